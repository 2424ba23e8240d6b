//! The sheet over the column beside the cast: what is chosen, whole.

use egui::{CornerRadius, CursorIcon, Frame, Margin, Rect, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::pair::{Pair, Real};
use crate::dossier::model::{
    CastEntry, CastId, ClaimId, Counterpart, Passage, Person, PersonId, Privacy, Shown, Veiled,
};
use crate::window::state::action::{Action, Actions, Navigation};
use crate::window::state::command::Command;
use crate::window::ui::page::Page;
use crate::window::ui::sources::citations::{passage_ui, publishers_ui};
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets::image::image_ui;
use crate::window::ui::widgets::{self, Cell};
use crate::words::{self, WORDS};

/// Round what stands on the sheet.
const SHEET_PADDING: Margin = Margin {
    left: 33,
    right: 31,
    top: 24,
    bottom: 40,
};

/// Widest text on a sheet, in points.
const TEXT_WIDTH: f32 = 384.0;
/// Height of a claim in the list, in points.
const CLAIM_HEIGHT: f32 = 44.0;
/// Size of the tile before a claim, in points.
const TILE: f32 = 24.0;

/// How much of the window a sheet takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SheetSize {
    /// It lies over a part of the screen.
    Over,
    /// It stands in place of the screen.
    Whole,
}

/// What is chosen, whole, with links to all that it names.
pub(super) fn sheet_ui(ui: &mut Ui, page: Page<'_>, size: SheetSize, actions: &mut Actions) {
    let whole = ui.max_rect();
    // A scroll area of its own for each, so that each begins at its top.
    let salt = (
        "cast sheet",
        page.view.cast_entry(page.dossier),
        page.view.person(page.dossier),
    );
    egui::ScrollArea::vertical()
        .id_salt(salt)
        .auto_shrink([false, false])
        .show(ui, |ui| {
            let padding = match size {
                SheetSize::Over => SHEET_PADDING,
                SheetSize::Whole => Margin::symmetric(20, 20),
            };
            Frame::new().inner_margin(padding).show(ui, |ui| {
                let most = match size {
                    SheetSize::Over => TEXT_WIDTH,
                    SheetSize::Whole => space::LINE_WIDTH,
                };
                ui.set_width(ui.available_width().min(most));
                widgets::readable(ui);
                ui.spacing_mut().item_spacing.y = space::XS;
                if let Some(id) = page.view.cast_entry(page.dossier) {
                    entry_ui(ui, page, id, actions);
                } else if let Some(id) = page.view.person(page.dossier) {
                    person_ui(ui, page, id, actions);
                }
            });
        });
    close_button(ui, whole, actions);
}

/// The cross in the corner.
fn close_button(ui: &mut Ui, sheet: Rect, actions: &mut Actions) {
    let place = Rect::from_center_size(sheet.right_top() + vec2(-28.0, 32.0), vec2(32.0, 32.0));
    let response = ui.interact(place, ui.scope_id().with("close"), Sense::click());
    let tokens = tokens(ui);
    let fill = if response.hovered() { tokens.wash } else { tokens.panel };
    let painter = ui.painter();
    painter.rect_filled(place, CornerRadius::same(space::RADIUS), fill);
    let (arm, stroke) = (4.5, Stroke::new(1.6, tokens.ink));
    for (from, to) in [(vec2(-arm, -arm), vec2(arm, arm)), (vec2(-arm, arm), vec2(arm, -arm))] {
        painter.line_segment([place.center() + from, place.center() + to], stroke);
    }
    widgets::ring(ui, &response, space::RADIUS + 2);
    let response = response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(WORDS.cast.close_and_key);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, WORDS.dialogs.close));
    if response.clicked() {
        actions.push(Action::Run(Command::Escape));
    }
}

fn entry_ui(ui: &mut Ui, page: Page<'_>, id: CastId, actions: &mut Actions) {
    let entry = page.dossier.cast_entry(id);
    let pair = Pair::of(page, entry);
    head(ui, WORDS.cast.on_screen, &pair.on_screen);
    actor_ui(ui, page, entry, &pair, actions);
    if let Some(image) = entry.image {
        ui.add_space(space::S);
        image_ui(ui, page, image, TEXT_WIDTH, actions);
    }
    if let Some(what) = &entry.what {
        ui.add_space(space::S);
        note_ui(ui, page, what, actions);
    }
    other_roles(ui, page, id, actions);
    section(ui);
    match (&pair.real, page.view.cover.show(&entry.counterpart)) {
        (Real::Known { name, relation }, Shown::Open(link)) => {
            head(ui, WORDS.cast.in_reality, name);
            if !relation.is_empty() {
                widgets::soft(ui, Face::Small, relation);
            }
            counterpart_ui(ui, page, link, name, actions);
        }
        (Real::Known { .. } | Real::Covered(_), _) => {
            widgets::caps(ui, WORDS.cast.in_reality);
            ui.add_space(space::XS);
            widgets::covered(ui, &entry.counterpart, actions);
        }
    }
    widgets::uncovered_ui(ui, &page.view.cover, entry.counterpart.key(), actions);
    let claims = page.derived.cast_claims.get(id.index());
    let claims: Vec<ClaimId> = claims.into_iter().flatten().map(|&(claim, _)| claim).collect();
    claims_list(ui, page, &claims, actions);
}

