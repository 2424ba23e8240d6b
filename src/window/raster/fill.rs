//! What the pixels of a triangle become: corner colours times texels, blended over what is there.

use egui::TextureFilter;

use super::corner::Corner;
use super::textures::{LEVEL, Texture};

/// The full value of a channel in the numbers that colours are computed with.
const FULL: u32 = 255 * LEVEL;

/// A quantity that changes evenly over a triangle, by its values at the corners.
#[derive(Debug, Clone, Copy)]
struct Slope {
    first: f64,
    to_second: f64,
    to_third: f64,
}

impl Slope {
    fn new([first, second, third]: [f64; 3]) -> Self {
        Self {
            first,
            to_second: second - first,
            to_third: third - first,
        }
    }

    fn change(&self, [second, third]: [f64; 2]) -> f64 {
        self.to_second * second + self.to_third * third
    }

    fn at(&self, weights: [f64; 2]) -> f64 {
        self.first + self.change(weights)
    }
}

/// A quantity along a row of pixels, in fixed point with 24 binary digits.
#[derive(Debug, Clone, Copy)]
struct Ramp {
    value: i64,
    step: i64,
}

impl Ramp {
    #[inline]
    fn next(&mut self) -> i64 {
        let value = self.value;
        self.value += self.step;
        value
    }
}

/// The nearest fixed-point number with 24 binary digits.
#[allow(clippy::cast_possible_truncation, reason = "the clamped value fits in 60 bits")]
fn fixed(value: f64) -> i64 {
    // Far beyond any texture; keeps sums of a row from overflowing.
    const FARTHEST: f64 = 1_099_511_627_776.0;
    let scaled = value.clamp(-65_536.0, 65_536.0) * 16_777_216.0;
    (scaled + FARTHEST + 0.5) as i64 - FARTHEST as i64
}

/// What a triangle is filled with.
pub(super) enum Fill<'texture> {
    Flat([u32; 4]),
    Shaded { colors: Colors, texel: [u32; 4] },
    Textured { colors: Colors, texels: Texels<'texture> },
}

pub(super) struct Colors {
    slopes: [Slope; 4],
    steps: [i64; 4],
}

pub(super) struct Texels<'texture> {
    texture: &'texture Texture,
    filter: TextureFilter,
    u: Slope,
    v: Slope,
    u_step: i64,
    v_step: i64,
}

impl<'texture> Fill<'texture> {
    /// `right` and `down` are how the weights of the second and third corner change by pixel.
    pub(super) fn new(corners: [Corner; 3], right: [f64; 2], down: [f64; 2], texture: &'texture Texture) -> Self {
        let [first, second, third] = corners;
        let u = Slope::new(corners.map(|corner| corner.u));
        let v = Slope::new(corners.map(|corner| corner.v));
        let one_color = first.color == second.color && first.color == third.color;
        let one_texel = [u, v].iter().all(|it| it.to_second == 0.0 && it.to_third == 0.0);
        let texel = || {
            let filter = texture.filter(0.0);
            texture.sample(filter, fixed(first.u), fixed(first.v))
        };
        if one_color && one_texel {
            let color = first.color.map(|channel| u32::from(channel) * LEVEL);
            return Self::Flat(product(color, texel()));
        }
        let mut channels = corners.map(|corner| corner.color.into_iter());
        let slopes = [(); 4].map(|()| Slope::new(channels.each_mut().map(|it| it.next().unwrap_or_default().into())));
        let colors = Colors {
            slopes,
            steps: slopes.map(|slope| fixed(slope.change(right))),
        };
        if one_texel {
            return Self::Shaded { colors, texel: texel() };
        }
        let [u_right, v_right] = [u.change(right), v.change(right)];
        let [u_down, v_down] = [u.change(down), v.change(down)];
        let across = u_right * u_right + v_right * v_right;
        let along = u_down * u_down + v_down * v_down;
        let texels = Texels {
            texture,
            filter: texture.filter(across.max(along)),
            u,
            v,
            u_step: fixed(u_right),
            v_step: fixed(v_right),
        };
        Self::Textured { colors, texels }
    }

    /// Paints pixels side by side; `weights` are those of the corners at the first one.
    pub(super) fn paint(&self, row: &mut [[u8; 4]], weights: [f64; 2]) {
        match self {
            Self::Flat([0, 0, 0, 0]) => {}
            Self::Flat(source @ [.., FULL]) => row.fill(over([0; 4], *source)),
            Self::Flat(source) => {
                for pixel in row {
                    *pixel = over(*pixel, *source);
                }
            }
            Self::Shaded { colors, texel } => {
                let mut ramps = colors.ramps(weights);
                for pixel in row {
                    *pixel = over(*pixel, product(color(&mut ramps), *texel));
                }
            }
            Self::Textured { colors, texels } => {
                let mut ramps = colors.ramps(weights);
                let mut u = Ramp {
                    value: fixed(texels.u.at(weights)),
                    step: texels.u_step,
                };
                let mut v = Ramp {
                    value: fixed(texels.v.at(weights)),
                    step: texels.v_step,
                };
                for pixel in row {
                    let texel = texels.texture.sample(texels.filter, u.next(), v.next());
                    let color = color(&mut ramps);
                    if texel != [0; 4] {
                        *pixel = over(*pixel, product(color, texel));
                    }
                }
            }
        }
    }
}

impl Colors {
    fn ramps(&self, weights: [f64; 2]) -> [Ramp; 4] {
        let mut ramps = [Ramp { value: 0, step: 0 }; 4];
        for (ramp, (slope, step)) in ramps.iter_mut().zip(self.slopes.iter().zip(self.steps)) {
            *ramp = Ramp {
                value: fixed(slope.at(weights)),
                step,
            };
        }
        ramps
    }
}

#[inline]
fn color(ramps: &mut [Ramp; 4]) -> [u32; 4] {
    ramps.each_mut().map(|ramp| {
        let level = (ramp.next() + (1 << 15)) >> 16;
        u32::try_from(level.clamp(0, FULL.into())).unwrap_or(FULL)
    })
}

/// Colour times texel, as egui's shaders do it: in gamma space, with alpha multiplied in.
#[inline]
fn product(color: [u32; 4], texel: [u32; 4]) -> [u32; 4] {
    let [r, g, b, a] = color;
    let [texel_r, texel_g, texel_b, texel_a] = texel;
    let times = |one: u32, other: u32| (one * other + FULL / 2) / FULL;
    [
        times(r, texel_r),
        times(g, texel_g),
        times(b, texel_b),
        times(a, texel_a),
    ]
}

/// A source colour with alpha multiplied in over a pixel.
#[inline]
fn over([r, g, b, a]: [u8; 4], [source_r, source_g, source_b, alpha]: [u32; 4]) -> [u8; 4] {
    let rest = FULL - alpha;
    let mix = |below: u8, above: u32| {
        let mixed = (255 * above + u32::from(below) * rest + FULL / 2) / FULL;
        // Colours that only add light have more colour than alpha.
        u8::try_from(mixed).unwrap_or(u8::MAX)
    };
    [mix(r, source_r), mix(g, source_g), mix(b, source_b), mix(a, alpha)]
}
