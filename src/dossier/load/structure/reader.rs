//! A value that is read, and what a record, a list and a word hand out of it.

use std::collections::HashSet;

use icu_locale_core::LanguageIdentifier;
use serde::de::Visitor;

use super::shape_error::{Recovery, ShapeError};
use super::words::{self, Belongs, Here};
use crate::dossier::load::message::Message;
use crate::dossier::load::tree::options;
use crate::dossier::load::tree::{Field, Kind, Node};

/// How a record is read.
pub(super) struct Cures {
    /// What is taken as cured.
    pub(super) recoveries: HashSet<Recovery>,
    /// Whether a record may stand in the brackets of its word without its own.
    pub(super) unwraps: bool,
}

/// A value to be read, and what is known of its place.
#[derive(Clone, Copy)]
pub(super) struct Reader<'t> {
    pub(super) node: &'t Node<'t>,
    /// The field it is the value of.
    pub(super) field: Option<&'t Field<'t>>,
    pub(super) is_optional: bool,
    /// Whether it stands in for what is missing.
    pub(super) is_made_up: bool,
    pub(super) cures: &'t Cures,
}

/// What stands where nothing was written.
static NOTHING: Node<'static> = Node {
    text: "",
    start: 0,
    kind: Kind::Other,
};

impl<'t> Reader<'t> {
    pub(super) fn new(node: &'t Node<'t>, cures: &'t Cures) -> Self {
        Self {
            node,
            field: None,
            is_optional: false,
            is_made_up: false,
            cures,
        }
    }

    /// A value that fits wherever it stands: empty, nothing, zero, or the first of several words.
    pub(super) fn fitting(cures: &'t Cures) -> Self {
        Self {
            is_made_up: true,
            ..Self::new(&NOTHING, cures)
        }
    }

    /// Whether a value that fits is taken for it, since its fault is known.
    pub(super) fn fits(&self) -> bool {
        let recoveries = &self.cures.recoveries;
        let span = self.node.span();
        let is_cured = || recoveries.contains(&Recovery::UseDefault(span.start, span.end));
        self.is_made_up || (!recoveries.is_empty() && is_cured())
    }

