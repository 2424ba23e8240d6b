//! The window: one file per screen, the parts they are made of, and the theme.
//!
//! A view is a free function that reads a [`Page`] and asks for what it wants with an
//! [`Action`](crate::window::state::action::Action).

mod cast;
mod claims;
mod data_check;
mod library;
mod map_outlines;
mod map_shapes;
mod overview;
mod page;
mod pictures;
mod place;
pub(crate) mod shell;
mod sources;
pub mod theme;
mod timeline;
mod unread;
mod widgets;

pub(crate) use claims::claim_beside_list;
pub(crate) use claims::first_citation;
pub(crate) use library::LibraryView;
pub use map_shapes::MapShapes;
pub(crate) use page::{Derived, Health, Page};

pub use pictures::Decoding;
pub(crate) use pictures::Pictures;
pub(crate) use shell::jump::RECENT_JUMPS;
pub(crate) use widgets::regions::{scrolled, steer};

use egui::{Frame, Panel, Ui};

use crate::dossier::model::{EventId, SourceId};
use crate::window::state::action::{Actions, Dialog};
use crate::window::state::found::Finder;
use crate::window::state::{Screen, ViewState};

/// What a frame shows.
pub struct Scene<'a> {
    /// The dossier with all that screens read; missing where none could be made.
    pub page: Option<Page<'a>>,
    /// How the dossier on disk is.
    pub health: Health<'a>,
    /// Where one is.
    pub view: &'a ViewState,
    /// What can be found, once it was searched for.
    pub finder: Option<&'a Finder>,
    /// The films of the library.
    pub shelf: LibraryView<'a>,
}

/// Draws everything.
pub fn root_ui(ui: &mut Ui, scene: &Scene<'_>, dialog: &mut Option<Dialog>, actions: &mut Actions) {
    let Scene {
        page,
        health,
        view,
        finder,
        shelf,
    } = scene;
    let (page, health) = (*page, *health);
    // The window is cleared to the colour of paper: filling it again would cost a pass over every pixel.
    let bare = Frame::new();
    // The library is of all films: its bar names none.
    let film = page.filter(|_| view.location.screen != Screen::Library);
    shell::bar::bars_ui(ui, film, view, actions);
    notices_ui(ui, page, health, view, actions);
    shell::status::status_ui(ui, page, health, view, actions);
    egui::CentralPanel::default()
        .frame(bare)
        .show(ui, |ui| match (page, view.location.screen) {
            (_, Screen::Library) => library::library_ui(ui, shelf, view.host, actions),
            (Some(page), _) => screen_ui(ui, page, actions),
            (None, _) if health.waits_for.is_some() => {
                shell::notices::waiting_ui(ui, health.waits_for.unwrap_or_default());
            }
            (None, _) => data_check::data_check_ui(ui, health.report, view, None, health.can_be_edited, actions),
        });
    if let Some(dialog) = dialog {
        shell::dialogs::dialog_ui(ui, page, view, *finder, dialog, actions);
    }
}

/// The bars that have something to say.
fn notices_ui(ui: &mut Ui, page: Option<Page<'_>>, health: Health<'_>, view: &ViewState, actions: &mut Actions) {
    let panel = |name: &'static str| Panel::top(name).resizable(false).frame(Frame::new());
    if let Some(notice) = health.notice {
        panel("notice").show(ui, |ui| shell::notices::notice_ui(ui, notice, actions));
    }
    if page.is_some() && health.report.has_errors() && view.location.screen != Screen::DataCheck {
        panel("problem").show(ui, |ui| shell::notices::problem_ui(ui, health, view, actions));
    }
}

fn screen_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    match page.view.location.screen {
        Screen::Overview => overview::overview_ui(ui, page, actions),
        Screen::Cast => cast::cast_ui(ui, page, actions),
        Screen::Claims => claims::claims_ui(ui, page, actions),
        Screen::Place => place::place_ui(ui, page, actions),
        Screen::Timeline => timeline::timeline_ui(ui, page, actions),
        Screen::Sources => sources::sources_ui(ui, page, actions),
        Screen::DataCheck => {
            data_check::data_check_ui(ui, page.report, page.view, Some(page), page.can_be_edited, actions);
        }
        // Drawn without a dossier, too.
        Screen::Library => {}
    }
}

/// Where a place is and how well that is known, in words.
pub(crate) use place::position_words;

/// Sources in the order of their list.
pub fn sources_in_order(page: Page<'_>) -> Vec<SourceId> {
    page.derived.sources.clone()
}

/// Events in the order in which they are shown: by track, those on the scale before those in rows.
pub fn events_in_order(page: Page<'_>) -> Vec<EventId> {
    timeline::marks::in_order(page)
}
