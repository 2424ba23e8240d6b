//! Watches a dossier, and the files that it names, by looking at them twice a second.
//!
//! A look by path works on network drives, and with every editor's way of saving: in place, by rename,
//! by truncating first, by deleting first. What changed is loaded on the watching thread, so that the
//! window never waits.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Weak};
use std::time::{Duration, SystemTime};

use crate::dossier::limits::{DOSSIER_BYTES, IMAGE_BYTES, PACK_BYTES};
use crate::dossier::load::{DOSSIER_FILE, has_pack_name};
use crate::dossier::paths::{InnerPath, read_limited};

/// Time between two looks.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// Most files of a dossier that are looked at.
const FILES: usize = 2_000;
/// How old a file's time must be before it is believed: some systems keep whole seconds, and two saves within one
/// differ in content alone.
const OLD_ENOUGH: Duration = Duration::from_secs(3);
/// Endings of the files that a dossier can name.
const ENDINGS: [&str; 6] = ["png", "jpg", "jpeg", "webp", "geojson", "json"];

/// A watched dossier; dropping it ends the watch.
pub struct Watch {
    _alive: Arc<AtomicBool>,
}

impl Watch {
    /// Starts to watch a dossier that was loaded when it looked like `seen`; `changed` is called on the watching thread
    /// each time that it looks otherwise.
    ///
    /// None where the system gives no thread; then the dossier is loaded anew by hand.
    pub fn start(seen: Stamp, changed: impl Fn() + Send + 'static) -> Option<Self> {
        let alive = Arc::new(AtomicBool::new(true));
        let weak = Arc::downgrade(&alive);
        let look = move || {
            let mut known = seen;
            while lives(&weak) {
                let seen = known.look_again();
                // A file that is just being written is taken once it stands still.
                if !seen.is_same(&known) && settled(&seen) {
                    known = seen;
                    changed();
                }
                std::thread::sleep(LOOK_EVERY);
            }
        };
        std::thread::Builder::new().name("watch".to_owned()).spawn(look).ok()?;
        Some(Self { _alive: alive })
    }
}

fn lives(alive: &Weak<AtomicBool>) -> bool {
    alive.upgrade().is_some_and(|alive| alive.load(Ordering::Relaxed))
}

/// Whether the files look the same a moment later. Editors that truncate first leave an empty file for a moment.
fn settled(seen: &Stamp) -> bool {
    std::thread::sleep(LOOK_EVERY / 10);
    let is_empty = matches!(seen.dossier, Look::Plain { bytes: 0, .. });
    !is_empty && seen.look_again().is_same(seen)
}

/// What a dossier's file, and the files that it names, look like.
#[derive(Debug, Clone)]
pub struct Stamp {
    file: PathBuf,
    dossier: Look,
    named: BTreeMap<PathBuf, Look>,
}

/// What a file looks like.
#[derive(Debug, Clone)]
enum Look {
    Missing,
    /// A folder, a pipe, a device.
    Odd,
    Plain {
        bytes: u64,
        modified: Option<SystemTime>,
        /// None where it was not read: its time is old enough to be believed.
        content: Option<u64>,
        /// When it was looked at.
        at: SystemTime,
    },
}

impl Look {
    /// Whether a file is the same as far as is known: by content where both were read, else by time.
    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Missing, Self::Missing) | (Self::Odd, Self::Odd) => true,
            (
                Self::Plain {
                    bytes,
                    modified,
                    content,
                    ..
                },
                Self::Plain {
                    bytes: other_bytes,
                    modified: other_modified,
                    content: other_content,
                    ..
                },
            ) => {
                let same = match (content, other_content) {
                    (Some(content), Some(other_content)) => content == other_content,
                    (None, _) | (_, None) => modified == other_modified,
                };
                bytes == other_bytes && same
            }
            (Self::Missing | Self::Odd | Self::Plain { .. }, _) => false,
        }
    }
}

impl Stamp {
    /// Looks at the dossier at a path: a folder, or the file itself.
    pub fn of(path: &Path) -> Self {
        let file = if path.is_dir() {
            path.join(DOSSIER_FILE)
        } else {
            path.to_owned()
        };
        let nothing = Self {
            file,
            dossier: Look::Missing,
            named: BTreeMap::new(),
        };
        nothing.look_again()
    }

    fn is_same(&self, other: &Self) -> bool {
        self.dossier.is_same(&other.dossier)
            && self.named.keys().eq(other.named.keys())
            && self
                .named
                .values()
                .zip(other.named.values())
                .all(|(one, other)| one.is_same(other))
    }

    /// Looks again; what has plainly not changed is not read again.
    fn look_again(&self) -> Self {
        let is_pack = has_pack_name(&self.file);
        let limit = if is_pack { PACK_BYTES } else { DOSSIER_BYTES };
        let dossier = self.dossier.again(&self.file, limit);
        let named = if is_pack {
            Vec::new()
        } else if dossier.is_same(&self.dossier) {
            self.named.keys().cloned().collect()
        } else {
            named_in(&self.file)
        };
        let look = |path: PathBuf| {
            let before = self.named.get(&path).unwrap_or(&Look::Missing);
            let now = before.again(&path, IMAGE_BYTES);
            (path, now)
        };
        Self {
            file: self.file.clone(),
            dossier,
            named: named.into_iter().map(look).collect(),
        }
    }
}

