//! Sources, and each use of one.

use serde::{Deserialize, Serialize};

use super::{Spoiler, Text};

/// One use of a source.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// Id of the source.
    pub source: String,
    /// What it does for the statement. Default: `Supports`.
    #[serde(default)]
    pub says: Says,
    /// Where in the source: `"part 2, minute 14"`.
    #[serde(default)]
    pub locator: Option<String>,
    /// Words of the source, at most 40.
    #[serde(default)]
    pub quote: Option<String>,
    /// Language of the quote, where it is not that of the source.
    #[serde(default)]
    pub lang: Option<String>,
    /// The quote in the language of the dossier.
    #[serde(default)]
    pub translation: Option<Text>,
    /// Id of the source that corrects this one; both stay.
    #[serde(default)]
    pub superseded_by: Option<String>,
    /// What the source says, in our words.
    #[serde(default)]
    pub note: Option<Text>,
    /// How much the citation gives away. Default: `Open`.
    #[serde(default)]
    pub spoiler: Spoiler,
    /// Neutral words shown while it is covered.
    #[serde(default)]
    pub cover_label: Option<Text>,
}

/// What a citation does for the statement.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Says {
    /// Bears it out.
    #[default]
    Supports,
    /// Speaks against it.
    Contradicts,
    /// Gives what surrounds it.
    Context,
}

/// A publication.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Slug, unique among sources.
    pub id: String,
    /// What kind of publication it is.
    pub kind: SourceKind,
    /// Its title as published, in the language of the source; shortened where long.
    pub title: Text,
    /// The title in the language of the dossier, where the source has another.
    #[serde(default)]
    pub title_translation: Option<Text>,
    /// Who wrote it.
    #[serde(default)]
    pub authors: Vec<String>,
    /// Who published it.
    pub publisher: String,
    /// Its language, as a BCP 47 tag. Default: that of the dossier.
    #[serde(default)]
    pub lang: Option<String>,
    /// Its address; http(s) only.
    #[serde(default)]
    pub url: Option<String>,
    /// Day, month, year, or a range: `"2022-02-23"`, `"2022-02"`, `"2022"`, `"2022-02-22/2022-02-23"`.
    #[serde(default)]
    pub issued: Option<String>,
    /// Day on which the page was read, or `"NotRead"` where it is known from others; needed where there is a `url`.
    #[serde(default)]
    pub accessed: Option<String>,
    /// Address of an archived copy; http(s) only.
    #[serde(default)]
    pub archive_url: Option<String>,
    /// How close to the event it was written.
    pub standing: Standing,
    /// Id of the source that it leans on.
    #[serde(default)]
    pub goes_back_to: Option<String>,
    /// What to keep in mind when reading it.
    #[serde(default)]
    pub trust_note: Option<Text>,
    /// How much headline and address give away. Default: `Open`.
    #[serde(default)]
    pub spoiler: Spoiler,
    /// Neutral words shown in place of the headline while it is covered.
    #[serde(default)]
    pub cover_label: Option<Text>,
}

/// What kind of publication a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub enum SourceKind {
    /// An authority's own word.
    Official,
    /// A newsroom of the place.
    LocalPress,
    /// Other newspapers and news sites.
    Press,
    /// A news agency.
    Agency,
    /// The makers of the film.
    Maker,
    /// Someone involved, in an interview.
    Interview,
    /// Radio or television.
    Broadcast,
    /// A review of the film.
    Review,
    /// A retelling of the film.
    Recap,
    /// A book on the event.
    Book,
    /// A work of reference.
    Reference,
    /// A blog or opinion page.
    Blog,
}

/// How close to the event a source was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub enum Standing {
    /// In the first hours, when much was still unclear.
    FirstHours,
    /// In the days and weeks after.
    Later,
    /// Looking back, months or years after.
    Retrospective,
}

/// A text that can be covered and that says whence it is known.
#[derive(Debug, Clone, serde::Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// The text.
    pub text: Text,
    /// How much it gives away. Default: `Open`.
    #[serde(default)]
    pub spoiler: Spoiler,
    /// Neutral words shown while it is covered: `"How it ended"`.
    #[serde(default)]
    pub cover_label: Option<Text>,
    /// What it rests on.
    #[serde(default)]
    pub cite: Vec<Citation>,
}
