//! What search and jump found: groups of rows, of which those in sight are drawn.

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, CornerRadius, Id, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::jump_mark::mark_ui;
use crate::window::state::ViewState;
use crate::window::state::command::COMMANDS;
use crate::window::state::found::{Found, FoundGroup, FoundRow, Group, Marked, SHOWN_OF_GROUP};
use crate::window::state::jump::Target;
use crate::window::state::shortcut::shortcut_words;
use crate::window::ui::theme::{Face, as_chosen, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// Height of a row and of a heading, in points.
const ROW_HEIGHT: f32 = 36.0;
/// From a row's edge to its mark, and to its words; rows stand in from the sheet by a little.
const INSET: f32 = 8.0;
const MARK_LEFT: f32 = 16.0;
const MARK_SIDE: f32 = 22.0;
const WORDS_LEFT: f32 = 52.0;
/// The least room in which it is worth to begin what stands behind a title.
const LEAST_DETAIL: f32 = 48.0;

/// The row that is chosen.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    /// Its number.
    pub(super) row: usize,
    /// Whether it is brought into sight.
    pub(super) is_revealed: bool,
}

/// What was pressed in the list.
#[derive(Default)]
pub(super) struct Pressed {
    /// Where a row leads.
    pub(super) target: Option<Target>,
    /// The group of which all, or less, is asked for.
    pub(super) group: Option<Group>,
    /// The row that is chosen, for a screen reader.
    pub(super) chosen_id: Option<Id>,
}

/// The groups with their rows, in a list that scrolls by itself.
pub(super) fn list_ui(ui: &mut Ui, view: &ViewState, found: &Found, chosen: Chosen) -> Pressed {
    let mut pressed = Pressed::default();
    if found.groups.is_empty() {
        nothing_ui(ui);
        return pressed;
    }
    let area = ScrollArea::vertical().id_salt("found").auto_shrink([false, false]);
    area.show(ui, |ui| {
        let lines: usize = found.groups.iter().map(|group| group.rows.len() + 1).sum();
        let size = vec2(ui.available_width(), ROW_HEIGHT * lines as f32 + INSET);
        let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
        let list = UiBuilder::new()
            .max_rect(whole)
            .accessibility_role(Role::List)
            .accessibility_label(WORDS.search.found);
        ui.scope_builder(list, |ui| {
            let mut top = whole.top();
            let mut number = 0;
            let all = found.rows().count();
            for group in &found.groups {
                let line = |top: f32| Rect::from_min_size(pos2(whole.left(), top), vec2(whole.width(), ROW_HEIGHT));
                if heading_ui(ui, line(top), group) {
                    pressed.group = Some(group.group);
                }
                for (place, row) in group.rows.iter().enumerate() {
                    top += ROW_HEIGHT;
                    let is_chosen = chosen.row == number;
                    number += 1;
                    if is_chosen && chosen.is_revealed {
                        // The first of a group is seen with its heading.
                        let above = if place == 0 { ROW_HEIGHT } else { 0.0 };
                        let seen = line(top).with_min_y(top - above).with_max_y(top + ROW_HEIGHT + INSET);
                        ui.scroll_to_rect(seen, None);
                    }
                    if !is_chosen && !ui.is_rect_visible(line(top)) {
                        continue;
                    }
                    let inner = line(top).shrink2(vec2(INSET, 0.0));
                    let response = as_chosen(ui, is_chosen, |ui| row_ui(ui, view, inner, row, is_chosen));
                    ui.ctx().accesskit_node_builder(response.id, |node| {
                        node.set_position_in_set(number);
                        node.set_size_of_set(all);
                    });
                    if is_chosen {
                        pressed.chosen_id = Some(response.id);
                    }
                    if response.clicked() {
                        pressed.target = Some(row.target);
                    }
                }
                top += ROW_HEIGHT;
            }
        });
    });
    pressed
}

/// Stands in the place of the list where nothing was found.
fn nothing_ui(ui: &mut Ui) {
    let room = ui.max_rect().shrink2(vec2(space::L, space::M));
    ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        ui.label(Face::Body.text(WORDS.search.nothing_found));
        widgets::soft(ui, Face::Small, WORDS.search.nothing_found_what_now);
    });
}

/// The heading of a group, with how many more there are; whether that was pressed.
fn heading_ui(ui: &mut Ui, rect: Rect, group: &FoundGroup) -> bool {
    if !ui.is_rect_visible(rect) {
        return false;
    }
    // Nearer to the rows that it heads than to those above.
    let line = Rect::from_min_max(
        pos2(rect.left() + space::L, rect.top() + 12.0),
        rect.max - vec2(space::L, 0.0),
    );
    let builder = |layout| UiBuilder::new().max_rect(line).layout(layout);
    ui.scope_builder(builder(egui::Layout::left_to_right(egui::Align::Center)), |ui| {
        widgets::caps(ui, group.group.name());
    });
    let words = match (group.more, group.rows.len() > SHOWN_OF_GROUP) {
        (0, true) => WORDS.search.fewer.to_owned(),
        (0, false) => return false,
        (more, _) => (WORDS.search.more)(more),
    };
    let right = builder(egui::Layout::right_to_left(egui::Align::Center)).id_salt(group.group);
    let name = (WORDS.search.of_group)(group.group.name(), &words);
    let link = ui.scope_builder(right, |ui| widgets::soft_link(ui, &words)).inner;
    link.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    link.clicked()
}

