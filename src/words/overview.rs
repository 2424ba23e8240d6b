//! The words of the first screen.

use super::numbers::{grouped, list};

/// The words of the first screen.
pub(crate) struct OverviewWords {
    /// What the film shows that may upset, under its headline.
    pub(crate) contains: fn(notices: &[&str]) -> String,
    pub(crate) seen_the_film: &'static str,
    pub(crate) show_everything: &'static str,
    pub(crate) keep_the_ending_covered: &'static str,
    pub(crate) asked_once: &'static str,
    /// The figure in a sentence, for those who do not see it.
    pub(crate) all_claims_by_verdict: fn(counted: &[String]) -> String,
    pub(crate) who_plays_whom: &'static str,
    pub(crate) the_whole_cast: &'static str,
    /// Over the map, which shows so many places beside that of the event.
    pub(crate) where_it_happened: fn(others: usize) -> String,
    /// The map, for those who do not see it.
    pub(crate) map: fn(title: &str, line: &str) -> String,
    pub(crate) the_film: &'static str,
    pub(crate) original_title: fn(title: &str) -> String,
    pub(crate) released: fn(day: &str) -> String,
    /// In which languages it is spoken.
    pub(crate) spoken_in: fn(languages: &[String]) -> String,
    /// Over the sources of what the film claims to be.
    pub(crate) as_these_say: fn(basis: &str) -> String,
    /// Who has checked the dossier how far, when and how; a day comes with its comma.
    pub(crate) reviewed: fn(state: &str, by: &str, day: &str, method: &str) -> String,
    pub(crate) corrections_to: fn(contact: &str) -> String,
    pub(crate) changed_on: fn(day: &str, text: &str) -> String,
}

pub(super) const ENGLISH: OverviewWords = OverviewWords {
    contains: |notices| format!("Contains {}", list(notices)),
    seen_the_film: "Seen the film?",
    show_everything: "Yes, show everything",
    keep_the_ending_covered: "Not yet, keep the ending covered",
    asked_once: "Asked once. You can change it at the top right.",
    all_claims_by_verdict: |counted| format!("All claims by verdict: {}", counted.join(", ")),
    who_plays_whom: "Who plays whom",
    the_whole_cast: "The whole cast →",
    where_it_happened: |others| match others {
        0 => "Where it happened".to_owned(),
        1 => "Where it happened, and another place".to_owned(),
        others => format!("Where it happened, and {} other places", grouped(others)),
    },
    map: |title, line| format!("Map of {title}. {line}"),
    the_film: "The film",
    original_title: |title| format!("Original title: {title}"),
    released: |day| format!("Released {day}"),
    spoken_in: |languages| format!("In {}", languages.join(", ")),
    as_these_say: |basis| format!("{basis}, as these say:"),
    reviewed: |state, by, day, method| format!("{state} by {by}{day}. {method}"),
    corrections_to: |contact| format!("Corrections: {contact}"),
    changed_on: |day, text| format!("Changed on {day}: {text}"),
};
