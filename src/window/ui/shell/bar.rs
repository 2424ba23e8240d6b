//! The bar above: title, tabs, search, cover, menu.

use egui::{Align, Layout, Panel, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::dossier::model::CoverLevel;
use crate::library::{FILMS, Origin};
use crate::window::state::action::{Action, Actions, Navigation, ThemeChoice};
use crate::window::state::command::{Command, Menu, offered};
use crate::window::state::setting::Setting;
use crate::window::state::shortcut::shortcut_words;
use crate::window::state::{Region, Screen, ViewState};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, focus_ring, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// Heights of the bar: with the tabs in it; without them, and theirs; and of the one row of a low window, in points.
const BAR_HEIGHT: f32 = 56.0;
const NARROW_BAR_HEIGHT: f32 = 48.0;
const TABS_HEIGHT: f32 = 40.0;
/// Height of what can be pressed at the right end, in points.
const BUTTON_HEIGHT: f32 = 32.0;
/// From this width of the window on the tabs stand in the bar.
const ONE_BAR_WIDTH: f32 = 960.0;
/// Below this height of the window everything is in one row, for the sake of what is read.
const LOW_WINDOW: f32 = 400.0;
/// From these widths of the window on the search is a field, and a word; narrower, it stands in the menu alone.
const WIDE_SEARCH_WIDTH: f32 = 1_120.0;
const LEAST_SEARCH_WIDTH: f32 = 560.0;
/// Between title and tabs, and between tabs, in points.
const TITLE_GAP: f32 = 36.0;
const TAB_GAP: f32 = 24.0;
const NARROW_TAB_GAP: f32 = 18.0;

/// Title, tabs, search, cover, menu: in one row where there is room, in two rows where the window is narrow.
pub(crate) fn bars_ui(ui: &mut Ui, page: Option<Page<'_>>, view: &ViewState, actions: &mut Actions) {
    let window = ui.ctx().content_rect().size();
    let is_low = window.y < LOW_WINDOW;
    let is_one = window.x >= ONE_BAR_WIDTH || (is_low && page.is_some());
    let height = match (is_low, is_one) {
        (true, _) => TABS_HEIGHT,
        (false, true) => BAR_HEIGHT,
        (false, false) => NARROW_BAR_HEIGHT,
    };
    let panel = |points: f32, name: &'static str| {
        let bare = egui::Frame::new();
        Panel::top(name).exact_size(points).resizable(false).frame(bare)
    };
    let has_title = !(is_low && window.x < ONE_BAR_WIDTH) || page.is_none();
    panel(height, "bar").show(ui, |ui| {
        widgets::regions::anchor(ui, Region::Bar);
        ui.horizontal_centered(|ui| {
            ui.add_space(margin(window.x));
            if has_title {
                title_ui(ui, page);
            }
            if is_one && page.is_some() {
                if has_title {
                    ui.add_space(TITLE_GAP);
                }
                let left = ui.available_width() - right_width(ui) - space::S;
                let room = vec2(left.max(0.0), ui.available_height());
                ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
                    ui.set_width(room.x);
                    widgets::regions::anchor(ui, Region::Tabs);
                    tabs_ui(ui, view, actions);
                });
            }
            right_ui(ui, page, view, actions);
        });
    });
    if page.is_some() && !is_one {
        panel(TABS_HEIGHT, "tabs").show(ui, |ui| {
            widgets::regions::anchor(ui, Region::Tabs);
            ui.horizontal_centered(|ui| {
                ui.add_space(margin(window.x));
                tabs_ui(ui, view, actions);
            });
        });
    }
}

/// Search, cover and menu, at the right end. They come in the order in which they are read and led to by Tab; so where
/// they begin is known by the width that they had last.
fn right_ui(ui: &mut Ui, page: Option<Page<'_>>, view: &ViewState, actions: &mut Actions) {
    let width = right_width(ui);
    ui.spacing_mut().item_spacing.x = 0.0;
    ui.add_space((ui.available_width() - width).max(0.0));
    let start = ui.cursor().left();
    ui.spacing_mut().item_spacing.x = space::S;
    if ui.ctx().content_rect().width() >= ONE_BAR_WIDTH {
        ui.spacing_mut().button_padding.x = space::M;
    }
    ui.spacing_mut().interact_size.y = BUTTON_HEIGHT;
    search_ui(ui, actions);
    if page.is_some() {
        cover_ui(ui, view, actions);
    }
    menu_ui(ui, page, view, actions);
    let needed = ui.cursor().left() - space::S - start + margin(ui.ctx().content_rect().width());
    if (needed - width).abs() > 0.1 {
        ui.data_mut(|data| data.insert_temp(right_id(), needed));
        ui.ctx().request_discard("the right end of the bar is of another width");
    }
}

