//! Texts and what stands between them.

use egui::{Align2, CornerRadius, Label, Response, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use crate::window::ui::theme::{Face, space, tokens};

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

/// Height of a line of prose, in points.
pub(crate) const LINE: f32 = 24.0;
