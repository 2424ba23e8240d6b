//! Draws the twins of the mock-ups in `docs/look.md`, without a display: the same on every machine.
//!
//! `cargo run --release --example look [FOLDER]`

use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::{Context, vec2};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, RgbaImage};
use reelcheck::dossier::model::{ClaimId, CoverLevel, Dossier, Slug};
use reelcheck::library::{GivenFile, IHOSTAGE, Origin};
use reelcheck::window::raster::Rasteriser;
use reelcheck::window::state::Screen;
use reelcheck::window::state::action::{Action, Dialog, Navigation, Search, ThemeChoice};
use reelcheck::window::ui::{Decoding, theme};
use reelcheck::window::viewer::{Setup, Viewer};

/// What one picture shows.
enum Shows {
    /// A screen.
    Screen(Screen),
    /// The overview, with its question.
    Question,
    /// A claim.
    Claim(&'static str),
    /// A sheet of the cast.
    Sheet(&'static str),
    /// An event.
    Event(&'static str),
    /// Search and jump over a claim.
    Search(&'static str),
    /// A dossier that cannot be opened.
    Missing,
}

const WIDE: [f32; 2] = [1280.0, 800.0];
const NARROW: [f32; 2] = [480.0, 800.0];
/// Most turns that a picture waits for what is read on another thread, and how long one is.
const TURNS: u32 = 60;
const TURN: Duration = Duration::from_millis(30);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args_os()
        .nth(1)
        .map_or_else(|| PathBuf::from("docs/look"), PathBuf::from);
    std::fs::create_dir_all(&folder)?;
    let (light, dark) = (ThemeChoice::Light, ThemeChoice::Dark);
    for (name, looks, size, shows) in [
        ("overview-light", light, WIDE, Shows::Question),
        ("overview-dark", dark, WIDE, Shows::Question),
        ("overview-answered-light", light, WIDE, Shows::Screen(Screen::Overview)),
        ("overview-narrow-light", light, NARROW, Shows::Question),
        ("cast-light", light, WIDE, Shows::Sheet("ilian")),
        ("cast-dark", dark, WIDE, Shows::Sheet("ilian")),
        ("cast-closed-light", light, WIDE, Shows::Screen(Screen::Cast)),
        ("claim-light", light, WIDE, Shows::Claim("closet")),
        ("claim-dark", dark, WIDE, Shows::Claim("closet")),
        ("claim-disputed-light", light, WIDE, Shows::Claim("vest")),
        ("claim-no-picture-light", light, WIDE, Shows::Claim("lights")),
        ("place-light", light, WIDE, Shows::Screen(Screen::Place)),
        ("timeline-light", light, WIDE, Shows::Event("messages")),
        ("sources-light", light, WIDE, Shows::Screen(Screen::Sources)),
        ("palette-light", light, WIDE, Shows::Search("sho")),
        ("library-light", light, WIDE, Shows::Screen(Screen::Library)),
        ("missing-light", light, WIDE, Shows::Missing),
    ] {
        save(&picture(looks, size, &shows), &folder.join(format!("{name}.png")))?;
    }
    Ok(())
}

/// The window as it comes to rest.
fn picture(looks: ThemeChoice, [width, height]: [f32; 2], shows: &Shows) -> RgbaImage {
    let ctx = Context::default();
    theme::install(&ctx);
    let mut rasteriser = Rasteriser::default();
    let origin = if matches!(shows, Shows::Missing) {
        Origin::Given(misspelt())
    } else {
        Origin::Bundled(IHOSTAGE)
    };
    let mut setup = Setup::new(origin, looks, Decoding::AtOnce);
    // Not that of whoever draws the pictures.
    setup.settings.library = Some(PathBuf::from("Dossiers"));
    let mut viewer = Viewer::new(&ctx, setup);
    if !matches!(shows, Shows::Question) {
        viewer.ask(Action::SetCover(CoverLevel::Ending));
    }
    for action in actions(&viewer, shows) {
        viewer.ask(action);
    }
    let mut draw = || rasteriser.picture_of(&ctx, vec2(width, height), 1.0, |ui| viewer.ui(ui));
    let mut shown = draw();
    let mut alike = 0;
    for _ in 0..TURNS {
        std::thread::sleep(TURN);
        let next = draw();
        alike = if next == shown { alike + 1 } else { 0 };
        shown = next;
        if alike > 10 {
            break;
        }
    }
    shown
}

/// What leads to it.
fn actions(viewer: &Viewer, shows: &Shows) -> Vec<Action> {
    let Some(dossier) = viewer.dossier() else {
        return Vec::new();
    };
    let navigation = match shows {
        Shows::Question | Shows::Missing => None,
        Shows::Screen(screen) => Some(Navigation::Show(*screen)),
        Shows::Claim(slug) => claim(dossier, slug).map(Navigation::OpenClaim),
        Shows::Search(_) => claim(dossier, "closet").map(Navigation::OpenClaim),
        Shows::Sheet(slug) => {
            let entries = Slug::parse(slug).and_then(|slug| dossier.cast().find(&slug));
            entries.map(Navigation::OpenCast)
        }
        Shows::Event(slug) => {
            let events = Slug::parse(slug).and_then(|slug| dossier.events().find(&slug));
            Some(events.map_or(Navigation::Show(Screen::Timeline), Navigation::OpenEvent))
        }
    };
    let mut actions: Vec<Action> = navigation.into_iter().map(Action::from).collect();
    if let Shows::Search(letters) = shows {
        actions.push(Action::OpenDialog(Dialog::Jump(Search::of(letters))));
    }
    actions
}

fn claim(dossier: &Dossier, slug: &str) -> Option<ClaimId> {
    dossier.claims().find(&Slug::parse(slug)?)
}

/// The film's dossier with a word in what is told of the film misspelt, without which nothing can be shown.
fn misspelt() -> GivenFile {
    let text = include_str!("../assets/dossiers/ihostage/dossier.ron");
    let text = text.replacen("kind: InspiredBy", "kind: InspirdBy", 1);
    GivenFile {
        name: "dossier.ron".to_owned(),
        bytes: text.into_bytes().into(),
    }
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
