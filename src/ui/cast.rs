//! Cast: who plays whom, and who that really is.

use egui::{Ui, vec2};

use super::citations::{self, publishers_ui};
use super::page::Page;
use super::pictures::image_ui;
use super::regions;
use super::theme::{Face, space, tokens};
use super::{widgets, words};
use crate::action::{Action, Actions};
use crate::model::{
    CastEntry, CastId, ClaimId, Counterpart, Passage, Person, PersonId, PersonKind, Privacy, Shown, Veiled,
};
use crate::state::Region;

/// Height of a card, in points.
pub(crate) const CARD_HEIGHT: f32 = 108.0;
/// Between the chip of a relation and whom it is to, in points.
const RELATION_GAP: f32 = 6.0;
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
    let second = match claims_of(page, entry).len() {
        0 => lines.second.clone(),
        count => format!("{} · {}", lines.second, words::number(count, "claim")),
    };
    let name = format!("{}. {second}. {}", lines.first, lines.link_words());
    let response = widgets::card(ui, &name, |ui| {
        ui.horizontal_top(|ui| {
            widgets::initials(ui, &lines.initials, vec2(58.0, 72.0));
            ui.add_space(space::XS);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.add(egui::Label::new(Face::Strong.text(&lines.first)).truncate());
                ui.add(egui::Label::new(Face::Small.text(&second).color(tokens(ui).soft_ink)).truncate());
                ui.add_space(2.0);
                relation_ui(ui, &lines);
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

/// How the character relates to whom: beside each other where there is room, else one under the other.
fn relation_ui(ui: &mut Ui, lines: &CardLines) {
    let chip = |ui: &mut Ui| {
        widgets::chip(ui, lines.chip).on_hover_text(lines.explained);
    };
    let Some(whom) = &lines.whom else {
        chip(ui);
        return;
    };
    let label = egui::Label::new(Face::Small.text(whom)).truncate();
    let width = |text: &str| {
        let galley = ui
            .painter()
            .layout_no_wrap(text.to_owned(), Face::Small.font(), tokens(ui).ink);
        galley.size().x
    };
    let room = ui.available_width() - width(lines.chip) - widgets::CHIP_PADDING - RELATION_GAP;
    if width(whom) <= room {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = RELATION_GAP;
            // The row is no higher than the chip.
            ui.spacing_mut().interact_size.y = 0.0;
            chip(ui);
            ui.add(label);
        });
    } else {
        chip(ui);
        ui.add(label);
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
    if let Some(actor) = entry.actor {
        bio_ui(ui, page, page.dossier.person(actor), actions);
        other_roles(ui, page, id, actor, actions);
    }
    claims_list(ui, page, &claims_of(page, entry), actions);
}

/// The claims on an actor, and on whom the character stands for as far as that is not covered.
fn claims_of(page: Page<'_>, entry: &CastEntry) -> Vec<ClaimId> {
    let link = page.view.cover.show(&entry.counterpart).open();
    let people = link.into_iter().flat_map(|link| link.people.iter().copied());
    let people: Vec<PersonId> = people.chain(entry.actor).collect();
    page.dossier.claims_of_people(&people)
}

/// What else the same actor plays.
fn other_roles(ui: &mut Ui, page: Page<'_>, id: CastId, actor: PersonId, actions: &mut Actions) {
    let cast = page.dossier.cast_in_order().iter().copied();
    let others: Vec<CastId> = cast
        .filter(|&other| other != id && page.dossier.cast_entry(other).actor == Some(actor))
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
            actions.push(Action::OpenCast(other));
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
        image_ui(ui, page, image, 372.0, actions);
    }
    for (maker, job) in &page.dossier.film().makers {
        if *maker == id {
            widgets::soft(ui, Face::Body, job);
        }
    }
    bio_ui(ui, page, person, actions);
    played_by(ui, page, id, actions);
    claims_list(ui, page, page.dossier.claims_of_person(id), actions);
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
            actions.push(Action::OpenPlace(place));
        }
    }
}
