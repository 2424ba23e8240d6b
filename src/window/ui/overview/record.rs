//! The lower part of the overview: event, film, review.

use egui::Ui;

use crate::dossier::model::{RecordKind, Shown, day_words};
use crate::window::state::action::{Action, Actions, Dialog};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space};
use crate::window::ui::unread::unread_line_ui;
use crate::window::ui::widgets;
use crate::words::WORDS;

/// The event, how it ended, the film; at the end, how all of it was checked.
pub(crate) fn record_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    widgets::readable(ui);
    let summary = &page.dossier.real_event().summary;
    widgets::caps(ui, &page.dossier.real_event().title);
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(space::LINE_WIDTH));
        widgets::prose(ui, Face::Prose, summary);
    });
    crate::window::ui::sources::citations::publishers_ui(ui, page, &page.dossier.real_event().cite, actions);
    ui.add_space(space::S);
    let outcome = &page.dossier.real_event().outcome;
    match page.view.cover.show(outcome) {
        Shown::Open(passage) => {
            ui.scope(|ui| {
                ui.set_max_width(ui.available_width().min(space::LINE_WIDTH));
                widgets::prose(ui, Face::Prose, &passage.text);
            });
            crate::window::ui::sources::citations::publishers_ui(ui, page, &passage.cite, actions);
        }
        Shown::Covered(_) => {
            widgets::covered(ui, outcome, actions);
        }
    }
    ui.add_space(space::L);
    film_ui(ui, page, actions);
    ui.add_space(space::L);
    review_ui(ui, page, actions);
}

/// How the dossier was checked, by whom, and what was corrected since.
fn review_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let review = page.dossier.review();
    widgets::hairline(ui);
    ui.add_space(space::S);
    let date = review
        .date
        .map(|day| format!(", {}", day_words(day)))
        .unwrap_or_default();
    let line = (WORDS.overview.reviewed)(
        (WORDS.terms.review_state)(review.state),
        &review.by,
        &date,
        &review.method,
    );
    widgets::soft(ui, Face::Small, &line);
    if let Some(contact) = &review.contact {
        widgets::soft(ui, Face::Small, &(WORDS.overview.corrections_to)(contact));
    }
    let mut unread = page.dossier.unread_of(RecordKind::Change).peekable();
    for (place, (day, text)) in page.dossier.changes().iter().enumerate() {
        while let Some(unread) = unread.next_if(|unread| unread.after() == place) {
            unread_line_ui(ui, unread, actions);
        }
        widgets::soft(ui, Face::Small, &(WORDS.overview.changed_on)(&day_words(*day), text));
    }
    unread.for_each(|unread| unread_line_ui(ui, unread, actions));
}

/// What else is recorded of the film: release, languages, where it says what it is, public registers.
fn film_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let film = page.dossier.film();
    widgets::caps(ui, WORDS.overview.the_film);
    let original = film
        .original_title
        .iter()
        .map(|title| (WORDS.overview.original_title)(title));
    let released = film.released.map(|day| (WORDS.overview.released)(&day_words(day)));
    let languages = (!film.languages.is_empty()).then(|| (WORDS.overview.spoken_in)(&film.languages));
    let lines: Vec<String> = original.chain(released).chain(languages).collect();
    widgets::soft(ui, Face::Body, &lines.join(" · "));
    if !film.basis_cite.is_empty() {
        widgets::soft(
            ui,
            Face::Small,
            &(WORDS.overview.as_these_say)((WORDS.terms.basis)(film.basis)),
        );
        crate::window::ui::sources::citations::publishers_ui(ui, page, &film.basis_cite, actions);
    }
    ui.horizontal_wrapped(|ui| {
        for (name, link) in &film.registers {
            if widgets::link(ui, Face::Body, name).clicked() {
                actions.push(Action::OpenDialog(Dialog::Link(link.clone())));
            }
        }
    });
}
