//! Words that tell what is covered, looked for in every open text.
//!
//! Three kinds of them: those that the author lists in `spoiler_words`; words of dying, rescue, arrest, escape and
//! survival, where the film has an ending to cover; and words that belong to what is covered: they are rare in the
//! language, are not of the film's open premise, and stand in more covered records than open ones. So a word that the
//! open story uses throughout tells nothing, though covered claims use it as well. Headlines and quotes are looked
//! through, but lend no words: those of one event share theirs, whatever each of them tells.

use std::collections::{HashMap, HashSet};

use super::harmless::{allowed, premise};
use super::phrases::Phrases;
use super::stems::{Record, Stems};
use super::vocabulary::{KnownLanguage, words_of};
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
    source_languages: HashMap<&'a str, Option<KnownLanguage>>,
    language: Option<KnownLanguage>,
    /// Whether the film has an ending to cover.
    has_ending: bool,
    /// What the author allows, and names.
    allowed: HashSet<(KnownLanguage, String)>,
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
            source_languages: sources
                .map(|source| {
                    (
                        source.id.as_str(),
                        KnownLanguage::of_tag(source.lang.as_ref().unwrap_or(&raw.lang)),
                    )
                })
                .collect(),
            language: KnownLanguage::of_tag(&raw.lang),
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
    fn covered_stems(&self, premise: &HashSet<(KnownLanguage, String)>, covered: &[CoveredText<'_>]) -> Stems {
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
            self.each_word(wording, &mut |language, word| {
                if word.chars().count() >= LEAST_COVERED_LETTERS {
                    let stem = (language, language.stem(word));
                    if !language.common_stems().contains(&stem.1)
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
                    self.each_word(&wording, &mut |language, word| {
                        if let Some(known) = stems.of_word_mut(language, word) {
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
            self.each_word(wording, &mut |language, word| {
                if tells.is_none()
                    && let Some(known) = self.stems.of_word(language, word)
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
            let mut known = KnownLanguage::ALL
                .iter()
                .filter_map(|language| self.stems.of_word(*language, &word));
            known.any(|known| known.is_outcome)
        })?;
        Some(SpoilerMatch::Outcome(word.to_lowercase()))
    }

    /// Calls `visit` for each word of a text that is in a known language, in small letters.
    fn each_word(&self, wording: &Wording<'_>, visit: &mut dyn FnMut(KnownLanguage, &str)) {
        match wording {
            Wording::Text(Text::Plain(text)) => words_of(self.language, text, visit),
            Wording::Text(Text::ByLanguage(texts)) => {
                for (tag, text) in texts {
                    words_of(KnownLanguage::of_tag(tag), text, visit);
                }
            }
            Wording::OfSource { source, lang, text } => {
                let named = lang.map(KnownLanguage::of_tag);
                let language = named.or_else(|| self.source_languages.get(source).copied()).flatten();
                words_of(language, text, visit);
            }
            Wording::Name(text) | Wording::Plain(text) => words_of(self.language, text, visit),
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

fn record_of(at: &FieldPath<'_>) -> Record {
    match at.segments().as_slice() {
        [Segment::Field(list), Segment::Item(index), ..] => (list, *index),
        [Segment::Field(part), ..] => (part, 0),
        _ => ("", 0),
    }
}
