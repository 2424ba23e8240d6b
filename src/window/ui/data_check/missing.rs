//! A dossier that cannot be opened: why, and what can be done about it.

use egui::{
    Align, Align2, Button, Color32, Id, Layout, Painter, Rect, Response, Shape, Stroke, Ui, UiBuilder, pos2, vec2,
};

use super::problem::{Shown, details_ui, problem_ui};
use crate::dossier::diagnostics::{Report, Severity, Told};
use crate::dossier::limits::PROBLEMS_SHOWN;
use crate::window::state::action::{Action, Actions, Navigation};
use crate::window::state::command::Command;
use crate::window::state::host::Host;
use crate::window::state::{Screen, ViewState};
use crate::window::ui::theme::{Face, focus_ring, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// Width of the column, in points.
const COLUMN: f32 = 640.0;
/// Above it where the window is high, in points; and how high that is.
const ABOVE: f32 = 56.0;
const HIGH: f32 = 560.0;
/// Side of the tile with its sign, in points.
const TILE: f32 = 56.0;
/// Height of the buttons, in points.
const BUTTON: f32 = 36.0;

/// The whole screen: the first error in full, the other problems below.
pub(super) fn missing_ui(ui: &mut Ui, report: &Report, view: &ViewState, can_be_edited: bool, actions: &mut Actions) {
    let above = if ui.available_height() > HIGH { ABOVE } else { 0.0 };
    widgets::page(ui, "data check", |ui| {
        let room = ui.available_width();
        let width = room.min(COLUMN);
        let min = ui.cursor().min + vec2(((room - width) / 2.0).round(), above);
        let column = Rect::from_min_size(min, vec2(width, f32::INFINITY));
        ui.scope_builder(UiBuilder::new().max_rect(column), |ui| {
            ui.set_width(width);
            let all: Vec<Told<'_>> = report.told().take(PROBLEMS_SHOWN).collect();
            let is_error = |told: &&Told<'_>| told.first.severity() == Severity::Error;
            let Some(first) = all.iter().find(is_error).or(all.first()) else {
                return;
            };
            let shown = |told: &Told<'_>| Shown {
                is_covered: view.covers_problem(told.first),
                can_be_edited,
            };
            head_ui(ui, first, shown(first).is_covered);
            buttons_ui(ui, first, view.host, actions);
            ui.add_space(space::XL + space::S);
            widgets::hairline(ui);
            ui.add_space(space::S);
            counted_ui(ui, report);
            ui.push_id("first", |ui| details_ui(ui, first, shown(first), actions));
            if view.host == Host::Desktop {
                widgets::soft(ui, Face::Small, WORDS.problems.tries_again_by_itself);
            }
            let others = all.iter().filter(|told| !std::ptr::eq(*told, first));
            others_ui(ui, others, report, shown, actions);
        });
    });
}

/// Tile, heading, and the sentence that says why.
fn head_ui(ui: &mut Ui, first: &Told<'_>, is_covered: bool) {
    let (_, tile) = ui.allocate_space(vec2(TILE, TILE));
    let soft = tokens(ui).soft_ink;
    dashed_round(ui.painter(), tile.shrink(1.0), soft);
    // It says nothing that the heading does not.
    ui.painter()
        .text(tile.center(), Align2::CENTER_CENTER, "!", Face::LargeSign.font(), soft);
    ui.add_space(space::L);
    widgets::heading(ui, Face::Stop, WORDS.problems.cannot_be_opened_heading);
    let sentence = (WORDS.problems.cannot_be_opened)(first.first, is_covered);
    widgets::prose(ui, Face::Lead, &sentence);
    ui.add_space(space::L);
}

/// A dashed outline with round corners, a quarter of its side.
fn dashed_round(painter: &Painter, rect: Rect, colour: Color32) {
    const STEPS: u8 = 8;
    let radius = rect.width() / 4.0;
    let inner = rect.shrink(radius);
    let corners = [
        (inner.right_top(), -90.0_f32),
        (inner.right_bottom(), 0.0),
        (inner.left_bottom(), 90.0),
        (inner.left_top(), 180.0),
    ];
    let mut path: Vec<_> = corners
        .into_iter()
        .flat_map(|(middle, from)| {
            (0..=STEPS).map(move |step| {
                let angle = (from + 90.0 * f32::from(step) / f32::from(STEPS)).to_radians();
                pos2(middle.x + radius * angle.cos(), middle.y + radius * angle.sin())
            })
        })
        .collect();
    path.extend(path.first().copied());
    painter.extend(Shape::dashed_line(&path, Stroke::new(2.0, colour), 5.0, 4.0));
}

/// What can be done; the first has the focus when one comes here.
fn buttons_ui(ui: &mut Ui, first: &Told<'_>, host: Host, actions: &mut Actions) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        let open = button(ui, WORDS.problems.open_another, true);
        let arrival = Id::unique("reelcheck came to a dossier that cannot be opened");
        let here = format!("{:?}", first.first.key());
        if ui.data(|data| data.get_temp::<String>(arrival)).as_ref() != Some(&here) {
            open.request_focus();
            ui.data_mut(|data| data.insert_temp(arrival, here));
        }
        if open.clicked() {
            actions.push(Action::Run(Command::Open));
        }
        if button(ui, WORDS.screens.library, false).clicked() {
            actions.push(Navigation::Show(Screen::Library));
        }
        if Command::Reload.is_offered(host) && button(ui, WORDS.problems.try_again, false).clicked() {
            actions.push(Action::Run(Command::Reload));
        }
    });
}

fn button(ui: &mut Ui, text: &str, is_first: bool) -> Response {
    let tokens = tokens(ui);
    let usual = ui.spacing().button_padding;
    ui.spacing_mut().button_padding = vec2(space::M, space::S);
    let (fill, ink) = if is_first {
        (tokens.ink, tokens.paper)
    } else {
        (tokens.panel, tokens.ink)
    };
    let response = ui.add(
        Button::new(Face::SmallStrong.text(text).color(ink))
            .fill(fill)
            .wrap_mode(egui::TextWrapMode::Extend)
            .min_size(vec2(0.0, BUTTON)),
    );
    ui.spacing_mut().button_padding = usual;
    if response.has_focus() {
        let ring = response.rect.expand(3.0);
        ui.painter()
            .rect_stroke(ring, space::RADIUS + 3, focus_ring(ui), egui::StrokeKind::Inside);
    }
    response
}

/// The heading of the details, with how many problems there are at its right.
fn counted_ui(ui: &mut Ui, report: &Report) {
    ui.horizontal(|ui| {
        widgets::heading(ui, Face::Strong, WORDS.problems.details);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let counted = (WORDS.problems.counted)(report);
            ui.label(Face::Small.text(counted).color(tokens(ui).soft_ink));
        });
    });
}

/// The other problems, as on the data check of an open dossier.
fn others_ui<'t, 'r: 't>(
    ui: &mut Ui,
    others: impl Iterator<Item = &'t Told<'r>>,
    report: &Report,
    shown: impl Fn(&Told<'_>) -> Shown,
    actions: &mut Actions,
) {
    let mut others = others.enumerate().peekable();
    if others.peek().is_none() {
        return;
    }
    ui.add_space(space::XL);
    widgets::heading(ui, Face::Section, WORDS.problems.what_else_is_wrong);
    ui.add_space(space::S);
    for (number, told) in others {
        ui.push_id(number, |ui| problem_ui(ui, told, shown(told), actions));
    }
    let hidden = report.hidden(None);
    if hidden > 0 {
        let more = (WORDS.problems.more_not_shown)(hidden);
        widgets::soft(ui, Face::Body, &more);
    }
}