/// One row: mark, title, what stands behind it, keys.
fn row_ui(ui: &Ui, view: &ViewState, rect: Rect, row: &FoundRow, is_chosen: bool) -> egui::Response {
    let tokens = tokens(ui);
    let id = ui.scope_id().with(format!("{:?}", row.target));
    let response = ui.interact(rect, id, Sense::click());
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if is_chosen || response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::same(8), tokens.wash);
    }
    let middle = rect.center().y;
    let mark = Rect::from_min_size(
        pos2(rect.left() + MARK_LEFT, (middle - MARK_SIDE / 2.0).round()),
        vec2(MARK_SIDE, MARK_SIDE),
    );
    mark_ui(ui, mark, row.mark);
    let keys = keys_of(ui, row.target);
    let cover = view.cover.level();
    let is_on = matches!(row.target, Target::Set(setting) if setting.is_on(view.theme, cover, view.text_scale, view.motion, view.language));
    let mut edge = rect.right() - space::M;
    if is_chosen {
        edge = widgets::paint_keys(ui, pos2(edge, middle), WORDS.keys.enter) - space::S;
    }
    if let Some(keys) = &keys {
        edge = widgets::paint_keys(ui, pos2(edge, middle), keys) - space::S;
    }
    if is_on {
        let galley = ui
            .painter()
            .layout_no_wrap(WORDS.search.now.to_owned(), Face::Caption.font(), tokens.soft_ink);
        edge -= galley.size().x;
        ui.painter()
            .galley(pos2(edge, middle - galley.size().y / 2.0), galley, tokens.soft_ink);
        edge -= space::S;
    }
    let words = Rect::from_min_max(pos2(rect.left() + WORDS_LEFT, rect.top()), pos2(edge, rect.bottom()));
    words_ui(ui, words, row);
    let now = is_on.then(|| WORDS.search.now.to_owned());
    let detail = Some(row.detail.text.clone()).filter(|detail| !detail.is_empty());
    let kind = row.target.kind().to_owned();
    let parts = [row.title.text.clone(), kind]
        .into_iter()
        .chain(detail)
        .chain(now)
        .chain(keys);
    let name = parts.collect::<Vec<_>>().join(", ");
    widgets::name_choice(&response, Role::ListItem, is_chosen, &name);
    response
}

/// Title and what stands behind it, on one line.
fn words_ui(ui: &Ui, rect: Rect, row: &FoundRow) {
    let tokens = tokens(ui);
    let title = job(
        &row.title,
        (Face::Body, Face::Strong),
        tokens.ink,
        (rect.width(), tokens.ink),
    );
    let title = ui.painter().layout_job(title);
    let at = pos2(rect.left(), (rect.center().y - title.size().y / 2.0).round());
    let left = at.x + title.size().x + space::S;
    ui.painter().galley(at, title, tokens.ink);
    if row.detail.text.is_empty() || rect.right() - left < LEAST_DETAIL {
        return;
    }
    let room = (rect.right() - left, tokens.ink);
    let detail = job(&row.detail, (Face::Small, Face::RowStrong), tokens.soft_ink, room);
    let detail = ui.painter().layout_job(detail);
    let detail_top = (rect.center().y - detail.size().y / 2.0).round();
    ui.painter().galley(pos2(left, detail_top), detail, tokens.soft_ink);
}

/// A text of one line whose marks are semibold and underlined.
fn job(marked: &Marked, faces: (Face, Face), ink: Color32, (width, line): (f32, Color32)) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    job.wrap.max_width = width;
    let mut add = |from: usize, to: usize, is_mark: bool| {
        let Some(text) = marked.text.get(from..to).filter(|text| !text.is_empty()) else {
            return;
        };
        let face = if is_mark { faces.1 } else { faces.0 };
        let mut format = TextFormat::simple(face.font(), ink);
        if is_mark {
            format.underline = Stroke::new(1.5, line);
        }
        job.append(&text.replace('\n', " "), 0.0, format);
    };
    let mut done = 0;
    for mark in &marked.marks {
        add(done, mark.start, false);
        add(mark.start, mark.end, true);
        done = mark.end;
    }
    add(done, marked.text.len(), false);
    job
}

/// The first key of a command, in words.
fn keys_of(ui: &Ui, target: Target) -> Option<String> {
    let Target::Run(command) = target else { return None };
    let row = COMMANDS.iter().find(|row| row.command == command)?;
    Some(shortcut_words(*row.keys.first()?, ui.ctx().os().is_mac()))
}
