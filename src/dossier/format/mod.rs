//! The dossier as it is written: one serde type per RON record, every field documented.
//!
//! These types *are* the format (schema 1). They hold what the author wrote and nothing else;
//! what it means, and whether it holds together, is decided by [`crate::dossier::load`].
//!
//! Their documentation is for whoever writes a dossier: `reelcheck explain` and the tables of docs/format.md are made
//! of it ([`page`]). What only this program needs to know stands in plain comments.
//!
//! Rules that hold everywhere: unknown fields are errors; ids are lower-case slugs, unique per
//! kind; a text is a string or a map from language to string; fields that are left out take the
//! default named beside them.

#![warn(clippy::wildcard_enum_match_arm)]

mod claims;
mod field_path;
mod film;
mod map_file;
pub mod page;
mod people;
mod places;
mod sources;
mod text;
mod timeline;
pub mod walk;

pub use claims::{Claim, Confidence, FilmPoint, FilmSide, RealSide, Reason, Verdict, Version, Weight};
pub use field_path::{FieldPath, Segment};
pub use film::{Basis, BasisKind, ContentLevel, ContentNote, Film, FilmIds, Maker, RealEvent, ThingToKnow};
pub use map_file::{FeatureKind, MapFeature};
pub use people::{CastEntry, CastGroup, Counterpart, Person, PersonKind, Privacy, Relation, WithheldName};
pub use places::{Background, Image, ImageKind, MapSheet, MapUnits, Place, PlaceRole, Route, Shares};
pub use sources::{Citation, Passage, Says, Source, SourceKind, Standing};
pub use text::{Spoiler, Text};
pub use timeline::{Clock, Event, Track, When};

use serde::{Deserialize, Serialize};

/// The schema that this version reads.
pub const SCHEMA: u32 = 1;

/// `dossier.ron`: all about one film.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Dossier {
    /// Version of the format; `1`. Stands first.
    pub schema: u32,
    /// Language of plain texts, as a BCP 47 tag: `"en"`.
    pub lang: String,
    /// The film.
    pub film: Film,
    /// The event that the film is based on.
    pub real_event: RealEvent,
    /// By which clock times are told.
    #[serde(default)]
    pub clock: Clock,
    /// Words that give the ending away; an open text that holds one gets a warning.
    #[serde(default)]
    pub spoiler_words: Vec<String>,
    /// Words that would be taken to give the ending away, and do not.
    #[serde(default)]
    pub tells_nothing: Vec<HarmlessWord>,
    /// Everyone named or meant: performers, makers, real people, groups.
    #[serde(default)]
    pub people: Vec<Person>,
    /// Who plays whom, in billing order.
    #[serde(default)]
    pub cast: Vec<CastEntry>,
    /// The things compared.
    #[serde(default)]
    pub claims: Vec<Claim>,
    /// Where it happened, is set, was filmed.
    #[serde(default)]
    pub places: Vec<Place>,
    /// Ways taken on the map.
    #[serde(default)]
    pub routes: Vec<Route>,
    /// The timeline.
    #[serde(default)]
    pub events: Vec<Event>,
    /// The publications that everything rests on.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// Pictures in the folder.
    #[serde(default)]
    pub images: Vec<Image>,
    /// The drawn map in the folder.
    #[serde(default)]
    pub map: Option<MapSheet>,
    /// Who checked this dossier, when, and how the film side was learnt.
    pub review: Review,
    /// Corrections, newest first.
    #[serde(default)]
    pub changes: Vec<Change>,
}

/// A word that open texts may hold though covered ones hold it, too.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct HarmlessWord {
    /// The word: `"robot"`.
    pub word: String,
    /// Why it gives nothing away, for the next author.
    pub because: String,
}

/// How far the dossier has been checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
pub enum ReviewState {
    /// Not yet read by a second person.
    Draft,
    /// Read against its sources by a second person.
    Reviewed,
}

/// Who checked this dossier, when, and how the film side was learnt.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// Who answers for the dossier.
    pub by: String,
    /// Day of the last check: `"2026-11-23"`.
    pub date: String,
    /// `Draft` or `Reviewed`.
    pub state: ReviewState,
    /// Where corrections go: a mail address or an http(s) link.
    #[serde(default)]
    pub contact: Option<String>,
    /// How the film side was learnt: from the film itself, or from reviews.
    pub method: Text,
}

/// One correction of the dossier.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Day of the change: `"2026-11-23"`.
    pub date: String,
    /// What was changed, in one sentence.
    pub text: Text,
}
