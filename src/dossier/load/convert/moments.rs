//! A time from its text: a second or minute in a zone, a day, a month, a year.

use jiff::civil::{Date, DateTime, Time};
use jiff::fmt::temporal::DateTimeParser;
use jiff::tz::{AmbiguousOffset, Disambiguation, Offset, TimeZone};

use super::calendar::{day_remedy, partial};
use crate::dossier::diagnostics::{Code, nearest};
use crate::dossier::format;
use crate::dossier::load::diagnostics::Diagnostics;
use crate::dossier::load::message::{Message, problem};
use crate::dossier::load::site::Site;
use crate::dossier::model::{Grain, Moment};

/// Longest abbreviation of a zone: `CEST`.
const LONGEST_ABBREVIATION: usize = 4;
/// A minute that a change of the clocks skips or doubles is nobody's to choose but the author's.
static PARSER: DateTimeParser = DateTimeParser::new().disambiguation(Disambiguation::Reject);

/// A time as exactly as it is written, told in the zone that the dossier is shown in.
pub(super) fn moment(text: &str, shown: &TimeZone, at: &Site<'_, '_>) -> Option<Moment> {
    if is_beyond_the_calendar(text) {
        return beyond_the_calendar(text, at);
    }
    let grains = [
        ("2022-02-22", "", Grain::Day),
        ("2022-02", "-01", Grain::Month),
        ("2022", "-01-01", Grain::Year),
    ];
    for (example, rest, grain) in grains {
        if let Some(first) = partial(text, example.len(), rest) {
            let moment = Moment::calendar(first, grain, shown);
            return moment.or_else(|| beyond_the_calendar(text, at));
        }
    }
    if !text.contains(['T', ':', '[', ' ']) {
        return problem(Code::BadTime, format!("`{text}` is not a time"))
            .mark("expected `2022-02-22T17:40[Europe/Amsterdam]`, `2022-02-22`, `2022-02` or `2022`")
            .remedy(day_remedy(text))
            .refuse(at);
    }
    clock(text, shown, at)
}

pub(super) fn beyond_the_calendar<T>(text: &str, at: &Site<'_, '_>) -> Option<T> {
    problem(
        Code::BadTime,
        format!("`{text}` lies outside the years that can be written"),
    )
    .mark("expected a year from `0001` to `9999`")
    .remedy("tell it in words, and write the nearest year that can be written")
    .refuse(at)
}

/// Whether the year is not one of four digits, or the year 0, which never was.
fn is_beyond_the_calendar(text: &str) -> bool {
    let digits = text.trim_start_matches(['-', '+']);
    let year = digits.split(|sign: char| !sign.is_ascii_digit()).next().unwrap_or("");
    year == "0000" || (year.len() > 4 && digits.len() > year.len()) || (text.starts_with('-') && year.len() >= 4)
}

/// A second or minute in a zone: `2022-02-22T17:40[Europe/Amsterdam]`.
fn clock(text: &str, shown: &TimeZone, at: &Site<'_, '_>) -> Option<Moment> {
    let (time, zone) = text.split_once('[').unwrap_or((text, ""));
    let zone = zone.trim_end_matches(']');
    if let Ok(zoned) = PARSER.parse_zoned_datetime(text) {
        return Some(Moment::clock(zoned.with_time_zone(shown.clone()), has_seconds(time)));
    }
    let remedy = "write it like `2022-02-22T17:40[Europe/Amsterdam]`";
    if !text.contains('[') {
        return problem(Code::BadTime, format!("`{text}` has no zone"))
            .mark("expected a minute with its zone")
            .remedy(remedy)
            .refuse(at);
    }
    let known = known_zone(zone, at)?;
    if let Some(message) = clock_change(time, zone, &known) {
        return message.refuse(at);
    }
    let day: Option<Date> = time.split(['T', ' ']).next().and_then(|day| day.parse().ok());
    let clock = time.split('T').nth(1).and_then(|clock| clock.parse::<Time>().ok());
    let remedy = match (day, clock) {
        (None, _) => day_remedy(time.split('T').next().unwrap_or(time)),
        _ if time.ends_with(' ') => "write no space before `[`".to_owned(),
        (Some(_), None) if !time.contains('T') => format!("write a `T` between day and time, {remedy}"),
        (Some(_), None) => "write hour and minute with two digits each, from `00:00` to `23:59`".to_owned(),
        (Some(_), Some(_)) => remedy.to_owned(),
    };
    problem(Code::BadTime, format!("`{text}` is not a minute in a zone"))
        .mark("expected a day, `T`, hour and minute, and a zone")
        .remedy(remedy)
        .refuse(at)
}

