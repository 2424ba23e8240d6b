//! The tracks of the timeline, drawn: soft ends for "about", bars for spans, labels that never collide.

use egui::{Align2, Color32, CornerRadius, Painter, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::axis::axis_ui;
use super::layout::{Placed, TrackLayout, label, label_width, layout};
use super::table::rows_ui;
use crate::dossier::model::EventId;
use crate::query::time_scale::Scale;
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, Tokens, focus_ring, space, tokens};
use crate::window::ui::widgets;
use crate::window::ui::widgets::long_list::WHOLE_UP_TO;
use crate::words;

/// Height of a lane, in points.
const LANE: f32 = 28.0;
/// Space for the heading of a track, in points.
const HEAD: f32 = 40.0;

/// All tracks, one below the other; wider than the page, and to be scrolled, where one is closer.
pub(crate) fn tracks_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let width = (ui.available_width() * page.view.timeline_zoom).floor();
    let area = egui::ScrollArea::horizontal().id_salt("tracks");
    let shown = area.show(ui, |ui| {
        ui.set_width(width);
        ui.vertical(|ui| all_ui(ui, page, actions)).inner
    });
    if let Some(chosen) = shown.inner {
        // The page scrolls too, and egui tells only the inner area what to bring into sight.
        let rows = chosen.expand2(vec2(0.0, space::L));
        ui.scroll_to_rect(rows, None);
    }
}

/// Returns the place of what is being brought into sight.
fn all_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) -> Option<Rect> {
    let layout = layout(ui, page, ui.available_width());
    let mut revealed = None;
    for track in &layout.tracks {
        if let Some(scale) = &track.scale {
            let scale = scale.moved_by(ui.cursor().left());
            revealed = track_ui(ui, page, track, &scale, actions).or(revealed);
        }
        if !track.others.is_empty() {
            revealed = others_ui(ui, page, track, actions).or(revealed);
        }
        ui.add_space(space::S);
    }
    revealed
}

/// What the marks of a track are drawn on.
#[derive(Clone, Copy)]
struct Canvas<'a> {
    painter: &'a Painter,
    scale: &'a Scale,
    rect: Rect,
}

fn track_ui(ui: &mut Ui, page: Page<'_>, track: &TrackLayout, scale: &Scale, actions: &mut Actions) -> Option<Rect> {
    let tokens = tokens(ui);
    let height = HEAD + track.lanes as f32 * LANE + space::M;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::empty());
    let painter = ui.painter_at(rect.expand(1.0));
    painter.rect(
        rect,
        CornerRadius::same(space::CARD_RADIUS),
        tokens.panel,
        Stroke::new(1.0, tokens.rule),
        StrokeKind::Inside,
    );
    let head = painter.text(
        rect.min + vec2(16.0, 12.0),
        Align2::LEFT_TOP,
        words::track(track.track),
        Face::Strong.font(),
        tokens.ink,
    );
    let label = ui.interact(head, ui.make_persistent_id(("track", track.track)), Sense::empty());
    label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, words::track(track.track)));
    axis_ui(ui, &painter, page, track.track, scale, (rect, head.right() + 12.0));
    let canvas = Canvas {
        painter: &painter,
        scale,
        rect,
    };
    let chosen = page.view.event(page.dossier);
    for placed in &track.marks {
        // A screen reader is told of each, as far as they are not too many.
        let is_wanted = chosen == Some(placed.mark.id) || track.marks.len() <= WHOLE_UP_TO;
        if is_wanted || ui.is_rect_visible(canvas.extent(placed)) {
            mark_ui(ui, page, canvas, placed, chosen, actions);
        }
    }
    let mut marks = track.marks.iter().filter(|_| page.view.reveal);
    let revealed = marks.find(|placed| chosen == Some(placed.mark.id));
    revealed.map(|placed| canvas.extent(placed))
}

impl Canvas<'_> {
    /// Where a mark is drawn, from its first to its last second.
    fn bar(&self, placed: &Placed) -> (f32, f32, f32) {
        let mark = &placed.mark;
        (
            self.scale.x(mark.from),
            self.scale.x(mark.middle),
            self.scale.x(mark.to),
        )
    }

    fn middle_y(&self, placed: &Placed) -> f32 {
        self.rect.top() + HEAD + placed.lane as f32 * LANE + LANE / 2.0
    }

    fn label(&self, placed: &Placed) -> Rect {
        let top = self.middle_y(placed) - placed.label_size.y / 2.0;
        Rect::from_min_size(pos2(self.rect.left() + placed.label_left, top), placed.label_size)
    }

    /// All that a mark takes, with its label.
    fn extent(&self, placed: &Placed) -> Rect {
        let ((from, middle, to), y) = (self.bar(placed), self.middle_y(placed));
        let bar = Rect::from_x_y_ranges(from.min(middle - 7.0)..=to.max(middle + 7.0), y - 10.0..=y + 10.0);
        bar.union(self.label(placed))
    }
}

