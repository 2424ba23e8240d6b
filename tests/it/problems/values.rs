//! Values that cannot stand: ids, names, times, points, pictures.

use snapbox::{assert_data_eq, str};

use super::reported;
use crate::support::dossiers::Folder;

#[test]
fn an_id_that_is_no_slug_is_reported() {
    assert_data_eq!(
        reported(&[
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
fn a_doubled_id_is_reported() {
    let second = "(id: \"square\", name: \"Again\", roles: [Context]),\n    ],\n    sources";
    assert_data_eq!(
        reported(&[("],\n    sources", second)]),
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
fn a_dangling_id_is_reported_with_the_nearest_one() {
    assert_data_eq!(
        reported(&[("places: [\"square\"]", "places: [\"sqaure\"]")]),
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
fn a_missing_verdict_is_reported() {
    assert_data_eq!(
        reported(&[("verdict: True,", "")]),
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
        reported(&[(
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
        reported(&changes),
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
        reported(&[("kind: RealPerson,", "kind: RealPerson, privacy: Initials,")]),
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
        reported(&[("licence: \"CC0\",", "")]),
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
        reported(&[("file: \"dot.png\"", "file: \"../dot.png\"")]),
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
fn an_empty_text_is_reported() {
    assert_data_eq!(
        reported(&[("question: \"Was it so?\"", "question: \" \"")]),
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
fn a_link_that_is_not_http_is_refused() {
    assert_data_eq!(
        reported(&[("https://daily.example/a", "javascript:alert(1)")]),
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
fn a_minute_without_a_zone_is_reported() {
    assert_data_eq!(
        reported(&[("At(\"2001-02-03T04:05[Europe/Amsterdam]\")", "At(\"2001-02-03T04:05\")")]),
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
fn a_zone_that_is_none_is_reported() {
    assert_data_eq!(
        reported(&[(
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
fn swapped_coordinates_are_reported_as_swapped() {
    assert_data_eq!(
        reported(&[("at: (52.0, 4.0)", "at: (152.0, 4.0)")]),
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
fn coordinates_that_are_no_numbers_are_reported() {
    assert_data_eq!(
        reported(&[("at: (52.0, 4.0)", "at: (NaN, inf)")]),
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
fn a_picture_that_is_none_is_reported() {
    let folder = Folder::with(&[]);
    folder.write("dot.png", b"not a picture");
    assert_data_eq!(
        folder.reported(),
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
fn a_missing_picture_is_reported() {
    assert_data_eq!(
        reported(&[("file: \"dot.png\"", "file: \"dott.png\"")]),
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
fn a_map_that_is_none_is_reported() {
    let folder = Folder::with(&[]);
    folder.write("map.geojson", b"{}");
    assert_data_eq!(
        folder.reported(),
        str![[r#"
error[E18]: map `map.geojson` cannot be read: it is not GeoJSON: missing field `type` at line 1 column 2
 --> map.geojson:1:2
  |
1 | {}
  |  ^ here
  |
  = help: write GeoJSON in degrees (WGS 84); docs/format.md names tools that do
"#]]
    );
}

#[test]
fn a_day_of_reading_that_is_none_is_reported_once() {
    assert_data_eq!(
        reported(&[(
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
