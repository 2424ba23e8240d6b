//! The events of each track.

use crate::dossier::model::{EventId, Track};
use crate::window::ui::page::Page;

/// All tracks, in the order they are drawn.
pub(crate) const TRACKS: [Track; 4] = [Track::Real, Track::Film, Track::Reporting, Track::Aftermath];

/// The events of a track, in order of time.
pub(crate) fn events_of(page: Page<'_>, track: Track) -> Vec<EventId> {
    page.dossier
        .events_in_order()
        .iter()
        .copied()
        .filter(|&id| page.dossier.event(id).track == track)
        .collect()
}
