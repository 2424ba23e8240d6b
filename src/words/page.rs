//! What a page on the web says where the window is not drawn, or keeps nothing.

#![cfg_attr(
    not(target_arch = "wasm32"),
    allow(dead_code, reason = "said by a page on the web alone")
)]

/// What a page on the web says.
pub(crate) struct PageWords {
    pub(crate) keeps_nothing: &'static str,
    pub(crate) stopped: &'static str,
    pub(crate) no_place: &'static str,
    pub(crate) not_drawn: &'static str,
    pub(crate) not_drawn_because: fn(cause: &str) -> String,
    pub(crate) not_opened: fn(file: &str, cause: &str) -> String,
    pub(crate) browser_does_not_read_it: &'static str,
}

pub(super) const ENGLISH: PageWords = PageWords {
    keeps_nothing: "This browser keeps nothing for this page: its settings end with it.",
    stopped: "An internal error stopped Reelcheck. Load this page again.",
    no_place: "This page has no place for the window.",
    not_drawn: "The window cannot be drawn. Try another browser, or a newer one.",
    not_drawn_because: |cause| format!("The window cannot be drawn: {cause}. Try another browser, or a newer one."),
    not_opened: |file, cause| format!("`{file}` is not opened: {cause}."),
    browser_does_not_read_it: "the browser does not read it",
};
