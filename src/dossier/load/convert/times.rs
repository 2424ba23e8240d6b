//! Days and minutes from their texts.

use jiff::ZonedDateTime;
use jiff::civil::Date;

use crate::dossier::diagnostics::{Code, nearest};
use crate::dossier::format;
use crate::dossier::format::FieldPath;
use crate::dossier::load::diagnostics::{Diagnostics, Message};
use crate::dossier::model::{ClockKind, When, day_words};

/// Longest abbreviation of a zone: `CEST`.
const LONGEST_ABBREVIATION: usize = 4;

/// A day: `2022-02-23`.
pub(super) fn day(text: &str, at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) -> Option<Date> {
    // The library reads a day out of a minute too; here each is written in its own way.
    let day = text.parse().ok().filter(|day: &Date| day.to_string() == text);
    day.or_else(|| {
        let expected = "expected a day like `2022-02-23`";
        bad(text, "is not a day", expected, &day_remedy(text), at, diagnostics)
    })
}

/// What is to be done about a day that is none.
fn day_remedy(text: &str) -> String {
    if let Some((day, _)) = text
        .split_once(['T', ' '])
        .filter(|(day, _)| day.parse::<Date>().is_ok())
    {
        return format!("write the day alone, `{day}`; minutes stand in `At(…)` and its like");
    }
    let day = text;
    let numbers: Vec<Option<i16>> = day.split('-').map(|part| part.parse().ok()).collect();
    let [Some(year), Some(month), Some(day_of_month)] = numbers.as_slice() else {
        return "write year, month and day with two dashes".to_owned();
    };
    let month_starts = i8::try_from(*month)
        .ok()
        .and_then(|month| Date::new(*year, month, 1).ok());
    match month_starts {
        None => format!("there is no month {month}: write one from `01` to `12`"),
        Some(first) if !(1..=i16::from(first.days_in_month())).contains(day_of_month) => {
            format!("{} has {} days", first.strftime("%B %Y"), first.days_in_month())
        }
        Some(_) => format!("write two digits for month and day: `{year:04}-{month:02}-{day_of_month:02}`"),
    }
}

fn month(text: &str, at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) -> Option<Date> {
    partial(text, 7, "-01").or_else(|| {
        bad(
            text,
            "is not a month",
            "expected a month like `2022-03`",
            "write year and month with a dash",
            at,
            diagnostics,
        )
    })
}

fn year(text: &str, at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) -> Option<Date> {
    partial(text, 4, "-01-01").or_else(|| {
        bad(
            text,
            "is not a year",
            "expected a year like `2022`",
            "write the year with four digits",
            at,
            diagnostics,
        )
    })
}

/// A day from the beginning of one: `2022-03` with `-01`.
fn partial(text: &str, letters: usize, rest: &str) -> Option<Date> {
    (text.len() == letters).then(|| format!("{text}{rest}").parse().ok())?
}

/// A minute in a zone: `2022-02-22T17:40[Europe/Amsterdam]`.
fn minute(text: &str, at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) -> Option<ZonedDateTime> {
    if let Ok(zoned) = text.parse() {
        return Some(zoned);
    }
    let remedy = "write it like `2022-02-22T17:40[Europe/Amsterdam]`";
    if !text.contains('[') {
        let remedy = if text.len() == "2022-02-22".len() && text.parse::<Date>().is_ok() {
            format!("{remedy}; a day without a minute is `Day(\"{text}\")`")
        } else {
            remedy.to_owned()
        };
        return bad(
            text,
            "has no zone",
            "expected a minute with its zone",
            &remedy,
            at,
            diagnostics,
        );
    }
    let (time, zone) = text.split_once('[').unwrap_or((text, ""));
    let zone = zone.trim_end_matches(']');
    if jiff::tz::TimeZone::get(zone).is_err() {
        let mut words = Message::new(
            format!("`{zone}` is no time zone"),
            "expected the name of a zone, as in the IANA time zone database",
            "write continent and city, like `Europe/Amsterdam` or `America/New_York`",
        );
        // An abbreviation is near to many zones and means none of them.
        if zone.len() > LONGEST_ABBREVIATION {
            let known: Vec<String> = jiff::tz::db().available().map(|name| name.to_string()).collect();
            words.nearest = nearest_zone(zone, &known);
        }
        diagnostics.push(Code::BadTime, at, words);
        return None;
    }
    let expected = "expected a day, `T`, hour and minute, and a zone";
    let day: Option<Date> = time.split(['T', ' ']).next().and_then(|day| day.parse().ok());
    let clock = time
        .split('T')
        .nth(1)
        .and_then(|clock| clock.parse::<jiff::civil::Time>().ok());
    let remedy = match (day, clock) {
        (None, _) => day_remedy(time.split('T').next().unwrap_or(time)),
        _ if time.ends_with(' ') => "write no space before `[`".to_owned(),
        (Some(_), None) if !time.contains('T') => format!("write a `T` between day and time, {remedy}"),
        (Some(_), None) => "write hour and minute with two digits each, from `00:00` to `23:59`".to_owned(),
        (Some(_), Some(_)) => remedy.to_owned(),
    };
    bad(text, "is not a minute in a zone", expected, &remedy, at, diagnostics)
}

