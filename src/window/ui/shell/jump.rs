//! Search and jump: type, choose, go. The sheet stands where it stands, whatever is typed.

use egui::{
    Area, CornerRadius, Id, Key, Modal, Modifiers, Order, Rect, Role, Sense, Ui, UiBuilder, UiKind, pos2, vec2,
};

use super::jump_list::{Chosen, list_ui};
use crate::library::{FILMS, Origin};
use crate::query::search::Record;
use crate::window::state::ViewState;
use crate::window::state::action::{Action, Actions, Navigation, Search};
use crate::window::state::found::{Finder, Found, Group};
use crate::window::state::jump::Target;
use crate::window::state::setting::Setting;
use crate::window::ui::theme::{Face, rule, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// Most jumps that are remembered.
pub(crate) const RECENT_JUMPS: usize = 6;
/// Size of the sheet where there is room, and where it begins.
const WIDTH: f32 = 680.0;
const HEIGHT: f32 = 592.0;
const TOP: f32 = 64.0;
/// Round the sheet where there is little room.
const EDGE: f32 = 16.0;
/// Below this height of the window the sheet begins at its edge.
const LOW_HEIGHT: f32 = 520.0;
const FIELD_HEIGHT: f32 = 60.0;
const FOOT_HEIGHT: f32 = 40.0;
/// Below this width of the sheet its foot has no room for keys.
const KEYS_WIDTH: f32 = 400.0;

/// The sheet of search and jump over the screen.
pub(crate) fn jump_ui(ui: &Ui, view: &ViewState, finder: Option<&Finder>, search: &mut Search, actions: &mut Actions) {
    let rect = sheet_rect(ui.ctx().content_rect());
    let area = Area::new(Id::unique("search sheet"))
        .kind(UiKind::Modal)
        .sense(Sense::hover())
        .order(Order::Foreground)
        .fixed_pos(rect.min)
        .default_size(rect.size())
        .constrain(false)
        .fade_in(false);
    let frame = egui::Frame::new()
        .fill(tokens(ui).panel)
        .corner_radius(space::CARD_RADIUS)
        .shadow(ui.visuals().window_shadow);
    let modal = Modal::new(Id::unique("search"))
        .area(area)
        .frame(frame)
        .show(ui.ctx(), |ui| {
            let (_, _) = ui.allocate_exact_size(rect.size(), Sense::hover());
            sheet_ui(ui, rect, view, finder, (search, actions));
        });
    if modal.should_close() {
        actions.push(Action::CloseDialog);
    }
}

/// Where the sheet lies in a window.
fn sheet_rect(window: Rect) -> Rect {
    let is_narrow = window.width() < WIDTH + 2.0 * EDGE;
    let top = if is_narrow || window.height() < LOW_HEIGHT {
        EDGE
    } else {
        TOP
    };
    let room = (window.height() - top - EDGE).max(FIELD_HEIGHT + FOOT_HEIGHT);
    let (width, height) = if is_narrow {
        ((window.width() - 2.0 * EDGE).max(0.0), room)
    } else {
        (WIDTH, room.min(HEIGHT))
    };
    let left = (window.left() + (window.width() - width) / 2.0).round();
    Rect::from_min_size(pos2(left, window.top() + top), vec2(width, height))
}

/// Field, list and foot; the outline comes last, over the grounds of all three.
fn sheet_ui(
    ui: &mut Ui,
    rect: Rect,
    view: &ViewState,
    finder: Option<&Finder>,
    (search, actions): (&mut Search, &mut Actions),
) {
    let found_for = |search: &Search| {
        finder
            .map(|finder| finder.found(&search.query, search.opened, &view.jumped))
            .unwrap_or_default()
    };
    let keys = Keys::pressed(ui);
    let (field, rest) = rect.split_top_bottom_at_y(rect.top() + FIELD_HEIGHT);
    let (list, foot) = rest.split_top_bottom_at_y(rect.bottom() - FOOT_HEIGHT);
    let before = search.query.clone();
    let response = field_ui(ui, field, search);
    if search.query != before {
        *search = Search::of(&search.query);
    }
    let mut found = found_for(search);
    found_ui(ui, field, &found);
    let rows = found.rows().count();
    let page = ((list.height() / 36.0).floor() as usize).max(1);
    let was_chosen = search.chosen;
    search.chosen = keys.moved(search.chosen, page).min(rows.saturating_sub(1));
    let mut opened = found
        .group_of(search.chosen)
        .map(|group| group.group)
        .filter(|_| keys.tab);
    let chosen = Chosen {
        row: search.chosen,
        is_revealed: search.chosen != was_chosen || search.query != before,
    };
    let pressed = ui
        .scope_builder(UiBuilder::new().max_rect(list), |ui| list_ui(ui, view, &found, chosen))
        .inner;
    opened = opened.or(pressed.group);
    if let Some(row) = pressed.chosen_id {
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_active_descendant(row.accesskit_id()));
    }
    let entered = found
        .rows()
        .nth(search.chosen)
        .map(|row| row.target)
        .filter(|_| keys.enter);
    if let Some(target) = pressed.target.or(entered) {
        go(target, actions);
    }
    if let Some(group) = opened {
        toggle_group(search, group, &found);
        found = found_for(search);
        search.chosen = search.chosen.min(found.rows().count().saturating_sub(1));
        ui.ctx().request_repaint();
    }
    foot_ui(ui, foot);
    lines_ui(ui, rect);
}

