//! Slugs, ids, and tables whose look-ups cannot fail.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::sync::Arc;

use crate::dossier::limits::SLUG_BYTES;

/// The name of a record as the author wrote it: lower-case letters, digits, `-` and `_`.
///
/// State that outlives a load keeps slugs, and looks them up again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Arc<str>);

impl Slug {
    /// Reads a slug; none where the text is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit();
        let mut letters = text.bytes();
        let starts_well = letters.next().is_some_and(plain);
        let goes_on_well = letters.all(|letter| plain(letter) || letter == b'-' || letter == b'_');
        (starts_well && goes_on_well && text.len() <= SLUG_BYTES).then(|| Self(text.into()))
    }

    /// The slug as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

// The hash of a slug is that of its text, so that it is found by the text.
impl Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Stands for one record of a dossier; made by its [`Table`] alone.
pub struct Id<T> {
    index: u32,
    kind: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// The id of the record at `index`; the caller makes sure that there is one.
    pub(crate) fn at(index: usize) -> Self {
        // The limit on records keeps every index far below `u32::MAX`.
        Self {
            index: u32::try_from(index).unwrap_or(u32::MAX),
            kind: PhantomData,
        }
    }

    /// Position in its table, from 0.
    pub fn index(self) -> usize {
        self.index as usize
    }
}

// Derives would ask the same of `T`.
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.index.cmp(&other.index)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Id({})", self.index)
    }
}

/// The records of one kind, in the author's order.
#[derive(Debug, Clone)]
pub struct Table<T> {
    records: Vec<T>,
    by_slug: Arc<HashMap<Slug, Id<T>>>,
}

impl<T> Table<T> {
    /// A table of these records; the caller makes sure that each slug leads to one of them.
    pub(crate) fn new(records: Vec<T>, by_slug: Arc<HashMap<Slug, Id<T>>>) -> Self {
        Self { records, by_slug }
    }

    /// The record of an id that this table handed out.
    #[allow(
        clippy::indexing_slicing,
        reason = "ids are made by this table alone, whose records never change"
    )]
    pub fn get(&self, id: Id<T>) -> &T {
        &self.records[id.index()]
    }

    /// The id behind a slug, if there is such a record.
    pub fn find(&self, slug: &Slug) -> Option<Id<T>> {
        self.by_slug.get(slug).copied()
    }

    /// All records with their ids, in the author's order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Id<T>, &T)> {
        self.records
            .iter()
            .enumerate()
            .map(|(index, record)| (Id::at(index), record))
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_lower_case_letters_digits_and_dashes() {
        for good in ["a", "water-robot", "s77", "a_b", "9-11"] {
            assert!(Slug::parse(good).is_some(), "{good}");
        }
        for bad in ["", "A", "-a", "a b", "é", "a.b", &"x".repeat(SLUG_BYTES + 1)] {
            assert!(Slug::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_table_finds_by_slug_and_by_id() {
        let slug = |text| Slug::parse(text).unwrap();
        let by_slug = HashMap::from([(slug("a"), Id::at(0)), (slug("b"), Id::at(1))]);
        let table = Table::new(vec![1, 2], Arc::new(by_slug));
        let id = table.find(&slug("b")).unwrap();
        assert_eq!(*table.get(id), 2);
        assert!(table.find(&slug("c")).is_none());
    }
}
