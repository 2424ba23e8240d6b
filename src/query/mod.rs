//! Which claims are shown, in which order, and how they count.

use crate::dossier::model::{
    CastId, Claim, ClaimBody, ClaimId, Comparison, Cover, Dossier, PersonId, PlaceId, Reason, Shown, Source, SourceId,
    Standing, Verdict, Weight,
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

/// What counts as borne out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Strictness {
    /// True alone.
    Strict,
    /// True and mostly true.
    #[default]
    Fair,
    /// Partly true, too.
    Relaxed,
}

impl Strictness {
    /// All of them, the strictest first.
    pub const ALL: [Self; 3] = [Self::Strict, Self::Fair, Self::Relaxed];

    /// Whether a verdict counts as borne out.
    pub fn holds(self, verdict: Verdict) -> bool {
        match verdict {
            Verdict::True => true,
            Verdict::MostlyTrue => self != Self::Strict,
            Verdict::PartlyTrue => self == Self::Relaxed,
            Verdict::Changed | Verdict::Invented | Verdict::NotKnown => false,
        }
    }
}

/// What the list of sources is narrowed to. Every part that is set must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceFilter {
    /// How close to the event it was written.
    pub standing: Option<Standing>,
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

/// The claims that a filter lets through, in order.
///
/// What is covered comes last but in story order, for its place among times or verdicts would tell.
pub fn visible_claims(dossier: &Dossier, filter: &ClaimFilter, sort: ClaimSort, cover: &Cover) -> Vec<ClaimId> {
    let mut claims: Vec<ClaimId> = dossier
        .claims_in_order()
        .iter()
        .copied()
        .filter(|&id| filter.takes(dossier.claim(id), cover))
        .collect();
    let open = |id: &ClaimId| cover.show(&dossier.claim(*id).body).open();
    match sort {
        ClaimSort::Story => {}
        ClaimSort::RealTime => claims.sort_by_cached_key(|id| match open(id) {
            None => (2, None),
            Some(body) => match body.event {
                Some(event) => (0, Some(dossier.event(event).when.sort_key())),
                None => (1, None),
            },
        }),
        ClaimSort::Verdict => claims.sort_by_cached_key(|id| {
            open(id).map_or(usize::MAX, |body| {
                let place = Comparison::ALL.iter().position(|known| *known == body.comparison);
                place.unwrap_or(usize::MAX)
            })
        }),
    }
    claims
}

/// The claims on an actor, and on whom the character stands for as far as that is not covered.
pub fn claims_of_cast(dossier: &Dossier, cover: &Cover, id: CastId) -> Vec<ClaimId> {
    let entry = dossier.cast_entry(id);
    let link = cover.show(&entry.counterpart).open();
    let people = link.into_iter().flat_map(|link| link.people.iter().copied());
    let people: Vec<PersonId> = people.chain(entry.actor).collect();
    dossier.claims_of_people(&people, cover)
}

/// How many open claims there are of each person, place and source.
#[derive(Debug, Clone, Default)]
pub struct Tallies {
    people: Vec<usize>,
    sources: Vec<usize>,
}

impl Tallies {
    /// Counts them.
    pub fn of(dossier: &Dossier, cover: &Cover) -> Self {
        let people = dossier.people().iter();
        let sources = dossier.sources().iter();
        Self {
            people: people
                .map(|(id, _)| dossier.claims_of_person(id, cover).count())
                .collect(),
            sources: sources
                .map(|(id, _)| dossier.claims_of_source(id, cover).count())
                .collect(),
        }
    }

    /// Open claims that concern a person.
    pub fn of_person(&self, id: PersonId) -> usize {
        self.people.get(id.index()).copied().unwrap_or_default()
    }

    /// Open claims that a source carries.
    pub fn of_source(&self, id: SourceId) -> usize {
        self.sources.get(id.index()).copied().unwrap_or_default()
    }
}

/// How well the claims are covered by sources, as far as they are not covered from sight.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Claims without a source.
    pub without_source: Vec<ClaimId>,
    /// Claims whose real side has one source alone.
    pub one_source: Vec<ClaimId>,
    /// Claims on which sources disagree.
    pub disputed: Vec<ClaimId>,
}

impl Coverage {
    /// Looks at every open claim, in story order.
    pub fn of(dossier: &Dossier, cover: &Cover) -> Self {
        let mut coverage = Self::default();
        for &id in dossier.claims_in_order() {
            let Some(body) = cover.show(&dossier.claim(id).body).open() else {
                continue;
            };
            for (holds, list) in [
                (body.citations().next().is_none(), &mut coverage.without_source),
                (body.real.citations().count() == 1, &mut coverage.one_source),
                (body.disputed, &mut coverage.disputed),
            ] {
                if holds {
                    list.push(id);
                }
            }
        }
        coverage
    }
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

    /// How many compared claims count as borne out, and how many are compared with a known outcome.
    pub fn held(&self, strictness: Strictness) -> (usize, usize) {
        let judged = self.present().filter_map(|(comparison, count)| match comparison {
            Comparison::Verdict(Verdict::NotKnown) | Comparison::NotCompared | Comparison::LeftOut => None,
            Comparison::Verdict(verdict) => Some((verdict, count)),
        });
        judged.fold((0, 0), |(held, all), (verdict, count)| {
            let more = if strictness.holds(verdict) { count } else { 0 };
            (held + more, all + count)
        })
    }

    /// Each way of standing that occurs, with its count.
    pub fn present(&self) -> impl Iterator<Item = (Comparison, usize)> {
        Comparison::ALL
            .into_iter()
            .zip(self.by_comparison)
            .filter(|(_, count)| *count > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stricter_reader_finds_fewer_claims_borne_out() {
        let counts = Counts {
            by_comparison: [1; Comparison::ALL.len()],
            ..Counts::default()
        };
        let held = Strictness::ALL.map(|strictness| counts.held(strictness));
        assert!(held[0].0 < held[1].0 && held[1].0 < held[2].0);
        assert!(held.iter().all(|(_, all)| *all == held[0].1));
    }
}
