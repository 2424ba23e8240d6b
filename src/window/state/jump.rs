//! Search and jump: every record of a dossier, film and command by a few letters.

use crate::dossier::model::{Cover, Dossier};
use crate::library::FILMS;
use crate::query::search::{Findable, Record, findable, fold};
use crate::window::state::command::{Command, offered};
use crate::window::state::host::Host;

/// What a hit leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A record of the dossier.
    Record(Record),
    /// A film that comes with the program, by its number.
    Film(usize),
    /// A command.
    Run(Command),
}

impl Target {
    /// What kind of thing it is, in a word.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Record(record) => record.kind(),
            Self::Film(_) => "film",
            Self::Run(_) => "command",
        }
    }
}

/// One thing that can be found.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What it leads to.
    pub target: Target,
    /// By what it is found.
    pub findable: Findable,
}

/// Everything that can be found.
#[derive(Debug, Clone, Default)]
pub struct Index {
    entries: Vec<Entry>,
}

/// One thing that was found.
#[derive(Debug, Clone, Copy)]
pub struct Hit<'a> {
    /// The thing.
    pub entry: &'a Entry,
    /// Where in it, in words; empty where its title matches.
    pub place: &'static str,
}

impl Index {
    /// Gathers what can be found of a dossier, and beside it.
    pub fn new(dossier: &Dossier, cover: &Cover, host: Host) -> Self {
        let records = findable(dossier, cover).into_iter();
        let records = records.map(|(record, findable)| (Target::Record(record), findable));
        let films = FILMS.iter().enumerate();
        let films = films.map(|(number, film)| (Target::Film(number), Findable::name(film.title.to_owned(), [])));
        let commands = offered(host).map(|row| (Target::Run(row.command), Findable::name(row.name.to_owned(), [])));
        let all = records.chain(films).chain(commands);
        Self {
            entries: all.map(|(target, findable)| Entry { target, findable }).collect(),
        }
    }

    /// The entry of a target, for what was found before.
    pub fn entry(&self, target: Target) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.target == target)
    }

    /// What matches every word of a query, the nearest first.
    pub fn search(&self, query: &str) -> Vec<Hit<'_>> {
        let folded = fold(query);
        let words: Vec<&str> = folded.split_whitespace().collect();
        if words.is_empty() {
            return Vec::new();
        }
        let matching = self.entries.iter().filter_map(|entry| {
            let (cost, place) = entry.findable.matches(&words)?;
            Some((cost, Hit { entry, place }))
        });
        let mut ranked: Vec<(usize, Hit<'_>)> = matching.collect();
        // Among equals, names come before prose.
        ranked.sort_by_key(|(cost, hit)| (*cost, !hit.entry.findable.is_name));
        ranked.into_iter().map(|(_, hit)| hit).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::model::CoverLevel;
    use crate::library::IHOSTAGE;

    fn index_of(dossier: &Dossier, cover: &Cover) -> Index {
        Index::new(dossier, cover, Host::Desktop)
    }

    fn first(query: &str) -> String {
        let dossier = IHOSTAGE.load(None).dossier.unwrap();
        let index = index_of(&dossier, &Cover::default());
        let hits = index.search(query);
        hits.first()
            .map_or(String::new(), |hit| hit.entry.findable.title.clone())
    }

    #[test]
    fn accents_and_typing_errors_are_forgiven_in_names() {
        assert_eq!(first("sehovic"), "Admir Šehović as Ilian Petrov");
        assert_eq!(first("Hansema"), "Marcel Hensema as Kees van Zanten");
        assert_eq!(first("Leidsplein"), "Leidseplein, the square");
    }

    #[test]
    fn a_hit_outside_the_title_says_where_it_stands() {
        let dossier = IHOSTAGE.load(None).dossier.unwrap();
        let index = index_of(&dossier, &Cover::default());
        let hits = index.search("earpods");
        let places: Vec<_> = hits.iter().map(|hit| hit.place).collect();
        assert!(places.iter().all(|place| !place.is_empty()), "{places:?}");
        let title = index.search("robot lights");
        assert!(title.iter().all(|hit| !hit.entry.findable.title.is_empty()));
    }

    #[test]
    fn a_route_is_found_unless_it_is_covered() {
        let dossier = IHOSTAGE.load(None).dossier.unwrap();
        let (_, route) = dossier.routes().iter().next().unwrap();
        let open = Cover::new(CoverLevel::Nothing);
        let name = &open.show(&route.course).open().unwrap().name;
        let is_route = |hit: &Hit<'_>| matches!(hit.entry.target, Target::Record(Record::Route(_)));
        assert!(index_of(&dossier, &open).search(name).iter().any(is_route));
        assert!(!index_of(&dossier, &Cover::default()).search(name).iter().any(is_route));
    }

    #[test]
    fn films_and_commands_are_found_too() {
        assert_eq!(first("ihostage"), "iHostage (2025)");
        assert_eq!(first("whole map"), "Whole map or timeline");
    }

    #[test]
    fn what_is_covered_is_not_in_the_index() {
        let dossier = IHOSTAGE.load(None).dossier.unwrap();
        let covered = index_of(&dossier, &Cover::default());
        assert!(covered.search("robot").is_empty());
        assert!(covered.entries.len() < index_of(&dossier, &Cover::new(CoverLevel::Nothing)).entries.len());
        let open = index_of(&dossier, &Cover::new(CoverLevel::Nothing));
        assert!(!open.search("robot").is_empty());
    }
}
