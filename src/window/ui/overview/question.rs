//! What may be told of the film: asked once, on the overview.

use egui::{Align, Frame, Layout, Margin, Ui};

use crate::dossier::model::CoverLevel;
use crate::window::state::action::{Action, Actions};
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;

/// Height of the row, in points.
const HEIGHT: f32 = 48.0;
/// From this width on there is room for what the question is about, and below the other the answers stand in a column.
const EXPLAINED_WIDTH: f32 = 960.0;
const COLUMN_WIDTH: f32 = 400.0;

/// The question, its two answers, and where to change them.
pub(crate) fn question_ui(ui: &mut Ui, left: f32, actions: &mut Actions) {
    let width = ui.available_width();
    let is_row = width >= space::NARROW_WIDTH;
    let padding = if is_row { 8 } else { 12 };
    let response = Frame::new()
        .fill(tokens(ui).wash)
        .inner_margin(Margin {
            left: left as i8,
            right: left as i8,
            top: padding,
            bottom: padding,
        })
        .show(ui, |ui| {
            ui.set_width(width - 2.0 * left);
            ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
            if is_row {
                ui.set_height(HEIGHT - 2.0 * f32::from(padding));
                ui.horizontal_centered(|ui| {
                    ui.label(Face::Strong.text("Seen the film?"));
                    ui.add_space(space::M);
                    answers_ui(ui, actions);
                    if width >= EXPLAINED_WIDTH {
                        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                            widgets::soft(ui, Face::Small, "Asked once. You can change it at the top right.");
                        });
                    }
                });
            } else {
                ui.label(Face::Strong.text("Seen the film?"));
                if width >= COLUMN_WIDTH {
                    ui.horizontal(|ui| answers_ui(ui, actions));
                } else {
                    ui.vertical(|ui| answers_ui(ui, actions));
                }
            }
        });
    let rule = egui::Stroke::new(1.0, tokens(ui).rule);
    ui.painter().hline(
        response.response.rect.x_range(),
        response.response.rect.bottom() - 0.5,
        rule,
    );
}

fn answers_ui(ui: &mut Ui, actions: &mut Actions) {
    if widgets::button(ui, "Yes, show everything").clicked() {
        actions.push(Action::SetCover(CoverLevel::Nothing));
    }
    if widgets::ink_button(ui, "Not yet, keep the ending covered").clicked() {
        actions.push(Action::SetCover(CoverLevel::Ending));
    }
}
