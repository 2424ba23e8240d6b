//! Where in a file a problem stands, and who collects it.

use super::diagnostics::Diagnostics;
use super::layout::Fault;
use super::message::Message;
use crate::dossier::format::FieldPath;

/// A value of the file, by the way to it, with the collector of what is wrong with it.
#[derive(Clone, Copy)]
pub(super) struct Site<'p, 'd> {
    pub(crate) path: FieldPath<'p>,
    pub(crate) diagnostics: &'p Diagnostics<'d>,
}

impl<'d> Diagnostics<'d> {
    /// A field of the dossier itself.
    pub(crate) fn field(&self, name: &'static str) -> Site<'_, 'd> {
        self.at(FieldPath::field(name))
    }

    /// The value at the end of a way.
    pub(crate) fn at<'p>(&'p self, path: FieldPath<'p>) -> Site<'p, 'd> {
        Site {
            path,
            diagnostics: self,
        }
    }
}

impl<'d> Site<'_, 'd> {
    /// A field of what stands here.
    pub(crate) fn then(&self, name: &'static str) -> Site<'_, 'd> {
        Site {
            path: self.path.then(name),
            ..*self
        }
    }

    /// An item of the list that stands here.
    pub(crate) fn item(&self, index: usize) -> Site<'_, 'd> {
        Site {
            path: self.path.item(index),
            ..*self
        }
    }

    /// Calls `visit` for each item of the list that stands here.
    pub(crate) fn each<'r, T>(&self, items: &'r [T], mut visit: impl FnMut(&Site<'_, 'd>, &'r T)) {
        for (index, item) in items.iter().enumerate() {
            visit(&self.item(index), item);
        }
    }

    /// What `map` makes of each item of the list that stands here, without those of which it makes nothing.
    pub(crate) fn filter_map<'r, T, U>(
        &self,
        items: &'r [T],
        mut map: impl FnMut(&Site<'_, 'd>, &'r T) -> Option<U>,
    ) -> Vec<U> {
        let made = items.iter().enumerate();
        made.filter_map(|(index, item)| map(&self.item(index), item)).collect()
    }

    /// The line on which it stands, from 1.
    pub(crate) fn line(&self) -> usize {
        self.diagnostics.line_of(&self.path)
    }

    /// The records of the list that stands here that could not be read.
    pub(crate) fn unread(&self) -> &[(usize, Fault)] {
        self.diagnostics.unread_of(&self.path)
    }

    /// What `read` makes of the record that stands here; where nothing comes of it, the first error on the way is why.
    pub(crate) fn read<T>(&self, read: impl FnOnce() -> Option<T>) -> Result<T, Fault> {
        let mark = self.diagnostics.mark();
        read().ok_or_else(|| self.diagnostics.fault_since(mark, || self.line()))
    }
}

impl Message {
    /// Reports it of the value at a place.
    pub(crate) fn report(self, at: &Site<'_, '_>) {
        at.diagnostics.place(self, &at.path);
    }

    /// The same of a value of which nothing can come.
    pub(crate) fn refuse<T>(self, at: &Site<'_, '_>) -> Option<T> {
        self.report(at);
        None
    }

    /// Reports it of a byte of another file of the folder, which the value at a place names.
    pub(crate) fn report_in(self, file: &str, text: &str, byte: usize, at: &Site<'_, '_>) {
        at.diagnostics.place_in(self, file, text, byte);
    }
}
