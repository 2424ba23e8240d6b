//! How wide the columns of the dots are, and how many lines a row has.

/// From one dot to the next, in points.
pub(super) const PITCH: f32 = 12.0;
/// Most lines of dots in a row; of more, the number is told.
const MOST_LINES: usize = 5;
/// From more lines on, the words of a head stand under each other.
const FEW_LINES: usize = 2;
/// Room for a dot with a number behind it, in points.
const COUNTED: f32 = 52.0;
/// Between two columns, in points.
const GAP: f32 = 12.0;
/// Above and below the dots of a row together, in points.
const ROW_PADDING: f32 = 16.0;

/// Where the columns begin, and how many dots stand in one of their lines.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Columns {
    /// Left edge and width of each, in points.
    pub(super) places: Vec<(f32, f32)>,
    /// Most lines in a cell.
    lines: usize,
}

impl Columns {
    /// Columns of so many points altogether. Of each it is known how wide its head is, how wide the longest word of
    /// that, and the most dots that a cell has.
    pub(super) fn fit(room: f32, columns: &[(f32, f32, usize)]) -> Self {
        let whole: Vec<(f32, usize)> = columns.iter().map(|&(head, _, most)| (head, most)).collect();
        let broken: Vec<(f32, usize)> = columns.iter().map(|&(_, word, most)| (word, most)).collect();
        // Too narrow for all: each dot stands with its number.
        let counted = || Self {
            places: places(room, broken.iter().map(|(word, _)| word.max(COUNTED)).collect()),
            lines: 1,
        };
        Self::fit_lines(room, &whole, FEW_LINES)
            .or_else(|| Self::fit_lines(room, &broken, MOST_LINES))
            .unwrap_or_else(counted)
    }

    /// The same in as few lines as there is room for, and in no more than so many.
    fn fit_lines(room: f32, columns: &[(f32, usize)], most_lines: usize) -> Option<Self> {
        (1..=most_lines).find_map(|lines| {
            let width = |&(word, most): &(f32, usize)| {
                let dots = most.div_ceil(lines) as f32 * PITCH - PITCH + DOT;
                let is_counted = most > lines * MOST_PER_LINE;
                word.max(if is_counted { COUNTED } else { dots })
            };
            let widths: Vec<f32> = columns.iter().map(width).collect();
            let gaps = GAP * widths.len().saturating_sub(1) as f32;
            (widths.iter().sum::<f32>() + gaps <= room).then(|| Self {
                places: places(room, widths),
                lines,
            })
        })
    }

    /// How many dots stand in one line of a column.
    fn per_line(width: f32) -> usize {
        (((width - DOT) / PITCH).floor().max(0.0) as usize + 1).min(MOST_PER_LINE)
    }

    /// Where a dot of a cell stands, from the upper left of its row; none where the cell is counted.
    pub(super) fn place_of(&self, column: usize, dot: usize) -> Option<(f32, f32)> {
        let &(left, width) = self.places.get(column)?;
        let per_line = Self::per_line(width);
        let x = left + (dot % per_line) as f32 * PITCH + DOT / 2.0;
        let y = (ROW_PADDING + PITCH) / 2.0 + (dot / per_line) as f32 * PITCH;
        Some((x, y))
    }

    /// Whether a cell has too many dots to be drawn each.
    pub(super) fn is_counted(&self, column: usize, dots: usize) -> bool {
        let width = self.places.get(column).map_or(0.0, |(_, width)| *width);
        dots > Self::per_line(width) * self.lines
    }

    /// How high a row is, by how many dots its cells have.
    pub(super) fn height(&self, cells: impl Iterator<Item = usize>) -> f32 {
        let lines = cells.enumerate().map(|(column, dots)| {
            let width = self.places.get(column).map_or(0.0, |(_, width)| *width);
            match self.is_counted(column, dots) {
                true => 1,
                false => dots.div_ceil(Self::per_line(width)),
            }
        });
        lines.max().unwrap_or(1).max(1) as f32 * PITCH + ROW_PADDING
    }
}

/// Where columns of these widths begin; what is left of the room moves them apart.
fn places(room: f32, widths: Vec<f32>) -> Vec<(f32, f32)> {
    let gaps = widths.len().saturating_sub(1) as f32;
    let left_over = room - widths.iter().sum::<f32>() - GAP * gaps;
    let spread = (left_over / gaps.max(1.0)).clamp(0.0, WIDEST_SPREAD).floor();
    let mut left = 0.0;
    let places = widths.into_iter().map(|width| {
        let place = (left, width);
        left += width + GAP + spread;
        place
    });
    places.collect()
}

/// Width of a dot, in points.
pub(super) const DOT: f32 = 8.0;
/// Most dots in a line: more cannot be counted at a glance.
const MOST_PER_LINE: usize = 20;
/// Most that columns are moved apart beyond their gap, in points.
const WIDEST_SPREAD: f32 = 24.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_take_as_few_lines_as_there_is_room_for() {
        let columns = [(50.0, 50.0, 4), (60.0, 60.0, 12)];
        let wide = Columns::fit(400.0, &columns);
        assert_eq!(wide.height([4, 12].into_iter()), PITCH + ROW_PADDING);
        let narrow = Columns::fit(160.0, &columns);
        assert_eq!(narrow.height([4, 12].into_iter()), 2.0 * PITCH + ROW_PADDING);
        assert!(!narrow.is_counted(1, 12));
    }

    #[test]
    fn what_nobody_could_count_is_told_by_its_number() {
        let columns = Columns::fit(300.0, &[(40.0, 40.0, 1_000), (40.0, 40.0, 2)]);
        assert!(columns.is_counted(0, 1_000) && !columns.is_counted(1, 2));
        assert_eq!(columns.height([1_000, 2].into_iter()), PITCH + ROW_PADDING);
        let (last, width) = columns.places[1];
        assert!(last + width <= 300.0);
    }

    #[test]
    fn no_two_dots_of_a_cell_stand_at_one_place() {
        let columns = Columns::fit(160.0, &[(50.0, 50.0, 4), (60.0, 60.0, 12)]);
        let mut places: Vec<_> = (0..12).filter_map(|dot| columns.place_of(1, dot)).collect();
        places.dedup();
        assert_eq!(places.len(), 12);
    }
}
