//! The one owner of state: draws the window, and applies what was asked for once per frame.

mod apply;
#[cfg(not(target_arch = "wasm32"))]
mod choose;
mod clipboard;
mod files;
mod link_guard;
mod loader;
mod navigation;
mod opening;
mod platform;
mod requests;
mod run;
pub(crate) mod settings;

use egui::{Context, Ui};

use crate::dossier::diagnostics::Report;
use crate::dossier::load::{Folder, has_pack_name};
use crate::dossier::model::Dossier;
use crate::library::Origin;
use crate::window::state::action::{Action, Actions, Dialog, ThemeChoice};
use crate::window::state::host::Host;
use crate::window::state::{Region, ViewState};
use crate::window::ui::{self, Decoding, Derived, Health, MapShapes, Page, Pictures, theme};
use crate::window::viewer::settings::{Settings, SettingsWriter};
use crate::words::WORDS;
use link_guard::LinkGuard;
use loader::DossierLoader;
pub use loader::LoadedDossier;
use platform::Platform;

/// What a viewer begins with.
pub struct Setup {
    /// The dossier.
    pub origin: Origin,
    /// Language of the texts, where the dossier has them.
    pub language: Option<String>,
    /// What is remembered from the last time.
    pub settings: Settings,
    /// Keeps the settings; none where nothing is to be remembered.
    pub keeper: Option<SettingsWriter>,
    /// A sentence for the user.
    pub notice: Option<String>,
    /// How pictures are decoded.
    pub decoding: Decoding,
    /// What the window lives in.
    pub host: Host,
}

impl Setup {
    /// A dossier with default settings, of which nothing is remembered.
    pub fn new(origin: Origin, theme: ThemeChoice, decoding: Decoding) -> Self {
        Self {
            origin,
            language: None,
            settings: Settings {
                theme,
                ..Settings::default()
            },
            keeper: None,
            notice: None,
            decoding,
            host: Host::Desktop,
        }
    }
}

impl Setup {
    /// The language of the texts: the one asked for, or the one kept from the last time.
    fn language(&self) -> Option<&str> {
        self.language.as_deref().or(self.settings.language.as_deref())
    }
}

/// What is open.
struct Open {
    dossier: Dossier,
    /// Whether it has no errors: then it stays on screen whatever a newer one has.
    is_sound: bool,
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
    /// The pictures of the library.
    posters: Pictures,
    actions: Actions,
    loader: DossierLoader,
    /// When the dossier on screen was loaded, while a newer one has errors.
    state_of: Option<String>,
    loaded_at: String,
    settings: Settings,
    keeper: Option<SettingsWriter>,
    notice: Option<String>,
    platform: Platform,
    /// Where F6 was last.
    region: Region,
    /// What had the focus when the sheet was opened, and gets it back.
    opener: Option<egui::Id>,
}

impl Viewer {
    /// A viewer of a dossier, in a context that it gives its fonts and looks.
    pub fn new(ctx: &Context, setup: Setup) -> Self {
        let ready = LoadedDossier::load(&setup.origin, setup.language());
        Self::with_ready(ctx, setup, ready)
    }

    /// A viewer of what was loaded from the origin before.
    pub fn with_ready(ctx: &Context, setup: Setup, ready: LoadedDossier) -> Self {
        theme::install(ctx);
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        ctx.add_plugin(LinkGuard);
        if let Some(keeper) = &setup.keeper {
            let ctx = ctx.clone();
            keeper.wake_with(move || ctx.request_repaint());
        }
        let language = setup.language().map(str::to_owned);
        let mut viewer = Self {
            loader: DossierLoader::of(&setup.origin, language.clone(), ctx),
            name: setup.origin.name(),
            origin: setup.origin,
            language,
            open: None,
            report: Report::default(),
            view: ViewState::new(setup.settings.theme),
            derived: Derived::default(),
            decoding: setup.decoding,
            posters: Pictures::new(Folder::Bundled(&[]), setup.decoding),
            actions: Actions::default(),
            state_of: None,
            loaded_at: String::new(),
            platform: Platform {
                kept: Some(setup.settings.clone()),
                ..Platform::default()
            },
            settings: setup.settings,
            keeper: setup.keeper,
            notice: setup.notice,
            region: Region::Detail,
            opener: None,
        };
        viewer.view.host = setup.host;
        viewer.view.motion = viewer.settings.motion;
        viewer.take(ready);
        viewer.set_theme(ctx);
        viewer.set_motion(ctx);
        viewer.scale_text(ctx, viewer.settings.text_scale);
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
    pub fn ask(&mut self, action: impl Into<Action>) {
        self.actions.push(action);
    }

    /// What stands in the title of the window; tells nothing that is covered.
    pub fn title(&self) -> String {
        let film = self.dossier().map(|dossier| dossier.film().title.as_str());
        film.map_or_else(|| WORDS.shell.program.to_owned(), WORDS.shell.window_title)
    }

    /// Draws one frame, and applies what was asked for.
    pub fn ui(&mut self, ui: &mut Ui) {
        ui.ctx()
            .accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(self.title()));
        if let Some(ready) = self.loader.newest() {
            self.take(ready);
        }
        self.hear_platform(ui.ctx());
        self.hear_keeper();
        self.view.location.scroll = ui::scrolled(ui.ctx());
        if ui.input(|input| input.events.iter().any(is_press)) {
            self.view.status_message = None;
        }
        let mut dialog = self.view.dialog.take();
        let was_open = dialog.is_some();
        for command in ui::shell::keys::pressed(ui.ctx(), self.view.host, dialog.is_some()) {
            self.actions.push(Action::Run(command));
        }
        // A page reads what is dropped on it before it hands it over.
        if self.view.host == Host::Desktop {
            for file in ui.input(|input| input.raw.dropped_files.clone()) {
                self.actions.push(Action::Open(Origin::Path(file.path().to_owned())));
            }
        }
        self.work_out(dialog.as_ref());
        let mut actions = std::mem::take(&mut self.actions);
        let health = self.health();
        ui::steer(ui.ctx(), self.view.region, self.view.scroll);
        let scene = ui::Scene {
            page: self.page(),
            health,
            view: &self.view,
            finder: self.derived.finder.as_ref(),
            shelf: ui::LibraryView {
                shelf: self.platform.shelf.as_ref(),
                folder: self.library(),
                pictures: &self.posters,
            },
        };
        ui::root_ui(ui, &scene, &mut dialog, &mut actions);
        self.view.dialog = dialog;
        self.view.reveal = false;
        self.view.region = None;
        self.view.scroll = None;
        self.view.map.centre_choice = false;
        let mut changed = false;
        for action in actions.drain() {
            changed = true;
            self.apply(ui.ctx(), action);
        }
        if changed {
            self.remember_screen();
            self.keep();
            ui.ctx().request_repaint();
        }
        self.hand_focus_back(ui.ctx(), was_open);
    }

