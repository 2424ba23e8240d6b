//! Cast: who plays whom, and who that really is.

use egui::{Ui, vec2};

use super::citations::{self, publishers_ui};
use super::page::Page;
use super::pictures::image_ui;
use super::regions;
use super::theme::{Face, space, tokens};
use super::{widgets, words};
use crate::action::{Action, Actions};
use crate::model::{CastEntry, CastId, Counterpart, Passage, Person, PersonId, PersonKind, Privacy, Shown, Veiled};
use crate::state::Region;

/// Height of a card, in points.
pub(crate) const CARD_HEIGHT: f32 = 104.0;
/// Width of the sheet, in points.
const SHEET_WIDTH: f32 = 420.0;

/// The whole screen: cards, and the sheet of what is chosen beside them.
pub(crate) fn cast_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let open = page.view.here.cast.is_some();
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
        widgets::grid(ui, cast.iter(), 264.0, CARD_HEIGHT, |ui, &id| {
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
        widgets::grid(ui, real.into_iter(), 264.0, 64.0, |ui, id| {
            person_card(ui, page, id, actions);
        });
    });
}

fn makers_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let makers = &page.dossier.film().makers;
    widgets::grid(ui, makers.iter(), 264.0, 44.0, |ui, (id, job)| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if widgets::link(ui, Face::Strong, page.dossier.person(*id).shown_name()).clicked() {
                actions.push(Action::OpenPerson(*id));
            }
            widgets::soft(ui, Face::Small, job);
        });
    });
}

/// One card: portrait or initials, actor, character, who that really is.
pub(crate) fn card_ui(ui: &mut Ui, page: Page<'_>, id: CastId, actions: &mut Actions) {
    let entry = page.dossier.cast_entry(id);
    let lines = CardLines::of(page, entry);
    let chosen = page.view.cast_entry(page.dossier) == Some(id);
    let name = format!("{}. {}. {}", lines.first, lines.second, lines.link_words());
    let response = widgets::card(ui, &name, |ui| {
        ui.horizontal_top(|ui| {
            widgets::initials(ui, &lines.initials, vec2(58.0, 72.0));
            ui.add_space(space::XS);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.add(egui::Label::new(Face::Strong.text(&lines.first)).truncate());
                ui.add(egui::Label::new(Face::Small.text(&lines.second).color(tokens(ui).soft_ink)).truncate());
                ui.add_space(2.0);
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 6.0;
                    widgets::chip(ui, lines.chip).on_hover_text(lines.explained);
                    if let Some(whom) = &lines.whom {
                        ui.add(egui::Label::new(Face::Small.text(whom)).truncate());
                    }
                });
            });
        });
    });
    if chosen && page.view.reveal {
        response.scroll_to_me(None);
        response.request_focus();
    }
    widgets::keep_arrows(ui, &response);
    if response.clicked() {
        actions.push(Action::OpenCast(id));
    }
}

/// What a card says, as far as the cover lets it.
struct CardLines {
    initials: String,
    first: String,
    second: String,
    chip: &'static str,
    explained: &'static str,
    whom: Option<String>,
}

impl CardLines {
    fn of(page: Page<'_>, entry: &CastEntry) -> Self {
        let actor = entry.actor.map(|id| page.dossier.person(id));
        let (first, second) = match (actor, &entry.character) {
            (Some(actor), Some(character)) => (actor.shown_name().to_owned(), format!("as {character}")),
            (Some(actor), None) => (actor.shown_name().to_owned(), "role not recorded".to_owned()),
            (None, Some(character)) => (character.clone(), "actor not recorded".to_owned()),
            (None, None) => (entry.slug.to_string(), "neither actor nor role recorded".to_owned()),
        };
        let initials = actor
            .and_then(Person::initials)
            .unwrap_or_else(|| crate::model::initials_of(&first));
        let (chip, explained, whom) = match page.view.cover.show(&entry.counterpart) {
            Shown::Covered(_) => ("Covered", "Who this is gives the ending away", None),
            Shown::Open(link) => (
                words::relation(link.relation),
                words::relation_explained(link.relation),
                whom(page, link),
            ),
        };
        Self {
            initials,
            first,
            second,
            chip,
            explained,
            whom,
        }
    }

