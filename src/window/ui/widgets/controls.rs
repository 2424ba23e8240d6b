//! What is pressed: buttons, chips, links, and the ring round what has the focus.

use egui::{CornerRadius, Label, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::window::ui::theme::{Face, focus_ring, space, tokens};

/// Lets none of the texts that follow be selected: they would take the press that is meant for what they lie on.
pub(crate) fn pressable(ui: &mut Ui) {
    ui.style_mut().interaction.selectable_labels = false;
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

/// A plain button in the interface's own face.
pub(crate) fn button(ui: &mut Ui, text: &str) -> Response {
    let response = ui.button(Face::Body.text(text));
    ring(ui, &response, space::RADIUS + 2);
    response
}

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
