//! The words of the screen of claims: its filters, and what stands beside a verdict or a source.

use super::numbers::number;
use crate::dossier::model::{Confidence, Says, Weight};
use crate::query::ClaimSort;

/// The words of the screen of claims.
pub(crate) struct ClaimWords {
    /// How well the sources bear a claim out.
    pub(crate) evidence: fn(confidence: Confidence) -> &'static str,
    /// What these words mean.
    pub(crate) evidence_scale: &'static str,
    /// Where sources disagree.
    pub(crate) both_stand_below: &'static str,
    /// What a citation does beside bearing a statement out.
    pub(crate) stance: fn(says: Says) -> Option<&'static str>,
    /// The claims that matter so much, as a filter.
    pub(crate) weights: fn(weight: Weight) -> &'static str,
    /// The order of the claims, on the menu that changes it.
    pub(crate) order: fn(sort: ClaimSort) -> &'static str,
    /// The same, behind other words.
    pub(crate) order_in_a_sentence: fn(sort: ClaimSort) -> &'static str,
    pub(crate) filters: &'static str,
    /// The button of the filters where one verdict is chosen, and no other filter.
    pub(crate) filters_one: fn(verdict: &str) -> String,
    /// The same where so many filters are set.
    pub(crate) filters_set: fn(count: usize) -> String,
    pub(crate) more_filters: &'static str,
    /// A choice of the filters, and how many claims it leaves.
    pub(crate) choice: fn(name: &str, claims: usize) -> String,
    pub(crate) all: &'static str,
    pub(crate) all_claims: fn(count: usize) -> String,
    pub(crate) only: fn(counted: &str, count: usize) -> String,
    /// A filter that a press takes away.
    pub(crate) removable: fn(name: &str) -> String,
    pub(crate) remove_filter: fn(name: &str) -> String,
    pub(crate) remove_the_filter: fn(name: &str) -> String,
    pub(crate) topic: &'static str,
    pub(crate) person: &'static str,
    pub(crate) place: &'static str,
    pub(crate) reason: &'static str,
    pub(crate) source: &'static str,
    /// The list, for those who hear it.
    pub(crate) claims: &'static str,
    /// Verdict of a claim whose sources disagree.
    pub(crate) verdict_disputed: fn(verdict: &str) -> String,
    pub(crate) disputed: &'static str,
    pub(crate) strip: fn(claims: usize) -> String,
    /// A cell of the strip, for those who do not see it.
    pub(crate) cell: fn(verdict: &str, question: &str) -> String,
    pub(crate) cell_covered: fn(label: &str) -> String,
    pub(crate) none_yet: &'static str,
    pub(crate) none_can_be_read: &'static str,
    /// Nothing is left by these filters, which stand in quotation marks.
    pub(crate) none_matches: fn(filters: &str) -> String,
    pub(crate) show_all: &'static str,
    pub(crate) back_to_all: &'static str,
    pub(crate) whole_claim_covered: &'static str,
    pub(crate) no_source: &'static str,
    /// The same where the dossier has sources that cannot be read.
    pub(crate) no_source_can_be_read: &'static str,
    /// The heading of a side, with when it was: "In reality · 21:15".
    pub(crate) side_at: fn(side: &str, at: &str) -> String,
    pub(crate) no_counterpart: &'static str,
    pub(crate) sources_disagree: &'static str,
    pub(crate) what_the_sources_say: &'static str,
    pub(crate) these_say_so: &'static str,
    pub(crate) these_say_otherwise: &'static str,
    pub(crate) latest_word: &'static str,
    pub(crate) holds: fn(what: &str) -> String,
    pub(crate) superseded_by: fn(publisher: &str) -> String,
    pub(crate) sources_on_the_film: &'static str,
    pub(crate) sources_on_reality: &'static str,
    pub(crate) on_the_film: &'static str,
    pub(crate) on_reality: &'static str,
    /// Leads to those who say the same.
    pub(crate) also: &'static str,
    pub(crate) and: &'static str,
    pub(crate) independent: fn(sources: usize, origins: usize) -> String,
    pub(crate) why: &'static str,
    pub(crate) replaced_by: &'static str,
    pub(crate) see_also: &'static str,
    pub(crate) on_the_timeline: &'static str,
    pub(crate) quote: fn(text: &str) -> String,
    pub(crate) read_on: fn(day: &str) -> String,
    pub(crate) in_language: fn(language: &str) -> String,
    pub(crate) all_of_this_source: &'static str,
}

pub(super) const ENGLISH: ClaimWords = ClaimWords {
    evidence,
    evidence_scale: "Solid: an official record, a first-hand witness, or several independent sources. Fair: one good source, or several that lean on each other. Thin: one weak source, or our own reading. Of the two sides, the weaker one counts.",
    both_stand_below: "What each of them holds stands below.",
    stance,
    weights,
    order,
    order_in_a_sentence,
    filters: "Filters",
    filters_one: |verdict| format!("Filters: {verdict}"),
    filters_set: |count| format!("Filters: {count}"),
    more_filters: "More filters",
    choice: |name, claims| format!("{name} ({claims})"),
    all: "All",
    all_claims: |count| format!("All {count} claims"),
    only: |counted, count| format!("Only {counted}, {count}"),
    removable: |name| format!("× {name}"),
    remove_filter: |name| format!("Remove filter {name}"),
    remove_the_filter: |name| format!("Remove the filter “{name}”"),
    topic: "Topic",
    person: "Person",
    place: "Place",
    reason: "Reason",
    source: "Source",
    claims: "Claims",
    verdict_disputed: |verdict| format!("{verdict}, disputed"),
    disputed: "disputed",
    strip: |claims| format!("Strip of {claims} claims; the list names each"),
    cell: |verdict, question| format!("{verdict}: {question}"),
    cell_covered: |label| format!("Covered: {label}"),
    none_yet: "This dossier holds no claim yet. Add one under `claims` in its file.",
    none_can_be_read: "No claim of this dossier can be read.",
    none_matches: |filters| format!("No claim matches {filters}. Covered claims match no filter."),
    show_all: "Show all claims",
    back_to_all: "← All claims",
    whole_claim_covered: "Question, sides, verdict and sources are covered. Press the box, or Space, to uncover this one.",
    no_source: "no source yet",
    no_source_can_be_read: "no source that can be read",
    side_at: |side, at| format!("{side} · {at}"),
    no_counterpart: "no counterpart",
    sources_disagree: "sources disagree",
    what_the_sources_say: "What the sources say",
    these_say_so: "These say so",
    these_say_otherwise: "These say otherwise",
    latest_word: "latest word",
    holds: |what| format!("holds: {what}"),
    superseded_by: |publisher| format!("superseded by {publisher}"),
    sources_on_the_film: "Sources on the film",
    sources_on_reality: "Sources on reality",
    on_the_film: "On the film",
    on_reality: "On reality",
    also: "Also:",
    and: " and ",
    independent: |sources, origins| format!("{}, {origins} of them independent", number(sources, "source")),
    why: "Why",
    replaced_by: "Replaced by",
    see_also: "See also",
    on_the_timeline: "On the timeline",
    quote: |text| format!("“{text}”"),
    read_on: |day| format!("read on {day}"),
    in_language: |language| format!("in {language}"),
    all_of_this_source: "All that this source carries",
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
