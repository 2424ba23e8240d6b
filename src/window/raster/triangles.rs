//! Which pixels a triangle covers, and the weights of its corners at each of them.
//!
//! Coverage and colours are whole numbers; the floating point between them is `+ - * /` alone.
//! So every machine gives the same bytes.

use super::corner::{Corner, PIXEL};
use super::fill::Fill;
use super::textures::Texture;

/// The part of the picture that may be painted, in pixels; right and bottom are outside.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clip {
    pub(super) left: i64,
    pub(super) top: i64,
    pub(super) right: i64,
    pub(super) bottom: i64,
}

/// A side of a triangle whose inside is where [`Self::at`] is positive.
#[derive(Debug, Clone, Copy)]
struct Side {
    x: i64,
    y: i64,
    dx: i64,
    dy: i64,
    /// How `at` changes from one pixel to the next.
    step: i64,
    /// 1 if pixels whose centre lies on the side belong to the neighbour, 0 if to this triangle.
    margin: i64,
}

impl Side {
    fn new(from: Corner, to: Corner) -> Self {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let top_or_left = dy < 0 || (dy == 0 && dx > 0);
        Self {
            x: from.x,
            y: from.y,
            dx,
            dy,
            step: -dy * PIXEL,
            margin: i64::from(!top_or_left),
        }
    }

    /// Twice the area between the side and the centre of a pixel, in squared subpixels.
    fn at(&self, x: i64, y: i64) -> i64 {
        self.dx * (centre(y) - self.y) - self.dy * (centre(x) - self.x)
    }

    /// Takes from `left..right` the pixels of row `y` that lie outside this side.
    fn narrow(&self, y: i64, left: &mut i64, right: &mut i64) {
        if *left >= *right {
            return;
        }
        let first = self.at(*left, y) - self.margin;
        let last = first + self.step * (*right - 1 - *left);
        if first < 0 && last < 0 {
            *right = *left;
        } else if first < 0 {
            *left -= first.div_euclid(self.step);
        } else if last < 0 {
            *right = *left + first / -self.step + 1;
        }
    }
}

fn centre(pixel: i64) -> i64 {
    pixel * PIXEL + PIXEL / 2
}

fn to_float(number: i64) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "rounding to nearest is the same everywhere")]
    let float = number as f64;
    float
}

/// A picture in the making.
pub(super) struct Canvas {
    width: usize,
    pixels: Vec<[u8; 4]>,
}

impl Canvas {
    /// A canvas of one colour.
    pub(super) fn new([width, height]: [usize; 2], color: [u8; 4]) -> Self {
        Self {
            width,
            pixels: vec![color; width * height],
        }
    }

    /// The bytes of the pixels, row by row.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.pixels.into_flattened()
    }

    /// Paints every pixel in `clip` whose centre lies in the triangle.
    ///
    /// A centre on the side of two triangles belongs to one of them: to that below or to its right.
    pub(super) fn triangle(&mut self, corners: [Corner; 3], clip: Clip, texture: &Texture) {
        let [a, b, c] = corners;
        let area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
        let (b, c) = if area < 0 { (c, b) } else { (b, c) };
        let corners = [a, b, c];
        let first_column = clip.left.max((a.x.min(b.x).min(c.x) + PIXEL / 2 - 1).div_euclid(PIXEL));
        let last_column = clip.right.min((a.x.max(b.x).max(c.x) + PIXEL / 2).div_euclid(PIXEL));
        let first_row = clip.top.max((a.y.min(b.y).min(c.y) + PIXEL / 2 - 1).div_euclid(PIXEL));
        let last_row = clip.bottom.min((a.y.max(b.y).max(c.y) + PIXEL / 2).div_euclid(PIXEL));
        if area == 0 || first_column >= last_column || first_row >= last_row {
            return;
        }

        let area = to_float(area.abs());
        let sides = [Side::new(c, a), Side::new(a, b), Side::new(b, c)];
        let [to_second, to_third, _] = &sides;
        let right = [to_second, to_third].map(|side| to_float(side.step) / area);
        let down = [to_second, to_third].map(|side| to_float(side.dx * PIXEL) / area);
        let fill = Fill::new(corners, right, down, texture);
        for y in first_row..last_row {
            let (mut left, mut right) = (first_column, last_column);
            for side in &sides {
                side.narrow(y, &mut left, &mut right);
            }
            if let Some(row) = self.row(y, left, right) {
                fill.paint(row, [to_second, to_third].map(|side| to_float(side.at(left, y)) / area));
            }
        }
    }

    fn row(&mut self, y: i64, left: i64, right: i64) -> Option<&mut [[u8; 4]]> {
        let start = usize::try_from(y).ok()?.checked_mul(self.width)?;
        let (left, right) = (usize::try_from(left).ok()?, usize::try_from(right).ok()?);
        if left >= right || right > self.width {
            return None;
        }
        self.pixels.get_mut(start + left..start + right)
    }
}
