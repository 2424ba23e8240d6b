//! Cast and Place: what opens moves nothing above it, and says in plain words who is who and what is where.

use crate::support::window::{Window, ask, spoken, window};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use reelcheck::window::state::Screen;
use reelcheck::window::state::action::Navigation;

/// Name and place of each item of the lists on screen.
fn rows(window: &Window<'_>) -> Vec<(String, f32)> {
    let nodes = window.root().children_recursive();
    nodes
        .filter(|node| node.accesskit_node().role() == Role::ListItem)
        .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect().top()))
        .collect()
}

fn press(window: &mut Window<'_>, start: &str) {
    window
        .get_by(|node| node.role() == Role::ListItem && node.label().is_some_and(|label| label.starts_with(start)))
        .click();
    window.run();
}

#[test]
fn a_sheet_moves_no_card_and_another_card_replaces_what_is_on_it() {
    let mut window = window();
    ask(&mut window, Navigation::Show(Screen::Cast));
    let before = rows(&window);
    for (card, told) in [
        ("Ilian Petrov", "played by Admir Šehović"),
        ("Lynn", "played by Loes Haverkort"),
    ] {
        press(&mut window, card);
        assert_eq!(rows(&window), before);
        assert!(spoken(&window).contains(told), "{card}");
    }
    assert!(!spoken(&window).contains("played by Admir Šehović"));
    window.get_by_role_and_label(Role::Button, "Close").click();
    window.run();
    assert_eq!(rows(&window), before);
    window.get_by_role_and_label(Role::Heading, "Also in the cast");
}

#[test]
fn a_card_tells_both_sides_and_how_the_claims_stand() {
    let mut window = window();
    ask(&mut window, Navigation::Show(Screen::Cast));
    let all = rows(&window);
    let card = |start: &str| all.iter().find(|(name, _)| name.starts_with(start)).unwrap().0.clone();
    let captive = card("Ilian Petrov");
    assert!(
        captive.contains("in reality: The captive, renamed; name kept private"),
        "{captive}"
    );
    assert!(captive.contains("claims: "), "{captive}");
    assert!(card("Lynn").contains("A team of negotiators, several people in one"));
    let covered = card("Winston");
    assert!(
        covered.contains("Who this is gives the ending away, covered"),
        "{covered}"
    );
}

#[test]
fn a_place_that_is_pressed_opens_in_its_row_and_nothing_above_it_moves() {
    let mut window = window();
    ask(&mut window, Navigation::Show(Screen::Place));
    for place in ["De Balie", "Leidseplein, the square", "City Theater"] {
        let before = rows(&window);
        press(&mut window, place);
        let after = rows(&window);
        let index = before.iter().position(|(name, _)| name.starts_with(place)).unwrap();
        assert_eq!(after[..=index], before[..=index], "{place}");
        let copy = window.get_all_by_role_and_label(Role::Link, "Copy coordinates");
        assert!(copy.count() >= 1);
    }
}

#[test]
fn the_note_on_a_map_is_short_until_more_is_asked_for() {
    let mut window = window();
    ask(&mut window, Navigation::Show(Screen::Place));
    assert!(!spoken(&window).contains("filmed the gunman through them"));
    window
        .get_by_role_and_label(Role::Button, "More on Leidseplein, Amsterdam")
        .click();
    window.run();
    assert!(spoken(&window).contains("filmed the gunman through them"));
    window.get_by_role_and_label(Role::Button, "Less on Leidseplein, Amsterdam");
}

#[test]
fn the_key_of_the_map_names_its_marks() {
    let mut window = window();
    ask(&mut window, Navigation::Show(Screen::Place));
    let told = spoken(&window);
    assert!(told.contains("Dot: Happened here; Ring: Set here"), "{told}");
}

#[test]
fn a_mark_of_the_map_says_its_name_as_soon_as_it_is_pointed_at() {
    let mut window = window();
    ask(&mut window, Navigation::Show(Screen::Place));
    let is_mark = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.role() == Role::Button && node.label().is_some_and(|name| name.starts_with("De Balie, "))
    };
    let mark = window.root().children_recursive().find(is_mark).unwrap();
    let hints = |window: &Window<'_>| window.query_all_by_label("De Balie").count();
    let (at, before) = (mark.rect().center(), hints(&window));
    window.hover_at(at);
    // The pointer is known in the first frame, and what it is on in the second.
    window.step();
    window.step();
    assert_eq!(hints(&window), before + 1);
}
