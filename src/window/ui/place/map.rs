//! The map under the hand: moved by mouse, wheel and pinch, with pins that can be pressed.

use egui::{
    Color32, CornerRadius, EventFilter, Key, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, Vec2,
    WidgetInfo, vec2,
};

use super::first_view::FirstView;
use super::furniture::Furniture;
use super::map_edge::off_sheet_ui;
use super::map_frame::MapFrame;
use super::map_ground::{fill, ground_ui, inked};
use super::map_labels::{Labels, ShapeLabel};
use super::map_paint::{first_role, name_at_once, paint_mark, pin_id};
use crate::dossier::format::Background;
use crate::dossier::model::{FeatureKind, Place, PlaceId, PlaceRole, Position, Shown};
use crate::window::state::MapView;
use crate::window::state::action::{Action, Actions, MapMove, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, Tokens, focus_ring, tokens};
use crate::words::WORDS;

/// Size of a mark on the map: the half of its width, in points.
const MARK: f32 = 6.5;

/// How far an arrow key moves the map, in points.
const KEY_PAN: f32 = 60.0;

/// The whole map: drawn, moved by mouse, wheel and pinch, with pins that can be pressed.
pub(crate) fn map_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let rect = ui.available_rect_before_wrap();
    let response = ui.interact(rect, ui.make_persistent_id("map"), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Group, true, WORDS.places.map_and_keys));
    let first = FirstView::of(ui, page, rect);
    let mut view: MapView = page.view.map;
    view.centre = view.centre.or(first.centre);
    centre_choice(page, rect, &mut view, actions);
    let Some(frame) = MapFrame::new(page.map, rect, &view) else {
        return;
    };
    move_by_hand(ui, &response, &frame, actions);
    move_by_key(ui, &response, &frame, actions);
    if view.closeness != frame.closeness {
        // What the sheet does not allow is not kept, or the next step would do nothing.
        let (centre, closeness) = (frame.middle(), frame.closeness);
        actions.push(Action::Map(MapMove::To { centre, closeness }));
    }
    let painter = ui.painter_at(rect);
    let tokens = tokens(ui);
    let marked = event_points(page);
    ground_ui(ui, page, &frame, &marked);
    let furniture = Furniture::new(ui, page, &frame, first.corner);
    let taken = furniture.grounds();
    let scale = furniture.scale.text.clone();
    let mut labels = Labels::new(&painter, rect, taken, inked(page.map, &frame, &marked)).over(under(page, tokens));
    paint_routes(page, &painter, tokens, &frame);
    pins_ui(ui, page, &frame, &mut labels, actions);
    off_sheet_ui(ui, page, &frame, &mut labels, actions);
    land_labels(page, tokens, &frame, &mut labels);
    furniture.show(ui, page, actions);
    let north = (WORDS.places.north)(frame.projection.north());
    let shown = (WORDS.places.shows)(&labels.drawn, &scale, north);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_description(shown));
    if response.has_focus() {
        painter.rect_stroke(
            rect.shrink(2.0),
            CornerRadius::same(4),
            focus_ring(ui),
            egui::StrokeKind::Inside,
        );
    }
    ui.advance_cursor_after_rect(rect);
}

/// How far from the edges, and from what stands on them, a chosen place is in good sight, in points.
const GOOD_SIGHT: f32 = 96.0;

/// Brings the chosen place into the middle, where that was asked for, it lies on the sheet, and is not in good sight.
fn centre_choice(page: Page<'_>, rect: Rect, view: &mut MapView, actions: &mut Actions) {
    let chosen = page.view.place(page.dossier);
    let chosen_at = chosen.and_then(|id| page.dossier.place(id).at);
    let Some(at) = chosen_at.filter(|_| view.centre_choice) else {
        return;
    };
    let Some(frame) = MapFrame::new(page.map, rect, view) else {
        return;
    };
    let margin = (rect.size() / 4.0).min(Vec2::splat(GOOD_SIGHT));
    let is_in_sight = rect.shrink2(margin).contains(frame.point_on_screen(at));
    if frame.holds(at) && !is_in_sight {
        let closeness = view.closeness;
        view.centre = Some(at);
        actions.push(Action::Map(MapMove::To { centre: at, closeness }));
    }
}

/// The colour round what stands on the ground.
fn under(page: Page<'_>, tokens: &Tokens) -> Color32 {
    match page.dossier.map().map(|sheet| sheet.background) {
        Some(Background::Paper) => tokens.paper,
        Some(Background::Land | Background::Water) | None => tokens.map.land,
    }
}

