//! A corner of a triangle, in whole parts of a pixel.

/// One pixel in the fixed-point numbers of positions: 8 binary digits, as graphics cards have.
pub(super) const PIXEL: i64 = 256;

/// Positions further out than this many pixels are moved here, so that no product overflows.
const FARTHEST_PX: f32 = 1_048_576.0;

/// A corner of a triangle.
#[derive(Debug, Clone, Copy)]
pub(super) struct Corner {
    pub(super) x: i64,
    pub(super) y: i64,
    pub(super) u: f64,
    pub(super) v: f64,
    pub(super) color: [u8; 4],
}

impl Corner {
    /// Places an egui vertex in pixels and texels, or gives none if its place is no number.
    pub(super) fn new(vertex: &egui::epaint::Vertex, pixels_per_point: f32, [width, height]: [f64; 2]) -> Option<Self> {
        let finite = vertex.pos.is_finite() && vertex.uv.is_finite();
        finite.then(|| Self {
            x: subpixel(vertex.pos.x * pixels_per_point),
            y: subpixel(vertex.pos.y * pixels_per_point),
            u: f64::from(vertex.uv.x) * width,
            v: f64::from(vertex.uv.y) * height,
            color: vertex.color.to_array(),
        })
    }
}

/// The nearest fixed-point position.
#[allow(clippy::cast_possible_truncation, reason = "the clamped value fits in 30 bits")]
fn subpixel(px: f32) -> i64 {
    let far = f64::from(FARTHEST_PX) * 256.0;
    // Shifted to positive numbers, where cutting the fraction is rounding down.
    let shifted = f64::from(px.clamp(-FARTHEST_PX, FARTHEST_PX)) * 256.0 + far + 0.5;
    shifted as i64 - FARTHEST_PX as i64 * PIXEL
}
