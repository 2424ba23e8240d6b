//! The window: one file per screen, the parts they are made of, and the theme.
//!
//! A view is a free function that reads a [`Page`] and asks for what it wants with an
//! [`Action`](crate::action::Action).

mod bar;
mod cast;
mod citations;
mod claim_pair;
mod claims;
mod data_check;
mod dialogs;
mod jump;
pub mod keys;
mod map;
mod map_paint;
mod map_shapes;
mod overview;
mod overview_record;
mod page;
mod pictures;
mod place;
mod sources;
pub mod theme;
mod tiles;
mod timeline;
mod timeline_tracks;
mod widgets;
mod words;

pub use map_shapes::MapShapes;
pub use page::{Derived, Health, Page};
pub use pictures::{Decoding, Pictures};

use egui::{Frame, Panel, Ui};

use crate::action::{Actions, Dialog, Screen};
use crate::model::{EventId, SourceId};
use crate::state::ViewState;

/// Draws everything. `page` is missing where no dossier could be made.
pub fn root_ui(
    ui: &mut Ui,
    page: Option<Page<'_>>,
    health: Health<'_>,
    view: &ViewState,
    dialog: &mut Option<Dialog>,
    actions: &mut Actions,
) {
    // The window is cleared to the colour of paper: filling it again would cost a pass over every pixel.
    let bare = Frame::new();
    let height = |points: f32, name: &'static str| Panel::top(name).exact_size(points).resizable(false).frame(bare);
    height(56.0, "bar").show(ui, |ui| bar::bar_ui(ui, page, view, actions));
    if page.is_some() {
        height(44.0, "tabs").show(ui, |ui| bar::tabs_ui(ui, view, actions));
    }
    if page.is_some() && health.report.has_errors() && view.here.screen != Screen::DataCheck {
        Panel::top("notice")
            .resizable(false)
            .frame(bare)
            .show(ui, |ui| bar::notice_ui(ui, health, actions));
    }
    Panel::bottom("status")
        .exact_size(28.0)
        .resizable(false)
        .frame(bare)
        .show(ui, |ui| bar::status_ui(ui, page, view, actions));
    egui::CentralPanel::default().frame(bare).show(ui, |ui| match page {
        Some(page) => screen_ui(ui, page, actions),
        None => data_check::data_check_ui(ui, health.report, actions),
    });
    if let Some(dialog) = dialog {
        dialogs::dialog_ui(ui, page, dialog, actions);
    }
}

fn screen_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    match page.view.here.screen {
        Screen::Overview => overview::overview_ui(ui, page, actions),
        Screen::Cast => cast::cast_ui(ui, page, actions),
        Screen::Claims => claims::claims_ui(ui, page, actions),
        Screen::Place => place::place_ui(ui, page, actions),
        Screen::Timeline => timeline::timeline_ui(ui, page, actions),
        Screen::Sources => sources::sources_ui(ui, page, actions),
        Screen::DataCheck => data_check::data_check_ui(ui, page.report, actions),
    }
}

/// A standing in a word or two.
pub(crate) use words::comparison as comparison_words;

/// Sources in the order of their list.
pub fn sources_in_order(page: Page<'_>) -> Vec<SourceId> {
    sources::in_order(page)
}

/// Events in the order of their tracks.
pub fn events_in_order(page: Page<'_>) -> Vec<EventId> {
    timeline::TRACKS
        .into_iter()
        .flat_map(|track| timeline::events_of(page, track))
        .collect()
}
