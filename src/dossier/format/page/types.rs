//! The types of the format as data: their names, words and meanings, read from the documentation of the types
//! themselves by way of their JSON schemas.

use std::fmt;
use std::sync::LazyLock;

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

use crate::dossier::format::{Dossier, MapFeature};

/// A kind of record, or a set of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Type {
    /// Its name: `Claim`.
    pub name: String,
    /// What it is.
    pub meaning: String,
    /// What it is made of.
    pub content: Content,
}

/// What a type is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// These fields, in round brackets.
    Record(Vec<Field>),
    /// One of these words.
    Words(Vec<Word>),
    /// One of these forms, none of which has a name.
    Forms(Vec<Form>),
}

/// A field of a record, or of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name: `runtime_min`.
    pub name: String,
    /// What it takes.
    pub takes: Takes,
    /// Whether it may be left out.
    pub is_optional: bool,
    /// What it says.
    pub meaning: String,
}

/// One of several words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word alone: `LeftOut`.
    pub name: String,
    /// How it is written: `LeftOut(cite: …)`.
    pub written: String,
    /// What it says.
    pub meaning: String,
    /// The fields in its brackets.
    pub fields: Vec<Field>,
}

/// A way in which something is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// How that is written.
    pub written: String,
    /// What it says.
    pub meaning: String,
}

/// What a field takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Takes {
    /// A text that is no prose: an id, a link, a day.
    Quoted,
    /// Prose, plain or by language.
    Prose,
    /// A whole number, 0 or more.
    WholeNumber,
    /// A number.
    Number,
    /// `true` or `false`.
    Flag,
    /// Two numbers, as they are written: `(lat, lon)`.
    Pair(String),
    /// Two of the same, in round brackets.
    Two(Box<Self>),
    /// Any number of the same, in square brackets.
    List(Box<Self>),
    /// A type, by its name.
    Type(String),
    /// Whatever stands there.
    Anything,
}

impl fmt::Display for Takes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Quoted => formatter.write_str(QUOTED),
            Self::Prose => formatter.write_str("text"),
            Self::WholeNumber => formatter.write_str("whole number"),
            Self::Number => formatter.write_str("number"),
            Self::Flag => formatter.write_str("true or false"),
            Self::Pair(written) => formatter.write_str(written),
            Self::Two(one) => write!(formatter, "two {one}"),
            Self::List(one) => write!(formatter, "list of {one}"),
            Self::Type(name) => formatter.write_str(name),
            Self::Anything => formatter.write_str("anything"),
        }
    }
}

/// Every type of the format, each before those that it is first to name.
pub fn types() -> &'static [Type] {
    static TYPES: LazyLock<Vec<Type>> = LazyLock::new(read);
    &TYPES
}

const QUOTED: &str = "\"…\"";
const BY_LANGUAGE: &str = "{\"en\": \"…\", \"nl\": \"…\"}";
/// What the numbers of a pair are where its field does not say otherwise, by `x-pair`.
const PLACE: &str = "(lat, lon)";
/// The type that prose has.
const PROSE: &str = "Text";

type Schema = Map<String, Value>;

fn read() -> Vec<Type> {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    generator.subschema_for::<Dossier>();
    // The map's file is GeoJSON, so that no type of the dossier leads to it.
    generator.subschema_for::<MapFeature>();
    let definitions = generator.take_definitions(false);
    let schemas = definitions
        .iter()
        .filter_map(|(name, schema)| Some((name, schema.as_object()?)));
    schemas
        .map(|(name, schema)| Type {
            name: name.clone(),
            meaning: meaning(schema),
            content: content(schema, &definitions),
        })
        .collect()
}

fn content(schema: &Schema, definitions: &Schema) -> Content {
    let words = alternatives(schema, "oneOf").map(|schema| word(schema, definitions));
    let forms = alternatives(schema, "anyOf").map(form);
    match (schema.contains_key("oneOf"), schema.contains_key("anyOf")) {
        (true, _) => Content::Words(words.flatten().collect()),
        (false, true) => Content::Forms(forms.collect()),
        (false, false) => Content::Record(fields(schema)),
    }
}

/// What a type says of itself; how its lines were broken in the source is no matter.
fn meaning(schema: &Schema) -> String {
    let description = schema.get("description").and_then(Value::as_str).unwrap_or_default();
    description.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn alternatives<'a>(schema: &'a Schema, keyword: &str) -> impl Iterator<Item = &'a Schema> {
    let listed = schema.get(keyword).and_then(Value::as_array);
    listed.into_iter().flatten().filter_map(Value::as_object)
}

