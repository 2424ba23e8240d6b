//! How a page and a grid take up their room.

use egui::{Rect, Sense, Ui, UiBuilder, vec2};

use super::long_list::WHOLE_UP_TO;
use super::regions::scrolling;
use crate::window::ui::theme::space;

/// Places children in a grid of equal columns, each cell `height` high; of very many, those in sight, and the one that
/// is `wanted` there.
pub(crate) fn grid<T>(
    ui: &mut Ui,
    items: impl ExactSizeIterator<Item = T>,
    least_width: f32,
    height: f32,
    wanted: Option<usize>,
    mut add: impl FnMut(&mut Ui, T),
) {
    let gap = space::M;
    let width = ui.available_width();
    let columns = (((width + gap) / (least_width + gap)).floor() as usize).max(1);
    let cell_width = ((width - gap * (columns as f32 - 1.0)) / columns as f32).max(1.0);
    let rows = items.len().div_ceil(columns);
    let total = vec2(width, (height + gap) * rows as f32 - if rows > 0 { gap } else { 0.0 });
    let (area, _) = ui.allocate_exact_size(total, Sense::empty());
    let are_few = items.len() <= WHOLE_UP_TO;
    for (index, item) in items.enumerate() {
        let column = (index % columns) as f32;
        let row = (index / columns) as f32;
        let min = area.min + vec2(column * (cell_width + gap), row * (height + gap));
        let rect = Rect::from_min_size(min, vec2(cell_width, height));
        if are_few || wanted == Some(index) || ui.is_rect_visible(rect) {
            // No scope: it would move on from where the cell ends, and the whole grid is allocated.
            add(&mut ui.new_child(UiBuilder::new().max_rect(rect).id_salt(index)), item);
        }
    }
}

/// A page that scrolls, with margins, as wide as can be read.
pub(crate) fn page(ui: &mut Ui, salt: &str, add: impl FnOnce(&mut Ui)) {
    scrolling(ui, salt, |ui| margined(ui, add));
}

/// Content as wide as can be read, with the margins of a page.
pub(crate) fn margined(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let (left, width) = page_span(ui.available_width());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(left);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
            ui.set_width(width);
            ui.add_space(space::L);
            add(ui);
            ui.add_space(space::PAGE);
        });
    });
}

/// The margin at the left of a page, and its width.
pub(crate) fn page_span(available: f32) -> (f32, f32) {
    let margin = if available < space::NARROW_WIDTH {
        space::NARROW_PAGE
    } else {
        space::PAGE
    };
    let width = (available - 2.0 * margin).min(space::PAGE_WIDTH);
    (((available - width) / 2.0).floor().max(margin), width)
}
