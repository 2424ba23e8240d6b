//! The tracks of the timeline, one below the other.

use egui::{Painter, Rect, Sense, Ui, vec2};

use super::afterwards::afterwards_ui;
use super::axis::{ClockAxis, FILM_AXIS, clock_axis_ui, film_axis_ui, film_minutes};
use super::layout::{ClockScale, Layout, TrackLayout};
use super::mark::{Canvas, LANE, mark_ui};
use super::marks::{Marks, is_on_the_clock};
use super::names::{NAMES, name_ui, under_names_ui};
use super::sight::{Sight, moves};
use super::table::rows_ui;
use crate::dossier::model::Track;
use crate::window::state::action::{Action, Actions, TimelineMove};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, rule, space, tokens};
use crate::window::ui::widgets;
use crate::window::ui::widgets::long_list::WHOLE_UP_TO;
use crate::words::WORDS;

/// Above and below the lanes of a track, in points.
const MARGIN: f32 = 8.0;
/// The least height of a track: its name and a line below it, in points.
const LEAST_HEIGHT: f32 = 52.0;

/// All tracks.
pub(super) fn tracks_ui(ui: &mut Ui, page: Page<'_>, marks: &Marks, layout: &Layout, actions: &mut Actions) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut revealed = None;
    if let Some(clock) = &layout.clock {
        revealed = clock_ui(ui, page, clock, layout, actions);
    }
    let (left, width) = axis_range(ui);
    for track in layout.tracks.iter().filter(|track| !is_on_the_clock(track.track)) {
        let Some(scale) = &track.own_scale else { continue };
        let sight = Sight::whole(scale, left, width);
        let shown = match track.track {
            Track::Film => film_ui(ui, page, track, sight, actions),
            Track::Aftermath => afterwards_ui(ui, page, track, sight, actions),
            Track::Real | Track::Reporting => None,
        };
        revealed = shown.or(revealed);
    }
    widgets::hairline(ui);
    for track in marks.tracks.iter().filter(|track| !track.others.is_empty()) {
        ui.add_space(space::M);
        let heading = (WORDS.timeline.at_no_known_time)((WORDS.terms.track)(track.track));
        widgets::soft(ui, Face::Small, &heading);
        revealed = rows_ui(ui, page, (WORDS.terms.track)(track.track), &track.others, actions).or(revealed);
    }
    if let Some(chosen) = revealed {
        ui.scroll_to_rect(chosen.expand2(vec2(0.0, space::L)), None);
    }
}

/// Where the scales begin in the window, and how wide they are.
fn axis_range(ui: &Ui) -> (f32, f32) {
    (ui.cursor().left() + NAMES, (ui.available_width() - NAMES).max(1.0))
}

/// The tracks that share the scale of the clock. Returns the place of what is being brought into sight.
fn clock_ui(ui: &mut Ui, page: Page<'_>, clock: &ClockScale, layout: &Layout, actions: &mut Actions) -> Option<Rect> {
    let (left, width) = axis_range(ui);
    let sight = Sight::of_clock(clock, page.view.timeline, left, width);
    let axis = ClockAxis::new(page.dossier.clock(), &sight);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), axis.height()), Sense::empty());
    let on_clock = || layout.tracks.iter().filter(|track| is_on_the_clock(track.track));
    let height: f32 = on_clock().map(track_height).sum();
    let hand = Rect::from_x_y_ranges(left..=left + width, rect.top()..=rect.bottom() + height);
    let response = ui.interact(hand, ui.make_persistent_id("clock"), Sense::drag());
    moves(ui, &response, (clock, sight), page.view.timeline, actions);
    let seen = Rect::from_x_y_ranges(left..=left + width, rect.y_range());
    let has_nights = clock_axis_ui(ui, &ui.painter_at(seen), page, &axis, sight, seen);
    if has_nights {
        under_names_ui(ui, rect, WORDS.timeline.dark_is_night);
    }
    let lines = axis.lines();
    let mut revealed = None;
    for track in on_clock() {
        revealed = track_ui(ui, page, track, sight, &lines, actions).or(revealed);
    }
    bring_into_sight(page, layout, clock, sight, actions);
    revealed
}

