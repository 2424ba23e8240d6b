//! One step of the walk: a text, a name, a reference, and what many records have.

use super::part::{Covering, Part, RecordKind, Wording};
use crate::dossier::format::{Citation, FieldPath, Passage, Spoiler, Text};

/// Calls what is called for each part.
pub(super) struct Walk<'v, 'r> {
    visit: &'v mut dyn FnMut(&FieldPath<'_>, Part<'r>),
}

impl<'v, 'r> Walk<'v, 'r> {
    pub(super) fn new(visit: &'v mut dyn FnMut(&FieldPath<'_>, Part<'r>)) -> Self {
        Self { visit }
    }

    pub(super) fn part(&mut self, at: &FieldPath<'_>, part: Part<'r>) {
        (self.visit)(at, part);
    }

    pub(super) fn words(&mut self, at: &FieldPath<'_>, wording: Wording<'r>, covering: Covering) {
        self.part(at, Part::Words(wording, covering));
    }

    pub(super) fn text(&mut self, at: &FieldPath<'_>, text: &'r Text, covering: Covering) {
        self.words(at, Wording::Text(text), covering);
    }

    pub(super) fn maybe_text(&mut self, at: &FieldPath<'_>, text: Option<&'r Text>, covering: Covering) {
        if let Some(text) = text {
            self.text(at, text, covering);
        }
    }

    pub(super) fn maybe(
        &mut self,
        at: &FieldPath<'_>,
        words: Option<&'r String>,
        wording: fn(&'r str) -> Wording<'r>,
        covering: Covering,
    ) {
        if let Some(words) = words {
            self.words(at, wording(words), covering);
        }
    }

    pub(super) fn names(&mut self, at: &FieldPath<'_>, names: &'r [String], covering: Covering) {
        for (index, name) in names.iter().enumerate() {
            self.words(&at.item(index), Wording::Name(name), covering);
        }
    }

    pub(super) fn reference(&mut self, at: &FieldPath<'_>, kind: RecordKind, id: Option<&'r String>) {
        if let Some(id) = id {
            self.part(at, Part::Reference(kind, id));
        }
    }

    pub(super) fn references(&mut self, at: &FieldPath<'_>, kind: RecordKind, ids: &'r [String]) {
        for (index, id) in ids.iter().enumerate() {
            self.part(&at.item(index), Part::Reference(kind, id));
        }
    }

    pub(super) fn list<R>(&mut self, name: &'static str, records: &'r [R], each: fn(&mut Self, &FieldPath<'_>, &'r R)) {
        let at = FieldPath::field(name);
        for (index, record) in records.iter().enumerate() {
            each(self, &at.item(index), record);
        }
    }

    pub(super) fn passage(&mut self, at: &FieldPath<'_>, passage: &'r Passage) {
        let Passage {
            text,
            spoiler,
            cover_label,
            cite,
        } = passage;
        self.text(&at.then("text"), text, Covering::By(*spoiler));
        self.maybe_text(&at.then("cover_label"), cover_label.as_ref(), Covering::Never);
        self.cite(&at.then("cite"), cite, *spoiler);
    }

    pub(super) fn maybe_passage(&mut self, at: &FieldPath<'_>, passage: Option<&'r Passage>) {
        if let Some(passage) = passage {
            self.passage(at, passage);
        }
    }

    /// What an open statement cites is open but for its own cover.
    pub(super) fn cite(&mut self, at: &FieldPath<'_>, cite: &'r [Citation], outer: Spoiler) {
        for (index, citation) in cite.iter().enumerate() {
            let at = at.item(index);
            self.part(&at, Part::Citation(citation));
            let Citation {
                source,
                says: _,
                locator,
                quote,
                lang,
                translation,
                superseded_by,
                note,
                spoiler,
                cover_label,
            } = citation;
            let covering = Covering::By(outer.max(*spoiler));
            self.part(&at.then("source"), Part::Reference(RecordKind::Source, source));
            if let Some(text) = quote {
                let lang = lang.as_deref();
                self.words(&at.then("quote"), Wording::OfSource { source, lang, text }, covering);
            }
            if let Some(lang) = lang {
                self.part(&at.then("lang"), Part::Language(lang));
            }
            self.maybe(&at.then("locator"), locator.as_ref(), Wording::Plain, covering);
            self.maybe_text(&at.then("translation"), translation.as_ref(), covering);
            self.reference(&at.then("superseded_by"), RecordKind::Source, superseded_by.as_ref());
            self.maybe_text(&at.then("note"), note.as_ref(), covering);
            self.maybe_text(&at.then("cover_label"), cover_label.as_ref(), Covering::Never);
        }
    }
}
