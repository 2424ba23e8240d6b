//! The types of the format as data: their names, words and meanings, read from where they are declared.

use std::fmt;
use std::path::Path;

use syn::{Fields, GenericArgument, PathArguments, Variant};

use super::declared::{Declared, Kind, Written, declared, meaning};

/// A kind of record, or a set of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Type {
    /// Its name: `Claim`.
    pub(crate) name: String,
    /// What it is.
    pub(crate) meaning: String,
    /// What it is made of.
    pub(crate) content: Content,
}

/// What a type is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Content {
    /// These fields, in round brackets.
    Record(Vec<Field>),
    /// One of these words.
    Words(Vec<Word>),
    /// One of these forms, none of which has a name.
    Forms(Vec<Form>),
}

/// A field of a record, or of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Field {
    /// Its name: `runtime_min`.
    pub(crate) name: String,
    /// What it takes.
    pub(crate) takes: Takes,
    /// Whether it may be left out.
    pub(crate) is_optional: bool,
    /// What it says.
    pub(crate) meaning: String,
}

/// One of several words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// The word alone: `LeftOut`.
    pub(crate) name: String,
    /// How it is written: `LeftOut(cite: …)`.
    pub(crate) written: String,
    /// What it says.
    pub(crate) meaning: String,
    /// The fields in its brackets.
    pub(crate) fields: Vec<Field>,
    /// The one thing in its brackets, where that is no field.
    pub(crate) takes: Option<Takes>,
}

/// A way in which something is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Form {
    /// How that is written.
    pub(crate) written: String,
    /// What it says.
    pub(crate) meaning: String,
}