/// Between field, list and foot, and round all three.
fn lines_ui(ui: &Ui, rect: Rect) {
    let line = rule(ui.painter(), tokens(ui));
    for y in [rect.top() + FIELD_HEIGHT, rect.bottom() - FOOT_HEIGHT] {
        ui.painter().hline(rect.x_range(), y - 0.5, line);
    }
    ui.painter().rect_stroke(
        rect,
        CornerRadius::same(space::CARD_RADIUS),
        line,
        egui::StrokeKind::Inside,
    );
}

/// Shows all of a group, or its first rows again; what was chosen stays chosen.
fn toggle_group(search: &mut Search, group: Group, found: &Found) {
    let mut before = 0;
    for known in &found.groups {
        let is_closed_above = search.opened == Some(known.group) && known.group != group;
        let first = before;
        before += known.rows.len();
        if is_closed_above && search.chosen >= before {
            let shown = known.rows.len().min(crate::window::state::found::SHOWN_OF_GROUP);
            search.chosen -= known.rows.len() - shown;
        } else if search.opened == Some(group) && known.group == group && search.chosen >= first {
            search.chosen = search.chosen.min(first);
        }
    }
    search.opened = (search.opened != Some(group)).then_some(group);
}

/// The keys that act on the list; all else is typed.
struct Keys {
    down: bool,
    up: bool,
    page_down: bool,
    page_up: bool,
    enter: bool,
    tab: bool,
}

impl Keys {
    fn pressed(ui: &Ui) -> Self {
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        Self {
            down: pressed(Key::ArrowDown),
            up: pressed(Key::ArrowUp),
            page_down: pressed(Key::PageDown),
            page_up: pressed(Key::PageUp),
            enter: pressed(Key::Enter),
            tab: pressed(Key::Tab),
        }
    }

    fn moved(&self, row: usize, page: usize) -> usize {
        let down = usize::from(self.down) + if self.page_down { page } else { 0 };
        let up = usize::from(self.up) + if self.page_up { page } else { 0 };
        (row + down).saturating_sub(up)
    }
}

fn field_ui(ui: &mut Ui, rect: Rect, search: &mut Search) -> egui::Response {
    let room = Rect::from_min_max(
        pos2(rect.left() + space::L, rect.top()),
        pos2((rect.right() - 112.0).max(rect.left() + 2.0 * space::L), rect.bottom()),
    );
    let field = egui::TextEdit::singleline(&mut search.query)
        .id(Id::unique("search field"))
        .frame(egui::Frame::NONE)
        .margin(egui::Margin::ZERO)
        .desired_width(room.width())
        .align(egui::Align2::LEFT_CENTER)
        .font(Face::Query.font())
        .hint_text(
            Face::Query
                .text(WORDS.search.search_or_jump_hint)
                .color(tokens(ui).soft_ink),
        );
    let ink = tokens(ui).ink;
    ui.visuals_mut().text_cursor.stroke = egui::Stroke::new(2.0, ink);
    let response = ui.put(room, field).accessible_name(WORDS.search.search_or_jump);
    response.request_focus();
    response
}

