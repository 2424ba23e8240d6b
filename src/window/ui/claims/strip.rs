//! The strip over the list: a cell for each claim, those that a filter leaves out dimmed.

use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::dossier::model::{Claim, ClaimId, Shown};
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{focus_ring, rule, space, tokens};
use crate::window::ui::widgets::{self, Cell};
use crate::words::WORDS;

/// Height of the strip with its margins, in points.
pub(super) const HEIGHT: f32 = 41.0;
/// From the rim to the first cell, in points.
const LEFT: f32 = space::L;
/// From the rim to the cells, in points.
const TOP: f32 = 12.0;
/// Height of a cell, in points.
const CELL_HEIGHT: f32 = 16.0;
/// From one cell to the next where there is room, in points.
const PITCH: f32 = 8.0;
/// Most cells that can be told apart and pressed.
const MOST_CELLS: usize = 150;
/// From one cell to the next where there are more, in points.
const DENSE_PITCH: f32 = 3.0;
/// How much of a dimmed cell the paper hides.
const DIM: f32 = 0.8;

/// The strip, and the hairline under it.
pub(super) fn strip_ui(ui: &mut Ui, page: Page<'_>, chosen: Option<ClaimId>, actions: &mut Actions) {
    let whole = ui.max_rect();
    let (from, to) = (whole.left() + LEFT, whole.right() - space::M);
    let top = whole.top() + TOP;
    let cells = Rect::from_x_y_ranges(from..=to.max(from), top..=top + CELL_HEIGHT);
    if page.derived.strip.len() > MOST_CELLS {
        dense_ui(ui, page, cells, chosen, actions);
    } else {
        cells_ui(ui, page, cells, chosen, actions);
    }
    let rule = rule(ui.painter(), tokens(ui));
    ui.painter().hline(whole.x_range(), whole.bottom() - 0.5, rule);
}

fn cells_ui(ui: &mut Ui, page: Page<'_>, strip: Rect, chosen: Option<ClaimId>, actions: &mut Actions) {
    let claims = &page.derived.strip;
    let pitch = (strip.width() / claims.len().max(1) as f32).min(PITCH);
    let gap = if pitch > 6.0 { 2.0 } else { f32::from(pitch > 3.0) };
    for (index, &(id, is_listed)) in claims.iter().enumerate() {
        let claim = page.dossier.claim(id);
        let left = (strip.left() + index as f32 * pitch).round();
        let right = (strip.left() + (index + 1) as f32 * pitch).round() - gap;
        let rect = Rect::from_x_y_ranges(left..=right.max(left + 1.0), strip.y_range());
        let is_chosen = chosen == Some(id);
        // Tab stops at the strip once, at the chosen cell; arrows walk on from there.
        let is_stop = chosen.map_or(index == 0, |chosen| chosen == id);
        let sense = if is_stop { Sense::click() } else { Sense::CLICK };
        let (cell, name) = cell_and_name(page, claim);
        let reach = rect.expand2(vec2(gap / 2.0, 4.0));
        let response = ui
            .interact(reach, ui.make_persistent_id(("cell", claim.slug.as_str())), sense)
            .on_hover_cursor(egui::CursorIcon::PointingHand)
            .on_hover_text(&name);
        paint_cell(ui, rect, cell, is_listed);
        if is_chosen {
            mark(ui, rect);
        }
        if response.has_focus() {
            ui.painter()
                .rect_stroke(rect.expand(3.0), 5, focus_ring(ui), StrokeKind::Outside);
        }
        widgets::keep_arrows(ui, &response);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &name));
        if response.clicked() {
            actions.push(Navigation::OpenClaim(id));
        }
    }
}

/// The strip of very many claims: as many cells as there is room for, each standing for the first of several.
fn dense_ui(ui: &mut Ui, page: Page<'_>, strip: Rect, chosen: Option<ClaimId>, actions: &mut Actions) {
    let claims = &page.derived.strip;
    let response = ui.interact(strip, ui.make_persistent_id("dense strip"), Sense::click());
    let cells = (strip.width() / DENSE_PITCH).floor().max(1.0);
    let first_of = |cell: f32| (cell / cells * claims.len() as f32) as usize;
    for cell in 0..cells as usize {
        let Some(&(id, is_listed)) = claims.get(first_of(cell as f32)) else {
            break;
        };
        let (look, _) = cell_and_name(page, page.dossier.claim(id));
        let min = pos2(strip.left() + cell as f32 * DENSE_PITCH, strip.top());
        let rect = Rect::from_min_size(min, vec2(DENSE_PITCH - 1.0, strip.height()));
        paint_cell(ui, rect, look, is_listed);
    }
    let place = chosen.and_then(|chosen| claims.iter().position(|(id, _)| *id == chosen));
    if let Some(place) = place {
        let x = (strip.left() + strip.width() * place as f32 / claims.len() as f32).round();
        mark(ui, Rect::from_x_y_ranges(x - 1.0..=x + 1.0, strip.y_range()));
    }
    let name = (WORDS.claims.strip)(claims.len());
    widgets::ring(ui, &response, space::RADIUS);
    widgets::keep_arrows(ui, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let at = response.interact_pointer_pos().filter(|_| response.clicked());
    let under = at.and_then(|at| claims.get(first_of((at.x - strip.left()) / DENSE_PITCH)));
    if let Some(&(id, _)) = under {
        actions.push(Navigation::OpenClaim(id));
    }
}

fn paint_cell(ui: &Ui, rect: Rect, cell: Cell, is_listed: bool) {
    let tokens = tokens(ui);
    widgets::paint_strip_cell(ui, tokens, rect, cell);
    if !is_listed {
        ui.painter()
            .rect_filled(rect.expand(1.0), 0.0, tokens.paper.gamma_multiply(DIM));
    }
}

/// Rings the chosen cell.
fn mark(ui: &Ui, rect: Rect) {
    let ring = Stroke::new(2.0, tokens(ui).ink);
    ui.painter().rect_stroke(rect.expand(1.0), 4, ring, StrokeKind::Outside);
}

fn cell_and_name(page: Page<'_>, claim: &Claim) -> (Cell, String) {
    match page.view.cover.show(&claim.body) {
        Shown::Open(body) => (
            Cell::Open(body.comparison),
            (WORDS.claims.cell)((WORDS.terms.comparison)(body.comparison), &body.question),
        ),
        Shown::Covered(label) => (Cell::Covered, (WORDS.claims.cell_covered)(label)),
    }
}
