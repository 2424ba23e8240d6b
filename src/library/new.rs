//! A new folder with a dossier, written whole or not at all: for `reelcheck new`, and for `unpack`.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::dossier::load::BundledFile;
use crate::dossier::paths::printable;
use crate::words::WORDS;

/// Why no folder was written.
#[derive(Debug, thiserror::Error)]
pub enum NewError {
    /// Something stands there already.
    #[error("{}", (WORDS.library.new_exists)(&printable(.0)))]
    Exists(PathBuf),
    /// The system refuses.
    #[error("{}", (WORDS.library.new_cannot_be_written)(&printable(folder), &cause.to_string()))]
    System {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
}

/// Writes these files into a new folder.
///
/// # Errors
/// Where something stands there already, or the system refuses; then nothing is left behind.
pub fn write_folder(folder: &Path, files: &[BundledFile]) -> Result<(), NewError> {
    let files: Vec<_> = files.iter().map(|file| (file.path, file.content.bytes())).collect();
    write_files(folder, files.iter().map(|(path, bytes)| (*path, bytes.as_slice())))
}

/// Writes these files, each with its path in the folder, into a new folder.
///
/// # Errors
/// Where something stands there already, or the system refuses; then nothing is left behind.
pub(crate) fn write_files<'f>(
    folder: &Path,
    files: impl IntoIterator<Item = (&'f str, &'f [u8])>,
) -> Result<(), NewError> {
    if folder.exists() {
        return Err(NewError::Exists(folder.to_owned()));
    }
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(format!(".part-{}", std::process::id()));
    let part = folder.with_file_name(name);
    let written = write_all(&part, files).and_then(|()| fs::rename(&part, folder));
    written.map_err(|cause| {
        // What was half written is of no use; that it cannot be removed adds nothing to the first cause.
        let _ = fs::remove_dir_all(&part);
        NewError::System {
            folder: folder.to_owned(),
            cause,
        }
    })
}

fn write_all<'f>(part: &Path, files: impl IntoIterator<Item = (&'f str, &'f [u8])>) -> io::Result<()> {
    fs::create_dir_all(part)?;
    for (path, bytes) in files {
        let path = part.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        let mut out = fs::File::create(path)?;
        io::Write::write_all(&mut out, bytes)?;
        out.sync_all()?;
    }
    Ok(())
}
