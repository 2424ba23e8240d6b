//! Days, months and years from their texts.

use jiff::civil::Date;

use crate::dossier::diagnostics::Code;
use crate::dossier::load::message::problem;
use crate::dossier::load::site::Site;

/// A day: `2022-02-23`.
pub(super) fn day(text: &str, at: &Site<'_, '_>) -> Option<Date> {
    // The library reads a day out of a minute too; here each is written in its own way.
    let day = text.parse().ok().filter(|day: &Date| day.to_string() == text);
    day.or_else(|| {
        problem(Code::BadTime, format!("`{text}` is not a day"))
            .mark("expected a day like `2022-02-23`")
            .remedy(day_remedy(text))
            .refuse(at)
    })
}

/// What is to be done about a day that is none.
pub(super) fn day_remedy(text: &str) -> String {
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

/// A month, by its first day: `2022-03`.
pub(super) fn month(text: &str, at: &Site<'_, '_>) -> Option<Date> {
    partial(text, 7, "-01").or_else(|| {
        problem(Code::BadTime, format!("`{text}` is not a month"))
            .mark("expected a month like `2022-03`")
            .remedy("write year and month with a dash")
            .refuse(at)
    })
}

/// A year, by its first day: `2022`.
pub(super) fn year(text: &str, at: &Site<'_, '_>) -> Option<Date> {
    partial(text, 4, "-01-01").or_else(|| {
        problem(Code::BadTime, format!("`{text}` is not a year"))
            .mark("expected a year like `2022`")
            .remedy("write the year with four digits")
            .refuse(at)
    })
}

/// A day from the beginning of one: `2022-03` with `-01`.
pub(super) fn partial(text: &str, letters: usize, rest: &str) -> Option<Date> {
    (text.len() == letters).then(|| format!("{text}{rest}").parse().ok())?
}
