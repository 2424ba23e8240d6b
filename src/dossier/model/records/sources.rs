//! Sources, citations, and texts that rest on them.

use jiff::civil::Date;

use super::SourceId;
use crate::dossier::format::{Says, SourceKind, Standing};
use crate::dossier::links::Link;
use crate::dossier::model::{Slug, Veiled};

/// A text with what it rests on.
#[derive(Debug, Clone)]
pub struct Passage {
    /// The text.
    pub text: String,
    /// What it rests on.
    pub cite: Vec<Citation>,
}

/// One use of a source. All of it can spoil: whose word it is, and which side it takes, too.
pub type Citation = Veiled<CitationBody>;

/// Whom a citation cites, and for what.
#[derive(Debug, Clone)]
pub struct CitationBody {
    /// The source.
    pub source: SourceId,
    /// What it does for the statement.
    pub says: Says,
    /// The source that corrects this one.
    pub superseded_by: Option<SourceId>,
    /// Where in the source.
    pub locator: Option<String>,
    /// Words of the source.
    pub quote: Option<String>,
    /// The quote in the language of the dossier.
    pub translation: Option<String>,
    /// What the source says, in our words.
    pub note: Option<String>,
}

/// A publication. Headline and address can spoil, and stand under the cover.
#[derive(Debug, Clone)]
pub struct Source {
    /// As the author wrote it.
    pub slug: Slug,
    /// What kind of publication it is.
    pub kind: SourceKind,
    /// Who published it.
    pub publisher: String,
    /// Its language tag.
    pub lang: String,
    /// When it appeared, in words.
    pub issued: Option<String>,
    /// When it appeared, as written: a day, month or year, or two of them with `/` between (ISO 8601).
    pub issued_iso: Option<String>,
    /// First day it can have appeared on, for sorting.
    pub issued_from: Option<Date>,
    /// Day on which it was read.
    pub accessed: Option<Date>,
    /// How close to the event it was written.
    pub standing: Standing,
    /// The source that it leans on.
    pub goes_back_to: Option<SourceId>,
    /// Headline, authors, addresses.
    pub headline: Veiled<Headline>,
}

/// Headline, authors and addresses of a source.
#[derive(Debug, Clone)]
pub struct Headline {
    /// The title as published.
    pub title: String,
    /// The title in the language of the dossier, where it has another.
    pub title_translation: Option<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Its address.
    pub url: Option<Link>,
    /// An archived copy.
    pub archive_url: Option<Link>,
    /// What to keep in mind when reading it.
    pub trust_note: Option<String>,
}
