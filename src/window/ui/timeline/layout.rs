//! Which events stand where on the timeline: worked out once for a dossier, a cover and a width, and kept.

use std::sync::Arc;

use egui::{Color32, Rangef, Ui, Vec2};
use jiff::ZonedDateTime;

use super::events::{TRACKS, events_of};

use crate::dossier::model::{ClockKind, EventId, Shown, Track, When};
use crate::query::time_scale::Scale;
use crate::window::ui::page::Page;
use crate::window::ui::theme::Face;

/// Room left of the first and right of the last mark, in points.
const SIDE: f32 = 28.0;
/// Left and right of what a label may reach, in points.
const EDGE: f32 = 12.0;
/// Two days, in seconds.
const TWO_DAYS_S: f64 = 2.0 * 24.0 * 60.0 * 60.0;
/// Share of the width of a track that the longest label takes.
const WIDEST_LABEL: f32 = 0.6;

/// All tracks that hold anything, laid out from a left edge at 0.
pub(super) struct Layout {
    pub(super) tracks: Vec<TrackLayout>,
}

/// What stands on one track, and what in rows under it.
pub(super) struct TrackLayout {
    pub(super) track: Track,
    /// None where all stand in rows.
    pub(super) scale: Option<Scale>,
    pub(super) marks: Vec<Placed>,
    pub(super) lanes: usize,
    pub(super) others: Vec<EventId>,
}

/// An event with its place on the scale.
pub(super) struct Mark {
    pub(super) id: EventId,
    pub(super) from: f64,
    pub(super) middle: f64,
    pub(super) to: f64,
    pub(super) is_span: bool,
}

/// A mark whose label has found its lane.
pub(super) struct Placed {
    pub(super) mark: Mark,
    pub(super) lane: usize,
    pub(super) label_left: f32,
    pub(super) label_size: Vec2,
}

/// What a layout depends on.
#[derive(Clone, Copy, PartialEq)]
struct Key {
    revision: u64,
    width: f32,
    pixels_per_point: f32,
}

/// The layout for a width; made anew only where something that it depends on has changed.
pub(super) fn layout(ui: &Ui, page: Page<'_>, width: f32) -> Arc<Layout> {
    let memory = ui.make_persistent_id("timeline layout");
    let key = Key {
        revision: page.derived.revision,
        width,
        pixels_per_point: ui.ctx().pixels_per_point(),
    };
    let kept = ui.data(|data| data.get_temp::<(Key, Arc<Layout>)>(memory));
    if let Some((_, layout)) = kept.filter(|(made_for, _)| *made_for == key) {
        return layout;
    }
    let layout = Arc::new(Layout::new(ui, page, width));
    ui.data_mut(|data| data.insert_temp(memory, (key, Arc::clone(&layout))));
    layout
}

impl Layout {
    fn new(ui: &Ui, page: Page<'_>, width: f32) -> Self {
        let hours = hours_of(page);
        let x = (SIDE, width - SIDE);
        let clock = hours.and_then(|hours| Scale::folded(&busy(page, hours), x));
        let film = Scale::straight(0.0, f64::from(page.dossier.film().runtime_min.max(1)), x);
        let mut tracks = Vec::new();
        for track in TRACKS {
            let (marks, mut others) = split(page, track, events_of(page, track), hours);
            let scale = if track == Track::Film {
                Some(&film)
            } else {
                clock.as_ref()
            };
            let scale = scale.filter(|_| !marks.is_empty()).cloned();
            let (marks, lanes) = match &scale {
                Some(scale) => place(ui, page, marks, scale, Rangef::new(EDGE, width - EDGE)),
                None => {
                    others.splice(0..0, marks.into_iter().map(|mark| mark.id));
                    (Vec::new(), 0)
                }
            };
            if !marks.is_empty() || !others.is_empty() {
                tracks.push(TrackLayout {
                    track,
                    scale,
                    marks,
                    lanes,
                    others,
                });
            }
        }
        Self { tracks }
    }
}

/// The seconds whose minutes are drawn: of the day of the event and of the next, since a night does not end at midnight.
fn hours_of(page: Page<'_>) -> Option<(f64, f64)> {
    let first = first_minute(page)?;
    let from = first.start_of_day().ok()?.timestamp().as_second() as f64;
    Some((from, from + TWO_DAYS_S))
}

/// The first minute that is known of the day of the event: its own, or else that of what happened in it.
pub(crate) fn first_minute(page: Page<'_>) -> Option<&ZonedDateTime> {
    let start = &page.dossier.real_event().start;
    let mut events = page.dossier.events_in_order().iter();
    start.first_minute().or_else(|| {
        events.find_map(|&id| {
            let minute = page.dossier.event(id).when.first_minute()?;
            (start.day() == Some(minute.date())).then_some(minute)
        })
    })
}

/// All events, in the order in which the tracks and the rows under them show them.
pub(crate) fn in_order(page: Page<'_>) -> Vec<EventId> {
    let hours = hours_of(page);
    let shown = |track| {
        // A table has one order, that of time.
        let hours = hours.filter(|_| !page.view.location.table);
        let (marks, others) = split(page, track, events_of(page, track), hours);
        marks.into_iter().map(|mark| mark.id).chain(others)
    };
    TRACKS.into_iter().flat_map(shown).collect()
}

