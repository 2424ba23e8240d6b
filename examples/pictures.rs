//! Draws each screen, light and dark, into `docs/pictures`, without a display: the same on every machine.
//!
//! `cargo run --release --example pictures [FOLDER]`

mod gallery;

use std::path::{Path, PathBuf};

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, RgbaImage};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args_os()
        .nth(1)
        .map_or_else(|| PathBuf::from("docs/pictures"), PathBuf::from);
    std::fs::create_dir_all(&folder)?;
    let mut saved = Ok(());
    gallery::each(|name, picture| {
        if saved.is_ok() {
            saved = save(picture, &folder.join(format!("{name}.png")));
        }
    });
    saved
}

/// Writes a picture as small as PNG gets it; pages have no transparency.
fn save(picture: &RgbaImage, path: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let file = std::io::BufWriter::new(std::fs::File::create(path)?);
    let encoder = PngEncoder::new_with_quality(file, CompressionType::Best, FilterType::Adaptive);
    DynamicImage::ImageRgba8(picture.clone())
        .to_rgb8()
        .write_with_encoder(encoder)?;
    Ok(())
}
