//! A dossier of very many claims.

#![allow(clippy::unwrap_used, reason = "a test says what went wrong by failing")]
#![cfg(feature = "gui")]

use std::fmt::Write as _;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use reelcheck::action::ThemeChoice;
use reelcheck::library::{IHOSTAGE, Origin};
use reelcheck::load::{Folder, from_bytes};
use reelcheck::ui::{Decoding, theme};
use reelcheck::viewer::{Ready, Setup, Viewer};

const CLAIMS: usize = 3_000;
const HEIGHT: f32 = 800.0;

/// The bundled film with very many more claims.
fn window<'a>() -> Harness<'a, Option<Viewer>> {
    let text = include_str!("../assets/dossiers/ihostage/dossier.ron");
    let mut claims = String::from("    claims: [\n");
    for number in 0..CLAIMS {
        let long = if number % 3 == 0 {
            ", told at such length that it needs two lines of the list"
        } else {
            ""
        };
        writeln!(
            claims,
            r#"(id: "many-{number}", order: {}, question: "Was it so, the {number}th time{long}?", weight: Detail, topic: "The making", film: NotRecorded, real: NotRecorded),"#,
            1_000 + number,
        )
        .unwrap();
    }
    let text = text.replacen("    claims: [\n", &claims, 1);
    let mut window = Harness::builder()
        .with_size([1280.0, HEIGHT])
        .with_max_steps(40)
        .with_context_setup(theme::install)
        .build_ui_state(
            move |ui, viewer: &mut Option<Viewer>| {
                viewer
                    .get_or_insert_with(|| {
                        let loaded = from_bytes(text.as_bytes(), "many.ron", Folder::Bundled(IHOSTAGE.files), None);
                        let setup = Setup::new(Origin::Bundled(IHOSTAGE), ThemeChoice::Light, Decoding::AtOnce);
                        Viewer::with_ready(ui.ctx(), setup, Ready::from(loaded))
                    })
                    .ui(ui);
            },
            None,
        );
    window.run();
    window
}

#[test]
fn a_claim_far_down_a_long_list_is_brought_into_sight_and_has_the_focus() {
    let mut window = window();
    window.key_press(egui::Key::Num3);
    window.run();
    let rows = window.get_all_by_role(Role::ListItem).count();
    assert!((5..60).contains(&rows), "{rows} rows are laid out");
    window.key_press(egui::Key::End);
    window.run();
    let last = format!("Was it so, the {}th time", CLAIMS - 1);
    let is_last = |label: Option<String>| label.is_some_and(|label| label.starts_with(&last));
    let row = window.get_by(|node| node.role() == Role::ListItem && is_last(node.label()));
    let place = row.accesskit_node().bounding_box().unwrap();
    assert!(place.y0 > 0.0 && place.y1 <= f64::from(HEIGHT), "{place:?}");
    assert!(row.accesskit_node().is_focused());
    window.key_press(egui::Key::ArrowUp);
    window.run();
    let before = format!("Was it so, the {}th time", CLAIMS - 2);
    let focused = window
        .root()
        .children_recursive()
        .find(|node| node.accesskit_node().is_focused());
    let label = focused.and_then(|node| node.accesskit_node().label()).unwrap();
    assert!(label.starts_with(&before), "{label}");
}
