//! Sources and citations.

use std::collections::HashMap;

use jiff::civil::Date;

use super::checks::link;
use super::context::{Context, or_sign};
use super::{calendar, times};
use crate::dossier::diagnostics::Code;
use crate::dossier::format::{self};
use crate::dossier::load::message::problem;
use crate::dossier::load::site::Site;
use crate::dossier::model::{Citation, CitationBody, CitedBy, CoverKey, Headline, Passage, Slug, Source, Veiled};

pub(super) fn source(ctx: &Context<'_>, raw: &format::Source, (slug, ()): (Slug, ()), at: &Site<'_, '_>) -> Source {
    let format::Source {
        id: _,
        kind,
        title,
        title_translation,
        authors,
        publisher,
        lang,
        url,
        issued: raw_issued,
        accessed,
        archive_url,
        standing,
        goes_back_to,
        trust_note,
        spoiler,
        cover_label,
    } = raw;
    let issued = raw_issued.as_ref();
    let issued = issued.and_then(|text| times::issued(text, &at.then("issued")));
    let (issued, issued_from) = issued.unzip();
    let headline = Headline {
        title: ctx.text(title),
        title_translation: ctx.maybe_text(title_translation.as_ref()),
        authors: authors.clone(),
        url: link(url.as_ref(), &at.then("url")),
        archive_url: link(archive_url.as_ref(), &at.then("archive_url")),
        trust_note: ctx.maybe_text(trust_note.as_ref()),
    };
    Source {
        kind: *kind,
        publisher: or_sign(publisher),
        lang: lang.clone().unwrap_or_else(|| ctx.raw.lang.clone()),
        issued,
        issued_iso: raw_issued.clone().filter(|_| issued_from.is_some()),
        issued_from,
        accessed: self::accessed(accessed.as_ref(), url.is_some(), at),
        standing: *standing,
        goes_back_to: ctx.sources.find_maybe(goes_back_to.as_ref(), &at.then("goes_back_to")),
        headline: ctx.veil(
            headline,
            *spoiler,
            cover_label.as_ref(),
            "The headline tells the ending",
            CoverKey::Source(slug.clone()),
        ),
        slug,
    }
}

/// Stands where the author has not read the source.
const NOT_READ: &str = "NotRead";

/// The day on which a page was read: a book has none, and what was not read neither.
fn accessed(written: Option<&String>, is_page: bool, at: &Site<'_, '_>) -> Option<Date> {
    match written {
        Some(text) if text == NOT_READ => problem(Code::NotRead, "this source was not read")
            .mark("known from others alone")
            .remedy("read it and write the day, or cite those that it is known from")
            .refuse(&at.then("accessed")),
        Some(text) => calendar::day(text, &at.then("accessed")),
        None if is_page => problem(Code::WrongShape, "a page does not say when it was read")
            .mark("a page can change")
            .remedy("add `accessed: \"2026-11-23\"`, the day on which you read it")
            .refuse(&at.then("url")),
        None => None,
    }
}

/// The citations of one statement, as they are converted: each is known by which of its source's it is.
pub(super) struct Cited<'r> {
    by: CitedBy,
    /// The sources of those that came before, as long as they are few.
    before: [&'r str; FEW],
    /// How many of these there are.
    few: usize,
    /// How many citations of each source came before, where they are not.
    counts: HashMap<&'r str, u32>,
}

/// Up to so many citations of one statement are looked through one by one: a table would cost more than it saves.
const FEW: usize = 16;

impl<'r> Cited<'r> {
    pub(super) fn by(by: CitedBy) -> Self {
        Self {
            by,
            before: [""; FEW],
            few: 0,
            counts: HashMap::new(),
        }
    }

    /// Which citation of its source the next one is, from 0.
    fn nth(&mut self, source: &'r str) -> u32 {
        let before = self.before.iter().take(self.few);
        let nth = before.filter(|before| **before == source).count();
        if let Some(next) = self.before.get_mut(self.few) {
            *next = source;
            self.few += 1;
            return u32::try_from(nth).unwrap_or(u32::MAX);
        }
        if self.counts.is_empty() {
            for &before in &self.before {
                *self.counts.entry(before).or_default() += 1;
            }
        }
        let count = self.counts.entry(source).or_default();
        let nth = *count;
        *count += 1;
        nth
    }

    /// Converts a list of them.
    pub(super) fn citations(
        &mut self,
        ctx: &Context<'_>,
        raw: &'r [format::Citation],
        at: &Site<'_, '_>,
    ) -> Vec<Citation> {
        at.filter_map(raw, |at, citation| {
            let nth = self.nth(&citation.source);
            self::citation(ctx, citation, (&self.by, nth), at)
        })
    }
}

impl Context<'_> {
    /// A passage with what it rests on, under its cover.
    pub(super) fn passage(
        &self,
        raw: &format::Passage,
        (key, by): (CoverKey, CitedBy),
        otherwise: &'static str,
        at: &Site<'_, '_>,
    ) -> Veiled<Passage> {
        let format::Passage {
            text,
            spoiler,
            cover_label,
            cite,
        } = raw;
        let content = Passage {
            text: self.text(text),
            cite: self.citations(cite, by, &at.then("cite")),
        };
        self.veil(content, *spoiler, cover_label.as_ref(), otherwise, key)
    }

    /// The citations of a statement that has one list of them.
    pub(super) fn citations(&self, raw: &[format::Citation], by: CitedBy, at: &Site<'_, '_>) -> Vec<Citation> {
        Cited::by(by).citations(self, raw, at)
    }
}

fn citation(
    ctx: &Context<'_>,
    raw: &format::Citation,
    (by, nth): (&CitedBy, u32),
    at: &Site<'_, '_>,
) -> Option<Citation> {
    let format::Citation {
        source: source_id,
        says,
        locator,
        quote,
        lang: _,
        translation,
        superseded_by: newer_id,
        note,
        spoiler,
        cover_label,
    } = raw;
    let superseded_by = ctx.sources.find_maybe(newer_id.as_ref(), &at.then("superseded_by"));
    let source = ctx.sources.find(source_id, &at.then("source"))?;
    let body = CitationBody {
        source,
        says: *says,
        superseded_by,
        locator: locator.clone(),
        quote: quote.clone(),
        translation: ctx.maybe_text(translation.as_ref()),
        note: ctx.maybe_text(note.as_ref()),
    };
    let key = CoverKey::Citation {
        by: by.clone(),
        source: ctx.sources.slug(source)?,
        nth,
    };
    Some(ctx.veil(
        body,
        *spoiler,
        cover_label.as_ref(),
        "A source that tells the ending",
        key,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_citation_of_a_source_has_a_number_of_its_own_however_many_there_are() {
        let sources = ["a", "b", "a", "c"].into_iter().cycle().take(5 * FEW);
        let mut cited = Cited::by(CitedBy::Basis);
        let mut seen = std::collections::BTreeSet::new();
        for source in sources {
            let nth = cited.nth(source);
            assert_eq!(nth, seen.iter().filter(|(known, _)| *known == source).count() as u32);
            assert!(seen.insert((source, nth)));
        }
    }
}
