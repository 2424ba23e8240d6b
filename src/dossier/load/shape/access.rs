//! What a record, a list and a word hand out, one after the other.

use std::collections::HashSet;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::cured::Cured;
use super::fault::{Cure, Fault};
use super::reader::Reader;
use super::tree::{Field, Kind, Node};
use super::words;
use crate::dossier::diagnostics::nearest;

/// The items of a list, one after the other.
pub(super) struct Items<'t> {
    pub(super) nodes: std::slice::Iter<'t, Node<'t>>,
    pub(super) cured: &'t HashSet<Cure>,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        let Some(node) = self.nodes.next() else {
            return Ok(None);
        };
        let read = seed.deserialize(Reader::new(node, self.cured));
        read.map(Some).map_err(|fault| fault.in_value(node))
    }
}

/// The fields of a record, one after the other, and then those that it is taken to have.
pub(super) struct Fields<'t> {
    pub(super) fields: std::slice::Iter<'t, Field<'t>>,
    pub(super) value: Option<&'t Field<'t>>,
    pub(super) seen: Vec<&'t str>,
    pub(super) supplied: Vec<&'static str>,
    /// Names that a record knows; none where any name can stand.
    pub(super) known: &'static [&'static str],
    pub(super) cured: &'t HashSet<Cure>,
}

impl Fields<'_> {
    /// Whether a field of this name has been read, or is still to come.
    fn has(&self, name: &str) -> bool {
        self.seen.contains(&name) || self.fields.as_slice().iter().any(|field| field.name == name)
    }
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        self.value = None;
        while let Some(field) = self.fields.next() {
            let mut name = field.name.as_str();
            if self.cured.contains(&Cure::Drop(field.name_span.start)) {
                // A misspelt name is taken for the one that was meant.
                let free = self.known.iter().copied().filter(|known| !self.has(known));
                let Some(meant) = nearest(name, free) else { continue };
                name = self
                    .known
                    .iter()
                    .find(|known| **known == meant)
                    .copied()
                    .unwrap_or(name);
            }
            if self.known.contains(&name) && self.seen.contains(&name) {
                return Err(Fault::of_name(&field.name_span, words::twice(name)));
            }
            self.seen.push(name);
            self.value = Some(field);
            let read = seed.deserialize(StrDeserializer::<Fault>::new(name));
            return read.map(Some).map_err(|fault| fault.on_name(&field.name_span));
        }
        match self.supplied.pop() {
            Some(name) => seed.deserialize(StrDeserializer::<Fault>::new(name)).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let Some(field) = self.value else {
            return seed.deserialize(Cured);
        };
        let reader = Reader {
            field: Some(field),
            ..Reader::new(&field.value, self.cured)
        };
        seed.deserialize(reader).map_err(|fault| fault.in_value(&field.value))
    }
}

/// One of several words, with what belongs to it.
pub(super) struct Choice<'t> {
    pub(super) reader: Reader<'t>,
    pub(super) word: &'t str,
}

impl<'t> Choice<'t> {
    fn content(&self) -> Option<&'t Kind<'t>> {
        match &self.reader.node.kind {
            Kind::Called(_, content) => Some(content),
            _ => None,
        }
    }

    /// The bytes of the word itself.
    fn word_span(&self) -> std::ops::Range<usize> {
        let start = self.reader.node.span.start;
        start..start + self.word.len()
    }

    fn fault(&self, words: crate::dossier::load::sink::Words) -> Fault {
        Fault::at(self.word_span(), &self.reader.node.span, words)
    }
}

impl<'de, 't> EnumAccess<'de> for Choice<'t> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Fault> {
        match seed.deserialize(StrDeserializer::<Fault>::new(self.word)) {
            Ok(word) => Ok((word, self)),
            Err(_) if self.reader.is_optional && words::nothing(self.word).is_some() => {
                Err(self.fault(words::nothing(self.word).unwrap_or_default()))
            }
            Err(fault) => Err(fault.in_word(self.word_span(), &self.reader.node.span)),
        }
    }
}

impl<'de> VariantAccess<'de> for Choice<'_> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        match self.content() {
            None => Ok(()),
            Some(_) => Err(self.fault(words::stands_alone(self.word))),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Fault> {
        let cured = self.reader.cured;
        match self.content() {
            Some(Kind::Group(items)) if items.len() == 1 => match items.first() {
                Some(node) => seed
                    .deserialize(Reader::new(node, cured))
                    .map_err(|fault| fault.in_value(node)),
                None => Err(self.fault(words::one_value(self.word))),
            },
            Some(Kind::Record(_)) => {
                // The brackets of the word are taken for those of the record, to see whether that would fit.
                let rest = self.reader.node.text.get(self.word.len()..).unwrap_or("").trim_start();
                let record = Node::read(rest, rest);
                let fits = seed.deserialize(Reader::new(&record, &HashSet::new())).is_ok();
                Err(self.fault(if fits {
                    words::two_brackets(self.word, rest)
                } else {
                    words::one_value(self.word)
                }))
            }
            _ => Err(self.fault(words::one_value(self.word))),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Fault> {
        match self.content() {
            Some(Kind::Group(items)) if items.len() == len => visitor.visit_seq(self.reader.items(items)),
            _ => Err(self.fault(words::one_value(self.word))),
        }
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Fault> {
        let mark = self.word_span();
        let whose = format!("`{}`", self.word);
        match self.content() {
            Some(Kind::Record(written)) => self.reader.record(written, fields, mark, &whose, visitor),
            Some(Kind::Group(items)) if items.is_empty() => self.reader.record(&[], fields, mark, &whose, visitor),
            Some(Kind::Group(items)) => {
                let items: Vec<&str> = items.iter().map(|item| item.text).collect();
                Err(self.fault(words::named(self.word, fields, &items)))
            }
            _ => Err(self.fault(words::with_fields(self.word, fields))),
        }
    }
}
