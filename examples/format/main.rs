//! Writes anew what docs/format.md and `reelcheck explain` say of types and problems: `cargo run --example format`.

mod declared;
mod page;
mod said;
mod types;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    match write(Path::new(env!("CARGO_MANIFEST_DIR"))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => fail(&why),
    }
}

fn write(root: &Path) -> Result<(), String> {
    let types = types::types()?;
    let write = |name: &str, text: String| {
        std::fs::write(root.join(name), text).map_err(|err| format!("{name} cannot be written: {err}"))
    };
    write("src/dossier/format/page/types.txt", said::said(&types))?;
    let name = "docs/format.md";
    let old = std::fs::read_to_string(root.join(name)).map_err(|err| format!("{name} cannot be read: {err}"))?;
    write(name, page::anew(&old, &types).map_err(|err| err.to_string())?)
}

#[expect(clippy::print_stderr, reason = "a program of the command line says why it stops")]
fn fail(sentence: &str) -> ExitCode {
    eprintln!("{sentence}");
    ExitCode::FAILURE
}