/// Where the event took place.
pub(crate) fn event_points(page: Page<'_>) -> Vec<Position> {
    let place = page.dossier.real_event().place;
    place
        .and_then(|place| page.dossier.place(place).at)
        .into_iter()
        .collect()
}

fn move_by_hand(ui: &Ui, response: &Response, frame: &MapFrame, actions: &mut Actions) {
    let closeness = frame.closeness;
    let drag = response.drag_delta();
    if drag != Vec2::ZERO {
        let centre = frame.centre_after_drag(drag);
        actions.push(Action::Map(MapMove::To { centre, closeness }));
    }
    if let Some(pointer) = response.hover_pos().or_else(|| {
        ui.input(|input| input.pointer.hover_pos())
            .filter(|at| ui.rect_contains_pointer(frame.rect) && frame.rect.contains(*at))
    }) {
        let (wheel, pinch) = ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
        let factor = pinch * (wheel / 240.0).exp();
        let reached = frame.reached(factor);
        if (reached - closeness).abs() > 1e-4 {
            let centre = frame.centre_after_zoom(pointer, reached / closeness);
            actions.push(Action::Map(MapMove::To {
                centre,
                closeness: reached,
            }));
        }
    }
}

/// Arrow keys pan while the map has the focus; a press on it gives it the focus.
fn move_by_key(ui: &Ui, response: &Response, frame: &MapFrame, actions: &mut Actions) {
    if response.clicked() {
        response.request_focus();
    }
    if !response.has_focus() {
        return;
    }
    let filter = EventFilter {
        tab: false,
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: false,
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let steps = ui.input(|input| {
        let count = |key| input.num_presses(key) as f32;
        vec2(
            count(Key::ArrowLeft) - count(Key::ArrowRight),
            count(Key::ArrowUp) - count(Key::ArrowDown),
        )
    });
    if steps != Vec2::ZERO {
        actions.push(Action::Map(MapMove::To {
            centre: frame.centre_after_drag(steps * KEY_PAN),
            closeness: frame.closeness,
        }));
    }
}

fn paint_routes(page: Page<'_>, painter: &Painter, tokens: &Tokens, frame: &MapFrame) {
    let painter = painter.with_clip_rect(frame.sheet_on_screen());
    for (_, route) in page.dossier.routes().iter() {
        let Shown::Open(course) = page.view.cover.show(&route.course) else {
            continue;
        };
        let parts = page.map.way(&course.points);
        let last_part = parts.len().saturating_sub(1);
        for (index, part) in parts.iter().enumerate() {
            let points: Vec<Pos2> = part.iter().map(|&point| frame.on_screen(point)).collect();
            painter.line(points.clone(), Stroke::new(6.0, tokens.panel));
            painter.extend(Shape::dashed_line(&points, Stroke::new(3.0, tokens.ink), 9.0, 5.0));
            if let (true, [.., before, last]) = (index == last_part, points.as_slice()) {
                let along = (*last - *before).normalized();
                let side = along.rot90() * 7.0;
                let head = vec![*last + along * 10.0, *last + side, *last - side];
                painter.add(Shape::convex_polygon(head, tokens.ink, Stroke::new(2.0, tokens.panel)));
            }
        }
    }
}

/// The places that are in sight, each with its sign or its building and its name.
fn pins_ui(ui: &Ui, page: Page<'_>, frame: &MapFrame, labels: &mut Labels<'_>, actions: &mut Actions) {
    let chosen = page.view.place(page.dossier);
    let mut places: Vec<(PlaceId, &Place, Pos2)> = page
        .dossier
        .places()
        .iter()
        .filter_map(|(id, place)| Some((id, place, place.at.filter(|at| frame.holds(*at))?)))
        .map(|(id, place, at)| (id, place, frame.point_on_screen(at)))
        .filter(|(.., at)| frame.rect.expand(20.0).contains(*at))
        .collect();
    // The chosen one last, so that it lies on top; the others by weight, heavy on top.
    places.sort_by_key(|(id, place, _)| (chosen == Some(*id), std::cmp::Reverse(first_role(place))));
    for (id, place, at) in &places {
        let ring = place.accuracy_m.unwrap_or(0.0) as f32 * frame.points_per_ground_metre();
        if ring > 10.0 {
            let ink = tokens(ui).ink;
            let rim = Stroke::new(1.0, ink.gamma_multiply(0.5));
            labels.painter.circle(*at, ring, ink.gamma_multiply(0.06), rim);
        }
        if pin_ui(ui, place, *at, chosen == Some(*id), labels).clicked() {
            actions.push(Navigation::OpenPlace(*id));
        }
    }
    places.sort_by_key(|(id, place, _)| (chosen != Some(*id), first_role(place)));
    for (id, place, at) in &places {
        if labels.drawn.contains(&place.label) {
            continue;
        }
        let face = match first_role(place) {
            PlaceRole::Context if chosen != Some(*id) => Face::Small,
            PlaceRole::Event | PlaceRole::Setting | PlaceRole::Filmed | PlaceRole::Studio | PlaceRole::Context => {
                Face::SmallStrong
            }
        };
        labels.beside(&place.label, *at, face, tokens(ui));
    }
}

/// One place: a building in ink is the sign of what happened in it, and bears the name alone; else its sign.
fn pin_ui(ui: &Ui, place: &Place, at: Pos2, is_chosen: bool, labels: &mut Labels<'_>) -> Response {
    let (tokens, painter) = (tokens(ui), labels.painter);
    let inside = labels
        .on_ink(&place.label, at, Face::SmallStrong)
        .filter(|_| !is_chosen);
    let around = Rect::from_center_size(at, Vec2::splat(24.0));
    let response = ui
        .interact(inside.unwrap_or(around), pin_id(ui, place), Sense::click())
        .on_hover_cursor(egui::CursorIcon::PointingHand);
    name_at_once(&response, || place.name.clone());
    let name = format!("{}, {}", place.name, (WORDS.places.roles)(&place.roles));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &name));
    if let Some(ground) = inside {
        if response.hovered() || response.has_focus() {
            let ring = Stroke::new(2.0, tokens.paper);
            painter.rect_stroke(ground, CornerRadius::same(4), ring, egui::StrokeKind::Outside);
        }
        labels.inside(&place.label, ground, Face::SmallStrong, tokens);
    } else {
        if is_chosen || response.hovered() || response.has_focus() {
            painter.circle(at, 15.5, tokens.panel, Stroke::new(2.0, tokens.ink));
        }
        paint_mark(painter, tokens, at, &place.roles, MARK);
        labels.keep_free(Rect::from_center_size(at, Vec2::splat(18.0)));
    }
    response
}

