//! Under the two sides of a claim: why it stands as it does, and what else it concerns.

use egui::text::LayoutJob;
use egui::{Align, FontSelection, Label, Layout, Ui, vec2};

use crate::dossier::model::{Claim, ClaimBody};
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::sources::citations::claim_link;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::words::{self, WORDS};

/// From a small heading to what stands beside it, in points.
pub(super) const ASIDE: f32 = 160.0;
/// Least width at which a heading stands beside its text, in points.
const WIDE: f32 = 560.0;

/// What was changed and why.
pub(super) fn why_ui(ui: &mut Ui, body: &ClaimBody) {
    let reasons: Vec<&str> = body.why.iter().map(|&reason| (WORDS.terms.reason)(reason)).collect();
    let mut job = LayoutJob::default();
    let mut add = |text: String, colour| {
        let text = Face::Body.text(text).color(colour);
        text.append_to(&mut job, ui.style(), FontSelection::Default, Align::BOTTOM);
    };
    if let Some(note) = &body.note {
        add(note.clone(), tokens(ui).ink);
    }
    if !reasons.is_empty() {
        let gap = if body.note.is_some() { " " } else { "" };
        let text = format!("{gap}{}.", words::capital(&reasons.join("; ")));
        add(text, tokens(ui).soft_ink);
    }
    if !job.is_empty() {
        aside_ui(ui, WORDS.claims.why, |ui| {
            ui.add(Label::new(job).wrap().selectable(true));
        });
    }
}

/// A small heading with what belongs to it at its right, or below it where it is narrow.
fn aside_ui(ui: &mut Ui, heading: &str, add: impl FnOnce(&mut Ui)) {
    if ui.available_width() < WIDE {
        widgets::caps(ui, heading);
        add(ui);
    } else {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.allocate_ui_with_layout(vec2(ASIDE, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(ASIDE);
                // Down to the first line beside it.
                ui.add_space(4.0);
                widgets::caps(ui, heading);
            });
            ui.vertical(|ui| add(ui));
        });
    }
    ui.add_space(space::M - space::XS);
}

/// People, places, events that the claim concerns.
pub(super) fn more_ui(ui: &mut Ui, page: Page<'_>, claim: &Claim, body: &ClaimBody, actions: &mut Actions) {
    if let Some(later) = claim.superseded_by {
        aside_ui(ui, WORDS.claims.replaced_by, |ui| claim_link(ui, page, later, actions));
    }
    let dossier = page.dossier;
    if body.people.is_empty() && body.places.is_empty() && body.event.is_none() {
        return;
    }
    ui.add_space(space::S);
    aside_ui(ui, WORDS.claims.see_also, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            for &person in &body.people {
                if widgets::link(ui, Face::Body, dossier.person(person).shown_name()).clicked() {
                    actions.push(Navigation::OpenPerson(person));
                }
            }
            for &place in &body.places {
                if widgets::link(ui, Face::Body, &dossier.place(place).name).clicked() {
                    actions.push(Navigation::OpenPlace(place));
                }
            }
            if let Some(event) = body.event
                && widgets::link(ui, Face::Body, WORDS.claims.on_the_timeline).clicked()
            {
                actions.push(Navigation::OpenEvent(event));
            }
        });
    });
}
