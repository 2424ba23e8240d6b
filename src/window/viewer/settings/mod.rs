//! What the program remembers between two starts, in a file of its own.
//!
//! The file is read field by field: a field that cannot be used falls back to its default and takes
//! no other with it. It is written whole or not at all, and the version before stays beside it.

use std::io::Write;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::dossier::limits::SETTINGS_BYTES;
use crate::dossier::load::fields_of;
use crate::dossier::model::CoverLevel;
use crate::dossier::paths::read_limited;
use crate::window::state::action::ThemeChoice;
use crate::window::state::{LARGEST_TEXT, SMALLEST_TEXT, Screen};
use crate::words::WORDS;

mod store;

pub(crate) use store::SettingsWriter;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use store::Store;

/// Version of the file's layout.
const VERSION: u32 = 1;
/// Most dossiers that are remembered as opened lately.
pub(crate) const RECENT: usize = 10;
/// Most films whose cover is remembered.
const COVERS: usize = 500;
/// Smallest and largest side of a window that is believed, in points.
const WINDOW_SIDES: std::ops::RangeInclusive<f32> = 200.0..=16_384.0;
/// Farthest position of a window that is believed, in points.
const FARTHEST_POSITION: f32 = 32_000.0;

/// Longest tag of a language that is believed, in letters.
const LONGEST_TAG: usize = 35;

/// What the program remembers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Settings {
    /// Layout of the file.
    pub version: u32,
    /// Light, dark, high contrast.
    pub theme: ThemeChoice,
    /// Size of the text against the normal one.
    pub text_scale: f32,
    /// Whether things may move.
    pub motion: bool,
    /// The language of texts, for dossiers that have it; a tag like `nl`.
    pub language: Option<String>,
    /// Where the window stood.
    pub window: Option<WindowPlace>,
    /// The user's own folder of dossiers.
    pub library: Option<PathBuf>,
    /// Dossiers opened lately, the newest first.
    pub recent: Vec<PathBuf>,
    /// What is covered, for each film that was asked about.
    pub covers: Vec<(String, CoverLevel)>,
    /// The film that was open last, and the screen one was on.
    pub left_at: Option<(String, Screen)>,
}

/// Where a window stood, in points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Left edge, where the window system tells it.
    pub left: Option<f32>,
    /// Upper edge, where the window system tells it.
    pub top: Option<f32>,
    /// Width of the content.
    pub width: f32,
    /// Height of the content.
    pub height: f32,
    /// Whether it filled the screen.
    pub maximized: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            version: VERSION,
            theme: ThemeChoice::default(),
            text_scale: 1.0,
            motion: true,
            language: None,
            window: None,
            library: None,
            recent: Vec::new(),
            covers: Vec::new(),
            left_at: None,
        }
    }
}

/// Why settings are not those of the file.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// Not a record of fields.
    #[error("{}", WORDS.settings.damaged)]
    Damaged,
    /// Written by a newer program.
    #[error("{}", (WORDS.settings.other_version)(*.0, VERSION))]
    Version(u32),
}

impl Settings {
    /// Reads the text of a settings file; each field that cannot be used stands at its default.
    ///
    /// # Errors
    /// Where nothing of the text can be used.
    pub fn parse(text: &str) -> Result<Self, SettingsError> {
        let fields = fields_of(text).ok_or(SettingsError::Damaged)?;
        let version = field::<u32>(&fields, "version").ok_or(SettingsError::Damaged)?;
        if version != VERSION {
            return Err(SettingsError::Version(version));
        }
        let plain = Self::default();
        let covers: Vec<(String, CoverLevel)> = field(&fields, "covers").unwrap_or_default();
        let recent: Vec<PathBuf> = field(&fields, "recent").unwrap_or_default();
        Ok(Self {
            version,
            theme: field(&fields, "theme").unwrap_or_default(),
            text_scale: field(&fields, "text_scale")
                .filter(|scale: &f32| scale.is_finite())
                .map_or(plain.text_scale, |scale| scale.clamp(SMALLEST_TEXT, LARGEST_TEXT)),
            motion: field(&fields, "motion").unwrap_or(plain.motion),
            language: field(&fields, "language").filter(|tag: &String| is_tag(tag)),
            window: field::<WindowPlace>(&fields, "window").and_then(WindowPlace::believed),
            library: field(&fields, "library").filter(|path: &PathBuf| !path.as_os_str().is_empty()),
            recent: recent.into_iter().take(RECENT).collect(),
            covers: covers.into_iter().take(COVERS).collect(),
            left_at: field(&fields, "left_at").unwrap_or_default(),
        })
    }

