//! The dossier: every record, and how records point at each other.

use std::collections::HashMap;

use jiff::civil::Date;

use super::id::{Id, Table};
use super::{
    CastEntry, CastId, Claim, ClaimId, Clock, Counterpart, Cover, CoverLevel, Event, EventBody, EventId, Film, Grain,
    Image, ImageId, MapSheet, Performer, Person, PersonId, Place, PlaceId, RealEvent, RecordKind, Review, Route,
    RouteId, Source, SourceId, Unread, When,
};

/// All about one film. Every id in it names a record in it, and nothing in it changes.
#[derive(Debug, Clone)]
pub struct Dossier {
    pub(crate) language: String,
    pub(crate) languages: Vec<String>,
    pub(crate) film: Film,
    pub(crate) real_event: RealEvent,
    pub(crate) clock: Clock,
    pub(crate) people: Table<Person>,
    pub(crate) cast: Table<CastEntry>,
    pub(crate) claims: Table<Claim>,
    pub(crate) places: Table<Place>,
    pub(crate) routes: Table<Route>,
    pub(crate) events: Table<Event>,
    pub(crate) sources: Table<Source>,
    pub(crate) images: Table<Image>,
    pub(crate) map: Option<MapSheet>,
    pub(crate) review: Review,
    pub(crate) changes: Vec<(Date, String)>,
    pub(crate) unread: Vec<Unread>,
    pub(crate) links: Links,
}

/// Who points at whom, made once when the dossier is made.
#[derive(Debug, Clone, Default)]
pub(crate) struct Links {
    pub claims_in_order: Vec<ClaimId>,
    pub events_in_order: Vec<EventId>,
    pub cast_in_order: Vec<CastId>,
    pub claims_of_person: HashMap<PersonId, Vec<ClaimId>>,
    pub claims_of_place: HashMap<PlaceId, Vec<ClaimId>>,
    pub claims_of_source: HashMap<SourceId, Vec<ClaimId>>,
    pub events_of_place: HashMap<PlaceId, Vec<EventId>>,
    pub followers_of_source: HashMap<SourceId, Vec<SourceId>>,
}

fn of<K, V>(map: &HashMap<Id<K>, Vec<Id<V>>>, id: Id<K>) -> &[Id<V>] {
    map.get(&id).map_or(&[], Vec::as_slice)
}

impl Dossier {
    /// Whether anything in it is covered under some level of the cover.
    pub fn can_spoil(&self) -> bool {
        let cover = Cover::new(CoverLevel::Major);
        cover.covers(&self.real_event.outcome)
            || self.claims.iter().any(|(_, claim)| cover.covers(&claim.body))
            || self.events.iter().any(|(_, event)| cover.covers(&event.body))
    }

    /// The language that its texts are shown in, as a BCP 47 tag.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The languages that its texts can be shown in, its own first.
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// The film.
    pub fn film(&self) -> &Film {
        &self.film
    }

    /// The event behind it.
    pub fn real_event(&self) -> &RealEvent {
        &self.real_event
    }

    /// By which clock times are told.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// How far a time lies from the event that is counted from, in seconds, with how exactly that is known.
    pub fn elapsed_s(&self, when: &When) -> Option<(i64, Grain)> {
        when.seconds_since(self.clock.counts_from.as_ref()?)
    }

    /// Everyone named or meant.
    pub fn people(&self) -> &Table<Person> {
        &self.people
    }

    /// Who plays whom.
    pub fn cast(&self) -> &Table<CastEntry> {
        &self.cast
    }

    /// The things compared.
    pub fn claims(&self) -> &Table<Claim> {
        &self.claims
    }

    /// Where it was.
    pub fn places(&self) -> &Table<Place> {
        &self.places
    }

    /// Ways taken.
    pub fn routes(&self) -> &Table<Route> {
        &self.routes
    }

    /// The timeline.
    pub fn events(&self) -> &Table<Event> {
        &self.events
    }

    /// What everything rests on.
    pub fn sources(&self) -> &Table<Source> {
        &self.sources
    }

    /// The pictures.
    pub fn images(&self) -> &Table<Image> {
        &self.images
    }

    /// The drawn map, if there is one.
    pub fn map(&self) -> Option<&MapSheet> {
        self.map.as_ref()
    }

    /// Who checked the dossier.
    pub fn review(&self) -> &Review {
        &self.review
    }

    /// Corrections: day and sentence.
    pub fn changes(&self) -> &[(Date, String)] {
        &self.changes
    }

    /// The records that cannot be read, list by list, in the order of the file.
    pub fn unread(&self) -> &[Unread] {
        &self.unread
    }

