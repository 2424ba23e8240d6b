//! What can be found in a dossier by a few letters: accents are forgiven, and in names typing errors.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::dossier::diagnostics::edit_distance;
use crate::dossier::model::{
    CastId, ClaimBody, ClaimId, Cover, Dossier, EventId, FilmSide, PersonId, PlaceId, RealSide, RouteId, Shown,
    SourceId, Veiled,
};

/// A record that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Record {
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
}

/// Where a text that is found stands, outside the title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundIn {
    /// The address of a place.
    Address,
    /// The short name of a place, as maps have it.
    ShortName,
    /// The note on a place or a route.
    Note,
    /// Another name of a person or a role.
    AlsoCalled,
    /// An author of a source.
    Author,
    /// The title of a source in the language of the dossier.
    TranslatedTitle,
    /// What the film shows.
    Film,
    /// What happened.
    Reality,
    /// The remark on a claim.
    Remark,
    /// Other words for a setting.
    Setting,
}

/// How titles are put together of their parts, in the language of whoever reads them.
#[derive(Debug, Clone, Copy)]
pub struct Titles {
    /// Of an actor and a role, where both are known.
    pub cast: fn(names: &[&str]) -> String,
    /// Of an event.
    pub event: fn(text: &str, when: &str) -> String,
    /// Of a source.
    pub source: fn(publisher: &str, title: &str) -> String,
}

/// The texts by which one thing is found.
#[derive(Debug, Clone)]
pub struct Findable {
    /// What is shown of it.
    pub title: String,
    /// Its texts, folded; the title first.
    fields: Vec<Field>,
    /// Names forgive typing errors; prose does not, for it would find everything.
    pub is_name: bool,
}

/// One folded text of what can be found.
#[derive(Debug, Clone)]
struct Field {
    /// Where it stands, in words; empty for the title.
    place: Option<FoundIn>,
    /// As it is shown.
    text: String,
    key: String,
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

/// Every record of a dossier that can be found. What is covered is not among them: whoever asks for it learns nothing,
/// not even that it is there.
pub fn findable(dossier: &Dossier, cover: &Cover, titles: Titles) -> Vec<(Record, Findable)> {
    let mut found = Findables {
        records: Vec::new(),
        titles,
    };
    found.dossier(dossier, cover);
    found.records
}

struct Findables {
    records: Vec<(Record, Findable)>,
    titles: Titles,
}

/// The texts of one thing: its title, then others with the place they stand in.
type Texts<'a> = (String, Vec<(FoundIn, &'a str)>);

impl Findables {
    fn dossier(&mut self, dossier: &Dossier, cover: &Cover) {
        let titles = self.titles;
        self.people(dossier);
        for (id, place) in dossier.places().iter() {
            let note = place.note.as_ref().and_then(|note| cover.show(note).open());
            let address = place.address.as_deref().map(|address| (FoundIn::Address, address));
            let others = [(FoundIn::ShortName, place.label.as_str())]
                .into_iter()
                .chain(address)
                .chain(note.map(|note| (FoundIn::Note, note.text.as_str())));
            self.name(Record::Place(id), place.name.clone(), others);
        }
        for (id, route) in dossier.routes().iter() {
            self.text(Record::Route(id), cover, &route.course, |course| {
                let note = course.note.iter().map(|note| (FoundIn::Note, note.as_str()));
                (course.name.clone(), note.collect())
            });
        }
        for &id in dossier.claims_in_order() {
            self.text(Record::Claim(id), cover, &dossier.claim(id).body, claim_texts);
        }
        for &id in dossier.events_in_order() {
            let event = dossier.event(id);
            let when = event.when.words();
            self.text(Record::Event(id), cover, &event.body, |body| {
                ((titles.event)(&body.text, &when), Vec::new())
            });
        }
        for (id, source) in dossier.sources().iter() {
            let publisher = &source.publisher;
            self.text(Record::Source(id), cover, &source.headline, |headline| {
                let authors = headline.authors.iter().map(|author| (FoundIn::Author, author.as_str()));
                let translation = headline.title_translation.iter();
                let translation = translation.map(|text| (FoundIn::TranslatedTitle, text.as_str()));
                (
                    (titles.source)(publisher, &headline.title),
                    authors.chain(translation).collect(),
                )
            });
        }
    }

    fn people(&mut self, dossier: &Dossier) {
        for &id in dossier.cast_in_order() {
            let entry = dossier.cast_entry(id);
            let actor = entry.actor().map(|actor| dossier.person(actor));
            let performer = dossier.performer_name(entry);
            let names: Vec<&str> = performer.into_iter().chain(entry.character.as_deref()).collect();
            let actor_aliases = actor.iter().flat_map(|actor| &actor.aliases);
            let aliases = entry.aliases.iter().chain(actor_aliases);
            let aliases = aliases.map(|alias| (FoundIn::AlsoCalled, alias.as_str()));
            self.name(Record::Cast(id), (self.titles.cast)(&names), aliases);
        }
        for (id, person) in dossier.people().iter() {
            let aliases = person.aliases.iter().map(|alias| (FoundIn::AlsoCalled, alias.as_str()));
            self.name(Record::Person(id), person.shown_name().to_owned(), aliases);
        }
    }

