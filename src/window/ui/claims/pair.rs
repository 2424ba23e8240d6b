//! One claim: both sides with the verdict between them, why, and the sources.

use egui::{Align, Layout, Rect, Ui, UiBuilder, vec2};

use super::evidence::{more_ui, sources_ui, why_ui};
use super::side::{Side, film_side, real_side};
use crate::dossier::model::{Claim, ClaimBody, ClaimId, Shown};
use crate::window::state::Region;
use crate::window::state::action::{Action, Actions};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets::image::image_ui;
use crate::window::ui::widgets::{self, Cell, regions};
use crate::words;

/// Width between the two panels, in points.
const BETWEEN: f32 = 132.0;

/// Height of the verdict with its notes, in points.
const VERDICT_HEIGHT: f32 = 124.0;

/// Least height of what stands in a panel, in points: the verdict between them needs it.
const LEAST_HEIGHT: f32 = 136.0;

/// The whole claim.
pub(crate) fn claim_ui(ui: &mut Ui, page: Page<'_>, id: ClaimId, actions: &mut Actions) {
    let claim = page.dossier.claim(id);
    let narrow = ui.ctx().content_rect().width() < space::STACK_WIDTH;
    regions::anchor(ui, Region::Detail);
    widgets::page(ui, claim.slug.as_str(), |ui| {
        widgets::readable(ui);
        if narrow {
            if widgets::button(ui, "← All claims").clicked() {
                actions.push(Action::Run(crate::window::state::command::Command::Escape));
            }
            ui.add_space(space::M);
        }
        match page.view.cover.show(&claim.body) {
            Shown::Open(body) => body_ui(ui, page, claim, body, actions),
            Shown::Covered(label) => {
                widgets::caps(ui, &claim.topic);
                widgets::prose(ui, Face::Title, label);
                ui.add_space(space::M);
                widgets::covered(ui, &claim.body, actions);
                ui.add_space(space::S);
                widgets::soft(
                    ui,
                    Face::Body,
                    "Question, sides, verdict and sources are covered. Press the box, or Space, to uncover this one.",
                );
            }
        }
    });
}

fn body_ui(ui: &mut Ui, page: Page<'_>, claim: &Claim, body: &ClaimBody, actions: &mut Actions) {
    let ClaimBody {
        question,
        film,
        real,
        event,
        sensitivity,
        // Between the sides.
        comparison: _,
        disputed: _,
        // Under them, with the sources.
        why: _,
        note: _,
        // At the end.
        people: _,
        places: _,
    } = body;
    let mut over = format!("{} · {}", claim.topic, words::weight(claim.weight));
    if let Some(event) = *event {
        over = format!("{over} · {}", page.dossier.event(event).when.words());
    }
    widgets::caps(ui, &over);
    widgets::prose(ui, Face::Title, question);
    widgets::uncovered_ui(ui, &page.view.cover, claim.body.key(), actions);
    if let Some(sensitivity) = sensitivity {
        widgets::soft(ui, Face::Small, sensitivity);
    }
    ui.add_space(space::M);
    let (film, real) = (film_side(film), real_side(page, real));
    if ui.available_width() >= 560.0 && ui.ctx().content_rect().width() >= space::STACK_WIDTH {
        side_by_side(ui, page, body, &film, &real, actions);
    } else {
        side_panel(ui, page, &film, None, actions);
        ui.add_space(space::S);
        verdict_line(ui, body, &film, &real);
        ui.add_space(space::S);
        side_panel(ui, page, &real, None, actions);
    }
    ui.add_space(space::M);
    why_ui(ui, page, body);
    ui.add_space(space::M);
    widgets::hairline(ui);
    ui.add_space(space::S);
    sources_ui(ui, page, &film, &real, actions);
    more_ui(ui, page, claim, body, actions);
}

