//! What is wrong with a dossier, in words for whoever only wanted to read it.

use super::numbers::{capital, grouped, number};
use crate::dossier::diagnostics::{Code, Place, Problem, Report, lower};
use crate::dossier::model::RecordKind;

/// The words of what is wrong with a dossier.
pub(crate) struct ProblemWords {
    /// A sentence of a problem with the quotation marks that sentences have.
    pub(crate) plain: fn(sentence: &str) -> String,
    /// What a problem says; only of what kind it is, where that stands under a cover.
    pub(crate) said: fn(problem: &Problem, is_covered: bool) -> String,
    /// Why a dossier cannot be opened, in a sentence.
    pub(crate) cannot_be_opened: fn(problem: &Problem, is_covered: bool) -> String,
    /// Where it is: the file, and its line.
    pub(crate) location: fn(place: &Place) -> String,
    /// What belongs there, and what to do about it.
    pub(crate) remedy: fn(problem: &Problem) -> String,
    /// How many problems there are: "1 error · no warnings".
    pub(crate) counted: fn(report: &Report) -> String,
    pub(crate) all_well: &'static str,
    pub(crate) errors: &'static str,
    pub(crate) warnings: &'static str,
    /// A heading with how many stand under it.
    pub(crate) heading: fn(name: &str, count: usize) -> String,
    pub(crate) more_not_shown: fn(count: usize) -> String,
    pub(crate) how_well_covered: &'static str,
    /// A problem as a sentence.
    pub(crate) sentence: fn(said: &str) -> String,
    /// Where it stands, with the record that it stands in.
    pub(crate) place_and_record: fn(place: &str, record: &str) -> String,
    pub(crate) copy_the_details: &'static str,
    pub(crate) explain: &'static str,
    pub(crate) close_the_explanation: &'static str,
    pub(crate) open_the_file: &'static str,
    pub(crate) details_are_covered: &'static str,
    pub(crate) show_the_details: &'static str,
    pub(crate) cannot_be_opened_heading: &'static str,
    pub(crate) open_another: &'static str,
    pub(crate) try_again: &'static str,
    pub(crate) tries_again_by_itself: &'static str,
    pub(crate) details: &'static str,
    pub(crate) what_else_is_wrong: &'static str,
    /// Stands in the place of a record that cannot be read.
    pub(crate) unread: fn(kind: RecordKind, line: usize) -> String,
    pub(crate) show_the_problem: &'static str,
    pub(crate) show_the_problems: &'static str,
    /// That of one with its line, for those who hear it.
    pub(crate) show_the_problem_on: fn(line: usize) -> String,
    /// So many records of a dossier that is shown cannot be read; before its problems.
    pub(crate) shown_without: fn(unread: usize) -> String,
    pub(crate) claims_without_a_source: &'static str,
    pub(crate) reality_on_one_source: &'static str,
    pub(crate) disputed_claims: &'static str,
    pub(crate) texts_missing_a_language: &'static str,
    pub(crate) and_more: fn(count: usize) -> String,
    pub(crate) covered_not_counted: fn(claims: usize) -> String,
}

pub(super) const ENGLISH: ProblemWords = ProblemWords {
    plain,
    said,
    cannot_be_opened,
    location,
    remedy,
    counted,
    all_well: "Everything in the dossier holds together, and every statement names its source.",
    errors: "Errors",
    warnings: "Warnings",
    heading: |name, count| format!("{name}: {}", grouped(count)),
    more_not_shown: |count| format!("And {} more, not shown.", grouped(count)),
    how_well_covered: "How well the claims are sourced",
    sentence: |said| format!("{}.", capital(said)),
    place_and_record: |place, record| format!("{place} · {record}"),
    copy_the_details: "Copy the details",
    explain: "Explain this error",
    close_the_explanation: "Close the explanation",
    open_the_file: "Open the file",
    details_are_covered: "The details could give away something that is covered.",
    show_the_details: "Show the details",
    cannot_be_opened_heading: "This dossier cannot be opened",
    open_another: "Open another…",
    try_again: "Try again",
    tries_again_by_itself: "The window tries again by itself when the file changes.",
    details: "Details",
    what_else_is_wrong: "What else is wrong",
    unread: |kind, line| format!("{} cannot be read: line {}", this(kind), grouped(line)),
    show_the_problem: "Show the problem",
    show_the_problems: "Show the problems",
    show_the_problem_on: |line| format!("Show the problem on line {}", grouped(line)),
    shown_without: |unread| match unread {
        0 => String::new(),
        1 => "Shown without 1 record that cannot be read. ".to_owned(),
        unread => format!("Shown without {} records that cannot be read. ", grouped(unread)),
    },
    claims_without_a_source: "Claims without a source",
    reality_on_one_source: "Claims with a single source for what happened",
    disputed_claims: "Disputed claims",
    texts_missing_a_language: "Texts not in every language",
    and_more: |count| format!("and {count} more"),
    covered_not_counted: |claims| format!("{} covered, and not counted here.", number(claims, "claim")),
};

