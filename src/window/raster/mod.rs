//! Paints egui's triangles into a picture without a window, a display or a graphics card.
//!
//! It blends as egui's own OpenGL painter does (gamma space, alpha multiplied in, clip rectangles
//! at whole pixels, no dithering), and the same shapes give the same bytes on every machine.

mod corner;
mod fill;
mod textures;
mod triangles;

use std::collections::{HashMap, HashSet};

use egui::epaint::Primitive;
use egui::{ClippedPrimitive, Color32, Context, ImageData, Pos2, RawInput, Rect, TextureId, TexturesDelta, Ui, Vec2};
use image::RgbaImage;

use corner::Corner;
use textures::Texture;
use triangles::{Canvas, Clip};

/// Longest side of a picture, in pixels; what is asked beyond is left out.
pub const PICTURE_SIDE_PX: usize = 65_535;

/// Most passes that a page gets to settle.
const PASSES: u32 = 8;

/// Time from one pass to the next, in seconds: longer than any animation.
const PASS_SECS: f32 = 1.0;

/// Largest side of a texture that egui may ask for, in texels: what graphics cards commonly take.
const TEXTURE_SIDE: usize = 8_192;

/// Paints what egui tessellates, with its own copies of egui's textures.
///
/// It belongs to one [`Context`] from that context's first pass on: egui sends each texture,
/// the letters among them, only once.
#[derive(Debug, Default)]
pub struct Rasteriser {
    textures: HashMap<TextureId, Texture>,
    freed: HashSet<TextureId>,
}

impl Rasteriser {
    /// Takes over what a pass changed in the textures, and leaves `delta` empty.
    ///
    /// A texture that the pass frees stays until the next call, as the pass may still paint it.
    pub fn apply(&mut self, delta: &mut TexturesDelta) {
        for id in self.freed.drain() {
            self.textures.remove(&id);
        }
        for (id, changes) in delta.set.drain() {
            for change in changes {
                let ImageData::Color(image) = &change.image;
                if let Some(place) = change.pos {
                    if let Some(texture) = self.textures.get_mut(&id) {
                        texture.write(place, image, change.options);
                    }
                } else if let Some(texture) = Texture::new(image, change.options) {
                    self.textures.insert(id, texture);
                } else {
                    self.textures.remove(&id);
                }
            }
        }
        self.freed.extend(delta.free.drain());
    }

    /// Paints meshes over a background, into a picture of `size_px` (width, height) pixels.
    ///
    /// Paint callbacks and meshes whose texture is unknown are left out, as egui does. Where the
    /// background lets something through, the picture's colours have their alpha multiplied in.
    #[must_use]
    pub fn paint(
        &self,
        primitives: &[ClippedPrimitive],
        size_px: [usize; 2],
        pixels_per_point: f32,
        background: Color32,
    ) -> RgbaImage {
        let size_px = size_px.map(|side| side.min(PICTURE_SIDE_PX));
        let mut canvas = Canvas::new(size_px, background.to_array());
        for ClippedPrimitive { clip_rect, primitive } in primitives {
            let Primitive::Mesh(mesh) = primitive else {
                continue;
            };
            let Some(texture) = self.textures.get(&mesh.texture_id) else {
                continue;
            };
            let clip = clip(*clip_rect, pixels_per_point, size_px);
            let texels = texture.size().map(length);
            let corner = |index: u32| {
                let vertex = mesh.vertices.get(usize::try_from(index).ok()?)?;
                Corner::new(vertex, pixels_per_point, texels)
            };
            for triangle in mesh.indices.as_chunks().0 {
                if let [Some(a), Some(b), Some(c)] = triangle.map(corner) {
                    canvas.triangle([a, b, c], clip, texture);
                }
            }
        }
        let [width, height] = size_px.map(|side| u32::try_from(side).unwrap_or_default());
        RgbaImage::from_raw(width, height, canvas.into_bytes()).unwrap_or_default()
    }

    /// Lays out a page of `size_points` until it has settled, and paints it.
    ///
    /// The clock moves by one second from pass to pass, so that animations end. Nothing points at
    /// the page, and the theme's panel colour is behind it. The size and `pixels_per_point` must
    /// be positive and finite.
    #[must_use]
    pub fn picture_of(
        &mut self,
        ctx: &Context,
        size_points: Vec2,
        pixels_per_point: f32,
        mut page: impl FnMut(&mut Ui),
    ) -> RgbaImage {
        let mut shapes = Vec::new();
        let mut scale = pixels_per_point;
        for pass in 0..PASSES {
            let input = input(ctx, size_points, pixels_per_point);
            let mut output = ctx.run_ui(input, &mut page);
            self.apply(&mut output.textures_delta);
            shapes = std::mem::take(&mut output.shapes);
            scale = output.pixels_per_point;
            let settled = output.viewport_output.values().all(|it| !it.repaint_delay.is_zero());
            if settled && pass > 0 {
                break;
            }
        }
        let size_px = [size_points.x, size_points.y].map(|points| side_px(points * scale));
        let background = ctx.global_style().visuals.panel_fill;
        self.paint(&ctx.tessellate(shapes, scale), size_px, scale, background)
    }
}

/// Input of a pass on a screen of `size_points`, without a pointer.
fn input(ctx: &Context, size_points: Vec2, pixels_per_point: f32) -> RawInput {
    let mut input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size_points)),
        max_texture_side: Some(TEXTURE_SIDE),
        // Without a time of day, egui's clock moves by this much.
        predicted_dt: PASS_SECS,
        ..RawInput::default()
    };
    if let Some(viewport) = input.viewports.get_mut(&input.viewport_id) {
        viewport.native_pixels_per_point = Some(pixels_per_point / ctx.zoom_factor());
    }
    input
}

/// The pixels that may be painted, rounded as egui's OpenGL painter does.
fn clip(rect: Rect, pixels_per_point: f32, size_px: [usize; 2]) -> Clip {
    let [width, height] = size_px.map(|side| i64::try_from(side).unwrap_or_default());
    let left = whole(rect.min.x * pixels_per_point).clamp(0, width);
    let top = whole(rect.min.y * pixels_per_point).clamp(0, height);
    Clip {
        left,
        top,
        right: whole(rect.max.x * pixels_per_point).clamp(left, width),
        bottom: whole(rect.max.y * pixels_per_point).clamp(top, height),
    }
}

#[allow(clippy::cast_possible_truncation, reason = "the cast saturates; no number becomes 0")]
fn whole(px: f32) -> i64 {
    px.round() as i64
}

fn side_px(px: f32) -> usize {
    usize::try_from(whole(px)).unwrap_or_default()
}

#[allow(clippy::cast_precision_loss, reason = "no texture is that long")]
fn length(texels: usize) -> f64 {
    texels as f64
}

#[cfg(test)]
mod tests;
