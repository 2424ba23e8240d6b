//! Paths of files inside a dossier folder: plain, relative, and never out of it.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::dossier::limits::PATH_BYTES;
use crate::dossier::links::{escaped, is_hidden};

/// Name of the dossier file in its folder.
pub const DOSSIER_FILE: &str = "dossier.ron";

/// A path that stays inside its folder, checked by its letters alone.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct InnerPath(String);

/// Why a path is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PathError {
    /// Nothing there.
    #[error("the path is empty")]
    Empty,
    /// Longer than the limit.
    #[error("the path is longer than {PATH_BYTES} bytes")]
    TooLong,
    /// Starts at a root, a drive, a host or a home folder.
    #[error("the path does not start inside the folder")]
    Absolute,
    /// Holds `..` or `.`.
    #[error("the path steps out of the folder with `..`")]
    StepsOut,
    /// Holds characters that mean something else on some system.
    #[error("the path holds characters that not every system takes: use letters, digits, `-`, `_`, `.` and `/`")]
    Characters,
    /// A name that Windows keeps for a device.
    #[error("the path bears the name of a device")]
    Device,
}

impl InnerPath {
    /// Reads a path, or says why it is refused.
    pub fn parse(text: &str) -> Result<Self, PathError> {
        if text.is_empty() {
            return Err(PathError::Empty);
        }
        if text.len() > PATH_BYTES {
            return Err(PathError::TooLong);
        }
        if text.starts_with(['/', '\\', '~']) || text.contains(':') {
            return Err(PathError::Absolute);
        }
        if text
            .chars()
            .any(|letter| is_hidden(letter) || matches!(letter, '\\' | '*' | '?' | '"' | '<' | '>' | '|' | '%'))
        {
            return Err(PathError::Characters);
        }
        for part in text.split('/') {
            if part == ".." || part == "." {
                return Err(PathError::StepsOut);
            }
            if part.is_empty() || part.ends_with(['.', ' ']) || part.starts_with(' ') {
                return Err(PathError::Characters);
            }
            if is_device(part) {
                return Err(PathError::Device);
            }
        }
        Ok(Self(text.to_owned()))
    }

    /// The path as written, with `/` between its parts.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_one_digit(text: &str) -> bool {
    text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether Windows keeps this name for a device, whatever its ending.
///
/// The names: <https://learn.microsoft.com/windows/win32/fileio/naming-a-file>.
fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or(part).trim_end();
    let stem = stem.to_ascii_uppercase();
    let numbered = |name: &str| {
        stem.strip_prefix(name)
            .is_some_and(|rest| matches!(rest, "\u{b9}" | "\u{b2}" | "\u{b3}") || is_one_digit(rest))
    };
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$") || numbered("COM") || numbered("LPT")
}

/// Why a file of the folder was not read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no such file.
    #[error("there is no file `{0}`")]
    Missing(String),
    /// A folder, a device, a pipe.
    #[error("`{0}` is not a plain file")]
    NotAFile(String),
    /// Not what was packed.
    #[error("`{0}` is damaged in the packed dossier")]
    Damaged(String),
    /// A link that leads out of the folder.
    #[error("`{0}` leads out of the folder")]
    LeadsOut(String),
    /// Larger than the limit.
    #[error("`{file}` has {bytes} bytes; at most {limit} are read")]
    TooLarge {
        /// The file.
        file: String,
        /// Its size.
        bytes: u64,
        /// The limit.
        limit: u64,
    },
    /// The system refuses.
    #[error("`{file}` cannot be read: {cause}")]
    System {
        /// The file.
        file: String,
        /// What the system says.
        cause: std::io::Error,
    },
}

/// Reads a file of `folder`, at most `limit` bytes, after making sure that it is a plain file in it.
pub fn read_inside(folder: &Path, path: &InnerPath, limit: u64) -> Result<Vec<u8>, ReadError> {
    let name = path.as_str();
    let full: PathBuf = folder.join(name);
    let system = |cause| system_error(name, cause);
    let root = folder.canonicalize().map_err(system)?;
    let real = full.canonicalize().map_err(system)?;
    if !real.starts_with(&root) {
        return Err(ReadError::LeadsOut(name.to_owned()));
    }
    read_limited(&real, name, limit)
}

