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

/// By which clock times are told.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// The zone that all times are shown in, by its name in the IANA time zone database: `"America/Chicago"`.
    /// Default: the zone of the first time that has one.
    #[serde(default)]
    pub zone: Option<String>,
    /// Id of the event that a second scale counts from, in hours, minutes and seconds: a lift-off, for mission time.
    #[serde(default)]
    pub counts_from: Option<String>,
}

/// When something was. Times are a second or minute with its zone, a day, a month or a year:
/// `"2022-02-22T17:40:05[Europe/Amsterdam]"`, `"2022-02-22T17:40[Europe/Amsterdam]"`, `"2022-02-22"`, `"2022-02"`,
/// `"2022"`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum When {
    /// At that time.
    At(String),
    /// About then, give or take one of the three.
    About {
        /// The time.
        at: String,
        /// Give or take so many seconds.
        #[serde(default)]
        within_s: Option<u32>,
        /// Give or take so many minutes.
        #[serde(default)]
        within_min: Option<u32>,
        /// Give or take so many days.
        #[serde(default)]
        within_days: Option<u32>,
    },
    /// At one moment between two times; which is not known.
    Between {
        /// Not before.
        from: String,
        /// Not after.
        to: String,
    },
    /// Lasting from one time to another.
    Span {
        /// Its beginning.
        from: String,
        /// Its end.
        to: String,
    },
    /// Some time before.
    Before(String),
    /// Some time after.
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
