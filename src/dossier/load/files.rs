//! Where the files of a dossier come from.

use std::path::PathBuf;

use super::packed::Packed;
use crate::dossier::built_in::BuiltIn;
use crate::dossier::paths::{InnerPath, ReadError, read_inside};

/// One file built into the program.
#[derive(Debug, Clone, Copy)]
pub struct BundledFile {
    /// Path inside the dossier folder.
    pub path: &'static str,
    /// Its content.
    pub content: BuiltIn,
}

/// The folder of a dossier.
#[derive(Debug, Clone)]
pub enum Folder {
    /// On disk.
    Disk(PathBuf),
    /// Built into the program.
    Bundled(&'static [BundledFile]),
    /// In one file.
    Packed(Packed),
}

impl Folder {
    /// Reads a file of the folder, at most `limit` bytes.
    pub fn read(&self, path: &InnerPath, limit: u64) -> Result<Vec<u8>, ReadError> {
        match self {
            Self::Disk(folder) => read_inside(folder, path, limit),
            Self::Bundled(files) => files
                .iter()
                .find(|file| file.path == path.as_str())
                .map(|file| file.content.bytes())
                .ok_or_else(|| ReadError::Missing(path.as_str().to_owned())),
            Self::Packed(packed) => packed.read(path, limit),
        }
    }
}

/// How closely the pictures of a dossier are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inspection {
    /// Not at all: none is read.
    Nothing,
    /// Whether they are there, what they are, and how large.
    Heads,
    /// Each is decoded, as the window will when it shows it.
    Whole,
}
