//! The language of the dossier's texts, chosen in the window.

use std::sync::Arc;

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use reelcheck::library::{GivenFile, IHOSTAGE, Origin};
use reelcheck::window::state::Screen;
use reelcheck::window::state::action::{Action, Dialog, Navigation, Search, ThemeChoice};

use crate::support::window::{Window, ask, spoken, viewer, window_of};

/// A dossier with a few texts in two languages.
fn two_languages() -> Origin {
    let text = include_str!("../fixtures/spans/landing/dossier.ron");
    let both = |text: String, english: &str, dutch: &str| {
        let plain = format!("\"{english}\"");
        assert!(text.contains(&plain), "{english}");
        text.replacen(&plain, &format!("{{\"en\": \"{english}\", \"nl\": \"{dutch}\"}}"), 1)
    };
    let text = both(
        text.to_owned(),
        "Ninety seconds, as it was told",
        "Negentig seconden, zoals verteld",
    );
    let text = both(text, "Both engines fall silent", "Beide motoren vallen stil");
    Origin::Given(GivenFile {
        name: "dossier.ron".to_owned(),
        bytes: Arc::from(text.into_bytes()),
    })
}

fn open<'a>(origin: Origin) -> Window<'a> {
    window_of(origin, [1280.0, 800.0], ThemeChoice::Light)
}

#[test]
fn the_menu_lists_the_languages_of_a_dossier_that_has_more_than_one() {
    let mut window = open(two_languages());
    window.get_by_role_and_label(Role::Button, "Menu").click();
    window.run();
    let dutch = window.get_by_role_and_label(Role::RadioButton, "Texts in Dutch");
    window.get_by_role_and_label(Role::RadioButton, "Texts in English");
    dutch.click();
    window.run();
    assert!(spoken(&window).contains("Negentig seconden, zoals verteld"));
    let mut other = open(Origin::Bundled(IHOSTAGE));
    other.get_by_role_and_label(Role::Button, "Menu").click();
    other.run();
    assert!(!spoken(&other).contains("Texts in"));
}

#[test]
fn another_language_keeps_the_place_and_the_choice() {
    let mut window = open(two_languages());
    let dossier = viewer(&mut window).dossier().unwrap().clone();
    let (first, _) = dossier.events().iter().next().unwrap();
    ask(&mut window, Navigation::OpenEvent(first));
    let before = viewer(&mut window).view().location.clone();
    assert!(spoken(&window).contains("Both engines fall silent"));
    ask(&mut window, Action::SetLanguage(1));
    window.run();
    let told = spoken(&window);
    assert!(told.contains("Beide motoren vallen stil") && !told.contains("Both engines fall silent"));
    // What lacks a translation stands in the dossier's own language.
    assert!(told.contains("The captain takes the controls"));
    let view = viewer(&mut window).view();
    assert_eq!((&view.location, view.language), (&before, 1));
    ask(&mut window, Action::SetLanguage(0));
    assert!(spoken(&window).contains("Both engines fall silent"));
}

#[test]
fn a_language_is_found_in_search_and_jump_and_marked_as_the_one_that_is_shown() {
    let mut window = open(two_languages());
    ask(&mut window, Action::OpenDialog(Dialog::Jump(Search::of("dutch"))));
    window.key_press(egui::Key::Enter);
    window.run();
    assert_eq!(viewer(&mut window).dossier().unwrap().language(), "nl");
    ask(&mut window, Action::OpenDialog(Dialog::Jump(Search::of("language"))));
    let told = spoken(&window);
    let row = |name: &str| told.lines().find(|line| line.starts_with(name)).unwrap();
    assert!(row("Texts in Dutch, setting").ends_with(", now"), "{told}");
    assert!(!row("Texts in English, setting").ends_with(", now"), "{told}");
}

#[test]
fn the_preferred_language_is_kept_and_used_where_a_dossier_has_it() {
    let mut window = open(two_languages());
    ask(&mut window, Action::SetLanguage(1));
    ask(&mut window, Action::Open(Origin::Bundled(IHOSTAGE)));
    window.run();
    assert_eq!(viewer(&mut window).dossier().unwrap().language(), "en");
    ask(&mut window, Action::Open(two_languages()));
    window.run();
    let view = viewer(&mut window).view();
    assert_eq!((view.language, view.location.screen), (1, Screen::Overview));
    assert!(spoken(&window).contains("Negentig seconden, zoals verteld"));
}
