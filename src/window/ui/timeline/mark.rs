//! One event on a track: its bar or dot, and its label.

use egui::{
    Color32, CornerRadius, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::events::{label, name};
use super::layout::{DOT, LabelPlace, ON_BAR, Placed, label_galley};
use super::sight::Sight;
use crate::dossier::model::EventId;
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Tokens, focus_ring, tokens};
use crate::window::ui::widgets;

/// Height of a lane, in points.
pub(super) const LANE: f32 = 26.0;
/// Height of a line of a label, in points.
const LABEL: f32 = 18.0;
/// Half the height of the bar of what lasts, in points.
const SPAN: f32 = 10.0;
/// Less of a label than this is left out, in points.
const LEAST_WORDS: f32 = 18.0;
/// What lasts is never drawn narrower, in points.
const LEAST_SPAN: f32 = 6.0;
/// Half the height of a bar with soft ends, in points.
const SOFT: f32 = 4.0;
/// How far the clear ends of a bar fade, in points.
const EDGE: f32 = 6.0;
/// A bar that is wider tells by itself how little is known, and has no dot.
const WIDE_BAR: f32 = 28.0;

/// What the marks of a track are drawn on.
#[derive(Clone, Copy)]
pub(super) struct Canvas<'a> {
    pub(super) painter: &'a Painter,
    pub(super) sight: Sight<'a>,
    /// Where the scale is seen.
    pub(super) area: Rect,
    /// Top of the first lane.
    pub(super) top: f32,
}

impl Canvas<'_> {
    /// Where a mark is drawn, from its first to its last second.
    fn bar(&self, placed: &Placed) -> (f32, f32, f32) {
        let mark = &placed.mark;
        (
            self.sight.x(mark.from),
            self.sight.x(mark.middle),
            self.sight.x(mark.to),
        )
    }

    fn middle_y(&self, placed: &Placed) -> f32 {
        self.top + placed.lane as f32 * LANE + LANE / 2.0
    }

    fn label(&self, placed: &Placed) -> Rect {
        let (left, width) = match placed.label_place {
            LabelPlace::Beside => (self.sight.place(placed.label_left), placed.label_width as f32),
            // It stays in sight as long as there is room for any of it on what is seen of its bar.
            LabelPlace::OnBar => {
                let (from, _, to) = self.bar(placed);
                let free = ON_BAR as f32;
                let left = from.max(self.sight.left()) + free;
                (left, (placed.label_width as f32).min(to - free - left).max(0.0))
            }
        };
        Rect::from_min_size(
            pos2(left.round(), self.middle_y(placed) - LABEL / 2.0),
            vec2(width, LABEL),
        )
    }

    /// All that a mark takes, with its label.
    pub(super) fn extent(&self, placed: &Placed) -> Rect {
        let ((from, middle, to), y) = (self.bar(placed), self.middle_y(placed));
        let dot = DOT as f32;
        let bar = Rect::from_x_y_ranges(from.min(middle - dot)..=to.max(middle + dot), y - SPAN..=y + SPAN);
        bar.union(self.label(placed))
    }
}

/// One event.
pub(super) fn mark_ui(
    ui: &Ui,
    page: Page<'_>,
    canvas: Canvas<'_>,
    placed: &Placed,
    chosen: Option<EventId>,
    actions: &mut Actions,
) {
    let mark = &placed.mark;
    let text = label(page, mark.id);
    let name = name(page, mark.id);
    let extent = canvas.extent(placed);
    let seen = extent.intersect(canvas.area);
    // What lies outside is told to a screen reader all the same, at the edge.
    let pressed = if seen.is_positive() {
        seen
    } else {
        Rect::from_center_size(canvas.area.clamp(extent.center()), vec2(1.0, 1.0))
    };
    let response = ui
        .interact(
            pressed,
            ui.make_persistent_id(("mark", mark.id.index())),
            Sense::click(),
        )
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_text(&name);
    let is_chosen = chosen == Some(mark.id);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &name));
    paint(ui, canvas, placed, text, (&response, is_chosen));
    if is_chosen && page.view.reveal {
        response.request_focus();
        response.scroll_to_me(None);
    }
    widgets::keep_arrows(ui, &response);
    if response.clicked() {
        actions.push(Navigation::OpenEvent(mark.id));
    }
}

