//! When something was, from what is written.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::calendar::{day, month, partial, year};
use super::moments::{beyond_the_calendar, moment};
use crate::dossier::diagnostics::Code;
use crate::dossier::format;
use crate::dossier::load::message::problem;
use crate::dossier::load::site::Site;
use crate::dossier::model::{ClockKind, Grain, Moment, When, day_words};

/// Seconds in a minute.
const MINUTE_S: i64 = 60;
/// Seconds in a day.
const DAY_S: i64 = 24 * 60 * MINUTE_S;

/// When something was, in the zone that the dossier is shown in.
pub(super) fn when(raw: &format::When, zone: &TimeZone, at: &Site<'_, '_>) -> Option<When> {
    use format::When as Raw;
    match raw {
        Raw::At(text) => single(zone, ClockKind::At, text, &at.item(0)),
        Raw::Before(text) => single(zone, ClockKind::Before, text, &at.item(0)),
        Raw::After(text) => single(zone, ClockKind::After, text, &at.item(0)),
        Raw::About {
            at: text,
            within_s,
            within_min,
            within_days,
        } => {
            let within_s = self::within_s([*within_s, *within_min, *within_days], at);
            let kind = ClockKind::About { within_s: within_s? };
            single(zone, kind, text, &at.then("at"))
        }
        Raw::Between { from, to } => two(zone, ClockKind::Between, from, to, at),
        Raw::Span { from, to } => two(zone, ClockKind::Span, from, to, at),
        Raw::Day(text) => {
            let day = day(text, &at.item(0))?;
            whole(zone, text, day, Grain::Day, at)
        }
        Raw::Month(text) => {
            let first = month(text, &at.item(0))?;
            whole(zone, text, first, Grain::Month, at)
        }
        Raw::Year(text) => {
            let first = year(text, &at.item(0))?;
            whole(zone, text, first, Grain::Year, at)
        }
        Raw::FilmMinute { minute, within_min } => Some(When::FilmMinute {
            minute: *minute,
            within_min: *within_min,
        }),
    }
}

fn single(zone: &TimeZone, kind: ClockKind, text: &str, at: &Site<'_, '_>) -> Option<When> {
    let from = moment(text, zone, at)?;
    let to = from.clone();
    Some(When::Clock { kind, from, to })
}

/// A day, month or year.
fn whole(zone: &TimeZone, text: &str, first: Date, grain: Grain, at: &Site<'_, '_>) -> Option<When> {
    let from = Moment::calendar(first, grain, zone).or_else(|| beyond_the_calendar(text, &at.item(0)))?;
    let (kind, to) = (ClockKind::At, from.clone());
    Some(When::Clock { kind, from, to })
}

fn two(zone: &TimeZone, kind: ClockKind, from: &str, to: &str, at: &Site<'_, '_>) -> Option<When> {
    let first = moment(from, zone, &at.then("from"));
    let last = moment(to, zone, &at.then("to"));
    let (from, to) = (first?, last?);
    if to.last_s() < from.range_s().0 {
        problem(Code::EndBeforeStart, "the end comes before the start")
            .mark("earlier than `from`")
            .remedy("swap the two, or correct one")
            .report(&at.then("to"));
    }
    Some(When::Clock { kind, from, to })
}

/// How many seconds give or take, written as one of seconds, minutes and days.
fn within_s(written: [Option<u32>; 3], at: &Site<'_, '_>) -> Option<i64> {
    let mut given = written.into_iter().zip([1, MINUTE_S, DAY_S]);
    let mut given = given
        .by_ref()
        .filter_map(|(count, unit_s)| Some(i64::from(count?) * unit_s));
    match (given.next(), given.next()) {
        (Some(within_s), None) => Some(within_s),
        (None, _) => tell_within("`About` does not say how far off it may be", "add", at),
        (Some(_), Some(_)) => tell_within("`About` says in two ways how far off it may be", "keep", at),
    }
}

fn tell_within<T>(message: &str, verb: &str, at: &Site<'_, '_>) -> Option<T> {
    let remedy = format!("{verb} one of `within_s`, `within_min` and `within_days`");
    problem(Code::BadTime, message)
        .mark("give or take how much?")
        .remedy(remedy)
        .refuse(at)
}

/// When a source appeared, in words and as the first day it can mean.
pub(super) fn issued(text: &str, at: &Site<'_, '_>) -> Option<(String, Date)> {
    let single = |text: &str| {
        let day: Option<Date> = text.parse().ok();
        day.map(|day| (day_words(day), day))
            .or_else(|| partial(text, 7, "-01").map(|day| (day.strftime("%B %Y").to_string(), day)))
            .or_else(|| partial(text, 4, "-01-01").map(|day| (text.to_owned(), day)))
    };
    let known = match text.split_once('/') {
        None => single(text),
        Some((from, to)) => match (single(from), single(to)) {
            (Some((first, day)), Some((last, _))) => Some((from_to(&first, &last), day)),
            _ => None,
        },
    };
    known.or_else(|| {
        problem(Code::BadTime, format!("`{text}` is no day, month, year or range"))
            .mark("expected `2022-02-23`, `2022-02`, `2022` or two of them with `/`")
            .remedy("write it in one of these ways")
            .refuse(at)
    })
}

/// Two days, months or years as one stretch: what both have in common is said once.
fn from_to(first: &str, last: &str) -> String {
    let (of_first, of_last): (Vec<&str>, Vec<&str>) = (first.split(' ').collect(), last.split(' ').collect());
    let backwards = of_first.iter().rev().zip(of_last.iter().rev());
    let common = backwards.take_while(|(one, other)| one == other).count();
    let own = of_first.get(..of_first.len() - common).unwrap_or_default();
    match (own.len(), of_last.len() - common) {
        (0, _) => last.to_owned(),
        (1, 1) => format!("{}–{last}", own.join(" ")),
        _ => format!("{} – {last}", own.join(" ")),
    }
}

#[cfg(test)]
mod tests {
    use super::from_to;

    #[test]
    fn what_two_days_have_in_common_is_said_once() {
        for (first, last, stretch) in [
            ("22 February 2022", "23 February 2022", "22–23 February 2022"),
            ("31 March 2022", "1 April 2022", "31 March – 1 April 2022"),
            (
                "30 December 2021",
                "2 January 2022",
                "30 December 2021 – 2 January 2022",
            ),
            ("March 2022", "May 2022", "March–May 2022"),
            ("2018", "2020", "2018–2020"),
            ("2022", "2022", "2022"),
        ] {
            assert_eq!(from_to(first, last), stretch);
        }
    }
}