    /// How the dossier is.
    fn health(&self) -> Health<'_> {
        Health {
            report: &self.report,
            waits_for: self.loader.is_waiting().then_some(self.name.as_str()),
            state_of: self.state_of.as_deref(),
            unread: self.dossier().map_or(0, |dossier| dossier.unread().len()),
            notice: self.notice.as_deref(),
            can_be_edited: self.can_be_edited(),
            has_status_line: self.has_status_line(),
        }
    }

    /// Works out anew what changed for this frame.
    fn work_out(&mut self, dialog: Option<&Dialog>) {
        if let Some(open) = &self.open {
            self.derived.refresh(&open.dossier, &self.view);
        }
        if matches!(dialog, Some(Dialog::Jump(_))) {
            let dossier = self.open.as_ref().map(|open| &open.dossier);
            self.derived.build_finder(dossier, &self.view);
        }
    }

    /// Keeps what had the focus while a sheet is open.
    fn hand_focus_back(&mut self, ctx: &Context, was_open: bool) {
        match (was_open, self.view.dialog.is_some()) {
            (false, true) => {
                self.opener = ctx.memory(egui::Memory::focused);
                // What lies under a sheet answers no key.
                if let Some(opener) = self.opener {
                    ctx.memory_mut(|memory| memory.surrender_focus(opener));
                }
            }
            // The frame that closes a sheet still keeps all that lies under it from the focus.
            (true, false) => ctx.request_repaint(),
            (false, false) => {
                if let Some(opener) = self.opener.take()
                    && ctx.memory(|memory| memory.focused().is_none())
                {
                    ctx.memory_mut(|memory| memory.request_focus(opener));
                    ctx.request_repaint();
                }
            }
            (true, true) => {}
        }
    }

    /// Sees to it that changed settings are written.
    pub fn keep(&mut self) {
        if let Some(keeper) = &mut self.keeper {
            keeper.keep(&self.settings);
        }
        self.keep_on_page();
    }

    /// Tells once, here and on standard error, that settings cannot be kept.
    fn hear_keeper(&mut self) {
        if let Some(trouble) = self.keeper.as_mut().and_then(SettingsWriter::trouble) {
            crate::words::terminal::warn(&trouble);
            self.notice = Some(trouble);
        }
    }

    /// Remembers where the window stands; it is written with the next change, or at the end.
    pub fn remember_window(&mut self, place: crate::window::viewer::settings::WindowPlace) {
        self.settings.window = Some(place);
    }

    fn can_be_edited(&self) -> bool {
        matches!(&self.origin, Origin::Path(path) if !has_pack_name(path))
    }

    /// Whether the foot of the window has a line: for a dossier that did not come with the program, and where something
    /// is wrong.
    fn has_status_line(&self) -> bool {
        let is_of_its_own = !matches!(self.origin, Origin::Bundled(_));
        self.open.is_some() && (is_of_its_own || !self.report.problems().is_empty())
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
            can_be_edited: self.can_be_edited(),
        })
    }
}

/// Whether a key or button was pressed anew; one that is held down goes on saying so in every frame.
fn is_press(event: &egui::Event) -> bool {
    matches!(
        event,
        egui::Event::Key {
            pressed: true,
            repeat: false,
            ..
        } | egui::Event::PointerButton { pressed: true, .. }
    )
}
