//! What stands on screen in the place of a record that cannot be read.

use std::collections::BTreeSet;

use crate::support::dossiers::Folder;
use crate::support::window::{Window, ask, focused, spoken, viewer, window_of};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use reelcheck::dossier::model::{CoverLevel, Verdict};
use reelcheck::library::Origin;
use reelcheck::library::index::LibraryIndex;
use reelcheck::query::{ClaimFilter, ClaimSort};
use reelcheck::window::state::Screen;
use reelcheck::window::state::action::{Action, ExportPlan, Navigation, ThemeChoice};
use reelcheck::window::state::command::Command;

const SIZE: [f32; 2] = [1280.0, 800.0];

/// A claim that can be read, by its id and its place in the story.
fn claim(id: &str, order: u32) -> String {
    format!(
        r#"(id: "{id}", order: {order}, question: "Was {id} so?", weight: Supporting, topic: "Topic",
            film: Told(text: "So.", confidence: High, cite: [(source: "weekly")]),
            real: Recorded(text: "So.", confidence: High, cite: [(source: "daily")]), verdict: True),"#
    )
}

const BROKEN_CLAIM: &str = r#"(id: "the-butler-did-it", question: "Did the butler do it?", spoiler: Ending),"#;

/// Records before those of the minimal dossier: their list, those that can be read, and one that cannot.
fn lists() -> [(&'static str, String, &'static str); 7] {
    [
        (
            "people",
            String::new(),
            r#"(id: "butler", name: "Butler", kind: Servant),"#,
        ),
        (
            "cast",
            String::new(),
            r#"(id: "butler", character: "Butler", billing: two),"#,
        ),
        ("claims", claim("second", 2) + &claim("third", 3), BROKEN_CLAIM),
        ("places", String::new(), r#"(id: "pantry", name: "Pantry", roles: []),"#),
        (
            "events",
            String::new(),
            r#"(id: "deed", track: Real, when: Day("2001-02-31"), text: "The butler does it"),"#,
        ),
        (
            "sources",
            String::new(),
            r#"(id: "diary of the butler", kind: Press, title: "The butler did it", publisher: "The Butler", accessed: "2003-01-01", standing: Later),"#,
        ),
        (
            "images",
            String::new(),
            r#"(id: "butler", file: "dot.png", kind: Drawing, alt: "The butler", credit: "Us"),"#,
        ),
    ]
}

const ROUTE: &str = r#"    routes: [(id: "flight", name: "The butler flees", who: [], track: Real, points: [], accuracy_m: 1),
        (id: "way", name: "Way", who: [], track: Real, points: [(52.0, 4.0), (52.01, 4.0)], accuracy_m: 1)],
"#;

/// The dossier with what can be read of it, and with all.
fn folders() -> (Folder, Folder) {
    let of = |has_broken: bool| {
        let changes: Vec<(String, String)> = lists()
            .into_iter()
            .map(|(list, good, broken)| {
                let start = format!("    {list}: [\n");
                // In the file, the broken claim follows the third.
                let broken = if has_broken { broken } else { "" };
                (start.clone(), format!("{start}{good}{broken}\n"))
            })
            .collect();
        let routes = if has_broken {
            ROUTE.to_owned()
        } else {
            ROUTE.replacen(ROUTE.lines().next().unwrap(), "    routes: [", 1)
        };
        let mut changes: Vec<(&str, &str)> = changes.iter().map(|(from, to)| (from.as_str(), to.as_str())).collect();
        let review = format!("{routes}    review:");
        changes.push(("    review:", &review));
        Folder::with(&changes)
    };
    (of(false), of(true))
}

fn broken() -> Folder {
    folders().1
}

fn line_of(folder: &Folder, what: &str) -> usize {
    let text = std::fs::read_to_string(folder.path().join("dossier.ron")).unwrap();
    text[..text.find(what).unwrap()].matches('\n').count() + 1
}

fn window_on<'a>(folder: &Folder, size: [f32; 2]) -> Window<'a> {
    let mut window = window_of(Origin::Path(folder.path().to_owned()), size, ThemeChoice::Light);
    ask(&mut window, Action::SetCover(CoverLevel::Ending));
    window
}

