//! The film, the event behind it, the review.

use jiff::civil::Date;

use super::{Citation, ClaimId, ImageId, Passage, PersonId, PlaceId};
use crate::dossier::format::{BasisKind, ContentLevel, ReviewState};
use crate::dossier::links::Link;
use crate::dossier::model::{Veiled, When};

/// The film.
#[derive(Debug, Clone)]
pub struct Film {
    /// The title as the film bears it.
    pub title: String,
    /// The title in the original language, where it differs.
    pub original_title: Option<String>,
    /// Day of first release.
    pub released: Option<Date>,
    /// Length in minutes.
    pub runtime_min: u32,
    /// Languages spoken.
    pub languages: Vec<String>,
    /// Countries of production.
    pub countries: Vec<String>,
    /// What the film claims to be.
    pub basis: BasisKind,
    /// Where it says so.
    pub basis_cite: Vec<Citation>,
    /// Makers and their jobs.
    pub makers: Vec<(PersonId, String)>,
    /// One headline; spoils nothing.
    pub headline: String,
    /// A few sentences; spoil nothing.
    pub blurb: String,
    /// What a viewer may want to be warned of.
    pub content_notes: Vec<ContentNote>,
    /// The film in public registers: name of the register, number, address.
    pub registers: Vec<(String, Link)>,
    /// Three things worth knowing first, each under the cover of the claim that it sums up.
    pub three_things: Vec<(ClaimId, Veiled<String>)>,
    /// Picture of the overview.
    pub image: Option<ImageId>,
}

/// What a viewer may want to be warned of; can spoil.
pub type ContentNote = Veiled<Warned>;

/// What a content note warns of.
#[derive(Debug, Clone)]
pub struct Warned {
    /// What it is.
    pub topic: String,
    /// How strongly it is shown.
    pub level: ContentLevel,
}

/// The event behind the film.
#[derive(Debug, Clone)]
pub struct RealEvent {
    /// What it is called.
    pub title: String,
    /// When it began.
    pub start: When,
    /// When it ended.
    pub end: When,
    /// Where it happened.
    pub place: Option<PlaceId>,
    /// What happened, without the ending.
    pub summary: String,
    /// What the summary rests on.
    pub cite: Vec<Citation>,
    /// How it ended.
    pub outcome: Veiled<Passage>,
}

/// Who checked the dossier, when, and how the film side was learnt.
#[derive(Debug, Clone)]
pub struct Review {
    /// Who answers for it.
    pub by: String,
    /// Day of the last check.
    pub date: Option<Date>,
    /// Draft or reviewed.
    pub state: ReviewState,
    /// Where corrections go.
    pub contact: Option<String>,
    /// How the film side was learnt.
    pub method: String,
}
