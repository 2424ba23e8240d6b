//! The words of what is copied with its sources.

/// The words of what is copied with its sources.
pub(crate) struct CopyWords {
    pub(crate) not_recorded: &'static str,
    pub(crate) left_out: &'static str,
    /// One of the versions that disagree.
    pub(crate) version: fn(words: &str) -> String,
    pub(crate) claim: fn(question: &str, in_film: &str, in_reality: &str, versions: &str, verdict: &str) -> String,
    /// Who plays whom.
    pub(crate) plays: fn(names: &[&str]) -> String,
    pub(crate) in_the_film: fn(text: &str) -> String,
    pub(crate) in_reality: fn(text: &str) -> String,
    /// A text and its sources, a line each, with the film that they are of.
    pub(crate) with_sources: fn(text: &str, sources: &str, film: &str) -> String,
    /// A source in a line; an address comes with the space before it.
    pub(crate) source: fn(publisher: &str, date: &str, title: &str, address: &str) -> String,
}

pub(super) const ENGLISH: CopyWords = CopyWords {
    not_recorded: "not recorded",
    left_out: "left out",
    version: |words| format!("- {words}\n"),
    claim: |question, in_film, in_reality, versions, verdict| {
        format!("{question}\n\nIn the film: {in_film}\n\nIn reality: {in_reality}\n{versions}\nVerdict: {verdict}\n")
    },
    plays: |names| names.join(" as "),
    in_the_film: |text| format!("\nIn the film: {text}"),
    in_reality: |text| format!("\nIn reality: {text}"),
    with_sources: |text, sources, film| format!("{text}\nSources:\n{sources}({film}, checked with Reelcheck)\n"),
    source: |publisher, date, title, address| format!("{publisher}, {date}: {title}{address}\n"),
};
