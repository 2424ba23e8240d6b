//! The screen of sources, and the state of a dossier that cannot be opened.

use crate::support::dossiers::{Folder, MINIMAL};
use crate::support::window::{Window, ask, focused, spoken, viewer, window, window_of};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use reelcheck::dossier::model::{Slug, SourceId, Standing};
use reelcheck::library::{IHOSTAGE, Origin};
use reelcheck::query::{SourceFilter, SourceSort};
use reelcheck::window::state::Screen;
use reelcheck::window::state::action::{Navigation, ThemeChoice};

fn on_sources<'a>() -> Window<'a> {
    let mut window = window();
    ask(&mut window, Navigation::Show(Screen::Sources));
    window
}

/// The middle of the row, dot line or button that begins with these words.
fn middle(window: &Window<'_>, role: Role, begins: &str) -> egui::Pos2 {
    window
        .get_all_by_role(role)
        .find(|node| {
            node.accesskit_node()
                .label()
                .is_some_and(|label| label.starts_with(begins))
        })
        .unwrap()
        .rect()
        .center()
}

fn press(window: &mut Window<'_>, at: egui::Pos2) {
    window.drag_at(at);
    window.drop_at(at);
    window.run();
}

fn chosen(window: &mut Window<'_>) -> Option<SourceId> {
    let dossier = viewer(window).dossier().unwrap().clone();
    viewer(window).view().source(&dossier)
}

#[test]
fn the_page_says_who_reported_it_and_from_when_in_one_sentence() {
    let window = on_sources();
    window.get_by_role_and_label(Role::Heading, "Who reported it");
    for heading in [
        "That night and into the next day",
        "The days and weeks after",
        "Looking back",
    ] {
        window.get_by_role_and_label(Role::Heading, heading);
    }
    let count = IHOSTAGE.load(None).dossier.unwrap().sources().len();
    let sentence = format!("This dossier rests on {count} sources, listed from the nearest to the event outwards;");
    assert!(spoken(&window).contains(&sentence));
}

#[test]
fn a_group_shows_its_rest_when_that_is_asked_for_and_what_stands_above_stays() {
    let mut window = on_sources();
    let rows = window.get_all_by_role(Role::ListItem).count();
    let before = middle(&window, Role::ListItem, "NU.nl: ");
    let more = middle(&window, Role::Button, "That night and into the next day: 12 more");
    press(&mut window, more);
    assert_eq!(window.get_all_by_role(Role::ListItem).count(), rows + 12);
    assert_eq!(middle(&window, Role::ListItem, "NU.nl: "), before);
}

#[test]
fn a_row_that_is_pressed_opens_under_itself_and_moves_nothing_above_or_under_the_hand() {
    let mut window = on_sources();
    let (first, second) = ("AP: ", "AT5: ");
    let places = [first, second].map(|row| middle(&window, Role::ListItem, row));
    press(&mut window, places[0]);
    assert!(spoken(&window).contains("claims rest on it"));
    assert_eq!(focused(&window).split(':').next(), Some("AP"));
    assert_eq!(middle(&window, Role::ListItem, first), places[0]);
    // The one below was pushed; it stays where it is when it is pressed, though the first was chosen before.
    let pushed = middle(&window, Role::ListItem, second);
    assert!(pushed.y > places[1].y);
    press(&mut window, pushed);
    assert_eq!(middle(&window, Role::ListItem, second), pushed);
    assert_eq!(focused(&window).split(':').next(), Some("AT5"));
    press(&mut window, pushed);
    assert_eq!(middle(&window, Role::ListItem, second), pushed);
    assert_eq!(chosen(&mut window), None);
}

#[test]
fn keys_open_one_row_at_a_time_and_reach_the_last_of_all() {
    let mut window = on_sources();
    for key in [egui::Key::ArrowDown, egui::Key::ArrowDown, egui::Key::End] {
        window.key_press(key);
        window.run();
        let facts = window.get_all_by_role(Role::Label);
        let facts = facts.filter(|node| {
            node.accesskit_node()
                .value()
                .is_some_and(|value| value.contains("; read on "))
        });
        assert_eq!(facts.count(), 1, "{key:?}");
    }
    let last = chosen(&mut window).unwrap();
    let dossier = viewer(&mut window).dossier().unwrap();
    let publisher = dossier.source(last).publisher.clone();
    assert_eq!(dossier.source(last).standing, Standing::Retrospective);
    assert!(focused(&window).starts_with(&publisher));
    let place = middle(&window, Role::ListItem, &focused(&window));
    assert!((0.0..800.0).contains(&place.y), "{place:?}");
}

