//! The words of the interface for what the model knows by name.

#![warn(clippy::wildcard_enum_match_arm)]
#![cfg_attr(
    not(feature = "gui"),
    allow(dead_code, reason = "without the window the exports take some of them")
)]

mod cast;
#[cfg(feature = "gui")]
mod claims;
mod numbers;
mod places;
#[cfg(feature = "gui")]
pub(crate) mod problems;
#[cfg(feature = "gui")]
pub(crate) mod sources;
pub(crate) mod terminal;
mod times;

pub(crate) use cast::relation;
#[cfg(feature = "gui")]
pub(crate) use cast::{cast_group, pair_evidence, person_kind, relation_explained};
#[cfg(feature = "gui")]
pub(crate) use claims::{evidence, order, stance, weights};
pub(crate) use numbers::capital;
#[cfg(feature = "gui")]
pub(crate) use numbers::{duration_min, grouped, hold_up, hold_up_briefly, list, number};
pub(crate) use places::place_role;
#[cfg(feature = "gui")]
pub(crate) use places::{known_within, mark_name, place_roles};
#[cfg(feature = "gui")]
pub(crate) use sources::{source_kind, standing};
#[cfg(feature = "gui")]
pub(crate) use times::elapsed_s;
pub(crate) use times::when_and_elapsed;

use crate::dossier::model::{
    BasisKind, Comparison, Cover, CoverLevel, Dossier, Headline, ImageKind, Reason, ReviewState, Says, Track, Verdict,
    Version, Weight,
};
use crate::query::ClaimSort;

/// A standing in a word or two.
pub(crate) fn comparison(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Verdict(Verdict::True) => "True",
        Comparison::Verdict(Verdict::MostlyTrue) => "Mostly true",
        Comparison::Verdict(Verdict::PartlyTrue) => "Partly true",
        Comparison::Verdict(Verdict::Changed) => "Changed",
        Comparison::Verdict(Verdict::Invented) => "Invented",
        Comparison::Verdict(Verdict::NotKnown) => "Not known",
        Comparison::NotCompared => "Not compared",
        Comparison::LeftOut => "Left out",
    }
}

/// A standing after a number: "11 true".
pub(crate) fn counted(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Verdict(Verdict::True) => "true",
        Comparison::Verdict(Verdict::MostlyTrue) => "mostly",
        Comparison::Verdict(Verdict::PartlyTrue) => "partly",
        Comparison::Verdict(Verdict::Changed) => "changed",
        Comparison::Verdict(Verdict::Invented) => "invented",
        Comparison::Verdict(Verdict::NotKnown) => "not known",
        Comparison::NotCompared => "not compared",
        Comparison::LeftOut => "left out",
    }
}

/// The sign of a standing.
pub(crate) fn sign(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Verdict(Verdict::True) => "=",
        Comparison::Verdict(Verdict::MostlyTrue) => "≈",
        Comparison::Verdict(Verdict::PartlyTrue) => "½",
        Comparison::Verdict(Verdict::Changed) => "≠",
        Comparison::Verdict(Verdict::Invented) => "+",
        Comparison::Verdict(Verdict::NotKnown) => "?",
        Comparison::NotCompared => "·",
        Comparison::LeftOut => "−",
    }
}

/// The rule of a standing, as the legend tells it.
pub(crate) fn rule(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Verdict(Verdict::True) => {
            "Every checkable part is borne out by an official record or by two independent sources, and nothing solid speaks against it."
        }
        Comparison::Verdict(Verdict::MostlyTrue) => {
            "Who, what and outcome are borne out; a detail differs that would not change how one retells it."
        }
        Comparison::Verdict(Verdict::PartlyTrue) => {
            "At least one fact is borne out and one contradicted, and both matter."
        }
        Comparison::Verdict(Verdict::Changed) => {
            "There is a recognisable real counterpart, with who, what, where, order or outcome altered. A reason is always given."
        }
        Comparison::Verdict(Verdict::Invented) => {
            "There is no counterpart, and positive ground for saying so. That nobody reports it is not enough."
        }
        Comparison::Verdict(Verdict::NotKnown) => {
            "There is no public record, or good sources disagree; then both are shown. Never counted in a share."
        }
        Comparison::NotCompared => "Nobody we read tells what the film shows, so there is nothing to compare yet.",
        Comparison::LeftOut => "A source says that the film leaves it out. Not a verdict, and never counted.",
    }
}

/// Why it was changed.
pub(crate) fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Renamed => "renamed",
        Reason::Privacy => "privacy",
        Reason::Composite => "several made one",
        Reason::Compressed => "shortened",
        Reason::Reordered => "put in another order",
        Reason::Moved => "moved elsewhere",
        Reason::Simplified => "simplified",
        Reason::Heightened => "heightened",
        Reason::Dialogue => "dialogue written for the film",
        Reason::Production => "the making of the film",
        Reason::Unstated => "reason not stated by the makers",
    }
}

