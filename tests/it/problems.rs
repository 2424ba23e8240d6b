//! Every problem code, with its exact words.

use crate::support::dossiers::{Folder, MINIMAL};
use reelcheck::dossier::diagnostics::{Code, human};
use snapbox::{assert_data_eq, str};

/// The problems of the minimal dossier after some replacements, as `reelcheck check` prints them.
fn told(changes: &[(&str, &str)]) -> String {
    Folder::with(changes).told()
}

#[test]
fn the_minimal_dossier_has_no_problem() {
    assert_data_eq!(told(&[]), str![[""]]);
}

#[test]
fn a_missing_file_is_told() {
    let loaded = reelcheck::dossier::load::from_path("no/such/folder".as_ref(), None);
    assert_data_eq!(
        human(&loaded.report.problems()[0]),
        str![[r#"
error[E01]: there is no file `no/such/folder`
 |
 = help: give the path of a folder that holds a `dossier.ron`, or of that file
"#]]
    );
}

#[test]
fn broken_ron_is_told_where_reading_stopped() {
    assert_data_eq!(
        told(&[("lang: \"en\",", "lang: \"en\"")]),
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
fn typographic_quotation_marks_are_named() {
    assert_data_eq!(
        told(&[("lang: \"en\"", "lang: “en”")]),
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
        Folder::of_bytes(&bytes).told(),
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
fn a_letter_that_is_none_is_told_by_line_and_column() {
    let mut bytes = MINIMAL.as_bytes().to_vec();
    let at = MINIMAL.find("Square").unwrap();
    bytes[at] = 0xFF;
    assert_data_eq!(
        Folder::of_bytes(&bytes).told(),
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
    assert_data_eq!(Folder::of_bytes(text.as_bytes()).told(), str![[""]]);
}

#[test]
fn an_unknown_schema_is_told() {
    assert_data_eq!(
        told(&[("schema: 1", "schema: 7")]),
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
fn an_unknown_field_is_told_with_the_nearest_one() {
    assert_data_eq!(
        told(&[("publisher: \"Daily\"", "publsher: \"Daily\"")]),
        str![[r#"
error[E04]: there is no field `publsher` here
  --> dossier.ron:50:54
   |
50 |         (id: "daily", kind: Official, title: "News", publsher: "Daily", lang: "en",
   |                                                      ^^^^^^^^ no such field
   |
   = note: in source `daily`
   = help: did you mean `publisher`?
   = help: correct the name, or take the field out
"#]]
    );
}

#[test]
fn a_missing_field_names_its_record() {
    assert_data_eq!(
        told(&[("question: \"Was it so?\",", "")]),
        str![[r#"
error[E04]: field `question` is missing
  --> dossier.ron:34:9
   |
34 |         (
   |         ^ in this record
   |
   = note: in claim `first`
   = help: add `question: …`
"#]]
    );
}

#[test]
fn a_wrong_word_is_told_with_the_words_that_can_stand() {
    assert_data_eq!(
        told(&[("weight: Supporting", "weight: Suporting")]),
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
"#]]
    );
}

#[test]
fn an_id_that_is_no_slug_is_told() {
    assert_data_eq!(
        told(&[
            ("id: \"daily\"", "id: \"The Daily\""),
            ("source: \"daily\"", "source: \"The Daily\"")
        ]),
        str![[r#"
error[E07]: no source is called `daily`
  --> dossier.ron:41:75
   |
41 |             real: Recorded(text: "So.", confidence: High, cite: [(source: "daily")]),
   |                                                                           ^^^^^^^ expected the id of a source
   |
   = note: in claim `first`
   = help: correct the name, or add a source of that id

error[E05]: `The Daily` is not an id
  --> dossier.ron:50:14
   |
50 |         (id: "The Daily", kind: Official, title: "News", publisher: "Daily", lang: "en",
   |              ^^^^^^^^^^^ expected lower-case letters, digits, `-` and `_`
   |
   = note: in source `The Daily`
   = help: write it like `the-daily`, at most 64 letters

error[E07]: no source is called `daily`
  --> dossier.ron:57:29
   |
57 |             cite: [(source: "daily")]),
   |                             ^^^^^^^ expected the id of a source
   |
   = note: in event `happens`
   = help: correct the name, or add a source of that id
"#]]
    );
}

#[test]
fn a_doubled_id_is_told() {
    let second = "(id: \"square\", name: \"Again\", roles: [Context]),\n    ],\n    sources";
    assert_data_eq!(
        told(&[("],\n    sources", second)]),
        str![[r#"
error[E06]: two places are called `square`
  --> dossier.ron:48:10
   |
48 |     (id: "square", name: "Again", roles: [Context]),
   |          ^^^^^^^^ the second one; the first stands in line 47
   |
   = note: in place `square`
   = help: give one of them another id
"#]]
    );
}

#[test]
fn a_dangling_id_is_told_with_the_nearest_one() {
    assert_data_eq!(
        told(&[("places: [\"square\"]", "places: [\"sqaure\"]")]),
        str![[r#"
error[E07]: no place is called `sqaure`
  --> dossier.ron:43:22
   |
43 |             places: ["sqaure"],
   |                      ^^^^^^^^ expected the id of a place
   |
   = note: in claim `first`
   = help: did you mean `square`?
   = help: correct the name, or add a place of that id
"#]]
    );
}

#[test]
fn a_missing_verdict_is_told() {
    assert_data_eq!(
        told(&[("verdict: True,", "")]),
        str![[r#"
error[E08]: this claim compares two sides and has no verdict
  --> dossier.ron:34:9
   |
34 |         (
   |         ^ in this record
   |
   = note: in claim `first`
   = help: add `verdict:` with one of `True`, `MostlyTrue`, `PartlyTrue`, `Changed`, `Invented`, `NotKnown`
"#]]
    );
}

#[test]
fn a_verdict_without_a_film_side_is_refused() {
    assert_data_eq!(
        told(&[(
            "film: Told(text: \"So.\", confidence: High, cite: [(source: \"weekly\")])",
            "film: NotRecorded"
        )]),
        str![[r#"
error[E09]: verdict `True` cannot stand here
  --> dossier.ron:42:22
   |
42 |             verdict: True,
   |                      ^^^^ nobody we read tells what the film shows
   |
   = note: in claim `first`
   = help: take the verdict out, or record the missing side
"#]]
    );
}

#[test]
fn a_name_on_a_protected_person_is_refused() {
    let changes = [(
        "kind: RealPerson,",
        "kind: RealPerson, privacy: Withheld((reason: \"Asked for it.\", cite: [(source: \"daily\")])),",
    )];
    assert_data_eq!(
        told(&changes),
        str![[r#"
error[E10]: `real` is protected and bears a name
  --> dossier.ron:27:28
   |
27 |         (id: "real", name: "Real Three", kind: RealPerson, privacy: Withheld((reason: "Asked for it.", cite: [(source: "daily")])),),
   |                            ^^^^^^^^^^^^ refused
   |
   = note: in person `real`
   = help: take it out; a `label` such as "the captive" stands in its place
"#]]
    );
}

#[test]
fn a_full_name_where_initials_are_owed_is_refused() {
    assert_data_eq!(
        told(&[("kind: RealPerson,", "kind: RealPerson, privacy: Initials,")]),
        str![[r#"
error[E10]: `real` is protected and bears a full name
  --> dossier.ron:27:28
   |
27 |         (id: "real", name: "Real Three", kind: RealPerson, privacy: Initials,),
   |                            ^^^^^^^^^^^^ refused
   |
   = note: in person `real`
   = help: write initials, like `A. B.`
"#]]
    );
}

#[test]
fn a_picture_without_licence_is_refused() {
    assert_data_eq!(
        told(&[("licence: \"CC0\",", "")]),
        str![[r#"
error[E11]: image `dot` has no `licence`
  --> dossier.ron:60:9
   |
60 |         (id: "dot", file: "dot.png", kind: Drawing, alt: "A dot", credit: "Us", ),
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ in this record
   |
   = note: in image `dot`
   = help: say under which licence the picture may be shown; without one it is not shown
"#]]
    );
}

#[test]
fn a_path_out_of_the_folder_is_refused() {
    assert_data_eq!(
        told(&[("file: \"dot.png\"", "file: \"../dot.png\"")]),
        str![[r#"
error[E12]: path refused: the path steps out of the folder with `..`
  --> dossier.ron:60:27
   |
60 |         (id: "dot", file: "../dot.png", kind: Drawing, alt: "A dot", credit: "Us", licence: "CC0",),
   |                           ^^^^^^^^^^^^ expected a file inside this folder
   |
   = note: in image `dot`
   = help: put the file into the folder and write its path from there, like `images/square.webp`
"#]]
    );
}

#[test]
fn a_host_that_mixes_scripts_is_a_warning_that_shows_its_punycode() {
    assert_data_eq!(
        told(&[("https://daily.example/a", "https://d\u{430}ily.example/a")]),
        str![[r#"
warning[W12]: the host of this link mixes scripts; it is `xn--dily-53d.example`
  --> dossier.ron:51:18
   |
51 |             url: "https://dаily.example/a", accessed: "2003-01-01", standing: Later),
   |                  ^^^^^^^^^^^^^^^^^^^^^^^^^ looks like another host
   |
   = note: in source `daily`
   = help: see that this is the page that is meant
"#]]
    );
}

#[test]
fn sources_that_go_back_to_each_other_are_a_warning() {
    let changes = [
        ("standing: Later", "standing: Later, goes_back_to: \"weekly\""),
        (
            "standing: Retrospective",
            "standing: Retrospective, goes_back_to: \"daily\"",
        ),
    ];
    assert_data_eq!(
        told(&changes),
        str![[r#"
warning[W13]: `goes_back_to` of `daily` leads back to itself
  --> dossier.ron:51:100
   |
51 |             url: "https://daily.example/a", accessed: "2003-01-01", standing: Later, goes_back_to: "weekly"),
   |                                                                                                    ^^^^^^^^ a circle
   |
   = note: in source `daily`
   = help: take out one of the links of the circle

warning[W13]: `goes_back_to` of `weekly` leads back to itself
  --> dossier.ron:53:76
   |
53 |             accessed: "2003-01-01", standing: Retrospective, goes_back_to: "daily"),
   |                                                                            ^^^^^^^ a circle
   |
   = note: in source `weekly`
   = help: take out one of the links of the circle
"#]]
    );
}

#[test]
fn a_point_that_lies_on_the_map_the_other_way_round_is_a_warning() {
    assert_data_eq!(
        told(&[("at: (52.0, 4.0)", "at: (4.0, 52.0)")]),
        str![[r#"
warning[W14]: (4, 52) lies far from the map, and on it the other way round
  --> dossier.ron:47:60
   |
47 |         (id: "square", name: "Square", roles: [Event], at: (4.0, 52.0), accuracy_m: 5.0),
   |                                                            ^^^^^^^^^^^ latitude comes first
   |
   = note: in place `square`
   = help: swap the two
"#]]
    );
}

#[test]
fn half_a_word_names_the_whole_one() {
    assert_data_eq!(
        told(&[("weight: Supporting", "weight: Support")]),
        str![[r#"
error[E04]: `Support` is not one of the words that can stand here
  --> dossier.ron:38:21
   |
38 |             weight: Support,
   |                     ^^^^^^^ expected one of `Core`, `Supporting`, `Detail`
   |
   = note: in claim `first`
   = help: did you mean `Supporting`?
   = help: write one of these words, without quotation marks
"#]]
    );
}

#[test]
fn several_faults_of_one_record_are_told_in_one_run() {
    assert_data_eq!(
        told(&[("weight: Supporting", "weight: Suporting"), ("topic: \"", "topik: \"")]),
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

error[E04]: there is no field `topik` here
  --> dossier.ron:39:13
   |
39 |             topik: "Topic",
   |             ^^^^^ no such field
   |
   = note: in claim `first`
   = help: did you mean `topic`?
   = help: correct the name, or take the field out
"#]]
    );
}

#[test]
fn a_text_where_a_list_belongs_is_told_with_its_brackets() {
    assert_data_eq!(
        told(&[("roles: [Event]", "roles: Event")]),
        str![[r#"
error[E04]: `roles` takes a list; here stands the word `Event`
  --> dossier.ron:47:47
   |
47 |         (id: "square", name: "Square", roles: Event, at: (52.0, 4.0), accuracy_m: 5.0),
   |                                               ^^^^^ expected `[ … ]`
   |
   = note: in place `square`
   = help: put it in square brackets: `roles: [Event]`
"#]]
    );
}

#[test]
fn a_field_that_a_word_lacks_is_told_at_the_word() {
    assert_data_eq!(
        told(&[("confidence: High, cite", "cite")]),
        str![[r#"
error[E04]: field `confidence` is missing
  --> dossier.ron:40:19
   |
40 |             film: Told(text: "So.", cite: [(source: "weekly")]),
   |                   ^^^^ in `Told`
   |
   = note: in claim `first`
   = help: add `confidence: …` inside the brackets of `Told`
"#]]
    );
}

#[test]
fn a_word_without_what_belongs_to_it_shows_how_it_is_written() {
    assert_data_eq!(
        told(&[(
            "kind: Performer",
            "kind: Performer, privacy: RoleOnly(reason: \"a child\")"
        )]),
        str![[r#"
error[E04]: `RoleOnly` takes a record, which has brackets of its own
  --> dossier.ron:26:68
   |
26 |         (id: "actor", name: "Actor Two", kind: Performer, privacy: RoleOnly(reason: "a child")),
   |                                                                    ^^^^^^^^ expected `RoleOnly(( … ))`
   |
   = note: in person `actor`
   = help: write `RoleOnly((reason: "a child"))`
"#]]
    );
}

#[test]
fn a_value_that_says_nothing_is_to_be_left_out() {
    assert_data_eq!(
        told(&[("accuracy_m: 5.0", "accuracy_m: null")]),
        str![[r#"
error[E04]: `accuracy_m` takes a number; here stands the word `null`
  --> dossier.ron:47:85
   |
47 |         (id: "square", name: "Square", roles: [Event], at: (52.0, 4.0), accuracy_m: null),
   |                                                                                     ^^^^ expected digits, with a point
   |
   = note: in place `square`
   = help: leave the field out: what is not known is not written
"#]]
    );
}

#[test]
fn a_bracket_that_closes_nothing_names_the_one_that_is_open() {
    assert_data_eq!(
        told(&[("roles: [Event],", "roles: [Event,")]),
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
fn a_text_that_is_never_closed_is_told_where_it_begins() {
    assert_data_eq!(
        told(&[("name: \"Square\"", "name: \"Square")]),
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
fn a_day_without_quotation_marks_is_told_as_one() {
    assert_data_eq!(
        told(&[("accessed: \"2003-01-01\"", "accessed: 2003-01-01")]),
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
fn a_misspelt_list_misses_nothing_but_its_name() {
    assert_data_eq!(
        told(&[("sources: [", "source: [")]),
        str![[r#"
error[E04]: a dossier has no field `source`
  --> dossier.ron:49:5
   |
49 |     source: [
   |     ^^^^^^ no such field
   |
   = help: did you mean `sources`?
   = help: correct the name, or take the field out
"#]]
    );
}

#[test]
fn a_page_read_before_it_appeared_is_a_warning() {
    assert_data_eq!(
        told(&[(
            "accessed: \"2003-01-01\"",
            "issued: \"2004-01-01\", accessed: \"2003-01-01\""
        )]),
        str![[r#"
warning[W15]: the page was read on 2003-01-01, before it appeared
  --> dossier.ron:51:77
   |
51 |             url: "https://daily.example/a", issued: "2004-01-01", accessed: "2003-01-01", standing: Later),
   |                                                                             ^^^^^^^^^^^^ earlier than `issued`
   |
   = note: in source `daily`
   = help: correct one of the two
"#]]
    );
}

#[test]
fn an_empty_text_is_told() {
    assert_data_eq!(
        told(&[("question: \"Was it so?\"", "question: \" \"")]),
        str![[r#"
error[E19]: this text is empty
  --> dossier.ron:37:23
   |
37 |             question: " ",
   |                       ^^^ expected words
   |
   = note: in claim `first`
   = help: write the text, or take the field out
"#]]
    );
}

#[test]
fn a_language_that_is_no_tag_is_told() {
    assert_data_eq!(
        told(&[("name: \"Square\"", "name: {\"en\": \"Square\", \"../x\": \"Plein\"}")]),
        str![[r#"
error[E04]: `../x` is no language tag
  --> dossier.ron:47:30
   |
47 |         (id: "square", name: {"en": "Square", "../x": "Plein"}, roles: [Event], at: (52.0, 4.0), accuracy_m: 5.0),
   |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected a tag like `en` or `pt-BR`
   |
   = note: in place `square`
   = help: write the tag of the language
"#]]
    );
}

#[test]
fn a_link_that_is_not_http_is_refused() {
    assert_data_eq!(
        told(&[("https://daily.example/a", "javascript:alert(1)")]),
        str![[r#"
error[E13]: link refused: only http and https addresses are opened
  --> dossier.ron:51:18
   |
51 |             url: "javascript:alert(1)", accessed: "2003-01-01", standing: Later),
   |                  ^^^^^^^^^^^^^^^^^^^^^ expected an http or https address
   |
   = note: in source `daily`
   = help: write the whole address, from `https://` on
"#]]
    );
}

#[test]
fn a_minute_without_a_zone_is_told() {
    assert_data_eq!(
        told(&[("At(\"2001-02-03T04:05[Europe/Amsterdam]\")", "At(\"2001-02-03T04:05\")")]),
        str![[r#"
error[E14]: `2001-02-03T04:05` has no zone
  --> dossier.ron:56:47
   |
56 |         (id: "happens", track: Real, when: At("2001-02-03T04:05"), text: "It happens",
   |                                               ^^^^^^^^^^^^^^^^^^ expected a minute with its zone
   |
   = note: in event `happens`
   = help: write it like `2022-02-22T17:40[Europe/Amsterdam]`
"#]]
    );
}

#[test]
fn a_zone_that_is_none_is_told() {
    assert_data_eq!(
        told(&[(
            "At(\"2001-02-03T04:05[Europe/Amsterdam]\")",
            "At(\"2001-02-03T04:05[Europe/Amstrdam]\")"
        )]),
        str![[r#"
error[E14]: `Europe/Amstrdam` is no time zone
  --> dossier.ron:56:47
   |
56 |         (id: "happens", track: Real, when: At("2001-02-03T04:05[Europe/Amstrdam]"), text: "It happens",
   |                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected the name of a zone, as in the IANA time zone database
   |
   = note: in event `happens`
   = help: did you mean `Europe/Amsterdam`?
   = help: write continent and city, like `Europe/Amsterdam` or `America/New_York`
"#]]
    );
}

#[test]
fn swapped_coordinates_are_told_as_swapped() {
    assert_data_eq!(
        told(&[("at: (52.0, 4.0)", "at: (152.0, 4.0)")]),
        str![[r#"
error[E15]: (152, 4) is no point on the earth
  --> dossier.ron:47:60
   |
47 |         (id: "square", name: "Square", roles: [Event], at: (152.0, 4.0), accuracy_m: 5.0),
   |                                                            ^^^^^^^^^^^^ expected a latitude from -90 to 90 and a longitude from -180 to 180
   |
   = note: in place `square`
   = help: latitude comes first: swap the two
"#]]
    );
}

#[test]
fn coordinates_that_are_no_numbers_are_told() {
    assert_data_eq!(
        told(&[("at: (52.0, 4.0)", "at: (NaN, inf)")]),
        str![[r#"
error[E15]: (NaN, inf) is no point on the earth
  --> dossier.ron:47:60
   |
47 |         (id: "square", name: "Square", roles: [Event], at: (NaN, inf), accuracy_m: 5.0),
   |                                                            ^^^^^^^^^^ expected a latitude from -90 to 90 and a longitude from -180 to 180
   |
   = note: in place `square`
   = help: write degrees with a decimal point, latitude first: `(52.36394, 4.88238)`
"#]]
    );
}

#[test]
fn nesting_without_end_is_told() {
    let deep = format!("cite: {}{}", "[".repeat(90), "]".repeat(90));
    assert_data_eq!(
        told(&[("cite: [(source: \"daily\")]),", &format!("{deep}),"))]),
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
fn a_picture_that_is_none_is_told() {
    let folder = Folder::with(&[]);
    folder.write("dot.png", b"not a picture");
    assert_data_eq!(
        folder.told(),
        str![[r#"
error[E17]: picture `dot.png` cannot be shown: it is not a PNG, JPEG or WebP picture
  --> dossier.ron:60:27
   |
60 |         (id: "dot", file: "dot.png", kind: Drawing, alt: "A dot", credit: "Us", licence: "CC0",),
   |                           ^^^^^^^^^ this file
   |
   = note: in image `dot`
   = help: export it anew as PNG, JPEG or WebP, and not larger than needed
"#]]
    );
}

#[test]
fn a_missing_picture_is_told() {
    assert_data_eq!(
        told(&[("file: \"dot.png\"", "file: \"dott.png\"")]),
        str![[r#"
error[E17]: there is no file `dott.png`
  --> dossier.ron:60:27
   |
60 |         (id: "dot", file: "dott.png", kind: Drawing, alt: "A dot", credit: "Us", licence: "CC0",),
   |                           ^^^^^^^^^^ this file
   |
   = note: in image `dot`
   = help: put the file there, or correct the path; capitals count
"#]]
    );
}

#[test]
fn a_map_that_is_none_is_told() {
    let folder = Folder::with(&[]);
    folder.write("map.geojson", b"{}");
    assert_data_eq!(
        folder.told(),
        str![[r#"
error[E18]: map `map.geojson` cannot be read: it is not GeoJSON: missing field `type` at line 1 column 2
 --> map.geojson:1:2
  |
1 | {}
  |  ^ here
  |
  = help: write a GeoJSON FeatureCollection in degrees (WGS 84); docs/format.md names tools that do
"#]]
    );
}

#[test]
fn a_cast_entry_of_nobody_is_told() {
    assert_data_eq!(
        told(&[("actor: \"actor\", character: \"Someone\",", "")]),
        str![[r#"
warning[W10]: nothing uses person `actor`
  --> dossier.ron:26:14
   |
26 |         (id: "actor", name: "Actor Two", kind: Performer),
   |              ^^^^^^^ used nowhere
   |
   = note: in person `actor`
   = help: use it, or take the record out

error[E19]: a cast entry names neither actor nor character
  --> dossier.ron:30:9
   |
30 |         (id: "someone",  billing: 1, group: Main,
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ in this record
   |
   = note: in cast entry `someone`
   = help: add `actor`, `character`, or both
"#]]
    );
}

#[test]
fn a_side_without_a_source_is_a_warning() {
    assert_data_eq!(
        told(&[("confidence: High, cite: [(source: \"weekly\")])", "confidence: High)")]),
        str![[r#"
warning[W01]: the film side names no source
  --> dossier.ron:40:19
   |
40 |             film: Told(text: "So.", confidence: High),
   |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shown as "no source yet"
   |
   = note: in claim `first`
   = help: add `cite: [(source: "…")]`
"#]]
    );
}

#[test]
fn a_core_claim_with_a_single_source_is_a_warning() {
    assert_data_eq!(
        told(&[("weight: Supporting", "weight: Core")]),
        str![[r#"
warning[W02]: a core claim rests on a single source
  --> dossier.ron:41:65
   |
41 |             real: Recorded(text: "So.", confidence: High, cite: [(source: "daily")]),
   |                                                                 ^^^^^^^^^^^^^^^^^^^ one source
   |
   = note: in claim `first`
   = help: find a second, independent one; the warning stays as long as there is one alone
"#]]
    );
}

#[test]
fn sources_that_go_back_to_one_are_a_warning() {
    let changes = [
        (
            "real: Recorded(text: \"So.\", confidence: High, cite: [(source: \"daily\")])",
            "real: Recorded(text: \"So.\", confidence: High, cite: [(source: \"daily\"), (source: \"weekly\")])",
        ),
        (
            "publisher: \"Weekly\",",
            "publisher: \"Weekly\", goes_back_to: \"daily\",",
        ),
    ];
    assert_data_eq!(
        told(&changes),
        str![[r#"
warning[W03]: all sources of this claim go back to one
  --> dossier.ron:41:65
   |
41 |             real: Recorded(text: "So.", confidence: High, cite: [(source: "daily"), (source: "weekly")]),
   |                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ these lean on each other
   |
   = note: in claim `first`
   = help: find an independent source, or count them as one
"#]]
    );
}

#[test]
fn invented_without_ground_is_a_warning() {
    assert_data_eq!(
        told(&[("verdict: True", "verdict: Invented")]),
        str![[r#"
warning[W04]: invented, without positive ground
  --> dossier.ron:42:22
   |
42 |             verdict: Invented,
   |                      ^^^^^^^^ no report is not enough
   |
   = note: in claim `first`
   = help: give the real side as `NoCounterpart` with its source, or write `NotKnown`
"#]]
    );
}

#[test]
fn changed_without_reason_is_a_warning() {
    assert_data_eq!(
        told(&[("verdict: True", "verdict: Changed")]),
        str![[r#"
warning[W05]: changed, without a reason
  --> dossier.ron:42:22
   |
42 |             verdict: Changed,
   |                      ^^^^^^^ a change has a reason, even an unstated one
   |
   = note: in claim `first`
   = help: add `why: [Unstated]`, or a better reason
"#]]
    );
}

#[test]
fn a_long_quote_is_a_warning() {
    let quote = format!("(source: \"weekly\", quote: \"{}\")", "word ".repeat(41).trim());
    assert_data_eq!(
        told(&[("(source: \"weekly\")", &quote)]),
        str![[r#"
warning[W06]: this quote has 41 words
 --> dossier.ron:8:65
  |
8 | ...e: "word word word word word word word word word word word word word word word word word word word word word word word word …
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ at most 40
  |
  = help: shorten it, or say it in your own words in `note`
"#]]
    );
}

#[test]
fn an_end_before_the_start_is_a_warning() {
    assert_data_eq!(
        told(&[("end: Day(\"2001-02-04\")", "end: Day(\"2001-02-02\")")]),
        str![[r#"
warning[W07]: the end comes before the start
  --> dossier.ron:17:14
   |
17 |         end: Day("2001-02-02"),
   |              ^^^^^^^^^^^^^^^^^ earlier than `start`
   |
   = help: swap the two, or correct one
"#]]
    );
}

#[test]
fn a_missing_language_is_a_warning() {
    let changes = [
        ("name: \"Square\"", "name: {\"en\": \"Square\", \"nl\": \"Plein\"}"),
        ("text: \"It happens\"", "text: {\"en\": \"It happens\"}"),
    ];
    assert_data_eq!(
        told(&changes),
        str![[r#"
warning[W08]: this text lacks nl
  --> dossier.ron:56:92
   |
56 |         (id: "happens", track: Real, when: At("2001-02-03T04:05[Europe/Amsterdam]"), text: {"en": "It happens"},
   |                                                                                            ^^^^^^^^^^^^^^^^^^^^ other texts have it
   |
   = note: in event `happens`
   = help: add the missing language
"#]]
    );
}

#[test]
fn an_open_text_that_tells_the_end_is_a_warning() {
    assert_data_eq!(
        told(&[("question: \"Was it so?\"", "question: \"Did he vanish?\"")]),
        str![[r#"
warning[W09]: this text is open and holds "vanish", which tells the ending
  --> dossier.ron:37:23
   |
37 |             question: "Did he vanish?",
   |                       ^^^^^^^^^^^^^^^^ shown from the start
   |
   = note: in claim `first`
   = help: cover it with `spoiler: Ending`, or say it otherwise
"#]]
    );
}

#[test]
fn what_nothing_uses_is_a_warning() {
    assert_data_eq!(
        told(&[("image: \"dot\",", "")]),
        str![[r#"
warning[W10]: nothing uses image `dot`
  --> dossier.ron:60:14
   |
60 |         (id: "dot", file: "dot.png", kind: Drawing, alt: "A dot", credit: "Us", licence: "CC0",),
   |              ^^^^^ used nowhere
   |
   = note: in image `dot`
   = help: use it, or take the record out
"#]]
    );
}

#[test]
fn characters_that_cannot_be_seen_are_a_warning() {
    assert_data_eq!(
        told(&[("name: \"Square\"", "name: \"Squ\u{202E}are\"")]),
        str![[r#"
warning[W11]: this text holds characters that cannot be seen
  --> dossier.ron:47:30
   |
47 |         (id: "square", name: "Squ�are", roles: [Event], at: (52.0, 4.0), accuracy_m: 5.0),
   |                              ^^^^^^^^^ control or bidi characters
   |
   = note: in place `square`
   = help: type the text anew
"#]]
    );
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
fn several_problems_are_told_in_one_run_in_file_order() {
    let changes = [
        ("weight: Supporting", "weight: Suporting"),
        ("publisher: \"Daily\",", ""),
        ("places: [\"square\"]", "places: [\"sqaure\"]"),
    ];
    assert_data_eq!(
        told(&changes),
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
fn true_on_one_newspaper_is_a_warning() {
    assert_data_eq!(
        told(&[("kind: Official,", "kind: Press,")]),
        str![[r#"
warning[W16]: true, on less than an official source or two independent ones
  --> dossier.ron:42:22
   |
42 |             verdict: True,
   |                      ^^^^ not borne out by the real side
   |
   = note: in claim `first`
   = help: cite an official source, or a second of another publisher and origin; or write another verdict
"#]]
    );
}

#[test]
fn true_on_two_newspapers_of_one_agency_is_a_warning() {
    assert_data_eq!(
        told(&[
            ("kind: Official,", "kind: Press, goes_back_to: \"weekly\","),
            (
                "cite: [(source: \"daily\")]),\n            verdict",
                "cite: [(source: \"daily\"), (source: \"weekly\")]),\n            verdict"
            ),
        ]),
        str![[r#"
warning[W03]: all sources of this claim go back to one
  --> dossier.ron:41:65
   |
41 |             real: Recorded(text: "So.", confidence: High, cite: [(source: "daily"), (source: "weekly")]),
   |                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ these lean on each other
   |
   = note: in claim `first`
   = help: find an independent source, or count them as one

warning[W16]: true, on less than an official source or two independent ones
  --> dossier.ron:42:22
   |
42 |             verdict: True,
   |                      ^^^^ not borne out by the real side
   |
   = note: in claim `first`
   = help: cite an official source, or a second of another publisher and origin; or write another verdict
"#]]
    );
}

#[test]
fn true_on_two_newspapers_that_have_it_from_different_people_is_no_warning() {
    assert_data_eq!(
        told(&[
            ("kind: Official,", "kind: Press,"),
            (
                "cite: [(source: \"daily\")]),\n            verdict",
                "cite: [(source: \"daily\"), (source: \"weekly\")]),\n            verdict"
            ),
        ]),
        str![[""]]
    );
}

#[test]
fn a_dispute_of_which_one_version_alone_has_a_source_is_a_warning() {
    assert_data_eq!(
        told(&[("verdict: True,", "verdict: NotKnown,\n            disputed: true,")]),
        str![[r#"
warning[W17]: disputed, and only one version has a source
  --> dossier.ron:43:23
   |
43 |             disputed: true,
   |                       ^^^^ by whom?
   |
   = note: in claim `first`
   = help: cite who contradicts it with `says: Contradicts`, or give `versions`, each with its sources
"#]]
    );
}

#[test]
fn a_dispute_is_shown_by_versions_or_by_who_contradicts() {
    let disputed = ("verdict: True,", "verdict: NotKnown,\n            disputed: true,");
    let versions = "versions: [(holds: \"So\", cite: [(source: \"daily\")]), (holds: \"Not so\", cite: [(source: \"weekly\")])]),\n            verdict";
    assert_data_eq!(
        told(&[
            disputed,
            ("cite: [(source: \"daily\")]),\n            verdict", versions)
        ]),
        str![[""]]
    );
    let against = "cite: [(source: \"daily\"), (source: \"weekly\", says: Contradicts)]),\n            verdict";
    assert_data_eq!(
        told(&[
            disputed,
            ("cite: [(source: \"daily\")]),\n            verdict", against)
        ]),
        str![[""]]
    );
}

#[test]
fn changed_with_a_film_side_without_a_source_is_a_warning() {
    assert_data_eq!(
        told(&[
            ("verdict: True,", "verdict: Changed,\n            why: [Unstated],"),
            (
                "Told(text: \"So.\", confidence: High, cite: [(source: \"weekly\")])",
                "Told(text: \"So.\", confidence: High)"
            ),
        ]),
        str![[r#"
warning[W01]: the film side names no source
  --> dossier.ron:40:19
   |
40 |             film: Told(text: "So.", confidence: High),
   |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shown as "no source yet"
   |
   = note: in claim `first`
   = help: add `cite: [(source: "…")]`

warning[W18]: this verdict sets two sides against each other, and the film side names no source
  --> dossier.ron:42:22
   |
42 |             verdict: Changed,
   |                      ^^^^^^^ one side without a source
   |
   = note: in claim `first`
   = help: add `cite` to the film side, or write `NotKnown`
"#]]
    );
}

#[test]
fn a_picture_that_does_not_say_what_it_is_is_a_warning() {
    assert_data_eq!(
        told(&[(" kind: Drawing,", "")]),
        str![[r#"
warning[W19]: this picture does not say what it is
  --> dossier.ron:60:9
   |
60 |         (id: "dot", file: "dot.png", alt: "A dot", credit: "Us", licence: "CC0",),
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a drawing would be taken for evidence
   |
   = note: in image `dot`
   = help: add `kind: Drawing`, `Photograph`, `Frame` or `Document`
"#]]
    );
}

#[test]
fn an_open_text_with_a_word_of_how_things_end_is_a_warning() {
    assert_data_eq!(
        told(&[("About something.", "About who was rescued.")]),
        str![[r#"
warning[W09]: this text is open and holds "rescued", a word for how things end
  --> dossier.ron:11:16
   |
11 |         blurb: "About who was rescued.",
   |                ^^^^^^^^^^^^^^^^^^^^^^^^ shown from the start
   |
   = help: say it otherwise: this text is never covered; or allow the word in `tells_nothing`, and say why
"#]]
    );
}

#[test]
fn an_address_that_tells_the_end_is_a_warning() {
    assert_data_eq!(
        told(&[("daily.example/a", "daily.example/gunman-dies")]),
        str![[r#"
warning[W09]: this text is open and holds "dies", a word for how things end
  --> dossier.ron:51:18
   |
51 |             url: "https://daily.example/gunman-dies", accessed: "2003-01-01", standing: Later),
   |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shown from the start
   |
   = note: in source `daily`
   = help: cover it with `spoiler: Ending`, or say it otherwise; or allow the word in `tells_nothing`, and say why
"#]]
    );
}

#[test]
fn where_nothing_of_the_ending_is_covered_no_word_tells_it() {
    assert_data_eq!(
        told(&[
            ("About something.", "About who was rescued."),
            (", spoiler: Ending)", ")")
        ]),
        str![[""]]
    );
}

#[test]
fn an_open_text_with_a_rare_word_of_what_is_covered_is_a_warning() {
    assert_data_eq!(
        told(&[
            ("It ended.", "The zeppelin landed."),
            ("text: \"It happens\"", "text: \"Two zeppelins come\"")
        ]),
        str![[""]]
    );
}

#[test]
fn a_rare_word_of_the_premise_or_one_that_is_allowed_tells_nothing() {
    let ending = ("It ended.", "The zeppelin landed.");
    let event = ("text: \"It happens\"", "text: \"Two zeppelins come\"");
    assert_data_eq!(
        told(&[ending, event, ("About something.", "About a zeppelin.")]),
        str![[""]]
    );
    let allowed =
        "spoiler_words: [\"vanish\"],\n    tells_nothing: [(word: \"zeppelin\", because: \"It is a ship.\")],";
    assert_data_eq!(
        told(&[ending, event, ("spoiler_words: [\"vanish\"],", allowed)]),
        str![[""]]
    );
}

#[test]
fn versions_of_what_nobody_disputes_are_a_misfit() {
    let versions =
        "cite: [(source: \"daily\")], versions: [(holds: \"So\"), (holds: \"Not so\")]),\n            verdict";
    assert_data_eq!(
        told(&[("cite: [(source: \"daily\")]),\n            verdict", versions)]),
        str![[r#"
warning[W15]: versions are given, but the claim is not disputed
  --> dossier.ron:41:96
   |
41 |             real: Recorded(text: "So.", confidence: High, cite: [(source: "daily")], versions: [(holds: "So"), (holds: "Not so")]),
   |                                                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ these versions
   |
   = note: in claim `first`
   = help: write `disputed: true`, or take them out
"#]]
    );
}

#[test]
fn a_day_of_reading_that_is_none_is_told_once() {
    assert_data_eq!(
        told(&[(
            "url: \"https://daily.example/a\", accessed: \"2003-01-01\"",
            "issued: \"2002-01-01\", accessed: \"1\""
        )]),
        str![[r#"
error[E14]: `1` is not a day
  --> dossier.ron:51:45
   |
51 |             issued: "2002-01-01", accessed: "1", standing: Later),
   |                                             ^^^ expected a day like `2022-02-23`
   |
   = note: in source `daily`
   = help: write year, month and day with two dashes
"#]]
    );
}

#[test]
fn a_whole_number_that_is_too_large_is_called_so() {
    assert_data_eq!(
        told(&[("runtime_min: 90", "runtime_min: 99999999999")]),
        str![[r#"
error[E04]: `runtime_min` takes a whole number; here stands one that is too large
 --> dossier.ron:7:22
  |
7 |         runtime_min: 99999999999,
  |                      ^^^^^^^^^^^ expected digits alone
  |
  = note: in `film`
  = help: write a whole number from 0 to 4294967295, without sign, point or quotation marks
"#]]
    );
}

#[test]
fn a_raw_word_where_a_text_belongs_is_called_a_word() {
    assert_data_eq!(
        told(&[("publisher: \"Daily\"", "publisher: r#Daily-News")]),
        str![[r#"
error[E04]: `publisher` takes a text; here stands the word `r#Daily-News`
  --> dossier.ron:50:65
   |
50 |         (id: "daily", kind: Official, title: "News", publisher: r#Daily-News, lang: "en",
   |                                                                 ^^^^^^^^^^^^ expected `"…"`
   |
   = note: in source `daily`
   = help: put it in quotation marks: `publisher: "r#Daily-News"`
"#]]
    );
}

#[test]
fn a_text_without_its_quotation_marks_is_told_as_one() {
    assert_data_eq!(
        told(&[("places: [\"square\"]", "places: [main-square]")]),
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
        told(&[("title: \"News\"", "title: News-of-the-day")]),
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
        told(&[("title: \"News\"", "title: News of the day")]),
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
        told(&[("kind: Official,", "kind: Official")]),
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
fn a_quotation_mark_that_is_lost_is_told_where_the_text_begins() {
    assert_data_eq!(
        told(&[("id: \"first\"", "id: first-one\"")]),
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
        told(&[("title: \"News\"", "title: The news of the day\"")]),
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
        told(&[("\"About something.\"", "\"About \"something.\"")]),
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

#[test]
fn every_code_has_its_own_text_here() {
    let text = include_str!("problems.rs");
    for code in Code::ALL {
        let printed = format!("[{}]", code.as_str());
        assert!(text.contains(&printed), "{code:?} is not tested");
    }
}