/// A sentence of a problem with the quotation marks that sentences have.
pub(super) fn plain(sentence: &str) -> String {
    let pairs = sentence.matches('`').count() / 2;
    let mut parts = sentence.split('`');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for (place, part) in parts.enumerate() {
        text.push_str(match (place / 2 < pairs, place % 2) {
            (true, 0) => "“",
            (true, _) => "”",
            (false, _) => "`",
        });
        text.push_str(part);
    }
    text
}

/// A record that cannot be read, as a sentence about it begins.
fn this(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Person => "This person",
        RecordKind::CastEntry => "This cast entry",
        RecordKind::Claim => "This claim",
        RecordKind::Place => "This place",
        RecordKind::Route => "This route",
        RecordKind::Event => "This event",
        RecordKind::Source => "This source",
        RecordKind::Image => "This picture",
        RecordKind::Change => "This correction",
    }
}

/// What a problem says; only of what kind it is, where that stands under a cover.
fn said(problem: &Problem, is_covered: bool) -> String {
    match (is_covered, problem.code) {
        (false, _) => plain(&problem.message),
        (true, Code::BrokenRon) => "the text cannot be read from there on".to_owned(),
        (true, code) => lower(code.title().trim_end_matches('.')),
    }
}

/// Why a dossier cannot be opened, in a sentence.
fn cannot_be_opened(problem: &Problem, is_covered: bool) -> String {
    let said = said(problem, is_covered);
    match &problem.place {
        Some(place) => format!(
            "The file {} has an error on line {}: {said}.",
            file_name(place),
            grouped(place.line)
        ),
        None => format!("{}.", capital(&said)),
    }
}

/// Where it is: the file, and its line.
fn location(place: &Place) -> String {
    format!("{}, line {}", place.file, grouped(place.line))
}

/// What belongs there, where that is told, and what to do about it.
fn remedy(problem: &Problem) -> String {
    let belongs = problem.expected.strip_prefix("expected ");
    let belongs = belongs.map(|what| format!("Expected {}.", plain(what)));
    let nearest = problem.nearest.as_ref();
    let nearest = nearest.map(|nearest| format!("Did you mean “{nearest}”?"));
    let remedy = format!("{}.", capital(&plain(&problem.remedy)));
    let sentences = belongs.into_iter().chain(nearest).chain([remedy]);
    sentences.collect::<Vec<_>>().join(" ")
}

/// How many problems there are: "1 error · no warnings".
fn counted(report: &Report) -> String {
    let count = |count: usize, one: &str| match count {
        0 => format!("no {one}s"),
        count => number(count, one),
    };
    format!(
        "{} · {}",
        count(report.errors(), "error"),
        count(report.warnings(), "warning")
    )
}

fn file_name(place: &Place) -> &str {
    place.file.rsplit(['/', '\\']).next().unwrap_or(&place.file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::format::Spoiler;

    #[test]
    fn names_stand_in_quotation_marks_and_an_odd_sign_stays() {
        assert_eq!(plain("no place is called `square`"), "no place is called “square”");
        assert_eq!(plain("`a` and `b`"), "“a” and “b”");
        assert_eq!(plain("a ` alone"), "a ` alone");
        assert_eq!(plain("nothing"), "nothing");
    }

    #[test]
    fn what_belongs_there_comes_before_what_was_meant_and_what_to_do() {
        let mut problem = Problem {
            code: Code::WrongShape,
            message: "`Inspird` is not one of the words that can stand here".to_owned(),
            place: None,
            record: None,
            expected: "expected one of `BasedOn`, `InspiredBy`".to_owned(),
            nearest: Some("InspiredBy".to_owned()),
            remedy: "write one of these words".to_owned(),
            spoiler: Spoiler::Open,
        };
        assert_eq!(
            remedy(&problem),
            "Expected one of “BasedOn”, “InspiredBy”. Did you mean “InspiredBy”? Write one of these words."
        );
        // What only says what stands there, the sentence above says.
        problem.expected = "no such field".to_owned();
        problem.nearest = None;
        assert_eq!(remedy(&problem), "Write one of these words.");
    }
}