/// A form of prose, which alone has forms: plain, or by language.
fn form(schema: &Schema) -> Form {
    let written = match schema.get("type").and_then(Value::as_str) {
        Some("string") => QUOTED,
        _ => BY_LANGUAGE,
    };
    Form {
        written: written.to_owned(),
        meaning: meaning(schema),
    }
}

fn word(schema: &Schema, definitions: &Schema) -> Option<Word> {
    if let Some(name) = schema.get("const").and_then(Value::as_str) {
        return Some(Word {
            name: name.to_owned(),
            written: name.to_owned(),
            meaning: meaning(schema),
            fields: Vec::new(),
        });
    }
    let (name, inside) = schema.get("properties")?.as_object()?.iter().next()?;
    let inside = inside.as_object()?;
    let (written, fields) = if inside.contains_key("properties") {
        let fields = fields(inside);
        (format!("{name}({})", sample(&fields)), fields)
    } else {
        (format!("{name}({})", value(inside, definitions)), Vec::new())
    };
    Some(Word {
        name: name.clone(),
        written,
        meaning: meaning(schema),
        fields,
    })
}

fn fields(schema: &Schema) -> Vec<Field> {
    let required = schema.get("required").and_then(Value::as_array);
    let is_required = |name: &str| required.is_some_and(|required| required.iter().any(|other| other == name));
    let fields = schema
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten();
    fields
        .filter_map(|(name, schema)| {
            let schema = schema.as_object()?;
            Some(Field {
                name: name.clone(),
                takes: takes(schema),
                is_optional: !is_required(name),
                meaning: meaning(schema),
            })
        })
        .collect()
}

fn takes(schema: &Schema) -> Takes {
    if let Some(name) = named(schema) {
        return if name == PROSE {
            Takes::Prose
        } else {
            Takes::Type(name.to_owned())
        };
    }
    // What may be left out is of its type, or null.
    if let Some(inner) = alternatives(schema, "anyOf").next() {
        return takes(inner);
    }
    let kind = match schema.get("type") {
        Some(Value::Array(kinds)) => kinds.first(),
        kind => kind,
    };
    match kind.and_then(Value::as_str) {
        Some("string") => Takes::Quoted,
        Some("integer") => Takes::WholeNumber,
        Some("number") => Takes::Number,
        Some("boolean") => Takes::Flag,
        Some("array") => several(schema),
        _ => Takes::Anything,
    }
}

fn several(schema: &Schema) -> Takes {
    if let Some(item) = schema.get("items").and_then(Value::as_object) {
        return Takes::List(Box::new(takes(item)));
    }
    match alternatives(schema, "prefixItems").next().map(takes) {
        Some(Takes::Number) => {
            let pair = schema.get("x-pair").and_then(Value::as_str);
            Takes::Pair(pair.unwrap_or(PLACE).to_owned())
        }
        Some(one) => Takes::Two(Box::new(one)),
        None => Takes::Anything,
    }
}

/// The name of the type that a schema leads to.
fn named(schema: &Schema) -> Option<&str> {
    schema.get("$ref")?.as_str()?.rsplit('/').next()
}

/// What stands in the brackets of a word that takes one value. A record has brackets of its own and a table of its own,
/// so of it stands only what it must have.
fn value(schema: &Schema, definitions: &Schema) -> String {
    match takes(schema) {
        Takes::Quoted | Takes::Prose => QUOTED.to_owned(),
        Takes::Pair(written) => written,
        Takes::List(_) => "[…]".to_owned(),
        Takes::Type(name) => {
            let record = definitions.get(&name).and_then(Value::as_object);
            record.map_or_else(|| "…".to_owned(), written)
        }
        Takes::WholeNumber | Takes::Number | Takes::Flag | Takes::Two(_) | Takes::Anything => "…".to_owned(),
    }
}

/// A record with what it must have; a word is one of several.
fn written(schema: &Schema) -> String {
    match content(schema, &Map::new()) {
        Content::Record(fields) => {
            let required = fields.iter().filter(|field| !field.is_optional);
            let required: Vec<String> = required.map(|field| format!("{}: …", field.name)).collect();
            format!("({})", required.join(", "))
        }
        Content::Words(_) | Content::Forms(_) => "…".to_owned(),
    }
}

/// The fields of a word as they are written: those that it must have, and others where these are few.
fn sample(fields: &[Field]) -> String {
    const FEW: usize = 2;
    let required = fields.iter().filter(|field| !field.is_optional).count();
    let mut others = FEW.saturating_sub(required);
    let mut shown = Vec::new();
    for field in fields {
        if field.is_optional && others == 0 {
            continue;
        }
        others -= usize::from(field.is_optional);
        shown.push(format!("{}: …", field.name));
    }
    if shown.len() < fields.len() {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}
