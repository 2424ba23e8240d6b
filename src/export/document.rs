//! What a dossier says, as a list of blocks that each writer writes in its own way.

use crate::dossier::links::Link;
use crate::dossier::model::{
    CitationBody, Claim, ClaimBody, Cover, Dossier, Event, FilmSide, Passage, Place, Position, RealSide, Shown,
    SourceId, Veiled, day_words,
};
use crate::query::Counts;
use crate::words::{self, WORDS};

/// A part of the text.
pub(super) enum Block {
    /// A heading, from 1, the title, to 3.
    Heading(u8, String),
    /// A paragraph.
    Text(String),
    /// A paragraph that begins with what it is.
    Fact(&'static str, String),
    /// Both sides of a claim.
    Pair(String, String),
    /// A list.
    List(Vec<Item>),
}

/// A line of a list.
pub(super) struct Item {
    pub(super) text: String,
    pub(super) link: Option<Link>,
}

impl Item {
    fn plain(text: String) -> Self {
        Self { text, link: None }
    }
}

/// The whole dossier as the cover shows it.
pub(super) fn blocks(dossier: &Dossier, cover: &Cover) -> Vec<Block> {
    let mut writer = Writer {
        dossier,
        cover,
        blocks: Vec::new(),
    };
    writer.film();
    writer.cast();
    writer.claims();
    writer.places();
    writer.events();
    writer.sources();
    writer.review();
    writer.blocks
}

struct Writer<'a> {
    dossier: &'a Dossier,
    cover: &'a Cover,
    blocks: Vec<Block>,
}

