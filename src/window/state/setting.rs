//! The settings that menu and search lead to.

use crate::dossier::model::CoverLevel;
use crate::words::WORDS;

/// The sizes of all text that keys and search lead to, in percent of the normal one.
pub const TEXT_PERCENTS: [u16; 11] = [80, 90, 100, 110, 125, 150, 175, 200, 225, 250, 300];

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum ThemeChoice {
    /// As the system has it; light where it tells nothing.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// White and yellow on black, with strong outlines.
    HighContrast,
}

impl ThemeChoice {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::HighContrast];

    /// The name in the menu.
    pub fn name(self) -> &'static str {
        match self {
            Self::System => WORDS.settings.system,
            Self::Light => WORDS.settings.light,
            Self::Dark => WORDS.settings.dark,
            Self::HighContrast => WORDS.settings.high_contrast,
        }
    }
}

/// A setting, and what it is set to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// Light or dark.
    Theme(ThemeChoice),
    /// What is covered as a rule.
    Cover(CoverLevel),
    /// Size of all text, in percent of the normal one.
    TextPercent(u16),
    /// Whether things may move.
    Motion(bool),
    /// The language of the dossier's texts, by its number among those that it has.
    Language(usize),
}

impl Setting {
    /// All of them, with each of their choices; the language where the dossier has more than one.
    pub fn all(languages: &[String]) -> impl Iterator<Item = Self> {
        let themes = ThemeChoice::ALL.into_iter().map(Self::Theme);
        let covers = CoverLevel::ALL.into_iter().map(Self::Cover);
        let sizes = TEXT_PERCENTS.into_iter().map(Self::TextPercent);
        let choices = if languages.len() > 1 { languages.len() } else { 0 };
        let languages = (0..choices).map(Self::Language);
        let motion = [true, false].map(Self::Motion);
        themes.chain(covers).chain(sizes).chain(motion).chain(languages)
    }

    /// What it is called, where these are the languages of the dossier.
    pub fn name(self, languages: &[String]) -> String {
        match self {
            Self::Theme(choice) => (WORDS.settings.theme)(choice.name()),
            Self::Cover(level) => (WORDS.terms.cover_level_choice)(level).to_owned(),
            Self::TextPercent(percent) => (WORDS.settings.text_size)(percent),
            Self::Motion(true) => WORDS.settings.smooth_scrolling_on.to_owned(),
            Self::Motion(false) => WORDS.settings.smooth_scrolling_off.to_owned(),
            Self::Language(number) => {
                let tag = languages.get(number).map_or("", String::as_str);
                (WORDS.settings.texts_in)((WORDS.terms.language)(tag))
            }
        }
    }

    /// Other words that somebody may look for it by.
    pub(super) fn also(self) -> &'static str {
        match self {
            Self::Theme(_) => WORDS.settings.also_theme,
            Self::Cover(_) => WORDS.settings.also_cover,
            Self::TextPercent(_) => WORDS.settings.also_text_size,
            Self::Motion(_) => WORDS.settings.also_motion,
            Self::Language(_) => WORDS.settings.also_language,
        }
    }

    /// Whether it stands so, where these are what is set now.
    pub fn is_on(self, theme: ThemeChoice, cover: CoverLevel, text_scale: f32, motion: bool, language: usize) -> bool {
        match self {
            Self::Theme(choice) => theme == choice,
            Self::Cover(level) => cover == level,
            Self::TextPercent(percent) => (text_scale * 100.0 - f32::from(percent)).abs() < 0.5,
            Self::Motion(set) => motion == set,
            Self::Language(number) => language == number,
        }
    }
}
