//! What stands in place of something covered, and beside what is uncovered for now.

use egui::{CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::controls::{ring, soft_link};
use super::prose::soft;
use super::tiles::hatch;
use crate::dossier::model::{Cover, CoverKey, Veiled};
use crate::window::state::action::{Action, Actions};
use crate::window::ui::theme::{Face, space, tokens};
use crate::words;

/// What stands in place of something covered: a hatched box with its neutral words.
pub(crate) fn covered<T>(ui: &mut Ui, veiled: &Veiled<T>, actions: &mut Actions) -> Response {
    covered_box(ui, veiled.label(), veiled.key(), actions)
}

fn covered_box(ui: &mut Ui, label: &str, key: &CoverKey, actions: &mut Actions) -> Response {
    let tokens = tokens(ui);
    let name = format!("{}; press to uncover", words::covered(label, ", ", ""));
    let text = words::covered(label, " · ", "");
    let width = ui.available_width();
    let galley = ui
        .painter()
        .layout(text, Face::Small.font(), tokens.soft_ink, (width - 32.0).max(40.0));
    let size = vec2((galley.size().x + 32.0).min(width), galley.size().y + 14.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let radius = CornerRadius::same(space::RADIUS);
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
    ring(ui, &response, space::RADIUS);
    let response = response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_text("Press to uncover this one");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.clicked() {
        actions.push(Action::ToggleCover(key.clone()));
    }
    response
}

/// Says that something is uncovered for now, and lets it stay so or be covered again.
pub(crate) fn uncovered_ui(ui: &mut Ui, cover: &Cover, key: &CoverKey, actions: &mut Actions) {
    if !cover.is_uncovered(key) {
        return;
    }
    let pinned = cover.is_pinned(key);
    ui.horizontal_wrapped(|ui| {
        let state = if pinned {
            "Uncovered, and kept so."
        } else {
            "Uncovered until you leave it."
        };
        soft(ui, Face::Small, state);
        let keep = if pinned { "No longer keep" } else { "Keep uncovered" };
        if soft_link(ui, keep).clicked() {
            actions.push(Action::TogglePin(key.clone()));
        }
        if soft_link(ui, "Cover again").clicked() {
            actions.push(Action::ToggleCover(key.clone()));
        }
    });
}
