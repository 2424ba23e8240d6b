//! Values that do not fit what stands beside them.

use std::collections::HashMap;

use crate::dossier::diagnostics::Code;
use crate::dossier::format::walk::spoilers_of_things;
use crate::dossier::format::{Dossier, FieldPath, FilmPoint, FilmSide, RealSide, Relation, Spoiler, Track, When};
use crate::dossier::load::diagnostics::{Diagnostics, Message};
use crate::dossier::model::Extent;

/// Warns of values that can stand and can hardly be meant.
pub(super) fn consistency(raw: &Dossier, diagnostics: &mut Diagnostics<'_>) {
    film(raw, diagnostics);
    minutes(raw, diagnostics);
    orders(raw, diagnostics);
    counterparts(raw, diagnostics);
    sources(raw, diagnostics);
    versions(raw, diagnostics);
    middle_of_map(raw, diagnostics);
}

fn tell(at: &FieldPath<'_>, message: String, expected: &str, remedy: &str, diagnostics: &mut Diagnostics<'_>) {
    diagnostics.push(Code::Misfit, at, Message::new(message, expected, remedy));
}

fn film(raw: &Dossier, diagnostics: &mut Diagnostics<'_>) {
    let film = FieldPath::field("film");
    if raw.film.runtime_min == 0 {
        let message = "the film lasts 0 minutes".to_owned();
        tell(
            &film.then("runtime_min"),
            message,
            "expected its minutes",
            "write how long it lasts",
            diagnostics,
        );
    }
    let spoilers = spoilers_of_things(raw);
    let things = film.then("three_things");
    for (index, thing) in raw.film.three_things.iter().enumerate() {
        if spoilers.get(thing.claim.as_str()) == Some(&Spoiler::Ending) {
            let message = format!("a thing to know sums up `{}`, which tells the ending", thing.claim);
            let remedy = "choose a claim that is open from the start";
            tell(
                &things.item(index).then("claim"),
                message,
                "covered from the start",
                remedy,
                diagnostics,
            );
        }
    }
}

/// Minutes of the film: none behind its end, and none on another track.
fn minutes(raw: &Dossier, diagnostics: &mut Diagnostics<'_>) {
    let end_min = raw.film.runtime_min;
    let late = |minute: u32, at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>| {
        if minute > end_min && end_min > 0 {
            let message = format!("minute {minute} lies behind the end of the film, which lasts {end_min}");
            tell(
                &at.then("minute"),
                message,
                "later than the end",
                "correct the minute, or `runtime_min`",
                diagnostics,
            );
        }
    };
    let (claims, events) = (FieldPath::field("claims"), FieldPath::field("events"));
    for (index, claim) in raw.claims.iter().enumerate() {
        if let FilmSide::Told {
            at: Some(FilmPoint::FilmMinute { minute, .. }),
            ..
        } = &claim.film
        {
            late(*minute, &claims.item(index).then("film").then("at"), diagnostics);
        }
    }
    for (index, event) in raw.events.iter().enumerate() {
        let When::FilmMinute { minute, .. } = &event.when else {
            continue;
        };
        let at = events.item(index);
        late(*minute, &at.then("when"), diagnostics);
        if event.track != Track::Film {
            let message = "a minute of the film stands on another track".to_owned();
            let remedy = "write `track: Film`, or when it really was";
            tell(
                &at.then("when"),
                message,
                "not a time of this track",
                remedy,
                diagnostics,
            );
        }
    }
}

