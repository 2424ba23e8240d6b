//! The words of the timeline.

use super::numbers::number;

/// The words of the timeline.
pub(crate) struct TimelineWords {
    pub(crate) no_events: &'static str,
    /// Over the tracks, which have no place for them.
    pub(crate) unread: fn(events: usize) -> String,
    pub(crate) tracks: &'static str,
    pub(crate) table: &'static str,
    pub(crate) show_as_tracks: &'static str,
    pub(crate) show_as_table: &'static str,
    /// From a day, month or moment to another.
    pub(crate) from_to: fn(from: &str, to: &str) -> String,
    /// In whose time: "Amsterdam time (CET)"; the short name comes with its brackets.
    pub(crate) time_of: fn(city: &str, short: &str) -> String,
    pub(crate) short_zone: fn(zone: &str) -> String,
    pub(crate) fit: &'static str,
    pub(crate) fit_to_the_event: &'static str,
    pub(crate) earlier: fn(count: usize) -> String,
    pub(crate) later: fn(count: usize) -> String,
    pub(crate) to_the_earlier: fn(count: usize) -> String,
    pub(crate) to_the_later: fn(count: usize) -> String,
    /// Over the events of a track that have no mark on it.
    pub(crate) at_no_known_time: fn(track: &str) -> String,
    pub(crate) dark_is_night: &'static str,
    pub(crate) soft_ends: &'static str,
    pub(crate) minutes_of_the_film: &'static str,
    pub(crate) dates: fn(count: usize) -> String,
    /// An axis, for those who do not see it.
    pub(crate) scale: fn(marks: &[String]) -> String,
    /// Behind the length of what is folded away on it.
    pub(crate) folded: &'static str,
    pub(crate) start: &'static str,
    pub(crate) minute: fn(minute: f64) -> String,
    /// The heading of the event that is chosen: its track, and when it was.
    pub(crate) heading: fn(track: &str, when: &str) -> String,
    /// What a source says of an event.
    pub(crate) source_says: fn(publisher: &str, note: &str) -> String,
}

pub(super) const ENGLISH: TimelineWords = TimelineWords {
    no_events: "This dossier has no events yet. Add them under `events` in its file.",
    unread: |events| format!("{} cannot be read", number(events, "event")),
    tracks: "Tracks",
    table: "Table",
    show_as_tracks: "Show as tracks",
    show_as_table: "Show as a table",
    from_to: |from, to| format!("{from} to {to}"),
    time_of: |city, short| format!("{city} time{short}"),
    short_zone: |zone| format!(" ({zone})"),
    fit: "Fit",
    fit_to_the_event: "Fit to the event",
    earlier: |count| format!("← {count} earlier"),
    later: |count| format!("{count} later →"),
    to_the_earlier: |count| format!("To the {count} earlier"),
    to_the_later: |count| format!("To the {count} later"),
    at_no_known_time: |track| format!("{track}: at no known time"),
    dark_is_night: "grey line: night",
    soft_ends: "soft ends mean “about”",
    minutes_of_the_film: "minutes of the film",
    dates: |count| number(count, "date"),
    scale: |marks| format!("Scale: {}", marks.join(", ")),
    folded: " folded",
    start: "start",
    minute: |minute| format!("{minute} min"),
    heading: |track, when| format!("{track} · {when}"),
    source_says: |publisher, note| format!("{publisher}: {note}"),
};
