//! The one owner of state: draws the window, and applies what was asked for once per frame.

use std::path::PathBuf;

use egui::{Context, FullOutput, OpenUrl, OutputCommand, Theme, ThemePreference, Ui, ViewportCommand};

use crate::action::{Action, Actions, Dialog, MapMove, Screen, ThemeChoice};
use crate::command::Command;
use crate::diag::Report;
use crate::library::BundledFilm;
use crate::links::Link;
use crate::load::{Loaded, from_path};
use crate::model::{CoverKey, Dossier};
use crate::navigate::{arrive, cover_again, stepped};
use crate::state::ViewState;
use crate::ui::{self, Decoding, Derived, Health, MapShapes, Page, Pictures, theme};
use crate::watch::Watch;

/// Step of the text size.
const TEXT_STEP: f32 = 1.1;
/// Step of the map.
const MAP_STEP: f32 = 1.5;

/// Where a dossier comes from.
#[derive(Debug, Clone)]
pub enum Origin {
    /// Built into the program.
    Bundled(BundledFilm),
    /// A folder or a file.
    Path(PathBuf),
}

impl Origin {
    /// Loads it with its texts in `language`, where they have it; needs no window.
    pub fn load(&self, language: Option<&str>) -> Loaded {
        match self {
            Self::Bundled(film) => film.load(language),
            Self::Path(path) => from_path(path, language),
        }
    }

    fn name(&self) -> String {
        match self {
            Self::Bundled(film) => film.slug.to_owned(),
            Self::Path(path) => path.file_name().map_or_else(
                || path.display().to_string(),
                |name| name.to_string_lossy().into_owned(),
            ),
        }
    }
}

/// What is open.
struct Open {
    dossier: Dossier,
    map: MapShapes,
    pictures: Pictures,
}

/// The window's content, with everything it knows.
pub struct Viewer {
    origin: Origin,
    /// Language of the texts, as asked for.
    language: Option<String>,
    name: String,
    open: Option<Open>,
    report: Report,
    view: ViewState,
    derived: Derived,
    decoding: Decoding,
    actions: Actions,
    watch: Option<Watch>,
    /// When the dossier on screen was loaded, while a newer one has errors.
    state_of: Option<String>,
    loaded_at: String,
}

impl Viewer {
    /// A viewer of a dossier, in a context that it gives its fonts and looks.
    pub fn new(ctx: &Context, origin: Origin, theme: ThemeChoice, decoding: Decoding) -> Self {
        let loaded = origin.load(None);
        Self::with_loaded(ctx, origin, loaded, None, theme, decoding)
    }

    /// A viewer of what was loaded from `origin` before.
    pub fn with_loaded(
        ctx: &Context,
        origin: Origin,
        loaded: Loaded,
        language: Option<String>,
        theme: ThemeChoice,
        decoding: Decoding,
    ) -> Self {
        theme::install(ctx);
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        ctx.add_plugin(LinkGuard);
        let mut viewer = Self {
            name: origin.name(),
            origin,
            language,
            open: None,
            report: Report::default(),
            view: ViewState::new(theme),
            derived: Derived::default(),
            decoding,
            actions: Actions::default(),
            watch: None,
            state_of: None,
            loaded_at: String::new(),
        };
        viewer.take(loaded);
        viewer.start_watch(ctx);
        viewer.set_theme(ctx);
        viewer
    }

    /// The state, for tests and pictures.
    pub fn view(&self) -> &ViewState {
        &self.view
    }

    /// The dossier shown, if one could be made.
    pub fn dossier(&self) -> Option<&Dossier> {
        self.open.as_ref().map(|open| &open.dossier)
    }

    /// Asks for something, as a press would.
    pub fn ask(&mut self, action: Action) {
        self.actions.push(action);
    }

    /// What stands in the title of the window; tells nothing that is covered.
    pub fn title(&self) -> String {
        match self.dossier() {
            Some(dossier) => format!("{} · Reelcheck", dossier.film().title),
            None => "Reelcheck".to_owned(),
        }
    }

