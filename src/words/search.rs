//! The words of search and jump.

use super::numbers::capital;
use crate::query::search::{FoundIn, Record, Titles};

/// The words of search and jump.
pub(crate) struct SearchWords {
    pub(crate) lately: &'static str,
    pub(crate) claims: &'static str,
    pub(crate) people: &'static str,
    pub(crate) places: &'static str,
    pub(crate) events: &'static str,
    pub(crate) sources: &'static str,
    pub(crate) films: &'static str,
    pub(crate) commands: &'static str,
    /// What kind of thing a row is.
    pub(crate) film: &'static str,
    pub(crate) command: &'static str,
    pub(crate) setting: &'static str,
    pub(crate) route: &'static str,
    pub(crate) comes_with_reelcheck: &'static str,
    pub(crate) search: &'static str,
    pub(crate) search_or_jump: &'static str,
    /// Stands in the field before anything is typed, and on the button that leads to it.
    pub(crate) search_or_jump_hint: &'static str,
    pub(crate) search_or_jump_to_anything: &'static str,
    /// The button with its keys.
    pub(crate) search_or_jump_by: fn(keys: &str) -> String,
    /// The shortcut of it on macOS, and elsewhere.
    pub(crate) keys_macos: &'static str,
    pub(crate) keys: &'static str,
    /// Stands at the foot, always.
    pub(crate) covered_is_not_searched: &'static str,
    pub(crate) found: &'static str,
    pub(crate) found_count: fn(count: usize) -> String,
    pub(crate) nothing_found: &'static str,
    pub(crate) nothing_found_what_now: &'static str,
    pub(crate) fewer: &'static str,
    pub(crate) more: fn(count: usize) -> String,
    /// What leads to the rest of a group, with the name of the group.
    pub(crate) of_group: fn(group: &str, words: &str) -> String,
    /// Marks the setting that is set.
    pub(crate) now: &'static str,
    pub(crate) close: &'static str,
    pub(crate) choose: &'static str,
    pub(crate) keys_explained: &'static str,
    /// What kind of record a row is.
    pub(crate) record: fn(record: Record) -> &'static str,
    /// Before a text that was found: where it stands, and whether it begins before what is shown.
    pub(crate) excerpt: fn(place: FoundIn, is_cut: bool) -> String,
    /// How the titles of records are put together.
    pub(crate) titles: Titles,
}

pub(super) const ENGLISH: SearchWords = SearchWords {
    lately: "Lately",
    claims: "Claims",
    people: "People",
    places: "Places",
    events: "Events",
    sources: "Sources",
    films: "Films",
    commands: "Commands",
    film: "film",
    command: "command",
    setting: "setting",
    route: "route",
    comes_with_reelcheck: "comes with Reelcheck",
    search: "Search",
    search_or_jump: "Search or jump to",
    search_or_jump_hint: "Search or jump to…",
    search_or_jump_to_anything: "Search or jump to anything",
    search_or_jump_by: |keys| format!("Search or jump to, {keys}"),
    keys_macos: "Cmd+K",
    keys: "Ctrl+K",
    covered_is_not_searched: "Covered claims are not searched",
    found: "Found",
    found_count: |count| format!("{count} found"),
    nothing_found: "Nothing found.",
    nothing_found_what_now: "Try fewer letters, or another spelling.",
    fewer: "Fewer",
    more: |count| format!("{count} more"),
    of_group: |group, words| format!("{group}: {words}"),
    now: "now",
    close: "close",
    choose: "choose",
    keys_explained: "Arrow keys choose, Enter goes there, Tab shows all of a group, Esc to close",
    record,
    excerpt: |place, is_cut| format!("{}: {}", capital(found_in(place)), if is_cut { "…" } else { "" }),
    titles: Titles {
        cast: |names| names.join(" as "),
        event: |text, when| format!("{text}, {when}"),
        source: |publisher, title| format!("{publisher}: {title}"),
    },
};

fn record(record: Record) -> &'static str {
    match record {
        Record::Cast(_) => "cast",
        Record::Person(_) => "person",
        Record::Claim(_) => "claim",
        Record::Place(_) => "place",
        Record::Route(_) => "route",
        Record::Event(_) => "event",
        Record::Source(_) => "source",
    }
}

fn found_in(place: FoundIn) -> &'static str {
    match place {
        FoundIn::Address => "address",
        FoundIn::ShortName => "short name",
        FoundIn::Note => "note",
        FoundIn::AlsoCalled => "also called",
        FoundIn::Author => "author",
        FoundIn::TranslatedTitle => "translated title",
        FoundIn::Film => "in the film",
        FoundIn::Reality => "in reality",
        FoundIn::Remark => "remark",
        FoundIn::Setting => "setting",
    }
}
