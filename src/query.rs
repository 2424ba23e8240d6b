//! Which claims are shown, in which order, and how they count.

use crate::model::{Claim, ClaimBody, ClaimId, Comparison, Cover, Dossier, PersonId, PlaceId, Shown, SourceId, Weight};

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

    /// Whether a claim is let through. What is covered cannot be found by what is covered of it.
    pub fn takes(&self, claim: &Claim, cover: &Cover) -> bool {
        let open = self.weight.is_none_or(|weight| claim.weight <= weight)
            && self.topic.as_ref().is_none_or(|topic| *topic == claim.topic);
        let asks_inside =
            self.comparison.is_some() || self.person.is_some() || self.place.is_some() || self.source.is_some();
        open && (!asks_inside
            || match cover.show(&claim.body) {
                Shown::Open(body) => self.takes_body(body),
                Shown::Covered(_) => false,
            })
    }

    fn takes_body(&self, body: &ClaimBody) -> bool {
        self.comparison.is_none_or(|comparison| comparison == body.comparison)
            && self.person.is_none_or(|person| body.people.contains(&person))
            && self.place.is_none_or(|place| body.places.contains(&place))
            && self
                .source
                .is_none_or(|source| body.citations().any(|citation| citation.source == source))
    }
}

/// The claims that a filter lets through, in story order.
pub fn visible_claims(dossier: &Dossier, filter: &ClaimFilter, cover: &Cover) -> Vec<ClaimId> {
    dossier
        .claims_in_order()
        .iter()
        .copied()
        .filter(|&id| filter.takes(dossier.claim(id), cover))
        .collect()
}

/// How many claims stand in which way, and how many are covered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// In the order of [`Comparison::ALL`].
    pub by_comparison: [usize; Comparison::ALL.len()],
    /// Covered, whichever way they stand.
    pub covered: usize,
    /// All claims.
    pub all: usize,
}

impl Counts {
    /// Counts the claims of a dossier as the cover shows them.
    pub fn of(dossier: &Dossier, cover: &Cover) -> Self {
        let mut counts = Self::default();
        for (_, claim) in dossier.claims().iter() {
            counts.all += 1;
            match cover.show(&claim.body) {
                Shown::Covered(_) => counts.covered += 1,
                Shown::Open(body) => {
                    let known = Comparison::ALL.iter().zip(&mut counts.by_comparison);
                    for (comparison, count) in known {
                        *count += usize::from(*comparison == body.comparison);
                    }
                }
            }
        }
        counts
    }

    /// Each way of standing that occurs, with its count.
    pub fn present(&self) -> impl Iterator<Item = (Comparison, usize)> {
        Comparison::ALL
            .into_iter()
            .zip(self.by_comparison)
            .filter(|(_, count)| *count > 0)
    }
}
