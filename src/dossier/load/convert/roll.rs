//! Which records of a list stand, called in the order of the file: those that were read, and between them those that
//! could not be.

use std::iter::Peekable;
use std::vec::IntoIter;

use crate::dossier::load::diagnostics::{Diagnostics, Fault};
use crate::dossier::model::{RecordKind, Unread, UnreadOfList};

/// The list as far as it was called.
pub(super) struct Roll {
    list: UnreadOfList,
    /// Those that could not be read at all, by their places in the file.
    shapeless: Peekable<IntoIter<(usize, Fault)>>,
    /// The place in the file of the next one.
    position: usize,
}

impl Roll {
    /// Before the first record.
    pub(super) fn of(section: &str, kind: RecordKind, diagnostics: &Diagnostics<'_>) -> Self {
        Self {
            list: UnreadOfList::of(kind),
            shapeless: diagnostics.unread_of(section).into_iter().peekable(),
            position: 0,
        }
    }

    /// The next record that was read: whether it stands, or why it does not.
    pub(super) fn call(&mut self, state: Result<(), Fault>) {
        while let Some((_, fault)) = self.shapeless.next_if(|(position, _)| *position == self.position) {
            self.list.cannot_be_read(fault.line, fault.problem);
            self.position += 1;
        }
        self.position += 1;
        match state {
            Ok(()) => self.list.stands(),
            Err(fault) => self.list.cannot_be_read(fault.line, fault.problem),
        }
    }

    /// Behind the last record: all that cannot be read.
    pub(super) fn end(mut self) -> Vec<Unread> {
        for (_, fault) in self.shapeless {
            self.list.cannot_be_read(fault.line, fault.problem);
        }
        self.list.all()
    }
}
