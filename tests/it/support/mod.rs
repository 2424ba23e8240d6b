//! What several tests share.

pub(crate) mod covered;
#[cfg(feature = "gui")]
mod dice;
#[cfg(feature = "gui")]
pub(crate) mod disguise;
#[cfg(feature = "gui")]
mod disguise_claims;
pub(crate) mod dossiers;
pub(crate) mod imports;
#[cfg(feature = "gui")]
mod rename;
#[cfg(feature = "gui")]
pub(crate) mod senses;
#[cfg(feature = "gui")]
pub(crate) mod window;
pub(crate) mod zip_by_hand;

use std::process::Command;

/// A test of this program, alone in a process of its own.
pub(crate) fn apart(test: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--ignored", "--nocapture", "--test-threads=1"]);
    command
}
