//! All that a window lets one see, hear and take away.

use std::fmt::Write;
use std::path::Path;

use egui::accesskit::Role;
use egui_kittest::kittest::NodeT;
use reelcheck::dossier::load;
use reelcheck::dossier::model::{Comparison, Cover, CoverLevel, Dossier, Reason, Weight};
use reelcheck::export::{ExportFormat, export};
use reelcheck::library::Origin;
use reelcheck::query::{ClaimFilter, ClaimSort};
use reelcheck::window::state::Screen;
use reelcheck::window::state::action::{Action, Dialog, Navigation, ThemeChoice};
use reelcheck::window::state::command::Command;

use super::window::{Window, ask, opened, viewer, window_with};

/// What was sensed, each with what was done for it.
pub(crate) type Senses = Vec<(String, String)>;

/// How thoroughly a window is looked at.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Care {
    /// Every screen, with everything on it opened in turn.
    Opened,
    /// The pointer rests on everything that answers, too.
    Hovered,
}

/// All that can be sensed of a dossier on disk under a level of the cover; `queries` are typed into the search.
pub(crate) fn senses(path: &Path, level: CoverLevel, queries: &[String], care: Care) -> Senses {
    let mut senses = Senses::new();
    // Chosen before the first frame, which would otherwise show what the level of the ending leaves open.
    let film = load::from_path(path, None).dossier.unwrap();
    let film = format!("{} ({})", film.film().title, film.film().released.unwrap().year());
    let origin = Origin::Path(path.to_owned());
    let mut window = window_with(origin, [1280.0, 800.0], ThemeChoice::Light, &[(film, level)]);
    assert_eq!(viewer(&mut window).view().cover.level(), level);
    window.ctx.all_styles_mut(|style| {
        style.interaction.tooltip_delay = 0.0;
        style.interaction.show_tooltips_only_when_still = false;
    });
    let dossier = viewer(&mut window).dossier().unwrap().clone();
    senses.push(("the title of the window".to_owned(), viewer(&mut window).title()));
    for format in ExportFormat::ALL {
        senses.push((format!("{format:?}"), export(&dossier, &Cover::new(level), format)));
    }
    for action in every_action(&dossier) {
        ask(&mut window, action.clone());
        if matches!(action, Action::Navigate(Navigation::Show(Screen::Library))) {
            wait_for_library(&mut window);
        }
        sense(&mut window, &format!("{action:?}"), &mut senses);
        let shows_screen = matches!(action, Action::Navigate(Navigation::Show(_)));
        if care == Care::Hovered && shows_screen {
            hover_all(&mut window, &format!("{action:?}"), &mut senses);
        }
    }
    for part in ["Topic", "Person", "Place", "Source", "Reason"] {
        ask(&mut window, Navigation::Filter(ClaimFilter::default()));
        open_menu(&mut window, &["More filters", part]);
        sense(&mut window, part, &mut senses);
        for _ in 0..2 {
            window.key_press(egui::Key::Escape);
            window.run();
            window.step();
        }
    }
    search(&mut window, queries, &mut senses);
    senses
}

/// The library is looked at on a thread; until it has answered, frames differ by chance.
fn wait_for_library(window: &mut Window<'_>) {
    let end = std::time::Instant::now() + std::time::Duration::from_secs(20);
    while spoken(window).contains("Looking at the films") {
        assert!(std::time::Instant::now() < end, "the library does not answer");
        std::thread::sleep(std::time::Duration::from_millis(5));
        window.run();
    }
}

/// Everything that can be asked of the window without uncovering anything.
fn every_action(dossier: &Dossier) -> Vec<Action> {
    let mut ways = opened(dossier);
    ways.extend([Screen::DataCheck, Screen::Library].map(Navigation::Show));
    ways.extend(filters(dossier).into_iter().map(Navigation::Filter));
    ways.push(Navigation::Filter(ClaimFilter::default()));
    ways.extend(ClaimSort::ALL.map(Navigation::Sort));
    ways.push(Navigation::Sort(ClaimSort::Story));
    ways.push(Navigation::Show(Screen::Timeline));
    ways.extend([true, false].map(Navigation::ShowTable));
    let mut actions: Vec<Action> = ways.into_iter().map(Action::Navigate).collect();
    for dialog in [Dialog::Legend, Dialog::Keys, Dialog::About] {
        actions.extend([Action::OpenDialog(dialog), Action::CloseDialog]);
    }
    actions
}

