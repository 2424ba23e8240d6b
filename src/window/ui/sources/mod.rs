//! Sources: who reported it, from the nearest to the event outwards; beside that when, and what rests on whom.

mod bars;
pub(crate) mod citations;
pub(crate) mod coverage;
mod details;
mod dots;
mod dots_layout;
mod head;
mod line;
pub(crate) mod lineage;
mod list;
mod row;

use egui::{Rect, ScrollArea, Ui, UiBuilder, vec2};

use crate::window::state::Region;
use crate::window::state::action::Actions;
use crate::window::ui::page::Page;
use crate::window::ui::theme::space;
use crate::window::ui::widgets;
use crate::window::ui::widgets::regions;

/// From this width on the charts stand beside the list, in points.
const TWO_COLUMNS: f32 = 960.0;
/// Widest list with its charts, in points.
const WIDEST: f32 = 1360.0;
/// Between list and charts, in points; where the window is narrow, the least.
const GAP: f32 = 64.0;
const LEAST_GAP: f32 = 40.0;
/// The part of the width that the list takes.
const LIST_PART: f32 = 0.528;

/// The whole screen.
pub(crate) fn sources_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    if ui.available_width() < TWO_COLUMNS {
        widgets::page(ui, "sources", |ui| {
            regions::anchor(ui, Region::List);
            list_ui(ui, page, actions);
            ui.add_space(space::XL);
            widgets::hairline(ui);
            ui.add_space(space::L);
            regions::anchor(ui, Region::Detail);
            charts_ui(ui, page, actions);
            ui.add_space(space::M);
            bars::audit_ui(ui, page, actions);
        });
        return;
    }
    let all = ui.available_width();
    let width = (all - 2.0 * space::PAGE).min(WIDEST);
    let left = ((all - width) / 2.0).round();
    let gap = if width > 1160.0 { GAP } else { LEAST_GAP };
    let list = ((width - gap) * LIST_PART).round();
    egui::Panel::left("sources")
        .resizable(false)
        .show_separator_line(false)
        .exact_size(left + list + gap / 2.0)
        .frame(egui::Frame::new())
        .show(ui, |ui| {
            regions::anchor(ui, Region::List);
            regions::scrolling(ui, "sources", |ui| {
                column_ui(ui, left, list, |ui| list_ui(ui, page, actions));
            });
        });
    regions::anchor(ui, Region::Detail);
    let height = ui.available_height();
    ScrollArea::vertical()
        .id_salt("source charts")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            column_ui(ui, gap / 2.0, width - list - gap, |ui| {
                let top = ui.cursor().top();
                charts_ui(ui, page, actions);
                // The audit stands at the foot, where there is room.
                let used = ui.cursor().top() - top;
                ui.add_space((height - used - 2.0 * space::L - AUDIT_HEIGHT).max(space::L));
                widgets::hairline(ui);
                ui.add_space(space::S);
                bars::audit_ui(ui, page, actions);
            });
        });
}

/// Height of the audit with its hairline, in points.
const AUDIT_HEIGHT: f32 = 24.0;

/// A column of a page, set in from the left.
fn column_ui(ui: &mut Ui, left: f32, width: f32, add: impl FnOnce(&mut Ui)) {
    let min = ui.cursor().min + vec2(left, space::L);
    let rect = Rect::from_min_size(min, vec2(width, f32::INFINITY));
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        ui.set_width(width);
        add(ui);
        ui.add_space(space::L);
    });
}

fn list_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    head::head_ui(ui, page, actions);
    list::list_ui(ui, page, actions);
}

fn charts_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    dots::dots_ui(ui, page, actions);
    bars::bars_ui(ui, page, actions);
}
