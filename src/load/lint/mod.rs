//! Warnings: what is worth mending though it stops nothing.

mod chains;
mod languages;
mod misfits;
mod swapped;
mod telling;
mod texts;
mod uses;

use std::collections::BTreeSet;

use crate::diag::Code;
use crate::format::{Citation, Claim, Dossier, FilmSide, RealSide, Spoiler, Verdict, Weight};
use crate::limits::{LANGUAGES, QUOTE_WORDS, SPOILER_WORDS, TEXT_BYTES};
use crate::links::is_hidden;
use crate::load::sink::{Sink, Words};
use crate::load::spans::At;
use chains::Chains;
use telling::Telling;
use texts::{Cover, Wording};

pub(super) fn warnings(raw: &Dossier, sink: &mut Sink<'_>) {
    each_text(raw, sink);
    languages::tags(raw, sink);
    let origins = Chains::of_sources(raw);
    chains::circles(raw, &origins, sink);
    let claims = At::field("claims");
    for (index, claim) in raw.claims.iter().enumerate() {
        let at = claims.item(index);
        uncited(claim, &at, sink);
        sources_of(claim, &origins, &at, sink);
        verdict(claim, &at, sink);
    }
    let events = At::field("events");
    for (index, event) in raw.events.iter().enumerate() {
        if event.cite.is_empty() {
            no_citation("this event", &events.item(index), sink);
        }
    }
    swapped::points(raw, sink);
    misfits::misfits(raw, sink);
    uses::unused(raw, sink);
}

fn uncited(claim: &Claim, at: &At<'_>, sink: &mut Sink<'_>) {
    match &claim.film {
        FilmSide::Told { cite, .. } | FilmSide::LeftOut { cite } if cite.is_empty() => {
            no_citation("the film side", &at.then("film"), sink);
        }
        _ => {}
    }
    match &claim.real {
        RealSide::Recorded { cite, .. } | RealSide::NoCounterpart { cite, .. } if cite.is_empty() => {
            no_citation("the real side", &at.then("real"), sink);
        }
        _ => {}
    }
}

fn no_citation(what: &str, at: &At<'_>, sink: &mut Sink<'_>) {
    sink.push(
        Code::NoCitation,
        at,
        Words::new(
            format!("{what} names no source"),
            "shown as \"no source yet\"",
            "add `cite: [(source: \"…\")]`",
        ),
    );
}

fn sources_of(claim: &Claim, origins: &Chains<'_>, at: &At<'_>, sink: &mut Sink<'_>) {
    let RealSide::Recorded { cite, .. } = &claim.real else {
        return;
    };
    let sources: BTreeSet<&str> = cite.iter().map(|citation| citation.source.as_str()).collect();
    let real = at.then("real");
    if sources.len() == 1 && claim.weight == Weight::Core {
        sink.push(
            Code::SingleSource,
            &real.then("cite"),
            Words::new(
                "a core claim rests on a single source",
                "one source",
                "find a second, independent one; the warning stays as long as there is one alone",
            ),
        );
    }
    let roots: BTreeSet<&str> = sources.iter().map(|source| origins.end_of(source)).collect();
    if sources.len() > 1 && roots.len() == 1 {
        sink.push(
            Code::OneOrigin,
            &real.then("cite"),
            Words::new(
                "all sources of this claim go back to one",
                "these lean on each other",
                "find an independent source, or count them as one",
            ),
        );
    }
}

fn verdict(claim: &Claim, at: &At<'_>, sink: &mut Sink<'_>) {
    let grounded = matches!(&claim.real, RealSide::NoCounterpart { cite, .. } if !cite.is_empty());
    match claim.verdict {
        Some(Verdict::Invented) if !grounded => sink.push(
            Code::NoGround,
            &at.then("verdict"),
            Words::new(
                "invented, without positive ground",
                "no report is not enough",
                "give the real side as `NoCounterpart` with its source, or write `NotKnown`",
            ),
        ),
        Some(Verdict::Changed) if claim.why.is_empty() => sink.push(
            Code::NoReason,
            &at.then("verdict"),
            Words::new(
                "changed, without a reason",
                "a change has a reason, even an unstated one",
                "add `why: [Unstated]`, or a better reason",
            ),
        ),
        _ => {}
    }
}

