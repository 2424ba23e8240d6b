//! What a list is narrowed to, and its order.

use crate::dossier::model::{
    Claim, ClaimBody, Comparison, Cover, PersonId, PlaceId, Reason, Shown, Source, SourceId, SourceKind, Standing,
    Weight,
};

/// What the list of claims is narrowed to. Every part that is set must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClaimFilter {
    /// One way of standing to the record.
    pub comparison: Option<Comparison>,
    /// At least this weight.
    pub weight: Option<Weight>,
    /// One topic.
    pub topic: Option<String>,
    /// One person.
    pub person: Option<PersonId>,
    /// One place.
    pub place: Option<PlaceId>,
    /// One source.
    pub source: Option<SourceId>,
    /// One reason for a change.
    pub reason: Option<Reason>,
}

/// The order of the list of claims.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum ClaimSort {
    /// As the film tells it.
    #[default]
    Story,
    /// As it happened; what has no time comes last.
    RealTime,
    /// From true to not known.
    Verdict,
}

impl ClaimSort {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::Story, Self::RealTime, Self::Verdict];
}

/// The order of the sources that were written as close to the event as each other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum SourceSort {
    /// Those first that carry most claims.
    #[default]
    Claims,
    /// The earliest first; what has no day comes last.
    Day,
    /// By who published them.
    Publisher,
}

impl SourceSort {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::Claims, Self::Day, Self::Publisher];
}

/// What the list of sources is narrowed to. Every part that is set must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceFilter {
    /// How close to the event it was written.
    pub standing: Option<Standing>,
    /// What kind of publication it is.
    pub kind: Option<SourceKind>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its language tag.
    pub lang: Option<String>,
}

impl SourceFilter {
    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a source is let through.
    pub fn takes(&self, source: &Source) -> bool {
        self.standing.is_none_or(|standing| standing == source.standing)
            && self.kind.is_none_or(|kind| kind == source.kind)
            && self
                .publisher
                .as_ref()
                .is_none_or(|publisher| *publisher == source.publisher)
            && self.lang.as_ref().is_none_or(|lang| *lang == source.lang)
    }
}

impl ClaimFilter {
    /// Only claims of one standing.
    pub fn of_comparison(comparison: Comparison) -> Self {
        Self {
            comparison: Some(comparison),
            ..Self::default()
        }
    }

    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a claim is let through. What is covered is found by no filter.
    pub fn takes(&self, claim: &Claim, cover: &Cover) -> bool {
        match cover.show(&claim.body) {
            Shown::Covered(_) => self.is_empty(),
            Shown::Open(body) => {
                self.weight.is_none_or(|weight| claim.weight <= weight)
                    && self.topic.as_ref().is_none_or(|topic| *topic == claim.topic)
                    && self.takes_body(body, cover)
            }
        }
    }

    fn takes_body(&self, body: &ClaimBody, cover: &Cover) -> bool {
        self.comparison.is_none_or(|comparison| comparison == body.comparison)
            && self.person.is_none_or(|person| body.people.contains(&person))
            && self.place.is_none_or(|place| body.places.contains(&place))
            && self.reason.is_none_or(|reason| body.why.contains(&reason))
            && self
                .source
                .is_none_or(|source| body.open_citations(cover).any(|citation| citation.source == source))
    }
}
