//! How the claims stand, and how well they are covered by sources.

use super::filter::Strictness;
use crate::dossier::model::{ClaimId, Comparison, Cover, Dossier, PersonId, Shown, SourceId, Verdict};

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
