//! What stands on the map: signs, labels that do not collide, scale bar; and how sheet and screen lie on each other.

use egui::epaint::TextShape;
use egui::{Align2, Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

use crate::dossier::model::{LatLon, Place, PlaceRole};
use crate::query::projection::Projection;
use crate::window::state::{CLOSEST, FARTHEST, MapView};
use crate::window::ui::map_shapes::{MapShapes, contains};
use crate::window::ui::theme::{Face, Tokens, space};

/// How sheet and screen lie on each other.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct MapFrame {
    pub(crate) rect: Rect,
    /// Middle of the view, in metres of the sheet.
    centre: Pos2,
    pub(crate) points_per_metre: f32,
    projection: Projection,
}

impl MapFrame {
    /// The view of a sheet in a rectangle; at closeness 1 the sheet just covers it.
    pub(crate) fn new(shapes: &MapShapes, rect: Rect, view: &MapView) -> Option<Self> {
        let projection = shapes.projection?;
        let size = shapes.size();
        let cover = (rect.width() / size.x).max(rect.height() / size.y);
        Some(Self {
            rect,
            centre: view
                .centre
                .map_or(Pos2::ZERO, |centre| projection.to_metres(centre).into()),
            points_per_metre: cover * view.closeness.clamp(FARTHEST, CLOSEST),
            projection,
        })
    }

    pub(crate) fn on_screen(&self, metres: Pos2) -> Pos2 {
        self.rect.center() + (metres - self.centre) * self.points_per_metre
    }

    /// A point of the ground in metres of the sheet.
    pub(crate) fn metres(&self, point: LatLon) -> Pos2 {
        self.projection.to_metres(point).into()
    }

    /// What is in sight, in metres of the sheet.
    pub(crate) fn sight_m(&self) -> Rect {
        Rect::from_center_size(self.centre, self.rect.size() / self.points_per_metre)
    }

    pub(crate) fn point_on_screen(&self, point: LatLon) -> Pos2 {
        self.on_screen(self.metres(point))
    }

    pub(crate) fn centre_after_drag(&self, drag: Vec2) -> LatLon {
        self.projection
            .to_point((self.centre - drag / self.points_per_metre).into())
    }

    /// The middle that keeps what is under `pointer` in place at another closeness.
    pub(crate) fn centre_after_zoom(&self, pointer: Pos2, factor: f32) -> LatLon {
        let from_middle = (pointer - self.rect.center()) / self.points_per_metre;
        self.projection
            .to_point((self.centre + from_middle * (1.0 - 1.0 / factor)).into())
    }
}

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

/// The first role of a place in the order of weight.
pub(crate) fn first_role(place: &Place) -> PlaceRole {
    place.roles.iter().copied().min().unwrap_or(PlaceRole::Context)
}

/// What a shape of the map is called, and how that is written on it.
pub(crate) struct ShapeLabel<'a> {
    pub(crate) text: &'a str,
    /// Its middle.
    pub(crate) at: Pos2,
    /// How it is slanted, in radians clockwise.
    pub(crate) angle: f32,
    /// The width that the shape has for it, in points.
    pub(crate) room: f32,
    pub(crate) face: Face,
    pub(crate) colour: Color32,
    /// The colour of the shape.
    pub(crate) halo: Color32,
}

/// Labels drawn so far; a new one is drawn only where it collides with none.
pub(crate) struct Labels<'a> {
    pub(super) painter: &'a Painter,
    bounds: Rect,
    taken: Vec<Rect>,
    /// Buildings whose ground is ink.
    inked: Vec<Vec<Pos2>>,
    /// The texts that found room, for those who do not see them.
    pub(crate) drawn: Vec<String>,
}

