//! A dossier with errors opens with what can stand, and keeps the place of what cannot.

use crate::support::dossiers::{Folder, MINIMAL};
use reelcheck::dossier::diagnostics::Report;
use reelcheck::dossier::load::Loaded;
use reelcheck::dossier::model::{Dossier, Performer, RecordKind};

/// Kind, how many that stand come before, line; of all that cannot be read.
fn unread(dossier: &Dossier) -> Vec<(RecordKind, usize, usize)> {
    let unread = dossier.unread().iter();
    unread
        .map(|unread| (unread.kind(), unread.after(), unread.line()))
        .collect()
}

/// The line, from 1, of what stands in the dossier file once.
fn line_of(folder: &Folder, what: &str) -> usize {
    let text = std::fs::read_to_string(folder.path().join("dossier.ron")).unwrap();
    let at = text.find(what).unwrap();
    text[..at].matches('\n').count() + 1
}

/// The minimal dossier with records before its own of a list.
fn with(list: &str, records: &str) -> (Folder, Loaded) {
    let start = format!("    {list}: [\n");
    let folder = Folder::with(&[(&start, &format!("{start}{records}\n"))]);
    let loaded = folder.load();
    (folder, loaded)
}

#[test]
fn a_record_of_another_shape_and_one_whose_values_are_wrong_keep_their_places_in_the_order_of_the_file() {
    let good = r#"(id: "ID", name: "Name", roles: [Event]),"#;
    let records = [
        r#"(id: "no-name", roles: [Event]),"#,
        &good.replace("ID", "one"),
        r#"(id: "no-role", name: "Name", roles: []),"#,
        r#"(id: "one", name: "Twice", roles: [Event]),"#,
        &good.replace("ID", "two"),
        r#"7,"#,
        r#"(id: "Capital", name: "Name", roles: [Event]),"#,
    ];
    let (folder, loaded) = with("places", &records.join("\n"));
    let dossier = loaded.dossier.unwrap();
    let first = line_of(&folder, "no-name");
    let at = |after, line| (RecordKind::Place, after, first + line);
    assert_eq!(unread(&dossier), [at(0, 0), at(1, 2), at(1, 3), at(2, 5), at(2, 6)]);
    assert_eq!(dossier.places().len(), 3);
    for unread in dossier.unread() {
        let known = |report: &Report| {
            let mut keys = report
                .problems()
                .iter()
                .map(reelcheck::dossier::diagnostics::Problem::key);
            keys.any(|key| Some(&key) == unread.problem())
        };
        assert!(known(&loaded.report), "{unread:?}");
    }
}

