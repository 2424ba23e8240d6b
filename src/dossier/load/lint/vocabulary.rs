//! What the program knows of a language: its frequent words, those that tell an ending, and what a word is a form of.

use std::collections::HashSet;
use std::sync::OnceLock;

use rust_stemmers::{Algorithm, Stemmer};

use crate::dossier::built_in::BuiltIn;

/// By so many bytes a word is passed over that begins as no telling one does; a shorter one tells nothing.
pub(super) const BEGINNING_BYTES: usize = 3;

/// A language that the check for telling words knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum KnownLanguage {
    English,
    Dutch,
}

/// The 5,000 most frequent words, a line each.
const ENGLISH_FREQUENT: BuiltIn = built_in!("words/en.txt");
const DUTCH_FREQUENT: BuiltIn = built_in!("words/nl.txt");

/// Words of dying, rescue, arrest, escape and survival, each in one of its forms.
const ENGLISH_OUTCOMES: &str = "
    dies died dying death deaths dead deadly killed killing fatal fatally perished suicide alive unharmed unhurt
    safety survive survivor survival rescue rescuer arrest arrested escape escaped escapee fled flee freed
    liberated overpowered surrendered executed acquitted convicted
";
const DUTCH_OUTCOMES: &str = "
    sterft sterven stierf gestorven overleden overlijden overleed dood dode doden gedood omgekomen zelfmoord
    levend ongedeerd veiligheid overleeft overleefd overleefde overlevenden gered redding arrestatie
    gearresteerd aangehouden aanhouding opgepakt ontsnapt ontsnapte ontsnappen ontsnapping gevlucht vluchtte
    bevrijd bevrijding vrijgelaten veroordeeld vrijgesproken
";

/// What every dossier calls its sources, whatever its film.
const ENGLISH_TRADE: &str = "
    broadcaster caption documentary headline newspaper podcast recap retelling reviewer screenwriter subtitle
    trailer
";
const DUTCH_TRADE: &str = "documentaire krant omroep ondertitel podcast recensent recensie trailer";

impl KnownLanguage {
    pub(super) const ALL: [Self; 2] = [Self::English, Self::Dutch];

    /// The language of a tag like `nl-BE`, where it is known.
    pub(super) fn of_tag(tag: &str) -> Option<Self> {
        match tag.split('-').next() {
            Some("en") => Some(Self::English),
            Some("nl") => Some(Self::Dutch),
            _ => None,
        }
    }

    /// What a word in small letters is a form of.
    pub(super) fn stem(self, word: &str) -> String {
        let stemmer = match self {
            Self::English => Stemmer::create(Algorithm::English),
            Self::Dutch => Stemmer::create(Algorithm::Dutch),
        };
        stemmer.stem(word).into_owned()
    }

    /// The stems of the words that tell nothing in any dossier: the 5,000 most frequent, and what sources are called.
    pub(super) fn common_stems(self) -> &'static HashSet<String> {
        static ENGLISH: OnceLock<HashSet<String>> = OnceLock::new();
        static DUTCH: OnceLock<HashSet<String>> = OnceLock::new();
        let (cell, words, trade) = match self {
            Self::English => (&ENGLISH, ENGLISH_FREQUENT, ENGLISH_TRADE),
            Self::Dutch => (&DUTCH, DUTCH_FREQUENT, DUTCH_TRADE),
        };
        cell.get_or_init(|| {
            let words = words.text();
            words
                .lines()
                .chain(trade.split_whitespace())
                .map(|word| self.stem(word))
                .collect()
        })
    }

    /// The stems of the words that tell how something ended.
    pub(super) fn outcome_stems(self) -> &'static HashSet<String> {
        static ENGLISH: OnceLock<HashSet<String>> = OnceLock::new();
        static DUTCH: OnceLock<HashSet<String>> = OnceLock::new();
        let (cell, words) = match self {
            Self::English => (&ENGLISH, ENGLISH_OUTCOMES),
            Self::Dutch => (&DUTCH, DUTCH_OUTCOMES),
        };
        cell.get_or_init(|| words.split_whitespace().map(|word| self.stem(word)).collect())
    }
}

/// Calls `visit` for each word of a text, in small letters.
pub(super) fn words_of(language: Option<KnownLanguage>, text: &str, visit: &mut dyn FnMut(KnownLanguage, &str)) {
    let Some(language) = language else { return };
    let mut small = String::new();
    for word in text.split(|letter: char| !letter.is_alphabetic()) {
        if word.len() < BEGINNING_BYTES {
            continue;
        }
        if word.bytes().all(|letter| letter.is_ascii_lowercase()) {
            visit(language, word);
        } else {
            small.clear();
            small.extend(word.chars().flat_map(char::to_lowercase));
            visit(language, &small);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_word_has_a_stem(word in r"\p{L}{1,24}") {
            for language in KnownLanguage::ALL {
                prop_assert!(!language.stem(&word.to_lowercase()).contains(' '));
            }
        }

        #[test]
        fn any_word_that_ends_as_words_of_the_language_do_has_a_stem(
            start in r"[a-zéèëïöüçñſıİßšžđ']{0,8}",
            end in prop::sample::select(vec![
                "", "s", "es", "ed", "ing", "ies", "ly", "ation", "ness", "ful", "y", "e", "en", "heden", "lijk", "baar",
                "ë", "ij", "kk", "dd", "é", "’s", "eed", "ingly", "ogi", "li",
            ]),
        ) {
            for language in KnownLanguage::ALL {
                language.stem(&format!("{start}{end}"));
            }
        }
    }

    #[test]
    fn the_lists_hold_five_thousand_words_and_no_outcome_is_a_word_of_the_trade() {
        for (words, trade) in [
            (ENGLISH_FREQUENT.text(), ENGLISH_TRADE),
            (DUTCH_FREQUENT.text(), DUTCH_TRADE),
        ] {
            assert_eq!(words.lines().count(), 5_000);
            assert!(
                words
                    .lines()
                    .chain(trade.split_whitespace())
                    .all(|word| word.chars().all(char::is_alphabetic))
            );
        }
        for language in KnownLanguage::ALL {
            assert!(language.common_stems().len() > 2_000 && language.outcome_stems().len() > 20);
        }
    }

    #[test]
    fn words_are_taken_apart_at_whatever_is_no_letter() {
        let mut words = Vec::new();
        words_of(
            Some(KnownLanguage::English),
            "The CAPTIVE’s-run, in 1549",
            &mut |_, word| {
                words.push(word.to_owned());
            },
        );
        assert_eq!(words, ["the", "captive", "run"]);
        words_of(None, "nothing", &mut |_, _| panic!("of no known language"));
    }
}