    fn link_words(&self) -> String {
        let whom = self.whom.as_ref().map_or(String::new(), |whom| format!(": {whom}"));
        format!("{}{whom} ({})", self.chip, self.explained)
    }
}

/// Whom a character stands for, in a word or two.
fn whom(page: Page<'_>, link: &Counterpart) -> Option<String> {
    link.stands_for.clone().or_else(|| {
        let person = page.dossier.person(*link.people.first()?);
        Some(person.shown_name().to_owned())
    })
}

fn person_card(ui: &mut Ui, page: Page<'_>, id: PersonId, actions: &mut Actions) {
    let person = page.dossier.person(id);
    let claims = page.dossier.claims_of_person(id).len();
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
        actions.push(Action::OpenPerson(id));
    }
}

/// What is chosen, whole, with links to all that it names.
fn sheet_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    egui::ScrollArea::vertical()
        .id_salt("cast sheet")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            egui::Frame::new().inner_margin(egui::Margin::same(24)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 6.0;
                if widgets::button(ui, "Close").clicked() {
                    actions.push(Action::Run(crate::command::Command::Escape));
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
        image_ui(ui, page, image, 372.0);
    }
    if let Some(what) = &entry.what {
        ui.add_space(space::M);
        widgets::caps(ui, "The role");
        passage_ui(ui, page, what, actions);
    }
    ui.add_space(space::M);
    widgets::caps(ui, "In reality");
    let people = match page.view.cover.show(&entry.counterpart) {
        Shown::Covered(_) => {
            widgets::covered(ui, &entry.counterpart, actions);
            Vec::new()
        }
        Shown::Open(link) => {
            counterpart_ui(ui, page, link, actions);
            link.people.clone()
        }
    };
    if let Some(actor) = entry.actor {
        bio_ui(ui, page, page.dossier.person(actor), actions);
    }
    let whose: Vec<PersonId> = people.into_iter().chain(entry.actor).collect();
    claims_list(ui, page, &whose, actions);
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
            actions.push(Action::OpenPerson(person));
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
        image_ui(ui, page, image, 372.0);
    }
    for (maker, job) in &page.dossier.film().makers {
        if *maker == id {
            widgets::soft(ui, Face::Body, job);
        }
    }
    bio_ui(ui, page, person, actions);
    played_by(ui, page, id, actions);
    claims_list(ui, page, &[id], actions);
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
        if stands_for || entry.actor == Some(id) {
            ui.add_space(space::S);
            widgets::caps(ui, "In the film");
            let lines = CardLines::of(page, entry);
            if widgets::link(ui, Face::Body, &format!("{}, {}", lines.first, lines.second)).clicked() {
                actions.push(Action::OpenCast(cast));
            }
        }
    }
}

/// A text with its sources, or the box in its place.
pub(crate) fn passage_ui(ui: &mut Ui, page: Page<'_>, passage: &Veiled<Passage>, actions: &mut Actions) {
    match page.view.cover.show(passage) {
        Shown::Open(open) => {
            widgets::prose(ui, Face::Prose, &open.text);
            publishers_ui(ui, page, &open.cite, actions);
        }
        Shown::Covered(_) => {
            widgets::covered(ui, passage, actions);
        }
    }
}

fn claims_list(ui: &mut Ui, page: Page<'_>, people: &[PersonId], actions: &mut Actions) {
    let claims = page.dossier.claims_of_people(people);
    if claims.is_empty() {
        return;
    }
    ui.add_space(space::M);
    widgets::caps(ui, &words::number(claims.len(), "claim"));
    for claim in claims {
        citations::claim_link(ui, page, claim, actions);
    }
}
