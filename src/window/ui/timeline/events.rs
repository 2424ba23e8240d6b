//! The events of each track.

use crate::dossier::model::{Dossier, EventId, Shown, Track};
use crate::window::ui::page::Page;
use crate::words::WORDS;

/// All tracks, in the order they are drawn: what shares the scale of the clock stands together.
pub(crate) const TRACKS: [Track; 4] = [Track::Real, Track::Reporting, Track::Film, Track::Aftermath];

/// The events of a track, in order of time.
pub(crate) fn events_of(dossier: &Dossier, track: Track) -> Vec<EventId> {
    dossier
        .events_in_order()
        .iter()
        .copied()
        .filter(|&id| dossier.event(id).track == track)
        .collect()
}

/// The words of an event, and whether they are the neutral ones of something covered.
pub(super) fn label(page: Page<'_>, id: EventId) -> (&str, bool) {
    match page.view.cover.show(&page.dossier.event(id).body) {
        Shown::Open(body) => (body.text.as_str(), false),
        Shown::Covered(label) => (label, true),
    }
}

/// When and what, with the time that is counted, and whether it is covered.
pub(super) fn name(page: Page<'_>, id: EventId) -> String {
    let when = (WORDS.times.when_and_elapsed)(page.dossier, &page.dossier.event(id).when);
    match label(page, id) {
        (text, true) => (WORDS.times.event)(&when, &(WORDS.terms.covered)(text, ", ", "")),
        (text, false) => (WORDS.times.event)(&when, text),
    }
}
