//! What the conversion of every record needs: the names that are kept, and the language shown.

use std::borrow::Cow;

use jiff::tz::TimeZone;

use super::checks;
use super::id_table::{IdTable, Kept, KeptList};
use super::moments::shown_zone;
use super::roll::Roll;
use crate::dossier::format::{self, MapUnits, Spoiler, Text};
use crate::dossier::load::diagnostics::Diagnostics;
use crate::dossier::load::site::Site;
use crate::dossier::model::{
    CastEntry, Claim, CoverKey, Event, Image, Person, Place, Position, RecordKind, Route, Slug, Source, Table, Unread,
    Veiled, When,
};

/// Of a record that can always stand.
#[expect(clippy::unnecessary_wraps, reason = "others cannot always")]
fn any<R>(_: &R, _: &Site<'_, '_>) -> Option<()> {
    Some(())
}

/// The records that can stand, list by list, each with what was read of it; and those that cannot.
pub(super) struct Records<'a> {
    pub(super) people: KeptList<'a, format::Person, (), Person>,
    pub(super) cast: KeptList<'a, format::CastEntry, (), CastEntry>,
    pub(super) claims: KeptList<'a, format::Claim, (), Claim>,
    pub(super) places: KeptList<'a, format::Place, Option<Position>, Place>,
    pub(super) routes: KeptList<'a, format::Route, Vec<Position>, Route>,
    pub(super) events: KeptList<'a, format::Event, When, Event>,
    pub(super) sources: KeptList<'a, format::Source, (), Source>,
    pub(super) images: KeptList<'a, format::Image, checks::ImageParts<'a>, Image>,
    pub(super) unread: Vec<Unread>,
}

/// What the conversion of every record needs.
pub(super) struct Context<'a> {
    pub(super) raw: &'a format::Dossier,
    pub(super) language: &'a str,
    /// The zone that all times are told in, with its name.
    pub(super) zone: (Option<String>, TimeZone),
    pub(super) people: IdTable<Person>,
    pub(super) claims: IdTable<Claim>,
    pub(super) places: IdTable<Place>,
    pub(super) events: IdTable<Event>,
    pub(super) sources: IdTable<Source>,
    pub(super) images: IdTable<Image>,
}

impl<'a> Context<'a> {
    /// Which records can stand.
    pub(super) fn new(
        raw: &'a format::Dossier,
        language: &'a str,
        diagnostics: &Diagnostics<'_>,
    ) -> (Self, Records<'a>) {
        let zone = shown_zone(raw, diagnostics);
        let mut unread = Vec::new();
        // Nobody names a cast entry or a route.
        macro_rules! take {
            ($list:ident, $kind:ident $name:literal, $parse:expr) => {{
                let list = (stringify!($list), $name);
                let mut roll = Roll::of(RecordKind::$kind, &diagnostics.field(list.0));
                let taken = IdTable::take(list, &raw.$list, (diagnostics, &mut roll), |it| &it.id, $parse);
                unread.extend(roll.end());
                taken
            }};
        }
        let units = raw.map.as_ref().map_or(MapUnits::Degrees, |sheet| sheet.units);
        let (people, kept_people) = take!(people, Person "person", any);
        let (_, kept_cast) = take!(cast, CastEntry "cast entry", checks::cast_entry);
        let (claims, kept_claims) = take!(claims, Claim "claim", any);
        let (places, kept_places) = take!(places, Place "place", |place, at| {
            checks::place(place, units, at)
        });
        let (_, kept_routes) = take!(routes, Route "route", |route, at| {
            checks::route(route, units, at)
        });
        let (events, kept_events) = take!(events, Event "event", |event: &format::Event, at| {
            checks::event(event, &zone.1, at)
        });
        let (sources, kept_sources) = take!(sources, Source "source", any);
        let (images, kept_images) = take!(images, Image "image", checks::image);
        let records = Records {
            people: kept_people,
            cast: kept_cast,
            claims: kept_claims,
            places: kept_places,
            routes: kept_routes,
            events: kept_events,
            sources: kept_sources,
            images: kept_images,
            unread,
        };
        let context = Self {
            raw,
            language,
            zone,
            people,
            claims,
            places,
            events,
            sources,
            images,
        };
        (context, records)
    }

    /// A text in the language shown.
    pub(super) fn text(&self, text: &Text) -> String {
        or_sign(text.in_language(self.language, &self.raw.lang))
    }

    pub(super) fn maybe_text(&self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.text(text))
    }

    /// Puts something under the cover.
    pub(super) fn veil<T>(
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

    /// Converts the records of one list.
    pub(super) fn table<R, P, T>(
        &self,
        KeptList { section, records, ids }: KeptList<'_, R, P, T>,
        diagnostics: &Diagnostics<'_>,
        mut convert: impl FnMut(&Self, &R, (Slug, P), &Site<'_, '_>) -> T,
    ) -> Table<T> {
        let list = diagnostics.field(section);
        let made = records.into_iter().map(|kept| {
            let Kept {
                position,
                slug,
                record,
                parsed,
            } = kept;
            convert(self, record, (slug, parsed), &list.item(position))
        });
        Table::new(made.collect(), ids)
    }
}

/// Stands in the place of an empty text, which is reported as a problem: what bears a name has one to be found by.
const EMPTY: &str = "(empty)";

/// The words, or the sign that there are none.
pub(super) fn or_sign(words: &str) -> String {
    if words.trim().is_empty() { EMPTY } else { words }.to_owned()
}
