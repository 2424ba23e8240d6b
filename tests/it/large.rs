//! A dossier of very many claims, events, sources and places.

use std::fmt::Write as _;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Mesh, Shape};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT, Queryable};
use reelcheck::dossier::load::{Folder, from_bytes};
use reelcheck::dossier::model::Slug;
use reelcheck::library::{IHOSTAGE, Origin};
use reelcheck::window::state::Screen;
use reelcheck::window::state::action::{Action, MapMove, Navigation, ThemeChoice};
use reelcheck::window::ui::{Decoding, theme};
use reelcheck::window::viewer::{LoadedDossier, Setup, Viewer};

const CLAIMS: usize = 3_000;
const OTHERS: usize = 1_000;
const HEIGHT: f32 = 800.0;

/// The bundled film with very many more records.
fn many() -> String {
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
    let (mut events, mut sources) = (String::from("    events: [\n"), String::from("    sources: [\n"));
    let (mut places, mut cast) = (String::from("    places: [\n"), String::from("    cast: [\n"));
    for number in 0..OTHERS {
        let (hour, minute) = (17 + number / 60 % 6, number % 60);
        writeln!(events, r#"(id: "many-{number}", track: Real, when: At("2022-02-22T{hour}:{minute:02}[Europe/Amsterdam]"), text: "Event {number}", cite: [(source: "newsbytes")]),"#).unwrap();
        writeln!(sources, r#"(id: "many-{number}", kind: Blog, title: "Post {number}", publisher: "Blog {number}", lang: "en", accessed: "2025-01-01", standing: Later),"#).unwrap();
        writeln!(
            places,
            r#"(id: "many-{number}", name: "Corner {number}", roles: [Context]),"#
        )
        .unwrap();
        writeln!(cast, r#"(id: "many-{number}", character: "Passer-by {number}", billing: {}, group: Supporting, counterpart: (relation: Invented, confidence: Low)),"#, 1_000 + number).unwrap();
    }
    let mut text = include_str!("../../assets/dossiers/ihostage/dossier.ron").to_owned();
    for (list, records) in [
        ("    claims: [\n", claims),
        ("    events: [\n", events),
        ("    sources: [\n", sources),
        ("    places: [\n", places),
        ("    cast: [\n", cast),
    ] {
        assert!(text.contains(list), "{list}");
        text = text.replacen(list, &records, 1);
    }
    text
}

fn window<'a>() -> Harness<'a, Option<Viewer>> {
    let text = many();
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
                        Viewer::with_ready(ui.ctx(), setup, LoadedDossier::from(loaded))
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

/// Where a thing is drawn that is called so.
fn place_of(window: &Harness<'_, Option<Viewer>>, role: Role, part: &str) -> Option<(f64, f64)> {
    let named = |label: Option<String>| label.is_some_and(|label| label.contains(part));
    let node = window
        .query_all(By::new().role(role))
        .find(|node| named(node.accesskit_node().label()))?;
    let bounds = node.accesskit_node().bounding_box()?;
    Some((bounds.y0, bounds.y1))
}

fn is_in_sight(place: Option<(f64, f64)>) -> bool {
    place.is_some_and(|(top, bottom)| top > 0.0 && bottom <= f64::from(HEIGHT))
}

#[test]
fn of_very_many_events_sources_and_places_those_in_sight_are_laid_out_and_the_last_can_be_reached() {
    let last = format!("Event {}", OTHERS - 1);
    for (screen, role, reach, part) in [
        (Screen::Timeline, Role::Button, None, last.as_str()),
        (
            Screen::Timeline,
            Role::ListItem,
            Some(Navigation::ShowTable(true)),
            last.as_str(),
        ),
        (Screen::Sources, Role::ListItem, None, "Blog 999"),
        (Screen::Place, Role::ListItem, None, "Corner 999"),
    ] {
        let mut window = window();
        let viewer = |window: &mut Harness<'_, Option<Viewer>>, action| {
            window.state_mut().as_mut().unwrap().ask(action);
            window.run();
        };
        viewer(&mut window, Navigation::Show(screen));
        if let Some(action) = reach {
            viewer(&mut window, action);
        }
        let laid_out = window.get_all_by_role(role).count();
        assert!((3..300).contains(&laid_out), "{laid_out} on {}", screen.name());
        assert!(place_of(&window, role, part).is_none(), "{part} is laid out");
        let dossier = window.state().as_ref().unwrap().dossier().unwrap();
        let slug = Slug::parse("many-999").unwrap();
        let open = match screen {
            Screen::Timeline => Navigation::OpenEvent(dossier.events().find(&slug).unwrap()),
            Screen::Sources => Navigation::OpenSource(dossier.sources().find(&slug).unwrap()),
            _ => Navigation::OpenPlace(dossier.places().find(&slug).unwrap()),
        };
        viewer(&mut window, open);
        let place = place_of(&window, role, part);
        assert!(is_in_sight(place), "{part} on {}: {place:?}", screen.name());
    }
}

#[test]
fn a_card_far_down_a_long_cast_is_brought_into_sight_and_the_column_beside_it_stands_at_the_top() {
    let mut window = window();
    let dossier = window.state().as_ref().unwrap().dossier().unwrap();
    let id = dossier.cast().find(&Slug::parse("many-999").unwrap()).unwrap();
    window.state_mut().as_mut().unwrap().ask(Navigation::OpenCast(id));
    window.run();
    let card = place_of(&window, Role::ListItem, "Passer-by 999");
    assert!(is_in_sight(card), "{card:?}");
    // While the sheet lies over it, the column is not told.
    assert!(place_of(&window, Role::Heading, "Made by").is_none());
    window.key_press(egui::Key::Escape);
    window.run();
    let (makers, _) = place_of(&window, Role::Heading, "Made by").unwrap();
    assert!(makers < card.unwrap().0, "{makers}, {card:?}");
}

/// The mesh with the most corners that is painted.
fn largest_mesh(window: &Harness<'_, Option<Viewer>>) -> Arc<Mesh> {
    let shapes = window.output().shapes.iter();
    let meshes = shapes.filter_map(|clipped| match &clipped.shape {
        Shape::Mesh(mesh) => Some(Arc::clone(mesh)),
        _ => None,
    });
    meshes.max_by_key(|mesh| mesh.vertices.len()).unwrap()
}

#[test]
fn the_triangles_of_the_map_are_kept_while_it_stands_still_and_those_out_of_sight_are_left_out() {
    let mut window = window();
    window
        .state_mut()
        .as_mut()
        .unwrap()
        .ask(Navigation::Show(Screen::Place));
    window.run();
    let whole = largest_mesh(&window);
    window.hover_at(egui::pos2(300.0, 300.0));
    window.run();
    assert!(
        Arc::ptr_eq(&whole, &largest_mesh(&window)),
        "cut anew though nothing moved"
    );
    // From the middle of the sheet, wherever the first view was moved to.
    let viewer = window.state_mut().as_mut().unwrap();
    let extent = viewer.dossier().unwrap().map().unwrap().extent;
    let centre = extent.position(extent.centre);
    viewer.ask(Action::Map(MapMove::To { centre, closeness: 4.0 }));
    window.run();
    let near = largest_mesh(&window);
    assert!(
        near.vertices.len() * 2 < whole.vertices.len(),
        "{} of {}",
        near.vertices.len(),
        whole.vertices.len()
    );
}
