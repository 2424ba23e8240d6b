//! Problems as text: as rustc prints them, one line each, or a count.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Problem, Report, Severity, Told};

/// A problem with its line, the mark under the word, and what to do.
pub fn human(problem: &Problem) -> String {
    human_with(problem, None)
}

/// The same, with the lines of others that say the same.
pub fn human_told(told: &Told<'_>) -> String {
    human_with(told.first, told.others_words())
}

fn human_with(problem: &Problem, others: Option<String>) -> String {
    let level = match problem.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(problem.message.as_str()).id(problem.code.as_str());
    let mut group = match &problem.place {
        None => Group::with_title(title),
        Some(place) => {
            let mut mark = AnnotationKind::Primary.span(place.mark.clone());
            if !problem.expected.is_empty() {
                mark = mark.label(problem.expected.as_str());
            }
            let snippet = Snippet::source(place.excerpt.as_str())
                .line_start(place.line)
                .fold(false)
                .annotation(mark);
            if place.is_shifted() {
                let origin = Origin::path(place.file.as_str())
                    .line(place.line)
                    .char_column(place.column);
                title.element(origin).element(snippet)
            } else {
                title.element(snippet.path(place.file.as_str()))
            }
        }
    };
    if let Some(record) = &problem.record {
        group = group.element(Level::NOTE.message(format!("in {record}")));
    }
    if let Some(others) = others {
        group = group.element(Level::NOTE.message(others));
    }
    if let Some(nearest) = &problem.nearest {
        group = group.element(Level::HELP.message(format!("did you mean `{nearest}`?")));
    }
    group = group.element(Level::HELP.message(problem.remedy.as_str()));
    let text = Renderer::plain().decor_style(DecorStyle::Ascii).render(&[group]);
    // A line that only says that the place was reported by itself tells nothing.
    let lines = text.lines().filter(|line| line.trim() != ":::");
    lines.collect::<Vec<_>>().join("\n")
}

/// A problem in one line: `file:line:column: error[E07]: message`.
pub fn short(problem: &Problem) -> String {
    let location = problem
        .place
        .as_ref()
        .map_or(String::new(), |place| format!("{}: ", place.location()));
    let severity = match problem.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let code = problem.code.as_str();
    let line = format!("{location}{severity}[{code}]: {}", problem.message);
    line.chars()
        .map(|letter| if letter.is_control() { '\u{FFFD}' } else { letter })
        .collect()
}

/// How many errors and warnings, in words, and how many of them are not shown.
pub fn summary(report: &Report) -> String {
    summary_with(report, report.hidden(None))
}

/// The same, of which so many are not shown.
pub fn summary_with(report: &Report, hidden: usize) -> String {
    let count = |number: usize, word: &str| match number {
        0 => format!("no {word}s"),
        1 => format!("1 {word}"),
        _ => format!("{number} {word}s"),
    };
    let (errors, warnings) = (report.errors(), report.warnings());
    let mut text = match (errors, warnings) {
        (0, 0) => "no problems".to_owned(),
        (0, _) => format!("no errors, {}", count(warnings, "warning")),
        (_, 0) => count(errors, "error"),
        _ => format!("{}, {}", count(errors, "error"), count(warnings, "warning")),
    };
    if hidden > 0 {
        text.push_str(&format!("; {hidden} more are not shown"));
    }
    text
}
