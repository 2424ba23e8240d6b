//! What the command line prints: all of it, or it says that it did not.

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use crate::dossier::links::escaped;

/// Prints to standard output, and 0; 1 where it does not take all of it.
pub(crate) fn say(text: &str) -> ExitCode {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        // A closed pipe is the reader's choice.
        Err(err) if err.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(err) => fail(&format!(
            "standard output takes no more: {err}; see that its disk has room and may be written"
        )),
    }
}

/// What was done, on standard error, where the result itself goes to standard output.
pub(crate) fn note(done: &str) {
    let _ = writeln!(std::io::stderr(), "{done}");
}

/// One sentence on standard error, and 1.
pub(crate) fn fail(sentence: &str) -> ExitCode {
    warn(sentence);
    ExitCode::FAILURE
}

/// One sentence on standard error; the program goes on. What it quotes acts on no terminal.
pub(crate) fn warn(sentence: &str) {
    // Where standard error is gone as well, nobody is left to be told.
    let harmless = sentence.lines().map(escaped).collect::<Vec<_>>().join("\n");
    let _ = writeln!(std::io::stderr(), "reelcheck: {harmless}");
}
