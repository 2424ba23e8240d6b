//! How the claims stand, and how well they are covered by sources.

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

    /// How many claims hold up, being true or mostly true, and how many could be judged at all.
    pub fn held(&self) -> (usize, usize) {
        let judged = self.present().filter_map(|(comparison, count)| match comparison {
            Comparison::Verdict(Verdict::NotKnown) | Comparison::NotCompared | Comparison::LeftOut => None,
            Comparison::Verdict(verdict) => Some((verdict, count)),
        });
        judged.fold((0, 0), |(held, all), (verdict, count)| {
            let holds = matches!(verdict, Verdict::True | Verdict::MostlyTrue);
            let more = if holds { count } else { 0 };
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

/// Claims that stand in one way, in story order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimGroup {
    /// How they stand; none for those that are covered.
    pub standing: Option<Comparison>,
    /// The claims; never none.
    pub claims: Vec<ClaimId>,
}

/// The claims by how they stand, in the order of [`Comparison::ALL`], those that are covered last.
pub fn claim_groups(dossier: &Dossier, cover: &Cover) -> Vec<ClaimGroup> {
    let standings = Comparison::ALL.into_iter().map(Some).chain([None]);
    let empty = |standing| ClaimGroup {
        standing,
        claims: Vec::new(),
    };
    let mut groups: Vec<ClaimGroup> = standings.map(empty).collect();
    for &id in dossier.claims_in_order() {
        let open = cover.show(&dossier.claim(id).body).open();
        let standing = open.map(|body| body.comparison);
        if let Some(group) = groups.iter_mut().find(|group| group.standing == standing) {
            group.claims.push(id);
        }
    }
    groups.retain(|group| !group.claims.is_empty());
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_true_or_mostly_true_holds_up_and_what_is_not_known_is_not_judged() {
        let counts = Counts {
            by_comparison: [1; Comparison::ALL.len()],
            ..Counts::default()
        };
        assert_eq!(counts.held(), (2, 5));
    }
}