/// Places in the story and in the billing are taken once.
fn orders(raw: &Dossier, diagnostics: &mut Diagnostics<'_>) {
    let (claims, cast) = (FieldPath::field("claims"), FieldPath::field("cast"));
    let mut taken: HashMap<u32, &str> = HashMap::new();
    for (index, claim) in raw.claims.iter().enumerate() {
        if let Some(other) = taken.insert(claim.order, &claim.id) {
            let message = format!("claim `{other}` has place {} in the story, too", claim.order);
            tell(
                &claims.item(index).then("order"),
                message,
                "the second one",
                "give each its own place",
                diagnostics,
            );
        }
    }
    taken.clear();
    for (index, entry) in raw.cast.iter().enumerate() {
        if let Some(other) = taken.insert(entry.billing, &entry.id) {
            let message = format!("cast entry `{other}` has place {} in the billing, too", entry.billing);
            tell(
                &cast.item(index).then("billing"),
                message,
                "the second one",
                "give each its own place",
                diagnostics,
            );
        }
    }
}

/// Who is said to be real is named, and who is invented stands for nobody.
fn counterparts(raw: &Dossier, diagnostics: &mut Diagnostics<'_>) {
    let cast = FieldPath::field("cast");
    for (index, entry) in raw.cast.iter().enumerate() {
        let link = &entry.counterpart;
        let at = cast.item(index);
        let at = at.then("counterpart");
        let is_real = matches!(link.relation, Relation::AsSelf | Relation::SameName);
        if is_real && link.people.is_empty() && link.stands_for.is_none() {
            let message = "the counterpart is a real person, and none is named".to_owned();
            tell(
                &at.then("relation"),
                message,
                "whom?",
                "add `people: [\"…\"]`",
                diagnostics,
            );
        }
        if link.relation == Relation::Invented && !link.people.is_empty() {
            let message = "an invented character stands for nobody, and here are people".to_owned();
            tell(
                &at.then("people"),
                message,
                "real people",
                "take them out, or write another `relation`",
                diagnostics,
            );
        }
    }
}

/// Versions stand against each other: two at least, and where good sources disagree.
fn versions(raw: &Dossier, diagnostics: &mut Diagnostics<'_>) {
    let claims = FieldPath::field("claims");
    for (index, claim) in raw.claims.iter().enumerate() {
        let RealSide::Recorded { versions, .. } = &claim.real else {
            continue;
        };
        let (message, remedy) = match versions.len() {
            0 => continue,
            1 => ("only one version is given", "add the other, or say it in `text`"),
            _ if claim.disputed => continue,
            _ => (
                "versions are given, but the claim is not disputed",
                "write `disputed: true`, or take them out",
            ),
        };
        let at = claims.item(index);
        tell(
            &at.then("real").then("versions"),
            message.to_owned(),
            "these versions",
            remedy,
            diagnostics,
        );
    }
}

fn sources(raw: &Dossier, diagnostics: &mut Diagnostics<'_>) {
    let sources = FieldPath::field("sources");
    for (index, source) in raw.sources.iter().enumerate() {
        // Of a day that is none, its own problem tells enough.
        let is_day = |accessed: &&String| accessed.parse::<jiff::civil::Date>().is_ok();
        let Some(accessed) = source.accessed.as_ref().filter(is_day) else {
            continue;
        };
        // As texts, days sort as they follow each other; a month or year is compared by its beginning.
        let Some(issued) = &source.issued else { continue };
        let length = issued.len().min(accessed.len());
        if accessed
            .get(..length)
            .is_some_and(|accessed| Some(accessed) < issued.get(..length))
        {
            let message = format!("the page was read on {accessed}, before it appeared");
            tell(
                &sources.item(index).then("accessed"),
                message,
                "earlier than `issued`",
                "correct one of the two",
                diagnostics,
            );
        }
    }
}

fn middle_of_map(raw: &Dossier, diagnostics: &mut Diagnostics<'_>) {
    let Some(map) = &raw.map else { return };
    let (lat, lon) = map.centre;
    if Extent::of(map).is_some_and(|extent| !extent.holds(extent.position(extent.centre))) {
        let message = format!("the middle of the map, ({lat}, {lon}), lies off it");
        tell(
            &FieldPath::field("map").then("centre"),
            message,
            "outside `bounds`",
            "correct the middle, or the bounds",
            diagnostics,
        );
    }
}
