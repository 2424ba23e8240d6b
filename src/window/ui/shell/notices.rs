//! The bars between tabs and screen: what may be told, what is wrong, what the program has to say.

use egui::{Align, Frame, Layout, Margin, Ui};

use crate::dossier::diagnostics::{Severity, summary};
use crate::window::state::action::{Action, Actions, Navigation};
use crate::window::state::{Screen, ViewState};
use crate::window::ui::page::Health;
use crate::window::ui::theme::{Face, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// What is wrong with the dossier, where it stops something.
pub(crate) fn problem_ui(ui: &mut Ui, health: Health<'_>, view: &ViewState, actions: &mut Actions) {
    let mut problems = health.report.problems().iter();
    let Some(first) = problems.find(|problem| problem.severity() == Severity::Error) else {
        return;
    };
    let is_covered = view.covers_problem(first);
    let place = first.place.as_ref();
    let place = place.map_or(String::new(), |place| {
        (WORDS.shell.at)(&(WORDS.problems.location)(place))
    });
    let state = health.state_of.map_or_else(
        || (WORDS.problems.shown_without)(health.unread),
        |time| (WORDS.shell.showing_the_state_of)(time),
    );
    let said = (WORDS.problems.said)(first, is_covered);
    let text = (WORDS.shell.first_problem)(&state, &summary(health.report), &said, &place);
    bar(ui, tokens(ui).notice, |ui| {
        sentence_and_button(
            ui,
            &text,
            WORDS.shell.all_problems,
            Navigation::Show(Screen::DataCheck),
            actions,
        );
    });
}

/// Stands in the place of the screens while a dossier is on its way.
pub(crate) fn waiting_ui(ui: &mut Ui, name: &str) {
    ui.centered_and_justified(|ui| {
        ui.label(Face::Body.text((WORDS.shell.opening)(name)));
    });
}

/// What the program has to say for itself.
pub(crate) fn notice_ui(ui: &mut Ui, notice: &str, actions: &mut Actions) {
    bar(ui, tokens(ui).wash, |ui| {
        sentence_and_button(ui, notice, WORDS.shell.dismiss, Action::DismissNotice, actions);
    });
}

fn bar(ui: &mut Ui, fill: egui::Color32, add: impl FnOnce(&mut Ui)) {
    Frame::new()
        .fill(fill)
        .inner_margin(Margin::symmetric(24, 8))
        .show(ui, add);
}

fn sentence_and_button(ui: &mut Ui, sentence: &str, button: &str, action: impl Into<Action>, actions: &mut Actions) {
    ui.horizontal(|ui| {
        ui.set_min_width(ui.available_width());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if widgets::button(ui, button).clicked() {
                actions.push(action);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(Face::Body.text(sentence)).truncate())
                    .on_hover_text(sentence);
            });
        });
    });
}
