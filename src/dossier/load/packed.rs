//! A dossier in one file: a zip of its folder, read in memory. Nothing is unpacked to open it.
//!
//! A packed dossier comes from a stranger as often as from a friend: whatever could mean two things, lead out of its
//! folder, or unfold without end is refused as a whole, before a file in it is read.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io::{Cursor, Read};
use std::path::Path;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;
use zip::{CompressionMethod, ZipArchive};

use crate::dossier::limits::{PACK_BYTES, PACK_FILES, PACK_RATIO, PACK_RATIO_FROM_BYTES, PACK_UNPACKED_BYTES};
use crate::dossier::links::escaped;
use crate::dossier::paths::{DOSSIER_FILE, InnerPath, PathError, ReadError};

/// What the name of a packed dossier ends with.
pub const PACK_ENDING: &str = "reelcheck";
/// The first file of a packed dossier, stored as it is: by it a system knows what kind of file this is.
pub const MIMETYPE_FILE: &str = "mimetype";
/// What stands in it.
pub const MIMETYPE: &str = "application/vnd.reelcheck+zip";

/// The end of a zip that has no comment: signature, six numbers, length of the comment (APPNOTE 6.3.10, 4.3.16).
const END_BYTES: usize = 22;
const END_SIGNATURE: &[u8] = b"PK\x05\x06";
/// What stands before the end of a zip that is larger than a dossier can be (4.3.15).
const ZIP64_LOCATOR_BYTES: usize = 20;
const ZIP64_LOCATOR_SIGNATURE: &[u8] = b"PK\x06\x07";
/// What every zip begins with that holds a file (4.3.7).
const FILE_SIGNATURE: &[u8] = b"PK\x03\x04";

type Archive = ZipArchive<Cursor<Arc<[u8]>>>;

/// The files of a packed dossier.
#[derive(Clone)]
pub struct Packed {
    archive: Archive,
    /// Where each file stands in the archive, and its size unpacked.
    files: BTreeMap<String, (usize, u64)>,
}

/// Why a packed dossier is not opened.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// No zip, or not all of it.
    #[error("the file is damaged or incomplete")]
    Damaged,
    /// Larger than a packed dossier can be.
    #[error("the file has {0} bytes; at most {PACK_BYTES} are read")]
    TooLarge(u64),
    /// Too many files.
    #[error("the file holds more than {PACK_FILES} files")]
    TooMany,
    /// Too much in it.
    #[error("what the file holds has more than {PACK_UNPACKED_BYTES} bytes when it is unpacked")]
    UnpacksTooLarge,
    /// One file in it unfolds too far.
    #[error("`{0}` in it is packed more than {PACK_RATIO} times; no dossier is")]
    Ratio(String),
    /// No dossier at its root.
    #[error("there is no `{DOSSIER_FILE}` at the top of it")]
    NoDossier,
    /// A name that no file of a dossier can have.
    #[error("a file in it is called `{name}`: {cause}")]
    Name {
        /// The name, with nothing hidden in it.
        name: String,
        /// What is wrong with it.
        cause: PathError,
    },
    /// Two files that are one on some system.
    #[error("two files in it are called `{0}`, or are on some system")]
    Twice(String),
    /// Two files of one name.
    #[error("two files in it have the same name")]
    SameName,
    /// Two files that lie over each other.
    #[error("files in it lie over each other")]
    Overlaps,
    /// A link.
    #[error("`{0}` in it is a link to another file")]
    Link(String),
    /// Not to be read without a password.
    #[error("`{0}` in it is encrypted")]
    Encrypted(String),
    /// Packed in another way.
    #[error("`{0}` in it is packed in a way that is not read here")]
    Method(String),
}

impl PackError {
    /// What helps.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::Damaged => {
                "get the file again from where you have it, or pack its folder anew: `reelcheck pack FOLDER`"
            }
            Self::TooLarge(_) | Self::TooMany | Self::UnpacksTooLarge => {
                "leave out what the dossier does not name, or save its pictures smaller, and pack it anew"
            }
            Self::Ratio(_)
            | Self::NoDossier
            | Self::Name { .. }
            | Self::Twice(_)
            | Self::SameName
            | Self::Overlaps
            | Self::Link(_)
            | Self::Encrypted(_)
            | Self::Method(_) => "pack the folder of the dossier with `reelcheck pack FOLDER`",
        }
    }
}

impl fmt::Debug for Packed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.files.keys()).finish()
    }
}

/// Whether a path is called as packed dossiers are.
pub fn has_pack_name(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case(PACK_ENDING))
}

/// Whether these are the bytes of a packed dossier, and not of a text: no RON begins so.
pub fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(FILE_SIGNATURE) || bytes.starts_with(END_SIGNATURE)
}

