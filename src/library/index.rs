//! The films of the library, each with what its card tells.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::dossier::diagnostics::Severity;
use crate::dossier::limits::LIBRARY_DOSSIERS;
use crate::dossier::load::{DOSSIER_FILE, Inspection, guarded, has_pack_name};
use crate::dossier::model::{Cover, CoverLevel, Dossier, Image};
use crate::dossier::paths::InnerPath;
use crate::library::{FILMS, Origin};
use crate::query::Counts;
use crate::words::WORDS;

/// One film of the library.
#[derive(Debug, Clone)]
pub struct Card {
    /// Where its dossier lies.
    pub origin: Origin,
    /// The film's title; the name of the folder where the dossier cannot be read.
    pub title: String,
    /// Year and place, as far as the dossier tells them.
    pub line: String,
    /// One line on the film.
    pub headline: String,
    /// How its claims stand, as they are covered.
    pub counts: Counts,
    /// What is covered of it as a rule.
    pub level: CoverLevel,
    /// The picture of its poster, where it has one that is not covered.
    pub picture: Option<PosterPicture>,
    /// Whether it can be opened at all.
    pub is_readable: bool,
    /// The first error, with its place, where there is one.
    pub trouble: Option<String>,
}

/// The picture of a poster.
#[derive(Debug, Clone)]
pub struct PosterPicture {
    /// Where it lies in the folder.
    pub file: InnerPath,
    /// What matters most in it, as shares of its width and height.
    pub focus: [f32; 2],
    /// The colour it fades into: red, green, blue.
    pub ground: Option<[u8; 3]>,
}

/// What a film is remembered by: the same film in another folder is the same film.
pub fn film_key(dossier: &Dossier) -> String {
    let film = dossier.film();
    match film.released {
        Some(day) => format!("{} ({})", film.title, day.year()),
        None => film.title.clone(),
    }
}

/// The picture that stands for a dossier, unless it is covered.
fn hero_of<'d>(dossier: &'d Dossier, cover: &Cover) -> Option<&'d Image> {
    let image = dossier.image(dossier.film().image?);
    cover.show(&image.scene).open().map(|_| image)
}

/// The library as it was found.
#[derive(Debug, Clone, Default)]
pub struct LibraryIndex {
    /// The films that come with the program.
    pub bundled: Vec<Card>,
    /// Those in the user's own folder.
    pub own: Vec<Card>,
    /// Those opened lately that lie elsewhere.
    pub recent: Vec<Card>,
    /// How the user's own folder was found.
    pub folder: OwnFolder,
}

/// How the user's own folder was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum OwnFolder {
    /// It is not there.
    #[default]
    Missing,
    /// It cannot be read, for this reason.
    Unreadable(String),
    /// It was read to its end.
    Whole,
    /// It holds more dossiers than are looked at.
    Cut,
}

impl LibraryIndex {
    /// Looks at every dossier; a broken one stands among the others with its problem. `covers` tells what is covered of
    /// films that were asked about.
    pub fn look(folder: Option<&Path>, recent: &[Origin], covers: &[(String, CoverLevel)]) -> Self {
        let (inside, state) = match folder.map(dossiers_in) {
            None => (Vec::new(), OwnFolder::Missing),
            Some(Ok(mut inside)) => {
                let is_cut = inside.len() > LIBRARY_DOSSIERS;
                inside.truncate(LIBRARY_DOSSIERS);
                (inside, if is_cut { OwnFolder::Cut } else { OwnFolder::Whole })
            }
            Some(Err(cause)) if cause.kind() == ErrorKind::NotFound => (Vec::new(), OwnFolder::Missing),
            Some(Err(cause)) => (Vec::new(), OwnFolder::Unreadable(cause.to_string())),
        };
        let is_elsewhere = |origin: &&Origin| match origin {
            Origin::Path(path) => !inside.contains(path) && path.exists(),
            Origin::Bundled(_) | Origin::Given(_) => true,
        };
        Self {
            bundled: FILMS.iter().map(|film| card(Origin::Bundled(*film), covers)).collect(),
            recent: recent
                .iter()
                .filter(is_elsewhere)
                .cloned()
                .map(|origin| card(origin, covers))
                .collect(),
            own: inside
                .into_iter()
                .map(|path| card(Origin::Path(path), covers))
                .collect(),
            folder: state,
        }
    }
}