/// How many things were found, at the right of the field.
fn found_ui(ui: &mut Ui, field: Rect, found: &Found) {
    let Some(count) = found.count else { return };
    let text = Face::Small
        .text((WORDS.search.found_count)(count))
        .color(tokens(ui).soft_ink);
    let room = Rect::from_min_max(
        pos2(field.right() - 112.0, field.top()),
        pos2(field.right() - space::L, field.bottom()),
    );
    let builder = UiBuilder::new()
        .max_rect(room)
        .layout(egui::Layout::right_to_left(egui::Align::Center));
    let response = ui.scope_builder(builder, |ui| ui.label(text)).inner;
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
}

/// One line whatever is typed: whoever asks for what is covered must not learn whether it is there.
fn foot_ui(ui: &mut Ui, rect: Rect) {
    let tokens = tokens(ui);
    let low = space::CARD_RADIUS;
    let corners = CornerRadius {
        nw: 0,
        ne: 0,
        sw: low,
        se: low,
    };
    ui.painter().rect_filled(rect, corners, tokens.paper);
    let room = rect.shrink2(vec2(space::L, 0.0));
    let builder = UiBuilder::new()
        .max_rect(room)
        .layout(egui::Layout::left_to_right(egui::Align::Center));
    ui.scope_builder(builder, |ui| {
        ui.add(
            egui::Label::new(
                Face::Caption
                    .text(WORDS.search.covered_is_not_searched)
                    .color(tokens.soft_ink),
            )
            .truncate(),
        );
    });
    if rect.width() < KEYS_WIDTH {
        return;
    }
    let mut edge = room.right();
    let middle = rect.center().y;
    for (keys, does) in [(WORDS.keys.escape, WORDS.search.close), ("↑+↓", WORDS.search.choose)] {
        let galley = ui
            .painter()
            .layout_no_wrap(does.to_owned(), Face::Caption.font(), tokens.soft_ink);
        let at = pos2((edge - galley.size().x).round(), middle - galley.size().y / 2.0);
        ui.painter().galley(at, galley, tokens.soft_ink);
        edge = widgets::paint_keys(ui, pos2(at.x - space::S, middle), keys) - space::M;
    }
    let hints = Rect::from_min_max(pos2(edge, rect.top()), room.max);
    let response = ui.interact(hints, Id::unique("search keys"), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(Role::Label, true, WORDS.search.keys_explained));
}

fn go(target: Target, actions: &mut Actions) {
    actions.push(Action::CloseDialog);
    actions.push(Action::Jumped(target));
    match target {
        Target::Record(record) => actions.push(match record {
            Record::Cast(id) => Navigation::OpenCast(id),
            Record::Person(id) => Navigation::OpenPerson(id),
            Record::Claim(id) => Navigation::OpenClaim(id),
            Record::Place(id) => Navigation::OpenPlace(id),
            Record::Route(id) => Navigation::OpenRoute(id),
            Record::Event(id) => Navigation::OpenEvent(id),
            Record::Source(id) => Navigation::OpenSource(id),
        }),
        Target::Film(number) => {
            if let Some(film) = FILMS.get(number) {
                actions.push(Action::Open(Origin::Bundled(*film)));
            }
        }
        Target::Run(command) => actions.push(Action::Run(command)),
        Target::Set(setting) => actions.push(match setting {
            Setting::Theme(choice) => Action::SetTheme(choice),
            Setting::Cover(level) => Action::SetCover(level),
            Setting::TextPercent(percent) => Action::SetTextScale(f32::from(percent) / 100.0),
            Setting::Motion(motion) => Action::SetMotion(motion),
            Setting::Language(number) => Action::SetLanguage(number),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheet_keeps_to_the_window_at_every_size() {
        for (width, height) in [
            (320.0, 240.0),
            (480.0, 400.0),
            (711.0, 900.0),
            (900.0, 600.0),
            (1280.0, 800.0),
            (3840.0, 2160.0),
        ] {
            let window = Rect::from_min_size(pos2(0.0, 0.0), vec2(width, height));
            let sheet = sheet_rect(window);
            assert!(window.contains_rect(sheet), "{window:?}: {sheet:?}");
            let expected = if width < 712.0 { width - 32.0 } else { 680.0 };
            assert!((sheet.width() - expected).abs() < 0.5, "{window:?}: {sheet:?}");
        }
        let usual = sheet_rect(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 800.0)));
        assert_eq!(usual, Rect::from_min_size(pos2(300.0, 64.0), vec2(680.0, 592.0)));
    }
}