fn right_id() -> egui::Id {
    egui::Id::unique("right end of the bar")
}

/// How wide search, cover, menu and the margin were when they were last drawn, in points.
fn right_width(ui: &Ui) -> f32 {
    ui.data(|data| data.get_temp(right_id())).unwrap_or_default()
}

/// Left and right of the bar, in points.
fn margin(window_width: f32) -> f32 {
    if window_width < space::NARROW_WIDTH {
        space::NARROW_PAGE
    } else {
        space::L
    }
}

fn title_ui(ui: &mut Ui, page: Option<Page<'_>>) {
    ui.spacing_mut().item_spacing.x = 0.0;
    let title = page.map_or(WORDS.shell.program, |page| page.dossier.film().title.as_str());
    // Of a long title, as much as leaves room for the rest.
    let room = ui.ctx().content_rect().width() * 0.34;
    ui.scope(|ui| {
        ui.set_max_width(room);
        ui.add(egui::Label::new(Face::Brand.text(title)).truncate());
    });
}

/// Opens search and jump.
fn search_ui(ui: &mut Ui, actions: &mut Actions) {
    let width = ui.ctx().content_rect().width();
    if width < LEAST_SEARCH_WIDTH {
        return;
    }
    if width < WIDE_SEARCH_WIDTH {
        let response = widgets::button(ui, WORDS.search.search).on_hover_text(WORDS.search.search_or_jump_to_anything);
        if response.clicked() {
            actions.push(Action::Run(Command::Jump));
        }
        return;
    }
    let keys = if ui.ctx().os().is_mac() {
        WORDS.search.keys_macos
    } else {
        WORDS.search.keys
    };
    let soft = tokens(ui).soft_ink;
    let button = egui::Button::new(Face::Small.text(WORDS.search.search_or_jump_hint).color(soft))
        .right_text(Face::Caption.text(keys).color(soft));
    let response = ui
        .scope(|ui| {
            ui.spacing_mut().button_padding.x = 12.0;
            ui.add_sized([240.0, BUTTON_HEIGHT], button)
        })
        .inner;
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, (WORDS.search.search_or_jump_by)(keys)));
    widgets::ring(ui, &response, space::RADIUS + 2);
    if response.clicked() {
        actions.push(Action::Run(Command::Jump));
    }
}

fn cover_ui(ui: &mut Ui, view: &ViewState, actions: &mut Actions) {
    let level = view.cover.level();
    let narrow = ui.ctx().content_rect().width() < 400.0;
    let text = if narrow {
        WORDS.shell.cover
    } else {
        (WORDS.terms.cover_level)(level)
    };
    let response = widgets::menu(ui, Face::SmallStrong.text(text), |ui| {
        ui.set_min_width(200.0);
        for choice in CoverLevel::ALL {
            let name = (WORDS.terms.cover_level_choice)(choice);
            if ui.radio(choice == level, Face::Body.text(name)).clicked() {
                actions.push(Action::SetCover(choice));
                ui.close();
            }
        }
    });
    widgets::ring(ui, &response, space::RADIUS + 2);
    response.on_hover_text(WORDS.shell.cover_explained);
}

