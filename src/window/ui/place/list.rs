//! Every place and route, chosen by press or key; what is chosen opens in its row.
//!
//! Nothing moves under the hand: what opens pushes only what is below. A row above that was open stays so until it is
//! out of sight, and closes there.

use egui::scroll_area::ScrollAreaOutput;
use egui::{CursorIcon, Rect, Response, Role, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use super::details::{place_details, route_details};
use super::map_frame::is_on_sheet;
use super::map_paint::paint_mark;
use super::open_rows::{Known, ROW};
use crate::dossier::model::{Id, PlaceId, RecordKind, RouteId, Shown};
use crate::query::{ListRow, rows_in_place};
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, as_chosen, rule, tokens};
use crate::window::ui::unread::{Look, unread_ui};
use crate::window::ui::widgets;
use crate::window::ui::widgets::long_list::WHOLE_UP_TO;
use crate::words::WORDS;

/// From the left edge of the list to the middle of a mark, in points.
const MARK_MIDDLE: f32 = 31.0;
/// Side of the sign of what cannot be read, in points.
const SIGN: f32 = 20.0;
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

/// The list in a scroll area that it shares with what stands `above` it there.
pub(super) fn list_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions, above: impl FnOnce(&mut Ui, &mut Actions)) {
    let rows = all_rows(page);
    let place = page.view.place(page.dossier).map(Row::Place);
    let row = place.or(page.view.route(page.dossier).map(Row::Route));
    let is_chosen = |known: &ListRow<Row>| matches!(known, ListRow::Record { id, .. } if row == Some(*id));
    let chosen = rows.iter().position(is_chosen);
    let memory = egui::Id::unique("places of the map");
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

/// Places, then routes, each kind with what cannot be read of it in its place.
fn all_rows(page: Page<'_>) -> Vec<ListRow<Row>> {
    fn each<T>(rows: Vec<ListRow<Id<T>>>, before: usize, row: fn(Id<T>) -> Row) -> impl Iterator<Item = ListRow<Row>> {
        rows.into_iter().map(move |of| match of {
            ListRow::Record { id, place } => ListRow::Record {
                id: row(id),
                place: before + place,
            },
            ListRow::Unread(which) => ListRow::Unread(which),
        })
    }
    let dossier = page.dossier;
    let places: Vec<PlaceId> = dossier.places().iter().map(|(id, _)| id).collect();
    let routes: Vec<RouteId> = dossier.routes().iter().map(|(id, _)| id).collect();
    let routes = each(
        rows_in_place(dossier, &routes, RecordKind::Route),
        places.len(),
        Row::Route,
    );
    let places = each(rows_in_place(dossier, &places, RecordKind::Place), 0, Row::Place);
    places.chain(routes).collect()
}

/// The rows; of very many, those in sight and the chosen one.
fn rows_ui(ui: &mut Ui, page: Page<'_>, rows: &[ListRow<Row>], known: &mut Known, actions: &mut Actions) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let (start, width, sight) = (ui.cursor().min, ui.available_width(), ui.clip_rect());
    let are_few = rows.len() <= WHOLE_UP_TO;
    let count = page.dossier.places().len() + page.dossier.routes().len();
    let mut top = start.y;
    for (index, &row) in rows.iter().enumerate() {
        let growth = known.growth(index);
        let height = ROW + growth.unwrap_or(0.0);
        let rect = Rect::from_min_size(pos2(start.x, top), vec2(width, height));
        let is_chosen = known.chosen == Some(index);
        if are_few || is_chosen || rect.intersects(sight) {
            let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(index));
            let ListRow::Record { id: row, place } = row else {
                unread_row(&mut child, page, row, actions);
                top += height;
                continue;
            };
            let what = What {
                row,
                index,
                is_chosen,
                is_open: growth.is_some(),
                place: (place, count),
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
    /// Its number among all rows.
    index: usize,
    is_chosen: bool,
    is_open: bool,
    /// Which one it is, of how many that can be read.
    place: (usize, usize),
}

/// A row that cannot be read, where it is one.
fn unread_row(ui: &mut Ui, page: Page<'_>, row: ListRow<Row>, actions: &mut Actions) {
    let ListRow::Unread(which) = row else { return };
    let rect = ui.max_rect();
    row_line(ui, rect);
    let look = Look {
        sign_middle: MARK_MIDDLE,
        sign: SIGN,
        words: WORDS_LEFT,
        right: WORDS_RIGHT,
    };
    if let Some(unread) = page.dossier.unread().get(which) {
        unread_ui(ui, rect, unread, look, actions);
    }
}

/// The line between two rows.
fn row_line(ui: &Ui, whole: Rect) {
    let rule = rule(ui.painter(), tokens(ui));
    let across = whole.left() + WORDS_RIGHT..=whole.right();
    ui.painter().hline(across, whole.bottom() - 0.5, rule);
}

/// One row; how much higher it is than a closed one.
fn row_ui(ui: &mut Ui, page: Page<'_>, what: What, known: &mut Known, actions: &mut Actions) -> f32 {
    let (index, (place, count)) = (what.index, what.place);
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
        node.set_position_in_set(place);
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
    row_line(ui, whole);
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

/// Wash under what is chosen or pointed at, the bar of what is chosen.
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
