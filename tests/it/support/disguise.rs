//! A dossier in which everything covered is something else.

use std::collections::{BTreeMap, BTreeSet};

use reelcheck::dossier::format::walk::{self, Part, RecordKind};
use reelcheck::dossier::format::{
    Citation, Claim, Confidence, ContentLevel, Dossier, FilmSide, ImageKind, Passage, Privacy, RealSide, Reason,
    Relation, Says, SourceKind, Spoiler, Text, Verdict, Version, Weight,
};
use reelcheck::dossier::limits::QUOTE_WORDS;
use reelcheck::dossier::model::CoverLevel;

/// Words that no dossier holds: those of major turns, and those of endings. A word of both would be told, since what
/// is major is open while the ending is covered.
const WORDS: [[&str; 6]; 2] = [
    ["quorvel", "blimpsty", "zandrix", "womperel", "jaxiful", "grundlow"],
    ["vexinar", "plorquet", "snaffix", "tworble", "krimblen", "yazzerow"],
];

/// Numbers that look random and are the same for the same seed (xorshift).
struct Dice {
    state: u64,
    words: [&'static str; 6],
}

impl Dice {
    fn new(seed: u64) -> Self {
        Self {
            state: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
            words: WORDS.into_iter().next().unwrap(),
        }
    }

    fn roll(&mut self, sides: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from(self.state >> 33).unwrap() % sides.max(1)
    }

    fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from.get(self.roll(from.len())).unwrap().clone()
    }

    fn some<T: Clone>(&mut self, from: &[T]) -> Vec<T> {
        from.iter().filter(|_| self.roll(3) == 0).cloned().collect()
    }

    fn words(&mut self, most: usize) -> String {
        let count = 1 + self.roll(most);
        let words: Vec<&str> = (0..count)
            .map(|_| {
                let words = self.words;
                self.pick(&words)
            })
            .collect();
        words.join(" ")
    }

    fn text(&mut self) -> Text {
        Text::Plain(self.words(60))
    }

    fn maybe_text(&mut self) -> Option<Text> {
        (self.roll(2) == 0).then(|| self.text())
    }
}

/// What the disguise draws from.
struct Wardrobe {
    level: CoverLevel,
    dice: Dice,
    people: Vec<String>,
    places: Vec<String>,
    events: Vec<String>,
    claims: Vec<String>,
    images: Vec<String>,
    /// Sources of which no two go back to one another, each of another publisher.
    independent: Vec<String>,
    sources: Vec<String>,
    official: Vec<String>,
    /// Whether a citation goes on taking the part that it takes.
    keeps_parts: bool,
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
    fn covers(&mut self, spoiler: Spoiler) -> bool {
        let [major, ending] = WORDS;
        self.dice.words = if spoiler == Spoiler::Ending { ending } else { major };
        self.level.covers(spoiler)
    }

