//! The words of sources: what kind they are, how close to the event, and when they came out.

use super::days::{short_day, years};
use super::numbers::{capital, grouped, number};
use crate::dossier::model::{SourceKind, Standing};
use crate::query::{After, Near, Nearness, Period, SourceSort};

/// The words of sources.
pub(crate) struct SourceWords {
    /// What kind of publication.
    pub(crate) kind: fn(kind: SourceKind) -> &'static str,
    pub(crate) kind_heading: fn(kind: SourceKind) -> &'static str,
    /// How close to the event.
    pub(crate) standing: fn(standing: Standing) -> &'static str,
    /// The heading of those that were written as close to the event as each other.
    pub(crate) group_heading: fn(standing: Standing, nearness: Nearness) -> &'static str,
    /// The same in two or three words.
    pub(crate) group_name: fn(standing: Standing, nearness: Nearness) -> &'static str,
    /// On how many sources a dossier rests, and how many of them are from the time of the event.
    pub(crate) rests_on: fn(all: usize, near: usize, nearness: Nearness) -> String,
    /// A period of the chart, at the head of its column.
    pub(crate) period: fn(period: Period, nearness: Nearness) -> String,
    /// The order of the sources, on its menu.
    pub(crate) sort: fn(sort: SourceSort) -> &'static str,
    /// When a source came out, as short as it can be said; the year that all are of is left out of days.
    pub(crate) short_day: fn(issued: &str, year_of_all: Option<i16>) -> String,
    /// How many claims rest on a source.
    pub(crate) carries: fn(claims: usize) -> String,
    /// How well the claims are sourced, in a line; what is covered is not counted.
    pub(crate) audit: fn(without: usize, single: usize, disputed: usize, some_are_covered: bool) -> String,
    pub(crate) undated: &'static str,
    pub(crate) publisher_and_day: fn(publisher: &str, issued: &str) -> String,
    pub(crate) kind_and_day: fn(kind: &str, issued: &str) -> String,
    /// The list, for those who hear it.
    pub(crate) sources: &'static str,
    pub(crate) who_reported_it: &'static str,
    pub(crate) add_them: &'static str,
    pub(crate) none_matches: &'static str,
    pub(crate) show_all: &'static str,
    pub(crate) all: &'static str,
    pub(crate) all_sources: &'static str,
    /// A filter, and how many sources it leaves.
    pub(crate) name_and_number: fn(name: &str, number: &str) -> String,
    pub(crate) choice: fn(name: &str, number: &str) -> String,
    pub(crate) order_and_filters: fn(order: &str) -> String,
    pub(crate) one_publisher: &'static str,
    pub(crate) one_language: &'static str,
    /// A filter that a press takes away.
    pub(crate) removable: fn(name: &str) -> String,
    pub(crate) remove_filter: fn(name: &str) -> String,
    /// Over the figures at the right of the rows.
    pub(crate) claims: &'static str,
    pub(crate) claims_explained: &'static str,
    pub(crate) more_of_group: fn(count: usize, publishers: &[String]) -> String,
    /// What leads to the rest of a group, with its heading.
    pub(crate) of_group: fn(group: &str, text: &str) -> String,
    pub(crate) headline_covered: &'static str,
    pub(crate) goes_back_to: fn(publisher: &str) -> String,
    pub(crate) by: fn(authors: &[String]) -> String,
    /// Kind, day and language of a source; when it was read comes with its semicolon.
    pub(crate) facts: fn(kind: &str, issued: &str, language: &str, read: &str) -> String,
    pub(crate) read_on: fn(day: &str) -> String,
    pub(crate) claims_rest_on_it: fn(count: usize) -> String,
    pub(crate) show_only_these: &'static str,
    pub(crate) show_them_all: fn(more: usize) -> String,
    pub(crate) open: &'static str,
    pub(crate) archived_copy: &'static str,
    /// What a link leads to, and on which host.
    pub(crate) link: fn(what: &str, host: &str) -> String,
    pub(crate) kind_and_date: fn(kind: &str, date: &str) -> String,
    pub(crate) where_it_comes_from: &'static str,
    /// Behind the source that all others go back to.
    pub(crate) the_origin: fn(dated: &str) -> String,
    pub(crate) when_each_kind_reported: &'static str,
    pub(crate) one_dot_is_one_source: &'static str,
    /// How many of a kind came out in a period.
    pub(crate) in_period: fn(count: usize, period: &str) -> String,
    pub(crate) kind_and_counts: fn(kind: &str, counted: &[String]) -> String,
    /// A dot or bar, for those who do not see it.
    pub(crate) dot: fn(publisher: &str, title: &str, day: &str) -> String,
    pub(crate) what_rests_most_on_one: &'static str,
    pub(crate) sources_that_carry_most: &'static str,
    pub(crate) publisher_and_title: fn(publisher: &str, title: &str) -> String,
    pub(crate) which_ones: &'static str,
}

