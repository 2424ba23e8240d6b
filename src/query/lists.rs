//! The claims of a list, in its order.

use super::filter::{ClaimFilter, ClaimSort};
use crate::dossier::model::{CastEntry, CastId, ClaimId, Comparison, Cover, Dossier, PersonId, PersonKind, Relation};

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

/// The cast and the people beside it, each in the part of the list that it belongs to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CastParts {
    /// Those with a role, or with somebody whom they stand for, in billing order.
    pub pairs: Vec<CastId>,
    /// Actors of whom nobody tells whom they play, in billing order.
    pub roles_unknown: Vec<CastId>,
    /// Real people for whom nobody stands, as far as that is not covered.
    pub unplayed: Vec<PersonId>,
}

impl CastParts {
    /// Sorts them. Where something is covered, that it is covered is all that counts.
    pub fn of(dossier: &Dossier, cover: &Cover) -> Self {
        let cast = dossier.cast_in_order().iter().copied();
        let (pairs, roles_unknown) = cast.partition(|&id| is_pair(dossier.cast_entry(id), cover));
        let links = dossier.cast().iter();
        let links = links.filter_map(|(_, entry)| cover.show(&entry.counterpart).open());
        let played: Vec<PersonId> = links.flat_map(|link| link.people.iter().copied()).collect();
        let people = dossier.people().iter();
        let unplayed = people
            .filter(|(id, person)| match person.kind {
                PersonKind::RealPerson | PersonKind::Group => !played.contains(id),
                PersonKind::Performer | PersonKind::Maker => false,
            })
            .map(|(id, _)| id)
            .collect();
        Self {
            pairs,
            roles_unknown,
            unplayed,
        }
    }
}

/// Whether anything is known of a cast entry beside the actor.
fn is_pair(entry: &CastEntry, cover: &Cover) -> bool {
    let tells_whom = cover
        .show(&entry.counterpart)
        .open()
        .is_none_or(|link| link.relation != Relation::NotKnown || link.stands_for.is_some() || !link.people.is_empty());
    entry.character.is_some() || entry.performer.is_none() || tells_whom
}

/// Open claims with how each stands, in story order: those on an actor, and on whom the character stands for as far as
/// that is not covered.
pub fn compared_claims_of_cast(dossier: &Dossier, cover: &Cover, id: CastId) -> Vec<(ClaimId, Comparison)> {
    let claims = claims_of_cast(dossier, cover, id).into_iter();
    claims
        .filter_map(|claim| Some((claim, cover.show(&dossier.claim(claim).body).open()?.comparison)))
        .collect()
}
