//! Writes what docs/format.md says of types and problems anew: `cargo run --example format`.

mod page;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    match write(&Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/format.md")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => fail(&why),
    }
}

fn write(file: &Path) -> Result<(), String> {
    let old = std::fs::read_to_string(file).map_err(|err| format!("docs/format.md cannot be read: {err}"))?;
    let new = page::anew(&old).map_err(|err| err.to_string())?;
    std::fs::write(file, new).map_err(|err| format!("docs/format.md cannot be written: {err}"))
}

#[expect(clippy::print_stderr, reason = "a program of the command line says why it stops")]
fn fail(sentence: &str) -> ExitCode {
    eprintln!("{sentence}");
    ExitCode::FAILURE
}
