//! Signs that other languages use, or one too many, where reading stopped.

use std::ops::Range;

use crate::dossier::diagnostics::Code;
use crate::dossier::load::message::{Finding, problem};
use crate::dossier::load::tree::{Lexer, text_end};

/// A fault that shows by a sign: one of another language, one too many, or something behind the end.
pub(super) fn sign(text: &str, at: usize, code: &ron::Error) -> Option<Finding> {
    if let Some(span) = bare_day(text, at).filter(|span| is_read(text, span.start)) {
        let day = text.get(span.clone()).unwrap_or("").to_owned();
        let message = problem(Code::BrokenRon, "days, months and minutes stand in quotation marks")
            .mark("expected `\"…\"`")
            .remedy(format!("write `\"{day}\"`"));
        return Some(message.on(span));
    }
    match code {
        ron::Error::TrailingCharacters => behind_the_end(text, at),
        ron::Error::InvalidEscape(_) => Some(
            problem(Code::BrokenRon, "a backslash in a text begins a sign of its own")
                .mark("")
                .remedy("write `\\\\` for a backslash; in paths write `/`")
                .on(at..at + 1),
        ),
        _ => letter(text, at)
            .or_else(|| quoted_name(text, at))
            .or_else(|| inner_quote(text, at))
            .or_else(|| bare_text(text, at)),
    }
}

/// Whether what stands here is part of what is read, and not of a comment.
fn is_read(text: &str, at: usize) -> bool {
    Lexer::new(text, 0)
        .take_while(|token| token.start <= at)
        .any(|token| at < token.end)
}

/// A sign of another language, or one too many.
fn letter(text: &str, at: usize) -> Option<Finding> {
    let before = text.get(..at)?.trim_end();
    let (message, expected, remedy) = match text.get(at..)?.chars().next()? {
        '\'' => (
            "texts stand in double quotation marks",
            "expected `\"`",
            "write `\"…\"` for `'…'`",
        ),
        '#' => ("a comment begins with `//`", "expected `//`", "write `//` for `#`"),
        '=' => (
            "a name and its value have `:` between them",
            "expected `:`",
            "write `:` for `=`",
        ),
        ';' => ("values have `,` between them", "expected `,`", "write `,` for `;`"),
        ',' if before.ends_with([',', '(', '[', '{']) => {
            ("one comma too many", "nothing stands before it", "take it out")
        }
        ':' if before.ends_with([',', '(']) => (
            "a name is missing",
            "expected a name before it",
            "write the name of the field before the colon",
        ),
        '/' if text.get(..at)?.ends_with(char::is_whitespace) => (
            "a comment begins with `//`",
            "expected `//`",
            "write `//` for `/`, or take it out",
        ),
        '{' if before.is_empty() => (
            "a dossier begins with `(`",
            "expected `(`",
            "write `(` for `{`, and `)` at the end",
        ),
        _ => return None,
    };
    let message = problem(Code::BrokenRon, message).mark(expected).remedy(remedy);
    Some(message.on(at..at + 1))
}

/// The name of a field in quotation marks, as JSON has it.
fn quoted_name(text: &str, at: usize) -> Option<Finding> {
    let name = text.get(at..)?.strip_prefix('"')?.split('"').next()?;
    let end = text_end(text, at)?;
    let is_name = text.get(end..)?.trim_start().starts_with(':');
    is_name.then(|| {
        problem(Code::BrokenRon, "names of fields stand without quotation marks")
            .mark("expected a name")
            .remedy(format!("write `{name}: …`"))
            .on(at..end)
    })
}

/// A word right behind a quotation mark: a text that holds one of its own.
fn inner_quote(text: &str, at: usize) -> Option<Finding> {
    let letter = text.get(at..)?.chars().next()?;
    let is_inner = text.get(..at)?.ends_with('"') && letter.is_alphanumeric();
    is_inner.then(|| {
        problem(Code::BrokenRon, "this quotation mark ends the text")
            .mark("more text follows")
            .remedy("write `\\\"` for a quotation mark inside a text")
            .on(at - 1..at)
    })
}

/// Something behind the bracket that ends the dossier.
fn behind_the_end(text: &str, at: usize) -> Option<Finding> {
    let rest = text.get(at..)?;
    let ends_before = text.get(..at)?.trim_end().ends_with(')');
    let after = if ends_before {
        at
    } else {
        rest.find(')').map_or(at, |close| at + close + 1)
    };
    let behind = text.get(after..)?;
    let junk = after + behind.len() - behind.trim_start().len();
    let message = problem(Code::BrokenRon, "something stands behind the end of the dossier")
        .mark("the dossier ended before")
        .remedy("take it out, or move it inside the outermost brackets");
    Some(message.on(junk..junk + 1))
}

/// A text without its quotation marks, of which the first word, or a part of it, was read as a word of the format.
fn bare_text(text: &str, at: usize) -> Option<Finding> {
    let before = text.get(..at)?;
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.' | '+' | ' ');
    let start = before.rfind(|letter: char| !is_part(letter)).map_or(0, |last| last + 1);
    let start = text.ceil_char_boundary(start);
    let stands_as_value = before.get(..start)?.ends_with([':', '[', ',', '(']);
    let from = text.get(start..)?;
    let written = from.split([',', ')', ']', '}', '\n', ':', '"']).next()?;
    let rest = from.get(written.len()..)?;
    let words = written.trim();
    // Behind a missing comma, the name of the next field follows.
    if !stands_as_value || rest.starts_with([':', '"']) || !words.starts_with(char::is_alphabetic) {
        return None;
    }
    let start = start + written.len() - written.trim_start().len();
    if !is_read(text, start) {
        return None;
    }
    let message = problem(Code::BrokenRon, "texts stand in quotation marks")
        .mark("expected `\"…\"`")
        .remedy(format!("write `\"{words}\"`"));
    Some(message.on(start..start + words.len()))
}

/// A day or minute without quotation marks at, or right before, where reading stopped.
fn bare_day(text: &str, at: usize) -> Option<Range<usize>> {
    let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, '-' | 'T' | ':');
    let before = text.get(..at)?;
    let start = before.rfind(|letter: char| !is_part(letter)).map_or(0, |last| last + 1);
    let start = text.ceil_char_boundary(start);
    let from = text.get(start..)?;
    let length = from.find(|letter: char| !is_part(letter)).unwrap_or(from.len());
    let run = from.get(..length)?;
    let bytes = run.as_bytes();
    let digits = |range: Range<usize>| bytes.get(range).is_some_and(|part| part.iter().all(u8::is_ascii_digit));
    (digits(0..4) && bytes.get(4) == Some(&b'-') && digits(5..7)).then(|| start..start + length)
}

/// What to do about broken RON, by the letter at which reading stopped.
pub(super) fn hint(text: &str, at: usize) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_without_quotation_marks_is_seen_from_its_middle() {
        let text = "(issued: 2005-04-13, x)";
        let at = text.find("-04").unwrap();
        assert_eq!(&text[bare_day(text, at).unwrap()], "2005-04-13");
        assert_eq!(bare_day("(order: 17)", 9), None);
    }
}
