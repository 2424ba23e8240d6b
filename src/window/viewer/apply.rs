//! What is done for each action.

use egui::{Context, OpenUrl, Theme, ThemePreference};

use super::Viewer;
use crate::dossier::model::CoverLevel;
use crate::library::index::film_key;
use crate::window::state::Screen;
use crate::window::state::action::{Action, Navigation, ThemeChoice};
use crate::window::state::host::{Host, Request};
use crate::window::ui::{self, theme};
use crate::window::viewer::navigation::{cover_again, navigate};
use crate::words::WORDS;

impl Viewer {
    pub(super) fn set_theme(&self, ctx: &Context) {
        ctx.set_theme(match self.view.theme {
            ThemeChoice::System => ThemePreference::System,
            ThemeChoice::Light => ThemePreference::Light,
            ThemeChoice::Dark | ThemeChoice::HighContrast => ThemePreference::Dark,
        });
        theme::set_contrast(ctx, self.view.theme == ThemeChoice::HighContrast);
        // Many window systems on Linux tell nothing; then it is light.
        ctx.options_mut(|options| options.fallback_theme = Theme::Light);
    }

    pub(super) fn apply(&mut self, ctx: &Context, action: Action) {
        match action {
            Action::Navigate(Navigation::Show(Screen::Library)) => {
                self.view.go(|location| location.screen = Screen::Library);
                self.settle_cover();
                self.look_at_shelf(ctx);
            }
            Action::Navigate(navigation) => self.navigate(navigation),
            Action::Run(command) => self.run(ctx, command),
            Action::SetCover(level) => {
                self.set_cover(level);
                // Its posters tell what is covered.
                if self.view.location.screen == Screen::Library {
                    self.look_at_shelf(ctx);
                }
            }
            Action::ToggleCover(key) => self.view.cover.toggle(&key),
            Action::TogglePin(key) => self.view.cover.toggle_pin(&key),
            Action::UncoverProblem(problem) => {
                self.view.uncovered_problems.insert(problem);
            }
            Action::SetTheme(theme) => {
                self.view.theme = theme;
                self.settings.theme = theme;
                self.set_theme(ctx);
            }
            Action::SetMotion(motion) => {
                self.view.motion = motion;
                self.settings.motion = motion;
                self.set_motion(ctx);
            }
            Action::SetLanguage(number) => self.set_language(ctx, number),
            Action::SetTextScale(scale) => self.scale_text(ctx, scale),
            Action::Timeline(movement) => self.view.timeline.apply(movement),
            Action::OpenDialog(dialog) => self.view.dialog = Some(dialog),
            Action::CloseDialog => self.view.dialog = None,
            Action::DismissNotice => self.notice = None,
            Action::FollowLink(link) => match self.view.host {
                Host::Desktop => ctx.open_url(OpenUrl::new_tab(link)),
                Host::Page => self.request(Request::Follow(link)),
            },
            Action::Copy(text) => {
                ctx.copy_text(text);
                self.view.status_message = Some(WORDS.shell.copied);
            }
            Action::Map(movement) => self.view.move_map(movement),
            Action::Export(plan) => self.export(plan),
            Action::Open(origin) => self.open(ctx, origin),
            Action::Choose(choice) => self.choose(ctx, choice),
            Action::SetLibrary(folder) => self.set_library(ctx, folder),
            Action::EditDossier => self.edit(),
            Action::Jumped(target) => {
                self.view.jumped.retain(|known| *known != target);
                self.view.jumped.insert(0, target);
                self.view.jumped.truncate(ui::RECENT_JUMPS);
            }
        }
    }

    /// Sets what is covered, and remembers it for this film.
    fn set_cover(&mut self, level: CoverLevel) {
        self.view.cover.set_level(level);
        self.view.asks_cover = false;
        if let Some(open) = &self.open {
            self.settings.remember_cover(&film_key(&open.dossier), level);
        }
    }

    pub(super) fn set_motion(&self, ctx: &Context) {
        theme::set_motion(ctx, self.view.motion);
    }

    /// Goes where something leads, and covers again what was uncovered by itself.
    pub(super) fn navigate(&mut self, navigation: Navigation) {
        let Some(open) = &self.open else {
            return;
        };
        let before = self.view.location.clone();
        let mut target = before.clone();
        self.view.map.centre_choice = matches!(navigation, Navigation::OpenPlace(_));
        navigate(
            (&open.dossier, &self.view.cover),
            &self.derived,
            &mut target,
            navigation,
        );
        self.view.go(|location| *location = target);
        cover_again(&mut self.view, &before);
        self.settle_cover();
    }

    /// What may be told is asked on the overview alone: who leaves it unanswered keeps what is covered.
    fn settle_cover(&mut self) {
        if self.view.asks_cover && self.view.location.screen != Screen::Overview {
            self.set_cover(self.view.cover.level());
        }
    }

    /// Remembers on which screen of the film one is: a second start opens there.
    pub(super) fn remember_screen(&mut self) {
        let screen = self.view.location.screen;
        if let Some(open) = self.open.as_ref().filter(|_| Screen::TABS.contains(&screen)) {
            self.settings.remember_screen(&film_key(&open.dossier), screen);
        }
    }
}