/// What has the focus: its role, and its place.
fn with_focus(window: &Window<'_>) -> (Role, egui::Rect) {
    let mut nodes = window.root().children_recursive();
    let node = nodes.find(|node| node.accesskit_node().is_focused()).unwrap();
    (node.accesskit_node().role(), node.rect())
}

/// The names of all rows of lists on screen, from top to bottom.
fn rows(window: &Window<'_>) -> Vec<String> {
    let rows = window.get_all_by_role(Role::ListItem);
    let mut rows: Vec<(f32, String)> = rows
        .map(|row| (row.rect().top(), row.accesskit_node().label().unwrap_or_default()))
        .collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, name)| name).collect()
}

/// Each screen with a row for what cannot be read: what is asked for, how the row begins, what stands in its record.
fn screens() -> [(Navigation, &'static str, &'static str); 7] {
    [
        (Navigation::Show(Screen::Claims), "This claim", "the-butler-did-it"),
        (Navigation::Show(Screen::Cast), "This cast entry", "billing: two"),
        (Navigation::Show(Screen::Cast), "This person", "kind: Servant"),
        (Navigation::Show(Screen::Place), "This place", "roles: []"),
        (Navigation::Show(Screen::Place), "This route", "points: []"),
        (Navigation::ShowTable(true), "This event", "2001-02-31"),
        (Navigation::Show(Screen::Sources), "This source", "diary of the butler"),
    ]
}

#[test]
fn each_row_stands_in_its_list_and_leads_to_its_problem_which_has_the_focus() {
    let folder = broken();
    for size in [SIZE, [480.0, 700.0]] {
        for (screen, begins, what) in screens() {
            let mut window = window_on(&folder, size);
            ask(&mut window, Navigation::Show(Screen::Timeline));
            ask(&mut window, screen);
            let line = line_of(&folder, what);
            let row = format!("{begins} cannot be read: line {line}");
            let row = window.get_by_role_and_label(Role::ListItem, &row).rect();
            let name = format!("Show the problem on line {line}");
            let button = window.get_by_role_and_label(Role::Button, &name);
            assert!(row.contains_rect(button.rect()), "{begins} at {size:?}");
            button.click();
            window.run();
            assert_eq!(viewer(&mut window).view().location.screen, Screen::DataCheck);
            let (role, place) = with_focus(&window);
            assert_eq!(role, Role::Group, "{begins}");
            assert!(place.top() < size[1] && place.bottom() > 50.0, "{begins} at {place:?}");
            window.key_press(egui::Key::Escape);
            window.run();
            assert_ne!(viewer(&mut window).view().location.screen, Screen::DataCheck);
        }
    }
}

#[test]
fn the_focus_of_a_problem_is_told_by_its_sentence_and_tab_goes_on_inside_it() {
    let folder = broken();
    let mut window = window_on(&folder, SIZE);
    ask(&mut window, Navigation::Show(Screen::Place));
    let name = format!("Show the problem on line {}", line_of(&folder, "roles: []"));
    window.get_by_role_and_label(Role::Button, &name).click();
    window.run();
    assert_eq!(focused(&window), "A place has no role.");
    let (_, problem) = with_focus(&window);
    window.key_press(egui::Key::Tab);
    window.run();
    assert_eq!(focused(&window), "Copy the details");
    let (_, link) = with_focus(&window);
    assert!(problem.contains_rect(link), "{link:?} in {problem:?}");
}

#[test]
fn over_the_tracks_stands_how_many_events_cannot_be_read() {
    let mut window = window_on(&broken(), SIZE);
    ask(&mut window, Navigation::Show(Screen::Timeline));
    window.get_by_label("1 event cannot be read");
    window.get_by_role_and_label(Role::Button, "Show the problem").click();
    window.run();
    assert!(focused(&window).contains("2001-02-31"), "{}", focused(&window));
}

/// All that is spoken but what tells of errors.
fn spoken_of_records(window: &Window<'_>) -> BTreeSet<String> {
    let spoken = spoken(window);
    let of_errors = [
        "cannot be read",
        "Show the problem",
        "errors",
        "All problems",
        "reelcheck-",
    ];
    // The list of people who cannot be read has a name.
    let lines = spoken.lines().filter(|line| !line.is_empty() && *line != "People");
    let lines = lines.filter(|line| !of_errors.iter().any(|word| line.contains(word)));
    lines.map(str::to_owned).collect()
}

