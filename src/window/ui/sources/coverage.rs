//! The coverage report: claims without a source, with one only, disputed; texts that miss a language.

use egui::Ui;

use super::citations::claim_link;
use crate::dossier::diagnostics::Code;
use crate::window::state::action::Actions;
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space};
use crate::window::ui::widgets;
use crate::words;

/// The report, of what is not covered.
pub(crate) fn coverage_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let coverage = &page.derived.coverage;
    for (heading, claims) in [
        ("Claims without a source", &coverage.without_source),
        ("Real sides with one source", &coverage.one_source),
        ("Disputed claims", &coverage.disputed),
    ] {
        ui.add_space(space::S);
        widgets::caps(ui, &format!("{heading}: {}", claims.len()));
        for &claim in claims.iter().take(SHOWN) {
            claim_link(ui, page, claim, actions);
        }
        if claims.len() > SHOWN {
            widgets::soft(ui, Face::Small, &format!("and {} more", claims.len() - SHOWN));
        }
    }
    languages_ui(ui, page);
    let covered = page.derived.counts.covered;
    if covered > 0 {
        ui.add_space(space::S);
        widgets::soft(
            ui,
            Face::Small,
            &format!("{} covered, and not counted here.", words::number(covered, "claim")),
        );
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
            Some(format!(
                "{} · {}",
                problem.said(is_covered),
                problem.location(is_covered)?
            ))
        })
        .collect();
    ui.add_space(space::S);
    widgets::caps(ui, &format!("Texts missing a language: {}", missing.len()));
    let more = missing.len().saturating_sub(SHOWN);
    missing.truncate(SHOWN);
    for line in missing {
        widgets::prose(ui, Face::Body, &line);
    }
    if more > 0 {
        widgets::soft(ui, Face::Small, &format!("and {more} more"));
    }
}

/// Most claims, and most texts, shown under one heading.
const SHOWN: usize = 20;
