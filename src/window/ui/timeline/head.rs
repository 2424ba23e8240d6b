//! Over the timeline: when it was, in whose time, tracks or table, and how much of it one sees.

use egui::Ui;
use jiff::civil::Date;

use super::layout::ClockScale;
use super::marks::{Marks, is_on_the_clock};
use super::names::NAMES;
use super::sight::Sight;
use crate::dossier::model::{Clock, day_words};
use crate::window::state::action::{Action, Actions, Navigation, TimelineMove};
use crate::window::state::command::Command;
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// The days with their zone, what of the tracks is seen, and the choice of tracks or table, where there is one: whether
/// it is the table.
pub(super) fn head_ui(
    ui: &mut Ui,
    page: Page<'_>,
    choice: Option<bool>,
    clock: Option<(&ClockScale, &Marks)>,
    actions: &mut Actions,
) {
    ui.horizontal_wrapped(|ui| {
        ui.label(Face::Subtitle.text(days_words(page)));
        if let Some(zone) = zone_words(page.dossier.clock(), page) {
            widgets::soft_on_base(ui, Face::Small, &zone, 2.5);
        }
        ui.add_space(space::M);
        if let Some((clock, marks)) = clock {
            closeness_ui(ui, page, clock, actions);
            out_of_sight_ui(ui, page, clock, marks, actions);
        }
        let Some(is_table) = choice else { return };
        let words = &WORDS.timeline;
        let segment = |text, name, is_chosen| widgets::Segment { text, name, is_chosen };
        let tracks = segment(words.tracks, words.show_as_tracks, !is_table);
        let table = segment(words.table, words.show_as_table, is_table);
        if let Some(pressed) = widgets::segments(ui, [tracks, table]) {
            actions.push(Navigation::ShowTable(pressed == 1));
        }
    });
}

/// The days of the event: "Tuesday 22 February 2022", "11 to 17 April 1970".
fn days_words(page: Page<'_>) -> String {
    let event = page.dossier.real_event();
    let weekday = |day: Date| day.strftime(WORDS.times.weekday_and_day).to_string();
    match (event.start.day(), event.end.last_day()) {
        (Some(first), Some(last)) if first == last => weekday(first),
        (Some(first), Some(last)) if (first.year(), first.month()) == (last.year(), last.month()) => {
            (WORDS.timeline.from_to)(&first.day().to_string(), &day_words(last))
        }
        (Some(first), Some(last)) if first.year() == last.year() => {
            (WORDS.timeline.from_to)(&first.strftime(WORDS.times.day_and_month).to_string(), &day_words(last))
        }
        (Some(first), Some(last)) => (WORDS.timeline.from_to)(&day_words(first), &day_words(last)),
        (None, _) | (_, None) => {
            let (start, end) = (event.start.words(), event.end.words());
            if start == end {
                start
            } else {
                (WORDS.timeline.from_to)(&start, &end)
            }
        }
    }
}

/// In whose time: "Amsterdam time (CET)".
fn zone_words(clock: &Clock, page: Page<'_>) -> Option<String> {
    let name = clock.zone_name.as_ref()?;
    let city = name.rsplit('/').next().unwrap_or(name).replace('_', " ");
    let first = page.dossier.real_event().start.first_time();
    let short = first.map(|time| (WORDS.timeline.short_zone)(&time.strftime(WORDS.times.zone).to_string()));
    Some((WORDS.timeline.time_of)(&city, &short.unwrap_or_default()))
}

/// Closer, farther, and back.
fn closeness_ui(ui: &mut Ui, page: Page<'_>, clock: &ClockScale, actions: &mut Actions) {
    let (farthest, closest) = clock.bounds;
    let closeness = page.view.timeline.closeness;
    let choices = [
        (
            "−",
            WORDS.commands.zoom_out,
            Command::ZoomOut,
            closeness > farthest * 1.001,
        ),
        (
            "+",
            WORDS.commands.zoom_in,
            Command::ZoomIn,
            closeness < closest * 0.999,
        ),
    ];
    for (sign, name, command, is_possible) in choices {
        ui.add_enabled_ui(is_possible, |ui| {
            let chip = widgets::filter_chip(ui, sign, name, false).on_hover_text(name);
            if chip.clicked() {
                actions.push(Action::Run(command));
            }
        });
    }
    let view = page.view.timeline;
    if (view.closeness != 1.0 || view.middle.is_some())
        && widgets::filter_chip(ui, WORDS.timeline.fit, WORDS.timeline.fit_to_the_event, false).clicked()
    {
        actions.push(Action::Run(Command::Fit));
    }
}

/// How many events lie to the left and right of what is seen, to go to the nearest of them.
fn out_of_sight_ui(ui: &mut Ui, page: Page<'_>, clock: &ClockScale, marks: &Marks, actions: &mut Actions) {
    let width = (ui.max_rect().width() - NAMES).max(1.0);
    let sight = Sight::of_clock(clock, page.view.timeline, 0.0, width);
    let (from, to) = sight.ends();
    let on_clock = || {
        let tracks = marks.tracks.iter().filter(|track| is_on_the_clock(track.track));
        tracks.flat_map(|track| &track.marks)
    };
    let earlier = on_clock().filter(|mark| mark.to < from);
    let later = on_clock().filter(|mark| mark.from > to);
    let (count_earlier, nearest_earlier) = earlier.fold((0, f64::NEG_INFINITY), |(count, nearest), mark| {
        (count + 1, nearest.max(mark.middle))
    });
    let (count_later, nearest_later) = later.fold((0, f64::INFINITY), |(count, nearest), mark| {
        (count + 1, nearest.min(mark.middle))
    });
    let closeness = page.view.timeline.closeness.clamp(clock.bounds.0, clock.bounds.1);
    let words = &WORDS.timeline;
    let choices = [
        (count_earlier, words.earlier, words.to_the_earlier, nearest_earlier),
        (count_later, words.later, words.to_the_later, nearest_later),
    ];
    for (count, text, name, middle) in choices {
        if count > 0 && widgets::filter_chip(ui, &text(count), &name(count), false).clicked() {
            actions.push(Action::Timeline(TimelineMove::To { closeness, middle }));
        }
    }
}
