//! Every place and route, chosen by press or key; what is chosen opens in its row.
//!
//! Nothing moves under the hand: what opens pushes only what is below. A row above that was open stays so until it is
//! out of sight, and closes there.

use egui::scroll_area::ScrollAreaOutput;
use egui::{
    CursorIcon, Id, Rect, Response, Role, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2,
};

use super::details::{place_details, route_details};
use super::map_frame::is_on_sheet;
use super::map_paint::paint_mark;
use crate::dossier::model::{PlaceId, RouteId, Shown};
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, as_chosen, rule, tokens};
use crate::window::ui::widgets;
use crate::window::ui::widgets::long_list::WHOLE_UP_TO;
use crate::words::WORDS;

/// Height of a row that is not open, in points.
const ROW: f32 = 52.0;
/// From the left edge of the list to the middle of a mark, in points.
const MARK_MIDDLE: f32 = 31.0;
/// From the left edge of the list to the words, in points.
const WORDS_LEFT: f32 = 57.0;
/// From the words to the right edge of the list, in points.
const WORDS_RIGHT: f32 = 24.0;

/// A row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Place(PlaceId),
    Route(RouteId),
}

/// A row that is open, and how much higher that makes it.
#[derive(Debug, Clone, Copy)]
struct Open {
    index: usize,
    growth: f32,
}

/// What is open, and how far the list is scrolled.
#[derive(Debug, Clone, Default)]
struct Known {
    revision: u64,
    chosen: Option<usize>,
    /// The row that was pressed, until it is chosen.
    pressed: Option<usize>,
    open: Vec<Open>,
    /// How far all is scrolled down.
    offset: f32,
    /// Height of what stands above the list and scrolls with it.
    above: f32,
    /// Height of the sight.
    sight: f32,
}

impl Known {
    /// How much higher the rows before one are than closed ones.
    fn growth_before(&self, index: usize) -> f32 {
        let before = self.open.iter().filter(|open| open.index < index);
        before.map(|open| open.growth).sum()
    }

    /// Where a row begins, against what is in sight.
    fn top(&self, index: usize) -> f32 {
        self.above + index as f32 * ROW + self.growth_before(index) - self.offset
    }

    fn growth(&self, index: usize) -> Option<f32> {
        self.open
            .iter()
            .find(|open| open.index == index)
            .map(|open| open.growth)
    }

    fn set_growth(&mut self, index: usize, growth: f32) {
        if let Some(open) = self.open.iter_mut().find(|open| open.index == index) {
            open.growth = growth;
        }
    }

    /// Opens what was chosen, and closes what may close. Returns where the list is to be scrolled to, if it is.
    fn choose(&mut self, chosen: Option<usize>) -> Option<f32> {
        let was = self.offset;
        if chosen != self.chosen {
            let by_hand = chosen.is_some() && chosen == self.pressed;
            if let Some(index) = chosen {
                let before = self.top(index);
                self.open.retain(|open| by_hand && open.index <= index);
                if self.growth(index).is_none() {
                    self.open.push(Open { index, growth: 0.0 });
                }
                // Its own row stays where it was.
                self.offset = (self.offset + self.top(index) - before).max(0.0);
            } else {
                self.open.clear();
            }
            self.chosen = chosen;
        }
        self.close_out_of_sight();
        (self.offset != was).then_some(self.offset)
    }

    /// Rows that are open beside the chosen one close where nobody sees it.
    fn close_out_of_sight(&mut self) {
        let spare = self.open.iter().copied().find(|open| {
            let top = self.top(open.index);
            Some(open.index) != self.chosen && (top + ROW + open.growth <= 0.0 || top >= self.sight)
        });
        if let Some(spare) = spare {
            let is_above = self.top(spare.index) < 0.0;
            self.open.retain(|open| open.index != spare.index);
            if is_above {
                self.offset = (self.offset - spare.growth).max(0.0);
            }
        }
    }
}

/// The list in a scroll area that it shares with what stands `above` it there.
pub(super) fn list_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions, above: impl FnOnce(&mut Ui, &mut Actions)) {
    let places = page.dossier.places().iter().map(|(id, _)| Row::Place(id));
    let routes = page.dossier.routes().iter().map(|(id, _)| Row::Route(id));
    let rows: Vec<Row> = places.chain(routes).collect();
    let place = page.view.place(page.dossier).map(Row::Place);
    let row = place.or(page.view.route(page.dossier).map(Row::Route));
    let chosen = row.and_then(|row| rows.iter().position(|known| *known == row));
    let memory = Id::unique("places of the map");
    let mut known = ui.data_mut(|data| std::mem::take(data.get_temp_mut_or_default::<Known>(memory)));
    if known.revision != page.derived.revision {
        known = Known {
            revision: page.derived.revision,
            pressed: known.pressed,
            ..Known::default()
        };
    }
    let scroll_to = known.choose(chosen);
    let mut area = ScrollArea::vertical().id_salt("places").auto_shrink([false, false]);
    if let Some(offset) = scroll_to {
        area = area.vertical_scroll_offset(offset);
    }
    let shown: ScrollAreaOutput<()> = area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let top = ui.cursor().top();
        above(ui, actions);
        known.above = ui.cursor().top() - top;
        let list = UiBuilder::new()
            .accessibility_role(Role::List)
            .accessibility_label(WORDS.places.places);
        ui.scope_builder(list, |ui| rows_ui(ui, page, &rows, &mut known, actions));
    });
    known.offset = shown.state.clamped_offset().y;
    known.sight = shown.inner_rect.height();
    ui.data_mut(|data| data.insert_temp(memory, known));
}

