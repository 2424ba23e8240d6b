//! What opens under the row of a source: what it is, where it is, what it leans on, and the claims it carries.

use egui::{Rect, Ui, UiBuilder, vec2};

use super::citations::{claim_link, links_ui};
use super::line::{Title, title_of};
use super::lineage::lineage_ui;
use super::row::{ONE_LINE, title_left};
use crate::dossier::model::{ClaimId, Headline, Shown, Source, SourceId, day_words};
use crate::query::ClaimFilter;
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// Most claims of one source that are listed; the others are a press away.
const CLAIMS_SHOWN: usize = 8;

/// The details of a source; its title alone is not said again where all of it stands in the row.
pub(super) fn details_ui(ui: &mut Ui, page: Page<'_>, id: SourceId, is_title_whole: bool, actions: &mut Actions) {
    let source = page.dossier.source(id);
    let left = match ui.available_width() {
        width if width < ONE_LINE => 0.0,
        width => title_left(width),
    };
    let min = ui.cursor().min + vec2(left, space::M);
    let room = Rect::from_min_size(min, vec2(ui.available_width() - left, f32::INFINITY));
    let builder = UiBuilder::new()
        .max_rect(room)
        .id_salt(("details", source.slug.as_str()));
    ui.scope_builder(builder, |ui| {
        ui.set_width(room.width());
        ui.spacing_mut().item_spacing.y = 6.0;
        widgets::readable(ui);
        headline_ui(ui, page, source, is_title_whole, actions);
        if let Some(origin) = source.goes_back_to {
            let text = (WORDS.sources.goes_back_to)(&page.dossier.source(origin).publisher);
            if widgets::soft_link(ui, &text).clicked() {
                actions.push(Navigation::OpenSource(origin));
            }
        }
        claims_ui(ui, page, id, actions);
        lineage_ui(ui, page, id, actions);
        ui.add_space(space::M);
    });
    widgets::hairline(ui);
}

/// The title as published, its authors, what to keep in mind, and where it is; or the box in their place.
fn headline_ui(ui: &mut Ui, page: Page<'_>, source: &Source, is_title_whole: bool, actions: &mut Actions) {
    match page.view.cover.show(&source.headline) {
        Shown::Covered(_) => {
            widgets::covered(ui, &source.headline, actions);
            widgets::soft(ui, Face::Small, &facts(source));
        }
        Shown::Open(headline) => {
            widgets::uncovered_ui(ui, &page.view.cover, source.headline.key(), actions);
            if let (Title::Open(title), false) = (title_of(page, source), is_title_whole) {
                widgets::prose(ui, Face::Prose, title);
            }
            let Headline {
                title,
                title_translation,
                authors,
                url: _,
                archive_url: _,
                trust_note,
            } = headline;
            if title_translation.is_some() {
                widgets::soft(ui, Face::Small, title);
            }
            if !authors.is_empty() {
                widgets::soft(ui, Face::Small, &(WORDS.sources.by)(authors));
            }
            widgets::soft(ui, Face::Small, &facts(source));
            if let Some(note) = trust_note {
                widgets::prose(ui, Face::Small, note);
            }
            links_ui(ui, headline, actions);
        }
    }
}

/// Kind, day, language, and when it was read.
fn facts(source: &Source) -> String {
    let issued = source.issued.as_deref().unwrap_or(WORDS.sources.undated);
    let read = source
        .accessed
        .map(|day| (WORDS.sources.read_on)(&day_words(day)))
        .unwrap_or_default();
    (WORDS.sources.facts)(
        (WORDS.sources.kind)(source.kind),
        issued,
        (WORDS.terms.language)(&source.lang),
        &read,
    )
}

/// The claims that it carries, as far as they are not covered.
fn claims_ui(ui: &mut Ui, page: Page<'_>, id: SourceId, actions: &mut Actions) {
    let claims: Vec<ClaimId> = page
        .dossier
        .claims_of_source(id, &page.view.cover)
        .take(CLAIMS_SHOWN)
        .collect();
    let count = page.derived.tallies.of_source(id);
    if claims.is_empty() {
        return;
    }
    ui.add_space(space::S);
    widgets::caps(ui, &(WORDS.sources.claims_rest_on_it)(count));
    for &claim in &claims {
        claim_link(ui, page, claim, actions);
    }
    let text = match count.saturating_sub(claims.len()) {
        0 => WORDS.sources.show_only_these.to_owned(),
        more => (WORDS.sources.show_them_all)(more),
    };
    if widgets::soft_link(ui, &text).clicked() {
        actions.push(Navigation::Filter(ClaimFilter {
            source: Some(id),
            ..ClaimFilter::default()
        }));
    }
}
