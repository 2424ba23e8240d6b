//! Times that are counted from an event.

use crate::dossier::model::{Dossier, Grain, When};

/// The words of times that are counted from an event.
pub(crate) struct TimeWords {
    /// So many seconds after an event: `+55:54:53`; without seconds `+55:54`.
    pub(crate) elapsed_s: fn(seconds: i64, has_seconds: bool) -> String,
    /// When something was, with the time counted from the event that the dossier counts from.
    pub(crate) when_and_elapsed: fn(dossier: &Dossier, when: &When) -> String,
    /// Days, months and times as `strftime` writes them.
    pub(crate) weekday_and_day: &'static str,
    pub(crate) day_and_month: &'static str,
    pub(crate) short_weekday_and_day: &'static str,
    pub(crate) short_weekday_and_day_of_year: &'static str,
    pub(crate) short_day: &'static str,
    pub(crate) short_day_of_year: &'static str,
    pub(crate) short_month: &'static str,
    pub(crate) short_month_of_year: &'static str,
    pub(crate) year: &'static str,
    pub(crate) hours_and_minutes: &'static str,
    pub(crate) with_seconds: &'static str,
    pub(crate) zone: &'static str,
    /// Something that happened: when, and what.
    pub(crate) event: fn(when: &str, text: &str) -> String,
}

pub(super) const ENGLISH: TimeWords = TimeWords {
    elapsed_s,
    when_and_elapsed,
    weekday_and_day: "%A %-d %B %Y",
    day_and_month: "%-d %B",
    short_weekday_and_day: "%a %-d %B",
    short_weekday_and_day_of_year: "%a %-d %B %Y",
    short_day: "%-d %b",
    short_day_of_year: "%-d %b %Y",
    short_month: "%b",
    short_month_of_year: "%b %Y",
    year: "%-Y",
    hours_and_minutes: "%H:%M",
    with_seconds: "%H:%M:%S",
    zone: "%Z",
    event: |when, text| format!("{when}: {text}"),
};

/// So many seconds after an event: `+55:54:53`; without seconds `+55:54`.
fn elapsed_s(seconds: i64, has_seconds: bool) -> String {
    let sign = if seconds < 0 { '−' } else { '+' };
    let seconds = seconds.unsigned_abs();
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    if has_seconds {
        format!("{sign}{hours}:{minutes:02}:{:02}", seconds % 60)
    } else {
        format!("{sign}{hours}:{minutes:02}")
    }
}

/// When something was, with the time counted from the event that the dossier counts from:
/// `13 April 1970, 21:07:53 (+55:54:53)`.
fn when_and_elapsed(dossier: &Dossier, when: &When) -> String {
    match dossier.elapsed_s(when) {
        Some((seconds, grain)) => format!("{} ({})", when.words(), elapsed_s(seconds, grain == Grain::Second)),
        None => when.words(),
    }
}

#[cfg(test)]
mod tests {
    use super::elapsed_s;

    #[test]
    fn what_is_counted_is_told_in_hours_minutes_and_seconds() {
        assert_eq!(elapsed_s(55 * 3600 + 54 * 60 + 53, true), "+55:54:53");
        assert_eq!(elapsed_s(55 * 3600 + 54 * 60 + 53, false), "+55:54");
        assert_eq!(elapsed_s(-90, true), "−0:01:30");
        assert_eq!(elapsed_s(0, false), "+0:00");
    }
}
