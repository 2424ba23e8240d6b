//! The chosen event, in a bar at the foot: one line where it has room, and as many as it needs where it has not.

use egui::{Align, Label, Layout, Role, Ui, WidgetInfo, vec2};

use super::marks::Marks;
use crate::dossier::model::{ClaimId, Dossier, EventBody, EventId, Shown, When, day_words};
use crate::window::state::action::{Action, Actions, Navigation};
use crate::window::state::command::Command;
use crate::window::ui::page::Page;
use crate::window::ui::sources::citations::{claim_words, publishers_ui};
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// Height of a line, in points; with the margins of the bar it is 56 high.
const LINE: f32 = 32.0;
/// Between the parts of a line, in points.
const GAP: f32 = 20.0;
/// Side of the tile of a claim, and between it and its question, in points.
const TILE: f32 = 20.0;
/// Room for the position and the button that closes the foot, in points.
const END: f32 = 132.0;
/// The foot never takes more of the window.
const MOST_SHARE: f32 = 0.4;
/// The foot is never higher, in points; the rest is scrolled to.
const MOST_HIGH: f32 = 190.0;

/// When, what, the claim, the sources, and which of all events it is.
pub(super) fn foot_ui(ui: &mut Ui, page: Page<'_>, id: EventId, actions: &mut Actions) {
    let most = MOST_HIGH.min(ui.ctx().content_rect().height() * MOST_SHARE);
    let area = egui::ScrollArea::vertical().id_salt("event").max_height(most);
    let area = area.min_scrolled_height(most).auto_shrink([false, true]);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
        ui.spacing_mut().interact_size.y = LINE;
        ui.horizontal_top(|ui| {
            let room = (ui.available_width() - END - GAP).max(120.0);
            ui.vertical(|ui| {
                ui.set_width(room);
                ui.horizontal_wrapped(|ui| line_ui(ui, page, id, actions));
                notes_ui(ui, page, id, actions);
            });
            let end = vec2(ui.available_width(), LINE);
            ui.allocate_ui_with_layout(end, Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                ui.spacing_mut().interact_size.y = 30.0;
                if widgets::button(ui, WORDS.dialogs.close).clicked() {
                    actions.push(Action::Run(Command::Escape));
                }
                position_ui(ui, page, id);
            });
        });
    });
}

/// Which of the events on its track it is.
fn position_ui(ui: &mut Ui, page: Page<'_>, id: EventId) {
    let track = page.dossier.event(id).track;
    let marks = Marks::of(ui, page);
    let of_track = marks.tracks.iter().find(|marks| marks.track == track);
    let mut ids = of_track.into_iter().flat_map(|marks| {
        marks
            .marks
            .iter()
            .map(|mark| mark.id)
            .chain(marks.others.iter().copied())
    });
    let count = of_track.map_or(0, |marks| marks.marks.len() + marks.others.len());
    if let Some(place) = ids.position(|other| other == id) {
        let position = (WORDS.numbers.of)(place + 1, count);
        let response = widgets::soft(ui, Face::Small, &position);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &position));
    }
}

/// When it was, and what happened with all that it names.
fn line_ui(ui: &mut Ui, page: Page<'_>, id: EventId, actions: &mut Actions) {
    let event = page.dossier.event(id);
    let whole = (WORDS.times.when_and_elapsed)(page.dossier, &event.when);
    let short = without_the_day(page.dossier, &event.when, &whole);
    make_room(ui, Face::RowStrong, short, 0.0);
    let when = ui.add(Label::new(Face::RowStrong.text(short)).wrap());
    let heading = (WORDS.timeline.heading)((WORDS.terms.track)(event.track), &whole);
    when.widget_info(|| WidgetInfo::labeled(Role::Label, true, &heading));
    match page.view.cover.show(&event.body) {
        Shown::Open(body) => body_ui(ui, page, body, actions),
        Shown::Covered(_) => {
            widgets::covered(ui, &event.body, actions);
        }
    }
}

/// The time alone, where all of the event took place on one day: that stands above.
fn without_the_day<'a>(dossier: &Dossier, when: &When, whole: &'a str) -> &'a str {
    let event = dossier.real_event();
    let day = event.start.day().filter(|day| event.end.last_day() == Some(*day));
    let day = day.filter(|day| when.day() == Some(*day)).map(day_words);
    let time = day.and_then(|day| whole.strip_prefix(&day)?.strip_prefix(", "));
    time.unwrap_or(whole)
}

/// Begins another line for a text that has no room in this one and has in a whole one.
fn make_room(ui: &mut Ui, face: Face, text: &str, before: f32) {
    let ink = tokens(ui).ink;
    let galley = ui.painter().layout_no_wrap(text.to_owned(), face.font(), ink);
    let width = before + galley.size().x.ceil() + 1.0;
    if width > ui.available_size_before_wrap().x && width <= ui.max_rect().width() {
        ui.end_row();
    }
}

/// What happened, and what it names.
fn body_ui(ui: &mut Ui, page: Page<'_>, body: &EventBody, actions: &mut Actions) {
    make_room(ui, Face::Told, &body.text, 0.0);
    let text = ui.add(Label::new(Face::Told.text(&body.text)).wrap().selectable(true));
    text.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &body.text));
    if let Some(claim) = body.claim {
        claim_ui(ui, page, claim, actions);
    }
    if let Some(place) = body.place {
        let name = &page.dossier.place(place).name;
        make_room(ui, Face::Small, name, 0.0);
        if widgets::soft_link(ui, name).clicked() {
            actions.push(Navigation::OpenPlace(place));
        }
    }
    for &person in &body.people {
        let name = page.dossier.person(person).shown_name();
        make_room(ui, Face::Small, name, 0.0);
        if widgets::soft_link(ui, name).clicked() {
            actions.push(Navigation::OpenPerson(person));
        }
    }
    publishers_ui(ui, page, &body.cite, actions);
}

/// A claim with its tile, a link to it.
fn claim_ui(ui: &mut Ui, page: Page<'_>, id: ClaimId, actions: &mut Actions) {
    let (cell, text) = claim_words(page, id);
    make_room(ui, Face::Body, &text, TILE + space::S);
    let gap = std::mem::replace(&mut ui.spacing_mut().item_spacing.x, space::S);
    widgets::tile(ui, cell, TILE);
    ui.spacing_mut().item_spacing.x = gap;
    if widgets::link(ui, Face::Body, &text).clicked() {
        actions.push(Navigation::OpenClaim(id));
    }
}

/// What sources say of it beyond that, below.
fn notes_ui(ui: &mut Ui, page: Page<'_>, id: EventId, actions: &mut Actions) {
    let Shown::Open(body) = page.view.cover.show(&page.dossier.event(id).body) else {
        return;
    };
    for citation in &body.cite {
        match page.view.cover.show(citation) {
            Shown::Open(said) => {
                if let Some(note) = &said.note {
                    let publisher = &page.dossier.source(said.source).publisher;
                    widgets::soft(ui, Face::Small, &(WORDS.timeline.source_says)(publisher, note));
                }
            }
            Shown::Covered(_) => {
                widgets::covered(ui, citation, actions);
            }
        }
    }
}
