//! The bar above, the tabs, and the line below.

use egui::{Align, Layout, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::dossier::diagnostics::summary;
use crate::dossier::model::{CoverLevel, Shown};
use crate::library::{FILMS, Origin};
use crate::window::state::action::{Action, Actions, Navigation, ThemeChoice};
use crate::window::state::command::{Command, Menu, offered, shortcut_words};
use crate::window::state::host::Host;
use crate::window::state::{Screen, ViewState};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::words;

/// Below this width of the window the line at the bottom has no room for content notes.
const NOTES_WIDTH: f32 = 900.0;
/// Below this width of the window the search is a word; below the other it stands in the menu alone.
const WIDE_SEARCH_WIDTH: f32 = 760.0;
const LEAST_SEARCH_WIDTH: f32 = 460.0;

/// Title, cover, menu.
pub(crate) fn bar_ui(ui: &mut Ui, page: Option<Page<'_>>, view: &ViewState, actions: &mut Actions) {
    ui.horizontal_centered(|ui| {
        ui.add_space(space::L);
        match page {
            Some(page) => title_ui(ui, page),
            None => {
                ui.label(Face::Brand.text("Reelcheck"));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(space::L);
            ui.spacing_mut().item_spacing.x = space::S;
            menu_ui(ui, view, actions);
            cover_ui(ui, view, actions);
            search_ui(ui, actions);
        });
    });
}

fn title_ui(ui: &mut Ui, page: Page<'_>) {
    let film = page.dossier.film();
    ui.label(Face::Brand.text(&film.title));
    ui.add_space(space::S);
    let year = film.released.map(|day| day.year().to_string());
    let director = film
        .makers
        .first()
        .map(|(person, _)| page.dossier.person(*person).shown_name().to_owned());
    let line: Vec<String> = year.into_iter().chain(director).collect();
    if ui.available_width() > 420.0 {
        ui.label(Face::Body.text(line.join(" · ")).color(tokens(ui).soft_ink));
    }
}

/// Opens search and jump.
fn search_ui(ui: &mut Ui, actions: &mut Actions) {
    let width = ui.ctx().content_rect().width();
    if width < LEAST_SEARCH_WIDTH {
        return;
    }
    if width < WIDE_SEARCH_WIDTH {
        let response = widgets::button(ui, "Search").on_hover_text("Search or jump to anything");
        if response.clicked() {
            actions.push(Action::Run(Command::Jump));
        }
        return;
    }
    let keys = if ui.ctx().os().is_mac() { "Cmd+K" } else { "Ctrl+K" };
    let soft = tokens(ui).soft_ink;
    let button = egui::Button::new(Face::Body.text("Search or jump to…").color(soft))
        .right_text(Face::Small.text(keys).color(soft));
    let response = ui.add_sized([300.0, 32.0], button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("Search or jump to, {keys}")));
    widgets::ring(ui, &response, space::RADIUS + 2);
    if response.clicked() {
        actions.push(Action::Run(Command::Jump));
    }
}

fn cover_ui(ui: &mut Ui, view: &ViewState, actions: &mut Actions) {
    let level = view.cover.level();
    let narrow = ui.ctx().content_rect().width() < 400.0;
    let text = if narrow { "Cover" } else { words::cover_level(level) };
    let response = ui.menu_button(Face::Body.text(text), |ui| {
        ui.set_min_width(200.0);
        for choice in CoverLevel::ALL {
            let name = words::cover_level_choice(choice);
            if ui.radio(choice == level, Face::Body.text(name)).clicked() {
                actions.push(Action::SetCover(choice));
                ui.close();
            }
        }
    });
    widgets::ring(ui, &response.response, space::RADIUS + 2);
    response
        .response
        .on_hover_text("What stays covered until you ask for it");
}

