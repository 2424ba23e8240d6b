//! What stands before a row of search and jump: the tile of a claim, the sign of a place, small drawings for the rest.

use egui::{CornerRadius, Painter, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use crate::window::state::jump::Mark;
use crate::window::ui::place::map_paint::paint_sign;
use crate::window::ui::theme::tokens;
use crate::window::ui::widgets::{self, Cell};

/// Size of the sign of a place, in points.
const SIGN: f32 = 5.5;

/// Draws a mark; painted only, the row tells what it is.
pub(super) fn mark_ui(ui: &Ui, rect: Rect, mark: Mark) {
    let (painter, tokens) = (ui.painter(), tokens(ui));
    let stroke = Stroke::new(1.5, tokens.soft_ink);
    match mark {
        Mark::Claim(comparison) => widgets::paint_tile(painter, tokens, rect, Cell::Open(comparison)),
        Mark::Place(role) => paint_sign(painter, tokens, rect.center(), role, SIGN),
        Mark::Person => person(painter, rect, stroke),
        Mark::Route => route(painter, rect, stroke),
        Mark::Event => event(painter, rect, stroke),
        Mark::Source => source(painter, rect, stroke),
        Mark::Film => film(painter, rect, stroke),
        Mark::Command => arrow(painter, rect, stroke),
    }
}

/// A head, and shoulders below it.
fn person(painter: &Painter, rect: Rect, stroke: Stroke) {
    let middle = rect.center();
    painter.circle_stroke(middle - vec2(0.0, 4.0), 3.5, stroke);
    let shoulders = (0..=12).map(|step| {
        let turn = std::f32::consts::PI * step as f32 / 12.0;
        middle + vec2(-6.5 * turn.cos(), 8.0 - 6.5 * turn.sin())
    });
    painter.add(Shape::line(shoulders.collect(), stroke));
}

/// A way with a bend.
fn route(painter: &Painter, rect: Rect, stroke: Stroke) {
    let middle = rect.center();
    let points = [vec2(-7.0, 5.0), vec2(-1.0, 5.0), vec2(1.0, -5.0), vec2(7.0, -5.0)];
    painter.add(Shape::line(points.map(|point| middle + point).to_vec(), stroke));
    painter.circle_filled(middle + vec2(-7.0, 5.0), 2.0, stroke.color);
    painter.circle_filled(middle + vec2(7.0, -5.0), 2.0, stroke.color);
}

/// The face of a clock.
fn event(painter: &Painter, rect: Rect, stroke: Stroke) {
    let middle = rect.center();
    painter.circle_stroke(middle, 7.0, stroke);
    let hands = [vec2(0.0, -4.0), Vec2::ZERO, vec2(3.0, 1.5)].map(|point| middle + point);
    painter.add(Shape::line(hands.to_vec(), stroke));
}

/// A page with lines.
fn source(painter: &Painter, rect: Rect, stroke: Stroke) {
    let page = Rect::from_center_size(rect.center(), vec2(12.0, 15.0));
    painter.rect_stroke(page, CornerRadius::same(2), stroke, StrokeKind::Middle);
    for down in [4.5, 7.5, 10.5] {
        let to = if down > 10.0 { 7.0 } else { 9.5 };
        painter.hline(
            page.left() + 2.5..=page.left() + to,
            page.top() + down,
            Stroke::new(1.0, stroke.color),
        );
    }
}

/// A picture with the sign that sets it going.
fn film(painter: &Painter, rect: Rect, stroke: Stroke) {
    let frame = Rect::from_center_size(rect.center(), vec2(16.0, 13.0));
    painter.rect_stroke(frame, CornerRadius::same(2), stroke, StrokeKind::Middle);
    let middle = rect.center();
    let going = [vec2(-2.0, -3.0), vec2(3.0, 0.0), vec2(-2.0, 3.0)].map(|point| middle + point);
    painter.add(Shape::convex_polygon(going.to_vec(), stroke.color, Stroke::NONE));
}

/// An arrow head to the right.
fn arrow(painter: &Painter, rect: Rect, stroke: Stroke) {
    let middle = rect.center();
    let points = [(-2.5, -5.0), (2.5, 0.0), (-2.5, 5.0)].map(|(x, y)| pos2(middle.x + x, middle.y + y));
    painter.add(Shape::line(points.to_vec(), stroke));
}
