//! What the source says of the types of the format: their documentation, and how serde writes them.

use std::path::Path;

use syn::{Attribute, Expr, ExprLit, ItemEnum, ItemStruct, Lit, LitStr, Meta};

/// A record or a set of words, as it is declared.
pub(crate) struct Declared {
    /// Its name in the source.
    pub(crate) ident: String,
    /// Its name in the format.
    pub(crate) name: String,
    /// Whether its words are written in small letters.
    pub(crate) is_lower_case: bool,
    /// What it is.
    pub(crate) meaning: String,
    /// How it is declared.
    pub(crate) kind: Kind,
}

/// How a type is declared.
pub(crate) enum Kind {
    Record(ItemStruct),
    Words(ItemEnum),
}

/// Every type that the files of a folder declare.
pub(crate) fn declared(folder: &Path) -> Result<Vec<Declared>, String> {
    let files = folder
        .read_dir()
        .map_err(|err| format!("{}: {err}", folder.display()))?;
    let mut paths: Vec<_> = files.flatten().map(|file| file.path()).collect();
    paths.retain(|path| path.is_file());
    paths.sort();
    let mut types = Vec::new();
    for path in paths {
        let told = |err: &dyn std::fmt::Display| format!("{}: {err}", path.display());
        let text = std::fs::read_to_string(&path).map_err(|err| told(&err))?;
        let file = syn::parse_file(&text).map_err(|err| told(&err))?;
        for item in file.items {
            let kind = match item {
                syn::Item::Struct(item) => Kind::Record(item),
                syn::Item::Enum(item) => Kind::Words(item),
                _ => continue,
            };
            let (ident, attributes) = match &kind {
                Kind::Record(item) => (item.ident.to_string(), &item.attrs),
                Kind::Words(item) => (item.ident.to_string(), &item.attrs),
            };
            let written = Written::of(attributes).map_err(|err| told(&err))?;
            types.push(Declared {
                name: written.name.unwrap_or_else(|| ident.clone()),
                is_lower_case: written.is_lower_case,
                meaning: meaning(attributes),
                ident,
                kind,
            });
        }
    }
    Ok(types)
}

/// What something says of itself; how its lines were broken in the source is no matter.
pub(crate) fn meaning(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(ExprLit {
                lit: Lit::Str(line), ..
            }) => Some(line.value()),
            _ => None,
        },
        _ => None,
    });
    let lines: Vec<String> = lines.collect();
    lines
        .iter()
        .flat_map(|line| line.split_whitespace())
        .collect::<Vec<_>>()
        .join(" ")
}

/// How serde writes a type, a field or a word.
#[derive(Default)]
pub(crate) struct Written {
    /// Another name than in the source.
    pub(crate) name: Option<String>,
    /// Whether its words are written in small letters.
    pub(crate) is_lower_case: bool,
    /// Whether it may be left out.
    pub(crate) is_optional: bool,
    /// Whether no file can say it.
    pub(crate) is_skipped: bool,
}

impl Written {
    /// What the attributes say, of which none is passed over.
    pub(crate) fn of(attributes: &[Attribute]) -> syn::Result<Self> {
        let mut written = Self::default();
        let of_serde = attributes.iter().filter(|attribute| attribute.path().is_ident("serde"));
        for attribute in of_serde {
            attribute.parse_nested_meta(|meta| {
                let text = || meta.value()?.parse::<LitStr>();
                let name = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
                match name.as_str() {
                    "deny_unknown_fields" => {}
                    "default" => written.is_optional = true,
                    "skip_serializing_if" => {
                        text()?;
                        written.is_optional = true;
                    }
                    "skip" => written.is_skipped = true,
                    "rename" => written.name = Some(text()?.value()),
                    "rename_all" if text()?.value() == "lowercase" => written.is_lower_case = true,
                    _ => return Err(meta.error("what this changes of the format is not known here")),
                }
                Ok(())
            })?;
        }
        Ok(written)
    }
}
