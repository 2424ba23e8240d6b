//! Every example in the table of problems, put into a sound dossier: where it shows what is wrong, it gives its code;
//! where it shows what is right, the dossier stays sound.

use reelcheck::dossier::diagnostics::{Code, Language};
use reelcheck::dossier::load::from_path;

use crate::support::dossiers::{Folder, MINIMAL};

/// What is replaced in the minimal dossier, wherever it stands.
type Changes<'a> = &'a [(&'a str, &'a str)];

/// Stands for the example in what replaces a part of the minimal dossier.
const EXAMPLE: &str = "@";

/// The minimal dossier after some replacements.
fn changed(changes: Changes<'_>) -> String {
    changes.iter().fold(MINIMAL.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "the minimal dossier does not hold {from}");
        text.replace(from, to)
    })
}

/// A folder with this dossier, its map, and two pictures.
fn folder(text: &str) -> Folder {
    let folder = Folder::of_bytes(text.as_bytes());
    folder.make_folder("images");
    std::fs::copy(folder.path().join("dot.png"), folder.path().join("images/pier.png")).unwrap();
    folder
}

fn codes(folder: &Folder) -> Vec<Code> {
    let loaded = folder.load();
    loaded.report.problems().iter().map(|problem| problem.code).collect()
}

/// The lines of an example, without those that say the other of `wrong` and `right`; each `…` is filled in.
fn lines(code: Code, other: &str, fill: &[&str]) -> String {
    let kept = code
        .example()
        .lines()
        .filter(|line| !line.contains(&format!("// {other}")));
    let kept = kept.map(|line| match code.language() {
        Language::Ron => line,
        // These two have no comments, or others.
        Language::Json | Language::Shell => line.split(" //").next().unwrap(),
    });
    let text = kept.collect::<Vec<_>>().join("\n");
    fill.iter().fold(text, |text, part| {
        assert!(text.contains('…'), "nothing is left out for {part}");
        text.replacen('…', part, 1)
    })
}

/// The minimal dossier after some replacements, with the lines of an example in it.
fn with(lines: &str, changes: Changes<'_>) -> Folder {
    let lines = format!("\n{lines}\n");
    let changes: Vec<(&str, String)> = changes
        .iter()
        .map(|(from, to)| (*from, to.replace(EXAMPLE, &lines)))
        .collect();
    let changes: Vec<(&str, &str)> = changes.iter().map(|(from, to)| (*from, to.as_str())).collect();
    folder(&changed(&changes))
}

/// An example with wrong lines and right ones.
fn both(code: Code, changes: Changes<'_>, fill: &[&str]) {
    assert!(code.example().contains("// wrong") && code.example().contains("// right"));
    let wrong = codes(&with(&lines(code, "right", fill), changes));
    assert!(wrong.contains(&code), "what is wrong gives {wrong:?}");
    assert_eq!(with(&lines(code, "wrong", fill), changes).reported(), "");
}

/// An example of what is right; `wrong` is what it puts right.
fn right(code: Code, changes: Changes<'_>, fill: &[&str], wrong: Changes<'_>) {
    assert!(!code.example().contains("// wrong"));
    assert_eq!(with(&lines(code, "wrong", fill), changes).reported(), "");
    gives(code, wrong);
}

/// What is put right in words alone.
fn gives(code: Code, wrong: Changes<'_>) {
    let found = codes(&folder(&changed(wrong)));
    assert!(found.contains(&code), "what is wrong gives {found:?}");
}

/// A test for each code; one that has none does not compile.
macro_rules! proofs {
    ($($name:ident: $code:ident, $prove:expr;)+) => {
        $(
            #[test]
            fn $name() {
                let prove: fn(Code) = $prove;
                prove(Code::$code);
            }
        )+

        /// The test of each code.
        const fn name_of_test(code: Code) -> &'static str {
            match code {
                $(Code::$code => stringify!($name),)+
            }
        }
    };
}

#[test]
fn the_test_of_each_code_bears_its_name() {
    for code in Code::ALL {
        let start = format!("{}_", code.as_str().to_lowercase());
        assert!(name_of_test(*code).starts_with(&start), "{code:?}");
    }
}

const FILM: &str = r#"film: Told(text: "So.", confidence: High, cite: [(source: "weekly")]),"#;
const REAL: &str = r#"real: Recorded(text: "So.", confidence: High, cite: [(source: "daily")]),"#;
const VERDICT: &str = "verdict: True,";
const PLACE: &str = r#"(id: "square", name: "Square", roles: [Event], at: (52.0, 4.0), accuracy_m: 5.0),"#;
const POINT: &str = "at: (52.0, 4.0),";
const WHEN: &str = r#"when: At("2001-02-03T04:05[Europe/Amsterdam]"),"#;
const IMAGE: &str = r#"(id: "dot", file: "dot.png", kind: Drawing, alt: "A dot", credit: "Us", licence: "CC0",),"#;
const REAL_PERSON: &str = r#"(id: "real", name: "Real Three", kind: RealPerson,),"#;
const DAILY: &str = r#"(id: "daily", kind: Official, title: "News", publisher: "Daily", lang: "en",
            url: "https://daily.example/a", accessed: "2003-01-01", standing: Later),"#;
