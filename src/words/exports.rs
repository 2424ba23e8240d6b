//! The words of exports.

use crate::dossier::model::CoverLevel;

/// The words of exports.
pub(crate) struct ExportWords {
    /// What stays out of an export.
    pub(crate) covered_now: fn(level: CoverLevel) -> &'static str,
    /// The formats, on their menu.
    pub(crate) markdown: &'static str,
    pub(crate) web_page: &'static str,
    pub(crate) json: &'static str,
    /// The same in the help of the command line.
    pub(crate) markdown_explained: &'static str,
    pub(crate) web_page_explained: &'static str,
    pub(crate) json_explained: &'static str,
    pub(crate) minutes: fn(count: u32) -> String,
    pub(crate) how_true_it_is: &'static str,
    pub(crate) how_it_ended: &'static str,
    /// Stands for a text that is covered.
    pub(crate) covered_text: &'static str,
    pub(crate) who_plays_whom: &'static str,
    /// Who plays what, and whom that stands for.
    pub(crate) cast: fn(names: &[&str], really: &str) -> String,
    /// Whom a character stands for, and how.
    pub(crate) whom_and_relation: fn(whom: &str, relation: &str) -> String,
    pub(crate) film_and_reality: &'static str,
    pub(crate) in_the_film: &'static str,
    pub(crate) in_reality: &'static str,
    pub(crate) verdict: &'static str,
    /// A verdict, whether its sources disagree, and the topic of the claim.
    pub(crate) verdict_on: fn(verdict: &str, is_disputed: bool, topic: &str) -> String,
    pub(crate) why: &'static str,
    pub(crate) quote: fn(text: &str) -> String,
    pub(crate) translation: fn(text: &str) -> String,
    /// A source, what it does, and what it says.
    pub(crate) citation: fn(source: &str, does: &str, said: &str) -> String,
    pub(crate) places: &'static str,
    pub(crate) map_of: fn(title: &str, credit: &str, licence: &str) -> String,
    pub(crate) place: fn(name: &str, roles: &[&str]) -> String,
    /// Behind a place: where it is, in degrees.
    pub(crate) at: fn(lat: f64, lon: f64) -> String,
    /// The same on a plan, in metres.
    pub(crate) on_the_plan: fn(x_m: f64, y_m: f64) -> String,
    pub(crate) note: fn(text: &str) -> String,
    pub(crate) timeline: &'static str,
    pub(crate) sources: &'static str,
    pub(crate) source: fn(publisher: &str, date: &str, title: &str) -> String,
    pub(crate) about_this_dossier: &'static str,
    /// Who has checked the dossier how far, when and how; a day comes with its comma.
    pub(crate) reviewed: fn(state: &str, by: &str, day: &str, method: &str) -> String,
    pub(crate) on_day: fn(day: &str) -> String,
    pub(crate) corrections_to: fn(contact: &str) -> String,
    /// Why nothing was written.
    pub(crate) exists: fn(file: &str) -> String,
    pub(crate) cannot_be_written: fn(file: &str, cause: &str) -> String,
}

pub(super) const ENGLISH: ExportWords = ExportWords {
    covered_now,
    markdown: "Markdown",
    web_page: "Web page",
    json: "JSON",
    markdown_explained: "A text with marks that is read as it is, and by many programs",
    web_page_explained: "A page for a browser, in one file",
    json_explained: "For programs",
    minutes: |count| format!("{count} minutes"),
    how_true_it_is: "How true it is",
    how_it_ended: "How it ended",
    covered_text: "Covered.",
    who_plays_whom: "Who plays whom",
    cast: |names, really| format!("{} ({really})", names.join(" as ")),
    whom_and_relation: |whom, relation| format!("{whom}, {relation}"),
    film_and_reality: "Film and reality",
    in_the_film: "In the film",
    in_reality: "In reality",
    verdict: "Verdict",
    verdict_on: |verdict, is_disputed, topic| {
        let disputed = if is_disputed { ", disputed" } else { "" };
        format!("{verdict}{disputed} · {topic}")
    },
    why: "Why",
    quote: |text| format!("“{text}”"),
    translation: |text| format!("(“{text}”)"),
    citation: |source, does, said| match said {
        "" => format!("{source} [{does}]"),
        said => format!("{source} [{does}]: {said}"),
    },
    places: "Places",
    map_of: |title, credit, licence| format!("Map of {title}: {credit}. Licence: {licence}."),
    place: |name, roles| format!("{name} ({})", roles.join(", ")),
    at: |lat, lon| format!(", {lat:.5}, {lon:.5}"),
    on_the_plan: |x_m, y_m| format!(", {x_m:.1}, {y_m:.1} m on the plan"),
    note: |text| format!(". {text}"),
    timeline: "Timeline",
    sources: "Sources",
    source: |publisher, date, title| format!("{publisher}, {date}: {title}"),
    about_this_dossier: "About this dossier",
    reviewed: |state, by, day, method| format!("{state} by {by}{day}. {method}"),
    on_day: |day| format!(", {day}"),
    corrections_to: |contact| format!("Corrections: {contact}"),
    exists: |file| format!("`{file}` is there already and is not overwritten; give another name"),
    cannot_be_written: |file, cause| {
        format!(
            "`{file}` cannot be written: {cause}; see that the folder is there, that its disk has room, and that you may write in it"
        )
    },
};

/// What stays out of an export.
fn covered_now(level: CoverLevel) -> &'static str {
    match level {
        CoverLevel::Ending => "The dossier as a text to read elsewhere. What is covered stays out: how it ended.",
        CoverLevel::Major => "The dossier as a text to read elsewhere. What is covered stays out: every major turn.",
        CoverLevel::Nothing => "The dossier as a text to read elsewhere. Nothing is covered, so it tells how it ended.",
    }
}
