//! The file of the settings: where it lies, how it is read at a start, how it is kept.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use super::{Settings, SettingsError, read, write, write_whole};
use crate::dossier::paths::{printable, read_limited, without_temporary};
use crate::words::WORDS;

/// Name of the file.
const FILE: &str = "settings.ron";
/// Name of the file that counts starts which drew no frame.
pub(super) const STARTS_FILE: &str = "unfinished-starts";
/// Most of it that is read, in bytes.
const STARTS_BYTES: u64 = 1_024;
/// So many starts without a frame, and the next one begins with defaults.
const FAILED_STARTS: usize = 2;

/// Where the settings lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Store {
    folder: PathBuf,
}

/// What a start begins with.
#[derive(Debug, Clone, PartialEq)]
pub struct Start {
    /// The settings.
    pub settings: Settings,
    /// A sentence for the user where they are not those of the file.
    pub notice: Option<String>,
    /// A sentence for the user where they cannot be kept.
    pub unwritable: Option<String>,
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

    /// What this start begins with.
    ///
    /// Counts the start as unfinished until [`Store::started`] is called.
    pub fn begin(&self) -> Start {
        let starts = self.folder.join(STARTS_FILE);
        // One letter for each start: a file that is cut or damaged still counts something sensible.
        let unfinished = read_limited(&starts, STARTS_FILE, STARTS_BYTES).map_or(0, |letters| letters.len());
        let counted = std::fs::create_dir_all(&self.folder)
            .and_then(|()| write_whole(&starts, "x".repeat(unfinished.min(99) + 1).as_bytes()));
        let (settings, notice) = if unfinished >= FAILED_STARTS {
            (Settings::default(), Some(WORDS.settings.last_starts_failed.to_owned()))
        } else {
            self.read()
        };
        Start {
            settings,
            notice,
            unwritable: counted.err().map(|cause| self.unwritable(&cause)),
        }
    }

    /// Says that the settings cannot be kept, and what to do.
    fn unwritable(&self, cause: &std::io::Error) -> String {
        let cause = without_temporary(cause);
        (WORDS.settings.not_kept)(&printable(&self.folder), &cause.to_string())
    }

    /// The settings of the file, or of the one before it.
    pub fn read(&self) -> (Settings, Option<String>) {
        let path = self.folder.join(FILE);
        match read(&path) {
            None => (Settings::default(), None),
            Some(Ok(settings)) => (settings, None),
            Some(Err(err @ SettingsError::Version(_))) => (
                Settings::default(),
                Some((WORDS.settings.not_used_and_kept)(&err.to_string())),
            ),
            Some(Err(err)) => match read(&path.with_extension("ron.bak")) {
                Some(Ok(settings)) => (settings, Some((WORDS.settings.not_used_but_the_last)(&err.to_string()))),
                _ => (Settings::default(), Some((WORDS.settings.not_used)(&err.to_string()))),
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
pub struct SettingsWriter {
    sender: Option<Sender<Settings>>,
    /// What the thread has to say: why settings are not kept, and at last that it has ended.
    told: Receiver<Told>,
    /// Called when there is something to report.
    wake: Arc<OnceLock<Box<dyn Fn() + Send + Sync>>>,
    last: Settings,
    has_told: bool,
}

enum Told {
    Unwritable(String),
    Ended,
}

/// Longest that the end of the program waits for a disk.
const LONGEST_WAIT: Duration = Duration::from_secs(2);

impl SettingsWriter {
    /// Keeps settings in `store`, of which `settings` stand there already.
    pub fn new(store: Store, settings: &Settings) -> Self {
        let (sender, changes) = channel::<Settings>();
        let (tell, told) = channel();
        let wake: Arc<OnceLock<Box<dyn Fn() + Send + Sync>>> = Arc::default();
        let woken = Arc::clone(&wake);
        let write = move || {
            while let Ok(first) = changes.recv() {
                let newest = changes.try_iter().last().unwrap_or(first);
                if let Err(cause) = store.write(&newest) {
                    // The window may be closed by now.
                    let _ = tell.send(Told::Unwritable(store.unwritable(&cause)));
                    if let Some(wake) = woken.get() {
                        wake();
                    }
                }
            }
            let _ = tell.send(Told::Ended);
        };
        // Without a thread nothing is remembered, and nothing waits for it.
        let spawned = std::thread::Builder::new().name("settings".to_owned()).spawn(write);
        Self {
            sender: spawned.ok().map(|_| sender),
            told,
            wake,
            last: settings.clone(),
            has_told: false,
        }
    }

    /// What is called, once, when there is something to report; see [`SettingsWriter::trouble`].
    pub fn wake_with(&self, wake: impl Fn() + Send + Sync + 'static) {
        // The first one stays: there is one window.
        let _ = self.wake.set(Box::new(wake));
    }

    /// Writes the settings if they changed since the last call.
    pub fn keep(&mut self, settings: &Settings) {
        if *settings != self.last {
            self.last = settings.clone();
            if let Some(sender) = &self.sender {
                // Where the thread has died, nothing more is remembered.
                let _ = sender.send(settings.clone());
            }
        }
    }

    /// Why settings are not kept, the first time that they are not.
    pub fn trouble(&mut self) -> Option<String> {
        if self.has_told {
            return None;
        }
        let told = self.told.try_iter().find_map(|told| match told {
            Told::Unwritable(sentence) => Some(sentence),
            Told::Ended => None,
        });
        self.has_told = told.is_some();
        told
    }
}

impl Drop for SettingsWriter {
    fn drop(&mut self) {
        // Ends the thread once it has written what it was given.
        if self.sender.take().is_none() {
            return;
        }
        let end = Instant::now() + LONGEST_WAIT;
        while let Ok(told) = self.told.recv_timeout(end.saturating_duration_since(Instant::now())) {
            if matches!(told, Told::Ended) {
                return;
            }
        }
    }
}
