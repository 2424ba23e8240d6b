//! A file that is not RON: which bracket, comment or sign is at fault.

mod punctuation;
mod unclosed;

use super::diagnostics::Diagnostics;
use super::message::problem;
use super::tree::{Fault, Tree};
use crate::dossier::diagnostics::{Code, lower};
use crate::dossier::limits::NESTING;
use punctuation::{hint, sign};

/// Reports why a file is not RON.
pub(super) fn tell(text: &str, tree: &Tree<'_>, fault: &Fault, diagnostics: &Diagnostics<'_>) {
    let Fault { code, span } = fault;
    if matches!(code, ron::Error::ExceededRecursionLimit) {
        let message = format!("values are nested more than {NESTING} deep");
        let message = problem(Code::OverLimit, message).mark("");
        let message = message.remedy("take out the needless brackets");
        return message.on(span.clone()).report(None, diagnostics);
    }
    unclosed::open_text(text, tree)
        .or_else(|| unclosed::bracket(text, tree))
        .or_else(|| sign(text, span.start, code))
        .unwrap_or_else(|| {
            let message = problem(Code::BrokenRon, lower(&code.to_string())).mark("");
            message.remedy(hint(text, span.start)).on(span.clone())
        })
        .report(None, diagnostics);
}
