//! A list that may be very long: only the rows in sight are laid out.

use egui::{Id, Rect, Sense, Ui, UiBuilder, pos2, vec2};

/// Up to so many rows all are laid out, so that a screen reader is told of each.
pub(crate) const WHOLE_UP_TO: usize = 250;
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

/// The same in a scroll area that holds other things as well. Returns the place of the row that is being brought into
/// sight, for callers in nested scroll areas: egui tells the innermost area alone.
pub(crate) fn rows_in_sight(
    ui: &mut Ui,
    salt: &str,
    count: usize,
    reveal: Option<usize>,
    mut row: impl FnMut(&mut Ui, usize, bool),
) -> Option<Rect> {
    let rows = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if count <= WHOLE_UP_TO {
            let mut revealed = None;
            for index in 0..count {
                let top = ui.cursor().top();
                row(ui, index, reveal == Some(index));
                if reveal == Some(index) {
                    revealed = Some(ui.min_rect().with_min_y(top));
                }
            }
            return revealed;
        }
        let memory = ui.make_persistent_id(("long list", salt));
        let mut known = ui.data_mut(|data| std::mem::take(data.get_temp_mut_or_default::<Known>(memory)));
        known.fit(ui.available_width(), count);
        known.wanted = reveal.or(known.wanted).filter(|wanted| *wanted < count);
        let revealed = known.show(ui, memory, &mut row);
        ui.data_mut(|data| data.insert_temp(memory, known));
        revealed
    };
    ui.scope(rows).inner
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

    fn show(&mut self, ui: &mut Ui, id: Id, row: &mut impl FnMut(&mut Ui, usize, bool)) -> Option<Rect> {
        let total: f32 = self.heights.iter().sum();
        let (area, _) = ui.allocate_exact_size(vec2(self.width, total), Sense::empty());
        let sight = ui.clip_rect();
        let mut top = area.top();
        let mut has_changed = false;
        let mut revealed = None;
        for index in 0..self.heights.len() {
            let height = self.heights.get(index).copied().unwrap_or(GUESS);
            let bottom = top + height;
            let is_wanted = self.wanted == Some(index);
            let rect = Rect::from_min_size(pos2(area.left(), top), vec2(self.width, height));
            revealed = revealed.or(is_wanted.then_some(rect));
            if bottom > sight.top() - MARGIN && top < sight.bottom() + MARGIN {
                // No scope: it would move on from where the row ends, and the whole list is allocated.
                let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt((id, index)));
                row(&mut child, index, is_wanted);
                let measured = child.min_rect().height();
                if (measured - height).abs() > 0.5 {
                    has_changed = true;
                    if let Some(known) = self.heights.get_mut(index) {
                        *known = measured;
                    }
                }
                // One that is higher than the sight is there once it begins there.
                let ends_in_sight = bottom <= sight.bottom() || height >= sight.height();
                // Rows that were measured just now have moved it.
                if is_wanted && !has_changed && top >= sight.top() - 0.5 && ends_in_sight {
                    self.wanted = None;
                }
            } else if is_wanted {
                // Near its place until the rows round it are measured.
                ui.scroll_to_rect(rect, Some(egui::Align::Center));
            }
            top = bottom;
        }
        if has_changed || self.wanted.is_some() {
            ui.ctx().request_repaint();
        }
        revealed
    }
}
