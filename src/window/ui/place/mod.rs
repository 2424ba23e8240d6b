//! Place: the map, and beside it a note and the list that does all that the map does.

mod details;
mod first_view;
mod furniture;
mod list;
pub(crate) mod map;
mod map_edge;
pub(crate) mod map_frame;
pub(crate) mod map_ground;
mod map_labels;
pub(crate) mod map_paint;
mod note;
mod open_rows;
mod position;

use egui::{Margin, Sense, Ui, vec2};

use crate::dossier::model::RecordKind;
use crate::window::state::Region;
use crate::window::state::action::Actions;
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::window::ui::widgets::regions;
use crate::words::WORDS;
use list::list_ui;
use map::map_ui;
use note::note_ui;

pub(crate) use position::position_words;

/// Width of the note and the list, in points: as drawn, and in a narrower window.
const SIDE_WIDTH: f32 = 420.0;
const LEAST_SIDE_WIDTH: f32 = 320.0;

/// How much of a narrower window they take.
const SIDE_SHARE: f32 = 0.34;

/// Most of the height beside the map that the note takes.
const NOTE_SHARE: f32 = 0.72;

/// Below this height note and list scroll as one, in points.
const LEAST_SPLIT_HEIGHT: f32 = 400.0;

/// How much of the height the map takes where the list lies below it.
const MAP_SHARE: f32 = 0.56;

/// The whole screen.
pub(crate) fn place_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    if page.dossier.map().is_none() {
        regions::anchor(ui, Region::List);
        list_ui(ui, page, actions, |ui, _| {
            egui::Frame::new().inner_margin(NOTE_MARGIN).show(ui, |ui| {
                let has_unread = page.dossier.unread_of(RecordKind::Place).next().is_some();
                let has_places = has_unread || !page.dossier.places().is_empty();
                let sentence = if has_places {
                    WORDS.places.no_map
                } else {
                    WORDS.places.none_yet
                };
                widgets::soft(ui, Face::Body, sentence);
            });
            widgets::hairline(ui);
        });
        return;
    }
    let frame = egui::Frame::new();
    let width = ui.available_width();
    let side = if width >= space::NARROW_WIDTH {
        let width = (width * SIDE_SHARE).round().clamp(LEAST_SIDE_WIDTH, SIDE_WIDTH);
        egui::Panel::right("map note").exact_size(width)
    } else {
        let height = (ui.available_height() * (1.0 - MAP_SHARE)).round();
        egui::Panel::bottom("map note").exact_size(height)
    };
    side.resizable(false).frame(frame).show(ui, |ui| {
        regions::anchor(ui, Region::List);
        side_ui(ui, page, actions);
    });
    regions::anchor(ui, Region::Detail);
    map_ui(ui, page, actions);
}

/// Round the title and the note, in points.
const NOTE_MARGIN: Margin = Margin {
    left: 24,
    right: 24,
    top: 22,
    bottom: 14,
};

/// The note above, the list below; each scrolls by itself where there is room for both.
fn side_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let head = |ui: &mut Ui, actions: &mut Actions| {
        egui::Frame::new().inner_margin(NOTE_MARGIN).show(ui, |ui| {
            ui.set_width(ui.available_width());
            note_ui(ui, page, actions);
        });
        rule(ui);
    };
    if ui.available_height() < LEAST_SPLIT_HEIGHT {
        list_ui(ui, page, actions, head);
        return;
    }
    // The note takes what it needs, up to its share; the list takes the rest.
    let most = (ui.available_height() * NOTE_SHARE).floor();
    let scroll = egui::ScrollArea::vertical().id_salt("map note");
    scroll
        .auto_shrink([false, true])
        .max_height(most)
        .show(ui, |ui| head(ui, actions));
    list_ui(ui, page, actions, |_, _| {});
}

/// The line between note and list, as long as those between the rows.
fn rule(ui: &mut Ui) {
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::empty());
    let line = line.with_min_x(line.left() + f32::from(NOTE_MARGIN.left));
    ui.painter().rect_filled(line, 0.0, tokens(ui).rule);
}
