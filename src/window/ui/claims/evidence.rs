//! Under the two sides of a claim: why it was changed, its sources, and what else it concerns.

use egui::Ui;

use super::side::{Group, Side, groups};
use crate::dossier::model::{Claim, ClaimBody, Comparison, Verdict};
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::sources::citations::{citation_row, claim_link};
use crate::window::ui::theme::{Face, space};
use crate::window::ui::widgets;
use crate::words;

/// What was changed and why, and on how many sources it rests.
pub(crate) fn why_ui(ui: &mut Ui, page: Page<'_>, body: &ClaimBody) {
    let heading = match body.comparison {
        Comparison::Verdict(Verdict::True | Verdict::NotKnown) if body.why.is_empty() => "Remark",
        Comparison::NotCompared | Comparison::LeftOut => "Remark",
        Comparison::Verdict(_) => "Changed, and why",
    };
    let why: Vec<&str> = body.why.iter().map(|&reason| words::reason(reason)).collect();
    if body.note.is_some() || !why.is_empty() {
        widgets::caps(ui, heading);
    }
    if let Some(note) = &body.note {
        widgets::prose(ui, Face::Body, note);
    }
    if !why.is_empty() {
        let soft = words::capital(&why.join("; "));
        widgets::soft(ui, Face::Small, &soft);
    }
    ui.add_space(space::XS);
    widgets::soft(ui, Face::Small, &standing(page, body));
}

/// How many sources the real side has, and how many of them are independent, as far as they are not covered.
fn standing(page: Page<'_>, body: &ClaimBody) -> String {
    let open = body
        .real
        .citations()
        .filter_map(|citation| page.view.cover.show(citation).open());
    let mut sources: Vec<_> = open.map(|citation| citation.source).collect();
    sources.sort_unstable();
    sources.dedup();
    if sources.is_empty() {
        return match body.real.citations().next() {
            None => "The real side names no source.".to_owned(),
            Some(_) => "What the real side rests on is covered.".to_owned(),
        };
    }
    let mut origins: Vec<_> = sources
        .iter()
        .map(|&source| page.dossier.source(source).goes_back_to.unwrap_or(source))
        .collect();
    origins.sort_unstable();
    origins.dedup();
    let count = words::number(sources.len(), "source");
    if origins.len() < sources.len() {
        format!("The real side rests on {count}, {} of them independent.", origins.len())
    } else {
        format!("The real side rests on {count}.")
    }
}

/// The sources of both sides; those that disagree stand against each other.
pub(crate) fn sources_ui(ui: &mut Ui, page: Page<'_>, film: &Side<'_>, real: &Side<'_>, actions: &mut Actions) {
    for side in [film, real] {
        if side.cite.is_empty() && side.versions.is_empty() {
            continue;
        }
        widgets::caps(ui, &format!("Sources: {}", side.heading.to_lowercase()));
        ui.add_space(space::XS);
        let groups = groups(page, side);
        match groups.as_slice() {
            [all] => rows_ui(ui, page, side, all, actions),
            groups => against_each_other(ui, page, side, groups, actions),
        }
        covered_ui(ui, page, side, actions);
        ui.add_space(space::S);
    }
}

/// Two groups to a line where there is room for it, each under what it holds.
fn against_each_other(ui: &mut Ui, page: Page<'_>, side: &Side<'_>, groups: &[Group<'_>], actions: &mut Actions) {
    let columns = if ui.available_width() > 640.0 { 2 } else { 1 };
    for line in groups.chunks(columns) {
        ui.columns(columns, |columns| {
            for (ui, group) in columns.iter_mut().zip(line) {
                ui.label(Face::Strong.text(group.heading));
                ui.add_space(space::XS);
                rows_ui(ui, page, side, group, actions);
            }
        });
    }
}

fn rows_ui(ui: &mut Ui, page: Page<'_>, side: &Side<'_>, group: &Group<'_>, actions: &mut Actions) {
    for (key, citation) in &group.rows {
        citation_row(ui, page, key, side.heading, citation, actions);
    }
}

/// What is covered of a side's sources stands by itself, by its neutral words: its place among the others could tell
/// whose part it takes.
fn covered_ui(ui: &mut Ui, page: Page<'_>, side: &Side<'_>, actions: &mut Actions) {
    let versions = side.versions.iter().flat_map(|version| &version.cite);
    let covered = page.view.cover.covered_of(side.cite.iter().chain(versions));
    if covered.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for citation in covered {
            widgets::covered(ui, citation, actions);
        }
    });
}

/// People, places, events that the claim concerns.
pub(crate) fn more_ui(ui: &mut Ui, page: Page<'_>, claim: &Claim, body: &ClaimBody, actions: &mut Actions) {
    if let Some(later) = claim.superseded_by {
        widgets::caps(ui, "Replaced by");
        claim_link(ui, page, later, actions);
    }
    let dossier = page.dossier;
    let some = !body.people.is_empty() || !body.places.is_empty() || body.event.is_some();
    if !some {
        return;
    }
    widgets::caps(ui, "See also");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        for &person in &body.people {
            if widgets::link(ui, Face::Body, dossier.person(person).shown_name()).clicked() {
                actions.push(Navigation::OpenPerson(person));
            }
        }
        for &place in &body.places {
            if widgets::link(ui, Face::Body, &dossier.place(place).name).clicked() {
                actions.push(Navigation::OpenPlace(place));
            }
        }
        if let Some(event) = body.event {
            let text = format!("On the timeline: {}", dossier.event(event).when.words());
            if widgets::link(ui, Face::Body, &text).clicked() {
                actions.push(Navigation::OpenEvent(event));
            }
        }
    });
}
