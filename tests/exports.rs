//! What is exported tells nothing that is covered, and all that is not.

#![allow(clippy::unwrap_used, reason = "a test says what went wrong by failing")]

mod support {
    pub(crate) mod covered;
}

use proptest::prelude::*;
use reelcheck::export::{ExportFormat, export};
use reelcheck::library::{self, FILMS};
use reelcheck::model::{Cover, CoverLevel, Dossier};
use reelcheck::{format, load};
use support::covered::covered_sentences;

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

/// The template with one text in many places, as Markdown.
fn with_text_everywhere(text: &str) -> String {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let mut raw: format::Dossier = options
        .from_str(include_str!("../assets/template/dossier.ron"))
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
    let folder = load::Folder::Bundled(library::TEMPLATE);
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
