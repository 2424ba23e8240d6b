//! The system's own dialogs for files and folders, off the window's thread.
//!
//! Where a system has none, nothing comes back: a path can always be typed or dropped instead.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use crate::dossier::load::PACK_ENDING;
use crate::window::state::action::Choice;
use crate::words::WORDS;

/// A dialog that is open.
pub(crate) struct Chooser {
    choice: Choice,
    chosen: Receiver<Option<PathBuf>>,
}

/// How far a dialog has come.
pub(crate) enum Answer {
    /// It is still open.
    Waiting,
    /// It was closed, or the system has no such dialog.
    Nothing,
    /// This was chosen.
    Chosen(Choice, PathBuf),
}

impl Chooser {
    /// Opens a dialog; `wake` is called when it is closed. None where the system gives no thread.
    pub(crate) fn open(choice: Choice, start: Option<&Path>, wake: impl FnOnce() + Send + 'static) -> Option<Self> {
        let (sender, chosen) = channel();
        let mut dialog = rfd::AsyncFileDialog::new();
        if let Some(start) = start.filter(|start| start.is_dir()) {
            dialog = dialog.set_directory(start);
        }
        // Made on this thread, as macOS asks; waited for on another.
        let (file, folder) = match choice {
            Choice::DossierFile => (
                Some(
                    dialog
                        .add_filter(WORDS.files.dossier, &["ron", PACK_ENDING])
                        .pick_file(),
                ),
                None,
            ),
            Choice::DossierFolder | Choice::LibraryFolder => (None, Some(dialog.pick_folder())),
        };
        let wait = move || {
            let picked = match (file, folder) {
                (Some(file), _) => pollster::block_on(file),
                (None, Some(folder)) => pollster::block_on(folder),
                (None, None) => None,
            };
            // The window may be gone by now.
            let _ = sender.send(picked.map(|picked| picked.path().to_owned()));
            wake();
        };
        std::thread::Builder::new().name("choose".to_owned()).spawn(wait).ok()?;
        Some(Self { choice, chosen })
    }

    /// How far it has come.
    pub(crate) fn answer(&self) -> Answer {
        match self.chosen.try_recv() {
            Err(TryRecvError::Empty) => Answer::Waiting,
            Ok(Some(path)) => Answer::Chosen(self.choice, path),
            Ok(None) | Err(TryRecvError::Disconnected) => Answer::Nothing,
        }
    }
}