fn menu_ui(ui: &mut Ui, page: Option<Page<'_>>, view: &ViewState, actions: &mut Actions) {
    let macos = ui.ctx().os().is_mac();
    let languages = page.map_or(&[][..], |page| page.dossier.languages());
    let response = widgets::menu(ui, Face::SmallStrong.text(WORDS.shell.menu), |ui| {
        ui.set_min_width(220.0);
        for (menu, name) in Menu::ALL {
            widgets::menu(ui, Face::Body.text(name), |ui| {
                ui.set_min_width(240.0);
                for row in offered(view.host).filter(|row| row.menu == menu) {
                    let keys = row
                        .keys
                        .first()
                        .map_or(String::new(), |keys| shortcut_words(*keys, macos));
                    let button = egui::Button::new(Face::Body.text(row.name))
                        .shortcut_text(Face::Small.text(keys).color(tokens(ui).soft_ink));
                    if ui.add(button).clicked() {
                        actions.push(Action::Run(row.command));
                        ui.close();
                    }
                }
                if menu == Menu::Dossier {
                    films_ui(ui, actions);
                }
            });
        }
        ui.separator();
        for choice in ThemeChoice::ALL {
            let name = (WORDS.settings.theme)(choice.name());
            if ui.radio(choice == view.theme, Face::Body.text(name)).clicked() {
                actions.push(Action::SetTheme(choice));
                ui.close();
            }
        }
        languages_ui(ui, languages, view.language, actions);
        ui.separator();
        let mut motion = view.motion;
        if ui
            .checkbox(&mut motion, Face::Body.text(WORDS.settings.smooth_scrolling))
            .changed()
        {
            actions.push(Action::SetMotion(motion));
            ui.close();
        }
    });
    widgets::ring(ui, &response, space::RADIUS + 2);
}

/// The languages of the dossier's texts, where there is a choice.
fn languages_ui(ui: &mut Ui, languages: &[String], shown: usize, actions: &mut Actions) {
    let mut choices = Setting::all(languages)
        .filter_map(|setting| match setting {
            Setting::Language(number) => Some((number, setting.name(languages))),
            Setting::Theme(_) | Setting::Cover(_) | Setting::TextPercent(_) | Setting::Motion(_) => None,
        })
        .peekable();
    if choices.peek().is_some() {
        ui.separator();
    }
    for (number, name) in choices {
        if ui.radio(number == shown, Face::Body.text(name)).clicked() {
            actions.push(Action::SetLanguage(number));
            ui.close();
        }
    }
}

/// The films that come with the program.
fn films_ui(ui: &mut Ui, actions: &mut Actions) {
    ui.separator();
    for film in FILMS {
        if ui.button(Face::Body.text(film.title)).clicked() {
            actions.push(Action::Open(Origin::Bundled(*film)));
            ui.close();
        }
    }
}

/// The tabs of the six screens; they scroll sideways where there is no room for all of them.
fn tabs_ui(ui: &mut Ui, view: &ViewState, actions: &mut Actions) {
    let chosen = view.location.screen;
    ScrollArea::horizontal()
        .id_salt("tabs")
        .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden)
        .show(ui, |ui| {
            ui.horizontal_centered(|ui| {
                let is_narrow = ui.ctx().content_rect().width() < space::NARROW_WIDTH;
                ui.spacing_mut().item_spacing.x = if is_narrow { NARROW_TAB_GAP } else { TAB_GAP };
                for screen in Screen::TABS {
                    tab(ui, screen, chosen == screen, actions);
                }
            });
        });
}

fn tab(ui: &mut Ui, screen: Screen, chosen: bool, actions: &mut Actions) {
    let tokens = tokens(ui);
    let colour = if chosen { tokens.ink } else { tokens.soft_ink };
    let galley = ui
        .painter()
        .layout_no_wrap(screen.name().to_owned(), Face::Medium.font(), colour);
    // On whole points: the line under it begins and ends where the word does.
    let size = vec2(galley.size().x.round(), ui.available_height());
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let colour = if chosen || response.hovered() {
        tokens.ink
    } else {
        tokens.soft_ink
    };
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley_with_override_text_color(at, galley, colour);
    if chosen {
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 1.0, Stroke::new(2.0, tokens.ink));
    }
    if response.has_focus() {
        let ring = rect.shrink2(vec2(-6.0, 7.0));
        ui.painter()
            .rect_stroke(ring, 4, focus_ring(ui), egui::StrokeKind::Inside);
    }
    if chosen && is_newly_shown(ui, screen) {
        response.scroll_to_me(None);
    }
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    widgets::name_choice(&response, Role::Tab, chosen, screen.name());
    if response.clicked() {
        actions.push(Navigation::Show(screen));
    }
}

/// Whether another screen was shown until now: then its tab comes into sight, once, and a hand may scroll the tabs on.
fn is_newly_shown(ui: &Ui, screen: Screen) -> bool {
    let id = egui::Id::unique("shown tab");
    let before = ui.data(|data| data.get_temp::<Screen>(id));
    if before == Some(screen) {
        return false;
    }
    ui.data_mut(|data| data.insert_temp(id, screen));
    true
}
