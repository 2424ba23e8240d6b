//! What is pressed: buttons, chips, links, and the ring round what has the focus.

use egui::{CornerRadius, Label, Response, RichText, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::prose::laid_out_line;
use crate::window::ui::theme::{Face, focus_ring, space, tokens};

/// Lets none of the texts that follow be selected: they would take the press that is meant for what they lie on.
pub(crate) fn pressable(ui: &mut Ui) {
    ui.style_mut().interaction.selectable_labels = false;
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

/// What stands in a menu. Boxed, for egui makes the whole of a menu anew for every closure: ten thousand bytes each.
type Content<'a> = Box<dyn FnOnce(&mut Ui) + 'a>;

/// A word that opens a menu; in a menu, one beside it.
pub(crate) fn menu(ui: &mut Ui, text: RichText, add: impl FnOnce(&mut Ui)) -> Response {
    let add: Content<'_> = Box::new(add);
    ui.menu_button(text, add).response
}

/// A button of another shape that opens a menu.
pub(crate) fn menu_from(ui: &mut Ui, button: egui::Button<'_>, add: impl FnOnce(&mut Ui)) -> Response {
    let add: Content<'_> = Box::new(add);
    egui::containers::menu::MenuButton::from_button(button).ui(ui, add).0
}

/// A word that opens a menu, with a small arrow behind it.
pub(crate) fn menu_word(ui: &mut Ui, text: &str, add: impl FnOnce(&mut Ui)) -> Response {
    menu_with_arrow(ui, text, (tokens(ui).soft_ink, space::S), false, add)
}

/// A filter that opens a menu.
pub(crate) fn menu_capsule(ui: &mut Ui, text: &str, add: impl FnOnce(&mut Ui)) -> Response {
    menu_with_arrow(ui, text, (tokens(ui).ink, 12.0), true, add)
}

fn menu_with_arrow(
    ui: &mut Ui,
    text: &str,
    (colour, padding): (egui::Color32, f32),
    is_framed: bool,
    add: impl FnOnce(&mut Ui),
) -> Response {
    let usual = ui.spacing().button_padding;
    // Not in a scope of its own: it would be pressed into what is left of the line.
    ui.spacing_mut().button_padding = vec2(padding, 0.0);
    let arrow = egui::Atom::paint(vec2(8.0, 4.0), move |ui, place| {
        // With the width of its line it ends where the words of others do.
        let rect = place.rect.shrink2(vec2(0.6, 0.0));
        let points = vec![rect.left_top(), rect.center_bottom(), rect.right_top()];
        ui.painter().line(points, Stroke::new(1.2, colour));
    });
    let button = egui::Button::new((Face::SmallStrong.text(text).color(colour), arrow))
        .wrap_mode(egui::TextWrapMode::Extend)
        .frame_when_inactive(is_framed)
        .corner_radius(CornerRadius::same(14))
        .gap(6.0)
        .min_size(vec2(0.0, 28.0));
    let response = menu_from(ui, button, add);
    ui.spacing_mut().button_padding = usual;
    ring(ui, &response, space::RADIUS + 2);
    response
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

/// The same beside a larger text, so many points lower than its middle: both stand on one base line.
pub(crate) fn soft_link_on_base(ui: &mut Ui, text: &str, lower: f32) -> Response {
    let soft = tokens(ui).soft_ink;
    let galley = laid_out_line(ui, Face::Small, soft, text, f32::INFINITY);
    let size = galley.size() + vec2(0.0, 2.0 * lower);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    ui.painter().galley(rect.min + vec2(0.0, 2.0 * lower), galley, soft);
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
    let response = ui.button(Face::SmallStrong.text(text));
    ring(ui, &response, space::RADIUS + 2);
    response
}

/// The button that most will want, in ink.
pub(crate) fn ink_button(ui: &mut Ui, text: &str) -> Response {
    let tokens = tokens(ui);
    let button = egui::Button::new(Face::SmallStrong.text(text).color(tokens.paper)).fill(tokens.ink);
    let response = ui.add(button);
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
