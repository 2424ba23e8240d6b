//! When something was, with as much doubt as the record has.

use jiff::civil::Date;
use jiff::{Timestamp, ZonedDateTime};

/// When something was.
#[derive(Debug, Clone, PartialEq)]
pub enum When {
    /// Minutes of a clock in a zone.
    Clock {
        /// How the two ends are meant.
        kind: ClockKind,
        /// The minute, or the first of two.
        from: ZonedDateTime,
        /// The second of two; the same as `from` where there is one minute.
        to: ZonedDateTime,
    },
    /// A day.
    Day(Date),
    /// A month, by its first day.
    Month(Date),
    /// A year, by its first day.
    Year(Date),
    /// A minute of the film.
    FilmMinute {
        /// Minutes from the start.
        minute: u32,
        /// Give or take so many minutes.
        within_min: u32,
    },
}

/// How the minutes of a clock are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockKind {
    /// At that minute.
    At,
    /// Give or take so many minutes.
    About {
        /// Give or take.
        within_min: u32,
    },
    /// One moment between two minutes.
    Between,
    /// From one minute to another.
    Span,
    /// Some time before.
    Before,
    /// Some time after.
    After,
}

/// Seconds in a minute.
const MINUTE_S: i64 = 60;
/// How far an open end ("before", "after") reaches, in minutes, for sorting and drawing.
const OPEN_END_MIN: i64 = 20;

impl When {
    /// The first and the last moment it can mean, on the clock; none for a minute of the film.
    pub fn range(&self) -> Option<(Timestamp, Timestamp)> {
        let shift = |zoned: &ZonedDateTime, minutes: i64| {
            Timestamp::from_second(zoned.timestamp().as_second() + minutes * MINUTE_S).unwrap_or(zoned.timestamp())
        };
        match self {
            Self::Clock { kind, from, to } => Some(match kind {
                ClockKind::At | ClockKind::Between | ClockKind::Span => (from.timestamp(), to.timestamp()),
                ClockKind::About { within_min } => {
                    let within = i64::from(*within_min);
                    (shift(from, -within), shift(to, within))
                }
                ClockKind::Before => (shift(from, -OPEN_END_MIN), from.timestamp()),
                ClockKind::After => (from.timestamp(), shift(from, OPEN_END_MIN)),
            }),
            Self::Day(day) => civil_range(*day, day.tomorrow().ok()?),
            Self::Month(day) => civil_range(*day, day.last_of_month().tomorrow().ok()?),
            Self::Year(day) => civil_range(*day, day.last_of_year().tomorrow().ok()?),
            Self::FilmMinute { .. } => None,
        }
    }

    /// The moment it is drawn at: the minute itself, or the middle of its range.
    pub fn middle(&self) -> Option<Timestamp> {
        let (first, last) = self.range()?;
        Timestamp::from_second(first.as_second() / 2 + last.as_second() / 2).ok()
    }

    /// Its day, where it has one.
    pub fn day(&self) -> Option<Date> {
        match self {
            Self::Clock { from, .. } => Some(from.date()),
            Self::Day(day) => Some(*day),
            Self::Month(_) | Self::Year(_) | Self::FilmMinute { .. } => None,
        }
    }

    /// Sorts by beginning, then by end; minutes of the film come in their own order.
    pub fn sort_key(&self) -> (i64, i64) {
        match (self, self.range()) {
            (Self::FilmMinute { minute, within_min }, _) => {
                (i64::from(*minute) - i64::from(*within_min), i64::from(*minute))
            }
            (_, Some((first, last))) => (self.middle().unwrap_or(first).as_second(), last.as_second()),
            (_, None) => (i64::MAX, i64::MAX),
        }
    }

