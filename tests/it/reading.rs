//! What a sighted user reads, a screen reader is told: every word that is painted stands in the accessibility tree.

use std::collections::BTreeSet;

use crate::support::window::{Window, all_of, ask, focused, spoken, window, window_of};
use egui::Shape;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use reelcheck::dossier::model::CoverLevel;
use reelcheck::library::{FILMS, IHOSTAGE, Origin};
use reelcheck::window::state::Screen;
use reelcheck::window::state::action::{Action, Dialog, Navigation, Search, ThemeChoice};
use reelcheck::window::state::command::Command;

/// Words of at least so many letters; shorter ones are signs, initials, and the N of the north arrow.
const LEAST_LETTERS: usize = 3;

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() >= LEAST_LETTERS)
        .map(str::to_lowercase)
}

fn collect(shape: &Shape, painted: &mut Vec<String>) {
    match shape {
        Shape::Text(text) => painted.push(text.galley.text().to_owned()),
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, painted)),
        _ => {}
    }
}

/// Words that are painted inside the window and that nobody is told.
fn unspoken(window: &Window<'_>) -> BTreeSet<String> {
    let told: BTreeSet<String> = words(&spoken(window)).collect();
    let whole = window.ctx.content_rect();
    let mut painted = Vec::new();
    for clipped in &window.output().shapes {
        if clipped.clip_rect.intersects(whole) && clipped.shape.visual_bounding_rect().intersects(clipped.clip_rect) {
            collect(&clipped.shape, &mut painted);
        }
    }
    assert!(painted.len() > 5, "nothing is painted");
    let words = painted.iter().flat_map(|text| words(text));
    words.filter(|word| !told.contains(word)).collect()
}

/// What was found wanting, screen by screen.
#[derive(Default)]
struct Findings(Vec<String>);

impl Findings {
    fn look(&mut self, window: &Window<'_>, what: &str) {
        let unspoken = unspoken(window);
        if !unspoken.is_empty() {
            self.0.push(format!("{what} shows, but does not tell: {unspoken:?}"));
        }
    }

    fn must_be_none(self) {
        assert!(self.0.is_empty(), "{}", self.0.join("\n"));
    }
}

#[test]
fn every_word_of_every_screen_is_told() {
    let mut findings = Findings::default();
    for film in FILMS {
        for size in [[1280.0, 800.0], [480.0, 640.0]] {
            let mut window = window_of(Origin::Bundled(*film), size, ThemeChoice::Light);
            for screen in Screen::TABS.into_iter().chain([Screen::DataCheck]) {
                ask(&mut window, Navigation::Show(screen));
                findings.look(&window, &format!("{} of {} at {size:?}", screen.name(), film.title));
            }
        }
    }
    findings.must_be_none();
}

#[test]
fn every_word_of_what_is_opened_is_told() {
    let mut findings = Findings::default();
    let mut window = window();
    ask(&mut window, Action::SetCover(CoverLevel::Nothing));
    let opened = all_of(&IHOSTAGE).into_iter().flat_map(|action| {
        let citation = matches!(action, Navigation::OpenClaim(_)).then_some(Action::Run(Command::FirstSource));
        std::iter::once(Action::from(action)).chain(citation)
    });
    for action in opened {
        let what = format!("{action:?}");
        ask(&mut window, action);
        findings.look(&window, &what);
    }
    findings.must_be_none();
}

#[test]
fn every_word_of_every_sheet_is_told() {
    let mut findings = Findings::default();
    let mut window = window();
    for dialog in [
        Dialog::About,
        Dialog::Legend,
        Dialog::Keys,
        Dialog::OpenPath(String::new()),
    ] {
        let what = format!("{dialog:?}");
        ask(&mut window, Action::OpenDialog(dialog));
        findings.look(&window, &what);
    }
    let jump = Dialog::Jump(Search::of("apple"));
    ask(&mut window, Action::OpenDialog(jump));
    findings.look(&window, "the search");
    findings.must_be_none();
    assert!(spoken(&window).contains("Apple Store"));
}

#[test]
fn the_bar_is_told_and_led_through_from_left_to_right_and_window_and_regions_have_names() {
    let mut window = window();
    assert_eq!(
        window.root().accesskit_node().label().as_deref(),
        Some("iHostage · Reelcheck")
    );
    window.get_by_role_and_label(Role::Main, "Details");
    let bar = window.get_by_role_and_label(Role::Banner, "Title and menu");
    let stops = bar.children_recursive().filter(|stop| {
        let role = stop.accesskit_node().role();
        matches!(role, Role::Tab | Role::Button)
    });
    let (told, lefts): (Vec<String>, Vec<f32>) = stops
        .map(|stop| (stop.accesskit_node().label().unwrap_or_default(), stop.rect().left()))
        .unzip();
    assert_eq!(told.len(), 9, "six tabs, search, cover and menu, not {told:?}");
    assert!(lefts.is_sorted(), "{told:?} at {lefts:?}");
    ask(&mut window, Action::Run(Command::NextRegion));
    let led: Vec<String> = told
        .iter()
        .map(|_| {
            window.key_press(egui::Key::Tab);
            window.run();
            focused(&window)
        })
        .collect();
    assert_eq!(led, told);
}
