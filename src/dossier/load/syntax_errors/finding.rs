//! What is at fault in a file that is not RON.

use std::ops::Range;

use crate::dossier::load::diagnostics::Message;

/// What is at fault, and where it shows.
pub(super) struct Finding {
    pub(super) span: Range<usize>,
    pub(super) words: Message,
}
