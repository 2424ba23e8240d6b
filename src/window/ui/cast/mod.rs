//! Cast: who plays whom, and who that really is.

pub(crate) mod card;
pub(crate) mod sheet;

use egui::Ui;

use crate::dossier::model::{PersonId, PersonKind};
use crate::window::state::Region;
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::window::ui::widgets::regions;
use crate::words;
use card::{CARD_HEIGHT, card_ui};
use sheet::sheet_ui;

/// Width of the sheet, in points.
const SHEET_WIDTH: f32 = 420.0;

/// The whole screen: cards, and the sheet of what is chosen beside them.
pub(crate) fn cast_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let open = page.view.location.cast.is_some();
    let wide = ui.available_width() >= space::STACK_WIDTH;
    if open && wide {
        let frame = egui::Frame::new().fill(tokens(ui).panel);
        egui::Panel::right("cast sheet")
            .resizable(false)
            .exact_size(SHEET_WIDTH)
            .frame(frame)
            .show(ui, |ui| {
                regions::anchor(ui, Region::Detail);
                sheet_ui(ui, page, actions);
            });
    }
    regions::anchor(ui, Region::List);
    if open && !wide {
        sheet_ui(ui, page, actions);
    } else {
        cards_ui(ui, page, actions);
    }
}

fn cards_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    widgets::page(ui, "cast", |ui| {
        widgets::caps(ui, "Who plays whom");
        ui.add_space(space::S);
        let cast = page.dossier.cast_in_order();
        let chosen = page.view.cast_entry(page.dossier).filter(|_| page.view.reveal);
        let wanted = chosen.and_then(|chosen| cast.iter().position(|&id| id == chosen));
        widgets::grid(ui, cast.iter(), 264.0, CARD_HEIGHT, wanted, |ui, &id| {
            card_ui(ui, page, id, actions);
        });
        ui.add_space(space::XL);
        widgets::caps(ui, "Makers");
        ui.add_space(space::S);
        makers_ui(ui, page, actions);
        ui.add_space(space::XL);
        widgets::caps(ui, "The real people");
        ui.add_space(space::S);
        let real: Vec<PersonId> = page
            .dossier
            .people()
            .iter()
            .filter(|(_, person)| matches!(person.kind, PersonKind::RealPerson | PersonKind::Group))
            .map(|(id, _)| id)
            .collect();
        widgets::grid(ui, real.into_iter(), 264.0, 64.0, None, |ui, id| {
            person_card(ui, page, id, actions);
        });
    });
}

fn makers_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let makers = &page.dossier.film().makers;
    widgets::grid(ui, makers.iter(), 264.0, 44.0, None, |ui, (id, job)| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if widgets::link(ui, Face::Strong, page.dossier.person(*id).shown_name()).clicked() {
                actions.push(Navigation::OpenPerson(*id));
            }
            widgets::soft(ui, Face::Small, job);
        });
    });
}

fn person_card(ui: &mut Ui, page: Page<'_>, id: PersonId, actions: &mut Actions) {
    let person = page.dossier.person(id);
    let claims = page.derived.tallies.of_person(id);
    let line = format!(
        "{} · {}",
        words::person_kind(person.kind),
        words::number(claims, "claim")
    );
    let response = widgets::card(ui, &format!("{}, {line}", person.shown_name()), |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(egui::Label::new(Face::Strong.text(person.shown_name())).truncate());
            ui.add(egui::Label::new(Face::Small.text(line.as_str()).color(tokens(ui).soft_ink)).truncate());
        });
    });
    if response.clicked() {
        actions.push(Navigation::OpenPerson(id));
    }
}
