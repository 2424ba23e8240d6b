//! The window, found by role and name, with neither display nor graphics card.

use crate::support::covered::covered_sentences;
use crate::support::window::{Window, all_of, ask, focused, spoken, viewer, window, window_of};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use reelcheck::dossier::model::{Comparison, Cover, CoverLevel, Reason};
use reelcheck::library::{BundledFilm, FILMS, IHOSTAGE, Origin};
use reelcheck::query::{ClaimFilter, claim_groups};
use reelcheck::window::state::Screen;
use reelcheck::window::state::action::{Action, Navigation, ThemeChoice};
use reelcheck::window::state::command::Command;

/// The first covered sentence that is spoken on any screen, with every item of it opened in turn.
fn leak(window: &mut Window<'_>, film: &BundledFilm, level: CoverLevel) -> Option<String> {
    let sentences = covered_sentences(&film.load(None).dossier.unwrap(), level);
    assert!(sentences.len() > 10, "{}", sentences.len());
    for action in all_of(film) {
        ask(window, action.clone());
        let mut told = spoken(window);
        told.push_str(&copied(window));
        if let Some(sentence) = sentences.iter().find(|sentence| told.contains(sentence.as_str())) {
            return Some(format!("{sentence} ({action:?})"));
        }
    }
    None
}

/// What the key for copying puts into the clipboard.
fn copied(window: &mut Window<'_>) -> String {
    viewer(window).ask(Action::Run(Command::CopyWithCitation));
    window.step();
    let commands = &window.output().platform_output.commands;
    let texts = commands.iter().filter_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.as_str()),
        _ => None,
    });
    texts.collect()
}

#[test]
fn no_covered_text_is_spoken_or_copied_on_any_screen() {
    for film in FILMS {
        for level in [CoverLevel::Ending, CoverLevel::Major] {
            let mut window = window_of(Origin::Bundled(*film), [1280.0, 800.0], ThemeChoice::Light);
            ask(&mut window, Action::SetCover(level));
            assert_eq!(leak(&mut window, film, level), None);
        }
    }
}

#[test]
fn the_search_for_covered_text_finds_it_once_everything_is_shown() {
    for film in FILMS {
        let mut window = window_of(Origin::Bundled(*film), [1280.0, 800.0], ThemeChoice::Light);
        ask(&mut window, Action::SetCover(CoverLevel::Nothing));
        assert!(leak(&mut window, film, CoverLevel::Ending).is_some());
    }
}

#[test]
fn a_count_of_the_overview_leads_to_those_claims_alone() {
    let mut window = window();
    window.get_by_role_and_label(Role::Link, "1 invented").click();
    window.run();
    let rows: Vec<_> = window.get_all_by_role(Role::ListItem).collect();
    assert_eq!(rows.len(), 1);
}

#[test]
fn an_address_is_shown_before_it_is_followed() {
    let mut window = window();
    let dossier = IHOSTAGE.load(None).dossier.unwrap();
    let source = dossier
        .sources()
        .find(&reelcheck::dossier::model::Slug::parse("screenanarchy").unwrap())
        .unwrap();
    ask(&mut window, Navigation::OpenSource(source));
    window
        .get_by_role_and_label(Role::Link, "Open: screenanarchy.com")
        .click();
    window.run();
    assert!(spoken(&window).contains("https://screenanarchy.com/2025/04/"));
    window.get_by_label("Open in browser");
}

#[test]
fn every_screen_is_drawn_at_every_size_in_both_themes() {
    for looks in [ThemeChoice::Light, ThemeChoice::Dark] {
        for size in [
            [320.0, 400.0],
            [480.0, 400.0],
            [700.0, 900.0],
            [1280.0, 800.0],
            [3840.0, 2160.0],
        ] {
            let mut window = window_of(Origin::Bundled(IHOSTAGE), size, looks);
            for screen in Screen::TABS.into_iter().chain([Screen::DataCheck]) {
                ask(&mut window, Navigation::Show(screen));
                assert!(spoken(&window).len() > 40, "{screen:?} at {size:?} is empty");
            }
        }
    }
}

#[test]
fn a_missing_dossier_opens_the_window_and_says_what_to_do() {
    let window = window_of(
        Origin::Path("no/such/folder".into()),
        [900.0, 600.0],
        ThemeChoice::Light,
    );
    let spoken = spoken(&window);
    assert!(spoken.contains("There is no file “no/such/folder”."), "{spoken}");
    assert!(
        spoken.contains("Give the path of a folder that holds a “dossier.ron”"),
        "{spoken}"
    );
}

