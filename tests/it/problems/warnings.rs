//! Warnings of texts, pictures and what does not fit together.

use snapbox::{assert_data_eq, str};

use super::reported;

#[test]
fn a_host_that_mixes_scripts_is_a_warning_that_shows_its_punycode() {
    assert_data_eq!(
        reported(&[("https://daily.example/a", "https://d\u{430}ily.example/a")]),
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
        reported(&changes),
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
        reported(&[("at: (52.0, 4.0)", "at: (4.0, 52.0)")]),
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
fn a_page_read_before_it_appeared_is_a_warning() {
    assert_data_eq!(
        reported(&[(
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
fn a_cast_entry_of_nobody_is_reported() {
    assert_data_eq!(
        reported(&[("actor: \"actor\", character: \"Someone\",", "")]),
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
   = help: add `actor` or `actor_name`, `character`, or both
"#]]
    );
}

#[test]
fn whoever_a_broken_record_names_is_used_whatever_its_comments_hold() {
    assert_data_eq!(
        reported(&[(
            "actor: \"actor\", character: \"Someone\", billing: 1,",
            "/* 5\" more */ actor: \"actor\", character: \"Someone\", billing: one,"
        )]),
        str![[r#"
error[E04]: `billing` takes a whole number; here stands the word `one`
  --> dossier.ron:30:86
   |
30 |         (id: "someone", /* 5" more */ actor: "actor", character: "Someone", billing: one, group: Main,
   |                                                                                      ^^^ expected digits alone
   |
   = note: in cast entry `someone`
   = help: write a whole number from 0 to 4294967295, without sign, point or quotation marks
"#]]
    );
}

#[test]
fn whoever_a_misspelt_field_of_the_film_names_is_used() {
    assert_data_eq!(
        reported(&[("makers: [", "MAKERS: [")]),
        str![[r#"
error[E04]: there is no field `MAKERS` here
 --> dossier.ron:9:9
  |
9 |         MAKERS: [(person: "maker", job: "Director")],
  |         ^^^^^^ expected one of `title`, `original_title`, `released`, `runtime_min`, `languages`, `countries`, `basis`, `makers`, `headline`, `blurb`, `content_notes`, `ids`, `three_things`, `image`
  |
  = note: in `film`
  = help: correct the name, or take the field out
"#]]
    );
}

#[test]
fn a_long_quote_is_a_warning() {
    let quote = format!("(source: \"weekly\", quote: \"{}\")", "word ".repeat(41).trim());
    assert_data_eq!(
        reported(&[("(source: \"weekly\")", &quote)]),
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
        reported(&[("end: Day(\"2001-02-04\")", "end: Day(\"2001-02-02\")")]),
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
        reported(&changes),
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
        reported(&[("question: \"Was it so?\"", "question: \"Did he vanish?\"")]),
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
        reported(&[("image: \"dot\",", "")]),
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
        reported(&[("name: \"Square\"", "name: \"Squ\u{202E}are\"")]),
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
fn a_picture_that_does_not_say_what_it_is_is_a_warning() {
    assert_data_eq!(
        reported(&[(" kind: Drawing,", "")]),
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
        reported(&[("About something.", "About who was rescued.")]),
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
        reported(&[("daily.example/a", "daily.example/gunman-dies")]),
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
        reported(&[
            ("About something.", "About who was rescued."),
            (", spoiler: Ending)", ")")
        ]),
        str![[""]]
    );
}

#[test]
fn an_open_text_with_a_rare_word_of_what_is_covered_is_a_warning() {
    assert_data_eq!(
        reported(&[
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
        reported(&[ending, event, ("About something.", "About a zeppelin.")]),
        str![[""]]
    );
    let allowed =
        "spoiler_words: [\"vanish\"],\n    tells_nothing: [(word: \"zeppelin\", because: \"It is a ship.\")],";
    assert_data_eq!(
        reported(&[ending, event, ("spoiler_words: [\"vanish\"],", allowed)]),
        str![[""]]
    );
}
