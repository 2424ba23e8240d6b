//! What is opened of a source, in place.

use egui::{Frame, Margin, Ui};

use crate::dossier::model::{CitationBody, Headline, Shown, Source, day_words};
use crate::window::state::action::{Action, Actions, Dialog, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::words::{self, WORDS};

/// Height of a line of links, in points.
const LINE: f32 = 18.0;

/// What is opened of a source: its own words, headline, when and where, its address.
pub(super) fn opened_ui(ui: &mut Ui, page: Page<'_>, citation: &CitationBody, actions: &mut Actions) {
    let source = page.dossier.source(citation.source);
    Frame::new()
        .fill(tokens(ui).wash)
        .corner_radius(space::RADIUS)
        .inner_margin(Margin::same(space::M as i8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::XS;
            if let (Some(quote), Some(_)) = (&citation.quote, &citation.translation) {
                widgets::prose(ui, Face::Told, &(WORDS.claims.quote)(quote));
            }
            let headline = match page.view.cover.show(&source.headline) {
                Shown::Covered(_) => {
                    widgets::covered(ui, &source.headline, actions);
                    None
                }
                Shown::Open(headline) => Some(headline),
            };
            if let Some(headline) = headline {
                widgets::prose(ui, Face::Body, &words::title(headline));
            }
            widgets::soft(ui, Face::Small, &about(source, citation, headline));
            if let Some(note) = headline.and_then(|headline| headline.trust_note.as_deref()) {
                widgets::soft(ui, Face::Small, note);
            }
            links_ui(ui, page, citation, headline, actions);
        });
}

/// Who wrote it, where in it, in which language, how close to the event, when it was read.
fn about(source: &Source, citation: &CitationBody, headline: Option<&Headline>) -> String {
    let authors = headline.map(|headline| headline.authors.join(", "));
    let accessed = source.accessed.map(|day| (WORDS.claims.read_on)(&day_words(day)));
    let parts = authors
        .filter(|authors| !authors.is_empty())
        .into_iter()
        .chain(citation.locator.clone())
        .chain([
            (WORDS.claims.in_language)((WORDS.terms.language)(&source.lang)),
            (WORDS.sources.standing)(source.standing).to_owned(),
        ])
        .chain(accessed);
    words::capital(&parts.collect::<Vec<_>>().join("; "))
}

fn links_ui(ui: &mut Ui, page: Page<'_>, citation: &CitationBody, headline: Option<&Headline>, actions: &mut Actions) {
    let source = page.dossier.source(citation.source);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        ui.spacing_mut().interact_size.y = LINE;
        let url = headline.and_then(|headline| headline.url.as_ref());
        let archive = headline.and_then(|headline| headline.archive_url.as_ref());
        for (what, link) in [(WORDS.sources.open, url), (WORDS.sources.archived_copy, archive)] {
            let Some(link) = link else { continue };
            let text = (WORDS.sources.link)(what, link.host());
            if widgets::link(ui, Face::Small, &text)
                .on_hover_text(link.as_str())
                .clicked()
            {
                actions.push(Action::OpenDialog(Dialog::Link(link.clone())));
            }
        }
        if let Some(origin) = source.goes_back_to {
            let text = (WORDS.sources.goes_back_to)(&page.dossier.source(origin).publisher);
            if widgets::soft_link(ui, &text).clicked() {
                actions.push(Navigation::OpenSource(origin));
            }
        }
        if widgets::soft_link(ui, WORDS.claims.all_of_this_source).clicked() {
            actions.push(Navigation::OpenSource(citation.source));
        }
    });
}
