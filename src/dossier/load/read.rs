//! From bytes to the serde types, with every shape error named.

use std::collections::HashSet;

use serde::de::DeserializeOwned;

use super::diagnostics::{Diagnostics, record_name};
use super::layout::{Layout, Section};
use super::message::{Message, problem};
use super::structure::{self, Faults};
use super::syntax_errors;
use super::tree::{Field, Kind, Node, Tree, options};
use crate::dossier::diagnostics::Code;
use crate::dossier::format::{Dossier, SCHEMA};
use crate::dossier::limits::{DOSSIER_BYTES, DOSSIER_COMMAS, DOSSIER_VALUES, RECORDS};

/// The text of a dossier file: UTF-8, within limits, without a byte order mark.
///
/// # Errors
/// Why it is none, and the byte up to which it is.
pub(super) fn text(bytes: &[u8]) -> Result<&str, (Message, usize)> {
    let refuse = |code, message: String, byte, remedy: &str| (problem(code, message).mark("").remedy(remedy), byte);
    if bytes.len() as u64 > DOSSIER_BYTES {
        let message = format!("the file has {} bytes; at most {DOSSIER_BYTES} are read", bytes.len());
        let remedy = "split the dossier, or shorten its texts";
        return Err(refuse(Code::OverLimit, message, 0, remedy));
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
        let remedy = "write a dossier into it; `reelcheck new FOLDER` writes one to start from";
        return Err(refuse(Code::BrokenRon, message, 0, remedy));
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

/// Reads the whole file at once; only when something is wrong, from its tree.
pub(super) fn dossier<'a>(text: &'a str, diagnostics: &Diagnostics<'a>) -> Option<Dossier> {
    let whole = options().from_str::<Dossier>(text).ok();
    let whole = whole.filter(|whole| whole.schema == SCHEMA && is_within_limits(whole));
    if whole.is_some() {
        return whole;
    }
    let tree = Tree::of(text);
    let (dossier, sections) = from_tree(text, &tree, diagnostics);
    diagnostics.keep(Layout::new(tree, sections));
    dossier
}

/// Reads each record of a file that was taken apart, and tells which fields these are of, and which cannot be read.
pub(super) fn from_tree(text: &str, tree: &Tree<'_>, diagnostics: &Diagnostics<'_>) -> (Option<Dossier>, Vec<Section>) {
    let Some(fields) = fields(text, tree, diagnostics) else {
        return (None, Vec::new());
    };
    let mut reading = Reading {
        tree,
        fields,
        diagnostics,
        sections: Vec::with_capacity(fields.len()),
    };
    (record_by_record(&mut reading), reading.sections)
}

/// The fields of a dossier that is of the known schema.
fn fields<'t, 'a>(text: &str, tree: &'t Tree<'a>, diagnostics: &Diagnostics<'_>) -> Option<&'t [Field<'a>]> {
    if let Some(fault) = &tree.fault {
        syntax_errors::tell(text, tree, fault, diagnostics);
        return None;
    }
    let root = tree.root()?;
    let start = root.start..root.start + 1;
    if tree.is_cut {
        let message = format!("the file holds more than {DOSSIER_VALUES} values");
        let message = problem(Code::OverLimit, message).mark("").remedy("split the dossier");
        message.on(start).report(None, diagnostics);
        return None;
    }
    let Some(fields) = root.fields() else {
        problem(Code::WrongShape, "a dossier is one record")
            .mark("expected `(` and fields")
            .remedy("begin the file with `(` and `schema: 1,`")
            .on(start)
            .report(None, diagnostics);
        return None;
    };
    schema_is_known(fields, diagnostics).then_some(fields)
}

/// Reads `schema` by itself, so that a dossier of another version is reported as such, and not by what is strange in it.
fn schema_is_known(fields: &[Field<'_>], diagnostics: &Diagnostics<'_>) -> bool {
    let mut schemas = fields.iter().filter(|field| field.name == "schema");
    let (Some(Field { value, .. }), None) = (schemas.next(), schemas.next()) else {
        return true;
    };
    match options().from_str(value.text) {
        Ok(SCHEMA) | Err(_) => true,
        Ok(schema) => {
            let remedy = format!("write `schema: {SCHEMA}`, or use a version of Reelcheck that reads schema {schema}");
            problem(Code::UnknownSchema, format!("schema {schema} is not known"))
                .mark(format!("this version reads schema {SCHEMA}"))
                .remedy(remedy)
                .on(value.span())
                .report(None, diagnostics);
            false
        }
    }
}

/// A dossier that is read from its tree.
struct Reading<'t, 'a, 'd> {
    tree: &'t Tree<'a>,
    fields: &'t [Field<'a>],
    diagnostics: &'t Diagnostics<'d>,
    sections: Vec<Section>,
}

impl<'t, 'a> Reading<'t, 'a, '_> {
    /// The value of a section.
    fn value(&self, name: &str) -> Option<&'t Node<'a>> {
        let section = self.sections.iter().find(|section| section.name == name)?;
        Some(&self.fields.get(section.field)?.value)
    }

    fn section_mut(&mut self, name: &str) -> Option<&mut Section> {
        self.sections.iter_mut().find(|section| section.name == name)
    }
}

