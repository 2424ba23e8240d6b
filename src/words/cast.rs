//! Who plays whom, and what those people are, in words.

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
}

pub(super) const ENGLISH: CastWords = CastWords {
    relation,
    relation_explained,
    pair_evidence,
    person_kind,
    cast_group,
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
