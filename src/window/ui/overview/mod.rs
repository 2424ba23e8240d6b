//! Overview: what it is, how true, who plays whom, where, three things to know.

mod figure;
mod hero;
mod pairs;
mod place_card;
mod question;
mod record;

use egui::{Ui, vec2};

use crate::dossier::model::{ClaimId, Shown, Veiled};
use crate::window::state::Region;
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space};
use crate::window::ui::widgets::{self, Cell};

/// Between the figure and the map, in points.
const COLUMN_GAP: f32 = 43.0;
/// From this width on the map stands beside the figure, in points.
const BESIDE_WIDTH: f32 = 860.0;
/// The map's share of the page, and its bounds, in points.
const MAP_SHARE: f32 = 1.0 / 3.0;
const LEAST_MAP_WIDTH: f32 = 280.0;
const MOST_MAP_WIDTH: f32 = 400.0;

/// The whole screen.
pub(crate) fn overview_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    widgets::regions::anchor(ui, Region::Detail);
    widgets::regions::scrolling(ui, "overview", |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let (left, _) = widgets::page_span(ui.available_width());
        hero::hero_ui(ui, page, ui.max_rect().left() + left);
        if page.view.asks_cover && page.dossier.can_spoil() {
            question::question_ui(ui, left, actions);
        }
        widgets::margined(ui, |ui| body_ui(ui, page, actions));
    });
}

fn body_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let width = ui.available_width();
    ui.spacing_mut().item_spacing.y = 0.0;
    // Rows of words are as high as the words, not as buttons: the three things stay in sight.
    ui.spacing_mut().interact_size.y = 0.0;
    if width >= BESIDE_WIDTH {
        let map = map_width(width);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.vertical(|ui| {
                ui.set_width(width - map - COLUMN_GAP);
                figure::figure_ui(ui, page, actions);
                ui.add_space(space::M);
                pairs::pairs_ui(ui, page, actions);
            });
            ui.add_space(COLUMN_GAP);
            ui.vertical(|ui| {
                ui.set_width(map);
                place_card::place_card(ui, page, actions);
            });
        });
    } else {
        figure::figure_ui(ui, page, actions);
        ui.add_space(space::L);
        place_card::place_card(ui, page, actions);
        ui.add_space(space::L);
        pairs::pairs_ui(ui, page, actions);
    }
    ui.add_space(12.0);
    things_ui(ui, page, actions);
    ui.add_space(space::PAGE);
    ui.spacing_mut().item_spacing.y = space::XS;
    record::record_ui(ui, page, actions);
}

/// How wide the map is on a page so wide.
fn map_width(width: f32) -> f32 {
    (width * MAP_SHARE).clamp(LEAST_MAP_WIDTH, MOST_MAP_WIDTH)
}

/// Where the columns of the three things begin on a page so wide, and how wide each is: the third stands under the map.
fn thing_columns(width: f32, count: usize) -> Vec<(f32, f32)> {
    if count == 3 && width >= BESIDE_WIDTH {
        let map = map_width(width);
        let first = ((width - map - COLUMN_GAP - space::L) / 2.0).floor();
        return vec![(0.0, first), (first + space::L, first), (width - map, map)];
    }
    let columns = count.max(1) as f32;
    let each = ((width - space::L * (columns - 1.0)) / columns).floor();
    (0..count)
        .map(|index| (index as f32 * (each + space::L), each))
        .collect()
}

/// Three things worth knowing, none of which tells the ending.
fn things_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let things = &page.dossier.film().three_things;
    if things.is_empty() {
        return;
    }
    widgets::hairline(ui);
    ui.add_space(14.0);
    let columns = if ui.available_width() > 760.0 {
        things.len().min(3)
    } else {
        1
    };
    ui.spacing_mut().item_spacing = vec2(0.0, space::M);
    let places = thing_columns(ui.available_width(), columns);
    for row in things.chunks(columns.max(1)) {
        ui.horizontal_top(|ui| {
            let start = ui.cursor().left();
            for (&(left, width), (id, text)) in places.iter().zip(row) {
                ui.add_space(start + left - ui.cursor().left());
                ui.vertical(|ui| {
                    ui.set_width(width);
                    thing_ui(ui, page, *id, text, actions);
                });
            }
        });
    }
}

fn thing_ui(ui: &mut Ui, page: Page<'_>, id: ClaimId, text: &Veiled<String>, actions: &mut Actions) {
    let (cover, body) = (&page.view.cover, &page.dossier.claim(id).body);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        match (cover.show(body), cover.show(text)) {
            (Shown::Open(claim), Shown::Open(text)) => {
                widgets::tile(ui, Cell::Open(claim.comparison), 24.0);
                if widgets::link(ui, Face::Note, text).clicked() {
                    actions.push(Navigation::OpenClaim(id));
                }
            }
            // What sums a claim up tells what it is about.
            (Shown::Covered(_), _) | (_, Shown::Covered(_)) => {
                widgets::covered(ui, text, actions);
            }
        }
    });
}
