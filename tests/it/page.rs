//! The viewer in a page on the web, as that page sees it: what it offers there, and what it asks of the page.

use std::fs;

use egui::{Key, Modifiers};
use reelcheck::dossier::links::Link;
use reelcheck::dossier::model::{Cover, CoverLevel};
use reelcheck::export::{ExportFormat, export};
use reelcheck::library::pack::pack;
use reelcheck::library::{GivenFile, IHOSTAGE, Origin, TEMPLATE};
use reelcheck::window::state::Screen;
use reelcheck::window::state::action::{Action, Dialog, ExportPlan, Navigation, Search};
use reelcheck::window::state::command::{COMMANDS, Command};
use reelcheck::window::state::host::Request;

use crate::support::window::{Window, ask, page_of, spoken, viewer};

const SIZE: [f32; 2] = [1280.0, 800.0];

fn page<'a>() -> Window<'a> {
    let mut window = page_of(Origin::Bundled(IHOSTAGE), SIZE);
    ask(&mut window, Action::SetCover(CoverLevel::Ending));
    viewer(&mut window).take_requests();
    window
}

fn given(name: &str, bytes: Vec<u8>) -> Origin {
    Origin::Given(GivenFile {
        name: name.to_owned(),
        bytes: bytes.into(),
    })
}

fn packed_template() -> Vec<u8> {
    let place = tempfile::tempdir().unwrap();
    let file = pack("assets/template".as_ref(), Some(&place.path().join("film.reelcheck"))).unwrap();
    fs::read(file).unwrap()
}

#[test]
fn nothing_is_offered_that_a_page_cannot_do() {
    let mut window = page();
    let mut said = String::new();
    for screen in Screen::TABS.into_iter().chain([Screen::DataCheck, Screen::Library]) {
        ask(&mut window, Navigation::Show(screen));
        said.push_str(&spoken(&window));
    }
    let link = Link::parse("https://example.org/").unwrap();
    for dialog in [Dialog::About, Dialog::Keys, Dialog::Link(link)] {
        ask(&mut window, Action::OpenDialog(dialog));
        said.push_str(&spoken(&window));
    }
    ask(&mut window, Action::Run(Command::Export));
    said.push_str(&spoken(&window));
    for word in [
        "Quit",
        "reload",
        "Reload",
        "older…",
        "Path of",
        "Write the file",
        "first dossier",
        "Open the file",
        "never goes online",
        "the window",
    ] {
        assert!(!said.contains(word), "{word}: {said}");
    }
    for word in ["Download the file", "sent nowhere", "Open in a new tab"] {
        assert!(said.contains(word), "{word}");
    }
}

#[test]
fn the_keys_of_a_command_that_is_not_offered_are_left_to_the_browser() {
    let mut window = page();
    for row in COMMANDS {
        for keys in row
            .keys
            .iter()
            .filter(|_| matches!(row.command, Command::Quit | Command::Reload))
        {
            window.key_press_modifiers(keys.modifiers, keys.logical_key);
            window.run();
        }
    }
    assert!(viewer(&mut window).take_requests().is_empty());
    ask(&mut window, Action::Run(Command::Jump));
    let found = |query: &str| {
        let mut window = page();
        ask(&mut window, Action::OpenDialog(Dialog::Jump(Search::of(query))));
        spoken(&window)
    };
    assert!(found("export").contains("Export…"));
    assert!(!found("quit").contains("Quit"));
}

#[test]
fn a_letter_that_is_typed_by_altgr_is_no_command() {
    let mut window = page();
    for key in [Key::O, Key::E, Key::K, Key::ArrowLeft, Key::Num3] {
        window.key_press_modifiers(Modifiers::COMMAND | Modifiers::ALT, key);
        window.run();
    }
    assert_eq!(viewer(&mut window).take_requests(), []);
    let view = viewer(&mut window).view();
    assert!(view.dialog.is_none() && view.location.screen == Screen::Overview);
}

#[test]
fn a_key_and_a_button_let_a_file_be_chosen() {
    let mut window = page();
    window.key_press_modifiers(Modifiers::COMMAND, Key::O);
    window.run();
    assert_eq!(viewer(&mut window).take_requests(), [Request::ChooseFile]);
    assert!(viewer(&mut window).view().dialog.is_none());
}

#[test]
fn an_export_is_downloaded_with_the_bytes_that_a_desktop_writes() {
    let dossier = IHOSTAGE.load(None).dossier.unwrap();
    for format in ExportFormat::ALL {
        let mut window = page();
        ask(&mut window, Action::Run(Command::Export));
        let Some(Dialog::Export(plan)) = viewer(&mut window).view().dialog.clone() else {
            panic!("no sheet");
        };
        assert_eq!(plan.path, "ihostage.md");
        let name = format!("ihostage.{}", format.ending());
        let plan = ExportPlan {
            format,
            path: name.clone(),
            ..plan
        };
        ask(&mut window, Action::Export(plan));
        let text = export(&dossier, &Cover::new(CoverLevel::Ending), format);
        assert_eq!(viewer(&mut window).take_requests(), [Request::Download { name, text }]);
        assert!(viewer(&mut window).view().dialog.is_none());
    }
}

