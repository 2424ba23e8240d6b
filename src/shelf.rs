//! The films of the library, each with what its card tells.

use std::path::{Path, PathBuf};

use crate::diag::Severity;
use crate::library::{FILMS, Origin};
use crate::limits::LIBRARY_DOSSIERS;
use crate::load::{DOSSIER_FILE, Inspection, inspected};
use crate::model::{Cover, CoverLevel};
use crate::query::Counts;

/// One film of the library.
#[derive(Debug, Clone)]
pub struct Card {
    /// Where its dossier lies.
    pub origin: Origin,
    /// The film's title; the name of the folder where the dossier cannot be read.
    pub title: String,
    /// Year and director, as far as the dossier tells them.
    pub line: String,
    /// One line on the film.
    pub headline: String,
    /// How its claims stand under the cover of the ending.
    pub counts: Counts,
    /// The first error, with its place, where there is one.
    pub trouble: Option<String>,
}

/// The library as it was found.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    /// The films that come with the program.
    pub bundled: Vec<Card>,
    /// Those in the user's own folder.
    pub own: Vec<Card>,
    /// Those opened lately that lie elsewhere.
    pub recent: Vec<Card>,
    /// Whether the user's own folder is there.
    pub has_folder: bool,
}

impl Shelf {
    /// Looks at every dossier; a broken one stands among the others with its problem.
    pub fn look(folder: Option<&Path>, recent: &[PathBuf]) -> Self {
        let has_folder = folder.is_some_and(Path::is_dir);
        let inside = folder.filter(|_| has_folder).map_or(Vec::new(), dossiers_in);
        let elsewhere = recent.iter().filter(|path| !inside.contains(path) && path.exists());
        Self {
            bundled: FILMS.iter().map(|film| card(Origin::Bundled(*film))).collect(),
            recent: elsewhere.map(|path| card(Origin::Path(path.clone()))).collect(),
            own: inside.into_iter().map(|path| card(Origin::Path(path))).collect(),
            has_folder,
        }
    }
}

fn card(origin: Origin) -> Card {
    // A card tells nothing of the pictures; a library of many would read them all.
    let loaded = match &origin {
        Origin::Bundled(film) => film.load(None),
        Origin::Path(path) => inspected(path, None, Inspection::Nothing),
    };
    let mut problems = loaded.report.problems().iter();
    let trouble = problems
        .find(|problem| problem.severity() == Severity::Error)
        .map(|problem| {
            let is_covered = CoverLevel::default().covers(problem.spoiler);
            let said = problem.said(is_covered);
            match problem.location(is_covered) {
                Some(location) => format!("{said} ({location})"),
                None => said,
            }
        });
    let Some(dossier) = loaded.dossier else {
        return Card {
            title: origin.name(),
            line: "cannot be read".to_owned(),
            headline: String::new(),
            counts: Counts::default(),
            trouble,
            origin,
        };
    };
    let film = dossier.film();
    let year = film.released.map(|day| day.year().to_string());
    let director = film
        .makers
        .first()
        .map(|(id, _)| dossier.person(*id).shown_name().to_owned());
    Card {
        origin,
        title: film.title.clone(),
        line: year.into_iter().chain(director).collect::<Vec<_>>().join(" · "),
        headline: film.headline.clone(),
        counts: Counts::of(&dossier, &Cover::new(CoverLevel::Ending)),
        trouble,
    }
}

/// The dossiers meant by a path: itself, or those in it where it is a whole library.
pub fn dossiers_at(path: &Path) -> Vec<PathBuf> {
    if !path.is_dir() || is_dossier(path) {
        return vec![path.to_owned()];
    }
    let inside = dossiers_in(path);
    if inside.is_empty() {
        vec![path.to_owned()]
    } else {
        inside
    }
}

/// The dossier folders in a folder, by name.
fn dossiers_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut inside: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| is_dossier(path))
        .take(LIBRARY_DOSSIERS)
        .collect();
    inside.sort();
    inside
}

fn is_dossier(path: &Path) -> bool {
    path.join(DOSSIER_FILE).is_file()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::TEMPLATE;
    use crate::new::write_folder;

    #[test]
    fn one_broken_dossier_does_not_hide_the_others() {
        let folder = std::env::temp_dir().join(format!("reelcheck-shelf-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        write_folder(&folder.join("good"), TEMPLATE).unwrap();
        std::fs::create_dir_all(folder.join("broken")).unwrap();
        std::fs::write(folder.join("broken/dossier.ron"), "(schema: 1, film: ").unwrap();
        std::fs::create_dir_all(folder.join("something else")).unwrap();
        let shelf = Shelf::look(Some(&folder), &[folder.join("good"), folder.join("gone")]);
        let titles: Vec<&str> = shelf.own.iter().map(|card| card.title.as_str()).collect();
        assert_eq!(titles.len(), 2);
        assert!(titles.contains(&"broken"), "{titles:?}");
        assert!(shelf.own[0].trouble.as_ref().unwrap().contains("dossier.ron:1"));
        assert!(shelf.own[1].trouble.is_none() && shelf.own[1].counts.all > 0);
        assert!(shelf.recent.is_empty());
        assert_eq!(shelf.bundled.len(), FILMS.len());
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_library_that_is_not_there_is_an_empty_one() {
        let shelf = Shelf::look(Some(Path::new("no/such/folder")), &[]);
        assert!(!shelf.has_folder && shelf.own.is_empty());
    }
}
