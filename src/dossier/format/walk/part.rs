//! What the walk comes by.

use crate::dossier::format::{Citation, Spoiler, Text};

/// Something that a dossier holds.
#[derive(Clone, Copy)]
pub enum Part<'a> {
    /// Words that are shown, and how they are covered.
    Words(Wording<'a>, Covering),
    /// The name of a record.
    Reference(RecordKind, &'a str),
    /// A citation whole; what it holds comes after it.
    Citation(&'a Citation),
    /// The path of a file beside the dossier.
    File(&'a str),
    /// The tag of a language.
    Language(&'a str),
}

/// Words as they stand in the file.
#[derive(Clone, Copy)]
pub enum Wording<'a> {
    /// By language.
    Text(&'a Text),
    /// What somebody or something is called, in whatever language.
    Name(&'a str),
    /// Words of the author in a plain string: where in a source, how to reach the maker.
    Plain(&'a str),
    /// A credit or licence, whose absence another check tells.
    Credit(&'a str),
    /// An address, whose absence another check tells.
    Address(&'a str),
    /// Words of a source as it has them, in its language unless another is named.
    OfSource {
        /// The id of the source.
        source: &'a str,
        /// The tag of their language.
        lang: Option<&'a str>,
        /// The words.
        text: &'a str,
    },
}

impl<'a> Wording<'a> {
    /// The words in each language in which they stand.
    pub fn wordings(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let (texts, one) = match *self {
            Self::Text(text) => (Some(text.wordings()), None),
            Self::Name(text)
            | Self::Plain(text)
            | Self::Credit(text)
            | Self::Address(text)
            | Self::OfSource {
                text,
                source: _,
                lang: _,
            } => (None, Some(text)),
        };
        texts.into_iter().flatten().chain(one)
    }
}

/// How words are covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Covering {
    /// They cannot be: they stand open whatever else is covered.
    Never,
    /// By what they give away.
    By(Spoiler),
}

/// The lists whose records others name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RecordKind {
    /// `people`
    Person,
    /// `claims`
    Claim,
    /// `places`
    Place,
    /// `events`
    Event,
    /// `sources`
    Source,
    /// `images`
    Image,
}
