//! Where marks and their labels stand: worked out once for a dossier, a cover, a width and a closeness, and kept.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, Galley, TextFormat, Ui};

use super::events::label;
use super::marks::{Mark, Marks, TrackMarks};
use crate::dossier::model::Track;
use crate::query::time_scale::Scale;
use crate::window::ui::page::Page;
use crate::window::ui::theme::Face;

/// Room left of the first and right of the last mark, in points.
pub(super) const SIDE: f64 = 28.0;
/// Left and right of what a label may reach, in points.
const EDGE: f64 = 8.0;
/// Share of the width of a track that the longest label takes.
const WIDEST_LABEL: f32 = 0.6;
/// The least of a label that is shown, in points: shorter, it says nothing.
const LEAST_LABEL: f64 = 64.0;
/// From the middle of a mark to the edge of its dot, in points.
pub(super) const DOT: f64 = 7.0;
/// Bar that is left free on either side of a label on it, in points.
pub(super) const ON_BAR: f64 = 16.0;
/// Points between the two times that lie next to each other, from closest.
const CLOSEST_POINTS: f64 = 48.0;
/// One can always come so many times closer than one sees it first.
const LEAST_ZOOM: f64 = 4.0;
/// Where the whole is no more than so many times as long as the event, one sees the whole first.
const WHOLE_SHARE: f64 = 3.0;
/// Left free on either side of the event where one sees it first, as a share of it.
const EVENT_MARGIN: f64 = 0.04;

/// All tracks that hold anything, laid out from a left edge at 0.
pub(super) struct Layout {
    /// The scale of the clock, as close as it is drawn; none where nothing has a place on it.
    pub(super) clock: Option<ClockScale>,
    pub(super) tracks: Vec<TrackLayout>,
}

/// The scale of the clock.
pub(super) struct ClockScale {
    /// What one sees first of it, in its points, as long as it is drawn as close as that.
    pub(super) first_sight: Option<Stretch>,
    pub(super) scale: Scale,
    /// The middle of what one sees first.
    pub(super) first_middle: f64,
    /// The farthest and the closest view, against the first one.
    pub(super) bounds: (f64, f64),
}

/// What stands on one track.
pub(super) struct TrackLayout {
    pub(super) track: Track,
    /// Its own scale, where it does not share the one of the clock.
    pub(super) own_scale: Option<Scale>,
    pub(super) marks: Vec<Placed>,
    pub(super) lanes: usize,
}

/// Where a label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LabelPlace {
    /// Beside its mark.
    Beside,
    /// On its bar, as far left as one sees the bar.
    OnBar,
}

/// A mark whose label has found its lane.
pub(super) struct Placed {
    pub(super) mark: Mark,
    pub(super) lane: usize,
    pub(super) label_place: LabelPlace,
    pub(super) label_left: f64,
    pub(super) label_width: f64,
}

/// What a layout depends on.
#[derive(Clone, Copy, PartialEq)]
struct Key {
    revision: u64,
    width: f32,
    pixels_per_point: f32,
    closeness: f64,
}

/// The layout for a width; made anew only where something that it depends on has changed.
pub(super) fn layout(ui: &Ui, page: Page<'_>, marks: &Marks, width: f32) -> Arc<Layout> {
    let memory = egui::Id::unique("timeline layout");
    let key = Key {
        revision: page.derived.revision,
        width,
        pixels_per_point: ui.ctx().pixels_per_point(),
        closeness: page.view.timeline.closeness,
    };
    let kept = ui.data(|data| data.get_temp::<(Key, Arc<Layout>)>(memory));
    if let Some((_, layout)) = kept.filter(|(made_for, _)| *made_for == key) {
        return layout;
    }
    let layout = Arc::new(Layout::new(ui, page, marks, width));
    ui.data_mut(|data| data.insert_temp(memory, (key, Arc::clone(&layout))));
    layout
}

