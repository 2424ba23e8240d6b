//! Who plays whom, and what those people are, in words.

use super::numbers::number;
use crate::dossier::model::{CastGroup, Confidence, PersonKind, Relation};

/// The words of who plays whom.
pub(crate) struct CastWords {
    /// How a character relates to real people, after their name: "The gunman, renamed".
    pub(crate) relation: fn(relation: Relation) -> &'static str,
    /// The same in a few more words, where nobody can be named.
    pub(crate) relation_explained: fn(relation: Relation) -> &'static str,
    /// How well it is borne out that a character stands for somebody.
    pub(crate) pair_evidence: fn(confidence: Confidence) -> &'static str,
    pub(crate) person_kind: fn(kind: PersonKind) -> &'static str,
    pub(crate) cast_group: fn(group: CastGroup) -> &'static str,
    /// The cast as a list, for those who hear it.
    pub(crate) cast: &'static str,
    /// People whose records cannot be read, the same.
    pub(crate) people: &'static str,
    pub(crate) on_screen: &'static str,
    pub(crate) in_reality: &'static str,
    pub(crate) in_the_film: &'static str,
    pub(crate) also_in_the_cast: &'static str,
    /// Ends the line of those also in the cast.
    pub(crate) nobody_says_whom_they_play: &'static str,
    pub(crate) made_by: &'static str,
    pub(crate) also_part_of_the_story: &'static str,
    pub(crate) no_claims: &'static str,
    /// How the claims of somebody stand: "3 claims: 2 true, 1 changed".
    pub(crate) claims_by_verdict: fn(count: usize, verdicts: &[String]) -> String,
    /// "2 mostly true".
    pub(crate) of_verdict: fn(count: usize, verdict: &str) -> String,
    pub(crate) actor_not_recorded: &'static str,
    /// The same of one whose record cannot be read.
    pub(crate) actor_cannot_be_read: &'static str,
    pub(crate) role_not_recorded: &'static str,
    pub(crate) neither_recorded: &'static str,
    pub(crate) a_role_not_recorded: &'static str,
    /// A card in a sentence, for those who do not see it.
    pub(crate) pair: fn(on_screen: &str, played_by: &str, real: &str) -> String,
    /// Behind a relation whose person is not named.
    pub(crate) name_kept_private: fn(relation: &str) -> String,
    pub(crate) played_by: fn(actor: &str) -> String,
    pub(crate) also_plays: fn(role: &str) -> String,
    pub(crate) why_there_is_no_name: &'static str,
    pub(crate) close_and_key: &'static str,
    pub(crate) none_yet: &'static str,
}

pub(super) const ENGLISH: CastWords = CastWords {
    relation,
    relation_explained,
    pair_evidence,
    person_kind,
    cast_group,
    cast: "Cast",
    people: "People",
    on_screen: "On screen",
    in_reality: "In reality",
    in_the_film: "In the film",
    also_in_the_cast: "Also in the cast",
    nobody_says_whom_they_play: "No source says whom they play.",
    made_by: "Made by",
    also_part_of_the_story: "Also part of the story",
    no_claims: "no claims",
    claims_by_verdict: |count, verdicts| format!("{}: {}", number(count, "claim"), verdicts.join(", ")),
    of_verdict: |count, verdict| format!("{count} {}", verdict.to_lowercase()),
    actor_not_recorded: "actor not recorded",
    actor_cannot_be_read: "actor cannot be read",
    role_not_recorded: "role not recorded",
    neither_recorded: "neither actor nor role recorded",
    a_role_not_recorded: "a role not recorded",
    pair: |on_screen, played_by, real| format!("{on_screen}, {played_by}; in reality: {real}"),
    name_kept_private: |relation| format!("{relation}; name kept private"),
    played_by: |actor| format!("played by {actor}"),
    also_plays: |role| format!("also plays {role}"),
    why_there_is_no_name: "Why there is no name",
    close_and_key: "Close (Esc)",
    none_yet: "This dossier names no cast yet. Add it under `cast` in its file.",
};

/// How a character relates to real people, after their name: "The gunman, renamed".
fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::AsSelf => "as himself or herself",
        Relation::SameName => "under the real name",
        Relation::Renamed => "renamed",
        Relation::Composite => "several people in one",
        Relation::Function => "a post, not a person",
        Relation::Invented => "invented",
        Relation::Undisclosed => "the makers do not say",
        Relation::NotKnown => "not known",
    }
}

/// How a character relates to real people, in a few more words, where nobody can be named.
fn relation_explained(relation: Relation) -> &'static str {
    match relation {
        Relation::AsSelf => "plays himself or herself",
        Relation::SameName => "a real person, under the real name",
        Relation::Renamed => "a real person, under another name",
        Relation::Composite => "several real people in one character",
        Relation::Function => "holds a real post, and is nobody in particular",
        Relation::Invented => "there was no such person",
        Relation::Undisclosed => "they know, and keep it to themselves",
        Relation::NotKnown => "nobody we read says who it is",
    }
}

/// How well it is borne out that a character stands for somebody.
fn pair_evidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "Evidence: solid.",
        Confidence::Medium => "Evidence: fair.",
        Confidence::Low => "Evidence: thin.",
    }
}

/// What a person is.
fn person_kind(kind: PersonKind) -> &'static str {
    match kind {
        PersonKind::Performer => "Performer",
        PersonKind::Maker => "Maker of the film",
        PersonKind::RealPerson => "In reality",
        PersonKind::Group => "In reality, a group",
    }
}

/// Main or supporting.
fn cast_group(group: CastGroup) -> &'static str {
    match group {
        CastGroup::Main => "main role",
        CastGroup::Supporting => "supporting role",
    }
}
