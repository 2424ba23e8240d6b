//! Events as rows.

use egui::{Rect, Ui};

use super::events::{TRACKS, events_of, label, name};
use crate::dossier::model::EventId;
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::window::ui::widgets::long_list::rows_in_sight;
use crate::words::WORDS;

/// Every event as a row, by track.
pub(super) fn table_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    for track in TRACKS {
        let events = events_of(page.dossier, track);
        if events.is_empty() {
            continue;
        }
        widgets::caps(ui, (WORDS.terms.track)(track));
        ui.add_space(space::XS);
        rows_ui(ui, page, (WORDS.terms.track)(track), &events, actions);
        ui.add_space(space::L);
    }
}

/// One event as a row.
fn table_row(ui: &mut Ui, page: Page<'_>, id: EventId, reveal: bool, actions: &mut Actions) {
    let event = page.dossier.event(id);
    let (text, is_covered) = label(page, id);
    let when = (WORDS.times.when_and_elapsed)(page.dossier, &event.when);
    let chosen = page.view.event(page.dossier) == Some(id);
    let response = widgets::row(ui, &name(page, id), chosen, reveal, |ui| {
        let soft = tokens(ui).soft_ink;
        let colour = if is_covered { soft } else { tokens(ui).ink };
        let wide = ui.available_width() > 520.0;
        let when = egui::Label::new(Face::Small.text(when.as_str()).color(soft)).wrap();
        let what = egui::Label::new(Face::Body.text(text).color(colour)).wrap();
        if wide {
            ui.horizontal_top(|ui| {
                ui.allocate_ui(egui::vec2(230.0, 18.0), |ui| {
                    ui.set_width(230.0);
                    ui.add(when);
                });
                ui.add(what);
            });
        } else {
            ui.vertical(|ui| {
                ui.add(when);
                ui.add(what);
            });
        }
    });
    if response.clicked() {
        actions.push(Navigation::OpenEvent(id));
    }
}

/// Events as rows under each other; returns the place of the one that is being brought into sight.
pub(super) fn rows_ui(
    ui: &mut Ui,
    page: Page<'_>,
    salt: &str,
    events: &[EventId],
    actions: &mut Actions,
) -> Option<Rect> {
    let chosen = page.view.event(page.dossier).filter(|_| page.view.reveal);
    let reveal = chosen.and_then(|chosen| events.iter().position(|&id| id == chosen));
    rows_in_sight(ui, salt, events.len(), reveal, |ui, index, is_wanted| {
        if let Some(&id) = events.get(index) {
            table_row(ui, page, id, is_wanted, actions);
        }
    })
}
