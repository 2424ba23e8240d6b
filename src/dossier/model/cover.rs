//! The cover: text that can spoil is readable only through it.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;

use super::Slug;
pub use crate::dossier::format::Spoiler;

/// Names one thing that can be uncovered by itself, by what it is and never by where it stands: so it is
/// the same thing after a reload.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CoverKey {
    /// How the real event ended.
    Outcome,
    /// A content note, by what it says.
    ContentNote(NoteWords),
    /// The note of the map.
    MapNote,
    /// A person's life in a few sentences.
    Bio(Slug),
    /// A cast entry's role in the story.
    Role(Slug),
    /// How a cast entry relates to real people.
    Counterpart(Slug),
    /// A claim: question, sides, verdict.
    Claim(Slug),
    /// The note of a place.
    PlaceNote(Slug),
    /// The way of a route.
    Route(Slug),
    /// What happened in an event.
    Event(Slug),
    /// Headline and address of a source.
    Source(Slug),
    /// What a picture shows.
    Image(Slug),
    /// What a citation says.
    Citation {
        /// The statement that cites.
        by: CitedBy,
        /// The source cited.
        source: Slug,
        /// Which of the statement's citations of this source it is, from 0.
        nth: u32,
    },
}

/// A statement that cites sources.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CitedBy {
    /// What the film claims to be.
    Basis,
    /// The summary of the real event.
    Summary,
    /// How the real event ended.
    Outcome,
    /// The note of the map.
    MapNote,
    /// A person's life.
    Bio(Slug),
    /// Why a person is not named.
    Privacy(Slug),
    /// A cast entry's role in the story.
    Role(Slug),
    /// How a cast entry relates to real people.
    Counterpart(Slug),
    /// A claim's film side.
    FilmSide(Slug),
    /// A claim's real side, its versions with it.
    RealSide(Slug),
    /// The position of a place.
    Place(Slug),
    /// The note of a place.
    PlaceNote(Slug),
    /// A route.
    Route(Slug),
    /// An event.
    Event(Slug),
}

/// The words of a content note, kept out of logs.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteWords(pub(crate) String);

impl fmt::Debug for NoteWords {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("…")
    }
}

/// Something that can spoil, with the neutral words shown while it is covered.
///
/// Its content can be read through [`Cover::show`] only, so that forgetting the cover does not compile.
#[derive(Clone)]
pub struct Veiled<T> {
    content: T,
    spoiler: Spoiler,
    label: Cow<'static, str>,
    key: CoverKey,
}

impl<T> Veiled<T> {
    /// Puts something under the cover.
    pub(crate) fn new(content: T, spoiler: Spoiler, label: Cow<'static, str>, key: CoverKey) -> Self {
        Self {
            content,
            spoiler,
            label,
            key,
        }
    }

    /// The neutral words shown while it is covered.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// How much it gives away.
    pub fn spoiler(&self) -> Spoiler {
        self.spoiler
    }

    /// What uncovers it by itself.
    pub fn key(&self) -> &CoverKey {
        &self.key
    }
}

// The content must not reach a log by way of `{:?}`.
impl<T> fmt::Debug for Veiled<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Veiled({:?})", self.key)
    }
}

/// What is covered as a rule.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum CoverLevel {
    /// The ending.
    #[default]
    Ending,
    /// Everything major, the ending with it.
    Major,
    /// Nothing.
    Nothing,
}

impl CoverLevel {
    /// From the most open to the most covered way round the menu.
    pub const ALL: [Self; 3] = [Self::Ending, Self::Major, Self::Nothing];

    /// Whether it covers what gives so much away.
    pub fn covers(self, spoiler: Spoiler) -> bool {
        match self {
            Self::Ending => spoiler >= Spoiler::Ending,
            Self::Major => spoiler >= Spoiler::Major,
            Self::Nothing => false,
        }
    }
}

/// What is covered now: a level, and single things uncovered on top of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cover {
    level: CoverLevel,
    uncovered: BTreeSet<CoverKey>,
    pinned: BTreeSet<CoverKey>,
}

