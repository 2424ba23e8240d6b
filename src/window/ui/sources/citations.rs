//! Sources as they are cited: by publisher in a line, or opened in place.

use egui::{Align, Layout, Role, Sense, Ui, WidgetInfo, vec2};

use crate::dossier::model::{
    Citation, CitationBody, ClaimId, CoverKey, Headline, Passage, Shown, Source, SourceId, Veiled, day_words,
};
use crate::window::state::action::{Action, Actions, Dialog, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, focus_ring, space, tokens};
use crate::window::ui::widgets::{self, Cell};
use crate::words;

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

/// A claim in one line with its tile; a link to it.
pub(crate) fn claim_link(ui: &mut Ui, page: Page<'_>, id: ClaimId, actions: &mut Actions) {
    let claim = page.dossier.claim(id);
    let (cell, text) = match page.view.cover.show(&claim.body) {
        Shown::Open(body) => (Cell::Open(body.comparison), body.question.clone()),
        Shown::Covered(label) => (Cell::Covered, words::covered(label, " (", ")")),
    };
    ui.horizontal_top(|ui| {
        widgets::tile(ui, cell, 20.0);
        if widgets::link(ui, Face::Body, &text).clicked() {
            actions.push(Navigation::OpenClaim(id));
        }
    });
}

/// One row of the sources of a claim; opens in place.
pub(crate) fn citation_row(
    ui: &mut Ui,
    page: Page<'_>,
    key: &CoverKey,
    side: &str,
    citation: &CitationBody,
    actions: &mut Actions,
) {
    let open = page.view.location.citation.as_ref() == Some(key);
    let source = page.dossier.source(citation.source);
    let left = left_width(ui);
    let top = ui.cursor().top();
    let says = says_words(page, citation);
    let line = dated(source);
    let name = format!("{}, {line}; {side}; {says}", source.publisher);
    let row = row_ui(ui, page, citation, open, actions);
    let head = egui::Rect::from_min_size(egui::pos2(row.left(), top), vec2(left, 40.0));
    let response = ui.interact(head, ui.make_persistent_id(("citation", key)), Sense::click());
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, &name));
    if response.has_focus() {
        // A little to the left, so that it touches neither its own words nor those beside it.
        let ring = response.rect.expand2(vec2(0.0, 2.0)).translate(vec2(-space::S, 0.0));
        ui.painter()
            .rect_stroke(ring, space::RADIUS, focus_ring(ui), egui::StrokeKind::Inside);
    }
    if open && page.view.reveal {
        response.request_focus();
        response.scroll_to_me(None);
    }
    if response.clicked() {
        actions.push(Navigation::ToggleCitation(key.clone()));
    }
    if open {
        ui.add_space(space::S);
        source_card(ui, page, citation.source, actions);
    }
    ui.add_space(space::S);
    widgets::hairline(ui);
    ui.add_space(space::XS);
}

/// From which width on the words of a source stand beside it, in points.
const WIDE: f32 = 560.0;

/// Width of the publisher and the day, in points.
fn left_width(ui: &Ui) -> f32 {
    if ui.available_width() > WIDE {
        176.0
    } else {
        ui.available_width()
    }
}

/// Publisher and day, the words of the source, and what it says to the statement: beside each other, or one under the
/// other.
fn row_ui(ui: &mut Ui, page: Page<'_>, citation: &CitationBody, open: bool, actions: &mut Actions) -> egui::Rect {
    let source = page.dossier.source(citation.source);
    let (wide, left) = (ui.available_width() > WIDE, left_width(ui));
    let (says, line) = (says_words(page, citation), dated(source));
    let body = |ui: &mut Ui| {
        ui.vertical(|ui| {
            widgets::pressable(ui);
            ui.set_width(left);
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(egui::Label::new(Face::Strong.text(&source.publisher)).wrap());
            widgets::soft(ui, Face::Small, &line);
        });
    };
    let inner = if wide {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            body(ui);
            ui.allocate_ui_with_layout(
                vec2(ui.available_width() - 110.0, 0.0),
                Layout::top_down(Align::Min),
                |ui| {
                    words_ui(ui, page, citation, open, actions);
                },
            );
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                widgets::soft(ui, Face::Small, &says);
            });
        })
    } else {
        ui.vertical(|ui| {
            body(ui);
            widgets::soft(ui, Face::Small, &says);
            words_ui(ui, page, citation, open, actions);
        })
    };
    inner.response.rect
}