/// The rows; of very many, those in sight and the chosen one.
fn rows_ui(ui: &mut Ui, page: Page<'_>, rows: &[Row], known: &mut Known, actions: &mut Actions) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let (start, width, sight) = (ui.cursor().min, ui.available_width(), ui.clip_rect());
    let are_few = rows.len() <= WHOLE_UP_TO;
    let mut top = start.y;
    for (index, &row) in rows.iter().enumerate() {
        let growth = known.growth(index);
        let height = ROW + growth.unwrap_or(0.0);
        let rect = Rect::from_min_size(pos2(start.x, top), vec2(width, height));
        let is_chosen = known.chosen == Some(index);
        if are_few || is_chosen || rect.intersects(sight) {
            let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(index));
            let what = What {
                row,
                is_chosen,
                is_open: growth.is_some(),
                place: (index, rows.len()),
            };
            let grown = as_chosen(&mut child, is_chosen, |ui| row_ui(ui, page, what, known, actions));
            known.set_growth(index, grown);
            top += ROW + grown;
        } else {
            top += height;
        }
    }
    ui.allocate_rect(Rect::from_min_max(start, pos2(start.x + width, top)), Sense::empty());
}

/// What is drawn of a row.
#[derive(Clone, Copy)]
struct What {
    row: Row,
    is_chosen: bool,
    is_open: bool,
    /// Which one it is, of how many.
    place: (usize, usize),
}

/// One row; how much higher it is than a closed one.
fn row_ui(ui: &mut Ui, page: Page<'_>, what: What, known: &mut Known, actions: &mut Actions) -> f32 {
    let (index, count) = what.place;
    let (title, line) = row_words(page, what.row);
    let head = Rect::from_min_size(ui.max_rect().min, vec2(ui.max_rect().width(), ROW));
    let response = ui.interact(head, ui.scope_id().with("row"), Sense::click());
    let ground = ui.painter().add(Shape::Noop);
    let name = match what.row {
        Row::Place(_) => (WORDS.places.row)(&title, &line),
        Row::Route(_) => (WORDS.places.row_of_route)(&title, &line),
    };
    widgets::name_choice(&response, Role::ListItem, what.is_chosen, &name);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_position_in_set(index);
        node.set_size_of_set(count);
        node.set_expanded(what.is_open);
    });
    head_ui(ui, page, what, (&title, &line), head);
    let bottom = if what.is_open {
        let words = Rect::from_min_max(
            head.left_bottom() + vec2(WORDS_LEFT, -4.0),
            pos2(head.right() - WORDS_RIGHT, f32::INFINITY),
        );
        let mut child = ui.new_child(UiBuilder::new().max_rect(words).id_salt("details"));
        match what.row {
            Row::Place(id) => place_details(&mut child, page, id, actions),
            Row::Route(id) => route_details(&mut child, page, id, actions),
        }
        (child.min_rect().bottom() + 12.0).max(head.bottom())
    } else {
        head.bottom()
    };
    let whole = head.with_max_y(bottom);
    ui.painter().set(ground, row_ground(ui, &response, what, whole));
    if what.is_chosen && page.view.reveal {
        // What lies under the hand is in sight, and stays where it is.
        if known.pressed.take() != Some(index) {
            ui.scroll_to_rect(whole, None);
        }
        response.request_focus();
    }
    if response.has_focus() {
        // The bar and the wash tell already which one it is.
        let stroke = Stroke::new(if what.is_chosen { 1.0 } else { 2.0 }, tokens(ui).ink);
        ui.painter()
            .rect_stroke(whole.shrink(4.0), 4, stroke, StrokeKind::Inside);
    }
    widgets::keep_arrows(ui, &response);
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        known.pressed = Some(index);
        actions.push(match what.row {
            Row::Place(id) => Navigation::OpenPlace(id),
            Row::Route(id) => Navigation::OpenRoute(id),
        });
    }
    bottom - head.bottom()
}