    /// Draws one frame, and applies what was asked for.
    pub fn ui(&mut self, ui: &mut Ui) {
        if let Some(loaded) = self.watch.as_ref().and_then(Watch::newest) {
            self.take(loaded);
        }
        let mut dialog = self.view.dialog.take();
        for command in ui::keys::pressed(ui.ctx(), dialog.is_some()) {
            self.actions.push(Action::Run(command));
        }
        for file in ui.input(|input| input.raw.dropped_files.clone()) {
            self.actions.push(Action::OpenDossier(file.path().to_owned()));
        }
        if let Some(open) = &self.open {
            self.derived.refresh(&open.dossier, &self.view);
            if matches!(dialog, Some(Dialog::Jump { .. })) {
                self.derived.gather(&open.dossier, &self.view.cover);
            }
        }
        let mut actions = std::mem::take(&mut self.actions);
        let health = Health {
            report: &self.report,
            state_of: self.state_of.as_deref(),
        };
        ui::root_ui(ui, self.page(), health, &self.view, &mut dialog, &mut actions);
        self.view.dialog = dialog;
        self.view.reveal = false;
        self.view.map.centre_choice = false;
        let mut changed = false;
        for action in actions.drain() {
            changed = true;
            self.apply(ui.ctx(), action);
        }
        if changed {
            ui.ctx().request_repaint();
        }
    }

