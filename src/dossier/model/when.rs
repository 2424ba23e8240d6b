//! When something was, with as much doubt as the record has.

use jiff::ZonedDateTime;
use jiff::civil::Date;

use super::moment::{Grain, Moment};

/// When something was.
#[derive(Debug, Clone, PartialEq)]
pub enum When {
    /// By clock and calendar.
    Clock {
        /// How the two ends are meant.
        kind: ClockKind,
        /// The moment, or the first of two.
        from: Moment,
        /// The second of two; the same as `from` where there is one.
        to: Moment,
    },
    /// A minute of the film.
    FilmMinute {
        /// Minutes from the start.
        minute: u32,
        /// Give or take so many minutes.
        within_min: u32,
    },
}

/// How the moments are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockKind {
    /// Then.
    At,
    /// Give or take so many seconds.
    About {
        /// Give or take.
        within_s: i64,
    },
    /// One moment between the two.
    Between,
    /// From one to the other.
    Span,
    /// Some time before.
    Before,
    /// Some time after.
    After,
}

/// How far an open end ("before", "after") reaches, in seconds, for sorting and drawing: about as far as one would
/// guess from how exactly the other end is known.
fn open_end_s(grain: Grain) -> i64 {
    match grain {
        Grain::Second | Grain::Minute => 20 * 60,
        Grain::Day => 24 * 60 * 60,
        Grain::Month => 30 * 24 * 60 * 60,
        Grain::Year => 365 * 24 * 60 * 60,
    }
}

impl When {
    /// The first and the last moment it can mean, in seconds since 1970 began in Greenwich; none for a minute of the
    /// film.
    pub fn range_s(&self) -> Option<(i64, i64)> {
        let Self::Clock { kind, from, to } = self else {
            return None;
        };
        let ((first, first_end), (_, last)) = (from.range_s(), to.range_s());
        let open = open_end_s(from.grain());
        Some(match kind {
            ClockKind::At | ClockKind::Between | ClockKind::Span => (first, last),
            ClockKind::About { within_s } => (first.saturating_sub(*within_s), last.saturating_add(*within_s)),
            ClockKind::Before => (first - open, first),
            ClockKind::After => (first_end, first_end + open),
        })
    }

    /// The moment it is drawn at, in the same seconds: the moment itself, or the middle of its range.
    pub fn middle_s(&self) -> Option<i64> {
        let (first, last) = self.range_s()?;
        Some(first.midpoint(last))
    }

    /// The day it begins on, where it is known to the day.
    pub fn day(&self) -> Option<Date> {
        match self {
            Self::Clock { from, .. } => from.day(),
            Self::FilmMinute { .. } => None,
        }
    }

    /// The day it ends on, where it is known to the day.
    pub fn last_day(&self) -> Option<Date> {
        match self {
            Self::Clock { to, .. } => to.day(),
            Self::FilmMinute { .. } => None,
        }
    }

    /// Sorts by the middle, then by the end; minutes of the film come in their own order.
    pub fn sort_key(&self) -> (i64, i64) {
        match self {
            Self::FilmMinute { minute, within_min } => {
                (i64::from(*minute) - i64::from(*within_min), i64::from(*minute))
            }
            Self::Clock { .. } => {
                let middle_s = self.middle_s().unwrap_or(i64::MAX);
                let last_s = self.range_s().map_or(i64::MAX, |(_, last)| last);
                (middle_s, last_s)
            }
        }
    }

    /// When it was, in words: `22 February 2022, about 17:40`.
    pub fn words(&self) -> String {
        match self {
            Self::Clock { kind, from, to } => match kind {
                ClockKind::At => from.words(),
                ClockKind::About { within_s: _ } => after_day("about", from),
                ClockKind::Before => after_day("before", from),
                ClockKind::After => after_day("after", from),
                ClockKind::Between => two_words(from, to, "between ", "and"),
                ClockKind::Span => two_words(from, to, "", "to"),
            },
            Self::FilmMinute { minute, within_min: 0 } => format!("minute {minute}"),
            Self::FilmMinute { minute, within_min } if within_min == minute => {
                format!("within the first {} minutes", minute.saturating_add(*within_min))
            }
            Self::FilmMinute { minute, .. } => format!("about minute {minute}"),
        }
    }

    /// The time of the clock that it begins with, where it has one.
    pub fn first_time(&self) -> Option<&ZonedDateTime> {
        match self {
            Self::Clock { from, to: _, kind: _ } => from.is_of_the_clock().then(|| from.start()),
            Self::FilmMinute { .. } => None,
        }
    }

    /// How far it lies from a moment, in seconds, with how exactly that is known; only a time of the clock tells it.
    pub fn seconds_since(&self, origin: &Moment) -> Option<(i64, Grain)> {
        let first_s = self.first_time()?.timestamp().as_second();
        let Self::Clock { from, .. } = self else { return None };
        let grain = from.grain().max(origin.grain());
        Some((first_s - origin.start().timestamp().as_second(), grain))
    }
}

/// `22 February 2022, about 17:40`, `about 22 February 2022`.
fn after_day(word: &str, moment: &Moment) -> String {
    let calendar = moment.calendar_words();
    match moment.clock_words() {
        Some(clock) => format!("{calendar}, {word} {clock}"),
        None => format!("{word} {calendar}"),
    }
}

