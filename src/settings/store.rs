//! The file of the settings: where it lies, how it is read at a start, how it is kept.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;

use super::{Settings, SettingsError, read, write};

/// Name of the file.
const FILE: &str = "settings.ron";
/// Name of the file that counts starts which drew no frame.
const STARTS_FILE: &str = "unfinished-starts";
/// So many starts without a frame, and the next one begins with defaults.
const FAILED_STARTS: usize = 2;

/// Where the settings lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Store {
    folder: PathBuf,
}

impl Store {
    /// The folder that the system keeps for the settings of this program.
    ///
    /// None where the system names none; then nothing is remembered.
    pub fn of_system() -> Option<Self> {
        let folders = directories::ProjectDirs::from("", "", "reelcheck")?;
        Some(Self::in_folder(folders.config_dir()))
    }

    /// A folder of one's own choice.
    pub fn in_folder(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// The settings for this start, and a sentence for the user if they are not those of the file.
    ///
    /// Counts the start as unfinished until [`Store::started`] is called.
    pub fn begin(&self) -> (Settings, Option<String>) {
        let unfinished = std::fs::read_to_string(self.folder.join(STARTS_FILE)).map_or(0, |text| text.len());
        // One letter for each start: a file that is cut or damaged still counts something sensible.
        let _ = std::fs::create_dir_all(&self.folder)
            .and_then(|()| std::fs::write(self.folder.join(STARTS_FILE), "x".repeat(unfinished.min(99) + 1)));
        if unfinished >= FAILED_STARTS {
            let notice = "The last starts drew no window, so this one began with the default settings. \
                          The settings file is kept until you change one.";
            return (Settings::default(), Some(notice.to_owned()));
        }
        self.read()
    }

    /// The settings of the file, or of the one before it.
    pub fn read(&self) -> (Settings, Option<String>) {
        let path = self.folder.join(FILE);
        match read(&path) {
            None => (Settings::default(), None),
            Some(Ok(settings)) => (settings, None),
            Some(Err(err @ SettingsError::Version(_))) => (
                Settings::default(),
                Some(format!(
                    "The settings file is not used: {err}. It is kept as settings.ron.bak."
                )),
            ),
            Some(Err(err)) => match read(&path.with_extension("ron.bak")) {
                Some(Ok(settings)) => (
                    settings,
                    Some(format!("The settings file is not used: {err}. The one before it is.")),
                ),
                _ => (
                    Settings::default(),
                    Some(format!(
                        "The settings file is not used: {err}. This start began with defaults."
                    )),
                ),
            },
        }
    }

    /// The window has drawn: this start has not failed.
    pub fn started(&self) {
        let _ = std::fs::remove_file(self.folder.join(STARTS_FILE));
    }

    /// Writes the settings, whole or not at all.
    ///
    /// # Errors
    /// What the system says.
    pub fn write(&self, settings: &Settings) -> std::io::Result<()> {
        write(&self.folder.join(FILE), &settings.to_text())
    }
}

/// Writes changed settings on a thread of its own, so that the window never waits for a disk.
pub struct Keeper {
    sender: Option<Sender<Settings>>,
    thread: Option<JoinHandle<()>>,
    last: Settings,
}

impl Keeper {
    /// Keeps settings in `store`, of which `settings` stand there already.
    pub fn new(store: Store, settings: &Settings) -> Self {
        let (sender, changes) = channel::<Settings>();
        let write = move || {
            while let Ok(first) = changes.recv() {
                let newest = changes.try_iter().last().unwrap_or(first);
                // A disk that is full or read-only costs the memory of a setting, and nothing else.
                let _ = store.write(&newest);
            }
        };
        let thread = std::thread::Builder::new()
            .name("settings".to_owned())
            .spawn(write)
            .ok();
        Self {
            sender: Some(sender),
            thread,
            last: settings.clone(),
        }
    }

    /// Writes the settings if they changed since the last call.
    pub fn keep(&mut self, settings: &Settings) {
        if *settings != self.last {
            self.last = settings.clone();
            if let Some(sender) = &self.sender {
                let _ = sender.send(settings.clone());
            }
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
