//! What part of the timeline is seen.

use super::action::TimelineMove;

/// The farthest and the closest view of any timeline, against the first one: a dossier's own bounds lie within.
const TIMELINE_BOUNDS: (f64, f64) = (1.0e-12, 1.0e12);
/// What part of the timeline is seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimelineView {
    /// How close, against what one sees first.
    pub closeness: f64,
    /// What stands in the middle, in seconds since 1970; as one sees it first where there is none.
    pub middle: Option<f64>,
    /// How many turns to the right are to be made with the next frame; each is a part of what is seen.
    pub turn: i8,
}

impl Default for TimelineView {
    fn default() -> Self {
        Self {
            closeness: 1.0,
            middle: None,
            turn: 0,
        }
    }
}

impl TimelineView {
    /// Makes a move, within the bounds of any timeline.
    pub(crate) fn apply(&mut self, movement: TimelineMove) {
        let (farthest, closest) = TIMELINE_BOUNDS;
        match movement {
            TimelineMove::To { closeness, middle } if closeness.is_finite() && middle.is_finite() => {
                *self = Self {
                    closeness: closeness.clamp(farthest, closest),
                    middle: Some(middle),
                    turn: 0,
                };
            }
            TimelineMove::Zoom(factor) if factor.is_finite() => {
                self.closeness = (self.closeness * factor).clamp(farthest, closest);
            }
            TimelineMove::To { .. } | TimelineMove::Zoom(_) => {}
            TimelineMove::Turn(turn) => self.turn = turn,
            TimelineMove::Fit => *self = Self::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_of_the_timeline_stays_a_number_whatever_is_asked_for() {
        let mut view = TimelineView::default();
        for wild in [f64::NAN, f64::INFINITY, 0.0, -4.0, 1e300] {
            view.apply(TimelineMove::Zoom(wild));
            view.apply(TimelineMove::To {
                closeness: wild,
                middle: wild,
            });
            assert!(view.closeness.is_finite() && view.closeness > 0.0, "{wild}");
            assert!(view.middle.is_none_or(f64::is_finite), "{wild}");
        }
        view.apply(TimelineMove::Fit);
        assert_eq!(view, TimelineView::default());
    }

    #[test]
    fn a_turn_is_made_with_the_next_move() {
        let mut view = TimelineView::default();
        view.apply(TimelineMove::Turn(-1));
        assert_eq!(view.turn, -1);
        view.apply(TimelineMove::To {
            closeness: 2.0,
            middle: 5.0,
        });
        assert_eq!((view.turn, view.middle), (0, Some(5.0)));
    }
}
