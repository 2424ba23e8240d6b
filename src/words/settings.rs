//! The words of settings, on their menu and in the search.

/// The words of settings.
pub(crate) struct SettingWords {
    pub(crate) system: &'static str,
    pub(crate) light: &'static str,
    pub(crate) dark: &'static str,
    pub(crate) high_contrast: &'static str,
    /// "Dark theme".
    pub(crate) theme: fn(name: &str) -> String,
    pub(crate) text_size: fn(percent: u16) -> String,
    pub(crate) smooth_scrolling: &'static str,
    pub(crate) smooth_scrolling_on: &'static str,
    pub(crate) smooth_scrolling_off: &'static str,
    /// Other words that somebody may look for it by.
    pub(crate) also_theme: &'static str,
    pub(crate) also_cover: &'static str,
    pub(crate) also_text_size: &'static str,
    pub(crate) also_motion: &'static str,
}

pub(super) const ENGLISH: SettingWords = SettingWords {
    system: "System",
    light: "Light",
    dark: "Dark",
    high_contrast: "High contrast",
    theme: |name| format!("{name} theme"),
    text_size: |percent| format!("Text size {percent}%"),
    smooth_scrolling: "Smooth scrolling",
    smooth_scrolling_on: "Smooth scrolling on",
    smooth_scrolling_off: "Smooth scrolling off",
    also_theme: "colours, light and dark mode",
    also_cover: "spoilers, everything",
    also_text_size: "zoom, larger and smaller letters",
    also_motion: "motion, animation",
};
