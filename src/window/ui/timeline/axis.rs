//! Times over the tracks of the timeline.

use egui::{Painter, Rangef, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2};

use super::sight::Sight;
use crate::dossier::model::{Clock, LatLon};
use crate::query::daylight::nights;
use crate::query::time_ticks::{Step, Tick, counted, ticks};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space, tokens};
use crate::words::WORDS;

/// Room for each time on an axis, in points.
const TICK: f64 = 88.0;
/// Room for each minute of the film on its axis, in points.
const FILM_TICK: f64 = 88.0;
/// Steps of the axis of the film to choose from, in minutes.
const FILM_STEPS_MIN: [u32; 6] = [1, 2, 5, 10, 20, 60];
/// Height of one line of times, in points.
const LINE: f32 = 20.0;
/// Height of the strip of days and nights, in points.
const NIGHT: f32 = 4.0;
/// How dark a night is, against the ink of soft words.
const NIGHT_SHARE: f32 = 0.55;
/// Days and nights are told apart where a day takes so many points.
const LEAST_DAY: f64 = 18.0;
/// Seconds in a day.
const DAY_S: f64 = 86_400.0;

/// What stands on the axis of the clock in this frame.
pub(super) struct ClockAxis {
    step: Step,
    ticks: Vec<Tick>,
    /// Whether the day, or else the year, must be told beside the times.
    has_context: bool,
    counts: bool,
}

impl ClockAxis {
    pub(super) fn new(clock: &Clock, sight: &Sight<'_>) -> Self {
        let step = Step::at_least(TICK * sight.scale.drawn() / sight.scale.points().max(1.0));
        let visible = sight.ends();
        let ticks = ticks(sight.scale, visible, step, &clock.zone);
        Self {
            has_context: !matches!(step, Step::Years(_)) && !is_of_one_day(clock, sight.scale.ends()),
            step,
            ticks,
            counts: clock.counts_from.is_some(),
        }
    }

    /// Where lines stand in the tracks under it.
    pub(super) fn lines(&self) -> Vec<f64> {
        self.ticks.iter().map(|tick| tick.value).collect()
    }

    /// How high it is, in points.
    pub(super) fn height(&self) -> f32 {
        let lines = 1.0 + f32::from(u8::from(self.has_context)) + f32::from(u8::from(self.counts));
        lines * LINE + NIGHT + space::XS
    }
}

fn is_of_one_day(clock: &Clock, (from, to): (f64, f64)) -> bool {
    let day = |seconds: f64| {
        let at = jiff::Timestamp::from_second(seconds as i64).ok()?;
        Some(at.to_zoned_datetime(clock.zone.clone()).date())
    };
    day(from) == day(to)
}

/// How a day is written: with its year, where there are several.
fn day_shape(clock: &Clock, (from, to): (f64, f64)) -> &'static str {
    let year = |seconds: f64| {
        let at = jiff::Timestamp::from_second(seconds as i64).ok()?;
        Some(at.to_zoned_datetime(clock.zone.clone()).year())
    };
    if year(from) == year(to) {
        WORDS.times.short_weekday_and_day
    } else {
        WORDS.times.short_weekday_and_day_of_year
    }
}

/// Whether a time is one of those that the eye looks for first.
fn is_major(step: Step, tick: &Tick) -> bool {
    let (time, date) = (tick.time.time(), tick.time.date());
    match step {
        Step::Clock(step_s) if step_s < 60 => time.second() == 0,
        Step::Clock(step_s) if step_s < 3_600 => time.minute() == 0,
        Step::Clock(_) => time.hour() == 0,
        Step::Days(_) => date.day() == 1,
        Step::Months(_) => date.month() == 1,
        Step::Years(step) => step < 10 && date.year() % 10 == 0,
    }
}

/// How the times of a step are written.
fn shape(step: Step) -> &'static str {
    match step {
        Step::Clock(step_s) if step_s < 60 => WORDS.times.with_seconds,
        Step::Clock(_) => WORDS.times.hours_and_minutes,
        Step::Days(_) => WORDS.times.short_day,
        Step::Months(_) => WORDS.times.short_month,
        Step::Years(_) => WORDS.times.year,
    }
}

/// One line of times: what is written keeps clear of what is written already.
struct Line<'a> {
    ui: &'a Ui,
    painter: &'a Painter,
    top: f32,
    right: f32,
    taken: Vec<Rangef>,
    said: Vec<String>,
}

impl<'a> Line<'a> {
    fn new(ui: &'a Ui, painter: &'a Painter, top: f32, right: f32) -> Self {
        Self {
            ui,
            painter,
            top,
            right,
            taken: Vec::new(),
            said: Vec::new(),
        }
    }

