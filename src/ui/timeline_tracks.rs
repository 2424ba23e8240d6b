//! The tracks of the timeline, drawn: soft ends for "about", bars for spans, labels that never collide.

use egui::{
    Align2, Color32, CornerRadius, Galley, Painter, Rangef, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};
use jiff::ZonedDateTime;
use std::sync::Arc;

use super::page::Page;
use super::theme::{Face, Tokens, focus_ring, space, tokens};
use super::timeline::{TRACKS, events_of, table_row};
use super::timeline_axis::axis_ui;
use super::timeline_scale::Scale;
use super::{widgets, words};
use crate::action::{Action, Actions};
use crate::model::{ClockKind, EventId, Shown, Track, When};

/// Height of a lane, in points.
const LANE: f32 = 28.0;
/// Space for the heading of a track, in points.
const HEAD: f32 = 40.0;
/// Room left of the first and right of the last mark, in points.
const SIDE: f32 = 28.0;
/// Two days, in seconds.
const TWO_DAYS_S: f64 = 2.0 * 24.0 * 60.0 * 60.0;

/// An event with its place on the scale.
struct Mark {
    id: EventId,
    from: f64,
    middle: f64,
    to: f64,
    is_span: bool,
}

/// All tracks, one below the other; wider than the page, and to be scrolled, where one is closer.
pub(crate) fn tracks_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let width = (ui.available_width() * page.view.timeline_zoom).floor();
    egui::ScrollArea::horizontal().id_salt("tracks").show(ui, |ui| {
        ui.set_width(width);
        ui.vertical(|ui| all_ui(ui, page, actions));
    });
}

fn all_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let hours = hours_of(page);
    let left = ui.cursor().left();
    let x = Rangef::new(left + SIDE, left + ui.available_width() - SIDE);
    let clock = hours.and_then(|hours| Scale::folded(&busy(page, hours), x));
    let film = Scale::straight(0.0, f64::from(page.dossier.film().runtime_min.max(1)), x);
    for track in TRACKS {
        let events = events_of(page, track);
        if events.is_empty() {
            continue;
        }
        let (marks, others) = split(page, track, events, hours);
        if let (false, Some(scale)) = (
            marks.is_empty(),
            if track == Track::Film {
                Some(&film)
            } else {
                clock.as_ref()
            },
        ) {
            track_ui(ui, page, track, &marks, scale, actions);
        }
        if !others.is_empty() {
            others_ui(ui, page, track, marks.is_empty(), &others, actions);
        }
        ui.add_space(space::S);
    }
}

/// The seconds whose minutes are drawn: of the day of the event and of the next, since a night does not end at midnight.
fn hours_of(page: Page<'_>) -> Option<(f64, f64)> {
    let first = first_minute(page)?;
    let from = first.start_of_day().ok()?.timestamp().as_second() as f64;
    Some((from, from + TWO_DAYS_S))
}

/// The first minute that is known of the day of the event: its own, or else that of what happened in it.
pub(crate) fn first_minute(page: Page<'_>) -> Option<&ZonedDateTime> {
    let start = &page.dossier.real_event().start;
    let mut events = page.dossier.events_in_order().iter();
    start.first_minute().or_else(|| {
        events.find_map(|&id| {
            let minute = page.dossier.event(id).when.first_minute()?;
            (start.day() == Some(minute.date())).then_some(minute)
        })
    })
}

/// All events, in the order in which the tracks and the rows under them show them.
pub(crate) fn in_order(page: Page<'_>) -> Vec<EventId> {
    let hours = hours_of(page);
    let shown = |track| {
        // A table has one order, that of time.
        let hours = hours.filter(|_| !page.view.here.table);
        let (marks, others) = split(page, track, events_of(page, track), hours);
        marks.into_iter().map(|mark| mark.id).chain(others)
    };
    TRACKS.into_iter().flat_map(shown).collect()
}

/// When something happens, of all events whose minutes are drawn.
fn busy(page: Page<'_>, hours: (f64, f64)) -> Vec<(f64, f64)> {
    let events = page.dossier.events().iter();
    events.filter_map(|(_, event)| clock_mark(&event.when, hours)).collect()
}

/// First and last second of what is drawn on the clock.
fn clock_mark(when: &When, (first, last): (f64, f64)) -> Option<(f64, f64)> {
    let When::Clock { .. } = when else { return None };
    let (from, to) = when.range()?;
    let (from, to) = (from.as_second() as f64, to.as_second() as f64);
    (from >= first && to <= last).then_some((from, to))
}

/// Events that stand on the scale of a track, and those of other days, which are folded into rows.
fn split(page: Page<'_>, track: Track, events: Vec<EventId>, hours: Option<(f64, f64)>) -> (Vec<Mark>, Vec<EventId>) {
    let mut others = Vec::new();
    let mut marks = Vec::new();
    for id in events {
        match mark(page, track, id, hours) {
            Some(mark) => marks.push(mark),
            None => others.push(id),
        }
    }
    (marks, others)
}

fn mark(page: Page<'_>, track: Track, id: EventId, hours: Option<(f64, f64)>) -> Option<Mark> {
    let when = &page.dossier.event(id).when;
    match (track, when) {
        (Track::Film, When::FilmMinute { minute, within_min }) => {
            let (minute, within) = (f64::from(*minute), f64::from(*within_min));
            Some(Mark {
                id,
                from: minute - within,
                middle: minute,
                to: minute + within,
                is_span: false,
            })
        }
        (Track::Film, _) => None,
        (_, When::Clock { kind, .. }) => {
            let (from, to) = clock_mark(when, hours?)?;
            Some(Mark {
                id,
                from,
                middle: f64::midpoint(from, to),
                to,
                is_span: *kind == ClockKind::Span,
            })
        }
        _ => None,
    }
}

