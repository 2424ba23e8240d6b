//! Days, months and years as short as they can be said.

use jiff::civil::Date;

/// When a source came out, as short as it can be said; the year that all are of is left out of days.
///
/// It is written as in the dossier: a day, month or year, or two of them with `/` between.
pub(super) fn short_day(issued: &str, year_of_all: Option<i16>) -> String {
    match issued.split_once('/') {
        None => short_one(issued, year_of_all),
        Some((from, to)) => short_two(from, to, year_of_all),
    }
}

fn short_one(issued: &str, year_of_all: Option<i16>) -> String {
    if let Ok(day) = issued.parse::<Date>() {
        let shape = if year_of_all == Some(day.year()) {
            "%-d %b"
        } else {
            "%-d %b %Y"
        };
        return day.strftime(shape).to_string();
    }
    match format!("{issued}-01").parse::<Date>() {
        Ok(month) => month.strftime("%b %Y").to_string(),
        Err(_) => issued.to_owned(),
    }
}

fn short_two(from: &str, to: &str, year_of_all: Option<i16>) -> String {
    let last = short_one(to, year_of_all);
    match (from.parse::<Date>(), to.parse::<Date>()) {
        (Ok(first), Ok(next)) if first.first_of_month() == next.first_of_month() => {
            format!("{}–{last}", first.day())
        }
        (Ok(first), Ok(next)) if first.year() == next.year() => format!("{} – {last}", first.strftime("%-d %b")),
        _ => {
            let year = |text: &str| text.split('-').next().unwrap_or(text).to_owned();
            match (year(from), year(to)) {
                (first, next) if first == next => first,
                (first, next) => format!("{first}–{next}"),
            }
        }
    }
}

/// Years as they are written: `2022–24`, `1995–2025`.
pub(super) fn years(from: i16, to: i16) -> String {
    match (from == to, from / 100 == to / 100) {
        (true, _) => from.to_string(),
        (false, true) => format!("{from}–{:02}", to % 100),
        (false, false) => format!("{from}–{to}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_told_as_short_as_they_can_be() {
        for (issued, words) in [
            ("2022-02-23", "23 Feb"),
            ("2025-04-18", "18 Apr 2025"),
            ("2022-02", "Feb 2022"),
            ("2022", "2022"),
            ("2022-02-22/2022-02-23", "22–23 Feb"),
            ("2022-03-31/2022-04-01", "31 Mar – 1 Apr"),
            ("2018-06-24/2020-07-31", "2018–2020"),
            ("2022-02/2022-03", "2022"),
        ] {
            assert_eq!(short_day(issued, Some(2022)), words);
        }
        assert_eq!(short_day("2022-02-22/2022-02-23", None), "22–23 Feb 2022");
    }

    #[test]
    fn years_of_one_century_say_it_once() {
        assert_eq!(years(2022, 2024), "2022–24");
        assert_eq!(years(1995, 2025), "1995–2025");
        assert_eq!(years(2025, 2025), "2025");
        assert_eq!(years(1905, 1907), "1905–07");
    }
}
