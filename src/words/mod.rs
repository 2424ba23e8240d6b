//! All words of the window, its menu, the command line and the exports: one struct for one language.
//!
//! A part stands in a file of its own, named after its room or screen: the struct, and below it its English. Plain
//! words are texts; sentences with figures or names are functions, which count and decline themselves. Whoever adds a
//! language fills the same structs once more.

#![warn(clippy::wildcard_enum_match_arm)]
#![cfg_attr(
    not(feature = "gui"),
    allow(dead_code, reason = "without the window the exports take some of them")
)]

mod cast;
mod claims;
mod exports;
mod numbers;
mod places;
mod problems;
mod sources;
pub(crate) mod terminal;
mod terms;
mod times;
mod titles;

pub(crate) use numbers::capital;
#[cfg(feature = "gui")]
pub(crate) use numbers::{list, number};
pub(crate) use titles::{title, version};

/// The words of one language, by room and screen.
pub(crate) struct Words {
    pub(crate) cast: cast::CastWords,
    pub(crate) claims: claims::ClaimWords,
    pub(crate) exports: exports::ExportWords,
    pub(crate) numbers: numbers::NumberWords,
    pub(crate) places: places::PlaceWords,
    pub(crate) problems: problems::ProblemWords,
    pub(crate) sources: sources::SourceWords,
    pub(crate) terms: terms::TermWords,
    pub(crate) times: times::TimeWords,
}

const ENGLISH: Words = Words {
    cast: cast::ENGLISH,
    claims: claims::ENGLISH,
    exports: exports::ENGLISH,
    numbers: numbers::ENGLISH,
    places: places::ENGLISH,
    problems: problems::ENGLISH,
    sources: sources::ENGLISH,
    terms: terms::ENGLISH,
    times: times::ENGLISH,
};

/// The words that are read everywhere.
pub(crate) const WORDS: &Words = &ENGLISH;