fn says_words(page: Page<'_>, citation: &CitationBody) -> String {
    match citation.superseded_by {
        Some(later) => format!(
            "{}, later corrected by {}",
            words::says(citation.says),
            page.dossier.source(later).publisher
        ),
        None => words::says(citation.says).to_owned(),
    }
}

/// What a citation says: the quote with its translation, or our words for it.
fn words_ui(ui: &mut Ui, page: Page<'_>, said: &CitationBody, open: bool, actions: &mut Actions) {
    ui.spacing_mut().item_spacing.y = 2.0;
    match (&said.quote, &said.note) {
        (Some(quote), note) => {
            widgets::prose(ui, Face::Prose, &format!("“{quote}”"));
            let below: Vec<String> = said
                .translation
                .iter()
                .map(|translation| format!("“{translation}”"))
                .chain(note.iter().cloned())
                .collect();
            if !below.is_empty() {
                widgets::soft(ui, Face::Small, &below.join(" "));
            }
        }
        (None, Some(note)) => {
            widgets::prose(ui, Face::Prose, note);
        }
        (None, None) => {
            let source = page.dossier.source(said.source);
            match page.view.cover.show(&source.headline) {
                Shown::Open(headline) => widgets::soft(ui, Face::Body, &words::title(headline)),
                Shown::Covered(_) => widgets::covered(ui, &source.headline, actions),
            };
        }
    }
    if let (true, Some(locator)) = (open, &said.locator) {
        widgets::soft(ui, Face::Small, locator);
    }
}

/// Kind and date of a source in a line.
pub(crate) fn dated(source: &Source) -> String {
    let date = source.issued.clone().unwrap_or_else(|| "undated".to_owned());
    format!("{} · {date}", words::source_kind(source.kind))
}

/// A source whole: headline, dates, standing, what it leans on, where it is.
pub(crate) fn source_card(ui: &mut Ui, page: Page<'_>, id: SourceId, actions: &mut Actions) {
    let source = page.dossier.source(id);
    widgets::panel_frame(tokens(ui)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        match page.view.cover.show(&source.headline) {
            Shown::Covered(_) => {
                widgets::covered(ui, &source.headline, actions);
            }
            Shown::Open(headline) => headline_ui(ui, headline, actions),
        }
        let accessed = source
            .accessed
            .map(|day| format!("; read on {}", day_words(day)))
            .unwrap_or_default();
        let line = format!(
            "{}, {}, in {}; {}{accessed}",
            source.publisher,
            source.issued.as_deref().unwrap_or("undated"),
            words::language(&source.lang),
            words::standing(source.standing),
        );
        widgets::soft(ui, Face::Small, &line);
        if let Some(origin) = source.goes_back_to {
            let text = format!("Goes back to {}", page.dossier.source(origin).publisher);
            if widgets::soft_link(ui, &text).clicked() {
                actions.push(Navigation::OpenSource(origin));
            }
        }
        if page.view.location.screen != crate::window::state::Screen::Sources
            && widgets::soft_link(ui, "All that this source carries").clicked()
        {
            actions.push(Navigation::OpenSource(id));
        }
    });
}

fn headline_ui(ui: &mut Ui, headline: &Headline, actions: &mut Actions) {
    widgets::prose(ui, Face::Prose, &headline.title);
    if let Some(translation) = &headline.title_translation {
        widgets::soft(ui, Face::Body, translation);
    }
    if !headline.authors.is_empty() {
        widgets::soft(ui, Face::Small, &headline.authors.join(", "));
    }
    if let Some(note) = &headline.trust_note {
        widgets::soft(ui, Face::Small, note);
    }
    for (what, link) in [("Open", &headline.url), ("Archived copy", &headline.archive_url)] {
        let Some(link) = link else { continue };
        if widgets::link(ui, Face::Small, &format!("{what}: {}", link.host()))
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