    /// New citations for a covered statement.
    fn new_citations(&mut self, least: usize) -> Vec<Citation> {
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

    fn words_of(&mut self, citation: &mut Citation, most: usize) {
        citation.locator = (self.dice.roll(2) == 0).then(|| self.dice.words(6));
        citation.quote = (self.dice.roll(2) == 0).then(|| self.dice.words(most));
        citation.translation = self.dice.maybe_text();
        citation.note = self.dice.maybe_text();
    }

    /// Citations of an open statement, of which some are covered.
    fn citations(&mut self, cite: &mut [Citation]) {
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

    fn claim(&mut self, claim: &mut Claim) {
        if !self.covers(claim.spoiler) {
            // What a verdict rests on is told of the verdict, which is open: that may not change.
            self.keeps_parts = claim.disputed || claim.verdict == Some(Verdict::True);
            if let FilmSide::Told { cite, .. } | FilmSide::LeftOut { cite } = &mut claim.film {
                self.citations(cite);
            }
            match &mut claim.real {
                RealSide::Recorded { cite, versions, .. } => {
                    self.citations(cite);
                    for version in versions.iter_mut() {
                        self.citations(&mut version.cite);
                    }
                    self.scatter(cite, versions);
                }
                RealSide::NoCounterpart { cite, .. } => self.citations(cite),
                RealSide::NotRecorded => {}
            }
            self.keeps_parts = false;
            return;
        }
        claim.question = self.dice.text();
        claim.weight = self.dice.pick(&[Weight::Supporting, Weight::Detail]);
        claim.note = self.dice.maybe_text();
        claim.sensitivity = self.dice.maybe_text();
        claim.people = self.dice.some(&self.people);
        // What leads nowhere goes on doing so: that there is a problem, and where, may be told.
        claim.places.retain(|id| !self.places.contains(id));
        claim.places.extend(self.dice.some(&self.places));
        claim.event = (self.dice.roll(2) == 0).then(|| self.dice.pick(&self.events));
        claim.disputed = false;
        claim.why = Vec::new();
        claim.film = FilmSide::Told {
            text: self.dice.text(),
            at: None,
            image: self.maybe_image(),
            confidence: Confidence::Low,
            cite: self.new_citations(1),
        };
        claim.real = self.recorded();
        claim.verdict = Some(Verdict::MostlyTrue);
        self.verdict(claim);
    }

    /// Moves covered citations to another version, or out of all of them: which one they hold is covered as well.
    fn scatter(&mut self, cite: &mut Vec<Citation>, versions: &mut [Version]) {
        let level = self.level;
        let mut lists: Vec<&mut Vec<Citation>> = versions.iter_mut().map(|version| &mut version.cite).collect();
        lists.push(cite);
        if lists.len() == 1 {
            return;
        }
        let mut covered = Vec::new();
        for list in &mut lists {
            covered.extend(list.extract_if(.., |citation| level.covers(citation.spoiler)));
        }
        for citation in covered {
            let number = self.dice.roll(lists.len());
            let list = lists.get_mut(number).unwrap();
            let at = self.dice.roll(list.len() + 1);
            list.insert(at, citation);
        }
    }

    fn maybe_image(&mut self) -> Option<String> {
        (!self.images.is_empty() && self.dice.roll(2) == 0).then(|| self.dice.pick(&self.images))
    }

    fn recorded(&mut self) -> RealSide {
        RealSide::Recorded {
            text: self.dice.text(),
            at: (self.dice.roll(2) == 0).then(|| self.dice.pick(&self.events)),
            image: self.maybe_image(),
            confidence: Confidence::Medium,
            cite: self.new_citations(2),
            versions: Vec::new(),
        }
    }

    /// Any way in which a claim can stand and give no warning.
    fn verdict(&mut self, claim: &mut Claim) {
        match self.dice.roll(6) {
            0 => {
                claim.verdict = Some(Verdict::Changed);
                claim.why = vec![self.dice.pick(&[Reason::Unstated, Reason::Privacy, Reason::Moved])];
            }
            1 => {
                claim.real = RealSide::NotRecorded;
                claim.verdict = None;
            }
            2 => {
                claim.film = FilmSide::NotRecorded;
                claim.verdict = None;
            }
            3 => {
                claim.film = FilmSide::LeftOut {
                    cite: self.new_citations(1),
                };
                claim.verdict = None;
            }
            4 => {
                claim.real = RealSide::NoCounterpart {
                    text: self.dice.text(),
                    cite: self.new_citations(1),
                };
                claim.verdict = Some(Verdict::Invented);
            }
            _ => {
                let held: Vec<Version> = (0..2)
                    .map(|_| Version {
                        holds: self.dice.text(),
                        cite: self.new_citations(1),
                    })
                    .collect();
                if let RealSide::Recorded { versions, .. } = &mut claim.real {
                    *versions = held;
                }
                claim.disputed = true;
                claim.verdict = Some(Verdict::NotKnown);
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

/// Every citation of a dossier.
fn each_citation(raw: &mut Dossier, visit: &mut dyn FnMut(&mut Citation)) {
    let mut all = |cite: &mut Vec<Citation>| cite.iter_mut().for_each(&mut *visit);
    all(&mut raw.film.basis.cite);
    all(&mut raw.real_event.cite);
    all(&mut raw.real_event.outcome.cite);
    for person in &mut raw.people {
        if let Some(bio) = &mut person.bio {
            all(&mut bio.cite);
        }
        if let Privacy::RoleOnly(withheld) | Privacy::Withheld(withheld) = &mut person.privacy {
            all(&mut withheld.cite);
        }
    }
    for entry in &mut raw.cast {
        if let Some(what) = &mut entry.what {
            all(&mut what.cite);
        }
        all(&mut entry.counterpart.cite);
    }
    for claim in &mut raw.claims {
        if let FilmSide::Told { cite, .. } | FilmSide::LeftOut { cite } = &mut claim.film {
            all(cite);
        }
        match &mut claim.real {
            RealSide::Recorded { cite, versions, .. } => {
                all(cite);
                for version in versions {
                    all(&mut version.cite);
                }
            }
            RealSide::NoCounterpart { cite, .. } => all(cite),
            RealSide::NotRecorded => {}
        }
    }
    for place in &mut raw.places {
        all(&mut place.cite);
        if let Some(note) = &mut place.note {
            all(&mut note.cite);
        }
    }
    for route in &mut raw.routes {
        all(&mut route.cite);
    }
    for event in &mut raw.events {
        all(&mut event.cite);
    }
    if let Some(map) = &mut raw.map {
        all(&mut map.note.cite);
    }
}

/// Gives covered records of a kind other ids; which was which.
fn new_names(
    level: CoverLevel,
    kind: &str,
    records: &mut dyn Iterator<Item = (&mut String, Spoiler)>,
) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for (number, (id, spoiler)) in records.enumerate() {
        if level.covers(spoiler) {
            let new = format!("{kind}-{number}-quorvel");
            names.insert(std::mem::replace(id, new.clone()), new);
        }
    }
    names
}

/// Gives covered claims, events, routes, sources and pictures other ids, wherever these stand: ids are words, too.
fn rename(raw: &mut Dossier, level: CoverLevel) {
    macro_rules! new_names_of {
        ($kind:literal, $list:ident) => {
            new_names(
                level,
                $kind,
                &mut raw.$list.iter_mut().map(|it| (&mut it.id, it.spoiler)),
            )
        };
    }
    let claims = new_names_of!("claim", claims);
    let events = new_names_of!("event", events);
    let images = new_names_of!("image", images);
    let sources = new_names_of!("source", sources);
    new_names_of!("route", routes);
    let put = |names: &BTreeMap<String, String>, id: &mut String| {
        if let Some(new) = names.get(id) {
            id.clone_from(new);
        }
    };
    let put_maybe = |names: &BTreeMap<String, String>, id: &mut Option<String>| {
        if let Some(id) = id {
            put(names, id);
        }
    };
    each_citation(raw, &mut |citation| {
        put(&sources, &mut citation.source);
        put_maybe(&sources, &mut citation.superseded_by);
    });
    raw.sources
        .iter_mut()
        .for_each(|source| put_maybe(&sources, &mut source.goes_back_to));
    raw.film
        .three_things
        .iter_mut()
        .for_each(|thing| put(&claims, &mut thing.claim));
    put_maybe(&images, &mut raw.film.image);
    raw.people
        .iter_mut()
        .for_each(|person| put_maybe(&images, &mut person.image));
    raw.cast
        .iter_mut()
        .for_each(|entry| put_maybe(&images, &mut entry.image));
    raw.events
        .iter_mut()
        .for_each(|event| put_maybe(&claims, &mut event.claim));
    for claim in &mut raw.claims {
        put_maybe(&claims, &mut claim.superseded_by);
        put_maybe(&events, &mut claim.event);
        if let FilmSide::Told { image, .. } = &mut claim.film {
            put_maybe(&images, image);
        }
        if let RealSide::Recorded { at, image, .. } = &mut claim.real {
            put_maybe(&events, at);
            put_maybe(&images, image);
        }
    }
}
