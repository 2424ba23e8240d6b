//! Places off the sheet: each a small mark at its edge, with the way and the distance there.

use egui::{Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, vec2};

use super::map_frame::MapFrame;
use super::map_labels::Labels;
use super::map_paint::{first_role, name_at_once, paint_mark, pin_id};
use crate::dossier::model::{Place, PlaceId, Position};
use crate::query::bearings::{apart_m, bearing, way};
use crate::query::projection::North;
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, tokens};
use crate::words::WORDS;

/// How far a mark stands from the edge, in points.
const FROM_EDGE: f32 = 20.0;

/// Room that a mark takes, in points.
const MARK: f32 = 24.0;

/// How many marks' widths a mark gives way along its edge, at most.
const MOST_STEPS: u8 = 60;

/// Most marks: the list of places has all.
const MOST_MARKS: usize = 12;

/// A mark for each place off the sheet, weighty ones first.
pub(super) fn off_sheet_ui(ui: &Ui, page: Page<'_>, frame: &MapFrame, labels: &mut Labels<'_>, actions: &mut Actions) {
    let mut places: Vec<(PlaceId, &Place, Position)> = page
        .dossier
        .places()
        .iter()
        .filter_map(|(id, place)| Some((id, place, place.at.filter(|at| !frame.holds(*at))?)))
        .collect();
    let chosen = page.view.place(page.dossier);
    places.sort_by_key(|(id, place, _)| (chosen != Some(*id), first_role(place)));
    for (id, place, position) in places.into_iter().take(MOST_MARKS) {
        let towards = towards(frame, position);
        let Some(at) = free_spot(frame.sheet_on_screen().shrink(FROM_EDGE), towards, labels) else {
            continue;
        };
        let far = off_words(frame.middle_of_sheet(), position);
        if mark_ui(ui, page, (id, place), (at, towards, &far), labels) {
            actions.push(Navigation::OpenPlace(id));
        }
    }
}

/// Which way a place lies from the middle of the sheet, on the screen.
fn towards(frame: &MapFrame, position: Position) -> Vec2 {
    let middle = frame.middle_of_sheet();
    match frame.projection.north() {
        North::Up | North::UpInTheMiddle | North::Nowhere => {
            let (east, north) = bearing(middle, position).sin_cos();
            vec2(east as f32, -north as f32)
        }
        North::InTheMiddle | North::Outwards => (frame.metres(position) - frame.metres(middle)).normalized(),
    }
}

/// The spot on the edge of a rectangle that lies that way from its middle, or the nearest beside it that is free.
fn free_spot(edge: Rect, towards: Vec2, labels: &Labels<'_>) -> Option<Pos2> {
    if !edge.is_positive() {
        return None;
    }
    let half = edge.size() / 2.0;
    let reach = (half.x / towards.x.abs().max(1e-6)).min(half.y / towards.y.abs().max(1e-6));
    let spot = edge.center() + towards * reach;
    let is_on_side = half.x * towards.y.abs() < half.y * towards.x.abs();
    let along = if is_on_side { vec2(0.0, 1.0) } else { vec2(1.0, 0.0) };
    (0..MOST_STEPS)
        .flat_map(|step| [f32::from(step), -f32::from(step)])
        .map(|step| edge.clamp(spot + along * step * MARK))
        .find(|&spot| labels.is_free(Rect::from_center_size(spot, Vec2::splat(MARK))))
}

/// One mark; whether it was pressed.
fn mark_ui(
    ui: &Ui,
    page: Page<'_>,
    (id, place): (PlaceId, &Place),
    (at, towards, far): (Pos2, Vec2, &str),
    labels: &mut Labels<'_>,
) -> bool {
    let tokens = tokens(ui);
    let ground = Rect::from_center_size(at, Vec2::splat(MARK));
    let response = ui
        .interact(ground, pin_id(ui, place), Sense::click())
        .on_hover_cursor(egui::CursorIcon::PointingHand);
    name_at_once(&response, || (WORDS.places.name_and_far)(&place.name, far));
    let is_chosen = page.view.place(page.dossier) == Some(id);
    let name = (WORDS.places.off_the_map)(&place.name, &(WORDS.places.roles)(&place.roles), far);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, is_chosen, &name));
    let painter = labels.painter;
    if is_chosen || response.hovered() || response.has_focus() {
        painter.circle(at, 13.0, tokens.panel, Stroke::new(2.0, tokens.ink));
    }
    paint_mark(painter, tokens, at, &place.roles, 5.0);
    let (tip, side) = (at + towards * 15.0, towards.rot90() * 4.0);
    let arrow = vec![tip, tip - towards * 6.0 + side, tip - towards * 6.0 - side];
    painter.add(Shape::convex_polygon(arrow, tokens.ink, Stroke::new(1.0, tokens.panel)));
    labels.keep_free(Rect::from_center_size(at, Vec2::splat(16.0)));
    let face = if is_chosen { Face::SmallStrong } else { Face::Small };
    labels.beside(&(WORDS.places.label_and_far)(&place.label, far), at, face, tokens);
    response.clicked()
}

/// How far and which way a place lies from another: `38 km to the south-west`.
pub(super) fn off_words(from: Position, to: Position) -> String {
    (WORDS.places.far)(apart_m(from, to), way(from, to))
}
