//! The two sides of a claim as they are drawn, and what each rests on.

use std::cmp::Reverse;

use crate::dossier::model::{
    Citation, CitationBody, Claim, ClaimBody, Confidence, CoverKey, FilmSide, ImageId, RealSide, Says, Version,
};
use crate::window::state::{Region, Screen};
use crate::window::ui::page::Page;
use crate::words::WORDS;

/// A side as it is drawn.
pub(super) struct Side<'a> {
    pub(super) heading: &'static str,
    pub(super) region: Region,
    pub(super) text: &'a str,
    /// Whether nothing is recorded; the text says so.
    pub(super) is_empty: bool,
    pub(super) image: Option<ImageId>,
    pub(super) confidence: Option<Confidence>,
    pub(super) cite: &'a [Citation],
    pub(super) versions: &'a [Version],
    /// Beside the heading: where in the film.
    pub(super) at: Option<&'a str>,
    /// Stands under the text where nothing is cited.
    pub(super) no_source: &'static str,
}

impl Side<'_> {
    /// Whether anything is cited for it.
    pub(super) fn has_sources(&self) -> bool {
        !self.cite.is_empty() || !self.versions.is_empty()
    }
}

pub(super) fn film_side(side: &FilmSide) -> Side<'_> {
    let region = Region::FilmSide;
    match side {
        FilmSide::Told(statement) => Side {
            heading: region.name(),
            region,
            text: &statement.text,
            is_empty: false,
            image: statement.image,
            confidence: Some(statement.confidence),
            cite: &statement.cite,
            versions: &statement.versions,
            at: statement.at.as_deref(),
            no_source: WORDS.claims.no_source,
        },
        FilmSide::NotRecorded => empty(region, WORDS.terms.film_not_recorded, &[]),
        FilmSide::LeftOut(cite) => empty(region, WORDS.terms.left_out, cite),
    }
}

pub(super) fn real_side(side: &RealSide) -> Side<'_> {
    let region = Region::RealSide;
    match side {
        RealSide::Recorded(statement) => Side {
            heading: region.name(),
            region,
            text: &statement.text,
            is_empty: false,
            image: statement.image,
            confidence: Some(statement.confidence),
            cite: &statement.cite,
            versions: &statement.versions,
            at: None,
            no_source: WORDS.claims.no_source,
        },
        RealSide::NotRecorded => empty(region, WORDS.terms.real_not_recorded, &[]),
        RealSide::NoCounterpart(ground) => Side {
            heading: region.name(),
            region,
            text: &ground.text,
            is_empty: false,
            image: None,
            confidence: None,
            cite: &ground.cite,
            versions: &[],
            at: Some(WORDS.claims.no_counterpart),
            no_source: WORDS.claims.no_source,
        },
    }
}

fn empty<'a>(region: Region, text: &'a str, cite: &'a [Citation]) -> Side<'a> {
    Side {
        heading: region.name(),
        region,
        text,
        is_empty: true,
        image: None,
        confidence: None,
        cite,
        versions: &[],
        at: None,
        no_source: WORDS.claims.no_source,
    }
}

/// When it happened, as it stands above the question: by the claim's own event, else by that of the real side.
pub(super) fn when(page: Page<'_>, body: &ClaimBody) -> Option<String> {
    let of_side = match &body.real {
        RealSide::Recorded(statement) => statement.at,
        RealSide::NotRecorded | RealSide::NoCounterpart(_) => None,
    };
    let event = body.event.or(of_side)?;
    Some(page.dossier.event(event).when.words())
}

/// An open citation, and what uncovers it by itself.
pub(super) type Said<'a> = (&'a CoverKey, &'a CitationBody);

/// What some of the sources hold against others.
pub(super) struct Holding<'a> {
    pub(super) holds: &'a str,
    /// The newest first.
    pub(super) rows: Vec<Said<'a>>,
}

/// A citation that the level covers; it stands by itself, covered or not: its place could tell which side it takes.
pub(super) struct Apart<'a> {
    pub(super) citation: &'a Citation,
    /// The version that it bears out.
    pub(super) holds: Option<&'a str>,
}

