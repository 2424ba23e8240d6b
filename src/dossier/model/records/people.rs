//! People, and who plays whom.

use super::{Citation, ImageId, Passage, PersonId};
use crate::dossier::format::{CastGroup, Confidence, PersonKind, Relation};
use crate::dossier::model::{Slug, Veiled};

/// How much may be shown of a person.
#[derive(Debug, Clone)]
pub enum Privacy {
    /// Everything.
    Public,
    /// Initials only.
    Initials,
    /// By role; with the reason.
    RoleOnly(Passage),
    /// Not named; with the reason.
    Withheld(Passage),
}

/// Someone named or meant. A protected person has no name in here.
#[derive(Debug, Clone)]
pub struct Person {
    /// As the author wrote it.
    pub slug: Slug,
    /// Performer, maker, real person, group.
    pub kind: PersonKind,
    /// Other spellings, for the search.
    pub aliases: Vec<String>,
    /// A few sentences.
    pub bio: Option<Veiled<Passage>>,
    /// How much may be shown.
    pub privacy: Privacy,
    /// Portrait.
    pub image: Option<ImageId>,
    pub(crate) name: Option<String>,
    pub(crate) label: Option<String>,
}

impl Person {
    /// The name, or the words that stand in its place.
    pub fn shown_name(&self) -> &str {
        self.name
            .as_deref()
            .or(self.label.as_deref())
            .unwrap_or_else(|| self.slug.as_str())
    }

    /// Whether the person has a name here.
    pub fn is_named(&self) -> bool {
        self.name.is_some()
    }

    /// Up to two initials of a named person.
    pub fn initials(&self) -> Option<String> {
        self.name.as_deref().map(initials_of)
    }
}

/// The first letters of the first and the last word.
pub fn initials_of(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().next());
    let first = words.next();
    first
        .into_iter()
        .chain(words.next_back())
        .flat_map(char::to_uppercase)
        .collect()
}

/// Actor, character, billing; at least one of the two is recorded.
#[derive(Debug, Clone)]
pub struct CastEntry {
    /// As the author wrote it.
    pub slug: Slug,
    /// Who plays it, where recorded.
    pub performer: Option<Performer>,
    /// The character, where recorded.
    pub character: Option<String>,
    /// Other spellings, for the search.
    pub aliases: Vec<String>,
    /// Place in the billing.
    pub billing: u32,
    /// Main or supporting.
    pub group: CastGroup,
    /// The role in the story.
    pub what: Option<Veiled<Passage>>,
    /// How the character relates to real people.
    pub counterpart: Veiled<Counterpart>,
    /// Picture of the role.
    pub image: Option<ImageId>,
}

/// Who plays a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Performer {
    /// Someone with a record of their own.
    Known(PersonId),
    /// A name.
    Named(String),
    /// Someone whose record cannot be read, or is not there.
    Unread,
}

impl CastEntry {
    /// The record of the one who plays it, where there is one.
    pub fn actor(&self) -> Option<PersonId> {
        match &self.performer {
            Some(Performer::Known(id)) => Some(*id),
            Some(Performer::Named(_) | Performer::Unread) | None => None,
        }
    }
}

/// How a character relates to real people.
#[derive(Debug, Clone)]
pub struct Counterpart {
    /// The kind of link.
    pub relation: Relation,
    /// The real people meant.
    pub people: Vec<PersonId>,
    /// What the character stands for.
    pub stands_for: Option<String>,
    /// How sure the link is.
    pub confidence: Confidence,
    /// What the link rests on.
    pub cite: Vec<Citation>,
    /// A remark.
    pub note: Option<String>,
}