#[test]
fn each_kind_of_record_is_known_by_its_list() {
    for (list, record, kind) in [
        ("people", r#"(id: "x", kind: Nobody),"#, RecordKind::Person),
        (
            "cast",
            r#"(id: "x", billing: 1, group: Main, counterpart: (relation: NotKnown, confidence: Low)),"#,
            RecordKind::CastEntry,
        ),
        ("claims", r#"(id: "x"),"#, RecordKind::Claim),
        (
            "places",
            r#"(id: "x", name: "X", roles: [Event], at: (99.0, 4.0)),"#,
            RecordKind::Place,
        ),
        (
            "events",
            r#"(id: "x", track: Real, when: Day("2001-02-30"), text: "It happens"),"#,
            RecordKind::Event,
        ),
        (
            "sources",
            r#"(id: "x y", kind: Press, title: "T", publisher: "P", accessed: "2003-01-01", standing: Later),"#,
            RecordKind::Source,
        ),
        (
            "images",
            r#"(id: "x", file: "dot.png", kind: Drawing, alt: "A dot", credit: "Us"),"#,
            RecordKind::Image,
        ),
    ] {
        let (folder, loaded) = with(list, record);
        let line = line_of(&folder, record);
        assert_eq!(unread(&loaded.dossier.unwrap()), [(kind, 0, line)], "{list}");
    }
    let changes =
        r#"changes: [(date: "2003-02-01", text: "One."), (date: "2003", text: "Two."), (date: "2003-01-01")],"#;
    let folder = Folder::with(&[(
        "    review:",
        &format!(
            "    routes: [(id: \"x\", name: \"X\", who: [], track: Real, points: [], accuracy_m: 1)],\n    {changes}\n    review:"
        ),
    )]);
    let line = line_of(&folder, changes);
    let dossier = folder.load().dossier.unwrap();
    assert_eq!(
        unread(&dossier),
        [
            (RecordKind::Route, 0, line - 1),
            (RecordKind::Change, 1, line),
            (RecordKind::Change, 1, line)
        ]
    );
    assert_eq!(dossier.changes().len(), 1);
}

#[test]
fn whoever_plays_a_role_and_cannot_be_read_is_not_told_as_not_recorded() {
    let loaded = Folder::with(&[(
        "name: \"Actor Two\", kind: Performer",
        "name: \"Actor Two\", kind: Actor",
    )])
    .load();
    let dossier = loaded.dossier.unwrap();
    let (_, entry) = dossier.cast().iter().next().unwrap();
    assert_eq!(entry.performer, Some(Performer::Unread));
    assert_eq!(dossier.performer_name(entry), None);
}

#[test]
fn a_good_dossier_has_nothing_unread() {
    assert!(Folder::with(&[]).load().dossier.unwrap().unread().is_empty());
}

#[test]
fn film_event_and_review_stand_where_what_is_wrong_in_them_can_be_left_out() {
    for (from, to) in [
        ("released: \"2002-01-01\"", "released: \"2002-01-32\""),
        ("makers: [(person: \"maker\"", "makers: [(person: \"nobody\""),
        ("image: \"dot\",\n", "image: \"dash\",\n"),
        ("headline: \"A film\"", "headline: \"A film\", hedline: \"Another\""),
        ("headline: \"A film\"", "headlin: \"A film\""),
        (
            "place: \"square\",\n        summary",
            "place: \"nowhere\",\n        summary",
        ),
        ("date: \"2003-01-02\"", "date: \"yesterday\""),
        ("by: \"Us\"", "by: \"Us\", bye: \"Them\""),
        ("    lang: \"en\",\n    film", "    film"),
        ("schema: 1,", ""),
        ("spoiler_words: [\"vanish\"]", "spoiler_words: 7"),
        ("file: \"map.geojson\",\n", ""),
    ] {
        let loaded = Folder::with(&[(from, to)]).load();
        assert!(loaded.report.has_errors(), "{to}");
        let dossier = loaded.dossier.unwrap_or_else(|| panic!("{to} does not stand"));
        assert_eq!(
            (dossier.film().headline.as_str(), dossier.claims().len()),
            ("A film", 1),
            "{to}"
        );
        assert!(dossier.unread().is_empty());
    }
}

#[test]
fn without_film_event_or_review_there_is_nothing_to_show() {
    for (from, to) in [
        ("runtime_min: 90", "runtime_min: \"long\""),
        ("title: \"Film\",", ""),
        ("start: Day(\"2001-02-03\")", "start: Day(\"2001-02-33\")"),
        ("state: Draft", "state: Drafty"),
        // A name inside may have been meant to cover what stands beside it.
        (
            "text: \"It ended.\", spoiler: Ending",
            "text: \"It ended.\", covered: Ending",
        ),
        ("schema: 1", "schema: 2"),
        ("schema: 1,", "schema: 1"),
    ] {
        let loaded = Folder::with(&[(from, to)]).load();
        assert!(loaded.dossier.is_none() && loaded.report.has_errors(), "{to}");
    }
    let review = MINIMAL.find("    review:").unwrap();
    let rest = MINIMAL[review..].find('\n').unwrap();
    let without = format!("{}{}", &MINIMAL[..review], &MINIMAL[review + rest..]);
    assert!(Folder::of_bytes(without.as_bytes()).load().dossier.is_none());
}
