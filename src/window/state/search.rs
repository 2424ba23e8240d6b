//! Search and jump: everything of a dossier by a few letters, accents and typing errors forgiven.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::dossier::diagnostics::edit_distance;
use crate::dossier::model::{
    CastId, ClaimBody, ClaimId, Cover, Dossier, EventId, FilmSide, PersonId, PlaceId, RealSide, RouteId, Shown,
    SourceId, Veiled,
};
use crate::library::FILMS;
use crate::window::state::command::{COMMANDS, Command};

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
    /// A route.
    Route(RouteId),
    /// An event.
    Event(EventId),
    /// A source.
    Source(SourceId),
    /// A film that comes with the program, by its number.
    Film(usize),
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
            Self::Route(_) => "route",
            Self::Event(_) => "event",
            Self::Source(_) => "source",
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
    /// What is shown.
    pub title: String,
    /// Its texts, folded; the title first.
    fields: Vec<Field>,
    /// Names forgive typing errors; prose does not, for it would find everything.
    is_name: bool,
}

/// One folded text of an entry.
#[derive(Debug, Clone)]
struct Field {
    /// Where it stands, in words; empty for the title.
    place: &'static str,
    key: String,
}

/// Everything that can be found. What is covered is not in it: whoever asks for it learns nothing, not even that it
/// is there.
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

/// The texts of one thing: its title, then others with the place they stand in.
type Texts<'a> = (String, Vec<(&'static str, &'a str)>);

impl Index {
    /// Gathers everything of a dossier.
    pub fn new(dossier: &Dossier, cover: &Cover) -> Self {
        let mut index = Self::default();
        index.people(dossier);
        for (id, place) in dossier.places().iter() {
            let note = place.note.as_ref().and_then(|note| cover.show(note).open());
            let address = place.address.as_deref().map(|address| ("address", address));
            let others = [("short name", place.label.as_str())]
                .into_iter()
                .chain(address)
                .chain(note.map(|note| ("note", note.text.as_str())));
            index.name(Target::Place(id), place.name.clone(), others);
        }
        for (id, route) in dossier.routes().iter() {
            index.text(Target::Route(id), cover, &route.course, |course| {
                let note = course.note.iter().map(|note| ("note", note.as_str()));
                (course.name.clone(), note.collect())
            });
        }
        for &id in dossier.claims_in_order() {
            index.text(Target::Claim(id), cover, &dossier.claim(id).body, claim_texts);
        }
        for &id in dossier.events_in_order() {
            let event = dossier.event(id);
            let when = event.when.words();
            index.text(Target::Event(id), cover, &event.body, |body| {
                (format!("{}, {when}", body.text), Vec::new())
            });
        }
        for (id, source) in dossier.sources().iter() {
            let publisher = &source.publisher;
            index.text(Target::Source(id), cover, &source.headline, |headline| {
                let authors = headline.authors.iter().map(|author| ("author", author.as_str()));
                let translation = headline.title_translation.iter();
                let translation = translation.map(|text| ("translated title", text.as_str()));
                (
                    format!("{publisher}: {}", headline.title),
                    authors.chain(translation).collect(),
                )
            });
        }
        for (number, film) in FILMS.iter().enumerate() {
            index.name(Target::Film(number), film.title.to_owned(), []);
        }
        for row in COMMANDS {
            index.name(Target::Run(row.command), row.name.to_owned(), []);
        }
        index
    }

    fn people(&mut self, dossier: &Dossier) {
        for &id in dossier.cast_in_order() {
            let entry = dossier.cast_entry(id);
            let actor = entry.actor.map(|actor| dossier.person(actor));
            let names: Vec<&str> = actor
                .iter()
                .map(|actor| actor.shown_name())
                .chain(entry.character.as_deref())
                .collect();
            let actor_aliases = actor.iter().flat_map(|actor| &actor.aliases);
            let aliases = entry.aliases.iter().chain(actor_aliases);
            let aliases = aliases.map(|alias| ("also called", alias.as_str()));
            self.name(Target::Cast(id), names.join(" as "), aliases);
        }
        for (id, person) in dossier.people().iter() {
            let aliases = person.aliases.iter().map(|alias| ("also called", alias.as_str()));
            self.name(Target::Person(id), person.shown_name().to_owned(), aliases);
        }
    }

    /// The entry of a target, for what was found before.
    pub fn entry(&self, target: Target) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.target == target)
    }

    fn name<'a>(&mut self, target: Target, title: String, others: impl IntoIterator<Item = (&'static str, &'a str)>) {
        self.entries.push(Entry {
            target,
            fields: fields(&title, others),
            title,
            is_name: true,
        });
    }

    fn text<'a, T>(
        &mut self,
        target: Target,
        cover: &Cover,
        veiled: &'a Veiled<T>,
        words: impl Fn(&'a T) -> Texts<'a>,
    ) {
        let Shown::Open(content) = cover.show(veiled) else {
            return;
        };
        let (title, others) = words(content);
        self.entries.push(Entry {
            target,
            fields: fields(&title, others),
            title,
            is_name: false,
        });
    }

    /// What matches every word of a query, the nearest first.
    pub fn search(&self, query: &str) -> Vec<Hit<'_>> {
        let folded = fold(query);
        let words: Vec<&str> = folded.split_whitespace().collect();
        if words.is_empty() {
            return Vec::new();
        }
        let matching = self.entries.iter().filter_map(|entry| {
            let (cost, place) = entry.matches(&words)?;
            Some((cost, Hit { entry, place }))
        });
        let mut ranked: Vec<(usize, Hit<'_>)> = matching.collect();
        // Among equals, names come before prose.
        ranked.sort_by_key(|(cost, hit)| (*cost, !hit.entry.is_name));
        ranked.into_iter().map(|(_, hit)| hit).collect()
    }
}