    /// The time of day or minute in words, without the day: `about 17:40`.
    pub fn time_words(&self) -> String {
        let clock = |zoned: &ZonedDateTime| zoned.strftime("%H:%M").to_string();
        match self {
            Self::Clock { kind, from, to } => {
                let (first, last) = (clock(from), clock(to));
                match kind {
                    ClockKind::At => first,
                    ClockKind::About { .. } => format!("about {first}"),
                    ClockKind::Between => format!("between {first} and {last}"),
                    ClockKind::Span => format!("{first} to {last}"),
                    ClockKind::Before => format!("before {first}"),
                    ClockKind::After => format!("after {first}"),
                }
            }
            Self::Day(_) => String::new(),
            Self::Month(day) => day.strftime("%B %Y").to_string(),
            Self::Year(day) => day.strftime("%Y").to_string(),
            Self::FilmMinute { minute, within_min: 0 } => format!("minute {minute}"),
            Self::FilmMinute { minute, within_min } if within_min == minute => {
                format!("within the first {} minutes", minute.saturating_add(*within_min))
            }
            Self::FilmMinute { minute, .. } => format!("about minute {minute}"),
        }
    }

    /// The whole time in words: `22 February 2022, about 17:40`.
    pub fn words(&self) -> String {
        let day = self.day().map(day_words);
        let time = self.time_words();
        match day {
            Some(day) if time.is_empty() => day,
            Some(day) => format!("{day}, {time}"),
            None => time,
        }
    }

    /// The minute, or the first of two, where it has minutes of a clock.
    pub fn first_minute(&self) -> Option<&ZonedDateTime> {
        match self {
            Self::Clock { from, to: _, kind: _ } => Some(from),
            Self::Day(_) | Self::Month(_) | Self::Year(_) | Self::FilmMinute { .. } => None,
        }
    }

    /// The name of the zone, where it has one: `Europe/Amsterdam`.
    pub fn zone(&self) -> Option<&str> {
        self.first_minute()?.time_zone().iana_name()
    }

    /// The short name of the zone at that time: `CET`.
    pub fn zone_abbreviation(&self) -> Option<String> {
        Some(self.first_minute()?.strftime("%Z").to_string())
    }
}

/// A day in words: `22 February 2022`.
pub fn day_words(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}

fn civil_range(from: Date, to: Date) -> Option<(Timestamp, Timestamp)> {
    let utc = |day: Date| {
        day.to_zoned_datetime(jiff::tz::TimeZone::UTC)
            .map(|zoned| zoned.timestamp())
            .ok()
    };
    Some((utc(from)?, utc(to)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock(kind: ClockKind) -> When {
        let from: ZonedDateTime = "2022-02-22T17:40[Europe/Amsterdam]".parse().unwrap();
        let to: ZonedDateTime = "2022-02-22T18:00[Europe/Amsterdam]".parse().unwrap();
        When::Clock { kind, from, to }
    }

    #[test]
    fn minutes_are_told_in_words() {
        assert_eq!(clock(ClockKind::At).words(), "22 February 2022, 17:40");
        assert_eq!(clock(ClockKind::Between).time_words(), "between 17:40 and 18:00");
        assert_eq!(clock(ClockKind::At).zone_abbreviation().unwrap(), "CET");
        assert_eq!(
            When::FilmMinute {
                minute: 5,
                within_min: 5
            }
            .words(),
            "within the first 10 minutes"
        );
    }

    #[test]
    fn about_reaches_to_both_sides() {
        let from: ZonedDateTime = "2022-02-22T17:40[Europe/Amsterdam]".parse().unwrap();
        let when = When::Clock {
            kind: ClockKind::About { within_min: 5 },
            to: from.clone(),
            from,
        };
        let (first, last) = when.range().unwrap();
        assert_eq!(last.as_second() - first.as_second(), 600);
    }

    #[test]
    fn a_zone_counts_summer_and_winter() {
        let winter: ZonedDateTime = "2009-01-15T15:31[America/New_York]".parse().unwrap();
        assert_eq!(winter.offset().seconds(), -5 * 3600);
        let summer: ZonedDateTime = "2009-07-15T15:31[America/New_York]".parse().unwrap();
        assert_eq!(summer.offset().seconds(), -4 * 3600);
    }

    #[test]
    fn a_day_comes_before_its_successor() {
        let day = |text: &str| When::Day(text.parse().unwrap());
        assert!(day("2022-02-23").sort_key() < day("2022-02-24").sort_key());
        assert!(clock(ClockKind::At).sort_key() < day("2022-02-23").sort_key());
    }
}
