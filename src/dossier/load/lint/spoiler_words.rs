//! Words that tell what is covered, looked for in every open text.
//!
//! Three kinds of them: those that the author lists in `spoiler_words`; words of dying, rescue, arrest, escape and
//! survival, where the film has an ending to cover; and words that belong to what is covered: they are rare in the
//! language, are not of the film's open premise, and stand in more covered records than open ones. So a word that the
//! open story uses throughout tells nothing, though covered claims use it as well. Headlines and quotes are looked
//! through, but lend no words: those of one event share theirs, whatever each of them tells.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use super::harmless::{allowed, premise};
use super::phrases::Phrases;
use super::tongues::{BEGINNING_BYTES, Tongue, words_of};
use crate::dossier::format::walk::{self, Covering, Part, Wording};
use crate::dossier::format::{Dossier, FieldPath, Segment, Spoiler, Text};

/// Shortest word that can belong to what is covered, in letters: shorter ones are of no one story.
const LEAST_COVERED_LETTERS: usize = 4;
/// Shortest word of an address that can tell an outcome: in an address nobody knows which language a word is of.
const LEAST_ADDRESS_LETTERS: usize = 4;

/// Why an open text tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SpoilerMatch {
    /// It holds one of `spoiler_words`.
    Listed(String),
    /// It holds a word of how things end.
    Outcome(String),
    /// It holds a word that belongs to what is covered.
    Covered(String),
}

/// The telling words of one dossier.
pub(super) struct SpoilerWords<'a> {
    listed: Phrases,
    /// The sources' languages.
    source_tongues: HashMap<&'a str, Option<Tongue>>,
    tongue: Option<Tongue>,
    /// Whether the film has an ending to cover.
    has_ending: bool,
    /// What the author allows, and names.
    allowed: HashSet<(Tongue, String)>,
    stems: Stems,
    /// The texts that hold any of the stems, by their number.
    suspects: Vec<usize>,
}

impl<'a> SpoilerWords<'a> {
    /// Reads the dossier once for names and what is covered, and, where anything is, once for what is open.
    pub(super) fn of(raw: &'a Dossier) -> Self {
        let Gathered { names, covered } = Gathered::of(raw);
        let sources = raw.sources.iter();
        let mut spoiler_words = Self {
            listed: Phrases::new(&raw.spoiler_words),
            source_tongues: sources
                .map(|source| (source.id.as_str(), Tongue::of_tag(&source.lang)))
                .collect(),
            tongue: Tongue::of_tag(&raw.lang),
            has_ending: covered.iter().any(|text| text.spoiler == Spoiler::Ending),
            allowed: allowed(raw, &names),
            stems: Stems::default(),
            suspects: Vec::new(),
        };
        spoiler_words.stems = spoiler_words.covered_stems(&premise(raw), &covered);
        if spoiler_words.has_ending {
            spoiler_words.stems.add_outcomes(&spoiler_words.allowed);
        }
        spoiler_words.count_open(raw);
        spoiler_words
    }

