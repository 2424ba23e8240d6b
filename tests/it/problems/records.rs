//! Records that are not shaped as they should be.

use snapbox::{assert_data_eq, str};

use super::reported;

#[test]
fn a_record_in_place_of_a_text_is_reported_as_a_whole() {
    assert_data_eq!(
        reported(&[("question: \"Was it so?\"", "question: (a: 1)")]),
        str![[r#"
error[E04]: `question` takes a text; here stands a record
  --> dossier.ron:37:23
   |
37 |             question: (a: 1),
   |                       ^^^^^^ expected `"…"`, or `{"en": "…"}`
   |
   = note: in claim `first`
   = help: write a text in quotation marks: `question: "…"`
"#]]
    );
}

#[test]
fn a_text_by_language_that_is_none_is_reported_by_itself() {
    assert_data_eq!(
        reported(&[("question: \"Was it so?\"", "question: (en: \"Was it so?\", nl: 1)")]),
        str![[r#"
error[E04]: `nl` takes a text; here stands a number
  --> dossier.ron:37:46
   |
37 |             question: (en: "Was it so?", nl: 1),
   |                                              ^ expected `"…"`
   |
   = note: in claim `first`
   = help: put it in quotation marks: `nl: "1"`
"#]]
    );
}

#[test]
fn an_unknown_field_is_reported_with_the_nearest_one() {
    assert_data_eq!(
        reported(&[("publisher: \"Daily\"", "publsher: \"Daily\"")]),
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
        reported(&[("question: \"Was it so?\",", "")]),
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
fn a_wrong_word_is_reported_with_the_words_that_can_stand() {
    assert_data_eq!(
        reported(&[("weight: Supporting", "weight: Suporting")]),
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
fn half_a_word_names_the_whole_one() {
    assert_data_eq!(
        reported(&[("weight: Supporting", "weight: Support")]),
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
fn several_faults_of_one_record_are_reported_in_one_run() {
    assert_data_eq!(
        reported(&[("weight: Supporting", "weight: Suporting"), ("topic: \"", "topik: \"")]),
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
fn a_text_where_a_list_belongs_is_reported_with_its_brackets() {
    assert_data_eq!(
        reported(&[("roles: [Event]", "roles: Event")]),
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
fn a_field_that_a_word_lacks_is_reported_at_the_word() {
    assert_data_eq!(
        reported(&[("confidence: High, cite", "cite")]),
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
        reported(&[(
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
        reported(&[("accuracy_m: 5.0", "accuracy_m: null")]),
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
fn a_misspelt_list_misses_nothing_but_its_name() {
    assert_data_eq!(
        reported(&[("sources: [", "source: [")]),
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
fn a_language_that_is_no_tag_is_reported() {
    assert_data_eq!(
        reported(&[("name: \"Square\"", "name: {\"en\": \"Square\", \"../x\": \"Plein\"}")]),
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
fn a_whole_number_that_is_too_large_is_called_so() {
    assert_data_eq!(
        reported(&[("runtime_min: 90", "runtime_min: 99999999999")]),
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
        reported(&[("publisher: \"Daily\"", "publisher: r#Daily-News")]),
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
