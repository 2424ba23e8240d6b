//! What holds of any bytes, any path, any link and any question; and that twice as much takes not much more than twice as long.

use std::path::{Component, Path};
#[cfg(target_os = "linux")]
use std::time::Duration;

#[cfg(target_os = "linux")]
use crate::support::apart;
use crate::support::dossiers::MINIMAL;
use proptest::prelude::*;
use reelcheck::dossier::diagnostics::{human, short};
use reelcheck::dossier::links::{Link, is_hidden};
use reelcheck::dossier::load::{Folder, Loaded, from_bytes, map_features};
use reelcheck::dossier::paths::InnerPath;
use reelcheck::dossier::pictures::decode;
#[cfg(feature = "gui")]
use reelcheck::query::search::fold;

fn load(bytes: &[u8]) -> Loaded {
    from_bytes(bytes, "dossier.ron", Folder::Bundled(&[]), None)
}

/// Every problem lies in the file, can be printed, and says what to do.
fn is_well_told(bytes: &[u8]) -> Result<(), TestCaseError> {
    let loaded = load(bytes);
    prop_assert!(loaded.dossier.is_some() || loaded.report.has_errors());
    let lines = bytes.iter().filter(|&&byte| byte == b'\n').count() + 1;
    for problem in loaded.report.problems() {
        if let Some(place) = &problem.place {
            prop_assert!(place.line >= 1 && place.line <= lines, "{place:?}");
            prop_assert!(place.excerpt.get(place.mark.clone()).is_some(), "{place:?}");
        }
        prop_assert!(!problem.remedy.is_empty());
        let hidden = human(problem)
            .chars()
            .find(|&letter| letter != '\n' && is_hidden(letter));
        prop_assert_eq!(hidden, None);
        prop_assert!(!short(problem).contains('\n'));
    }
    Ok(())
}

/// Something small to put into a dossier: RON, names, numbers, letters that turn the writing.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[(){}\\[\\],:\"#/*\\\\]{0,4}",
        "[a-z_]{1,8}",
        "-?[0-9]{1,20}(\\.[0-9]{1,5})?(e[0-9]{1,4})?",
        "\\PC{0,6}",
        any::<char>().prop_map(String::from),
        Just("NaN".to_owned()),
        Just("Some(".to_owned()),
        Just("\u{202e}\u{1b}[31m".to_owned()),
        Just("id: \"actor\",".to_owned()),
        Just("[European/Atlantis]".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn any_bytes_are_reported_well(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        is_well_told(&bytes)?;
    }

    #[test]
    fn a_dossier_with_anything_cut_out_and_put_in_is_reported_well(
        edits in proptest::collection::vec((0.0..1.0f64, 0usize..12, piece()), 1..4)
    ) {
        let mut text: Vec<char> = MINIMAL.chars().collect();
        for (place, length, piece) in edits {
            let start = (place * text.len() as f64) as usize;
            let end = (start + length).min(text.len());
            text.splice(start..end, piece.chars());
        }
        is_well_told(text.into_iter().collect::<String>().as_bytes())?;
    }

    #[test]
    fn any_text_is_a_map_or_a_reason(text in "[\\[\\]{}:,0-9.eE\"a-zA-Z -]{0,200}") {
        if let Err(cause) = map_features(text.as_bytes()) {
            prop_assert!(!cause.is_empty());
        }
    }

    #[test]
    fn any_bytes_after_the_head_of_a_picture_are_a_picture_within_limits_or_a_reason(
        head in prop_oneof![
            Just(&b"\x89PNG\r\n\x1a\n"[..]),
            Just(&b"\xff\xd8\xff\xe0"[..]),
            Just(&b"RIFF\x40\0\0\0WEBPVP8 "[..]),
        ],
        rest in proptest::collection::vec(any::<u8>(), 0..300),
    ) {
        match decode(&[head, &rest].concat(), 64) {
            Ok(picture) => prop_assert!(picture.width() <= 64 && picture.height() <= 64),
            Err(err) => prop_assert!(!err.to_string().is_empty()),
        }
    }

    #[test]
    fn a_path_that_is_taken_stays_inside_on_every_system(text in "([a-zA-Z0-9.~:/\\\\ %$¹-]|CON|nul|\\.\\.|\\PC){0,12}") {
        if let Ok(path) = InnerPath::parse(&text) {
            prop_assert_eq!(path.as_str(), &text);
            prop_assert!(Path::new(&text).components().all(|part| matches!(part, Component::Normal(_))));
            prop_assert!(!text.contains(['\\', ':', '%', '\0']));
            prop_assert!(!text.starts_with('~'));
        }
    }

    #[test]
    fn a_link_that_is_taken_is_plain_and_is_read_the_same_again(
        scheme in "(https?|javascript|file|data|HTTP)?(:|://|:/|:\\\\\\\\)?",
        rest in "([a-z0-9.@:/?#%\\[\\]-]|\\PC){0,24}",
    ) {
        if let Ok(link) = Link::parse(&format!("{scheme}{rest}")) {
            let shown = link.as_str();
            prop_assert!(shown.starts_with("http://") || shown.starts_with("https://"));
            prop_assert!(!link.host().is_empty() && shown.is_ascii());
            prop_assert_eq!(Link::parse(shown), Ok(link.clone()));
        }
    }
}

#[cfg(feature = "gui")]
proptest! {
    #[test]
    fn folding_twice_changes_nothing_more(text in "\\PC{0,40}") {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded);
    }

    #[test]
    fn accents_and_capitals_do_not_count(text in "[a-z ]{1,20}") {
        let accented: String = text.chars().flat_map(|letter| [letter.to_ascii_uppercase(), '\u{301}']).collect();
        prop_assert_eq!(fold(&accented), fold(&text));
    }
}