/// When something happens, of all events whose minutes are drawn.
fn busy(page: Page<'_>, hours: (f64, f64)) -> Vec<(f64, f64)> {
    let events = page.dossier.events().iter();
    events.filter_map(|(_, event)| clock_mark(&event.when, hours)).collect()
}

/// First and last second of what is drawn on the clock.
fn clock_mark(when: &When, (first, last): (f64, f64)) -> Option<(f64, f64)> {
    let When::Clock { .. } = when else { return None };
    let (from, to) = when.range()?;
    let (from, to) = (from.as_second() as f64, to.as_second() as f64);
    (from >= first && to <= last).then_some((from, to))
}

/// Events that stand on the scale of a track, and those of other days, which are folded into rows.
fn split(page: Page<'_>, track: Track, events: Vec<EventId>, hours: Option<(f64, f64)>) -> (Vec<Mark>, Vec<EventId>) {
    let mut others = Vec::new();
    let mut marks = Vec::new();
    for id in events {
        match mark(page, track, id, hours) {
            Some(mark) => marks.push(mark),
            None => others.push(id),
        }
    }
    (marks, others)
}

fn mark(page: Page<'_>, track: Track, id: EventId, hours: Option<(f64, f64)>) -> Option<Mark> {
    let when = &page.dossier.event(id).when;
    match (track, when) {
        (Track::Film, When::FilmMinute { minute, within_min }) => {
            let (minute, within) = (f64::from(*minute), f64::from(*within_min));
            Some(Mark {
                id,
                from: minute - within,
                middle: minute,
                to: minute + within,
                is_span: false,
            })
        }
        (Track::Real | Track::Reporting | Track::Aftermath, When::Clock { kind, from: _, to: _ }) => {
            let (from, to) = clock_mark(when, hours?)?;
            Some(Mark {
                id,
                from,
                middle: f64::midpoint(from, to),
                to,
                is_span: *kind == ClockKind::Span,
            })
        }
        (Track::Film, When::Clock { .. })
        | (_, When::Day(_) | When::Month(_) | When::Year(_) | When::FilmMinute { .. }) => None,
    }
}

/// The widest that a label of a track may be.
pub(super) fn label_width(track_width: f32) -> f32 {
    (track_width - 2.0 * EDGE) * WIDEST_LABEL
}

/// The text beside a mark, and whether it is the neutral words of something covered.
pub(super) fn label(page: Page<'_>, id: EventId) -> (&str, bool) {
    match page.view.cover.show(&page.dossier.event(id).body) {
        Shown::Open(body) => (body.text.as_str(), false),
        Shown::Covered(label) => (label, true),
    }
}

/// What is taken of a lane.
#[derive(Default)]
struct Lane {
    taken: Vec<Rangef>,
    right: f32,
}

impl Lane {
    fn is_free(&self, extent: Rangef) -> bool {
        extent.min > self.right || !self.taken.iter().rev().any(|other| other.intersects(extent))
    }

    fn take(&mut self, extent: Rangef) {
        self.right = self.right.max(extent.max);
        self.taken.push(extent);
    }
}

/// Gives each label the first lane where it collides with nothing; one that would leave the frame at the right stands
/// at the left of its mark. Tells how many lanes that takes.
fn place(ui: &Ui, page: Page<'_>, marks: Vec<Mark>, scale: &Scale, frame: Rangef) -> (Vec<Placed>, usize) {
    let mut lanes: Vec<Lane> = Vec::new();
    let mut placed = Vec::with_capacity(marks.len());
    for mark in marks {
        let text = label(page, mark.id).0.to_owned();
        let widest = frame.span() * WIDEST_LABEL;
        let galley = ui
            .painter()
            .layout(text, Face::Small.font(), Color32::PLACEHOLDER, widest);
        let middle = scale.x(mark.middle);
        let bar = Rangef::new(scale.x(mark.from).min(middle - 7.0), scale.x(mark.to).max(middle + 7.0));
        let text_width = galley.size().x;
        let inside_bar = mark.is_span && bar.span() > text_width + 24.0;
        let right = bar.max.min(middle + 60.0).max(middle + 7.0) + 6.0;
        let label_left = if inside_bar {
            bar.min + 12.0
        } else if right + text_width <= frame.max {
            right
        } else {
            (bar.min - 8.0 - text_width).max(frame.min)
        };
        let extent = Rangef::new(
            bar.min.min(label_left) - 6.0,
            bar.max.max(label_left + text_width) + 10.0,
        );
        let lane = lanes
            .iter()
            .position(|lane| lane.is_free(extent))
            .unwrap_or(lanes.len());
        if lane == lanes.len() {
            lanes.push(Lane::default());
        }
        if let Some(lane) = lanes.get_mut(lane) {
            lane.take(extent);
        }
        placed.push(Placed {
            mark,
            lane,
            label_left,
            label_size: galley.size(),
        });
    }
    (placed, lanes.len())
}
