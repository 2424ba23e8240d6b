//! Brackets, texts and comments of a file, and which of them is never closed.

use std::collections::HashSet;
use std::ops::Range;

use crate::dossier::diagnostics::Code;
use crate::dossier::load::message::{Finding, problem};
use crate::dossier::load::tree::{Blame, Opener, Tree};

/// Shortest text that is reported to lack its first quotation mark, in bytes: raw texts begin with `r`, `b` or `br`.
const LEAST_UNOPENED_BYTES: usize = 3;

/// Longest name of a field that is looked for in a text, in bytes, with the space round it.
const LONGEST_NAME_BYTES: usize = 64;

/// A comment or bracket that is never closed, or one that closes nothing.
pub(super) fn bracket(text: &str, tree: &Tree<'_>) -> Option<Finding> {
    if let Some(at) = tree.open_comment {
        let message = problem(Code::BrokenRon, "this comment is never closed").mark("begins here");
        return Some(message.remedy("close it with `*/`").on(at..at + 2));
    }
    let letter = |at: usize| text.get(at..at + 1).unwrap_or_default();
    Some(match tree.blame?.0 {
        Blame::Unclosed(Opener { at, closer, .. }) => {
            problem(Code::BrokenRon, format!("this `{}` is never closed", letter(at)))
                .mark(format!("expected `{closer}` where what it holds ends"))
                .remedy(format!("add `{closer}` where what it holds ends"))
                .on(at..at + 1)
        }
        Blame::Stray(at, open) => {
            let open = open.map_or("nothing is open here".to_owned(), |opener| {
                let line = text.get(..opener.at).map_or(0, |before| before.matches('\n').count()) + 1;
                format!("the `{}` of line {line} is open here", letter(opener.at))
            });
            problem(Code::BrokenRon, format!("this `{}` closes nothing", letter(at)))
                .mark(open)
                .remedy("take it out, or add the bracket that it should close")
                .on(at..at + 1)
        }
    })
}

/// A text that reaches over names of fields: a quotation mark is missing in it, or right before it.
pub(super) fn open_text(text: &str, tree: &Tree<'_>) -> Option<Finding> {
    let known: HashSet<&str> = crate::dossier::format::page::names().into_iter().collect();
    let shows = tree.blame.map_or(text.len(), |(_, shows)| shows);
    let (mut reaching, mut last) = (None, None);
    // Behind a bracket that does not fit, nobody can tell texts from what stands between them.
    tree.each_text(&mut |span: Range<usize>, inside| {
        if span.start < shows {
            if reaching.is_none() && holds_a_field(inside, &known) {
                reaching = Some(span.clone());
            }
            last = Some(span);
        }
    });
    let to_the_end = last.filter(|last| last.end == text.len());
    if tree.blame.is_none() && to_the_end.is_none() {
        return None;
    }
    // Or the last one runs on to the end of the file.
    let runs_on = to_the_end.filter(|_| !text.ends_with('"'));
    let span = reaching.or(runs_on)?;
    if let Some(finding) = unopened(text, span.start) {
        return Some(finding);
    }
    let message = "a quotation mark is missing: this text reaches too far";
    let message = problem(Code::BrokenRon, message)
        .mark("begins here")
        .remedy("close the text with `\"` where it ends, or open it where it begins; inside a text, write `\\\"`");
    Some(message.on(span))
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
    let message = "this text lacks the quotation mark at its beginning";
    let message = problem(Code::BrokenRon, message)
        .mark("expected `\"` before it")
        .remedy(format!("write `\"{written}\"`"));
    Some(message.on(end - written.len()..end))
}

/// Whether a text holds the name of a field with its colon, after a comma, a bracket or on a line of its own.
fn holds_a_field(text: &str, known: &HashSet<&str>) -> bool {
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
        match Tree::of(text).blame? {
            (Blame::Unclosed(opener), _) => text.get(opener.at..),
            (Blame::Stray(..), _) => None,
        }
    }

    #[test]
    fn a_bracket_that_closes_with_another_indent_is_the_one_to_blame() {
        let text =
            "(\n    claims: [\n        (\n            film: Told(\n                text: \"a\",\n        ),\n    ],\n)";
        let rest = unclosed(text).unwrap();
        assert!(rest.starts_with('(') && text[..text.len() - rest.len()].ends_with("Told"));
    }

    #[test]
    fn brackets_in_texts_and_comments_count_nothing() {
        let text = "(a: \"(((\", // ((( \n b: r#\"\"(\"#, /* ( /* ( */ */ c: [1, '(', b\"(\"])";
        assert!(Tree::of(text).blame.is_none());
    }

    #[test]
    fn a_closer_is_to_blame_where_no_indent_tells() {
        let text = "(a: [1, 2)";
        assert!(matches!(Tree::of(text).blame, Some((Blame::Stray(at, _), _)) if at == text.len() - 1));
        assert_eq!(unclosed("(a: [1, 2]"), Some("(a: [1, 2]"));
    }

    #[test]
    fn a_text_that_swallowed_a_field_is_told() {
        let known: HashSet<&str> = crate::dossier::format::page::names().into_iter().collect();
        assert!(holds_a_field("\"Universal, roles: [\"", &known));
        assert!(!holds_a_field("\"Amsterdam, centre of it: the square\"", &known));
        assert!(!holds_a_field("\"As the mayor said: no\"", &known));
    }
}
