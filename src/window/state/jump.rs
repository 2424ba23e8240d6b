//! Search and jump: every record of a dossier, film, command and setting by a few letters.

use crate::dossier::model::{Comparison, Cover, Dossier, PlaceRole};
use crate::library::FILMS;
use crate::query::search::{Findable, FoundIn, Record, findable, fold};
use crate::window::state::command::{Command, offered};
use crate::window::state::host::Host;
use crate::window::state::setting::Setting;
use crate::words::WORDS;

/// What a hit leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A record of the dossier.
    Record(Record),
    /// A film that comes with the program, by its number.
    Film(usize),
    /// A command.
    Run(Command),
    /// A setting.
    Set(Setting),
}

impl Target {
    /// What kind of thing it is, in a word.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Record(record) => (WORDS.search.record)(record),
            Self::Film(_) => WORDS.search.film,
            Self::Run(_) => WORDS.search.command,
            Self::Set(_) => WORDS.search.setting,
        }
    }
}

/// What stands before a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// How a claim stands.
    Claim(Comparison),
    /// A head and shoulders.
    Person,
    /// The sign of a place on the map.
    Place(PlaceRole),
    /// A way.
    Route,
    /// A moment.
    Event,
    /// A page.
    Source,
    /// A frame of a film.
    Film,
    /// An arrow.
    Command,
}

/// One thing that can be found.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What it leads to.
    pub target: Target,
    /// By what it is found.
    pub findable: Findable,
    /// What stands before it.
    pub mark: Mark,
    /// What stands behind its title where nothing else does.
    pub detail: String,
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
    /// Where in it; none where its title matches.
    pub place: Option<FoundIn>,
}

impl Index {
    /// Gathers what can be found of a dossier, where there is one, and beside it.
    pub fn new(dossier: Option<&Dossier>, cover: &Cover, host: Host) -> Self {
        let mut entries = Vec::new();
        if let Some(dossier) = dossier {
            let records = findable(dossier, cover, WORDS.search.titles).into_iter();
            entries.extend(records.map(|(record, findable)| record_entry(dossier, cover, record, findable)));
        }
        let films = FILMS.iter().enumerate();
        entries.extend(films.map(|(number, film)| {
            let findable = Findable::name(film.title.to_owned(), []);
            Entry::new(
                Target::Film(number),
                findable,
                Mark::Film,
                WORDS.search.comes_with_reelcheck,
            )
        }));
        entries.extend(offered(host).map(|row| {
            let findable = Findable::name(row.name.to_owned(), []);
            Entry::new(Target::Run(row.command), findable, Mark::Command, "")
        }));
        let languages = dossier.map_or(&[][..], Dossier::languages);
        entries.extend(Setting::all(languages).map(|setting| {
            let findable = Findable::name(setting.name(languages), [(FoundIn::Setting, setting.also())]);
            Entry::new(Target::Set(setting), findable, Mark::Command, "")
        }));
        Self { entries }
    }

    /// Everything, records first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of a target, for what was found before.
    pub fn entry(&self, target: Target) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.target == target)
    }

    /// What matches every word of a query, the nearest first.
    pub fn search(&self, query: &str) -> Vec<Hit<'_>> {
        let folded = fold(query);
        let words: Vec<&str> = folded.split_whitespace().collect();
        self.ranked(&words).into_iter().map(|(_, hit)| hit).collect()
    }

    /// The same for folded words, each with how far it is from them.
    pub(super) fn ranked(&self, words: &[&str]) -> Vec<(usize, Hit<'_>)> {
        if words.is_empty() {
            return Vec::new();
        }
        let matching = self.entries.iter().filter_map(|entry| {
            let (cost, place) = entry.findable.matches(words)?;
            Some((cost, Hit { entry, place }))
        });
        let mut ranked: Vec<(usize, Hit<'_>)> = matching.collect();
        // Among equals, names come before prose.
        ranked.sort_by_key(|(cost, hit)| (*cost, !hit.entry.findable.is_name));
        ranked
    }
}

impl Entry {
    fn new(target: Target, findable: Findable, mark: Mark, detail: &str) -> Self {
        Self {
            target,
            findable,
            mark,
            detail: detail.to_owned(),
        }
    }
}

/// What a record is found by, with its mark and what stands behind its title.
fn record_entry(dossier: &Dossier, cover: &Cover, record: Record, findable: Findable) -> Entry {
    let (mark, detail) = match record {
        Record::Cast(id) => (
            Mark::Person,
            (WORDS.cast.cast_group)(dossier.cast_entry(id).group).to_owned(),
        ),
        Record::Person(id) => {
            let kind = (WORDS.cast.person_kind)(dossier.person(id).kind);
            (Mark::Person, kind.to_lowercase())
        }
        Record::Claim(id) => {
            let claim = dossier.claim(id);
            let body = cover.show(&claim.body).open();
            let comparison = body.map_or(Comparison::NotCompared, |body| body.comparison);
            (Mark::Claim(comparison), claim.topic.clone())
        }
        Record::Place(id) => {
            let place = dossier.place(id);
            let roles: Vec<String> = place
                .roles
                .iter()
                .map(|&role| (WORDS.places.role)(role).to_lowercase())
                .collect();
            let first = place.roles.iter().copied().min().unwrap_or(PlaceRole::Context);
            (Mark::Place(first), roles.join(", "))
        }
        Record::Route(_) => (Mark::Route, WORDS.search.route.to_owned()),
        Record::Event(id) => (Mark::Event, (WORDS.terms.track)(dossier.event(id).track).to_lowercase()),
        Record::Source(id) => {
            let source = dossier.source(id);
            let kind = (WORDS.sources.kind)(source.kind).to_owned();
            let detail: Vec<String> = [kind].into_iter().chain(source.issued.clone()).collect();
            (Mark::Source, detail.join(", "))
        }
    };
    Entry::new(Target::Record(record), findable, mark, &detail)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::model::CoverLevel;
    use crate::library::IHOSTAGE;

    fn index_of(dossier: &Dossier, cover: &Cover) -> Index {
        Index::new(Some(dossier), cover, Host::Desktop)
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
        assert!(places.iter().all(Option::is_some), "{places:?}");
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
