//! Under the two sides of a claim: why it was changed, its sources, and what else it concerns.

use egui::Ui;

use super::citations::{citation_row, claim_link};
use super::claim_pair::Side;
use super::page::Page;
use super::theme::{Face, space};
use super::{widgets, words};
use crate::action::{Action, Actions};
use crate::model::{Claim, ClaimBody, Comparison, Says, Verdict};

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

/// How many sources the real side has, and how many of them are independent.
fn standing(page: Page<'_>, body: &ClaimBody) -> String {
    let mut sources: Vec<_> = body.real.citations().iter().map(|citation| citation.source).collect();
    sources.sort_unstable();
    sources.dedup();
    if sources.is_empty() {
        return "The real side names no source.".to_owned();
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
    let mut index = 0;
    for side in [film, real] {
        if side.cite.is_empty() {
            continue;
        }
        widgets::caps(ui, &format!("Sources: {}", side.heading.to_lowercase()));
        ui.add_space(space::XS);
        let disagree = side.cite.iter().any(|citation| citation.says == Says::Contradicts);
        if disagree && ui.available_width() > 640.0 {
            two_columns(ui, page, side, index, actions);
        } else {
            for (offset, citation) in side.cite.iter().enumerate() {
                citation_row(ui, page, index + offset, side.heading, citation, actions);
            }
        }
        index += side.cite.len();
        ui.add_space(space::S);
    }
}

/// Sources that bear it out at the left, those that speak against it at the right.
fn two_columns(ui: &mut Ui, page: Page<'_>, side: &Side<'_>, first: usize, actions: &mut Actions) {
    ui.columns(2, |columns| {
        for (column, heading, against) in columns
            .iter_mut()
            .zip([("These say so", false), ("These say otherwise", true)])
            .map(|(column, (heading, against))| (column, heading, against))
        {
            widgets::soft(column, Face::SmallStrong, heading);
            column.add_space(space::XS);
            for (offset, citation) in side.cite.iter().enumerate() {
                if (citation.says == Says::Contradicts) == against {
                    citation_row(column, page, first + offset, side.heading, citation, actions);
                }
            }
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
                actions.push(Action::OpenPerson(person));
            }
        }
        for &place in &body.places {
            if widgets::link(ui, Face::Body, &dossier.place(place).name).clicked() {
                actions.push(Action::OpenPlace(place));
            }
        }
        if let Some(event) = body.event {
            let text = format!("On the timeline: {}", dossier.event(event).when.words());
            if widgets::link(ui, Face::Body, &text).clicked() {
                actions.push(Action::OpenEvent(event));
            }
        }
    });
}