/// Two panels of one height with the verdict between them.
fn side_by_side(
    ui: &mut Ui,
    page: Page<'_>,
    body: &ClaimBody,
    film: &Side<'_>,
    real: &Side<'_>,
    actions: &mut Actions,
) {
    let width = ((ui.available_width() - BETWEEN) / 2.0).floor();
    let memory = ui.make_persistent_id("pair height");
    // Both panels take the height of the taller one, as it was in the pass before; a change asks
    // for one more pass, so that no frame shows two heights.
    let known = ui
        .data(|data| data.get_temp::<(f32, f32, f32)>(memory))
        .filter(|(at, ..)| (*at - width).abs() < 0.5);
    let least = known.map(|(_, film, real)| film.max(real).max(LEAST_HEIGHT));
    let top = ui.cursor().min;
    let mut heights = [0.0f32; 2];
    for (index, (side, height)) in [film, real].into_iter().zip(&mut heights).enumerate() {
        let left = top.x + index as f32 * (width + BETWEEN);
        let rect = Rect::from_min_size(egui::pos2(left, top.y), vec2(width, 0.0));
        let inner = ui.scope_builder(
            UiBuilder::new()
                .max_rect(rect)
                .id_salt(side.heading)
                .layout(Layout::top_down(Align::Min)),
            |ui| side_panel(ui, page, side, least, actions),
        );
        *height = inner.inner;
    }
    let [film_height, real_height] = heights;
    if known != Some((width, film_height, real_height)) {
        ui.data_mut(|data| data.insert_temp(memory, (width, film_height, real_height)));
        ui.ctx().request_discard("the two panels take one height");
    }
    let height = film_height.max(real_height).max(LEAST_HEIGHT) + 42.0;
    let middle = Rect::from_min_size(egui::pos2(top.x + width, top.y), vec2(BETWEEN, height));
    ui.scope_builder(
        UiBuilder::new()
            .max_rect(middle)
            .layout(Layout::top_down(Align::Center)),
        |ui| {
            ui.add_space(((height - VERDICT_HEIGHT) / 2.0).max(0.0));
            verdict_tile(ui, body, film, real);
        },
    );
    ui.advance_cursor_after_rect(Rect::from_min_size(top, vec2(2.0 * width + BETWEEN, height)));
}

/// One side; tells how high its content is.
fn side_panel(ui: &mut Ui, page: Page<'_>, side: &Side<'_>, least_height: Option<f32>, actions: &mut Actions) -> f32 {
    let tokens = tokens(ui);
    let mut frame = widgets::panel_frame(tokens);
    if side.is_empty {
        frame = frame.fill(tokens.paper);
    }
    let inner = frame.show(ui, |ui| {
        regions::anchor(ui, side.region);
        ui.set_width(ui.available_width());
        let height = ui
            .vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 6.0;
                let heading = side
                    .at
                    .as_ref()
                    .map_or(side.heading.to_owned(), |at| format!("{} · {at}", side.heading));
                widgets::caps(ui, &heading);
                if side.is_empty {
                    widgets::soft(ui, Face::Body, &side.text);
                } else {
                    widgets::prose(ui, Face::Prose, &side.text);
                    if side.cite.is_empty() && side.versions.is_empty() {
                        widgets::soft(ui, Face::Small, "no source yet");
                    }
                }
                if let Some(image) = side.image {
                    image_ui(ui, page, image, 420.0, actions);
                }
            })
            .response
            .rect
            .height();
        if let Some(least) = least_height {
            ui.add_space((least - height).max(0.0));
        }
        height
    });
    inner.inner
}

fn verdict_tile(ui: &mut Ui, body: &ClaimBody, film: &Side<'_>, real: &Side<'_>) {
    widgets::tile(ui, Cell::Open(body.comparison), 46.0);
    ui.add_space(space::S);
    ui.label(Face::Medium.text(words::comparison(body.comparison)));
    for line in verdict_notes(body, film, real) {
        let soft = tokens(ui).soft_ink;
        ui.add(egui::Label::new(Face::Small.text(line).color(soft)).wrap());
    }
}

/// The verdict in a line, between two stacked panels.
fn verdict_line(ui: &mut Ui, body: &ClaimBody, film: &Side<'_>, real: &Side<'_>) {
    ui.horizontal_wrapped(|ui| {
        widgets::tile(ui, Cell::Open(body.comparison), 28.0);
        ui.label(Face::Medium.text(words::comparison(body.comparison)));
        widgets::soft(ui, Face::Small, &verdict_notes(body, film, real).join(" · "));
    });
}

fn verdict_notes(body: &ClaimBody, film: &Side<'_>, real: &Side<'_>) -> Vec<String> {
    let mut notes = Vec::new();
    if body.disputed {
        notes.push("disputed".to_owned());
    }
    match (film.confidence, real.confidence) {
        (Some(film), Some(real)) if film == real => notes.push(words::confidence(film).to_owned()),
        (Some(film), Some(real)) => notes.push(format!(
            "confidence: film {}, record {}",
            words::degree(film),
            words::degree(real)
        )),
        (Some(one), None) | (None, Some(one)) => notes.push(words::confidence(one).to_owned()),
        (None, None) => {}
    }
    notes
}