/// Whether a time of the clock is written to the second: `…T17:40:05`, whatever follows.
fn has_seconds(time: &str) -> bool {
    let clock = time.split('T').nth(1).unwrap_or("");
    // An offset has a colon of its own.
    let clock = clock.split(['+', '-', 'Z', 'z']).next().unwrap_or(clock);
    clock.matches(':').count() >= 2
}

/// What is to be said of a minute that a change of the clocks skips or doubles.
fn clock_change(time: &str, zone: &str, known: &TimeZone) -> Option<Message> {
    let civil: DateTime = time.parse().ok()?;
    let (clock, day) = (civil.strftime("%H:%M"), civil.strftime("%-d %B %Y"));
    match known.to_ambiguous_zoned_datetime(civil).offset() {
        AmbiguousOffset::Unambiguous { .. } => None,
        AmbiguousOffset::Gap { .. } => {
            let message = format!("there was no {clock} on {day} in {zone}: the clocks were put forward over it");
            let message = problem(Code::BadTime, message).mark("a minute that never was");
            Some(message.remedy("write a minute before or after the change"))
        }
        AmbiguousOffset::Fold { before, after } => {
            let message = format!("{clock} on {day} came twice in {zone}: the clocks were put back");
            let message = problem(Code::BadTime, message).mark("which of the two?");
            let with = |offset| format!("`{time}{}[{zone}]`", offset_words(offset));
            let (first, second) = (with(before), with(after));
            Some(message.remedy(format!(
                "add the offset: {first} is the first of the two, {second} the second"
            )))
        }
    }
}

/// An offset as it stands in a time: `+02:00`.
fn offset_words(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

/// The zone that all times of a dossier are told in, with its name: the one that is named, or that of the first time.
pub(super) fn shown_zone(raw: &format::Dossier, diagnostics: &Diagnostics<'_>) -> (Option<String>, TimeZone) {
    if let Some(name) = &raw.clock.zone {
        let zone = known_zone(name, &diagnostics.field("clock").then("zone"));
        return zone.map_or((None, TimeZone::UTC), |zone| (Some(name.clone()), zone));
    }
    let event = [&raw.real_event.start, &raw.real_event.end];
    let all = event.into_iter().chain(raw.events.iter().map(|event| &event.when));
    let mut named = all.filter_map(written_zone);
    // A name that no zone has is told where the time is read.
    let first = named.find_map(|name| Some((Some(name.to_owned()), TimeZone::get(name).ok()?)));
    first.unwrap_or((None, TimeZone::UTC))
}

/// The name of the zone of the first time.
fn written_zone(when: &format::When) -> Option<&str> {
    use format::When as Raw;
    let text = match when {
        Raw::At(text) | Raw::Before(text) | Raw::After(text) => text,
        Raw::About {
            at,
            within_s: _,
            within_min: _,
            within_days: _,
        } => at,
        Raw::Between { from, to } | Raw::Span { from, to } => {
            if from.contains('[') {
                from
            } else {
                to
            }
        }
        Raw::Day(_) | Raw::Month(_) | Raw::Year(_) | Raw::FilmMinute { .. } => return None,
    };
    text.split_once('[').map(|(_, zone)| zone.trim_end_matches(']'))
}

/// The zone of that name, or a problem.
fn known_zone(name: &str, at: &Site<'_, '_>) -> Option<TimeZone> {
    if let Ok(zone) = TimeZone::get(name) {
        return Some(zone);
    }
    // An abbreviation is near to many zones and means none of them.
    let nearest = (name.len() > LONGEST_ABBREVIATION).then(|| nearest_zone(name));
    problem(Code::BadTime, format!("`{name}` is no time zone"))
        .mark("expected the name of a zone, as in the IANA time zone database")
        .remedy("write continent and city, like `Europe/Amsterdam` or `America/New_York`")
        .nearest(nearest.flatten())
        .refuse(at)
}

/// The zone that was meant: a near name, or one of that city.
fn nearest_zone(zone: &str) -> Option<String> {
    let known: Vec<String> = jiff::tz::db().available().map(|name| name.to_string()).collect();
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
