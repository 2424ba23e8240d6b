//! Film and reality: what stands where, and that nothing moves under the hand.

use crate::support::window::{Window, ask, focused, spoken, viewer, window, window_of};
use egui::accesskit::Role;
use egui::{Key, Rect};
use egui_kittest::kittest::{NodeT, Queryable};
use reelcheck::dossier::model::{Comparison, CoverLevel, Slug, Verdict};
use reelcheck::library::{IHOSTAGE, Origin};
use reelcheck::query::ClaimFilter;
use reelcheck::window::state::Screen;
use reelcheck::window::state::action::{Action, Navigation, ThemeChoice};
use reelcheck::window::state::command::Command;

fn window_of_size<'a>(size: [f32; 2]) -> Window<'a> {
    let mut window = window_of(Origin::Bundled(IHOSTAGE), size, ThemeChoice::Light);
    ask(&mut window, Action::SetCover(CoverLevel::Ending));
    ask(&mut window, Navigation::Show(Screen::Claims));
    window
}

fn open(window: &mut Window<'_>, slug: &str) {
    let id = viewer(window)
        .dossier()
        .unwrap()
        .claims()
        .find(&Slug::parse(slug).unwrap());
    ask(window, Navigation::OpenClaim(id.unwrap()));
}

fn press(window: &mut Window<'_>, key: Key) {
    window.key_press(key);
    window.run();
}

fn chosen(window: &mut Window<'_>) -> Option<String> {
    let slug = viewer(window).view().location.claim.clone();
    slug.map(|slug| slug.as_str().to_owned())
}

/// Every thing of a role whose name says so, with where it is.
fn places(window: &Window<'_>, role: Role, says: &str) -> Vec<(String, Rect)> {
    let nodes = window.root().children_recursive();
    let told = nodes.filter(|node| node.accesskit_node().role() == role);
    let told = told.map(|node| {
        let (access, place) = (node.accesskit_node(), node.rect());
        (access.label().or_else(|| access.value()).unwrap_or_default(), place)
    });
    told.filter(|(label, _)| label.contains(says)).collect()
}

fn place(window: &Window<'_>, role: Role, says: &str) -> Rect {
    let found = places(window, role, says);
    let [(_, place)] = found.as_slice() else {
        unreachable!("{says}: {found:?}");
    };
    *place
}

#[test]
fn the_first_claim_is_chosen_on_arrival_and_keys_lead_on_from_it() {
    let mut window = window_of_size([1280.0, 800.0]);
    let row = window.get_by_role_and_label(Role::ListItem, "Did it begin while people were shopping? True");
    assert_eq!(row.accesskit_node().is_selected(), Some(true));
    window.get_by_role_and_label(Role::Heading, "Did it begin while people were shopping?");
    press(&mut window, Key::ArrowDown);
    window.get_by_role_and_label(Role::Heading, "How did he get to the square?");
}

#[test]
fn a_filter_keeps_the_claim_that_is_looked_at_where_it_lets_it_through() {
    let mut window = window_of_size([1280.0, 800.0]);
    open(&mut window, "lights");
    window.get_by_role_and_label(Role::Button, "Only true, 8").click();
    window.run();
    assert_eq!(chosen(&mut window).as_deref(), Some("lights"));
    window.get_by_role_and_label(Role::Button, "Only changed, 7").click();
    window.run();
    assert_eq!(chosen(&mut window), None);
    window.get_by_role_and_label(Role::Heading, "Who was the man held at gunpoint?");
}

#[test]
fn the_strip_and_the_filters_stay_where_they_are_whatever_is_filtered() {
    let mut window = window_of_size([1280.0, 800.0]);
    let cells = |window: &Window<'_>| {
        let mut cells = places(window, Role::Button, ": ");
        cells.retain(|(_, place)| place.height() == 24.0);
        cells
    };
    let chips = |window: &Window<'_>| places(window, Role::Button, "Only ");
    let before = (cells(&window), chips(&window));
    let claims = viewer(&mut window).dossier().unwrap().claims().len();
    assert_eq!(before.0.len(), claims);
    for comparison in [Verdict::Changed, Verdict::Invented].map(Comparison::Verdict) {
        ask(&mut window, Navigation::Filter(ClaimFilter::of_comparison(comparison)));
        assert_eq!((cells(&window), chips(&window)), before);
    }
    let rows = places(&window, Role::ListItem, "").len();
    assert!(rows < claims);
}

