//! What came after, in one line of dots.

use egui::{Rangef, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::axis::afterwards_axis_ui;
use super::events::{label, name};
use super::layout::{TrackLayout, label_galley};
use super::mark::dot;
use super::names::name_ui;
use super::sight::Sight;
use crate::dossier::model::{EventId, Track};
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{focus_ring, rule, tokens};
use crate::window::ui::widgets;
use crate::window::ui::widgets::long_list::WHOLE_UP_TO;
use crate::words::WORDS;

/// Room above the line for labels, in points.
const LABELS: f32 = 30.0;
/// From one dot to another above it, where they would lie on each other, in points.
const STEP: f32 = 14.0;
/// At most so many dots stand on each other; more are drawn into the highest.
const MOST_HIGH: usize = 6;
/// Room below the line for years, in points.
const YEARS: f32 = 34.0;
/// No label is wider while others may still want room, in points.
const WIDEST_LABEL: f32 = 260.0;
/// Between two labels, in points.
const GAP: f32 = 20.0;

/// A dot: its event, where it lies, and how many lie under it.
struct Dot {
    id: EventId,
    x: f32,
    height: usize,
}

/// The line; returns the place of what is being brought into sight.
pub(super) fn afterwards_ui(
    ui: &mut Ui,
    page: Page<'_>,
    track: &TrackLayout,
    sight: Sight<'_>,
    actions: &mut Actions,
) -> Option<Rect> {
    let dots = dots(track, sight);
    let highest = dots.iter().map(|dot| dot.height).max().unwrap_or(0);
    let height = LABELS + highest as f32 * STEP + STEP + YEARS;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::empty());
    let tokens = tokens(ui);
    let painter = ui.painter_at(rect);
    painter.hline(rect.x_range(), rect.top(), rule(ui.painter(), tokens));
    let dates = (WORDS.timeline.dates)(dots.len());
    name_ui(ui, rect, (WORDS.terms.track)(Track::Aftermath), &dates);
    let line_y = rect.bottom() - YEARS;
    line(ui, sight, line_y);
    let axis = Rect::from_x_y_ranges(sight.left()..=sight.right(), line_y..=rect.bottom());
    afterwards_axis_ui(ui, &painter, page, sight, axis);
    let chosen = page.view.event(page.dossier);
    labels(
        ui,
        page,
        &dots,
        chosen,
        Rect::from_x_y_ranges(axis.x_range(), rect.top()..=line_y),
    );
    let mut revealed = None;
    for one in &dots {
        let at = pos2(one.x, line_y - one.height as f32 * STEP);
        let extent = Rect::from_center_size(at, vec2(STEP, STEP));
        if dots.len() <= WHOLE_UP_TO || chosen == Some(one.id) || ui.is_rect_visible(extent) {
            dot_ui(ui, page, one.id, extent, actions);
        }
        if page.view.reveal && chosen == Some(one.id) {
            revealed = Some(rect);
        }
    }
    revealed
}

/// The line, with dots where it is folded.
fn line(ui: &Ui, sight: Sight<'_>, y: f32) {
    let (painter, stroke) = (ui.painter(), Stroke::new(1.0, tokens(ui).outline));
    painter.hline(sight.left()..=sight.right(), y, rule(ui.painter(), tokens(ui)));
    for piece in sight.scale.pieces().iter().filter(|piece| piece.is_fold) {
        let (from, to) = (sight.place(piece.x.0), sight.place(piece.x.1));
        painter.hline(from..=to, y, Stroke::new(2.0, tokens(ui).paper));
        painter.extend(egui::Shape::dashed_line(
            &[pos2(from, y), pos2(to, y)],
            stroke,
            2.0,
            4.0,
        ));
    }
}

/// Where the dots lie: one that would lie on another stands above it.
fn dots(track: &TrackLayout, sight: Sight<'_>) -> Vec<Dot> {
    let mut right_of_row = [f32::NEG_INFINITY; MOST_HIGH];
    let dots = track.marks.iter().map(|placed| {
        let x = sight.x(placed.mark.middle);
        let free = right_of_row.iter().position(|right| *right <= x - STEP);
        let height = free.unwrap_or(MOST_HIGH - 1);
        if let Some(right) = right_of_row.get_mut(height) {
            *right = x;
        }
        Dot {
            id: placed.mark.id,
            x,
            height,
        }
    });
    dots.collect()
}

/// The words of as many as there is room for above the dots; of the chosen one, always.
fn labels(ui: &Ui, page: Page<'_>, dots: &[Dot], chosen: Option<EventId>, area: Rect) {
    let tokens = tokens(ui);
    let mut taken: Vec<(&Dot, Rangef)> = Vec::new();
    let (first, others): (Vec<&Dot>, Vec<&Dot>) = dots.iter().partition(|dot| chosen == Some(dot.id));
    for dot in first.into_iter().chain(others) {
        let (text, _) = label(page, dot.id);
        let width = label_galley(ui, text, tokens.ink, WIDEST_LABEL).size().x;
        let extent = beside(dot.x, width, area.x_range());
        let is_under = |other: &&Dot| other.id != dot.id && extent.contains(other.x) && other.height > 0;
        let is_free = taken.iter().all(|(_, other)| !other.expand(GAP).intersects(extent));
        if is_free && dots.iter().filter(is_under).count() <= 4 {
            taken.push((dot, extent));
        }
    }
    taken.sort_by(|(_, one), (_, other)| one.min.total_cmp(&other.min));
    let mut left = area.left();
    for (place, (dot, extent)) in taken.iter().enumerate() {
        let right = taken.get(place + 1).map_or(area.right(), |(_, next)| next.min - GAP);
        // What was cut short takes what is left between its neighbours.
        let free = Rangef::new(left.min(extent.min), right.max(extent.max));
        let (text, is_covered) = label(page, dot.id);
        let colour = if is_covered { tokens.soft_ink } else { tokens.ink };
        let galley = label_galley(ui, text, colour, free.span());
        let at = beside(dot.x, galley.size().x, free);
        ui.painter_at(area)
            .galley(pos2(at.min.round(), area.top() + 8.0), galley, colour);
        left = at.max + GAP;
    }
}

/// Where words of such a width lie: with their middle at a dot, as far as there is room.
fn beside(x: f32, width: f32, room: Rangef) -> Rangef {
    let left = (x - width / 2.0).clamp(room.min, (room.max - width).max(room.min));
    Rangef::new(left, left + width)
}

fn dot_ui(ui: &Ui, page: Page<'_>, id: EventId, extent: Rect, actions: &mut Actions) {
    let tokens = tokens(ui);
    let (name, is_covered) = (name(page, id), label(page, id).1);
    let response = ui
        .interact(extent, ui.make_persistent_id(("mark", id.index())), Sense::click())
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_text(&name);
    let is_chosen = page.view.event(page.dossier) == Some(id);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &name));
    dot(ui.painter(), tokens, extent.center(), is_covered);
    if is_chosen {
        ui.painter()
            .circle_stroke(extent.center(), 8.0, Stroke::new(2.0, tokens.ink));
    }
    if response.has_focus() {
        ui.painter().circle_stroke(extent.center(), 10.0, focus_ring(ui));
    }
    if is_chosen && page.view.reveal {
        response.request_focus();
        response.scroll_to_me(None);
    }
    widgets::keep_arrows(ui, &response);
    if response.clicked() {
        actions.push(Navigation::OpenEvent(id));
    }
}