impl<'a> Labels<'a> {
    pub(crate) fn new(painter: &'a Painter, frame: MapFrame, bounds: Rect, inked: Vec<Vec<Pos2>>) -> Self {
        // The corners that credit, scale bar and buttons stand in.
        let bottom = frame.rect.bottom() - 44.0;
        let taken = vec![
            Rect::from_min_max(
                pos2(frame.rect.left(), bottom),
                frame.rect.left_bottom() + vec2(330.0, 0.0),
            ),
            Rect::from_min_max(
                pos2(
                    frame.rect.right() - 150.0,
                    // On a narrow map the scale bar stands above the credit.
                    if frame.rect.width() < 480.0 {
                        bottom - 32.0
                    } else {
                        bottom
                    },
                ),
                frame.rect.right_bottom(),
            ),
            Rect::from_min_size(frame.rect.right_top() + vec2(-60.0, 0.0), vec2(60.0, 130.0)),
        ];
        Self {
            painter,
            bounds: bounds.shrink(4.0),
            taken,
            inked,
            drawn: Vec::new(),
        }
    }

    pub(crate) fn keep_free(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    fn is_free(&self, rect: Rect) -> bool {
        self.bounds.contains_rect(rect) && !self.taken.iter().any(|taken| taken.intersects(rect))
    }

    /// Whether a label lies on a building of ink as a whole.
    fn is_on_ink(&self, rect: Rect) -> bool {
        let corners = [
            rect.left_top(),
            rect.right_top(),
            rect.left_bottom(),
            rect.right_bottom(),
        ];
        self.inked
            .iter()
            .any(|ring| corners.iter().all(|&corner| contains(ring, corner)))
    }

    /// Where a label lies that stands on a building of ink in place of the sign of its pin, if there is room for it.
    pub(crate) fn on_ink(&self, text: &str, at: Pos2, face: Face) -> Option<Rect> {
        let galley = self
            .painter
            .layout_no_wrap(text.to_owned(), face.font(), Color32::PLACEHOLDER);
        let ground = Rect::from_center_size(at, galley.size() + vec2(8.0, 2.0));
        self.is_on_ink(ground).then_some(ground)
    }

    /// A label in place of the sign of its pin.
    pub(crate) fn inside(&mut self, text: &str, ground: Rect, face: Face, tokens: &Tokens) {
        self.taken.push(ground);
        self.drawn.push(text.to_owned());
        self.painter
            .text(ground.center(), Align2::CENTER_CENTER, text, face.font(), tokens.paper);
    }

    /// Whether a label lies on a building of ink with a part of it.
    fn touches_ink(&self, rect: Rect) -> bool {
        let across = |share: f32| egui::lerp(rect.x_range().min..=rect.x_range().max, share);
        let points = [0.0, 0.25, 0.5, 0.75, 1.0].map(across);
        self.inked.iter().any(|ring| {
            points
                .iter()
                .any(|&x| contains(ring, pos2(x, rect.top())) || contains(ring, pos2(x, rect.bottom())))
        })
    }

    /// A label beside a pin: on the building of ink that the pin stands in, where there is room; else right, left,
    /// below, above, whichever is free first.
    pub(crate) fn beside(&mut self, text: &str, at: Pos2, face: Face, tokens: &Tokens) {
        let galley = self
            .painter
            .layout_no_wrap(text.to_owned(), face.font(), Color32::PLACEHOLDER);
        let size = galley.size();
        let gap = 13.0;
        let spots = [
            at + vec2(gap, -size.y / 2.0),
            at + vec2(-gap - size.x, -size.y / 2.0),
            at + vec2(-size.x / 2.0, gap),
            at + vec2(-size.x / 2.0, -gap - size.y),
        ];
        let mut grounds = spots.map(|spot| Rect::from_min_size(spot, size).expand2(vec2(4.0, 1.0)));
        grounds.sort_by_key(|ground| !self.is_on_ink(*ground));
        let Some(ground) = grounds.into_iter().find(|ground| self.is_free(*ground)) else {
            return;
        };
        self.taken.push(ground);
        self.drawn.push(text.to_owned());
        let corner = ground.min + vec2(4.0, 1.0);
        let (colour, halo) = if self.is_on_ink(ground) {
            (tokens.paper, tokens.ink)
        } else {
            if self.touches_ink(ground) {
                // Half on ink no letter reads: it gets a ground of its own.
                self.painter.rect_filled(ground, CornerRadius::same(4), tokens.map.land);
            }
            (tokens.ink, tokens.map.land)
        };
        self.halo(corner, &galley, 0.0, halo);
        self.painter.galley(corner, galley, colour);
    }

    /// A label on a shape, slanted with it, where the shape has room for it.
    pub(crate) fn on(&mut self, label: &ShapeLabel<'_>) {
        let ShapeLabel {
            text,
            at,
            angle,
            room,
            face,
            colour,
            halo,
        } = *label;
        let galley = self.painter.layout_no_wrap(text.to_owned(), face.font(), colour);
        let size = galley.size();
        if size.x > room {
            return;
        }
        let turned = egui::emath::Rot2::from_angle(angle);
        let half = turned * (size / 2.0);
        let across = turned * vec2(size.x / 2.0, -size.y / 2.0);
        let extent = vec2(half.x.abs().max(across.x.abs()), half.y.abs().max(across.y.abs()));
        let rect = Rect::from_center_size(at, extent * 2.0);
        if !self.is_free(rect) {
            return;
        }
        self.taken.push(rect);
        self.drawn.push(text.to_owned());
        let corner = at - half;
        self.halo(corner, &galley, angle, halo);
        self.painter
            .add(TextShape::new(corner, galley, colour).with_angle(angle));
    }

    /// The ground's colour round a label, so that it reads over lines.
    fn halo(&self, at: Pos2, galley: &std::sync::Arc<egui::Galley>, angle: f32, colour: Color32) {
        for (x, y) in [
            (-1.4, -1.4),
            (1.4, -1.4),
            (-1.4, 1.4),
            (1.4, 1.4),
            (0.0, -2.0),
            (0.0, 2.0),
            (-2.0, 0.0),
            (2.0, 0.0),
        ] {
            let shape = TextShape::new(at + vec2(x, y), std::sync::Arc::clone(galley), colour)
                .with_override_text_color(colour)
                .with_angle(angle);
            self.painter.add(shape);
        }
    }
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

/// How long a round number of metres is, and where north is; hands that number out in words.
pub(crate) fn scale_bar(painter: &Painter, tokens: &Tokens, frame: &MapFrame, credit: Option<Rect>) -> String {
    const WIDEST: f32 = 130.0;
    let widest_m = WIDEST / frame.points_per_metre;
    let power = 10f32.powf(widest_m.log10().floor());
    let length_m = [5.0, 2.0, 1.0]
        .into_iter()
        .map(|step| step * power)
        .find(|length| *length <= widest_m)
        .unwrap_or(power);
    let length = length_m * frame.points_per_metre;
    let ground = bar_ground(frame.rect, length, credit);
    let right = ground.right_bottom() - vec2(8.0, 6.0);
    let left = right - vec2(length, 0.0);
    let text = if length_m >= 1_000.0 {
        format!("{} km", length_m / 1_000.0)
    } else {
        format!("{length_m} m")
    };
    painter.rect_filled(ground, CornerRadius::same(4), tokens.panel.gamma_multiply(0.86));
    painter.line_segment([left, right], Stroke::new(2.0, tokens.ink));
    painter.text(
        left.lerp(right, 0.5) - vec2(0.0, 3.0),
        Align2::CENTER_BOTTOM,
        &text,
        Face::Small.font(),
        tokens.ink,
    );
    if frame.rect.height() < 260.0 {
        return text;
    }
    // North is up on every sheet.
    let north = frame.rect.right_top() + vec2(-space::M - 17.0, 150.0);
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
    text
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
