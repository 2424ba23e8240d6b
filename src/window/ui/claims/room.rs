//! What the size of the window has to do with how the parts of the screen stand.

use egui::Context;

use crate::window::ui::theme::space;

/// Below this height of the window the filters scroll with the list, so that most of it is content.
const LOW_HEIGHT: f32 = 400.0;

/// Whether list and claim stand beside each other; they take turns where it is narrow.
pub(crate) fn claim_beside_list(ctx: &Context) -> bool {
    ctx.content_rect().width() >= space::STACK_WIDTH
}

/// Whether the filters stand over the list, and do not scroll with it.
pub(super) fn filters_stand(ctx: &Context) -> bool {
    ctx.content_rect().height() >= LOW_HEIGHT
}
