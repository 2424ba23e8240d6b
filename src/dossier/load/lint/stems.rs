//! The stems of words that may tell, and in which records each of them stands.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use super::vocabulary::{BEGINNING_BYTES, KnownLanguage};
use crate::dossier::format::Spoiler;

/// Stands for a record: its list and its place in it.
pub(super) type Record = (&'static str, usize);

/// The beginnings of stems, so that most words are passed over at a glance: a set of bits by the first three bytes.
struct Beginnings([u64; Self::WORDS]);

impl Default for Beginnings {
    fn default() -> Self {
        Self([0; Self::WORDS])
    }
}

impl Beginnings {
    const WORDS: usize = 256;

    /// Which bit stands for the beginning of a word; none where it is too short.
    fn bit(word: &str) -> Option<(usize, u64)> {
        let [first, second, third] = word.as_bytes().first_chunk::<BEGINNING_BYTES>()?.map(usize::from);
        let hash = (first * 31 + second) * 31 + third;
        Some((hash / 64 % Self::WORDS, 1 << (hash % 64)))
    }

    fn add(&mut self, stem: &str) {
        if let Some((place, bit)) = Self::bit(stem)
            && let Some(bits) = self.0.get_mut(place)
        {
            *bits |= bit;
        }
    }

    fn may_begin(&self, word: &str) -> bool {
        let bit = Self::bit(word);
        bit.is_some_and(|(place, bit)| self.0.get(place).is_some_and(|bits| bits & bit != 0))
    }
}

/// A stem that may tell, and in which records it stands, by how much they give away.
#[derive(Default)]
pub(super) struct Stem {
    pub(super) is_outcome: bool,
    open: HashSet<Record>,
    major: HashSet<Record>,
    ending: HashSet<Record>,
}

impl Stem {
    pub(super) fn count(&mut self, spoiler: Spoiler, record: Record) {
        match spoiler {
            Spoiler::Open | Spoiler::Mild => self.open.insert(record),
            Spoiler::Major => self.major.insert(record),
            Spoiler::Ending => self.ending.insert(record),
        };
    }

    /// Whether it stands in more records that are covered while a text of this spoiler is open than in open ones.
    pub(super) fn belongs_above(&self, spoiler: Spoiler) -> bool {
        match spoiler {
            Spoiler::Open | Spoiler::Mild => self.major.union(&self.ending).count() > self.open.len(),
            Spoiler::Major => self.ending.len() > self.major.union(&self.open).count(),
            Spoiler::Ending => false,
        }
    }
}

/// The stems that may tell.
#[derive(Default)]
pub(super) struct Stems {
    stems: Vec<Stem>,
    places: HashMap<(KnownLanguage, String), usize>,
    /// What each word that was asked for is a form of, if of any of them.
    forms: RefCell<[HashMap<String, Option<usize>>; KnownLanguage::ALL.len()]>,
    beginnings: Beginnings,
}

impl Stems {
    pub(super) fn is_empty(&self) -> bool {
        self.stems.is_empty()
    }

    /// Adds a stem, or changes what is known of it.
    pub(super) fn change(&mut self, stem: (KnownLanguage, String), change: impl FnOnce(&mut Stem)) {
        self.beginnings.add(&stem.1);
        let place = *self.places.entry(stem).or_insert_with(|| {
            self.stems.push(Stem::default());
            self.stems.len() - 1
        });
        if let Some(known) = self.stems.get_mut(place) {
            change(known);
        }
    }

    pub(super) fn add_outcomes(&mut self, allowed: &HashSet<(KnownLanguage, String)>) {
        for language in KnownLanguage::ALL {
            for stem in language.outcome_stems() {
                let stem = (language, stem.clone());
                if !allowed.contains(&stem) {
                    self.change(stem, |known| known.is_outcome = true);
                }
            }
        }
    }

    pub(super) fn of_word(&self, language: KnownLanguage, word: &str) -> Option<&Stem> {
        self.stems.get(self.place_of(language, word)?)
    }

    pub(super) fn of_word_mut(&mut self, language: KnownLanguage, word: &str) -> Option<&mut Stem> {
        let place = self.place_of(language, word)?;
        self.stems.get_mut(place)
    }

    fn place_of(&self, language: KnownLanguage, word: &str) -> Option<usize> {
        if !self.beginnings.may_begin(word) {
            return None;
        }
        let mut forms = self.forms.borrow_mut();
        let forms = match (language, &mut *forms) {
            (KnownLanguage::English, [forms, _]) | (KnownLanguage::Dutch, [_, forms]) => forms,
        };
        if let Some(&place) = forms.get(word) {
            return place;
        }
        let place = self.places.get(&(language, language.stem(word))).copied();
        forms.insert(word.to_owned(), place);
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stem_belongs_where_more_records_have_it() {
        let mut stem = Stem::default();
        stem.count(Spoiler::Ending, ("claims", 1));
        assert!(stem.belongs_above(Spoiler::Open) && stem.belongs_above(Spoiler::Major));
        assert!(!stem.belongs_above(Spoiler::Ending));
        stem.count(Spoiler::Mild, ("claims", 2));
        assert!(
            !stem.belongs_above(Spoiler::Open),
            "as many open records as covered ones"
        );
        stem.count(Spoiler::Major, ("events", 1));
        stem.count(Spoiler::Major, ("events", 1));
        assert!(stem.belongs_above(Spoiler::Open) && !stem.belongs_above(Spoiler::Major));
    }

    #[test]
    fn a_word_is_found_in_each_of_its_forms_and_in_its_own_language() {
        let mut stems = Stems::default();
        stems.add_outcomes(&HashSet::new());
        let tells = |language, word| stems.of_word(language, word).is_some();
        for word in ["dies", "survived", "survivors", "rescued", "arrests", "escaping"] {
            assert!(tells(KnownLanguage::English, word), "{word}");
        }
        for word in ["gestorven", "ontsnapt", "gered"] {
            assert!(tells(KnownLanguage::Dutch, word), "{word}");
        }
        // "Die" is an article in Dutch.
        assert!(!tells(KnownLanguage::Dutch, "die") && !tells(KnownLanguage::English, "diet"));
    }
}
