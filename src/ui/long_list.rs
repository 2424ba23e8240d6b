//! A list that may be very long: only the rows in sight are laid out.

use egui::{Id, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

/// Up to so many rows all are laid out, so that a screen reader is told of each.
const WHOLE_UP_TO: usize = 250;
/// How high a row is taken to be until it was laid out once, in points.
const GUESS: f32 = 62.0;
/// How far above and below the sight rows are laid out, in points.
const MARGIN: f32 = 300.0;

/// What is known of the rows of a list.
#[derive(Clone, Default)]
struct Known {
    width: f32,
    heights: Vec<f32>,
    /// A row that is being brought into sight.
    wanted: Option<usize>,
}

/// Draws so many rows under each other; `reveal` is the row to be brought into sight.
pub(crate) fn long_list(
    ui: &mut Ui,
    salt: &str,
    count: usize,
    reveal: Option<usize>,
    mut row: impl FnMut(&mut Ui, usize, bool),
) {
    let area = ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]);
    if count <= WHOLE_UP_TO {
        area.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for index in 0..count {
                row(ui, index, reveal == Some(index));
            }
        });
        return;
    }
    let memory = ui.make_persistent_id(("long list", salt));
    let mut known = ui.data_mut(|data| std::mem::take(data.get_temp_mut_or_default::<Known>(memory)));
    known.fit(ui.available_width(), count);
    known.wanted = reveal.or(known.wanted).filter(|wanted| *wanted < count);
    area.show_viewport(ui, |ui, sight| known.show(ui, memory, sight, &mut row));
    ui.data_mut(|data| data.insert_temp(memory, known));
}

impl Known {
    /// Forgets what was measured at another width.
    fn fit(&mut self, width: f32, count: usize) {
        if (self.width - width).abs() > 0.5 {
            self.heights.clear();
            self.width = width;
        }
        self.heights.resize(count, GUESS);
    }

    fn show(&mut self, ui: &mut Ui, id: Id, sight: Rect, row: &mut impl FnMut(&mut Ui, usize, bool)) {
        let origin = ui.max_rect().min;
        let total: f32 = self.heights.iter().sum();
        ui.set_height(total);
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut top = 0.0;
        let mut has_changed = false;
        for index in 0..self.heights.len() {
            let height = self.heights.get(index).copied().unwrap_or(GUESS);
            let bottom = top + height;
            let is_wanted = self.wanted == Some(index);
            if bottom > sight.top() - MARGIN && top < sight.bottom() + MARGIN {
                let rect = Rect::from_min_size(pos2(origin.x, origin.y + top), vec2(self.width, height));
                let inner = ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt((id, index)), |ui| {
                    row(ui, index, is_wanted);
                });
                let measured = inner.response.rect.height();
                if (measured - height).abs() > 0.5 {
                    has_changed = true;
                    if let Some(known) = self.heights.get_mut(index) {
                        *known = measured;
                    }
                }
                // Rows that were measured just now have moved it.
                if is_wanted && !has_changed && top >= sight.top() && bottom <= sight.bottom() {
                    self.wanted = None;
                }
            } else if is_wanted {
                // Near its place until the rows round it are measured.
                let rect = Rect::from_min_size(pos2(origin.x, origin.y + top), vec2(self.width, height));
                ui.scroll_to_rect(rect, Some(egui::Align::Center));
            }
            top = bottom;
        }
        if has_changed || self.wanted.is_some() {
            ui.ctx().request_repaint();
        }
    }
}