fn filters(dossier: &Dossier) -> Vec<ClaimFilter> {
    let mut filters: Vec<ClaimFilter> = Comparison::ALL.map(ClaimFilter::of_comparison).to_vec();
    let mut add = |change: &dyn Fn(&mut ClaimFilter)| {
        let mut filter = ClaimFilter::default();
        change(&mut filter);
        filters.push(filter);
    };
    for weight in [Weight::Core, Weight::Supporting, Weight::Detail] {
        add(&|filter| filter.weight = Some(weight));
    }
    for (_, claim) in dossier.claims().iter() {
        add(&|filter| filter.topic = Some(claim.topic.clone()));
    }
    for (id, _) in dossier.people().iter() {
        add(&|filter| filter.person = Some(id));
    }
    for (id, _) in dossier.places().iter() {
        add(&|filter| filter.place = Some(id));
    }
    for (id, _) in dossier.sources().iter() {
        add(&|filter| filter.source = Some(id));
    }
    for reason in [
        Reason::Unstated,
        Reason::Privacy,
        Reason::Moved,
        Reason::Heightened,
        Reason::Renamed,
    ] {
        add(&|filter| filter.reason = Some(reason));
    }
    filters
}

/// What is painted, spoken, and copied now.
fn sense(window: &mut Window<'_>, deed: &str, senses: &mut Senses) {
    senses.push((format!("{deed}, painted"), painted(window)));
    senses.push((format!("{deed}, spoken"), spoken(window)));
    viewer(window).ask(Action::Run(Command::CopyWithCitation));
    window.step();
    let commands = format!("{:?}", window.output().platform_output.commands);
    senses.push((format!("{deed}, copied"), commands));
}

/// Every shape of the last frame. Fonts are laid out as the first frame met their letters, so that even where a
/// letter lies in the texture tells whether something else was laid out before it.
fn painted(window: &Window<'_>) -> String {
    let mut shapes = String::new();
    for shape in &window.output().shapes {
        writeln!(shapes, "{shape:?}").unwrap();
    }
    shapes
}

fn spoken(window: &Window<'_>) -> String {
    let mut spoken = String::new();
    for node in window.root().children_recursive() {
        let node = node.accesskit_node();
        let texts = (node.label(), node.value(), node.description(), node.placeholder());
        writeln!(
            spoken,
            "{:?} {texts:?} {:?} {:?}",
            node.role(),
            node.is_selected(),
            node.bounding_box()
        )
        .unwrap();
    }
    spoken
}

/// Rests the pointer on everything that answers to it.
fn hover_all(window: &mut Window<'_>, deed: &str, senses: &mut Senses) {
    let answers = |role| {
        matches!(
            role,
            Role::Button | Role::ListItem | Role::Link | Role::Tab | Role::Image
        )
    };
    let points: Vec<(String, egui::Pos2)> = window
        .root()
        .children_recursive()
        .filter(|node| answers(node.accesskit_node().role()))
        .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect().center()))
        .filter(|(_, at)| (0.0..1280.0).contains(&at.x) && (0.0..800.0).contains(&at.y))
        .collect();
    for (name, at) in points {
        window.hover_at(at);
        // The first frame moves the pointer there, the second finds it still.
        window.step();
        window.step();
        senses.push((
            format!("{deed}, pointer on {name}"),
            format!("{}{}", painted(window), spoken(window)),
        ));
    }
    window.remove_cursor();
    window.run();
}

fn open_menu(window: &mut Window<'_>, names: &[&str]) {
    for name in names {
        let node = window
            .root()
            .children_recursive()
            .find(|node| node.accesskit_node().label().as_deref() == Some(*name));
        let at = node.unwrap().rect().center();
        window.drag_at(at);
        window.drop_at(at);
        window.run();
    }
}

/// Types each query into the search.
fn search(window: &mut Window<'_>, queries: &[String], senses: &mut Senses) {
    for query in queries {
        window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::K);
        window.run();
        window.event(egui::Event::Text(query.clone()));
        window.run();
        sense(window, &format!("search for {query}"), senses);
        window.key_press(egui::Key::Escape);
        window.run();
    }
}
