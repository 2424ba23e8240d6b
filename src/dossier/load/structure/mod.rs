//! What is wrong with the shape of a record: every fault of it, each with its place.
//!
//! RON stops at the first fault, knows only where it stopped, and not what belongs there. So a record that cannot be
//! read is taken apart into a tree of values that know their place, and read again from that. Serde then says at each
//! place what belongs there; a fault is noted, taken as cured, and the reading goes on for the next one.

mod deserialize;
mod placeholder;
mod reader;
mod shape_error;
mod tree;
mod words;

use std::collections::HashSet;
use std::ops::Range;

use serde::de::DeserializeOwned;

use super::diagnostics::Message;
use reader::Reader;
use tree::Node;

/// Most faults reported for one record.
const MOST_FAULTS: usize = 20;
/// A longer record, in bytes, is not taken apart.
const LONGEST_RECORD_BYTES: usize = 512 * 1024;

/// A fault, and the bytes of the file that it stands on.
pub(super) struct ShapeProblem {
    pub(crate) span: Range<usize>,
    pub(crate) words: Message,
}

/// All that is wrong with the shape of `record`, a part of `text` that should be a `T`.
pub(super) fn problems<T: DeserializeOwned>(text: &str, record: &str) -> Vec<ShapeProblem> {
    let mut problems = Vec::new();
    if record.len() > LONGEST_RECORD_BYTES {
        return problems;
    }
    let node = Node::read(text, record);
    let mut recoveries = HashSet::new();
    while problems.len() < MOST_FAULTS {
        let Err(fault) = T::deserialize(Reader::new(&node, &recoveries)) else {
            break;
        };
        let (span, words, cure) = fault.in_whole(&node);
        // A fault that its cure does not cure would be reported for ever.
        if !recoveries.insert(cure) {
            break;
        }
        problems.push(ShapeProblem { span, words });
    }
    problems
}
