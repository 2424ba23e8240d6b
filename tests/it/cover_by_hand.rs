//! What is uncovered by hand: it stays with its thing, and a problem is told for whoever asks.

use crate::support::dossiers::{Folder, MINIMAL};
use crate::support::window::{Window, ask, spoken, viewer, window_of};
use egui::accesskit::{Role, Toggled};
use egui_kittest::kittest::{NodeT, Queryable};
use reelcheck::dossier::model::{Citation, Cover, CoverKey, CoverLevel, Dossier, Slug};
use reelcheck::library::Origin;
use reelcheck::window::state::Screen;
use reelcheck::window::state::action::{Action, Dialog, Navigation, ThemeChoice};
use reelcheck::window::state::command::Command;

const FIRST: &str = r#"(
            id: "first","#;

/// Two claims, the second covered, with two covered citations of one source.
fn covered_claims() -> String {
    let second = r#"(
            id: "second", order: 2, question: "And so?", weight: Detail, topic: "Topic", spoiler: Ending,
            film: Told(text: "So.", confidence: High, cite: [(source: "weekly")]),
            real: Recorded(text: "So.", confidence: High, cite: [(source: "daily")]),
            verdict: True,
        ),
        "#;
    let cite =
        r#"cite: [(source: "daily", note: "A.", spoiler: Ending), (source: "daily", note: "B.", spoiler: Ending)]"#;
    MINIMAL.replace(FIRST, &format!("{second}{FIRST}")).replacen(
        r#"High, cite: [(source: "daily")]),
            verdict: True,
            places"#,
        &format!("High, {cite}),\n            verdict: True,\n            places"),
        1,
    )
}

fn open(folder: &Folder) -> Window<'static> {
    window_of(
        Origin::Path(folder.path().to_owned()),
        [1280.0, 800.0],
        ThemeChoice::Light,
    )
}