fn claim_texts(body: &ClaimBody) -> Texts<'_> {
    let film = match &body.film {
        FilmSide::Told(statement) => Some(("in the film", statement.text.as_str())),
        FilmSide::NotRecorded | FilmSide::LeftOut(_) => None,
    };
    let real = match &body.real {
        RealSide::Recorded(statement) => Some(("in reality", statement.text.as_str())),
        RealSide::NoCounterpart(ground) => Some(("in reality", ground.text.as_str())),
        RealSide::NotRecorded => None,
    };
    let note = body.note.as_deref().map(|note| ("remark", note));
    let others = film.into_iter().chain(real).chain(note).collect();
    (body.question.clone(), others)
}

fn fields<'a>(title: &str, others: impl IntoIterator<Item = (&'static str, &'a str)>) -> Vec<Field> {
    let title = Field {
        place: "",
        key: fold(title),
    };
    let others = others.into_iter().map(|(place, text)| Field { place, key: fold(text) });
    std::iter::once(title).chain(others).collect()
}

/// What a word found outside the title costs more.
const OUTSIDE_TITLE: usize = 4;

impl Entry {
    /// How far the words of a query are from it, and where the first stands that is not in the title.
    fn matches(&self, words: &[&str]) -> Option<(usize, &'static str)> {
        let mut total = 0;
        let mut place = "";
        for word in words {
            let (cost, here) = self
                .fields
                .iter()
                .filter_map(|field| {
                    let more = if field.place.is_empty() { 0 } else { OUTSIDE_TITLE };
                    Some((field.cost(word, self.is_name)? + more, field.place))
                })
                .min_by_key(|(cost, _)| *cost)?;
            total += cost;
            if place.is_empty() {
                place = here;
            }
        }
        Some((total, place))
    }
}

impl Field {
    /// How far a word of the query is from what is found: 0 begins a word, 1 stands inside one,
    /// more are typing errors; none where it is too far.
    fn cost(&self, word: &str, forgives: bool) -> Option<usize> {
        if let Some(at) = self.key.find(word) {
            let begins = at == 0 || self.key.get(..at).is_some_and(|before| before.ends_with(' '));
            return Some(usize::from(!begins));
        }
        let errors = match word.chars().count() {
            0..=3 => 0,
            4..=6 => 1,
            _ => 2,
        };
        if !forgives || errors == 0 {
            return None;
        }
        self.key.split_whitespace().find_map(|own| {
            let distance = edit_distance(word, own, errors);
            (distance <= errors).then_some(1 + distance)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::model::CoverLevel;
    use crate::library::IHOSTAGE;

    fn first(query: &str) -> String {
        let dossier = IHOSTAGE.load(None).dossier.unwrap();
        let index = Index::new(&dossier, &Cover::default());
        let hits = index.search(query);
        hits.first().map_or(String::new(), |hit| hit.entry.title.clone())
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
        let index = Index::new(&dossier, &Cover::default());
        let hits = index.search("earpods");
        let places: Vec<_> = hits.iter().map(|hit| hit.place).collect();
        assert!(places.iter().all(|place| !place.is_empty()), "{places:?}");
        let title = index.search("robot lights");
        assert!(title.iter().all(|hit| !hit.entry.title.is_empty()));
    }

    #[test]
    fn a_route_is_found_unless_it_is_covered() {
        let dossier = IHOSTAGE.load(None).dossier.unwrap();
        let (_, route) = dossier.routes().iter().next().unwrap();
        let open = Cover::new(CoverLevel::Nothing);
        let name = &open.show(&route.course).open().unwrap().name;
        let is_route = |hit: &Hit<'_>| matches!(hit.entry.target, Target::Route(_));
        assert!(Index::new(&dossier, &open).search(name).iter().any(is_route));
        assert!(
            !Index::new(&dossier, &Cover::default())
                .search(name)
                .iter()
                .any(is_route)
        );
    }

    #[test]
    fn films_and_commands_are_found_too() {
        assert_eq!(first("ihostage"), "iHostage (2025)");
        assert_eq!(first("whole map"), "Whole map or timeline");
    }

    #[test]
    fn what_is_covered_is_not_in_the_index() {
        let dossier = IHOSTAGE.load(None).dossier.unwrap();
        let covered = Index::new(&dossier, &Cover::default());
        assert!(covered.search("robot").is_empty());
        assert!(covered.entries.len() < Index::new(&dossier, &Cover::new(CoverLevel::Nothing)).entries.len());
        let open = Index::new(&dossier, &Cover::new(CoverLevel::Nothing));
        assert!(!open.search("robot").is_empty());
    }

    #[test]
    fn folding_twice_changes_nothing_more() {
        for text in ["Đorđević", "İstanbul", "ﬁlm – “Straße”", "Sjöström"] {
            assert_eq!(fold(&fold(text)), fold(text));
        }
        assert_eq!(fold("Đorđević"), "dordevic");
    }
}
