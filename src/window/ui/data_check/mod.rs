//! Data check: what is wrong with the dossier, each problem with its line.

mod missing;
mod problem;

use egui::Ui;

use crate::dossier::diagnostics::{Report, Severity, summary};
use crate::dossier::limits::PROBLEMS_SHOWN;
use crate::window::state::ViewState;
use crate::window::state::action::Actions;
use crate::window::ui::page::Page;
use crate::window::ui::sources::coverage::coverage_ui;
use crate::window::ui::theme::{Face, space};
use crate::window::ui::widgets;
use crate::words::WORDS;
use problem::{Shown, problem_ui, wanted_ui};

/// The whole screen; without a dossier, what stops it.
pub(crate) fn data_check_ui(
    ui: &mut Ui,
    report: &Report,
    view: &ViewState,
    page: Option<Page<'_>>,
    can_be_edited: bool,
    actions: &mut Actions,
) {
    let Some(page) = page else {
        missing::missing_ui(ui, report, view, can_be_edited, actions);
        return;
    };
    let all_ui = |ui: &mut Ui| {
        ui.set_max_width(ui.available_width().min(WIDEST));
        widgets::prose(ui, Face::Title, WORDS.screens.data_check);
        let sentence = if report.problems().is_empty() {
            WORDS.problems.all_well.to_owned()
        } else {
            (WORDS.problems.sentence)(&summary(report))
        };
        widgets::prose(ui, Face::Prose, &sentence);
        problems_ui(ui, report, view, can_be_edited, actions);
        ui.add_space(space::L);
        widgets::heading(ui, Face::Section, WORDS.problems.how_well_covered);
        coverage_ui(ui, page, actions);
    };
    widgets::page(ui, "data check", |ui| {
        ui.scope(all_ui);
    });
}

/// Widest list of problems, in points.
const WIDEST: f32 = 860.0;

/// The problems, the errors first.
fn problems_ui(ui: &mut Ui, report: &Report, view: &ViewState, can_be_edited: bool, actions: &mut Actions) {
    for (severity, heading, count) in [
        (Severity::Error, WORDS.problems.errors, report.errors()),
        (Severity::Warning, WORDS.problems.warnings, report.warnings()),
    ] {
        if count == 0 {
            continue;
        }
        ui.add_space(space::L);
        // Where all are of one kind, the sentence above says it.
        if report.errors() > 0 && report.warnings() > 0 {
            widgets::heading(ui, Face::Section, &(WORDS.problems.heading)(heading, count));
        }
        ui.add_space(space::S);
        let problems = report.told().filter(|told| told.first.severity() == severity);
        let mut hidden = report.hidden(Some(severity));
        for (number, told) in problems.enumerate() {
            let wanted = view.location.problem.as_ref().filter(|key| told.holds(key));
            if number >= PROBLEMS_SHOWN {
                if wanted.is_none() {
                    continue;
                }
                hidden = hidden.saturating_sub(1 + told.others.len());
            }
            let told = match wanted {
                Some(key) => told.led_by(key),
                None => told,
            };
            let shown = Shown {
                is_covered: view.covers_problem(told.first),
                can_be_edited,
            };
            // Many problems can have one place, and none gives a part of the screen its name.
            ui.push_id((heading, number), |ui| match wanted {
                Some(_) => wanted_ui(ui, &told, shown, view.reveal, actions),
                None => problem_ui(ui, &told, shown, actions),
            });
        }
        if hidden > 0 {
            let more = (WORDS.problems.more_not_shown)(hidden);
            widgets::soft(ui, Face::Body, &more);
        }
    }
}