    fn page(&self) -> Option<Page<'_>> {
        let open = self.open.as_ref()?;
        Some(Page {
            dossier: &open.dossier,
            view: &self.view,
            derived: &self.derived,
            pictures: &open.pictures,
            map: &open.map,
            report: &self.report,
            name: &self.name,
        })
    }

    /// Loads from the origin; a load that gives no dossier leaves the last good one on screen.
    fn load(&mut self) {
        self.take(self.origin.load(self.language.as_deref()));
    }

    fn take(&mut self, loaded: Loaded) {
        let keeps_last = self.open.is_some() && loaded.report.has_errors();
        self.report = loaded.report;
        if keeps_last {
            self.state_of = Some(self.loaded_at.clone());
            return;
        }
        self.state_of = None;
        self.loaded_at = clock_words();
        let Some(dossier) = loaded.dossier else {
            return;
        };
        self.view.repair(&dossier);
        self.derived.reset();
        self.open = Some(Open {
            map: MapShapes::new(dossier.map()),
            pictures: Pictures::new(loaded.folder, self.decoding),
            dossier,
        });
    }

    /// Watches a dossier on disk; the one built in does not change.
    fn start_watch(&mut self, ctx: &Context) {
        let Origin::Path(path) = &self.origin else {
            self.watch = None;
            return;
        };
        let ctx = ctx.clone();
        self.watch = Watch::start(path.clone(), self.language.clone(), move || ctx.request_repaint());
    }

    fn open(&mut self, ctx: &Context, origin: Origin) {
        self.origin = origin;
        self.name = self.origin.name();
        self.open = None;
        self.view.for_other_dossier();
        self.load();
        self.start_watch(ctx);
    }

    fn set_theme(&self, ctx: &Context) {
        ctx.set_theme(match self.view.theme {
            ThemeChoice::System => ThemePreference::System,
            ThemeChoice::Light => ThemePreference::Light,
            ThemeChoice::Dark => ThemePreference::Dark,
        });
        // Many window systems on Linux tell nothing; then it is light.
        ctx.options_mut(|options| options.fallback_theme = Theme::Light);
    }

    fn apply(&mut self, ctx: &Context, action: Action) {
        match action {
            Action::Run(command) => self.run(ctx, command),
            Action::SetCover(level) => self.view.cover.set_level(level),
            Action::ToggleCover(key) => self.view.cover.toggle(&key),
            Action::SetTheme(theme) => {
                self.view.theme = theme;
                self.set_theme(ctx);
            }
            Action::OpenDialog(dialog) => self.view.dialog = Some(dialog),
            Action::CloseDialog => self.view.dialog = None,
            Action::FollowLink(link) => ctx.open_url(OpenUrl::new_tab(link)),
            Action::Copy(text) => ctx.copy_text(text),
            Action::Map(movement) => self.view.move_map(movement),
            Action::OpenDossier(path) => self.open(ctx, Origin::Path(path)),
            Action::OpenBundled(film) => self.open(ctx, Origin::Bundled(film)),
            going => self.go(going),
        }
    }

    /// Actions that lead somewhere; each leaves what was uncovered by itself covered again.
    fn go(&mut self, action: Action) {
        let Some(open) = &self.open else {
            return;
        };
        let before = self.view.here.clone();
        let mut there = before.clone();
        self.view.map.centre_choice = matches!(action, Action::OpenPlace(_));
        arrive(&open.dossier, &self.derived, &mut there, action);
        self.view.go(|here| *here = there);
        cover_again(&mut self.view, &before);
    }

    fn run(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::Show(screen) => self.go(Action::Show(screen)),
            Command::Next => self.step(1),
            Command::Previous => self.step(-1),
            Command::First => self.step(isize::MIN),
            Command::Last => self.step(isize::MAX),
            Command::ToggleCover => {
                if let Some(key) = self.key_of_selection() {
                    self.view.cover.toggle(&key);
                }
            }
            Command::FirstSource => {
                if self.view.here.screen == Screen::Claims {
                    self.go(Action::ToggleCitation(0));
                }
            }
            Command::CopyWithCitation => {
                if let Some(text) = self.page().and_then(crate::copy::selection) {
                    ctx.copy_text(text);
                }
            }
            Command::Escape => {
                let before = self.view.here.clone();
                self.view.escape();
                cover_again(&mut self.view, &before);
            }
            Command::Back => {
                let before = self.view.here.clone();
                self.view.go_back();
                cover_again(&mut self.view, &before);
            }
            Command::Forward => {
                let before = self.view.here.clone();
                self.view.go_forward();
                cover_again(&mut self.view, &before);
            }
            Command::Jump => {
                self.view.dialog = Some(Dialog::Jump {
                    query: String::new(),
                    chosen: 0,
                });
            }
            Command::Open => self.view.dialog = Some(Dialog::OpenPath(String::new())),
            Command::Reload => self.load(),
            Command::Larger => self.scale_text(ctx, self.view.text_scale * TEXT_STEP),
            Command::Smaller => self.scale_text(ctx, self.view.text_scale / TEXT_STEP),
            Command::NormalSize => self.scale_text(ctx, 1.0),
            Command::Keys => self.view.dialog = Some(Dialog::Keys),
            Command::Legend => self.view.dialog = Some(Dialog::Legend),
            Command::About => self.view.dialog = Some(Dialog::About),
            Command::ZoomIn => self.view.move_map(MapMove::Zoom(MAP_STEP)),
            Command::ZoomOut => self.view.move_map(MapMove::Zoom(1.0 / MAP_STEP)),
            Command::Fit => self.view.move_map(MapMove::Fit),
            Command::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
        }
    }

    fn scale_text(&mut self, ctx: &Context, scale: f32) {
        self.view.set_text_scale(scale);
        ctx.set_zoom_factor(self.view.text_scale);
    }

    /// To another item of the list on screen.
    fn step(&mut self, by: isize) {
        let Some(page) = self.page() else {
            return;
        };
        let (dossier, view) = (page.dossier, page.view);
        let action = match view.here.screen {
            Screen::Claims => stepped(&self.derived.claims, view.claim(dossier), by).map(Action::OpenClaim),
            Screen::Cast => stepped(dossier.cast_in_order(), view.cast_entry(dossier), by).map(Action::OpenCast),
            Screen::Place => {
                let places: Vec<_> = dossier.places().iter().map(|(id, _)| id).collect();
                stepped(&places, view.place(dossier), by).map(Action::OpenPlace)
            }
            Screen::Timeline => stepped(&ui::events_in_order(page), view.event(dossier), by).map(Action::OpenEvent),
            Screen::Sources => stepped(&ui::sources_in_order(page), view.source(dossier), by).map(Action::OpenSource),
            Screen::Overview | Screen::DataCheck => None,
        };
        if let Some(action) = action {
            self.go(action);
        }
    }

    /// What Space uncovers: the item chosen on this screen.
    fn key_of_selection(&self) -> Option<CoverKey> {
        let page = self.page()?;
        let (dossier, view) = (page.dossier, page.view);
        match view.here.screen {
            Screen::Overview => Some(dossier.real_event().outcome.key().clone()),
            Screen::Claims => {
                let chosen = view.claim(dossier).or_else(|| self.derived.claims.first().copied())?;
                Some(dossier.claim(chosen).body.key().clone())
            }
            Screen::Cast => Some(dossier.cast_entry(view.cast_entry(dossier)?).counterpart.key().clone()),
            Screen::Place => match (view.place(dossier), view.route(dossier)) {
                (Some(place), _) => Some(dossier.place(place).note.as_ref()?.key().clone()),
                (None, Some(route)) => Some(dossier.route(route).course.key().clone()),
                (None, None) => None,
            },
            Screen::Timeline => Some(dossier.event(view.event(dossier)?).body.key().clone()),
            Screen::Sources => Some(dossier.source(view.source(dossier)?).headline.key().clone()),
            Screen::DataCheck => None,
        }
    }
}

/// The time of day where the program runs, in words; empty where the system tells none.
fn clock_words() -> String {
    jiff::ZonedDateTime::now().strftime("%H:%M").to_string()
}

/// Lets only web addresses out of the window, whoever asked for them.
struct LinkGuard;

impl egui::Plugin for LinkGuard {
    fn debug_name(&self) -> &'static str {
        "link guard"
    }

    fn output_hook(&mut self, _: &Context, output: &mut FullOutput) {
        output.platform_output.commands.retain(|command| match command {
            OutputCommand::OpenUrl(open) => Link::parse(&open.url).is_ok(),
            _ => true,
        });
    }
}
