//! What is wrong with the shape of a record: every fault of it, each with its place.
//!
//! RON stops at the first fault, knows only where it stopped, and not what belongs there. So a record is read from the
//! tree of its file. Serde then says at each place what belongs there; a fault is noted, taken as cured, and the reading
//! goes on for the next one.

mod deserialize;
mod reader;
mod shape_error;
mod words;

use std::collections::HashSet;

use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::message::Finding;
use super::tree::Node;
use reader::{Cures, Reader};
use shape_error::Recovery;
pub(super) use words::twice as stands_twice;

/// Most faults reported for one record.
const MOST_FAULTS: usize = 20;
/// Most bytes of a record that is read anew for each of its faults.
const LONGEST_RECORD_BYTES: usize = 512 * 1024;

/// What is wrong with a value, at least one fault; and what is read of it where that stands all the same.
pub(super) struct Faults<T> {
    pub(crate) problems: Vec<Finding>,
    /// Where every fault is a name among its own fields that it does not know or that stands twice. Further in, such a
    /// name may have been meant to cover what stands beside it.
    pub(crate) rest: Option<T>,
}

impl<T> Faults<T> {
    fn of(problems: Vec<Finding>) -> Self {
        Self { problems, rest: None }
    }
}

/// Reads a `T`, or says what is wrong with its shape: all of it, or the first fault alone.
///
/// # Errors
/// Where it is no `T`; at least one fault.
pub(super) fn read<T: DeserializeOwned>(
    node: &Node<'_>,
    extensions: Extensions,
    is_first_alone: bool,
) -> Result<T, Faults<T>> {
    let is_long = node.text.len() > LONGEST_RECORD_BYTES;
    let most = if is_first_alone || is_long { 1 } else { MOST_FAULTS };
    let mut problems = Vec::new();
    let mut cures = Cures {
        recoveries: HashSet::new(),
        unwraps: extensions.contains(Extensions::UNWRAP_VARIANT_NEWTYPES),
    };
    loop {
        match T::deserialize(Reader::new(node, &cures)) {
            Ok(value) if problems.is_empty() => return Ok(value),
            Ok(value) => {
                let is_own_name = |cure: &Recovery| match cure {
                    Recovery::SkipField(start) => has_name_at(node, *start),
                    Recovery::UseDefault(..) | Recovery::InsertField(..) => false,
                };
                let rest = cures.recoveries.iter().all(is_own_name).then_some(value);
                return Err(Faults { problems, rest });
            }
            Err(fault) => {
                let (finding, cure) = fault.in_whole(node);
                // A fault that its cure does not cure would be reported for ever.
                if !cures.recoveries.insert(cure) {
                    return Err(Faults::of(problems));
                }
                problems.push(finding);
                if problems.len() == most {
                    return Err(Faults::of(problems));
                }
            }
        }
    }
}

/// Whether the name of one of its own fields begins at this byte.
fn has_name_at(node: &Node<'_>, start: usize) -> bool {
    let mut fields = node.fields().unwrap_or(&[]).iter();
    fields.any(|field| field.name_start == start)
}
