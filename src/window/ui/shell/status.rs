//! The line at the foot of the window, where a dossier on disk or something wrong asks for one; and what was just done.

use egui::{Align, Align2, Area, Id, Layout, Order, Panel, Ui, vec2};

use crate::dossier::diagnostics::summary;
use crate::window::state::action::{Action, Actions};
use crate::window::state::command::Command;
use crate::window::state::{Region, Screen, ViewState};
use crate::window::ui::page::{Health, Page};
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// Height of the line, in points.
const HEIGHT: f32 = 28.0;

/// The name of the dossier, how it is, and what was just done.
pub(crate) fn status_ui(
    ui: &mut Ui,
    page: Option<Page<'_>>,
    health: Health<'_>,
    view: &ViewState,
    actions: &mut Actions,
) {
    if !health.has_status_line {
        if let Some(said) = view.status_message {
            message_over_ui(ui, said);
        }
        return;
    }
    let bare = egui::Frame::new();
    Panel::bottom("status")
        .exact_size(HEIGHT)
        .resizable(false)
        .frame(bare)
        .show(ui, |ui| {
            widgets::regions::anchor(ui, Region::Status);
            ui.horizontal_centered(|ui| {
                ui.add_space(space::L);
                if let Some(said) = view.status_message {
                    said_ui(ui, said);
                }
                if let Some(page) = page {
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        ui.add_space(space::L);
                        let state = (WORDS.shell.dossier_and_problems)(page.name, &summary(page.report));
                        if widgets::soft_link(ui, &state)
                            .on_hover_text(WORDS.screens.data_check)
                            .clicked()
                        {
                            actions.push(Action::Run(Command::Show(Screen::DataCheck)));
                        }
                    });
                }
            });
        });
}

fn said_ui(ui: &mut Ui, said: &str) {
    let response = ui.label(Face::SmallStrong.text(said));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
}

/// What was just done, over the foot of the page: nothing moves for it.
fn message_over_ui(ui: &Ui, said: &str) {
    let tokens = tokens(ui);
    Area::new(Id::unique("status message"))
        .order(Order::Foreground)
        .interactable(false)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -space::L))
        .show(ui.ctx(), |ui| {
            egui::Frame::new()
                .fill(tokens.ink)
                .corner_radius(space::RADIUS)
                .inner_margin(egui::Margin::symmetric(16, 8))
                .show(ui, |ui| {
                    ui.visuals_mut().override_text_color = Some(tokens.paper);
                    said_ui(ui, said);
                });
        });
}
