//! A value that is read, and what a record, a list and a word hand out of it.

use std::collections::HashSet;

use serde::de::Visitor;

use super::shape_error::{Recovery, ShapeError};
use super::tree::{Field, Kind, Node};
use super::words::{self, Belongs, Here};
use crate::dossier::load::diagnostics::Message;
use crate::dossier::load::spans::options;

/// A value to be read, and what is known of its place.
#[derive(Clone, Copy)]
pub(super) struct Reader<'t> {
    pub(super) node: &'t Node<'t>,
    /// The field it is the value of.
    pub(super) field: Option<&'t Field<'t>>,
    pub(super) is_optional: bool,
    pub(super) recoveries: &'t HashSet<Recovery>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(node: &'t Node<'t>, recoveries: &'t HashSet<Recovery>) -> Self {
        Self {
            node,
            field: None,
            is_optional: false,
            recoveries,
        }
    }

    pub(super) fn uses_default(&self) -> bool {
        let span = &self.node.span;
        self.recoveries.contains(&Recovery::UseDefault(span.start, span.end))
    }

    pub(super) fn here(&self) -> Here<'t> {
        Here {
            node: self.node,
            field: self.field.map(|field| field.name.as_str()),
            is_optional: self.is_optional,
        }
    }

    /// Something else belongs here.
    pub(super) fn wrong(&self, belongs: Belongs<'_>) -> ShapeError {
        ShapeError::of(&self.node.span, words::wrong(self.here(), belongs))
    }

    /// The value as RON itself reads it.
    pub(super) fn leaf<T: serde::de::DeserializeOwned>(&self) -> Option<T> {
        options().from_str(self.node.text).ok()
    }

    pub(super) fn items(self, nodes: &'t [Node<'t>]) -> Items<'t> {
        Items {
            nodes: nodes.iter(),
            recoveries: self.recoveries,
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
        let inserted = self.recoveries.iter().filter_map(|cure| match cure {
            Recovery::InsertField(record, field) if *record == self.node.span.start => Some(*field),
            _ => None,
        });
        let access = Fields {
            fields: fields.iter(),
            value: None,
            seen: Vec::new(),
            inserted: inserted.collect(),
            known,
            recoveries: self.recoveries,
        };
        visitor
            .visit_map(access)
            .map_err(|fault| fault.in_record(self.node, mark, whose))
    }

    /// Where a reader looks for what a record lacks: the name of its field, or else its first line.
    pub(super) fn head(&self) -> (std::ops::Range<usize>, String) {
        match self.field {
            Some(field) => (field.name_span.clone(), format!("`{}`", field.name)),
            None => {
                let line = self.node.text.split(['\n', '\r']).next().unwrap_or("");
                let start = self.node.span.start;
                (start..start + line.trim_end().len(), "this record".to_owned())
            }
        }
    }
}

/// The items of a list, one after the other.
pub(super) struct Items<'t> {
    pub(super) nodes: std::slice::Iter<'t, Node<'t>>,
    pub(super) recoveries: &'t HashSet<Recovery>,
}

/// The fields of a record, one after the other, and then those that it is taken to have.
pub(super) struct Fields<'t> {
    pub(super) fields: std::slice::Iter<'t, Field<'t>>,
    pub(super) value: Option<&'t Field<'t>>,
    pub(super) seen: Vec<&'t str>,
    pub(super) inserted: Vec<&'static str>,
    /// Names that a record knows; none where any name can stand.
    pub(super) known: &'static [&'static str],
    pub(super) recoveries: &'t HashSet<Recovery>,
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
    pub(super) fn content(&self) -> Option<&'t Kind<'t>> {
        match &self.reader.node.kind {
            Kind::Called(_, content) => Some(content),
            _ => None,
        }
    }

    /// The bytes of the word itself.
    pub(super) fn word_span(&self) -> std::ops::Range<usize> {
        let start = self.reader.node.span.start;
        start..start + self.word.len()
    }

    pub(super) fn fault(&self, words: Message) -> ShapeError {
        ShapeError::at(self.word_span(), &self.reader.node.span, words)
    }
}