impl Writer<'_> {
    fn heading(&mut self, level: u8, text: &str) {
        self.blocks.push(Block::Heading(level, text.to_owned()));
    }

    fn text(&mut self, text: String) {
        self.blocks.push(Block::Text(text));
    }

    fn film(&mut self) {
        let film = self.dossier.film();
        self.heading(1, &film.title);
        let mut line = vec![(WORDS.terms.basis)(film.basis).to_owned()];
        line.extend(film.released.map(day_words));
        line.push((WORDS.exports.minutes)(film.runtime_min));
        line.extend(film.countries.iter().cloned());
        self.text(line.join(" · "));
        self.text(film.headline.clone());
        self.text(film.blurb.clone());
        let counts = Counts::of(self.dossier, self.cover);
        let mut told: Vec<String> = counts
            .present()
            .map(|(comparison, count)| (WORDS.numbers.of_verdict)(count, (WORDS.terms.counted)(comparison)))
            .collect();
        if counts.covered > 0 {
            told.push((WORDS.numbers.covered)(counts.covered));
        }
        self.blocks
            .push(Block::Fact(WORDS.exports.how_true_it_is, told.join(", ")));
        let event = self.dossier.real_event();
        self.heading(2, &event.title);
        self.text(event.summary.clone());
        self.passage(WORDS.exports.how_it_ended, &event.outcome);
    }

    /// A text that can be covered.
    fn passage(&mut self, what: &'static str, passage: &Veiled<Passage>) {
        let text = match self.cover.show(passage) {
            Shown::Open(open) => open.text.clone(),
            Shown::Covered(_) => WORDS.exports.covered_text.to_owned(),
        };
        self.blocks.push(Block::Fact(what, text));
    }

    fn cast(&mut self) {
        self.heading(2, WORDS.exports.who_plays_whom);
        let entries = self.dossier.cast_in_order().iter();
        let items = entries.map(|&id| Item::plain(self.cast_line(id))).collect();
        self.blocks.push(Block::List(items));
    }

    fn cast_line(&self, id: crate::dossier::model::CastId) -> String {
        let entry = self.dossier.cast_entry(id);
        let actor = self.dossier.performer_name(entry);
        let names: Vec<&str> = actor.into_iter().chain(entry.character.as_deref()).collect();
        let really = match self.cover.show(&entry.counterpart) {
            Shown::Open(link) => {
                let whom = self.dossier.whom(link).join(", ");
                let relation = (WORDS.cast.relation)(link.relation);
                if whom.is_empty() {
                    relation.to_owned()
                } else {
                    (WORDS.exports.whom_and_relation)(&whom, relation)
                }
            }
            Shown::Covered(label) => covered_words(label),
        };
        (WORDS.exports.cast)(&names, &really)
    }

    fn claims(&mut self) {
        self.heading(2, WORDS.exports.film_and_reality);
        for &id in self.dossier.claims_in_order() {
            let claim = self.dossier.claim(id);
            match self.cover.show(&claim.body) {
                Shown::Open(body) => self.claim(claim, body),
                Shown::Covered(label) => self.heading(3, &covered_words(label)),
            }
        }
    }

    fn claim(&mut self, claim: &Claim, body: &ClaimBody) {
        let ClaimBody {
            question,
            film,
            real,
            comparison,
            disputed,
            why,
            note,
            people: _,
            places: _,
            event: _,
            sensitivity: _,
        } = body;
        self.heading(3, question);
        let verdict = (WORDS.exports.verdict_on)((WORDS.terms.comparison)(*comparison), *disputed, &claim.topic);
        self.blocks.push(Block::Fact(WORDS.exports.verdict, verdict));
        let in_film = match film {
            FilmSide::Told(statement) => statement.text.clone(),
            FilmSide::NotRecorded => WORDS.terms.film_not_recorded.to_owned(),
            FilmSide::LeftOut(_) => WORDS.terms.left_out.to_owned(),
        };
        let in_reality = match real {
            RealSide::Recorded(statement) => statement.text.clone(),
            RealSide::NotRecorded => WORDS.terms.real_not_recorded.to_owned(),
            RealSide::NoCounterpart(ground) => ground.text.clone(),
        };
        self.blocks.push(Block::Pair(in_film, in_reality));
        let versions = real.versions().iter();
        let versions = versions.map(|version| Item::plain(words::version(self.dossier, self.cover, version)));
        self.blocks.push(Block::List(versions.collect()));
        let reasons: Vec<&str> = why.iter().map(|&reason| (WORDS.terms.reason)(reason)).collect();
        let why: Vec<String> = note
            .iter()
            .cloned()
            .chain((!reasons.is_empty()).then(|| words::capital(&reasons.join("; "))))
            .collect();
        if !why.is_empty() {
            self.blocks.push(Block::Fact(WORDS.exports.why, why.join(" ")));
        }
        let open = body.open_citations(self.cover).map(|said| self.citation(said));
        let covered = self.cover.covered_of(body.citations()).into_iter();
        let covered = covered.map(|citation| Item::plain(covered_words(citation.label())));
        let items = open.chain(covered).collect();
        self.blocks.push(Block::List(items));
    }

    fn citation(&self, said: &CitationBody) -> Item {
        let source = self.source(said.source);
        let quote = said.quote.as_ref().map(|quote| (WORDS.exports.quote)(quote));
        let translation = said.translation.as_ref().map(|text| (WORDS.exports.translation)(text));
        let parts: Vec<String> = quote
            .into_iter()
            .chain(translation)
            .chain(said.note.clone())
            .chain(said.locator.clone())
            .collect();
        let says = (WORDS.terms.says)(said.says);
        Item {
            text: (WORDS.exports.citation)(&source.text, says, &parts.join(" ")),
            link: source.link,
        }
    }

    fn places(&mut self) {
        self.heading(2, WORDS.exports.places);
        let places = self.dossier.places().iter();
        let items = places.map(|(_, place)| Item::plain(self.place(place))).collect();
        self.blocks.push(Block::List(items));
        if let Some(sheet) = self.dossier.map() {
            self.text((WORDS.exports.map_of)(&sheet.title, &sheet.credit, &sheet.licence));
        }
    }

    fn place(&self, place: &Place) -> String {
        let roles: Vec<&str> = place.roles.iter().map(|&role| (WORDS.places.role)(role)).collect();
        let mut line = (WORDS.exports.place)(&place.name, &roles);
        match place.at {
            Some(Position::Earth(at)) => line.push_str(&(WORDS.exports.at)(at.lat, at.lon)),
            Some(Position::Plan { x_m, y_m }) => line.push_str(&(WORDS.exports.on_the_plan)(x_m, y_m)),
            None => {}
        }
        if let Some(note) = place.note.as_ref().and_then(|note| self.cover.show(note).open()) {
            line.push_str(&(WORDS.exports.note)(&note.text));
        }
        line
    }

    fn events(&mut self) {
        self.heading(2, WORDS.exports.timeline);
        let mut track = None;
        let mut items = Vec::new();
        for &id in self.dossier.events_in_order() {
            let event = self.dossier.event(id);
            if track != Some(event.track) {
                track = Some(event.track);
                self.blocks.push(Block::List(std::mem::take(&mut items)));
                self.heading(3, (WORDS.terms.track)(event.track));
            }
            items.push(Item::plain(self.event(event)));
        }
        self.blocks.push(Block::List(items));
    }

    fn event(&self, event: &Event) -> String {
        let text = match self.cover.show(&event.body) {
            Shown::Open(body) => body.text.clone(),
            Shown::Covered(label) => covered_words(label),
        };
        (WORDS.times.event)(&(WORDS.times.when_and_elapsed)(self.dossier, &event.when), &text)
    }

    fn sources(&mut self) {
        self.heading(2, WORDS.exports.sources);
        let sources = self.dossier.sources().iter();
        let items = sources.map(|(id, _)| self.source(id)).collect();
        self.blocks.push(Block::List(items));
    }

    fn source(&self, id: SourceId) -> Item {
        let source = self.dossier.source(id);
        let date = source.issued.as_deref().unwrap_or(WORDS.sources.undated);
        match self.cover.show(&source.headline) {
            Shown::Open(headline) => Item {
                text: (WORDS.exports.source)(&source.publisher, date, &words::title(headline)),
                link: headline.url.clone(),
            },
            Shown::Covered(label) => Item::plain((WORDS.exports.source)(&source.publisher, date, label)),
        }
    }

    fn review(&mut self) {
        let review = self.dossier.review();
        self.heading(2, WORDS.exports.about_this_dossier);
        let date = review
            .date
            .map(|day| (WORDS.exports.on_day)(&day_words(day)))
            .unwrap_or_default();
        self.text((WORDS.exports.reviewed)(
            (WORDS.terms.review_state)(review.state),
            &review.by,
            &date,
            &review.method,
        ));
        if let Some(contact) = &review.contact {
            self.text((WORDS.exports.corrections_to)(contact));
        }
    }
}

fn covered_words(label: &str) -> String {
    (WORDS.terms.covered)(label, " (", ")")
}
