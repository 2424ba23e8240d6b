//! What may be told of the film: asked once, on the overview.

use egui::{Align, Layout, Rect, Ui, vec2};

use crate::dossier::model::CoverLevel;
use crate::window::state::action::{Action, Actions};
use crate::window::ui::theme::{Face, rule, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// Height of the row, in points.
const HEIGHT: f32 = 48.0;
/// From this width on there is room for what the question is about, and below the other the answers stand in a column.
const EXPLAINED_WIDTH: f32 = 960.0;
const COLUMN_WIDTH: f32 = 400.0;

/// The question, its two answers, and where to change them.
pub(crate) fn question_ui(ui: &mut Ui, left: f32, actions: &mut Actions) {
    let width = ui.available_width();
    let is_row = width >= space::NARROW_WIDTH;
    let padding = if is_row { space::S } else { 12.0 };
    let ground = ui.painter().add(egui::Shape::Noop);
    let inner = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        // By room and not by a margin: a margin ends at 127 points.
        ui.add_space(left);
        ui.vertical(|ui| {
            ui.set_width(width - 2.0 * left);
            ui.add_space(padding);
            ui.spacing_mut().item_spacing = vec2(space::S, if is_row { 0.0 } else { space::S });
            if is_row {
                row_ui(ui, width >= EXPLAINED_WIDTH, HEIGHT - 2.0 * padding, actions);
            } else {
                column_ui(ui, width >= COLUMN_WIDTH, actions);
            }
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(padding);
        });
    });
    let rect = Rect::from_min_size(ui.max_rect().left_top(), vec2(width, 0.0));
    let rect = rect
        .with_min_y(inner.response.rect.top())
        .with_max_y(inner.response.rect.bottom());
    let tokens = tokens(ui);
    ui.painter()
        .set(ground, egui::Shape::rect_filled(rect, 0.0, tokens.wash));
    let rule = rule(ui.painter(), tokens);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, rule);
}

fn row_ui(ui: &mut Ui, is_explained: bool, height: f32, actions: &mut Actions) {
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), height),
        Layout::left_to_right(Align::Center),
        |ui| {
            ui.set_min_size(vec2(ui.available_width(), height));
            ui.spacing_mut().interact_size.y = height;
            ui.label(Face::Strong.text(WORDS.overview.seen_the_film));
            ui.add_space(space::M);
            answers_ui(ui, actions);
            if is_explained {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    widgets::soft(ui, Face::Small, WORDS.overview.asked_once);
                });
            }
        },
    );
}

fn column_ui(ui: &mut Ui, is_beside: bool, actions: &mut Actions) {
    ui.label(Face::Strong.text(WORDS.overview.seen_the_film));
    if is_beside {
        ui.horizontal(|ui| answers_ui(ui, actions));
    } else {
        ui.vertical(|ui| answers_ui(ui, actions));
    }
}

fn answers_ui(ui: &mut Ui, actions: &mut Actions) {
    if widgets::button(ui, WORDS.overview.show_everything).clicked() {
        actions.push(Action::SetCover(CoverLevel::Nothing));
    }
    if widgets::ink_button(ui, WORDS.overview.keep_the_ending_covered).clicked() {
        actions.push(Action::SetCover(CoverLevel::Ending));
    }
}