/// What is wrong inside the texts themselves.
fn each_text(raw: &Dossier, sink: &mut Sink<'_>) {
    let languages: BTreeSet<String> = languages_used(raw);
    let languages_are_few = languages.len() <= LANGUAGES;
    if !languages_are_few {
        over_limit(
            &format!("the dossier holds {} languages", languages.len()),
            LANGUAGES,
            &At::field("lang"),
            sink,
        );
    }
    if raw.spoiler_words.len() > SPOILER_WORDS {
        let words = format!("`spoiler_words` holds {} words", raw.spoiler_words.len());
        over_limit(&words, SPOILER_WORDS, &At::field("spoiler_words"), sink);
    }
    let telling = Telling::new(&raw.spoiler_words);
    texts::each(raw, &mut |at, wording, cover| {
        if let Wording::Text(text) = &wording {
            let has: BTreeSet<&str> = text.languages().collect();
            let lacks: Vec<&str> = languages
                .iter()
                .map(String::as_str)
                .filter(|language| !has.contains(language))
                .collect();
            if languages_are_few && !has.is_empty() && !lacks.is_empty() {
                sink.push(
                    Code::MissingLanguage,
                    at,
                    Words::new(
                        format!("this text lacks {}", lacks.join(", ")),
                        "other texts have it",
                        "add the missing language",
                    ),
                );
            }
        }
        if !matches!(wording, Wording::Checked(_)) && wording.wordings().iter().any(|text| text.trim().is_empty()) {
            sink.push(
                Code::EmptyRecord,
                at,
                Words::new(
                    "this text is empty",
                    "expected words",
                    "write the text, or take the field out",
                ),
            );
        }
        for text in wording.wordings() {
            in_one_text(text, cover, &telling, at, sink);
        }
    });
    quotes(raw, sink);
}

fn over_limit(what: &str, most: usize, at: &At<'_>, sink: &mut Sink<'_>) {
    sink.push(
        Code::OverLimit,
        at,
        Words::new(format!("{what}; at most {most} are read"), "this many", "take some out"),
    );
}

fn in_one_text(text: &str, cover: Cover, telling: &Telling, at: &At<'_>, sink: &mut Sink<'_>) {
    if text.len() > TEXT_BYTES {
        sink.push(
            Code::OverLimit,
            at,
            Words::new(
                format!("this text has {} bytes; at most {TEXT_BYTES} are shown", text.len()),
                "this text",
                "shorten it",
            ),
        );
        return;
    }
    if text
        .chars()
        .any(|letter| is_hidden(letter) && letter != '\n' && letter != '\u{00AD}')
    {
        sink.push(
            Code::ControlCharacters,
            at,
            Words::new(
                "this text holds characters that cannot be seen",
                "control or bidi characters",
                "type the text anew",
            ),
        );
    }
    if cover < Cover::By(Spoiler::Ending)
        && let Some(word) = telling.told_by(text)
    {
        sink.push(
            Code::TellsTheEnd,
            at,
            Words::new(
                format!("this text is open and holds \"{word}\", which tells the ending"),
                "shown from the start",
                match cover {
                    Cover::Never => "say it otherwise: this text is never covered",
                    Cover::By(_) => "cover it with `spoiler: Ending`, or say it otherwise",
                },
            ),
        );
    }
}

fn languages_used(raw: &Dossier) -> BTreeSet<String> {
    let mut languages = BTreeSet::new();
    texts::each(raw, &mut |_, wording, _| {
        if let Wording::Text(text) = wording {
            // A record in place of a text has fields, and no languages.
            languages.extend(text.languages().filter(|name| *name != "text").map(str::to_owned));
        }
    });
    languages
}

fn quotes(raw: &Dossier, sink: &mut Sink<'_>) {
    uses::each_citation(raw, &mut |citation: &Citation, at| {
        let words = citation
            .quote
            .as_ref()
            .map_or(0, |quote| quote.split_whitespace().count());
        if words > QUOTE_WORDS {
            sink.push(
                Code::LongQuote,
                &at.then("quote"),
                Words::new(
                    format!("this quote has {words} words"),
                    format!("at most {QUOTE_WORDS}"),
                    "shorten it, or say it in your own words in `note`",
                ),
            );
        }
    });
}
