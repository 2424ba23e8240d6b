//! Where times stand on a scale: every so many seconds, minutes, hours, days, months or years.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan, ZonedDateTime};

use super::time_scale::Scale;

/// Seconds in a day.
const DAY_S: i64 = 24 * 60 * 60;
/// Steps of the clock to choose from, in seconds; each divides a day.
const CLOCK_STEPS_S: [i64; 17] = [
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200,
];
/// Steps of days to choose from.
const DAY_STEPS: [i32; 4] = [1, 2, 7, 14];
/// Steps of months to choose from; each divides a year.
const MONTH_STEPS: [i16; 3] = [1, 3, 6];
/// Steps of years to choose from.
const YEAR_STEPS: [i16; 9] = [1, 2, 5, 10, 20, 50, 100, 200, 500];
/// The longest step, in years.
const LONGEST_YEARS: i16 = 1_000;
/// Days in a month, on the whole.
const MONTH_DAYS: f64 = 30.44;
/// Days in a year, on the whole.
const YEAR_DAYS: f64 = 365.24;
/// Most times on one stretch: no window is so wide.
const MOST_TICKS: usize = 400;

/// The day that days are counted from.
const EPOCH: Date = Date::constant(1970, 1, 1);

/// How far one time stands from the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// So many seconds of the clock; they divide a day.
    Clock(i64),
    /// So many days.
    Days(i32),
    /// So many months; they divide a year.
    Months(i16),
    /// So many years.
    Years(i16),
}

impl Step {
    /// The smallest step that is at least so many seconds long.
    pub fn at_least(seconds: f64) -> Self {
        if let Some(&step) = CLOCK_STEPS_S.iter().find(|&&step| step as f64 >= seconds) {
            return Self::Clock(step);
        }
        let days = seconds / DAY_S as f64;
        if let Some(&step) = DAY_STEPS.iter().find(|&&step| f64::from(step) >= days) {
            return Self::Days(step);
        }
        if let Some(&step) = MONTH_STEPS.iter().find(|&&step| f64::from(step) * MONTH_DAYS >= days) {
            return Self::Months(step);
        }
        let years = YEAR_STEPS.iter().find(|&&step| f64::from(step) * YEAR_DAYS >= days);
        Self::Years(years.copied().unwrap_or(LONGEST_YEARS))
    }

    /// The last time at or before a moment that such a step leads to.
    fn floor(self, at: DateTime) -> Option<DateTime> {
        let date = at.date();
        let (year, month) = (date.year(), i16::from(date.month()));
        let midnight = |date: Date| date.to_datetime(Time::midnight());
        match self {
            Self::Clock(step_s) => {
                let clock = at.time();
                let second =
                    i64::from(clock.hour()) * 3600 + i64::from(clock.minute()) * 60 + i64::from(clock.second());
                midnight(date)
                    .checked_add(SignedDuration::from_secs(second / step_s * step_s))
                    .ok()
            }
            Self::Days(step) => {
                let since_epoch = (date - EPOCH).get_days();
                let first = date.checked_sub(since_epoch.rem_euclid(step).days());
                first.ok().map(midnight)
            }
            Self::Months(step) => {
                let first = i8::try_from((month - 1) / step * step + 1).ok()?;
                Date::new(year, first, 1).ok().map(midnight)
            }
            // There was no year 0.
            Self::Years(step) => Date::new((year / step * step).max(1), 1, 1).ok().map(midnight),
        }
    }

    fn next(self, at: DateTime) -> Option<DateTime> {
        match self {
            Self::Clock(step_s) => at.checked_add(SignedDuration::from_secs(step_s)).ok(),
            Self::Days(step) => at.checked_add(step.days()).ok(),
            Self::Months(step) => at.checked_add(step.months()).ok(),
            Self::Years(step) if at.year() == 1 && step > 1 => at.checked_add((step - 1).years()).ok(),
            Self::Years(step) => at.checked_add(step.years()).ok(),
        }
    }
}

/// One time on a scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Its number on the scale: seconds since 1970 began in Greenwich.
    pub value: f64,
    /// The time.
    pub time: ZonedDateTime,
}

/// The times on those stretches of a scale that are drawn to scale, from one number to another.
pub fn ticks(scale: &Scale, (from, to): (f64, f64), step: Step, zone: &TimeZone) -> Vec<Tick> {
    let mut ticks = Vec::new();
    for piece in scale.pieces().iter().filter(|piece| !piece.is_fold) {
        let (first, last) = (piece.from.max(from), piece.to.min(to));
        if first > last {
            continue;
        }
        let Some(start) = civil_at(first, zone).and_then(|start| step.floor(start)) else {
            continue;
        };
        let mut at = Some(start);
        for _ in 0..MOST_TICKS {
            let Some(civil) = at else { break };
            at = step.next(civil);
            // A time that a change of the clocks skips stands where the clocks go on.
            let Ok(time) = civil.to_zoned_datetime(zone.clone()) else {
                break;
            };
            let value = time.timestamp().as_second() as f64;
            if value > last {
                break;
            }
            let is_new = ticks.last().is_none_or(|before: &Tick| before.value < value);
            if value >= first && is_new {
                ticks.push(Tick { value, time });
            }
        }
    }
    ticks
}

