//! Where a value stands in the text, found through RON's borrowed raw values.
//!
//! Nothing is spent on positions until there is a problem to point at: then the text is walked
//! from the outside in, one step of the path at a time.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::fmt;
use std::ops::Range;
use std::rc::Rc;

use ron::extensions::Extensions;
use ron::value::RawValue;
use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::dossier::format::Segment;
use crate::dossier::limits::NESTING;

/// From how many bytes on the parts of a value are kept once they are known.
const LARGE_BYTES: usize = 64 * 1024;

/// How every dossier is read: optional fields without `Some`, and no endless nesting.
pub(super) fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_recursion_limit(NESTING)
}

/// A value and the bytes it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spanned<T> {
    pub(crate) value: T,
    pub(crate) span: Range<usize>,
}

/// The parts of one value, one level deep.
pub(super) enum Parts<'a> {
    /// A record or a map.
    Fields(Vec<(String, &'a RawValue)>),
    /// A list or a tuple.
    Items(Vec<&'a RawValue>),
    /// Anything else.
    Leaf,
}

impl<'de> Deserialize<'de> for Parts<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PartsVisitor;

        impl<'de> Visitor<'de> for PartsVisitor {
            type Value = Parts<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("any value")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Parts<'de>, A::Error> {
                let mut fields = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    fields.push(entry);
                }
                Ok(Parts::Fields(fields))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Parts<'de>, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element()? {
                    items.push(item);
                }
                Ok(Parts::Items(items))
            }

            fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Parts<'de>, D::Error> {
                Deserialize::deserialize(inner)
            }

            fn visit_bool<E: Error>(self, _: bool) -> Result<Parts<'de>, E> {
                Ok(Parts::Leaf)
            }
            fn visit_i64<E: Error>(self, _: i64) -> Result<Parts<'de>, E> {
                Ok(Parts::Leaf)
            }
            fn visit_u64<E: Error>(self, _: u64) -> Result<Parts<'de>, E> {
                Ok(Parts::Leaf)
            }
            fn visit_f64<E: Error>(self, _: f64) -> Result<Parts<'de>, E> {
                Ok(Parts::Leaf)
            }
            fn visit_char<E: Error>(self, _: char) -> Result<Parts<'de>, E> {
                Ok(Parts::Leaf)
            }
            fn visit_str<E: Error>(self, _: &str) -> Result<Parts<'de>, E> {
                Ok(Parts::Leaf)
            }
            fn visit_bytes<E: Error>(self, _: &[u8]) -> Result<Parts<'de>, E> {
                Ok(Parts::Leaf)
            }
            fn visit_unit<E: Error>(self) -> Result<Parts<'de>, E> {
                Ok(Parts::Leaf)
            }
            fn visit_none<E: Error>(self) -> Result<Parts<'de>, E> {
                Ok(Parts::Leaf)
            }
        }

        deserializer.deserialize_any(PartsVisitor)
    }
}

/// The parts of a value; a leaf where it cannot be taken apart.
pub(super) fn parts(ron: &str) -> Parts<'_> {
    options().from_str(ron).unwrap_or(Parts::Leaf)
}

/// The bytes of `text` that `part`, a slice of it, stands on, without space and comments round it.
pub(super) fn span_in(text: &str, part: &RawValue) -> Range<usize> {
    let whole = part.trim().get_ron();
    let start = (whole.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    start..(start + whole.len()).min(text.len())
}

/// A raw value with the bytes it stands on.
pub(super) fn spanned<'a>(text: &str, part: &'a RawValue) -> Spanned<&'a str> {
    Spanned {
        value: part.trim().get_ron(),
        span: span_in(text, part),
    }
}

/// Finds values by their way; the outline of the whole file is read once, when first needed.
pub(super) struct Locator<'a> {
    text: &'a str,
    top: OnceCell<HashMap<String, &'a RawValue>>,
    sections: RefCell<HashMap<&'static str, Rc<[&'a RawValue]>>>,
    /// The parts of large values, by the byte at which they start and end: many problems may lie in one.
    large: RefCell<HashMap<(usize, usize), Rc<Parts<'a>>>>,
}

