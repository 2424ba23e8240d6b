//! The words of the screen of claims: its filters, and what stands beside a verdict or a source.

use crate::dossier::model::{Confidence, Says, Weight};
use crate::query::ClaimSort;

/// How well the sources bear a claim out, in one word.
pub(crate) fn evidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "evidence: solid",
        Confidence::Medium => "evidence: fair",
        Confidence::Low => "evidence: thin",
    }
}

/// What a citation does beside bearing a statement out.
pub(crate) fn stance(says: Says) -> Option<&'static str> {
    match says {
        Says::Supports => None,
        Says::Contradicts => Some("says otherwise"),
        Says::Context => Some("background"),
    }
}

/// The claims that matter so much, as a filter.
pub(crate) fn weights(weight: Weight) -> &'static str {
    match weight {
        Weight::Core => "core claims only",
        Weight::Supporting => "no details",
        Weight::Detail => "every claim",
    }
}

/// The order of the claims, on the menu that changes it.
pub(crate) fn order(sort: ClaimSort) -> &'static str {
    match sort {
        ClaimSort::Story => "Story order",
        ClaimSort::RealTime => "Order of events",
        ClaimSort::Verdict => "Order of verdicts",
    }
}
