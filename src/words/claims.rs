//! The words of the screen of claims: its filters, and what stands beside a verdict or a source.

use crate::dossier::model::{Confidence, Says, Weight};
use crate::query::ClaimSort;

/// The words of the screen of claims.
pub(crate) struct ClaimWords {
    /// How well the sources bear a claim out.
    pub(crate) evidence: fn(confidence: Confidence) -> &'static str,
    /// What a citation does beside bearing a statement out.
    pub(crate) stance: fn(says: Says) -> Option<&'static str>,
    /// The claims that matter so much, as a filter.
    pub(crate) weights: fn(weight: Weight) -> &'static str,
    /// The order of the claims, on the menu that changes it.
    pub(crate) order: fn(sort: ClaimSort) -> &'static str,
    /// The same, behind other words.
    pub(crate) order_in_a_sentence: fn(sort: ClaimSort) -> &'static str,
}

pub(super) const ENGLISH: ClaimWords = ClaimWords {
    evidence,
    stance,
    weights,
    order,
    order_in_a_sentence,
};

/// How well the sources bear a claim out, in one word.
fn evidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "evidence: solid",
        Confidence::Medium => "evidence: fair",
        Confidence::Low => "evidence: thin",
    }
}

/// What a citation does beside bearing a statement out.
fn stance(says: Says) -> Option<&'static str> {
    match says {
        Says::Supports => None,
        Says::Contradicts => Some("says otherwise"),
        Says::Context => Some("background"),
    }
}

/// The claims that matter so much, as a filter.
fn weights(weight: Weight) -> &'static str {
    match weight {
        Weight::Core => "core claims only",
        Weight::Supporting => "no details",
        Weight::Detail => "every claim",
    }
}

/// The order of the claims, on the menu that changes it.
fn order(sort: ClaimSort) -> &'static str {
    match sort {
        ClaimSort::Story => "Story order",
        ClaimSort::RealTime => "Order of events",
        ClaimSort::Verdict => "Order of verdicts",
    }
}

/// The order of the claims, behind other words.
fn order_in_a_sentence(sort: ClaimSort) -> &'static str {
    match sort {
        ClaimSort::Story => "as the film tells it",
        ClaimSort::RealTime => "as it happened",
        ClaimSort::Verdict => "by verdict",
    }
}
