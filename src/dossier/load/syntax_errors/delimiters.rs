//! Brackets, texts and comments of a file, and which of them is never closed.

use std::collections::HashSet;
use std::ops::Range;

use super::finding::Finding;
use crate::dossier::limits::NESTING;
use crate::dossier::load::diagnostics::Message;

/// More brackets inside each other than any dossier has: what is so deep is not outlined.
const DEEPEST: usize = 4 * NESTING;

/// Shortest text that is reported to lack its first quotation mark, in bytes: raw texts begin with `r`, `b` or `br`.
const LEAST_UNOPENED_BYTES: usize = 3;

/// Longest name of a field that is looked for in a text, in bytes, with the space round it.
const LONGEST_NAME_BYTES: usize = 64;

/// A bracket that was opened.
#[derive(Clone, Copy)]
struct Opener {
    at: usize,
    closer: char,
    line: Line,
}

impl Opener {
    fn new(at: usize, letter: char, line: Line) -> Self {
        let closer = match letter {
            '(' => ')',
            '[' => ']',
            _ => '}',
        };
        Self { at, closer, line }
    }
}

/// The line that is read.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Line {
    start: usize,
    /// Where what is not blank begins in it.
    first: Option<usize>,
}

impl Line {
    fn indent(self) -> usize {
        self.first.unwrap_or(self.start) - self.start
    }

    /// The line behind a text or comment, which may reach over several.
    fn behind(self, text: &str, skipped: &Range<usize>) -> Self {
        let inside = text.get(skipped.clone()).unwrap_or("");
        match inside.rfind('\n') {
            None => self,
            Some(end) => {
                let start = skipped.start + end + 1;
                // What goes on from the line before has no indent of its own.
                Self {
                    start,
                    first: Some(start),
                }
            }
        }
    }
}

/// Brackets, texts and comments of a file, as far as they can be told apart.
#[derive(Default)]
pub(super) struct Delimiters {
    /// A bracket that its own closer does not close.
    unclosed: Option<Opener>,
    /// A closer that closes nothing.
    stray: Option<usize>,
    /// What is open where it stands.
    open_there: Option<Opener>,
    comment: Option<usize>,
    /// The first text that reaches over the name of a field.
    reaching: Option<Range<usize>>,
    last_text: Option<Range<usize>>,
}

impl Delimiters {
    pub(super) fn of(text: &str) -> Self {
        let mut delimiters = Self::default();
        let known: HashSet<String> = crate::dossier::format::page::names().into_iter().collect();
        let mut open: Vec<Opener> = Vec::new();
        // A bracket that closes on a line set in otherwise than the one that opened it.
        let mut suspect: Option<Opener> = None;
        let mut line = Line::default();
        let mut rest = text.char_indices().peekable();
        while let Some((at, letter)) = rest.next() {
            match letter {
                '\n' => {
                    line = Line {
                        start: at + 1,
                        first: None,
                    };
                    continue;
                }
                ' ' | '\t' | '\r' => continue,
                _ => line.first = line.first.or(Some(at)),
            }
            match letter {
                '"' | '/' => {
                    let Some(end) = delimiters.end_of(text, at, letter, &known) else {
                        return delimiters;
                    };
                    while rest.next_if(|(next, _)| *next < end).is_some() {}
                    line = line.behind(text, &(at..end));
                }
                '(' | '[' | '{' => {
                    if open.len() >= DEEPEST {
                        return Self::default();
                    }
                    open.push(Opener::new(at, letter, line));
                }
                ')' | ']' | '}' => {
                    let opener = open.pop();
                    let is_odd = opener.is_some_and(|opener| is_set_in_otherwise(opener.line, line, at));
                    match opener {
                        Some(opener) if opener.closer == letter => suspect = suspect.or(is_odd.then_some(opener)),
                        Some(opener) if suspect.is_some() || is_odd => {
                            delimiters.unclosed = suspect.or(Some(opener));
                            return delimiters;
                        }
                        _ => {
                            delimiters.stray = Some(at);
                            delimiters.open_there = opener;
                            return delimiters;
                        }
                    }
                }
                _ => {}
            }
        }
        delimiters.unclosed = open.last().map(|opener| suspect.unwrap_or(*opener));
        delimiters
    }

    /// Where a text or comment ends; none where a comment never does.
    fn end_of(&mut self, text: &str, at: usize, letter: char, known: &HashSet<String>) -> Option<usize> {
        if letter == '"' {
            let span = at..text_end(text, at);
            let inside = text.get(span.clone()).unwrap_or("");
            if self.reaching.is_none() && holds_a_field(inside, known) {
                self.reaching = Some(span.clone());
            }
            let end = span.end;
            self.last_text = Some(span);
            return Some(end);
        }
        match text.get(at..at + 2) {
            Some("//") => {
                let comment = text.get(at..).unwrap_or("");
                Some(comment.find('\n').map_or(text.len(), |length| at + length))
            }
            Some("/*") => {
                let end = comment_end(text, at);
                if end.is_none() {
                    self.comment = Some(at);
                }
                end
            }
            _ => Some(at + 1),
        }
    }

    /// A comment or bracket that is never closed, or one that closes nothing.
    pub(super) fn bracket(&self, text: &str) -> Option<Finding> {
        if let Some(at) = self.comment {
            let words = Message::new("this comment is never closed", "begins here", "close it with `*/`");
            return Some(Finding {
                span: at..at + 2,
                words,
            });
        }
        let letter = |at: usize| text.get(at..at + 1).unwrap_or_default();
        if let Some(Opener { at, closer, .. }) = self.unclosed {
            let words = Message::new(
                format!("this `{}` is never closed", letter(at)),
                format!("expected `{closer}` where what it holds ends"),
                format!("add `{closer}` where what it holds ends"),
            );
            return Some(Finding {
                span: at..at + 1,
                words,
            });
        }
        let at = self.stray?;
        let open = self.open_there.map_or("nothing is open here".to_owned(), |opener| {
            let line = text.get(..opener.at).map_or(0, |before| before.matches('\n').count()) + 1;
            format!("the `{}` of line {line} is open here", letter(opener.at))
        });
        let words = Message::new(
            format!("this `{}` closes nothing", letter(at)),
            open,
            "take it out, or add the bracket that it should close",
        );
        Some(Finding {
            span: at..at + 1,
            words,
        })
    }

