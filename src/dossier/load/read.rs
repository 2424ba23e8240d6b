//! From bytes to the serde types, with every shape error named.

use std::collections::HashSet;

use ron::value::RawValue;
use serde::de::DeserializeOwned;

use super::diagnostics::{Diagnostics, Message};
use super::spans::{Parts, options};
use super::{structure, syntax_errors};
use crate::dossier::diagnostics::{Code, lower};
use crate::dossier::format::{Dossier, SCHEMA, Segment};
use crate::dossier::limits::{DOSSIER_BYTES, DOSSIER_COMMAS, RECORDS};

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
            "write a dossier into it; `reelcheck new FOLDER` writes one to start from",
        ));
    }
    if commas(bytes) > DOSSIER_COMMAS {
        let message = format!("the file holds more than {DOSSIER_COMMAS} commas");
        return Err(refuse(Code::OverLimit, message, 0, "split the dossier"));
    }
    Ok(text)
}

/// How many commas there are, counted by blocks whose sum fits a byte: that is many times quicker.
fn commas(bytes: &[u8]) -> usize {
    let blocks = bytes.chunks(usize::from(u8::MAX));
    let in_block = |block: &[u8]| block.iter().map(|&byte| u8::from(byte == b',')).sum::<u8>();
    blocks.map(|block| usize::from(in_block(block))).sum()
}

/// Reads the whole file at once; only when something is wrong, record by record.
pub(super) fn dossier(text: &str, diagnostics: &mut Diagnostics<'_>) -> Option<Dossier> {
    let whole = options().from_str::<Dossier>(text);
    if let Ok(Dossier { schema: SCHEMA, .. }) = whole {
        return whole.ok();
    }
    if !schema_is_known(text, diagnostics) {
        return None;
    }
    match options().from_str::<Parts<'_>>(text) {
        Err(err) => {
            syntax_errors::tell(text, &err, diagnostics);
            None
        }
        Ok(Parts::Fields(fields)) => record_by_record(&fields, diagnostics),
        Ok(Parts::Items(_) | Parts::Leaf) => {
            diagnostics.push_span(
                Code::WrongShape,
                diagnostics.start()..diagnostics.start() + 1,
                None,
                Message::new(
                    "a dossier is one record",
                    "expected `(` and fields",
                    "begin the file with `(` and `schema: 1,`",
                ),
            );
            None
        }
    }
}

/// Reads `schema` by itself, so that a dossier of another version is reported as such, and not by what is strange in it.
fn schema_is_known(text: &str, diagnostics: &mut Diagnostics<'_>) -> bool {
    #[derive(serde::Deserialize)]
    struct Head {
        schema: u32,
    }
    match options().from_str::<Head>(text) {
        Ok(Head { schema: SCHEMA }) | Err(_) => true,
        Ok(Head { schema }) => {
            let at = crate::dossier::format::FieldPath::field("schema");
            diagnostics.push(
                Code::UnknownSchema,
                &at,
                Message::new(
                    format!("schema {schema} is not known"),
                    format!("this version reads schema {SCHEMA}"),
                    format!("write `schema: {SCHEMA}`, or use a version of Reelcheck that reads schema {schema}"),
                ),
            );
            false
        }
    }
}

