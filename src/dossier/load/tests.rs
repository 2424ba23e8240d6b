//! Nothing is dropped in silence: what a list of the file holds stands, or is told as what cannot be read.

#![cfg(test)]

use proptest::prelude::*;

use super::tree::{Kind, Node, Tree};
use super::*;
use crate::dossier::diagnostics::{LineIndex, Severity};
use crate::dossier::model::{RecordKind, Unread};

const IHOSTAGE: &str = include_str!("../../../assets/dossiers/ihostage/dossier.ron");

/// Each list of the model: its name in the file, what its records are, and how many of them stand.
fn lists(dossier: &Dossier) -> [(&'static str, RecordKind, usize); 9] {
    [
        ("people", RecordKind::Person, dossier.people().len()),
        ("cast", RecordKind::CastEntry, dossier.cast().len()),
        ("claims", RecordKind::Claim, dossier.claims().len()),
        ("places", RecordKind::Place, dossier.places().len()),
        ("routes", RecordKind::Route, dossier.routes().len()),
        ("events", RecordKind::Event, dossier.events().len()),
        ("sources", RecordKind::Source, dossier.sources().len()),
        ("images", RecordKind::Image, dossier.images().len()),
        ("changes", RecordKind::Change, dossier.changes().len()),
    ]
}

/// The records of a list as they stand in the file; none where it is not there once, and a list.
fn written<'t>(tree: &'t Tree<'t>, name: &str) -> Option<&'t [Node<'t>]> {
    let mut fields = tree.root()?.fields()?.iter();
    let field = fields.find(|field| field.name == name)?;
    match (&field.value.kind, fields.any(|other| other.name == name)) {
        (Kind::List(items), false) => Some(items),
        _ => None,
    }
}

/// Each record of the file stands in the model or is told as unread, by an error within its lines.
fn nothing_is_dropped(text: &str) -> Result<usize, TestCaseError> {
    let loaded = from_bytes(text.as_bytes(), "dossier.ron", Folder::Bundled(&[]), None);
    let Some(dossier) = loaded.dossier else {
        prop_assert!(loaded.report.has_errors());
        return Ok(0);
    };
    let tree = Tree::of(text);
    let lines = LineIndex::new("dossier.ron", text);
    for (name, kind, stand) in lists(&dossier) {
        let Some(records) = written(&tree, name) else { continue };
        let unread: Vec<&Unread> = dossier.unread_of(kind).collect();
        prop_assert_eq!(records.len(), stand + unread.len(), "{}", name);
        for (before, unread) in unread.iter().enumerate() {
            let record = &records[unread.after() + before];
            let span = record.span();
            let of_record = lines.line_of(span.start)..=lines.line_of(span.end);
            prop_assert!(of_record.contains(&unread.line()), "{} line {}", name, unread.line());
            let mut errors = loaded.report.problems().iter();
            let told = errors.find(|problem| Some(&problem.key()) == unread.problem());
            let told = told.filter(|problem| problem.severity() == Severity::Error);
            prop_assert!(told.is_some(), "{} line {} is told by no error", name, unread.line());
            let line = told.and_then(|problem| Some(problem.place.as_ref()?.line));
            prop_assert_eq!(line, Some(unread.line()));
        }
    }
    Ok(dossier.unread().len())
}

#[test]
fn a_good_dossier_has_nothing_that_cannot_be_read() {
    assert_eq!(nothing_is_dropped(IHOSTAGE).unwrap(), 0);
}

#[test]
fn of_very_many_each_has_its_row_though_not_each_its_problem() {
    let claims: String = (0..2 * crate::dossier::limits::PROBLEMS_PLACED)
        .map(|number| format!("(id: \"c{number}\"),\n"))
        .collect();
    let text = IHOSTAGE.replacen("claims: [", &format!("claims: [\n{claims}"), 1);
    let loaded = from_bytes(text.as_bytes(), "dossier.ron", Folder::Bundled(&[]), None);
    let dossier = loaded.dossier.unwrap();
    let unread: Vec<&Unread> = dossier.unread_of(RecordKind::Claim).collect();
    assert_eq!(unread.len(), 2 * crate::dossier::limits::PROBLEMS_PLACED);
    assert!(unread.iter().all(|unread| unread.after() == 0));
    assert!(unread.is_sorted_by_key(|unread| unread.line()));
    assert!(unread[0].problem().is_some() && unread.last().unwrap().problem().is_none());
}

#[test]
fn what_is_wrong_with_a_list_as_such_is_told_once_and_has_no_rows() {
    let no_list = IHOSTAGE.replacen("routes: [", "routes: 7, rests: [", 1);
    let many = format!(
        "{}changes: [{}],\n)",
        IHOSTAGE.trim_end().trim_end_matches(')'),
        "(date: \"2026-01-01\", text: \"x\"),".repeat(crate::dossier::limits::RECORDS + 5)
    );
    for text in [no_list, many] {
        let loaded = from_bytes(text.as_bytes(), "dossier.ron", Folder::Bundled(&[]), None);
        assert!(loaded.report.has_errors());
        assert_eq!(loaded.dossier.unwrap().unread().len(), 0);
    }
}

/// Something small to put into a dossier.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z_]{1,8}",
        "[0-9]{1,6}",
        "[A-Z]{1,3}",
        Just(String::new()),
        Just("\"\"".to_owned()),
        Just("[]".to_owned()),
        Just("()".to_owned()),
        Just("NaN".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    #[test]
    fn whatever_is_cut_out_and_put_in_each_record_stands_or_is_told(
        edits in proptest::collection::vec((0.0..1.0f64, 0usize..10, piece()), 1..8)
    ) {
        let mut text: Vec<char> = IHOSTAGE.chars().collect();
        for (place, length, piece) in edits {
            let start = (place * text.len() as f64) as usize;
            // What opens and closes stays, so that the file stays RON more often.
            let is_inner = |letter: &&char| letter.is_alphanumeric() || "-_ ".contains(**letter);
            let length = text[start..].iter().take(length).take_while(is_inner).count();
            text.splice(start..start + length, piece.chars());
        }
        nothing_is_dropped(&text.into_iter().collect::<String>())?;
    }
}
