//! Events on parallel tracks, and when they were.

use serde::{Deserialize, Serialize};

use super::{Citation, Spoiler, Text};

/// One event on the timeline.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Slug, unique among events.
    pub id: String,
    /// Which of the parallel tracks it stands on.
    pub track: Track,
    /// When it was.
    pub when: When,
    /// What happened, in a few words.
    pub text: Text,
    /// Id of a place.
    #[serde(default)]
    pub place: Option<String>,
    /// Ids of people.
    #[serde(default)]
    pub people: Vec<String>,
    /// Id of the claim it belongs to.
    #[serde(default)]
    pub claim: Option<String>,
    /// What it rests on.
    #[serde(default)]
    pub cite: Vec<Citation>,
    /// How much the event gives away. Default: `Open`.
    #[serde(default)]
    pub spoiler: Spoiler,
    /// Neutral words shown while it is covered.
    #[serde(default)]
    pub cover_label: Option<Text>,
}

/// A track of the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub enum Track {
    /// What happened.
    Real,
    /// What the film shows, in minutes of the film.
    Film,
    /// What was reported at the time.
    Reporting,
    /// What came after.
    Aftermath,
}

/// When something was. Minutes carry a zone: `"2022-02-22T17:40[Europe/Amsterdam]"`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum When {
    /// At a minute.
    At(String),
    /// About a minute.
    About {
        /// The minute.
        at: String,
        /// Give or take so many minutes.
        within_min: u32,
    },
    /// At one moment between two minutes; which is not known.
    Between {
        /// Not before.
        from: String,
        /// Not after.
        to: String,
    },
    /// Lasting from one minute to another.
    Span {
        /// Its beginning.
        from: String,
        /// Its end.
        to: String,
    },
    /// Some time before a minute.
    Before(String),
    /// Some time after a minute.
    After(String),
    /// On a day: `"2022-02-23"`.
    Day(String),
    /// In a month: `"2022-03"`.
    Month(String),
    /// In a year: `"2022"`.
    Year(String),
    /// In a minute of the film; on the film track.
    FilmMinute {
        /// Minutes from the start.
        minute: u32,
        /// Give or take so many minutes. Default: 0.
        #[serde(default)]
        within_min: u32,
    },
}
