//! From bytes to the serde types, with every shape error named.

use std::collections::HashSet;

use ron::error::SpannedError;
use ron::value::RawValue;
use serde::de::DeserializeOwned;

use super::sink::{Sink, Words};
use super::spans::{Parts, Step, options};
use crate::diag::{Code, nearest};
use crate::format::{Dossier, SCHEMA};
use crate::limits::{DOSSIER_BYTES, DOSSIER_COMMAS, RECORDS};

/// Why bytes are no text that can be a dossier.
pub(super) struct NotText {
    pub(crate) code: Code,
    pub(crate) message: String,
    pub(crate) byte: usize,
    pub(crate) remedy: &'static str,
}

/// The text of a dossier file: UTF-8, within limits, without a byte order mark.
pub(super) fn text(bytes: &[u8]) -> Result<&str, NotText> {
    let refuse = |code, message: String, byte, remedy| NotText {
        code,
        message,
        byte,
        remedy,
    };
    if bytes.len() as u64 > DOSSIER_BYTES {
        let message = format!("the file has {} bytes; at most {DOSSIER_BYTES} are read", bytes.len());
        return Err(refuse(
            Code::OverLimit,
            message,
            0,
            "split the dossier, or shorten its texts",
        ));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        let message = "the file is written in UTF-16".to_owned();
        return Err(refuse(Code::BrokenRon, message, 0, "save it as UTF-8 in your editor"));
    }
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|err| {
        let byte = err.valid_up_to();
        let message = format!("the file is not UTF-8: byte {} is no letter", byte + 1);
        refuse(Code::BrokenRon, message, byte, "save it as UTF-8 in your editor")
    })?;
    if text.trim().is_empty() {
        let message = "the file is empty".to_owned();
        return Err(refuse(
            Code::BrokenRon,
            message,
            0,
            "write a dossier into it; `reelcheck check` of a bundled film shows how one looks",
        ));
    }
    if bytes.iter().filter(|&&byte| byte == b',').count() > DOSSIER_COMMAS {
        let message = format!("the file holds more than {DOSSIER_COMMAS} commas");
        return Err(refuse(Code::OverLimit, message, 0, "split the dossier"));
    }
    Ok(text)
}

/// Reads the whole file at once; only when something is wrong, record by record.
pub(super) fn dossier(text: &str, sink: &mut Sink<'_>) -> Option<Dossier> {
    if !schema_is_known(text, sink) {
        return None;
    }
    match options().from_str::<Dossier>(text) {
        Ok(dossier) => Some(dossier),
        Err(_) => match options().from_str::<Parts<'_>>(text) {
            Err(err) => {
                broken(text, &err, sink);
                None
            }
            Ok(Parts::Fields(fields)) => record_by_record(&fields, sink),
            Ok(Parts::Items(_) | Parts::Leaf) => {
                sink.push_span(
                    Code::WrongShape,
                    0..1,
                    None,
                    Words::new(
                        "a dossier is one record",
                        "expected `(` and fields",
                        "begin the file with `(` and `schema: 1,`",
                    ),
                );
                None
            }
        },
    }
}

/// Reads `schema` before anything else, so that a dossier of another version is told as such.
fn schema_is_known(text: &str, sink: &mut Sink<'_>) -> bool {
    #[derive(serde::Deserialize)]
    struct Head {
        schema: u32,
    }
    match options().from_str::<Head>(text) {
        Ok(Head { schema: SCHEMA }) | Err(_) => true,
        Ok(Head { schema }) => {
            let at = super::spans::At::field("schema");
            sink.push(
                Code::UnknownSchema,
                &at,
                Words::new(
                    format!("schema {schema} is not known"),
                    format!("this version reads schema {SCHEMA}"),
                    format!("write `schema: {SCHEMA}`, or use a version of Reelcheck that reads schema {schema}"),
                ),
            );
            false
        }
    }
}

