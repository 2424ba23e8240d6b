//! A file that is not RON: which bracket, comment or sign is at fault.

mod delimiters;
mod finding;
mod punctuation;

use ron::error::SpannedError;

use super::diagnostics::{Diagnostics, Message};
use crate::dossier::diagnostics::{Code, lower};
use crate::dossier::limits::NESTING;
use delimiters::Delimiters;
use finding::Finding;
use punctuation::{hint, sign};

/// Reports why a file is not RON.
pub(super) fn tell(text: &str, err: &SpannedError, diagnostics: &mut Diagnostics<'_>) {
    let start = diagnostics.byte_at(err.span.start.line, err.span.start.col);
    let end = diagnostics.byte_at(err.span.end.line, err.span.end.col).max(start + 1);
    if matches!(err.code, ron::Error::ExceededRecursionLimit) {
        let message = format!("values are nested more than {NESTING} deep");
        let words = Message::new(message, "", "take out the needless brackets");
        return diagnostics.push_span(Code::OverLimit, start..end, None, words);
    }
    let delimiters = Delimiters::of(text);
    // Reading stops before a space, and what it stopped at stands behind it.
    let spaces = text
        .get(start..)
        .map_or(0, |rest| rest.len() - rest.trim_start_matches([' ', '\t']).len());
    let start = start + spaces;
    let end = end.max(start + 1);
    let finding = delimiters
        .open_text(text)
        .or_else(|| delimiters.bracket(text))
        .or_else(|| sign(text, start, &err.code))
        .unwrap_or_else(|| Finding {
            span: start..end,
            words: Message::new(lower(&err.code.to_string()), "", hint(text, start)),
        });
    diagnostics.push_span(Code::BrokenRon, finding.span, None, finding.words);
}
