//! What a fault of shape says.

use crate::dossier::diagnostics::{Code, nearest};
use crate::dossier::load::message::{Message, problem};
use crate::dossier::load::tree::{Kind, Node};

/// Longest value, in bytes, that a remedy writes out.
const SNIPPET_BYTES: usize = 60;

/// What belongs where something else stands.
#[derive(Clone, Copy)]
pub(super) enum Belongs<'a> {
    /// A text that is no prose: an id, a link, a day.
    Text,
    /// Prose, plain or by language.
    Wording,
    Bool,
    /// A whole number, 0 or more.
    Whole,
    Number,
    List,
    /// Two values in round brackets.
    Pair,
    /// A record with these fields.
    Record(&'a [&'static str]),
    /// One of these words, which this type is made of.
    OneOf(&'static str, &'a [&'static str]),
}

/// What stands there, and where that is.
#[derive(Clone, Copy)]
pub(super) struct Here<'a> {
    pub(super) node: &'a Node<'a>,
    pub(super) field: Option<&'a str>,
    pub(super) is_optional: bool,
}

impl Here<'_> {
    /// The value as it was written, where it is short.
    fn snippet(&self) -> &str {
        let text = self.node.text;
        if text.len() > SNIPPET_BYTES || text.contains('\n') {
            "…"
        } else {
            text
        }
    }

    /// The field with another value.
    fn with(&self, value: &str) -> String {
        match self.field {
            Some(field) => format!("`{field}: {value}`"),
            None => format!("`{value}`"),
        }
    }

    /// What stands here, with its verb.
    fn found(&self) -> String {
        match &self.node.kind {
            Kind::Group(items) if !items.is_empty() => "stand values without names in brackets".to_owned(),
            _ => format!("stands {}", self.found_one()),
        }
    }

    fn found_one(&self) -> String {
        match &self.node.kind {
            Kind::Text => "a text".to_owned(),
            Kind::Number => "a number".to_owned(),
            Kind::Word(word) => format!("the word `{word}`"),
            Kind::List(_) => "a list".to_owned(),
            Kind::Map(_) => "something in braces".to_owned(),
            Kind::Record(_) => "a record".to_owned(),
            Kind::Group(_) => "an empty pair of brackets".to_owned(),
            Kind::Called(word, _) => format!("`{word}(…)`"),
            Kind::Other if self.node.text.starts_with('\'') => "a letter in single quotation marks".to_owned(),
            Kind::Other => "something else".to_owned(),
        }
    }
}

/// Something else belongs here.
pub(super) fn wrong(here: Here<'_>, belongs: Belongs<'_>) -> Message {
    let (what, label) = match belongs {
        Belongs::Text => ("a text", "expected `\"…\"`".to_owned()),
        Belongs::Wording => ("a text", "expected `\"…\"`, or `{\"en\": \"…\"}`".to_owned()),
        Belongs::Bool => ("`true` or `false`", "expected `true` or `false`".to_owned()),
        Belongs::Whole => ("a whole number", "expected digits alone".to_owned()),
        Belongs::Number => ("a number", "expected digits, with a point".to_owned()),
        Belongs::List => ("a list", "expected `[ … ]`".to_owned()),
        Belongs::Pair => ("two values", "expected `(…, …)`".to_owned()),
        Belongs::Record(_) => ("a record", "expected `( … )`".to_owned()),
        Belongs::OneOf(_, words) => ("one of several words", format!("expected one of {}", quoted(words))),
    };
    let is_too_large = matches!(
        (belongs, &here.node.kind),
        (Belongs::Whole, Kind::Number) if here.node.text.bytes().all(|digit| digit.is_ascii_digit())
    );
    let found = if is_too_large {
        "stands one that is too large".to_owned()
    } else {
        here.found()
    };
    let message = match here.field {
        Some(field) => format!("`{field}` takes {what}; here {found}"),
        None => format!("here {found}; {what} belongs here"),
    };
    let meant = match belongs {
        Belongs::OneOf(_, known) => nearest(here.node.text.trim_matches('"'), known.iter().copied()),
        _ => None,
    };
    problem(Code::WrongShape, message)
        .mark(label)
        .remedy(remedy(here, belongs))
        .nearest(meant)
}