impl<'a> Locator<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self {
            text,
            top: OnceCell::new(),
            sections: RefCell::default(),
            large: RefCell::default(),
        }
    }

    /// The value of a field of the whole file.
    pub(crate) fn top(&self, name: &str) -> Option<&'a RawValue> {
        let top = self.top.get_or_init(|| match parts(self.text) {
            Parts::Fields(fields) => fields.into_iter().collect(),
            Parts::Items(_) | Parts::Leaf => HashMap::new(),
        });
        top.get(name).copied()
    }

    /// The records of a list of the whole file.
    pub(crate) fn records(&self, section: &'static str) -> Rc<[&'a RawValue]> {
        if let Some(known) = self.sections.borrow().get(section) {
            return Rc::clone(known);
        }
        let items = match self.top(section).map(|list| parts(list.get_ron())) {
            Some(Parts::Items(items)) => items,
            _ => Vec::new(),
        };
        let items: Rc<[&RawValue]> = items.into();
        self.sections.borrow_mut().insert(section, Rc::clone(&items));
        items
    }

    /// Walks to the value at the end of `steps`; stops at the last one that is there.
    pub(crate) fn locate(&self, steps: &[Segment]) -> Range<usize> {
        let (start, rest) = match steps {
            [Segment::Field(section), Segment::Item(index), rest @ ..] => {
                (self.records(section).get(*index).copied(), rest)
            }
            [Segment::Field(name), rest @ ..] => (self.top(name), rest),
            _ => (None, steps),
        };
        let Some(start) = start else { return 0..0 };
        let mut current = spanned(self.text, start);
        for step in rest {
            let Some(next) = self.step_into(current.value, *step) else {
                // What is missing is pointed at by the head of the record that lacks it.
                return head_of(self.text, current.span);
            };
            current = spanned(self.text, next);
        }
        current.span
    }

    /// The id that a record bears, if it can be read.
    pub(crate) fn id_of(&self, record: &'a str) -> Option<String> {
        match &*self.parts(record) {
            Parts::Fields(fields) => fields
                .iter()
                .find(|(name, _)| name == "id")
                .and_then(|(_, value)| ron::from_str(value.get_ron()).ok()),
            Parts::Items(_) | Parts::Leaf => id_in_text(record),
        }
    }

    /// The part of a value that a step leads to.
    fn step_into(&self, value: &'a str, step: Segment) -> Option<&'a RawValue> {
        match (&*self.parts(value), step) {
            (Parts::Fields(fields), Segment::Field(name)) => fields
                .iter()
                .find_map(|(field, value)| (field == name).then_some(*value)),
            (Parts::Items(items), Segment::Item(index)) => items.get(index).copied(),
            // A variant round a record: `RoleOnly((reason: "…"))`.
            (Parts::Items(items), Segment::Field(_)) => match items.as_slice() {
                [only] => self.step_into(only.get_ron(), step),
                _ => None,
            },
            _ => None,
        }
    }

    /// The parts of a value of the file; those of a large one are kept.
    fn parts(&self, value: &'a str) -> Rc<Parts<'a>> {
        if value.len() < LARGE_BYTES {
            return Rc::new(parts(value));
        }
        let start = value.as_ptr() as usize;
        let known = (start, start + value.len());
        if let Some(parts) = self.large.borrow().get(&known) {
            return Rc::clone(parts);
        }
        let parts = Rc::new(parts(value));
        self.large.borrow_mut().insert(known, Rc::clone(&parts));
        parts
    }
}

/// The id of a record in the wrong brackets, as far as it can be seen.
fn id_in_text(record: &str) -> Option<String> {
    let (_, rest) = record.split_once("id")?;
    let value = rest
        .trim_start_matches('"')
        .trim_start()
        .strip_prefix(':')?
        .trim_start();
    value.strip_prefix('"')?.split('"').next().map(str::to_owned)
}

/// The first line of a record's text.
fn head_of(text: &str, span: Range<usize>) -> Range<usize> {
    let record = text.get(span.clone()).unwrap_or("");
    let line = record.split(['\n', '\r']).next().unwrap_or("").trim_end();
    span.start..span.start + line.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::format::FieldPath;

    const TEXT: &str = r#"(
    lang: "en", // comment
    claims: [
        (id: "a", film: Told(text: "x", cite: [(source: "s1"), (source: "s2")])),
        ( id: "b", places: [(1.0, 2.0)] ),
    ],
)"#;

    fn found(steps: &[Segment]) -> &'static str {
        &TEXT[Locator::new(TEXT).locate(steps)]
    }

    #[test]
    fn a_path_leads_to_the_value_itself() {
        use Segment::{Field, Item};
        assert_eq!(found(&[Field("lang")]), "\"en\"");
        let cite = [
            Field("claims"),
            Item(0),
            Field("film"),
            Field("cite"),
            Item(1),
            Field("source"),
        ];
        assert_eq!(found(&cite), "\"s2\"");
        assert_eq!(
            found(&[Field("claims"), Item(1), Field("places"), Item(0), Item(1)]),
            "2.0"
        );
    }

    #[test]
    fn a_missing_field_is_pointed_at_by_the_head_of_its_record() {
        use Segment::{Field, Item};
        let steps = [Field("claims"), Item(1), Field("question")];
        assert_eq!(found(&steps), r#"( id: "b", places: [(1.0, 2.0)] )"#);
    }

    #[test]
    fn a_way_is_told_from_the_outside_in() {
        let claims = FieldPath::field("claims");
        let claim = claims.item(3);
        assert_eq!(
            claim.then("film").segments(),
            [Segment::Field("claims"), Segment::Item(3), Segment::Field("film")]
        );
    }
}