/// A rule between two parts.
fn section(ui: &mut Ui) {
    ui.add_space(space::M);
    widgets::hairline(ui);
    ui.add_space(space::M);
}

/// A small heading over the name of whom a part is about.
fn head(ui: &mut Ui, what: &str, name: &str) {
    widgets::caps(ui, what);
    let heading = widgets::prose(ui, Face::Figure, name);
    heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
}

/// A text with its sources, in the size of a note.
fn note_ui(ui: &mut Ui, page: Page<'_>, passage: &Veiled<Passage>, actions: &mut Actions) {
    match page.view.cover.show(passage) {
        Shown::Open(open) => {
            widgets::prose(ui, Face::Note, &open.text);
            publishers_ui(ui, page, &open.cite, actions);
        }
        Shown::Covered(_) => passage_ui(ui, page, passage, actions),
    }
}

/// Who plays the role; an actor of whom more is known is a link to it.
fn actor_ui(ui: &mut Ui, page: Page<'_>, entry: &CastEntry, pair: &Pair, actions: &mut Actions) {
    let known = entry.actor().filter(|&id| page.dossier.person(id).bio.is_some());
    match (known, page.dossier.performer_name(entry), &entry.character) {
        (Some(id), Some(name), Some(_)) => {
            if widgets::soft_link(ui, &(WORDS.cast.played_by)(name)).clicked() {
                actions.push(Navigation::OpenPerson(id));
            }
        }
        (None, Some(name), Some(_)) => {
            widgets::soft(ui, Face::Small, &(WORDS.cast.played_by)(name));
        }
        (_, None, _) | (_, _, None) => {
            widgets::soft(ui, Face::Small, &pair.played_by);
        }
    }
}

/// What else the same actor plays.
fn other_roles(ui: &mut Ui, page: Page<'_>, id: CastId, actions: &mut Actions) {
    let Some(actor) = page.dossier.cast_entry(id).actor() else {
        return;
    };
    let cast = page.dossier.cast_in_order().iter().copied();
    let others = cast.filter(|&other| other != id && page.dossier.cast_entry(other).actor() == Some(actor));
    for other in others {
        let entry = page.dossier.cast_entry(other);
        let name = entry.character.as_deref().unwrap_or(WORDS.cast.a_role_not_recorded);
        if widgets::soft_link(ui, &(WORDS.cast.also_plays)(name)).clicked() {
            actions.push(Navigation::OpenCast(other));
        }
    }
}

/// Whom a character stands for: who that is, why a name is not given, and what the pair rests on.
fn counterpart_ui(ui: &mut Ui, page: Page<'_>, link: &Counterpart, name: &str, actions: &mut Actions) {
    ui.add_space(space::XS);
    for &id in &link.people {
        let person = page.dossier.person(id);
        let shown = words::capital(person.shown_name());
        if (link.people.len() > 1 || shown != name) && widgets::link(ui, Face::Strong, &shown).clicked() {
            actions.push(Navigation::OpenPerson(id));
        }
        if let Some(bio) = &person.bio {
            note_ui(ui, page, bio, actions);
        }
        reason_ui(ui, page, person, actions);
    }
    ui.add_space(space::XS);
    let note = link.note.iter().map(String::as_str);
    let line: Vec<&str> = note.chain([(WORDS.cast.pair_evidence)(link.confidence)]).collect();
    widgets::soft(ui, Face::Small, &line.join(" "));
    publishers_ui(ui, page, &link.cite, actions);
}

