//! docs/format.md: most of it is written by hand, and what the types of the format know of themselves comes from them.
//!
//! A heading that is the name of a type is the place of its table: `### Claim`. From there to the end of the first table
//! all is written anew; what stands after that table stays as it is. So is the example, which is the template of a new
//! dossier, and what is said of each problem: from the table of codes to the end of its chapter.

use std::fmt;

use reelcheck::dossier::diagnostics::{Code, Language};

use super::types::{Content, Field, Takes, Type, Word};

const TEMPLATE: &str = include_str!("../../assets/template/dossier.ron");

/// Why the page cannot be written.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    /// A type has no place on the page.
    Heading(String),
    /// A heading is the name of nothing.
    OfType(String),
    /// A line is missing behind which something is written.
    Line(&'static str),
}

impl fmt::Display for Missing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Heading(name) => write!(
                formatter,
                "docs/format.md has no place for the table of `{name}`: write a line `### {name}` where it belongs"
            ),
            Self::OfType(name) => write!(
                formatter,
                "docs/format.md has a heading `### {name}`, and the format has no such type: name one that it has, or take \
                 the heading out"
            ),
            Self::Line(line) => write!(
                formatter,
                "docs/format.md has no line `{line}`: write it where it belongs"
            ),
        }
    }
}

/// The page with the template, all types and all problems as they are now.
pub(crate) fn anew(old: &str, types: &[Type]) -> Result<String, Missing> {
    let page = with_types(old, types)?;
    let page = between(&page, "```ron", "\n```\n", TEMPLATE.trim_end())?;
    between(&page, "| code | |", "\n\n## ", &problems())
}

/// The page with something else between the first line that is `line` and what ends it.
fn between(page: &str, line: &'static str, end: &str, new: &str) -> Result<String, Missing> {
    let mark = format!("\n{line}\n");
    let parts = page
        .split_once(&mark)
        .and_then(|(before, rest)| Some((before, rest.split_once(end)?.1)));
    let (before, after) = parts.ok_or(Missing::Line(line))?;
    Ok(format!("{before}{mark}{new}{end}{after}"))
}

/// What is said of each problem: the rest of the table of codes, and a section for each.
fn problems() -> String {
    let mut told = "|---|---|\n".to_owned();
    told.extend(
        Code::ALL
            .iter()
            .map(|kind| line(&[code(kind.as_str()), kind.title().to_owned()])),
    );
    for kind in Code::ALL {
        let mut title = kind.title().trim_end_matches('.').chars();
        let first = title.next().into_iter().flat_map(char::to_lowercase);
        let title: String = first.chain(title.clone()).collect();
        let language = match kind.language() {
            Language::Ron => "ron",
            Language::Json => "json",
            Language::Shell => "sh",
        };
        told.push_str(&format!(
            "\n### `{}`: {title}\n\n{}\n\n```{language}\n{}\n```\n",
            kind.as_str(),
            kind.why(),
            kind.example()
        ));
    }
    told.trim_end().to_owned()
}

fn with_types(old: &str, types: &[Type]) -> Result<String, Missing> {
    let mut sections = old.split("\n### ");
    let mut new = sections.next().unwrap_or_default().to_owned();
    let mut missing: Vec<&str> = types.iter().map(|of_type| of_type.name.as_str()).collect();
    for section in sections {
        new.push_str("\n### ");
        let (heading, rest) = section.split_once('\n').unwrap_or((section, ""));
        if !heading.chars().all(char::is_alphanumeric) {
            new.push_str(section);
            continue;
        }
        let of_type = types.iter().find(|of_type| of_type.name == heading);
        let of_type = of_type.ok_or_else(|| Missing::OfType(heading.to_owned()))?;
        missing.retain(|name| *name != heading);
        let by_hand = after_table(rest);
        new.push_str(&format!("{heading}\n\n{}\n\n{}", of_type.meaning, table(of_type)));
        new.push_str(by_hand);
    }
    match missing.first() {
        Some(name) => Err(Missing::Heading((*name).to_owned())),
        None => Ok(new),
    }
}

/// What stands after the first table of a section; all of it, set off by an empty line, where none stands there yet.
fn after_table(section: &str) -> &str {
    let is_row = |line: &&str| line.starts_with('|');
    let lines: Vec<&str> = section.split_inclusive('\n').collect();
    let Some(begin) = lines.iter().position(is_row) else {
        return section;
    };
    let rows = lines.iter().skip(begin).take_while(|line| is_row(line)).count();
    let written: usize = lines.iter().take(begin + rows).map(|line| line.len()).sum();
    section.get(written..).unwrap_or_default()
}

fn table(of_type: &Type) -> String {
    let (head, rows): (&[&str], Vec<Vec<String>>) = match &of_type.content {
        Content::Record(fields) => (
            &["field", "takes", ""],
            fields.iter().map(|one| field("", one)).collect(),
        ),
        Content::Words(words) if words.iter().all(|word| word.written == word.name) => (
            &["word", ""],
            words
                .iter()
                .map(|word| vec![code(&word.name), word.meaning.clone()])
                .collect(),
        ),
        Content::Words(words) => (&["word", "written", ""], words.iter().flat_map(word).collect()),
        Content::Forms(forms) => (
            &["written", ""],
            forms
                .iter()
                .map(|form| vec![code(&form.written), form.meaning.clone()])
                .collect(),
        ),
    };
    let head: Vec<String> = head.iter().map(|&cell| cell.to_owned()).collect();
    let mut table = line(&head);
    table.push_str(&format!("|{}\n", "---|".repeat(head.len())));
    table.extend(rows.iter().map(|row| line(row)));
    table
}

/// A line of a table; an empty cell is one space wide.
fn line(cells: &[String]) -> String {
    let cells = cells.iter().map(|cell| match cell.as_str() {
        "" => " |".to_owned(),
        cell => format!(" {} |", cell.replace('|', "\\|")),
    });
    format!("|{}\n", cells.collect::<String>())
}

fn word(word: &Word) -> Vec<Vec<String>> {
    let mut rows = vec![vec![code(&word.name), code(&word.written), word.meaning.clone()]];
    rows.extend(word.fields.iter().map(|one| field(&format!("{}.", word.name), one)));
    rows
}

fn field(owner: &str, field: &Field) -> Vec<String> {
    let mark = if field.is_optional { "?" } else { "" };
    let name = code(&format!("{owner}{}{mark}", field.name));
    vec![name, taken(&field.takes), field.meaning.clone()]
}

/// What a field takes, with a link to where that is told.
fn taken(takes: &Takes) -> String {
    match takes {
        Takes::Quoted | Takes::Pair(_) => code(&takes.to_string()),
        Takes::Prose | Takes::WholeNumber | Takes::Number | Takes::Anything => takes.to_string(),
        Takes::Flag => "`true` or `false`".to_owned(),
        Takes::Two(one) => format!("two {}", taken(one)),
        Takes::List(one) => format!("list of {}", taken(one)),
        Takes::Type(name) => format!("[{name}](#{})", name.to_lowercase()),
    }
}

fn code(text: &str) -> String {
    format!("`{text}`")
}
