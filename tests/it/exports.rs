//! What is exported tells nothing that is covered, and all that is not.

use crate::support::covered::covered_sentences;
use proptest::prelude::*;
use reelcheck::dossier::model::{Cover, CoverLevel, Dossier};
use reelcheck::dossier::{format, load};
use reelcheck::export::{ExportFormat, export};
use reelcheck::library::{FILMS, IHOSTAGE, TEMPLATE};

/// The words of an export, without the marks of its format.
fn words(dossier: &Dossier, level: CoverLevel, format: ExportFormat) -> String {
    let text = export(dossier, &Cover::new(level), format);
    match format {
        ExportFormat::Markdown | ExportFormat::Json => text.replace('\\', ""),
        ExportFormat::Html => text
            .replace("&#39;", "'")
            .replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&"),
    }
}

#[test]
fn no_covered_sentence_is_exported() {
    for film in FILMS {
        let dossier = film.load(None).dossier.unwrap();
        for level in [CoverLevel::Ending, CoverLevel::Major] {
            let sentences = covered_sentences(&dossier, level);
            for format in ExportFormat::ALL {
                let text = words(&dossier, level, format);
                let told = sentences.iter().find(|sentence| text.contains(sentence.as_str()));
                assert_eq!(told, None, "{} as {format:?}", film.title);
            }
        }
    }
}

#[test]
fn what_is_covered_is_found_once_everything_is_exported() {
    for film in FILMS {
        let dossier = film.load(None).dossier.unwrap();
        let questions: Vec<String> = covered_sentences(&dossier, CoverLevel::Ending)
            .into_iter()
            .filter(|sentence| sentence.ends_with('?'))
            .collect();
        assert!(questions.len() >= 2, "{questions:?}");
        for format in ExportFormat::ALL {
            let text = words(&dossier, CoverLevel::Nothing, format);
            let missing = questions.iter().find(|question| !text.contains(question.as_str()));
            assert_eq!(missing, None, "{} as {format:?}", film.title);
        }
    }
}

fn json(level: CoverLevel) -> serde_json::Value {
    let dossier = IHOSTAGE.load(None).dossier.unwrap();
    serde_json::from_str(&export(&dossier, &Cover::new(level), ExportFormat::Json)).unwrap()
}

