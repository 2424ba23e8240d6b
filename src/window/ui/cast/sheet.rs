//! The sheet beside the cast: what is chosen, whole.

use egui::Ui;

use super::card::CardLines;
use crate::dossier::model::{CastId, ClaimId, Counterpart, Person, PersonId, Privacy, Shown};
use crate::query::claims_of_cast;
use crate::window::state::action::{Action, Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::sources::citations::{self, passage_ui, publishers_ui};
use crate::window::ui::theme::{Face, space};
use crate::window::ui::widgets;
use crate::window::ui::widgets::image::image_ui;
use crate::words;

/// What is chosen, whole, with links to all that it names.
pub(crate) fn sheet_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    egui::ScrollArea::vertical()
        .id_salt("cast sheet")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            egui::Frame::new().inner_margin(egui::Margin::same(24)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                widgets::readable(ui);
                ui.spacing_mut().item_spacing.y = 6.0;
                if widgets::button(ui, "Close").clicked() {
                    actions.push(Action::Run(crate::window::state::command::Command::Escape));
                }
                ui.add_space(space::S);
                if let Some(id) = page.view.cast_entry(page.dossier) {
                    entry_ui(ui, page, id, actions);
                } else if let Some(id) = page.view.person(page.dossier) {
                    person_ui(ui, page, id, actions);
                }
            });
        });
}

fn entry_ui(ui: &mut Ui, page: Page<'_>, id: CastId, actions: &mut Actions) {
    let entry = page.dossier.cast_entry(id);
    let lines = CardLines::of(page, entry);
    widgets::caps(
        ui,
        &format!("Billed {} · {}", entry.billing, words::cast_group(entry.group)),
    );
    widgets::prose(ui, Face::Subtitle, &lines.first);
    widgets::soft(ui, Face::Body, &lines.second);
    if let Some(image) = entry.image {
        image_ui(ui, page, image, 372.0, actions);
    }
    if let Some(what) = &entry.what {
        ui.add_space(space::M);
        widgets::caps(ui, "The role");
        passage_ui(ui, page, what, actions);
    }
    ui.add_space(space::M);
    widgets::caps(ui, "In reality");
    match page.view.cover.show(&entry.counterpart) {
        Shown::Covered(_) => {
            widgets::covered(ui, &entry.counterpart, actions);
        }
        Shown::Open(link) => counterpart_ui(ui, page, link, actions),
    }
    if let Some(actor) = entry.actor() {
        bio_ui(ui, page, page.dossier.person(actor), actions);
        other_roles(ui, page, id, actor, actions);
    }
    claims_list(ui, page, &claims_of_cast(page.dossier, &page.view.cover, id), actions);
}

/// What else the same actor plays.
fn other_roles(ui: &mut Ui, page: Page<'_>, id: CastId, actor: PersonId, actions: &mut Actions) {
    let cast = page.dossier.cast_in_order().iter().copied();
    let others: Vec<CastId> = cast
        .filter(|&other| other != id && page.dossier.cast_entry(other).actor() == Some(actor))
        .collect();
    if others.is_empty() {
        return;
    }
    ui.add_space(space::M);
    widgets::caps(ui, "Also plays");
    for other in others {
        let entry = page.dossier.cast_entry(other);
        let name = entry.character.as_deref().unwrap_or("a role not recorded");
        if widgets::link(ui, Face::Body, name).clicked() {
            actions.push(Navigation::OpenCast(other));
        }
    }
}

fn counterpart_ui(ui: &mut Ui, page: Page<'_>, link: &Counterpart, actions: &mut Actions) {
    ui.horizontal_wrapped(|ui| {
        widgets::chip(ui, words::relation(link.relation));
        widgets::soft(ui, Face::Small, words::confidence(link.confidence));
    });
    let sentence = words::capital(words::relation_explained(link.relation));
    widgets::soft(ui, Face::Small, &format!("{sentence}."));
    if let Some(stands_for) = &link.stands_for {
        widgets::prose(ui, Face::Prose, stands_for);
    }
    for &person in &link.people {
        if widgets::link(ui, Face::Strong, page.dossier.person(person).shown_name()).clicked() {
            actions.push(Navigation::OpenPerson(person));
        }
    }
    if let Some(note) = &link.note {
        widgets::prose(ui, Face::Body, note);
    }
    publishers_ui(ui, page, &link.cite, actions);
}

fn person_ui(ui: &mut Ui, page: Page<'_>, id: PersonId, actions: &mut Actions) {
    let person = page.dossier.person(id);
    widgets::caps(ui, words::person_kind(person.kind));
    widgets::prose(ui, Face::Subtitle, person.shown_name());
    if let Privacy::RoleOnly(reason) | Privacy::Withheld(reason) = &person.privacy {
        ui.add_space(space::S);
        widgets::caps(ui, "Why there is no name");
        widgets::prose(ui, Face::Body, &reason.text);
        publishers_ui(ui, page, &reason.cite, actions);
    }
    if let Some(image) = person.image {
        image_ui(ui, page, image, 372.0, actions);
    }
    for (maker, job) in &page.dossier.film().makers {
        if *maker == id {
            widgets::soft(ui, Face::Body, job);
        }
    }
    bio_ui(ui, page, person, actions);
    played_by(ui, page, id, actions);
    let claims: Vec<ClaimId> = page.dossier.claims_of_person(id, &page.view.cover).collect();
    claims_list(ui, page, &claims, actions);
}

fn bio_ui(ui: &mut Ui, page: Page<'_>, person: &Person, actions: &mut Actions) {
    if let Some(bio) = &person.bio {
        ui.add_space(space::M);
        widgets::caps(ui, "Who that is");
        passage_ui(ui, page, bio, actions);
    }
}

/// The characters that stand for a person, where that is not covered.
fn played_by(ui: &mut Ui, page: Page<'_>, id: PersonId, actions: &mut Actions) {
    for &cast in page.dossier.cast_in_order() {
        let entry = page.dossier.cast_entry(cast);
        let open = page.view.cover.show(&entry.counterpart).open();
        let stands_for = open.is_some_and(|link| link.people.contains(&id));
        if stands_for || entry.actor() == Some(id) {
            ui.add_space(space::S);
            widgets::caps(ui, "In the film");
            let lines = CardLines::of(page, entry);
            if widgets::link(ui, Face::Body, &format!("{}, {}", lines.first, lines.second)).clicked() {
                actions.push(Navigation::OpenCast(cast));
            }
        }
    }
}

/// Some claims, and the places that they lead to.
fn claims_list(ui: &mut Ui, page: Page<'_>, claims: &[ClaimId], actions: &mut Actions) {
    if claims.is_empty() {
        return;
    }
    ui.add_space(space::M);
    widgets::caps(ui, &words::number(claims.len(), "claim"));
    let mut places = Vec::new();
    for &claim in claims {
        citations::claim_link(ui, page, claim, actions);
        if let Some(body) = page.view.cover.show(&page.dossier.claim(claim).body).open() {
            places.extend(body.places.iter().copied());
        }
    }
    places.sort_unstable();
    places.dedup();
    if places.is_empty() {
        return;
    }
    ui.add_space(space::M);
    widgets::caps(ui, &words::number(places.len(), "place"));
    for place in places {
        if widgets::link(ui, Face::Body, &page.dossier.place(place).name).clicked() {
            actions.push(Navigation::OpenPlace(place));
        }
    }
}
