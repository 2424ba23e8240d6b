//! Reads a type from a tree of values, and says what belongs where something else stands.

use std::collections::HashSet;

use serde::de::{Deserializer, Visitor};

use super::access::{Choice, Fields, Items};
use super::cured::Cured;
use super::fault::{Cure, Fault};
use super::tree::{Field, Kind, Node};
use super::words::{self, Belongs, Here};
use crate::dossier::load::spans::options;

/// A value to be read, and what is known of its place.
#[derive(Clone, Copy)]
pub(super) struct Reader<'t> {
    pub(super) node: &'t Node<'t>,
    /// The field it is the value of.
    pub(super) field: Option<&'t Field<'t>>,
    pub(super) is_optional: bool,
    pub(super) cured: &'t HashSet<Cure>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(node: &'t Node<'t>, cured: &'t HashSet<Cure>) -> Self {
        Self {
            node,
            field: None,
            is_optional: false,
            cured,
        }
    }

    fn is_muted(&self) -> bool {
        let span = &self.node.span;
        self.cured.contains(&Cure::Mute(span.start, span.end))
    }

    fn here(&self) -> Here<'t> {
        Here {
            node: self.node,
            field: self.field.map(|field| field.name.as_str()),
            is_optional: self.is_optional,
        }
    }

    /// Something else belongs here.
    fn wrong(&self, belongs: Belongs<'_>) -> Fault {
        Fault::of(&self.node.span, words::wrong(self.here(), belongs))
    }

    /// The value as RON itself reads it.
    fn leaf<T: serde::de::DeserializeOwned>(&self) -> Option<T> {
        options().from_str(self.node.text).ok()
    }

    pub(super) fn items(self, nodes: &'t [Node<'t>]) -> Items<'t> {
        Items {
            nodes: nodes.iter(),
            cured: self.cured,
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
    ) -> Result<V::Value, Fault> {
        let supplied = self.cured.iter().filter_map(|cure| match cure {
            Cure::Supply(record, field) if *record == self.node.span.start => Some(*field),
            _ => None,
        });
        let access = Fields {
            fields: fields.iter(),
            value: None,
            seen: Vec::new(),
            supplied: supplied.collect(),
            known,
            cured: self.cured,
        };
        visitor
            .visit_map(access)
            .map_err(|fault| fault.in_record(self.node, mark, whose))
    }

    /// Where a reader looks for what a record lacks: the name of its field, or else its first line.
    fn head(&self) -> (std::ops::Range<usize>, String) {
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

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Fault;

    /// Only texts are read in this way: they are plain, or by language.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.is_muted() {
            return Cured.deserialize_any(visitor);
        }
        let read = match &self.node.kind {
            Kind::Text => match self.leaf::<String>() {
                Some(text) => visitor.visit_string(text),
                None => return Err(self.wrong(Belongs::Text)),
            },
            Kind::Map(fields) if !fields.is_empty() => visitor.visit_map(Fields {
                fields: fields.iter(),
                value: None,
                seen: Vec::new(),
                supplied: Vec::new(),
                known: &[],
                cured: self.cured,
            }),
            _ => return Err(self.wrong(Belongs::Wording)),
        };
        read.map_err(|fault| fault.in_value(self.node))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.is_muted() {
            return Cured.deserialize_bool(visitor);
        }
        match self.node.kind {
            Kind::Word("true") => visitor.visit_bool(true),
            Kind::Word("false") => visitor.visit_bool(false),
            _ => Err(self.wrong(Belongs::Bool)),
        }
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.is_muted() {
            return Cured.deserialize_u32(visitor);
        }
        match self.leaf::<u32>() {
            Some(number) => visitor.visit_u32(number),
            None => Err(self.wrong(Belongs::Whole)),
        }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.is_muted() {
            return Cured.deserialize_f64(visitor);
        }
        match self.leaf::<f64>() {
            Some(number) => visitor.visit_f64(number),
            None => Err(self.wrong(Belongs::Number)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_string(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.is_muted() {
            return Cured.deserialize_string(visitor);
        }
        match self.leaf::<String>() {
            Some(text) if matches!(self.node.kind, Kind::Text) => visitor.visit_string(text),
            _ => Err(self.wrong(Belongs::Text)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.is_muted() {
            return Cured.deserialize_option(visitor);
        }
        let optional = Self {
            is_optional: true,
            ..self
        };
        match &self.node.kind {
            Kind::Word("None") => visitor.visit_none(),
            Kind::Called("Some", content) => match &**content {
                Kind::Group(items) if items.len() == 1 => match items.first() {
                    Some(node) => visitor.visit_some(Self { node, ..optional }),
                    None => visitor.visit_none(),
                },
                _ => visitor.visit_some(optional),
            },
            _ => visitor.visit_some(optional),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.is_muted() {
            return Cured.deserialize_seq(visitor);
        }
        match &self.node.kind {
            Kind::List(items) => visitor.visit_seq(self.items(items)),
            _ => Err(self.wrong(Belongs::List)),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Fault> {
        if self.is_muted() {
            return Cured.deserialize_tuple(len, visitor);
        }
        match &self.node.kind {
            Kind::Group(items) if items.len() == len => visitor.visit_seq(self.items(items)),
            _ => Err(self.wrong(Belongs::Pair)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if self.is_muted() {
            return Cured.deserialize_struct(name, fields, visitor);
        }
        let (mark, whose) = self.head();
        match &self.node.kind {
            Kind::Record(written) => self.record(written, fields, mark, &whose, visitor),
            Kind::Group(items) if items.is_empty() => self.record(&[], fields, mark, &whose, visitor),
            Kind::Called(called, content) if *called == name => match &**content {
                Kind::Record(written) => self.record(written, fields, mark, &whose, visitor),
                _ => Err(self.wrong(Belongs::Record(fields))),
            },
            _ => Err(self.wrong(Belongs::Record(fields))),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if self.is_muted() {
            return Cured.deserialize_enum(name, variants, visitor);
        }
        match &self.node.kind {
            Kind::Word(word) | Kind::Called(word, _) => visitor.visit_enum(Choice { reader: self, word }),
            _ => Err(self.wrong(Belongs::OneOf(name, variants))),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 u8 u16 u64 f32 char bytes byte_buf unit unit_struct newtype_struct tuple_struct map identifier
    }
}
