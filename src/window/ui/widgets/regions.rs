//! The parts of the window that keys lead to, and the page that keys scroll.

use egui::{Context, Id, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::controls::inner_ring;
use super::items::{keep_arrows, name_choice};
use super::prose::LINE;
use crate::window::state::{Region, Scroll};

/// What the keys of this frame lead to.
#[derive(Debug, Clone, Copy, Default)]
struct Steering {
    region: Option<Region>,
    scroll: Option<Scroll>,
}

fn steering_id() -> Id {
    Id::unique("reelcheck steering")
}

fn scrolled_id() -> Id {
    Id::unique("reelcheck scrolled")
}

/// Tells the views of this frame where the keys lead.
pub(crate) fn steer(ctx: &Context, region: Option<Region>, scroll: Option<Scroll>) {
    ctx.data_mut(|data| data.insert_temp(steering_id(), Steering { region, scroll }));
}

/// How far the page was scrolled down in the last frame, in whole points.
pub(crate) fn scrolled(ctx: &Context) -> i32 {
    ctx.data(|data| data.get_temp(scrolled_id())).unwrap_or_default()
}

fn steering(ui: &Ui) -> Steering {
    ui.data(|data| data.get_temp(steering_id())).unwrap_or_default()
}

/// Whether the keys of this frame lead here.
pub(crate) fn is_called(ui: &Ui, region: Region) -> bool {
    steering(ui).region == Some(region)
}

/// Whether the keys of this frame lead to any part of the window: then nothing else takes the focus.
pub(crate) fn are_called(ui: &Ui) -> bool {
    steering(ui).region.is_some()
}

/// Names a part of the window for a screen reader, and takes the focus for it when its key is pressed; Tab goes on from
/// there.
///
/// What takes the focus exists only while it is called or has it, so that Tab never stops at it.
pub(crate) fn anchor(ui: &Ui, region: Region) {
    anchor_as(ui, region, None);
}

/// The same for the part in which something chosen stands alone, without its list: called by that, it takes the focus
/// as a row would when a key chooses it.
pub(crate) fn anchor_of_choice(ui: &Ui, region: Region, name: &str, is_revealed: bool) {
    anchor_as(ui, region, Some((name, is_revealed)));
}

fn anchor_as(ui: &Ui, region: Region, choice: Option<(&str, bool)>) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(landmark(region));
        node.set_label(region.name());
    });
    let id = Id::unique(("region", region));
    let is_by_key = is_called(ui, region);
    let is_newly_shown = choice.is_some_and(|(name, _)| is_newly_shown(ui, id, name));
    let is_revealed = is_newly_shown && choice.is_some_and(|(_, is_revealed)| is_revealed) && !are_called(ui);
    let id = choice.map_or(id, |(name, _)| id.with(name));
    let called = is_by_key || is_revealed;
    if !called && !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let rect = ui.max_rect().intersect(ui.clip_rect());
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    match choice {
        Some((name, _)) => name_choice(&response, Role::Group, true, name),
        None => response.widget_info(|| WidgetInfo::labeled(Role::Group, true, region.name())),
    }
    // A ring round all that one sees tells nothing, unless one goes round the parts.
    let has_ring = ui.data_mut(|data| {
        let known = data.get_temp_mut_or::<bool>(id, true);
        *known = if called { is_by_key } else { *known };
        *known
    });
    if called {
        response.request_focus();
        ui.scroll_to_rect(rect, None);
    }
    keep_arrows(ui, &response);
    if has_ring {
        inner_ring(ui, &response);
    }
}

/// Whether something else stood in a part of the window in the frame before.
fn is_newly_shown(ui: &Ui, id: Id, name: &str) -> bool {
    let frame = ui.ctx().cumulative_frame_nr();
    let known = ui.data(|data| data.get_temp::<(String, u64)>(id));
    ui.data_mut(|data| data.insert_temp(id, (name.to_owned(), frame)));
    known.is_none_or(|(before, last)| before != name || last + 1 < frame)
}

/// What a part of the window is to a screen reader, which can lead from one such part to the next.
fn landmark(region: Region) -> Role {
    match region {
        Region::Bar => Role::Banner,
        Region::Tabs => Role::TabList,
        Region::List | Region::FilmSide | Region::RealSide | Region::Filter => Role::Region,
        Region::Detail => Role::Main,
        Region::Status => Role::ContentInfo,
    }
}

/// A scrolling page that the keys for pages move, and whose place history brings back.
pub(crate) fn scrolling(ui: &mut Ui, salt: &str, add: impl FnOnce(&mut Ui)) {
    let scroll = steering(ui).scroll;
    let mut area = ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]);
    if let Some(Scroll::To(points)) = scroll {
        area = area.vertical_scroll_offset(points as f32);
    }
    let shown = area.show(ui, |ui| {
        let down = match scroll {
            Some(Scroll::Pages(pages)) => (ui.clip_rect().height() - LINE).max(LINE) * pages as f32,
            Some(Scroll::Lines(lines)) => LINE * lines as f32,
            Some(Scroll::To(_)) | None => 0.0,
        };
        if down != 0.0 {
            ui.scroll_with_delta(vec2(0.0, -down));
        }
        add(ui);
    });
    let points = shown.state.clamped_offset().y.round() as i32;
    ui.data_mut(|data| data.insert_temp(scrolled_id(), points));
}
