//! Draws each screen, light and dark, into `docs/pictures`, without a display: the same on every machine.
//!
//! `cargo run --release --example pictures [FOLDER]`

use std::path::{Path, PathBuf};

use egui::{Context, vec2};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, RgbaImage};
use reelcheck::action::{Action, Screen, ThemeChoice};
use reelcheck::library::{IHOSTAGE, Origin};
use reelcheck::model::{ClaimId, CoverLevel, Slug};
use reelcheck::raster::Rasteriser;
use reelcheck::ui::{Decoding, theme};
use reelcheck::viewer::{Setup, Viewer};

/// Name and size of each set of pictures, in points.
const SIZES: [(&str, [f32; 2]); 3] = [
    ("", [1280.0, 800.0]),
    ("-tall", [700.0, 900.0]),
    ("-small", [480.0, 400.0]),
];

const SCREENS: [(Screen, &str); 6] = [
    (Screen::Overview, "overview"),
    (Screen::Cast, "cast"),
    (Screen::Claims, "film-and-reality"),
    (Screen::Place, "place"),
    (Screen::Timeline, "timeline"),
    (Screen::Sources, "sources"),
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args_os()
        .nth(1)
        .map_or_else(|| PathBuf::from("docs/pictures"), PathBuf::from);
    std::fs::create_dir_all(&folder)?;
    for (looks, looks_name) in [(ThemeChoice::Light, "light"), (ThemeChoice::Dark, "dark")] {
        for (size_name, [width, height]) in SIZES {
            let ctx = Context::default();
            theme::install(&ctx);
            let mut rasteriser = Rasteriser::default();
            let setup = Setup::new(Origin::Bundled(IHOSTAGE), looks, Decoding::AtOnce);
            let mut viewer = Viewer::new(&ctx, setup);
            viewer.ask(Action::SetCover(CoverLevel::Ending));
            for (screen, name) in SCREENS {
                match claim(&viewer).filter(|_| screen == Screen::Claims) {
                    Some(claim) => viewer.ask(Action::OpenClaim(claim)),
                    None => viewer.ask(Action::Show(screen)),
                }
                let picture = rasteriser.picture_of(&ctx, vec2(width, height), 1.0, |ui| viewer.ui(ui));
                save(&picture, &folder.join(format!("{name}-{looks_name}{size_name}.png")))?;
            }
        }
    }
    Ok(())
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

/// The claim shown on the picture of film and reality.
fn claim(viewer: &Viewer) -> Option<ClaimId> {
    let dossier = viewer.dossier()?;
    dossier.claims().find(&Slug::parse("lights")?)
}
