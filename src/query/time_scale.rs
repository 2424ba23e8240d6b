//! From times to points: long stretches in which nothing happens are folded.

/// A gap is folded where it takes more than this share of what is drawn.
const FOLD_SHARE: f64 = 0.3;
/// No gap shorter than this is folded, in seconds.
const LEAST_FOLD_S: f64 = 10.0 * 60.0;
/// Most gaps that are folded: more would leave no room for what happened.
const MOST_FOLDS: usize = 4;
/// Width of a folded gap, in points.
const FOLD: f64 = 84.0;
/// Left of a gap that stays as it is on either side of its fold, as a share of what is drawn.
const MARGIN_SHARE: f64 = 0.03;

/// From numbers (seconds, minutes of the film) to points.
#[derive(Debug, Clone)]
pub struct Scale {
    pieces: Vec<Piece>,
}

/// A stretch of a scale.
#[derive(Debug, Clone, Copy)]
pub struct Piece {
    /// Where it begins, in the numbers of the scale.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// From which point to which it is drawn.
    pub x: (f64, f64),
    /// Whether nothing happens in it, and it is drawn narrower than it is.
    pub is_fold: bool,
}

impl Scale {
    /// One stretch without folds.
    pub fn straight(from: f64, to: f64, x: (f64, f64)) -> Self {
        let piece = Piece {
            from,
            to,
            x,
            is_fold: false,
        };
        Self { pieces: vec![piece] }
    }

    /// From the first to the last of the times at which something happens; the long gaps between them are folded.
    pub fn folded(busy: &[(f64, f64)], x: (f64, f64)) -> Option<Self> {
        let merged = merge(busy);
        let (from, to) = (merged.first()?.0, merged.last()?.1);
        let folds = folds(&merged, to - from);
        let folded: f64 = folds.iter().map(|(start, end)| end - start).sum();
        let points = (x.1 - x.0) - FOLD * folds.len() as f64;
        let per_second = points.max(1.0) / (to - from - folded).max(1.0);
        let mut pieces = Vec::new();
        let (mut at, mut left) = (from, x.0);
        for (start, end) in folds {
            let right = left + (start - at) * per_second;
            pieces.push(Piece {
                from: at,
                to: start,
                x: (left, right),
                is_fold: false,
            });
            pieces.push(Piece {
                from: start,
                to: end,
                x: (right, right + FOLD),
                is_fold: true,
            });
            (at, left) = (end, right + FOLD);
        }
        pieces.push(Piece {
            from: at,
            to,
            x: (left, x.1),
            is_fold: false,
        });
        Some(Self { pieces })
    }

    /// The same from so many times closer: what is drawn to scale is longer, a fold stays as it is.
    pub fn zoomed(&self, factor: f64) -> Self {
        let mut zoomed = self.clone();
        let mut left = zoomed.pieces.first().map_or(0.0, |piece| piece.x.0);
        for piece in &mut zoomed.pieces {
            let length = piece.x.1 - piece.x.0;
            let right = left + if piece.is_fold { length } else { length * factor };
            piece.x = (left, right);
            left = right;
        }
        zoomed
    }

    /// How many times closer it has to be for what lies between two numbers to take so many points.
    pub fn closeness(&self, (from, to): (f64, f64), points: f64) -> f64 {
        let (mut open, mut folded) = (0.0, 0.0);
        for piece in &self.pieces {
            let within = piece.to.min(to) - piece.from.max(from);
            let share = (within / (piece.to - piece.from).max(1e-9)).clamp(0.0, 1.0);
            let length = (piece.x.1 - piece.x.0) * share;
            *(if piece.is_fold { &mut folded } else { &mut open }) += length;
        }
        (points - folded).max(1.0) / open.max(1e-9)
    }

    /// From the first to the last number.
    pub fn ends(&self) -> (f64, f64) {
        let first = self.pieces.first().map_or(0.0, |piece| piece.from);
        (first, self.pieces.last().map_or(0.0, |piece| piece.to))
    }

    /// Its stretches, from left to right.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// How much of it is drawn to scale.
    pub fn drawn(&self) -> f64 {
        let open = self.pieces.iter().filter(|piece| !piece.is_fold);
        open.map(|piece| piece.to - piece.from).sum()
    }

    /// How many points that takes.
    pub fn points(&self) -> f64 {
        let open = self.pieces.iter().filter(|piece| !piece.is_fold);
        open.map(|piece| piece.x.1 - piece.x.0).sum()
    }

    /// Where a number lies, in points.
    pub fn x(&self, value: f64) -> f64 {
        let piece = self
            .pieces
            .iter()
            .find(|piece| value <= piece.to)
            .or(self.pieces.last());
        let Some(piece) = piece else { return 0.0 };
        let share = (value - piece.from) / length_of(piece.to - piece.from);
        piece.x.0 + (piece.x.1 - piece.x.0) * share
    }

    /// The number that lies there.
    pub fn value(&self, x: f64) -> f64 {
        let piece = self.pieces.iter().find(|piece| x <= piece.x.1).or(self.pieces.last());
        let Some(piece) = piece else { return 0.0 };
        let share = (x - piece.x.0) / length_of(piece.x.1 - piece.x.0);
        piece.from + (piece.to - piece.from) * share
    }
}

/// A length to divide by: a single moment has none.
fn length_of(length: f64) -> f64 {
    if length > 0.0 { length } else { 1.0 }
}

/// Times at which something happens, in order, those that touch made one.
fn merge(busy: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut sorted = busy.to_vec();
    sorted.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut merged: Vec<(f64, f64)> = Vec::new();
    for (from, to) in sorted {
        match merged.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => merged.push((from, to)),
        }
    }
    merged
}

/// The gaps to be folded, in order; the longest is folded first, and each makes the share of the next one greater.
fn folds(merged: &[(f64, f64)], whole: f64) -> Vec<(f64, f64)> {
    let mut gaps: Vec<(f64, f64)> = merged
        .windows(2)
        .filter_map(|pair| match pair {
            [before, after] => Some((before.1, after.0)),
            _ => None,
        })
        .collect();
    gaps.sort_by(|one, other| (other.1 - other.0).total_cmp(&(one.1 - one.0)));
    let mut drawn = whole;
    let mut folds = Vec::new();
    for (from, to) in gaps.into_iter().take(MOST_FOLDS) {
        let gap = to - from;
        if gap < LEAST_FOLD_S || gap < FOLD_SHARE * drawn {
            break;
        }
        drawn -= gap;
        folds.push((from, to));
    }
    // What happens next to a fold does not stand right at its edge. A gap has room for two: it is
    // ten margins long at least.
    let margin = MARGIN_SHARE * drawn;
    for (from, to) in &mut folds {
        (*from, *to) = (*from + margin, *to - margin);
    }
    folds.sort_by(|one, other| one.0.total_cmp(&other.0));
    folds
}

#[cfg(test)]
mod tests;
