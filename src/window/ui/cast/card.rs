//! One card of the cast: who plays whom, and who that is.

use egui::{Ui, vec2};

use crate::dossier::model::{CastEntry, CastId, Counterpart, Person, Shown};
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::words;

/// Height of a card, in points.
pub(crate) const CARD_HEIGHT: f32 = 110.0;
/// Between the chip of a relation and whom it is to, in points.
const RELATION_GAP: f32 = 6.0;
/// One card: portrait or initials, actor, character, who that really is.
pub(crate) fn card_ui(ui: &mut Ui, page: Page<'_>, id: CastId, actions: &mut Actions) {
    let entry = page.dossier.cast_entry(id);
    let lines = CardLines::of(page, entry);
    let chosen = page.view.cast_entry(page.dossier) == Some(id);
    let second = match page.derived.cast_claims.get(id.index()).copied().unwrap_or_default() {
        0 => lines.second.clone(),
        count => format!("{} · {}", lines.second, words::number(count, "claim")),
    };
    let name = format!("{}. {second}. {}", lines.first, lines.link_words());
    let response = widgets::card(ui, &name, |ui| {
        ui.horizontal_top(|ui| {
            widgets::initials(ui, &lines.initials, vec2(58.0, 72.0));
            ui.add_space(space::XS);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(egui::Label::new(Face::Strong.text(&lines.first)).truncate());
                ui.add(egui::Label::new(Face::Small.text(&second).color(tokens(ui).soft_ink)).truncate());
                ui.add_space(3.0);
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
        actions.push(Navigation::OpenCast(id));
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
pub(crate) struct CardLines {
    initials: String,
    pub(crate) first: String,
    pub(crate) second: String,
    chip: &'static str,
    explained: &'static str,
    whom: Option<String>,
}

impl CardLines {
    pub(crate) fn of(page: Page<'_>, entry: &CastEntry) -> Self {
        let actor = entry.actor().map(|id| page.dossier.person(id));
        let (first, second) = match (page.dossier.performer_name(entry), &entry.character) {
            (Some(name), Some(character)) => (name.to_owned(), format!("as {character}")),
            (Some(name), None) => (name.to_owned(), "role not recorded".to_owned()),
            (None, Some(character)) => (character.clone(), "actor not recorded".to_owned()),
            (None, None) => (entry.slug.to_string(), "neither actor nor role recorded".to_owned()),
        };
        let initials = actor
            .and_then(Person::initials)
            .unwrap_or_else(|| crate::dossier::model::initials_of(&first));
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
