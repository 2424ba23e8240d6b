//! Values that do not fit what stands beside them.

use std::collections::HashMap;

use crate::dossier::diagnostics::Code;
use crate::dossier::format::walk::spoilers_of_things;
use crate::dossier::format::{Dossier, FilmPoint, FilmSide, RealSide, Relation, Spoiler, Track, When};
use crate::dossier::load::diagnostics::Diagnostics;
use crate::dossier::load::message::problem;
use crate::dossier::load::site::Site;
use crate::dossier::model::Extent;

/// Warns of values that can stand and can hardly be meant.
pub(super) fn consistency(raw: &Dossier, diagnostics: &Diagnostics<'_>) {
    film(raw, diagnostics);
    minutes(raw, diagnostics);
    orders(raw, diagnostics);
    counterparts(raw, diagnostics);
    sources(raw, diagnostics);
    versions(raw, diagnostics);
    middle_of_map(raw, diagnostics);
}

fn film(raw: &Dossier, diagnostics: &Diagnostics<'_>) {
    let film = diagnostics.field("film");
    if raw.film.runtime_min == 0 {
        problem(Code::Misfit, "the film lasts 0 minutes")
            .mark("expected its minutes")
            .remedy("write how long it lasts")
            .report(&film.then("runtime_min"));
    }
    let spoilers = spoilers_of_things(raw);
    film.then("three_things").each(&raw.film.three_things, |at, thing| {
        if spoilers.get(thing.claim.as_str()) == Some(&Spoiler::Ending) {
            let message = format!("a thing to know sums up `{}`, which tells the ending", thing.claim);
            problem(Code::Misfit, message)
                .mark("covered from the start")
                .remedy("choose a claim that is open from the start")
                .report(&at.then("claim"));
        }
    });
}

/// Minutes of the film: none behind its end, and none on another track.
fn minutes(raw: &Dossier, diagnostics: &Diagnostics<'_>) {
    let end_min = raw.film.runtime_min;
    let late = |minute: u32, at: &Site<'_, '_>| {
        if minute > end_min && end_min > 0 {
            let message = format!("minute {minute} lies behind the end of the film, which lasts {end_min}");
            problem(Code::Misfit, message)
                .mark("later than the end")
                .remedy("correct the minute, or `runtime_min`")
                .report(&at.then("minute"));
        }
    };
    diagnostics.field("claims").each(&raw.claims, |at, claim| {
        if let FilmSide::Told {
            at: Some(FilmPoint::FilmMinute { minute, .. }),
            ..
        } = &claim.film
        {
            late(*minute, &at.then("film").then("at"));
        }
    });
    diagnostics.field("events").each(&raw.events, |at, event| {
        let When::FilmMinute { minute, .. } = &event.when else {
            return;
        };
        late(*minute, &at.then("when"));
        if event.track != Track::Film {
            problem(Code::Misfit, "a minute of the film stands on another track")
                .mark("not a time of this track")
                .remedy("write `track: Film`, or when it really was")
                .report(&at.then("when"));
        }
    });
}

/// Places in the story and in the billing are taken once.
fn orders(raw: &Dossier, diagnostics: &Diagnostics<'_>) {
    let claims = raw.claims.iter().map(|claim| (claim.order, claim.id.as_str()));
    taken_once(("claims", "order"), ("claim", "story"), claims, diagnostics);
    let cast = raw.cast.iter().map(|entry| (entry.billing, entry.id.as_str()));
    taken_once(("cast", "billing"), ("cast entry", "billing"), cast, diagnostics);
}

/// Warns of each record that has the place of one before it.
fn taken_once<'a>(
    (section, field): (&'static str, &'static str),
    (kind, order): (&str, &str),
    places: impl Iterator<Item = (u32, &'a str)>,
    diagnostics: &Diagnostics<'_>,
) {
    let list = diagnostics.field(section);
    let mut taken: HashMap<u32, &str> = HashMap::new();
    for (index, (place, id)) in places.enumerate() {
        if let Some(other) = taken.insert(place, id) {
            let message = format!("{kind} `{other}` has place {place} in the {order}, too");
            problem(Code::Misfit, message)
                .mark("the second one")
                .remedy("give each its own place")
                .report(&list.item(index).then(field));
        }
    }
}

/// Who is said to be real is named, and who is invented stands for nobody.
fn counterparts(raw: &Dossier, diagnostics: &Diagnostics<'_>) {
    diagnostics.field("cast").each(&raw.cast, |at, entry| {
        let link = &entry.counterpart;
        let at = at.then("counterpart");
        let is_real = matches!(link.relation, Relation::AsSelf | Relation::SameName);
        if is_real && link.people.is_empty() && link.stands_for.is_none() {
            problem(Code::Misfit, "the counterpart is a real person, and none is named")
                .mark("whom?")
                .remedy("add `people: [\"…\"]`")
                .report(&at.then("relation"));
        }
        if link.relation == Relation::Invented && !link.people.is_empty() {
            let message = "an invented character stands for nobody, and here are people";
            problem(Code::Misfit, message)
                .mark("real people")
                .remedy("take them out, or write another `relation`")
                .report(&at.then("people"));
        }
    });
}

/// Versions stand against each other: two at least, and where good sources disagree.
fn versions(raw: &Dossier, diagnostics: &Diagnostics<'_>) {
    diagnostics.field("claims").each(&raw.claims, |at, claim| {
        let RealSide::Recorded { versions, .. } = &claim.real else {
            return;
        };
        let (message, remedy) = match versions.len() {
            0 => return,
            1 => ("only one version is given", "add the other, or say it in `text`"),
            _ if claim.disputed => return,
            _ => (
                "versions are given, but the claim is not disputed",
                "write `disputed: true`, or take them out",
            ),
        };
        problem(Code::Misfit, message)
            .mark("these versions")
            .remedy(remedy)
            .report(&at.then("real").then("versions"));
    });
}

fn sources(raw: &Dossier, diagnostics: &Diagnostics<'_>) {
    diagnostics.field("sources").each(&raw.sources, |at, source| {
        let (Some(accessed), Some(issued)) = (&source.accessed, &source.issued) else {
            return;
        };
        // As texts, days sort as they follow each other; a month or year is compared by its beginning. Of a day that is
        // none, its own problem tells enough.
        let length = issued.len().min(accessed.len());
        let is_before = accessed.get(..length) < issued.get(..length);
        if is_before && accessed.parse::<jiff::civil::Date>().is_ok() {
            problem(
                Code::Misfit,
                format!("the page was read on {accessed}, before it appeared"),
            )
            .mark("earlier than `issued`")
            .remedy("correct one of the two")
            .report(&at.then("accessed"));
        }
    });
}

fn middle_of_map(raw: &Dossier, diagnostics: &Diagnostics<'_>) {
    let Some(map) = &raw.map else { return };
    let (lat, lon) = map.centre;
    if Extent::of(map).is_some_and(|extent| !extent.holds(extent.position(extent.centre))) {
        problem(
            Code::Misfit,
            format!("the middle of the map, ({lat}, {lon}), lies off it"),
        )
        .mark("outside `bounds`")
        .remedy("correct the middle, or the bounds")
        .report(&diagnostics.field("map").then("centre"));
    }
}
