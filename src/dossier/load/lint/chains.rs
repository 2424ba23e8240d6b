//! Where chains of "goes back to" and "superseded by" end, and those that never do.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::dossier::diagnostics::Code;
use crate::dossier::format::Dossier;
use crate::dossier::load::diagnostics::Diagnostics;
use crate::dossier::load::message::problem;

/// Chains of records of which each names at most one next.
pub(super) struct Chains<'a> {
    ends: HashMap<&'a str, &'a str>,
    cycles: BTreeSet<&'a str>,
}

impl<'a> Chains<'a> {
    /// Follows each chain once.
    fn of(next: &HashMap<&'a str, &'a str>) -> Self {
        let (mut ends, mut cycles) = (HashMap::new(), BTreeSet::new());
        for &start in next.keys() {
            let (mut path, mut passed) = (Vec::new(), HashSet::new());
            let mut here = start;
            let end = loop {
                if let Some(&end) = ends.get(here) {
                    break end;
                }
                if !passed.insert(here) {
                    let circle: BTreeSet<&str> = path.iter().copied().skip_while(|&step| step != here).collect();
                    let first = circle.first().copied().unwrap_or(here);
                    cycles.extend(circle);
                    break first;
                }
                path.push(here);
                match next.get(here) {
                    Some(&further) => here = further,
                    None => break here,
                }
            };
            ends.extend(path.into_iter().map(|step| (step, end)));
        }
        Self { ends, cycles }
    }

    /// The chains of sources that go back to one another.
    pub(crate) fn of_sources(raw: &'a Dossier) -> Self {
        let sources = raw.sources.iter();
        let next = sources.filter_map(|source| Some((source.id.as_str(), source.goes_back_to.as_deref()?)));
        Self::of(&next.collect())
    }

    fn of_claims(raw: &'a Dossier) -> Self {
        let claims = raw.claims.iter();
        let next = claims.filter_map(|claim| Some((claim.id.as_str(), claim.superseded_by.as_deref()?)));
        Self::of(&next.collect())
    }

    /// Where the chain from `start` ends; one of its members where it is a circle.
    pub(crate) fn end_of(&self, start: &'a str) -> &'a str {
        self.ends.get(start).copied().unwrap_or(start)
    }
}

/// Warns of sources and claims whose chain leads back to themselves.
pub(super) fn cycles(raw: &Dossier, sources: &Chains<'_>, diagnostics: &Diagnostics<'_>) {
    let (of_sources, of_claims) = (sources, Chains::of_claims(raw));
    let sources = raw.sources.iter().map(|source| source.id.as_str());
    warn(("sources", "goes_back_to"), sources, of_sources, diagnostics);
    let claims = raw.claims.iter().map(|claim| claim.id.as_str());
    warn(("claims", "superseded_by"), claims, &of_claims, diagnostics);
}

fn warn<'a>(
    (section, field): (&'static str, &'static str),
    ids: impl Iterator<Item = &'a str>,
    chains: &Chains<'_>,
    diagnostics: &Diagnostics<'_>,
) {
    let list = diagnostics.field(section);
    for (index, id) in ids.enumerate() {
        if chains.cycles.contains(id) {
            problem(Code::Circle, format!("`{field}` of `{id}` leads back to itself"))
                .mark("a circle")
                .remedy("take out one of the links of the circle")
                .report(&list.item(index).then(field));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_ends_at_its_last_member_and_a_circle_at_its_first() {
        let next = HashMap::from([
            ("a", "b"),
            ("b", "c"),
            ("x", "y"),
            ("y", "x"),
            ("in", "y"),
            ("self", "self"),
        ]);
        let chains = Chains::of(&next);
        assert_eq!(
            ["a", "b", "c", "alone"].map(|id| chains.end_of(id)),
            ["c", "c", "c", "alone"]
        );
        assert_eq!(["x", "y", "in"].map(|id| chains.end_of(id)), ["x"; 3]);
        assert_eq!(chains.cycles, BTreeSet::from(["self", "x", "y"]));
    }
}