    fn name<'a>(&mut self, record: Record, title: String, others: impl IntoIterator<Item = (FoundIn, &'a str)>) {
        self.records.push((record, Findable::name(title, others)));
    }

    fn text<'a, T>(
        &mut self,
        record: Record,
        cover: &Cover,
        veiled: &'a Veiled<T>,
        words: impl Fn(&'a T) -> Texts<'a>,
    ) {
        let Shown::Open(content) = cover.show(veiled) else {
            return;
        };
        let (title, others) = words(content);
        let findable = Findable {
            is_name: false,
            ..Findable::name(title, others)
        };
        self.records.push((record, findable));
    }
}

fn claim_texts(body: &ClaimBody) -> Texts<'_> {
    let ClaimBody {
        question,
        film,
        real,
        comparison: _,
        disputed: _,
        why: _,
        note,
        people: _,
        places: _,
        event: _,
        sensitivity: _,
    } = body;
    let in_film = match film {
        FilmSide::Told(statement) => Some((FoundIn::Film, statement.text.as_str())),
        FilmSide::NotRecorded | FilmSide::LeftOut(_) => None,
    };
    let in_reality = match real {
        RealSide::Recorded(statement) => Some((FoundIn::Reality, statement.text.as_str())),
        RealSide::NoCounterpart(ground) => Some((FoundIn::Reality, ground.text.as_str())),
        RealSide::NotRecorded => None,
    };
    let note = note.as_deref().map(|note| (FoundIn::Remark, note));
    let others = in_film.into_iter().chain(in_reality).chain(note).collect();
    (question.clone(), others)
}

fn fields<'a>(title: &str, others: impl IntoIterator<Item = (FoundIn, &'a str)>) -> Vec<Field> {
    let field = |place: Option<FoundIn>, text: &str| Field {
        place,
        text: text.to_owned(),
        key: fold(text),
    };
    let title = std::iter::once(field(None, title));
    title
        .chain(others.into_iter().map(|(place, text)| field(Some(place), text)))
        .collect()
}

/// What a word found outside the title costs more.
const OUTSIDE_TITLE: usize = 4;

impl Findable {
    /// Something that is found by its name, and by other texts with the place they stand in.
    pub fn name<'a>(title: String, others: impl IntoIterator<Item = (FoundIn, &'a str)>) -> Self {
        Self {
            fields: fields(&title, others),
            title,
            is_name: true,
        }
    }

    /// How far the words of a query, folded, are from it, and where the first stands that is not in the title.
    pub fn matches(&self, words: &[&str]) -> Option<(usize, Option<FoundIn>)> {
        let mut total = 0;
        let mut place = None;
        for word in words {
            let (cost, field) = self.nearest(word)?;
            total += cost;
            place = place.or(field.place);
        }
        Some((total, place))
    }

    /// The text outside the title in which the first word of a query stands that is not in the title.
    pub fn passage(&self, words: &[&str]) -> Option<&str> {
        let fields = words.iter().filter_map(|word| Some(self.nearest(word)?.1));
        let mut outside = fields.filter(|field| field.place.is_some());
        outside.next().map(|field| field.text.as_str())
    }

    /// The field that a word of the query is nearest to, and how far it is from it.
    fn nearest(&self, word: &str) -> Option<(usize, &Field)> {
        let fields = self.fields.iter().filter_map(|field| {
            let more = if field.place.is_none() { 0 } else { OUTSIDE_TITLE };
            Some((field.cost(word, self.is_name)? + more, field))
        });
        fields.min_by_key(|(cost, _)| *cost)
    }
}

/// Where the words of a query, folded, stand in a text as it is shown: ranges of its bytes, in order, none over another.
pub fn marks(text: &str, words: &[&str]) -> Vec<Range<usize>> {
    let mut key = String::new();
    // For each byte of the folded text the letter that it comes from.
    let mut letters: Vec<Range<usize>> = Vec::new();
    for (at, letter) in text.char_indices() {
        key.push_str(&fold(letter.encode_utf8(&mut [0; 4])));
        letters.resize(key.len(), at..at + letter.len_utf8());
    }
    let found = words.iter().filter_map(|word| {
        let at = begins_word(&key, word).or_else(|| key.find(word))?;
        let (first, last) = (letters.get(at)?, letters.get(at + word.len().checked_sub(1)?)?);
        Some(first.start..last.end)
    });
    let mut marks: Vec<Range<usize>> = found.collect();
    marks.sort_by_key(|mark| (mark.start, mark.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match joined.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            Some(_) | None => joined.push(mark),
        }
    }
    joined
}

/// Where a word of a query begins a word of a folded text.
fn begins_word(key: &str, word: &str) -> Option<usize> {
    let mut places = key.match_indices(word).map(|(at, _)| at);
    places.find(|&at| at == 0 || key.get(..at).is_some_and(|before| before.ends_with(' ')))
}

impl Field {
    /// How far a word of the query is from what is found: 0 begins a word, 1 stands inside one,
    /// more are typing errors; none where it is too far.
    fn cost(&self, word: &str, forgives: bool) -> Option<usize> {
        if self.key.contains(word) {
            return Some(usize::from(begins_word(&self.key, word).is_none()));
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

    #[test]
    fn folding_twice_changes_nothing_more() {
        for text in ["Đorđević", "İstanbul", "ﬁlm – “Straße”", "Sjöström"] {
            assert_eq!(fold(&fold(text)), fold(text));
        }
        assert_eq!(fold("Đorđević"), "dordevic");
    }
}
