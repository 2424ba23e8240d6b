//! Sources by kind and time: a dot is a source.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{Galley, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::dots_layout::{Columns, DOT, PITCH};
use super::line::{paint_line, title_of};
use crate::dossier::model::SourceId;
use crate::query::{ChartRow, Dot, Period, SourceFilter};
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, focus_ring, rule, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// Width of the names of kinds, in points.
const NAMES: f32 = 104.0;
/// Below this width the names stand above their dots, in points.
const NAMES_BESIDE: f32 = 360.0;
/// Height of a name above its dots, in points.
const NAME: f32 = 24.0;
/// How far the ground of a row reaches beyond its words, in points.
const OUT: f32 = 8.0;

/// The chart with its sentence and its rows.
pub(super) fn dots_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let chart = &page.derived.source_chart;
    if chart.rows.is_empty() {
        return;
    }
    widgets::heading(ui, Face::Strong, WORDS.sources.when_each_kind_reported);
    widgets::soft(ui, Face::Small, WORDS.sources.one_dot_is_one_source);
    ui.add_space(space::S);
    let heads: Vec<String> = chart
        .periods
        .iter()
        .map(|&period| (WORDS.sources.period)(period, page.derived.nearness))
        .collect();
    let names = if ui.available_width() < NAMES_BESIDE {
        0.0
    } else {
        NAMES
    };
    let columns = columns(ui, page, &heads, ui.available_width() - names);
    heads_ui(ui, &heads, &columns, names);
    let builder = UiBuilder::new()
        .accessibility_role(Role::List)
        .accessibility_label(WORDS.sources.when_each_kind_reported);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for row in &chart.rows {
            row_ui(ui, page, row, (&heads, &columns, names), actions);
        }
    });
}

/// The columns, as wide as their heads and their dots need.
fn columns(ui: &Ui, page: Page<'_>, heads: &[String], room: f32) -> Columns {
    let chart = &page.derived.source_chart;
    let width = |text: &str| {
        let soft = tokens(ui).soft_ink;
        let galley = ui.painter().layout_no_wrap(text.to_owned(), Face::Caption.font(), soft);
        galley.size().x.ceil()
    };
    let needs: Vec<(f32, f32, usize)> = heads
        .iter()
        .enumerate()
        .map(|(column, head)| {
            let cells = chart.rows.iter().filter_map(|row| row.cells.get(column));
            let longest_word = head.split(' ').map(width).fold(0.0, f32::max);
            let most = cells.map(Vec::len).max().unwrap_or_default();
            (width(head), longest_word, most)
        })
        .collect();
    Columns::fit(room, &needs)
}

/// The periods above their columns; two words stand under each other where there is no room beside.
fn heads_ui(ui: &mut Ui, heads: &[String], columns: &Columns, names: f32) {
    let tokens = tokens(ui);
    let next = columns.places.iter().skip(1).map(|(left, _)| *left - space::XS);
    let ends = next.chain([f32::INFINITY]);
    let galleys: Vec<(f32, Arc<Galley>)> = heads
        .iter()
        .zip(&columns.places)
        .zip(ends)
        .map(|((head, &(left, width)), end)| {
            let room = (end - left).max(width);
            let mut job =
                LayoutJob::single_section(head.clone(), TextFormat::simple(Face::Caption.font(), tokens.soft_ink));
            job.wrap.max_width = room + 1.0;
            (left, ui.painter().layout_job(job))
        })
        .collect();
    let height = galleys.iter().map(|(_, galley)| galley.size().y).fold(0.0, f32::max);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height + space::S));
    for (left, galley) in galleys {
        let at = pos2(rect.left() + names + left, rect.bottom() - space::S - galley.size().y);
        let place = Rect::from_min_size(at, galley.size());
        let response = ui.interact(place, ui.make_persistent_id(("period", galley.text())), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, galley.text()));
        ui.painter().galley(at.round(), galley, tokens.soft_ink);
    }
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, rule(ui.painter(), tokens));
}