fn card(origin: Origin, covers: &[(String, CoverLevel)]) -> Card {
    // A card tells nothing of the pictures; a library of many would read them all.
    let loaded = guarded(|| origin.inspected(None, Inspection::Nothing));
    let mut problems = loaded.report.problems().iter();
    let trouble = problems
        .find(|problem| problem.severity() == Severity::Error)
        .map(|problem| {
            let is_covered = CoverLevel::default().covers(problem.spoiler);
            let said = (WORDS.problems.said)(problem, is_covered);
            match &problem.place {
                Some(place) => (WORDS.library.trouble_at)(&said, &(WORDS.problems.location)(place)),
                None => said,
            }
        });
    let Some(dossier) = loaded.dossier else {
        return Card {
            title: origin.name(),
            line: WORDS.library.cannot_be_read.to_owned(),
            headline: String::new(),
            counts: Counts::default(),
            level: CoverLevel::default(),
            picture: None,
            is_readable: false,
            trouble,
            origin,
        };
    };
    let film = dossier.film();
    let year = film.released.map(|day| day.year().to_string());
    let place = dossier.real_event().place.map(|id| dossier.place(id).label.clone());
    let key = film_key(&dossier);
    let known = covers.iter().find(|(film, _)| *film == key);
    let level = known.map_or(CoverLevel::default(), |(_, level)| *level);
    let cover = Cover::new(level);
    let picture = hero_of(&dossier, &cover).map(|image| PosterPicture {
        file: image.file.clone(),
        focus: image.focus,
        ground: image.ground,
    });
    Card {
        origin,
        title: film.title.clone(),
        line: year.into_iter().chain(place).collect::<Vec<_>>().join(" · "),
        headline: film.headline.clone(),
        counts: Counts::of(&dossier, &cover),
        level,
        picture,
        is_readable: true,
        trouble,
    }
}

/// The dossiers meant by a path: itself, or those in it where it is a whole library.
pub fn dossiers_at(path: &Path) -> Vec<PathBuf> {
    if !path.is_dir() || is_dossier(path) {
        return vec![path.to_owned()];
    }
    // What cannot be read is reported when it is loaded.
    let inside = dossiers_in(path).unwrap_or_default();
    if inside.is_empty() {
        vec![path.to_owned()]
    } else {
        inside
    }
}

/// The dossier folders and packed dossiers in a folder, by name; one more than are looked at where there are more.
fn dossiers_in(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder)?.flatten();
    let mut inside: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| is_dossier(path))
        .take(LIBRARY_DOSSIERS + 1)
        .collect();
    inside.sort();
    Ok(inside)
}

/// Whether a path is a folder that holds a dossier, or a packed dossier; one that is no plain file is reported when
/// it is loaded.
fn is_dossier(path: &Path) -> bool {
    path.join(DOSSIER_FILE).exists() || (has_pack_name(path) && !path.is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::TEMPLATE;
    use crate::library::new::write_folder;

    #[test]
    fn one_broken_dossier_does_not_hide_the_others() {
        let folder = std::env::temp_dir().join(format!("reelcheck-shelf-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        write_folder(&folder.join("good"), TEMPLATE).unwrap();
        std::fs::create_dir_all(folder.join("broken")).unwrap();
        std::fs::write(folder.join("broken/dossier.ron"), "(schema: 1, film: ").unwrap();
        std::fs::create_dir_all(folder.join("something else")).unwrap();
        let recent = ["good", "gone"].map(|name| Origin::Path(folder.join(name)));
        let shelf = LibraryIndex::look(Some(&folder), &recent, &[]);
        let titles: Vec<&str> = shelf.own.iter().map(|card| card.title.as_str()).collect();
        assert_eq!(titles.len(), 2);
        assert!(titles.contains(&"broken"), "{titles:?}");
        assert!(shelf.own[0].trouble.as_ref().unwrap().contains("dossier.ron, line 1"));
        assert!(shelf.own[1].trouble.is_none() && shelf.own[1].counts.all > 0);
        assert!(shelf.recent.is_empty());
        assert_eq!(shelf.bundled.len(), FILMS.len());
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_library_that_cannot_be_read_or_holds_too_many_is_told_as_such() {
        let folder = std::env::temp_dir().join(format!("reelcheck-shelf-odd-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("a-file");
        std::fs::write(&file, "").unwrap();
        let shelf = LibraryIndex::look(Some(&file), &[], &[]);
        assert!(matches!(shelf.folder, OwnFolder::Unreadable(_)), "{:?}", shelf.folder);
        for number in 0..=LIBRARY_DOSSIERS {
            // A folder in the place of the file is none that can be read, and is listed all the same.
            std::fs::create_dir_all(folder.join(format!("many/{number}/dossier.ron"))).unwrap();
        }
        let shelf = LibraryIndex::look(Some(&folder.join("many")), &[], &[]);
        assert_eq!((shelf.own.len(), shelf.folder), (LIBRARY_DOSSIERS, OwnFolder::Cut));
        let trouble = shelf.own[0].trouble.as_ref().unwrap();
        assert!(trouble.contains("is not a plain file"), "{trouble}");
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_library_that_is_not_there_is_an_empty_one() {
        let shelf = LibraryIndex::look(Some(Path::new("no/such/folder")), &[], &[]);
        assert!(shelf.folder == OwnFolder::Missing && shelf.own.is_empty());
    }
}
