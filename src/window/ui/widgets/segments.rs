//! Choices that exclude each other, joined to one control.

use egui::{CornerRadius, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::controls::ring;
use crate::window::ui::theme::{Face, space, tokens};

/// One of several ways to show the same thing, by its words and by what a screen reader says of it.
pub(crate) struct Segment {
    pub(crate) text: &'static str,
    pub(crate) name: &'static str,
    pub(crate) is_chosen: bool,
}

/// Height of joined choices, and what is left and right of their words, in points.
const SEGMENT_HEIGHT: f32 = 32.0;
const SEGMENT_MARGIN: f32 = 13.0;

/// Choices joined to one control, at the right end of their line where there is room; tells which one was pressed.
pub(crate) fn segments(ui: &mut Ui, choices: [Segment; 2]) -> Option<usize> {
    let tokens = tokens(ui);
    let laid_out = choices.map(|choice| {
        let ink = if choice.is_chosen { tokens.paper } else { tokens.ink };
        let galley = ui
            .painter()
            .layout_no_wrap(choice.text.to_owned(), Face::SmallStrong.font(), ink);
        (choice, galley)
    });
    let width = |galley: &egui::Galley| galley.size().x + 2.0 * SEGMENT_MARGIN;
    let whole: f32 = laid_out.iter().map(|(_, galley)| width(galley)).sum();
    ui.add_space((ui.available_size_before_wrap().x - whole).max(0.0));
    let (rect, _) = ui.allocate_exact_size(vec2(whole, SEGMENT_HEIGHT), Sense::empty());
    let mut left = rect.left();
    let mut pressed = None;
    for (index, (choice, galley)) in laid_out.into_iter().enumerate() {
        let part = Rect::from_min_size(pos2(left, rect.top()), vec2(width(&galley), SEGMENT_HEIGHT));
        left = part.right();
        let response = ui
            .interact(part, ui.scope_id().with(("segment", choice.name)), Sense::click())
            .on_hover_cursor(egui::CursorIcon::PointingHand);
        let line = if choice.is_chosen { tokens.ink } else { tokens.rule };
        let fill = match (choice.is_chosen, response.hovered()) {
            (true, _) => tokens.ink,
            (false, true) => tokens.wash,
            (false, false) => tokens.panel,
        };
        let round = space::RADIUS;
        let corners = if index == 0 {
            CornerRadius {
                nw: round,
                sw: round,
                ne: 0,
                se: 0,
            }
        } else {
            CornerRadius {
                nw: 0,
                sw: 0,
                ne: round,
                se: round,
            }
        };
        ui.painter()
            .rect(part, corners, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        ui.painter()
            .galley(part.center() - galley.size() / 2.0, galley, tokens.ink);
        ring(ui, &response, round + 2);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, choice.is_chosen, choice.name));
        if response.clicked() {
            pressed = Some(index);
        }
    }
    pressed
}
