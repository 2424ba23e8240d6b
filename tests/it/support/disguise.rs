//! A dossier in which everything covered is something else.

use std::collections::{BTreeMap, BTreeSet};

use super::dice::{Dice, WORDS};
use super::rename::rename;
use reelcheck::dossier::format::walk::{self, Part, RecordKind};
use reelcheck::dossier::format::{
    Citation, Confidence, ContentLevel, Dossier, ImageKind, Passage, Privacy, Relation, Says, SourceKind, Spoiler,
};
use reelcheck::dossier::limits::QUOTE_WORDS;
use reelcheck::dossier::model::CoverLevel;

/// What the disguise draws from.
pub(super) struct Wardrobe {
    pub(super) level: CoverLevel,
    pub(super) dice: Dice,
    pub(super) people: Vec<String>,
    pub(super) places: Vec<String>,
    pub(super) events: Vec<String>,
    pub(super) claims: Vec<String>,
    pub(super) images: Vec<String>,
    /// Sources of which no two go back to one another, each of another publisher.
    pub(super) independent: Vec<String>,
    pub(super) sources: Vec<String>,
    pub(super) official: Vec<String>,
    /// Whether a citation goes on taking the part that it takes.
    pub(super) keeps_parts: bool,
}

/// Replaces everything that a level covers by something else, and gives covered records other ids.
pub(crate) fn disguise(raw: &mut Dossier, level: CoverLevel, seed: u64) {
    let (sources, people) = (used(raw, RecordKind::Source), used(raw, RecordKind::Person));
    let mut wardrobe = Wardrobe::of(raw, level, seed);
    wardrobe.film(raw);
    wardrobe.people_and_cast(raw);
    for claim in &mut raw.claims {
        wardrobe.claim(claim);
    }
    wardrobe.places_and_times(raw);
    wardrobe.sources_and_images(raw);
    // That nothing uses a source or person any more would be told of these, which are open.
    let missing = sources
        .difference(&used(raw, RecordKind::Source))
        .cloned()
        .collect::<Vec<_>>();
    if level.covers(raw.real_event.outcome.spoiler) {
        raw.real_event.outcome.cite.extend(missing.into_iter().map(bare));
    }
    let missing: Vec<String> = people.difference(&used(raw, RecordKind::Person)).cloned().collect();
    let claim = raw.claims.iter_mut().find(|claim| level.covers(claim.spoiler));
    if let Some(claim) = claim {
        claim.people.extend(missing);
    }
    rename(raw, level);
}

/// The records of a kind that others name.
fn used(raw: &Dossier, wanted: RecordKind) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    walk::each(raw, &mut |_, part| {
        if let Part::Reference(kind, id) = part
            && kind == wanted
        {
            used.insert(id.to_owned());
        }
    });
    used
}

fn bare(source: String) -> Citation {
    Citation {
        source,
        says: Says::Supports,
        locator: None,
        quote: None,
        lang: None,
        translation: None,
        superseded_by: None,
        note: None,
        spoiler: Spoiler::Open,
        cover_label: None,
    }
}

impl Wardrobe {
    fn of(raw: &Dossier, level: CoverLevel, seed: u64) -> Self {
        let mut publishers = BTreeSet::new();
        let origins: BTreeSet<_> = raw
            .sources
            .iter()
            .filter_map(|source| source.goes_back_to.clone())
            .collect();
        let independent = raw.sources.iter().filter(|source| {
            source.goes_back_to.is_none()
                && !origins.contains(&source.id)
                && source.kind != SourceKind::Official
                && publishers.insert(source.publisher.clone())
        });
        Self {
            level,
            dice: Dice::new(seed),
            people: raw.people.iter().map(|person| person.id.clone()).collect(),
            places: raw.places.iter().map(|place| place.id.clone()).collect(),
            events: raw.events.iter().map(|event| event.id.clone()).collect(),
            claims: raw.claims.iter().map(|claim| claim.id.clone()).collect(),
            images: raw.images.iter().map(|image| image.id.clone()).collect(),
            independent: independent.map(|source| source.id.clone()).collect(),
            sources: raw.sources.iter().map(|source| source.id.clone()).collect(),
            official: raw
                .sources
                .iter()
                .filter(|source| source.kind == SourceKind::Official)
                .map(|source| source.id.clone())
                .collect(),
            keeps_parts: false,
        }
    }

    /// Whether it is to be replaced; then by words of its kind.
    pub(super) fn covers(&mut self, spoiler: Spoiler) -> bool {
        let [major, ending] = WORDS;
        self.dice.words = if spoiler == Spoiler::Ending { ending } else { major };
        self.level.covers(spoiler)
    }

    /// New citations for a covered statement.
    pub(super) fn new_citations(&mut self, least: usize) -> Vec<Citation> {
        let mut sources = self.dice.some(&self.independent);
        for source in self.independent.clone() {
            if sources.len() < least && !sources.contains(&source) {
                sources.push(source);
            }
        }
        sources
            .into_iter()
            .map(|source| {
                let mut citation = bare(source);
                self.words_of(&mut citation, QUOTE_WORDS);
                citation
            })
            .collect()
    }

    pub(super) fn words_of(&mut self, citation: &mut Citation, most: usize) {
        citation.locator = (self.dice.roll(2) == 0).then(|| self.dice.words(6));
        citation.quote = (self.dice.roll(2) == 0).then(|| self.dice.words(most));
        citation.translation = self.dice.maybe_text();
        citation.note = self.dice.maybe_text();
    }

