//! How a file is laid out: its tree, and which of it was read.

use std::ops::Range;

use super::tree::{Kind, Node, Tree};
use crate::dossier::diagnostics::ProblemKey;
use crate::dossier::format::Segment;
use crate::dossier::limits::RECORDS;

/// Where a record shows that it cannot be read.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    /// The line, from 1.
    pub(super) line: usize,
    /// What is wrong there; none where that is only counted.
    pub(super) problem: Option<ProblemKey>,
}

/// A field of the dossier, under the name that it should have.
pub(super) struct Section {
    pub(super) name: &'static str,
    /// Which of the fields of the file it is.
    pub(super) field: usize,
    /// Its records that cannot be read, by their places in it, in that order.
    pub(super) unread: Vec<(usize, Fault)>,
    /// Whether something in it was passed over, where it is no list.
    pub(super) has_fault: bool,
}

/// A file taken apart. Ways lead through what was read of it, which may be less.
pub(super) struct Layout<'a> {
    tree: Tree<'a>,
    /// None where the file was read as a whole.
    sections: Vec<Section>,
}

impl<'a> Layout<'a> {
    pub(super) fn new(tree: Tree<'a>, sections: Vec<Section>) -> Self {
        Self { tree, sections }
    }

    fn section(&self, name: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.name == name)
    }

    /// The value of a field of the dossier.
    fn value(&self, name: &str) -> Option<&Node<'a>> {
        let root = self.tree.root()?;
        match self.section(name) {
            Some(section) => Some(&root.fields()?.get(section.field)?.value),
            None => root.field(name),
        }
    }

    /// The place in its list of the file of a record that was read, by its place among these.
    fn place_of(&self, name: &str, read: usize) -> usize {
        let unread = self.section(name).map_or(&[][..], |section| &section.unread);
        let before = unread
            .iter()
            .zip(0..)
            .take_while(|((place, _), before)| place - before <= read);
        read + before.count()
    }

    /// The bytes of the value at the end of a way; of the head of what lacks it, where it is missing.
    pub(super) fn locate(&self, mut steps: Vec<Segment>) -> Range<usize> {
        let Some(root) = self.tree.root() else {
            return 0..0;
        };
        let [Segment::Field(name), rest @ ..] = &mut *steps else {
            return root.span();
        };
        if let [Segment::Item(place), ..] = rest {
            *place = self.place_of(name, *place);
        }
        self.value(name).map_or_else(|| root.head(), |value| value.locate(rest))
    }

    /// The record that a way leads into, with its list and its place there.
    pub(super) fn record(&self, steps: &[Segment]) -> Option<(&'static str, usize, &Node<'a>)> {
        let [Segment::Field(list), Segment::Item(read), ..] = *steps else {
            return None;
        };
        let place = self.place_of(list, read);
        Some((list, place, self.value(list)?.step(Segment::Item(place))?))
    }

    /// The records of a list that cannot be read.
    pub(super) fn unread(&self, list: &str) -> &[(usize, Fault)] {
        self.section(list).map_or(&[], |section| &section.unread)
    }

    /// The records that are not among those read, with their lists; and what of other sections was not read as a whole.
    pub(super) fn left_out(&self) -> impl Iterator<Item = (&'static str, &Node<'a>)> {
        self.sections.iter().flat_map(|section| {
            let items = match self.value(section.name) {
                Some(value) if section.has_fault => std::slice::from_ref(value),
                Some(Node {
                    kind: Kind::List(items),
                    ..
                }) => &**items,
                _ => &[],
            };
            let is_unread = |place: usize| section.unread.binary_search_by_key(&place, |(place, _)| *place).is_ok();
            let left_out = items.iter().enumerate();
            left_out
                .filter(move |(place, _)| section.has_fault || *place >= RECORDS || is_unread(*place))
                .map(|(_, record)| (section.name, record))
        })
    }
}
