//! How sheet and screen lie on each other.

use egui::{Pos2, Rect, Vec2};

use crate::dossier::model::{Extent, Position};
use crate::query::projection::Projection;
use crate::window::state::{CLOSEST, FARTHEST, MapView};
use crate::window::ui::map_shapes::{Ground, MapShapes};

/// How close any sheet is seen, against the whole of it.
const CLOSE: f32 = 24.0;

/// A large sheet is seen as close as this many metres of it that are one point on screen then.
const CLOSE_M: f32 = 20.0;

/// Whether a position lies on a sheet: between its bounds, or in a corner of its rectangle, where the bounds run across
/// it in a bow. Of a sheet round a pole there is nothing beyond its circle.
pub(super) fn is_on_sheet((extent, projection, sheet): (&Extent, Projection, Rect), position: Position) -> bool {
    let is_bowed = projection.is_rectangle() && !projection.is_straight();
    extent.holds(position) || (is_bowed && sheet.contains(projection.to_metres(extent.point(position)).into()))
}

/// How sheet and screen lie on each other.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct MapFrame {
    pub(crate) rect: Rect,
    /// All that the sheet takes, in metres.
    sheet: Rect,
    /// Middle of the view, in metres of the sheet.
    centre: Pos2,
    pub(crate) points_per_metre: f32,
    /// How close the view is, against the first; as close and as far as the sheet allows.
    pub(crate) closeness: f32,
    /// How far and how close the sheet allows it to be.
    reach: (f32, f32),
    pub(crate) projection: Projection,
    extent: Extent,
}

impl MapFrame {
    /// The view of a sheet in a rectangle. At closeness 1 the sheet just covers it, or is just seen whole; farther away
    /// than whole, and off its edges, nothing is seen of any sheet.
    pub(crate) fn new(shapes: &MapShapes, rect: Rect, view: &MapView) -> Option<Self> {
        let Ground {
            extent,
            projection,
            bounds,
            is_seen_whole,
            ..
        } = shapes.ground.as_ref()?;
        // In a window too low for it, a map has no room at all.
        rect.is_positive().then_some(())?;
        let (across, down) = (rect.width() / bounds.width(), rect.height() / bounds.height());
        let (cover, whole) = (across.max(down), across.min(down));
        let first = if *is_seen_whole { whole } else { cover };
        let closest = (1.0 / CLOSE_M / first).clamp(CLOSE, CLOSEST);
        let farthest = (whole / first).clamp(FARTHEST, 1.0);
        let closeness = view.closeness.clamp(farthest, closest);
        let points_per_metre = first * closeness;
        let centre = view.centre.map_or(extent.centre, |centre| extent.point(centre));
        Some(Self {
            rect,
            sheet: *bounds,
            centre: held(
                projection.to_metres(centre).into(),
                rect.size() / points_per_metre,
                *bounds,
            ),
            points_per_metre,
            closeness,
            reach: (farthest, closest),
            projection: *projection,
            extent: *extent,
        })
    }

    pub(crate) fn on_screen(&self, metres: Pos2) -> Pos2 {
        self.rect.center() + (metres - self.centre) * self.points_per_metre
    }

    /// A position in metres of the sheet.
    pub(crate) fn metres(&self, position: Position) -> Pos2 {
        self.projection.to_metres(self.extent.point(position)).into()
    }

    /// What is in sight, in metres of the sheet.
    pub(crate) fn sight_m(&self) -> Rect {
        Rect::from_center_size(self.centre, self.rect.size() / self.points_per_metre)
    }

    /// The part of the screen that the sheet takes.
    pub(crate) fn sheet_on_screen(&self) -> Rect {
        let sheet = Rect::from_min_max(self.on_screen(self.sheet.min), self.on_screen(self.sheet.max));
        // A sheet that reaches to the edges of the view, but for a rounding, covers it.
        sheet.expand(0.1).intersect(self.rect)
    }

    pub(crate) fn point_on_screen(&self, position: Position) -> Pos2 {
        self.on_screen(self.metres(position))
    }

    /// Whether a position lies on the sheet.
    pub(crate) fn holds(&self, position: Position) -> bool {
        is_on_sheet((&self.extent, self.projection, self.sheet), position)
    }

    /// How close the view is after it came so many times closer.
    pub(crate) fn reached(&self, factor: f32) -> f32 {
        (self.closeness * factor).clamp(self.reach.0, self.reach.1)
    }

    /// What ways off the sheet are measured from.
    pub(crate) fn middle_of_sheet(&self) -> Position {
        self.extent.position(self.projection.middle_of(&self.extent))
    }

    /// The middle of the view.
    pub(crate) fn middle(&self) -> Position {
        self.position(self.centre)
    }

    /// How many points on screen a metre of the ground takes in the middle of the view.
    pub(crate) fn points_per_ground_metre(&self) -> f32 {
        let stretch = self.projection.stretch_at(self.projection.to_point(self.centre.into())) as f32;
        // On the sheet of a town it differs by less than anybody can see.
        let stretch = if (stretch - 1.0).abs() < 0.01 { 1.0 } else { stretch };
        self.points_per_metre * stretch
    }

    /// How much of the sheet lies out of sight, across and down, in points.
    pub(super) fn out_of_sight(&self) -> Vec2 {
        (self.sheet.size() * self.points_per_metre - self.rect.size()).max(Vec2::ZERO)
    }

    /// The view of the same sheet so many points farther right and down, as far as the sheet goes.
    pub(super) fn moved(&self, by: Vec2) -> Self {
        let size = self.rect.size() / self.points_per_metre;
        Self {
            centre: held(self.centre + by / self.points_per_metre, size, self.sheet),
            ..*self
        }
    }

    fn position(&self, metres: Pos2) -> Position {
        self.extent.position(self.projection.to_point(metres.into()))
    }

    pub(crate) fn centre_after_drag(&self, drag: Vec2) -> Position {
        let size = self.rect.size() / self.points_per_metre;
        self.position(held(self.centre - drag / self.points_per_metre, size, self.sheet))
    }

    /// The middle that keeps what is under `pointer` in place at another closeness.
    pub(crate) fn centre_after_zoom(&self, pointer: Pos2, factor: f32) -> Position {
        let from_middle = (pointer - self.rect.center()) / self.points_per_metre;
        let size = self.rect.size() / self.points_per_metre / factor;
        self.position(held(self.centre + from_middle * (1.0 - 1.0 / factor), size, self.sheet))
    }
}

/// The middle of a view of such a size that shows as much of a sheet as it can.
fn held(centre: Pos2, size: Vec2, sheet: Rect) -> Pos2 {
    let along = |at: f32, size: f32, from: f32, to: f32| {
        if size >= to - from {
            f32::midpoint(from, to)
        } else {
            at.clamp(from + size / 2.0, to - size / 2.0)
        }
    };
    Pos2 {
        x: along(centre.x, size.x, sheet.left(), sheet.right()),
        y: along(centre.y, size.y, sheet.top(), sheet.bottom()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{pos2, vec2};

    #[test]
    fn a_view_is_held_on_its_sheet() {
        let sheet = Rect::from_min_size(Pos2::ZERO, vec2(100.0, 50.0));
        assert_eq!(held(pos2(90.0, -4.0), vec2(40.0, 20.0), sheet), pos2(80.0, 10.0));
        assert_eq!(held(pos2(90.0, -4.0), vec2(140.0, 20.0), sheet), pos2(50.0, 10.0));
        assert_eq!(held(pos2(30.0, 30.0), vec2(40.0, 20.0), sheet), pos2(30.0, 30.0));
    }
}
