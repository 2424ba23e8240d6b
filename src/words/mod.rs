//! All words of the window, its menu, the command line and the exports: one struct for one language.
//!
//! A part stands in a file of its own, named after its room or screen: the struct, and below it its English. Plain
//! words are texts; sentences with figures or names are functions, which count and decline themselves. Whoever adds a
//! language fills the same structs once more.

#![warn(clippy::wildcard_enum_match_arm)]
#![cfg_attr(
    any(not(feature = "gui"), target_arch = "wasm32"),
    allow(
        dead_code,
        reason = "without the window, and in a page on the web, some of them are not said"
    )
)]

mod cast;
mod claims;
mod command_line;
mod commands;
mod copies;
mod covers;
mod days;
mod dialogs;
mod exports;
mod files;
mod keys;
mod library;
mod numbers;
mod overview;
mod page;
mod pictures;
mod places;
mod problems;
mod screens;
mod search;
mod settings;
mod shell;
mod sources;
mod start;
pub(crate) mod terminal;
mod terms;
mod timeline;
mod times;
mod titles;

pub(crate) use command_line::MapCut;
pub(crate) use numbers::capital;
pub(crate) use titles::{title, version};

/// The words of one language, by room and screen.
pub(crate) struct Words {
    pub(crate) cast: cast::CastWords,
    pub(crate) claims: claims::ClaimWords,
    pub(crate) command_line: command_line::CommandLineWords,
    pub(crate) commands: commands::CommandWords,
    pub(crate) copies: copies::CopyWords,
    pub(crate) covers: covers::CoverWords,
    pub(crate) dialogs: dialogs::DialogWords,
    pub(crate) exports: exports::ExportWords,
    pub(crate) files: files::FileWords,
    pub(crate) keys: keys::KeyWords,
    pub(crate) library: library::LibraryWords,
    pub(crate) numbers: numbers::NumberWords,
    pub(crate) overview: overview::OverviewWords,
    #[cfg_attr(
        not(target_arch = "wasm32"),
        allow(dead_code, reason = "said by a page on the web alone")
    )]
    pub(crate) page: page::PageWords,
    pub(crate) pictures: pictures::PictureWords,
    pub(crate) places: places::PlaceWords,
    pub(crate) problems: problems::ProblemWords,
    pub(crate) screens: screens::ScreenWords,
    pub(crate) search: search::SearchWords,
    pub(crate) settings: settings::SettingWords,
    pub(crate) shell: shell::ShellWords,
    pub(crate) sources: sources::SourceWords,
    pub(crate) start: start::StartWords,
    pub(crate) terms: terms::TermWords,
    pub(crate) timeline: timeline::TimelineWords,
    pub(crate) times: times::TimeWords,
}

const ENGLISH: Words = Words {
    cast: cast::ENGLISH,
    claims: claims::ENGLISH,
    command_line: command_line::ENGLISH,
    commands: commands::ENGLISH,
    copies: copies::ENGLISH,
    covers: covers::ENGLISH,
    dialogs: dialogs::ENGLISH,
    exports: exports::ENGLISH,
    files: files::ENGLISH,
    keys: keys::ENGLISH,
    library: library::ENGLISH,
    numbers: numbers::ENGLISH,
    overview: overview::ENGLISH,
    page: page::ENGLISH,
    pictures: pictures::ENGLISH,
    places: places::ENGLISH,
    problems: problems::ENGLISH,
    screens: screens::ENGLISH,
    search: search::ENGLISH,
    settings: settings::ENGLISH,
    shell: shell::ENGLISH,
    sources: sources::ENGLISH,
    start: start::ENGLISH,
    terms: terms::ENGLISH,
    timeline: timeline::ENGLISH,
    times: times::ENGLISH,
};

/// The words that are read everywhere.
pub(crate) const WORDS: &Words = &ENGLISH;