#[test]
fn filters_narrow_the_list_and_their_counts_stand_in_their_names() {
    let mut window = on_sources();
    window.get_by_role_and_label(Role::Button, "That night, 19").click();
    window.run();
    assert!(window.query_by_role_and_label(Role::Heading, "Looking back").is_none());
    let filter = viewer(&mut window).view().location.source_filter.clone();
    assert_eq!(filter.standing, Some(Standing::FirstHours));
    window.key_press(egui::Key::Escape);
    window.run();
    window.get_by_role_and_label(Role::Heading, "Looking back");
}

#[test]
fn each_kind_tells_when_it_reported_and_a_press_beside_its_dots_narrows_the_list_to_it() {
    let mut window = on_sources();
    let row = window.get_by(|node| {
        let label = node.label().unwrap_or_default();
        node.role() == Role::ListItem && label.starts_with("Agencies: 2 that night, 3 weeks after")
    });
    let name = row.rect().left_center() + egui::vec2(8.0, 0.0);
    press(&mut window, name);
    assert!(viewer(&mut window).view().location.source_filter.kind.is_some());
    window.get_by_label("Remove filter Agencies").click();
    window.run();
    assert!(viewer(&mut window).view().location.source_filter.is_empty());
}

#[test]
fn a_dot_that_is_pressed_chooses_its_source() {
    let mut window = on_sources();
    let row = window.get_by(|node| {
        let label = node.label().unwrap_or_default();
        node.role() == Role::ListItem && label.starts_with("The makers: ")
    });
    let rect = row.rect();
    let mut x = rect.left();
    while chosen(&mut window).is_none() && x < rect.right() {
        x += 6.0;
        let listed = viewer(&mut window).view().location.source_filter.clone();
        if !listed.is_empty() {
            ask(&mut window, Navigation::FilterSources(SourceFilter::default()));
        }
        press(&mut window, egui::pos2(x, rect.center().y));
    }
    let id = chosen(&mut window).unwrap();
    let dossier = viewer(&mut window).dossier().unwrap();
    assert_eq!(dossier.source(id).slug, Slug::parse("planet-x").unwrap());
}

#[test]
fn the_order_is_asked_for_and_kept_by_the_location() {
    let mut window = on_sources();
    ask(&mut window, Navigation::SortSources(SourceSort::Publisher));
    window.get_by_label("Order and filters: By publisher");
    let first = window.get_all_by_role(Role::ListItem).next().unwrap();
    assert!(first.accesskit_node().label().unwrap().starts_with("AD: "));
}

/// The window on a dossier that cannot be opened.
fn broken<'a>(folder: &Folder) -> Window<'a> {
    window_of(
        Origin::Path(folder.path().to_owned()),
        [1280.0, 900.0],
        ThemeChoice::Light,
    )
}

#[test]
fn a_dossier_that_cannot_be_opened_says_where_and_why_and_what_can_be_done() {
    let text = MINIMAL
        .replace("spoiler: Ending", "spoiler: Open")
        .replace("runtime_min: 90,", "runtime_min: 90");
    let folder = Folder::of_bytes(text.as_bytes());
    let mut window = broken(&folder);
    window.get_by_role_and_label(Role::Heading, "This dossier cannot be opened");
    let told = spoken(&window);
    assert!(told.contains("The file dossier.ron has an error on line "), "{told}");
    assert!(told.contains("1 error · no warnings"), "{told}");
    assert!(told.contains("The window tries again by itself when the file changes."));
    assert!(
        told.contains("basis: (kind: BasedOn") || told.contains("runtime_min: 90"),
        "{told}"
    );
    assert!(!told.contains("E02"), "{told}");
    assert_eq!(focused(&window), "Open another…");
    window.get_by_label("Explain this error").click();
    window.run();
    assert!(spoken(&window).contains("The mistake is often just before it"));
    window.get_by_label("Library").click();
    window.run();
    assert_eq!(viewer(&mut window).view().location.screen, Screen::Library);
}

#[test]
fn of_many_problems_the_first_is_told_in_full_and_the_others_below() {
    let folder = Folder::of_bytes(b"(\n    schema: 1,\n    films: 3,\n)\n");
    let window = broken(&folder);
    window.get_by_role_and_label(Role::Heading, "What else is wrong");
    assert!(window.get_all_by_label("Copy the details").count() > 2);
}
