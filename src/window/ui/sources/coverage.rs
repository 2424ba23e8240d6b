//! The coverage report: claims without a source, with one only, disputed; texts that miss a language.

use egui::Ui;

use super::citations::claim_link;
use crate::dossier::diagnostics::Code;
use crate::window::state::action::Actions;
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// The report, of what is not covered.
pub(crate) fn coverage_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let coverage = &page.derived.coverage;
    for (heading, claims) in [
        (WORDS.problems.claims_without_a_source, &coverage.without_source),
        (WORDS.problems.reality_on_one_source, &coverage.one_source),
        (WORDS.problems.disputed_claims, &coverage.disputed),
    ] {
        ui.add_space(space::S);
        widgets::caps(ui, &(WORDS.problems.heading)(heading, claims.len()));
        for &claim in claims.iter().take(SHOWN) {
            claim_link(ui, page, claim, actions);
        }
        if claims.len() > SHOWN {
            widgets::soft(ui, Face::Small, &(WORDS.problems.and_more)(claims.len() - SHOWN));
        }
    }
    languages_ui(ui, page);
    let covered = page.derived.counts.covered;
    if covered > 0 {
        ui.add_space(space::S);
        widgets::soft(ui, Face::Small, &(WORDS.problems.covered_not_counted)(covered));
    }
}

/// Texts that miss a language which others have, as the check found them.
fn languages_ui(ui: &mut Ui, page: Page<'_>) {
    let mut missing: Vec<String> = page
        .report
        .problems()
        .iter()
        .filter(|problem| problem.code == Code::MissingLanguage)
        .filter_map(|problem| {
            let is_covered = page.view.covers_problem(problem);
            let place = (WORDS.problems.location)(problem.place.as_ref()?);
            Some((WORDS.problems.place_and_record)(
                &(WORDS.problems.said)(problem, is_covered),
                &place,
            ))
        })
        .collect();
    ui.add_space(space::S);
    widgets::caps(
        ui,
        &(WORDS.problems.heading)(WORDS.problems.texts_missing_a_language, missing.len()),
    );
    let more = missing.len().saturating_sub(SHOWN);
    missing.truncate(SHOWN);
    for line in missing {
        widgets::prose(ui, Face::Body, &line);
    }
    if more > 0 {
        widgets::soft(ui, Face::Small, &(WORDS.problems.and_more)(more));
    }
}

/// Most claims, and most texts, shown under one heading.
const SHOWN: usize = 20;
