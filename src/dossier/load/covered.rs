//! Which lines of a file stand under a cover, so that a problem there can be reported without a word of them.
//!
//! The file may be broken, so this reads brackets, texts and the word behind `spoiler`, and nothing else. Where
//! it errs, it covers too much: a bracket too many lets the cover reach over all that is round it.

use std::collections::HashMap;
use std::ops::Range;

use super::tree::{Lexer, Token, TokenKind};
use crate::dossier::diagnostics::{Code, LineIndex, Problem};
use crate::dossier::format::Spoiler;
use crate::dossier::limits::NESTING;

/// How much the lines of a file give away.
pub(super) struct CoveredLines<'a> {
    by_line: Vec<Spoiler>,
    /// Records under a cover by their id, which is a word of the author's and can tell.
    ids: HashMap<&'a str, Spoiler>,
    greatest: Spoiler,
}

/// What stands between two brackets, as far as it matters.
#[derive(Default)]
struct Part<'a> {
    /// From where to where; to the end of the file until it is closed.
    bytes: Range<usize>,
    spoiler: Spoiler,
    id: Option<&'a str>,
    /// The claim that it sums up or belongs to.
    claim: Option<&'a str>,
}

impl<'a> CoveredLines<'a> {
    /// Reads a file whose lines are known.
    pub(super) fn of(text: &'a str, lines: &LineIndex<'_>) -> Self {
        let parts = parts(text);
        let mut covered = Self {
            by_line: vec![Spoiler::Open; text.matches('\n').count() + 2],
            ids: HashMap::new(),
            greatest: Spoiler::Open,
        };
        for part in &parts {
            covered.greatest = covered.greatest.max(part.spoiler);
            if let Some(id) = part.id.filter(|_| part.spoiler > Spoiler::Open) {
                let known = covered.ids.entry(id).or_default();
                *known = part.spoiler.max(*known);
            }
        }
        for part in parts {
            // What sums up a claim is covered with it.
            let of_claim = part.claim.and_then(|claim| covered.ids.get(claim)).copied();
            let spoiler = part.spoiler.max(of_claim.unwrap_or_default());
            if spoiler > Spoiler::Open {
                let reach = lines.line_of(part.bytes.start)..=lines.line_of(part.bytes.end);
                for line in covered.by_line.get_mut(reach).into_iter().flatten() {
                    *line = spoiler.max(*line);
                }
            }
        }
        covered
    }

    /// Notes how much a problem of this file gives away, and keeps no line before it that gives away more.
    pub(super) fn judge(&self, problem: &mut Problem) {
        problem.spoiler = self.spoiler_of(problem);
        if let Some(place) = &mut problem.place {
            let stands = self.by_line.get(place.line.saturating_sub(1)).copied();
            let stands = stands.unwrap_or(self.greatest);
            place.before = place
                .before
                .take()
                .filter(|before| stands.max(self.greatest_named(before)) <= problem.spoiler);
        }
    }

    /// How much a problem of this file would give away if all of it were reported.
    fn spoiler_of(&self, problem: &Problem) -> Spoiler {
        match problem.code {
            // Nobody can tell what stands where in a file that is not RON.
            Code::BrokenRon => self.greatest,
            // It names the word that tells.
            Code::TellsTheEnd => Spoiler::Ending,
            _ => {
                let line = problem.place.as_ref().map_or(0, |place| place.line);
                let at = self.by_line.get(line).copied().unwrap_or(self.greatest);
                let texts = [&problem.message, &problem.expected, &problem.remedy];
                let texts = texts.into_iter().chain(&problem.nearest).chain(&problem.record);
                texts.map(|text| self.greatest_named(text)).fold(at, Spoiler::max)
            }
        }
    }

    /// The greatest spoiler among the records that a text names.
    fn greatest_named(&self, text: &str) -> Spoiler {
        let words = text.split(|letter: char| !(letter.is_alphanumeric() || letter == '-' || letter == '_'));
        let named = words.filter_map(|word| self.ids.get(word)).copied();
        named.max().unwrap_or_default()
    }
}

/// More brackets inside each other than any dossier has.
const DEEPEST: usize = 4 * NESTING;

