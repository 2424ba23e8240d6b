//! Reads a type from a tree of values, and says what belongs where something else stands.

use std::borrow::Cow;
use std::collections::HashSet;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::reader::{Choice, Cures, Fields, Items, Reader};
use super::shape_error::{Recovery, ShapeError};
use super::words::{self, Belongs};
use crate::dossier::diagnostics::nearest;
use crate::dossier::load::tree::{Field, Kind, options};

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = ShapeError;

    /// Only texts are read in this way: they are plain, or by language.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        if self.fits() {
            return visitor.visit_str("");
        }
        let read = match &self.node.kind {
            Kind::Text => self.text(visitor),
            Kind::Other => match self.leaf::<char>() {
                Some(letter) => visitor.visit_char(letter),
                None => return Err(self.wrong(Belongs::Wording)),
            },
            _ => match self.node.fields() {
                Some(fields) if self.are_texts(fields) => visitor.visit_map(self.access(fields, &[], Vec::new())),
                _ => return Err(self.wrong(Belongs::Wording)),
            },
        };
        read.map_err(|fault| fault.in_value(self.node))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        visitor.visit_bool(self.leaf_or_fitting(Belongs::Bool)?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        visitor.visit_u32(self.leaf_or_fitting(Belongs::Whole)?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        visitor.visit_f64(self.leaf_or_fitting(Belongs::Number)?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        self.deserialize_string(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        if self.fits() {
            return visitor.visit_str("");
        }
        match self.node.kind {
            Kind::Text => self.text(visitor),
            _ => Err(self.wrong(Belongs::Text)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        if self.fits() {
            return visitor.visit_none();
        }
        let node = match &self.node.kind {
            Kind::Word("None") => return visitor.visit_none(),
            Kind::Called("Some", content) => match &content.kind {
                Kind::Group(items) => match &**items {
                    [node] => node,
                    _ if self.cures.unwraps => content,
                    _ => self.node,
                },
                _ => content,
            },
            _ => self.node,
        };
        visitor.visit_some(Self {
            node,
            is_optional: true,
            ..self
        })
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        if self.fits() {
            return visitor.visit_seq(self.items(&[]));
        }
        match &self.node.kind {
            Kind::List(items) => visitor.visit_seq(self.items(items)),
            _ => Err(self.wrong(Belongs::List)),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, ShapeError> {
        if self.fits() {
            return visitor.visit_seq(Items {
                fitting: len,
                ..self.items(&[])
            });
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
    ) -> Result<V::Value, ShapeError> {
        if self.fits() {
            return visitor.visit_map(self.all_of(fields));
        }
        let (mark, whose) = self.head();
        let content = match &self.node.kind {
            Kind::Called(called, content) if plain(called) == name => content,
            _ => self.node,
        };
        match &content.kind {
            Kind::Record(written) => self.record(written, fields, mark, &whose, visitor),
            Kind::Group(items) if items.is_empty() => self.record(&[], fields, mark, &whose, visitor),
            _ => Err(self.wrong(Belongs::Record(fields))),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ShapeError> {
        if self.fits() {
            return visitor.visit_enum(Choice {
                reader: Self::fitting(self.cures),
                word: variants.first().copied().unwrap_or_default(),
            });
        }
        match &self.node.kind {
            Kind::Word(word) | Kind::Called(word, _) => {
                let choice = Choice {
                    reader: self,
                    word: plain(word),
                };
                if variants.contains(&choice.word) {
                    return visitor.visit_enum(choice);
                }
                let nothing = words::nothing(choice.word).filter(|_| self.is_optional);
                Err(choice.fault(nothing.unwrap_or_else(|| words::unknown_word(choice.word, variants))))
            }
            _ => Err(self.wrong(Belongs::OneOf(name, variants))),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 u8 u16 u64 f32 char bytes byte_buf unit unit_struct newtype_struct tuple_struct map identifier
    }
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = ShapeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, ShapeError> {
        let Some(node) = self.nodes.next() else {
            let Some(left) = self.fitting.checked_sub(1) else {
                return Ok(None);
            };
            self.fitting = left;
            return seed.deserialize(Reader::fitting(self.cures)).map(Some);
        };
        let read = seed.deserialize(Reader::new(node, self.cures));
        read.map(Some).map_err(|fault| fault.in_value(node))
    }
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = ShapeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, ShapeError> {
        self.value = None;
        while let Some(field) = self.fields.next() {
            let mut name = field.name;
            if self.known.is_empty() {
                self.value = Some(field);
                let name = key(field);
                return seed.deserialize(StrDeserializer::<ShapeError>::new(&name)).map(Some);
            }
            if self.cures.recoveries.contains(&Recovery::SkipField(field.name_start)) {
                // A misspelt name is taken for the one that was meant.
                let free = self.known.iter().copied().filter(|known| !self.has(known));
                let Some(meant) = nearest(name, free) else { continue };
                let meant = self.known.iter().find(|known| **known == meant);
                name = meant.copied().unwrap_or(name);
            }
            let is_known = self.known.contains(&name);
            if !is_known || self.seen.contains(&name) {
                let words = if is_known {
                    words::twice(name)
                } else {
                    words::unknown_field(name, self.known)
                };
                return Err(ShapeError::of_name(&field.name_span(), words));
            }
            self.seen.push(name);
            self.value = Some(field);
            return seed.deserialize(StrDeserializer::<ShapeError>::new(name)).map(Some);
        }
        match self.inserted.pop() {
            Some(name) => seed.deserialize(StrDeserializer::<ShapeError>::new(name)).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, ShapeError> {
        let Some(field) = self.value else {
            return seed.deserialize(Reader::fitting(self.cures));
        };
        let reader = Reader {
            field: Some(field),
            ..Reader::new(&field.value, self.cures)
        };
        seed.deserialize(reader).map_err(|fault| fault.in_value(&field.value))
    }
}

impl<'de, 't> EnumAccess<'de> for Choice<'t> {
    type Error = ShapeError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), ShapeError> {
        let word = seed.deserialize(StrDeserializer::<ShapeError>::new(self.word))?;
        Ok((word, self))
    }
}

impl<'de> VariantAccess<'de> for Choice<'_> {
    type Error = ShapeError;

    fn unit_variant(self) -> Result<(), ShapeError> {
        match self.content() {
            None => Ok(()),
            Some(_) => Err(self.fault(words::stands_alone(self.word))),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, ShapeError> {
        let cures = self.reader.cures;
        if self.reader.fits() {
            return seed.deserialize(self.reader);
        }
        let content = self.content();
        let inside = match content.map(|content| &content.kind) {
            Some(Kind::Group(items)) if items.len() == 1 => items.first(),
            Some(Kind::Record(_) | Kind::Group(_)) if cures.unwraps => content,
            _ => None,
        };
        if let Some(node) = inside {
            let read = seed.deserialize(Reader::new(node, cures));
            return read.map_err(|fault| fault.in_value(node));
        }
        let Some(record) = content.filter(|content| matches!(content.kind, Kind::Record(_))) else {
            return Err(self.fault(words::one_value(self.word)));
        };
        // The brackets of the word are taken for those of the record, to see whether that would fit.
        let none = Cures {
            recoveries: HashSet::new(),
            unwraps: false,
        };
        let fits = seed.deserialize(Reader::new(record, &none)).is_ok();
        Err(self.fault(if fits {
            words::two_brackets(self.word, record.text)
        } else {
            words::one_value(self.word)
        }))
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, ShapeError> {
        if self.reader.fits() {
            return self.reader.deserialize_tuple(len, visitor);
        }
        match self.content().map(|content| &content.kind) {
            Some(Kind::Group(items)) if items.len() == len => visitor.visit_seq(self.reader.items(items)),
            _ => Err(self.fault(words::one_value(self.word))),
        }
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ShapeError> {
        if self.reader.fits() {
            return visitor.visit_map(self.reader.all_of(fields));
        }
        let mark = self.word_span();
        let whose = format!("`{}`", self.word);
        match self.content().map(|content| &content.kind) {
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

/// A word without the sign that it is a raw one.
fn plain(word: &str) -> &str {
    word.strip_prefix("r#").unwrap_or(word)
}

/// What a name of a map says.
fn key<'t>(field: &Field<'t>) -> Cow<'t, str> {
    match options().from_str::<String>(field.name) {
        Ok(text) => Cow::Owned(text),
        Err(_) => Cow::Borrowed(field.name),
    }
}