/// A file that is not RON.
fn broken(text: &str, err: &SpannedError, sink: &mut Sink<'_>) {
    let start = sink.byte_at(err.span.start.line, err.span.start.col);
    let end = sink.byte_at(err.span.end.line, err.span.end.col).max(start + 1);
    let (code, message, remedy) = match &err.code {
        ron::Error::ExceededRecursionLimit => (
            Code::OverLimit,
            format!("values are nested more than {} deep", crate::limits::NESTING),
            "take out the needless brackets".to_owned(),
        ),
        other => (Code::BrokenRon, lower(&other.to_string()), hint(text, start)),
    };
    sink.push_span(code, start..end, None, Words::new(message, "", remedy));
}

/// What to do about broken RON, by the letter at which reading stopped.
fn hint(text: &str, at: usize) -> String {
    let letter = text.get(at..).and_then(|rest| rest.chars().next());
    match letter {
        Some('“' | '”' | '„' | '‘' | '’') => {
            "a typographic quotation mark stands here: write a straight one, `\"`".to_owned()
        }
        Some('\u{00A0}' | '\u{202F}' | '\u{2007}') => {
            "a non-breaking space stands here: write a plain space".to_owned()
        }
        None => "the file ends too early: look for a bracket or a quotation mark that is never closed".to_owned(),
        Some(_) => "look here and just before for a missing comma, bracket or quotation mark".to_owned(),
    }
}