    /// The stems of what is covered.
    fn covered_stems(&self, premise: &HashSet<(Tongue, String)>, covered: &[CoveredText<'_>]) -> Stems {
        let mut stems = Stems::default();
        for CoveredText {
            wording,
            spoiler,
            record,
        } in covered
        {
            // Headlines and quotes of one event share their words, whatever each of them tells.
            if matches!(wording, Wording::OfSource { .. }) || record.0 == "sources" {
                continue;
            }
            self.each_word(wording, &mut |tongue, word| {
                if word.chars().count() >= LEAST_COVERED_LETTERS {
                    let stem = (tongue, tongue.stem(word));
                    if !tongue.common_stems().contains(&stem.1)
                        && !premise.contains(&stem)
                        && !self.allowed.contains(&stem)
                    {
                        stems.change(stem, |known| known.count(*spoiler, *record));
                    }
                }
            });
        }
        stems
    }

    /// Counts in which open records each stem stands, and notes the texts that hold any.
    fn count_open(&mut self, raw: &Dossier) {
        let mut stems = std::mem::take(&mut self.stems);
        let mut suspects = Vec::new();
        if !stems.is_empty() {
            let mut number = 0;
            walk::each(raw, &mut |at, part| {
                let Part::Words(wording, covering) = part else {
                    return;
                };
                let spoiler = spoiler_of(covering);
                let mut is_suspect = false;
                if spoiler < Spoiler::Ending {
                    self.each_word(&wording, &mut |tongue, word| {
                        if let Some(known) = stems.of_word_mut(tongue, word) {
                            is_suspect = true;
                            if spoiler < Spoiler::Major {
                                known.count(spoiler, record_of(at));
                            }
                        }
                    });
                }
                if is_suspect {
                    suspects.push(number);
                }
                number += 1;
            });
        }
        self.stems = stems;
        self.suspects = suspects;
    }

    /// The texts that hold a stem that may tell, by their number among all, in order.
    pub(super) fn suspects(&self) -> impl Iterator<Item = usize> {
        self.suspects.iter().copied()
    }

    /// What an open text tells, if anything; words are looked for in a suspect alone.
    pub(super) fn first_match(
        &self,
        wording: &Wording<'_>,
        covering: Covering,
        is_suspect: bool,
    ) -> Option<SpoilerMatch> {
        let spoiler = spoiler_of(covering);
        if spoiler == Spoiler::Ending {
            return None;
        }
        let listed = wording.wordings().find_map(|text| self.listed.first_in(text));
        if let Some(word) = listed {
            return Some(SpoilerMatch::Listed(word.to_owned()));
        }
        if self.stems.is_empty() {
            return None;
        }
        let mut tells = None;
        if is_suspect {
            self.each_word(wording, &mut |tongue, word| {
                if tells.is_none()
                    && let Some(known) = self.stems.of_word(tongue, word)
                {
                    if known.is_outcome {
                        tells = Some(SpoilerMatch::Outcome(word.to_owned()));
                    } else if known.belongs_above(spoiler) {
                        tells = Some(SpoilerMatch::Covered(word.to_owned()));
                    }
                }
            });
        }
        match (tells, wording) {
            (None, Wording::Address(address) | Wording::Credit(address)) if self.has_ending => {
                self.match_in_address(address)
            }
            (tells, _) => tells,
        }
    }

    /// The word of how things end that an address holds; in which language it is, nobody says.
    fn match_in_address(&self, address: &str) -> Option<SpoilerMatch> {
        let words = address.split(|letter: char| !letter.is_alphabetic());
        let mut words = words.filter(|word| word.chars().count() >= LEAST_ADDRESS_LETTERS);
        let word = words.find(|word| {
            let word = word.to_lowercase();
            let mut known = Tongue::ALL
                .iter()
                .filter_map(|tongue| self.stems.of_word(*tongue, &word));
            known.any(|known| known.is_outcome)
        })?;
        Some(SpoilerMatch::Outcome(word.to_lowercase()))
    }

    /// Calls `visit` for each word of a text that is in a known language, in small letters.
    fn each_word(&self, wording: &Wording<'_>, visit: &mut dyn FnMut(Tongue, &str)) {
        match wording {
            Wording::Text(Text::Plain(text)) => words_of(self.tongue, text, visit),
            Wording::Text(Text::ByLanguage(texts)) => {
                for (tag, text) in texts {
                    words_of(Tongue::of_tag(tag), text, visit);
                }
            }
            Wording::OfSource { source, lang, text } => {
                let named = lang.map(Tongue::of_tag);
                let tongue = named.or_else(|| self.source_tongues.get(source).copied()).flatten();
                words_of(tongue, text, visit);
            }
            Wording::Name(text) | Wording::Plain(text) => words_of(self.tongue, text, visit),
            Wording::Credit(_) | Wording::Address(_) => {}
        }
    }
}

/// A text that stands under the cover.
struct CoveredText<'a> {
    wording: Wording<'a>,
    spoiler: Spoiler,
    record: Record,
}

/// What is known of a dossier before its open texts are looked through.
#[derive(Default)]
struct Gathered<'a> {
    names: Vec<&'a str>,
    covered: Vec<CoveredText<'a>>,
}

impl<'a> Gathered<'a> {
    fn of(raw: &'a Dossier) -> Self {
        let mut gathered = Self::default();
        walk::each(raw, &mut |at, part| {
            let Part::Words(wording, covering) = part else {
                return;
            };
            if let Wording::Name(name) = wording {
                gathered.names.push(name);
            }
            let spoiler = spoiler_of(covering);
            if spoiler >= Spoiler::Major {
                let record = record_of(at);
                gathered.covered.push(CoveredText {
                    wording,
                    spoiler,
                    record,
                });
            }
        });
        gathered
    }
}

