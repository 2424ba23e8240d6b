//! Days and minutes from their texts.

use jiff::ZonedDateTime;
use jiff::civil::Date;

use crate::diag::Code;
use crate::format;
use crate::load::sink::{Sink, Words};
use crate::load::spans::At;
use crate::model::{ClockKind, When, day_words};

/// A day: `2022-02-23`.
pub(super) fn day(text: &str, at: &At<'_>, sink: &mut Sink<'_>) -> Option<Date> {
    text.parse().ok().or_else(|| {
        bad(
            text,
            "is not a day",
            "expected a day like `2022-02-23`",
            "write year, month and day with two dashes",
            at,
            sink,
        )
    })
}

fn month(text: &str, at: &At<'_>, sink: &mut Sink<'_>) -> Option<Date> {
    partial(text, 7, "-01").or_else(|| {
        bad(
            text,
            "is not a month",
            "expected a month like `2022-03`",
            "write year and month with a dash",
            at,
            sink,
        )
    })
}

fn year(text: &str, at: &At<'_>, sink: &mut Sink<'_>) -> Option<Date> {
    partial(text, 4, "-01-01").or_else(|| {
        bad(
            text,
            "is not a year",
            "expected a year like `2022`",
            "write the year with four digits",
            at,
            sink,
        )
    })
}

/// A day from the beginning of one: `2022-03` with `-01`.
fn partial(text: &str, letters: usize, rest: &str) -> Option<Date> {
    (text.len() == letters).then(|| format!("{text}{rest}").parse().ok())?
}

/// A minute in a zone: `2022-02-22T17:40[Europe/Amsterdam]`.
fn minute(text: &str, at: &At<'_>, sink: &mut Sink<'_>) -> Option<ZonedDateTime> {
    if let Ok(zoned) = text.parse() {
        return Some(zoned);
    }
    let remedy = "write it like `2022-02-22T17:40[Europe/Amsterdam]`";
    if !text.contains('[') {
        return bad(text, "has no zone", "expected a minute with its zone", remedy, at, sink);
    }
    let zone_is_known = text
        .split(['[', ']'])
        .nth(1)
        .is_some_and(|name| jiff::tz::TimeZone::get(name).is_ok());
    let expected = if zone_is_known {
        "expected a day, `T`, hour and minute, and a zone"
    } else {
        "this zone is not known"
    };
    bad(text, "is not a minute in a zone", expected, remedy, at, sink)
}

fn bad<T>(text: &str, is_not: &str, expected: &str, remedy: &str, at: &At<'_>, sink: &mut Sink<'_>) -> Option<T> {
    sink.push(
        Code::BadTime,
        at,
        Words::new(format!("`{text}` {is_not}"), expected, remedy),
    );
    None
}

/// When something was.
pub(super) fn when(raw: &format::When, at: &At<'_>, sink: &mut Sink<'_>) -> Option<When> {
    use format::When as Raw;
    let mut single = |kind, text: &str, at: &At<'_>| {
        let from = minute(text, at, sink)?;
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
        Raw::Between { from, to } => two(ClockKind::Between, from, to, at, sink),
        Raw::Span { from, to } => two(ClockKind::Span, from, to, at, sink),
        Raw::Day(text) => day(text, &at.item(0), sink).map(When::Day),
        Raw::Month(text) => month(text, &at.item(0), sink).map(When::Month),
        Raw::Year(text) => year(text, &at.item(0), sink).map(When::Year),
        Raw::FilmMinute { minute, within_min } => Some(When::FilmMinute {
            minute: *minute,
            within_min: *within_min,
        }),
    }
}

fn two(kind: ClockKind, from: &str, to: &str, at: &At<'_>, sink: &mut Sink<'_>) -> Option<When> {
    let first = minute(from, &at.then("from"), sink);
    let last = minute(to, &at.then("to"), sink);
    let (from, to) = (first?, last?);
    if to < from {
        sink.push(
            Code::EndBeforeStart,
            &at.then("to"),
            Words::new(
                "the end comes before the start",
                "earlier than `from`",
                "swap the two, or correct one",
            ),
        );
    }
    Some(When::Clock { kind, from, to })
}

/// When a source appeared, in words and as the first day it can mean.
pub(super) fn issued(text: &str, at: &At<'_>, sink: &mut Sink<'_>) -> (Option<String>, Option<Date>) {
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
                sink,
            );
            (None, None)
        }
    }
}