fn land_labels(page: Page<'_>, tokens: &Tokens, frame: &MapFrame, labels: &mut Labels<'_>) {
    // A place's own label says it already.
    let said: Vec<&str> = page
        .dossier
        .places()
        .iter()
        .filter(|(_, place)| place.at.is_some())
        .map(|(_, place)| place.label.as_str())
        .collect();
    let pieces = page.map.labelled.iter().filter_map(|&index| page.map.pieces.get(index));
    for piece in pieces {
        let Some(label) = piece
            .label
            .as_ref()
            .filter(|label| !said.contains(&label.text.as_str()))
        else {
            continue;
        };
        let (face, colour, halo) = match piece.kind {
            FeatureKind::Square => (Face::Strong, tokens.map.label, tokens.map.square),
            FeatureKind::Sea | FeatureKind::Water | FeatureKind::River => {
                (Face::Small, tokens.map.water_label, tokens.map.water)
            }
            FeatureKind::Dot => {
                let at = frame.on_screen(label.at);
                if labels.has_room_at(at) {
                    labels.beside_dot(&label.text, at, tokens);
                }
                continue;
            }
            FeatureKind::Label | FeatureKind::Wall | FeatureKind::Border | FeatureKind::PlainLine => {
                (Face::Small, tokens.map.label, labels.ground)
            }
            FeatureKind::Building
            | FeatureKind::Park
            | FeatureKind::Pavement
            | FeatureKind::Street
            | FeatureKind::Rail
            | FeatureKind::Land
            | FeatureKind::PlainArea
            | FeatureKind::Room => (Face::Small, tokens.map.label, fill(&tokens.map, piece.kind)),
        };
        let room = label.room_m * frame.points_per_metre * if piece.kind == FeatureKind::Square { 2.0 } else { 1.15 };
        labels.on(&ShapeLabel {
            text: &label.text,
            at: frame.on_screen(label.at),
            angle: label.angle,
            room,
            face,
            colour,
            halo,
        });
    }
}
