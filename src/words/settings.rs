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
    /// The choice of a language for the texts of the dossier.
    pub(crate) texts_in: fn(language: &str) -> String,
    /// Other words that somebody may look for it by.
    pub(crate) also_theme: &'static str,
    pub(crate) also_cover: &'static str,
    pub(crate) also_text_size: &'static str,
    pub(crate) also_motion: &'static str,
    pub(crate) also_language: &'static str,
    /// Over the settings in their file.
    pub(crate) file_comment: &'static str,
    /// Why the settings are not those of the file.
    pub(crate) damaged: &'static str,
    pub(crate) other_version: fn(version: u32, ours: u32) -> String,
    pub(crate) last_starts_failed: &'static str,
    pub(crate) not_kept: fn(folder: &str, cause: &str) -> String,
    pub(crate) not_used_and_kept: fn(cause: &str) -> String,
    pub(crate) not_used_but_the_last: fn(cause: &str) -> String,
    pub(crate) not_used: fn(cause: &str) -> String,
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
    texts_in: |language| format!("Texts in {language}"),
    also_theme: "colours, light and dark mode",
    also_cover: "spoilers, everything",
    also_text_size: "zoom, larger and smaller letters",
    also_motion: "motion, animation",
    also_language: "language, translation",
    file_comment: "// Written by Reelcheck when it ends. Delete it to start afresh.",
    damaged: "it is damaged",
    other_version: |version, ours| format!("it has version {version}, and this program reads version {ours}"),
    last_starts_failed: "The last starts drew no window, so this one began with the default settings. The settings file is kept until you change one.",
    not_kept: |folder, cause| {
        format!(
            "Settings are not kept: `{folder}` cannot be written ({cause}); see that you may write there, or start with --settings FOLDER."
        )
    },
    not_used_and_kept: |cause| format!("The settings file is not used: {cause}. It is kept as settings.ron.bak."),
    not_used_but_the_last: |cause| format!("The settings file is not used: {cause}. The one before it is."),
    not_used: |cause| format!("The settings file is not used: {cause}. This start began with defaults."),
};