impl Layout {
    fn new(ui: &Ui, page: Page<'_>, marks: &Marks, width: f32) -> Self {
        let x = (SIDE, f64::from(width) - SIDE);
        let clock = clock_scale(marks, x, page.view.timeline.closeness);
        let runtime_min = f64::from(page.dossier.film().runtime_min.max(1));
        let tracks = marks.tracks.iter().filter_map(|track| {
            let own_scale = match track.track {
                Track::Film => Some(Scale::straight(0.0, runtime_min, x)),
                Track::Aftermath => Scale::folded(&marks.busy_afterwards, x),
                Track::Real | Track::Reporting => None,
            };
            let scale = own_scale.as_ref().or(clock.as_ref().map(|clock| &clock.scale));
            let sight = clock.as_ref().filter(|_| own_scale.is_none());
            let sight = sight.and_then(|clock| clock.first_sight);
            let lanes = Lanes::new(scale?, sight);
            track_layout(ui, page, track, (scale?, lanes), width).map(|layout| TrackLayout {
                own_scale: own_scale.clone(),
                ..layout
            })
        });
        let tracks = tracks.collect();
        Self { clock, tracks }
    }
}

fn track_layout(
    ui: &Ui,
    page: Page<'_>,
    track: &TrackMarks,
    (scale, mut lanes): (&Scale, Lanes),
    width: f32,
) -> Option<TrackLayout> {
    if track.marks.is_empty() {
        return None;
    }
    let placed = track.marks.iter().map(|mark| {
        let text = label(page, mark.id).0;
        let text_width = label_galley(ui, text, Color32::PLACEHOLDER, width * WIDEST_LABEL)
            .size()
            .x;
        lanes.place(scale, *mark, f64::from(text_width))
    });
    let marks: Vec<Placed> = placed.collect();
    Some(TrackLayout {
        track: track.track,
        own_scale: None,
        marks,
        lanes: lanes.lanes.len(),
    })
}

/// The scale of the clock, so many times closer than one sees it first.
fn clock_scale(marks: &Marks, x: (f64, f64), closeness: f64) -> Option<ClockScale> {
    let whole = Scale::folded(&marks.busy, x)?;
    let (from, to) = whole.ends();
    let event = marks.event.map(|(first, last)| (first.max(from), last.min(to)));
    let event = event.filter(|(first, last)| last > first && whole.drawn() > WHOLE_SHARE * (last - first));
    let (first_closeness, first_middle) = event.map_or((1.0, f64::midpoint(from, to)), |(first, last)| {
        let margin = (last - first) * EVENT_MARGIN;
        let closeness = whole.closeness((first - margin, last + margin), x.1 - x.0).max(1.0);
        (closeness, f64::midpoint(first, last))
    });
    let points_per_second = whole.points() / whole.drawn().max(1.0);
    let apart = CLOSEST_POINTS / (marks.smallest_s * points_per_second);
    let closest = apart.max(first_closeness * LEAST_ZOOM);
    let bounds = (1.0 / first_closeness, closest / first_closeness);
    let scale = whole.zoomed(first_closeness * closeness.clamp(bounds.0, bounds.1));
    let half = f64::midpoint(x.1, SIDE);
    let (end, seen) = (scale.pieces().last().map_or(0.0, |piece| piece.x.1) + SIDE, x.1 + SIDE);
    let left = (scale.x(first_middle) - half).clamp(0.0, (end - seen).max(0.0));
    Some(ClockScale {
        first_sight: (closeness == 1.0).then_some((left, left + seen)),
        scale,
        first_middle,
        bounds,
    })
}

/// A label in one line, cut short where it is wider than there is room.
pub(super) fn label_galley(ui: &Ui, text: &str, colour: Color32, room: f32) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(Face::Small.font(), colour));
    job.wrap = TextWrapping::truncate_at_width(room);
    ui.painter().layout_job(job)
}

type Stretch = (f64, f64);

fn meet((from, to): Stretch, (first, last): Stretch) -> bool {
    from < last && first < to
}

/// What is taken of a lane.
#[derive(Default)]
struct Lane {
    taken: Vec<Stretch>,
    right: f64,
}

impl Lane {
    fn is_free(&self, stretch: Stretch) -> bool {
        stretch.0 > self.right || !self.taken.iter().rev().any(|other| meet(*other, stretch))
    }

