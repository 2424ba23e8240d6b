//! Watches the folder of a dossier by looking at it twice a second.
//!
//! A look by path works on network drives, and with every editor's way of saving: in place, by rename,
//! by truncating first, by deleting first. What changed is loaded on the watching thread, so that the
//! window never waits.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Weak};
use std::time::Duration;

use crate::load::{Loaded, from_path};

/// Time between two looks.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// Most files of a folder that are looked at.
const FILES: usize = 2_000;
/// Deepest folder inside the dossier's that is looked at.
const DEPTH: usize = 3;

/// A watched dossier; dropping it ends the watch.
pub struct Watch {
    _alive: Arc<AtomicBool>,
}

impl Watch {
    /// Starts to watch the dossier at `path`; `deliver` gets it each time it has changed, on the watching thread.
    ///
    /// None where the system gives no thread; then the dossier is loaded anew by hand.
    pub fn start(path: PathBuf, language: Option<String>, deliver: impl Fn(Loaded) + Send + 'static) -> Option<Self> {
        let alive = Arc::new(AtomicBool::new(true));
        let weak = Arc::downgrade(&alive);
        let look = move || {
            let mut known = fingerprint(&path);
            while lives(&weak) {
                std::thread::sleep(LOOK_EVERY);
                let seen = fingerprint(&path);
                // A file that is just being written is taken once it stands still.
                if seen == known || seen != settled(&path, seen) {
                    continue;
                }
                known = seen;
                deliver(from_path(&path, language.as_deref()));
            }
        };
        std::thread::Builder::new().name("watch".to_owned()).spawn(look).ok()?;
        Some(Self { _alive: alive })
    }
}

fn lives(alive: &Weak<AtomicBool>) -> bool {
    alive.upgrade().is_some_and(|alive| alive.load(Ordering::Relaxed))
}

/// What the folder looks like a moment later.
fn settled(path: &Path, seen: u64) -> u64 {
    std::thread::sleep(LOOK_EVERY / 10);
    let now = fingerprint(path);
    // Editors that truncate first leave an empty file for a moment.
    if now == seen && is_empty(path) { 0 } else { now }
}

fn is_empty(path: &Path) -> bool {
    let file = if path.is_dir() {
        path.join(crate::load::DOSSIER_FILE)
    } else {
        path.to_owned()
    };
    std::fs::metadata(file).is_ok_and(|meta| meta.len() == 0)
}

/// A number that changes with every file of the dossier.
fn fingerprint(path: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    let folder = if path.is_dir() { Some(path) } else { path.parent() };
    let mut left = FILES;
    if let Some(folder) = folder {
        look_into(folder, DEPTH, &mut left, &mut hasher);
    }
    let file = if path.is_dir() {
        path.join(crate::load::DOSSIER_FILE)
    } else {
        path.to_owned()
    };
    // Some systems keep whole seconds only: two saves within one differ in content alone.
    if let Ok(bytes) = crate::paths::read_limited(&file, "", crate::limits::DOSSIER_BYTES) {
        bytes.hash(&mut hasher);
    }
    hasher.finish()
}

fn look_into(folder: &Path, depth: usize, left: &mut usize, hasher: &mut DefaultHasher) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).take(*left).collect();
    paths.sort();
    for path in paths {
        let Some(fewer) = left.checked_sub(1) else { return };
        *left = fewer;
        let Ok(meta) = std::fs::metadata(&path) else { continue };
        if meta.is_dir() && depth > 0 {
            look_into(&path, depth - 1, left, hasher);
        } else {
            path.hash(hasher);
            meta.len().hash(hasher);
            meta.modified().ok().hash(hasher);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, channel};

    use super::*;

    /// Waits for a load, at most ten seconds.
    fn next(loaded: &Receiver<Loaded>) -> Option<Loaded> {
        loaded.recv_timeout(Duration::from_secs(10)).ok()
    }

    #[test]
    fn a_save_is_loaded_whichever_way_it_is_made() {
        let folder = std::env::temp_dir().join(format!("reelcheck-watch-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("dossier.ron");
        std::fs::write(&file, "(schema: 7)").unwrap();
        let (sender, loads) = channel();
        let _watch = Watch::start(folder.clone(), None, move |loaded| sender.send(loaded).unwrap()).unwrap();
        std::thread::sleep(LOOK_EVERY);
        std::fs::write(&file, "(schema: 8)").unwrap();
        let told = |loaded: Loaded| loaded.report.problems()[0].message.clone();
        assert_eq!(told(next(&loads).unwrap()), "schema 8 is not known");
        let other = folder.join("dossier.ron.new");
        std::fs::write(&other, "(schema: 9)").unwrap();
        std::fs::rename(&other, &file).unwrap();
        let mut last = told(next(&loads).unwrap());
        if last != "schema 9 is not known" {
            last = told(next(&loads).unwrap());
        }
        assert_eq!(last, "schema 9 is not known");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