#[test]
fn walking_the_list_moves_none_of_its_rows_while_they_are_in_sight() {
    let mut window = window_of_size([1280.0, 800.0]);
    let before = places(&window, Role::ListItem, "");
    for _ in 0..6 {
        press(&mut window, Key::ArrowDown);
        assert_eq!(places(&window, Role::ListItem, ""), before);
    }
}

#[test]
fn the_strip_is_told_after_the_list_that_it_mirrors() {
    let window = window_of_size([1280.0, 800.0]);
    let told: Vec<(Role, String)> = window
        .root()
        .children_recursive()
        .map(|node| node.accesskit_node())
        .map(|node| (node.role(), node.label().unwrap_or_default()))
        .collect();
    let last_row = told.iter().rposition(|(role, _)| *role == Role::ListItem).unwrap();
    let cell = told
        .iter()
        .position(|(role, label)| *role == Role::Button && label.starts_with("True: "))
        .unwrap();
    let heading = told
        .iter()
        .position(|(role, label)| *role == Role::Heading && label.starts_with("Did it begin"))
        .unwrap();
    assert!(last_row < cell && cell < heading);
    window.get_by_role_and_label(Role::List, "Claims");
}

#[test]
fn a_row_of_the_list_is_one_stop_with_nothing_in_it() {
    let window = window_of_size([1280.0, 800.0]);
    let rows = window.get_all_by_role(Role::ListItem);
    for row in rows {
        assert_eq!(row.children_recursive().count(), 0);
    }
}

#[test]
fn opening_a_source_moves_nothing_above_it_and_closes_none() {
    let mut window = window_of_size([1280.0, 800.0]);
    let of_claim = |window: &Window<'_>| places(window, Role::Button, "; in ");
    let list = places(&window, Role::ListItem, "");
    let before = of_claim(&window);
    assert!(before.len() > 3, "{before:?}");
    for (opened, (name, _)) in before.iter().take(2).enumerate() {
        window.get_by_role_and_label(Role::Button, name).click();
        window.run();
        let now = of_claim(&window);
        assert_eq!(now[..=opened], of_claim(&window)[..=opened]);
        assert_eq!(now[0], before[0]);
        assert!(now[opened + 1].1.top() > before[opened + 1].1.top());
        assert_eq!(places(&window, Role::ListItem, ""), list);
    }
    assert_eq!(viewer(&mut window).view().location.citations.len(), 2);
    let second = of_claim(&window)[1].1;
    // Pressed once more, the second goes, and nothing above it moves.
    window.get_by_role_and_label(Role::Button, &before[1].0).click();
    window.run();
    assert_eq!(of_claim(&window)[1].1, second);
}

#[test]
fn both_sides_begin_at_one_height_with_the_verdict_between_them() {
    let mut window = window_of_size([1280.0, 800.0]);
    open(&mut window, "closet");
    let heads = ["In the film", "In reality"].map(|head| place(&window, Role::Heading, head));
    let texts = ["The employee Mingus", "An employee and three"].map(|text| place(&window, Role::Label, text));
    assert_eq!(heads[0].top(), heads[1].top());
    assert_eq!(texts[0].top(), texts[1].top());
    let verdict = place(&window, Role::Label, "evidence: fair");
    assert!(texts[0].right() < verdict.left() && verdict.right() < texts[1].left());
}