#[test]
fn whoever_searches_for_the_ending_is_told_the_same_whatever_the_guess() {
    let told = ["dies", "survives", "robot", "escapes", "xyzzy"].map(|guess| {
        let mut window = window();
        window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::K);
        window.run();
        window.event(egui::Event::Text(guess.to_owned()));
        window.run();
        let spoken = spoken(&window);
        assert!(spoken.contains(guess) && spoken.contains("Covered claims are not searched"));
        spoken.replace(guess, "…")
    });
    let [first, others @ ..] = told;
    for other in others {
        assert_eq!(first, other);
    }
}

#[test]
fn what_may_be_told_is_asked_once() {
    let mut window = window_of(Origin::Bundled(IHOSTAGE), [1280.0, 800.0], ThemeChoice::Light);
    assert!(spoken(&window).contains("Seen the film?"));
    window
        .get_by_role_and_label(Role::Button, "Yes, show everything")
        .click();
    window.run();
    assert!(!spoken(&window).contains("Seen the film?"));
    assert_eq!(viewer(&mut window).view().cover.level(), CoverLevel::Nothing);
}

#[test]
fn whoever_leaves_the_question_unanswered_keeps_the_ending_covered_and_is_asked_no_more() {
    let mut window = window_of(Origin::Bundled(IHOSTAGE), [1280.0, 800.0], ThemeChoice::Light);
    window.key_press(egui::Key::Num2);
    window.run();
    window.key_press(egui::Key::Num1);
    window.run();
    assert!(!spoken(&window).contains("Seen the film?"));
    assert_eq!(viewer(&mut window).view().cover.level(), CoverLevel::Ending);
}

#[test]
fn the_question_stands_in_line_with_the_page_however_wide_the_window_is() {
    for width in [320.0, 480.0, 1280.0, 1920.0, 3840.0] {
        let window = window_of(Origin::Bundled(IHOSTAGE), [width, 800.0], ThemeChoice::Light);
        let left = |role, label| window.get_by_role_and_label(role, label).rect().left();
        let sentence = "A gunman, an Apple Store, five hours on Leidseplein";
        let apart = left(Role::Label, "Seen the film?") - left(Role::Heading, sentence);
        assert!(apart.abs() < 1.0, "{apart} at {width}");
    }
}

#[test]
fn all_that_the_overview_begins_with_is_in_sight_in_a_new_window() {
    let window = window_of(Origin::Bundled(IHOSTAGE), [1280.0, 800.0], ThemeChoice::Light);
    let dossier = IHOSTAGE.load(None).dossier.unwrap();
    for (_, text) in &dossier.film().three_things {
        let text = Cover::default().show(text).open().unwrap();
        let foot = window.get_by_role_and_label(Role::Link, text).rect().bottom();
        assert!(foot <= 796.0, "{text} ends at {foot}");
    }
}

#[test]
fn a_block_of_the_bar_leads_to_its_claim() {
    let mut window = window();
    let question = "Was the ransom 200 million in crypto?";
    window.get_by_role_and_label(Role::Link, question).click();
    window.run();
    assert_eq!(viewer(&mut window).view().location.screen, Screen::Claims);
    assert!(spoken(&window).contains(question));
}

#[test]
fn the_arrow_keys_lead_through_the_blocks_of_the_bar_and_enter_opens_one() {
    let mut window = window();
    window.get_by(|node| node.role() == Role::Figure).focus();
    window.run();
    for key in [
        egui::Key::ArrowRight,
        egui::Key::ArrowRight,
        egui::Key::ArrowLeft,
        egui::Key::Enter,
    ] {
        window.key_press(key);
        window.run();
    }
    let groups = claim_groups(&IHOSTAGE.load(None).dossier.unwrap(), &Cover::default());
    let view = viewer(&mut window).view();
    assert_eq!(view.location.screen, Screen::Claims);
    let dossier = IHOSTAGE.load(None).dossier.unwrap();
    assert_eq!(view.location.claim(&dossier), Some(groups[0].claims[1]));
}

#[test]
fn whatever_can_be_pressed_has_a_place_on_the_screen() {
    let mut window = window();
    for screen in Screen::TABS {
        ask(&mut window, Navigation::Show(screen));
        for node in window.root().children_recursive() {
            let node = node.accesskit_node();
            if matches!(node.role(), Role::Button | Role::Link | Role::ListItem | Role::Tab) {
                let bounds = node.bounding_box().unwrap();
                assert!(
                    bounds.area().is_finite() && bounds.area() > 0.0,
                    "{:?} {:?}",
                    screen,
                    node.label()
                );
            }
        }
    }
}