/// The language of a dossier that does not say it, as a BCP 47 tag.
const UNDETERMINED: &str = "und";

macro_rules! whole_file {
    (one { $($one:ident),* } else { $($assumed:ident = $otherwise:expr),* } maybe { $($maybe:ident),* } list { $($list:ident),* }) => {
        /// Reads each record by itself, so that one broken record does not hide the others.
        fn record_by_record(reading: &mut Reading<'_, '_, '_>) -> Option<Dossier> {
            let known: &[&'static str] = &[$(stringify!($one),)* $(stringify!($assumed),)* $(stringify!($maybe),)* $(stringify!($list),)*];
            take_fields(known, reading);
            $(let $one = required(stringify!($one), reading);)*
            $(let $assumed = required(stringify!($assumed), reading).unwrap_or_else(|| $otherwise);)*
            $(let $maybe = field(stringify!($maybe), reading).unwrap_or_default();)*
            $(let $list = list(stringify!($list), reading);)*
            Some(Dossier { $($one: $one?,)* $($assumed,)* $($maybe,)* $($list,)* })
        }

        /// Whether no list holds more records than are read.
        fn is_within_limits(dossier: &Dossier) -> bool {
            let Dossier { $($one: _,)* $($assumed: _,)* $($maybe: _,)* $($list,)* } = dossier;
            [$($list.len()),*].iter().all(|&count| count <= RECORDS)
        }
    };
}

// Only what all others speak of must be read: film, event and review.
whole_file! {
    one { film, real_event, review }
    else { schema = SCHEMA, lang = UNDETERMINED.to_owned() }
    maybe { clock, map, spoiler_words }
    list { tells_nothing, people, cast, claims, places, routes, events, sources, images, changes }
}

/// Reports names that a dossier does not know, and those that stand twice. A misspelt one is taken for the one that was
/// meant, so that all that it holds is not missed elsewhere.
fn take_fields(known: &[&'static str], reading: &mut Reading<'_, '_, '_>) {
    let named = |name: &&str| reading.fields.iter().any(|field| field.plain_name() == *name);
    let mut left: HashSet<&'static str> = known.iter().copied().filter(named).collect();
    let mut free: HashSet<&'static str> = known.iter().copied().filter(|name| !left.contains(name)).collect();
    let section = |name, field| Section {
        name,
        field,
        unread: Vec::new(),
        has_fault: false,
    };
    for (position, field) in reading.fields.iter().enumerate() {
        let written = field.plain_name();
        let message = match known.iter().find(|name| **name == written) {
            Some(&name) if left.remove(name) => {
                reading.sections.push(section(name, position));
                continue;
            }
            Some(_) => structure::stands_twice(written),
            None => {
                let nearest = reading.diagnostics.nearest(written, known.iter().copied());
                let meant = nearest.as_deref().and_then(|meant| free.take(meant));
                reading.sections.extend(meant.map(|name| section(name, position)));
                problem(Code::WrongShape, format!("a dossier has no field `{written}`"))
                    .mark("no such field")
                    .remedy("correct the name, or take the field out")
                    .nearest(nearest)
            }
        };
        message.on(field.name_span()).report(None, reading.diagnostics);
    }
}

fn required<T: DeserializeOwned>(name: &'static str, reading: &mut Reading<'_, '_, '_>) -> Option<T> {
    if reading.value(name).is_none() {
        let start = reading.tree.root()?.start;
        let remedy = match name {
            "schema" => format!("begin with `schema: {SCHEMA},`"),
            _ => format!("add `{name}: …`; `reelcheck explain {name}` tells what belongs in it"),
        };
        problem(Code::WrongShape, format!("the dossier has no `{name}`"))
            .mark("the dossier begins here")
            .remedy(remedy)
            .on(start..start + 1)
            .report(None, reading.diagnostics);
        return None;
    }
    field(name, reading)
}

fn field<T: DeserializeOwned>(name: &'static str, reading: &mut Reading<'_, '_, '_>) -> Option<T> {
    let value = reading.value(name)?;
    let read = one(value, || format!("`{name}`"), reading);
    if let (Err(_), Some(section)) = (&read, reading.section_mut(name)) {
        section.has_fault = true;
    }
    read.map_or_else(|rest| rest, Some)
}

fn list<T: DeserializeOwned>(name: &'static str, reading: &mut Reading<'_, '_, '_>) -> Vec<T> {
    let Some(value) = reading.value(name) else {
        return Vec::new();
    };
    let Kind::List(items) = &value.kind else {
        problem(Code::WrongShape, format!("`{name}` is a list"))
            .mark("expected `[ … ]`")
            .remedy("put the records between `[` and `]`")
            .on(value.span())
            .report(None, reading.diagnostics);
        return Vec::new();
    };
    if items.len() > RECORDS {
        let message = format!("`{name}` holds {} records; at most {RECORDS} are read", items.len());
        problem(Code::OverLimit, message)
            .mark("this list")
            .remedy("split the dossier")
            .on(value.span())
            .report(None, reading.diagnostics);
    }
    let mut records = Vec::with_capacity(items.len().min(RECORDS));
    let mut unread = Vec::new();
    for (position, item) in items.iter().enumerate().take(RECORDS) {
        let named = || record_name(name, position, item).unwrap_or_else(|| format!("`{name}`"));
        let diagnostics = reading.diagnostics;
        let mark = diagnostics.mark();
        match one(item, named, reading) {
            Ok(record) => records.push(record),
            Err(_) => {
                let fault = diagnostics.fault_since(mark, || diagnostics.line_at(item.start));
                unread.push((position, fault));
            }
        }
    }
    if let Some(section) = reading.section_mut(name) {
        section.unread = unread;
    }
    records
}

/// Reads one value, or says what is wrong with it and where; then what of it can stand, if that is all but a name.
fn one<T: DeserializeOwned>(
    value: &Node<'_>,
    named: impl Fn() -> String,
    reading: &mut Reading<'_, '_, '_>,
) -> Result<T, Option<T>> {
    // What is only counted is not looked for in full.
    let is_counted = reading.diagnostics.is_full(Code::WrongShape);
    match structure::read(value, reading.tree.extensions, is_counted) {
        Ok(record) => Ok(record),
        Err(Faults { problems, rest }) => {
            for problem in problems {
                problem.report(Some(named()), reading.diagnostics);
            }
            Err(rest)
        }
    }
}
