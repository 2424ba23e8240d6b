//! What the conversion of every record needs: the names that are kept, and the language shown.

use std::borrow::Cow;

use super::checks;
use super::id_table::IdTable;
use crate::dossier::format::{self, FieldPath, Spoiler, Text};
use crate::dossier::load::diagnostics::Diagnostics;
use crate::dossier::model::{
    CastEntry, Claim, CoverKey, Event, Image, Person, Place, Route, Slug, Source, Table, Veiled,
};

/// Of a record that can always stand.
fn any<R>(_: &R, _: &FieldPath<'_>, _: &mut Diagnostics<'_>) -> bool {
    true
}

/// What the conversion of every record needs.
pub(super) struct Context<'a> {
    pub(super) raw: &'a format::Dossier,
    pub(super) language: &'a str,
    pub(super) people: IdTable<Person>,
    pub(super) cast: IdTable<CastEntry>,
    pub(super) claims: IdTable<Claim>,
    pub(super) places: IdTable<Place>,
    pub(super) routes: IdTable<Route>,
    pub(super) events: IdTable<Event>,
    pub(super) sources: IdTable<Source>,
    pub(super) images: IdTable<Image>,
}

impl<'a> Context<'a> {
    pub(super) fn new(raw: &'a format::Dossier, language: &'a str, diagnostics: &mut Diagnostics<'_>) -> Self {
        Self {
            raw,
            language,
            people: IdTable::take(("people", "person"), &raw.people, diagnostics, |it| &it.id, any),
            cast: IdTable::take(
                ("cast", "cast entry"),
                &raw.cast,
                diagnostics,
                |it| &it.id,
                checks::cast_entry_stands,
            ),
            claims: IdTable::take(("claims", "claim"), &raw.claims, diagnostics, |it| &it.id, any),
            places: IdTable::take(
                ("places", "place"),
                &raw.places,
                diagnostics,
                |it| &it.id,
                checks::place_stands,
            ),
            routes: IdTable::take(
                ("routes", "route"),
                &raw.routes,
                diagnostics,
                |it| &it.id,
                checks::route_stands,
            ),
            events: IdTable::take(
                ("events", "event"),
                &raw.events,
                diagnostics,
                |it| &it.id,
                checks::event_stands,
            ),
            sources: IdTable::take(("sources", "source"), &raw.sources, diagnostics, |it| &it.id, any),
            images: IdTable::take(
                ("images", "image"),
                &raw.images,
                diagnostics,
                |it| &it.id,
                checks::image_stands,
            ),
        }
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

    /// Converts the kept records of one list.
    pub(super) fn table<R, T>(
        &self,
        section: &'static str,
        records: &[R],
        names: &IdTable<T>,
        diagnostics: &mut Diagnostics<'_>,
        mut convert: impl FnMut(&Self, &R, Slug, &FieldPath<'_>, &mut Diagnostics<'_>) -> Option<T>,
    ) -> Option<Table<T>> {
        let list = FieldPath::field(section);
        let mut table = Table::with_capacity(names.kept.len());
        for (position, slug) in &names.kept {
            let record = records.get(*position)?;
            let made = convert(self, record, slug.clone(), &list.item(*position), diagnostics)?;
            table.push(slug.clone(), made);
        }
        Some(table)
    }
}

/// Stands in the place of an empty text, which is told as a problem: what bears a name has one to be found by.
const EMPTY: &str = "(empty)";

/// The words, or the sign that there are none.
pub(super) fn or_sign(words: &str) -> String {
    if words.trim().is_empty() { EMPTY } else { words }.to_owned()
}