/// What a side rests on, by how it is shown.
pub(super) struct Grounds<'a> {
    pub(super) holdings: Vec<Holding<'a>>,
    /// Those with words of their own.
    pub(super) rows: Vec<Said<'a>>,
    /// Those with a headline alone.
    pub(super) also: Vec<Said<'a>>,
    pub(super) apart: Vec<Apart<'a>>,
}

impl<'a> Grounds<'a> {
    pub(super) fn of(page: Page<'a>, side: &Side<'a>, disputed: bool) -> Self {
        let cover = &page.view.cover;
        let open = |cite: &'a [Citation]| {
            let left_open = cite.iter().filter(|citation| cover.key_of(citation).is_none());
            left_open.filter_map(|citation| Some((citation.key(), cover.show(citation).open()?)))
        };
        let holding = |holds: &'a str, mut rows: Vec<Said<'a>>| {
            rows.sort_by_key(|(_, said)| Reverse(page.dossier.source(said.source).issued_from));
            Holding { holds, rows }
        };
        let versions = side.versions.iter();
        let mut holdings: Vec<Holding<'a>> = versions
            .map(|version| holding(&version.holds, open(&version.cite).collect()))
            .collect();
        let mut rest: Vec<Said<'a>> = open(side.cite).collect();
        let contradicts = |said: &Said<'_>| said.1.says == Says::Contradicts;
        if disputed && holdings.is_empty() && rest.iter().any(contradicts) {
            let (background, sides): (Vec<_>, Vec<_>) =
                rest.into_iter().partition(|(_, said)| said.says == Says::Context);
            let (against, bearing_out) = sides.into_iter().partition(contradicts);
            holdings = vec![
                holding(WORDS.claims.these_say_so, bearing_out),
                holding(WORDS.claims.these_say_otherwise, against),
            ];
            rest = background;
        }
        holdings.retain(|holding| !holding.rows.is_empty());
        let (also, rows) = rest.into_iter().partition(|(_, said)| is_headline_alone(said));
        Self {
            holdings,
            rows,
            also,
            apart: apart(page, side),
        }
    }

    /// The first of them as they stand on the page, below what is held against each other.
    fn first(&self) -> Option<&Said<'a>> {
        self.rows.first().or_else(|| self.also.first())
    }
}

/// Those that the level covers, by their neutral words.
fn apart<'a>(page: Page<'a>, side: &Side<'a>) -> Vec<Apart<'a>> {
    let of = |holds| move |citation| Apart { citation, holds };
    let versions = side
        .versions
        .iter()
        .flat_map(|version| version.cite.iter().map(of(Some(version.holds.as_str()))));
    let all = side.cite.iter().map(of(None)).chain(versions);
    let mut apart: Vec<Apart<'a>> = all
        .filter(|apart| page.view.cover.key_of(apart.citation).is_some())
        .collect();
    apart.sort_by_key(|apart| apart.citation.label());
    apart
}

/// Whether neither words of the source nor ours are cited, and it takes no part that must be told.
fn is_headline_alone(said: &CitationBody) -> bool {
    let CitationBody {
        source: _,
        says,
        superseded_by,
        locator: _,
        quote,
        translation: _,
        note,
    } = said;
    quote.is_none() && note.is_none() && superseded_by.is_none() && *says != Says::Contradicts
}

/// The claim on screen, beside the list or in its place.
pub(super) fn shown_claim(page: Page<'_>) -> Option<&Claim> {
    let first = page.derived.claims.first().copied();
    Some(page.dossier.claim(page.view.claim(page.dossier).or(first)?))
}

/// The first citation that the claim on screen shows; none on another screen.
pub(crate) fn first_citation(page: Page<'_>) -> Option<CoverKey> {
    if page.view.location.screen != Screen::Claims {
        return None;
    }
    let body = page.view.cover.show(&shown_claim(page)?.body).open()?;
    let film = Grounds::of(page, &film_side(&body.film), false);
    let real = Grounds::of(page, &real_side(&body.real), body.disputed);
    let held = real.holdings.first().and_then(|holding| holding.rows.first());
    let first = held.or_else(|| film.first()).or_else(|| real.first());
    first.map(|(key, _)| (*key).clone())
}
