//! What nothing points at.

use std::collections::HashSet;

use crate::dossier::diagnostics::Code;
use crate::dossier::format::Dossier;
use crate::dossier::format::walk::{Part, RecordKind};
use crate::dossier::load::diagnostics::Diagnostics;
use crate::dossier::load::message::problem;
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
    pub(super) fn finish(self, raw: &Dossier, diagnostics: &Diagnostics<'_>) {
        let Self {
            sources,
            people,
            images,
        } = self;
        let ids = raw.sources.iter().map(|source| source.id.as_str());
        unused(("sources", "source"), ids, &sources, diagnostics);
        let ids = raw.people.iter().map(|person| person.id.as_str());
        unused(("people", "person"), ids, &people, diagnostics);
        let ids = raw.images.iter().map(|image| image.id.as_str());
        unused(("images", "image"), ids, &images, diagnostics);
    }
}

fn unused<'a>(
    (section, kind): (&'static str, &str),
    ids: impl Iterator<Item = &'a str>,
    used: &HashSet<&str>,
    diagnostics: &Diagnostics<'_>,
) {
    let list = diagnostics.field(section);
    for (index, id) in ids.enumerate() {
        // Of an id that is none, its own problem tells enough.
        if !used.contains(id) && Slug::parse(id).is_some() && !diagnostics.is_named_in_left_out(id) {
            problem(Code::Unused, format!("nothing uses {kind} `{id}`"))
                .mark("used nowhere")
                .remedy("use it, or take the record out")
                .report(&list.item(index).then("id"));
        }
    }
}