fn remedy(here: Here<'_>, belongs: Belongs<'_>) -> String {
    if let (Kind::Word(word), true) = (&here.node.kind, here.is_optional)
        && is_nothing(word)
    {
        return LEAVE_OUT.to_owned();
    }
    let snippet = here.snippet();
    match belongs {
        Belongs::Text | Belongs::Wording => text_remedy(here),
        Belongs::Bool => "write `true` or `false`, in small letters and without quotation marks".to_owned(),
        Belongs::Whole => {
            "write a whole number from 0 to 4294967295, without sign, point or quotation marks".to_owned()
        }
        Belongs::Number => "write a number like `4.88238`, without quotation marks".to_owned(),
        Belongs::List => format!("put it in square brackets: {}", here.with(&format!("[{snippet}]"))),
        Belongs::Pair if matches!(&here.node.kind, Kind::Group(items) if items.len() == 4) => {
            "write two numbers, with a decimal point: `(52.36394, 4.88238)`".to_owned()
        }
        Belongs::Pair => "write the two in round brackets, with a comma between: `(52.36394, 4.88238)`".to_owned(),
        Belongs::Record(fields) => match &here.node.kind {
            Kind::Text => {
                let name = if fields.contains(&"text") {
                    "text"
                } else {
                    fields.first().unwrap_or(&"…")
                };
                format!(
                    "write it with its name in brackets: {}",
                    here.with(&format!("({name}: {snippet})"))
                )
            }
            Kind::Map(_) => "write round brackets for braces, and names without quotation marks".to_owned(),
            Kind::List(_) => "one record belongs here: take off the square brackets".to_owned(),
            _ => format!("write its fields in brackets: {}", here.with(&sample(fields))),
        },
        Belongs::OneOf(name, words) => one_of_remedy(here, name, words),
    }
}

fn text_remedy(here: Here<'_>) -> String {
    let snippet = here.snippet();
    match &here.node.kind {
        Kind::Word(_) | Kind::Number => format!("put it in quotation marks: {}", here.with(&format!("\"{snippet}\""))),
        Kind::List(_) => "one text belongs here: take off the square brackets".to_owned(),
        Kind::Record(fields) if fields.iter().any(|field| field.name == "text") => {
            let text = fields.iter().find(|field| field.name == "text");
            let text = text.map_or("\"…\"", |field| field.value.text);
            let text = if text.len() > SNIPPET_BYTES { "\"…\"" } else { text };
            format!("write the text alone: {}", here.with(text))
        }
        Kind::Called(word, _) => format!("write the text alone, without `{word}( )`"),
        Kind::Map(_) => "write a text, or texts by language: `{\"en\": \"…\", \"nl\": \"…\"}`".to_owned(),
        _ => format!("write a text in quotation marks: {}", here.with("\"…\"")),
    }
}

fn one_of_remedy(here: Here<'_>, name: &str, words: &[&'static str]) -> String {
    match &here.node.kind {
        Kind::Text => {
            let word = here.node.text.trim_matches('"');
            if words.contains(&word) {
                format!("write it without quotation marks: {}", here.with(word))
            } else if words.contains(&"Day") && word.parse::<jiff::civil::Date>().is_ok() {
                format!("write {}", here.with(&format!("Day({})", here.snippet())))
            } else {
                format!("write one of these words; `reelcheck explain {name}` shows how each is written")
            }
        }
        Kind::Record(_) => format!(
            "begin with one of the words: {}",
            here.with(&format!("{}(…)", words.first().unwrap_or(&"…")))
        ),
        _ => format!("write one of these words; `reelcheck explain {name}` shows how each is written"),
    }
}

/// What to do about an optional field that says it has nothing.
const LEAVE_OUT: &str = "leave the field out: what is not known is not written";

/// Whether a word says "nothing" in other languages.
fn is_nothing(word: &str) -> bool {
    matches!(
        word.to_ascii_lowercase().as_str(),
        "null" | "nil" | "none" | "undefined"
    )
}