    /// A text that reaches over names of fields: a quotation mark is missing in it, or right before it.
    pub(super) fn open_text(&self, text: &str) -> Option<Finding> {
        let last = self.last_text.as_ref();
        if self.unclosed.is_none() && self.stray.is_none() && last.is_none_or(|last| last.end < text.len()) {
            return None;
        }
        // Or the last one runs on to the end of the file.
        let runs_on = last.filter(|last| last.end == text.len() && !text.ends_with('"'));
        let span = self.reaching.as_ref().or(runs_on)?;
        if let Some(finding) = unopened(text, span.start) {
            return Some(finding);
        }
        let words = Message::new(
            "a quotation mark is missing: this text reaches too far",
            "begins here",
            "close the text with `\"` where it ends, or open it where it begins; inside a text, write `\\\"`",
        );
        Some(Finding {
            span: span.clone(),
            words,
        })
    }
}

/// A text without the quotation mark at its beginning, where one stands right behind its end.
fn unopened(text: &str, end: usize) -> Option<Finding> {
    let before = text.get(..end)?;
    let from = before.rfind([':', '[', ',', '(', '\n', '"'])? + 1;
    let run = before.get(from..)?;
    let written = run.trim_start();
    if before.get(..from)?.ends_with(['\n', '"'])
        || written.len() < LEAST_UNOPENED_BYTES
        || written != written.trim_end()
    {
        return None;
    }
    Some(Finding {
        span: end - written.len()..end,
        words: Message::new(
            "this text lacks the quotation mark at its beginning",
            "expected `\"` before it",
            format!("write `\"{written}\"`"),
        ),
    })
}

/// Where a text that begins with a quotation mark ends, behind its closing one.
pub(super) fn text_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let hashes = bytes
        .get(..start)
        .unwrap_or(&[])
        .iter()
        .rev()
        .take_while(|&&byte| byte == b'#')
        .count();
    let is_raw = start > hashes && bytes.get(start - hashes - 1) == Some(&b'r');
    let mut at = start + 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' if !is_raw => at += 1,
            b'"' if !is_raw
                || bytes
                    .get(at + 1..at + 1 + hashes)
                    .is_some_and(|after| after.iter().all(|&byte| byte == b'#')) =>
            {
                return at + 1;
            }
            _ => {}
        }
        at += 1;
    }
    text.len()
}

/// Where a comment ends that may hold others; nothing where it never does.
fn comment_end(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut depth = 0usize;
    let mut at = start;
    while let Some(pair) = bytes.get(at..at + 2) {
        match pair {
            b"/*" => {
                depth += 1;
                at += 2;
            }
            b"*/" => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => at += 1,
        }
    }
    None
}

/// Whether a closing bracket begins its line and is set in otherwise than the line of its opening one.
fn is_set_in_otherwise(opened: Line, closed: Line, closer: usize) -> bool {
    opened.start != closed.start && closed.first == Some(closer) && opened.indent() != closed.indent()
}

/// Whether a text holds the name of a field with its colon, after a comma, a bracket or on a line of its own.
fn holds_a_field(text: &str, known: &HashSet<String>) -> bool {
    text.match_indices(": ").any(|(colon, _)| {
        let from = text.ceil_char_boundary(colon.saturating_sub(LONGEST_NAME_BYTES).max(1));
        let before = text.get(from..colon).unwrap_or("");
        let start = before.rfind([',', '\n', '(']).map(|at| at + 1);
        let name = start.and_then(|start| before.get(start..)).map(str::trim);
        name.is_some_and(|name| known.contains(name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unclosed(text: &str) -> Option<&str> {
        let opener = Delimiters::of(text).unclosed?;
        text.get(opener.at..)?.lines().next()
    }

    #[test]
    fn a_bracket_that_closes_with_another_indent_is_the_one_to_blame() {
        let text =
            "(\n    claims: [\n        (\n            film: Told(\n                text: \"a\",\n        ),\n    ],\n)";
        assert_eq!(unclosed(text), Some("("));
        let opener = Delimiters::of(text).unclosed.unwrap();
        assert!(text[..opener.at].ends_with("Told"));
    }

    #[test]
    fn brackets_in_texts_and_comments_count_nothing() {
        let text = "(a: \"(((\", // ((( \n b: r#\"\"(\"#, /* ( /* ( */ */ c: [1])";
        assert_eq!(unclosed(text), None);
        assert!(Delimiters::of(text).stray.is_none());
    }

    #[test]
    fn a_closer_is_to_blame_where_no_indent_tells() {
        let text = "(a: [1, 2)";
        assert_eq!(Delimiters::of(text).stray, Some(text.len() - 1));
        assert_eq!(unclosed("(a: [1, 2]"), Some("(a: [1, 2]"));
    }

    #[test]
    fn a_text_that_swallowed_a_field_is_told() {
        let known: HashSet<String> = crate::dossier::format::page::names().into_iter().collect();
        assert!(holds_a_field("\"Universal, roles: [\"", &known));
        assert!(!holds_a_field("\"Amsterdam, centre of it: the square\"", &known));
        assert!(!holds_a_field("\"As the mayor said: no\"", &known));
    }
}
