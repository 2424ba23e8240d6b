//! A file that cannot be read, or is not RON.

use snapbox::{assert_data_eq, str};

use super::reported;
use crate::support::dossiers::{Folder, MINIMAL};
use reelcheck::dossier::diagnostics::human;

#[test]
fn a_missing_file_is_reported() {
    let loaded = reelcheck::dossier::load::from_path("no/such/folder".as_ref(), None);
    assert_data_eq!(
        human(&loaded.report.problems()[0]),
        str![[r#"
error[E01]: there is no file `no/such/folder`
 |
 = help: give the path of a folder that holds a `dossier.ron`, of that file, or of a packed dossier
"#]]
    );
}

#[test]
fn broken_ron_is_reported_where_reading_stopped() {
    assert_data_eq!(
        reported(&[("lang: \"en\",", "lang: \"en\"")]),
        str![[r#"
error[E02]: expected comma
 --> dossier.ron:4:5
  |
4 |     film: (
  |     ^
  |
  = help: look here and just before for a missing comma, bracket or quotation mark
"#]]
    );
}

#[test]
fn a_comment_of_one_stroke_is_named() {
    assert_data_eq!(
        reported(&[("runtime_min: 90,", "runtime_min: 90, / minutes")]),
        str![[r#"
error[E02]: a comment begins with `//`
 --> dossier.ron:7:26
  |
7 |         runtime_min: 90, / minutes
  |                          ^ expected `//`
  |
  = help: write `//` for `/`, or take it out
"#]]
    );
}

#[test]
fn a_name_that_is_missing_is_named() {
    assert_data_eq!(
        reported(&[("runtime_min: 90,", "runtime_min: 90, : \"Two\",")]),
        str![[r#"
error[E02]: a name is missing
 --> dossier.ron:7:26
  |
7 |         runtime_min: 90, : "Two",
  |                          ^ expected a name before it
  |
  = help: write the name of the field before the colon
"#]]
    );
}

#[test]
fn a_file_that_ends_in_a_comment_is_not_mended_in_it() {
    for (comment, end) in [("// A film, in Amsterdam", 23), ("// It was, in 2022-02-22", 24)] {
        let reported = Folder::of_bytes(comment.as_bytes()).reported();
        assert!(reported.contains(&format!("dossier.ron:1:{}", end + 1)), "{reported}");
        assert!(reported.contains("the file ends too early"), "{reported}");
    }
}

#[test]
fn typographic_quotation_marks_are_named() {
    assert_data_eq!(
        reported(&[("lang: \"en\"", "lang: “en”")]),
        str![[r#"
error[E02]: unexpected char '“'
 --> dossier.ron:3:11
  |
3 |     lang: “en”,
  |           ^
  |
  = help: a typographic quotation mark stands here: write a straight one, `"`
"#]]
    );
}

#[test]
fn utf_16_is_named() {
    let mut bytes = vec![0xFF, 0xFE];
    bytes.extend(MINIMAL.encode_utf16().flat_map(u16::to_le_bytes));
    assert_data_eq!(
        Folder::of_bytes(&bytes).reported(),
        str![[r#"
error[E02]: the file is written in UTF-16
 --> dossier.ron:1:1
  |
1 |
  | ^
  |
  = help: save it as UTF-8 in your editor
"#]]
    );
}

#[test]
fn a_letter_that_is_none_is_reported_by_line_and_column() {
    let mut bytes = MINIMAL.as_bytes().to_vec();
    let at = MINIMAL.find("Square").unwrap();
    bytes[at] = 0xFF;
    assert_data_eq!(
        Folder::of_bytes(&bytes).reported(),
        str![[r#"
error[E02]: the file is not UTF-8: byte 1468 is no letter
  --> dossier.ron:47:31
   |
47 |         (id: "square", name: "
   |                               ^
   |
   = help: save it as UTF-8 in your editor
"#]]
    );
}

#[test]
fn a_byte_order_mark_and_crlf_just_work() {
    let text = format!("\u{FEFF}{}", MINIMAL.replace('\n', "\r\n"));
    assert_data_eq!(Folder::of_bytes(text.as_bytes()).reported(), str![[""]]);
}

#[test]
fn an_unknown_schema_is_reported() {
    assert_data_eq!(
        reported(&[("schema: 1", "schema: 7")]),
        str![[r#"
error[E03]: schema 7 is not known
 --> dossier.ron:2:13
  |
2 |     schema: 7,
  |             ^ this version reads schema 1
  |
  = help: write `schema: 1`, or use a version of Reelcheck that reads schema 7
"#]]
    );
}

#[test]
fn a_bracket_that_closes_nothing_names_the_one_that_is_open() {
    assert_data_eq!(
        reported(&[("roles: [Event],", "roles: [Event,")]),
        str![[r#"
error[E02]: this `)` closes nothing
  --> dossier.ron:47:87
   |
47 |         (id: "square", name: "Square", roles: [Event, at: (52.0, 4.0), accuracy_m: 5.0),
   |                                                                                       ^ the `[` of line 47 is open here
   |
   = help: take it out, or add the bracket that it should close
"#]]
    );
}

#[test]
fn a_text_that_is_never_closed_is_reported_where_it_begins() {
    assert_data_eq!(
        reported(&[("name: \"Square\"", "name: \"Square")]),
        str![[r#"
error[E02]: a quotation mark is missing: this text reaches too far
  --> dossier.ron:47:30
   |
47 |         (id: "square", name: "Square, roles: [Event], at: (52.0, 4.0), accuracy_m: 5.0),
   |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ begins here
   |
   = help: close the text with `"` where it ends, or open it where it begins; inside a text, write `/"`
"#]]
    );
}

#[test]
fn a_day_without_quotation_marks_is_reported_as_one() {
    assert_data_eq!(
        reported(&[("accessed: \"2003-01-01\"", "accessed: 2003-01-01")]),
        str![[r#"
error[E02]: days, months and minutes stand in quotation marks
  --> dossier.ron:51:55
   |
51 |             url: "https://daily.example/a", accessed: 2003-01-01, standing: Later),
   |                                                       ^^^^^^^^^^ expected `"…"`
   |
   = help: write `"2003-01-01"`
"#]]
    );
}

#[test]
fn nesting_without_end_is_reported() {
    let deep = format!("cite: {}{}", "[".repeat(90), "]".repeat(90));
    assert_data_eq!(
        reported(&[("cite: [(source: \"daily\")]),", &format!("{deep}),"))]),
        str![[r#"
error[E16]: values are nested more than 64 deep
  --> dossier.ron:41:93
   |
41 | … High, cite: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]...
   |                                           ^
   |
   = help: take out the needless brackets
"#]]
    );
}

#[test]
fn a_text_without_its_quotation_marks_is_reported_as_one() {
    assert_data_eq!(
        reported(&[("places: [\"square\"]", "places: [main-square]")]),
        str![[r#"
error[E02]: texts stand in quotation marks
  --> dossier.ron:43:22
   |
43 |             places: [main-square],
   |                      ^^^^^^^^^^^ expected `"…"`
   |
   = help: write `"main-square"`
"#]]
    );
    assert_data_eq!(
        reported(&[("title: \"News\"", "title: News-of-the-day")]),
        str![[r#"
error[E02]: texts stand in quotation marks
  --> dossier.ron:50:46
   |
50 |         (id: "daily", kind: Official, title: News-of-the-day, publisher: "Daily", lang: "en",
   |                                              ^^^^^^^^^^^^^^^ expected `"…"`
   |
   = help: write `"News-of-the-day"`
"#]]
    );
    assert_data_eq!(
        reported(&[("title: \"News\"", "title: News of the day")]),
        str![[r#"
error[E02]: texts stand in quotation marks
  --> dossier.ron:50:46
   |
50 |         (id: "daily", kind: Official, title: News of the day, publisher: "Daily", lang: "en",
   |                                              ^^^^^^^^^^^^^^^ expected `"…"`
   |
   = help: write `"News of the day"`
"#]]
    );
    assert_data_eq!(
        reported(&[("kind: Official,", "kind: Official")]),
        str![[r#"
error[E02]: expected comma
  --> dossier.ron:50:38
   |
50 |         (id: "daily", kind: Official title: "News", publisher: "Daily", lang: "en",
   |                                      ^
   |
   = help: look here and just before for a missing comma, bracket or quotation mark
"#]]
    );
}

#[test]
fn a_quotation_mark_that_is_lost_is_reported_where_the_text_begins() {
    assert_data_eq!(
        reported(&[("id: \"first\"", "id: first-one\"")]),
        str![[r#"
error[E02]: this text lacks the quotation mark at its beginning
  --> dossier.ron:35:17
   |
35 |             id: first-one",
   |                 ^^^^^^^^^ expected `"` before it
   |
   = help: write `"first-one"`
"#]]
    );
    assert_data_eq!(
        reported(&[("title: \"News\"", "title: The news of the day\"")]),
        str![[r#"
error[E02]: this text lacks the quotation mark at its beginning
  --> dossier.ron:50:46
   |
50 |         (id: "daily", kind: Official, title: The news of the day", publisher: "Daily", lang: "en",
   |                                              ^^^^^^^^^^^^^^^^^^^ expected `"` before it
   |
   = help: write `"The news of the day"`
"#]]
    );
    assert_data_eq!(
        reported(&[("\"About something.\"", "\"About \"something.\"")]),
        str![[r#"
error[E02]: a quotation mark is missing: this text reaches too far
  --> dossier.ron:11:34
   |
11 |         blurb: "About "something.",
   |                                  ^^ begins here
   |
   = help: close the text with `"` where it ends, or open it where it begins; inside a text, write `/"`
"#]]
    );
}
