//! Which events stand on which scale, and when: worked out once for a dossier.

use std::sync::Arc;

use egui::Ui;

use super::events::{TRACKS, events_of};
use crate::dossier::model::{ClockKind, Dossier, EventId, Track, When};
use crate::query::busy_times::{Extent, busy};
use crate::window::ui::page::Page;

/// What happened so shortly before or after the event is seen with it, as a share of its length.
const NEIGHBOURS: f64 = 0.25;

/// An event with its place on a scale: seconds since 1970, or minutes of the film.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Mark {
    pub(super) id: EventId,
    pub(super) from: f64,
    pub(super) middle: f64,
    pub(super) to: f64,
    /// Whether it lasts that long.
    pub(super) is_span: bool,
    /// Whether it is known to the day at best: it is drawn as wide as that.
    pub(super) is_coarse: bool,
}

/// The events of one track.
pub(super) struct TrackMarks {
    pub(super) track: Track,
    pub(super) marks: Vec<Mark>,
    /// Those that have no place on its scale, as rows under it.
    pub(super) others: Vec<EventId>,
}

/// All events, by track.
pub(super) struct Marks {
    pub(super) tracks: Vec<TrackMarks>,
    /// When something happens on the tracks that share the clock.
    pub(super) busy: Vec<(f64, f64)>,
    /// When something happens afterwards.
    pub(super) busy_afterwards: Vec<(f64, f64)>,
    /// The smallest difference between two of the clock, in seconds.
    pub(super) smallest_s: f64,
    /// From the beginning of the event to its end, with what happened right before and after it.
    pub(super) event: Option<(f64, f64)>,
}

/// Whether its events stand on the one scale of the clock.
pub(super) fn is_on_the_clock(track: Track) -> bool {
    match track {
        Track::Real | Track::Reporting => true,
        Track::Film | Track::Aftermath => false,
    }
}

impl Marks {
    /// Those of the dossier shown; made anew only for another one.
    pub(super) fn of(ui: &Ui, page: Page<'_>) -> Arc<Self> {
        let memory = egui::Id::unique("timeline marks");
        let kept = ui.data(|data| data.get_temp::<(u64, Arc<Self>)>(memory));
        if let Some((_, marks)) = kept.filter(|(revision, _)| *revision == page.derived.revision) {
            return marks;
        }
        let marks = Arc::new(Self::new(page.dossier));
        ui.data_mut(|data| data.insert_temp(memory, (page.derived.revision, Arc::clone(&marks))));
        marks
    }

    fn new(dossier: &Dossier) -> Self {
        let tracks: Vec<TrackMarks> = TRACKS.into_iter().map(|track| track_marks(dossier, track)).collect();
        let busy_of = |wanted: fn(Track) -> bool| {
            let tracks = tracks.iter().filter(|marks| wanted(marks.track));
            let extents: Vec<Extent> = tracks.flat_map(|track| track.marks.iter().map(extent)).collect();
            busy(&extents)
        };
        let on_clock = tracks.iter().filter(|marks| is_on_the_clock(marks.track));
        let mut times: Vec<f64> = on_clock
            .flat_map(|track| track.marks.iter().map(|mark| mark.middle))
            .collect();
        times.sort_by(f64::total_cmp);
        let differences = times.windows(2).filter_map(|pair| match pair {
            [one, other] => Some(other - one).filter(|difference| *difference > 0.0),
            _ => None,
        });
        let event = dossier.real_event();
        let ends = event.start.range_s().zip(event.end.range_s());
        Self {
            busy: busy_of(is_on_the_clock),
            busy_afterwards: busy_of(|track| track == Track::Aftermath),
            smallest_s: differences.fold(f64::INFINITY, f64::min),
            event: ends.map(|((from, _), (_, to))| with_neighbours((from as f64, to as f64), &tracks)),
            tracks,
        }
    }
}

/// The event with what is known to the minute of the time right before and after it.
fn with_neighbours((from, to): (f64, f64), tracks: &[TrackMarks]) -> (f64, f64) {
    let reach = (to - from) * NEIGHBOURS;
    let on_clock = tracks.iter().filter(|track| is_on_the_clock(track.track));
    let marks = on_clock.flat_map(|track| &track.marks).filter(|mark| !mark.is_coarse);
    let near = marks.filter(|mark| mark.to >= from - reach && mark.from <= to + reach);
    near.fold((from, to), |(from, to), mark| (from.min(mark.from), to.max(mark.to)))
}

/// All events, in the order in which the tracks and the rows under them show them.
pub(crate) fn in_order(page: Page<'_>) -> Vec<EventId> {
    let shown = |track| {
        // A table has one order, that of time.
        if page.view.location.table {
            return events_of(page.dossier, track);
        }
        let TrackMarks {
            track: _,
            marks,
            others,
        } = track_marks(page.dossier, track);
        marks.into_iter().map(|mark| mark.id).chain(others).collect()
    };
    TRACKS.into_iter().flat_map(shown).collect()
}

fn extent(mark: &Mark) -> Extent {
    Extent {
        from_s: mark.from as i64,
        to_s: mark.to as i64,
        is_coarse: mark.is_coarse && !mark.is_span,
    }
}

fn track_marks(dossier: &Dossier, track: Track) -> TrackMarks {
    let (mut marks, mut others) = (Vec::new(), Vec::new());
    for id in events_of(dossier, track) {
        match mark(dossier, track, id) {
            Some(mark) => marks.push(mark),
            None => others.push(id),
        }
    }
    TrackMarks { track, marks, others }
}

fn mark(dossier: &Dossier, track: Track, id: EventId) -> Option<Mark> {
    let when = &dossier.event(id).when;
    match (track, when) {
        (Track::Film, When::FilmMinute { minute, within_min }) => {
            let (minute, within) = (f64::from(*minute), f64::from(*within_min));
            Some(Mark {
                id,
                from: minute - within,
                middle: minute,
                to: minute + within,
                is_span: false,
                is_coarse: false,
            })
        }
        (
            Track::Real | Track::Reporting | Track::Aftermath,
            When::Clock {
                kind,
                from: first,
                to: _,
            },
        ) => {
            let (from, to) = when.range_s()?;
            let (from, to) = (from as f64, to as f64);
            Some(Mark {
                id,
                from,
                middle: f64::midpoint(from, to),
                to,
                is_span: *kind == ClockKind::Span,
                is_coarse: !first.is_of_the_clock(),
            })
        }
        (Track::Film, When::Clock { .. })
        | (Track::Real | Track::Reporting | Track::Aftermath, When::FilmMinute { .. }) => None,
    }
}
