//! Whether languages are named as the world names them.

use std::collections::BTreeSet;

use icu_locale_core::LanguageIdentifier;

use super::limit::over_limit;
use crate::dossier::diagnostics::Code;
use crate::dossier::format::walk::{self, Part, Wording};
use crate::dossier::format::{Dossier, Text};
use crate::dossier::limits::LANGUAGES;
use crate::dossier::load::diagnostics::Diagnostics;
use crate::dossier::load::message::problem;
use crate::dossier::load::site::Site;

/// The languages in which a dossier has its texts.
#[derive(Default)]
pub(super) struct Languages<'a>(BTreeSet<&'a str>);

impl<'a> Languages<'a> {
    /// Reports a language that is no tag like `en` or `pt-BR` (BCP 47), and notes those of texts.
    pub(super) fn see(&mut self, at: &Site<'_, '_>, part: Part<'a>) {
        match part {
            Part::Language(language) => tag(language, at),
            Part::Words(Wording::Text(text), _) => {
                for language in text.languages() {
                    tag(language, at);
                    // A record in place of a text has fields, and no languages.
                    self.0.extend((language != "text").then_some(language));
                }
            }
            Part::Words(..) | Part::Reference(..) | Part::Citation(_) | Part::File(_) => {}
        }
    }

    /// Reports texts that lack a language that others have.
    pub(super) fn finish(&self, raw: &Dossier, diagnostics: &Diagnostics<'_>) {
        if self.0.len() > LANGUAGES {
            let words = format!("the dossier holds {} languages", self.0.len());
            over_limit(&words, LANGUAGES, &diagnostics.field("lang"));
        } else if !self.0.is_empty() {
            missing(raw, &self.0, diagnostics);
        }
    }
}

fn missing(raw: &Dossier, languages: &BTreeSet<&str>, diagnostics: &Diagnostics<'_>) {
    walk::each(raw, &mut |path, part| {
        let Part::Words(Wording::Text(Text::ByLanguage(texts)), _) = part else {
            return;
        };
        let lacks = languages.iter().filter(|language| !texts.contains_key(**language));
        let lacks: Vec<&str> = lacks.copied().collect();
        if !lacks.is_empty() {
            problem(Code::MissingLanguage, format!("this text lacks {}", lacks.join(", ")))
                .mark("other texts have it")
                .remedy("add the missing language")
                .report(&diagnostics.at(*path));
        }
    });
}

fn tag(language: &str, at: &Site<'_, '_>) {
    if language == "text" {
        problem(Code::WrongShape, "a plain text stands here, not a record")
            .mark("expected `\"…\"`")
            .remedy("write what stands behind `text:` alone")
            .report(at);
    } else if LanguageIdentifier::try_from_str(language).is_err() {
        problem(Code::WrongShape, format!("`{language}` is no language tag"))
            .mark("expected a tag like `en` or `pt-BR`")
            .remedy("write the tag of the language")
            .report(at);
    }
}
