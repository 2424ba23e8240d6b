//! Lets `egui_kittest` paint with the project's own rasteriser, so that no test needs a GPU.

use egui::{Context, FullOutput, TexturesDelta};
use egui_kittest::TestRenderer;
use image::RgbaImage;
use reelcheck::raster::Rasteriser;

/// Paints a harness over the panel colour of its theme, the same on every machine.
#[derive(Debug, Default)]
pub(crate) struct CpuRenderer {
    rasteriser: Rasteriser,
}

impl TestRenderer for CpuRenderer {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        self.rasteriser.apply(delta);
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let pixels_per_point = output.pixels_per_point;
        let size_px = (ctx.viewport_rect().size() * pixels_per_point).round();
        let primitives = ctx.tessellate(output.shapes.clone(), pixels_per_point);
        let background = ctx.global_style().visuals.panel_fill;
        let size_px = [size_px.x as usize, size_px.y as usize];
        Ok(self
            .rasteriser
            .paint(&primitives, size_px, pixels_per_point, background))
    }
}
