//! Data check: what is wrong with the dossier, each problem with its line.

use egui::{Frame, Margin, Ui};

use crate::dossier::diagnostics::{Problem, Report, Severity, Told, summary};
use crate::dossier::limits::PROBLEMS_SHOWN;
use crate::window::state::ViewState;
use crate::window::state::action::{Action, Actions};
use crate::window::ui::page::Page;
use crate::window::ui::sources::coverage::coverage_ui;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::words;

/// The whole screen.
pub(crate) fn data_check_ui(
    ui: &mut Ui,
    report: &Report,
    view: &ViewState,
    page: Option<Page<'_>>,
    can_be_edited: bool,
    actions: &mut Actions,
) {
    widgets::page(ui, "data check", |ui| {
        widgets::caps(ui, "Data check");
        widgets::prose(ui, Face::Title, &words::capital(&summary(report)));
        ui.add_space(space::S);
        if report.problems().is_empty() {
            widgets::prose(
                ui,
                Face::Prose,
                "Everything in the dossier holds together, and every statement names its source.",
            );
        }
        for (severity, heading) in [(Severity::Error, "Errors"), (Severity::Warning, "Warnings")] {
            let problems = report.told().filter(|told| told.first.severity() == severity);
            let count = match severity {
                Severity::Error => report.errors(),
                Severity::Warning => report.warnings(),
            };
            if count == 0 {
                continue;
            }
            ui.add_space(space::M);
            widgets::caps(ui, &format!("{heading}: {count}"));
            for (number, told) in problems.take(PROBLEMS_SHOWN).enumerate() {
                ui.add_space(space::S);
                // Many problems can have one place, and none gives a part of the screen its name.
                ui.push_id((heading, number), |ui| {
                    problem_ui(ui, &told, view.covers_problem(told.first), can_be_edited, actions);
                });
            }
            let hidden = report.hidden(Some(severity));
            if hidden > 0 {
                widgets::soft(ui, Face::Body, &format!("And {hidden} more, not shown."));
            }
        }
        if let Some(page) = page {
            ui.add_space(space::L);
            widgets::prose(ui, Face::Subtitle, "How well the claims are covered");
            coverage_ui(ui, page, actions);
        }
    });
}

fn problem_ui(ui: &mut Ui, told: &Told<'_>, is_covered: bool, can_be_edited: bool, actions: &mut Actions) {
    let problem = told.first;
    widgets::panel_frame(tokens(ui)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        if is_covered {
            covered_problem_ui(ui, problem, actions);
            return;
        }
        widgets::prose(
            ui,
            Face::Strong,
            &format!("{} · {}", problem.code.as_str(), problem.message),
        );
        let nearest = problem
            .nearest
            .as_ref()
            .map_or(String::new(), |nearest| format!(" Did you mean `{nearest}`?"));
        widgets::prose(
            ui,
            Face::Body,
            &format!("{}.{nearest}", words::capital(&problem.remedy)),
        );
        if let Some(place) = &problem.place {
            let record = problem
                .record
                .as_ref()
                .map_or(String::new(), |record| format!(" · {record}"));
            widgets::soft(ui, Face::Small, &format!("{}{record}", place.location()));
            excerpt_ui(ui, place);
            if let Some(others) = told.others_words() {
                widgets::soft(ui, Face::Body, &format!("{}.", words::capital(&others)));
            }
            ui.horizontal_wrapped(|ui| {
                if widgets::button(ui, "Copy file:line:column").clicked() {
                    actions.push(Action::Copy(place.location()));
                }
                if can_be_edited && widgets::button(ui, "Open the file").clicked() {
                    actions.push(Action::EditDossier);
                }
            });
        }
    });
}

/// A problem at something covered, by its kind and line; the rest for whoever asks.
fn covered_problem_ui(ui: &mut Ui, problem: &Problem, actions: &mut Actions) {
    widgets::prose(ui, Face::Strong, &problem.said(true));
    if let Some(location) = problem.location(true) {
        widgets::soft(ui, Face::Small, &location);
    }
    widgets::soft(ui, Face::Body, "The details could give away something that is covered.");
    if widgets::button(ui, "Show the details").clicked() {
        actions.push(Action::UncoverProblem(problem.key()));
    }
}

/// The line with a mark under what is meant.
fn excerpt_ui(ui: &mut Ui, place: &crate::dossier::diagnostics::Place) {
    let before = place
        .excerpt
        .get(..place.mark.start)
        .map_or(0, |text| text.chars().count());
    let marked = place
        .excerpt
        .get(place.mark.clone())
        .map_or(1, |text| text.chars().count().max(1));
    // How far the line is set in tells nothing here.
    let line = place.excerpt.trim_start();
    let before = before.saturating_sub(place.excerpt.chars().count() - line.chars().count());
    let line = format!("{line}\n{}{}", " ".repeat(before), "^".repeat(marked));
    Frame::new()
        .fill(tokens(ui).wash)
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            egui::ScrollArea::horizontal().show(ui, |ui| {
                ui.add(egui::Label::new(Face::Code.text(line)).extend());
            });
        });
}
