//! More of something than is read.

use crate::dossier::diagnostics::Code;
use crate::dossier::format::FieldPath;
use crate::dossier::load::sink::{Sink, Words};

/// Tells that `what` is more than the `most` that are read.
pub(super) fn over_limit(what: &str, most: usize, at: &FieldPath<'_>, sink: &mut Sink<'_>) {
    sink.push(
        Code::OverLimit,
        at,
        Words::new(format!("{what}; at most {most} are read"), "this many", "take some out"),
    );
}
