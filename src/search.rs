//! Search and jump: everything of a dossier by a few letters, accents and typing errors forgiven.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::command::{COMMANDS, Command};
use crate::diag::edit_distance;
use crate::model::{CastId, ClaimId, Cover, Dossier, EventId, PersonId, PlaceId, Shown, SourceId, Veiled};

/// What a hit leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A cast entry.
    Cast(CastId),
    /// A person.
    Person(PersonId),
    /// A claim.
    Claim(ClaimId),
    /// A place.
    Place(PlaceId),
    /// An event.
    Event(EventId),
    /// A source.
    Source(SourceId),
    /// A command.
    Run(Command),
}

impl Target {
    /// What kind of thing it is, in a word.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Cast(_) => "cast",
            Self::Person(_) => "person",
            Self::Claim(_) => "claim",
            Self::Place(_) => "place",
            Self::Event(_) => "event",
            Self::Source(_) => "source",
            Self::Run(_) => "command",
        }
    }
}

/// One thing that can be found.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What it leads to.
    pub target: Target,
    /// What is shown; empty where it is covered.
    pub title: String,
    /// Folded words of title and aliases, or of the whole text.
    key: String,
    /// Names forgive typing errors; prose does not, for it would find everything.
    is_name: bool,
    is_covered: bool,
}

/// Everything that can be found, as the cover shows it.
#[derive(Debug, Clone, Default)]
pub struct Index {
    entries: Vec<Entry>,
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Hits<'a> {
    /// The nearest first.
    pub found: Vec<&'a Entry>,
    /// How many lie under the cover, and are not shown.
    pub covered: usize,
}

/// Letters without accents, in lower case, with the few that have no accent to lose spelt out.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
    {
        match letter {
            'đ' | 'ð' => folded.push('d'),
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'ı' => folded.push('i'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            _ if letter.is_alphanumeric() => folded.push(letter),
            _ => folded.push(' '),
        }
    }
    folded
}

impl Index {
    /// Gathers everything of a dossier.
    pub fn new(dossier: &Dossier, cover: &Cover) -> Self {
        let mut index = Self::default();
        for &id in dossier.cast_in_order() {
            let entry = dossier.cast_entry(id);
            let actor = entry.actor.map(|actor| dossier.person(actor));
            let names: Vec<&str> = actor
                .iter()
                .map(|actor| actor.shown_name())
                .chain(entry.character.as_deref())
                .collect();
            let actor_aliases = actor.iter().flat_map(|actor| &actor.aliases);
            let aliases: Vec<String> = entry.aliases.iter().chain(actor_aliases).cloned().collect();
            index.name(Target::Cast(id), names.join(" as "), &aliases);
        }
        for (id, person) in dossier.people().iter() {
            index.name(Target::Person(id), person.shown_name().to_owned(), &person.aliases);
        }
        for (id, place) in dossier.places().iter() {
            index.name(
                Target::Place(id),
                place.name.clone(),
                std::slice::from_ref(&place.label),
            );
        }
        for &id in dossier.claims_in_order() {
            let body = &dossier.claim(id).body;
            index.text(Target::Claim(id), cover, body, |body| body.question.clone());
        }
        for &id in dossier.events_in_order() {
            let event = dossier.event(id);
            let when = event.when.words();
            index.text(Target::Event(id), cover, &event.body, |body| {
                format!("{}, {when}", body.text)
            });
        }
        for (id, source) in dossier.sources().iter() {
            let publisher = &source.publisher;
            index.text(Target::Source(id), cover, &source.headline, |headline| {
                format!("{publisher}: {}", headline.title)
            });
        }
        for row in COMMANDS {
            index.name(Target::Run(row.command), row.name.to_owned(), &[]);
        }
        index
    }

    fn name(&mut self, target: Target, title: String, aliases: &[String]) {
        let key = fold(&format!("{title} {}", aliases.join(" ")));
        self.entries.push(Entry {
            target,
            title,
            key,
            is_name: true,
            is_covered: false,
        });
    }

    /// What is covered is kept folded, to be counted, and without a title to be shown.
    fn text<T>(&mut self, target: Target, cover: &Cover, veiled: &Veiled<T>, words: impl Fn(&T) -> String) {
        let mut uncovered = cover.clone();
        let is_covered = cover.covers(veiled);
        if is_covered {
            uncovered.toggle(veiled.key());
        }
        let Shown::Open(content) = uncovered.show(veiled) else {
            return;
        };
        let title = words(content);
        self.entries.push(Entry {
            target,
            key: fold(&title),
            title: if is_covered { String::new() } else { title },
            is_name: false,
            is_covered,
        });
    }

    /// What matches every word of a query, the nearest first.
    pub fn search(&self, query: &str) -> Hits<'_> {
        let folded = fold(query);
        let words: Vec<&str> = folded.split_whitespace().collect();
        if words.is_empty() {
            return Hits::default();
        }
        let mut hits = Hits::default();
        let mut ranked = Vec::new();
        for entry in &self.entries {
            let costs: Option<Vec<usize>> = words.iter().map(|word| entry.cost(word)).collect();
            match costs {
                None => {}
                Some(_) if entry.is_covered => hits.covered += 1,
                Some(costs) => ranked.push((costs.iter().sum::<usize>(), entry)),
            }
        }
        ranked.sort_by_key(|(cost, _)| *cost);
        hits.found = ranked.into_iter().map(|(_, entry)| entry).collect();
        hits
    }
}

impl Entry {
    /// How far a word of the query is from what is found: 0 begins a word, 1 stands inside one,
    /// more are typing errors; none where it is too far.
    fn cost(&self, word: &str) -> Option<usize> {
        let mut words = self.key.split_whitespace();
        if words.clone().any(|own| own.starts_with(word)) {
            return Some(0);
        }
        if self.key.contains(word) {
            return Some(1);
        }
        let errors = match word.chars().count() {
            0..=3 => 0,
            4..=6 => 1,
            _ => 2,
        };
        if !self.is_name || errors == 0 {
            return None;
        }
        words.find_map(|own| {
            let distance = edit_distance(word, own, errors);
            (distance <= errors).then_some(1 + distance)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::IHOSTAGE;
    use crate::model::CoverLevel;

    fn first(query: &str) -> String {
        let dossier = IHOSTAGE.load(None).dossier.unwrap();
        let index = Index::new(&dossier, &Cover::default());
        let hits = index.search(query);
        hits.found.first().map_or(String::new(), |entry| entry.title.clone())
    }

    #[test]
    fn accents_and_typing_errors_are_forgiven_in_names() {
        assert_eq!(first("sehovic"), "Admir Šehović as Ilian Petrov");
        assert_eq!(first("Hansema"), "Marcel Hensema as Kees van Zanten");
        assert_eq!(first("Leidsplein"), "Leidseplein, the square");
    }

    #[test]
    fn covered_hits_are_counted_and_not_shown() {
        let dossier = IHOSTAGE.load(None).dossier.unwrap();
        let covered = Index::new(&dossier, &Cover::default());
        let hits = covered.search("robot");
        assert!(hits.found.is_empty() && hits.covered > 0);
        let open = Index::new(&dossier, &Cover::new(CoverLevel::Nothing));
        assert!(!open.search("robot").found.is_empty());
    }

    #[test]
    fn folding_twice_changes_nothing_more() {
        for text in ["Đorđević", "İstanbul", "ﬁlm – “Straße”", "Sjöström"] {
            assert_eq!(fold(&fold(text)), fold(text));
        }
        assert_eq!(fold("Đorđević"), "dordevic");
    }
}
