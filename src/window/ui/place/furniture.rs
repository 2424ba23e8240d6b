//! What stands on the edges of the map: the key of its marks, the buttons, north, the scale, who made it.

use std::sync::Arc;

use egui::{
    CornerRadius, CursorIcon, Galley, Painter, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::map_frame::MapFrame;
use super::map_paint::{ScaleBar, has_north, marks_of, paint_mark};
use crate::dossier::model::PlaceRole;
use crate::window::state::action::{Action, Actions, Dialog, MapMove};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, Tokens, rule, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// Height of the key and of the scale, in points; of the scale on a small map.
const HEIGHT: f32 = 40.0;
const SMALL_SCALE: f32 = 32.0;
/// Side of a button, in points.
const BUTTON: f32 = 36.0;
/// Between buttons and north, scale and credit.
const GAP: f32 = 8.0;
/// From the edge of the map, and of a small one.
const MARGIN: f32 = 16.0;
const SMALL_MARGIN: f32 = 8.0;
/// A map lower than this is small, and has no key.
const SMALL_HEIGHT: f32 = 320.0;
/// Room before the first mark of the key and behind the last word.
const KEY_PADDING: f32 = 14.0;
/// Room for a mark of the key, and between a word and the next mark.
const KEY_MARK: f32 = 21.0;
const KEY_GAP: f32 = 18.0;

/// Where the key of the marks stands; on a map that has none, who made it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Corner {
    LowerLeft,
    UpperLeft,
}

/// All that stands on the edges of the map, and where.
pub(super) struct Furniture {
    key: Option<(Rect, Vec<KeyPart>)>,
    buttons: Rect,
    north: Option<Rect>,
    pub(super) scale: ScaleBar,
    credit: Option<(Rect, Arc<Galley>)>,
}

/// A mark of the key with its word.
struct KeyPart {
    role: PlaceRole,
    galley: Arc<Galley>,
}

/// The buttons of the map, from the top, with their names.
const BUTTONS: [(&str, MapMove); 3] = [
    (WORDS.commands.zoom_in, MapMove::Zoom(1.5)),
    (WORDS.commands.zoom_out, MapMove::Zoom(1.0 / 1.5)),
    (WORDS.places.whole_map, MapMove::Fit),
];

impl Furniture {
    /// As much of it as there is room for.
    pub(super) fn new(ui: &Ui, page: Page<'_>, frame: &MapFrame, corner: Corner) -> Self {
        let map = frame.rect;
        let (margin, height) = if map.height() < SMALL_HEIGHT {
            (SMALL_MARGIN, SMALL_SCALE)
        } else {
            (MARGIN, HEIGHT)
        };
        let inner = map.shrink(margin.min(map.height() / 4.0));
        let scale = ScaleBar::new(ui.painter(), tokens(ui), frame, inner.right_bottom(), height);
        let left = Rect::from_min_max(
            pos2(inner.left(), inner.bottom() - height),
            pos2(scale.ground.left() - GAP, inner.bottom()),
        );
        let room = match corner {
            Corner::LowerLeft => left,
            Corner::UpperLeft => Rect::from_min_max(inner.min, inner.right_bottom() - vec2(BUTTON + GAP, 0.0)),
        };
        let key = key(ui, page, room).filter(|_| margin == MARGIN);
        let is_key_low = key.is_some() && corner == Corner::LowerLeft;
        let mut credit = credit(ui, page, inner, left, scale.ground, is_key_low);
        if let (None, Corner::UpperLeft, Some((rect, _))) = (&key, corner, &mut credit) {
            *rect = Rect::from_min_size(inner.min, rect.size());
        }
        let low = credit
            .as_ref()
            .filter(|_| is_key_low)
            .map_or(scale.ground, |(credit, _)| *credit);
        let room = low.top() - GAP - inner.top();
        let count = ((room / BUTTON).floor().max(0.0) as usize).min(BUTTONS.len());
        let buttons = Rect::from_min_size(
            pos2(inner.right() - BUTTON, inner.top()),
            vec2(BUTTON, BUTTON * count as f32),
        );
        let north = Rect::from_min_size(buttons.left_bottom() + vec2(0.0, GAP), vec2(BUTTON, BUTTON));
        let north = (has_north(frame) && north.bottom() + GAP <= low.top()).then_some(north);
        Self {
            key,
            buttons,
            north,
            scale,
            credit,
        }
    }

