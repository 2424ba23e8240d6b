//! The names of keys on a keyboard.

/// The names of keys on a keyboard.
pub(crate) struct KeyWords {
    pub(crate) escape: &'static str,
    pub(crate) enter: &'static str,
    pub(crate) page_up: &'static str,
    pub(crate) page_down: &'static str,
}

pub(super) const ENGLISH: KeyWords = KeyWords {
    escape: "Esc",
    enter: "Enter",
    page_up: "Page Up",
    page_down: "Page Down",
};
