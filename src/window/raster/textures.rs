//! Copies of egui's textures in main memory, and how a point in one becomes a colour.

use egui::{ColorImage, TextureFilter, TextureOptions, TextureWrapMode};

/// One texel in the fixed-point numbers that place a sample: 24 binary digits after the point.
pub(super) const TEXEL: i64 = 1 << 24;

/// One step of an 8-bit channel in the finer numbers that colours are computed with.
pub(super) const LEVEL: u32 = 256;

/// One texture, at least one texel wide and high.
#[derive(Debug)]
pub(super) struct Texture {
    width: usize,
    height: usize,
    texels: Vec<[u8; 4]>,
    options: TextureOptions,
}

impl Texture {
    /// Copies an image, or gives none if it has no texels or not as many as it says.
    pub(super) fn new(image: &ColorImage, options: TextureOptions) -> Option<Self> {
        let [width, height] = image.size;
        let texels: Vec<_> = image.pixels.iter().map(egui::Color32::to_array).collect();
        (!texels.is_empty() && width.checked_mul(height) == Some(texels.len())).then_some(Self {
            width,
            height,
            texels,
            options,
        })
    }

    /// Writes an image over a part of the texture; what would lie outside is left out.
    pub(super) fn write(&mut self, [left, top]: [usize; 2], image: &ColorImage, options: TextureOptions) {
        self.options = options;
        let width = image.width().max(1);
        let rows = self.texels.chunks_exact_mut(self.width).skip(top);
        for (row, patch) in rows.zip(image.pixels.chunks_exact(width)) {
            for (texel, color) in row.iter_mut().skip(left).zip(patch) {
                *texel = color.to_array();
            }
        }
    }

    /// Width and height in texels.
    pub(super) fn size(&self) -> [usize; 2] {
        [self.width, self.height]
    }

    /// How to sample it where one pixel covers the square of `texels_per_pixel_squared`.
    pub(super) fn filter(&self, texels_per_pixel_squared: f64) -> TextureFilter {
        if texels_per_pixel_squared > 1.0 {
            self.options.minification
        } else {
            self.options.magnification
        }
    }

    /// The colour at a place in units of [`TEXEL`], each channel in units of 1 / [`LEVEL`].
    #[inline]
    pub(super) fn sample(&self, filter: TextureFilter, u: i64, v: i64) -> [u32; 4] {
        match filter {
            TextureFilter::Nearest => self.texel(u >> 24, v >> 24).map(exact),
            TextureFilter::Linear => self.blend_of_four(u, v),
        }
    }

    #[inline]
    fn blend_of_four(&self, u: i64, v: i64) -> [u32; 4] {
        // The centres of texels are at halves. Weights in 1/256, as graphics cards do: so small
        // errors in `u` and `v` vanish and text at its own size is copied texel by texel.
        let u = (u - TEXEL / 2 + (1 << 15)) >> 16;
        let v = (v - TEXEL / 2 + (1 << 15)) >> 16;
        let (left, top) = (u >> 8, v >> 8);
        let (right_part, bottom_part) = (low_byte(u), low_byte(v));
        let top_left = self.texel(left, top);
        if right_part == 0 && bottom_part == 0 {
            return top_left.map(exact);
        }
        let top_right = self.texel(left + 1, top);
        let bottom_left = self.texel(left, top + 1);
        let bottom_right = self.texel(left + 1, top + 1);
        let mix = |near: u32, far: u32, far_part: u32| near * (256 - far_part) + far * far_part;
        let mut mixed = [0; 4];
        let corners = top_left.iter().zip(top_right).zip(bottom_left).zip(bottom_right);
        for (channel, (((&tl, tr), bl), br)) in mixed.iter_mut().zip(corners) {
            let top = mix(tl.into(), tr.into(), right_part);
            let bottom = mix(bl.into(), br.into(), right_part);
            *channel = (mix(top, bottom, bottom_part) + 128) >> 8;
        }
        mixed
    }

    #[inline]
    fn texel(&self, x: i64, y: i64) -> [u8; 4] {
        let x = wrap(x, self.width, self.options.wrap_mode);
        let y = wrap(y, self.height, self.options.wrap_mode);
        self.texels.get(y * self.width + x).copied().unwrap_or_default()
    }
}

