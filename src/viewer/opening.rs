//! Dossiers on their way to the window: loaded on a thread, so that the window never waits.

use std::sync::mpsc::{Receiver, Sender, channel};

use egui::Context;

use crate::library::Origin;
use crate::load::Loaded;
use crate::ui::{Decoding, MapShapes};
use crate::watch::Watch;

/// A dossier as the window shows it, with all that takes time done.
pub struct Ready {
    pub(super) loaded: Loaded,
    pub(super) map: MapShapes,
}

impl Ready {
    /// Loads a dossier, and cuts its map into triangles.
    pub fn load(origin: &Origin, language: Option<&str>) -> Self {
        Self::from(origin.load(language))
    }
}

impl From<Loaded> for Ready {
    fn from(loaded: Loaded) -> Self {
        let map = MapShapes::new(loaded.dossier.as_ref().and_then(|dossier| dossier.map()));
        Self { loaded, map }
    }
}

/// Where dossiers arrive: the one that was asked for, and what becomes of it on disk.
pub(super) struct Arrivals {
    sender: Sender<Ready>,
    receiver: Receiver<Ready>,
    _watch: Option<Watch>,
    is_waiting: bool,
}

impl Arrivals {
    /// Listens for changes of a dossier; one built into the program does not change.
    pub(super) fn of(origin: &Origin, language: Option<String>, ctx: &Context) -> Self {
        let (sender, receiver) = channel();
        let (changed, ctx) = (sender.clone(), ctx.clone());
        let watch = match origin {
            Origin::Path(path) => Watch::start(path.clone(), language, move |loaded| {
                // The window may have turned to another dossier by now.
                let _ = changed.send(Ready::from(loaded));
                ctx.request_repaint();
            }),
            Origin::Bundled(_) => None,
        };
        Self {
            sender,
            receiver,
            _watch: watch,
            is_waiting: false,
        }
    }

    /// Loads the dossier on a thread; here and now where there are none, or where that is wanted.
    pub(super) fn ask(&mut self, origin: &Origin, language: Option<String>, decoding: Decoding, ctx: &Context) {
        self.is_waiting = true;
        let (sender, ctx, wanted) = (self.sender.clone(), ctx.clone(), origin.clone());
        let load = move || {
            let _ = sender.send(Ready::load(&wanted, language.as_deref()));
            ctx.request_repaint();
        };
        if decoding == Decoding::AtOnce || cfg!(target_arch = "wasm32") {
            return load();
        }
        let spawned = std::thread::Builder::new().name("open".to_owned()).spawn(load.clone());
        if spawned.is_err() {
            load();
        }
    }

    /// The newest that has arrived since the last call.
    pub(super) fn newest(&mut self) -> Option<Ready> {
        let ready = self.receiver.try_iter().last()?;
        self.is_waiting = false;
        Some(ready)
    }

    /// Whether a dossier was asked for that has not arrived.
    pub(super) fn is_waiting(&self) -> bool {
        self.is_waiting
    }
}