/// A field that no such record has.
pub(super) fn unknown_field(found: &str, expected: &[&str]) -> Message {
    let nearest = nearest(found, expected.iter().copied());
    let label = match nearest {
        Some(_) => "no such field".to_owned(),
        None => format!("expected one of {}", quoted(expected)),
    };
    problem(Code::WrongShape, format!("there is no field `{found}` here"))
        .mark(label)
        .remedy("correct the name, or take the field out")
        .nearest(nearest)
}

/// A word that says that there is nothing, where one may be left out.
pub(super) fn nothing(word: &str) -> Option<Message> {
    let message = format!("`{word}` is not one of the words that can stand here");
    is_nothing(word).then(|| {
        problem(Code::WrongShape, message)
            .mark("nothing stands here")
            .remedy(LEAVE_OUT)
    })
}

/// A word that cannot stand here.
pub(super) fn unknown_word(found: &str, expected: &[&str]) -> Message {
    let message = format!("`{found}` is not one of the words that can stand here");
    problem(Code::WrongShape, message)
        .mark(format!("expected one of {}", quoted(expected)))
        .remedy("write one of these words, without quotation marks")
        .nearest(nearest(found, expected.iter().copied()))
}

/// A record lacks a field.
pub(super) fn missing(field: &str, whose: &str) -> Message {
    let remedy = if whose.starts_with('`') {
        format!("add `{field}: …` inside the brackets of {whose}")
    } else {
        format!("add `{field}: …`")
    };
    problem(Code::WrongShape, format!("field `{field}` is missing"))
        .mark(format!("in {whose}"))
        .remedy(remedy)
}

/// A field stands twice.
pub(crate) fn twice(field: &str) -> Message {
    problem(Code::WrongShape, format!("field `{field}` stands twice"))
        .mark("the second one")
        .remedy("keep one of the two")
}

/// A word that takes no brackets has some.
pub(super) fn stands_alone(word: &str) -> Message {
    problem(Code::WrongShape, format!("`{word}` takes nothing in brackets"))
        .mark("expected the word alone")
        .remedy(format!("write `{word}`"))
}

/// A word that takes one value has none, or several.
pub(super) fn one_value(word: &str) -> Message {
    problem(Code::WrongShape, format!("`{word}` takes one value in brackets"))
        .mark(format!("expected `{word}(…)`"))
        .remedy(format!(
            "write one value without a name into its brackets; `reelcheck explain {word}` shows how"
        ))
}

/// A record stands in the brackets of its word, and lacks its own.
pub(super) fn two_brackets(word: &str, record: &str) -> Message {
    let written = if record.len() > SNIPPET_BYTES || record.contains('\n') {
        "(…)"
    } else {
        record
    };
    let message = format!("`{word}` takes a record, which has brackets of its own");
    problem(Code::WrongShape, message)
        .mark(format!("expected `{word}(( … ))`"))
        .remedy(format!("write `{word}({written})`"))
}

/// A word that takes fields has values without names.
pub(super) fn named(word: &str, fields: &[&str], items: &[&str]) -> Message {
    let written: Vec<String> = fields
        .iter()
        .zip(items)
        .map(|(field, item)| format!("{field}: {item}"))
        .collect();
    let written = written.join(", ");
    let written = if written.len() > 2 * SNIPPET_BYTES || written.contains('\n') {
        sample(fields)
    } else {
        format!("({written})")
    };
    problem(Code::WrongShape, format!("what stands in `{word}( )` has names"))
        .mark(format!("expected `{word}{}`", sample(fields)))
        .remedy(format!("write `{word}{written}`"))
}

/// A word that takes fields stands alone.
pub(super) fn with_fields(word: &str, fields: &[&str]) -> Message {
    problem(Code::WrongShape, format!("`{word}` takes fields in brackets"))
        .mark("expected brackets")
        .remedy(format!("write `{word}{}`", sample(fields)))
}

/// The first fields of a record, as they are written.
fn sample(fields: &[&str]) -> String {
    let mut shown: Vec<String> = fields.iter().take(2).map(|field| format!("{field}: …")).collect();
    if fields.len() > 2 {
        shown.push("…".to_owned());
    }
    format!("({})", shown.join(", "))
}

fn quoted(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}
