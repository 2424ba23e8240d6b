//! From what the author wrote to a dossier that holds together.

#![warn(clippy::wildcard_enum_match_arm)]

mod checks;
mod claims;
mod context;
mod film;
mod links;
mod map;
mod names;
mod people;
mod places;
mod sources;
mod times;

pub use map::map_features;

use super::files::{Folder, Inspection};
use super::sink::Sink;
use crate::dossier::format;
use crate::dossier::model::Dossier;
use context::Context;

/// Makes the dossier; problems go to the sink, and what cannot stand is left out.
pub(super) fn dossier(
    raw: &format::Dossier,
    language: &str,
    folder: &Folder,
    inspection: Inspection,
    sink: &mut Sink<'_>,
) -> Option<Dossier> {
    let context = Context::new(raw, language, sink);
    let ctx = &context;
    let people = ctx.table("people", &raw.people, &ctx.people, sink, people::person)?;
    let cast = ctx.table("cast", &raw.cast, &ctx.cast, sink, people::cast_entry)?;
    let claims = ctx.table("claims", &raw.claims, &ctx.claims, sink, claims::claim)?;
    let places = ctx.table("places", &raw.places, &ctx.places, sink, places::place)?;
    let routes = ctx.table("routes", &raw.routes, &ctx.routes, sink, places::route)?;
    let events = ctx.table("events", &raw.events, &ctx.events, sink, places::event)?;
    let sources = ctx.table("sources", &raw.sources, &ctx.sources, sink, sources::source)?;
    let images = ctx.table("images", &raw.images, &ctx.images, sink, places::image)?;
    let map = raw
        .map
        .as_ref()
        .and_then(|sheet| map::map_sheet(ctx, sheet, folder, sink));
    checks::pictures(raw, folder, inspection, sink);
    people::protected_pictures(ctx, sink);
    // A language that was asked for and that the dossier does not have is not the one shown.
    let has_it = raw.film.headline.languages().any(|has| has == language);
    let mut dossier = Dossier {
        language: if has_it { language } else { &raw.lang }.to_owned(),
        film: film::film(ctx, &raw.film, &claims, sink),
        real_event: film::real_event(ctx, &raw.real_event, sink)?,
        people,
        cast,
        claims,
        places,
        routes,
        events,
        sources,
        images,
        map,
        review: film::review(ctx, &raw.review, sink),
        changes: film::changes(ctx, &raw.changes, sink),
        links: crate::dossier::model::Links::default(),
    };
    dossier.links = links::links(&dossier);
    Some(dossier)
}
