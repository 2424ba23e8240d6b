//! Who points at whom, gathered once.

use crate::dossier::model::{CastId, ClaimBody, ClaimId, Cover, CoverLevel, Dossier, EventId, Links, SourceId};

/// Gathers the links of a dossier. What spoils is only counted into lists of ids here; each id
/// leads back through the cover.
pub(super) fn links(dossier: &Dossier) -> Links {
    let mut links = Links::default();
    let open = Cover::new(CoverLevel::Nothing);
    let mut claims: Vec<ClaimId> = dossier.claims().iter().map(|(id, _)| id).collect();
    claims.sort_by_key(|&id| (dossier.claim(id).order, id));
    let mut sources = Vec::new();
    for &id in &claims {
        if let Some(body) = open.show(&dossier.claim(id).body).open() {
            add_claim(&mut links, id, body, &mut sources);
        }
    }
    let mut events: Vec<EventId> = dossier.events().iter().map(|(id, _)| id).collect();
    events.sort_by_key(|&id| {
        let event = dossier.event(id);
        (event.track, event.when.sort_key(), id)
    });
    for &id in &events {
        if let Some(body) = open.show(&dossier.event(id).body).open()
            && let Some(place) = body.place
        {
            links.events_of_place.entry(place).or_default().push(id);
        }
    }
    let mut cast: Vec<CastId> = dossier.cast().iter().map(|(id, _)| id).collect();
    cast.sort_by_key(|&id| (dossier.cast_entry(id).billing, id));
    for (id, source) in dossier.sources().iter() {
        if let Some(origin) = source.goes_back_to {
            links.followers_of_source.entry(origin).or_default().push(id);
        }
    }
    links.claims_in_order = claims;
    links.events_in_order = events;
    links.cast_in_order = cast;
    links
}

/// Adds what points at a claim; `sources` is room for those of one claim.
fn add_claim(links: &mut Links, id: ClaimId, body: &ClaimBody, sources: &mut Vec<SourceId>) {
    let open = Cover::new(CoverLevel::Nothing);
    for &person in &body.people {
        links.claims_of_person.entry(person).or_default().push(id);
    }
    for &place in &body.places {
        links.claims_of_place.entry(place).or_default().push(id);
    }
    sources.clear();
    sources.extend(body.open_citations(&open).map(|citation| citation.source));
    sources.sort_unstable();
    sources.dedup();
    for &source in sources.iter() {
        links.claims_of_source.entry(source).or_default().push(id);
    }
}