#[test]
fn what_cannot_be_read_is_counted_nowhere_and_says_no_word_of_itself() {
    let (good, broken) = folders();
    let (mut good, mut broken) = (window_on(&good, SIZE), window_on(&broken, SIZE));
    for level in CoverLevel::ALL {
        for screen in Screen::TABS {
            for is_table in [true, false] {
                for window in [&mut good, &mut broken] {
                    ask(window, Action::SetCover(level));
                    ask(window, Navigation::Show(screen));
                    ask(window, Navigation::ShowTable(is_table));
                }
                assert_eq!(spoken_of_records(&good), spoken_of_records(&broken), "{screen:?}");
                assert!(!spoken(&broken).to_lowercase().contains("butler"), "{screen:?}");
            }
        }
    }
}

#[test]
fn a_problem_at_something_covered_says_no_word_of_it_when_one_is_led_there() {
    let folder = broken();
    let mut window = window_on(&folder, SIZE);
    ask(&mut window, Navigation::Show(Screen::Claims));
    let name = format!("Show the problem on line {}", line_of(&folder, "the-butler-did-it"));
    window.get_by_role_and_label(Role::Button, &name).click();
    window.run();
    assert!(!spoken(&window).contains("the-butler-did-it"), "{}", spoken(&window));
    assert!(
        focused(&window).starts_with("A field is unknown, missing"),
        "{}",
        focused(&window)
    );
}

#[test]
fn in_story_order_a_claim_stands_behind_the_one_before_it_in_another_at_the_end_and_under_a_filter_nowhere() {
    let folder = broken();
    let mut window = window_on(&folder, SIZE);
    ask(&mut window, Navigation::Show(Screen::Claims));
    let titles = |window: &Window<'_>| -> Vec<String> {
        let rows = rows(window).into_iter();
        rows.map(|row| row.split(['?', ':']).next().unwrap().to_owned())
            .collect()
    };
    let unread = "This claim cannot be read";
    assert_eq!(titles(&window), ["Was it so", "Was second so", "Was third so", unread]);
    let text = std::fs::read_to_string(folder.path().join("dossier.ron")).unwrap();
    let text = text.replacen("order: 2", "order: 4", 1);
    folder.write("dossier.ron", text.as_bytes());
    let mut window = window_on(&folder, SIZE);
    ask(&mut window, Navigation::Show(Screen::Claims));
    assert_eq!(titles(&window), ["Was it so", "Was third so", unread, "Was second so"]);
    ask(&mut window, Navigation::Sort(ClaimSort::Verdict));
    assert_eq!(titles(&window)[3], unread);
    let filter = ClaimFilter {
        comparison: Some(reelcheck::dossier::model::Comparison::Verdict(Verdict::True)),
        ..ClaimFilter::default()
    };
    ask(&mut window, Navigation::Filter(filter));
    assert_eq!(titles(&window).len(), 3);
}

#[test]
fn the_arrow_keys_pass_over_what_cannot_be_read() {
    let folder = broken();
    let text = std::fs::read_to_string(folder.path().join("dossier.ron")).unwrap();
    folder.write("dossier.ron", text.replacen("order: 2", "order: 4", 1).as_bytes());
    let mut window = window_on(&folder, SIZE);
    ask(&mut window, Navigation::Show(Screen::Claims));
    let mut chosen = Vec::new();
    for _ in 0..4 {
        window.key_press(egui::Key::ArrowDown);
        window.run();
        let claim = viewer(&mut window).view().location.claim.clone().unwrap();
        chosen.push(claim.as_str().to_owned());
    }
    assert_eq!(chosen, ["third", "second", "second", "second"]);
}

#[test]
fn a_dossier_with_errors_opens_at_first_and_says_how_much_of_it_cannot_be_read() {
    let mut window = window_on(&broken(), SIZE);
    assert_eq!(viewer(&mut window).view().location.screen, Screen::Overview);
    let notice = "Shown without 8 records that cannot be read. 14 errors, 2 warnings: ";
    assert!(
        spoken(&window).contains(notice),
        "{}",
        spoken(&window).lines().find(|line| line.contains("Shown")).unwrap()
    );
    window.get_by_role_and_label(Role::Button, "All problems").click();
    window.run();
    assert_eq!(viewer(&mut window).view().location.screen, Screen::DataCheck);
}