    pub(super) fn here(&self) -> Here<'t> {
        Here {
            node: self.node,
            field: self.field.map(|field| field.name),
            is_optional: self.is_optional,
        }
    }

    /// Something else belongs here.
    pub(super) fn wrong(&self, belongs: Belongs<'_>) -> ShapeError {
        ShapeError::of(&self.node.span(), words::wrong(self.here(), belongs))
    }

    /// The value as RON itself reads it.
    pub(super) fn leaf<T: serde::de::DeserializeOwned>(&self) -> Option<T> {
        options().from_str(self.node.text).ok()
    }

    /// The same, or what fits; anything else does not belong here.
    pub(super) fn leaf_or_fitting<T: Default + serde::de::DeserializeOwned>(
        &self,
        belongs: Belongs<'_>,
    ) -> Result<T, ShapeError> {
        if self.fits() {
            return Ok(T::default());
        }
        self.leaf().ok_or_else(|| self.wrong(belongs))
    }

    /// Reads a text.
    pub(super) fn text<'de, V: Visitor<'de>>(&self, visitor: V) -> Result<V::Value, ShapeError> {
        let written = self.node.text;
        let inside = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        match inside.filter(|inside| !inside.contains('\\')) {
            Some(plain) => visitor.visit_str(plain),
            None => match self.leaf::<String>() {
                Some(text) => visitor.visit_string(text),
                None => Err(self.wrong(Belongs::Text)),
            },
        }
    }

    /// Whether fields can be texts by their languages: names are texts in a map; in a record, all values are texts, or all
    /// names are those of languages.
    pub(super) fn are_texts(&self, fields: &[Field<'_>]) -> bool {
        let is_named = |field: &Field<'_>| options().from_str::<String>(field.name).is_ok();
        let is_text = |field: &Field<'_>| matches!(field.value.kind, Kind::Text);
        let is_language = |field: &Field<'_>| LanguageIdentifier::try_from_str(field.name).is_ok();
        let are_texts = match self.node.kind {
            Kind::Map(_) => fields.iter().all(is_named),
            _ => fields.iter().all(is_text) || fields.iter().all(is_language),
        };
        are_texts && !fields.is_empty()
    }

    pub(super) fn items(self, nodes: &'t [Node<'t>]) -> Items<'t> {
        Items {
            nodes: nodes.iter(),
            fitting: 0,
            cures: self.cures,
        }
    }

    /// Reads a record; `mark` is where a reader looks for what it lacks.
    pub(super) fn record<'de, V: Visitor<'de>>(
        self,
        fields: &'t [Field<'t>],
        known: &'static [&'static str],
        mark: std::ops::Range<usize>,
        whose: &str,
        visitor: V,
    ) -> Result<V::Value, ShapeError> {
        let inserted = self.cures.recoveries.iter().filter_map(|cure| match cure {
            Recovery::InsertField(record, field) if *record == self.node.start => Some(*field),
            _ => None,
        });
        let access = self.access(fields, known, inserted.collect());
        visitor
            .visit_map(access)
            .map_err(|fault| fault.in_record(self.node, mark, whose))
    }

    /// All fields of a record, each with a value that fits.
    pub(super) fn all_of(self, fields: &'static [&'static str]) -> Fields<'t> {
        self.access(&[], fields, fields.iter().rev().copied().collect())
    }

    /// The fields of a record that knows some names, or of one that knows any; and behind them those that it is taken to
    /// have.
    pub(super) fn access(
        self,
        fields: &'t [Field<'t>],
        known: &'static [&'static str],
        inserted: Vec<&'static str>,
    ) -> Fields<'t> {
        Fields {
            fields: fields.iter(),
            value: None,
            seen: Vec::new(),
            inserted,
            known,
            cures: self.cures,
        }
    }

    /// Where a reader looks for what a record lacks: the name of its field, or else its first line.
    pub(super) fn head(&self) -> (std::ops::Range<usize>, String) {
        match self.field {
            Some(field) => (field.name_span(), format!("`{}`", field.name)),
            None => (self.node.head(), "this record".to_owned()),
        }
    }
}

/// The items of a list, one after the other.
pub(super) struct Items<'t> {
    pub(super) nodes: std::slice::Iter<'t, Node<'t>>,
    /// How many that fit come behind them.
    pub(super) fitting: usize,
    pub(super) cures: &'t Cures,
}

/// The fields of a record, one after the other, and then those that it is taken to have.
pub(super) struct Fields<'t> {
    pub(super) fields: std::slice::Iter<'t, Field<'t>>,
    pub(super) value: Option<&'t Field<'t>>,
    pub(super) seen: Vec<&'t str>,
    pub(super) inserted: Vec<&'static str>,
    /// Names that a record knows; none where any name can stand.
    pub(super) known: &'static [&'static str],
    pub(super) cures: &'t Cures,
}

impl Fields<'_> {
    /// Whether a field of this name has been read, or is still to come.
    pub(super) fn has(&self, name: &str) -> bool {
        self.seen.contains(&name) || self.fields.as_slice().iter().any(|field| field.name == name)
    }
}

/// One of several words, with what belongs to it.
pub(super) struct Choice<'t> {
    pub(super) reader: Reader<'t>,
    pub(super) word: &'t str,
}

impl<'t> Choice<'t> {
    /// What follows the word in brackets.
    pub(super) fn content(&self) -> Option<&'t Node<'t>> {
        match &self.reader.node.kind {
            Kind::Called(_, content) => Some(content),
            _ => None,
        }
    }

    /// The bytes of the word itself.
    pub(super) fn word_span(&self) -> std::ops::Range<usize> {
        let start = self.reader.node.start;
        start..start + self.word.len()
    }

    pub(super) fn fault(&self, words: Message) -> ShapeError {
        ShapeError::at(self.word_span(), &self.reader.node.span(), words)
    }
}
