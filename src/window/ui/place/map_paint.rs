//! What stands on the map beside labels: marks, the scale bar, words for north.

use egui::{Align2, CornerRadius, Id, Painter, Pos2, Rect, Response, Shape, Stroke, StrokeKind, Ui, Vec2, vec2};

use super::map_frame::MapFrame;
use crate::dossier::model::{Place, PlaceRole};
use crate::query::projection::North;
use crate::window::ui::theme::{Face, Tokens, rule};
use crate::words::WORDS;

/// The mark of one role.
pub(crate) fn paint_sign(painter: &Painter, tokens: &Tokens, centre: Pos2, role: PlaceRole, size: f32) {
    paint_mark(painter, tokens, centre, &[role], size);
}

/// The roles that the mark of a place shows: what is near the others is not marked as such.
pub(crate) fn marks_of(roles: &[PlaceRole]) -> Vec<PlaceRole> {
    let mut marks: Vec<PlaceRole> = roles.to_vec();
    marks.sort_unstable();
    marks.dedup();
    if marks.len() > 1 {
        marks.retain(|role| *role != PlaceRole::Context);
    }
    marks
}

/// The mark of a place, by its roles, which add up: a dot happened here, a ring round it was set here, a square was a
/// studio, a triangle was filmed here, a diamond is near. Shape, not colour.
pub(crate) fn paint_mark(painter: &Painter, tokens: &Tokens, centre: Pos2, roles: &[PlaceRole], size: f32) {
    let marks = marks_of(roles);
    let (ink, ground) = (tokens.ink, tokens.panel);
    let has = |role| marks.contains(&role);
    let adds_up = marks.len() > 1;
    let line = Stroke::new((size * 0.33).max(1.7), ink);
    let square = |half: f32| {
        let rect = Rect::from_center_size(centre, Vec2::splat(half * 2.0));
        painter.rect(rect, 0, ground, line, StrokeKind::Middle);
    };
    if adds_up {
        painter.circle_filled(centre, size * 1.45, ground);
    }
    if has(PlaceRole::Studio) {
        square(if adds_up { size * 1.15 } else { size * 0.85 });
    }
    if has(PlaceRole::Setting) {
        let radius = if adds_up { size * 1.2 } else { size * 0.85 };
        painter.circle(centre, radius, ground, line);
    }
    if has(PlaceRole::Event) {
        let radius = if adds_up { size * 0.66 } else { size };
        painter.circle(
            centre,
            radius,
            ink,
            Stroke::new(if adds_up { 0.0 } else { 1.5 }, ground),
        );
    }
    if has(PlaceRole::Filmed) {
        let middle = if adds_up {
            centre + vec2(size * 1.25, -size * 0.95)
        } else {
            centre
        };
        let half = if adds_up { size * 0.72 } else { size };
        let rim = Stroke::new(1.5, ground);
        let points = vec![
            middle + vec2(0.0, -half),
            middle + vec2(half, half * 0.8),
            middle + vec2(-half, half * 0.8),
        ];
        painter.add(Shape::convex_polygon(points, ink, rim));
    }
    if has(PlaceRole::Context) {
        let points = vec![
            centre + vec2(0.0, -size),
            centre + vec2(size, 0.0),
            centre + vec2(0.0, size),
            centre + vec2(-size, 0.0),
        ];
        painter.add(Shape::convex_polygon(
            points,
            ground,
            Stroke::new(line.width.min(2.0), ink),
        ));
    }
}

/// What the sign of a place is called within the map.
pub(super) fn pin_id(ui: &Ui, place: &Place) -> Id {
    ui.make_persistent_id(("pin", place.slug.as_str()))
}

/// The first role of a place in the order of weight.
pub(crate) fn first_role(place: &Place) -> PlaceRole {
    place.roles.iter().copied().min().unwrap_or(PlaceRole::Context)
}

/// How wide a scale bar is at most, in points.
const WIDEST_BAR: f32 = 68.0;

/// Left and right of the bar in its box, in points.
const BAR_MARGIN: f32 = 12.0;

/// Narrowest box of a scale bar, in points.
const LEAST_BOX: f32 = 92.0;

/// How long a round number of metres is on screen, and where that is told.
pub(crate) struct ScaleBar {
    /// That number in words.
    pub(crate) text: String,
    length: f32,
    /// All that it takes.
    pub(crate) ground: Rect,
}

impl ScaleBar {
    /// The bar of a view, in a box so high whose lower right corner lies there.
    pub(crate) fn new(painter: &Painter, tokens: &Tokens, frame: &MapFrame, corner: Pos2, height: f32) -> Self {
        let points_per_metre = frame.points_per_ground_metre();
        let widest_m = WIDEST_BAR / points_per_metre;
        let power = 10f32.powf(widest_m.log10().floor());
        let length_m = [5.0, 2.0, 1.0]
            .into_iter()
            .map(|step| step * power)
            .find(|length| *length <= widest_m)
            .unwrap_or(power);
        let text = (WORDS.places.scale)(length_m);
        let written = painter.layout_no_wrap(text.clone(), Face::Small.font(), tokens.ink);
        let width = (written.size().x + 2.0 * BAR_MARGIN).max(LEAST_BOX);
        Self {
            ground: Rect::from_min_max(corner - vec2(width, height), corner),
            text,
            length: length_m * points_per_metre,
        }
    }

    pub(crate) fn paint(&self, painter: &Painter, tokens: &Tokens) {
        let ground = self.ground;
        let rule = rule(painter, tokens);
        painter.rect(ground, CornerRadius::same(8), tokens.panel, rule, StrokeKind::Inside);
        let middle = egui::pos2(ground.center().x, ground.bottom() - 9.0);
        let half = vec2(self.length / 2.0, 0.0);
        painter.line_segment([middle - half, middle + half], Stroke::new(2.0, tokens.ink));
        painter.text(
            middle - vec2(0.0, 5.0),
            Align2::CENTER_BOTTOM,
            &self.text,
            Face::Small.font(),
            tokens.ink,
        );
    }
}

/// Whether north is one way on the whole sheet.
pub(crate) fn has_north(frame: &MapFrame) -> bool {
    match frame.projection.north() {
        North::Up | North::UpInTheMiddle => true,
        North::InTheMiddle | North::Outwards | North::Nowhere => false,
    }
}

/// Says what a mark is as soon as the pointer is on it, without the wait that other hints have.
pub(crate) fn name_at_once(mark: &Response, name: impl FnOnce() -> String) {
    if mark.hovered() {
        mark.show_tooltip_text(name());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_happened_or_was_set_at_a_place_is_not_marked_as_near_it() {
        let roles = [PlaceRole::Context, PlaceRole::Setting, PlaceRole::Event];
        assert_eq!(marks_of(&roles), [PlaceRole::Event, PlaceRole::Setting]);
        assert_eq!(marks_of(&[PlaceRole::Context]), [PlaceRole::Context]);
    }

    #[test]
    fn a_length_is_told_in_metres_in_kilometres_and_in_miles() {
        for (length_m, words) in [
            (0.5, "50 cm"),
            (200.0, "200 m"),
            (2_000.0, "2 km · 1.2 miles"),
            (500_000.0, "500 km · 311 miles"),
        ] {
            assert_eq!((WORDS.places.scale)(length_m), words);
        }
    }
}