/// Moves to what was chosen with keys, from the search, or elsewhere, where it lies outside of what is seen.
fn bring_into_sight(page: Page<'_>, layout: &Layout, clock: &ClockScale, sight: Sight<'_>, actions: &mut Actions) {
    let Some(chosen) = page.view.event(page.dossier).filter(|_| page.view.reveal) else {
        return;
    };
    let on_clock = layout.tracks.iter().filter(|track| is_on_the_clock(track.track));
    let mut marks = on_clock.flat_map(|track| &track.marks);
    let Some(placed) = marks.find(|placed| placed.mark.id == chosen) else {
        return;
    };
    let middle = placed.mark.middle;
    let x = sight.x(middle);
    if !(sight.left()..=sight.right()).contains(&x) {
        let (farthest, closest) = clock.bounds;
        let closeness = page.view.timeline.closeness.clamp(farthest, closest);
        actions.push(Action::Timeline(TimelineMove::To { closeness, middle }));
    }
}

fn track_height(track: &TrackLayout) -> f32 {
    (track.lanes as f32 * LANE + 2.0 * MARGIN).max(LEAST_HEIGHT)
}

/// One track on a scale, with lines where times stand.
fn track_ui(
    ui: &mut Ui,
    page: Page<'_>,
    track: &TrackLayout,
    sight: Sight<'_>,
    lines: &[f64],
    actions: &mut Actions,
) -> Option<Rect> {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), track_height(track)), Sense::empty());
    ui.painter()
        .hline(rect.x_range(), rect.top(), rule(ui.painter(), tokens(ui)));
    let about = match track.track {
        Track::Real => WORDS.timeline.soft_ends,
        Track::Film => WORDS.timeline.minutes_of_the_film,
        Track::Reporting | Track::Aftermath => "",
    };
    name_ui(ui, rect, (WORDS.terms.track)(track.track), about);
    let area = Rect::from_x_y_ranges(sight.left()..=sight.right(), rect.y_range());
    let painter = ui.painter_at(area.expand2(vec2(2.0, 0.0)));
    ground(ui, &painter, sight, lines, area);
    let canvas = Canvas {
        painter: &painter,
        sight,
        area,
        top: rect.top() + MARGIN,
    };
    marks_ui(ui, page, track, canvas, actions)
}

/// Lines under the times, and what is folded.
fn ground(ui: &Ui, painter: &Painter, sight: Sight<'_>, lines: &[f64], area: Rect) {
    let tokens = tokens(ui);
    for piece in sight.scale.pieces().iter().filter(|piece| piece.is_fold) {
        let fold = Rect::from_x_y_ranges(sight.place(piece.x.0)..=sight.place(piece.x.1), area.y_range());
        painter.rect_filled(fold.intersect(area), 0.0, tokens.wash);
    }
    for value in lines {
        painter.vline(
            sight.x(*value),
            area.top() + 1.0..=area.bottom(),
            rule(ui.painter(), tokens),
        );
    }
}

/// Returns the place of the chosen mark, where it is being brought into sight.
fn marks_ui(
    ui: &mut Ui,
    page: Page<'_>,
    track: &TrackLayout,
    canvas: Canvas<'_>,
    actions: &mut Actions,
) -> Option<Rect> {
    let chosen = page.view.event(page.dossier);
    for placed in &track.marks {
        // A screen reader is told of each, as far as they are not too many.
        let is_wanted = chosen == Some(placed.mark.id) || track.marks.len() <= WHOLE_UP_TO;
        let extent = canvas.extent(placed);
        if is_wanted || (ui.is_rect_visible(extent) && canvas.area.intersects(extent)) {
            mark_ui(ui, page, canvas, placed, chosen, actions);
        }
    }
    let mut marks = track.marks.iter().filter(|_| page.view.reveal);
    let revealed = marks.find(|placed| chosen == Some(placed.mark.id));
    revealed.map(|placed| canvas.extent(placed))
}

/// The film on its own scale, with its minutes above.
fn film_ui(ui: &mut Ui, page: Page<'_>, track: &TrackLayout, sight: Sight<'_>, actions: &mut Actions) -> Option<Rect> {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), FILM_AXIS + space::S), Sense::empty());
    ui.painter()
        .hline(rect.x_range(), rect.top(), rule(ui.painter(), tokens(ui)));
    let seen = Rect::from_x_y_ranges(sight.left()..=sight.right(), rect.top() + space::S..=rect.bottom());
    let minutes = film_minutes(page, &sight);
    film_axis_ui(ui, &ui.painter_at(seen), &minutes, sight, seen);
    track_ui(ui, page, track, sight, &minutes, actions)
}
