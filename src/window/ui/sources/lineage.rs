//! Where a source comes from: the one it goes back to, and all that go back to the same, drawn as a tree.

use egui::{Stroke, Ui, pos2, vec2};

use super::citations::dated;
use crate::dossier::model::SourceId;
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// How far each step is set in, in points.
const STEP: f32 = 24.0;
/// Height of a row, in points.
const ROW: f32 = 26.0;
/// Most steps that are drawn.
const MOST_STEPS: usize = 8;
/// Most rows that are drawn.
const MOST_ROWS: usize = 40;

/// A source of the tree.
struct Row {
    id: SourceId,
    depth: usize,
    /// Position of the row it hangs on.
    parent: Option<usize>,
}

/// The tree that a source belongs to; nothing where it stands alone.
pub(crate) fn lineage_ui(ui: &mut Ui, page: Page<'_>, chosen: SourceId, actions: &mut Actions) {
    let mut rows = Vec::new();
    grow(page, origin_of(page, chosen), 0, None, &mut rows);
    if rows.len() < 2 {
        return;
    }
    ui.add_space(space::L);
    widgets::caps(ui, WORDS.sources.where_it_comes_from);
    ui.add_space(space::XS);
    let left = ui.cursor().left();
    let mut middles: Vec<f32> = Vec::with_capacity(rows.len());
    for row in &rows {
        let middle = row_ui(ui, page, row, chosen, actions);
        if let Some(&above) = row.parent.and_then(|parent| middles.get(parent)) {
            let stem = left + row.depth.saturating_sub(1) as f32 * STEP + space::S;
            let stroke = Stroke::new(1.0, tokens(ui).outline);
            let painter = ui.painter();
            painter.line_segment([pos2(stem, above + ROW / 2.0 - 4.0), pos2(stem, middle)], stroke);
            painter.line_segment([pos2(stem, middle), pos2(stem + STEP - space::S - 4.0, middle)], stroke);
        }
        middles.push(middle);
    }
}

/// One source; tells where its middle lies.
fn row_ui(ui: &mut Ui, page: Page<'_>, row: &Row, chosen: SourceId, actions: &mut Actions) -> f32 {
    let source = page.dossier.source(row.id);
    let inner = ui.allocate_ui(vec2(ui.available_width(), ROW), |ui| {
        ui.horizontal_centered(|ui| {
            ui.set_min_height(ROW);
            ui.add_space(row.depth as f32 * STEP);
            if row.id == chosen {
                ui.label(Face::Strong.text(&source.publisher));
            } else if widgets::link(ui, Face::Body, &source.publisher).clicked() {
                actions.push(Navigation::OpenSource(row.id));
            }
            let dated = dated(source);
            let line = if row.depth == 0 {
                (WORDS.sources.the_origin)(&dated)
            } else {
                dated
            };
            widgets::soft(ui, Face::Small, &line);
        });
    });
    inner.response.rect.center().y
}

/// The first of the sources that lean on each other.
fn origin_of(page: Page<'_>, source: SourceId) -> SourceId {
    let mut origin = source;
    // Sources that lead back to themselves have no first one; a warning says so.
    for _ in 0..MOST_STEPS {
        match page.dossier.source(origin).goes_back_to {
            Some(before) if before != source => origin = before,
            _ => break,
        }
    }
    origin
}

fn grow(page: Page<'_>, id: SourceId, depth: usize, parent: Option<usize>, rows: &mut Vec<Row>) {
    if depth > MOST_STEPS || rows.len() >= MOST_ROWS || rows.iter().any(|row| row.id == id) {
        return;
    }
    rows.push(Row { id, depth, parent });
    let own_row = rows.len() - 1;
    for &follower in page.dossier.followers_of_source(id) {
        grow(page, follower, depth + 1, Some(own_row), rows);
    }
}