pub(super) const ENGLISH: SourceWords = SourceWords {
    kind: source_kind,
    kind_heading: source_kind_heading,
    standing,
    group_heading,
    group_name,
    rests_on,
    period,
    sort,
    short_day,
    carries,
    audit,
    undated: "undated",
    publisher_and_day: |publisher, issued| format!("{publisher}, {issued}"),
    kind_and_day: |kind, issued| format!("{kind}, {issued}"),
    sources: "Sources",
    who_reported_it: "Who reported it",
    add_them: "Add them under `sources` in its file.",
    none_matches: "No source matches all of these filters.",
    show_all: "Show all sources",
    all: "All",
    all_sources: "All sources",
    name_and_number: |name, number| format!("{name}, {number}"),
    choice: |name, number| format!("{name} ({number})"),
    order_and_filters: |order| format!("Order and filters: {order}"),
    one_publisher: "One publisher",
    one_language: "One language",
    removable: |name| format!("{name} ×"),
    remove_filter: |name| format!("Remove filter {name}"),
    claims: "claims",
    claims_explained: "The figure at the right of each row is how many claims rest on it",
    more_of_group: |count, publishers| format!("{} more: {}", grouped(count), publishers.join(", ")),
    of_group: |group, text| format!("{group}: {text}"),
    headline_covered: "Headline covered",
    goes_back_to: |publisher| format!("Goes back to {publisher}"),
    by: |authors| format!("By {}", authors.join(", ")),
    facts: |kind, issued, language, read| format!("{}, {issued}, in {language}{read}", capital(kind)),
    read_on: |day| format!("; read on {day}"),
    claims_rest_on_it: |count| match count {
        1 => "1 claim rests on it".to_owned(),
        count => format!("{} claims rest on it", grouped(count)),
    },
    show_only_these: "Show only these in Film and reality",
    show_them_all: |more| format!("{} more; show them all in Film and reality", grouped(more)),
    open: "Open",
    archived_copy: "Archived copy",
    link: |what, host| format!("{what}: {host}"),
    kind_and_date: |kind, date| format!("{kind} · {date}"),
    where_it_comes_from: "Where it comes from",
    the_origin: |dated| format!("{dated} · the origin"),
    when_each_kind_reported: "When each kind reported",
    one_dot_is_one_source: "One dot is one source",
    in_period: |count, period| format!("{} {period}", grouped(count)),
    kind_and_counts: |kind, counted| format!("{kind}: {}", counted.join(", ")),
    dot: |publisher, title, day| format!("{publisher}: {title}, {day}"),
    what_rests_most_on_one: "The sources that carry most",
    sources_that_carry_most: "The sources that carry most claims",
    publisher_and_title: |publisher, title| format!("{publisher}, {title}"),
    which_ones: "Which ones, on the data check",
};

/// What kind of publication.
fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Official => "official",
        SourceKind::LocalPress => "local press",
        SourceKind::Press => "press",
        SourceKind::Agency => "news agency",
        SourceKind::Maker => "maker of the film",
        SourceKind::Interview => "interview",
        SourceKind::Broadcast => "broadcast",
        SourceKind::Review => "review",
        SourceKind::Recap => "recap",
        SourceKind::Book => "book",
        SourceKind::Reference => "reference work",
        SourceKind::Blog => "blog",
    }
}

/// Headings of the kinds of publication.
fn source_kind_heading(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Official => "Official",
        SourceKind::LocalPress => "Local press",
        SourceKind::Press => "Press",
        SourceKind::Agency => "Agencies",
        SourceKind::Maker => "The makers",
        SourceKind::Interview => "Interviews",
        SourceKind::Broadcast => "Broadcasts",
        SourceKind::Review => "Reviews",
        SourceKind::Recap => "Recaps",
        SourceKind::Book => "Books",
        SourceKind::Reference => "Reference",
        SourceKind::Blog => "Blogs",
    }
}

/// How close to the event.
fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::FirstHours => "first hours",
        Standing::Later => "days and weeks after",
        Standing::Retrospective => "looking back",
    }
}

/// The heading of those that were written as close to the event as each other.
fn group_heading(standing: Standing, nearness: Nearness) -> &'static str {
    match standing {
        Standing::FirstHours => match nearness.near {
            Near::ThatNight { and_next_day: true } => "That night and into the next day",
            Near::ThatNight { and_next_day: false } => "That night",
            Near::ThatDay { and_next_day: true } => "That day and into the next",
            Near::ThatDay { and_next_day: false } => "That day",
            Near::FirstDays => "The first days",
            Near::AsItHappened => "As it happened",
            Near::AtTheTime => "At the time",
        },
        Standing::Later => match nearness.after {
            After::Days => "The days after",
            After::Weeks => "The days and weeks after",
            After::Months => "The weeks and months after",
            After::Years => "The months and years after",
            After::Untold => "Afterwards",
        },
        Standing::Retrospective => "Looking back",
    }
}

