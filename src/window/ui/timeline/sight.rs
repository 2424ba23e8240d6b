//! What one sees of the clock, and how it is moved by hand.

use egui::{Response, Ui};

use super::layout::{ClockScale, SIDE};
use crate::query::time_scale::Scale;
use crate::window::state::TimelineView;
use crate::window::state::action::{Action, Actions, TimelineMove};

/// How much of what is seen one turn moves by.
const TURN_SHARE: f64 = 1.0 / 3.0;

/// From the numbers of a scale to the points of the window.
#[derive(Clone, Copy)]
pub(super) struct Sight<'a> {
    pub(super) scale: &'a Scale,
    /// How far the scale is drawn to the left of its beginning, in points.
    offset: f64,
    /// From where to where it is seen in the window.
    left: f32,
    width: f32,
}

impl<'a> Sight<'a> {
    /// The whole of a scale.
    pub(super) fn whole(scale: &'a Scale, left: f32, width: f32) -> Self {
        Self {
            scale,
            offset: 0.0,
            left,
            width,
        }
    }

    /// The part of the clock that one looks at.
    pub(super) fn of_clock(clock: &'a ClockScale, view: TimelineView, left: f32, width: f32) -> Self {
        let whole = Self::whole(&clock.scale, left, width);
        whole.at(clock.scale.x(view.middle.unwrap_or(clock.first_middle)) - f64::from(width) / 2.0)
    }

    /// The same with another offset, as far as the scale goes.
    fn at(self, offset: f64) -> Self {
        let end = self.scale.pieces().last().map_or(0.0, |piece| piece.x.1) + SIDE;
        let most = (end - f64::from(self.width)).max(0.0);
        Self {
            offset: offset.clamp(0.0, most),
            ..self
        }
    }

    /// Where a number lies in the window.
    pub(super) fn x(&self, value: f64) -> f32 {
        self.place(self.scale.x(value))
    }

    /// Where a point of the scale lies in the window; far outside of it, just outside.
    pub(super) fn place(&self, x: f64) -> f32 {
        let far = 4.0 * f64::from(self.width) + 4096.0;
        self.left + (x - self.offset).clamp(-far, far) as f32
    }

    /// The numbers at the left and right edge.
    pub(super) fn ends(&self) -> (f64, f64) {
        (
            self.scale.value(self.offset),
            self.scale.value(self.offset + f64::from(self.width)),
        )
    }

    pub(super) fn left(&self) -> f32 {
        self.left
    }

    pub(super) fn right(&self) -> f32 {
        self.left + self.width
    }

    fn middle(&self) -> f64 {
        self.scale.value(self.offset + f64::from(self.width) / 2.0)
    }
}

/// What hand and keys ask of the clock: drag, wheel, pinch, turns.
pub(super) fn moves(
    ui: &Ui,
    response: &Response,
    (clock, sight): (&ClockScale, Sight<'_>),
    view: TimelineView,
    actions: &mut Actions,
) {
    let (farthest, closest) = clock.bounds;
    let closeness = view.closeness.clamp(farthest, closest);
    let (wheel, pinch) = ui.input(|input| (input.smooth_scroll_delta().x, f64::from(input.zoom_delta())));
    let pointer = ui
        .input(|input| input.pointer.hover_pos())
        .filter(|at| response.rect.contains(*at) && ui.rect_contains_pointer(response.rect));
    let dragged = f64::from(response.drag_delta().x);
    let wheeled = if pointer.is_some() { f64::from(wheel) } else { 0.0 };
    let turned = f64::from(view.turn) * f64::from(sight.width) * TURN_SHARE;
    let moved = sight.at(sight.offset - dragged - wheeled + turned);
    let mut asked = None;
    if let Some(pointer) = pointer.filter(|_| (pinch - 1.0).abs() > 1e-4) {
        let reached = (closeness * pinch).clamp(farthest, closest);
        let closer = clock.scale.zoomed(reached / closeness);
        let at = f64::from(pointer.x - sight.left);
        let under_pointer = sight.scale.value(sight.offset + at);
        let zoomed = Sight {
            scale: &closer,
            ..sight
        };
        asked = Some((reached, zoomed.at(closer.x(under_pointer) - at).middle()));
    } else if moved.offset != sight.offset || view.turn != 0 || closeness != view.closeness {
        asked = Some((closeness, moved.middle()));
    }
    if let Some((closeness, middle)) = asked {
        actions.push(Action::Timeline(TimelineMove::To { closeness, middle }));
    }
}