    /// Writes a text with its middle at `x`, or with its left edge there; tells whether there was room.
    fn write(&mut self, x: f32, is_middle: bool, text: &str, is_major: bool) -> bool {
        let tokens = tokens(self.ui);
        let ink = if is_major { tokens.ink } else { tokens.soft_ink };
        let galley = self.painter.layout_no_wrap(text.to_owned(), Face::Small.font(), ink);
        let left = if is_middle { x - galley.size().x / 2.0 } else { x };
        let extent = Rangef::new(left, left + galley.size().x).expand(space::XS);
        let is_free = extent.max <= self.right && !self.taken.iter().any(|other| other.intersects(extent));
        if is_free {
            self.taken.push(extent);
            self.said.push(text.to_owned());
            self.painter.galley(pos2(left.round(), self.top), galley, ink);
        }
        is_free
    }
}

/// Times of the clock, the day or year they are of, how long what is folded lasts, what is counted, and nights; tells
/// whether there are any.
pub(super) fn clock_axis_ui(
    ui: &Ui,
    painter: &Painter,
    page: Page<'_>,
    axis: &ClockAxis,
    sight: Sight<'_>,
    rect: Rect,
) -> bool {
    let clock = page.dossier.clock();
    let mut top = rect.top();
    let mut said = Vec::new();
    if axis.has_context {
        let mut line = Line::new(ui, painter, top, rect.right());
        context_line(&mut line, clock, axis.step, sight);
        said.append(&mut line.said);
        top += LINE;
    }
    let mut line = Line::new(ui, painter, top, rect.right());
    folds_in_words(&mut line, sight);
    for tick in &axis.ticks {
        let text = tick.time.strftime(shape(axis.step)).to_string();
        line.write(sight.x(tick.value), true, &text, is_major(axis.step, tick));
    }
    said.append(&mut line.said);
    top += LINE;
    if let Some(origin) = &clock.counts_from {
        let mut line = Line::new(ui, painter, top, rect.right());
        let origin_s = origin.start().timestamp().as_second();
        counted_line(&mut line, axis.step, sight, origin_s);
        said.append(&mut line.said);
        top += LINE;
    }
    name(ui, rect, "clock", &said);
    let place = page.dossier.real_event().place;
    let at = place.and_then(|place| page.dossier.place(place).at?.on_earth());
    at.is_some_and(|at| {
        let strip = Rect::from_x_y_ranges(rect.x_range(), top..=top + NIGHT);
        night_strip(ui, painter, at, sight, strip)
    })
}

/// Tells a screen reader what stands on an axis.
fn name(ui: &Ui, rect: Rect, salt: &str, said: &[String]) {
    let response = ui.interact(rect, ui.make_persistent_id(("axis", salt)), Sense::empty());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, (WORDS.timeline.scale)(said)));
}

/// The day of the times below, or the year of the days.
fn context_line(line: &mut Line<'_>, clock: &Clock, step: Step, sight: Sight<'_>) {
    let (context, shape) = match step {
        Step::Clock(_) => (Step::Days(1), day_shape(clock, sight.scale.ends())),
        Step::Days(_) | Step::Months(_) => (Step::Years(1), WORDS.times.year),
        Step::Years(_) => return,
    };
    let (from, to) = sight.ends();
    for tick in ticks(sight.scale, (from, to), context, &clock.zone) {
        line.write(sight.x(tick.value), false, &tick.time.strftime(shape).to_string(), true);
    }
    // Where a stretch begins within a day, as far as the next day leaves room.
    for piece in sight.scale.pieces().iter().filter(|piece| !piece.is_fold) {
        let first = piece.from.max(from);
        let Ok(at) = jiff::Timestamp::from_second(first.ceil() as i64) else {
            continue;
        };
        if first <= piece.to.min(to) {
            let time = at.to_zoned_datetime(clock.zone.clone());
            line.write(
                sight.x(first).max(sight.left()),
                false,
                &time.strftime(shape).to_string(),
                true,
            );
        }
    }
}

fn folds_in_words(line: &mut Line<'_>, sight: Sight<'_>) {
    for piece in sight.scale.pieces().iter().filter(|piece| piece.is_fold) {
        let middle = sight.place(f64::midpoint(piece.x.0, piece.x.1));
        if (sight.left()..=sight.right()).contains(&middle) {
            let length = (WORDS.numbers.duration_min)(((piece.to - piece.from) / 60.0) as i64);
            if line.write(middle, true, &length, false)
                && let Some(said) = line.said.last_mut()
            {
                said.push_str(WORDS.timeline.folded);
            }
        }
    }
}