fn mark_ui(
    ui: &Ui,
    page: Page<'_>,
    canvas: Canvas<'_>,
    placed: &Placed,
    chosen: Option<EventId>,
    actions: &mut Actions,
) {
    let (tokens, painter) = (tokens(ui), canvas.painter);
    let mark = &placed.mark;
    let (text, is_covered) = label(page, mark.id);
    let name = format!("{}: {text}", page.dossier.event(mark.id).when.words());
    let (from, middle, to) = canvas.bar(placed);
    let y = canvas.middle_y(placed);
    let extent = canvas.extent(placed);
    let response = ui
        .interact(extent, ui.make_persistent_id(("mark", mark.id.index())), Sense::click())
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_text(&name);
    let chosen = chosen == Some(mark.id);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &name));
    let bar = tokens.ink.gamma_multiply(if response.hovered() { 0.2 } else { 0.13 });
    if mark.is_span {
        painter.rect_filled(
            Rect::from_x_y_ranges(from..=to, y - 9.0..=y + 9.0),
            CornerRadius::same(9),
            bar,
        );
    } else {
        if to - from > 14.0 {
            soft_bar(painter, from, middle, to, y, bar);
        }
        dot(painter, tokens, pos2(middle, y), chosen, is_covered);
    }
    let colour = if is_covered { tokens.soft_ink } else { tokens.ink };
    let galley = painter.layout(
        text.to_owned(),
        Face::Small.font(),
        colour,
        label_width(canvas.rect.width()),
    );
    painter.galley(canvas.label(placed).min, galley, tokens.ink);
    if response.has_focus() || (chosen && mark.is_span) {
        painter.rect_stroke(
            extent.expand(2.0),
            CornerRadius::same(6),
            focus_ring(ui),
            StrokeKind::Inside,
        );
    }
    if chosen && page.view.reveal {
        response.request_focus();
        response.scroll_to_me(None);
    }
    widgets::keep_arrows(ui, &response);
    if response.clicked() {
        actions.push(Navigation::OpenEvent(mark.id));
    }
}

/// A bar whose ends fade: the time is only about known.
fn soft_bar(painter: &Painter, from: f32, middle: f32, to: f32, y: f32, colour: Color32) {
    let clear = Color32::TRANSPARENT;
    let mut mesh = egui::Mesh::default();
    for (x, colour) in [
        (from, clear),
        (egui::lerp(from..=middle, 0.4), colour),
        (egui::lerp(middle..=to, 0.6), colour),
        (to, clear),
    ] {
        mesh.colored_vertex(pos2(x, y - 5.0), colour);
        mesh.colored_vertex(pos2(x, y + 5.0), colour);
    }
    for corner in [0, 2, 4] {
        mesh.add_triangle(corner, corner + 1, corner + 2);
        mesh.add_triangle(corner + 1, corner + 2, corner + 3);
    }
    painter.add(mesh);
}

fn dot(painter: &Painter, tokens: &Tokens, at: egui::Pos2, chosen: bool, is_covered: bool) {
    if is_covered {
        widgets::dashed(painter, Rect::from_center_size(at, vec2(16.0, 16.0)), tokens.soft_ink);
        return;
    }
    if chosen {
        painter.circle_stroke(at, 10.0, Stroke::new(2.0, tokens.ink));
    }
    painter.circle_filled(at, 5.0, tokens.ink);
}

/// Events of other days, folded into rows.
fn others_ui(ui: &mut Ui, page: Page<'_>, track: &TrackLayout, actions: &mut Actions) -> Option<Rect> {
    ui.add_space(space::XS);
    if track.marks.is_empty() {
        widgets::caps(ui, words::track(track.track));
    } else {
        widgets::soft(
            ui,
            Face::Small,
            &format!("{}: without a minute, or on other days", words::track(track.track)),
        );
    }
    rows_ui(ui, page, words::track(track.track), &track.others, actions)
}
