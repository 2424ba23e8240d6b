//! Cards and rows: what a list is made of, and the keys that lead through it.

use egui::{
    CornerRadius, EventFilter, Frame, Id, Margin, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui,
    UiBuilder, WidgetInfo, vec2,
};

use super::controls::pressable;
use crate::window::ui::theme::{Tokens, as_chosen, rule, space, tokens};

/// A frame like a card that cannot be pressed.
pub(crate) fn panel_frame(tokens: &Tokens) -> Frame {
    Frame::new()
        .fill(tokens.panel)
        .stroke(Stroke::new(1.0, tokens.rule))
        .corner_radius(space::CARD_RADIUS)
        .inner_margin(Margin::same(20))
}

/// A row of a list that can be chosen; `name` is all that a screen reader says of it.
pub(crate) fn row(ui: &mut Ui, name: &str, chosen: bool, reveal: bool, add: impl FnOnce(&mut Ui)) -> Response {
    as_chosen(ui, chosen, |ui| row_ui(ui, name, chosen, reveal, add))
}

fn row_ui(ui: &mut Ui, name: &str, chosen: bool, reveal: bool, add: impl FnOnce(&mut Ui)) -> Response {
    let tokens = tokens(ui);
    let width = ui.available_width();
    let background = ui.painter().add(Shape::Noop);
    let builder = UiBuilder::new()
        .sense(Sense::click())
        .accessibility_role(Role::ListItem)
        .accessibility_label(name);
    let inner = ui.scope_builder(builder, |ui| {
        pressable(ui);
        Frame::new().inner_margin(Margin::symmetric(20, 11)).show(ui, |ui| {
            ui.set_width(width - 40.0);
            add(ui);
        });
    });
    let response = inner.response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let rect = response.rect;
    if chosen || response.hovered() {
        ui.painter().set(background, Shape::rect_filled(rect, 0.0, tokens.wash));
    }
    if chosen {
        let bar = Rect::from_min_size(rect.left_top(), vec2(3.0, rect.height()));
        ui.painter().rect_filled(bar, 0.0, tokens.ink);
    }
    ui.painter()
        .hline(rect.x_range(), rect.bottom(), rule(ui.painter(), tokens));
    name_choice(&response, Role::ListItem, chosen, name);
    if chosen && reveal {
        response.request_focus();
        // Its neighbours stay in sight too.
        ui.scroll_to_rect(rect.expand2(vec2(0.0, space::L)), None);
    }
    if response.has_focus() {
        let width = if chosen { 1.0 } else { 2.0 };
        let ring = Stroke::new(width, tokens.ink);
        ui.painter()
            .rect_stroke(rect.shrink(3.0), CornerRadius::same(4), ring, StrokeKind::Inside);
    }
    keep_arrows(ui, &response);
    response
}

/// Names one of several of which one is chosen: a screen reader says "selected", and not that it is switched on.
pub(crate) fn name_choice(response: &Response, role: Role, chosen: bool, name: &str) {
    response.widget_info(|| WidgetInfo::labeled(role, true, name));
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_selected(chosen));
}

/// Keeps the arrow keys for moving through the items while one of them has the focus.
pub(crate) fn keep_arrows(ui: &Ui, response: &Response) {
    if response.has_focus() {
        let filter = EventFilter {
            tab: false,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        ui.data_mut(|data| data.insert_temp(item_focus(), response.id));
    }
}

fn item_focus() -> Id {
    Id::unique("reelcheck item focus")
}

/// Whether keys for items may act: nothing has the focus, or an item has.
pub(crate) fn items_have_keys(ctx: &egui::Context) -> bool {
    match ctx.memory(egui::Memory::focused) {
        None => true,
        Some(focused) => ctx.data(|data| data.get_temp::<Id>(item_focus())) == Some(focused),
    }
}