#[test]
fn film_verdict_and_reality_stand_in_a_column_where_it_is_narrow() {
    let mut window = window_of_size([700.0, 900.0]);
    open(&mut window, "vest");
    let film = place(&window, Role::Heading, "In the film");
    let verdict = place(&window, Role::Label, "Not known");
    let real = place(&window, Role::Heading, "In reality");
    assert!(film.bottom() < verdict.top() && verdict.bottom() < real.top());
    window.get_by_role_and_label(Role::Button, "← All claims").click();
    window.run();
    assert_eq!(chosen(&mut window), None);
    assert!(places(&window, Role::ListItem, "").len() > 20);
}

#[test]
fn a_covered_source_of_a_dispute_stands_under_no_version_and_opens_below_them() {
    let mut window = window_of_size([1280.0, 1600.0]);
    open(&mut window, "vest");
    let box_of = |window: &Window<'_>| place(window, Role::Button, "The first version, ");
    let rows = |window: &Window<'_>| places(window, Role::Button, "; in reality");
    let (before, versions) = (box_of(&window), rows(&window));
    assert!(versions.len() >= 6 && versions.iter().all(|(_, row)| row.bottom() <= before.top()));
    window
        .get_by_role_and_label(Role::Button, "The first version, covered; press to uncover")
        .click();
    window.run();
    assert_eq!(box_of(&window), before);
    let now = rows(&window);
    assert_eq!(now[..versions.len()], versions);
    let (name, row) = now.last().unwrap();
    assert!(
        name.contains("superseded by ANP") && row.top() >= before.bottom(),
        "{name}"
    );
}

#[test]
fn the_newest_of_the_sources_that_disagree_has_the_latest_word() {
    let mut window = window_of_size([1280.0, 1600.0]);
    open(&mut window, "vest");
    let latest = places(&window, Role::Button, "; latest word");
    assert!(latest.len() == 1 && latest[0].0.contains("March 2025"), "{latest:?}");
    assert!(!spoken(&window).contains("superseded"));
}

#[test]
fn sources_with_a_headline_alone_stand_in_one_line_and_open_below_it() {
    let mut window = window_of_size([1280.0, 1600.0]);
    open(&mut window, "closet");
    let also = places(&window, Role::Button, "; in the film");
    assert_eq!(also.len(), 2);
    assert!((also[0].1.center().y - also[1].1.center().y).abs() < 1.0, "{also:?}");
    assert!(!spoken(&window).contains("All that this source carries"));
    window.get_by_role_and_label(Role::Button, &also[0].0).click();
    window.run();
    assert!(spoken(&window).contains("All that this source carries"));
    assert_eq!(places(&window, Role::Button, "; in the film"), also);
}

#[test]
fn filters_are_one_button_where_they_would_wrap() {
    for (width, chips) in [(1280.0, 7), (900.0, 0), (480.0, 0)] {
        let mut window = window_of_size([width, 600.0]);
        let found = places(&window, Role::Button, "Only ").len();
        assert_eq!(found.min(1), chips.min(1), "{width}: {found}");
        if chips == 0 {
            ask(&mut window, Action::Run(Command::Filter));
            assert_eq!(focused(&window), "Filters");
        }
    }
}

#[test]
fn pressing_a_row_leaves_it_under_the_pointer() {
    let mut window = window_of_size([1280.0, 800.0]);
    let rows = places(&window, Role::ListItem, "");
    let (name, cut) = rows.iter().find(|(_, row)| row.bottom() > 790.0).unwrap();
    let at = cut.center_top() + egui::vec2(0.0, 4.0);
    window.hover_at(at);
    window.run();
    window.drag_at(at);
    window.drop_at(at);
    window.run();
    let row = window.get_by_role_and_label(Role::ListItem, name);
    assert_eq!(row.accesskit_node().is_selected(), Some(true));
    assert_eq!(places(&window, Role::ListItem, ""), rows);
}

#[test]
fn the_claims_screen_can_be_left_and_found_as_it_was() {
    let mut window = window();
    ask(&mut window, Navigation::Show(Screen::Claims));
    open(&mut window, "closet");
    ask(&mut window, Navigation::Show(Screen::Sources));
    ask(&mut window, Navigation::Show(Screen::Claims));
    assert_eq!(chosen(&mut window).as_deref(), Some("closet"));
}
