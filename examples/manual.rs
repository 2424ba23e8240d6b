//! Writes the manual for `man`, and what bash, zsh and fish complete, into a folder: `cargo run --example manual -- FOLDER`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap_complete::Shell;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        return fail("name the folder that the manual is written into: cargo run --example manual -- FOLDER");
    };
    match write(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(err) => fail(&format!(
            "the manual cannot be written into {}: {err}",
            folder.display()
        )),
    }
}

fn write(folder: &PathBuf) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    clap_mangen::generate_to(reelcheck::cli::command(), folder)?;
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
        clap_complete::generate_to(shell, &mut reelcheck::cli::command(), "reelcheck", folder)?;
    }
    Ok(())
}

#[expect(clippy::print_stderr, reason = "a program of the command line says why it stops")]
fn fail(sentence: &str) -> ExitCode {
    eprintln!("{sentence}");
    ExitCode::FAILURE
}