macro_rules! whole_file {
    ($fields:ident, $diagnostics:ident; one { $($one:ident),* } maybe { $($maybe:ident),* } list { $($list:ident),* }) => {{
        let known: &[&'static str] = &[$(stringify!($one),)* $(stringify!($maybe),)* $(stringify!($list),)*];
        let renamed = unknown_or_double($fields, known, $diagnostics);
        let $fields = &renamed;
        $(let $one = required(stringify!($one), $fields, $diagnostics);)*
        $(let $maybe = field(stringify!($maybe), $fields, $diagnostics).unwrap_or_default();)*
        $(let $list = list(stringify!($list), $fields, $diagnostics);)*
        Some(Dossier { $($one: $one?,)* $($maybe,)* $($list,)* })
    }};
}

/// Reads each record by itself, so that one broken record does not hide the others.
fn record_by_record(fields: &[(String, &RawValue)], diagnostics: &mut Diagnostics<'_>) -> Option<Dossier> {
    whole_file!(fields, diagnostics;
        one { schema, lang, film, real_event, review }
        maybe { clock, map, spoiler_words }
        list { tells_nothing, people, cast, claims, places, routes, events, sources, images, changes })
}

/// Reports names that a dossier does not know, and those that stand twice. A misspelt one is taken for the one that was
/// meant, so that all that it holds is not missed elsewhere.
fn unknown_or_double<'a>(
    fields: &[(String, &'a RawValue)],
    known: &[&'static str],
    diagnostics: &mut Diagnostics<'_>,
) -> Vec<(String, &'a RawValue)> {
    let mut seen = HashSet::new();
    let mut taken = Vec::with_capacity(fields.len());
    for (name, value) in fields {
        let span = diagnostics.span_of_name(name, value);
        if !known.contains(&name.as_str()) {
            let mut words = Message::new(
                format!("a dossier has no field `{name}`"),
                "no such field",
                "correct the name, or take the field out",
            );
            words.nearest = diagnostics.nearest(name, known.iter().copied());
            let meant = words.nearest.clone();
            diagnostics.push_span(Code::WrongShape, span, None, words);
            taken.extend(
                meant
                    .filter(|meant| !fields.iter().any(|(other, _)| other == meant))
                    .map(|meant| (meant, *value)),
            );
        } else if !seen.insert(name) {
            diagnostics.push_span(
                Code::WrongShape,
                span,
                None,
                Message::new(
                    format!("field `{name}` stands twice"),
                    "the second one",
                    "keep one of the two",
                ),
            );
        } else {
            taken.push((name.clone(), *value));
        }
    }
    taken
}

fn required<T: DeserializeOwned>(
    name: &'static str,
    fields: &[(String, &RawValue)],
    diagnostics: &mut Diagnostics<'_>,
) -> Option<T> {
    if !fields.iter().any(|(field, _)| field == name) {
        let head = diagnostics.start()..diagnostics.start() + 1;
        let remedy = match name {
            "schema" => format!("begin with `schema: {SCHEMA},`"),
            _ => format!("add `{name}: …`; `reelcheck explain {name}` tells what belongs in it"),
        };
        diagnostics.push_span(
            Code::WrongShape,
            head,
            None,
            Message::new(
                format!("the dossier has no `{name}`"),
                "the dossier begins here",
                remedy,
            ),
        );
        return None;
    }
    field(name, fields, diagnostics)
}

fn field<T: DeserializeOwned>(
    name: &'static str,
    fields: &[(String, &RawValue)],
    diagnostics: &mut Diagnostics<'_>,
) -> Option<T> {
    let (_, value) = fields.iter().find(|(field, _)| field == name)?;
    one(value, format!("`{name}`"), diagnostics)
}

fn list<T: DeserializeOwned>(
    name: &'static str,
    fields: &[(String, &RawValue)],
    diagnostics: &mut Diagnostics<'_>,
) -> Vec<T> {
    let Some((_, value)) = fields.iter().find(|(field, _)| field == name) else {
        return Vec::new();
    };
    let Ok(Parts::Items(items)) = options().from_str::<Parts<'_>>(value.get_ron()) else {
        let span = diagnostics.span_of(value);
        diagnostics.push_span(
            Code::WrongShape,
            span,
            None,
            Message::new(
                format!("`{name}` is a list"),
                "expected `[ … ]`",
                "put the records between `[` and `]`",
            ),
        );
        return Vec::new();
    };
    if items.len() > RECORDS {
        let span = diagnostics.span_of(value);
        diagnostics.push_span(Code::OverLimit, span, None, too_many(name, items.len()));
    }
    let mut records = Vec::with_capacity(items.len().min(RECORDS));
    for (position, item) in items.into_iter().enumerate().take(RECORDS) {
        let record = diagnostics
            .record_name(&[Segment::Field(name), Segment::Item(position)])
            .unwrap_or_else(|| format!("`{name}`"));
        match one(item, record, diagnostics) {
            Some(record) => records.push(record),
            None => diagnostics.skip(name, position),
        }
    }
    records
}

/// What a list of too many records says.
pub(super) fn too_many(section: &str, count: usize) -> Message {
    Message::new(
        format!("`{section}` holds {count} records; at most {RECORDS} are read"),
        "this list",
        "split the dossier",
    )
}

/// Reads one value, or says what is wrong with it and where.
fn one<T: DeserializeOwned>(value: &RawValue, record: String, diagnostics: &mut Diagnostics<'_>) -> Option<T> {
    let whole = diagnostics.span_of(value);
    let ron = value.trim().get_ron();
    let err = match options().from_str(ron) {
        Ok(record) => return Some(record),
        Err(err) => err,
    };
    let problems = if diagnostics.is_full(Code::WrongShape) {
        Vec::new()
    } else {
        structure::problems::<T>(diagnostics.text(), ron)
    };
    if problems.is_empty() {
        diagnostics.push_span(
            Code::WrongShape,
            whole.start..whole.end,
            Some(record),
            as_ron_says(&err.code),
        );
        return None;
    }
    for problem in problems {
        diagnostics.push_span(Code::WrongShape, problem.span, Some(record.clone()), problem.words);
    }
    None
}

/// A fault of a record that is too long to be taken apart, in the words of RON.
fn as_ron_says(err: &ron::Error) -> Message {
    Message::new(
        lower(&err.to_string()),
        "in this record",
        "shorten the record, and the fault can be told at its place",
    )
}

/// The ids of records that could not be read; what points at them is not wrong for that.
pub(super) fn ids_in_file(section: &'static str, diagnostics: &Diagnostics<'_>) -> Vec<String> {
    diagnostics
        .locator
        .records(section)
        .iter()
        .filter_map(|record| diagnostics.locator.id_of(record.get_ron()))
        .collect()
}