/// The zone that was meant: a near name, or one of that city.
fn nearest_zone(zone: &str, known: &[String]) -> Option<String> {
    let city = zone.rsplit('/').next().unwrap_or(zone).replace(' ', "_");
    let of_city = known.iter().find(|name| {
        name.rsplit('/')
            .next()
            .is_some_and(|known| known.eq_ignore_ascii_case(&city))
    });
    of_city
        .cloned()
        .or_else(|| nearest(zone, known.iter().map(String::as_str)))
}

fn bad<T>(
    text: &str,
    is_not: &str,
    expected: &str,
    remedy: &str,
    at: &FieldPath<'_>,
    diagnostics: &mut Diagnostics<'_>,
) -> Option<T> {
    diagnostics.push(
        Code::BadTime,
        at,
        Message::new(format!("`{text}` {is_not}"), expected, remedy),
    );
    None
}

/// When something was.
pub(super) fn when(raw: &format::When, at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) -> Option<When> {
    use format::When as Raw;
    let mut single = |kind, text: &str, at: &FieldPath<'_>| {
        let from = minute(text, at, diagnostics)?;
        Some(When::Clock {
            kind,
            to: from.clone(),
            from,
        })
    };
    match raw {
        Raw::At(text) => single(ClockKind::At, text, &at.item(0)),
        Raw::Before(text) => single(ClockKind::Before, text, &at.item(0)),
        Raw::After(text) => single(ClockKind::After, text, &at.item(0)),
        Raw::About { at: text, within_min } => single(
            ClockKind::About {
                within_min: *within_min,
            },
            text,
            &at.then("at"),
        ),
        Raw::Between { from, to } => two(ClockKind::Between, from, to, at, diagnostics),
        Raw::Span { from, to } => two(ClockKind::Span, from, to, at, diagnostics),
        Raw::Day(text) => day(text, &at.item(0), diagnostics).map(When::Day),
        Raw::Month(text) => month(text, &at.item(0), diagnostics).map(When::Month),
        Raw::Year(text) => year(text, &at.item(0), diagnostics).map(When::Year),
        Raw::FilmMinute { minute, within_min } => Some(When::FilmMinute {
            minute: *minute,
            within_min: *within_min,
        }),
    }
}

fn two(kind: ClockKind, from: &str, to: &str, at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) -> Option<When> {
    let first = minute(from, &at.then("from"), diagnostics);
    let last = minute(to, &at.then("to"), diagnostics);
    let (from, to) = (first?, last?);
    if to < from {
        diagnostics.push(
            Code::EndBeforeStart,
            &at.then("to"),
            Message::new(
                "the end comes before the start",
                "earlier than `from`",
                "swap the two, or correct one",
            ),
        );
    }
    Some(When::Clock { kind, from, to })
}

/// When a source appeared, in words and as the first day it can mean.
pub(super) fn issued(
    text: &str,
    at: &FieldPath<'_>,
    diagnostics: &mut Diagnostics<'_>,
) -> (Option<String>, Option<Date>) {
    let single = |text: &str| {
        let day: Option<Date> = text.parse().ok();
        day.map(|day| (day_words(day), day))
            .or_else(|| partial(text, 7, "-01").map(|day| (day.strftime("%B %Y").to_string(), day)))
            .or_else(|| partial(text, 4, "-01-01").map(|day| (text.to_owned(), day)))
    };
    let known = match text.split_once('/') {
        None => single(text),
        Some((from, to)) => match (single(from), single(to)) {
            (Some((first, day)), Some((last, _))) => Some((format!("{first} to {last}"), day)),
            _ => None,
        },
    };
    match known {
        Some((words, day)) => (Some(words), Some(day)),
        None => {
            bad::<()>(
                text,
                "is no day, month, year or range",
                "expected `2022-02-23`, `2022-02`, `2022` or two of them with `/`",
                "write it in one of these ways",
                at,
                diagnostics,
            );
            (None, None)
        }
    }
}