/// The sources of one kind. A press on a dot chooses it; one beside the dots narrows the list to the kind.
fn row_ui(
    ui: &mut Ui,
    page: Page<'_>,
    row: &ChartRow,
    (heads, columns, names): (&[String], &Columns, f32),
    actions: &mut Actions,
) {
    let tokens = tokens(ui);
    let above = if names > 0.0 { 0.0 } else { NAME };
    let height = columns.height(row.cells.iter().map(Vec::len)) + above;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height.max(28.0)));
    let filter = &page.view.location.source_filter;
    let is_on = filter.kind == Some(row.kind);
    let response = ui
        .interact(rect, ui.make_persistent_id(("kind", row.kind)), Sense::click())
        .on_hover_cursor(egui::CursorIcon::PointingHand);
    let ground = rect.expand2(vec2(OUT, 0.0));
    if response.hovered() || is_on {
        ui.painter().rect_filled(ground, 0.0, tokens.wash);
    }
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, rule(ui.painter(), tokens));
    let heading = (WORDS.sources.kind_heading)(row.kind);
    let name_width = if names > 0.0 { names - space::S } else { rect.width() };
    let name = Rect::from_min_size(rect.min, vec2(name_width, 28.0));
    paint_line(ui, heading, Face::Small, tokens.ink, name);
    let corner = rect.min + vec2(names, above);
    let under = dots_of_row(ui, page, row, (columns, corner), &response);
    if response.has_focus() {
        ui.painter()
            .rect_stroke(ground.shrink(1.0), space::XS, focus_ring(ui), StrokeKind::Inside);
    }
    widgets::name_choice(&response, Role::ListItem, is_on, &told(row, heads));
    let response = match under {
        Some(id) => response.on_hover_text_at_pointer(name_of(page, id)),
        None => response,
    };
    if response.clicked() {
        actions.push(match under {
            Some(id) => Navigation::OpenSource(id),
            None => Navigation::FilterSources(SourceFilter {
                kind: (!is_on).then_some(row.kind),
                ..filter.clone()
            }),
        });
    }
}

/// Paints the dots of a row; returns the source that the pointer is on.
fn dots_of_row(
    ui: &Ui,
    page: Page<'_>,
    row: &ChartRow,
    (columns, corner): (&Columns, Pos2),
    response: &Response,
) -> Option<SourceId> {
    let tokens = tokens(ui);
    let pointer = response.hover_pos().or(response.interact_pointer_pos());
    let chosen = page.view.source(page.dossier);
    let mut under = None;
    let periods = page.derived.source_chart.periods.iter();
    for ((column, cell), period) in row.cells.iter().enumerate().zip(periods) {
        let colour = match period {
            Period::Near => tokens.ink,
            Period::After | Period::Years { .. } => tokens.soft_ink,
            Period::Before | Period::Undated => tokens.outline,
        };
        if columns.is_counted(column, cell.len()) {
            count_ui(ui, (columns, corner), column, cell, colour);
            continue;
        }
        for (place, dot) in cell.iter().enumerate() {
            let Some((x, y)) = columns.place_of(column, place) else {
                continue;
            };
            let at = corner + vec2(x, y);
            let is_under = pointer.is_some_and(|pointer| {
                (pointer.x - at.x).abs() <= PITCH / 2.0 && (pointer.y - at.y).abs() <= PITCH / 2.0
            });
            if is_under {
                under = Some(dot.id);
            }
            paint_dot(ui, at, dot.is_listed.then_some(colour));
            if is_under || chosen == Some(dot.id) {
                ui.painter()
                    .circle_stroke(at, DOT / 2.0 + 2.0, Stroke::new(1.5, tokens.ink));
            }
        }
    }
    under
}

/// A dot; one that the list does not hold is a ring.
fn paint_dot(ui: &Ui, at: Pos2, colour: Option<egui::Color32>) {
    match colour {
        Some(colour) => ui.painter().circle_filled(at, DOT / 2.0, colour),
        None => ui
            .painter()
            .circle_stroke(at, DOT / 2.0 - 0.5, Stroke::new(1.0, tokens(ui).outline)),
    };
}

/// More dots than anybody would count: one with their number.
fn count_ui(ui: &Ui, (columns, corner): (&Columns, Pos2), column: usize, cell: &[Dot], colour: egui::Color32) {
    if let Some((x, y)) = columns.place_of(column, 0) {
        let at = corner + vec2(x, y);
        let is_listed = cell.iter().any(|dot| dot.is_listed);
        paint_dot(ui, at, is_listed.then_some(colour));
        let place = Rect::from_center_size(at + vec2(PITCH + 30.0, 0.0), vec2(64.0, PITCH));
        let number = (WORDS.numbers.grouped)(cell.len());
        paint_line(ui, &number, Face::Caption, tokens(ui).soft_ink, place);
    }
}

/// A row as it is told: how many of the kind came out when.
fn told(row: &ChartRow, heads: &[String]) -> String {
    let cells = heads.iter().zip(&row.cells).filter(|(_, cell)| !cell.is_empty());
    let counted: Vec<String> = cells
        .map(|(head, cell)| (WORDS.sources.in_period)(cell.len(), head))
        .collect();
    (WORDS.sources.kind_and_counts)((WORDS.sources.kind_heading)(row.kind), &counted)
}

/// What the pointer is told of a dot.
fn name_of(page: Page<'_>, id: SourceId) -> String {
    let source = page.dossier.source(id);
    let day = source.issued.as_deref().unwrap_or(WORDS.sources.undated);
    (WORDS.sources.dot)(&source.publisher, &title_of(page, source).told(), day)
}