/// The same in two or three words.
fn group_name(standing: Standing, nearness: Nearness) -> &'static str {
    match standing {
        Standing::FirstHours => match nearness.near {
            Near::ThatNight { and_next_day: _ } => "That night",
            Near::ThatDay { and_next_day: _ } => "That day",
            Near::FirstDays => "First days",
            Near::AsItHappened => "As it happened",
            Near::AtTheTime => "At the time",
        },
        Standing::Later => match nearness.after {
            After::Days => "Days after",
            After::Weeks => "Weeks after",
            After::Months => "Months after",
            After::Years => "Years after",
            After::Untold => "Afterwards",
        },
        Standing::Retrospective => "Looking back",
    }
}

/// On how many sources a dossier rests, and how many of them are from the time of the event.
fn rests_on(all: usize, near: usize, nearness: Nearness) -> String {
    let sources = match all {
        0 => return "This dossier names no source yet.".to_owned(),
        1 => "one source".to_owned(),
        _ => format!(
            "{} sources, listed from the nearest to the event outwards",
            grouped(all)
        ),
    };
    let when = match nearness.near {
        Near::ThatNight { and_next_day: true } => "that night or soon after",
        Near::ThatNight { and_next_day: false } => "that night",
        Near::ThatDay { and_next_day: true } => "that day or soon after",
        Near::ThatDay { and_next_day: false } => "that day",
        Near::FirstDays => "the first days",
        Near::AsItHappened | Near::AtTheTime => "the time itself",
    };
    match (all, near) {
        (1, _) | (_, 0) => format!("This dossier rests on {sources}."),
        (_, 1) => format!("This dossier rests on {sources}; one of them dates from {when}."),
        (_, near) => format!(
            "This dossier rests on {sources}; {} of them date from {when}.",
            grouped(near)
        ),
    }
}

/// A period of the chart, at the head of its column.
fn period(period: Period, nearness: Nearness) -> String {
    let group = |standing| group_name(standing, nearness).to_lowercase();
    match period {
        Period::Near => group(Standing::FirstHours),
        Period::After => group(Standing::Later),
        Period::Years { from, to } => years(from, to),
        Period::Before => "before".to_owned(),
        Period::Undated => "undated".to_owned(),
    }
}

/// The order of the sources, on its menu.
fn sort(sort: SourceSort) -> &'static str {
    match sort {
        SourceSort::Claims => "By claims carried",
        SourceSort::Day => "By date",
        SourceSort::Publisher => "By publisher",
    }
}

/// How many claims rest on a source, where that is told of it.
fn carries(claims: usize) -> String {
    match claims {
        0 => "no claim".to_owned(),
        count => number(count, "claim"),
    }
}

/// How well the claims are sourced, in a line; what is covered is not counted.
fn audit(without: usize, single: usize, disputed: usize, some_are_covered: bool) -> String {
    let verb = |count: usize, one: &str, more: &str| {
        let word = if count == 1 { one } else { more };
        format!("{} {word}", grouped(count))
    };
    let mut parts = vec![match (without, some_are_covered) {
        (0, false) => "Every claim has a source".to_owned(),
        (0, true) => "Every claim that is not covered has a source".to_owned(),
        (count, _) => verb(count, "claim has no source", "claims have no source"),
    }];
    if single > 0 {
        parts.push(verb(single, "rests on a single one", "rest on a single one"));
    }
    if disputed > 0 {
        parts.push(verb(disputed, "is disputed", "are disputed"));
    }
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_of_a_dossier_counts_and_says_from_when() {
        let nearness = Nearness {
            near: Near::ThatNight { and_next_day: true },
            after: After::Weeks,
            year: None,
        };
        assert_eq!(rests_on(0, 0, nearness), "This dossier names no source yet.");
        assert_eq!(rests_on(1, 1, nearness), "This dossier rests on one source.");
        assert_eq!(
            rests_on(1_200, 1, nearness),
            "This dossier rests on 1,200 sources, listed from the nearest to the event outwards; one of them dates from that night or soon after."
        );
    }

    #[test]
    fn the_audit_says_what_is_amiss_and_nothing_else() {
        assert_eq!(audit(0, 0, 0, false), "Every claim has a source");
        assert_eq!(
            audit(0, 1, 2, true),
            "Every claim that is not covered has a source · 1 rests on a single one · 2 are disputed"
        );
        assert_eq!(audit(3, 0, 1, false), "3 claims have no source · 1 is disputed");
    }
}
