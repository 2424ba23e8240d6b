//! What keys do in the window.

use crate::support::window::{ask, focused, spoken, viewer, window, window_of};
use egui::accesskit::{Role, Toggled};
use egui_kittest::kittest::{NodeT, Queryable};
use reelcheck::dossier::model::CoverLevel;
use reelcheck::library::{IHOSTAGE, Origin};
use reelcheck::window::state::action::{Action, ExportPlan, Navigation, ThemeChoice};
use reelcheck::window::state::command::Command;
use reelcheck::window::state::{PlaceChoice, Region, Screen};

#[test]
fn the_number_keys_show_the_six_screens() {
    let mut window = window();
    for (key, heading) in [
        (egui::Key::Num2, "Made by"),
        (egui::Key::Num3, "Sources on the film"),
        (egui::Key::Num4, "Leidseplein, Amsterdam"),
        (egui::Key::Num5, "In reality"),
        (egui::Key::Num6, "Who reported it"),
        (egui::Key::Num1, "Who plays whom"),
    ] {
        window.key_press(key);
        window.run();
        window.get_by_role_and_label(Role::Heading, heading);
    }
}

#[test]
fn arrows_walk_the_claims_and_o_opens_the_first_source() {
    let mut window = window();
    window.key_press(egui::Key::Num3);
    window.run();
    // The first is chosen on arrival.
    for _ in 0..3 {
        window.key_press(egui::Key::ArrowDown);
        window.run();
    }
    let chosen = viewer(&mut window).view().location.claim.clone().unwrap();
    assert_eq!(chosen.as_str(), "ransom");
    window.key_press(egui::Key::O);
    window.run();
    assert_eq!(viewer(&mut window).view().location.citations.len(), 1);
    window.key_press(egui::Key::Escape);
    window.run();
    assert!(viewer(&mut window).view().location.citations.is_empty());
}

#[test]
fn space_uncovers_one_claim_and_leaving_covers_it() {
    let mut window = window();
    let dossier = IHOSTAGE.load(None).dossier.unwrap();
    let robot = dossier
        .claims()
        .find(&reelcheck::dossier::model::Slug::parse("robot").unwrap())
        .unwrap();
    ask(&mut window, Navigation::OpenClaim(robot));
    assert!(!spoken(&window).contains("Did a robot"));
    window.key_press(egui::Key::Space);
    window.run();
    assert!(spoken(&window).contains("Did a robot"));
    window.key_press(egui::Key::ArrowDown);
    window.run();
    window.key_press(egui::Key::ArrowUp);
    window.run();
    assert!(!spoken(&window).contains("Did a robot"));
}

#[test]
fn back_and_forward_lead_through_the_screens() {
    let mut window = window();
    for key in [egui::Key::Num2, egui::Key::Num6] {
        window.key_press(key);
        window.run();
    }
    window.key_press_modifiers(egui::Modifiers::ALT, egui::Key::ArrowLeft);
    window.run();
    assert_eq!(viewer(&mut window).view().location.screen, Screen::Cast);
    window.key_press_modifiers(egui::Modifiers::ALT, egui::Key::ArrowRight);
    window.run();
    assert_eq!(viewer(&mut window).view().location.screen, Screen::Sources);
}

#[test]
fn escape_closes_an_open_menu_and_nothing_else() {
    let mut window = window();
    window.key_press(egui::Key::Num3);
    window.run();
    window.get_by_label("Ending covered").click();
    window.run();
    assert!(window.query_by_label("Show all").is_some());
    window.key_press(egui::Key::Escape);
    window.run();
    // The frame that takes the key still draws the menu.
    window.step();
    assert!(window.query_by_label("Show all").is_none());
    assert_eq!(viewer(&mut window).view().location.screen, Screen::Claims);
}

#[test]
fn arrow_keys_move_the_map_while_it_has_the_focus() {
    let mut window = window();
    window.key_press(egui::Key::Num4);
    window.run();
    window
        .get_by(|node| node.label().is_some_and(|label| label.starts_with("Map. ")))
        .focus();
    window.run();
    assert_eq!(viewer(&mut window).view().map.centre, None);
    window.key_press(egui::Key::Plus);
    window.run();
    window.key_press(egui::Key::ArrowRight);
    window.run();
    let east = viewer(&mut window).view().map.centre.unwrap().on_earth().unwrap().lon;
    assert!(east > 4.882_38, "{east}");
}

#[test]
fn ctrl_k_finds_a_name_without_its_accents_and_enter_goes_there() {
    let mut window = window();
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::K);
    window.run();
    window.event(egui::Event::Text("sehovic".to_owned()));
    window.run();
    window.key_press(egui::Key::Enter);
    window.run();
    assert_eq!(viewer(&mut window).view().location.screen, Screen::Cast);
    assert!(spoken(&window).contains("Admir Šehović"));
}

#[test]
fn f6_goes_round_the_parts_of_the_window() {
    let mut window = window();
    window.key_press(egui::Key::Num3);
    window.run();
    let mut names = Vec::new();
    for _ in 0..4 {
        window.key_press(egui::Key::F6);
        window.run();
        names.push(focused(&window));
    }
    assert_eq!(names, ["Title and menu", "Screens", "List", "Details"]);
}