    /// Where no label may stand.
    pub(super) fn grounds(&self) -> Vec<Rect> {
        let key = self.key.as_ref().map(|(rect, _)| *rect);
        let credit = self.credit.as_ref().map(|(rect, _)| *rect);
        let some = [Some(self.buttons), Some(self.scale.ground), self.north, key, credit];
        some.into_iter().flatten().collect()
    }

    pub(super) fn show(self, ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
        buttons_ui(ui, self.buttons, actions);
        if let Some(north) = self.north {
            north_sign(ui, north);
        }
        self.scale.paint(ui.painter(), tokens(ui));
        if let Some((rect, galley)) = self.credit {
            credit_ui(ui, page, (rect, galley), actions);
        }
        if let Some((rect, parts)) = self.key {
            key_ui(ui, rect, &parts);
        }
    }
}

/// A raised ground with a hairline round it.
fn raised(painter: &Painter, tokens: &Tokens, rect: Rect) {
    let stroke = rule(painter, tokens);
    painter.rect(
        rect,
        CornerRadius::same(RADIUS),
        tokens.panel,
        stroke,
        StrokeKind::Inside,
    );
}

/// Corner of what stands on the map.
const RADIUS: u8 = 8;

/// The key of the marks that the map of this dossier has, if there is room for it.
fn key(ui: &Ui, page: Page<'_>, room: Rect) -> Option<(Rect, Vec<KeyPart>)> {
    let places = page.dossier.places().iter();
    let mut roles: Vec<PlaceRole> = places.flat_map(|(_, place)| marks_of(&place.roles)).collect();
    roles.sort_unstable();
    roles.dedup();
    let ink = tokens(ui).ink;
    let parts: Vec<KeyPart> = roles
        .into_iter()
        .map(|role| KeyPart {
            role,
            galley: ui
                .painter()
                .layout_no_wrap((WORDS.places.role)(role).to_owned(), Face::Small.font(), ink),
        })
        .collect();
    let words: f32 = parts.iter().map(|part| KEY_MARK + part.galley.size().x + KEY_GAP).sum();
    let width = words - KEY_GAP + 2.0 * KEY_PADDING;
    let rect = Rect::from_min_size(room.min, vec2(width, HEIGHT));
    (!parts.is_empty() && width <= room.width()).then_some((rect, parts))
}

fn key_ui(ui: &mut Ui, rect: Rect, parts: &[KeyPart]) {
    let tokens = tokens(ui);
    raised(ui.painter(), tokens, rect);
    let mut left = rect.left() + KEY_PADDING;
    for part in parts {
        let middle = pos2(left + 6.0, rect.center().y);
        paint_mark(ui.painter(), tokens, middle, &[part.role], 5.5);
        let top = (rect.center().y - part.galley.size().y / 2.0).round();
        let at = pos2(left + KEY_MARK, top);
        ui.painter().galley(at, Arc::clone(&part.galley), tokens.ink);
        left += KEY_MARK + part.galley.size().x + KEY_GAP;
    }
    let told: Vec<String> = parts
        .iter()
        .map(|part| (WORDS.places.mark_and_role)((WORDS.places.mark)(part.role), (WORDS.places.role)(part.role)))
        .collect();
    let response = ui.interact(rect, ui.make_persistent_id("key of the map"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, (WORDS.places.marks_on_the_map)(&told)));
}

