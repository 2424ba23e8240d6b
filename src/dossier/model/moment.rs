//! A time as exactly as it is known.

use jiff::ZonedDateTime;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// How exactly a time is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grain {
    /// To the second.
    Second,
    /// To the minute.
    Minute,
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the year.
    Year,
}

/// Seconds in a minute.
const MINUTE_S: i64 = 60;
/// Seconds of a day on which no clock is changed.
const DAY_S: i64 = 24 * 60 * 60;

/// A second, minute, day, month or year, in the zone that the dossier is shown in.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    start: ZonedDateTime,
    grain: Grain,
}

impl Moment {
    /// A time of the clock.
    pub(crate) fn clock(start: ZonedDateTime, to_the_second: bool) -> Self {
        let grain = if to_the_second { Grain::Second } else { Grain::Minute };
        Self { start, grain }
    }

    /// A day, or the month or year that begins with it; none where the calendar of the zone ends.
    pub(crate) fn calendar(first_day: Date, grain: Grain, zone: &TimeZone) -> Option<Self> {
        let start = first_day.to_zoned_datetime(zone.clone()).ok()?;
        Some(Self { start, grain })
    }

    /// Its beginning.
    pub fn start(&self) -> &ZonedDateTime {
        &self.start
    }

    /// How exactly it is known.
    pub fn grain(&self) -> Grain {
        self.grain
    }

    /// Whether it is a time of the clock, and not a day or longer.
    pub fn is_of_the_clock(&self) -> bool {
        self.grain <= Grain::Minute
    }

    /// Its beginning and its end, in seconds since 1970 began in Greenwich; a time of the clock is one moment.
    pub fn range_s(&self) -> (i64, i64) {
        let start_s = self.start.timestamp().as_second();
        let day = self.start.date();
        let last_day = match self.grain {
            Grain::Second | Grain::Minute => return (start_s, start_s),
            Grain::Day => day,
            Grain::Month => day.last_of_month(),
            Grain::Year => day.last_of_year(),
        };
        let next = last_day
            .tomorrow()
            .and_then(|next| next.to_zoned_datetime(self.start.time_zone().clone()));
        // The calendar ends with the year 9999.
        let end_s = next.map_or(start_s + DAY_S, |next| next.timestamp().as_second());
        (start_s, end_s)
    }

    /// The last second that it can mean.
    pub(crate) fn last_s(&self) -> i64 {
        let (start_s, end_s) = self.range_s();
        match self.grain {
            Grain::Second => start_s,
            Grain::Minute => start_s + MINUTE_S - 1,
            Grain::Day | Grain::Month | Grain::Year => end_s - 1,
        }
    }

    /// Its day, where it is known to the day.
    pub fn day(&self) -> Option<Date> {
        (self.grain <= Grain::Day).then(|| self.start.date())
    }

    /// The time of the clock in words: `17:40`, `21:07:53`.
    pub(super) fn clock_words(&self) -> Option<String> {
        let shape = match self.grain {
            Grain::Second => "%H:%M:%S",
            Grain::Minute => "%H:%M",
            Grain::Day | Grain::Month | Grain::Year => return None,
        };
        Some(self.start.strftime(shape).to_string())
    }

    /// Its day, month or year in words.
    pub(super) fn calendar_words(&self) -> String {
        let shape = match self.grain {
            Grain::Second | Grain::Minute | Grain::Day => "%-d %B %Y",
            Grain::Month => "%B %Y",
            Grain::Year => "%-Y",
        };
        self.start.strftime(shape).to_string()
    }

    /// All of it in words: `22 February 2022, 17:40`, `March 1970`.
    pub fn words(&self) -> String {
        let calendar = self.calendar_words();
        match self.clock_words() {
            Some(clock) => format!("{calendar}, {clock}"),
            None => calendar,
        }
    }

    /// The words that are left of it where another of the same grain follows: `11` before `17 April 1970`.
    pub(super) fn words_before(&self, other: &Self) -> String {
        let (this, next) = (self.start.date(), other.start.date());
        let same_year = this.year() == next.year() && self.grain == other.grain;
        let shape = match self.grain {
            Grain::Day if same_year && this.month() == next.month() => "%-d",
            Grain::Day if same_year => "%-d %B",
            Grain::Month if same_year => "%B",
            Grain::Second | Grain::Minute | Grain::Day | Grain::Month | Grain::Year => return self.words(),
        };
        self.start.strftime(shape).to_string()
    }
}

/// By which clock the times of a dossier are told.
#[derive(Debug, Clone)]
pub struct Clock {
    /// The name of the zone, where any time has one: `Europe/Amsterdam`.
    pub zone_name: Option<String>,
    /// The zone; Greenwich where no time has one.
    pub zone: TimeZone,
    /// When that was which a second scale counts from.
    pub counts_from: Option<Moment>,
}

#[cfg(test)]
pub(super) fn moment(text: &str) -> Moment {
    let amsterdam = TimeZone::get("Europe/Amsterdam").unwrap();
    let day = |text: String, grain| Moment::calendar(text.parse().unwrap(), grain, &amsterdam).unwrap();
    match text.len() {
        4 => day(format!("{text}-01-01"), Grain::Year),
        7 => day(format!("{text}-01"), Grain::Month),
        10 => day(text.to_owned(), Grain::Day),
        length => Moment::clock(
            format!("{text}[Europe/Amsterdam]").parse().unwrap(),
            length > "2022-02-22T17:40".len(),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_told_as_exactly_as_it_is_known() {
        for (text, words) in [
            ("2022-02-22T17:40:05", "22 February 2022, 17:40:05"),
            ("2022-02-22T17:40", "22 February 2022, 17:40"),
            ("2022-02-22", "22 February 2022"),
            ("2022-02", "February 2022"),
            ("2022", "2022"),
            ("0079", "79"),
        ] {
            assert_eq!(moment(text).words(), words);
        }
    }

    #[test]
    fn a_day_lasts_as_long_as_the_clocks_make_it() {
        let length_h = |text| {
            let (from, to) = moment(text).range_s();
            (to - from) / 3600
        };
        assert_eq!(length_h("2022-02-22"), 24);
        assert_eq!(length_h("2022-03-27"), 23);
        assert_eq!(length_h("2022-10-30"), 25);
        assert_eq!(length_h("2022-02"), 28 * 24);
        assert_eq!(length_h("2022"), 365 * 24);
        assert_eq!(length_h("2022-02-22T17:40"), 0);
    }

    #[test]
    fn the_last_day_that_can_be_written_has_an_end() {
        let (from, to) = moment("9999-12-30").range_s();
        assert_eq!(to - from, DAY_S);
    }
}