impl Packed {
    /// Looks through a packed dossier; what is in it is read when it is asked for.
    ///
    /// # Errors
    /// Where anything in it cannot be a dossier's; then nothing of it is used.
    pub fn open(bytes: Arc<[u8]>) -> Result<Self, PackError> {
        if bytes.len() as u64 > PACK_BYTES {
            return Err(PackError::TooLarge(bytes.len() as u64));
        }
        // Before its table is read: that takes memory for each file that it claims to have.
        if claimed_files(&bytes)? > PACK_FILES {
            return Err(PackError::TooMany);
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| PackError::Damaged)?;
        if archive.len() > PACK_FILES {
            return Err(PackError::TooMany);
        }
        let files = files_of(&archive)?;
        if archive.has_duplicate_names() {
            return Err(PackError::SameName);
        }
        if archive.has_overlapping_entries().map_err(|_| PackError::Damaged)? {
            return Err(PackError::Overlaps);
        }
        archive.validate_header_consistency().map_err(|_| PackError::Damaged)?;
        if !files.contains_key(DOSSIER_FILE) {
            return Err(PackError::NoDossier);
        }
        Ok(Self { archive, files })
    }

    /// Reads a file of it, at most `limit` bytes.
    pub fn read(&self, path: &InnerPath, limit: u64) -> Result<Vec<u8>, ReadError> {
        let name = path.as_str();
        let &(index, bytes) = self
            .files
            .get(name)
            .ok_or_else(|| ReadError::Missing(name.to_owned()))?;
        if bytes > limit {
            let file = name.to_owned();
            return Err(ReadError::TooLarge { file, bytes, limit });
        }
        // A place to read from of its own: pictures are read on another thread.
        let mut archive = self.archive.clone();
        let mut read = Vec::new();
        let is_read = archive
            .by_index(index)
            .is_ok_and(|entry| entry.take(bytes + 1).read_to_end(&mut read).is_ok());
        if is_read && read.len() as u64 == bytes {
            Ok(read)
        } else {
            Err(ReadError::Damaged(name.to_owned()))
        }
    }

    /// The paths of its files, by name.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }
}

/// How many files the end of a zip claims. A comment after it, and what only larger zips need, no dossier has: both
/// could hide a second end.
fn claimed_files(bytes: &[u8]) -> Result<usize, PackError> {
    let start = bytes.len().checked_sub(END_BYTES).ok_or(PackError::Damaged)?;
    let end = bytes.get(start..).unwrap_or(&[]);
    let comment = end.get(END_BYTES - 2..);
    let locator = start.checked_sub(ZIP64_LOCATOR_BYTES);
    let before = locator.and_then(|locator| bytes.get(locator..start)).unwrap_or(&[]);
    if !end.starts_with(END_SIGNATURE) || comment != Some(&[0, 0]) || before.starts_with(ZIP64_LOCATOR_SIGNATURE) {
        return Err(PackError::Damaged);
    }
    let count = end
        .get(10..)
        .and_then(|rest| rest.first_chunk())
        .ok_or(PackError::Damaged)?;
    Ok(u16::from_le_bytes(*count).into())
}

/// The files of an archive by name, each with its place and its size unpacked.
fn files_of(archive: &Archive) -> Result<BTreeMap<String, (usize, u64)>, PackError> {
    let mut files = BTreeMap::new();
    let (mut names, mut folders) = (BTreeSet::new(), BTreeSet::new());
    let mut unpacked: u64 = 0;
    for index in 0..archive.len() {
        let entry = archive.by_index_data(index).map_err(|_| PackError::Damaged)?;
        let name = entry.name().map_err(|_| PackError::Damaged)?.into_owned();
        let shown = escaped(&name);
        let plain = name.strip_suffix('/').filter(|_| entry.is_dir()).unwrap_or(&name);
        let path = InnerPath::parse(plain).map_err(|cause| PackError::Name {
            name: shown.clone(),
            cause,
        })?;
        if entry.is_symlink() {
            return Err(PackError::Link(shown));
        }
        if entry.encrypted() {
            return Err(PackError::Encrypted(shown));
        }
        let key = one_on_any_system(path.as_str());
        folders.extend(
            key.match_indices('/')
                .filter_map(|(at, _)| key.get(..at))
                .map(str::to_owned),
        );
        if entry.is_dir() {
            folders.insert(key);
            continue;
        }
        if !matches!(
            entry.compression(),
            CompressionMethod::Stored | CompressionMethod::Deflated
        ) {
            return Err(PackError::Method(shown));
        }
        let size = entry.size();
        unpacked = unpacked.saturating_add(size);
        if unpacked > PACK_UNPACKED_BYTES {
            return Err(PackError::UnpacksTooLarge);
        }
        if size > PACK_RATIO_FROM_BYTES && size / PACK_RATIO > entry.compressed_size() {
            return Err(PackError::Ratio(shown));
        }
        if !names.insert(key) || files.insert(name, (index, size)).is_some() {
            return Err(PackError::Twice(shown));
        }
    }
    match names.intersection(&folders).next() {
        Some(both) => Err(PackError::Twice(escaped(both))),
        None => Ok(files),
    }
}

/// A name as the most forgetful system takes it: some do not tell capitals from small letters, others not how an accent
/// is written.
fn one_on_any_system(name: &str) -> String {
    name.to_lowercase().nfc().collect()
}
