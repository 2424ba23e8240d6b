//! Sources and citations.

use super::checks::link;
use super::{Context, key, or_sign, times};
use crate::format;
use crate::load::sink::Sink;
use crate::load::spans::At;
use crate::model::{Citation, CitedWords, CoverKey, Headline, Slug, Source};

pub(super) fn source(
    ctx: &Context<'_>,
    raw: &format::Source,
    slug: Slug,
    at: &At<'_>,
    sink: &mut Sink<'_>,
) -> Option<Source> {
    let (issued, issued_from) = raw
        .issued
        .as_ref()
        .map_or((None, None), |text| times::issued(text, &at.then("issued"), sink));
    let headline = Headline {
        title: ctx.text(&raw.title),
        authors: raw.authors.clone(),
        url: link(raw.url.as_ref(), &at.then("url"), sink),
        archive_url: link(raw.archive_url.as_ref(), &at.then("archive_url"), sink),
        trust_note: ctx.maybe_text(raw.trust_note.as_ref()),
    };
    let source_key = key("source", &slug);
    Some(Source {
        kind: raw.kind,
        publisher: or_sign(&raw.publisher),
        lang: raw.lang.clone(),
        issued,
        issued_from,
        accessed: times::day(&raw.accessed, &at.then("accessed"), sink),
        standing: raw.standing,
        goes_back_to: ctx
            .sources
            .find_maybe(raw.goes_back_to.as_ref(), &at.then("goes_back_to"), sink),
        headline: ctx.veil(
            headline,
            raw.spoiler,
            raw.cover_label.as_ref(),
            "The headline tells the ending",
            source_key,
        ),
        slug,
    })
}

pub(super) fn citation(
    ctx: &Context<'_>,
    raw: &format::Citation,
    owner: &CoverKey,
    at: &At<'_>,
    sink: &mut Sink<'_>,
) -> Option<Citation> {
    let superseded_by = ctx
        .sources
        .find_maybe(raw.superseded_by.as_ref(), &at.then("superseded_by"), sink);
    let source = ctx.sources.find(&raw.source, &at.then("source"), sink)?;
    let words = CitedWords {
        locator: raw.locator.clone(),
        quote: raw.quote.clone(),
        translation: ctx.maybe_text(raw.translation.as_ref()),
        note: ctx.maybe_text(raw.note.as_ref()),
    };
    let words_key = CoverKey::new(owner.as_str(), &raw.source);
    Some(Citation {
        source,
        says: raw.says,
        superseded_by,
        words: ctx.veil(
            words,
            raw.spoiler,
            raw.cover_label.as_ref(),
            "What it says tells the ending",
            words_key,
        ),
    })
}