#[test]
fn the_sheet_of_the_export_is_answered_by_one_key() {
    let mut window = page();
    // A claim has the focus when the sheet comes up, and keeps no key of it.
    ask(&mut window, Action::Run(Command::Show(Screen::Claims)));
    ask(&mut window, Action::Run(Command::Next));
    ask(&mut window, Action::Run(Command::Export));
    viewer(&mut window).take_requests();
    window.key_press(Key::Enter);
    window.run();
    let requests = viewer(&mut window).take_requests();
    assert!(
        matches!(requests.as_slice(), [Request::Download { name, .. }] if name == "ihostage.md"),
        "{requests:?}"
    );
}

#[test]
fn a_packed_dossier_that_is_handed_over_is_shown_and_stands_in_the_library() {
    let mut window = page();
    ask(&mut window, Action::Open(given("film.reelcheck", packed_template())));
    let title = viewer(&mut window).title();
    let of_folder = Origin::Path("assets/template".into()).load(None).dossier.unwrap();
    assert_eq!(title, format!("{} · Reelcheck", of_folder.film().title));
    assert!(!spoken(&window).contains("Dismiss"), "nothing is missing");
    // Another film is opened, and the one that was handed over can be gone back to.
    ask(&mut window, Action::Open(Origin::Bundled(IHOSTAGE)));
    ask(&mut window, Navigation::Show(Screen::Library));
    let said = spoken(&window);
    assert!(
        said.contains("Opened lately") && said.contains(&of_folder.film().title),
        "{said}"
    );
}

#[test]
fn a_dossier_that_comes_without_its_folder_says_what_is_missing() {
    let mut window = page();
    let alone = TEMPLATE[0].content.bytes();
    ask(&mut window, Action::Open(given("dossier.ron", alone)));
    let said = spoken(&window);
    assert!(said.contains("Pack the folder with `reelcheck pack FOLDER`"), "{said}");
    assert!(viewer(&mut window).dossier().is_some(), "the rest is shown");
    ask(&mut window, Action::Open(Origin::Bundled(IHOSTAGE)));
    assert!(!spoken(&window).contains("reelcheck pack"), "nothing is missing there");
}

#[test]
fn a_file_that_is_no_dossier_leaves_a_sentence_with_its_name() {
    for (bytes, sentence) in [
        (b"PK\x03\x04 cut".to_vec(), "damaged or incomplete"),
        (vec![b' '; 40 << 20], "has 41943040 bytes"),
        (b"\xff\xfe".to_vec(), "UTF-8"),
    ] {
        let mut window = page();
        ask(&mut window, Action::Open(given("odd\u{202e}.reelcheck", bytes)));
        let said = spoken(&window);
        assert!(said.contains(sentence), "{sentence}: {said}");
        assert!(!said.contains('\u{202e}') && said.contains("odd"), "{said}");
    }
}

#[test]
fn problems_at_one_place_stand_beside_each_other() {
    let mut window = page();
    let broken = b"(schema: 1, films: 3)".to_vec();
    // Two things of one name would be marked in red by the window library.
    ask(&mut window, Action::Open(given("dossier.ron", broken)));
    let said = spoken(&window);
    assert!(said.matches("Copy the details").count() > 3, "{said}");
}

#[test]
fn an_address_is_opened_by_the_page_and_not_by_the_window_library() {
    let mut window = page();
    let link = Link::parse("https://example.org/a").unwrap();
    ask(&mut window, Action::FollowLink(link.clone()));
    assert_eq!(viewer(&mut window).take_requests(), [Request::Follow(link)]);
    let commands = &window.output().platform_output.commands;
    assert!(
        !commands
            .iter()
            .any(|command| matches!(command, egui::OutputCommand::OpenUrl(_)))
    );
}

#[test]
fn settings_are_kept_by_the_page_when_they_change_and_only_then() {
    let mut window = page();
    ask(&mut window, Navigation::Show(Screen::Cast));
    let requests = viewer(&mut window).take_requests();
    let [Request::Keep(text)] = requests.as_slice() else {
        panic!("{requests:?}");
    };
    assert!(text.contains("Cast"), "a second start opens there: {text}");
    ask(&mut window, Action::Run(Command::Next));
    assert_eq!(viewer(&mut window).take_requests(), []);
    ask(&mut window, Action::SetMotion(false));
    let requests = viewer(&mut window).take_requests();
    let [Request::Keep(text)] = requests.as_slice() else {
        panic!("{requests:?}");
    };
    assert!(text.contains("motion: false"), "{text}");
    assert!(text.contains("covers: ["), "{text}");
}
