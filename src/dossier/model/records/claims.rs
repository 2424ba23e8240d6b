//! Claims and their sides.

use super::{Citation, CitationBody, ClaimId, EventId, ImageId, Passage, PersonId, PlaceId};
use crate::dossier::format::{Confidence, Reason, Verdict, Weight};
use crate::dossier::model::{Cover, CoverKey, CoverLevel, Slug, Veiled};

/// One thing compared. What it asks and answers can spoil, and stands under the cover.
#[derive(Debug, Clone)]
pub struct Claim {
    /// As the author wrote it.
    pub slug: Slug,
    /// Place in story order.
    pub order: u32,
    /// How much it matters.
    pub weight: Weight,
    /// Neutral heading.
    pub topic: String,
    /// The claim that replaces this one.
    pub superseded_by: Option<ClaimId>,
    /// Question, sides, verdict.
    pub body: Veiled<ClaimBody>,
}

/// Question, sides, verdict of a claim.
#[derive(Debug, Clone)]
pub struct ClaimBody {
    /// The question a viewer would ask.
    pub question: String,
    /// What the film tells.
    pub film: FilmSide,
    /// What really happened.
    pub real: RealSide,
    /// How one stands to the other.
    pub comparison: Comparison,
    /// Good sources disagree.
    pub disputed: bool,
    /// Why it was changed.
    pub why: Vec<Reason>,
    /// A remark on verdict or change.
    pub note: Option<String>,
    /// People it concerns.
    pub people: Vec<PersonId>,
    /// Places it concerns.
    pub places: Vec<PlaceId>,
    /// The event on the timeline.
    pub event: Option<EventId>,
    /// A word of care.
    pub sensitivity: Option<String>,
}

impl Claim {
    /// Whether one of its citations, covered or not, is the one of this key.
    pub fn has_citation(&self, key: &CoverKey) -> bool {
        let everything = Cover::new(CoverLevel::Nothing);
        let body = everything.show(&self.body).open();
        body.is_some_and(|body| body.citations().any(|citation| citation.key() == key))
    }
}

impl ClaimBody {
    /// Every citation of both sides, the film's first.
    pub fn citations(&self) -> impl Iterator<Item = &Citation> {
        self.film.citations().iter().chain(self.real.citations())
    }

    /// The citations of both sides that are not covered.
    pub fn open_citations<'a>(&'a self, cover: &'a Cover) -> impl Iterator<Item = &'a CitationBody> {
        self.citations().filter_map(|citation| cover.show(citation).open())
    }

    /// How many different sources both sides name, as far as that is not covered.
    pub fn source_count(&self, cover: &Cover) -> usize {
        let mut sources: Vec<_> = self.open_citations(cover).map(|citation| citation.source).collect();
        sources.sort_unstable();
        sources.dedup();
        sources.len()
    }
}

/// How the film side stands to the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Comparison {
    /// Compared.
    Verdict(Verdict),
    /// Nobody we read tells what the film shows.
    NotCompared,
    /// A source says that the film leaves it out.
    LeftOut,
}

impl Comparison {
    /// All of them, in the order of the legend.
    pub const ALL: [Self; 8] = [
        Self::Verdict(Verdict::True),
        Self::Verdict(Verdict::MostlyTrue),
        Self::Verdict(Verdict::PartlyTrue),
        Self::Verdict(Verdict::Changed),
        Self::Verdict(Verdict::Invented),
        Self::Verdict(Verdict::NotKnown),
        Self::NotCompared,
        Self::LeftOut,
    ];
}

/// A side's statement.
#[derive(Debug, Clone)]
pub struct Statement<At> {
    /// What it says.
    pub text: String,
    /// Where in the film, or which event.
    pub at: Option<At>,
    /// A picture.
    pub image: Option<ImageId>,
    /// How sure it is.
    pub confidence: Confidence,
    /// What it rests on.
    pub cite: Vec<Citation>,
    /// What each of the sources that disagree holds; empty on the film side.
    pub versions: Vec<Version>,
}

/// One of the versions that disagree.
#[derive(Debug, Clone)]
pub struct Version {
    /// What it holds, in a few words.
    pub holds: String,
    /// The sources that hold it.
    pub cite: Vec<Citation>,
}

/// A point in the film, in words: `minute 16`.
pub type FilmPoint = String;

/// What the film tells.
#[derive(Debug, Clone)]
pub enum FilmSide {
    /// The film shows or says it.
    Told(Statement<FilmPoint>),
    /// Nobody we read says.
    NotRecorded,
    /// A source says that the film leaves it out.
    LeftOut(Vec<Citation>),
}

impl FilmSide {
    /// What it rests on.
    pub fn citations(&self) -> &[Citation] {
        match self {
            Self::Told(statement) => &statement.cite,
            Self::NotRecorded => &[],
            Self::LeftOut(cite) => cite,
        }
    }
}

/// What really happened.
#[derive(Debug, Clone)]
pub enum RealSide {
    /// The record has it.
    Recorded(Statement<EventId>),
    /// No public record says.
    NotRecorded,
    /// Positive ground that there was nothing of the kind.
    NoCounterpart(Passage),
}

impl RealSide {
    /// What it rests on, its versions with it.
    pub fn citations(&self) -> impl Iterator<Item = &Citation> {
        let cite: &[Citation] = match self {
            Self::Recorded(statement) => &statement.cite,
            Self::NotRecorded => &[],
            Self::NoCounterpart(ground) => &ground.cite,
        };
        cite.iter()
            .chain(self.versions().iter().flat_map(|version| &version.cite))
    }

    /// What each of the sources that disagree holds.
    pub fn versions(&self) -> &[Version] {
        match self {
            Self::Recorded(statement) => &statement.versions,
            Self::NotRecorded | Self::NoCounterpart(_) => &[],
        }
    }
}
