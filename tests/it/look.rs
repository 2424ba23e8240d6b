//! Where things stand in the window: nothing lies on anything else, and what is in a line is in one.

use egui::Rect;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use reelcheck::dossier::model::{CoverLevel, Slug};
use reelcheck::library::{APOLLO_13, BundledFilm, IHOSTAGE, Origin, SULLY};
use reelcheck::window::state::Screen;
use reelcheck::window::state::action::{Action, Navigation, ThemeChoice};

use crate::support::window::{Window, ask, window_of};

fn on<'a>(film: BundledFilm, size: [f32; 2], screen: Screen) -> Window<'a> {
    let mut window = window_of(Origin::Bundled(film), size, ThemeChoice::Light);
    ask(&mut window, Action::SetCover(CoverLevel::Ending));
    ask(&mut window, Navigation::Show(screen));
    window
}

/// Where the node stands whose name begins so.
fn rect_of(window: &Window<'_>, role: Role, beginning: &str) -> Option<Rect> {
    let node = window.root().children_recursive().find(|node| {
        let node = node.accesskit_node();
        // A text is the value of its node.
        let name = node.label().or_else(|| node.value());
        node.role() == role && name.is_some_and(|name| name.starts_with(beginning))
    });
    node.map(|node| node.rect())
}

/// What stands on the edges of the map: key, credit, buttons, scale.
fn furniture(window: &Window<'_>, credit: &str) -> Vec<(&'static str, Rect)> {
    let map = rect_of(window, Role::Group, "Map. ").unwrap();
    let (margin, height) = if map.height() < 320.0 {
        (8.0, 32.0)
    } else {
        (16.0, 40.0)
    };
    let inner = map.shrink(margin);
    let scale = Rect::from_min_max(inner.max - egui::vec2(92.0, height), inner.max);
    let key = rect_of(window, Role::Label, "The marks on the map");
    let mut parts = vec![
        ("credit", rect_of(window, Role::Link, credit).unwrap()),
        ("buttons", rect_of(window, Role::Button, "Zoom in").unwrap()),
        ("scale", scale),
    ];
    parts.extend(key.map(|key| ("key", key)));
    for (name, rect) in &parts {
        assert!(map.contains_rect(*rect), "{name} {rect} on {map}");
    }
    parts
}

#[test]
fn no_mark_of_the_first_view_lies_under_what_stands_on_the_edges_of_the_map() {
    let mut hidden = Vec::new();
    for film in [IHOSTAGE, SULLY, APOLLO_13] {
        let dossier = film.load(None).dossier.unwrap();
        let credit = &dossier.map().unwrap().credit;
        for size in [
            [480.0, 400.0],
            [480.0, 800.0],
            [700.0, 600.0],
            [700.0, 900.0],
            [1280.0, 800.0],
        ] {
            let window = on(film, size, Screen::Place);
            let furniture = furniture(&window, credit);
            for (_, place) in dossier.places().iter() {
                let Some(pin) = rect_of(&window, Role::Button, &format!("{}, ", place.name)) else {
                    continue;
                };
                for (part, rect) in &furniture {
                    if rect.intersect(pin.shrink(4.0)).is_positive() {
                        hidden.push(format!(
                            "{} {size:?}: {} {pin} under {part} {rect}",
                            film.title, place.name
                        ));
                    }
                }
            }
        }
    }
    assert_eq!(hidden, [""; 0]);
}

#[test]
fn the_credit_of_the_map_is_in_sight_in_the_smallest_window() {
    for film in [IHOSTAGE, SULLY, APOLLO_13] {
        let dossier = film.load(None).dossier.unwrap();
        for size in [[320.0, 240.0], [480.0, 320.0], [320.0, 800.0]] {
            let window = on(film, size, Screen::Place);
            let rect = rect_of(&window, Role::Link, &dossier.map().unwrap().credit).unwrap();
            let whole = Rect::from_min_size(egui::Pos2::ZERO, size.into());
            assert!(whole.contains_rect(rect), "{} {size:?}: {rect}", film.title);
        }
    }
}

#[test]
fn the_foot_of_the_timeline_is_a_slim_line() {
    let mut window = on(IHOSTAGE, [1280.0, 800.0], Screen::Timeline);
    let dossier = IHOSTAGE.load(None).dossier.unwrap();
    let event = dossier.events().find(&Slug::parse("messages").unwrap()).unwrap();
    ask(&mut window, Navigation::OpenEvent(event));
    let close = window.get_by_role_and_label(Role::Button, "Close").rect();
    for (role, name) in [
        (Role::Label, "In reality · 22 February 2022, after 19:01"),
        (Role::Heading, "Messages and pictures to AT5"),
        (Role::Link, "Did he send a selfie to a broadcaster?"),
        (Role::Link, "AT5"),
        (Role::Label, "8 of 14"),
        (Role::Button, "Close"),
    ] {
        let rect = rect_of(&window, role, name).unwrap_or(Rect::NOTHING);
        assert!(rect.top() > 744.0 && rect.bottom() < 800.0, "{name} {rect}");
        let apart = rect.center().y - close.center().y;
        assert!(apart.abs() <= 1.5, "{name} is {apart} off the middle of its line");
    }
}

#[test]
fn a_covered_box_is_as_high_as_a_finger_needs_and_no_higher() {
    for width in [480.0, 1280.0] {
        let mut window = on(IHOSTAGE, [width, 800.0], Screen::Claims);
        let dossier = IHOSTAGE.load(None).dossier.unwrap();
        let robot = dossier.claims().find(&Slug::parse("robot").unwrap()).unwrap();
        ask(&mut window, Navigation::OpenClaim(robot));
        let boxes: Vec<Rect> = window
            .root()
            .children_recursive()
            .filter(|node| {
                let label = node.accesskit_node().label();
                label.is_some_and(|label| label.contains("press to uncover"))
            })
            .map(|node| node.rect())
            .collect();
        assert!(!boxes.is_empty(), "{width}");
        for rect in boxes {
            assert!((rect.height() - 24.0).abs() < 0.6, "{width}: {rect}");
        }
    }
}

#[test]
fn a_long_name_takes_two_lines_and_a_short_one_takes_no_more_room_for_it() {
    let height = |film, name: &str| {
        let window = on(film, [1280.0, 800.0], Screen::Overview);
        rect_of(&window, Role::Button, name).map(|rect| rect.height())
    };
    let long = height(SULLY, "Chesley “Sully” Sullenberger").unwrap_or_default();
    assert!((60.0..=72.0).contains(&long), "{long}");
    assert_eq!(height(SULLY, "Lorrie Sullenberger"), Some(48.0));
    assert_eq!(height(IHOSTAGE, "Ammar Ajar"), Some(48.0));
}

#[test]
fn all_that_the_library_begins_with_stands_in_one_row() {
    let window = on(IHOSTAGE, [1280.0, 800.0], Screen::Library);
    for name in ["iHostage", "Sully", "Apollo 13", "Open a dossier", "New dossier"] {
        let rect = rect_of(&window, Role::ListItem, name).unwrap_or(Rect::NOTHING);
        assert!(rect.top() >= 140.0 && rect.bottom() < 640.0, "{name} {rect}");
    }
}
