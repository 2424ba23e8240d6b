//! People, and who plays whom.

use serde::{Deserialize, Serialize};

use super::{Citation, Confidence, Passage, Spoiler, Text};

/// Someone named or meant.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Slug, unique among people.
    pub id: String,
    /// The name; refused where `privacy` is `RoleOnly` or `Withheld`.
    #[serde(default)]
    pub name: Option<String>,
    /// Words used where there is no name: `"the captive"`.
    #[serde(default)]
    pub label: Option<Text>,
    /// Other spellings, for the search.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Performer, maker, real person, or group.
    pub kind: PersonKind,
    /// A few sentences.
    #[serde(default)]
    pub bio: Option<Passage>,
    /// How much may be shown of this person. Default: `Public`.
    #[serde(default)]
    pub privacy: Privacy,
    /// Portrait: id of an image; refused where `privacy` is `RoleOnly` or `Withheld`.
    #[serde(default)]
    pub image: Option<String>,
}

/// What a person is in the dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
pub enum PersonKind {
    /// Acts in the film.
    Performer,
    /// Made the film.
    Maker,
    /// Took part in the real event.
    RealPerson,
    /// Several people meant as one: `"the negotiators"`.
    Group,
}

/// How much may be shown of a person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
pub enum Privacy {
    /// An official, or someone who spoke in public under the own name.
    #[default]
    Public,
    /// Initials only; a full name is refused.
    Initials,
    /// Shown by role; name, alias and picture are refused.
    RoleOnly(WithheldName),
    /// Asked or is owed not to be named; name, alias and picture are refused.
    Withheld(WithheldName),
}

/// Why a name is not shown.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct WithheldName {
    /// The reason, shown in place of the name.
    pub reason: Text,
    /// What the reason rests on.
    #[serde(default)]
    pub cite: Vec<Citation>,
}

impl PartialEq for WithheldName {
    fn eq(&self, other: &Self) -> bool {
        self.reason == other.reason
    }
}

impl Eq for WithheldName {}

/// Actor, character, billing.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CastEntry {
    /// Slug, unique among cast entries.
    pub id: String,
    /// Id of a person of kind `Performer`; left out where it is not recorded.
    #[serde(default)]
    pub actor: Option<String>,
    /// Name of the performer, in place of `actor`, where no record of their own is needed: `"Ari Actor"`.
    #[serde(default)]
    pub actor_name: Option<String>,
    /// Name of the character; left out where it is not recorded. One of actor and character stands.
    #[serde(default)]
    pub character: Option<String>,
    /// Other spellings of the character's name, for the search.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Place in the billing, from 1.
    pub billing: u32,
    /// Main or supporting.
    pub group: CastGroup,
    /// The role in the story.
    #[serde(default)]
    pub what: Option<Passage>,
    /// How the character relates to real people.
    pub counterpart: Counterpart,
    /// Picture of the role: id of an image.
    #[serde(default)]
    pub image: Option<String>,
}

/// Weight of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub enum CastGroup {
    /// Carries the story.
    Main,
    /// All others.
    Supporting,
}

/// How a character relates to real people.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Counterpart {
    /// The kind of link.
    pub relation: Relation,
    /// Ids of the real people meant.
    #[serde(default)]
    pub people: Vec<String>,
    /// What the character stands for, in words: `"a team of negotiators"`.
    #[serde(default)]
    pub stands_for: Option<Text>,
    /// How sure the link is.
    pub confidence: Confidence,
    /// What the link rests on.
    #[serde(default)]
    pub cite: Vec<Citation>,
    /// A remark on the link.
    #[serde(default)]
    pub note: Option<Text>,
    /// How much the link gives away. Default: `Open`.
    #[serde(default)]
    pub spoiler: Spoiler,
    /// Neutral words shown while it is covered.
    #[serde(default)]
    pub cover_label: Option<Text>,
}

/// The kind of link between a character and real people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Relation {
    /// Plays himself or herself.
    AsSelf,
    /// A real person under the real name.
    SameName,
    /// A recognisable real person under another name.
    Renamed,
    /// Several real people in one.
    Composite,
    /// Holds the office or does the deed of a real person, no more.
    Function,
    /// No real counterpart, on positive ground.
    Invented,
    /// The makers know and do not say.
    Undisclosed,
    /// Nobody we read says.
    NotKnown,
}
