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

use std::ops::Range;

use ron::extensions::Extensions;

pub(super) use brackets::{Blame, Opener};
use build::Builder;
pub(super) use leaf::Fault;
pub(super) use lexer::{Lexer, Token, TokenKind, text_end};
pub(super) use node::{Field, Kind, Node};
pub(super) use options::options;

use crate::dossier::diagnostics::LineIndex;

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
        }
    }

    /// The dossier; none where the file holds no value.
    pub(super) fn root(&self) -> Option<&Node<'a>> {
        self.roots.first()
    }

    /// Every text with the bytes that it stands on, in the order of the file.
    pub(super) fn each_text(&self, each: &mut impl FnMut(Range<usize>, &'a str)) {
        self.roots.iter().for_each(|root| root.each_text(each));
    }
}
