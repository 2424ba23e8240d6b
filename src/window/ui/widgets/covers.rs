//! What stands in place of something covered, and beside what is uncovered for now.

use std::sync::Arc;

use egui::{CornerRadius, Galley, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2};

use super::controls::{ring, soft_link};
use super::prose::{laid_out_line, soft};
use super::tiles::hatch;
use crate::dossier::model::{Cover, CoverKey, Veiled};
use crate::window::state::action::{Action, Actions};
use crate::window::ui::theme::{Face, tokens};
use crate::words::WORDS;

/// Height of the box of one line, in points.
const HEIGHT: f32 = 24.0;
/// Its corners.
const RADIUS: u8 = 4;

/// What stands in place of something covered: a hatched box with its neutral words.
pub(crate) fn covered<T>(ui: &mut Ui, veiled: &Veiled<T>, actions: &mut Actions) -> Response {
    covered_box(ui, veiled.label(), veiled.key(), actions)
}

fn covered_box(ui: &mut Ui, label: &str, key: &CoverKey, actions: &mut Actions) -> Response {
    let tokens = tokens(ui);
    let name = (WORDS.covers.press_to_uncover)(&(WORDS.terms.covered)(label, ", ", ""));
    let (size, galley) = box_size(ui, label);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let radius = CornerRadius::same(RADIUS);
    ui.painter().rect_filled(rect, radius, tokens.wash);
    hatch(ui.painter(), rect, tokens.outline);
    let text_rect = Rect::from_center_size(rect.center(), galley.size() + vec2(12.0, 4.0));
    ui.painter().rect_filled(text_rect, radius, tokens.wash);
    let stroke = if response.hovered() {
        tokens.outline
    } else {
        tokens.rule
    };
    ui.painter()
        .rect_stroke(rect, radius, Stroke::new(1.0, stroke), StrokeKind::Inside);
    ui.painter()
        .galley(rect.center() - galley.size() / 2.0, galley, tokens.soft_ink);
    ring(ui, &response, RADIUS + 2);
    let response = response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_text(WORDS.covers.press_to_uncover_this_one);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.clicked() {
        actions.push(Action::ToggleCover(key.clone()));
    }
    response
}

/// What stands in place of that box while one has uncovered it: as large, so that nothing beside it moves.
pub(crate) fn uncovered<T>(ui: &mut Ui, veiled: &Veiled<T>, actions: &mut Actions) -> Response {
    let tokens = tokens(ui);
    let label = veiled.label();
    let (size, _) = box_size(ui, label);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let radius = CornerRadius::same(RADIUS);
    let stroke = Stroke::new(1.0, tokens.outline);
    ui.painter()
        .rect(rect, radius, tokens.panel, stroke, StrokeKind::Inside);
    let galley = laid_out_line(ui, Face::Small, tokens.ink, label, rect.width() - 16.0);
    ui.painter()
        .galley(rect.center() - galley.size() / 2.0, galley, tokens.ink);
    ring(ui, &response, RADIUS + 2);
    let response = response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_text(WORDS.covers.press_to_cover_again);
    let name = (WORDS.covers.uncovered)(label);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.clicked() {
        actions.push(Action::ToggleCover(veiled.key().clone()));
    }
    response
}

/// How large the box of a label is, and its words laid out.
fn box_size(ui: &Ui, label: &str) -> (Vec2, Arc<Galley>) {
    let text = (WORDS.terms.covered)(label, " · ", "");
    let width = ui.available_width();
    let galley = ui
        .painter()
        .layout(text, Face::Small.font(), tokens(ui).soft_ink, (width - 32.0).max(40.0));
    // Of one line, as high as a finger needs, and no higher than a line of prose.
    let height = (galley.size().y + 8.0).max(HEIGHT).round();
    (vec2((galley.size().x + 32.0).min(width), height), galley)
}

/// Says that something is uncovered for now, and lets it stay so or be covered again.
pub(crate) fn uncovered_ui(ui: &mut Ui, cover: &Cover, key: &CoverKey, actions: &mut Actions) {
    if !cover.is_uncovered(key) {
        return;
    }
    let pinned = cover.is_pinned(key);
    ui.horizontal_wrapped(|ui| {
        let state = if pinned {
            WORDS.covers.kept_uncovered
        } else {
            WORDS.covers.uncovered_for_now
        };
        soft(ui, Face::Small, state);
        let keep = if pinned {
            WORDS.covers.no_longer_keep
        } else {
            WORDS.covers.keep_uncovered
        };
        if soft_link(ui, keep).clicked() {
            actions.push(Action::TogglePin(key.clone()));
        }
        if soft_link(ui, WORDS.covers.cover_again).clicked() {
            actions.push(Action::ToggleCover(key.clone()));
        }
    });
}
