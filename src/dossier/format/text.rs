//! Texts, and what can spoil in them.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

/// A text: `"…"` in the dossier's language, or `{"en": "…", "nl": "…"}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// In the language of the dossier.
    Plain(String),
    /// By language tag; never empty.
    ByLanguage(BTreeMap<String, String>),
}

impl Text {
    /// The text in `wanted`, else in `fallback`, else in whichever language comes first.
    pub fn in_language<'a>(&'a self, wanted: &str, fallback: &str) -> &'a str {
        match self {
            Self::Plain(text) => text,
            Self::ByLanguage(texts) => texts
                .get(wanted)
                .or_else(|| texts.get(fallback))
                .or_else(|| texts.values().next())
                .map_or("", String::as_str),
        }
    }

    /// Every wording, whatever its language.
    pub fn wordings(&self) -> impl Iterator<Item = &str> {
        let (plain, by_language) = match self {
            Self::Plain(text) => (Some(text.as_str()), None),
            Self::ByLanguage(texts) => (None, Some(texts.values().map(String::as_str))),
        };
        plain.into_iter().chain(by_language.into_iter().flatten())
    }

    /// The languages this text is written in; none for a plain text.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        match self {
            Self::Plain(_) => None,
            Self::ByLanguage(texts) => Some(texts.keys().map(String::as_str)),
        }
        .into_iter()
        .flatten()
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;

        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a text, or a map from language to text")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text::Plain(text.to_owned()))
            }

            fn visit_string<E: Error>(self, text: String) -> Result<Text, E> {
                Ok(Text::Plain(text))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let mut texts = BTreeMap::new();
                while let Some((language, text)) = map.next_entry::<String, String>()? {
                    if texts.insert(language.clone(), text).is_some() {
                        return Err(A::Error::custom(format!(
                            "language `{language}` stands twice in one text"
                        )));
                    }
                }
                if texts.is_empty() {
                    return Err(A::Error::custom("a text needs at least one language"));
                }
                Ok(Text::ByLanguage(texts))
            }
        }

        deserializer.deserialize_any(TextVisitor)
    }
}

impl serde::Serialize for Text {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Plain(text) => serializer.serialize_str(text),
            Self::ByLanguage(texts) => serializer.collect_map(texts),
        }
    }
}

/// How much a text gives away.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize, serde::Serialize)]
pub enum Spoiler {
    /// Nothing that the first minutes do not show.
    #[default]
    Open,
    /// A detail from the middle.
    Mild,
    /// A turn of the story.
    Major,
    /// How it ends.
    Ending,
}
