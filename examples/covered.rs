//! Prints each sentence of a dossier that stands under the cover of the ending, a line each.
//!
//! `scripts/journey` looks for them in what a screen reader is told: `cargo run --example covered FOLDER`

#![allow(
    clippy::unwrap_used,
    reason = "it reads what the tests read, and says what went wrong by failing"
)]

#[path = "../tests/it/support/covered.rs"]
mod covered;

fn main() {
    let folder = std::env::args_os()
        .nth(1)
        .unwrap_or_else(|| "assets/dossiers/ihostage".into());
    let dossier = reelcheck::dossier::load::from_path(folder.as_ref(), None)
        .dossier
        .unwrap();
    let sentences: Vec<String> = covered::covered_sentences(&dossier, reelcheck::dossier::model::CoverLevel::Ending);
    let mut out = std::io::stdout().lock();
    for sentence in sentences {
        std::io::Write::write_all(&mut out, format!("{}\n", sentence.replace('\n', " ")).as_bytes()).unwrap();
    }
}
