//! The small parts that every screen is made of.

pub(crate) mod covers;
pub(crate) mod image;
pub(crate) mod long_list;
pub(crate) mod regions;
pub(crate) mod tiles;

use egui::{
    Align2, CornerRadius, EventFilter, Frame, Id, Label, Margin, Rect, Response, Role, Sense, Shape, Stroke,
    StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, vec2,
};

use crate::window::ui::theme::{Face, Tokens, focus_ring, space, tokens};
pub(crate) use covers::*;
use long_list::WHOLE_UP_TO;
pub(crate) use tiles::*;

/// A small heading in capitals.
pub(crate) fn caps(ui: &mut Ui, text: &str) -> Response {
    let soft = tokens(ui).soft_ink;
    // Read aloud as words, not letter by letter.
    let response = ui.add(Label::new(Face::Caps.text(text).color(soft)));
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    response
}

/// A text in a face that wraps and can be selected.
pub(crate) fn prose(ui: &mut Ui, face: Face, text: &str) -> Response {
    let response = ui.add(Label::new(face.text(text)).wrap().selectable(true));
    if matches!(face, Face::Headline | Face::Title | Face::Subtitle) {
        response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    }
    response
}

/// Lets all texts that follow be selected, as in what is read and not only pressed.
pub(crate) fn readable(ui: &mut Ui) {
    ui.style_mut().interaction.selectable_labels = true;
}

/// Lets none of the texts that follow be selected: they would take the press that is meant for what they lie on.
pub(crate) fn pressable(ui: &mut Ui) {
    ui.style_mut().interaction.selectable_labels = false;
}

/// A text that steps back, and wraps.
pub(crate) fn soft(ui: &mut Ui, face: Face, text: &str) -> Response {
    let colour = tokens(ui).soft_ink;
    ui.add(Label::new(face.text(text).color(colour)).wrap())
}

/// A hairline over the whole width.
pub(crate) fn hairline(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::empty());
    ui.painter().rect_filled(rect, 0.0, tokens(ui).rule);
}

/// Room round the word of a chip, both sides together, in points.
pub(crate) const CHIP_PADDING: f32 = 16.0;

/// A small outlined word.
pub(crate) fn chip(ui: &mut Ui, text: &str) -> Response {
    let tokens = tokens(ui);
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), Face::Small.font(), tokens.ink);
    let size = vec2(galley.size().x + CHIP_PADDING, 20.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect(
        rect,
        CornerRadius::same(10),
        tokens.panel,
        Stroke::new(1.0, tokens.rule),
        StrokeKind::Inside,
    );
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, tokens.ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    response
}

/// A rounded button that can be on, for filters.
pub(crate) fn filter_chip(ui: &mut Ui, text: &str, name: &str, on: bool) -> Response {
    let tokens = tokens(ui);
    let ink = if on { tokens.paper } else { tokens.ink };
    let galley = ui.painter().layout_no_wrap(text.to_owned(), Face::Small.font(), ink);
    let size = vec2(galley.size().x + 22.0, CHIP_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let fill = if on {
        tokens.ink
    } else if response.hovered() {
        tokens.wash
    } else {
        tokens.panel
    };
    let stroke = if response.has_focus() {
        focus_ring(ui)
    } else {
        Stroke::new(1.0, if on { tokens.ink } else { tokens.rule })
    };
    ui.painter()
        .rect(rect, CornerRadius::same(13), fill, stroke, StrokeKind::Inside);
    if response.has_focus() {
        ui.painter().rect_stroke(
            rect.expand(2.0),
            CornerRadius::same(15),
            focus_ring(ui),
            StrokeKind::Outside,
        );
    }
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, name));
    response
}

/// A button as round as a filter that opens a menu.
pub(crate) fn menu_chip(ui: &mut Ui, text: &str, add: impl FnOnce(&mut Ui)) {
    let usual = ui.spacing().button_padding;
    // Not in a scope of its own: it would be pressed into what is left of the line.
    ui.spacing_mut().button_padding = vec2(11.0, 0.0);
    let button = egui::Button::new(Face::Small.text(text))
        .wrap_mode(egui::TextWrapMode::Extend)
        .corner_radius(CornerRadius::same(13))
        .min_size(vec2(0.0, CHIP_HEIGHT));
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, add);
    ui.spacing_mut().button_padding = usual;
    ring(ui, &response, 15);
}

