//! What is wrong with a dossier, in words for whoever only wanted to read it.

use super::numbers::{capital, grouped, number};
use crate::dossier::diagnostics::{Code, Place, Problem, Report, lower};

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
    /// What to do about it.
    pub(crate) remedy: fn(problem: &Problem) -> String,
    /// How many problems there are: "1 error · no warnings".
    pub(crate) counted: fn(report: &Report) -> String,
}

pub(super) const ENGLISH: ProblemWords = ProblemWords {
    plain,
    said,
    cannot_be_opened,
    location,
    remedy,
    counted,
};

/// A sentence of a problem with the quotation marks that sentences have.
fn plain(sentence: &str) -> String {
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

/// What to do about it.
fn remedy(problem: &Problem) -> String {
    let remedy = format!("{}.", capital(&plain(&problem.remedy)));
    match &problem.nearest {
        Some(nearest) => format!("Did you mean “{nearest}”? {remedy}"),
        None => remedy,
    }
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

    #[test]
    fn names_stand_in_quotation_marks_and_an_odd_sign_stays() {
        assert_eq!(plain("no place is called `square`"), "no place is called “square”");
        assert_eq!(plain("`a` and `b`"), "“a” and “b”");
        assert_eq!(plain("a ` alone"), "a ` alone");
        assert_eq!(plain("nothing"), "nothing");
    }
}
