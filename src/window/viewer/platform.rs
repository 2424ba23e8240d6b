//! What the window has asked of the system.

use std::sync::mpsc::Receiver;

use crate::library::GivenFile;
use crate::library::index::LibraryIndex;
use crate::window::state::host::Request;
use crate::window::viewer::settings::Settings;

/// What was asked of the system, and has not answered yet.
#[derive(Default)]
pub(super) struct Platform {
    /// The films of the library, as they were found last.
    pub(super) shelf: Option<LibraryIndex>,
    pub(super) looking: Option<Receiver<LibraryIndex>>,
    /// What the page round the viewer has not been asked yet.
    pub(super) requests: Vec<Request>,
    /// The settings that the page keeps.
    pub(super) kept: Option<Settings>,
    /// The file that was handed over last.
    pub(super) given: Option<GivenFile>,
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) chooser: Option<super::choose::Chooser>,
}