/// Two moments; a day, month or year that both share is said once.
fn two_words(from: &Moment, to: &Moment, before: &str, joint: &str) -> String {
    let of_one_day = from.start().date() == to.start().date();
    match (from.clock_words(), to.clock_words()) {
        (Some(first), Some(last)) if of_one_day => {
            format!("{}, {before}{first} {joint} {last}", from.calendar_words())
        }
        _ if from == to && before.is_empty() => from.words(),
        _ => format!("{before}{} {joint} {}", from.words_before(to), to.words()),
    }
}

/// A day in words: `22 February 2022`.
pub fn day_words(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}

#[cfg(test)]
mod tests {
    use super::super::moment::moment;
    use super::*;

    fn clock(kind: ClockKind, from: &str, to: &str) -> When {
        let (from, to) = (moment(from), moment(to));
        When::Clock { kind, from, to }
    }

    fn one(kind: ClockKind, text: &str) -> When {
        clock(kind, text, text)
    }

    #[test]
    fn times_are_told_in_words() {
        let about = ClockKind::About { within_s: 60 };
        for (kind, from, to, words) in [
            (
                ClockKind::At,
                "2022-02-22T17:40",
                "2022-02-22T17:40",
                "22 February 2022, 17:40",
            ),
            (
                about,
                "2022-02-22T17:40",
                "2022-02-22T17:40",
                "22 February 2022, about 17:40",
            ),
            (about, "1969-08-03", "1969-08-03", "about 3 August 1969"),
            (
                ClockKind::Before,
                "2022-02-22T17:40:10",
                "2022-02-22T17:40:10",
                "22 February 2022, before 17:40:10",
            ),
            (ClockKind::After, "2022-02", "2022-02", "after February 2022"),
            (
                ClockKind::Between,
                "2022-02-22T17:40",
                "2022-02-22T18:00",
                "22 February 2022, between 17:40 and 18:00",
            ),
            (
                ClockKind::Span,
                "2022-02-22T17:40",
                "2022-02-22T18:00",
                "22 February 2022, 17:40 to 18:00",
            ),
            (
                ClockKind::Span,
                "2022-02-22T23:40",
                "2022-02-23T00:10",
                "22 February 2022, 23:40 to 23 February 2022, 00:10",
            ),
            (ClockKind::Span, "1970-04-11", "1970-04-17", "11 to 17 April 1970"),
            (ClockKind::Span, "1970-03-28", "1970-04-02", "28 March to 2 April 1970"),
            (
                ClockKind::Span,
                "1969-12-28",
                "1970-01-02",
                "28 December 1969 to 2 January 1970",
            ),
            (ClockKind::Span, "1970-03", "1970-05", "March to May 1970"),
            (ClockKind::Between, "1965", "1969", "between 1965 and 1969"),
            (ClockKind::Span, "1965", "1969-03", "1965 to March 1969"),
            (ClockKind::Span, "1965", "1965", "1965"),
        ] {
            assert_eq!(clock(kind, from, to).words(), words);
        }
    }

    #[test]
    fn minutes_of_the_film_are_told_in_words() {
        let minute = |minute, within_min| When::FilmMinute { minute, within_min }.words();
        assert_eq!(minute(5, 5), "within the first 10 minutes");
        assert_eq!(
            (minute(5, 0), minute(5, 2)),
            ("minute 5".to_owned(), "about minute 5".to_owned())
        );
    }

    #[test]
    fn about_reaches_to_both_sides() {
        let about = |within_s, text| one(ClockKind::About { within_s }, text).range_s().unwrap();
        let (first, last) = about(300, "2022-02-22T17:40");
        assert_eq!(last - first, 600);
        let (first, last) = about(2, "2022-02-22T17:40:10");
        assert_eq!(last - first, 4);
        let (first, last) = about(3 * 86_400, "2022-02-22");
        assert_eq!(last - first, 7 * 86_400);
    }

    #[test]
    fn an_open_end_reaches_as_far_as_the_other_is_known() {
        let length_s = |kind, text| {
            let (first, last) = one(kind, text).range_s().unwrap();
            last - first
        };
        assert_eq!(length_s(ClockKind::Before, "2022-02-22T17:40"), 20 * 60);
        assert_eq!(length_s(ClockKind::After, "2022-02-22"), 86_400);
        let (day_first, day_last) = moment("2022-02-22").range_s();
        assert_eq!(one(ClockKind::Before, "2022-02-22").range_s().unwrap().1, day_first);
        assert_eq!(one(ClockKind::After, "2022-02-22").range_s().unwrap().0, day_last);
    }

    #[test]
    fn a_day_comes_before_its_successor() {
        let day = |text| one(ClockKind::At, text).sort_key();
        assert!(day("2022-02-23") < day("2022-02-24"));
        assert!(day("2022-02-22T17:40") < day("2022-02-23"));
    }

    #[test]
    fn only_a_time_of_the_clock_tells_how_far_it_lies_from_another() {
        let lift_off = moment("2022-02-22T17:40:00");
        let since = |text| one(ClockKind::At, text).seconds_since(&lift_off);
        assert_eq!(
            since("2022-02-24T00:00:05"),
            Some((30 * 3600 + 20 * 60 + 5, Grain::Second))
        );
        assert_eq!(since("2022-02-22T17:38"), Some((-120, Grain::Minute)));
        assert_eq!(since("2022-02-23"), None);
        let minute = When::FilmMinute {
            minute: 5,
            within_min: 0,
        };
        assert_eq!(minute.seconds_since(&lift_off), None);
    }
}