fn buttons_ui(ui: &mut Ui, rect: Rect, actions: &mut Actions) {
    if !rect.is_positive() {
        return;
    }
    let tokens = tokens(ui);
    raised(ui.painter(), tokens, rect);
    for (index, (name, movement)) in BUTTONS.into_iter().enumerate() {
        let place = Rect::from_min_size(rect.min + vec2(0.0, BUTTON * index as f32), vec2(BUTTON, BUTTON));
        if place.top() + 1.0 > rect.bottom() {
            break;
        }
        let response = ui.interact(place, ui.make_persistent_id(name), Sense::click());
        if response.hovered() {
            let ground = place.shrink(2.0);
            ui.painter()
                .rect_filled(ground, CornerRadius::same(RADIUS - 2), tokens.wash);
        }
        if index > 0 {
            let rule = rule(ui.painter(), tokens);
            ui.painter().hline(rect.x_range().shrink(1.0), place.top(), rule);
        }
        button_sign(ui.painter(), tokens, place, movement);
        widgets::ring(ui, &response, RADIUS + 2);
        let response = response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(name);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
        if response.clicked() {
            actions.push(Action::Map(movement));
        }
    }
}

/// Plus, minus, or the corners of a sheet.
fn button_sign(painter: &Painter, tokens: &Tokens, place: Rect, movement: MapMove) {
    let (middle, stroke) = (place.center(), Stroke::new(1.6, tokens.ink));
    let across = |half: f32| {
        painter.line_segment([middle - vec2(half, 0.0), middle + vec2(half, 0.0)], stroke);
    };
    match movement {
        MapMove::Zoom(factor) => {
            across(4.5);
            if factor > 1.0 {
                painter.line_segment([middle - vec2(0.0, 4.5), middle + vec2(0.0, 4.5)], stroke);
            }
        }
        MapMove::Fit | MapMove::To { .. } => {
            for (x, y) in [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)] {
                let corner = middle + vec2(x, y) * 5.5;
                painter.line(
                    vec![corner - vec2(x * 4.0, 0.0), corner, corner - vec2(0.0, y * 4.0)],
                    stroke,
                );
            }
        }
    }
}

/// Where north is, where that is one way on the whole sheet.
fn north_sign(ui: &Ui, rect: Rect) {
    let tokens = tokens(ui);
    raised(ui.painter(), tokens, rect);
    let tip = pos2(rect.center().x, rect.top() + 5.0);
    let arrow = vec![tip, tip + vec2(4.0, 7.0), tip + vec2(-4.0, 7.0)];
    ui.painter().add(Shape::convex_polygon(arrow, tokens.ink, Stroke::NONE));
    let at = pos2(rect.center().x, rect.bottom() - 4.0);
    ui.painter().text(
        at,
        egui::Align2::CENTER_BOTTOM,
        WORDS.places.north_sign,
        Face::SmallStrong.font(),
        tokens.ink,
    );
}

/// Who made the map: above the scale, or beside it where the key leaves room there.
fn credit(
    ui: &Ui,
    page: Page<'_>,
    inner: Rect,
    left: Rect,
    scale: Rect,
    is_key_low: bool,
) -> Option<(Rect, Arc<Galley>)> {
    let sheet = page.dossier.map()?;
    let colour = tokens(ui).soft_ink;
    let widest = if is_key_low { inner.width() } else { left.width() };
    let most = (widest - 12.0).max(60.0);
    let font = Face::Fine.font();
    let galley = ui.painter().layout(sheet.credit.clone(), font, colour, most);
    let size = galley.size() + vec2(12.0, 6.0);
    let corner = if is_key_low {
        pos2(scale.right() - size.x, scale.top() - GAP - size.y)
    } else {
        pos2(inner.left(), inner.bottom() - size.y)
    };
    Some((Rect::from_min_size(corner, size), galley))
}

/// Draws it; a press opens what stands behind it.
fn credit_ui(ui: &Ui, page: Page<'_>, (rect, galley): (Rect, Arc<Galley>), actions: &mut Actions) {
    let Some(sheet) = page.dossier.map() else { return };
    let tokens = tokens(ui);
    let response = ui.interact(rect, ui.make_persistent_id("map credit"), Sense::click());
    let ground = tokens.paper.gamma_multiply(0.92);
    ui.painter().rect_filled(rect, CornerRadius::same(4), ground);
    ui.painter()
        .galley(rect.center() - galley.size() / 2.0, galley, tokens.soft_ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &sheet.credit));
    widgets::ring(ui, &response, space::XS as u8);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if let (true, Some(link)) = (response.clicked(), &sheet.credit_url) {
        actions.push(Action::OpenDialog(Dialog::Link(link.clone())));
    }
}
