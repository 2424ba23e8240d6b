//! Times over the tracks of the timeline.

use egui::{Painter, Rect, Stroke, pos2};

use super::page::Page;
use super::theme::{Face, Tokens};
use super::timeline_tracks::Scale;
use crate::model::{Track, When};

/// Steps of the clock axis to choose from, in minutes.
const STEPS_MIN: [i64; 10] = [1, 5, 10, 15, 30, 60, 120, 180, 360, 720];
/// Minutes of a day: longer steps are whole days.
const DAY_MIN: i64 = 24 * 60;
/// Steps of the axis of the film to choose from, in minutes.
const FILM_STEPS_MIN: [i64; 2] = [20, 60];
/// Room for each time on an axis, in points.
const TICK: f32 = 90.0;
/// Room for each minute of the film on its axis, in points.
const FILM_TICK: f32 = 60.0;

/// The first step that leaves room for each time; else so many whole `last_min` that there is room.
fn step_min(steps_min: &[i64], last_min: i64, span_min: f64, places: f64) -> i64 {
    let fits = steps_min.iter().find(|&&step| span_min / step as f64 <= places);
    fits.copied().unwrap_or_else(|| {
        let times = (span_min / last_min as f64 / places.max(1.0)).ceil();
        (times.max(1.0) as i64).saturating_mul(last_min)
    })
}

/// Times over the tracks of the clock, minutes over that of the film.
pub(crate) fn axis(
    painter: &Painter,
    tokens: &Tokens,
    page: Page<'_>,
    track: Track,
    scale: Scale,
    rect: Rect,
    free_from: f32,
) {
    let put = |value: f64, text: String| {
        let x = scale.x(value);
        painter.line_segment(
            [pos2(x, rect.top() + 30.0), pos2(x, rect.bottom() - 1.0)],
            Stroke::new(1.0, tokens.rule),
        );
        let galley = painter.layout_no_wrap(text, Face::Small.font(), tokens.soft_ink);
        let left = x - galley.size().x / 2.0;
        if left > free_from && left + galley.size().x < rect.right() - 4.0 {
            painter.galley(pos2(left, rect.top() + 12.0), galley, tokens.soft_ink);
        }
    };
    if track == Track::Film {
        let places = f64::from((scale.x.max - scale.x.min) / FILM_TICK);
        let end_min = i64::from(page.dossier.film().runtime_min);
        let step = step_min(&FILM_STEPS_MIN, 60, end_min as f64, places);
        for minute in (0..=end_min).step_by(usize::try_from(step).unwrap_or(usize::MAX)) {
            put(minute as f64, format!("{minute} min"));
        }
        return;
    }
    let When::Clock { from: start, .. } = &page.dossier.real_event().start else {
        return;
    };
    let span_min = (scale.to - scale.from) / 60.0;
    let places = f64::from((scale.x.max - scale.x.min) / TICK);
    let step_min = step_min(&STEPS_MIN, DAY_MIN, span_min, places);
    let words = if step_min < DAY_MIN { "%H:%M" } else { "%-d %b %Y" };
    let step = step_min * 60;
    let offset = i64::from(start.offset().seconds());
    let mut second = ((scale.from as i64 + offset) / step + 1) * step - offset;
    while (second as f64) <= scale.to {
        if let Ok(time) = jiff::Timestamp::from_second(second) {
            let zoned = time.to_zoned_datetime(start.time_zone().clone());
            put(second as f64, zoned.strftime(words).to_string());
        }
        second += step;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_leaves_room_for_each_time_however_long_the_time_is() {
        assert_eq!(step_min(&STEPS_MIN, DAY_MIN, 480.0, 12.0), 60);
        assert_eq!(step_min(&STEPS_MIN, DAY_MIN, 3.0 * DAY_MIN as f64, 12.0), 360);
        let calendar_min = 19_000.0 * 365.0 * DAY_MIN as f64;
        let step = step_min(&STEPS_MIN, DAY_MIN, calendar_min, 12.0);
        assert_eq!(step % DAY_MIN, 0);
        assert!(calendar_min / step as f64 <= 12.0);
    }
}
