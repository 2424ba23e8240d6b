//! A whole file as a tree: every name and value with its place, whatever is wrong with it.
//!
//! RON itself stops at the first fault, and says nothing of places. So where it refuses a file, or where a problem needs
//! its place, this tree is made of it, once and in one pass. It holds what RON reads, where RON reads the file; else
//! it knows the fault that RON stops at, and goes on behind it. It is bounded in depth and in memory.

mod brackets;
mod build;
mod leaf;
mod lexer;
mod node;
mod open;
mod options;

use std::collections::HashSet;
use std::ops::Range;

use ron::extensions::Extensions;

pub(super) use brackets::{Blame, Opener};
use build::Builder;
pub(super) use leaf::Fault;
pub(super) use lexer::{Lexer, Token, TokenKind, text_end};
pub(super) use node::{Field, Kind, Node};
pub(super) use options::options;

use crate::dossier::diagnostics::LineIndex;
use crate::dossier::format::Segment;

/// A file, taken apart.
#[derive(Debug)]
pub(super) struct Tree<'a> {
    /// The dossier, and what stands behind it.
    roots: Vec<Node<'a>>,
    /// The extensions of RON that it is written with.
    pub(super) extensions: Extensions,
    /// Why it is not RON, if it is not.
    pub(super) fault: Option<Fault>,
    /// Which bracket is to blame, and the byte at which that shows.
    pub(super) blame: Option<(Blame, usize)>,
    /// A comment that is never closed.
    pub(super) open_comment: Option<usize>,
    /// Whether it holds more than is taken apart.
    pub(super) is_cut: bool,
    /// Records that could not be read, with their lists.
    left_out: Vec<(&'static str, Node<'a>)>,
}

impl<'a> Tree<'a> {
    /// Takes a file apart.
    pub(super) fn of(text: &'a str) -> Self {
        // What stands before the dossier, RON reads itself.
        let (start, extensions, fault) = match ron::Deserializer::from_str_with_options(text, &options()) {
            Ok(head) => (text.len() - head.remainder().len(), head.extensions(), None),
            Err(err) => {
                let start = LineIndex::new("", text).byte_at(err.span.start.line, err.span.start.col);
                (0, Extensions::IMPLICIT_SOME, Some(Fault::at(err.code, start)))
            }
        };
        let mut builder = Builder::new(text, start, extensions);
        builder.fault = fault;
        builder.read();
        Self {
            roots: builder.items,
            extensions,
            fault: builder.fault,
            blame: builder.brackets.blame,
            open_comment: builder.open_comment,
            is_cut: builder.is_cut,
            left_out: Vec::new(),
        }
    }

    /// The dossier; none where the file holds no value.
    pub(super) fn root(&self) -> Option<&Node<'a>> {
        self.roots.first()
    }

    /// The bytes of the value at the end of a way; of the head of what lacks it, where it is missing.
    pub(super) fn locate(&self, steps: &[Segment]) -> Range<usize> {
        self.root().map_or(0..0, |root| root.locate(steps))
    }

    /// Every text with the bytes that it stands on, in the order of the file.
    pub(super) fn each_text(&self, each: &mut impl FnMut(Range<usize>, &'a str)) {
        self.roots.iter().for_each(|root| root.each_text(each));
    }

    /// Takes the name of a field of the dossier for the one that was meant.
    pub(super) fn rename(&mut self, field: usize, meant: &'static str) {
        if let Some(field) = self.fields_mut().and_then(|fields| fields.get_mut(field)) {
            field.name = meant;
        }
    }

    /// Takes records out of a list of the dossier, so that what is left stands where it stands in what was read.
    pub(super) fn take_out(&mut self, field: usize, section: &'static str, positions: &HashSet<usize>) {
        let Some(list) = self.fields_mut().and_then(|fields| fields.get_mut(field)) else {
            return;
        };
        if let Kind::List(items) = &mut list.value.kind {
            let (out, kept): (Vec<_>, Vec<_>) = std::mem::take(items)
                .into_iter()
                .enumerate()
                .partition(|(position, _)| positions.contains(position));
            *items = kept.into_iter().map(|(_, record)| record).collect();
            self.left_out
                .extend(out.into_iter().map(|(_, record)| (section, record)));
        }
    }

    /// The records that were taken out, with their lists.
    pub(super) fn left_out(&self) -> &[(&'static str, Node<'a>)] {
        &self.left_out
    }

    fn fields_mut(&mut self) -> Option<&mut [Field<'a>]> {
        self.roots.first_mut()?.fields_mut()
    }
}