/// Reads a plain file, at most `limit` bytes; pipes and devices are refused before they are opened.
pub fn read_limited(path: &Path, name: &str, limit: u64) -> Result<Vec<u8>, ReadError> {
    let system = |cause| system_error(name, cause);
    let meta = fs::metadata(path).map_err(system)?;
    if !meta.is_file() {
        return Err(ReadError::NotAFile(name.to_owned()));
    }
    within(meta.len(), name, limit)?;
    let file = fs::File::open(path).map_err(system)?;
    let mut bytes = Vec::new();
    // The file may grow while it is read.
    file.take(limit + 1).read_to_end(&mut bytes).map_err(system)?;
    within(bytes.len() as u64, name, limit)?;
    Ok(bytes)
}

/// Refuses a file that is larger than the limit.
pub(crate) fn within(bytes: u64, file: &str, limit: u64) -> Result<(), ReadError> {
    if bytes > limit {
        return Err(ReadError::TooLarge {
            file: file.to_owned(),
            bytes,
            limit,
        });
    }
    Ok(())
}

/// A path as it is printed: what cannot be seen in it, or would act on a terminal, is escaped.
pub(crate) fn printable(path: &Path) -> String {
    escaped(&path.to_string_lossy())
}

/// What the system says of a file, without the name of a temporary one in its place, which nobody asked for.
pub(crate) fn without_temporary(cause: &std::io::Error) -> std::io::Error {
    let inner = cause.get_ref().and_then(std::error::Error::source);
    let told = inner
        .and_then(|inner| inner.downcast_ref::<std::io::Error>())
        .unwrap_or(cause);
    told.raw_os_error()
        .map_or_else(|| told.kind().into(), std::io::Error::from_raw_os_error)
}

fn system_error(name: &str, cause: std::io::Error) -> ReadError {
    match cause.kind() {
        // Where a folder on the way is none, there is no such file either.
        std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => ReadError::Missing(name.to_owned()),
        _ => ReadError::System {
            file: name.to_owned(),
            cause,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_relative_path_is_taken() {
        for text in ["map.geojson", "images/square-at-night.webp", "a/b_c/ö.png"] {
            assert!(InnerPath::parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn a_path_may_be_as_long_as_the_limit_says_and_no_longer() {
        assert!(InnerPath::parse(&"a".repeat(PATH_BYTES)).is_ok());
        assert_eq!(InnerPath::parse(&"a".repeat(PATH_BYTES + 1)), Err(PathError::TooLong));
    }

    #[test]
    fn a_path_that_could_leave_the_folder_is_refused() {
        for (text, why) in [
            ("", PathError::Empty),
            ("../x.png", PathError::StepsOut),
            ("a/../../x.png", PathError::StepsOut),
            ("/etc/passwd", PathError::Absolute),
            ("C:x", PathError::Absolute),
            ("\\\\server\\share", PathError::Absolute),
            ("~/x", PathError::Absolute),
            ("file:x", PathError::Absolute),
            ("a:b", PathError::Absolute),
            ("a\\b", PathError::Characters),
            ("a//b", PathError::Characters),
            ("a%2e%2e/b", PathError::Characters),
            ("trailing. ", PathError::Characters),
            ("NUL", PathError::Device),
            ("images/com1.png", PathError::Device),
            ("a\0b", PathError::Characters),
        ] {
            assert_eq!(InnerPath::parse(text), Err(why), "{text:?}");
        }
    }

    #[test]
    fn a_file_over_the_limit_is_not_read() {
        let folder = std::env::temp_dir();
        let name = format!("reelcheck-limit-{}.bin", std::process::id());
        std::fs::write(folder.join(&name), [0; 32]).unwrap();
        let path = InnerPath::parse(&name).unwrap();
        assert!(matches!(
            read_inside(&folder, &path, 31),
            Err(ReadError::TooLarge { bytes: 32, .. })
        ));
        assert_eq!(read_inside(&folder, &path, 32).unwrap().len(), 32);
        std::fs::remove_file(folder.join(&name)).unwrap();
    }
}
