//! From a folder to a dossier, with every problem on the way.
//!
//! The file is read plainly and at once. Only when something is wrong is it taken apart, and each record read by itself,
//! so that one run tells all problems, and still gives a dossier of what can stand.

mod compare;
mod convert;
mod covered;
mod diagnostics;
mod files;
mod layout;
mod lint;
mod message;
mod packed;
mod read;
mod site;
mod structure;
mod syntax_errors;
mod tree;

use std::path::Path;
use std::sync::Arc;

pub use compare::disagreement;
pub use convert::map_features;
pub(crate) use convert::uncut_map_features;
pub use files::{BundledFile, Folder, Inspection};
pub use packed::{MIMETYPE, MIMETYPE_FILE, PACK_ENDING, PackError, Packed, has_pack_name, is_packed};

use crate::dossier::diagnostics::{Code, Report};
use crate::dossier::format;
use crate::dossier::format::walk::{self, Part};
use crate::dossier::limits::{DOSSIER_BYTES, PACK_BYTES};
use crate::dossier::model::Dossier;
pub use crate::dossier::paths::DOSSIER_FILE;
use crate::dossier::paths::{InnerPath, printable, read_limited, within};
use diagnostics::Diagnostics;
use message::problem;

/// What came of loading.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The dossier of what can stand; none where film, event or review cannot be read.
    pub dossier: Option<Dossier>,
    /// Everything that is wrong with it.
    pub report: Report,
    /// Where its pictures lie.
    pub folder: Folder,
}

impl Loaded {
    /// No dossier, and why.
    fn nothing(report: Report, folder: Folder) -> Self {
        Self {
            dossier: None,
            report,
            folder,
        }
    }
}

/// Loads a dossier from a path: a folder with a `dossier.ron`, that file itself, or a packed dossier.
pub fn from_path(path: &Path, language: Option<&str>) -> Loaded {
    inspected(path, language, Inspection::Heads)
}

/// The same, with its pictures looked at more closely, or not at all.
pub fn inspected(path: &Path, language: Option<&str>, inspection: Inspection) -> Loaded {
    let (folder, file) = if path.is_dir() {
        (path.to_owned(), path.join(DOSSIER_FILE))
    } else {
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
        (parent.unwrap_or(Path::new(".")).to_owned(), path.to_owned())
    };
    let name = printable(&file);
    let folder = Folder::Disk(folder);
    let limit = if has_pack_name(&file) {
        PACK_BYTES
    } else {
        DOSSIER_BYTES
    };
    match read_limited(&file, &name, limit) {
        Ok(bytes) if is_packed(&bytes) => inspected_pack(bytes.into(), &name, language, inspection),
        Ok(bytes) => inspected_bytes(&bytes, &name, folder, language, inspection),
        Err(err) => {
            let remedy = format!(
                "give the path of a folder that holds a `{DOSSIER_FILE}`, of that file, or of a packed dossier"
            );
            Loaded::nothing(unreadable(&err.to_string(), &remedy), folder)
        }
    }
}

/// Loads a packed dossier, or a `dossier.ron` with nothing beside it, from its bytes.
pub fn inspected_given(bytes: Arc<[u8]>, name: &str, language: Option<&str>, inspection: Inspection) -> Loaded {
    let nothing = Folder::Bundled(&[]);
    if is_packed(&bytes) {
        return inspected_pack(bytes, name, language, inspection);
    }
    match within(bytes.len() as u64, name, DOSSIER_BYTES) {
        Ok(()) => inspected_bytes(&bytes, name, nothing, language, inspection),
        Err(err) => {
            let remedy = format!("give a packed dossier, or a `{DOSSIER_FILE}` of fewer bytes");
            Loaded::nothing(unreadable(&err.to_string(), &remedy), nothing)
        }
    }
}

/// Loads a packed dossier from its bytes.
pub fn inspected_pack(bytes: Arc<[u8]>, name: &str, language: Option<&str>, inspection: Inspection) -> Loaded {
    let refuse = |why: String, remedy, folder| {
        let message = format!("`{name}` cannot be opened: {why}");
        Loaded::nothing(unreadable(&message, remedy), folder)
    };
    let packed = match Packed::open(bytes) {
        Ok(packed) => packed,
        Err(err) => return refuse(err.to_string(), err.remedy(), Folder::Bundled(&[])),
    };
    let path = InnerPath::parse(DOSSIER_FILE).map_err(|err| err.to_string());
    let read = path.and_then(|path| packed.read(&path, DOSSIER_BYTES).map_err(|err| err.to_string()));
    let folder = Folder::Packed(packed);
    match read {
        Ok(bytes) => inspected_bytes(&bytes, &format!("{name}/{DOSSIER_FILE}"), folder, language, inspection),
        Err(why) => refuse(why, PackError::Damaged.remedy(), folder),
    }
}

