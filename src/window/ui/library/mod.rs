//! Library: the films that come with the program, those in the user's own folder, those opened lately.

use std::path::PathBuf;

use egui::{Rect, Ui, vec2};

use crate::dossier::paths::printable;
use crate::library::index::{Card, LibraryIndex, OwnFolder};
use crate::window::state::action::{Action, Actions, Choice};
use crate::window::state::command::Command;
use crate::window::state::host::Host;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets::{self, Cell};
use crate::words;

/// Height of a card, in points.
const CARD_HEIGHT: f32 = 148.0;
/// Least width of a card, in points.
const CARD_WIDTH: f32 = 300.0;

/// What the library shows.
pub struct LibraryView<'a> {
    /// The films, once they were looked for.
    pub shelf: Option<&'a LibraryIndex>,
    /// The user's own folder of dossiers.
    pub folder: Option<PathBuf>,
    /// Whether the user set that folder.
    pub is_own: bool,
}

/// The whole screen.
pub(crate) fn library_ui(ui: &mut Ui, view: &LibraryView<'_>, host: Host, actions: &mut Actions) {
    widgets::page(ui, "library", |ui| {
        ui.horizontal_wrapped(|ui| {
            widgets::prose(ui, Face::Title, "Library");
            ui.add_space(space::M);
            if widgets::button(ui, "Open a dossier…").clicked() {
                actions.push(Action::Run(Command::Open));
            }
        });
        let how = match host {
            Host::Desktop => {
                "A dossier is a folder with a dossier.ron, or one file that ends with .reelcheck. You can also drop one onto the window."
            }
            Host::Page => {
                "Open a dossier that is packed in one file, which ends with .reelcheck, or drop it here. It is read in your browser, and sent nowhere."
            }
        };
        widgets::soft(ui, Face::Body, how);
        ui.add_space(space::L);
        let Some(shelf) = view.shelf else {
            widgets::soft(ui, Face::Body, "Looking at the films…");
            return;
        };
        cards_ui(ui, "With the program", &shelf.bundled, actions);
        if host == Host::Desktop {
            widgets::caps(ui, "Your own folder");
            folder_ui(ui, view, shelf, actions);
            ui.add_space(space::S);
            grid_ui(ui, &shelf.own, actions);
            ui.add_space(space::L);
        }
        if !shelf.recent.is_empty() {
            cards_ui(ui, "Opened lately", &shelf.recent, actions);
        }
    });
}

/// Where the user's own folder is, what is in it, and how to set another.
fn folder_ui(ui: &mut Ui, view: &LibraryView<'_>, shelf: &LibraryIndex, actions: &mut Actions) {
    let Some(folder) = &view.folder else {
        widgets::soft(ui, Face::Body, "The system names no folder for documents.");
        choose_ui(ui, actions);
        return;
    };
    let state = match (&shelf.folder, shelf.own.len()) {
        (OwnFolder::Missing, _) => "is not there yet".to_owned(),
        (OwnFolder::Unreadable(cause), _) => format!("cannot be read ({cause})"),
        (OwnFolder::Whole, 0) => "holds no dossier yet".to_owned(),
        (OwnFolder::Whole, count) => format!("holds {}", words::number(count, "dossier")),
        (OwnFolder::Cut, count) => format!("holds more than {count} dossiers; {count} of them are shown"),
    };
    let whose = if view.is_own { "" } else { " (unless you set another)" };
    widgets::prose(ui, Face::Body, &format!("{} {state}{whose}.", printable(folder)));
    ui.horizontal_wrapped(|ui| {
        choose_ui(ui, actions);
        if shelf.own.is_empty() && widgets::button(ui, "Write a first dossier there").clicked() {
            actions.push(Action::WriteFirstDossier);
        }
    });
}

fn choose_ui(ui: &mut Ui, actions: &mut Actions) {
    if widgets::button(ui, "Set another folder…").clicked() {
        actions.push(Action::Choose(Choice::LibraryFolder));
    }
}

fn cards_ui(ui: &mut Ui, heading: &str, cards: &[Card], actions: &mut Actions) {
    widgets::caps(ui, heading);
    ui.add_space(space::S);
    grid_ui(ui, cards, actions);
    ui.add_space(space::L);
}

fn grid_ui(ui: &mut Ui, cards: &[Card], actions: &mut Actions) {
    widgets::grid(ui, cards.iter(), CARD_WIDTH, CARD_HEIGHT, None, |ui, card| {
        card_ui(ui, card, actions);
    });
}

/// One film: title, year, line, and how its claims stand; or what is wrong with it.
fn card_ui(ui: &mut Ui, card: &Card, actions: &mut Actions) {
    let told = card.trouble.as_deref().unwrap_or(&card.headline);
    let counts = words::number(card.counts.all, "claim");
    let name = format!("{}, {}. {told}. {counts}", card.title, card.line);
    let response = widgets::card(ui, &name, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            ui.add(egui::Label::new(Face::Subtitle.text(&card.title)).truncate());
            ui.add(egui::Label::new(Face::Small.text(&card.line).color(tokens(ui).soft_ink)).truncate());
            let told = match &card.trouble {
                Some(trouble) => format!("Has errors: {trouble}"),
                None => card.headline.clone(),
            };
            let mut job = egui::text::LayoutJob::single_section(
                told,
                egui::TextFormat::simple(Face::Body.font(), tokens(ui).ink),
            );
            job.wrap.max_rows = 2;
            job.wrap.max_width = ui.available_width();
            ui.add(egui::Label::new(job));
            ui.add_space(space::XS);
            counts_ui(ui, card, &counts);
        });
    });
    if response.clicked() {
        actions.push(Action::Open(card.origin.clone()));
    }
}

/// A small strip of how the claims stand, with their number.
fn counts_ui(ui: &mut Ui, card: &Card, counts: &str) {
    if card.counts.all == 0 {
        return;
    }
    let parts: Vec<(Cell, usize)> = card
        .counts
        .present()
        .map(|(comparison, count)| (Cell::Open(comparison), count))
        .chain((card.counts.covered > 0).then_some((Cell::Covered, card.counts.covered)))
        .collect();
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, 10.0), egui::Sense::empty());
    let tokens = tokens(ui);
    let mut left = rect.left();
    for (cell, count) in parts {
        let share = rect.width() * count as f32 / card.counts.all as f32;
        let part = Rect::from_min_size(
            egui::pos2(left, rect.top()),
            vec2((share - 2.0).max(1.0), rect.height()),
        );
        widgets::paint_strip_cell(ui, tokens, part, cell);
        left += share;
    }
    widgets::soft(ui, Face::Small, counts);
}
