//! What the window has asked of the system.

use std::sync::mpsc::Receiver;

use crate::library::index::LibraryIndex;

/// What was asked of the system, and has not answered yet.
#[derive(Default)]
pub(super) struct Platform {
    /// The films of the library, as they were found last.
    pub(super) shelf: Option<LibraryIndex>,
    pub(super) looking: Option<Receiver<LibraryIndex>>,
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) chooser: Option<super::choose::Chooser>,
}