fn names(value: &serde_json::Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn programs_get_words_of_the_format_ids_and_days_as_iso_has_them() {
    let value = json(CoverLevel::Nothing);
    assert_eq!((&value["version"], &value["language"]), (&1.into(), &"en".into()));
    assert_eq!(value["film"]["released"], "2025-04-18");
    let claims = value["claims"].as_array().unwrap();
    let lights = claims.iter().find(|claim| claim["id"] == "lights").unwrap();
    assert_eq!(
        (&lights["verdict"], &lights["weight"]),
        (&"True".into(), &"Core".into())
    );
    assert_eq!(lights["film"]["state"], "Told");
    assert!(claims.iter().any(|claim| claim["verdict"] == "MostlyTrue"));
    let bare = claims
        .iter()
        .find(|claim| claim["film"]["state"] == "NotRecorded")
        .unwrap();
    assert!(bare["verdict"].is_null());
    let sources = value["sources"].as_array().unwrap();
    let article = sources.iter().find(|source| source["id"] == "newsbytes").unwrap();
    assert_eq!(
        (&article["issued"], &article["kind"]),
        (&"2025-04-26".into(), &"Press".into())
    );
    let cited = lights["sources"].as_array().unwrap();
    assert!(
        cited
            .iter()
            .all(|cited| sources.iter().any(|source| source["id"] == cited["source"]))
    );
    let cast = value["cast"].as_array().unwrap();
    assert_eq!(
        (&cast[0]["actor"]["id"], &cast[0]["counterpart"]["relation"]),
        (&"moussouli".into(), &"Renamed".into())
    );
}

#[test]
fn programs_get_no_id_of_what_is_covered() {
    let value = json(CoverLevel::Ending);
    let claims = value["claims"].as_array().unwrap();
    let covered: Vec<_> = claims.iter().filter(|claim| claim.get("covered").is_some()).collect();
    assert!(covered.len() > 3);
    for claim in covered {
        assert_eq!(names(claim), ["topic", "covered"]);
    }
    let sources = value["sources"].as_array().unwrap();
    let covered: Vec<_> = sources
        .iter()
        .filter(|source| source.get("covered").is_some())
        .collect();
    assert!(
        !covered.is_empty()
            && covered
                .iter()
                .all(|source| source["id"].as_str().unwrap().starts_with("covered-"))
    );
}

#[test]
fn a_version_names_who_holds_it_and_nobody_where_that_is_covered() {
    let text = include_str!("../fixtures/covered/dossier.ron").replace(
        "(holds: \"The wick was old\", cite: [(source: \"log\")])",
        "(holds: \"The wick was old\", cite: [(source: \"log\", spoiler: Ending)])",
    );
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/covered");
    let folder = load::Folder::Disk(folder.into());
    let dossier = load::from_bytes(text.as_bytes(), "dossier.ron", folder, None).dossier;
    let dossier = dossier.unwrap();
    let lines = |level| {
        let text = words(&dossier, level, ExportFormat::Markdown);
        let versions = text
            .lines()
            .filter(|line| ["- The oil", "- The wick"].iter().any(|start| line.starts_with(start)));
        versions.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(
        lines(CoverLevel::Ending),
        ["- The oil was bad (Town Paper)", "- The wick was old"]
    );
    let open = lines(CoverLevel::Nothing);
    assert!(
        open.iter().all(|line| line.ends_with(')')) && open.len() == 2,
        "{open:?}"
    );
}

#[test]
fn the_page_on_the_format_shows_every_name_that_programs_get() {
    let page = include_str!("../../docs/format.md");
    let section = page
        .split("## The export for programs")
        .nth(1)
        .unwrap()
        .split("\n## ")
        .next()
        .unwrap();
    let shown: serde_json::Value = {
        let example = section.split("```json").nth(1).unwrap().split("```").next().unwrap();
        serde_json::from_str(example).unwrap()
    };
    let real = json(CoverLevel::Nothing);
    assert_eq!(names(&shown), names(&real));
    for part in ["film", "review"] {
        assert_eq!(names(&shown[part]), names(&real[part]), "{part}");
    }
    for part in ["cast", "claims", "sources"] {
        assert_eq!(names(&shown[part][0]), names(&real[part][0]), "{part}");
    }
    assert_eq!(
        names(&shown["claims"][0]["sources"][0]),
        names(&real["claims"][0]["sources"][0])
    );
    assert_eq!(
        names(&shown["claims"][0]["reality"]),
        names(&real["claims"][0]["reality"])
    );
}

#[test]
fn a_page_says_which_language_it_is_in() {
    let dossier = IHOSTAGE.load(None).dossier.unwrap();
    let page = export(&dossier, &Cover::default(), ExportFormat::Html);
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">"));
    let untold = IHOSTAGE.load(Some("nl")).dossier.unwrap();
    assert_eq!(
        untold.language(),
        "en",
        "a language that the dossier does not have is not shown"
    );
}