/// Hours, minutes and seconds since what is counted from.
fn counted_line(line: &mut Line<'_>, step: Step, sight: Sight<'_>, origin_s: i64) {
    let step_s = match step {
        Step::Clock(step_s) => step_s,
        Step::Days(days) => i64::from(days) * DAY_S as i64,
        Step::Months(_) | Step::Years(_) => return,
    };
    for (value, elapsed_s) in counted(sight.scale, sight.ends(), step_s, origin_s) {
        let text = (WORDS.times.elapsed_s)(elapsed_s, step_s < 60);
        line.write(sight.x(value), true, &text, false);
    }
}

/// Dark where it was night at the place of the event; tells whether there was any.
fn night_strip(ui: &Ui, painter: &Painter, at: LatLon, sight: Sight<'_>, rect: Rect) -> bool {
    let points_per_day = DAY_S * sight.scale.points() / sight.scale.drawn().max(1.0);
    if points_per_day < LEAST_DAY {
        return false;
    }
    let ink = tokens(ui).soft_ink.gamma_multiply(NIGHT_SHARE);
    let nights = nights_of(ui, at, sight);
    for &(from, to) in &nights {
        let night = Rect::from_x_y_ranges(sight.x(from)..=sight.x(to), rect.y_range()).intersect(rect);
        painter.rect_filled(night, 0.0, ink);
    }
    !nights.is_empty()
}

/// The nights that are seen; worked out anew only when something else is seen.
fn nights_of(ui: &Ui, at: LatLon, sight: Sight<'_>) -> Vec<(f64, f64)> {
    type Kept = ((LatLon, (f64, f64)), Vec<(f64, f64)>);
    let (memory, key) = (egui::Id::unique("timeline nights"), (at, sight.ends()));
    let kept = ui.data(|data| data.get_temp::<Kept>(memory));
    if let Some((_, nights)) = kept.filter(|(made_for, _)| *made_for == key) {
        return nights;
    }
    let (from, to) = sight.ends();
    let pieces = sight.scale.pieces().iter().filter(|piece| !piece.is_fold);
    let seen = pieces.map(|piece| (piece.from.max(from), piece.to.min(to)));
    let nights: Vec<(f64, f64)> = seen
        .filter(|(from, to)| from < to)
        .flat_map(|seen| nights(at, seen))
        .collect();
    ui.data_mut(|data| data.insert_temp(memory, (key, nights.clone())));
    nights
}

/// Where minutes stand on the axis of the film.
pub(super) fn film_minutes(page: Page<'_>, sight: &Sight<'_>) -> Vec<f64> {
    let runtime_min = page.dossier.film().runtime_min;
    let places = sight.scale.points() / FILM_TICK;
    let fits = FILM_STEPS_MIN
        .iter()
        .find(|&&step| f64::from(runtime_min) / f64::from(step) <= places);
    // Of a film of many hours, so many whole hours that there is room.
    let hours = (f64::from(runtime_min) / 60.0 / places.max(1.0)).ceil().max(1.0);
    let step = fits.copied().unwrap_or(60 * hours as u32);
    (0..=runtime_min).step_by(step as usize).map(f64::from).collect()
}

/// Minutes over the track of the film.
pub(super) fn film_axis_ui(ui: &Ui, painter: &Painter, minutes: &[f64], sight: Sight<'_>, rect: Rect) {
    let mut line = Line::new(ui, painter, rect.top(), rect.right());
    for &minute in minutes {
        let text = if minute == 0.0 {
            WORDS.timeline.start.to_owned()
        } else {
            (WORDS.timeline.minute)(minute)
        };
        line.write(sight.x(minute), true, &text, false);
    }
    name(ui, rect, "film", &line.said);
}

/// Height of the axis of the film, in points.
pub(super) const FILM_AXIS: f32 = LINE + space::XS;

/// Years or days under the line of what came afterwards.
pub(super) fn afterwards_axis_ui(ui: &Ui, painter: &Painter, page: Page<'_>, sight: Sight<'_>, rect: Rect) {
    let step = Step::at_least(TICK * sight.scale.drawn() / sight.scale.points().max(1.0));
    let tokens = tokens(ui);
    let mut line = Line::new(ui, painter, rect.top() + space::XS, rect.right());
    folds_in_words(&mut line, sight);
    for tick in ticks(sight.scale, sight.ends(), step, &page.dossier.clock().zone) {
        let x = sight.x(tick.value);
        // A day or month by itself does not tell of which year.
        let shape = match step {
            Step::Clock(_) | Step::Days(_) => WORDS.times.short_day_of_year,
            Step::Months(_) => WORDS.times.short_month_of_year,
            Step::Years(_) => WORDS.times.year,
        };
        if line.write(x, true, &tick.time.strftime(shape).to_string(), is_major(step, &tick)) {
            painter.line_segment(
                [pos2(x, rect.top() - 4.0), pos2(x, rect.top() + 4.0)],
                Stroke::new(1.0, tokens.outline),
            );
        }
    }
    name(ui, rect, "afterwards", &line.said);
}
