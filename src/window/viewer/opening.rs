//! Dossiers that come and go: opened, loaded anew, shown in another language.

use egui::Context;

use super::loader::{DossierLoader, LoadedDossier};
use super::{Open, Viewer};
use crate::dossier::diagnostics::Report;
use crate::library::Origin;
use crate::library::index::film_key;
use crate::window::ui::Pictures;
use crate::words::WORDS;

impl Viewer {
    /// Loads from the origin anew.
    pub(super) fn load(&mut self) {
        self.loader.ask(self.decoding);
    }

    /// Shows what has arrived, as far as it can stand; where it has errors, the last good dossier stays on screen.
    pub(super) fn take(&mut self, mut ready: LoadedDossier) {
        self.loader.watch(&mut ready);
        let LoadedDossier { loaded, map, .. } = ready;
        let is_sound = !loaded.report.has_errors();
        let is_better = |open: &Open| !is_sound && (open.is_sound || loaded.dossier.is_none());
        let keeps_last = self.open.as_ref().is_some_and(is_better);
        self.report = loaded.report;
        self.view.uncovered_problems.clear();
        if keeps_last {
            self.state_of = Some(self.loaded_at.clone());
            return;
        }
        self.state_of = None;
        self.loaded_at = clock_words();
        let Some(dossier) = loaded.dossier else {
            return;
        };
        let old = self.open.take();
        self.view.repair(old.as_ref().map(|open| &open.dossier), &dossier);
        if old.is_none() {
            let remembered = self.settings.cover_of(&film_key(&dossier));
            self.view.cover.set_level(remembered.unwrap_or_default());
            self.view.asks_cover = remembered.is_none();
            // What may be told is asked on the overview: a film that was not asked about begins there.
            let left = self.settings.screen_of(&film_key(&dossier));
            self.view.location.screen = left.filter(|_| remembered.is_some()).unwrap_or_default();
        }
        let languages = dossier.languages();
        let shown = languages.iter().position(|language| language == dossier.language());
        self.view.language = shown.unwrap_or_default();
        self.derived.reset();
        self.open = Some(Open {
            is_sound,
            map,
            pictures: match old {
                Some(old) => old.pictures.reloaded(loaded.folder),
                None => Pictures::new(loaded.folder, self.decoding),
            },
            dossier,
        });
    }

    pub(super) fn open(&mut self, ctx: &Context, origin: Origin) {
        self.forget_what_is_missing();
        match &origin {
            Origin::Bundled(_) => {}
            Origin::Path(path) => {
                let whole = std::path::absolute(path).unwrap_or_else(|_| path.clone());
                self.settings.remember_opened(&whole);
            }
            Origin::Given(file) => self.remember_given(file),
        }
        self.origin = origin;
        self.name = self.origin.name();
        self.open = None;
        self.derived.reset();
        self.view.for_other_dossier();
        self.report = Report::default();
        self.loader = DossierLoader::of(&self.origin, self.language.clone(), ctx);
        self.load();
    }

    /// Shows the texts in another of the dossier's languages, and remembers it for whatever has it.
    pub(super) fn set_language(&mut self, ctx: &Context, number: usize) {
        let Some(dossier) = self.dossier() else { return };
        let Some(wanted) = dossier.languages().get(number).cloned() else {
            return;
        };
        let is_shown = wanted == dossier.language();
        self.settings.language = Some(wanted.clone());
        self.language = Some(wanted);
        if is_shown {
            return;
        }
        self.loader = DossierLoader::of(&self.origin, self.language.clone(), ctx);
        self.load();
    }
}

/// The time of day where the program runs, in words; empty where the system tells none.
fn clock_words() -> String {
    let now = jiff::ZonedDateTime::now();
    now.strftime(WORDS.times.hours_and_minutes).to_string()
}
