//! Which rows of the list are open, and how far it is scrolled: nothing moves under the hand.

/// Height of a row that is not open, in points.
pub(super) const ROW: f32 = 52.0;

/// A row that is open, and how much higher that makes it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Open {
    pub(super) index: usize,
    pub(super) growth: f32,
}

/// What is open, and how far the list is scrolled.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    pub(super) revision: u64,
    pub(super) chosen: Option<usize>,
    /// The row that was pressed, until it is chosen.
    pub(super) pressed: Option<usize>,
    pub(super) open: Vec<Open>,
    /// How far all is scrolled down.
    pub(super) offset: f32,
    /// Height of what stands above the list and scrolls with it.
    pub(super) above: f32,
    /// Height of the sight.
    pub(super) sight: f32,
}

impl Known {
    /// How much higher the rows before one are than closed ones.
    fn growth_before(&self, index: usize) -> f32 {
        let before = self.open.iter().filter(|open| open.index < index);
        before.map(|open| open.growth).sum()
    }

    /// Where a row begins, against what is in sight.
    fn top(&self, index: usize) -> f32 {
        self.above + index as f32 * ROW + self.growth_before(index) - self.offset
    }

    pub(super) fn growth(&self, index: usize) -> Option<f32> {
        self.open
            .iter()
            .find(|open| open.index == index)
            .map(|open| open.growth)
    }

    pub(super) fn set_growth(&mut self, index: usize, growth: f32) {
        if let Some(open) = self.open.iter_mut().find(|open| open.index == index) {
            open.growth = growth;
        }
    }

    /// Opens what was chosen, and closes what may close. Returns where the list is to be scrolled to, if it is.
    pub(super) fn choose(&mut self, chosen: Option<usize>) -> Option<f32> {
        let was = self.offset;
        if chosen != self.chosen {
            let by_hand = chosen.is_some() && chosen == self.pressed;
            if let Some(index) = chosen {
                let before = self.top(index);
                self.open.retain(|open| by_hand && open.index <= index);
                if self.growth(index).is_none() {
                    self.open.push(Open { index, growth: 0.0 });
                }
                // Its own row stays where it was.
                self.offset = (self.offset + self.top(index) - before).max(0.0);
            } else {
                self.open.clear();
            }
            self.chosen = chosen;
        }
        self.close_out_of_sight();
        (self.offset != was).then_some(self.offset)
    }

    /// Rows that are open beside the chosen one close where nobody sees it.
    fn close_out_of_sight(&mut self) {
        let spare = self.open.iter().copied().find(|open| {
            let top = self.top(open.index);
            Some(open.index) != self.chosen && (top + ROW + open.growth <= 0.0 || top >= self.sight)
        });
        if let Some(spare) = spare {
            let is_above = self.top(spare.index) < 0.0;
            self.open.retain(|open| open.index != spare.index);
            if is_above {
                self.offset = (self.offset - spare.growth).max(0.0);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(known: &mut Known, index: usize, growth: f32) -> Option<f32> {
        known.pressed = Some(index);
        let scrolled = known.choose(Some(index));
        known.set_growth(index, growth);
        scrolled
    }

    #[test]
    fn a_row_that_is_pressed_stays_under_the_hand_whatever_was_open() {
        let mut known = Known {
            sight: 500.0,
            ..Known::default()
        };
        assert_eq!(pressed(&mut known, 2, 100.0), None);
        let (above, below) = (known.top(1), known.top(5));
        assert_eq!(pressed(&mut known, 5, 80.0), None);
        assert_eq!((known.top(1), known.top(5)), (above, below));
        // What was open below closes at once, and nothing above it moves.
        let here = known.top(3);
        assert_eq!(pressed(&mut known, 3, 60.0), None);
        assert_eq!(known.top(3), here);
        assert!(known.growth(5).is_none() && known.growth(2).is_some());
    }

    #[test]
    fn a_row_left_open_closes_once_it_is_out_of_sight_and_what_is_in_sight_stays() {
        let mut known = Known {
            sight: 300.0,
            ..Known::default()
        };
        pressed(&mut known, 0, 100.0);
        pressed(&mut known, 4, 90.0);
        known.offset = 160.0;
        let here = known.top(4);
        assert_eq!(known.choose(Some(4)), Some(60.0));
        assert_eq!(known.top(4), here);
        assert!(known.growth(0).is_none());
    }

    #[test]
    fn by_keys_one_row_alone_is_open_and_it_stays_where_it_was_if_the_list_can_be_scrolled_so_far() {
        let mut known = Known {
            sight: 300.0,
            offset: 200.0,
            ..Known::default()
        };
        known.choose(Some(4));
        known.set_growth(4, 90.0);
        let here = known.top(5);
        assert_eq!(known.choose(Some(5)), Some(110.0));
        assert_eq!(known.top(5), here);
        assert!(known.growth(4).is_none());
    }
}