impl Look {
    fn again(&self, path: &Path, limit: u64) -> Self {
        let Ok(meta) = std::fs::metadata(path) else {
            return Self::Missing;
        };
        if !meta.is_file() {
            return Self::Odd;
        }
        let (bytes, modified, at) = (meta.len(), meta.modified().ok(), SystemTime::now());
        let is_old = |at: SystemTime| modified.is_some_and(|modified| modified + OLD_ENOUGH < at);
        let is_known = matches!(self, Self::Plain { .. });
        if let Self::Plain {
            bytes: known_bytes,
            modified: known_modified,
            at: known_at,
            ..
        } = self
            && *known_bytes == bytes
            && *known_modified == modified
            && is_old(*known_at)
        {
            return self.clone();
        }
        // A picture of old is not read to be known again by its time.
        let content = (is_known || !is_old(at)).then(|| {
            let mut hasher = DefaultHasher::new();
            // Beyond the limit a file is refused, whatever is in it.
            if let Ok(content) = read_limited(path, "", limit) {
                content.hash(&mut hasher);
            }
            hasher.finish()
        });
        Self::Plain {
            bytes,
            modified,
            content,
            at,
        }
    }
}

/// The files that a dossier names, whether it can be read or not: every text in it that is a path to a picture or map.
fn named_in(file: &Path) -> Vec<PathBuf> {
    let folder = file.parent().unwrap_or(Path::new("."));
    let bytes = read_limited(file, "", DOSSIER_BYTES).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let is_named = |path: &&str| {
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending))
    };
    let paths = text
        .split('"')
        .filter(is_named)
        .filter_map(|path| InnerPath::parse(path).ok());
    paths.take(FILES).map(|path| folder.join(path.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::sync::mpsc::{Receiver, channel};

    use super::*;

    /// A dossier in a folder of its own, watched.
    fn watched() -> (tempfile::TempDir, Watch, Receiver<()>) {
        let folder = tempfile::tempdir().unwrap();
        fs::write(
            folder.path().join("dossier.ron"),
            "(file: \"map.geojson\", image: \"a.png\")",
        )
        .unwrap();
        let stamp = Stamp::of(folder.path());
        let (sender, changes) = channel();
        let watch = Watch::start(stamp, move || sender.send(()).unwrap_or_default()).unwrap();
        (folder, watch, changes)
    }

    /// Whether a change is reported; a watch looks twice a second.
    fn tells(changes: &Receiver<()>) -> bool {
        changes.recv_timeout(Duration::from_secs(10)).is_ok()
    }

    #[test]
    fn a_save_is_told_whichever_way_it_is_made() {
        let (folder, _watch, changes) = watched();
        let file = folder.path().join("dossier.ron");
        fs::write(&file, "(schema: 8)").unwrap();
        assert!(tells(&changes), "in place");
        fs::write(folder.path().join("new"), "(schema: 9)").unwrap();
        fs::rename(folder.path().join("new"), &file).unwrap();
        assert!(tells(&changes), "by rename");
        // Within the same second, and of the same length.
        fs::write(&file, "(schema: 7)").unwrap();
        assert!(tells(&changes), "in the same second");
    }

    #[test]
    fn what_was_saved_before_the_first_look_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("dossier.ron");
        fs::write(&file, "(schema: 1)").unwrap();
        let loaded_as = Stamp::of(&file);
        fs::write(&file, "(schema: 2)").unwrap();
        let (sender, changes) = channel();
        let _watch = Watch::start(loaded_as, move || sender.send(()).unwrap_or_default()).unwrap();
        assert!(tells(&changes));
    }

    #[test]
    fn the_files_that_it_names_are_watched_and_no_other() {
        let (folder, _watch, changes) = watched();
        fs::write(folder.path().join("notes.txt"), "of somebody").unwrap();
        fs::write(folder.path().join("b.png"), "not named").unwrap();
        assert!(
            changes.recv_timeout(3 * LOOK_EVERY).is_err(),
            "another file of the folder"
        );
        fs::write(folder.path().join("a.png"), "named").unwrap();
        assert!(tells(&changes), "a picture that comes");
        fs::remove_file(folder.path().join("a.png")).unwrap();
        assert!(tells(&changes), "a picture that goes");
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_in_the_place_of_the_file_is_told_and_not_read() {
        let (folder, _watch, changes) = watched();
        let file = folder.path().join("dossier.ron");
        fs::remove_file(&file).unwrap();
        let made = std::process::Command::new("mkfifo").arg(&file).status().unwrap();
        assert!(made.success());
        let told = std::time::Instant::now();
        assert!(tells(&changes));
        assert!(told.elapsed() < Duration::from_secs(5), "{:?}", told.elapsed());
    }

    #[test]
    fn an_old_file_is_not_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("dossier.ron");
        fs::write(&file, "(schema: 1)").unwrap();
        let old = SystemTime::now() - Duration::from_secs(60);
        let date_back = || {
            let opened = fs::File::options().write(true).open(&file).unwrap();
            opened.set_modified(old).unwrap();
        };
        date_back();
        let before = Stamp::of(&file);
        // The same length and time, and another content: whoever does that wants not to be seen.
        fs::write(&file, "(schema: 2)").unwrap();
        date_back();
        assert!(before.look_again().is_same(&before));
    }
}
