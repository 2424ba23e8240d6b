//! The words for what the format knows by name: verdicts, reasons, tracks, levels, languages.

use crate::dossier::model::{
    BasisKind, Comparison, CoverLevel, ImageKind, Reason, ReviewState, Says, Track, Verdict, Weight,
};

/// The words for what the format knows by name.
pub(crate) struct TermWords {
    /// How a claim stands, in a word or two.
    pub(crate) comparison: fn(comparison: Comparison) -> &'static str,
    /// The same after a number: "11 true".
    pub(crate) counted: fn(comparison: Comparison) -> &'static str,
    pub(crate) sign: fn(comparison: Comparison) -> &'static str,
    /// The rule of it, as the legend tells it.
    pub(crate) rule: fn(comparison: Comparison) -> &'static str,
    /// Why it was changed.
    pub(crate) reason: fn(reason: Reason) -> &'static str,
    /// What a citation does.
    pub(crate) says: fn(says: Says) -> &'static str,
    pub(crate) track: fn(track: Track) -> &'static str,
    /// How much a claim matters.
    pub(crate) weight: fn(weight: Weight) -> &'static str,
    /// What the film claims to be.
    pub(crate) basis: fn(kind: BasisKind) -> &'static str,
    /// What is covered, on the button.
    pub(crate) cover_level: fn(level: CoverLevel) -> &'static str,
    /// The same as a choice of the menu.
    pub(crate) cover_level_choice: fn(level: CoverLevel) -> &'static str,
    pub(crate) review_state: fn(state: ReviewState) -> &'static str,
    /// What a picture is, as it stands under it.
    pub(crate) image_kind: fn(kind: ImageKind) -> &'static str,
    /// Two letters of a language as a word, where we have one.
    pub(crate) language: fn(tag: &str) -> &str,
    /// The neutral words of something covered, with the word that it is between what stands before and after.
    pub(crate) covered: fn(label: &str, before: &str, after: &str) -> String,
    /// Stands in place of a film side that nobody tells.
    pub(crate) film_not_recorded: &'static str,
    /// Stands in place of a film side that there is none of.
    pub(crate) left_out: &'static str,
    /// Stands in place of a real side that nobody tells.
    pub(crate) real_not_recorded: &'static str,
}

pub(super) const ENGLISH: TermWords = TermWords {
    comparison,
    counted,
    sign,
    rule,
    reason,
    says,
    track,
    weight,
    basis,
    cover_level,
    cover_level_choice,
    review_state,
    image_kind,
    language,
    covered,
    film_not_recorded: "Not recorded: nobody we read tells what the film shows.",
    left_out: "Left out: a source says that the film does not tell this.",
    real_not_recorded: "Not recorded: no public record that we found tells what happened.",
};

/// A standing in a word or two.
fn comparison(comparison: Comparison) -> &'static str {
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
fn counted(comparison: Comparison) -> &'static str {
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
fn sign(comparison: Comparison) -> &'static str {
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
fn rule(comparison: Comparison) -> &'static str {
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
            "There is no counterpart, and good reason to say so. That nobody reports it is not enough."
        }
        Comparison::Verdict(Verdict::NotKnown) => {
            "There is no public record, or good sources disagree; then both are shown. Never counted for or against the film."
        }
        Comparison::NotCompared => "Nobody we read tells what the film shows, so there is nothing to compare yet.",
        Comparison::LeftOut => "A source says that the film leaves it out. Not a verdict, and never counted.",
    }
}

/// Why it was changed.
fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Renamed => "renamed",
        Reason::Privacy => "privacy",
        Reason::Composite => "several merged into one",
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
fn says(says: Says) -> &'static str {
    match says {
        Says::Supports => "supports",
        Says::Contradicts => "contradicts",
        Says::Context => "context",
    }
}

/// The heading of a track.
fn track(track: Track) -> &'static str {
    match track {
        Track::Real => "In reality",
        Track::Film => "In the film",
        Track::Reporting => "As reported",
        Track::Aftermath => "Afterwards",
    }
}

/// How much a claim matters.
fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Core => "core claim",
        Weight::Supporting => "supporting claim",
        Weight::Detail => "a detail",
    }
}

/// What the film claims to be.
fn basis(kind: BasisKind) -> &'static str {
    match kind {
        BasisKind::TrueStory => "A true story",
        BasisKind::BasedOn => "Based on true events",
        BasisKind::InspiredBy => "Inspired by true events",
    }
}

/// What is covered, on the button.
fn cover_level(level: CoverLevel) -> &'static str {
    match level {
        CoverLevel::Ending => "Ending covered",
        CoverLevel::Major => "Turns covered",
        CoverLevel::Nothing => "Nothing covered",
    }
}

/// What is covered, in the menu.
fn cover_level_choice(level: CoverLevel) -> &'static str {
    match level {
        CoverLevel::Ending => "Cover the ending",
        CoverLevel::Major => "Cover every major turn",
        CoverLevel::Nothing => "Show all",
    }
}

/// How far the dossier has been checked.
fn review_state(state: ReviewState) -> &'static str {
    match state {
        ReviewState::Draft => "Draft",
        ReviewState::Reviewed => "Reviewed",
    }
}

/// Two letters of a language as a word, where we have one.
fn language(tag: &str) -> &str {
    match tag {
        "en" => "English",
        "nl" => "Dutch",
        "de" => "German",
        "fr" => "French",
        "it" => "Italian",
        "es" => "Spanish",
        "bg" => "Bulgarian",
        "cs" => "Czech",
        "ar" => "Arabic",
        "da" => "Danish",
        "el" => "Greek",
        "fi" => "Finnish",
        "fy" => "Frisian",
        "he" => "Hebrew",
        "hi" => "Hindi",
        "hr" => "Croatian",
        "hu" => "Hungarian",
        "ja" => "Japanese",
        "ko" => "Korean",
        "no" | "nb" => "Norwegian",
        "pl" => "Polish",
        "pt" => "Portuguese",
        "ro" => "Romanian",
        "ru" => "Russian",
        "sk" => "Slovak",
        "sr" => "Serbian",
        "sv" => "Swedish",
        "tr" => "Turkish",
        "uk" => "Ukrainian",
        "zh" => "Chinese",
        _ => tag,
    }
}

/// The neutral words of something covered, with the word that it is; once, where they say so themselves.
fn covered(label: &str, before: &str, after: &str) -> String {
    if label.eq_ignore_ascii_case("covered") {
        "Covered".to_owned()
    } else {
        format!("{label}{before}covered{after}")
    }
}

/// What a picture is, as it stands under it.
fn image_kind(kind: ImageKind) -> &'static str {
    match kind {
        ImageKind::Drawing => "Drawing, not evidence",
        ImageKind::Photograph => "Photograph",
        ImageKind::Frame => "From the film, not evidence",
        ImageKind::Document => "Document",
    }
}
