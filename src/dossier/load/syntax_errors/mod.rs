//! A file that is not RON: which bracket, comment or sign is at fault.

mod finding;
mod punctuation;
mod unclosed;

use super::diagnostics::{Diagnostics, Message};
use super::tree::{Fault, Tree};
use crate::dossier::diagnostics::{Code, lower};
use crate::dossier::limits::NESTING;
use finding::Finding;
use punctuation::{hint, sign};

/// Reports why a file is not RON.
pub(super) fn tell(text: &str, tree: &Tree<'_>, fault: &Fault, diagnostics: &mut Diagnostics<'_>) {
    let Fault { code, span } = fault;
    if matches!(code, ron::Error::ExceededRecursionLimit) {
        let message = format!("values are nested more than {NESTING} deep");
        let words = Message::new(message, "", "take out the needless brackets");
        return diagnostics.push_span(Code::OverLimit, span.clone(), None, words);
    }
    let finding = unclosed::open_text(text, tree)
        .or_else(|| unclosed::bracket(text, tree))
        .or_else(|| sign(text, span.start, code))
        .unwrap_or_else(|| Finding {
            span: span.clone(),
            words: Message::new(lower(&code.to_string()), "", hint(text, span.start)),
        });
    diagnostics.push_span(Code::BrokenRon, finding.span, None, finding.words);
}
