//! The film, and the event behind it.

use serde::{Deserialize, Serialize};

use super::{Citation, Passage, Spoiler, Text, When};

/// The film.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Film {
    /// The title as the film bears it.
    pub title: String,
    /// The title in the original language, where it differs.
    #[serde(default)]
    pub original_title: Option<String>,
    /// Day of first release: `"2025-04-18"`.
    pub released: String,
    /// Length in minutes.
    pub runtime_min: u32,
    /// Languages spoken, in words.
    #[serde(default)]
    pub languages: Vec<Text>,
    /// Countries of production, in words.
    #[serde(default)]
    pub countries: Vec<Text>,
    /// What the film itself claims to be.
    pub basis: Basis,
    /// Makers and their jobs; the director first.
    #[serde(default)]
    pub makers: Vec<Maker>,
    /// One headline for the overview; spoils nothing.
    pub headline: Text,
    /// Two or three sentences for the overview; spoil nothing.
    pub blurb: Text,
    /// What a viewer may want to be warned of.
    #[serde(default)]
    pub content_notes: Vec<ContentNote>,
    /// The film in public registers.
    #[serde(default)]
    pub ids: FilmIds,
    /// Three things worth knowing first; none tells the ending.
    #[serde(default)]
    pub three_things: Vec<ThingToKnow>,
    /// Picture of the overview: id of an image.
    #[serde(default)]
    pub image: Option<String>,
}

/// What the film itself claims to be.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// The claim, in one of three degrees.
    pub kind: BasisKind,
    /// Where the film or its makers say so.
    #[serde(default)]
    pub cite: Vec<Citation>,
}

/// How strongly a film claims to be true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
pub enum BasisKind {
    /// "A true story."
    TrueStory,
    /// "Based on true events."
    BasedOn,
    /// "Inspired by true events."
    InspiredBy,
}

/// A maker and the job.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Maker {
    /// Id of a person of kind `Maker`.
    pub person: String,
    /// The job, in words: `"Director"`.
    pub job: Text,
}

/// How strongly something is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
pub enum ContentLevel {
    /// Mentioned or hinted at.
    Mild,
    /// Shown.
    Moderate,
    /// Shown at length or in detail.
    Strong,
}

/// What a viewer may want to be warned of.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ContentNote {
    /// What it is: `"firearms"`.
    pub topic: Text,
    /// How strongly it is shown.
    pub level: ContentLevel,
    /// How much the note gives away. Default: `Open`.
    #[serde(default)]
    pub spoiler: Spoiler,
}

/// The film in public registers.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FilmIds {
    /// IMDb title: `"tt…"`.
    #[serde(default)]
    pub imdb: Option<String>,
    /// Wikidata item: `"Q…"`.
    #[serde(default)]
    pub wikidata: Option<String>,
    /// TMDB number.
    #[serde(default)]
    pub tmdb: Option<String>,
}

/// One of the three things worth knowing first.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ThingToKnow {
    /// Id of the claim it sums up.
    pub claim: String,
    /// One sentence.
    pub text: Text,
}

/// The event that the film is based on.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RealEvent {
    /// What it is called.
    pub title: Text,
    /// When it began.
    pub start: When,
    /// When it ended.
    pub end: When,
    /// Id of the place where it happened.
    pub place: String,
    /// What happened, without the ending.
    pub summary: Text,
    /// What the summary rests on.
    #[serde(default)]
    pub cite: Vec<Citation>,
    /// How it ended; normally `spoiler: Ending`.
    pub outcome: Passage,
}