fn reload(window: &mut Window<'_>, folder: &Folder, text: &str) {
    folder.write("dossier.ron", text.as_bytes());
    ask(window, Action::Run(Command::Reload));
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn is_open(window: &mut Window<'_>, claim: &str) -> bool {
    let viewer = viewer(window);
    let dossier = viewer.dossier().unwrap();
    let id = dossier.claims().find(&slug(claim)).unwrap();
    !viewer.view().cover.covers(&dossier.claim(id).body)
}

#[test]
fn what_is_uncovered_by_hand_stays_so_when_a_reload_moves_it() {
    let text = covered_claims();
    let folder = Folder::of_bytes(text.as_bytes());
    let mut window = open(&folder);
    assert!(!is_open(&mut window, "second"));
    ask(&mut window, Action::ToggleCover(CoverKey::Claim(slug("second"))));
    assert!(is_open(&mut window, "second"));
    let moved = text.replace("order: 1,", "order: 9,").replace("And so?", "Well?");
    assert_ne!(moved, text);
    reload(&mut window, &folder, &format!("// Moved down a line.\n{moved}"));
    assert!(is_open(&mut window, "second"));
}

/// What the rows of the citations that are open are called.
fn open_rows(window: &Window<'_>) -> Vec<String> {
    let rows = window.get_all_by_role(Role::Button).map(|row| row.accesskit_node());
    let open = rows.filter(|row| row.toggled() == Some(Toggled::True));
    let names = open.filter_map(|row| row.label());
    names.filter(|name| name.contains("; ")).collect()
}

#[test]
fn a_citation_that_is_open_stays_open_when_a_reload_moves_it() {
    const CITE: &str = r#"confidence: High, cite: [(source: "weekly")]),"#;
    let with = |cite: &str| MINIMAL.replacen(CITE, &format!("confidence: High, cite: [{cite}]),"), 1);
    let folder = Folder::of_bytes(MINIMAL.as_bytes());
    let mut window = open(&folder);
    ask(&mut window, Navigation::Show(Screen::Claims));
    ask(&mut window, Action::Run(Command::FirstSource));
    let opened = |window: &mut Window<'_>| viewer(window).view().location.citations.first().cloned();
    let before = opened(&mut window);
    assert!(
        matches!(&before, Some(CoverKey::Citation { source, .. }) if *source == slug("weekly")),
        "{before:?}"
    );
    reload(
        &mut window,
        &folder,
        &with(r#"(source: "daily", note: "Moved."), (source: "weekly")"#),
    );
    assert!(spoken(&window).contains("Moved."));
    assert_eq!(opened(&mut window), before);
    let rows = open_rows(&window);
    assert!(rows.len() == 1 && rows[0].starts_with("Weekly"), "{rows:?}");
    reload(&mut window, &folder, &with(r#"(source: "daily")"#));
    assert_eq!(opened(&mut window), None);
}

#[test]
fn what_is_gone_is_covered_when_it_comes_back() {
    let text = covered_claims();
    let folder = Folder::of_bytes(text.as_bytes());
    let mut window = open(&folder);
    ask(&mut window, Action::ToggleCover(CoverKey::Claim(slug("second"))));
    reload(&mut window, &folder, &text.replace("id: \"second\"", "id: \"other\""));
    assert!(!is_open(&mut window, "other"));
    reload(&mut window, &folder, &text);
    assert!(!is_open(&mut window, "second"));
}

fn real_cite(dossier: &Dossier) -> Vec<Citation> {
    let open = Cover::new(CoverLevel::Nothing);
    let id = dossier.claims().find(&slug("first")).unwrap();
    let body = open.show(&dossier.claim(id).body).open().unwrap();
    body.real.citations().cloned().collect()
}

#[test]
fn two_citations_of_one_source_are_uncovered_one_by_one() {
    let folder = Folder::of_bytes(covered_claims().as_bytes());
    let dossier = folder.load().dossier.unwrap();
    let [one, other] = real_cite(&dossier).try_into().unwrap();
    let mut cover = Cover::default();
    cover.toggle(one.key());
    assert!(!cover.covers(&one) && cover.covers(&other));
}

#[test]
fn the_outcome_and_an_event_called_outcome_are_two_things() {
    let folder = Folder::with(&[(
        "id: \"happens\", track: Real,",
        "id: \"outcome\", spoiler: Ending, track: Real,",
    )]);
    let dossier = folder.load().dossier.unwrap();
    let (_, event) = dossier.events().iter().next().unwrap();
    let mut cover = Cover::default();
    cover.toggle(dossier.real_event().outcome.key());
    assert!(!cover.covers(&dossier.real_event().outcome) && cover.covers(&event.body));
}

#[test]
fn a_content_note_is_known_by_what_it_says_and_not_by_its_place() {
    let notes = |first: &str| {
        let blurb = format!(
            "blurb: \"About something.\", content_notes: [{first}(topic: \"a fall\", level: Mild, spoiler: Ending)],"
        );
        Folder::with(&[("blurb: \"About something.\",", &blurb)])
            .load()
            .dossier
            .unwrap()
    };
    let (before, after) = (notes(""), notes("(topic: \"rain\", level: Mild), "));
    let mut cover = Cover::default();
    cover.toggle(before.film().content_notes[0].key());
    assert!(!cover.covers(&after.film().content_notes[1]));
}

/// The minimal dossier with a misspelt place in a covered event.
fn with_covered_problem() -> Folder {
    Folder::with(&[(
        "text: \"It happens\",",
        "text: \"It ends in secret\", spoiler: Ending, place: \"secret-place\",",
    )])
}

#[test]
fn a_problem_at_something_covered_tells_no_word_of_it_until_it_is_asked() {
    let folder = with_covered_problem();
    let mut window = open(&folder);
    for screen in [Screen::Overview, Screen::DataCheck] {
        ask(&mut window, Navigation::Show(screen));
        let told = spoken(&window).to_lowercase();
        let is_placed = told.contains("dossier.ron, line 56");
        assert!(told.contains("an id names no record") && is_placed, "{told}");
        assert!(!told.contains("secret"), "{told}");
    }
    window.get_by_label("Show the details").click();
    window.run();
    let told = spoken(&window);
    assert!(told.contains("No place is called “secret-place”"), "{told}");
    assert!(told.contains("It ends in secret"), "{told}");
}

#[test]
fn a_file_that_is_not_ron_shows_no_line_of_it_while_something_is_covered() {
    let mut window = open(&Folder::with(&[("It ended.", "It ended in secret.")]));
    let folder = Folder::with(&[("(text: \"It ended.\"", "(text \"It ended in secret.\"")]);
    ask(&mut window, Action::Open(Origin::Path(folder.path().to_owned())));
    let told = spoken(&window);
    assert!(
        told.contains("has an error on line 21: the text cannot be read from there on."),
        "{told}"
    );
    assert!(!told.contains("secret"), "{told}");
}

#[test]
fn a_covered_event_without_words_of_its_own_says_once_that_it_is_covered() {
    let folder = Folder::with(&[("text: \"It happens\",", "text: \"It happens\", spoiler: Ending,")]);
    let mut window = open(&folder);
    ask(&mut window, Navigation::ShowTable(true));
    ask(&mut window, Navigation::Show(Screen::Timeline));
    let told = spoken(&window);
    assert!(told.contains(": Covered\n"), "{told}");
    assert!(
        !told.to_lowercase().contains("covered, covered") && !told.contains("overed · covered"),
        "{told}"
    );
}

#[test]
fn a_library_that_is_set_is_a_step_that_leads_back() {
    let folder = Folder::of_bytes(MINIMAL.as_bytes());
    let mut window = open(&folder);
    ask(&mut window, Action::SetLibrary(folder.path().to_owned()));
    assert_eq!(viewer(&mut window).view().location.screen, Screen::Library);
    ask(&mut window, Action::Run(Command::Back));
    assert_eq!(viewer(&mut window).view().location.screen, Screen::Overview);
}

#[test]
fn about_a_film_without_pictures_has_no_heading_for_them() {
    let folder = Folder::with(&[
        ("        image: \"dot\",\n", ""),
        (
            "        (id: \"dot\", file: \"dot.png\", kind: Drawing, alt: \"A dot\", credit: \"Us\", licence: \"CC0\",),\n",
            "",
        ),
    ]);
    let mut window = open(&folder);
    ask(&mut window, Action::OpenDialog(Dialog::About));
    assert!(spoken(&window).contains("Licence of Inter") && !spoken(&window).contains("Pictures"));
}
