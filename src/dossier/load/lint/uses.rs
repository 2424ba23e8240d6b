//! What nothing points at.

use std::collections::HashSet;

use crate::dossier::diagnostics::Code;
use crate::dossier::format::walk::{Part, RecordKind};
use crate::dossier::format::{Dossier, FieldPath};
use crate::dossier::load::diagnostics::{Diagnostics, Message};
use crate::dossier::model::Slug;

/// The records that others name.
#[derive(Default)]
pub(super) struct Uses<'a> {
    sources: HashSet<&'a str>,
    people: HashSet<&'a str>,
    images: HashSet<&'a str>,
}

impl<'a> Uses<'a> {
    pub(super) fn see(&mut self, part: Part<'a>) {
        let Part::Reference(kind, id) = part else {
            return;
        };
        match kind {
            RecordKind::Source => self.sources.insert(id),
            RecordKind::Person => self.people.insert(id),
            RecordKind::Image => self.images.insert(id),
            // A claim, a place and an event are shown by themselves.
            RecordKind::Claim | RecordKind::Place | RecordKind::Event => false,
        };
    }

    /// Warns of sources, people and pictures that nothing uses.
    pub(super) fn finish(self, raw: &Dossier, diagnostics: &mut Diagnostics<'_>) {
        let Self {
            sources,
            people,
            images,
        } = self;
        let records = [
            (
                "sources",
                "source",
                raw.sources.iter().map(|source| source.id.as_str()).collect::<Vec<_>>(),
                sources,
            ),
            (
                "people",
                "person",
                raw.people.iter().map(|person| person.id.as_str()).collect(),
                people,
            ),
            (
                "images",
                "image",
                raw.images.iter().map(|image| image.id.as_str()).collect(),
                images,
            ),
        ];
        for (section, kind, ids, used) in records {
            let list = FieldPath::field(section);
            for (index, id) in ids.into_iter().enumerate() {
                // Of an id that is none, its own problem tells enough.
                if !used.contains(id) && Slug::parse(id).is_some() && !diagnostics.is_named_in_left_out(id) {
                    diagnostics.push(
                        Code::Unused,
                        &list.item(index).then("id"),
                        Message::new(
                            format!("nothing uses {kind} `{id}`"),
                            "used nowhere",
                            "use it, or take the record out",
                        ),
                    );
                }
            }
        }
    }
}
