//! A dossier as a text to be read elsewhere: Markdown, a page for a browser, or JSON. What is covered stays out.

#![warn(clippy::wildcard_enum_match_arm)]

mod document;
mod html;
mod json;
mod markdown;

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::dossier::model::{Cover, Dossier};
use crate::dossier::paths::{printable, without_temporary};
use crate::words::WORDS;

/// What a dossier can be written as.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, clap::ValueEnum)]
pub enum ExportFormat {
    /// A text with marks that is read as it is, and by many programs.
    #[default]
    #[value(name = "md", help = WORDS.exports.markdown_explained)]
    Markdown,
    /// A page for a browser, in one file.
    #[value(help = WORDS.exports.web_page_explained)]
    Html,
    /// For programs.
    #[value(help = WORDS.exports.json_explained)]
    Json,
}

impl ExportFormat {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::Markdown, Self::Html, Self::Json];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Json => "json",
        }
    }

    /// Its name in the menu.
    pub fn name(self) -> &'static str {
        match self {
            Self::Markdown => WORDS.exports.markdown,
            Self::Html => WORDS.exports.web_page,
            Self::Json => WORDS.exports.json,
        }
    }
}

/// The dossier as the cover shows it.
pub fn export(dossier: &Dossier, cover: &Cover, format: ExportFormat) -> String {
    match format {
        ExportFormat::Markdown => markdown::write(&document::blocks(dossier, cover)),
        ExportFormat::Html => html::write(
            &dossier.film().title,
            dossier.language(),
            &document::blocks(dossier, cover),
        ),
        ExportFormat::Json => json::write(dossier, cover),
    }
}

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Something stands there already.
    #[error("{}", (WORDS.exports.exists)(&printable(.0)))]
    Exists(PathBuf),
    /// The system refuses.
    #[error("{}", (WORDS.exports.cannot_be_written)(&printable(path), &cause.to_string()))]
    System {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: std::io::Error,
    },
}

/// Writes a new file, whole or not at all.
///
/// # Errors
/// Where something stands there already, or the system refuses; then nothing is left behind.
pub fn write_new(path: &Path, content: impl AsRef<[u8]>) -> Result<(), WriteError> {
    let system = |cause| WriteError::System {
        path: path.to_owned(),
        cause: without_temporary(&cause),
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    #[cfg_attr(not(unix), expect(unused_mut, reason = "only Unix has permissions to set"))]
    let mut builder = tempfile::Builder::new();
    // As any new file, and not for its writer alone as those for a while are.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut part = builder.tempfile_in(folder.unwrap_or(Path::new("."))).map_err(system)?;
    part.as_file_mut().write_all(content.as_ref()).map_err(system)?;
    part.as_file().sync_all().map_err(system)?;
    part.persist_noclobber(path).map(|_| ()).map_err(|err| {
        if err.error.kind() == std::io::ErrorKind::AlreadyExists {
            WriteError::Exists(path.to_owned())
        } else {
            system(err.error)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("film.md");
        write_new(&path, "first").unwrap();
        assert!(matches!(write_new(&path, "second"), Err(WriteError::Exists(_))));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "first");
        let nowhere = folder.path().join("no/such/film.md");
        assert!(matches!(write_new(&nowhere, "x"), Err(WriteError::System { .. })));
    }
}
