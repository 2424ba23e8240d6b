//! A value as it was written, taken apart, each part with its place.

use std::ops::Range;

use ron::value::RawValue;

use crate::dossier::load::spans::{Parts, parts, span_in};

/// A value and where it stands.
pub(super) struct Node<'a> {
    pub(super) text: &'a str,
    pub(super) span: Range<usize>,
    pub(super) kind: Kind<'a>,
}

/// What a value was written as.
pub(super) enum Kind<'a> {
    /// `"…"`
    Text,
    /// Digits, with sign and point.
    Number,
    /// A bare word: `True`.
    Word(&'a str),
    /// `[ … ]`
    List(Vec<Node<'a>>),
    /// `{ "…": … }`
    Map(Vec<Field<'a>>),
    /// `( name: … )`
    Record(Vec<Field<'a>>),
    /// Values without names in round brackets, or nothing in them.
    Group(Vec<Node<'a>>),
    /// A word with round brackets: `Told( … )`.
    Called(&'a str, Box<Self>),
    /// Anything else.
    Other,
}

/// A name with its value.
pub(super) struct Field<'a> {
    pub(super) name: String,
    pub(super) name_span: Range<usize>,
    pub(super) value: Node<'a>,
}

impl<'a> Node<'a> {
    /// Takes a value apart; `ron` is a slice of `file`, without space and comments round it.
    pub(super) fn read(file: &str, ron: &'a str) -> Self {
        let start = (ron.as_ptr() as usize).saturating_sub(file.as_ptr() as usize);
        let mut chars = ron.chars();
        let kind = match chars.next() {
            Some('"') => Kind::Text,
            Some('r') if chars.as_str().trim_start_matches('#').starts_with('"') => Kind::Text,
            Some('+' | '-' | '.' | '0'..='9') => Kind::Number,
            Some(letter) if letter.is_alphabetic() || letter == '_' => word(file, ron),
            _ => brackets(file, ron),
        };
        Self {
            text: ron,
            span: start..start + ron.len(),
            kind,
        }
    }
}

/// A word alone, or with brackets.
fn word<'a>(file: &str, ron: &'a str) -> Kind<'a> {
    // A raw word, `r#…`, may hold more signs than others.
    let (is_raw, head) = match ron.strip_prefix("r#") {
        Some(rest) => (true, rest),
        None => (false, ron),
    };
    let length = head
        .find(|letter: char| {
            let is_sign = letter == '_' || is_raw && matches!(letter, '.' | '+' | '-');
            !letter.is_alphanumeric() && !is_sign
        })
        .unwrap_or(head.len());
    let (name, rest) = ron.split_at(ron.len() - head.len() + length);
    let rest = rest.trim_start();
    if rest.is_empty() {
        Kind::Word(name)
    } else if rest.starts_with('(') {
        Kind::Called(name, Box::new(brackets(file, rest)))
    } else {
        Kind::Other
    }
}

/// What stands in brackets.
fn brackets<'a>(file: &str, ron: &'a str) -> Kind<'a> {
    let node = |part: &'a RawValue| Node::read(file, part.trim().get_ron());
    match (ron.chars().next(), parts(ron)) {
        (Some('['), Parts::Items(items)) => Kind::List(items.into_iter().map(node).collect()),
        (Some('('), Parts::Items(items)) => Kind::Group(items.into_iter().map(node).collect()),
        (Some('('), Parts::Fields(parts)) => Kind::Record(fields(file, ron, parts)),
        (Some('{'), Parts::Fields(parts)) => Kind::Map(fields(file, ron, parts)),
        (Some('('), Parts::Leaf) if is_hollow(ron) => Kind::Group(Vec::new()),
        (Some('{'), Parts::Leaf) => Kind::Map(Vec::new()),
        _ => Kind::Other,
    }
}

fn is_hollow(ron: &str) -> bool {
    let inside = ron.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inside.is_some_and(|inside| inside.trim().is_empty())
}

fn fields<'a>(file: &str, ron: &str, parts: Vec<(String, &'a RawValue)>) -> Vec<Field<'a>> {
    // A name stands between the value before it and its own.
    let mut from = (ron.as_ptr() as usize).saturating_sub(file.as_ptr() as usize);
    let mut fields = Vec::with_capacity(parts.len());
    for (name, part) in parts {
        let span = span_in(file, part);
        let before = file.get(from..span.start).unwrap_or("");
        let at = before.rfind(&name).map_or(span.start, |at| from + at);
        from = span.end;
        fields.push(Field {
            name_span: at..(at + name.len()).min(span.start.max(at)),
            value: Node::read(file, part.trim().get_ron()),
            name,
        });
    }
    fields
}
