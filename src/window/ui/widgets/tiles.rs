//! Verdict tiles, and the look of what is covered or dashed.

use egui::{
    Align2, Color32, CornerRadius, Painter, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use crate::dossier::model::{Comparison, Verdict};
use crate::window::ui::theme::{Face, Tokens, tokens};
use crate::words::WORDS;

/// What a tile stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cell {
    /// A standing.
    Open(Comparison),
    /// Something covered.
    Covered,
}

/// A tile with the sign of a standing; painted only, the caller names it.
pub(crate) fn paint_tile(painter: &Painter, tokens: &Tokens, rect: Rect, cell: Cell) {
    // A quarter of its side.
    let radius = CornerRadius::from(rect.height() / 4.0);
    let face = if rect.height() > 30.0 {
        Face::LargeSign
    } else {
        Face::Sign
    };
    let sign = |colour: Color32, text: &str| {
        painter.text(rect.center(), Align2::CENTER_CENTER, text, face.font(), colour);
    };
    match cell {
        Cell::Covered => {
            painter.rect_filled(rect, radius, tokens.wash);
            hatch(painter, rect, tokens.outline);
            painter.rect_stroke(rect, radius, Stroke::new(1.0, tokens.quiet_outline), StrokeKind::Inside);
        }
        Cell::Open(comparison) => match tokens.comparison(comparison) {
            Some((colour, ink)) if comparison == Comparison::Verdict(Verdict::NotKnown) => {
                dashed(painter, rect, colour);
                sign(ink, (WORDS.terms.sign)(comparison));
            }
            Some((fill, ink)) => {
                painter.rect_filled(rect, radius, fill);
                if tokens.is_high_contrast() {
                    painter.rect_stroke(rect, radius, Stroke::new(1.0, tokens.outline), StrokeKind::Inside);
                }
                sign(ink, (WORDS.terms.sign)(comparison));
            }
            None => {
                painter.rect_stroke(rect, radius, Stroke::new(1.0, tokens.quiet_outline), StrokeKind::Inside);
                sign(tokens.soft_ink, (WORDS.terms.sign)(comparison));
            }
        },
    }
}

/// A tile of this size, named for those who do not see it.
pub(crate) fn tile(ui: &mut Ui, cell: Cell, size: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    paint_tile(ui.painter(), tokens(ui), rect, cell);
    response.widget_info(|| {
        let name = match cell {
            Cell::Covered => WORDS.covers.covered,
            Cell::Open(comparison) => (WORDS.terms.comparison)(comparison),
        };
        WidgetInfo::labeled(Role::Image, true, name)
    });
    response
}

/// A dashed outline; its corners are as round as those of a tile, its dashes finer where it is small.
pub(crate) fn dashed(painter: &Painter, rect: Rect, colour: Color32) {
    /// Points of a round corner.
    const STEPS: u32 = 4;
    let rect = rect.shrink(0.6);
    let radius = rect.width().min(rect.height()) / 4.0;
    let (dash, gap) = if rect.width() < 16.0 { (2.0, 1.5) } else { (3.0, 2.5) };
    let inner = rect.shrink(radius);
    let corners = [
        inner.left_top(),
        inner.right_top(),
        inner.right_bottom(),
        inner.left_bottom(),
    ];
    let mut outline = Vec::new();
    for (corner, quarter) in corners.into_iter().zip(2_u32..) {
        for step in 0..=STEPS {
            let turn = std::f32::consts::FRAC_PI_2 * (quarter as f32 + step as f32 / STEPS as f32);
            outline.push(corner + vec2(turn.cos(), turn.sin()) * radius);
        }
    }
    outline.extend(outline.first().copied());
    painter.extend(Shape::dashed_line(&outline, Stroke::new(1.2, colour), dash, gap));
}

/// A dashed outline of something so narrow that its short sides have no room for a dash and a gap.
fn dashed_cell(painter: &Painter, rect: Rect, colour: Color32) {
    let (rect, stroke) = (rect.shrink(0.5), Stroke::new(1.0, colour));
    for y in [rect.top(), rect.bottom()] {
        painter.hline(rect.x_range().shrink(0.5), y, stroke);
    }
    for x in [rect.left(), rect.right()] {
        let side = [pos2(x, rect.top() + 1.5), pos2(x, rect.bottom())];
        painter.extend(Shape::dashed_line(&side, stroke, 2.5, 2.0));
    }
}

/// Slanting lines over a rectangle, for what is covered.
pub(crate) fn hatch(painter: &Painter, rect: Rect, colour: Color32) {
    const STEP: f32 = 6.0;
    let painter = painter.with_clip_rect(rect.shrink(1.0).intersect(painter.clip_rect()));
    let stroke = Stroke::new(1.0, colour.gamma_multiply(0.45));
    let count = ((rect.width() + rect.height()) / STEP).ceil().max(0.0) as usize;
    for line in 0..count.min(2_000) {
        let x = rect.left() + line as f32 * STEP;
        let from = pos2(x, rect.top());
        let to = pos2(x - rect.height(), rect.bottom());
        painter.line_segment([from, to], stroke);
    }
}

/// A cell of a strip of verdicts, without a sign; painted only.
pub(crate) fn paint_strip_cell(ui: &Ui, tokens: &Tokens, rect: Rect, cell: Cell) {
    let painter = ui.painter();
    match cell {
        Cell::Covered => {
            painter.rect_filled(rect, 2, tokens.wash);
            hatch(painter, rect, tokens.outline);
            painter.rect_stroke(rect, 2, Stroke::new(1.0, tokens.quiet_outline), StrokeKind::Inside);
        }
        Cell::Open(comparison) => match tokens.comparison(comparison) {
            Some((colour, _)) if comparison == Comparison::Verdict(Verdict::NotKnown) => {
                dashed_cell(painter, rect, colour);
            }
            Some((colour, _)) => {
                painter.rect_filled(rect, 2, colour);
            }
            None => {
                painter.rect_stroke(rect, 2, Stroke::new(1.0, tokens.quiet_outline), StrokeKind::Inside);
            }
        },
    }
}

/// Rounds the upper corners of a picture by painting the ground over them.
pub(crate) fn round_top(painter: &Painter, rect: Rect, radius: f32, ground: Color32) {
    const STEPS: u32 = 8;
    for (corner, inward) in [(rect.left_top(), 1.0), (rect.right_top(), -1.0)] {
        let middle = corner + vec2(inward * radius, radius);
        let mut mesh = egui::Mesh::default();
        mesh.colored_vertex(corner, ground);
        for step in 0..=STEPS {
            let turn = std::f32::consts::FRAC_PI_2 * step as f32 / STEPS as f32;
            mesh.colored_vertex(middle - vec2(inward * turn.cos(), turn.sin()) * radius, ground);
        }
        for step in 1..=STEPS {
            mesh.add_triangle(0, step, step + 1);
        }
        painter.add(mesh);
    }
}
