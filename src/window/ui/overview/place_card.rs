//! Where it happened: a small map that leads to the large one.

use egui::{CornerRadius, Label, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::dossier::model::PlaceRole;
use crate::window::state::action::{Actions, Navigation};
use crate::window::state::{MapView, Screen};
use crate::window::ui::page::Page;
use crate::window::ui::place::map::event_points;
use crate::window::ui::place::map_frame::MapFrame;
use crate::window::ui::place::map_ground::{ground_ui, inked};
use crate::window::ui::place::map_paint::paint_sign;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// Height of the small map and of the words under it, in points.
const MAP_HEIGHT: f32 = 222.0;
const WORDS_HEIGHT: f32 = 60.0;

/// The place with a small map; leads to the map note.
pub(crate) fn place_card(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let tokens = tokens(ui);
    let place = page.dossier.real_event().place.map(|id| page.dossier.place(id));
    let sheet = page.dossier.map().map(|sheet| sheet.title.as_str());
    let Some(title) = sheet.or_else(|| place.map(|place| place.name.as_str())) else {
        return;
    };
    let line = around(page);
    let width = ui.available_width();
    // Without a map there are the words alone.
    let map_height = if sheet.is_some() { MAP_HEIGHT } else { 0.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(width, map_height + WORDS_HEIGHT), Sense::click());
    let radius = CornerRadius::same(space::CARD_RADIUS);
    ui.painter().rect_filled(rect, radius, tokens.panel);
    let picture = rect.with_max_y(rect.top() + map_height);
    let view = MapView {
        centre: place.and_then(|place| place.at),
        closeness: if width < 500.0 { 1.5 } else { 1.0 },
        ..MapView::default()
    };
    if sheet.is_some() {
        small_map_ui(ui, page, picture, &view);
    }
    let stroke = if response.hovered() {
        tokens.outline
    } else {
        tokens.rule
    };
    ui.painter()
        .rect_stroke(rect, radius, Stroke::new(1.0, stroke), StrokeKind::Inside);
    let text = Rect::from_min_max(
        pos2(rect.left() + space::M, picture.bottom() + 10.0),
        rect.max - vec2(48.0, 6.0),
    );
    ui.scope_builder(UiBuilder::new().max_rect(text), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add(Label::new(Face::Strong.text(title)).truncate());
        ui.add(Label::new(Face::Small.text(&line).color(tokens.soft_ink)).truncate());
    });
    let arrow = pos2(rect.right() - space::L, picture.bottom() + WORDS_HEIGHT / 2.0);
    ui.painter()
        .text(arrow, egui::Align2::CENTER_CENTER, "→", Face::Body.font(), tokens.ink);
    widgets::ring(ui, &response, space::CARD_RADIUS);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, (WORDS.overview.map)(title, &line)));
    if response.clicked() {
        actions.push(Navigation::Show(Screen::Place));
    }
}

/// What the map has to show, in a line.
fn around(page: Page<'_>) -> String {
    (WORDS.overview.where_it_happened)(page.dossier.places().len().saturating_sub(1))
}

/// The map of the card, with where it happened.
fn small_map_ui(ui: &Ui, page: Page<'_>, picture: Rect, view: &MapView) {
    let Some(frame) = MapFrame::new(page.map, picture, view) else {
        return;
    };
    let tokens = tokens(ui);
    let (painter, points) = (ui.painter_at(picture), event_points(page));
    ground_ui(ui, page, &frame, &points);
    if inked(page.map, &frame, &points).is_empty() {
        for point in points {
            paint_sign(&painter, tokens, frame.point_on_screen(point), PlaceRole::Event, 7.0);
        }
    }
    widgets::round_top(ui.painter(), picture, f32::from(space::CARD_RADIUS), tokens.paper);
}