#[test]
fn a_filter_by_reason_is_a_chip_that_one_key_clears() {
    let mut window = window();
    let filter = ClaimFilter {
        reason: Some(Reason::Renamed),
        ..ClaimFilter::default()
    };
    ask(&mut window, Navigation::Filter(filter));
    let name = "Remove filter renamed";
    assert!(window.query_by_label(name).is_some(), "{}", spoken(&window));
    window.key_press(egui::Key::Escape);
    window.run();
    assert!(window.query_by_label(name).is_none());
}

#[test]
fn nothing_matches_names_the_filter() {
    let mut window = window();
    let filter = ClaimFilter {
        reason: Some(Reason::Renamed),
        comparison: Some(Comparison::LeftOut),
        ..ClaimFilter::default()
    };
    ask(&mut window, Navigation::Filter(filter));
    assert!(
        spoken(&window).contains("No claim matches “Left out”, “renamed”"),
        "{}",
        spoken(&window)
    );
}

#[test]
fn a_pinned_claim_stays_uncovered_when_it_is_left() {
    let mut window = window();
    let dossier = IHOSTAGE.load(None).dossier.unwrap();
    let robot = dossier
        .claims()
        .find(&reelcheck::dossier::model::Slug::parse("robot").unwrap())
        .unwrap();
    ask(&mut window, Navigation::OpenClaim(robot));
    for key in [egui::Key::Space, egui::Key::P, egui::Key::ArrowDown, egui::Key::ArrowUp] {
        window.key_press(key);
        window.run();
    }
    assert!(spoken(&window).contains("Did a robot"));
}

#[test]
fn the_library_shows_the_films_of_the_program() {
    let mut window = window();
    window.key_press(egui::Key::L);
    window.run();
    // The library is looked at on a thread.
    for _ in 0..200 {
        if spoken(&window).contains("New dossier") {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
        window.run();
    }
    let card = window.get_by(|node| node.label().is_some_and(|label| label.starts_with("iHostage, 2025")));
    card.click();
    window.run();
    assert_eq!(viewer(&mut window).view().location.screen, Screen::Overview);
}

#[test]
fn a_closed_sheet_gives_the_focus_back() {
    let mut window = window();
    for key in [egui::Key::Num3, egui::Key::ArrowDown, egui::Key::ArrowDown] {
        window.key_press(key);
        window.run();
    }
    let before = focused(&window);
    assert!(!before.is_empty());
    window.key_press(egui::Key::F1);
    window.run();
    window.get_by_role_and_label(Role::Heading, "Keys");
    window.key_press(egui::Key::Escape);
    window.run();
    window.step();
    assert_eq!(focused(&window), before);
}

#[test]
fn what_is_chosen_is_copied_with_its_sources_and_told_so() {
    let mut window = window();
    for (key, told) in [
        (egui::Key::Num2, "Soufiane Moussouli as Ammar Ajar"),
        (egui::Key::Num3, "Verdict: "),
        (egui::Key::Num4, "Leidseplein 25"),
        (egui::Key::Num5, "22 February 2022"),
    ] {
        window.key_press(key);
        window.run();
        window.key_press(egui::Key::ArrowDown);
        window.run();
        let text = copied(&mut window);
        assert!(text.contains(told) && text.contains("Sources:\n- "), "{text}");
        window.run();
        assert!(spoken(&window).contains("Copied, with its sources"));
    }
}

#[test]
fn no_words_are_pressed_into_a_column_where_the_window_is_narrow() {
    for width in [320.0, 480.0, 700.0] {
        let mut window = window_of(Origin::Bundled(IHOSTAGE), [width, 500.0], ThemeChoice::Light);
        for screen in Screen::TABS {
            ask(&mut window, Navigation::Show(screen));
            for node in window.root().children_recursive() {
                let node = node.accesskit_node();
                let label = node.label().unwrap_or_default();
                // A cell of the strip is as narrow, and lower.
                if node.role() == Role::Button && label.chars().count() > 3 {
                    let place = node.bounding_box().unwrap();
                    let is_column = place.width() < 40.0 && place.height() > 60.0;
                    assert!(!is_column, "{screen:?} at {width}: {label} {place:?}");
                }
            }
        }
    }
}