const RING: &str = r#"{"type": "Polygon", "coordinates": [[[4, 52], [4.1, 52], [4.1, 52.1], [4, 52]]]}"#;
const DAYS: &[&str] = &["2001-02-03", "Europe/Amsterdam", "2001-02-03", "Europe/Amsterdam"];

/// One more source, before the others.
fn source(id: &str, rest: &str) -> String {
    format!(
        r#"sources: [(id: "{id}", kind: Press, title: "Page", publisher: "{id}", lang: "en", standing: Later{rest}),"#
    )
}

/// A map that holds one feature.
fn map_of(folder: &Folder, feature: &str) {
    let text = format!(r#"{{"type": "FeatureCollection", "features": [{feature}]}}"#);
    folder.write("map.geojson", text.as_bytes());
}

proofs! {
    e01_is_told_of_a_path_that_leads_nowhere: Unreadable, |code| {
        let folder = folder(MINIMAL);
        let read = |path: &str| {
            let path = path.replace("my-film", folder.path().to_str().unwrap());
            let report = from_path(path.as_ref(), None).report;
            report.problems().first().map(|problem| problem.code)
        };
        for line in code.example().lines() {
            let path = line.split('#').next().unwrap().split_whitespace().last().unwrap();
            assert_eq!(read(path), None, "{path}");
        }
        assert_eq!(read("my-film/nothing"), Some(code));
    };
    e02_is_told_of_a_comma_that_is_missing: BrokenRon, |code| both(code, &[(r#"lang: "en",
    film"#, "@ film")], &[]);
    e03_is_told_of_a_later_schema: UnknownSchema, |code| both(code, &[("schema: 1,", "@")], &[]);
    e04_is_told_of_a_misspelt_field: WrongShape, |code| {
        let cite = r#"High, cite: [(source: "daily")"#;
        let two = format!(r#"{cite}, (source: "weekly")"#);
        both(code, &[("weight: Supporting,", "@"), (cite, &two)], &[]);
    };
    e05_is_told_of_a_name_in_place_of_an_id: BadId, |code| {
        let changes = [
            (r#"place: "square""#, r#"place: "the-square""#),
            (r#"["square"]"#, r#"["the-square"]"#),
            (r#"id: "square","#, "@"),
        ];
        both(code, &changes, &[]);
    };
    e06_is_told_of_two_records_with_one_id: DuplicateId, |code| {
        let rest = r#"name: "Square", roles: [Event]"#;
        both(code, &[(PLACE, "@,")], &[rest, rest]);
    };
    e07_is_told_of_a_misspelt_id: DanglingId, |code| both(code, &[(r#"places: ["square"],"#, "@")], &[]);
    e08_is_told_of_two_sides_without_a_verdict: MissingVerdict, |code| {
        let sides = [
            r#"text: "So.", confidence: High, cite: [(source: "weekly")]"#,
            r#"text: "So.", confidence: High, cite: [(source: "daily")]"#,
        ];
        right(code, &[(REAL, ""), (FILM, "@"), (VERDICT, "")], &sides, &[(VERDICT, "")]);
    };
    e09_is_told_of_a_verdict_on_one_side: RefusedVerdict, |code| {
        let side = [r#"text: "So.", confidence: High, cite: [(source: "daily")]"#];
        let wrong = [(FILM, "film: NotRecorded,")];
        right(code, &[(REAL, ""), (FILM, "@"), (VERDICT, "")], &side, &wrong);
    };
    e10_is_told_of_a_protected_person_with_a_name: ProtectedPerson, |code| {
        let changes = [
            (REAL_PERSON, "@,"),
            (r#"people: ["real"]"#, r#"people: ["the-boy"]"#),
            (r#""daily""#, r#""paper""#),
        ];
        let wrong = [("kind: RealPerson,)", r#"kind: RealPerson, privacy: Withheld((reason: "A child.")))"#)];
        right(code, &changes, &[], &wrong);
    };
    e11_is_told_of_a_picture_without_a_licence: IncompleteImage, |code| {
        let wrong = [(r#", credit: "Us", licence: "CC0",)"#, r#", credit: "Us")"#)];
        right(code, &[(IMAGE, "@,"), (r#"image: "dot""#, r#"image: "pier""#)], &[], &wrong);
    };
    e12_is_told_of_a_path_out_of_the_folder: UnsafePath, |code| both(code, &[(r#"file: "dot.png","#, "@")], &[]);
    e13_is_told_of_a_link_without_its_beginning: UnsafeLink, |code| {
        both(code, &[(r#"url: "https://daily.example/a","#, "@")], &[]);
    };
    e14_is_told_of_a_minute_without_a_zone: BadTime, |code| both(code, &[(WHEN, "@")], &[]);
    e15_is_told_of_a_point_off_the_earth: BadCoordinates, |code| both(code, &[(POINT, "@")], &[]);
    e16_is_told_of_a_text_of_a_whole_book: OverLimit, |code| {
        let long = format!(r#"blurb: "{}""#, "About something. ".repeat(10_000));
        gives(code, &[(r#"blurb: "About something.""#, &long)]);
    };
    e17_is_told_of_a_file_that_is_no_picture: BadPicture, |code| {
        let folder = folder(MINIMAL);
        let picture = code.example().split_whitespace().last().unwrap();
        assert!(folder.path().join(picture).is_file(), "the example writes {picture}");
        folder.write("dot.png", b"II*\0");
        assert_eq!(codes(&folder), [code]);
    };
    e18_is_told_of_a_file_that_is_no_map: BadMap, |code| {
        let folder = folder(MINIMAL);
        map_of(&folder, &lines(code, "wrong", &[RING]));
        assert_eq!(folder.reported(), "");
        map_of(&folder, "Water");
        assert_eq!(codes(&folder), [code]);
    };
    e19_is_told_of_a_cast_entry_of_nobody: EmptyRecord, |code| {
        let entry = (r#"(id: "someone", actor: "actor", character: "Someone", billing: 1, group: Main,
            counterpart: (relation: Renamed, people: ["real"], confidence: High)),"#, "@,");
        let actor = (r#"(id: "actor", name: "Actor Two", kind: Performer),"#, "");
        let rest = r#"counterpart: (relation: Renamed, people: ["real"], confidence: High)"#;
        let wrong = [(r#"actor: "actor", character: "Someone","#, "")];
        right(code, &[entry, actor], &[rest], &wrong);
    };

    w01_is_told_of_a_side_without_a_source: NoCitation, |code| {
        let changes = [(r#""weekly""#, r#""paper""#), (r#"High, cite: [(source: "paper")]"#, "High, @")];
        right(code, &changes, &[], &[(r#"High, cite: [(source: "weekly")]"#, "High")]);
    };
    w02_is_told_of_a_core_claim_on_one_source: SingleSource, |code| {
        let core = ("weight: Supporting", "weight: Core");
        let names = [(r#""daily""#, r#""paper""#), (r#""weekly""#, r#""harbour-log""#)];
        let changes = [core, names[0], names[1], (r#"High, cite: [(source: "paper")]"#, "High, @")];
        right(code, &changes, &[], &[core]);
    };
    w03_is_told_of_sources_that_go_back_to_one: OneOrigin, |code| {
        let log = source("harbour-log", "");
        let changes = [
            ("sources: [", log.as_str()),
            (r#""daily""#, r#""agency""#),
            (r#""weekly""#, r#""copy""#),
            (r#"standing: Retrospective"#, r#"standing: Retrospective, goes_back_to: "agency""#),
            (r#"High, cite: [(source: "agency")]"#, "High, @"),
        ];
        both(code, &changes, &[]);
    };
    w04_is_told_of_what_is_called_invented_without_ground: NoGround, |code| {
        let invented = (VERDICT, "verdict: Invented,");
        right(code, &[(REAL, "@"), invented, (r#""daily""#, r#""interview""#)], &[], &[invented]);
    };
    w05_is_told_of_a_change_without_a_reason: NoReason, |code| {
        right(code, &[(VERDICT, "@")], &[], &[(VERDICT, "verdict: Changed,")]);
    };
    w06_is_told_of_a_quote_of_many_words: LongQuote, |code| {
        let cite = r#"High, cite: [(source: "daily""#;
        let long = format!(r#"{cite}, quote: "{}""#, "word ".repeat(41));
        right(code, &[(cite, &format!("{cite}, @"))], &[], &[(cite, &long)]);
    };
    w07_is_told_of_an_end_before_its_start: EndBeforeStart, |code| both(code, &[(WHEN, "@")], DAYS);
    w08_is_told_of_a_text_without_a_language: MissingLanguage, |code| {
        let others = (r#"headline: "A film""#, r#"headline: {"en": "A film", "nl": "Een film"}"#);
        both(code, &[others, (r#"name: "Square","#, "@")], &[]);
    };
    w09_is_told_of_an_open_text_that_tells_the_end: TellsTheEnd, |code| {
        let (cover, allow) = code.example().split_once("// or, at the top of the dossier:").unwrap();
        let vanish = (r#"question: "Was it so?""#, r#"question: "Did they vanish?""#);
        gives(code, &[vanish]);
        let topic = r#"topic: "Topic","#;
        assert_eq!(with(cover, &[vanish, (topic, r#"topic: "Topic", @"#)]).reported(), "");
        let ship = (r#"question: "Was it so?""#, r#"question: "Was it the Survivor?""#);
        gives(code, &[ship]);
        assert_eq!(with(allow, &[ship, (r#"spoiler_words: ["vanish"],"#, "@")]).reported(), "");
    };
    w10_is_told_of_a_source_that_nothing_uses: Unused, |code| {
        let unused = source("the-unused-one", "");
        let added = ("sources: [", unused.as_str());
        right(code, &[added, (r#"High, cite: [(source: "weekly")]"#, "High, @")], &[], &[added]);
    };
    w11_is_told_of_what_cannot_be_seen: ControlCharacters, |code| {
        gives(code, &[(r#"headline: "A film""#, "headline: \"A \u{202E}film\"")]);
    };
    w12_is_told_of_a_host_in_two_scripts: MixedScripts, |code| {
        gives(code, &[("https://daily.example/a", "https://d\u{430}ily.example/a")]);
    };
    w13_is_told_of_sources_that_go_back_to_each_other: Circle, |code| {
        let agency = (r#""weekly""#, r#""agency""#);
        let rest = r#"kind: Official, title: "News", publisher: "Daily", lang: "en", standing: Later"#;
        let goes_back = [
            ("standing: Later", r#"standing: Later, goes_back_to: "weekly""#),
            ("standing: Retrospective", r#"standing: Retrospective, goes_back_to: "daily""#),
        ];
        right(code, &[(DAILY, "@,"), agency], &[rest], &goes_back);
    };
    w14_is_told_of_a_point_the_other_way_round: Swapped, |code| {
        let bounds = ("bounds: ((51.9, 3.9), (52.1, 4.1))", "bounds: ((52.3, 4.8), (52.4, 4.9))");
        let centre = ("centre: (52.0, 4.0)", "centre: (52.35, 4.85)");
        both(code, &[bounds, centre, (POINT, "@")], &[]);
    };
    w15_is_told_of_a_minute_behind_the_end: Misfit, |code| {
        let rest = r#"confidence: High, cite: [(source: "weekly")]"#;
        both(code, &[(FILM, "@"), ("runtime_min: 90", "runtime_min: 100")], &["So.", rest]);
    };
    w16_is_told_of_a_truth_on_one_paper: ThinTruth, |code| {
        let press = ("kind: Official", "kind: Press");
        let names = [(r#""daily""#, r#""town-paper""#), (r#""weekly""#, r#""harbour-log""#)];
        let changes = [(VERDICT, ""), (REAL, "@"), press, names[0], names[1]];
        right(code, &changes, &["So."], &[press]);
    };
    w17_is_told_of_a_dispute_with_one_voice: OneSidedDispute, |code| {
        let names = [(r#""daily""#, r#""paper""#), (r#""weekly""#, r#""agency""#)];
        let wrong = [(VERDICT, "verdict: True, disputed: true,")];
        right(code, &[(REAL, "@"), names[0], names[1]], &["So."], &wrong);
    };
    w18_is_told_of_a_verdict_on_one_side_with_sources: OneSidedVerdict, |code| {
        let names = [(r#""daily""#, r#""paper""#), (r#""weekly""#, r#""review""#)];
        let changes = [(FILM, "@"), (REAL, ""), (VERDICT, ""), names[0], names[1]];
        let wrong = [(VERDICT, "verdict: PartlyTrue,"), (r#"High, cite: [(source: "weekly")]"#, "High")];
        right(code, &changes, &["So.", "So."], &wrong);
    };
    w19_is_told_of_a_picture_of_no_kind: UnknownImageKind, |code| {
        let changes = [(IMAGE, "@,"), (r#"image: "dot""#, r#"image: "pier""#)];
        right(code, &changes, &[], &[("kind: Drawing,", "")]);
    };
    w20_is_told_of_a_point_on_the_other_half_of_the_earth: FarOff, |code| both(code, &[(POINT, "@")], &[]);
    w21_is_told_of_a_kind_that_no_map_knows: MapLeftovers, |code| {
        let folder = folder(MINIMAL);
        map_of(&folder, &lines(code, "right", &[RING]));
        assert_eq!(codes(&folder), [code]);
        map_of(&folder, &lines(code, "wrong", &[RING]));
        assert_eq!(folder.reported(), "");
    };
    w22_is_told_of_a_source_that_was_not_read: NotRead, |code| {
        both(code, &[(r#"accessed: "2003-01-01", standing: Later"#, "@ standing: Later")], &[]);
    };
}
