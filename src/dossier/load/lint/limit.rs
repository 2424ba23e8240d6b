//! More of something than is read.

use crate::dossier::diagnostics::Code;
use crate::dossier::format::FieldPath;
use crate::dossier::load::diagnostics::Diagnostics;
use crate::dossier::load::message::problem;

/// Reports that `what` is more than the `most` that are read.
pub(super) fn over_limit(what: &str, most: usize, at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) {
    problem(Code::OverLimit, format!("{what}; at most {most} are read"))
        .mark("this many")
        .remedy("take some out")
        .report(at, diagnostics);
}