/// The brackets of a text under a cover, or that belong to a claim.
fn parts<'a>(text: &'a str) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    let reaching = |start| Part {
        bytes: start..text.len(),
        ..Part::default()
    };
    // The file itself stands in for a bracket where one too many was closed.
    let mut open = vec![reaching(0)];
    let mut close = |part: Part<'a>| {
        if part.spoiler > Spoiler::Open || part.claim.is_some() {
            parts.push(part);
        }
    };
    let mut tokens = Lexer::new(text, 0);
    while let Some(Token { kind, start, end, .. }) = tokens.next() {
        match kind {
            // What is so deep is no dossier, and is covered as a whole.
            TokenKind::Open(_) if open.len() >= DEEPEST => {
                return vec![Part {
                    spoiler: Spoiler::Ending,
                    ..reaching(0)
                }];
            }
            TokenKind::Open(_) => open.push(reaching(start)),
            TokenKind::Close(_) if open.len() > 1 => open.pop().into_iter().for_each(|mut part| {
                part.bytes.end = end;
                close(part);
            }),
            TokenKind::Word => {
                if let Some(part) = open.last_mut() {
                    read_field(text, text.get(start..end).unwrap_or(""), &tokens, part);
                }
            }
            TokenKind::Close(_)
            | TokenKind::Comma
            | TokenKind::Colon
            | TokenKind::Text
            | TokenKind::OpenText
            | TokenKind::Number
            | TokenKind::Literal
            | TokenKind::OpenComment
            | TokenKind::Stroke
            | TokenKind::Sign(_) => {}
        }
    }
    open.into_iter().for_each(close);
    parts
}

/// Reads the value of a field that matters.
fn read_field<'a>(text: &'a str, name: &str, tokens: &Lexer<'a>, part: &mut Part<'a>) {
    let name = name.strip_prefix("r#").unwrap_or(name);
    if !matches!(name, "spoiler" | "id" | "claim") {
        return;
    }
    let mut ahead = tokens.clone();
    let colon = ahead.next().filter(|token| token.kind == TokenKind::Colon);
    let Some(value) = colon.and_then(|_| ahead.next()) else {
        return;
    };
    let written = text.get(value.start..value.end).unwrap_or("");
    let is_text = matches!(value.kind, TokenKind::Text | TokenKind::OpenText);
    match name {
        "spoiler" => {
            let spoiler = match written {
                "Open" => Spoiler::Open,
                "Mild" => Spoiler::Mild,
                "Major" => Spoiler::Major,
                // Whatever else stands here was meant to cover something.
                _ => Spoiler::Ending,
            };
            part.spoiler = part.spoiler.max(spoiler);
        }
        "id" if is_text => part.id = Some(written.trim_matches('"')),
        "claim" if is_text => part.claim = Some(written.trim_matches('"')),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by_line(text: &str) -> Vec<Spoiler> {
        CoveredLines::of(text, &LineIndex::new("", text)).by_line
    }

    #[test]
    fn a_record_is_covered_from_its_first_line_to_its_last_and_not_beyond() {
        let text = "(\n  a: (x: \"y\"),\n  b: (\n    t: \"spoiler: Ending\",\n    spoiler: Major,\n  ),\n  c: 1,\n)";
        use Spoiler::{Major, Open};
        assert_eq!(
            by_line(text)[1..9],
            [Open, Open, Major, Major, Major, Major, Open, Open]
        );
    }

    #[test]
    fn what_belongs_to_a_covered_claim_is_covered_with_it() {
        let text = "(things: [\n(claim: \"run\", text: \"t\"),\n(claim: \"lights\", text: \"t\"),\n], claims: [\n(id: \"run\", spoiler: Ending),\n(id: \"lights\"),\n])";
        use Spoiler::{Ending, Open};
        assert_eq!(by_line(text)[1..7], [Open, Ending, Open, Open, Ending, Open]);
    }

    #[test]
    fn whatever_stands_for_a_spoiler_and_a_bracket_too_many_cover_too_much_and_never_too_little() {
        use Spoiler::Ending;
        for written in ["Endign", "\"Major\"", "[Major]", "", "Some(Open)", "Ending", "3"] {
            for name in ["spoiler", "r#spoiler"] {
                assert_eq!(by_line(&format!("({name}: {written})"))[1], Ending, "{name}: {written}");
            }
        }
        let torn = by_line("(\nclaims: [(id: \"x\",\nreal: (text: \"secret\"))),\nspoiler: Ending),\n])");
        assert!(torn[1..5].iter().all(|line| *line == Ending), "{torn:?}");
    }

    #[test]
    fn comments_and_raw_texts_are_passed_over() {
        let text = "(\n// spoiler: Ending\n/* (spoiler: /* */ Ending */\nx: r#\"a \" spoiler: Ending\"#,\n)";
        assert!(by_line(text).iter().all(|line| *line == Spoiler::Open));
    }
}
