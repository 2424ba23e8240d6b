//! Which records of a list stand, called in the order of the file: those that were read, and between them those that
//! could not be.

use std::iter::Peekable;
use std::vec::IntoIter;

use crate::dossier::load::layout::Fault;
use crate::dossier::load::site::Site;
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
    /// Before the first record of a list.
    pub(super) fn of(kind: RecordKind, list: &Site<'_, '_>) -> Self {
        Self {
            list: UnreadOfList::of(kind),
            shapeless: list.unread().to_vec().into_iter().peekable(),
            position: 0,
        }
    }

    /// The next record that was read, as `read` makes it: where nothing comes of it, the first error on the way is why.
    pub(super) fn next<T>(&mut self, at: &Site<'_, '_>, read: impl FnOnce() -> Option<T>) -> Option<T> {
        while let Some((_, fault)) = self.shapeless.next_if(|(position, _)| *position == self.position) {
            self.list.cannot_be_read(fault.line, fault.problem);
            self.position += 1;
        }
        self.position += 1;
        let made = at.read(read);
        match &made {
            Ok(_) => self.list.stands(),
            Err(fault) => self.list.cannot_be_read(fault.line, fault.problem.clone()),
        }
        made.ok()
    }

    /// Behind the last record: all that cannot be read.
    pub(super) fn end(mut self) -> Vec<Unread> {
        for (_, fault) in self.shapeless {
            self.list.cannot_be_read(fault.line, fault.problem);
        }
        self.list.all()
    }
}
