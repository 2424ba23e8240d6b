//! Times that are none, or not one.

use super::reported;
use snapbox::{assert_data_eq, str};

/// What is told of an event at such a time.
fn told_of(when: &str) -> String {
    reported(&[("At(\"2001-02-03T04:05[Europe/Amsterdam]\")", when)])
}

#[test]
fn a_minute_that_a_change_of_the_clocks_skips_is_reported() {
    assert_data_eq!(
        told_of("At(\"2022-03-27T02:30[Europe/Amsterdam]\")"),
        str![[r#"
error[E14]: there was no 02:30 on 27 March 2022 in Europe/Amsterdam: the clocks were put forward over it
  --> dossier.ron:56:47
   |
56 |         (id: "happens", track: Real, when: At("2022-03-27T02:30[Europe/Amsterdam]"), text: "It happens",
   |                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a minute that never was
   |
   = note: in event `happens`
   = help: write a minute before or after the change
"#]]
    );
}

#[test]
fn a_minute_that_a_change_of_the_clocks_doubles_is_reported_with_both() {
    assert_data_eq!(
        told_of("At(\"2022-10-30T02:30[Europe/Amsterdam]\")"),
        str![[r#"
error[E14]: 02:30 on 30 October 2022 came twice in Europe/Amsterdam: the clocks were put back
  --> dossier.ron:56:47
   |
56 |         (id: "happens", track: Real, when: At("2022-10-30T02:30[Europe/Amsterdam]"), text: "It happens",
   |                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ which of the two?
   |
   = note: in event `happens`
   = help: add the offset: `2022-10-30T02:30+02:00[Europe/Amsterdam]` is the first of the two, `2022-10-30T02:30+01:00[Europe/Amsterdam]` the second
"#]]
    );
    for offset in ["+02:00", "+01:00"] {
        let when = format!("At(\"2022-10-30T02:30{offset}[Europe/Amsterdam]\")");
        assert_eq!(told_of(&when), "", "{offset}");
    }
}

#[test]
fn a_year_that_cannot_be_written_is_reported() {
    for text in [
        "-0044-03-15",
        "0000",
        "12000-01-01",
        "-12000",
        "0000-05-01",
        "9999-12-31",
    ] {
        let told = told_of(&format!("At(\"{text}\")"));
        let expected = format!("error[E14]: `{text}` lies outside the years that can be written");
        assert!(told.starts_with(&expected), "{text}: {told}");
        assert!(told.contains("expected a year from `0001` to `9999`"), "{told}");
    }
    for text in ["0001-01-01", "9999", "9999-12-30"] {
        assert_eq!(told_of(&format!("At(\"{text}\")")), "", "{text}");
    }
}

#[test]
fn what_is_no_time_at_all_is_reported() {
    for text in ["", "soon", "20010203", "2001-13", "2001-02-30", "70", "2001-2-3"] {
        let told = told_of(&format!("At(\"{text}\")"));
        assert!(told.starts_with("error[E14]: "), "{text}: {told}");
        assert!(told.contains("= help: "), "{text}: {told}");
    }
}

#[test]
fn every_form_takes_a_time_of_any_grain() {
    let zone = "[Europe/Amsterdam]";
    let moments = [
        format!("2001-02-03T04:05:06{zone}"),
        format!("2001-02-03T04:05{zone}"),
        "2001-02-03".to_owned(),
        "2001-02".to_owned(),
        "2001".to_owned(),
    ];
    for moment in &moments {
        for form in ["At", "Before", "After"] {
            assert_eq!(told_of(&format!("{form}(\"{moment}\")")), "", "{form} {moment}");
        }
        for within in ["within_s: 2", "within_min: 5", "within_days: 3"] {
            assert_eq!(
                told_of(&format!("About(at: \"{moment}\", {within})")),
                "",
                "{moment} {within}"
            );
        }
        for later in &moments {
            for form in ["Between", "Span"] {
                let when = format!("{form}(from: \"{moment}\", to: \"{later}\")");
                assert_eq!(told_of(&when), "", "{when}");
            }
        }
    }
}

#[test]
fn about_says_once_how_far_off_it_may_be() {
    let at = "at: \"2001-02-03T04:05[Europe/Amsterdam]\"";
    let told = told_of(&format!("About({at})"));
    assert!(
        told.starts_with("error[E14]: `About` does not say how far off it may be"),
        "{told}"
    );
    let told = told_of(&format!("About({at}, within_s: 5, within_min: 5)"));
    assert!(
        told.starts_with("error[E14]: `About` says in two ways how far off it may be"),
        "{told}"
    );
    assert!(
        told.contains("keep one of `within_s`, `within_min` and `within_days`"),
        "{told}"
    );
}

#[test]
fn a_span_that_runs_backwards_is_a_warning_whatever_its_ends() {
    for (from, to) in [
        ("2002", "2001-12-31"),
        ("2001-03", "2001-02"),
        ("2001-02-04", "2001-02-03"),
    ] {
        let told = told_of(&format!("Span(from: \"{from}\", to: \"{to}\")"));
        assert!(
            told.starts_with("warning[W07]: the end comes before the start"),
            "{from} {to}: {told}"
        );
    }
    // The day lies within the year.
    assert_eq!(told_of("Span(from: \"2001\", to: \"2001-02-03\")"), "");
}

#[test]
fn a_clock_of_a_zone_that_is_none_is_reported() {
    let told = reported(&[(
        "    spoiler_words",
        "    clock: (zone: \"America/Chicaggo\"),\n    spoiler_words",
    )]);
    assert_data_eq!(
        told,
        str![[r#"
error[E14]: `America/Chicaggo` is no time zone
  --> dossier.ron:23:19
   |
23 |     clock: (zone: "America/Chicaggo"),
   |                   ^^^^^^^^^^^^^^^^^^ expected the name of a zone, as in the IANA time zone database
   |
   = help: did you mean `America/Chicago`?
   = help: write continent and city, like `Europe/Amsterdam` or `America/New_York`
"#]]
    );
}

#[test]
fn a_second_scale_counts_from_an_event_with_a_minute() {
    let clock = |id: &str| format!("    clock: (counts_from: \"{id}\"),\n    spoiler_words");
    assert_eq!(reported(&[("    spoiler_words", &clock("happens"))]), "");
    let told = reported(&[("    spoiler_words", &clock("happenz"))]);
    assert!(told.starts_with("error[E07]: no event is called `happenz`"), "{told}");
    let told = reported(&[
        ("    spoiler_words", &clock("happens")),
        ("At(\"2001-02-03T04:05[Europe/Amsterdam]\")", "At(\"2001-02-03\")"),
    ]);
    assert!(
        told.starts_with("error[E14]: nothing can be counted from `happens`, whose minute is not told"),
        "{told}"
    );
}

#[test]
fn a_page_says_when_it_was_read_and_a_book_need_not() {
    let told = reported(&[(
        "url: \"https://daily.example/a\", accessed: \"2003-01-01\"",
        "url: \"https://daily.example/a\"",
    )]);
    assert!(
        told.starts_with("error[E04]: a page does not say when it was read"),
        "{told}"
    );
    assert_eq!(
        reported(&[(
            "            accessed: \"2003-01-01\", standing: Retro",
            "            standing: Retro"
        )]),
        ""
    );
}

#[test]
fn a_source_that_was_not_read_is_a_warning() {
    assert_data_eq!(
        reported(&[(
            "            accessed: \"2003-01-01\", standing: Retro",
            "            accessed: \"NotRead\", standing: Retro"
        )]),
        str![[r#"
warning[W22]: this source was not read
  --> dossier.ron:53:23
   |
53 |             accessed: "NotRead", standing: Retrospective),
   |                       ^^^^^^^^^ known from others alone
   |
   = note: in source `weekly`
   = help: read it and write the day, or cite those that it is known from
"#]]
    );
}

#[test]
fn a_source_is_in_the_language_of_the_dossier_where_it_names_none() {
    assert_eq!(
        reported(&[("publisher: \"Daily\", lang: \"en\",", "publisher: \"Daily\",")]),
        ""
    );
}

#[test]
fn an_actor_is_named_once() {
    let both = ("actor: \"actor\",", "actor: \"actor\", actor_name: \"Ed Other\",");
    let told = reported(&[both]);
    assert!(
        told.starts_with("error[E04]: a cast entry names its actor twice"),
        "{told}"
    );
    let by_name = reported(&[
        ("actor: \"actor\",", "actor_name: \"Ed Other\","),
        ("        (id: \"actor\", name: \"Actor Two\", kind: Performer),\n", ""),
    ]);
    assert_eq!(by_name, "");
}