    fn take(&mut self, stretch: Stretch) {
        self.right = self.right.max(stretch.1);
        self.taken.push(stretch);
    }
}

/// Gives each label the first lane where it collides with nothing; one that would leave the scale or cross a fold at
/// the right stands at the left of its mark.
struct Lanes {
    lanes: Vec<Lane>,
    folds: Vec<Stretch>,
    frame: Stretch,
    /// What is seen first: labels of what lies in it stay in it.
    sight: Option<Stretch>,
}

impl Lanes {
    fn new(scale: &Scale, sight: Option<Stretch>) -> Self {
        let pieces = scale.pieces();
        let folds = pieces.iter().filter(|piece| piece.is_fold).map(|piece| piece.x);
        let left = pieces.first().map_or(0.0, |piece| piece.x.0);
        let right = pieces.last().map_or(0.0, |piece| piece.x.1);
        Self {
            lanes: Vec::new(),
            folds: folds.collect(),
            frame: (left - SIDE + EDGE, right + SIDE - EDGE),
            sight: sight.map(|(from, to)| (from + EDGE, to - EDGE)),
        }
    }

    fn place(&mut self, scale: &Scale, mark: Mark, text_width: f64) -> Placed {
        let mark = within(mark, scale.ends());
        let middle = scale.x(mark.middle);
        let bar = (scale.x(mark.from).min(middle - DOT), scale.x(mark.to).max(middle + DOT));
        let is_on_bar = (mark.is_span || mark.is_coarse) && bar.1 - bar.0 > text_width + 2.0 * ON_BAR;
        let (label_left, label_width) = if is_on_bar {
            (bar.0 + ON_BAR, text_width)
        } else {
            self.beside(bar, middle, text_width)
        };
        let stretch = (bar.0.min(label_left) - 6.0, bar.1.max(label_left + label_width) + 10.0);
        let free = self.lanes.iter().position(|lane| lane.is_free(stretch));
        let lane = free.unwrap_or(self.lanes.len());
        if lane == self.lanes.len() {
            self.lanes.push(Lane::default());
        }
        if let Some(lane) = self.lanes.get_mut(lane) {
            lane.take(stretch);
        }
        Placed {
            mark,
            lane,
            label_place: if is_on_bar {
                LabelPlace::OnBar
            } else {
                LabelPlace::Beside
            },
            label_left,
            label_width,
        }
    }

    /// Where a label begins beside its mark, and how wide it may be.
    fn beside(&self, bar: Stretch, middle: f64, text_width: f64) -> (f64, f64) {
        let in_sight = self.sight.filter(|(from, to)| (*from..=*to).contains(&middle));
        let frame = in_sight.unwrap_or(self.frame);
        let right = bar.1.max(middle + DOT) + 6.0;
        let left = bar.0 - 8.0;
        // Up to the next fold or the edge.
        let right_end = self.folds.iter().map(|fold| fold.0 - 4.0).find(|end| *end >= right);
        let right_end = right_end.unwrap_or(frame.1).min(frame.1);
        let left_end = self
            .folds
            .iter()
            .rev()
            .map(|fold| fold.1 + 4.0)
            .find(|end| *end <= left);
        let left_end = left_end.unwrap_or(frame.0).max(frame.0);
        let (room_right, room_left) = (right_end - right, left - left_end);
        if text_width <= room_right || (room_right >= room_left && room_right >= LEAST_LABEL) {
            (right, text_width.min(room_right))
        } else if room_left >= LEAST_LABEL.min(text_width) {
            let width = text_width.min(room_left);
            (left - width, width)
        } else {
            // Between two folds that leave no room, it stands on the one at the right.
            (right, text_width.min((frame.1 - right).max(LEAST_LABEL)))
        }
    }
}

/// A mark as far as it lies on the scale: "that day" is drawn as wide as the evening.
fn within(mark: Mark, (first, last): Stretch) -> Mark {
    if !mark.is_coarse || (mark.from >= first && mark.to <= last) {
        return mark;
    }
    let (from, to) = (mark.from.clamp(first, last), mark.to.clamp(first, last));
    Mark {
        from,
        middle: f64::midpoint(from, to),
        to,
        ..mark
    }
}
