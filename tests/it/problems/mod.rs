//! Every problem code, with its exact words.

mod consistency;
mod examples;
mod files;
mod maps;
mod pictures;
mod records;
mod sourcing;
mod times;
mod values;
mod warnings;

use crate::support::dossiers::Folder;
use reelcheck::dossier::diagnostics::Code;
use snapbox::{assert_data_eq, str};

/// The problems of the minimal dossier after some replacements, as `reelcheck check` prints them.
fn reported(changes: &[(&str, &str)]) -> String {
    Folder::with(changes).reported()
}

#[test]
fn the_minimal_dossier_has_no_problem() {
    assert_data_eq!(reported(&[]), str![[""]]);
}

#[test]
fn no_text_is_passed_over() {
    let odd = "Od\u{202E}d";
    for (from, to) in [
        (
            "runtime_min: 90,",
            format!("runtime_min: 90, original_title: \"{odd}\","),
        ),
        ("runtime_min: 90,", format!("runtime_min: 90, languages: [\"{odd}\"],")),
        ("runtime_min: 90,", format!("runtime_min: 90, countries: [\"{odd}\"],")),
        (
            "cite: [(source: \"weekly\")])",
            format!("cite: [(source: \"weekly\", note: \"{odd}\")])"),
        ),
        ("kind: Maker)", format!("kind: Maker, aliases: [\"{odd}\"])")),
        ("billing: 1,", format!("billing: 1, aliases: [\"{odd}\"],")),
        ("kind: Review,", format!("kind: Review, authors: [\"{odd}\"],")),
        ("by: \"Us\"", format!("by: \"{odd}\"")),
        (
            "method: \"From reviews.\"",
            format!("method: \"From reviews.\", contact: Some(\"{odd}\")"),
        ),
    ] {
        let folder = Folder::with(&[(from, &to)]);
        let report = folder.load().report;
        let codes: Vec<Code> = report.problems().iter().map(|problem| problem.code).collect();
        assert!(codes.contains(&Code::ControlCharacters), "{to}: {codes:?}");
    }
}

#[test]
fn several_problems_are_reported_in_one_run_in_file_order() {
    let changes = [
        ("weight: Supporting", "weight: Suporting"),
        ("publisher: \"Daily\",", ""),
        ("places: [\"square\"]", "places: [\"sqaure\"]"),
    ];
    assert_data_eq!(
        reported(&changes),
        str![[r#"
error[E04]: `Suporting` is not one of the words that can stand here
  --> dossier.ron:38:21
   |
38 |             weight: Suporting,
   |                     ^^^^^^^^^ expected one of `Core`, `Supporting`, `Detail`
   |
   = note: in claim `first`
   = help: did you mean `Supporting`?
   = help: write one of these words, without quotation marks

error[E04]: field `publisher` is missing
  --> dossier.ron:50:9
   |
50 |         (id: "daily", kind: Official, title: "News",  lang: "en",
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ in this record
   |
   = note: in source `daily`
   = help: add `publisher: …`
"#]]
    );
}

#[test]
fn a_broken_record_leaves_the_rest_of_the_dossier() {
    let folder = Folder::with(&[("publisher: \"Daily\",", "")]);
    let dossier = folder.load().dossier.unwrap();
    assert_eq!(dossier.sources().len(), 1);
    assert_eq!(dossier.claims().len(), 1);
}

#[test]
fn texts_come_in_the_language_asked_for_and_else_in_that_of_the_dossier() {
    let folder = Folder::with(&[("name: \"Square\"", "name: {\"en\": \"Square\", \"nl\": \"Plein\"}")]);
    let name = |language| {
        let dossier = folder.load_in(language).dossier.unwrap();
        let (_, place) = dossier.places().iter().next().unwrap();
        place.name.clone()
    };
    assert_eq!(name(Some("nl")), "Plein");
    assert_eq!(name(Some("fr")), "Square");
    assert_eq!(name(None), "Square");
}

#[test]
fn every_code_has_its_own_text_here() {
    let text = [
        include_str!("files.rs"),
        include_str!("maps.rs"),
        include_str!("records.rs"),
        include_str!("values.rs"),
        include_str!("sourcing.rs"),
        include_str!("times.rs"),
        include_str!("warnings.rs"),
    ]
    .concat();
    for code in Code::ALL {
        let printed = format!("[{}]", code.as_str());
        assert!(text.contains(&printed), "{code:?} is not tested");
    }
}
