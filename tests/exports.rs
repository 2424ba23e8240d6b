//! What is exported tells nothing that is covered, and all that is not.

#![allow(clippy::unwrap_used, reason = "a test says what went wrong by failing")]

mod support {
    pub(crate) mod covered;
}

use reelcheck::export::{ExportFormat, export};
use reelcheck::library::FILMS;
use reelcheck::model::{Cover, CoverLevel, Dossier};
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