macro_rules! whole_file {
    ($fields:ident, $sink:ident; one { $($one:ident),* } maybe { $($maybe:ident),* } list { $($list:ident),* }) => {{
        let known: &[&'static str] = &[$(stringify!($one),)* $(stringify!($maybe),)* $(stringify!($list),)*];
        unknown_or_double($fields, known, $sink);
        $(let $one = required(stringify!($one), $fields, $sink);)*
        $(let $maybe = field(stringify!($maybe), $fields, $sink).unwrap_or_default();)*
        $(let $list = list(stringify!($list), $fields, $sink);)*
        Some(Dossier { $($one: $one?,)* $($maybe,)* $($list,)* })
    }};
}

/// Reads each record by itself, so that one broken record does not hide the others.
fn record_by_record(fields: &[(String, &RawValue)], sink: &mut Sink<'_>) -> Option<Dossier> {
    whole_file!(fields, sink;
        one { schema, lang, film, real_event, review }
        maybe { map, spoiler_words }
        list { people, cast, claims, places, routes, events, sources, images, changes })
}

fn unknown_or_double(fields: &[(String, &RawValue)], known: &[&'static str], sink: &mut Sink<'_>) {
    let mut seen = HashSet::new();
    for (name, value) in fields {
        let span = sink.span_of(value);
        if !known.contains(&name.as_str()) {
            let mut words = Words::new(
                format!("a dossier has no field `{name}`"),
                "this value belongs to no known field",
                "correct the name, or take the field out",
            );
            words.nearest = sink.nearest(name, known.iter().copied());
            sink.push_span(Code::WrongShape, span, None, words);
        } else if !seen.insert(name) {
            sink.push_span(
                Code::WrongShape,
                span,
                None,
                Words::new(
                    format!("field `{name}` stands twice"),
                    "the second one",
                    "keep one of the two",
                ),
            );
        }
    }
}

fn required<T: DeserializeOwned>(name: &'static str, fields: &[(String, &RawValue)], sink: &mut Sink<'_>) -> Option<T> {
    if !fields.iter().any(|(field, _)| field == name) {
        sink.push_span(
            Code::WrongShape,
            0..1,
            None,
            Words::new(
                format!("the dossier has no `{name}`"),
                "the dossier begins here",
                format!("add `{name}: …`; docs/format.md tells what belongs in it"),
            ),
        );
        return None;
    }
    field(name, fields, sink)
}

fn field<T: DeserializeOwned>(name: &'static str, fields: &[(String, &RawValue)], sink: &mut Sink<'_>) -> Option<T> {
    let (_, value) = fields.iter().find(|(field, _)| field == name)?;
    one(value, format!("`{name}`"), sink)
}

fn list<T: DeserializeOwned>(name: &'static str, fields: &[(String, &RawValue)], sink: &mut Sink<'_>) -> Vec<T> {
    let Some((_, value)) = fields.iter().find(|(field, _)| field == name) else {
        return Vec::new();
    };
    let Ok(Parts::Items(items)) = options().from_str::<Parts<'_>>(value.get_ron()) else {
        let span = sink.span_of(value);
        sink.push_span(
            Code::WrongShape,
            span,
            None,
            Words::new(
                format!("`{name}` is a list"),
                "expected `[ … ]`",
                "put the records between `[` and `]`",
            ),
        );
        return Vec::new();
    };
    if items.len() > RECORDS {
        let span = sink.span_of(value);
        sink.push_span(Code::OverLimit, span, None, too_many(name, items.len()));
    }
    let mut records = Vec::with_capacity(items.len().min(RECORDS));
    for (position, item) in items.into_iter().enumerate().take(RECORDS) {
        let record = sink
            .record_name(&[Step::Field(name), Step::Item(position)])
            .unwrap_or_else(|| format!("`{name}`"));
        match one(item, record, sink) {
            Some(record) => records.push(record),
            None => sink.skip(name, position),
        }
    }
    records
}

/// What a list of too many records says.
pub(super) fn too_many(section: &str, count: usize) -> Words {
    Words::new(
        format!("`{section}` holds {count} records; at most {RECORDS} are read"),
        "this list",
        "split the dossier",
    )
}

/// Reads one value, or says what is wrong with it and where.
fn one<T: DeserializeOwned>(value: &RawValue, record: String, sink: &mut Sink<'_>) -> Option<T> {
    let whole = sink.span_of(value);
    let ron = value.trim().get_ron();
    let err = match options().from_str(ron) {
        Ok(record) => return Some(record),
        Err(err) => err,
    };
    let lines = crate::diag::LineIndex::new("", ron);
    let start = lines.byte_at(err.span.start.line, err.span.start.col);
    let end = lines.byte_at(err.span.end.line, err.span.end.col).max(start);
    let span = whole.start + start..whole.start + end;
    let (mut words, missing) = shape(&err.code);
    let span = if missing {
        // RON points at the end of the record; its head is where a reader looks.
        let head = ron.split(['\n', '\r']).next().unwrap_or("");
        whole.start..whole.start + head.len()
    } else {
        span
    };
    words.remedy = if words.remedy.is_empty() {
        "docs/format.md tells what each field takes".to_owned()
    } else {
        words.remedy
    };
    sink.push_span(Code::WrongShape, span, Some(record), words);
    None
}

/// What a shape error says, and whether it is a missing field.
fn shape(err: &ron::Error) -> (Words, bool) {
    let list = |expected: &[&str]| {
        let names: Vec<String> = expected.iter().map(|name| format!("`{name}`")).collect();
        names.join(", ")
    };
    match err {
        ron::Error::NoSuchStructField { expected, found, .. } => {
            let mut words = Words::new(
                format!("there is no field `{found}` here"),
                format!("expected one of {}", list(expected)),
                "correct the name, or take the field out",
            );
            words.nearest = nearest(found, expected.iter().copied());
            (words, false)
        }
        ron::Error::NoSuchEnumVariant { expected, found, .. } => {
            let mut words = Words::new(
                format!("`{found}` is not one of the words that can stand here"),
                format!("expected one of {}", list(expected)),
                "write one of these words, without quotation marks",
            );
            words.nearest = nearest(found, expected.iter().copied());
            (words, false)
        }
        ron::Error::MissingStructField { field, .. } => (
            Words::new(
                format!("field `{field}` is missing"),
                "in this record",
                format!("add `{field}: …`"),
            ),
            true,
        ),
        ron::Error::DuplicateStructField { field, .. } => (
            Words::new(
                format!("field `{field}` stands twice"),
                "the second one",
                "keep one of the two",
            ),
            false,
        ),
        other => (Words::new(lower(&other.to_string()), "", ""), false),
    }
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or(String::new(), |first| first.to_lowercase().chain(letters).collect())
}

/// The ids of records that could not be read; what points at them is not wrong for that.
pub(super) fn ids_in_file(section: &'static str, sink: &Sink<'_>) -> Vec<String> {
    sink.locator
        .records(section)
        .iter()
        .filter_map(|record| sink.locator.id_of(record.get_ron()))
        .collect()
}
