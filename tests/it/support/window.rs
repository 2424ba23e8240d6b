//! The window on a dossier, with neither display nor graphics card.

use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;
use reelcheck::dossier::model::{CoverLevel, Dossier};
use reelcheck::library::{BundledFilm, IHOSTAGE, Origin};
use reelcheck::window::state::Screen;
use reelcheck::window::state::action::{Action, Navigation, ThemeChoice};
use reelcheck::window::state::host::Host;
use reelcheck::window::ui::{Decoding, theme};
use reelcheck::window::viewer::{Setup, Viewer};

pub(crate) type Window<'a> = Harness<'a, Option<Viewer>>;

pub(crate) fn window_of<'a>(origin: Origin, size: [f32; 2], looks: ThemeChoice) -> Window<'a> {
    window_with(origin, size, looks, &[])
}

/// The same, where the level of the cover was chosen before for some films.
pub(crate) fn window_with<'a>(
    origin: Origin,
    size: [f32; 2],
    looks: ThemeChoice,
    covers: &[(String, CoverLevel)],
) -> Window<'a> {
    let covers = covers.to_vec();
    set_up(size, move || {
        let mut setup = Setup::new(origin.clone(), looks, Decoding::AtOnce);
        for (film, level) in &covers {
            setup.settings.remember_cover(film, *level);
        }
        setup
    })
}

/// The same in a page on the web.
pub(crate) fn page_of<'a>(origin: Origin, size: [f32; 2]) -> Window<'a> {
    set_up(size, move || Setup {
        host: Host::Page,
        ..Setup::new(origin.clone(), ThemeChoice::Light, Decoding::AtOnce)
    })
}

fn set_up<'a>(size: [f32; 2], setup: impl Fn() -> Setup + 'a) -> Window<'a> {
    let mut window = Harness::builder()
        .with_size(size)
        .with_max_steps(20)
        .with_context_setup(theme::install)
        .build_ui_state(
            move |ui, viewer: &mut Option<Viewer>| {
                viewer
                    .get_or_insert_with(|| {
                        let mut setup = setup();
                        // Never the folder of whoever runs the tests.
                        setup.settings.library = Some("no/such/library".into());
                        Viewer::new(ui.ctx(), setup)
                    })
                    .ui(ui);
            },
            None,
        );
    window.run();
    window
}

/// The window on the bundled film, once the question what may be told is answered.
pub(crate) fn window<'a>() -> Window<'a> {
    let mut window = window_of(Origin::Bundled(IHOSTAGE), [1280.0, 800.0], ThemeChoice::Light);
    ask(&mut window, Action::SetCover(CoverLevel::Ending));
    window
}

pub(crate) fn viewer<'a>(window: &'a mut Window<'_>) -> &'a mut Viewer {
    window.state_mut().as_mut().unwrap()
}

pub(crate) fn ask(window: &mut Window<'_>, action: impl Into<Action>) {
    viewer(window).ask(action);
    window.run();
}

/// The name of what has the focus.
pub(crate) fn focused(window: &Window<'_>) -> String {
    let node = window
        .root()
        .children_recursive()
        .find(|node| node.accesskit_node().is_focused());
    node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

/// Everything that a screen reader gets of this frame.
pub(crate) fn spoken(window: &Window<'_>) -> String {
    let mut spoken = String::new();
    for node in window.root().children_recursive() {
        let node = node.accesskit_node();
        for text in [
            node.label(),
            node.value(),
            node.description(),
            node.placeholder().map(str::to_owned),
        ] {
            spoken.push_str(&text.unwrap_or_default());
            spoken.push('\n');
        }
    }
    spoken
}

/// Each screen, and each thing opened in turn.
pub(crate) fn all_of(film: &BundledFilm) -> Vec<Navigation> {
    opened(&film.load(None).dossier.unwrap())
}

/// Each screen, and each thing of a dossier opened in turn.
pub(crate) fn opened(dossier: &Dossier) -> Vec<Navigation> {
    let mut actions: Vec<Navigation> = Screen::TABS.map(Navigation::Show).to_vec();
    actions.extend(dossier.claims().iter().map(|(id, _)| Navigation::OpenClaim(id)));
    actions.extend(dossier.cast().iter().map(|(id, _)| Navigation::OpenCast(id)));
    actions.extend(dossier.people().iter().map(|(id, _)| Navigation::OpenPerson(id)));
    actions.extend(dossier.places().iter().map(|(id, _)| Navigation::OpenPlace(id)));
    actions.extend(dossier.routes().iter().map(|(id, _)| Navigation::OpenRoute(id)));
    actions.extend(dossier.events().iter().map(|(id, _)| Navigation::OpenEvent(id)));
    actions.extend(dossier.sources().iter().map(|(id, _)| Navigation::OpenSource(id)));
    actions
}
