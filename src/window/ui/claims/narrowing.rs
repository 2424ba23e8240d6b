//! What narrows the list besides the verdict, and what is said where that leaves nothing.

use egui::Ui;

use crate::dossier::model::{RecordKind, Weight};
use crate::query::ClaimFilter;
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// The filters that hold, in words.
fn names(page: Page<'_>) -> Vec<String> {
    let filter = &page.view.location.filter;
    let comparison = filter
        .comparison
        .map(|comparison| (WORDS.terms.comparison)(comparison).to_owned());
    let rest = removable(page).into_iter().map(|(name, _)| name);
    comparison
        .into_iter()
        .chain(rest)
        .map(|name| (WORDS.claims.quote)(&name))
        .collect()
}

/// What narrows the list besides the verdict: its name, and the filter without it.
pub(super) fn removable(page: Page<'_>) -> Vec<(String, ClaimFilter)> {
    let filter = &page.view.location.filter;
    let dossier = page.dossier;
    let mut parts = Vec::new();
    let mut part = |name: Option<String>, take: fn(&mut ClaimFilter)| {
        if let Some(name) = name {
            let mut without = filter.clone();
            take(&mut without);
            parts.push((name, without));
        }
    };
    part(
        filter
            .weight
            .map(|weight: Weight| (WORDS.claims.weights)(weight).to_owned()),
        |filter| {
            filter.weight = None;
        },
    );
    part(filter.topic.clone(), |filter| filter.topic = None);
    part(
        filter.person.map(|id| dossier.person(id).shown_name().to_owned()),
        |filter| filter.person = None,
    );
    part(filter.place.map(|id| dossier.place(id).label.clone()), |filter| {
        filter.place = None;
    });
    part(filter.source.map(|id| dossier.source(id).publisher.clone()), |filter| {
        filter.source = None;
    });
    part(
        filter.reason.map(|reason| (WORDS.terms.reason)(reason).to_owned()),
        |filter| {
            filter.reason = None;
        },
    );
    parts
}

/// Says why the list is empty: which filters hold, and what clears them.
pub(super) fn nothing_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    if page.dossier.claims().is_empty() {
        let has_unread = page.dossier.unread_of(RecordKind::Claim).next().is_some();
        let sentence = if has_unread {
            WORDS.claims.none_can_be_read
        } else {
            WORDS.claims.none_yet
        };
        widgets::soft(ui, Face::Body, sentence);
        return;
    }
    let names = names(page).join(", ");
    widgets::soft(ui, Face::Body, &(WORDS.claims.none_matches)(&names));
    ui.add_space(space::S);
    if widgets::button(ui, WORDS.claims.show_all).clicked() {
        actions.push(Navigation::Filter(ClaimFilter::default()));
    }
}
