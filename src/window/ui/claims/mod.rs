//! Film and reality: the list of claims with the strip of verdicts above it.

pub(crate) mod evidence;
pub(crate) mod filters;
pub(crate) mod pair;
pub(crate) mod side;

use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::dossier::model::{Claim, ClaimBody, ClaimId, Comparison, Shown};
use crate::query::ClaimFilter;
use crate::window::state::Region;
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, focus_ring, space, tokens};
use crate::window::ui::widgets::long_list::long_list;
use crate::window::ui::widgets::{self, Cell, regions};
use crate::words;
use filters::filters_ui;

/// Width of the list, in points.
const LIST_WIDTH: f32 = 344.0;
/// Most cells of the strip that can be told apart and pressed.
const MOST_CELLS: usize = 150;
/// Width of a cell where there are more, in points.
const DENSE_CELL: f32 = 3.0;

/// The whole screen: list at the left, pair at the right; they take turns where it is narrow.
pub(crate) fn claims_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let chosen = page.view.claim(page.dossier);
    if ui.available_width() >= space::STACK_WIDTH {
        egui::Panel::left("claims")
            .resizable(false)
            .exact_size(LIST_WIDTH)
            .frame(egui::Frame::new())
            .show(ui, |ui| list_ui(ui, page, chosen, actions));
        match chosen.or_else(|| page.derived.claims.first().copied()) {
            Some(claim) => pair::claim_ui(ui, page, claim, actions),
            None => nothing_ui(ui, page, actions),
        }
    } else if let Some(claim) = chosen {
        pair::claim_ui(ui, page, claim, actions);
    } else {
        list_ui(ui, page, chosen, actions);
    }
}

fn list_ui(ui: &mut Ui, page: Page<'_>, chosen: Option<ClaimId>, actions: &mut Actions) {
    regions::anchor(ui, Region::List);
    ui.spacing_mut().item_spacing.y = 0.0;
    egui::Frame::new()
        .inner_margin(egui::Margin {
            left: 20,
            right: 20,
            top: 16,
            bottom: 14,
        })
        .show(ui, |ui| {
            if page.derived.claims.len() > MOST_CELLS {
                dense_strip_ui(ui, page, chosen, actions);
            } else {
                strip_ui(ui, page, chosen, actions);
            }
            ui.add_space(14.0);
            filters_ui(ui, page, actions);
        });
    widgets::hairline(ui);
    let claims = &page.derived.claims;
    if claims.is_empty() {
        egui::Frame::new()
            .inner_margin(20)
            .show(ui, |ui| nothing_words(ui, page, actions));
    }
    let place = chosen.and_then(|chosen| claims.iter().position(|id| *id == chosen));
    let reveal = place.filter(|_| page.view.reveal);
    long_list(ui, "claims", claims.len(), reveal, |ui, index, reveal| {
        if let Some(&id) = claims.get(index) {
            claim_row(ui, page, id, chosen == Some(id), reveal, actions);
        }
    });
}

/// The strip: one cell for each claim of the list, in its order.
fn strip_ui(ui: &mut Ui, page: Page<'_>, chosen: Option<ClaimId>, actions: &mut Actions) {
    let claims = &page.derived.claims;
    let tokens = tokens(ui);
    let (strip, _) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::empty());
    let pitch = (strip.width() / claims.len().max(1) as f32).min(18.0);
    let gap = if pitch > 6.0 { 2.0 } else { 0.0 };
    for (index, &id) in claims.iter().enumerate() {
        let claim = page.dossier.claim(id);
        let min = strip.min + vec2(index as f32 * pitch, 0.0);
        let rect = Rect::from_min_size(min, vec2(pitch - gap, strip.height()));
        let (cell, name) = cell_and_name(page, claim);
        // Tab stops at the strip once, at the chosen cell; arrows walk on from there.
        let is_stop = chosen.map_or(index == 0, |chosen| chosen == id);
        let sense = if is_stop { Sense::click() } else { Sense::CLICK };
        let response = ui
            .interact(rect, ui.make_persistent_id(("cell", claim.slug.as_str())), sense)
            .on_hover_cursor(egui::CursorIcon::PointingHand)
            .on_hover_text(&name);
        widgets::paint_strip_cell(ui, tokens, rect, cell);
        if chosen == Some(id) {
            ui.painter()
                .rect_stroke(rect.expand(3.0), 5, Stroke::new(2.0, tokens.ink), StrokeKind::Inside);
        }
        if response.has_focus() {
            ui.painter()
                .rect_stroke(rect.expand(4.0), 5, focus_ring(ui), StrokeKind::Outside);
        }
        widgets::keep_arrows(ui, &response);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen == Some(id), &name));
        if response.clicked() {
            actions.push(Navigation::OpenClaim(id));
        }
    }
}