/// What is drawn of one mark, once its label has found its lane.
struct Placed {
    mark: usize,
    lane: usize,
    galley: Arc<Galley>,
    label_left: f32,
    is_covered: bool,
    name: String,
}

fn track_ui(ui: &mut Ui, page: Page<'_>, track: Track, marks: &[Mark], scale: &Scale, actions: &mut Actions) {
    let tokens = tokens(ui);
    let width = ui.available_width();
    let left = ui.cursor().left();
    let placed = place(ui, page, marks, scale, Rangef::new(left + 12.0, left + width - 12.0));
    let lanes = placed.iter().map(|placed| placed.lane + 1).max().unwrap_or(1);
    let height = HEAD + lanes as f32 * LANE + space::M;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::empty());
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
        words::track(track),
        Face::Strong.font(),
        tokens.ink,
    );
    let label = ui.interact(head, ui.make_persistent_id(("track", track)), Sense::empty());
    label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, words::track(track)));
    axis_ui(ui, &painter, page, track, scale, rect, head.right() + 12.0);
    for placed in &placed {
        if let Some(mark) = marks.get(placed.mark) {
            mark_ui(ui, page, &painter, mark, placed, scale, rect, actions);
        }
    }
}

/// Gives each label the first lane where it collides with nothing; one that would leave the frame
/// at the right stands at the left of its mark.
fn place(ui: &Ui, page: Page<'_>, marks: &[Mark], scale: &Scale, frame: Rangef) -> Vec<Placed> {
    let tokens = tokens(ui);
    let mut lanes: Vec<Vec<Rangef>> = Vec::new();
    let mut placed = Vec::with_capacity(marks.len());
    for (index, mark) in marks.iter().enumerate() {
        let event = page.dossier.event(mark.id);
        let (text, is_covered) = match page.view.cover.show(&event.body) {
            Shown::Open(body) => (body.text.clone(), false),
            Shown::Covered(label) => (label.to_owned(), true),
        };
        let colour = if is_covered { tokens.soft_ink } else { tokens.ink };
        let galley = ui
            .painter()
            .layout(text.clone(), Face::Small.font(), colour, frame.span() * 0.6);
        let bar = Rangef::new(
            scale.x(mark.from).min(scale.x(mark.middle) - 7.0),
            scale.x(mark.to).max(scale.x(mark.middle) + 7.0),
        );
        let text_width = galley.size().x;
        let inside_bar = mark.is_span && bar.span() > text_width + 24.0;
        let right = bar.max.min(scale.x(mark.middle) + 60.0).max(scale.x(mark.middle) + 7.0) + 6.0;
        let label_left = if inside_bar {
            bar.min + 12.0
        } else if right + text_width <= frame.max {
            right
        } else {
            (bar.min - 8.0 - text_width).max(frame.min)
        };
        let taken = Rangef::new(
            bar.min.min(label_left) - 6.0,
            bar.max.max(label_left + text_width) + 10.0,
        );
        let lane = lanes
            .iter()
            .position(|lane| !lane.iter().any(|other| other.intersects(taken)))
            .unwrap_or(lanes.len());
        if lane == lanes.len() {
            lanes.push(Vec::new());
        }
        if let Some(lane) = lanes.get_mut(lane) {
            lane.push(taken);
        }
        let name = format!("{}: {text}", event.when.words());
        placed.push(Placed {
            mark: index,
            lane,
            galley,
            label_left,
            is_covered,
            name,
        });
    }
    placed
}

#[allow(
    clippy::too_many_arguments,
    reason = "one mark of a track: what it is, where it lies, where it is drawn"
)]
fn mark_ui(
    ui: &Ui,
    page: Page<'_>,
    painter: &Painter,
    mark: &Mark,
    placed: &Placed,
    scale: &Scale,
    track: Rect,
    actions: &mut Actions,
) {
    let tokens = tokens(ui);
    let y = track.top() + HEAD + placed.lane as f32 * LANE + LANE / 2.0;
    let (from, middle, to) = (scale.x(mark.from), scale.x(mark.middle), scale.x(mark.to));
    let label = Rect::from_min_size(
        pos2(placed.label_left, y - placed.galley.size().y / 2.0),
        placed.galley.size(),
    );
    let extent = Rect::from_x_y_ranges(from.min(middle - 7.0)..=to.max(middle + 7.0), y - 10.0..=y + 10.0).union(label);
    let response = ui
        .interact(extent, ui.make_persistent_id(("mark", mark.id.index())), Sense::click())
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_text(&placed.name);
    let chosen = page.view.event(page.dossier) == Some(mark.id);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &placed.name));
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
        dot(painter, tokens, pos2(middle, y), chosen, placed.is_covered);
    }
    painter.galley(label.min, Arc::clone(&placed.galley), tokens.ink);
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
        actions.push(Action::OpenEvent(mark.id));
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
fn others_ui(ui: &mut Ui, page: Page<'_>, track: Track, only: bool, events: &[EventId], actions: &mut Actions) {
    ui.add_space(space::XS);
    if only {
        widgets::caps(ui, words::track(track));
    } else {
        widgets::soft(
            ui,
            Face::Small,
            &format!("{}: without a minute, or on other days", words::track(track)),
        );
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for &id in events {
            table_row(ui, page, id, actions);
        }
    });
}