fn menu_ui(ui: &mut Ui, view: &ViewState, actions: &mut Actions) {
    let macos = ui.ctx().os().is_mac();
    let response = ui.menu_button(Face::Body.text("Menu"), |ui| {
        ui.set_min_width(220.0);
        for (menu, name) in Menu::ALL {
            ui.menu_button(Face::Body.text(name), |ui| {
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
            let name = format!("{} theme", choice.name());
            if ui.radio(choice == view.theme, Face::Body.text(name)).clicked() {
                actions.push(Action::SetTheme(choice));
                ui.close();
            }
        }
        ui.separator();
        let mut motion = view.motion;
        if ui.checkbox(&mut motion, Face::Body.text("Smooth scrolling")).changed() {
            actions.push(Action::SetMotion(motion));
            ui.close();
        }
    });
    widgets::ring(ui, &response.response, space::RADIUS + 2);
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

/// The tabs of the six screens; a menu where the window is narrow.
pub(crate) fn tabs_ui(ui: &mut Ui, view: &ViewState, actions: &mut Actions) {
    let chosen = view.location.screen;
    let narrow = ui.available_width() < 620.0;
    ui.horizontal_centered(|ui| {
        ui.add_space(space::L);
        if narrow {
            let response = ui.menu_button(Face::Medium.text(format!("{} ▼", chosen.name())), |ui| {
                for screen in Screen::TABS {
                    if ui.radio(screen == chosen, Face::Body.text(screen.name())).clicked() {
                        actions.push(Navigation::Show(screen));
                        ui.close();
                    }
                }
            });
            widgets::ring(ui, &response.response, space::RADIUS + 2);
            return;
        }
        ui.spacing_mut().item_spacing.x = 28.0;
        for screen in Screen::TABS {
            tab(ui, screen, chosen == screen, actions);
        }
    });
}

fn tab(ui: &mut Ui, screen: Screen, chosen: bool, actions: &mut Actions) {
    let tokens = tokens(ui);
    let colour = if chosen { tokens.ink } else { tokens.soft_ink };
    let galley = ui
        .painter()
        .layout_no_wrap(screen.name().to_owned(), Face::Medium.font(), colour);
    let size = vec2(galley.size().x, ui.available_height());
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
        ui.painter().rect_stroke(
            ring,
            4,
            crate::window::ui::theme::focus_ring(ui),
            egui::StrokeKind::Inside,
        );
    }
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    widgets::name_choice(&response, Role::Tab, chosen, screen.name());
    if response.clicked() {
        actions.push(Navigation::Show(screen));
    }
}

/// Hints at the left, the state of the dossier at the right.
pub(crate) fn status_ui(ui: &mut Ui, page: Option<Page<'_>>, view: &ViewState, actions: &mut Actions) {
    let soft = tokens(ui).soft_ink;
    let wide = ui.available_width() > 560.0;
    ui.horizontal_centered(|ui| {
        ui.add_space(space::L);
        match view.status_message {
            Some(said) => {
                let response = ui.label(Face::SmallStrong.text(said));
                ui.ctx()
                    .accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
            }
            None => {
                let shown = fitting(ui, &hint(page, view));
                ui.label(Face::Small.text(shown).color(soft));
            }
        }
        let Some(page) = page.filter(|_| wide) else {
            return;
        };
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(space::L);
            let state = format!("{} · {}", page.name, summary(page.report));
            if widgets::soft_link(ui, &state).on_hover_text("Data check").clicked() {
                actions.push(Action::Run(Command::Show(Screen::DataCheck)));
            }
            if view.location.screen == Screen::Overview && ui.ctx().content_rect().width() > NOTES_WIDTH {
                let notes: Vec<&str> = page
                    .dossier
                    .film()
                    .content_notes
                    .iter()
                    .filter_map(|note| match view.cover.show(note) {
                        Shown::Open(note) => Some(note.topic.as_str()),
                        Shown::Covered(_) => None,
                    })
                    .collect();
                if !notes.is_empty() {
                    ui.label(Face::Small.text("·").color(soft));
                    ui.label(Face::Small.text(format!("Contains: {}", notes.join(", "))).color(soft));
                }
            }
        });
    });
}

/// As many parts of a hint as there is room for; the last, which leads to all keys, stays.
fn fitting(ui: &Ui, hint: &str) -> String {
    let width = |text: &str| {
        let galley = ui
            .painter()
            .layout_no_wrap(text.to_owned(), Face::Small.font(), tokens(ui).soft_ink);
        galley.size().x
    };
    let room = ui.available_width() - space::L;
    let mut parts: Vec<&str> = hint.split(PART).collect();
    while parts.len() > 1 && width(&parts.join(PART)) > room {
        parts.remove(parts.len() - 2);
    }
    parts.join(PART)
}

/// Stands between the parts of a hint.
const PART: &str = " · ";

fn hint(page: Option<Page<'_>>, view: &ViewState) -> String {
    match view.location.screen {
        Screen::Overview => "1–6 screens · v verdicts · ? keys".to_owned(),
        Screen::Cast => "↑ ↓ cast · Esc closes the sheet · ? keys".to_owned(),
        Screen::Claims => {
            let place = page.and_then(|page| {
                let chosen = view.claim(page.dossier)?;
                let claims = &page.derived.claims;
                let index = claims.iter().position(|id| *id == chosen)?;
                Some(format!("{} of {} · ", index + 1, claims.len()))
            });
            format!(
                "{}↑ ↓ claims · Space cover · o first source · ? keys",
                place.unwrap_or_default()
            )
        }
        Screen::Place => "drag, wheel, + − · ↑ ↓ places · 0 whole map · ? keys".to_owned(),
        Screen::Timeline => "↑ ↓ events · soft ends mean “about” · ? keys".to_owned(),
        Screen::Sources => "↑ ↓ sources · ? keys".to_owned(),
        Screen::DataCheck if view.host == Host::Page => "Esc back · ? keys".to_owned(),
        Screen::DataCheck => "Esc back · Ctrl+R reload · ? keys".to_owned(),
        Screen::Library => "Esc back · Ctrl+O open · ? keys".to_owned(),
    }
}