#[inline]
fn exact(channel: u8) -> u32 {
    u32::from(channel) * LEVEL
}

#[inline]
fn low_byte(number: i64) -> u32 {
    let [byte, ..] = number.to_le_bytes();
    byte.into()
}

/// The texel that stands for `index` in a row of `side` texels.
#[inline]
fn wrap(index: i64, side: usize, mode: TextureWrapMode) -> usize {
    if let Ok(index) = usize::try_from(index)
        && index < side
    {
        return index;
    }
    let Ok(signed_side) = i64::try_from(side) else {
        return 0;
    };
    let wrapped = match mode {
        TextureWrapMode::ClampToEdge => index.clamp(0, signed_side - 1),
        TextureWrapMode::Repeat => index.rem_euclid(signed_side),
        TextureWrapMode::MirroredRepeat => {
            let phase = index.rem_euclid(2 * signed_side);
            phase.min(2 * signed_side - 1 - phase)
        }
    };
    usize::try_from(wrapped).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use egui::Color32;

    use super::*;

    fn black_and_white(options: TextureOptions) -> Texture {
        let image = ColorImage::new([2, 1], vec![Color32::BLACK, Color32::WHITE]);
        Texture::new(&image, options).unwrap()
    }

    /// Reds, in units of 1 / [`LEVEL`], at places given in sixteenths of a texel.
    fn reds<const N: usize>(texture: &Texture, sixteenths: [i64; N]) -> [u32; N] {
        let filter = texture.filter(1.0);
        sixteenths.map(|u| {
            let [red, ..] = texture.sample(filter, u * TEXEL / 16, TEXEL / 2);
            red
        })
    }

    #[test]
    fn linear_filtering_mixes_neighbours_and_clamps_at_the_edge() {
        let texture = black_and_white(TextureOptions::LINEAR);
        let expected = [0, 0, 255 * 64, 255 * 128, 255 * 256, 255 * 256];
        assert_eq!(reds(&texture, [-80, 8, 12, 16, 24, 144]), expected);
    }

    #[test]
    fn nearest_filtering_takes_the_texel_under_the_point() {
        let texture = black_and_white(TextureOptions::NEAREST);
        let expected = [0, 0, 0, 255, 255, 255].map(|level| level * LEVEL);
        assert_eq!(reds(&texture, [-80, 1, 15, 16, 31, 144]), expected);
    }

    #[test]
    fn a_repeated_texture_starts_again_and_a_mirrored_one_turns_back() {
        let repeated = black_and_white(TextureOptions::NEAREST_REPEAT);
        let mirrored = black_and_white(TextureOptions::NEAREST_MIRRORED_REPEAT);
        let places = [-24, -8, 8, 24, 40, 56];
        let white = 255 * LEVEL;
        assert_eq!(reds(&repeated, places), [0, white, 0, white, 0, white]);
        assert_eq!(reds(&mirrored, places), [white, 0, 0, white, white, 0]);
    }

    #[test]
    fn a_patch_that_reaches_over_the_edge_is_cut() {
        let mut texture = black_and_white(TextureOptions::NEAREST);
        let patch = ColorImage::filled([3, 3], Color32::RED);
        texture.write([1, 0], &patch, TextureOptions::NEAREST);
        assert_eq!(texture.texels, [Color32::BLACK.to_array(), Color32::RED.to_array()]);
        texture.write([7, 7], &patch, TextureOptions::NEAREST);
        assert_eq!(texture.texels, [Color32::BLACK.to_array(), Color32::RED.to_array()]);
    }

    #[test]
    fn an_image_without_texels_is_no_texture() {
        assert!(Texture::new(&ColorImage::default(), TextureOptions::LINEAR).is_none());
    }

    #[test]
    fn the_filter_depends_on_whether_texels_are_smaller_than_pixels() {
        let texture = black_and_white(TextureOptions {
            minification: TextureFilter::Nearest,
            ..TextureOptions::LINEAR
        });
        assert_eq!(texture.filter(1.0), TextureFilter::Linear);
        assert_eq!(texture.filter(1.1), TextureFilter::Nearest);
    }
}
