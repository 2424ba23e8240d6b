//! Dossiers on their way to the window: loaded on a thread, so that the window never waits.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::Context;

use crate::dossier::load::{Loaded, stopped};
use crate::library::Origin;
use crate::library::watch::{Stamp, Watch};
use crate::window::ui::{Decoding, MapShapes};

/// A dossier as the window shows it, with all that takes time done.
pub struct LoadedDossier {
    pub(super) loaded: Loaded,
    pub(super) map: MapShapes,
    /// What its files looked like before they were read; none where they cannot change.
    stamp: Option<Stamp>,
}

impl LoadedDossier {
    /// Loads a dossier, and cuts its map into triangles. A panic on the way is a problem of the dossier, and no end of
    /// the thread that would be waited for.
    pub fn load(origin: &Origin, language: Option<&str>) -> Self {
        let stamp = match origin {
            Origin::Bundled(_) | Origin::Given(_) => None,
            Origin::Path(path) => Some(Stamp::of(path)),
        };
        let ready = Self::guarded(|| origin.load(language));
        Self { stamp, ..ready }
    }

    fn guarded(load: impl FnOnce() -> Loaded) -> Self {
        let load = AssertUnwindSafe(|| Self::from(load()));
        catch_unwind(load).unwrap_or_else(|_| Self::from(stopped()))
    }
}

impl From<Loaded> for LoadedDossier {
    fn from(loaded: Loaded) -> Self {
        let map = MapShapes::new(loaded.dossier.as_ref().and_then(|dossier| dossier.map()));
        Self {
            loaded,
            map,
            stamp: None,
        }
    }
}

/// The one way in which dossiers come to the window: the first load, a load that is asked for, and a change on disk.
///
/// Loads are numbered as they begin, and none is shown after a later one.
pub(super) struct DossierLoader {
    order: Order,
    arrivals: Receiver<(u64, LoadedDossier)>,
    watch: Option<Watch>,
    shown: u64,
    /// The load that the window waits for.
    awaited: Option<u64>,
}

/// What a load needs, wherever it is made.
#[derive(Clone)]
struct Order {
    origin: Origin,
    language: Option<String>,
    ctx: Context,
    numbers: Arc<AtomicU64>,
    sender: Sender<(u64, LoadedDossier)>,
}

impl Order {
    fn next_number(&self) -> u64 {
        self.numbers.fetch_add(1, Ordering::Relaxed) + 1
    }

    fn load(&self, number: u64) {
        let ready = LoadedDossier::load(&self.origin, self.language.as_deref());
        // The window may have turned to another dossier by now.
        let _ = self.sender.send((number, ready));
        self.ctx.request_repaint();
    }
}

impl DossierLoader {
    /// A loader of one dossier; nothing is loaded before it is asked for.
    pub(super) fn of(origin: &Origin, language: Option<String>, ctx: &Context) -> Self {
        let (sender, arrivals) = channel();
        Self {
            order: Order {
                origin: origin.clone(),
                language,
                ctx: ctx.clone(),
                numbers: Arc::default(),
                sender,
            },
            arrivals,
            watch: None,
            shown: 0,
            awaited: None,
        }
    }

    /// Loads the dossier on a thread; here and now where there are none, or where that is wanted.
    pub(super) fn ask(&mut self, decoding: Decoding) {
        let (order, number) = (self.order.clone(), self.order.next_number());
        self.awaited = Some(number);
        let load = move || order.load(number);
        if decoding == Decoding::AtOnce || cfg!(target_arch = "wasm32") {
            return load();
        }
        let spawned = std::thread::Builder::new().name("open".to_owned()).spawn(load.clone());
        if spawned.is_err() {
            load();
        }
    }

    /// The newest that has arrived since the last call, unless a newer one is on screen.
    pub(super) fn newest(&mut self) -> Option<LoadedDossier> {
        let (number, ready) = self.arrivals.try_iter().max_by_key(|(number, _)| *number)?;
        if number < self.shown {
            return None;
        }
        self.shown = number;
        self.awaited = self.awaited.filter(|awaited| number < *awaited);
        Some(ready)
    }

    /// Watches the files of what was loaded from here on, as they were before they were read: nothing that was saved
    /// since is missed.
    pub(super) fn watch(&mut self, ready: &mut LoadedDossier) {
        if let (None, Some(stamp)) = (&self.watch, ready.stamp.take()) {
            let order = self.order.clone();
            self.watch = Watch::start(stamp, move || order.load(order.next_number()));
        }
    }

    /// Whether a dossier was asked for that has not arrived.
    pub(super) fn is_waiting(&self) -> bool {
        self.awaited.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::IHOSTAGE;

    fn loader() -> DossierLoader {
        DossierLoader::of(&Origin::Bundled(IHOSTAGE), None, &Context::default())
    }

    fn arrives(loader: &DossierLoader, number: u64) {
        loader
            .order
            .sender
            .send((number, LoadedDossier::from(stopped())))
            .unwrap();
    }

    #[test]
    fn a_load_that_is_overtaken_is_not_shown() {
        let mut loader = loader();
        arrives(&loader, 2);
        assert!(loader.newest().is_some());
        arrives(&loader, 1);
        assert!(loader.newest().is_none());
        arrives(&loader, 3);
        assert!(loader.newest().is_some());
    }

    #[test]
    fn the_window_waits_for_what_it_asked_and_for_nothing_older() {
        let mut loader = loader();
        loader.awaited = Some(2);
        arrives(&loader, 1);
        assert!(loader.newest().is_some() && loader.is_waiting());
        arrives(&loader, 2);
        assert!(loader.newest().is_some() && !loader.is_waiting());
    }

    #[test]
    fn a_panic_while_loading_is_a_problem_on_screen() {
        let ready = LoadedDossier::guarded(|| panic!("a fault"));
        let problem = &ready.loaded.report.problems()[0];
        assert_eq!(problem.message, "an internal error stopped the loading");
    }
}
