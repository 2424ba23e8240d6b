//! Warnings of what does not fit together: each by what it says, and where.

use reelcheck::dossier::diagnostics::{Code, Problem};

use crate::support::dossiers::Folder;

/// A second claim and a second cast entry, before the ones of the minimal dossier.
const CLAIM: &str = r#"    claims: [
        (id: "other", order: 1, question: "And so?", weight: Supporting, topic: "Topic", verdict: True,
            film: Told(text: "So.", confidence: High, cite: [(source: "weekly")]),
            real: Recorded(text: "So.", confidence: High, cite: [(source: "daily")])),
"#;
const CAST: &str = r#"    cast: [
        (id: "double", actor: "actor", character: "Double", billing: 1, group: Main,
            counterpart: (relation: Renamed, people: ["real"], confidence: High)),
"#;

/// The one problem of the minimal dossier after a change that says these words.
fn only_problem(change: (&str, &str), words: &str) -> Problem {
    let report = Folder::with(&[change]).load().report;
    let problems = report.problems();
    let saying: Vec<&Problem> = problems
        .iter()
        .filter(|problem| problem.message.contains(words))
        .collect();
    assert_eq!(saying.len(), 1, "{words}: {problems:?}");
    saying.into_iter().next().unwrap().clone()
}

#[test]
fn what_does_not_fit_together_is_a_warning_where_it_stands() {
    for (change, words, marked) in [
        (("runtime_min: 90", "runtime_min: 0"), "the film lasts 0 minutes", "0"),
        (
            ("    claims: [\n", CLAIM),
            "claim `other` has place 1 in the story, too",
            "1",
        ),
        (
            ("    cast: [\n", CAST),
            "cast entry `double` has place 1 in the billing, too",
            "1",
        ),
        (
            ("relation: Renamed, people: [\"real\"]", "relation: AsSelf"),
            "the counterpart is a real person, and none is named",
            "AsSelf",
        ),
        (
            ("relation: Renamed", "relation: Invented"),
            "an invented character stands for nobody",
            "[\"real\"]",
        ),
        (
            ("At(\"2001-02-03T04:05[Europe/Amsterdam]\")", "FilmMinute(minute: 5)"),
            "a minute of the film stands on another track",
            "FilmMinute(minute: 5)",
        ),
        (
            ("Told(text: \"So.\"", "Told(at: FilmMinute(minute: 91), text: \"So.\""),
            "minute 91 lies behind the end of the film, which lasts 90",
            "91",
        ),
        (
            (
                "Recorded(text: \"So.\"",
                "Recorded(versions: [(holds: \"So it was.\", cite: [(source: \"daily\")])], text: \"So.\"",
            ),
            "only one version is given",
            "[(holds: \"So it was.\", cite: [(source: \"daily\")])]",
        ),
    ] {
        let problem = only_problem(change, words);
        assert_eq!(problem.code, Code::Misfit, "{words}");
        let place = problem.place.unwrap();
        assert_eq!(&place.excerpt[place.mark], marked, "{words}");
    }
}
