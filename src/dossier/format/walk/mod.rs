//! One walk over a dossier as it is written: every text, reference, citation, address, file and language, with the path
//! to it.
//!
//! Whatever must look at all of something reads this. Each record is taken apart without `..`, so that a new field does
//! not compile until the walk says what it is.

mod film;
mod part;
mod records;
mod walker;

use std::collections::{HashMap, HashSet};

pub use part::{Covering, Part, RecordKind, Wording};

use super::{Dossier, FieldPath, Spoiler};
use walker::Walk;

/// Calls `visit` for every part of a dossier, in the order of the format.
pub fn each<'r>(raw: &'r Dossier, visit: &mut dyn FnMut(&FieldPath<'_>, Part<'r>)) {
    let walk = &mut Walk::new(visit);
    let Dossier {
        schema: _,
        lang,
        film,
        real_event,
        clock,
        // These two are for the checks, and never shown.
        spoiler_words: _,
        tells_nothing: _,
        people,
        cast,
        claims,
        places,
        routes,
        events,
        sources,
        images,
        map,
        review,
        changes,
    } = raw;
    walk.part(&FieldPath::field("lang"), Part::Language(lang));
    walk.film(film, &spoilers_of_things(raw));
    walk.real_event(real_event);
    walk.clock(clock);
    walk.list("people", people, Walk::person);
    walk.list("cast", cast, Walk::cast_entry);
    walk.list("claims", claims, Walk::claim);
    walk.list("places", places, Walk::place);
    walk.list("routes", routes, Walk::route);
    walk.list("events", events, Walk::event);
    walk.list("sources", sources, Walk::source);
    walk.list("images", images, Walk::image);
    if let Some(map) = map {
        walk.map(map);
    }
    walk.review(review);
    walk.list("changes", changes, Walk::change);
}

/// How much the claims give away that the things to know sum up.
pub(crate) fn spoilers_of_things(raw: &Dossier) -> HashMap<&str, Spoiler> {
    let things: HashSet<&str> = raw.film.three_things.iter().map(|thing| thing.claim.as_str()).collect();
    if things.is_empty() {
        return HashMap::new();
    }
    let claims = raw.claims.iter().filter(|claim| things.contains(claim.id.as_str()));
    claims.map(|claim| (claim.id.as_str(), claim.spoiler)).collect()
}
