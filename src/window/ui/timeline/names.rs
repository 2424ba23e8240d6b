//! The names of the tracks, in a column at the left.

use egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::window::ui::theme::{Face, tokens};

/// Width of the column, in points.
pub(super) const NAMES: f32 = 144.0;

/// A soft word at the foot of what stands at the left, on the line of the strip of days and nights.
pub(super) fn under_names_ui(ui: &Ui, rect: Rect, text: &str) {
    let soft = tokens(ui).soft_ink;
    let at = rect.left_bottom() - vec2(0.0, 2.0);
    let drawn = ui
        .painter()
        .text(at, Align2::LEFT_BOTTOM, text, Face::Small.font(), soft);
    let label = ui.interact(drawn, ui.make_persistent_id(("under names", text)), Sense::empty());
    label.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
}

/// The name of a track, and a word on how it is drawn.
pub(super) fn name_ui(ui: &Ui, rect: Rect, name: &str, about: &str) {
    let tokens = tokens(ui);
    let room = NAMES - 12.0;
    let at = rect.min + vec2(0.0, 14.0);
    let painter = ui.painter_at(rect);
    let galley = painter.layout(name.to_owned(), Face::Strong.font(), tokens.ink, room);
    let head = Rect::from_min_size(at, galley.size());
    painter.galley(at, galley, tokens.ink);
    if !about.is_empty() {
        let galley = painter.layout(about.to_owned(), Face::Small.font(), tokens.soft_ink, room);
        let below = Rect::from_min_size(pos2(at.x, head.bottom() + 1.0), galley.size());
        painter.galley(below.min, galley, tokens.soft_ink);
        let label = ui.interact(below, ui.make_persistent_id(("about track", name)), Sense::empty());
        label.widget_info(|| WidgetInfo::labeled(Role::Label, true, about));
    }
    let label = ui.interact(head, ui.make_persistent_id(("track", name)), Sense::empty());
    label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
}