/// Writes the dossier anew, and loads it as the key for that does.
fn reload(window: &mut Window<'_>, folder: &Folder, change: (&str, &str)) {
    let text = std::fs::read_to_string(folder.path().join("dossier.ron")).unwrap();
    assert!(text.contains(change.0));
    folder.write("dossier.ron", text.replacen(change.0, change.1, 1).as_bytes());
    ask(window, Action::Run(Command::Reload));
    window.run();
}

#[test]
fn one_fault_after_the_other_is_mended_on_screen_and_what_was_good_stays_when_there_are_new_ones() {
    let folder = Folder::with(&[
        ("weight: Supporting", "weight: Suporting"),
        ("roles: [Event]", "roles: []"),
    ]);
    let mut window = window_on(&folder, SIZE);
    assert!(spoken(&window).contains("Shown without 2 records"));
    reload(&mut window, &folder, ("Suporting", "Supporting"));
    assert!(spoken(&window).contains("Shown without 1 record that cannot be read."));
    assert_eq!(viewer(&mut window).dossier().unwrap().claims().len(), 1);
    reload(&mut window, &folder, ("roles: []", "roles: [Event]"));
    assert!(!spoken(&window).contains("Shown without"));
    reload(&mut window, &folder, ("weight: Supporting", "weight: Suporting"));
    assert!(spoken(&window).contains("Showing the state of"));
    assert_eq!(viewer(&mut window).dossier().unwrap().claims().len(), 1);
    // What cannot be opened at all leaves what is on screen.
    reload(&mut window, &folder, ("film: (", "film: ["));
    assert_eq!(viewer(&mut window).dossier().unwrap().claims().len(), 1);
}

#[test]
fn a_dossier_with_errors_is_not_exported_and_the_window_says_why() {
    let folder = broken();
    let mut window = window_on(&folder, SIZE);
    ask(&mut window, Action::Run(Command::Export));
    assert!(viewer(&mut window).view().dialog.is_none());
    let why = "This dossier has errors, and an export would lack what cannot be read.";
    assert!(spoken(&window).contains(why), "{}", spoken(&window));
    let path = folder.path().join("export.md");
    let plan = ExportPlan {
        path: path.display().to_string(),
        ..ExportPlan::default()
    };
    ask(&mut window, Action::Export(plan));
    assert!(!path.exists());
}

#[test]
fn in_the_library_a_film_with_errors_has_its_poster_and_says_what_is_wrong() {
    let folder = broken();
    let origin = Origin::Path(folder.path().to_owned());
    let shelf = LibraryIndex::look(None, std::slice::from_ref(&origin), &[]);
    let card = &shelf.recent[0];
    assert!(card.is_readable && card.title == "Film" && card.counts.all == 3);
    assert!(card.trouble.is_some());
    folder.write("dossier.ron", b"(schema: 1, film: ");
    let shelf = LibraryIndex::look(None, &[origin], &[]);
    assert!(!shelf.recent[0].is_readable && shelf.recent[0].trouble.is_some());
}

#[test]
fn a_dossier_of_which_no_record_can_be_read_says_so_and_asks_for_none() {
    let folder = Folder::with(&[
        ("weight: Supporting", "weight: Suporting"),
        ("roles: [Event]", "roles: []"),
        ("track: Real, when", "track: Unreal, when"),
        ("billing: 1", "billing: one"),
    ]);
    let mut window = window_on(&folder, SIZE);
    for (screen, row) in [
        (Screen::Claims, "This claim"),
        (Screen::Cast, "This cast entry"),
        (Screen::Place, "This place"),
        (Screen::Timeline, "This event"),
    ] {
        ask(&mut window, Navigation::Show(screen));
        let told = spoken(&window);
        assert!(told.contains(&format!("{row} cannot be read: line ")), "{told}");
        assert!(!told.contains("Add"), "{told}");
    }
}