/// Why a name is not given.
fn reason_ui(ui: &mut Ui, page: Page<'_>, person: &Person, actions: &mut Actions) {
    let reason = match &person.privacy {
        Privacy::RoleOnly(reason) | Privacy::Withheld(reason) => reason,
        Privacy::Public | Privacy::Initials => return,
    };
    ui.add_space(space::XS);
    Frame::new()
        .fill(tokens(ui).wash)
        .corner_radius(CornerRadius::same(space::RADIUS + 2))
        .inner_margin(Margin::symmetric(16, 12))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add(egui::Label::new(Face::SmallStrong.text(WORDS.cast.why_there_is_no_name)).wrap());
            ui.add(egui::Label::new(Face::Small.text(&reason.text)).wrap());
            publishers_ui(ui, page, &reason.cite, actions);
        });
    ui.add_space(space::XS);
}

fn person_ui(ui: &mut Ui, page: Page<'_>, id: PersonId, actions: &mut Actions) {
    let person = page.dossier.person(id);
    head(
        ui,
        (WORDS.cast.person_kind)(person.kind),
        &words::capital(person.shown_name()),
    );
    for (maker, job) in &page.dossier.film().makers {
        if *maker == id {
            widgets::soft(ui, Face::Small, job);
        }
    }
    if let Some(image) = person.image {
        ui.add_space(space::S);
        image_ui(ui, page, image, TEXT_WIDTH, actions);
    }
    if let Some(bio) = &person.bio {
        ui.add_space(space::S);
        note_ui(ui, page, bio, actions);
    }
    reason_ui(ui, page, person, actions);
    played_by(ui, page, id, actions);
    let claims: Vec<ClaimId> = page.dossier.claims_of_person(id, &page.view.cover).collect();
    claims_list(ui, page, &claims, actions);
}

/// The characters that stand for a person, where that is not covered.
fn played_by(ui: &mut Ui, page: Page<'_>, id: PersonId, actions: &mut Actions) {
    let mut has_heading = false;
    for &cast in page.dossier.cast_in_order() {
        let entry = page.dossier.cast_entry(cast);
        let open = page.view.cover.show(&entry.counterpart).open();
        let stands_for = open.is_some_and(|link| link.people.contains(&id));
        if stands_for || entry.actor() == Some(id) {
            if !std::mem::replace(&mut has_heading, true) {
                section(ui);
                widgets::caps(ui, WORDS.cast.in_the_film);
            }
            let Pair {
                initials: _,
                on_screen,
                played_by,
                real: _,
            } = Pair::of(page, entry);
            let line = if entry.actor() == Some(id) {
                on_screen
            } else {
                format!("{on_screen}, {played_by}")
            };
            if widgets::link(ui, Face::Body, &line).clicked() {
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
    section(ui);
    widgets::caps(ui, &(WORDS.numbers.claims)(claims.len()));
    let mut places = Vec::new();
    for (index, &claim) in claims.iter().enumerate() {
        if index > 0 {
            widgets::hairline(ui);
        }
        claim_row(ui, page, claim, actions);
        if let Some(body) = page.view.cover.show(&page.dossier.claim(claim).body).open() {
            places.extend(body.places.iter().copied());
        }
    }
    places.sort_unstable();
    places.dedup();
    if places.is_empty() {
        return;
    }
    section(ui);
    widgets::caps(ui, &(WORDS.numbers.places)(places.len()));
    for place in places {
        if widgets::link(ui, Face::Body, &page.dossier.place(place).name).clicked() {
            actions.push(Navigation::OpenPlace(place));
        }
    }
}

/// A claim with its tile; a press leads to it.
fn claim_row(ui: &mut Ui, page: Page<'_>, id: ClaimId, actions: &mut Actions) {
    let Some(body) = page.view.cover.show(&page.dossier.claim(id).body).open() else {
        return;
    };
    let words_left = TILE + space::M;
    let room = ui.available_width() - words_left;
    let text = ui
        .painter()
        .layout(body.question.clone(), Face::Medium.font(), tokens(ui).ink, room);
    let height = CLAIM_HEIGHT.max(text.size().y + 20.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let tokens = tokens(ui);
    if response.hovered() {
        let ground = rect.expand2(vec2(space::S, 0.0));
        ui.painter()
            .rect_filled(ground, CornerRadius::same(space::RADIUS), tokens.wash);
    }
    let first = rect.left_center() + vec2(TILE / 2.0, 0.0);
    widgets::paint_tile(
        ui.painter(),
        tokens,
        Rect::from_center_size(first, vec2(TILE, TILE)),
        Cell::Open(body.comparison),
    );
    let at = egui::pos2(
        rect.left() + words_left,
        (rect.center().y - text.size().y / 2.0).round(),
    );
    ui.painter().galley(at, text, tokens.ink);
    widgets::ring(ui, &response, space::RADIUS);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let name = format!("{}: {}", (WORDS.terms.comparison)(body.comparison), body.question);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
    if response.clicked() {
        actions.push(Navigation::OpenClaim(id));
    }
}