/// The numbers on a scale that lie whole steps of seconds from an origin, with how many seconds they lie from it.
pub fn counted(scale: &Scale, (from, to): (f64, f64), step_s: i64, origin_s: i64) -> Vec<(f64, i64)> {
    let mut counted = Vec::new();
    for piece in scale.pieces().iter().filter(|piece| !piece.is_fold) {
        let (first, last) = (piece.from.max(from), piece.to.min(to));
        let mut elapsed = ((first - origin_s as f64) / step_s as f64).ceil() as i64 * step_s;
        for _ in 0..MOST_TICKS {
            let value = (origin_s + elapsed) as f64;
            if value > last {
                break;
            }
            counted.push((value, elapsed));
            elapsed += step_s;
        }
    }
    counted
}

/// A number of a scale as time of the clocks there.
fn civil_at(seconds: f64, zone: &TimeZone) -> Option<DateTime> {
    let at = Timestamp::from_second(seconds.floor() as i64).ok()?;
    Some(at.to_zoned_datetime(zone.clone()).datetime())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(text: &str) -> f64 {
        let time: ZonedDateTime = text.parse().unwrap();
        time.timestamp().as_second() as f64
    }

    /// The times between two, in words.
    fn told(zone: &str, from: &str, to: &str, step: Step) -> Vec<String> {
        let zone_of = |text: &str| seconds(&format!("{text}[{zone}]"));
        let between = (zone_of(from), zone_of(to));
        let scale = Scale::straight(between.0, between.1, (0.0, 1000.0));
        let ticks = ticks(&scale, between, step, &TimeZone::get(zone).unwrap());
        ticks
            .iter()
            .map(|tick| tick.time.strftime("%Y-%m-%d %H:%M:%S").to_string())
            .collect()
    }

    #[test]
    fn a_step_leaves_the_room_that_is_asked_for_from_seconds_to_centuries() {
        let day = DAY_S as f64;
        for (seconds, step) in [
            (0.01, Step::Clock(1)),
            (7.0, Step::Clock(10)),
            (61.0, Step::Clock(120)),
            (3_000.0, Step::Clock(3_600)),
            (0.6 * day, Step::Days(1)),
            (5.0 * day, Step::Days(7)),
            (15.0 * day, Step::Months(1)),
            (100.0 * day, Step::Months(6)),
            (200.0 * day, Step::Years(1)),
            (3_000.0 * day, Step::Years(10)),
            (1.0e9 * day, Step::Years(1_000)),
        ] {
            assert_eq!(Step::at_least(seconds), step, "{seconds}");
        }
    }

    #[test]
    fn times_stand_at_round_numbers_of_the_clock_and_the_calendar() {
        let zone = "Europe/Amsterdam";
        assert_eq!(
            told(zone, "2022-02-22T17:41:07", "2022-02-22T17:41:31", Step::Clock(10)),
            ["2022-02-22 17:41:10", "2022-02-22 17:41:20", "2022-02-22 17:41:30"]
        );
        assert_eq!(
            told(zone, "2022-02-22T22:00", "2022-02-23T03:00", Step::Clock(10_800)),
            ["2022-02-23 00:00:00", "2022-02-23 03:00:00"]
        );
        assert_eq!(
            told(zone, "2021-12-15T12:00", "2022-02-15T12:00", Step::Months(1)),
            ["2022-01-01 00:00:00", "2022-02-01 00:00:00"]
        );
        assert_eq!(
            told(zone, "1987-06-01T00:00", "2012-06-01T00:00", Step::Years(10)),
            ["1990-01-01 00:00:00", "2000-01-01 00:00:00", "2010-01-01 00:00:00"]
        );
        assert_eq!(
            told(zone, "1970-01-02T12:00", "1970-01-06T12:00", Step::Days(2)),
            ["1970-01-03 00:00:00", "1970-01-05 00:00:00"]
        );
        assert_eq!(
            told(zone, "0001-06-01T00:00", "0012-06-01T00:00", Step::Years(5)).len(),
            2
        );
    }

    #[test]
    fn a_night_on_which_the_clocks_change_has_each_hour_that_it_has() {
        let hours = |from, to| told("Europe/Amsterdam", from, to, Step::Clock(3_600));
        let spring = hours("2022-03-27T00:30", "2022-03-27T04:30");
        assert_eq!(
            spring,
            ["2022-03-27 01:00:00", "2022-03-27 03:00:00", "2022-03-27 04:00:00"]
        );
        let midnights = told(
            "Europe/Amsterdam",
            "2022-03-26T12:00",
            "2022-03-29T12:00",
            Step::Days(1),
        );
        assert!(midnights.iter().all(|time| time.ends_with("00:00:00")), "{midnights:?}");
    }

    #[test]
    fn a_second_scale_counts_from_its_origin_and_before_it() {
        let scale = Scale::straight(990.0, 1_130.0, (0.0, 1000.0));
        assert_eq!(
            counted(&scale, (990.0, 1_130.0), 60, 1_047),
            [(1_047.0, 0), (1_107.0, 60)]
        );
        assert_eq!(counted(&scale, (980.0, 1_000.0), 60, 1_047), []);
        assert_eq!(counted(&scale, (980.0, 1_000.0), 10, 1_047)[0], (997.0, -50));
    }

    #[test]
    fn nothing_stands_in_a_fold() {
        let scale = Scale::folded(&[(0.0, 600.0), (1.0e6, 1.0e6 + 600.0)], (0.0, 1000.0)).unwrap();
        let fold = scale.pieces().iter().find(|piece| piece.is_fold).unwrap();
        let all = ticks(&scale, scale.ends(), Step::Clock(300), &TimeZone::UTC);
        assert!(all.len() >= 4);
        assert!(all.iter().all(|tick| tick.value <= fold.from || tick.value >= fold.to));
    }
}
