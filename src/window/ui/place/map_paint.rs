//! What stands on the map beside labels: signs, scale bar, north.

use egui::{Align2, CornerRadius, Id, Painter, Pos2, Rect, Shape, Stroke, Ui, Vec2, vec2};

use super::map_frame::MapFrame;
use crate::dossier::model::{Place, PlaceRole};
use crate::query::projection::North;
use crate::window::ui::theme::{Face, Tokens, space};

/// The sign of a place, by its first role: shape, not colour.
pub(crate) fn paint_sign(painter: &Painter, tokens: &Tokens, centre: Pos2, role: PlaceRole, size: f32) {
    let stroke = Stroke::new(2.0, tokens.ink);
    let polygon = |points: Vec<Pos2>| {
        painter.add(Shape::convex_polygon(points, tokens.panel, stroke));
    };
    match role {
        PlaceRole::Event => {
            painter.circle(centre, size, tokens.ink, Stroke::new(2.0, tokens.panel));
        }
        PlaceRole::Setting => {
            painter.circle(centre, size, tokens.panel, stroke);
            painter.circle_filled(centre, size * 0.35, tokens.ink);
        }
        PlaceRole::Filmed => polygon(vec![
            centre + vec2(0.0, -size * 1.1),
            centre + vec2(size * 1.05, size * 0.8),
            centre + vec2(-size * 1.05, size * 0.8),
        ]),
        PlaceRole::Studio => {
            painter.rect(
                Rect::from_center_size(centre, Vec2::splat(size * 1.8)),
                CornerRadius::ZERO,
                tokens.panel,
                stroke,
                egui::StrokeKind::Middle,
            );
        }
        PlaceRole::Context => polygon(vec![
            centre + vec2(0.0, -size),
            centre + vec2(size, 0.0),
            centre + vec2(0.0, size),
            centre + vec2(-size, 0.0),
        ]),
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

/// The ground of a scale bar so many points long: in the corner, or above the credit where that reaches into it.
fn bar_ground(map: Rect, length: f32, credit: Option<Rect>) -> Rect {
    let right = map.right_bottom() + vec2(-space::M, -space::M);
    let ground = Rect::from_min_max(right - vec2(length + 8.0, 22.0), right + vec2(8.0, 6.0));
    match credit.filter(|credit| credit.intersects(ground)) {
        Some(credit) => ground.translate(vec2(0.0, credit.top() - space::XS - ground.bottom())),
        None => ground,
    }
}

/// How wide a scale bar is at most, in points.
const WIDEST_BAR: f32 = 130.0;

/// Metres of a mile.
const MILE_M: f32 = 1_609.344;

/// How long a round number of metres is on screen, and where that is told.
pub(crate) struct ScaleBar {
    /// That number in words.
    pub(crate) text: String,
    length: f32,
    /// All that it takes.
    pub(crate) ground: Rect,
}

impl ScaleBar {
    /// The bar of a view: in the corner, or above the credit where that reaches into it.
    pub(crate) fn new(painter: &Painter, tokens: &Tokens, frame: &MapFrame, credit: Option<Rect>) -> Self {
        let points_per_metre = frame.points_per_ground_metre();
        let widest_m = WIDEST_BAR / points_per_metre;
        let power = 10f32.powf(widest_m.log10().floor());
        let length_m = [5.0, 2.0, 1.0]
            .into_iter()
            .map(|step| step * power)
            .find(|length| *length <= widest_m)
            .unwrap_or(power);
        let length = length_m * points_per_metre;
        let text = length_in_words(length_m);
        let written = painter.layout_no_wrap(text.clone(), Face::Small.font(), tokens.ink);
        Self {
            ground: bar_ground(frame.rect, length.max(written.size().x), credit),
            text,
            length,
        }
    }

    pub(crate) fn paint(&self, painter: &Painter, tokens: &Tokens) {
        let ground = self.ground;
        let right = ground.right_bottom() - vec2(8.0, 6.0);
        let middle = egui::pos2(ground.center().x, right.y);
        let half = vec2(self.length / 2.0, 0.0);
        painter.rect_filled(ground, CornerRadius::same(4), tokens.panel.gamma_multiply(0.86));
        painter.line_segment([middle - half, middle + half], Stroke::new(2.0, tokens.ink));
        painter.text(
            middle - vec2(0.0, 3.0),
            Align2::CENTER_BOTTOM,
            &self.text,
            Face::Small.font(),
            tokens.ink,
        );
    }
}

/// A round number of metres; from a kilometre on in miles as well.
fn length_in_words(length_m: f32) -> String {
    if length_m < 1.0 {
        return format!("{} cm", (length_m * 100.0).round());
    }
    if length_m < 1_000.0 {
        return format!("{length_m} m");
    }
    let miles = length_m / MILE_M;
    let digits = if miles < 10.0 { 1 } else { 0 };
    format!("{} km · {miles:.digits$} miles", length_m / 1_000.0)
}

/// The room that the sign of north takes, where there is one.
pub(crate) fn north_ground(frame: &MapFrame) -> Option<Rect> {
    let is_up = match frame.projection.north() {
        North::Up | North::UpInTheMiddle => true,
        North::InTheMiddle | North::Outwards | North::Nowhere => false,
    };
    let north = frame.rect.right_top() + vec2(-space::M - 17.0, 150.0);
    (is_up && frame.rect.height() >= 260.0).then(|| Rect::from_center_size(north, vec2(20.0, 44.0)))
}

/// Where north is, where that is one way on the whole sheet.
pub(crate) fn north_sign(painter: &Painter, tokens: &Tokens, frame: &MapFrame) {
    let Some(ground) = north_ground(frame) else { return };
    let north = ground.center();
    painter.add(Shape::convex_polygon(
        vec![north + vec2(0.0, -9.0), north + vec2(5.0, 5.0), north + vec2(-5.0, 5.0)],
        tokens.ink,
        Stroke::NONE,
    ));
    painter.text(
        north + vec2(0.0, 7.0),
        Align2::CENTER_TOP,
        "N",
        Face::SmallStrong.font(),
        tokens.ink,
    );
}

/// Where north is, for those who do not see it.
pub(crate) fn north_words(north: North) -> &'static str {
    match north {
        North::Up => "; north is up",
        North::UpInTheMiddle => "; north is up in the middle",
        North::InTheMiddle => "; the north pole is in the middle",
        North::Outwards => "; the south pole is in the middle",
        North::Nowhere => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn the_scale_bar_covers_no_part_of_the_credit_however_narrow_the_map_is() {
        for width in [260.0, 320.0, 390.0, 440.0, 600.0, 1200.0] {
            let map = Rect::from_min_size(pos2(30.0, 80.0), vec2(width, 300.0));
            let credit = Rect::from_min_size(map.left_bottom() + vec2(8.0, -32.0), vec2(310.0, 24.0));
            let bar = bar_ground(map, 120.0, Some(credit));
            assert!(!bar.intersects(credit) && map.contains_rect(bar), "{width}: {bar}");
        }
        let map = Rect::from_min_size(pos2(0.0, 0.0), vec2(260.0, 300.0));
        assert_eq!(bar_ground(map, 120.0, None).bottom(), 300.0 - space::M + 6.0);
    }

    #[test]
    fn a_length_is_told_in_metres_in_kilometres_and_in_miles() {
        for (length_m, words) in [
            (0.5, "50 cm"),
            (200.0, "200 m"),
            (2_000.0, "2 km · 1.2 miles"),
            (500_000.0, "500 km · 311 miles"),
        ] {
            assert_eq!(length_in_words(length_m), words);
        }
    }
}
