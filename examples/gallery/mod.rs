//! What the pictures in `docs/pictures` show: each screen, light and dark, at three sizes.

use egui::{Context, vec2};
use image::RgbaImage;
use reelcheck::dossier::model::{ClaimId, CoverLevel, Slug};
use reelcheck::library::{APOLLO_13, IHOSTAGE, Origin};
use reelcheck::window::raster::Rasteriser;
use reelcheck::window::state::Screen;
use reelcheck::window::state::action::{Action, Navigation, ThemeChoice};
use reelcheck::window::ui::{Decoding, theme};
use reelcheck::window::viewer::{Setup, Viewer};

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

/// Draws all of them, and hands each out with its name.
pub(crate) fn each(mut take: impl FnMut(&str, &RgbaImage)) {
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
                    Some(claim) => viewer.ask(Navigation::OpenClaim(claim)),
                    None => viewer.ask(Navigation::Show(screen)),
                }
                let picture = rasteriser.picture_of(&ctx, vec2(width, height), 1.0, |ui| viewer.ui(ui));
                take(&format!("{name}-{looks_name}{size_name}"), &picture);
            }
        }
    }
    each_of_a_week(&mut take);
}

/// The six screens of a film of a week and of half the earth, light.
fn each_of_a_week(take: &mut impl FnMut(&str, &RgbaImage)) {
    let (_, [width, height]) = SIZES[0];
    let ctx = Context::default();
    theme::install(&ctx);
    let mut rasteriser = Rasteriser::default();
    let setup = Setup::new(Origin::Bundled(APOLLO_13), ThemeChoice::Light, Decoding::AtOnce);
    let mut viewer = Viewer::new(&ctx, setup);
    viewer.ask(Action::SetCover(CoverLevel::Ending));
    for (screen, name) in SCREENS {
        viewer.ask(Navigation::Show(screen));
        let picture = rasteriser.picture_of(&ctx, vec2(width, height), 1.0, |ui| viewer.ui(ui));
        take(&format!("apollo13-{name}-light"), &picture);
    }
}

/// The claim shown on the picture of film and reality.
fn claim(viewer: &Viewer) -> Option<ClaimId> {
    let dossier = viewer.dossier()?;
    dossier.claims().find(&Slug::parse("lights")?)
}
