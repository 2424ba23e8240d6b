//! Timeline: tracks or a table, and the chosen event whole.

mod afterwards;
mod axis;
mod events;
mod foot;
mod head;
mod layout;
mod mark;
pub(crate) mod marks;
mod names;
mod sight;
mod table;
mod tracks;

use egui::Ui;

use crate::dossier::model::RecordKind;
use crate::window::state::Region;
use crate::window::state::action::Actions;
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::unread::counted_ui;
use crate::window::ui::widgets;
use crate::window::ui::widgets::regions;
use crate::words::WORDS;
use marks::Marks;

/// The whole screen.
pub(crate) fn timeline_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    if let Some(id) = page.view.event(page.dossier) {
        let margin = if ui.available_width() < space::NARROW_WIDTH {
            space::M
        } else {
            space::PAGE
        };
        let frame = egui::Frame::new()
            .fill(tokens(ui).panel)
            .inner_margin(egui::Margin::symmetric(margin as i8, 12));
        egui::Panel::bottom("event")
            .resizable(false)
            .frame(frame)
            .show(ui, |ui| {
                regions::anchor(ui, Region::Detail);
                foot::foot_ui(ui, page, id, actions);
            });
    }
    regions::anchor(ui, Region::List);
    // A narrow window has no room for the tracks, and no choice.
    let choice = (ui.available_width() >= space::NARROW_WIDTH).then_some(page.view.location.table);
    let is_table = choice.unwrap_or(true);
    widgets::page(ui, "timeline", |ui| {
        let unread = page.dossier.unread_of(RecordKind::Event).count();
        if page.dossier.events().is_empty() && unread == 0 {
            head::head_ui(ui, page, choice, None, actions);
            ui.add_space(space::M);
            widgets::soft(ui, Face::Body, WORDS.timeline.no_events);
        } else if is_table || page.dossier.events().is_empty() {
            head::head_ui(ui, page, choice, None, actions);
            ui.add_space(space::M);
            table::table_ui(ui, page, actions);
        } else {
            let marks = Marks::of(ui, page);
            let width = (ui.available_width() - names::NAMES).max(1.0);
            let layout = layout::layout(ui, page, &marks, width);
            head::head_ui(
                ui,
                page,
                choice,
                layout.clock.as_ref().map(|clock| (clock, &*marks)),
                actions,
            );
            ui.add_space(space::M);
            if unread > 0 {
                // On a scale they have no place.
                counted_ui(ui, page, RecordKind::Event, &(WORDS.timeline.unread)(unread), actions);
                ui.add_space(space::S);
            }
            tracks::tracks_ui(ui, page, &marks, &layout, actions);
        }
    });
}
