//! Claims: one thing compared, with a film side and a real side.

use serde::{Deserialize, Serialize};

use super::{Citation, Spoiler, Text};

/// One thing compared.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Slug, unique among claims.
    pub id: String,
    /// Place in story order, from 1.
    pub order: u32,
    /// The question a viewer would ask: `"Were the lights really about to go out?"`.
    pub question: Text,
    /// How much it matters to the whole.
    pub weight: Weight,
    /// Neutral heading that groups claims: `"Inside the store"`; shown even while covered.
    pub topic: Text,
    /// How much the claim gives away. Default: `Open`.
    #[serde(default)]
    pub spoiler: Spoiler,
    /// Neutral words shown while it is covered. Default: the topic.
    #[serde(default)]
    pub cover_label: Option<Text>,
    /// What the film tells.
    pub film: FilmSide,
    /// What really happened.
    pub real: RealSide,
    /// How the film side stands to the record; see the rules of each verdict.
    #[serde(default)]
    pub verdict: Option<Verdict>,
    /// Good sources disagree, and both are shown. Default: `false`.
    #[serde(default)]
    pub disputed: bool,
    /// Why it was changed.
    #[serde(default)]
    pub why: Vec<Reason>,
    /// A remark on verdict or change.
    #[serde(default)]
    pub note: Option<Text>,
    /// Ids of people it concerns.
    #[serde(default)]
    pub people: Vec<String>,
    /// Ids of places it concerns.
    #[serde(default)]
    pub places: Vec<String>,
    /// Id of the event on the timeline.
    #[serde(default)]
    pub event: Option<String>,
    /// Id of the claim that replaces this one; nothing is deleted to correct it.
    #[serde(default)]
    pub superseded_by: Option<String>,
    /// A word of care shown with the claim.
    #[serde(default)]
    pub sensitivity: Option<Text>,
}

/// How much a claim matters to the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub enum Weight {
    /// The story stands or falls with it.
    Core,
    /// Carries part of the story.
    Supporting,
    /// A detail.
    Detail,
}

/// What the film tells.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum FilmSide {
    /// The film shows or says it.
    Told {
        /// What it tells.
        text: Text,
        /// Where in the film.
        #[serde(default)]
        at: Option<FilmPoint>,
        /// Id of an image.
        #[serde(default)]
        image: Option<String>,
        /// How sure we are of what the film tells.
        confidence: Confidence,
        /// The film itself, or reviews and recaps that tell it.
        #[serde(default)]
        cite: Vec<Citation>,
    },
    /// Nobody we read says what the film shows.
    NotRecorded,
    /// A source says that the film leaves it out.
    LeftOut {
        /// That source.
        #[serde(default)]
        cite: Vec<Citation>,
    },
}

/// A point in the film.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum FilmPoint {
    /// A minute from the start.
    FilmMinute {
        /// Minutes from the start.
        minute: u32,
        /// Give or take so many minutes. Default: 0.
        #[serde(default)]
        within_min: u32,
    },
    /// A scene, in words.
    Scene(Text),
}

/// What really happened.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum RealSide {
    /// The record has it.
    Recorded {
        /// What the record says.
        text: Text,
        /// Id of the event on the timeline.
        #[serde(default)]
        at: Option<String>,
        /// Id of an image.
        #[serde(default)]
        image: Option<String>,
        /// How sure the record is.
        confidence: Confidence,
        /// What it rests on.
        #[serde(default)]
        cite: Vec<Citation>,
        /// Where good sources disagree: what each of them holds; two or more.
        #[serde(default)]
        versions: Vec<Version>,
    },
    /// No public record says.
    NotRecorded,
    /// Positive ground for saying that there was nothing of the kind.
    NoCounterpart {
        /// The ground.
        text: Text,
        /// What it rests on.
        #[serde(default)]
        cite: Vec<Citation>,
    },
}

/// One of the versions that disagree.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// What it holds, in a few words: `"Explosive, but not armed"`.
    pub holds: Text,
    /// The sources that hold it.
    #[serde(default)]
    pub cite: Vec<Citation>,
}

/// How sure something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub enum Confidence {
    /// An official record, a first-hand witness, or several independent sources.
    High,
    /// One good source, or several that lean on each other.
    Medium,
    /// One weak source, or our own reading.
    Low,
}

/// How the film side stands to the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub enum Verdict {
    /// Every checkable part is borne out by an official record or two independent sources.
    True,
    /// Who, what and outcome are borne out; a detail differs that does not matter.
    MostlyTrue,
    /// At least one fact borne out and one contradicted, and both matter.
    PartlyTrue,
    /// A recognisable counterpart, altered. Always with a reason.
    Changed,
    /// No counterpart, on positive ground.
    Invented,
    /// No public record, or good sources disagree.
    NotKnown,
}

/// Why something was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub enum Reason {
    /// A name was changed.
    Renamed,
    /// Someone is protected.
    Privacy,
    /// Several people or things are made one.
    Composite,
    /// Time was shortened.
    Compressed,
    /// The order was changed.
    Reordered,
    /// It was moved to another place.
    Moved,
    /// It was made simpler.
    Simplified,
    /// It was made more dramatic.
    Heightened,
    /// Words were put into mouths.
    Dialogue,
    /// The making of the film asked for it.
    Production,
    /// The makers do not say.
    Unstated,
}
