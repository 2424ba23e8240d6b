//! Everything in a dossier that can be covered, so that what was uncovered by hand is known again after a reload.

use std::collections::BTreeSet;

use super::{Citation, Cover, CoverKey, CoverLevel, Dossier, Passage, Privacy, Veiled};

impl Dossier {
    /// The key of everything in it that can be covered.
    pub fn cover_keys(&self) -> BTreeSet<CoverKey> {
        let mut keys = Keys {
            open: Cover::new(CoverLevel::Nothing),
            keys: BTreeSet::new(),
        };
        keys.of_film(self);
        keys.of_people(self);
        keys.of_claims(self);
        keys.of_places_and_times(self);
        for (_, source) in self.sources().iter() {
            keys.add(&source.headline);
        }
        for (_, image) in self.images().iter() {
            keys.add(&image.scene);
        }
        keys.keys
    }
}

struct Keys {
    open: Cover,
    keys: BTreeSet<CoverKey>,
}

impl Keys {
    /// Adds a thing, and hands out what is in it.
    fn add<'a, T>(&mut self, veiled: &'a Veiled<T>) -> Option<&'a T> {
        self.keys.insert(veiled.key().clone());
        self.open.show(veiled).open()
    }

    fn cite(&mut self, cite: &[Citation]) {
        for citation in cite {
            self.add(citation);
        }
    }

    fn passage(&mut self, passage: &Veiled<Passage>) {
        if let Some(open) = self.add(passage) {
            self.cite(&open.cite);
        }
    }

    fn of_film(&mut self, dossier: &Dossier) {
        let (film, event) = (dossier.film(), dossier.real_event());
        self.cite(&film.basis_cite);
        for note in &film.content_notes {
            self.add(note);
        }
        self.cite(&event.cite);
        self.passage(&event.outcome);
    }

    fn of_people(&mut self, dossier: &Dossier) {
        for (_, person) in dossier.people().iter() {
            if let Some(bio) = &person.bio {
                self.passage(bio);
            }
            match &person.privacy {
                Privacy::Public | Privacy::Initials => {}
                Privacy::RoleOnly(reason) | Privacy::Withheld(reason) => self.cite(&reason.cite),
            }
        }
        for (_, entry) in dossier.cast().iter() {
            if let Some(what) = &entry.what {
                self.passage(what);
            }
            if let Some(link) = self.add(&entry.counterpart) {
                self.cite(&link.cite);
            }
        }
    }

    fn of_claims(&mut self, dossier: &Dossier) {
        for (_, claim) in dossier.claims().iter() {
            let Some(body) = self.add(&claim.body) else { continue };
            for citation in body.citations() {
                self.add(citation);
            }
        }
    }

    fn of_places_and_times(&mut self, dossier: &Dossier) {
        if let Some(sheet) = dossier.map() {
            self.passage(&sheet.note);
        }
        for (_, place) in dossier.places().iter() {
            self.cite(&place.cite);
            if let Some(note) = &place.note {
                self.passage(note);
            }
        }
        for (_, route) in dossier.routes().iter() {
            if let Some(course) = self.add(&route.course) {
                self.cite(&course.cite);
            }
        }
        for (_, event) in dossier.events().iter() {
            if let Some(body) = self.add(&event.body) {
                self.cite(&body.cite);
            }
        }
    }
}
