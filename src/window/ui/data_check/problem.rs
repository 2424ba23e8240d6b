//! One problem: what it says, its lines with the mark, what to do, and what can be done here.

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Frame, Label, Margin, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2};

use crate::dossier::diagnostics::{Place, Problem, Told, explained, human_told};
use crate::window::state::action::{Action, Actions};
use crate::window::ui::theme::{Face, focus_ring, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// How a problem is shown.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    /// Whether it stands at something covered.
    pub(super) is_covered: bool,
    /// Whether the file can be opened in the program that the system has for it.
    pub(super) can_be_edited: bool,
}

/// A problem of a list: its sentence, and the rest of it below.
pub(super) fn problem_ui(ui: &mut Ui, told: &Told<'_>, shown: Shown, actions: &mut Actions) {
    widgets::hairline(ui);
    ui.add_space(space::S);
    let sentence = (WORDS.problems.sentence)(&(WORDS.problems.said)(told.first, shown.is_covered));
    widgets::prose(ui, Face::Strong, &sentence);
    details_ui(ui, told, shown, actions);
    ui.add_space(space::M);
}

/// The same of the problem that was asked for, which keys are led to and Tab goes on from.
pub(super) fn wanted_ui(ui: &mut Ui, told: &Told<'_>, shown: Shown, reveal: bool, actions: &mut Actions) {
    let name = (WORDS.problems.sentence)(&(WORDS.problems.said)(told.first, shown.is_covered));
    let builder = UiBuilder::new()
        .sense(Sense::focusable_noninteractive())
        .accessibility_role(Role::Group);
    let response = ui
        .scope_builder(builder, |ui| problem_ui(ui, told, shown, actions))
        .response;
    response.widget_info(|| WidgetInfo::labeled(Role::Group, true, &name));
    if reveal {
        response.request_focus();
        ui.scroll_to_rect(response.rect, Some(Align::Center));
    }
    if response.has_focus() {
        let around = response.rect.expand2(vec2(space::M - space::XS, 0.0));
        ui.painter()
            .rect_stroke(around, space::CARD_RADIUS, focus_ring(ui), StrokeKind::Inside);
    }
    widgets::keep_arrows(ui, &response);
}

/// File and lines, what to do, the lines of others like it, and what can be done here.
pub(super) fn details_ui(ui: &mut Ui, told: &Told<'_>, shown: Shown, actions: &mut Actions) {
    let problem = told.first;
    ui.spacing_mut().item_spacing.y = space::S;
    if shown.is_covered {
        covered_ui(ui, problem, actions);
    } else {
        lines_ui(ui, problem);
        if let Some(others) = told.others_words() {
            widgets::soft(ui, Face::Small, &(WORDS.problems.sentence)(&others));
        }
    }
    let explanation = ui.make_persistent_id("explained");
    let is_explained = ui.data(|data| data.get_temp(explanation)).unwrap_or(false);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        if widgets::link(ui, Face::SmallStrong, WORDS.problems.copy_the_details).clicked() {
            actions.push(Action::Copy(copied(told, shown.is_covered)));
        }
        let explain = if is_explained {
            WORDS.problems.close_the_explanation
        } else {
            WORDS.problems.explain
        };
        if widgets::link(ui, Face::SmallStrong, explain).clicked() {
            ui.data_mut(|data| data.insert_temp(explanation, !is_explained));
        }
        if shown.can_be_edited
            && problem.place.is_some()
            && widgets::link(ui, Face::SmallStrong, WORDS.problems.open_the_file).clicked()
        {
            actions.push(Action::EditDossier);
        }
    });
    if is_explained {
        explanation_ui(ui, problem);
    }
}

/// A panel with the file, its lines, and what to do.
fn lines_ui(ui: &mut Ui, problem: &Problem) {
    let margin = Margin::symmetric(20, 16);
    widgets::panel_frame(tokens(ui)).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::S;
        widgets::readable(ui);
        if let Some(place) = &problem.place {
            let at = (WORDS.problems.location)(place);
            let at = match &problem.record {
                Some(record) => (WORDS.problems.place_and_record)(&at, &(WORDS.problems.plain)(record)),
                None => at,
            };
            widgets::soft(ui, Face::Small, &at);
            excerpt_ui(ui, place);
        }
        widgets::prose(ui, Face::Small, &(WORDS.problems.remedy)(problem));
    });
}

/// The line before and the line meant, with a line under what is meant of it.
fn excerpt_ui(ui: &mut Ui, place: &Place) {
    let tokens = tokens(ui);
    let indent = |text: &str| text.len() - text.trim_start_matches(' ').len();
    let least = place
        .before
        .iter()
        .map(|before| indent(before))
        .fold(indent(&place.excerpt), usize::min);
    let cut = |text: &str| text.get(least..).unwrap_or(text).to_owned();
    let width = place.line.to_string().len();
    let plain = |colour| TextFormat::simple(Face::Code.font(), colour);
    let mut job = LayoutJob::default();
    if let Some(before) = &place.before {
        let number = format!("{:>width$}    ", place.line - 1);
        job.append(&format!("{number}{}\n", cut(before)), 0.0, plain(tokens.soft_ink));
    }
    job.append(&format!("{:>width$}    ", place.line), 0.0, plain(tokens.ink));
    let part = |range: std::ops::Range<usize>| place.excerpt.get(range).unwrap_or("");
    let start = place.mark.start.max(least);
    job.append(part(least..start), 0.0, plain(tokens.ink));
    let marked = match part(place.mark.clone()) {
        "" => " ",
        marked => marked,
    };
    let under = TextFormat {
        underline: Stroke::new(2.0, tokens.ink),
        ..plain(tokens.ink)
    };
    job.append(marked, 0.0, under);
    job.append(part(place.mark.end..place.excerpt.len()), 0.0, plain(tokens.ink));
    for section in &mut job.sections {
        section.format.line_height = Some(LINE);
    }
    egui::ScrollArea::horizontal().id_salt("lines").show(ui, |ui| {
        ui.add(Label::new(job).extend());
    });
}

/// Height of a line of a file, in points.
const LINE: f32 = 18.0;

/// A problem at something covered, by its line; the rest for whoever asks.
fn covered_ui(ui: &mut Ui, problem: &Problem, actions: &mut Actions) {
    let margin = Margin::symmetric(20, 16);
    widgets::panel_frame(tokens(ui)).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::S;
        if let Some(place) = &problem.place {
            widgets::soft(ui, Face::Small, &(WORDS.problems.location)(place));
        }
        widgets::prose(ui, Face::Small, WORDS.problems.details_are_covered);
        if widgets::button(ui, WORDS.problems.show_the_details).clicked() {
            actions.push(Action::UncoverProblem(problem.key()));
        }
    });
}

/// What is behind a problem, and an example.
fn explanation_ui(ui: &mut Ui, problem: &Problem) {
    let (why, example) = explained(problem.code);
    Frame::new()
        .fill(tokens(ui).wash)
        .corner_radius(space::RADIUS)
        .inner_margin(Margin::symmetric(20, 14))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            widgets::readable(ui);
            widgets::prose(ui, Face::Small, &(WORDS.problems.plain)(why));
            egui::ScrollArea::horizontal().id_salt("example").show(ui, |ui| {
                ui.add(Label::new(Face::Code.text(example)).extend());
            });
        });
}

/// What is copied of a problem: as a terminal prints it, with its code.
fn copied(told: &Told<'_>, is_covered: bool) -> String {
    if is_covered {
        let location = told.first.location(true).unwrap_or_default();
        format!("{location}: {}\n", told.first.said(true))
    } else {
        format!("{}\n", human_told(told))
    }
}
