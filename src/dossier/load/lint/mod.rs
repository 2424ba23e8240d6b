//! Warnings: what is worth mending though it stops nothing.

#![warn(clippy::wildcard_enum_match_arm)]

mod chains;
mod consistency;
mod harmless;
mod languages;
mod limit;
mod phrases;
mod spoiler_words;
mod stems;
mod swapped;
mod uses;
mod verdicts;
mod vocabulary;

use crate::dossier::diagnostics::Code;
use crate::dossier::format::walk::{self, Covering, Part, Wording};
use crate::dossier::format::{Citation, Dossier};
use crate::dossier::limits::{QUOTE_WORDS, SPOILER_WORDS, TEXT_BYTES};
use crate::dossier::links::is_hidden;
use crate::dossier::load::diagnostics::Diagnostics;
use crate::dossier::load::message::problem;
use crate::dossier::load::site::Site;
use chains::Chains;
use languages::Languages;
use limit::over_limit;
use spoiler_words::{SpoilerMatch, SpoilerWords};
use uses::Uses;
use verdicts::Publications;

/// What the records say of each other.
pub(super) fn records(raw: &Dossier, diagnostics: &Diagnostics<'_>) {
    let origins = Chains::of_sources(raw);
    chains::cycles(raw, &origins, diagnostics);
    let publications = Publications::of(raw, &origins);
    diagnostics.field("claims").each(&raw.claims, |at, claim| {
        verdicts::claim(claim, &publications, at);
    });
    diagnostics.field("events").each(&raw.events, |at, event| {
        if event.cite.is_empty() {
            verdicts::no_citation("this event", at);
        }
    });
    diagnostics.field("images").each(&raw.images, |at, image| {
        if image.kind.is_none() {
            problem(Code::UnknownImageKind, "this picture does not say what it is")
                .mark("a drawing would be taken for evidence")
                .remedy("add `kind: Drawing`, `Photograph`, `Frame` or `Document`")
                .report(at);
        }
    });
    swapped::points(raw, diagnostics);
    consistency::consistency(raw, diagnostics);
}

/// What is wrong with texts and languages, and what nothing uses.
pub(super) fn texts(raw: &Dossier, diagnostics: &Diagnostics<'_>) {
    if raw.spoiler_words.len() > SPOILER_WORDS {
        let words = format!("`spoiler_words` holds {} words", raw.spoiler_words.len());
        over_limit(&words, SPOILER_WORDS, &diagnostics.field("spoiler_words"));
    }
    let spoiler_words = SpoilerWords::of(raw);
    let (mut number, mut suspects) = (0, spoiler_words.suspects().peekable());
    let (mut languages, mut uses) = (Languages::default(), Uses::default());
    walk::each(raw, &mut |path, part| {
        let at = &diagnostics.at(*path);
        languages.see(at, part);
        uses.see(part);
        if let Part::Citation(citation) = part {
            quote(citation, at);
        }
        let Part::Words(wording, covering) = part else {
            return;
        };
        let is_suspect = suspects.next_if_eq(&number).is_some();
        number += 1;
        empty(&wording, at);
        for text in wording.wordings() {
            in_one_text(text, at);
        }
        if let Some(tells) = spoiler_words.first_match(&wording, covering, is_suspect) {
            told(&tells, covering, at);
        }
    });
    languages.finish(raw, diagnostics);
    uses.finish(raw, diagnostics);
}

fn empty(wording: &Wording<'_>, at: &Site<'_, '_>) {
    let has_own_check = matches!(wording, Wording::Credit(_) | Wording::Address(_));
    if !has_own_check && wording.wordings().any(|text| text.trim().is_empty()) {
        problem(Code::EmptyRecord, "this text is empty")
            .mark("expected words")
            .remedy("write the text, or take the field out")
            .report(at);
    }
}

fn in_one_text(text: &str, at: &Site<'_, '_>) {
    if text.len() > TEXT_BYTES {
        let message = format!("this text has {} bytes; at most {TEXT_BYTES} are shown", text.len());
        return problem(Code::OverLimit, message)
            .mark("this text")
            .remedy("shorten it")
            .report(at);
    }
    // Most texts hold printable ASCII alone, which is seen at a glance.
    let is_plain = text.bytes().all(|byte| (b' '..=b'~').contains(&byte));
    let is_odd = |letter: char| is_hidden(letter) && letter != '\n' && letter != '\u{00AD}';
    if !is_plain && text.chars().any(is_odd) {
        let message = "this text holds characters that cannot be seen";
        problem(Code::ControlCharacters, message)
            .mark("control or bidi characters")
            .remedy("type the text anew")
            .report(at);
    }
}

/// An open text that tells what is covered.
fn told(tells: &SpoilerMatch, covering: Covering, at: &Site<'_, '_>) {
    let (word, why, is_listed) = match tells {
        SpoilerMatch::Listed(word) => (word, "which tells the ending", true),
        SpoilerMatch::Outcome(word) => (word, "a word for how things end", false),
        SpoilerMatch::Covered(word) => (word, "a word from what is covered", false),
    };
    let message = format!("this text is open and holds \"{word}\", {why}");
    let mend = match covering {
        Covering::Never => "say it otherwise: this text is never covered",
        Covering::By(_) => "cover it with `spoiler: Ending`, or say it otherwise",
    };
    let allow = "; or allow the word in `tells_nothing`, and say why";
    let remedy = format!("{mend}{}", if is_listed { "" } else { allow });
    problem(Code::TellsTheEnd, message)
        .mark("shown from the start")
        .remedy(remedy)
        .report(at);
}

fn quote(citation: &Citation, at: &Site<'_, '_>) {
    let words = citation
        .quote
        .as_ref()
        .map_or(0, |quote| quote.split_whitespace().count());
    if words > QUOTE_WORDS {
        problem(Code::LongQuote, format!("this quote has {words} words"))
            .mark(format!("at most {QUOTE_WORDS}"))
            .remedy("shorten it, or say it in your own words in `note`")
            .report(&at.then("quote"));
    }
}