    /// The text of the file.
    ///
    /// A path that is not Unicode cannot stand in it, and is not remembered.
    pub fn to_text(&self) -> String {
        let mut kept = self.clone();
        kept.library = kept.library.filter(|path| path.to_str().is_some());
        kept.recent.retain(|path| path.to_str().is_some());
        let pretty = ron::ser::PrettyConfig::new().depth_limit(2);
        // A record of plain fields can always be written; an empty file would read as damaged.
        let body = ron::ser::to_string_pretty(&kept, pretty).unwrap_or_default();
        format!("{}\n{body}\n", WORDS.settings.file_comment)
    }

    /// What is covered of a film, if it was asked about.
    pub fn cover_of(&self, film: &str) -> Option<CoverLevel> {
        let (_, level) = self.covers.iter().find(|(known, _)| known == film)?;
        Some(*level)
    }

    /// Remembers what is covered of a film; the oldest film is forgotten when there are too many.
    pub fn remember_cover(&mut self, film: &str, level: CoverLevel) {
        self.covers.retain(|(known, _)| known != film);
        self.covers.insert(0, (film.to_owned(), level));
        self.covers.truncate(COVERS);
    }

    /// The screen on which a film was left, where it was the last one open.
    pub fn screen_of(&self, film: &str) -> Option<Screen> {
        let (left, screen) = self.left_at.as_ref()?;
        (left == film).then_some(*screen)
    }

    /// Remembers on which screen of a film one is.
    pub fn remember_screen(&mut self, film: &str, screen: Screen) {
        if self.screen_of(film) != Some(screen) {
            self.left_at = Some((film.to_owned(), screen));
        }
    }

    /// Remembers that a dossier was opened.
    pub fn remember_opened(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT);
    }
}

impl WindowPlace {
    /// The place within bounds; none where there is nothing to believe.
    fn believed(self) -> Option<Self> {
        let side = |side: f32| {
            side.is_finite()
                .then(|| side.clamp(*WINDOW_SIDES.start(), *WINDOW_SIDES.end()))
        };
        let position = |at: &f32| at.is_finite() && at.abs() <= FARTHEST_POSITION;
        Some(Self {
            left: self.left.filter(position),
            top: self.top.filter(position),
            width: side(self.width)?,
            height: side(self.height)?,
            maximized: self.maximized,
        })
    }
}

/// Whether it can be the tag of a language; longer ones there are none.
fn is_tag(tag: &str) -> bool {
    (2..=LONGEST_TAG).contains(&tag.len()) && tag.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-')
}

fn field<T: DeserializeOwned>(fields: &[(String, String)], name: &str) -> Option<T> {
    let (_, text) = fields.iter().find(|(field, _)| field == name)?;
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(text)
        .ok()
        // Written settings say `Some`, so that plain RON tools read them too.
        .or_else(|| ron::from_str::<Option<T>>(text).ok().flatten())
}

/// Reads settings from a file.
fn read(path: &Path) -> Option<Result<Settings, SettingsError>> {
    let bytes = match read_limited(path, "settings", SETTINGS_BYTES) {
        Ok(bytes) => bytes,
        Err(crate::dossier::paths::ReadError::Missing(_)) => return None,
        Err(_) => return Some(Err(SettingsError::Damaged)),
    };
    Some(
        String::from_utf8(bytes)
            .map_err(|_| SettingsError::Damaged)
            .and_then(|text| Settings::parse(&text)),
    )
}

/// Writes the settings; those that stood there before stay as `.bak`.
///
/// Whatever else stands in their place, a pipe, a device, a file that is no settings, is neither read whole nor copied:
/// it is put aside as it is.
fn write(path: &Path, text: &str) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    match read_limited(path, "settings", SETTINGS_BYTES) {
        Ok(before) => write_whole(&path.with_extension("ron.bak"), &before)?,
        Err(crate::dossier::paths::ReadError::Missing(_)) => {}
        Err(_) => std::fs::rename(path, path.with_extension("ron.unread"))?,
    }
    write_whole(path, text.as_bytes())
}

/// Writes a file whole or not at all.
fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut new = tempfile::NamedTempFile::new_in(path.parent().unwrap_or(Path::new(".")))?;
    new.as_file_mut().write_all(bytes)?;
    new.as_file().sync_all()?;
    new.persist(path)?;
    Ok(())
}

#[cfg(test)]
mod tests;
