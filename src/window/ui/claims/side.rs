//! The two sides of a claim as they are drawn, and what each rests on.

use crate::dossier::model::{Citation, CitationBody, Confidence, CoverKey, FilmSide, ImageId, RealSide, Says, Version};
use crate::window::state::{Region, Screen};
use crate::window::ui::page::Page;
use crate::words;

/// A side as it is drawn.
pub(crate) struct Side<'a> {
    pub(crate) heading: &'static str,
    pub(super) region: Region,
    pub(super) text: String,
    /// Whether the panel stands empty, and says why.
    pub(super) is_empty: bool,
    pub(super) image: Option<ImageId>,
    pub(super) confidence: Option<Confidence>,
    pub(crate) cite: &'a [Citation],
    pub(crate) versions: &'a [Version],
    pub(super) at: Option<String>,
}

pub(super) fn film_side(side: &FilmSide) -> Side<'_> {
    let region = Region::FilmSide;
    let heading = region.name();
    match side {
        FilmSide::Told(statement) => Side {
            heading,
            region,
            text: statement.text.clone(),
            is_empty: false,
            image: statement.image,
            confidence: Some(statement.confidence),
            cite: &statement.cite,
            versions: &statement.versions,
            at: statement.at.clone(),
        },
        FilmSide::NotRecorded => empty(region, words::FILM_NOT_RECORDED, &[]),
        FilmSide::LeftOut(cite) => empty(region, words::LEFT_OUT, cite),
    }
}

pub(super) fn real_side<'a>(page: Page<'_>, side: &'a RealSide) -> Side<'a> {
    let region = Region::RealSide;
    let heading = region.name();
    match side {
        RealSide::Recorded(statement) => Side {
            heading,
            region,
            text: statement.text.clone(),
            is_empty: false,
            image: statement.image,
            confidence: Some(statement.confidence),
            cite: &statement.cite,
            versions: &statement.versions,
            at: statement.at.map(|event| page.dossier.event(event).when.words()),
        },
        RealSide::NotRecorded => empty(region, words::REAL_NOT_RECORDED, &[]),
        RealSide::NoCounterpart(ground) => Side {
            heading,
            region,
            text: ground.text.clone(),
            is_empty: false,
            image: None,
            confidence: None,
            cite: &ground.cite,
            versions: &[],
            at: Some("no counterpart".to_owned()),
        },
    }
}

fn empty<'a>(region: Region, text: &str, cite: &'a [Citation]) -> Side<'a> {
    Side {
        heading: region.name(),
        region,
        text: text.to_owned(),
        is_empty: true,
        image: None,
        confidence: None,
        cite,
        versions: &[],
        at: None,
    }
}

/// The first citation that the claim on screen shows; none on another screen.
pub(crate) fn first_citation(page: Page<'_>) -> Option<CoverKey> {
    if page.view.location.screen != Screen::Claims {
        return None;
    }
    let first = page.derived.claims.first().copied();
    let claim = page.dossier.claim(page.view.claim(page.dossier).or(first)?);
    let body = page.view.cover.show(&claim.body).open()?;
    [film_side(&body.film), real_side(page, &body.real)]
        .iter()
        .find_map(|side| first_of_side(page, side))
        .cloned()
}

/// The first citation of a side as they stand there.
fn first_of_side<'a>(page: Page<'a>, side: &Side<'a>) -> Option<&'a CoverKey> {
    let groups = groups(page, side);
    groups.iter().flat_map(|group| &group.rows).map(|(key, _)| *key).next()
}

/// Citations that hold the same.
pub(super) struct Group<'a> {
    /// What they hold; empty where all stand in one list.
    pub(super) heading: &'a str,
    pub(super) rows: Vec<(&'a CoverKey, &'a CitationBody)>,
}

/// The open citations of a side by what they hold: by version, else by whether they bear it out or speak against it.
pub(super) fn groups<'a>(page: Page<'a>, side: &Side<'a>) -> Vec<Group<'a>> {
    let open = |cite: &'a [Citation]| {
        cite.iter()
            .filter_map(move |citation| Some((citation.key(), page.view.cover.show(citation).open()?)))
    };
    let contradicts = |(_, citation): &(&CoverKey, &CitationBody)| citation.says == Says::Contradicts;
    let mut groups: Vec<Group<'a>> = Vec::new();
    let mut add = |heading, rows| groups.push(Group { heading, rows });
    if !side.versions.is_empty() {
        for version in side.versions {
            add(version.holds.as_str(), open(&version.cite).collect());
        }
        add("Also on this", open(side.cite).collect());
    } else if open(side.cite).any(|row| contradicts(&row)) {
        let (against, bearing_out) = open(side.cite).partition(contradicts);
        add("These say so", bearing_out);
        add("These say otherwise", against);
    } else {
        add("", open(side.cite).collect());
    }
    if groups.len() > 1 {
        groups.retain(|group| !group.rows.is_empty());
    }
    groups
}
