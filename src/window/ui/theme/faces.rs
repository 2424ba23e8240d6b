//! Typefaces and sizes, by what a text is for.

use std::sync::{Arc, LazyLock};

use egui::{FontData, FontDefinitions, FontFamily, FontId, RichText};

use crate::dossier::built_in::BuiltIn;

/// A cut of a typeface; each is a font family of its own, since egui only recolours for weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Cut {
    Sans,
    SansMedium,
    SansBold,
    Serif,
    SerifBold,
}

impl Cut {
    const ALL: [(Self, &str, BuiltIn); 5] = [
        (Self::Sans, "sans", built_in!("fonts/Inter-Regular.ttf")),
        (Self::SansMedium, "sans-medium", built_in!("fonts/Inter-Medium.ttf")),
        (Self::SansBold, "sans-bold", built_in!("fonts/Inter-SemiBold.ttf")),
        (Self::Serif, "serif", built_in!("fonts/SourceSerif4-Regular.ttf")),
        (
            Self::SerifBold,
            "serif-bold",
            built_in!("fonts/SourceSerif4-SemiBold.ttf"),
        ),
    ];

    fn family(self) -> FontFamily {
        Self::ALL
            .iter()
            .find(|(cut, ..)| *cut == self)
            .map_or(FontFamily::Proportional, |(_, name, _)| {
                FontFamily::Name((*name).into())
            })
    }
}

/// What a text is for; gives its cut and size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Face {
    /// The largest heading, on the overview.
    Headline,
    /// A heading of a page or a claim.
    Title,
    /// A heading inside a page.
    Subtitle,
    /// A sentence that sums up with a number.
    Figure,
    /// The name of a character or of a real person.
    Name,
    /// The same where there is little room.
    SmallName,
    /// The film's name in the bar.
    Brand,
    /// The lead of a page.
    Lead,
    /// The two sides, notes, quotes.
    Prose,
    /// Notes beside a list or a map.
    Note,
    /// Labels and rows.
    Body,
    /// Names and questions.
    Strong,
    /// Tabs and chosen words.
    Medium,
    /// The chosen question, and who published a source.
    RowStrong,
    /// What a side of a claim tells, and what a source says.
    Told,
    /// What a version holds.
    Version,
    /// The heading of a group of rows.
    Section,
    /// The heading of a page that has to say that something does not go on.
    Stop,
    /// What steps back.
    Small,
    /// Small and in front.
    SmallStrong,
    /// Under pictures, and on what is covered.
    Caption,
    /// Credits at the edge of a picture.
    Fine,
    /// Small headings in capitals.
    Caps,
    /// Initials in place of a portrait.
    Initials,
    /// Signs on tiles.
    Sign,
    /// Signs on the large tile.
    LargeSign,
    /// What is typed into the search.
    Query,
    /// The name of a key.
    Key,
    /// The name of a film on its poster.
    Poster,
    /// Code, paths, places in a file.
    Code,
}

impl Face {
    /// Cut and size, in points.
    pub fn font(self) -> FontId {
        let (cut, size) = match self {
            Self::Headline => (Cut::SerifBold, 42.0),
            Self::Title => (Cut::SerifBold, 28.0),
            Self::Subtitle => (Cut::SerifBold, 20.0),
            Self::Figure => (Cut::SerifBold, 22.0),
            Self::Brand => (Cut::SerifBold, 18.0),
            Self::Lead => (Cut::Serif, 19.0),
            Self::Prose => (Cut::Serif, 17.0),
            Self::Name => (Cut::SerifBold, 16.0),
            Self::SmallName => (Cut::SerifBold, 15.0),
            Self::Note | Self::Told => (Cut::Serif, 16.0),
            Self::Body => (Cut::Sans, 14.0),
            Self::Strong => (Cut::SansBold, 14.0),
            Self::Medium => (Cut::SansMedium, 14.0),
            Self::Section | Self::Version | Self::Initials => (Cut::SerifBold, 17.0),
            Self::Stop => (Cut::SerifBold, 34.0),
            Self::Small => (Cut::Sans, 13.0),
            Self::SmallStrong => (Cut::SansMedium, 13.0),
            Self::Caption => (Cut::Sans, 12.0),
            Self::Caps => (Cut::SansBold, 11.0),
            Self::RowStrong | Self::Sign => (Cut::SansBold, 13.0),
            Self::Fine => (Cut::Sans, 11.0),
            Self::LargeSign => (Cut::SansBold, 24.0),
            Self::Query => (Cut::Sans, 18.0),
            Self::Key => (Cut::SansMedium, 11.0),
            Self::Poster => (Cut::SerifBold, 32.0),
            Self::Code => return FontId::monospace(13.0),
        };
        FontId::new(size, cut.family())
    }

    /// Height of a line, in points.
    fn line_height(self) -> Option<f32> {
        match self {
            Self::Headline => Some(48.0),
            Self::Title => Some(36.0),
            Self::Subtitle => Some(27.0),
            Self::Figure | Self::Lead => Some(28.0),
            Self::Prose => Some(25.0),
            Self::Note => Some(23.0),
            Self::Name | Self::SmallName | Self::Body | Self::Strong | Self::Medium => Some(20.0),
            Self::Told | Self::Version | Self::Section => Some(24.0),
            Self::Stop => Some(42.0),
            Self::RowStrong | Self::Small | Self::SmallStrong => Some(18.0),
            Self::Caption | Self::Fine => Some(16.0),
            Self::Poster => Some(38.0),
            Self::Query
            | Self::Key
            | Self::Brand
            | Self::Caps
            | Self::Initials
            | Self::Sign
            | Self::LargeSign
            | Self::Code => None,
        }
    }

    /// A text in this face.
    pub fn text(self, text: impl Into<String>) -> RichText {
        let text = text.into();
        let spaced = self == Self::Caps;
        let text = if spaced { text.to_uppercase() } else { text };
        let rich = RichText::new(text).font(self.font()).line_height(self.line_height());
        if spaced { rich.extra_letter_spacing(0.99) } else { rich }
    }
}

/// The files of all cuts, unpacked once for all windows of the process.
static FILES: LazyLock<[Vec<u8>; 5]> = LazyLock::new(|| Cut::ALL.map(|(_, _, file)| file.bytes()));

/// Unpacks the files, if that has not been done.
pub(super) fn unpack() {
    LazyLock::force(&FILES);
}

/// All cuts, each a family with what it falls back on.
pub(super) fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let fallback = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    for ((cut, name, _), bytes) in Cut::ALL.into_iter().zip(FILES.iter()) {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        // Signs that a serif lacks come from the sans of the same weight.
        let sans = match cut {
            Cut::Serif => Some("sans"),
            Cut::SerifBold => Some("sans-bold"),
            Cut::Sans | Cut::SansMedium | Cut::SansBold => None,
        };
        let chain = std::iter::once(name)
            .chain(sans)
            .map(str::to_owned)
            .chain(fallback.iter().cloned())
            .collect();
        fonts.families.insert(cut.family(), chain);
    }
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        let chain = fonts.families.entry(family.clone()).or_default();
        let place = if family == FontFamily::Monospace {
            chain.len()
        } else {
            0
        };
        chain.insert(place, "sans".to_owned());
    }
    fonts
}
