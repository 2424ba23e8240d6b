//! `reelcheck pack` and `unpack`: a folder becomes one file to hand on, and a folder again. The folder stays the source.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::dossier::diagnostics;
use crate::dossier::limits::{DOSSIER_BYTES, IMAGE_BYTES, PACK_BYTES};
use crate::dossier::load::{
    DOSSIER_FILE, MIMETYPE, MIMETYPE_FILE, PACK_ENDING, PackError, Packed, from_path, is_packed, named_files,
};
use crate::dossier::paths::{InnerPath, ReadError, printable, read_inside, read_limited};
use crate::export::{WriteError, write_new};
use crate::library::new::{NewError, write_files};
use crate::words::WORDS;

/// How well files are packed, from 0 to 9: as small as can be.
const LEVEL: i64 = 9;
/// What a file is called that says who made what lies beside it, and who may use it; it goes with what it speaks of.
const ACCOMPANYING: [&str; 5] = ["licence", "license", "copying", "credits", "readme"];

/// Why nothing was packed or unpacked.
#[derive(Debug, thiserror::Error)]
pub enum PackingError {
    /// No folder of a dossier.
    #[error("{}", (WORDS.library.no_folder_of_a_dossier)(&printable(.0), DOSSIER_FILE))]
    NoFolder(PathBuf),
    /// Its dossier has errors.
    #[error("{}", (WORDS.library.has_problems)(&printable(folder), summary))]
    HasErrors {
        /// The folder.
        folder: PathBuf,
        /// How many.
        summary: String,
    },
    /// No packed dossier.
    #[error("{}", (WORDS.library.no_packed_dossier)(&printable(.0)))]
    NoPack(PathBuf),
    /// A packed dossier that is refused, or would be.
    #[error("{}", (WORDS.library.refused)(&printable(path), &cause.to_string(), cause.remedy()))]
    Refused {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: PackError,
    },
    /// A file that the dossier names cannot be read.
    #[error("{}", (WORDS.library.names_what_cannot_be_read)(&.0.to_string()))]
    Read(#[from] ReadError),
    /// The packed dossier cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The folder cannot be written.
    #[error(transparent)]
    Unpack(#[from] NewError),
}

/// Packs the folder of a dossier into a new file, beside it where none is named; tells where.
///
/// What goes in: the dossier, what it names, and what says beside these who made them and who may use them. The same
/// folder gives the same bytes, whenever and wherever it is packed.
///
/// # Errors
/// Where there is no dossier, or one with errors, where a file that it names cannot be read, where what is packed would not be opened, or
/// where the new file is there already.
pub fn pack(folder: &Path, output: Option<&Path>) -> Result<PathBuf, PackingError> {
    let no_folder = || PackingError::NoFolder(folder.to_owned());
    let dossier = read_limited(&folder.join(DOSSIER_FILE), DOSSIER_FILE, DOSSIER_BYTES);
    let dossier = dossier.map_err(|err| match err {
        ReadError::Missing(_) => no_folder(),
        err => err.into(),
    })?;
    let report = from_path(folder, None).report;
    if report.has_errors() {
        return Err(PackingError::HasErrors {
            folder: folder.to_owned(),
            summary: diagnostics::summary(&report),
        });
    }
    let output = match output {
        Some(output) => output.to_owned(),
        None => beside(folder).ok_or_else(no_folder)?,
    };
    let refused = |cause| PackingError::Refused {
        path: output.clone(),
        cause,
    };
    let mut files = BTreeMap::new();
    let named = named_files(&dossier);
    let inner_folders: BTreeSet<_> = named.iter().map(inner_folder).chain([None]).collect();
    let accompanying = inner_folders.into_iter().flat_map(|inner| accompanying(folder, inner));
    for path in accompanying.chain(named.iter().cloned()) {
        let bytes = read_inside(folder, &path, IMAGE_BYTES)?;
        files.insert(path.as_str().to_owned(), bytes);
    }
    files.remove(DOSSIER_FILE);
    let bytes = zipped(&dossier, &files).map_err(|_| refused(PackError::TooMany))?;
    // What cannot be opened is not handed on.
    Packed::open(bytes.as_slice().into()).map_err(refused)?;
    write_new(&output, &bytes)?;
    Ok(output)
}

/// Unpacks a packed dossier into a new folder, beside it where none is named; tells where.
///
/// # Errors
/// Where the file is no packed dossier, or refused as one, or where the folder is there already.
pub fn unpack(file: &Path, output: Option<&Path>) -> Result<PathBuf, PackingError> {
    let bytes = read_limited(file, &printable(file), PACK_BYTES)?;
    if !is_packed(&bytes) {
        return Err(PackingError::NoPack(file.to_owned()));
    }
    let packed = Packed::open(bytes.into()).map_err(|cause| PackingError::Refused {
        path: file.to_owned(),
        cause,
    })?;
    let output = output.map_or_else(|| file.with_extension(""), Path::to_owned);
    let mut files = Vec::new();
    for path in packed.paths().filter(|path| *path != MIMETYPE_FILE) {
        // Every name in it is one by now.
        if let Ok(inner) = InnerPath::parse(path) {
            files.push((path, packed.read(&inner, PACK_BYTES)?));
        }
    }
    write_files(&output, files.iter().map(|(path, bytes)| (*path, bytes.as_slice())))?;
    Ok(output)
}

/// The packed dossier of a folder, where it is not said where it shall stand.
fn beside(folder: &Path) -> Option<PathBuf> {
    let packed = |folder: &Path| {
        let mut name = folder.file_name()?.to_owned();
        name.push(format!(".{PACK_ENDING}"));
        Some(folder.with_file_name(name))
    };
    // `.` has no name of its own.
    packed(folder).or_else(|| packed(&folder.canonicalize().ok()?))
}

/// The folder of a file inside the folder of its dossier; none where it is that one.
fn inner_folder(file: &InnerPath) -> Option<&str> {
    file.as_str().rsplit_once('/').map(|(inner, _)| inner)
}

/// The plain files in a folder that say who made what lies there and who may use it.
fn accompanying(folder: &Path, inner: Option<&str>) -> Vec<InnerPath> {
    let entries = std::fs::read_dir(inner.map_or_else(|| folder.to_owned(), |inner| folder.join(inner)));
    let names = entries.into_iter().flatten().flatten().filter_map(|entry| {
        let name = entry.file_name().into_string().ok()?;
        let small = name.to_lowercase();
        let is_one = ACCOMPANYING.iter().any(|word| small.contains(word)) && entry.path().is_file();
        let path = inner.map_or_else(|| name.clone(), |inner| format!("{inner}/{name}"));
        is_one.then(|| InnerPath::parse(&path).ok())?
    });
    names.collect()
}

/// The bytes of the packed dossier: its kind, the dossier, and the other files by name, each without a time of its own.
fn zipped(dossier: &[u8], files: &BTreeMap<String, Vec<u8>>) -> zip::result::ZipResult<Vec<u8>> {
    let stored = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644)
        .system(System::Unix);
    let packed = stored
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(LEVEL));
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file(MIMETYPE_FILE, stored)?;
    writer.write_all(MIMETYPE.as_bytes())?;
    writer.start_file(DOSSIER_FILE, packed)?;
    writer.write_all(dossier)?;
    for (path, bytes) in files {
        writer.start_file(path.as_str(), packed)?;
        writer.write_all(bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}