/// Height of a filter, in points.
const CHIP_HEIGHT: f32 = 26.0;

/// Words that lead somewhere.
pub(crate) fn link(ui: &mut Ui, face: Face, text: &str) -> Response {
    let tokens = tokens(ui);
    let response = ui.add(
        Label::new(face.text(text).color(tokens.ink))
            .wrap()
            .selectable(false)
            .sense(Sense::click()),
    );
    underline_and_name(ui, &response, text)
}

/// Words that lead somewhere, and step back.
pub(crate) fn soft_link(ui: &mut Ui, text: &str) -> Response {
    let tokens = tokens(ui);
    let response = ui.add(
        Label::new(Face::Small.text(text).color(tokens.soft_ink))
            .wrap()
            .selectable(false)
            .sense(Sense::click()),
    );
    underline_and_name(ui, &response, text)
}

fn underline_and_name(ui: &Ui, response: &Response, text: &str) -> Response {
    let response = response.clone().on_hover_cursor(egui::CursorIcon::PointingHand);
    let colour = tokens(ui).outline;
    let rect = response.rect;
    if response.hovered() || response.has_focus() {
        ui.painter()
            .hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, colour));
    }
    ring(ui, &response, space::XS as u8);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, text));
    response
}

/// The focus ring, where something has the focus.
pub(crate) fn ring(ui: &Ui, response: &Response, radius: u8) {
    if response.has_focus() {
        ui.painter().rect_stroke(
            response.rect.expand(2.0),
            CornerRadius::same(radius),
            focus_ring(ui),
            StrokeKind::Inside,
        );
    }
}

/// A card that can be pressed as a whole.
pub(crate) fn card(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui)) -> Response {
    let tokens = tokens(ui);
    let builder = UiBuilder::new()
        .sense(Sense::click())
        .accessibility_role(Role::Button)
        .accessibility_label(name);
    let inner = ui.scope_builder(builder, |ui| {
        pressable(ui);
        let response = ui.response();
        let stroke = if response.hovered() {
            tokens.outline
        } else {
            tokens.rule
        };
        Frame::new()
            .fill(tokens.panel)
            .stroke(Stroke::new(1.0, stroke))
            .corner_radius(space::CARD_RADIUS)
            .inner_margin(Margin::same(14))
            .show(ui, |ui| {
                ui.set_min_size(ui.available_size());
                add(ui);
            });
    });
    let response = inner.response.on_hover_cursor(egui::CursorIcon::PointingHand);
    ring(ui, &response, space::CARD_RADIUS);
    // Told again with the size that the content gave it.
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    response
}

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
        .hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, tokens.rule));
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

/// A plain button in the interface's own face.
pub(crate) fn button(ui: &mut Ui, text: &str) -> Response {
    let response = ui.button(Face::Body.text(text));
    ring(ui, &response, space::RADIUS + 2);
    response
}

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

/// Drawn initials where there is no portrait.
pub(crate) fn initials(ui: &mut Ui, text: &str, size: Vec2) {
    let tokens = tokens(ui);
    let (rect, _) = ui.allocate_exact_size(size, Sense::empty());
    ui.painter()
        .rect_filled(rect, CornerRadius::same(space::RADIUS), tokens.wash);
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        text,
        Face::Initials.font(),
        tokens.soft_ink,
    );
}

/// A page that scrolls, with margins, as wide as can be read.
pub(crate) fn page(ui: &mut Ui, salt: &str, add: impl FnOnce(&mut Ui)) {
    self::regions::scrolling(ui, salt, |ui| {
        let margin = if ui.available_width() < space::NARROW_WIDTH {
            space::M
        } else {
            space::PAGE
        };
        let width = (ui.available_width() - 2.0 * margin).min(space::PAGE_WIDTH);
        let left = ((ui.available_width() - width) / 2.0).max(margin);
        let left = if ui.available_width() > width + 4.0 * margin {
            left
        } else {
            margin
        };
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
    });
}

/// Height of a line of prose, in points.
pub(crate) const LINE: f32 = 24.0;

/// The focus ring inside something that fills its part of the window.
pub(crate) fn inner_ring(ui: &Ui, response: &Response) {
    if response.has_focus() {
        ui.painter().rect_stroke(
            response.rect.shrink(2.0),
            CornerRadius::same(space::RADIUS),
            focus_ring(ui),
            StrokeKind::Inside,
        );
    }
}
