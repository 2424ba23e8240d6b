//! Sources as they are cited: by publisher in a line, or opened in place.

use egui::Ui;

use crate::dossier::model::{Citation, ClaimId, Headline, Passage, Shown, Source, Veiled};
use crate::window::state::action::{Action, Actions, Dialog, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::Face;
use crate::window::ui::widgets::{self, Cell};
use crate::words::WORDS;

/// The publishers of a statement in one line, each a link to its source; a covered citation names none.
pub(crate) fn publishers_ui(ui: &mut Ui, page: Page<'_>, cite: &[Citation], actions: &mut Actions) {
    let open = cite.iter().filter_map(|citation| page.view.cover.show(citation).open());
    let mut open = open.enumerate().peekable();
    if open.peek().is_none() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (index, citation) in open {
            if index > 0 {
                widgets::soft(ui, Face::Small, "·");
            }
            let source = page.dossier.source(citation.source);
            if widgets::soft_link(ui, &source.publisher).clicked() {
                actions.push(Navigation::OpenSource(citation.source));
            }
        }
    });
}

/// How a claim stands, and its question, or the words in its place.
pub(crate) fn claim_words(page: Page<'_>, id: ClaimId) -> (Cell, String) {
    match page.view.cover.show(&page.dossier.claim(id).body) {
        Shown::Open(body) => (Cell::Open(body.comparison), body.question.clone()),
        Shown::Covered(label) => (Cell::Covered, (WORDS.terms.covered)(label, " (", ")")),
    }
}

/// A claim in one line with its tile; a link to it.
pub(crate) fn claim_link(ui: &mut Ui, page: Page<'_>, id: ClaimId, actions: &mut Actions) {
    let (cell, text) = claim_words(page, id);
    ui.horizontal_top(|ui| {
        widgets::tile(ui, cell, 20.0);
        if widgets::link(ui, Face::Body, &text).clicked() {
            actions.push(Navigation::OpenClaim(id));
        }
    });
}

/// Kind and date of a source in a line.
pub(crate) fn dated(source: &Source) -> String {
    let date = source.issued.as_deref().unwrap_or(WORDS.sources.undated);
    (WORDS.sources.kind_and_date)((WORDS.sources.kind)(source.kind), date)
}

/// Where a source can be read.
pub(super) fn links_ui(ui: &mut Ui, headline: &Headline, actions: &mut Actions) {
    for (what, link) in [
        (WORDS.sources.open, &headline.url),
        (WORDS.sources.archived_copy, &headline.archive_url),
    ] {
        let Some(link) = link else { continue };
        if widgets::link(ui, Face::Small, &(WORDS.sources.link)(what, link.host()))
            .on_hover_text(link.as_str())
            .clicked()
        {
            actions.push(Action::OpenDialog(Dialog::Link(link.clone())));
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