/// The template with one text in many places, as Markdown.
fn with_text_everywhere(text: &str) -> String {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let mut raw: format::Dossier = options
        .from_str(include_str!("../../assets/template/dossier.ron"))
        .unwrap();
    let said = || format::Text::Plain(text.to_owned());
    raw.film.headline = said();
    raw.film.blurb = said();
    raw.real_event.title = said();
    raw.real_event.summary = said();
    raw.review.method = said();
    for claim in &mut raw.claims {
        (claim.question, claim.note) = (said(), Some(said()));
        if let format::FilmSide::Told { text: told, .. } = &mut claim.film {
            *told = said();
        }
        if let format::RealSide::Recorded { text: told, .. } = &mut claim.real {
            *told = said();
        }
    }
    for event in &mut raw.events {
        event.text = said();
    }
    for place in &mut raw.places {
        place.name = said();
    }
    for source in &mut raw.sources {
        (source.title, source.publisher) = (said(), text.to_owned());
    }
    let written = options.to_string(&raw).unwrap();
    let folder = load::Folder::Bundled(TEMPLATE);
    let dossier = load::from_bytes(written.as_bytes(), "dossier.ron", folder, None)
        .dossier
        .unwrap();
    export(&dossier, &Cover::default(), ExportFormat::Markdown)
}

/// How a Markdown text is built, with a sign in the place of each run of plain text.
fn tree(markdown: &str) -> Vec<String> {
    let events = pulldown_cmark::Parser::new_ext(markdown, pulldown_cmark::Options::all());
    let mut tree: Vec<String> = events
        .map(|event| match event {
            pulldown_cmark::Event::Text(_) => "text".to_owned(),
            other => format!("{other:?}"),
        })
        .collect();
    tree.dedup_by(|one, other| one == "text" && other == "text");
    tree
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_dossier_says_is_text_in_markdown(
        start in prop::sample::select(vec![
            "", "- ", "+ ", "* ", "1. ", "10) ", "---", "***", "===", "# ", "> ", "    ", "\t", "```", "~~~", "<b>", "| a |",
            "[x](y)", "![x](y)", "[^1]", ": ", "https://a.example/", "<https://a.example>", "$x$", "{#id}", "&amp;", "[ ] ",
        ]),
        rest in "[ -~\\n\\t\u{a0}\u{2028}éß“]{0,40}",
    ) {
        let text = format!("{start}{rest}");
        prop_assume!(!text.trim().is_empty());
        prop_assert_eq!(tree(&with_text_everywhere(&text)), tree(&with_text_everywhere("harmless")), "{:?}", text);
    }
}

fn written(format: ExportFormat, level: CoverLevel) -> String {
    let dossier = IHOSTAGE.load(None).dossier.unwrap();
    export(&dossier, &Cover::new(level), format)
}

#[test]
fn the_ending_stays_out_unless_it_is_asked_for() {
    for format in ExportFormat::ALL {
        let (covered, open) = (
            written(format, CoverLevel::Ending),
            written(format, CoverLevel::Nothing),
        );
        assert!(!covered.contains("Did a robot"), "{format:?}");
        assert!(open.contains("Did a robot"), "{format:?}");
        assert!(
            covered.contains("Were the lights really about to go out?"),
            "{format:?}"
        );
    }
}

#[test]
fn a_page_holds_no_element_of_the_dossiers_own() {
    let hostile = include_str!("../../assets/template/dossier.ron").replace(
        "Did the harbour light really go out?",
        "<script>alert(1)</script> [x](javascript:y) & <img src=x onerror=y>",
    );
    let folder = load::Folder::Bundled(TEMPLATE);
    let dossier = load::from_bytes(hostile.as_bytes(), "x", folder, None).dossier.unwrap();
    let page = export(&dossier, &Cover::default(), ExportFormat::Html);
    assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
    assert!(page.contains("&lt;script&gt;"));
    let text = export(&dossier, &Cover::default(), ExportFormat::Markdown);
    assert!(text.contains("\\<script\\>") && text.contains("\\[x\\](java"), "{text}");
}

#[test]
fn json_is_json_and_names_each_claim() {
    let value: serde_json::Value = serde_json::from_str(&written(ExportFormat::Json, CoverLevel::Ending)).unwrap();
    let dossier = IHOSTAGE.load(None).dossier.unwrap();
    assert_eq!(value["claims"].as_array().unwrap().len(), dossier.claims().len());
    assert_eq!(value["claims"][0]["verdict"], "True");
}
