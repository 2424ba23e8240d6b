//! Timeline: tracks or a table, and the chosen event whole.

pub(crate) mod axis;
pub(crate) mod events;
pub(crate) mod layout;
pub(crate) mod table;
pub(crate) mod tracks;

use egui::Ui;

use crate::dossier::model::{EventBody, EventId, Shown};
use crate::window::state::Region;
use crate::window::state::action::{Action, Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::sources::citations::{claim_link, publishers_ui};
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::window::ui::widgets::regions;
use crate::words;

/// Step of the timeline's width.
pub(crate) const ZOOM_STEP: f32 = 1.5;

/// Room for the button that closes the chosen event, in points.
const CLOSE_WIDTH: f32 = 76.0;

/// The whole screen.
pub(crate) fn timeline_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    if let Some(id) = page.view.event(page.dossier) {
        let height = (ui.available_height() * 0.42).min(230.0);
        let frame = egui::Frame::new().fill(tokens(ui).panel);
        egui::Panel::bottom("event")
            .resizable(false)
            .exact_size(height)
            .frame(frame)
            .show(ui, |ui| {
                regions::anchor(ui, Region::Detail);
                event_ui(ui, page, id, actions);
            });
    }
    regions::anchor(ui, Region::List);
    let table = page.view.location.table || ui.available_width() < space::NARROW_WIDTH;
    widgets::page(ui, "timeline", |ui| {
        head_ui(ui, page, table, actions);
        ui.add_space(space::M);
        if page.dossier.events().is_empty() {
            widgets::soft(ui, Face::Body, "This dossier has no events yet.");
        } else if table {
            table::table_ui(ui, page, actions);
        } else {
            tracks::tracks_ui(ui, page, actions);
        }
    });
}

/// The day with its zone, and the choice of tracks or table.
fn head_ui(ui: &mut Ui, page: Page<'_>, table: bool, actions: &mut Actions) {
    let start = &page.dossier.real_event().start;
    ui.horizontal_wrapped(|ui| {
        let day = start
            .day()
            .map_or_else(|| "Timeline".to_owned(), |day| day.strftime("%A %-d %B %Y").to_string());
        ui.label(Face::Subtitle.text(day));
        if let (Some(zone), Some(short)) = (start.zone(), start.zone_abbreviation()) {
            let city = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
            let zone = format!("{city} time ({short})");
            // Kept together: it stands on the next line as a whole.
            ui.add(egui::Label::new(Face::Small.text(zone).color(tokens(ui).soft_ink)).extend());
        }
        ui.add_space(space::M);
        for (name, choice) in [("Tracks", false), ("Table", true)] {
            if widgets::filter_chip(ui, name, &format!("Show as {}", name.to_lowercase()), table == choice).clicked() {
                actions.push(Navigation::ShowTable(choice));
            }
        }
        if !table {
            let zoom = page.view.timeline_zoom;
            for (sign, name, factor) in [("−", "Zoom out", 1.0 / ZOOM_STEP), ("+", "Zoom in", ZOOM_STEP)] {
                if widgets::filter_chip(ui, sign, name, false)
                    .on_hover_text(name)
                    .clicked()
                {
                    actions.push(Action::ZoomTimeline(factor));
                }
            }
            if zoom > 1.0 {
                widgets::soft(ui, Face::Small, &format!("{:.0} %", zoom * 100.0));
            }
        }
    });
}

/// The chosen event whole, with links to all that it names.
fn event_ui(ui: &mut Ui, page: Page<'_>, id: EventId, actions: &mut Actions) {
    let event = page.dossier.event(id);
    egui::ScrollArea::vertical()
        .id_salt("event")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            egui::Frame::new()
                .inner_margin(egui::Margin::symmetric(40, 16))
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    widgets::readable(ui);
                    ui.spacing_mut().item_spacing.y = 6.0;
                    let heading = format!("{} · {}", words::track(event.track), event.when.words());
                    ui.horizontal(|ui| {
                        let room = ui.available_width() - CLOSE_WIDTH;
                        ui.vertical(|ui| {
                            ui.set_width(room);
                            ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Wrap);
                            widgets::caps(ui, &heading);
                        });
                        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                            if widgets::button(ui, "Close").clicked() {
                                actions.push(Action::Run(crate::window::state::command::Command::Escape));
                            }
                        });
                    });
                    let body = match page.view.cover.show(&event.body) {
                        Shown::Open(body) => body,
                        Shown::Covered(_) => {
                            widgets::covered(ui, &event.body, actions);
                            return;
                        }
                    };
                    body_ui(ui, page, body, actions);
                });
        });
}

/// What happened, and what it names.
fn body_ui(ui: &mut Ui, page: Page<'_>, body: &EventBody, actions: &mut Actions) {
    widgets::prose(ui, Face::Subtitle, &body.text);
    if let Some(claim) = body.claim {
        claim_link(ui, page, claim, actions);
    }
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
    for citation in &body.cite {
        match page.view.cover.show(citation) {
            Shown::Open(said) => {
                if let Some(note) = &said.note {
                    let publisher = &page.dossier.source(said.source).publisher;
                    widgets::soft(ui, Face::Small, &format!("{publisher}: {note}"));
                }
            }
            Shown::Covered(_) => {
                widgets::covered(ui, citation, actions);
            }
        }
    }
    publishers_ui(ui, page, &body.cite, actions);
}
