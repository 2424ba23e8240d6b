//! The chosen event, in a bar at the foot.

use egui::{Align, Layout, Role, Ui, WidgetInfo};

use super::marks::Marks;
use crate::dossier::model::{EventBody, EventId, Shown};
use crate::window::state::action::{Action, Actions, Navigation};
use crate::window::state::command::Command;
use crate::window::ui::page::Page;
use crate::window::ui::sources::citations::{claim_link, publishers_ui};
use crate::window::ui::theme::{Face, space};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// Room for the position and the button that closes the foot, in points.
const END: f32 = 176.0;
/// The foot never takes more of the window.
const MOST_SHARE: f32 = 0.4;
/// The foot is never higher, in points; the rest is scrolled to.
const MOST_HIGH: f32 = 190.0;

/// When, what, the claim, the sources, and which of all events it is.
pub(super) fn foot_ui(ui: &mut Ui, page: Page<'_>, id: EventId, actions: &mut Actions) {
    let event = page.dossier.event(id);
    let most = MOST_HIGH.min(ui.ctx().content_rect().height() * MOST_SHARE);
    let area = egui::ScrollArea::vertical().id_salt("event").max_height(most);
    let area = area.min_scrolled_height(most).auto_shrink([false, true]);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let when = (WORDS.times.when_and_elapsed)(page.dossier, &event.when);
        let heading = (WORDS.timeline.heading)((WORDS.terms.track)(event.track), &when);
        ui.horizontal_top(|ui| {
            let room = (ui.available_width() - END).max(120.0);
            ui.vertical(|ui| {
                ui.set_width(room);
                widgets::caps(ui, &heading);
                match page.view.cover.show(&event.body) {
                    Shown::Open(body) => body_ui(ui, page, body, actions),
                    Shown::Covered(_) => {
                        widgets::covered(ui, &event.body, actions);
                    }
                }
            });
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
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

/// What happened, and what it names.
fn body_ui(ui: &mut Ui, page: Page<'_>, body: &EventBody, actions: &mut Actions) {
    widgets::prose(ui, Face::Subtitle, &body.text);
    if let Some(claim) = body.claim {
        claim_link(ui, page, claim, actions);
    }
    if body.place.is_some() || !body.people.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            if let Some(place) = body.place
                && widgets::link(ui, Face::Body, &page.dossier.place(place).name).clicked()
            {
                actions.push(Navigation::OpenPlace(place));
            }
            for &person in &body.people {
                if widgets::link(ui, Face::Body, page.dossier.person(person).shown_name()).clicked() {
                    actions.push(Navigation::OpenPerson(person));
                }
            }
        });
    }
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
    publishers_ui(ui, page, &body.cite, actions);
}