/// How much a text gives away where it stands.
fn spoiler_of(covering: Covering) -> Spoiler {
    match covering {
        Covering::Never => Spoiler::Open,
        Covering::By(spoiler) => spoiler,
    }
}

/// Stands for a record: its list and its place in it.
type Record = (&'static str, usize);

fn record_of(at: &FieldPath<'_>) -> Record {
    match at.segments().as_slice() {
        [Segment::Field(list), Segment::Item(index), ..] => (list, *index),
        [Segment::Field(part), ..] => (part, 0),
        _ => ("", 0),
    }
}

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
struct Stem {
    is_outcome: bool,
    open: HashSet<Record>,
    major: HashSet<Record>,
    ending: HashSet<Record>,
}

impl Stem {
    fn count(&mut self, spoiler: Spoiler, record: Record) {
        match spoiler {
            Spoiler::Open | Spoiler::Mild => self.open.insert(record),
            Spoiler::Major => self.major.insert(record),
            Spoiler::Ending => self.ending.insert(record),
        };
    }

    /// Whether it stands in more records that are covered while a text of this spoiler is open than in open ones.
    fn belongs_above(&self, spoiler: Spoiler) -> bool {
        match spoiler {
            Spoiler::Open | Spoiler::Mild => self.major.union(&self.ending).count() > self.open.len(),
            Spoiler::Major => self.ending.len() > self.major.union(&self.open).count(),
            Spoiler::Ending => false,
        }
    }
}

/// The stems that may tell.
#[derive(Default)]
struct Stems {
    stems: Vec<Stem>,
    places: HashMap<(Tongue, String), usize>,
    /// What each word that was asked for is a form of, if of any of them.
    forms: RefCell<[HashMap<String, Option<usize>>; Tongue::ALL.len()]>,
    beginnings: Beginnings,
}

impl Stems {
    fn is_empty(&self) -> bool {
        self.stems.is_empty()
    }

    /// Adds a stem, or changes what is known of it.
    fn change(&mut self, stem: (Tongue, String), change: impl FnOnce(&mut Stem)) {
        self.beginnings.add(&stem.1);
        let place = *self.places.entry(stem).or_insert_with(|| {
            self.stems.push(Stem::default());
            self.stems.len() - 1
        });
        if let Some(known) = self.stems.get_mut(place) {
            change(known);
        }
    }

    fn add_outcomes(&mut self, allowed: &HashSet<(Tongue, String)>) {
        for tongue in Tongue::ALL {
            for stem in tongue.outcome_stems() {
                let stem = (tongue, stem.clone());
                if !allowed.contains(&stem) {
                    self.change(stem, |known| known.is_outcome = true);
                }
            }
        }
    }

    fn of_word(&self, tongue: Tongue, word: &str) -> Option<&Stem> {
        self.stems.get(self.place_of(tongue, word)?)
    }

    fn of_word_mut(&mut self, tongue: Tongue, word: &str) -> Option<&mut Stem> {
        let place = self.place_of(tongue, word)?;
        self.stems.get_mut(place)
    }

    fn place_of(&self, tongue: Tongue, word: &str) -> Option<usize> {
        if !self.beginnings.may_begin(word) {
            return None;
        }
        let mut forms = self.forms.borrow_mut();
        let forms = match (tongue, &mut *forms) {
            (Tongue::English, [forms, _]) | (Tongue::Dutch, [_, forms]) => forms,
        };
        if let Some(&place) = forms.get(word) {
            return place;
        }
        let place = self.places.get(&(tongue, tongue.stem(word))).copied();
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
        let tells = |tongue, word| stems.of_word(tongue, word).is_some();
        for word in ["dies", "survived", "survivors", "rescued", "arrests", "escaping"] {
            assert!(tells(Tongue::English, word), "{word}");
        }
        for word in ["gestorven", "ontsnapt", "gered"] {
            assert!(tells(Tongue::Dutch, word), "{word}");
        }
        // "Die" is an article in Dutch.
        assert!(!tells(Tongue::Dutch, "die") && !tells(Tongue::English, "diet"));
    }
}
