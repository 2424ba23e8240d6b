//! More of something than is read.

use crate::dossier::diagnostics::Code;
use crate::dossier::load::message::problem;
use crate::dossier::load::site::Site;

/// Reports that `what` is more than the `most` that are read.
pub(super) fn over_limit(what: &str, most: usize, at: &Site<'_, '_>) {
    problem(Code::OverLimit, format!("{what}; at most {most} are read"))
        .mark("this many")
        .remedy("take some out")
        .report(at);
}
