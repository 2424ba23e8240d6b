//! A value as it was written, taken apart, each part with its place.

use std::ops::Range;

use crate::dossier::format::Segment;

/// A value and where it stands.
#[derive(Debug)]
pub(crate) struct Node<'a> {
    /// As it was written, without what stands round it.
    pub(crate) text: &'a str,
    /// The byte at which it begins.
    pub(crate) start: usize,
    pub(crate) kind: Kind<'a>,
}

/// What a value was written as.
#[derive(Debug)]
pub(crate) enum Kind<'a> {
    /// `"…"`
    Text,
    /// Digits, with sign and point.
    Number,
    /// A bare word: `True`.
    Word(&'a str),
    /// `[ … ]`
    List(Box<[Node<'a>]>),
    /// `{ "…": … }`; a name is what stands before the colon, as it was written.
    Map(Box<[Field<'a>]>),
    /// `( name: … )`
    Record(Box<[Field<'a>]>),
    /// Values without names in round brackets, or nothing in them.
    Group(Box<[Node<'a>]>),
    /// A word, and what follows in its round brackets: `Told( … )`; `Some` may have its value without any.
    Called(&'a str, Box<Node<'a>>),
    /// Anything else.
    Other,
}

/// A name with its value.
#[derive(Debug)]
pub(crate) struct Field<'a> {
    pub(crate) name: &'a str,
    /// The byte at which the name begins.
    pub(crate) name_start: usize,
    pub(crate) value: Node<'a>,
}

impl<'a> Field<'a> {
    /// The name without quotation marks, in which JSON has it.
    pub(crate) fn plain_name(&self) -> &'a str {
        self.name.trim_matches('"')
    }

    /// The bytes of the name.
    pub(crate) fn name_span(&self) -> Range<usize> {
        self.name_start..self.name_start + self.name.len()
    }
}

impl<'a> Node<'a> {
    /// The bytes that it stands on.
    pub(crate) fn span(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// Its first line.
    pub(crate) fn head(&self) -> Range<usize> {
        let line = self.text.split(['\n', '\r']).next().unwrap_or("").trim_end();
        self.start..self.start + line.len()
    }

    /// The fields of a record or map; none where it is neither.
    pub(crate) fn fields(&self) -> Option<&[Field<'a>]> {
        match &self.kind {
            Kind::Record(fields) | Kind::Map(fields) => Some(fields),
            Kind::Called(_, content) => content.fields(),
            Kind::Text | Kind::Number | Kind::Word(_) | Kind::List(_) | Kind::Group(_) | Kind::Other => None,
        }
    }

    /// Every text in it with the bytes that it stands on, in the order of the file.
    pub(crate) fn each_text(&self, each: &mut impl FnMut(Range<usize>, &'a str)) {
        match &self.kind {
            Kind::Text => each(self.span(), self.text),
            Kind::List(items) | Kind::Group(items) => items.iter().for_each(|item| item.each_text(each)),
            Kind::Map(fields) | Kind::Record(fields) => fields.iter().for_each(|field| {
                if field.name.starts_with('"') {
                    each(field.name_span(), field.name);
                }
                field.value.each_text(each);
            }),
            Kind::Called(_, content) => content.each_text(each),
            Kind::Number | Kind::Word(_) | Kind::Other => {}
        }
    }

    /// The value of a field.
    pub(crate) fn field(&self, name: &str) -> Option<&Self> {
        let found = self.fields()?.iter().find(|field| field.plain_name() == name)?;
        Some(&found.value)
    }

    /// The part that a step leads to.
    pub(crate) fn step(&self, step: Segment) -> Option<&Self> {
        match (&self.kind, step) {
            (Kind::Record(_) | Kind::Map(_), Segment::Field(name)) => self.field(name),
            (Kind::List(items) | Kind::Group(items), Segment::Item(index)) => items.get(index),
            // A word round a record: `RoleOnly((reason: "…"))`.
            (Kind::Group(items), Segment::Field(_)) => match &**items {
                [only] => only.step(step),
                _ => None,
            },
            (Kind::Called("Some", content), Segment::Item(_)) => match &content.kind {
                Kind::Group(items) => items.first()?.step(step),
                _ => content.step(step),
            },
            (Kind::Called(_, content), _) => content.step(step),
            _ => None,
        }
    }

    /// The bytes of the value at the end of a way from here; of the first line of the last value on it that is there,
    /// where it leads on to what is missing.
    pub(crate) fn locate(&self, steps: &[Segment]) -> Range<usize> {
        let mut here = self;
        for &step in steps {
            match here.step(step) {
                Some(next) => here = next,
                None => return here.head(),
            }
        }
        here.span()
    }
}