#[test]
fn f_leads_to_the_filters_and_arrows_to_the_sides() {
    let mut window = window();
    window.key_press(egui::Key::F);
    window.run();
    assert_eq!(viewer(&mut window).view().location.screen, Screen::Claims);
    let claims = viewer(&mut window).dossier().unwrap().claims().len();
    assert_eq!(focused(&window), format!("All {claims} claims"));
    window.key_press(egui::Key::Num3);
    window.key_press(egui::Key::ArrowDown);
    window.run();
    ask(&mut window, Action::Run(Command::Side(Region::RealSide)));
    assert_eq!(focused(&window), "In reality");
    window.key_press(egui::Key::ArrowLeft);
    window.run();
    assert_eq!(focused(&window), "In the film");
}

#[test]
fn arrows_walk_the_places_and_then_the_routes() {
    let mut window = window();
    window.key_press(egui::Key::Num4);
    window.run();
    window.key_press(egui::Key::End);
    window.run();
    let place = viewer(&mut window).view().location.place.clone();
    assert!(matches!(place, Some(PlaceChoice::Route(_))), "{place:?}");
    window.key_press(egui::Key::ArrowUp);
    window.run();
    let place = viewer(&mut window).view().location.place.clone();
    assert!(matches!(place, Some(PlaceChoice::Place(_))), "{place:?}");
}

#[test]
fn arrows_go_on_from_what_was_stepped_out_of() {
    let mut window = window();
    for key in [
        egui::Key::Num2,
        egui::Key::ArrowDown,
        egui::Key::ArrowDown,
        egui::Key::ArrowDown,
        egui::Key::Escape,
        egui::Key::ArrowDown,
    ] {
        window.key_press(key);
        window.run();
    }
    let dossier = IHOSTAGE.load(None).dossier.unwrap();
    let fourth = dossier.cast_in_order()[3];
    assert_eq!(viewer(&mut window).view().cast_entry(&dossier), Some(fourth));
}

#[test]
fn ctrl_e_writes_the_dossier_as_it_is_covered_and_tells_what_stops_it() {
    let mut window = window();
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::E);
    window.run();
    assert!(spoken(&window).contains("What is covered stays out: how it ended."));
    let folder = tempfile::tempdir().unwrap();
    let plan = ExportPlan {
        path: folder.path().join("film.md").display().to_string(),
        ..ExportPlan::default()
    };
    ask(&mut window, Action::Export(plan.clone()));
    assert!(spoken(&window).contains("Written: "));
    let text = std::fs::read_to_string(&plan.path).unwrap();
    assert!(text.contains("Were the lights really about to go out?") && !text.contains("Did a robot"));
    ask(&mut window, Action::Export(plan));
    assert!(spoken(&window).contains("is there already and is not overwritten"));
}

#[test]
fn the_focus_follows_the_choice_through_every_list() {
    let screens = [
        Screen::Cast,
        Screen::Claims,
        Screen::Place,
        Screen::Timeline,
        Screen::Sources,
    ];
    for (width, is_table) in [(1_280.0, false), (1_280.0, true), (900.0, false), (480.0, false)] {
        for screen in screens {
            let mut window = window_of(Origin::Bundled(IHOSTAGE), [width, 800.0], ThemeChoice::Light);
            ask(&mut window, Action::SetCover(CoverLevel::Ending));
            ask(&mut window, Navigation::Show(screen));
            ask(&mut window, Navigation::ShowTable(is_table));
            let mut before = String::new();
            for key in [
                egui::Key::ArrowDown,
                egui::Key::ArrowDown,
                egui::Key::J,
                egui::Key::K,
                egui::Key::End,
                egui::Key::ArrowUp,
                egui::Key::Home,
            ] {
                window.key_press(key);
                window.run();
                let mut nodes = window.root().children_recursive();
                let node = nodes.find(|node| node.accesskit_node().is_focused());
                let node = node.map(|node| node.accesskit_node());
                let chosen = node
                    .as_ref()
                    .is_some_and(|node| node.is_selected() == Some(true) || node.toggled() == Some(Toggled::True));
                let name = node.and_then(|node| node.label()).unwrap_or_default();
                assert!(chosen && name != before, "{screen:?} at {width}, {key:?}: {name:?}");
                before = name;
            }
        }
    }
}

#[test]
fn arrows_belong_to_the_button_and_the_field_that_have_the_focus() {
    let mut window = window();
    window.key_press(egui::Key::Num2);
    window.run();
    window.get_by_role_and_label(Role::Button, "Menu").focus();
    window.run();
    for key in [egui::Key::ArrowDown, egui::Key::ArrowUp] {
        window.key_press(key);
        window.run();
        assert!(viewer(&mut window).view().location.cast.is_none(), "{key:?}");
    }
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::K);
    window.run();
    for key in [egui::Key::ArrowDown, egui::Key::J] {
        window.key_press(key);
        window.run();
        assert!(viewer(&mut window).view().location.cast.is_none(), "{key:?}");
    }
}
