//! Brackets, texts and comments of a file, and which of them is never closed.

use std::ops::Range;

use super::Finding;
use crate::load::sink::Words;

/// A bracket that was opened.
#[derive(Clone, Copy)]
struct Opener {
    at: usize,
    closer: char,
}

/// Brackets, texts and comments of a file, as far as they can be told apart.
#[derive(Default)]
pub(super) struct Outline {
    /// A bracket that its own closer does not close.
    unclosed: Option<Opener>,
    /// A closer that closes nothing.
    stray: Option<usize>,
    /// What is open where it stands.
    open_there: Option<Opener>,
    comment: Option<usize>,
    texts: Vec<Range<usize>>,
}

impl Outline {
    pub(super) fn of(text: &str) -> Self {
        let mut outline = Self::default();
        let mut open: Vec<Opener> = Vec::new();
        // A bracket that closes on a line set in otherwise than the one that opened it.
        let mut suspect: Option<Opener> = None;
        let mut rest = text.char_indices().peekable();
        while let Some((at, letter)) = rest.next() {
            let closer = match letter {
                '(' => ')',
                '[' => ']',
                '{' => '}',
                '"' => {
                    let end = text_end(text, at);
                    outline.texts.push(at..end);
                    while rest.next_if(|(next, _)| *next < end).is_some() {}
                    continue;
                }
                '/' => {
                    let end = match text.get(at..at + 2) {
                        Some("//") => text
                            .get(at..)
                            .and_then(|line| line.find('\n'))
                            .map(|length| at + length),
                        Some("/*") => match comment_end(text, at) {
                            None => {
                                outline.comment = Some(at);
                                return outline;
                            }
                            end => end,
                        },
                        _ => Some(at + 1),
                    };
                    let end = end.unwrap_or(text.len());
                    while rest.next_if(|(next, _)| *next < end).is_some() {}
                    continue;
                }
                ')' | ']' | '}' => {
                    match open.pop() {
                        Some(opener) if opener.closer == letter => {
                            if suspect.is_none() && is_set_in_otherwise(text, opener.at, at) {
                                suspect = Some(opener);
                            }
                        }
                        Some(opener) => {
                            if suspect.is_some() || is_set_in_otherwise(text, opener.at, at) {
                                outline.unclosed = suspect.or(Some(opener));
                            } else {
                                outline.stray = Some(at);
                                outline.open_there = Some(opener);
                            }
                            return outline;
                        }
                        None => {
                            outline.stray = Some(at);
                            return outline;
                        }
                    }
                    continue;
                }
                _ => continue,
            };
            open.push(Opener { at, closer });
        }
        outline.unclosed = open.last().map(|opener| suspect.unwrap_or(*opener));
        outline
    }

    /// A comment or bracket that is never closed, or one that closes nothing.
    pub(super) fn bracket(&self, text: &str) -> Option<Finding> {
        if let Some(at) = self.comment {
            let words = Words::new("this comment is never closed", "begins here", "close it with `*/`");
            return Some(Finding {
                span: at..at + 2,
                words,
            });
        }
        let letter = |at: usize| text.get(at..at + 1).unwrap_or_default();
        if let Some(Opener { at, closer }) = self.unclosed {
            let words = Words::new(
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
        let words = Words::new(
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
        if self.unclosed.is_none() && self.stray.is_none() && self.texts.last().is_none_or(|last| last.end < text.len())
        {
            return None;
        }
        let known = crate::format_page::names();
        let reaching = self.texts.iter().find(|span| {
            text.get((*span).clone())
                .is_some_and(|inside| holds_a_field(inside, &known))
        });
        // Or the last one runs on to the end of the file.
        let last = self.texts.last();
        let unclosed = last.filter(|last| last.end == text.len() && !text.ends_with('"'));
        let span = reaching.or(unclosed)?;
        let words = Words::new(
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
fn is_set_in_otherwise(text: &str, opener: usize, closer: usize) -> bool {
    let start_of_line = |at: usize| {
        text.get(..at)
            .and_then(|before| before.rfind('\n'))
            .map_or(0, |end| end + 1)
    };
    let (opened, closed) = (start_of_line(opener), start_of_line(closer));
    let indent = |from: usize| {
        let line = text.get(from..).unwrap_or("");
        line.len() - line.trim_start_matches([' ', '\t']).len()
    };
    let begins_line = text.get(closed..closer).is_some_and(|before| before.trim().is_empty());
    opened != closed && begins_line && indent(opened) != indent(closed)
}

/// Whether a text holds the name of a field with its colon, after a comma, a bracket or on a line of its own.
fn holds_a_field(text: &str, known: &[String]) -> bool {
    text.match_indices(": ").any(|(colon, _)| {
        let before = text.get(1..colon).unwrap_or("");
        let start = before.rfind([',', '\n', '(']).map(|at| at + 1);
        let name = start.and_then(|start| before.get(start..)).map(str::trim);
        name.is_some_and(|name| known.iter().any(|known| known == name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unclosed(text: &str) -> Option<&str> {
        let opener = Outline::of(text).unclosed?;
        text.get(opener.at..)?.lines().next()
    }

    #[test]
    fn a_bracket_that_closes_with_another_indent_is_the_one_to_blame() {
        let text =
            "(\n    claims: [\n        (\n            film: Told(\n                text: \"a\",\n        ),\n    ],\n)";
        assert_eq!(unclosed(text), Some("("));
        let opener = Outline::of(text).unclosed.unwrap();
        assert!(text[..opener.at].ends_with("Told"));
    }

    #[test]
    fn brackets_in_texts_and_comments_count_nothing() {
        let text = "(a: \"(((\", // ((( \n b: r#\"\"(\"#, /* ( /* ( */ */ c: [1])";
        assert_eq!(unclosed(text), None);
        assert!(Outline::of(text).stray.is_none());
    }

    #[test]
    fn a_closer_is_to_blame_where_no_indent_tells() {
        let text = "(a: [1, 2)";
        assert_eq!(Outline::of(text).stray, Some(text.len() - 1));
        assert_eq!(unclosed("(a: [1, 2]"), Some("(a: [1, 2]"));
    }

    #[test]
    fn a_text_that_swallowed_a_field_is_told() {
        let known = crate::format_page::names();
        assert!(holds_a_field("\"Universal, roles: [\"", &known));
        assert!(!holds_a_field("\"Amsterdam, centre of it: the square\"", &known));
        assert!(!holds_a_field("\"As the mayor said: no\"", &known));
    }
}