    /// Those of one list.
    pub fn unread_of(&self, kind: RecordKind) -> impl Iterator<Item = &Unread> {
        self.unread.iter().filter(move |unread| unread.kind() == kind)
    }

    /// A person.
    pub fn person(&self, id: PersonId) -> &Person {
        self.people.get(id)
    }

    /// A cast entry.
    pub fn cast_entry(&self, id: CastId) -> &CastEntry {
        self.cast.get(id)
    }

    /// A claim.
    pub fn claim(&self, id: ClaimId) -> &Claim {
        self.claims.get(id)
    }

    /// A place.
    pub fn place(&self, id: PlaceId) -> &Place {
        self.places.get(id)
    }

    /// A route.
    pub fn route(&self, id: RouteId) -> &Route {
        self.routes.get(id)
    }

    /// An event.
    pub fn event(&self, id: EventId) -> &Event {
        self.events.get(id)
    }

    /// A source.
    pub fn source(&self, id: SourceId) -> &Source {
        self.sources.get(id)
    }

    /// A picture.
    pub fn image(&self, id: ImageId) -> &Image {
        self.images.get(id)
    }

    /// Claims in story order.
    pub fn claims_in_order(&self) -> &[ClaimId] {
        &self.links.claims_in_order
    }

    /// Events by track, then by time.
    pub fn events_in_order(&self) -> &[EventId] {
        &self.links.events_in_order
    }

    /// Cast in billing order.
    pub fn cast_in_order(&self) -> &[CastId] {
        &self.links.cast_in_order
    }

    /// Claims that concern a person, without those that are covered: they are told of nobody.
    pub fn claims_of_person<'a>(&'a self, id: PersonId, cover: &'a Cover) -> impl Iterator<Item = ClaimId> + 'a {
        self.open_claims(of(&self.links.claims_of_person, id), cover)
    }

    /// Claims that concern a place, without those that are covered.
    pub fn claims_of_place<'a>(&'a self, id: PlaceId, cover: &'a Cover) -> impl Iterator<Item = ClaimId> + 'a {
        self.open_claims(of(&self.links.claims_of_place, id), cover)
    }

    /// Claims that a source carries, without those that are covered, or that name it under cover alone.
    pub fn claims_of_source<'a>(&'a self, id: SourceId, cover: &'a Cover) -> impl Iterator<Item = ClaimId> + 'a {
        let names_it = move |claim: &ClaimId| {
            let body = cover.show(&self.claim(*claim).body).open();
            body.is_some_and(|body| body.open_citations(cover).any(|citation| citation.source == id))
        };
        self.open_claims(of(&self.links.claims_of_source, id), cover)
            .filter(names_it)
    }

    fn open_claims<'a>(&'a self, ids: &'a [ClaimId], cover: &'a Cover) -> impl Iterator<Item = ClaimId> + 'a {
        ids.iter().copied().filter(|&id| !cover.covers(&self.claim(id).body))
    }

    /// Events at a place, without those that are covered.
    pub fn events_of_place<'a>(
        &'a self,
        id: PlaceId,
        cover: &'a Cover,
    ) -> impl Iterator<Item = (EventId, &'a EventBody)> + 'a {
        let events = of(&self.links.events_of_place, id).iter();
        events.filter_map(|&id| Some((id, cover.show(&self.event(id).body).open()?)))
    }

    /// Sources that lean on a source.
    pub fn followers_of_source(&self, id: SourceId) -> &[SourceId] {
        of(&self.links.followers_of_source, id)
    }

    /// The name of the one who plays a role, where recorded.
    pub fn performer_name<'a>(&'a self, entry: &'a CastEntry) -> Option<&'a str> {
        match entry.performer.as_ref()? {
            Performer::Known(id) => Some(self.person(*id).shown_name()),
            Performer::Named(name) => Some(name),
            Performer::Unread => None,
        }
    }

    /// Whom a character stands for: the author's words for it, or else the names of the real people.
    pub fn whom<'a>(&'a self, link: &'a Counterpart) -> Vec<&'a str> {
        match &link.stands_for {
            Some(words) => vec![words],
            None => link.people.iter().map(|&id| self.person(id).shown_name()).collect(),
        }
    }

    /// The claims that concern some people, in story order, without those that are covered.
    ///
    /// Who the people behind a cast entry are can spoil, so the caller gives them, from behind the cover.
    pub fn claims_of_people(&self, people: &[PersonId], cover: &Cover) -> Vec<ClaimId> {
        let claims = people.iter().flat_map(|&person| self.claims_of_person(person, cover));
        let mut claims: Vec<ClaimId> = claims.collect();
        claims.sort_unstable_by_key(|&claim| (self.claim(claim).order, claim));
        claims.dedup();
        claims
    }
}
