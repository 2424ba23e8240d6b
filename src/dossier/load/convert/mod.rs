//! From what the author wrote to a dossier that holds together.

#![warn(clippy::wildcard_enum_match_arm)]

mod calendar;
mod checks;
mod claims;
mod context;
mod film;
mod id_table;
mod links;
mod map;
mod moments;
mod people;
mod places;
mod roll;
mod sources;
mod times;

pub use map::map_features;
pub(crate) use map::uncut_map_features;

use super::diagnostics::Diagnostics;
use super::files::{Folder, Inspection};
use crate::dossier::format;
use crate::dossier::limits::LANGUAGES;
use crate::dossier::model::Dossier;
use context::Context;

/// Makes the dossier; problems go to the sink, and what cannot stand is left out.
pub(super) fn dossier(
    raw: &format::Dossier,
    language: &str,
    folder: &Folder,
    inspection: Inspection,
    diagnostics: &Diagnostics<'_>,
) -> Option<Dossier> {
    let at = |name| diagnostics.field(name);
    let (context, mut records) = Context::new(raw, language, diagnostics);
    let ctx = &context;
    let people = ctx.table(records.people, diagnostics, people::person);
    let cast = ctx.table(records.cast, diagnostics, people::cast_entry);
    let claims = ctx.table(records.claims, diagnostics, claims::claim);
    let places = ctx.table(records.places, diagnostics, places::place);
    let routes = ctx.table(records.routes, diagnostics, places::route);
    let events = ctx.table(records.events, diagnostics, places::event);
    let sources = ctx.table(records.sources, diagnostics, sources::source);
    let images = ctx.table(records.images, diagnostics, places::image);
    let map = raw
        .map
        .as_ref()
        .and_then(|sheet| map::map_sheet(ctx, sheet, folder, &at("map")));
    checks::pictures(raw, folder, inspection, &at("images"));
    people::protected_pictures(ctx, &at("images"));
    let (changes, unread_changes) = film::changes(ctx, &raw.changes, &at("changes"));
    records.unread.extend(unread_changes);
    // A language that was asked for and that the dossier does not have is not the one shown.
    let languages = languages(raw);
    let has_it = languages.iter().any(|has| has == language);
    let mut dossier = Dossier {
        language: if has_it { language } else { &raw.lang }.to_owned(),
        languages,
        film: film::film(ctx, &raw.film, &claims, &at("film")),
        real_event: film::real_event(ctx, &raw.real_event, &at("real_event"))?,
        clock: film::clock(ctx, &raw.clock, &events, &at("clock")),
        people,
        cast,
        claims,
        places,
        routes,
        events,
        sources,
        images,
        map,
        review: film::review(ctx, &raw.review, &at("review")),
        changes,
        unread: records.unread,
        links: crate::dossier::model::Links::default(),
    };
    dossier.links = links::links(&dossier);
    Some(dossier)
}

/// The languages that a dossier can be shown in, its own first: those of headline and blurb, which are never covered. A
/// covered text alone tells of none.
fn languages(raw: &format::Dossier) -> Vec<String> {
    let film = &raw.film;
    let mut others: Vec<&str> = film.headline.languages().chain(film.blurb.languages()).collect();
    others.sort_unstable();
    others.dedup();
    // Anything else is no language, and a problem of its own.
    let is_tag = |tag: &str| tag != "text" && tag.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-');
    others.retain(|tag| *tag != raw.lang && is_tag(tag));
    let all = std::iter::once(raw.lang.as_str()).chain(others);
    all.take(LANGUAGES).map(str::to_owned).collect()
}
