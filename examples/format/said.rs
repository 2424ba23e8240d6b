//! What `reelcheck explain` says of types, fields and words, as the program reads it: `src/dossier/format/page/types.txt`.
//!
//! A type is a line with its name and what it is, and below it, set in, a line for each field, word or form: as
//! `explain` prints them.

use super::types::{Content, Field, Form, Type, Word};

const HEAD: &str = "\
# What the format says of itself, read from the documentation of its types; `reelcheck explain` prints it.
# Written anew by `cargo run --example format`, never by hand.
";

/// All that is said of all types.
pub(crate) fn said(types: &[Type]) -> String {
    let mut said = HEAD.to_owned();
    for of_type in types {
        said.push_str(&format!("\n{}: {}\n", of_type.name, of_type.meaning));
        said.extend(rows(&of_type.content).iter().map(|row| format!("  {row}\n")));
    }
    said
}

fn rows(content: &Content) -> Vec<String> {
    match content {
        Content::Record(fields) => fields.iter().map(|one| field("", one)).collect(),
        Content::Words(words) => words.iter().flat_map(word).collect(),
        Content::Forms(forms) => forms.iter().map(form).collect(),
    }
}

fn field(owner: &str, field: &Field) -> String {
    let Field {
        name,
        takes,
        is_optional,
        meaning,
    } = field;
    let mark = if *is_optional { "?" } else { "" };
    format!("{owner}{name}{mark} ({takes}): {meaning}")
}

fn word(word: &Word) -> impl Iterator<Item = String> {
    let row = format!("{}: {}", word.written, word.meaning);
    let fields = word.fields.iter().map(|one| field(&format!("{}.", word.name), one));
    std::iter::once(row).chain(fields)
}

fn form(form: &Form) -> String {
    format!("{}: {}", form.written, form.meaning)
}