/// The report of a dossier that cannot be read at all.
pub(crate) fn unreadable(message: &str, remedy: &str) -> Report {
    problem(Code::Unreadable, message).mark("").remedy(remedy).alone()
}

/// Loads, and tells a panic on the way as a problem of the dossier.
pub(crate) fn guarded(load: impl FnOnce() -> Loaded) -> Loaded {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(load)).unwrap_or_else(|_| stopped())
}

/// What a load comes to that was stopped by a panic.
pub(crate) fn stopped() -> Loaded {
    let message = "an internal error stopped the loading";
    let remedy = "report it, with this dossier, to whoever gave you this program";
    Loaded::nothing(unreadable(message, remedy), Folder::Bundled(&[]))
}

/// Loads a dossier that is built into the program.
pub fn bundled(files: &'static [BundledFile], name: &str, language: Option<&str>) -> Loaded {
    let folder = Folder::Bundled(files);
    let bytes = InnerPath::parse(DOSSIER_FILE)
        .ok()
        .and_then(|path| folder.read(&path, DOSSIER_BYTES).ok())
        .unwrap_or_default();
    from_bytes(&bytes, &format!("{name}/{DOSSIER_FILE}"), folder, language)
}

/// The fields of a RON record with the text of their values; none where it is no record.
#[cfg(feature = "gui")]
pub(crate) fn fields_of(ron: &str) -> Option<Vec<(String, String)>> {
    let tree = tree::Tree::of(ron);
    if tree.fault.is_some() {
        return None;
    }
    let fields = tree.root()?.fields()?.iter();
    Some(
        fields
            .map(|field| (field.name.to_owned(), field.value.text.to_owned()))
            .collect(),
    )
}

/// The files beside a dossier that it names, in the order in which it names them; none where it cannot be read.
pub(crate) fn named_files(bytes: &[u8]) -> Vec<InnerPath> {
    let text = read::text(bytes).ok();
    let raw = text.and_then(|text| tree::options().from_str::<format::Dossier>(text).ok());
    let mut named = Vec::new();
    if let Some(raw) = raw {
        walk::each(&raw, &mut |_, part| {
            if let Part::File(path) = part {
                named.extend(InnerPath::parse(path));
            }
        });
    }
    named
}

/// From how many bytes on a dossier is looked through for warnings on a thread of its own.
const LARGE_BYTES: usize = 256 * 1024;

/// Looks through a dossier for warnings while the rest of the work is done: at the same time where it is large, else
/// before.
fn beside_its_warnings<T>(
    raw: &format::Dossier,
    diagnostics: &Diagnostics<'_>,
    rest: impl FnOnce(&Diagnostics<'_>) -> T,
) -> T {
    let branch = diagnostics.branch();
    let for_thread = branch.clone();
    let warn = |diagnostics: &Diagnostics<'_>| {
        lint::texts(raw, diagnostics);
        lint::records(raw, diagnostics);
    };
    let is_small = diagnostics.text().len() < LARGE_BYTES || cfg!(target_arch = "wasm32");
    std::thread::scope(|scope| {
        let builder = std::thread::Builder::new().name("warnings".to_owned());
        let thread = (!is_small).then(|| builder.spawn_scoped(scope, move || for_thread.collect(warn)));
        let Some(Ok(thread)) = thread else {
            warn(diagnostics);
            return rest(diagnostics);
        };
        let made = rest(diagnostics);
        match thread.join() {
            Ok(collected) => diagnostics.join(&branch, collected),
            // Loading ends as it would on one thread.
            Err(panic) => std::panic::resume_unwind(panic),
        }
        made
    })
}

/// Loads a dossier from the bytes of its file.
pub fn from_bytes(bytes: &[u8], file: &str, folder: Folder, language: Option<&str>) -> Loaded {
    inspected_bytes(bytes, file, folder, language, Inspection::Heads)
}

/// The same, with its pictures looked at more closely, or not at all.
pub fn inspected_bytes(
    bytes: &[u8],
    file: &str,
    folder: Folder,
    language: Option<&str>,
    inspection: Inspection,
) -> Loaded {
    let text = match read::text(bytes) {
        Ok(text) => text,
        Err((message, end)) => {
            let readable = String::from_utf8_lossy(bytes.get(..end).unwrap_or(&[]));
            let diagnostics = Diagnostics::new(file, &readable);
            message.on(readable.len()..readable.len()).report(None, &diagnostics);
            return Loaded::nothing(diagnostics.into_report(), folder);
        }
    };
    let diagnostics = Diagnostics::new(file, text);
    let raw = read::dossier(text, &diagnostics);
    let dossier = raw.as_ref().and_then(|raw| {
        let language = language.unwrap_or(&raw.lang);
        beside_its_warnings(raw, &diagnostics, |diagnostics| {
            convert::dossier(raw, language, &folder, inspection, diagnostics)
        })
    });
    Loaded {
        dossier,
        report: diagnostics.into_report(),
        folder,
    }
}

#[cfg(test)]
mod tests;
