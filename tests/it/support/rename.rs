//! Other ids for what is covered.

use std::collections::BTreeMap;

use reelcheck::dossier::format::{Citation, Dossier, FilmSide, Privacy, RealSide, Spoiler};
use reelcheck::dossier::model::CoverLevel;

/// Every citation of a dossier.
pub(super) fn each_citation(raw: &mut Dossier, visit: &mut dyn FnMut(&mut Citation)) {
    let mut all = |cite: &mut Vec<Citation>| cite.iter_mut().for_each(&mut *visit);
    all(&mut raw.film.basis.cite);
    all(&mut raw.real_event.cite);
    all(&mut raw.real_event.outcome.cite);
    for person in &mut raw.people {
        if let Some(bio) = &mut person.bio {
            all(&mut bio.cite);
        }
        if let Privacy::RoleOnly(withheld) | Privacy::Withheld(withheld) = &mut person.privacy {
            all(&mut withheld.cite);
        }
    }
    for entry in &mut raw.cast {
        if let Some(what) = &mut entry.what {
            all(&mut what.cite);
        }
        all(&mut entry.counterpart.cite);
    }
    for claim in &mut raw.claims {
        if let FilmSide::Told { cite, .. } | FilmSide::LeftOut { cite } = &mut claim.film {
            all(cite);
        }
        match &mut claim.real {
            RealSide::Recorded { cite, versions, .. } => {
                all(cite);
                for version in versions {
                    all(&mut version.cite);
                }
            }
            RealSide::NoCounterpart { cite, .. } => all(cite),
            RealSide::NotRecorded => {}
        }
    }
    for place in &mut raw.places {
        all(&mut place.cite);
        if let Some(note) = &mut place.note {
            all(&mut note.cite);
        }
    }
    for route in &mut raw.routes {
        all(&mut route.cite);
    }
    for event in &mut raw.events {
        all(&mut event.cite);
    }
    if let Some(map) = &mut raw.map {
        all(&mut map.note.cite);
    }
}

/// Gives covered records of a kind other ids; which was which.
fn new_names(
    level: CoverLevel,
    kind: &str,
    records: &mut dyn Iterator<Item = (&mut String, Spoiler)>,
) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for (number, (id, spoiler)) in records.enumerate() {
        if level.covers(spoiler) {
            let new = format!("{kind}-{number}-quorvel");
            names.insert(std::mem::replace(id, new.clone()), new);
        }
    }
    names
}

/// Gives covered claims, events, routes, sources and pictures other ids, wherever these stand: ids are words, too.
pub(super) fn rename(raw: &mut Dossier, level: CoverLevel) {
    macro_rules! new_names_of {
        ($kind:literal, $list:ident) => {
            new_names(
                level,
                $kind,
                &mut raw.$list.iter_mut().map(|it| (&mut it.id, it.spoiler)),
            )
        };
    }
    let claims = new_names_of!("claim", claims);
    let events = new_names_of!("event", events);
    let images = new_names_of!("image", images);
    let sources = new_names_of!("source", sources);
    new_names_of!("route", routes);
    let put = |names: &BTreeMap<String, String>, id: &mut String| {
        if let Some(new) = names.get(id) {
            id.clone_from(new);
        }
    };
    let put_maybe = |names: &BTreeMap<String, String>, id: &mut Option<String>| {
        if let Some(id) = id {
            put(names, id);
        }
    };
    each_citation(raw, &mut |citation| {
        put(&sources, &mut citation.source);
        put_maybe(&sources, &mut citation.superseded_by);
    });
    raw.sources
        .iter_mut()
        .for_each(|source| put_maybe(&sources, &mut source.goes_back_to));
    raw.film
        .three_things
        .iter_mut()
        .for_each(|thing| put(&claims, &mut thing.claim));
    put_maybe(&images, &mut raw.film.image);
    raw.people
        .iter_mut()
        .for_each(|person| put_maybe(&images, &mut person.image));
    raw.cast
        .iter_mut()
        .for_each(|entry| put_maybe(&images, &mut entry.image));
    raw.events
        .iter_mut()
        .for_each(|event| put_maybe(&claims, &mut event.claim));
    for claim in &mut raw.claims {
        put_maybe(&claims, &mut claim.superseded_by);
        put_maybe(&events, &mut claim.event);
        if let FilmSide::Told { image, .. } = &mut claim.film {
            put_maybe(&images, image);
        }
        if let RealSide::Recorded { at, image, .. } = &mut claim.real {
            put_maybe(&events, at);
            put_maybe(&images, image);
        }
    }
}
