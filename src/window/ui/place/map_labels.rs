//! Labels on the map that do not collide.

use egui::epaint::TextShape;
use egui::{Align2, Color32, CornerRadius, Painter, Pos2, Rect, pos2, vec2};

use crate::window::ui::map_outlines::contains;
use crate::window::ui::theme::{Face, Tokens};

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
    /// The colour round letters, so that they read over lines.
    pub(super) ground: Color32,
    /// The texts that found room, for those who do not see them.
    pub(crate) drawn: Vec<String>,
}

impl<'a> Labels<'a> {
    /// Where labels have room: within `bounds`, and not in what is `taken` by credit, scale bar and buttons.
    pub(crate) fn new(painter: &'a Painter, bounds: Rect, taken: Vec<Rect>, inked: Vec<Vec<Pos2>>) -> Self {
        Self {
            painter,
            bounds: bounds.shrink(4.0),
            taken,
            inked,
            ground: Color32::PLACEHOLDER,
            drawn: Vec::new(),
        }
    }

    /// The same on a ground of that colour.
    pub(crate) fn over(self, ground: Color32) -> Self {
        Self { ground, ..self }
    }

    pub(crate) fn keep_free(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    pub(crate) fn is_free(&self, rect: Rect) -> bool {
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
        // No letter is as high as its line.
        let letters = Rect::from_center_size(at, galley.size() + vec2(4.0, -5.0));
        let ground = Rect::from_center_size(at, galley.size() + vec2(8.0, 2.0));
        self.is_on_ink(letters).then_some(ground)
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
            // Clear of its own sign: at the edge of the map there is room on one side alone.
            at + vec2(gap + 2.0, -size.y / 2.0),
            at + vec2(-gap - 2.0 - size.x, -size.y / 2.0),
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
                self.painter.rect_filled(ground, CornerRadius::same(4), self.ground);
            }
            (tokens.ink, self.ground)
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
        // What lies out of sight is not even laid out.
        if !self.bounds.contains(at) {
            return;
        }
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

    /// Whether a point lies where a label may stand at all.
    pub(crate) fn has_room_at(&self, at: Pos2) -> bool {
        self.bounds.contains(at)
    }

    /// The name of a dot: beside it, where nothing stands near. Names of dots keep a distance from each other, so that
    /// of many only some are told, and more the closer one comes.
    pub(crate) fn beside_dot(&mut self, text: &str, at: Pos2, tokens: &Tokens) {
        let galley = self
            .painter
            .layout_no_wrap(text.to_owned(), Face::Small.font(), Color32::PLACEHOLDER);
        let size = galley.size();
        let spots = [vec2(7.0, -size.y / 2.0), vec2(-7.0 - size.x, -size.y / 2.0)];
        let grounds = spots.map(|spot| Rect::from_min_size(at + spot, size).expand2(vec2(2.0, 0.0)));
        let Some(ground) = grounds.into_iter().find(|ground| self.is_free(*ground)) else {
            return;
        };
        self.taken.push(ground.expand2(vec2(16.0, 8.0)));
        self.drawn.push(text.to_owned());
        let corner = ground.min + vec2(2.0, 0.0);
        self.halo(corner, &galley, 0.0, self.ground);
        self.painter.galley(corner, galley, tokens.map.label);
    }
}
