//! From what the author wrote to a dossier that holds together.

mod checks;
mod claims;
mod film;
mod links;
mod map;
mod names;
mod people;
mod places;
mod sources;
mod times;

pub use map::map_features;

use std::borrow::Cow;

use super::Inspection;
use super::files::Folder;
use super::sink::Sink;
use super::spans::At;
use crate::dossier::format::{self, Spoiler, Text};
use crate::dossier::model::{
    CastEntry, CitedBy, Claim, CoverKey, Dossier, Event, Image, Passage, Person, Place, Route, Slug, Source, Table,
    Veiled,
};
use names::Names;

/// What the conversion of every record needs.
pub(super) struct Context<'a> {
    raw: &'a format::Dossier,
    language: &'a str,
    people: Names<Person>,
    cast: Names<CastEntry>,
    claims: Names<Claim>,
    places: Names<Place>,
    routes: Names<Route>,
    events: Names<Event>,
    sources: Names<Source>,
    images: Names<Image>,
}

impl<'a> Context<'a> {
    fn new(raw: &'a format::Dossier, language: &'a str, sink: &mut Sink<'_>) -> Self {
        let always = |_: &At<'_>, _: &mut Sink<'_>| true;
        Self {
            raw,
            language,
            people: Names::take(
                "people",
                "person",
                &raw.people,
                sink,
                |person| &person.id,
                |_, at, sink| always(at, sink),
            ),
            cast: Names::take(
                "cast",
                "cast entry",
                &raw.cast,
                sink,
                |entry| &entry.id,
                checks::cast_entry_stands,
            ),
            claims: Names::take(
                "claims",
                "claim",
                &raw.claims,
                sink,
                |claim| &claim.id,
                |_, at, sink| always(at, sink),
            ),
            places: Names::take(
                "places",
                "place",
                &raw.places,
                sink,
                |place| &place.id,
                checks::place_stands,
            ),
            routes: Names::take(
                "routes",
                "route",
                &raw.routes,
                sink,
                |route| &route.id,
                checks::route_stands,
            ),
            events: Names::take(
                "events",
                "event",
                &raw.events,
                sink,
                |event| &event.id,
                checks::event_stands,
            ),
            sources: Names::take(
                "sources",
                "source",
                &raw.sources,
                sink,
                |source| &source.id,
                |_, at, sink| always(at, sink),
            ),
            images: Names::take(
                "images",
                "image",
                &raw.images,
                sink,
                |image| &image.id,
                checks::image_stands,
            ),
        }
    }

    /// A text in the language shown.
    fn text(&self, text: &Text) -> String {
        or_sign(text.in_language(self.language, &self.raw.lang))
    }

    fn maybe_text(&self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.text(text))
    }

    /// Puts something under the cover.
    fn veil<T>(
        &self,
        content: T,
        spoiler: Spoiler,
        label: Option<&Text>,
        otherwise: impl Into<Cow<'static, str>>,
        key: CoverKey,
    ) -> Veiled<T> {
        let label = label.map_or_else(|| otherwise.into(), |label| self.text(label).into());
        Veiled::new(content, spoiler, label, key)
    }

    fn passage(
        &self,
        raw: &format::Passage,
        (key, by): (CoverKey, CitedBy),
        otherwise: &'static str,
        at: &At<'_>,
        sink: &mut Sink<'_>,
    ) -> Veiled<Passage> {
        let content = Passage {
            text: self.text(&raw.text),
            cite: self.citations(&raw.cite, by, &at.then("cite"), sink),
        };
        self.veil(content, raw.spoiler, raw.cover_label.as_ref(), otherwise, key)
    }

    /// Converts the kept records of one list.
    fn table<R, T>(
        &self,
        section: &'static str,
        records: &[R],
        names: &Names<T>,
        sink: &mut Sink<'_>,
        mut convert: impl FnMut(&Self, &R, Slug, &At<'_>, &mut Sink<'_>) -> Option<T>,
    ) -> Option<Table<T>> {
        let list = At::field(section);
        let mut table = Table::with_capacity(names.kept.len());
        for (position, slug) in &names.kept {
            let record = records.get(*position)?;
            let made = convert(self, record, slug.clone(), &list.item(*position), sink)?;
            table.push(slug.clone(), made);
        }
        Some(table)
    }
}

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
    checks::protected_pictures(ctx, sink);
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

/// Stands in the place of an empty text, which is told as a problem: what bears a name has one to be found by.
const EMPTY: &str = "(empty)";

/// The words, or the sign that there are none.
fn or_sign(words: &str) -> String {
    if words.trim().is_empty() { EMPTY } else { words }.to_owned()
}
