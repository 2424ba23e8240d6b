//! Each screen, light and dark, at three sizes, against the pictures in `docs/pictures`.
//!
//! `cargo run --release --example pictures` draws those anew. Where one differs, the picture as it is now and one of
//! the difference are written beside it.

#[path = "../../examples/gallery/mod.rs"]
mod gallery;

use egui_kittest::{SnapshotOptions, SnapshotResults, try_image_snapshot_options};

/// So many pixels may differ: another compiler may round a corner otherwise, but no word is that small.
const DIFFERING_PIXELS: usize = 60;

#[test]
fn every_screen_looks_as_in_the_pictures() {
    let options = SnapshotOptions::new()
        .output_path("docs/pictures")
        .max_failed_pixels(DIFFERING_PIXELS);
    let mut results = SnapshotResults::new();
    gallery::each(|name, picture| results.add(try_image_snapshot_options(picture, name.to_owned(), &options)));
}