/// What a field takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Takes {
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
    Pair(&'static str),
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

const QUOTED: &str = "\"…\"";
const BY_LANGUAGE: &str = "{\"en\": \"…\", \"nl\": \"…\"}";
const PLACE: &str = "(lat, lon)";
const SHARES: &str = "(across, down)";
/// The type that prose has. It reads and writes itself, so that its words are forms without names.
const PROSE: &str = "Text";

/// Every type of the format, each before those that it is first to name.
pub(crate) fn types() -> Result<Vec<Type>, String> {
    let declared = declared(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/dossier/format"))?;
    let mut types = Vec::new();
    // The map's file is GeoJSON, so that no type of the dossier leads to it.
    for root in ["Dossier", "MapFeature"] {
        reach(root, &declared, &mut types).map_err(|err| err.to_string())?;
    }
    Ok(types)
}

/// Takes in a type with all that it leads to.
fn reach(name: &str, declared: &[Declared], types: &mut Vec<Type>) -> syn::Result<()> {
    if types.iter().any(|known| known.name == name) {
        return Ok(());
    }
    let Some(of_type) = declared.iter().find(|other| other.name == name) else {
        return Ok(());
    };
    let content = content(of_type, declared)?;
    types.push(Type {
        name: name.to_owned(),
        meaning: of_type.meaning.clone(),
        content: content.clone(),
    });
    let leads_to: Vec<Takes> = match content {
        Content::Record(fields) => fields.into_iter().map(|field| field.takes).collect(),
        Content::Words(words) => words
            .into_iter()
            .flat_map(|word| word.fields.into_iter().map(|field| field.takes).chain(word.takes))
            .collect(),
        Content::Forms(_) => Vec::new(),
    };
    leads_to.into_iter().try_for_each(|mut takes| {
        while let Takes::List(inner) | Takes::Two(inner) = takes {
            takes = *inner;
        }
        match takes {
            Takes::Type(name) => reach(&name, declared, types),
            Takes::Prose => reach(PROSE, declared, types),
            _ => Ok(()),
        }
    })
}

fn content(of_type: &Declared, declared: &[Declared]) -> syn::Result<Content> {
    match &of_type.kind {
        Kind::Record(item) => Ok(Content::Record(fields(&item.fields, declared)?)),
        Kind::Words(item) if of_type.ident == PROSE => {
            let forms = item.variants.iter().map(|variant| Form {
                written: match payload(variant, declared) {
                    Some(Takes::Quoted) => QUOTED.to_owned(),
                    _ => BY_LANGUAGE.to_owned(),
                },
                meaning: meaning(&variant.attrs),
            });
            Ok(Content::Forms(forms.collect()))
        }
        Kind::Words(item) => {
            let mut words = Vec::new();
            for variant in &item.variants {
                let written = Written::of(&variant.attrs)?;
                if !written.is_skipped {
                    let name = variant.ident.to_string();
                    let name = if of_type.is_lower_case {
                        name.to_lowercase()
                    } else {
                        name
                    };
                    words.push(word(variant, written.name.unwrap_or(name), declared)?);
                }
            }
            Ok(Content::Words(words))
        }
    }
}

fn fields(of_source: &Fields, declared: &[Declared]) -> syn::Result<Vec<Field>> {
    of_source
        .iter()
        .filter_map(|field| Some((field, field.ident.as_ref()?)))
        .map(|(field, ident)| {
            let written = Written::of(&field.attrs)?;
            Ok(Field {
                name: written.name.unwrap_or_else(|| ident.to_string()),
                takes: takes(&field.ty, declared),
                is_optional: written.is_optional,
                meaning: meaning(&field.attrs),
            })
        })
        .collect()
}

/// The one thing in the brackets of a word, where that is no field.
fn payload(variant: &Variant, declared: &[Declared]) -> Option<Takes> {
    match &variant.fields {
        Fields::Unnamed(fields) => fields.unnamed.first().map(|field| takes(&field.ty, declared)),
        Fields::Named(_) | Fields::Unit => None,
    }
}

fn word(variant: &Variant, name: String, declared: &[Declared]) -> syn::Result<Word> {
    let takes = payload(variant, declared);
    let fields = fields(&variant.fields, declared)?;
    let written = match (&takes, fields.as_slice()) {
        (Some(takes), _) => format!("{name}({})", value(takes, declared)?),
        (None, []) => name.clone(),
        (None, fields) => format!("{name}({})", sample(fields)),
    };
    Ok(Word {
        name,
        written,
        meaning: meaning(&variant.attrs),
        fields,
        takes,
    })
}

fn takes(of_source: &syn::Type, declared: &[Declared]) -> Takes {
    match of_source {
        syn::Type::Tuple(pair) => match pair.elems.first().map(|one| takes(one, declared)) {
            Some(Takes::Number) => Takes::Pair(PLACE),
            Some(one) => Takes::Two(Box::new(one)),
            None => Takes::Anything,
        },
        syn::Type::Path(path) => {
            let Some(last) = path.path.segments.last() else {
                return Takes::Anything;
            };
            let inner = match &last.arguments {
                PathArguments::AngleBracketed(arguments) => match arguments.args.first() {
                    Some(GenericArgument::Type(inner)) => Some(takes(inner, declared)),
                    _ => None,
                },
                _ => None,
            };
            named(&last.ident.to_string(), inner, declared)
        }
        _ => Takes::Anything,
    }
}

/// What a type takes by its name in the source, and by what it is of.
fn named(ident: &str, inner: Option<Takes>, declared: &[Declared]) -> Takes {
    match (ident, inner) {
        ("Option", Some(inner)) => inner,
        ("Vec", Some(inner)) => Takes::List(Box::new(inner)),
        ("String", None) => Takes::Quoted,
        (PROSE, None) => Takes::Prose,
        ("u32", None) => Takes::WholeNumber,
        ("f64", None) => Takes::Number,
        ("bool", None) => Takes::Flag,
        ("Shares", None) => Takes::Pair(SHARES),
        _ => match declared.iter().find(|other| other.ident == ident) {
            Some(of_type) => Takes::Type(of_type.name.clone()),
            None => Takes::Anything,
        },
    }
}

/// What stands in the brackets of a word that takes one value. A record has brackets of its own and a table of its own,
/// so of it stands only what it must have.
fn value(takes: &Takes, declared: &[Declared]) -> syn::Result<String> {
    Ok(match takes {
        Takes::Quoted | Takes::Prose => QUOTED.to_owned(),
        Takes::Pair(written) => (*written).to_owned(),
        Takes::List(_) => "[…]".to_owned(),
        Takes::Type(name) => match declared
            .iter()
            .find(|other| other.name == *name)
            .map(|other| &other.kind)
        {
            Some(Kind::Record(item)) => {
                let fields = fields(&item.fields, declared)?;
                let required = fields.iter().filter(|field| !field.is_optional);
                let required: Vec<String> = required.map(|field| format!("{}: …", field.name)).collect();
                format!("({})", required.join(", "))
            }
            Some(Kind::Words(_)) | None => "…".to_owned(),
        },
        Takes::WholeNumber | Takes::Number | Takes::Flag | Takes::Two(_) | Takes::Anything => "…".to_owned(),
    })
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