/// What a citation does.
pub(crate) fn says(says: Says) -> &'static str {
    match says {
        Says::Supports => "supports",
        Says::Contradicts => "contradicts",
        Says::Context => "context",
    }
}

/// The heading of a track.
pub(crate) fn track(track: Track) -> &'static str {
    match track {
        Track::Real => "In reality",
        Track::Film => "In the film",
        Track::Reporting => "As reported",
        Track::Aftermath => "Afterwards",
    }
}

/// How much a claim matters.
pub(crate) fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Core => "core claim",
        Weight::Supporting => "supporting claim",
        Weight::Detail => "a detail",
    }
}

/// What the film claims to be.
pub(crate) fn basis(kind: BasisKind) -> &'static str {
    match kind {
        BasisKind::TrueStory => "A true story",
        BasisKind::BasedOn => "Based on true events",
        BasisKind::InspiredBy => "Inspired by true events",
    }
}

/// What is covered, on the button.
pub(crate) fn cover_level(level: CoverLevel) -> &'static str {
    match level {
        CoverLevel::Ending => "Ending covered",
        CoverLevel::Major => "Turns covered",
        CoverLevel::Nothing => "Nothing covered",
    }
}

/// What is covered, in the menu.
pub(crate) fn cover_level_choice(level: CoverLevel) -> &'static str {
    match level {
        CoverLevel::Ending => "Cover the ending",
        CoverLevel::Major => "Cover every major turn",
        CoverLevel::Nothing => "Show all",
    }
}

/// How far the dossier has been checked.
pub(crate) fn review_state(state: ReviewState) -> &'static str {
    match state {
        ReviewState::Draft => "Draft",
        ReviewState::Reviewed => "Reviewed",
    }
}

/// Stands in place of a film side that nobody tells.
pub(crate) const FILM_NOT_RECORDED: &str = "Not recorded: nobody we read tells what the film shows.";
/// Stands in place of a film side that there is none of.
pub(crate) const LEFT_OUT: &str = "Left out: a source says that the film does not tell this.";
/// Stands in place of a real side that nobody tells.
pub(crate) const REAL_NOT_RECORDED: &str = "Not recorded: no public record that we found tells what happened.";

/// What stays out of an export.
pub(crate) fn export_cover(level: CoverLevel) -> &'static str {
    match level {
        CoverLevel::Ending => {
            "The dossier as a text to be read elsewhere. As it is covered now: how it ended stays out."
        }
        CoverLevel::Major => {
            "The dossier as a text to be read elsewhere. As it is covered now: every major turn stays out."
        }
        CoverLevel::Nothing => {
            "The dossier as a text to be read elsewhere. Nothing is covered now: it tells how it ended."
        }
    }
}

/// Two letters of a language as a word, where we have one.
pub(crate) fn language(tag: &str) -> &str {
    match tag {
        "en" => "English",
        "nl" => "Dutch",
        "de" => "German",
        "fr" => "French",
        "it" => "Italian",
        "es" => "Spanish",
        "bg" => "Bulgarian",
        "cs" => "Czech",
        _ => tag,
    }
}

/// The order of the claims.
pub(crate) fn sort(sort: ClaimSort) -> &'static str {
    match sort {
        ClaimSort::Story => "as the film tells it",
        ClaimSort::RealTime => "as it happened",
        ClaimSort::Verdict => "by verdict",
    }
}

/// The neutral words of something covered, with the word that it is; once, where they say so themselves.
pub(crate) fn covered(label: &str, before: &str, after: &str) -> String {
    if label.eq_ignore_ascii_case("covered") {
        "Covered".to_owned()
    } else {
        format!("{label}{before}covered{after}")
    }
}

/// What a picture is, as it stands under it.
pub(crate) fn image_kind(kind: ImageKind) -> &'static str {
    match kind {
        ImageKind::Drawing => "Drawing, not evidence",
        ImageKind::Photograph => "Photograph",
        ImageKind::Frame => "From the film, not evidence",
        ImageKind::Document => "Document",
    }
}

/// A title as published, with its translation behind it where it has one.
pub(crate) fn title(headline: &Headline) -> String {
    match &headline.title_translation {
        Some(translation) => format!("{} [{translation}]", headline.title),
        None => headline.title.clone(),
    }
}

/// What one of the versions that disagree holds, and who holds it, each publisher once; a covered citation names nobody.
pub(crate) fn version(dossier: &Dossier, cover: &Cover, version: &Version) -> String {
    let mut holders: Vec<&str> = Vec::new();
    for citation in version.cite.iter().filter_map(|citation| cover.show(citation).open()) {
        let publisher = dossier.source(citation.source).publisher.as_str();
        if !holders.contains(&publisher) {
            holders.push(publisher);
        }
    }
    if holders.is_empty() {
        version.holds.clone()
    } else {
        format!("{} ({})", version.holds, holders.join(", "))
    }
}
