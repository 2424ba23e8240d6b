//! What points at what, as the author wrote it, and what nothing points at.

use std::collections::HashSet;

use crate::dossier::diagnostics::Code;
use crate::dossier::format::{Citation, Dossier, FilmSide, Privacy, RealSide};
use crate::dossier::load::sink::{Sink, Words};
use crate::dossier::load::spans::At;
use crate::dossier::model::Slug;

/// Calls `visit` for every citation of the dossier.
pub(super) fn each_citation<'r>(raw: &'r Dossier, visit: &mut dyn FnMut(&'r Citation, &At<'_>)) {
    let mut all = |cite: &'r [Citation], at: &At<'_>| {
        for (index, citation) in cite.iter().enumerate() {
            visit(citation, &at.item(index));
        }
    };
    all(&raw.film.basis.cite, &At::field("film").then("basis").then("cite"));
    let real = At::field("real_event");
    all(&raw.real_event.cite, &real.then("cite"));
    all(&raw.real_event.outcome.cite, &real.then("outcome").then("cite"));
    let people = At::field("people");
    for (index, person) in raw.people.iter().enumerate() {
        let at = people.item(index);
        if let Some(bio) = &person.bio {
            all(&bio.cite, &at.then("bio").then("cite"));
        }
        if let Privacy::RoleOnly(withheld) | Privacy::Withheld(withheld) = &person.privacy {
            all(&withheld.cite, &at.then("privacy").then("cite"));
        }
    }
    let cast = At::field("cast");
    for (index, entry) in raw.cast.iter().enumerate() {
        let at = cast.item(index);
        if let Some(what) = &entry.what {
            all(&what.cite, &at.then("what").then("cite"));
        }
        all(&entry.counterpart.cite, &at.then("counterpart").then("cite"));
    }
    let claims = At::field("claims");
    for (index, claim) in raw.claims.iter().enumerate() {
        let at = claims.item(index);
        match &claim.film {
            FilmSide::Told { cite, .. } | FilmSide::LeftOut { cite } => all(cite, &at.then("film").then("cite")),
            FilmSide::NotRecorded => {}
        }
        match &claim.real {
            RealSide::Recorded { cite, versions, .. } => {
                let real = at.then("real");
                all(cite, &real.then("cite"));
                let list = real.then("versions");
                for (index, version) in versions.iter().enumerate() {
                    all(&version.cite, &list.item(index).then("cite"));
                }
            }
            RealSide::NoCounterpart { cite, .. } => all(cite, &at.then("real").then("cite")),
            RealSide::NotRecorded => {}
        }
    }
    let places = At::field("places");
    for (index, place) in raw.places.iter().enumerate() {
        let at = places.item(index);
        all(&place.cite, &at.then("cite"));
        if let Some(note) = &place.note {
            all(&note.cite, &at.then("note").then("cite"));
        }
    }
    let (routes, events) = (At::field("routes"), At::field("events"));
    for (index, route) in raw.routes.iter().enumerate() {
        all(&route.cite, &routes.item(index).then("cite"));
    }
    for (index, event) in raw.events.iter().enumerate() {
        all(&event.cite, &events.item(index).then("cite"));
    }
    if let Some(map) = &raw.map {
        all(&map.note.cite, &At::field("map").then("note").then("cite"));
    }
}

/// Warns of sources, people and pictures that nothing uses.
pub(super) fn unused(raw: &Dossier, sink: &mut Sink<'_>) {
    let sources = used_sources(raw);
    let people = used_people(raw);
    let images = used_images(raw);
    let records = [
        (
            "sources",
            "source",
            raw.sources.iter().map(|source| source.id.as_str()).collect::<Vec<_>>(),
            sources,
        ),
        (
            "people",
            "person",
            raw.people.iter().map(|person| person.id.as_str()).collect(),
            people,
        ),
        (
            "images",
            "image",
            raw.images.iter().map(|image| image.id.as_str()).collect(),
            images,
        ),
    ];
    for (section, kind, ids, used) in records {
        let list = At::field(section);
        for (index, id) in ids.into_iter().enumerate() {
            // Of an id that is none, its own problem tells enough.
            if !used.contains(id) && Slug::parse(id).is_some() && !sink.is_named_in_skipped(id) {
                sink.push(
                    Code::Unused,
                    &list.item(index).then("id"),
                    Words::new(
                        format!("nothing uses {kind} `{id}`"),
                        "used nowhere",
                        "use it, or take the record out",
                    ),
                );
            }
        }
    }
}

fn used_sources(raw: &Dossier) -> HashSet<&str> {
    let mut used = HashSet::new();
    each_citation(raw, &mut |citation, _| {
        used.insert(citation.source.as_str());
        used.extend(citation.superseded_by.as_deref());
    });
    used.extend(raw.sources.iter().filter_map(|source| source.goes_back_to.as_deref()));
    used
}

fn used_people(raw: &Dossier) -> HashSet<&str> {
    let makers = raw.film.makers.iter().map(|maker| &maker.person);
    let cast = raw
        .cast
        .iter()
        .flat_map(|entry| entry.actor.iter().chain(&entry.counterpart.people));
    let claims = raw.claims.iter().flat_map(|claim| &claim.people);
    let events = raw.events.iter().flat_map(|event| &event.people);
    let routes = raw.routes.iter().flat_map(|route| &route.who);
    let images = raw.images.iter().flat_map(|image| &image.people);
    makers
        .chain(cast)
        .chain(claims)
        .chain(events)
        .chain(routes)
        .chain(images)
        .map(String::as_str)
        .collect()
}

fn used_images(raw: &Dossier) -> HashSet<&str> {
    let sides = raw.claims.iter().flat_map(|claim| {
        let film = match &claim.film {
            FilmSide::Told { image, .. } => image.as_ref(),
            FilmSide::NotRecorded | FilmSide::LeftOut { .. } => None,
        };
        let real = match &claim.real {
            RealSide::Recorded { image, .. } => image.as_ref(),
            RealSide::NotRecorded | RealSide::NoCounterpart { .. } => None,
        };
        film.into_iter().chain(real)
    });
    let people = raw.people.iter().filter_map(|person| person.image.as_ref());
    let cast = raw.cast.iter().filter_map(|entry| entry.image.as_ref());
    raw.film
        .image
        .iter()
        .chain(people)
        .chain(cast)
        .chain(sides)
        .map(String::as_str)
        .collect()
}
