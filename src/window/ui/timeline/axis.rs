//! Times over the tracks of the timeline.

use egui::{Painter, Rangef, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2};

use super::layout::first_minute;

use crate::dossier::model::Track;
use crate::query::time_scale::Scale;
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space, tokens};
use crate::words;

/// Steps of the clock axis to choose from, in minutes.
const STEPS_MIN: [i64; 10] = [1, 5, 10, 15, 30, 60, 120, 180, 360, 720];
/// Minutes of a day: longer steps are whole days.
const DAY_MIN: i64 = 24 * 60;
/// Steps of the axis of the film to choose from, in minutes.
const FILM_STEPS_MIN: [i64; 2] = [20, 60];
/// Where the lines of the axis begin, below the top of its track, in points.
const TICK_TOP: f32 = 30.0;
/// Where its times stand, below the top of its track, in points.
const TEXT_TOP: f32 = 12.0;
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

/// Times over the tracks of the clock, minutes over that of the film, and how long what is folded lasts.
pub(crate) fn axis_ui(
    ui: &Ui,
    painter: &Painter,
    page: Page<'_>,
    track: Track,
    scale: &Scale,
    (rect, free_from): (Rect, f32),
) {
    let tokens = tokens(ui);
    let soft = |text: String| painter.layout_no_wrap(text, Face::Small.font(), tokens.soft_ink);
    let mut said = Vec::new();
    // What is written so far, beginning with the heading of the track.
    let mut taken = vec![Rangef::new(rect.left(), free_from)];
    for piece in scale.pieces().iter().filter(|piece| piece.is_fold) {
        let band = Rect::from_x_y_ranges(piece.x.0..=piece.x.1, rect.top() + TICK_TOP..=rect.bottom() - 1.0);
        painter.rect_filled(band, 0.0, tokens.wash);
        let galley = soft(words::duration_min(((piece.to - piece.from) / 60.0) as i64));
        said.push(format!("{} folded", galley.text()));
        let corner = pos2(
            (piece.x.0 + piece.x.1) / 2.0 - galley.size().x / 2.0,
            rect.top() + TEXT_TOP,
        );
        taken.push(Rangef::new(corner.x, corner.x + galley.size().x).expand(space::XS));
        painter.galley(corner, galley, tokens.soft_ink);
    }
    for (value, text) in ticks(page, track, scale) {
        let x = scale.x(value);
        painter.line_segment(
            [pos2(x, rect.top() + TICK_TOP), pos2(x, rect.bottom() - 1.0)],
            Stroke::new(1.0, tokens.rule),
        );
        let galley = soft(text);
        let left = x - galley.size().x / 2.0;
        let extent = Rangef::new(left, left + galley.size().x).expand(space::XS);
        if extent.max < rect.right() && !taken.iter().any(|other| other.intersects(extent)) {
            taken.push(extent);
            said.push(galley.text().to_owned());
            painter.galley(pos2(left, rect.top() + TEXT_TOP), galley, tokens.soft_ink);
        }
    }
    let axis = Rect::from_x_y_ranges(rect.x_range(), rect.top()..=rect.top() + TICK_TOP);
    let response = ui.interact(axis, ui.make_persistent_id(("axis", track)), Sense::empty());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("Scale: {}", said.join(", "))));
}

/// Where times stand, and how they are written.
fn ticks(page: Page<'_>, track: Track, scale: &Scale) -> Vec<(f64, String)> {
    let mut ticks = Vec::new();
    if track == Track::Film {
        let end_min = i64::from(page.dossier.film().runtime_min);
        let step = step_min(
            &FILM_STEPS_MIN,
            60,
            end_min as f64,
            f64::from(scale.points() / FILM_TICK),
        );
        for minute in (0..=end_min).step_by(usize::try_from(step).unwrap_or(usize::MAX)) {
            ticks.push((minute as f64, format!("{minute} min")));
        }
        return ticks;
    }
    let Some(start) = first_minute(page) else {
        return ticks;
    };
    let places = f64::from(scale.points() / TICK);
    let step_min = step_min(&STEPS_MIN, DAY_MIN, scale.drawn() / 60.0, places);
    let step = step_min * 60;
    let offset = i64::from(start.offset().seconds());
    for piece in scale.pieces().iter().filter(|piece| !piece.is_fold) {
        let mut second = ((piece.from as i64 + offset).div_euclid(step) + 1) * step - offset;
        while (second as f64) <= piece.to {
            if let Ok(time) = jiff::Timestamp::from_second(second) {
                let time = time.to_zoned_datetime(start.time_zone().clone());
                let at_midnight = time.hour() == 0 && time.minute() == 0;
                let words = if at_midnight { "%-d %b" } else { "%H:%M" };
                ticks.push((second as f64, time.strftime(words).to_string()));
            }
            second += step;
        }
    }
    ticks
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
