//! The sheet of search and jump: what it shows, and what it leaves where it is.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, pos2};
use egui_kittest::kittest::{NodeT, Queryable};
use reelcheck::window::state::Screen;
use reelcheck::window::state::action::{Action, Dialog, Search, ThemeChoice};
use reelcheck::window::state::command::COMMANDS;
use reelcheck::window::state::setting::Setting;

use crate::support::window::{Window, ask, spoken, viewer, window};

fn search<'a>() -> Window<'a> {
    let mut window = window();
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window
}

fn typed(window: &mut Window<'_>, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

fn field(window: &Window<'_>) -> Rect {
    window.get_by_label("Search or jump to").rect()
}

/// The names of the rows, and which is chosen.
fn rows(window: &Window<'_>) -> Vec<(String, bool)> {
    let items = window.root().children_recursive().filter(|node| {
        let parent = node.accesskit_node().parent();
        parent.is_some_and(|parent| parent.label().as_deref() == Some("Found"))
            && node.accesskit_node().role() == Role::ListItem
    });
    let named = items.map(|node| {
        let node = node.accesskit_node();
        (node.label().unwrap_or_default(), node.is_selected() == Some(true))
    });
    named.collect()
}

#[test]
fn typing_moves_neither_the_field_nor_the_foot() {
    let mut window = search();
    let before = field(&window);
    let foot = |window: &Window<'_>| window.get_by_label("Covered claims are not searched").rect();
    let foot_before = foot(&window);
    for letter in ["s", "h", "o", "p", "q", "x"] {
        typed(&mut window, letter);
        assert_eq!(field(&window), before, "{letter}");
        assert_eq!(foot(&window), foot_before, "{letter}");
    }
    assert!(spoken(&window).contains("Nothing found."));
}

#[test]
fn the_highlight_goes_nowhere_and_escape_gives_back_what_was() {
    let mut window = window();
    ask(
        &mut window,
        Action::Navigate(reelcheck::window::state::action::Navigation::Show(Screen::Claims)),
    );
    let before = viewer(&mut window).view().location.clone();
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    typed(&mut window, "shop");
    for _ in 0..3 {
        window.key_press(Key::ArrowDown);
        window.run();
    }
    let chosen: Vec<bool> = rows(&window).iter().map(|(_, chosen)| *chosen).collect();
    assert_eq!(chosen.iter().position(|chosen| *chosen), Some(3));
    assert_eq!(viewer(&mut window).view().location, before);
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(viewer(&mut window).view().location, before);
    assert!(viewer(&mut window).view().dialog.is_none());
}

#[test]
fn a_group_shows_four_and_opens_whole_by_key_and_by_press() {
    let mut window = search();
    typed(&mut window, "police");
    let claims = |window: &Window<'_>| {
        rows(window)
            .iter()
            .filter(|(name, _)| name.contains(", claim, "))
            .count()
    };
    assert_eq!(claims(&window), 4);
    window.key_press(Key::Tab);
    window.run();
    assert!(claims(&window) > 4);
    window.get_by_label("Claims: Fewer").click();
    window.run();
    assert_eq!(claims(&window), 4);
    window
        .get_by(|node| {
            node.label()
                .is_some_and(|label| label.starts_with("Claims: ") && label.ends_with(" more"))
        })
        .click();
    window.run();
    assert!(claims(&window) > 4);
    assert!(matches!(viewer(&mut window).view().dialog, Some(Dialog::Jump(_))));
}

#[test]
fn every_command_and_every_setting_is_found_by_its_name() {
    let mut window = window();
    let commands = COMMANDS.iter().map(|row| (row.name.to_owned(), "command"));
    let settings = Setting::all(&[]).map(|setting| (setting.name(&[]), "setting"));
    for (name, kind) in commands.chain(settings) {
        ask(&mut window, Action::OpenDialog(Dialog::Jump(Search::of(&name))));
        let rows = rows(&window);
        let row = format!("{name}, {kind}");
        assert!(rows.iter().any(|(known, _)| known.starts_with(&row)), "{row}: {rows:?}");
    }
}

#[test]
fn a_setting_that_is_gone_to_is_set_and_told_as_what_is_now() {
    let mut window = search();
    typed(&mut window, "dark theme");
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(viewer(&mut window).view().theme, ThemeChoice::Dark);
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    typed(&mut window, "text size 150");
    window.key_press(Key::Enter);
    window.run();
    assert!((viewer(&mut window).view().text_scale - 1.5).abs() < 0.01);
    ask(&mut window, Action::OpenDialog(Dialog::Jump(Search::of("theme"))));
    assert!(rows(&window).iter().any(|(name, _)| name == "Dark theme, setting, now"));
    assert!(rows(&window).iter().any(|(name, _)| name == "Light theme, setting"));
}

#[test]
fn a_press_beside_the_sheet_closes_it() {
    let mut window = search();
    window.drag_at(pos2(20.0, 700.0));
    window.drop_at(pos2(20.0, 700.0));
    window.run();
    assert!(viewer(&mut window).view().dialog.is_none());
}