fn paint(
    ui: &Ui,
    canvas: Canvas<'_>,
    placed: &Placed,
    (text, is_covered): (&str, bool),
    (response, is_chosen): (&Response, bool),
) {
    let (tokens, painter, mark) = (tokens(ui), canvas.painter, &placed.mark);
    let ((from, middle, to), y) = (canvas.bar(placed), canvas.middle_y(placed));
    if is_chosen {
        let frame = canvas.extent(placed).expand2(vec2(6.0, 2.0));
        painter.rect(
            frame,
            CornerRadius::same(6),
            tokens.panel,
            if response.has_focus() {
                focus_ring(ui)
            } else {
                Stroke::new(2.0, tokens.ink)
            },
            StrokeKind::Inside,
        );
    }
    let ink = tokens.ink.gamma_multiply(if response.hovered() { 0.26 } else { 0.16 });
    let dot_at = pos2(middle, y);
    // A dot at the edge is whole; a bar ends where the scale does.
    let of_bar = painter.with_clip_rect(painter.clip_rect().intersect(canvas.area));
    if mark.is_span {
        let span = Rect::from_x_y_ranges(from..=to.max(from + LEAST_SPAN), y - SPAN..=y + SPAN);
        of_bar.rect_filled(span, CornerRadius::same(10), ink);
    } else {
        if to - from > 2.0 * DOT as f32 {
            let fade = if mark.is_coarse {
                EDGE.min((to - from) / 4.0)
            } else {
                (middle - from) * 0.4
            };
            soft_bar(&of_bar, (from, to), fade, y, ink);
        }
        if is_covered || !mark.is_coarse || to - from <= WIDE_BAR {
            dot(painter, tokens, dot_at, is_covered);
        }
    }
    if !is_chosen && !mark.is_span {
        patch(tokens, canvas, placed);
    }
    words(
        ui,
        canvas,
        placed,
        text,
        if is_covered { tokens.soft_ink } else { tokens.ink },
    );
    if response.has_focus() && !is_chosen {
        let ring = canvas.extent(placed).intersect(canvas.area).expand(2.0);
        painter.rect_stroke(ring, CornerRadius::same(6), focus_ring(ui), StrokeKind::Inside);
    }
}

/// Whether the words of a mark are drawn: what is cut off of the words of a mark out of sight would tell nothing.
fn has_words(canvas: Canvas<'_>, placed: &Placed) -> bool {
    let ((from, _, to), dot_radius) = (canvas.bar(placed), DOT as f32);
    let is_in_sight = to + dot_radius >= canvas.area.left() && from - dot_radius <= canvas.area.right();
    is_in_sight && canvas.label(placed).width() >= LEAST_WORDS
}

/// A patch of paper under the words, so that no line goes through them.
fn patch(tokens: &Tokens, canvas: Canvas<'_>, placed: &Placed) {
    if has_words(canvas, placed) {
        let patch = canvas.label(placed).expand2(vec2(3.0, -1.0));
        canvas.painter.rect_filled(patch, 0.0, tokens.paper);
    }
}

fn words(ui: &Ui, canvas: Canvas<'_>, placed: &Placed, text: &str, colour: Color32) {
    if has_words(canvas, placed) {
        let label = canvas.label(placed);
        let galley = label_galley(ui, text, colour, label.width() + 0.5);
        let at = pos2(label.left(), label.center().y - galley.size().y / 2.0);
        canvas.painter.galley(at, galley, colour);
    }
}

/// A bar whose ends fade: the time is only about known. What is known to the day has clear ends.
fn soft_bar(painter: &Painter, (from, to): (f32, f32), fade: f32, y: f32, colour: Color32) {
    let clear = Color32::TRANSPARENT;
    let mut mesh = egui::Mesh::default();
    for (x, colour) in [(from, clear), (from + fade, colour), (to - fade, colour), (to, clear)] {
        mesh.colored_vertex(pos2(x, y - SOFT), colour);
        mesh.colored_vertex(pos2(x, y + SOFT), colour);
    }
    for corner in [0, 2, 4] {
        mesh.add_triangle(corner, corner + 1, corner + 2);
        mesh.add_triangle(corner + 1, corner + 2, corner + 3);
    }
    painter.add(mesh);
}

/// The moment of an event, or that it is covered.
pub(super) fn dot(painter: &Painter, tokens: &Tokens, at: egui::Pos2, is_covered: bool) {
    if is_covered {
        let tile = Rect::from_center_size(at, vec2(12.0, 12.0));
        painter.rect_filled(tile, CornerRadius::same(2), tokens.wash);
        widgets::hatch(painter, tile, tokens.outline);
        painter.rect_stroke(
            tile,
            CornerRadius::same(2),
            Stroke::new(1.0, tokens.outline),
            StrokeKind::Inside,
        );
    } else {
        painter.circle_filled(at, 5.0, tokens.ink);
    }
}