    /// Citations of an open statement, of which some are covered.
    pub(super) fn citations(&mut self, cite: &mut [Citation]) {
        let cited: BTreeSet<String> = cite.iter().map(|citation| citation.source.clone()).collect();
        for citation in cite {
            if !self.covers(citation.spoiler) {
                continue;
            }
            let long = citation
                .quote
                .as_ref()
                .map_or(0, |quote| quote.split_whitespace().count());
            self.words_of(citation, QUOTE_WORDS);
            if long > QUOTE_WORDS {
                citation.quote = Some(format!("{} {}", "quorvel ".repeat(QUOTE_WORDS), self.dice.words(20)));
            }
            let others: Vec<String> = self
                .independent
                .iter()
                .filter(|id| !cited.contains(*id))
                .cloned()
                .collect();
            let is_needed = self.keeps_parts && self.official.contains(&citation.source);
            if !is_needed && !others.is_empty() {
                citation.source = self.dice.pick(&others);
            }
            if self.keeps_parts {
                continue;
            }
            citation.says = self.dice.pick(&[Says::Supports, Says::Contradicts, Says::Context]);
            citation.superseded_by = (self.dice.roll(3) == 0).then(|| self.dice.pick(&self.sources));
        }
    }

    fn passage(&mut self, passage: &mut Passage) {
        if self.covers(passage.spoiler) {
            passage.text = self.dice.text();
            passage.cite = self.new_citations(0);
        } else {
            self.citations(&mut passage.cite);
        }
    }

    fn film(&mut self, raw: &mut Dossier) {
        self.citations(&mut raw.film.basis.cite);
        self.citations(&mut raw.real_event.cite);
        self.passage(&mut raw.real_event.outcome);
        let spoilers: BTreeMap<&str, Spoiler> = raw
            .claims
            .iter()
            .map(|claim| (claim.id.as_str(), claim.spoiler))
            .collect();
        for thing in &mut raw.film.three_things {
            if self.covers(*spoilers.get(thing.claim.as_str()).unwrap()) {
                thing.text = self.dice.text();
            }
        }
        for note in &mut raw.film.content_notes {
            if self.covers(note.spoiler) {
                note.topic = self.dice.text();
                note.level = self
                    .dice
                    .pick(&[ContentLevel::Mild, ContentLevel::Moderate, ContentLevel::Strong]);
            }
        }
        if let Some(map) = &mut raw.map {
            self.passage(&mut map.note);
        }
    }

    fn people_and_cast(&mut self, raw: &mut Dossier) {
        for person in &mut raw.people {
            if let Some(bio) = &mut person.bio {
                self.passage(bio);
            }
            if let Privacy::RoleOnly(withheld) | Privacy::Withheld(withheld) = &mut person.privacy {
                self.citations(&mut withheld.cite);
            }
        }
        for entry in &mut raw.cast {
            if let Some(what) = &mut entry.what {
                self.passage(what);
            }
            let link = &mut entry.counterpart;
            if self.covers(link.spoiler) {
                link.relation = self
                    .dice
                    .pick(&[Relation::Renamed, Relation::Composite, Relation::Function]);
                link.people = self.dice.some(&self.people);
                link.stands_for = Some(self.dice.text());
                link.confidence = self.dice.pick(&[Confidence::High, Confidence::Medium, Confidence::Low]);
                link.note = self.dice.maybe_text();
                link.cite = self.new_citations(1);
            } else {
                self.citations(&mut link.cite);
            }
        }
    }

    fn places_and_times(&mut self, raw: &mut Dossier) {
        for place in &mut raw.places {
            self.citations(&mut place.cite);
            if let Some(note) = &mut place.note {
                self.passage(note);
            }
            // That there is anything to cover of a place is not told either.
            let note = place.note.take();
            place.note = note.filter(|note| !self.covers(note.spoiler) || self.dice.roll(2) == 0);
        }
        for route in &mut raw.routes {
            if self.covers(route.spoiler) {
                route.name = self.dice.text();
                route.who = self.dice.some(&self.people);
                route.points.reverse();
                route.points.truncate(2);
                route.accuracy_m = 7.0;
                route.note = self.dice.maybe_text();
                route.cite = self.new_citations(1);
            } else {
                self.citations(&mut route.cite);
            }
        }
        for event in &mut raw.events {
            if self.covers(event.spoiler) {
                event.text = self.dice.text();
                event.place = (self.dice.roll(2) == 0).then(|| self.dice.pick(&self.places));
                event.people = self.dice.some(&self.people);
                event.claim = (self.dice.roll(2) == 0).then(|| self.dice.pick(&self.claims));
                event.cite = self.new_citations(1);
            } else {
                self.citations(&mut event.cite);
            }
        }
    }

    fn sources_and_images(&mut self, raw: &mut Dossier) {
        for source in &mut raw.sources {
            if self.covers(source.spoiler) {
                source.title = self.dice.text();
                source.title_translation = self.dice.maybe_text();
                source.authors = vec![self.dice.words(4); self.dice.roll(3)];
                source.url = (self.dice.roll(2) == 0).then(|| "https://elsewhere.example/quorvel".to_owned());
                source.archive_url = None;
                source.trust_note = self.dice.maybe_text();
            }
        }
        for image in &mut raw.images {
            if self.covers(image.spoiler) {
                image.alt = Some(self.dice.text());
                image.caption = self.dice.maybe_text();
                image.kind = Some(
                    self.dice
                        .pick(&[ImageKind::Drawing, ImageKind::Frame, ImageKind::Document]),
                );
            }
        }
    }
}
