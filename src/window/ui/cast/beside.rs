//! Beside the cards: who else is in the cast, who made the film, and who else is part of the story.

use egui::{Label, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, vec2};

use crate::dossier::model::{PersonId, RecordKind, Unread};
use crate::window::state::action::{Action, Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::unread::{Look, unread_ui};
use crate::window::ui::widgets;
use crate::window::ui::widgets::long_list::rows_in_sight;
use crate::words::{self, WORDS};

/// Width of the jobs before the names of the makers, in points.
const JOB_WIDTH: f32 = 120.0;
/// Height of the row of somebody whose record cannot be read, and the side of its sign, in points.
const UNREAD_HEIGHT: f32 = 48.0;
const UNREAD_SIGN: f32 = 24.0;

/// The three parts, as far as each has anybody.
pub(super) fn beside_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let parts = &page.derived.cast;
    let mut is_first = true;
    if !parts.roles_unknown.is_empty() {
        heading(ui, &mut is_first, WORDS.cast.also_in_the_cast);
        also_in_the_cast(ui, page, actions);
    }
    if !page.dossier.film().makers.is_empty() {
        heading(ui, &mut is_first, WORDS.cast.made_by);
        makers_ui(ui, page, actions);
    }
    if !parts.unplayed.is_empty() {
        heading(ui, &mut is_first, WORDS.cast.also_part_of_the_story);
        for &id in &parts.unplayed {
            person_ui(ui, page, id, actions);
        }
    }
    unread_people_ui(ui, page, is_first, actions);
}

/// People whose records cannot be read: nobody can tell which part they belong to, so they stand below all of them.
fn unread_people_ui(ui: &mut Ui, page: Page<'_>, is_first: bool, actions: &mut Actions) {
    let unread: Vec<&Unread> = page.dossier.unread_of(RecordKind::Person).collect();
    if unread.is_empty() {
        return;
    }
    if !is_first {
        ui.add_space(space::L);
        widgets::hairline(ui);
        ui.add_space(space::M);
    }
    let look = Look {
        sign_middle: UNREAD_SIGN / 2.0,
        sign: UNREAD_SIGN,
        words: UNREAD_SIGN + space::M,
        right: 0.0,
    };
    let list = UiBuilder::new()
        .accessibility_role(Role::List)
        .accessibility_label(WORDS.cast.people);
    ui.scope_builder(list, |ui| {
        rows_in_sight(ui, "people", unread.len(), None, |ui, index, _| {
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), UNREAD_HEIGHT), Sense::empty());
            if let Some(unread) = unread.get(index) {
                unread_ui(ui, rect, unread, look, actions);
            }
        });
    });
}

/// A small heading, after a rule where something stands before it.
fn heading(ui: &mut Ui, is_first: &mut bool, text: &str) {
    if !std::mem::take(is_first) {
        ui.add_space(space::L);
        widgets::hairline(ui);
        ui.add_space(space::M);
    }
    widgets::caps(ui, text);
    ui.add_space(space::XS);
}

fn also_in_the_cast(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let names = page.derived.cast.roles_unknown.iter();
    let names = names.map(|&id| {
        let entry = page.dossier.cast_entry(id);
        let name = page
            .dossier
            .performer_name(entry)
            .unwrap_or_else(|| entry.slug.as_str());
        (name, Navigation::OpenCast(id))
    });
    let names: Vec<(&str, Navigation)> = names.collect();
    names_ui(ui, names, Face::Body, WORDS.cast.nobody_says_whom_they_play, actions);
}

/// Names in a line that wraps between them, each a link, with a comma behind all but the last; then the words at the end.
fn names_ui(ui: &mut Ui, names: Vec<(&str, Navigation)>, face: Face, ends: &str, actions: &mut Actions) {
    let (last, stop) = (names.len().saturating_sub(1), if ends.is_empty() { "" } else { "." });
    // Lines are no higher than their text.
    ui.spacing_mut().interact_size.y = 0.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::XS, 2.0);
        for (index, (name, navigation)) in names.into_iter().enumerate() {
            let sign = if index < last { "," } else { stop };
            if name_link(ui, face, name, sign).clicked() {
                actions.push(Action::from(navigation));
            }
        }
        for word in ends.split_whitespace() {
            let text = Face::Body.text(word).color(tokens(ui).soft_ink);
            ui.add(Label::new(text).extend());
        }
    });
}

/// A name that leads somewhere, with the sign that follows it.
fn name_link(ui: &mut Ui, face: Face, name: &str, sign: &str) -> egui::Response {
    let label = Label::new(face.text(format!("{name}{sign}"))).extend();
    let response = ui.add(label.selectable(false).sense(Sense::click()));
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if response.hovered() || response.has_focus() {
        let stroke = egui::Stroke::new(1.0, tokens(ui).outline);
        ui.painter()
            .hline(response.rect.x_range(), response.rect.bottom() - 1.0, stroke);
    }
    widgets::ring(ui, &response, space::XS as u8);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, name));
    response
}

/// Each job with those who did it.
fn makers_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let makers = &page.dossier.film().makers;
    let jobs = makers.chunk_by(|(_, job), (_, next)| job == next);
    for makers in jobs {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            ui.spacing_mut().interact_size.y = 0.0;
            let job = makers.first().map_or("", |(_, job)| job.as_str());
            ui.allocate_ui(vec2(JOB_WIDTH, 0.0), |ui| {
                ui.set_width(JOB_WIDTH);
                widgets::soft(ui, Face::Small, job);
            });
            let names = makers.iter();
            let names = names.map(|(id, _)| (page.dossier.person(*id).shown_name(), Navigation::OpenPerson(*id)));
            ui.vertical(|ui| names_ui(ui, names.collect(), Face::Medium, "", actions));
        });
        ui.add_space(space::XS);
    }
}

/// Somebody real for whom nobody stands, with the first words on who that is.
fn person_ui(ui: &mut Ui, page: Page<'_>, id: PersonId, actions: &mut Actions) {
    let person = page.dossier.person(id);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if widgets::link(ui, Face::Medium, &words::capital(person.shown_name())).clicked() {
            actions.push(Navigation::OpenPerson(id));
        }
        let bio = person.bio.as_ref();
        if let Some(bio) = bio.and_then(|bio| page.view.cover.show(bio).open()) {
            let text = Face::Small.text(&bio.text).color(tokens(ui).soft_ink);
            ui.add(Label::new(text).truncate());
        }
    });
    ui.add_space(space::S);
}
