//! How near to the event its sources were written: what the groups of a list of sources can be called.

use jiff::civil::Date;

use crate::dossier::model::{Dossier, Standing, When};

/// When the sources were written that are nearest to the event.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Near {
    /// In the night of an event that began in the evening; in the day after it, too, where that is so.
    ThatNight {
        /// Whether one of them is of the next day.
        and_next_day: bool,
    },
    /// On the day of the event; on the next, too, where that is so.
    ThatDay {
        /// Whether one of them is of the next day.
        and_next_day: bool,
    },
    /// Within a week of an event of a day.
    FirstDays,
    /// While an event went on that lasted longer than a day.
    AsItHappened,
    /// About then: more cannot be told.
    #[default]
    AtTheTime,
}

/// How long after the event the next ones were written, but for stragglers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum After {
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Years.
    Years,
    /// No day of them is known.
    #[default]
    Untold,
}

/// How near to the event the sources of a dossier were written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Nearness {
    /// The nearest.
    pub near: Near,
    /// Those after them.
    pub after: After,
    /// The year of the event, where it began and ended in the same.
    pub year: Option<i16>,
}

/// An event that lasts no longer is one of a day or a night.
const DAY_S: i64 = 24 * 60 * 60;
/// An event that begins in these hours is one of the night.
const EVENING_FROM_HOUR: i8 = 17;
const NIGHT_UNTIL_HOUR: i8 = 5;
/// So many days are days; then weeks, then months.
const DAYS_UNTIL: i32 = 13;
const WEEKS_UNTIL: i32 = 17 * 7;
const MONTHS_UNTIL: i32 = 729;
/// First days are no more than these after the event.
const FIRST_DAYS: i32 = 7;
/// So many of ten tell how long after; the others are stragglers.
const OF_TEN: usize = 9;

impl Nearness {
    /// Looks at the event's times and at the days of the sources.
    pub fn of(dossier: &Dossier) -> Self {
        Self {
            near: near(dossier),
            after: after(dossier),
            year: year(dossier),
        }
    }
}

fn year(dossier: &Dossier) -> Option<i16> {
    let event = dossier.real_event();
    let (from, to) = (first_day(&event.start)?, last_day(&event.end)?);
    (from.year() == to.year()).then(|| from.year())
}

/// The first day that a time can mean.
pub(super) fn first_day(when: &When) -> Option<Date> {
    match when {
        When::Clock { from, .. } => Some(from.start().date()),
        When::FilmMinute { .. } => None,
    }
}

/// How many days after the event each source of a standing came out, as far as that is known; the least first.
fn days_after(dossier: &Dossier, standing: Standing) -> Vec<i32> {
    let Some(end) = last_day(&dossier.real_event().end) else {
        return Vec::new();
    };
    let sources = dossier.sources().iter().map(|(_, source)| source);
    let mut days: Vec<i32> = sources
        .filter(|source| source.standing == standing)
        .filter_map(|source| Some((source.issued_from? - end).get_days()))
        .collect();
    days.sort_unstable();
    days
}

/// The last day that a time can mean.
fn last_day(when: &When) -> Option<Date> {
    match when {
        When::Clock { to, .. } => Some(when.last_day().unwrap_or_else(|| to.start().date())),
        When::FilmMinute { .. } => None,
    }
}

fn near(dossier: &Dossier) -> Near {
    let event = dossier.real_event();
    let (Some((first_s, _)), Some((_, last_s))) = (event.start.range_s(), event.end.range_s()) else {
        return Near::AtTheTime;
    };
    if last_s - first_s > DAY_S {
        return Near::AsItHappened;
    }
    let Some(&latest) = days_after(dossier, Standing::FirstHours).last() else {
        return Near::AtTheTime;
    };
    let hour = event.start.first_time().map(|time| time.time().hour());
    let is_of_night = hour.is_some_and(|hour| !(NIGHT_UNTIL_HOUR..EVENING_FROM_HOUR).contains(&hour));
    let and_next_day = latest == 1;
    match (latest <= 1, is_of_night) {
        (true, true) => Near::ThatNight { and_next_day },
        (true, false) => Near::ThatDay { and_next_day },
        (false, _) if latest <= FIRST_DAYS => Near::FirstDays,
        (false, _) => Near::AtTheTime,
    }
}

fn after(dossier: &Dossier) -> After {
    let days = days_after(dossier, Standing::Later);
    let place = days.len().saturating_sub(1) * OF_TEN / 10;
    match days.get(place).copied() {
        None => After::Untold,
        Some(days) if days <= DAYS_UNTIL => After::Days,
        Some(days) if days <= WEEKS_UNTIL => After::Weeks,
        Some(days) if days <= MONTHS_UNTIL => After::Months,
        Some(_) => After::Years,
    }
}
