//! Film and reality: what the claims are narrowed to, their list, and the one that is chosen.

mod evidence;
mod filter_menus;
mod filters;
mod list;
mod narrowing;
mod opened;
mod pair;
mod panel;
mod room;
mod row;
mod side;
mod sources;
mod strip;
mod versions;

pub(crate) use room::claim_beside_list;
pub(crate) use side::first_citation;

use egui::{Frame, Margin, Panel, Ui};

use crate::window::state::action::Actions;
use crate::window::ui::page::Page;
use crate::window::ui::theme::space;
use narrowing::nothing_ui;
use room::filters_stand;

/// Width of the list, in points.
const LIST_WIDTH: f32 = 344.0;

/// The whole screen.
pub(crate) fn claims_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let chosen = page.view.claim(page.dossier);
    if !claim_beside_list(ui.ctx()) {
        match chosen {
            Some(claim) => pair::claim_ui(ui, page, claim, actions),
            None => {
                filter_row_ui(ui, page, actions);
                list::list_ui(ui, page, None, actions);
            }
        }
        return;
    }
    filter_row_ui(ui, page, actions);
    let shown = chosen.or_else(|| page.derived.claims.first().copied());
    Panel::left("claims")
        .resizable(false)
        .exact_size(LIST_WIDTH)
        .frame(Frame::new())
        .show(ui, |ui| list::list_ui(ui, page, shown, actions));
    match shown {
        Some(claim) => pair::claim_ui(ui, page, claim, actions),
        None => {
            Frame::new()
                .inner_margin(Margin::same(space::PAGE as i8))
                .show(ui, |ui| nothing_ui(ui, page, actions));
        }
    }
}

fn filter_row_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    if filters_stand(ui.ctx()) {
        Panel::top("filters")
            .exact_size(filters::HEIGHT)
            .resizable(false)
            .frame(Frame::new())
            .show(ui, |ui| filters::filters_ui(ui, page, actions));
    }
}
