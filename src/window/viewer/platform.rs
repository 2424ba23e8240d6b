//! What the window has asked of the system.

use std::sync::mpsc::Receiver;

use crate::library::shelf::Shelf;

/// What was asked of the system, and has not answered yet.
#[derive(Default)]
pub(super) struct Platform {
    /// The films of the library, as they were found last.
    pub(super) shelf: Option<Shelf>,
    pub(super) looking: Option<Receiver<Shelf>>,
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) chooser: Option<super::choose::Chooser>,
}
