//! More of something than is read.

use crate::dossier::diagnostics::Code;
use crate::dossier::format::FieldPath;
use crate::dossier::load::diagnostics::{Diagnostics, Message};

/// Reports that `what` is more than the `most` that are read.
pub(super) fn over_limit(what: &str, most: usize, at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) {
    diagnostics.push(
        Code::OverLimit,
        at,
        Message::new(format!("{what}; at most {most} are read"), "this many", "take some out"),
    );
}
