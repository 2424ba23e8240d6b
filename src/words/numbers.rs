//! Numbers with their nouns and units, and capitals.

/// Numbers as they are written.
pub(crate) struct NumberWords {
    /// With commas between the thousands: "1,372".
    pub(crate) grouped: fn(count: usize) -> String,
    /// So many minutes in words: "17 min", "9 h 30 min", "1 day 2 h", "3 months", "12 years".
    pub(crate) duration_min: fn(minutes: i64) -> String,
    /// How many claims hold up of those that could be judged: a count, never a percentage.
    pub(crate) hold_up: fn(held_of_judged: (usize, usize)) -> String,
    /// The same in fewer words, below a poster.
    pub(crate) hold_up_briefly: fn(held_of_judged: (usize, usize)) -> String,
    /// "1 claim", "1,372 claims".
    pub(crate) claims: fn(count: usize) -> String,
    pub(crate) places: fn(count: usize) -> String,
    pub(crate) minutes: fn(count: usize) -> String,
    /// Which of how many: "3 of 28".
    pub(crate) of: fn(place: usize, all: usize) -> String,
    /// So many claims of a verdict: "9 true".
    pub(crate) of_verdict: fn(claims: usize, verdict: &str) -> String,
    /// "6 covered", beside "9 true".
    pub(crate) covered: fn(claims: usize) -> String,
}

pub(super) const ENGLISH: NumberWords = NumberWords {
    grouped,
    duration_min,
    hold_up,
    hold_up_briefly,
    claims: |count| number(count, "claim"),
    places: |count| number(count, "place"),
    minutes: |count| number(count, "minute"),
    of: |place, all| format!("{place} of {all}"),
    of_verdict: |claims, verdict| format!("{claims} {verdict}"),
    covered: |claims| format!("{claims} covered"),
};

/// A text with its first letter in capitals.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// A number with its noun: "1 source", "3 sources".
pub(crate) fn number(count: usize, one: &str) -> String {
    if count == 1 {
        format!("1 {one}")
    } else {
        format!("{} {one}s", grouped(count))
    }
}

/// Several things in a row: "fire, smoke and a fall".
pub(crate) fn list(parts: &[&str]) -> String {
    match parts {
        [] => String::new(),
        [one] => (*one).to_owned(),
        // What has an "and" of its own stands behind a comma.
        [first @ .., last] => {
            let comma = if parts.iter().any(|part| part.contains(" and ")) {
                ","
            } else {
                ""
            };
            format!("{}{comma} and {last}", first.join(", "))
        }
    }
}

/// How many claims hold up of those that could be judged: a count, never a percentage.
fn hold_up((held, judged): (usize, usize)) -> String {
    match (held, judged) {
        (_, 0) => "No claim can be judged yet".to_owned(),
        (1, 1) => "The one claim we could judge holds up".to_owned(),
        (0, 1) => "The one claim we could judge does not hold up".to_owned(),
        (0, _) => format!("None of the {judged} claims we could judge holds up"),
        (1, _) => format!("1 of the {judged} claims we could judge holds up"),
        (2, 2) => "Both claims we could judge hold up".to_owned(),
        _ if held == judged => format!("All {judged} claims we could judge hold up"),
        _ => format!("{held} of the {judged} claims we could judge hold up"),
    }
}

/// The same in fewer words, below a poster.
fn hold_up_briefly((held, judged): (usize, usize)) -> String {
    match (held, judged) {
        (_, 0) => "No claim can be judged yet".to_owned(),
        (1, _) => format!("1 of {} holds up", number(judged, "claim")),
        _ => format!("{held} of {} hold up", number(judged, "claim")),
    }
}

/// A number with commas between its thousands: "1,372".
pub(crate) fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// Minutes in a day.
const DAY_MIN: i64 = 24 * 60;
/// From so many days on, months tell more.
const MONTHS_FROM_DAYS: i64 = 60;
/// The same of years.
const YEARS_FROM_DAYS: i64 = 730;

/// So many minutes in words: "17 min", "9 h 30 min", "1 day 2 h", "3 months", "12 years".
fn duration_min(minutes: i64) -> String {
    match minutes / DAY_MIN {
        days if days >= YEARS_FROM_DAYS => return format!("{} years", days / 365),
        days if days >= MONTHS_FROM_DAYS => return format!("{} months", days / 30),
        _ => {}
    }
    let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    let parts = match (days, hours) {
        (0, 0) => [(minutes, "min"), (0, "")],
        (0, _) => [(hours, "h"), (minutes, "min")],
        (1, _) => [(days, "day"), (hours, "h")],
        _ => [(days, "days"), (hours, "h")],
    };
    let told = parts.iter().filter(|(count, _)| *count > 0);
    told.map(|(count, unit)| format!("{count} {unit}"))
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(
            [7, 999, 1_372, 1_000_000].map(grouped),
            ["7", "999", "1,372", "1,000,000"]
        );
        assert_eq!(number(10_000, "claim"), "10,000 claims");
    }

    #[test]
    fn things_in_a_row_are_parted_so_that_none_is_taken_for_two() {
        assert_eq!(list(&["fire", "smoke", "a fall"]), "fire, smoke and a fall");
        assert_eq!(
            list(&["fire", "smoking and drinking"]),
            "fire, and smoking and drinking"
        );
        assert_eq!(list(&["fire"]), "fire");
    }

    #[test]
    fn a_duration_is_told_in_its_two_largest_units() {
        assert_eq!(duration_min(17), "17 min");
        assert_eq!(duration_min(570), "9 h 30 min");
        assert_eq!(duration_min(120), "2 h");
        assert_eq!(duration_min(1440 + 125), "1 day 2 h");
        assert_eq!(duration_min(1440 * 100), "3 months");
        assert_eq!(duration_min(1440 * 365 * 12), "12 years");
    }

    #[test]
    fn one_claim_holds_up_and_two_hold_up() {
        assert_eq!(hold_up((1, 3)), "1 of the 3 claims we could judge holds up");
        assert_eq!(hold_up((2, 2)), "Both claims we could judge hold up");
        assert_eq!(hold_up((3, 3)), "All 3 claims we could judge hold up");
        assert_eq!(hold_up_briefly((1, 1)), "1 of 1 claim holds up");
        assert_eq!(hold_up_briefly((12, 20)), "12 of 20 claims hold up");
        assert_eq!(hold_up_briefly((0, 0)), "No claim can be judged yet");
    }
}
