//! Where dossiers come from: built into the program, or from disk.

pub mod cut_map;
pub mod index;
pub mod new;
pub mod pack;
pub mod watch;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::dossier::links::escaped;
use crate::dossier::load::{BundledFile, Inspection, Loaded, bundled, inspected, inspected_given};
use crate::dossier::paths::printable;

macro_rules! files {
    ($folder:literal: $($path:literal),+ $(,)?) => {
        &[$(BundledFile {
            path: $path,
            bytes: include_bytes!(concat!("../../assets/dossiers/", $folder, "/", $path)),
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
    files: files!("ihostage":
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
    files: files!("sully": "dossier.ron", "map.geojson"),
};

/// *Apollo 13* (1995).
pub const APOLLO_13: BundledFilm = BundledFilm {
    title: "Apollo 13 (1995)",
    slug: "apollo13",
    files: files!("apollo13":
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
pub const TEMPLATE: &[BundledFile] = &[
    BundledFile {
        path: "dossier.ron",
        bytes: include_bytes!("../../assets/template/dossier.ron"),
    },
    BundledFile {
        path: "map.geojson",
        bytes: include_bytes!("../../assets/template/map.geojson"),
    },
    BundledFile {
        path: "images/a-drawing.png",
        bytes: include_bytes!("../../assets/template/images/a-drawing.png"),
    },
];

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

    /// What it is called: the slug of the film, or the name of the folder or file.
    pub fn name(&self) -> String {
        match self {
            Self::Bundled(film) => film.slug.to_owned(),
            Self::Path(path) => printable(path.file_name().map_or(path, Path::new)),
            Self::Given(file) => escaped(&file.name),
        }
    }
}