/// The strip of very many claims: as many cells as there is room for, each standing for the first of several.
fn dense_strip_ui(ui: &mut Ui, page: Page<'_>, chosen: Option<ClaimId>, actions: &mut Actions) {
    let claims = &page.derived.claims;
    let (strip, response) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::click());
    let cells = (strip.width() / DENSE_CELL).floor().max(1.0);
    let first_of = |cell: f32| (cell / cells * claims.len() as f32) as usize;
    for cell in 0..cells as usize {
        let Some(&id) = claims.get(first_of(cell as f32)) else {
            break;
        };
        let (look, _) = cell_and_name(page, page.dossier.claim(id));
        let min = strip.min + vec2(cell as f32 * DENSE_CELL, 0.0);
        let rect = Rect::from_min_size(min, vec2(DENSE_CELL - 1.0, strip.height()));
        widgets::paint_strip_cell(ui, tokens(ui), rect, look);
    }
    let place = chosen.and_then(|chosen| claims.iter().position(|id| *id == chosen));
    if let Some(place) = place {
        let x = strip.left() + strip.width() * place as f32 / claims.len() as f32;
        let mark = Rect::from_x_y_ranges(x - 3.0..=x + 3.0, strip.y_range()).expand2(vec2(0.0, 3.0));
        ui.painter()
            .rect_stroke(mark, 3, Stroke::new(2.0, tokens(ui).ink), StrokeKind::Inside);
    }
    let name = format!("Strip of {} claims; the list names each", claims.len());
    widgets::ring(ui, &response, space::RADIUS);
    widgets::keep_arrows(ui, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let at = response.interact_pointer_pos().filter(|_| response.clicked());
    let under = at.and_then(|at| claims.get(first_of((at.x - strip.left()) / DENSE_CELL)));
    if let Some(&id) = under {
        actions.push(Navigation::OpenClaim(id));
    }
}

fn cell_and_name(page: Page<'_>, claim: &Claim) -> (Cell, String) {
    match page.view.cover.show(&claim.body) {
        Shown::Open(body) => (
            Cell::Open(body.comparison),
            format!("{}: {}", words::comparison(body.comparison), body.question),
        ),
        Shown::Covered(label) => (Cell::Covered, format!("Covered: {label}")),
    }
}

fn claim_row(ui: &mut Ui, page: Page<'_>, id: ClaimId, chosen: bool, reveal: bool, actions: &mut Actions) {
    let claim = page.dossier.claim(id);
    let tokens = tokens(ui);
    let (cell, title, line, colour) = match page.view.cover.show(&claim.body) {
        Shown::Open(body) => (
            Cell::Open(body.comparison),
            body.question.clone(),
            row_line(page, body),
            tokens.ink,
        ),
        Shown::Covered(label) => (
            Cell::Covered,
            label.to_owned(),
            "Covered · press Space to uncover".to_owned(),
            tokens.soft_ink,
        ),
    };
    let state = match cell {
        Cell::Covered => "covered",
        Cell::Open(comparison) => words::comparison(comparison),
    };
    let name = format!("{title} {state}");
    let response = widgets::row(ui, &name, chosen, reveal, |ui| {
        ui.horizontal_top(|ui| {
            widgets::tile(ui, cell, 24.0);
            ui.add_space(space::XS);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.add(egui::Label::new(Face::Medium.text(title).color(colour)).wrap());
                widgets::soft(ui, Face::Small, &line);
            });
        });
    });
    if response.clicked() {
        actions.push(Navigation::OpenClaim(id));
    }
}

/// What stands under the question: verdict, reasons or sources.
fn row_line(page: Page<'_>, body: &ClaimBody) -> String {
    let mut line = words::comparison(body.comparison).to_owned();
    let mut add = |text: &str| {
        line.push_str(" · ");
        line.push_str(text);
    };
    match body.comparison {
        Comparison::NotCompared => add("film side not recorded"),
        Comparison::Verdict(_) | Comparison::LeftOut if body.why.is_empty() => {
            add(&words::number(body.source_count(&page.view.cover), "source"));
        }
        Comparison::Verdict(_) | Comparison::LeftOut => {
            body.why.iter().take(2).for_each(|&reason| add(words::reason(reason)));
        }
    }
    if body.disputed {
        add("disputed");
    }
    line
}

fn nothing_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    widgets::page(ui, "nothing", |ui| nothing_words(ui, page, actions));
}

/// Says why the list is empty: which filters hold, and what clears them.
fn nothing_words(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    if page.dossier.claims().is_empty() {
        widgets::soft(
            ui,
            Face::Body,
            "This dossier holds no claim yet. Add one under `claims` in its file.",
        );
        return;
    }
    let names = self::filters::names(page).join(", ");
    widgets::soft(
        ui,
        Face::Body,
        &format!("No claim matches {names}. What is covered matches none."),
    );
    if widgets::button(ui, "Show all claims (Esc)").clicked() {
        actions.push(Navigation::Filter(ClaimFilter::default()));
    }
}
