//! Where dossiers come from: built into the program, or from disk.

pub mod cut_map;
pub mod index;
pub mod new;
pub mod pack;
pub mod watch;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::dossier::limits::PACK_BYTES;
use crate::dossier::links::escaped;
use crate::dossier::load::{
    BundledFile, Folder, Inspection, Loaded, Packed, bundled, has_pack_name, inspected, inspected_given, is_packed,
};
use crate::dossier::paths::{printable, read_limited};

macro_rules! files {
    ($folder:literal: $($path:literal),+ $(,)?) => {
        &[$(BundledFile {
            path: $path,
            content: built_in!($folder, "/", $path),
        }),+]
    };
}

/// A film that comes with the program.
#[derive(Debug, Clone, Copy)]
pub struct BundledFilm {
    /// Its title, for menus.
    pub title: &'static str,
    /// The name of its folder.
    pub slug: &'static str,
    /// Its files.
    pub files: &'static [BundledFile],
}

/// *iHostage* (2025).
pub const IHOSTAGE: BundledFilm = BundledFilm {
    title: "iHostage (2025)",
    slug: "ihostage",
    files: files!("dossiers/ihostage":
        "dossier.ron",
        "map.geojson",
        "images/square-at-night.webp",
        "images/closet-door.webp",
        "images/set-in-hangar.webp",
    ),
};

/// *Sully* (2016).
pub const SULLY: BundledFilm = BundledFilm {
    title: "Sully (2016)",
    slug: "sully",
    files: files!("dossiers/sully":
        "dossier.ron",
        "map.geojson",
        "images/geese-over-river.webp",
        "images/radar-screen.webp",
        "images/ferry.webp",
        "images/hearing-room.webp",
    ),
};

/// *Apollo 13* (1995).
pub const APOLLO_13: BundledFilm = BundledFilm {
    title: "Apollo 13 (1995)",
    slug: "apollo13",
    files: files!("dossiers/apollo13":
        "dossier.ron",
        "map.geojson",
        "images/control-room.webp",
        "images/earth-in-window.webp",
        "images/filter-box.webp",
        "images/on-the-sea.webp",
        "images/open-side.webp",
        "images/rocket-on-pad.webp",
        "images/round-the-moon.webp",
        "images/two-ships.webp",
    ),
};

/// The film that the window opens on where no other is named.
pub const FIRST_FILM: BundledFilm = IHOSTAGE;

/// A small dossier of everything, to start one's own from.
pub const TEMPLATE: &[BundledFile] = files!("template": "dossier.ron", "map.geojson", "images/a-drawing.png");

/// Every film that comes with the program.
#[cfg(not(target_arch = "wasm32"))]
pub const FILMS: &[BundledFilm] = &[IHOSTAGE, SULLY, APOLLO_13];

/// Every film that comes with a page on the web, which is sent whole to whoever opens it: the smaller ones.
#[cfg(target_arch = "wasm32")]
pub const FILMS: &[BundledFilm] = &[IHOSTAGE, SULLY];

impl BundledFilm {
    /// Loads it as if it lay on disk.
    pub fn load(&self, language: Option<&str>) -> Loaded {
        bundled(self.files, self.slug, language)
    }
}

/// Where a dossier comes from.
#[derive(Debug, Clone)]
pub enum Origin {
    /// Built into the program.
    Bundled(BundledFilm),
    /// A folder or a file.
    Path(PathBuf),
    /// A file without a path, as a page on the web is handed it.
    Given(GivenFile),
}

/// A packed dossier, or a `dossier.ron` by itself, in memory.
#[derive(Clone)]
pub struct GivenFile {
    /// The name of the file.
    pub name: String,
    /// What is in it.
    pub bytes: Arc<[u8]>,
}

impl fmt::Debug for GivenFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, bytes } = self;
        write!(f, "{name} ({} bytes)", bytes.len())
    }
}

impl Origin {
    /// Loads it with its texts in `language`, where they have it; needs no window.
    pub fn load(&self, language: Option<&str>) -> Loaded {
        self.inspected(language, Inspection::Heads)
    }

    /// The same, with its pictures looked at more closely, or not at all; those of a bundled film are as they should be.
    pub fn inspected(&self, language: Option<&str>, inspection: Inspection) -> Loaded {
        match self {
            Self::Bundled(film) => film.load(language),
            Self::Path(path) => inspected(path, language, inspection),
            Self::Given(GivenFile { name, bytes }) => {
                inspected_given(Arc::clone(bytes), &escaped(name), language, inspection)
            }
        }
    }

    /// Where its pictures lie; none where it is packed and cannot be opened, or stands alone.
    pub fn folder(&self) -> Option<Folder> {
        match self {
            Self::Bundled(film) => Some(Folder::Bundled(film.files)),
            Self::Path(path) if path.is_dir() => Some(Folder::Disk(path.clone())),
            Self::Path(path) if has_pack_name(path) => {
                let bytes = read_limited(path, &printable(path), PACK_BYTES).ok()?;
                Packed::open(bytes.into()).ok().map(Folder::Packed)
            }
            Self::Path(path) => path.parent().map(|folder| Folder::Disk(folder.to_owned())),
            Self::Given(file) if is_packed(&file.bytes) => {
                Packed::open(Arc::clone(&file.bytes)).ok().map(Folder::Packed)
            }
            Self::Given(_) => None,
        }
    }

    /// A name that no other dossier of the library has.
    pub fn identity(&self) -> String {
        match self {
            Self::Bundled(film) => format!("film {}", film.slug),
            Self::Path(path) => format!("path {}", path.display()),
            Self::Given(file) => format!("file {}", file.name),
        }
    }

    /// What it is called: the slug of the film, or the name of the folder or file.
    pub fn name(&self) -> String {
        match self {
            Self::Bundled(film) => film.slug.to_owned(),
            Self::Path(path) => printable(path.file_name().map_or(path, Path::new)),
            Self::Given(file) => escaped(&file.name),
        }
    }
}