/// Wash under what is chosen or pointed at, the bar of what is chosen, the line between two rows.
fn row_ground(ui: &Ui, response: &Response, what: What, whole: Rect) -> Shape {
    let tokens = tokens(ui);
    let mut shapes = Vec::new();
    if what.is_chosen || response.hovered() {
        shapes.push(Shape::rect_filled(whole, 0.0, tokens.wash));
    }
    if what.is_chosen {
        let bar = Rect::from_min_size(whole.min, vec2(3.0, whole.height()));
        shapes.push(Shape::rect_filled(bar, 0.0, tokens.ink));
    }
    let across = whole.left() + WORDS_RIGHT..=whole.right();
    shapes.push(Shape::hline(across, whole.bottom() - 0.5, rule(ui.painter(), tokens)));
    Shape::Vec(shapes)
}

/// The mark, the name and the line under it.
fn head_ui(ui: &Ui, page: Page<'_>, what: What, (title, line): (&str, &str), head: Rect) {
    let tokens = tokens(ui);
    let middle = pos2(head.left() + MARK_MIDDLE, head.center().y);
    match what.row {
        Row::Place(id) => paint_mark(ui.painter(), tokens, middle, &page.dossier.place(id).roles, 6.0),
        Row::Route(_) => {
            let ends = [middle - vec2(9.0, 0.0), middle + vec2(9.0, 0.0)];
            let stroke = Stroke::new(2.0, tokens.ink);
            ui.painter().extend(Shape::dashed_line(&ends, stroke, 4.0, 3.0));
        }
    }
    let room = head.width() - WORDS_LEFT - WORDS_RIGHT;
    for (face, text, soft, centre) in [(Face::Medium, title, false, 17.0), (Face::Caption, line, true, 35.5)] {
        let colour = if soft { tokens.soft_ink } else { tokens.ink };
        let galley = widgets::one_line(ui, face, colour, text, room);
        let top = (head.top() + centre - galley.size().y / 2.0).round();
        ui.painter()
            .galley(pos2(head.left() + WORDS_LEFT, top), galley, tokens.ink);
    }
}

/// The name of a row, and what it says under it.
fn row_words(page: Page<'_>, row: Row) -> (String, String) {
    match row {
        Row::Place(id) => {
            let place = page.dossier.place(id);
            let mut line = (WORDS.places.roles)(&place.roles);
            if let (Some(at), Some(ground)) = (place.at, page.map.ground.as_ref())
                && !is_on_sheet((&ground.extent, ground.projection, ground.bounds), at)
            {
                let middle = ground.extent.position(ground.projection.middle_of(&ground.extent));
                line.push_str(&(WORDS.places.off_this_map)(&super::map_edge::off_words(middle, at)));
            }
            (place.name.clone(), line)
        }
        Row::Route(id) => match page.view.cover.show(&page.dossier.route(id).course) {
            Shown::Open(course) => (course.name.clone(), WORDS.places.route.to_owned()),
            Shown::Covered(label) => (label.to_owned(), WORDS.covers.covered.to_owned()),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(known: &mut Known, index: usize, growth: f32) -> Option<f32> {
        known.pressed = Some(index);
        let scrolled = known.choose(Some(index));
        known.set_growth(index, growth);
        scrolled
    }

    #[test]
    fn a_row_that_is_pressed_stays_under_the_hand_whatever_was_open() {
        let mut known = Known {
            sight: 500.0,
            ..Known::default()
        };
        assert_eq!(pressed(&mut known, 2, 100.0), None);
        let (above, below) = (known.top(1), known.top(5));
        assert_eq!(pressed(&mut known, 5, 80.0), None);
        assert_eq!((known.top(1), known.top(5)), (above, below));
        // What was open below closes at once, and nothing above it moves.
        let here = known.top(3);
        assert_eq!(pressed(&mut known, 3, 60.0), None);
        assert_eq!(known.top(3), here);
        assert!(known.growth(5).is_none() && known.growth(2).is_some());
    }

    #[test]
    fn a_row_left_open_closes_once_it_is_out_of_sight_and_what_is_in_sight_stays() {
        let mut known = Known {
            sight: 300.0,
            ..Known::default()
        };
        pressed(&mut known, 0, 100.0);
        pressed(&mut known, 4, 90.0);
        known.offset = 160.0;
        let here = known.top(4);
        assert_eq!(known.choose(Some(4)), Some(60.0));
        assert_eq!(known.top(4), here);
        assert!(known.growth(0).is_none());
    }

    #[test]
    fn by_keys_one_row_alone_is_open_and_it_stays_where_it_was_if_the_list_can_be_scrolled_so_far() {
        let mut known = Known {
            sight: 300.0,
            offset: 200.0,
            ..Known::default()
        };
        known.choose(Some(4));
        known.set_growth(4, 90.0);
        let here = known.top(5);
        assert_eq!(known.choose(Some(5)), Some(110.0));
        assert_eq!(known.top(5), here);
        assert!(known.growth(4).is_none());
    }
}