/// The least of a few runs of loading a dossier made of so many parts.
#[cfg(target_os = "linux")]
fn least_time(make: impl Fn(usize) -> String, parts: usize) -> Duration {
    let text = make(parts);
    let run = || {
        // Of all threads of this process, and of no other process.
        let start = cpu_time::ProcessTime::now();
        let loaded = load(text.as_bytes());
        assert!(loaded.dossier.is_some() || loaded.report.has_errors());
        start.elapsed()
    };
    (0..5).map(|_| run()).min().unwrap()
}

/// The minimal dossier with records before those of one list.
#[cfg(target_os = "linux")]
fn with_records(section: &str, records: &str) -> String {
    let start = format!("    {section}: [");
    assert!(MINIMAL.contains(&start));
    MINIMAL.replacen(&start, &format!("{start}{records}"), 1)
}

/// A shape of file, how many parts of it take long enough to measure, and what makes it of so many.
#[cfg(target_os = "linux")]
type Shape = (&'static str, usize, Box<dyn Fn(usize) -> String>);

/// A claim of that number, with one of its words changed.
#[cfg(target_os = "linux")]
fn claim(number: usize, change: (&str, &str)) -> String {
    let claim = r#"(id: "c0", order: 1, question: "Was it so?", weight: Supporting, topic: "Topic",
            film: Told(text: "So.", confidence: High, cite: [(source: "weekly")]),
            real: Recorded(text: "So.", confidence: High, cite: [(source: "daily")]), verdict: True),"#;
    claim
        .replacen("c0", &format!("c{number}"), 1)
        .replacen(change.0, change.1, 1)
}

/// Claims of so many numbers, each with one of its words changed.
#[cfg(target_os = "linux")]
fn claims(change: (&'static str, &'static str)) -> Box<dyn Fn(usize) -> String> {
    Box::new(move |count| {
        with_records(
            "claims",
            &(0..count).map(|number| claim(number, change)).collect::<String>(),
        )
    })
}

/// Files that are read to their records.
#[cfg(target_os = "linux")]
fn shapes_of_records() -> Vec<Shape> {
    vec![
        ("good claims", 1_000, claims(("", ""))),
        ("claims with a wrong word", 1_000, claims(("Supporting", "Suporting"))),
        ("claims that point nowhere", 1_000, claims(("daily", "dialy"))),
        ("claims of one line", 1_000, {
            let make = claims(("daily", "dialy"));
            Box::new(move |count| make(count).replace('\n', " "))
        }),
        (
            "claims of one id",
            1_000,
            Box::new(move |count| with_records("claims", &claim(0, ("", "")).repeat(count))),
        ),
        (
            "sources in a chain",
            4_000,
            Box::new(|count| {
                let source = |number: usize| {
                    format!(
                        r#"(id: "s{number}", kind: Press, title: "T", publisher: "P", lang: "en", accessed: "2003-01-01", standing: Later, goes_back_to: "s{}"),"#,
                        (number + 1) % count
                    )
                };
                with_records("sources", &(0..count).map(source).collect::<String>())
            }),
        ),
        (
            "a long text",
            400_000,
            Box::new(|count| MINIMAL.replacen("A film", &"a film \u{e9} ".repeat(count), 1)),
        ),
    ]
}

/// Files with what a dossier does not have, and files that cannot be read.
#[cfg(target_os = "linux")]
fn shapes_of_mistakes() -> Vec<Shape> {
    vec![
        (
            "unknown fields",
            4_000,
            Box::new(|count| {
                let fields: String = (0..count).map(|number| format!("f{number}: 1,\n")).collect();
                MINIMAL.replacen("lang:", &format!("{fields}lang:"), 1)
            }),
        ),
        (
            "ids that are none, and names of nobody",
            2_000,
            Box::new(|count| {
                let people: String = (0..count)
                    .map(|number| format!(r#"(id: "P{number}", kind: Maker),"#))
                    .collect();
                let names: String = (0..count).map(|number| format!(r#""q{number}","#)).collect();
                with_records("people", &people).replacen(
                    r#"places: ["square"],"#,
                    &format!(r#"places: ["square"], people: [{names}],"#),
                    1,
                )
            }),
        ),
        (
            "brackets on one line, and one too many",
            40_000,
            Box::new(|count| format!("({}]", "[],".repeat(count))),
        ),
        (
            "brackets behind a wide indent, and one too many",
            40_000,
            Box::new(|count| format!("(\n{}{}]", " ".repeat(3 * count), "[],".repeat(count))),
        ),
        (
            "a text full of colons that is never closed",
            40_000,
            Box::new(|count| format!("(a: \"{}", "x: ".repeat(count))),
        ),
    ]
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "the other test runs it, in a process of its own"]
fn twice_as_much_is_measured() {
    for (shape, parts, make) in shapes_of_records().into_iter().chain(shapes_of_mistakes()) {
        let (once, twice) = (least_time(&make, parts), least_time(&make, 2 * parts));
        let ratio = twice.as_secs_f64() / once.as_secs_f64();
        println!("{shape}: {once:.1?}, {twice:.1?}, ratio {ratio:.2}");
        assert!(ratio < 3.0, "{shape}: {ratio:.2} times as long");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn twice_as_much_takes_less_than_three_times_as_long() {
    let output = apart("properties::twice_as_much_is_measured").output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && told.contains("good claims: "),
        "{told}{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
