//! The claims and sources of a list, in its order.

use super::filter::{ClaimFilter, ClaimSort, SourceFilter};
use crate::dossier::model::{CastId, ClaimId, Comparison, Cover, Dossier, PersonId, SourceId, SourceKind};

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
    let people: Vec<PersonId> = people.chain(entry.actor()).collect();
    dossier.claims_of_people(&people, cover)
}

/// Every kind of publication, in the order of the list.
pub const SOURCE_KINDS: [SourceKind; 12] = [
    SourceKind::Official,
    SourceKind::LocalPress,
    SourceKind::Press,
    SourceKind::Agency,
    SourceKind::Interview,
    SourceKind::Broadcast,
    SourceKind::Maker,
    SourceKind::Review,
    SourceKind::Recap,
    SourceKind::Book,
    SourceKind::Reference,
    SourceKind::Blog,
];

/// The sources of a filter, in the order of the list: by kind, publisher, day.
pub fn visible_sources(dossier: &Dossier, filter: &SourceFilter) -> Vec<SourceId> {
    let all = dossier.sources().iter();
    let mut sources: Vec<SourceId> = all
        .filter(|(_, source)| filter.takes(source))
        .map(|(id, _)| id)
        .collect();
    sources.sort_by_cached_key(|&id| {
        let source = dossier.source(id);
        let kind = SOURCE_KINDS.iter().position(|kind| *kind == source.kind);
        (kind, source.publisher.clone(), source.issued_from)
    });
    sources
}