/// What the cover lets through.
pub enum Shown<'a, T> {
    /// It may be read.
    Open(&'a T),
    /// Only its neutral words may.
    Covered(&'a str),
}

impl<'a, T> Shown<'a, T> {
    /// The content, where it may be read.
    pub fn open(self) -> Option<&'a T> {
        match self {
            Self::Open(content) => Some(content),
            Self::Covered(_) => None,
        }
    }
}

impl Cover {
    /// A cover of this level with nothing uncovered by itself.
    pub fn new(level: CoverLevel) -> Self {
        Self {
            level,
            uncovered: BTreeSet::new(),
            pinned: BTreeSet::new(),
        }
    }

    /// What is covered as a rule.
    pub fn level(&self) -> CoverLevel {
        self.level
    }

    /// The content, or the neutral words in its place.
    pub fn show<'a, T>(&self, veiled: &'a Veiled<T>) -> Shown<'a, T> {
        if self.covers(veiled) {
            Shown::Covered(&veiled.label)
        } else {
            Shown::Open(&veiled.content)
        }
    }

    /// Whether it is covered now.
    pub fn covers<T>(&self, veiled: &Veiled<T>) -> bool {
        self.level.covers(veiled.spoiler) && !self.uncovered.contains(&veiled.key)
    }

    /// Those that are covered, by their neutral words: where they stand among others could tell which side they take.
    pub fn covered_of<'a, T>(&self, things: impl Iterator<Item = &'a Veiled<T>>) -> Vec<&'a Veiled<T>> {
        let mut covered: Vec<&Veiled<T>> = things.filter(|thing| self.covers(thing)).collect();
        covered.sort_by_key(|thing| thing.label());
        covered
    }

    /// What uncovers a thing by itself, or covers it again; none where the level leaves it open.
    pub fn key_of<T>(&self, veiled: &Veiled<T>) -> Option<CoverKey> {
        self.level.covers(veiled.spoiler).then(|| veiled.key.clone())
    }

    /// Whether it was uncovered by itself.
    pub fn is_uncovered(&self, key: &CoverKey) -> bool {
        self.uncovered.contains(key)
    }

    /// Uncovers one thing, or covers it again.
    pub fn toggle(&mut self, key: &CoverKey) {
        if self.uncovered.remove(key) {
            self.pinned.remove(key);
        } else {
            self.uncovered.insert(key.clone());
        }
    }

    /// Whether it stays uncovered when it is left.
    pub fn is_pinned(&self, key: &CoverKey) -> bool {
        self.pinned.contains(key)
    }

    /// Keeps one uncovered thing uncovered when it is left, or no longer.
    pub fn toggle_pin(&mut self, key: &CoverKey) {
        if !self.pinned.remove(key) && self.uncovered.contains(key) {
            self.pinned.insert(key.clone());
        }
    }

    /// Covers again what was uncovered by itself, but for what is pinned.
    pub fn cover_again(&mut self) {
        self.uncovered.retain(|key| self.pinned.contains(key));
    }

    /// Whether anything was uncovered by itself.
    pub fn has_uncovered(&self) -> bool {
        !self.uncovered.is_empty()
    }

    /// Covers again what is not among these things: it is gone.
    pub fn retain(&mut self, things: &BTreeSet<CoverKey>) {
        self.uncovered.retain(|key| things.contains(key));
        self.pinned.retain(|key| things.contains(key));
    }

    /// Sets the level; what was uncovered by itself is covered again.
    pub fn set_level(&mut self, level: CoverLevel) {
        *self = Self::new(level);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ending() -> Veiled<&'static str> {
        Veiled::new("secret", Spoiler::Ending, "How it ended".into(), CoverKey::Outcome)
    }

    #[test]
    fn the_ending_is_covered_from_the_start() {
        let cover = Cover::default();
        assert!(matches!(cover.show(&ending()), Shown::Covered("How it ended")));
    }

    #[test]
    fn what_is_covered_says_its_label_and_its_level_and_no_word_of_itself_even_to_a_log() {
        let ending = ending();
        assert_eq!((ending.label(), ending.spoiler()), ("How it ended", Spoiler::Ending));
        assert_eq!(format!("{ending:?}"), "Veiled(Outcome)");
        let note = CoverKey::ContentNote(NoteWords("a death".to_owned()));
        assert_eq!(format!("{note:?}"), "ContentNote(…)");
    }

    #[test]
    fn one_thing_is_uncovered_and_covered_again() {
        let mut cover = Cover::default();
        cover.toggle(ending().key());
        assert_eq!(cover.show(&ending()).open(), Some(&"secret"));
        cover.cover_again();
        assert!(cover.covers(&ending()));
    }

    #[test]
    fn what_is_pinned_stays_uncovered_until_it_is_covered_by_hand() {
        let mut cover = Cover::default();
        cover.toggle_pin(ending().key());
        assert!(cover.covers(&ending()), "only what is uncovered can be pinned");
        cover.toggle(ending().key());
        cover.toggle_pin(ending().key());
        cover.cover_again();
        assert!(!cover.covers(&ending()));
        cover.toggle(ending().key());
        assert!(cover.covers(&ending()) && !cover.is_pinned(ending().key()));
    }

    #[test]
    fn a_pin_is_taken_away_as_it_was_set() {
        let mut cover = Cover::default();
        cover.toggle(ending().key());
        cover.toggle_pin(ending().key());
        assert!(cover.is_pinned(ending().key()));
        cover.toggle_pin(ending().key());
        assert!(!cover.is_pinned(ending().key()));
        cover.cover_again();
        assert!(cover.covers(&ending()));
    }

    #[test]
    fn what_a_level_leaves_open_has_no_key() {
        let (ending, cover) = (ending(), Cover::default());
        assert_eq!(cover.key_of(&ending), Some(CoverKey::Outcome));
        assert_eq!(Cover::new(CoverLevel::Nothing).key_of(&ending), None);
    }

    #[test]
    fn what_was_uncovered_is_known_until_the_level_is_set_or_it_is_gone() {
        let mut cover = Cover::default();
        assert!(!cover.has_uncovered() && !cover.is_uncovered(ending().key()));
        cover.toggle(ending().key());
        assert!(cover.has_uncovered() && cover.is_uncovered(ending().key()));
        cover.toggle_pin(ending().key());
        cover.retain(&BTreeSet::from([CoverKey::Outcome]));
        assert!(cover.is_uncovered(ending().key()) && cover.is_pinned(ending().key()));
        cover.retain(&BTreeSet::new());
        assert!(!cover.has_uncovered() && !cover.is_pinned(ending().key()));
        cover.toggle(ending().key());
        cover.set_level(CoverLevel::Major);
        assert!(!cover.has_uncovered() && cover.level() == CoverLevel::Major);
    }

    #[test]
    fn those_that_are_covered_are_listed_by_their_words() {
        let named = |label: &'static str, spoiler| Veiled::new((), spoiler, label.into(), CoverKey::Outcome);
        let things = [
            named("b", Spoiler::Ending),
            named("open", Spoiler::Open),
            named("a", Spoiler::Ending),
        ];
        let covered = Cover::default().covered_of(things.iter());
        let labels: Vec<&str> = covered.iter().map(|thing| thing.label()).collect();
        assert_eq!(labels, ["a", "b"]);
    }

    #[test]
    fn each_level_covers_what_it_says() {
        for (level, covered) in [
            (CoverLevel::Ending, [false, false, false, true]),
            (CoverLevel::Major, [false, false, true, true]),
            (CoverLevel::Nothing, [false; 4]),
        ] {
            let spoilers = [Spoiler::Open, Spoiler::Mild, Spoiler::Major, Spoiler::Ending];
            assert_eq!(spoilers.map(|spoiler| level.covers(spoiler)), covered);
        }
    }

    #[test]
    fn covered_text_does_not_show_in_debug_output() {
        assert!(!format!("{:?}", ending()).contains("secret"));
        let note = CoverKey::ContentNote(NoteWords("secret".to_owned()));
        assert!(!format!("{note:?}").contains("secret"));
    }
}
