//! What stands once: the film, the event, the map, the review.

use std::collections::HashMap;

use super::part::{Covering, Part, RecordKind, Wording};
use super::walker::Walk;
use crate::dossier::format::{
    Basis, Change, Clock, ContentNote, FieldPath, Film, FilmIds, Maker, MapSheet, RealEvent, Review, Spoiler,
    ThingToKnow,
};

impl<'r> Walk<'_, 'r> {
    pub(super) fn film(&mut self, film: &'r Film, spoilers: &HashMap<&str, Spoiler>) {
        let at = FieldPath::field("film");
        let Film {
            title,
            original_title,
            released: _,
            runtime_min: _,
            languages,
            countries,
            basis: Basis { kind: _, cite },
            makers,
            headline,
            blurb,
            content_notes,
            // Numbers in registers, which tell nothing.
            ids: FilmIds {
                imdb: _,
                wikidata: _,
                tmdb: _,
            },
            three_things,
            image,
        } = film;
        self.words(&at.then("title"), Wording::Name(title), Covering::Never);
        self.maybe(
            &at.then("original_title"),
            original_title.as_ref(),
            Wording::Name,
            Covering::Never,
        );
        for (field, texts) in [("languages", languages), ("countries", countries)] {
            for (index, text) in texts.iter().enumerate() {
                self.text(&at.then(field).item(index), text, Covering::Never);
            }
        }
        self.cite(&at.then("basis").then("cite"), cite, Spoiler::Open);
        for (index, Maker { person, job }) in makers.iter().enumerate() {
            let makers = at.then("makers");
            let at = makers.item(index);
            self.part(&at.then("person"), Part::Reference(RecordKind::Person, person));
            self.text(&at.then("job"), job, Covering::Never);
        }
        self.text(&at.then("headline"), headline, Covering::Never);
        self.text(&at.then("blurb"), blurb, Covering::Never);
        for (
            index,
            ContentNote {
                topic,
                level: _,
                spoiler,
            },
        ) in content_notes.iter().enumerate()
        {
            let notes = at.then("content_notes");
            self.text(&notes.item(index).then("topic"), topic, Covering::By(*spoiler));
        }
        self.three_things(&at.then("three_things"), three_things, spoilers);
        self.reference(&at.then("image"), RecordKind::Image, image.as_ref());
    }

    fn three_things(&mut self, at: &FieldPath<'_>, things: &'r [ThingToKnow], spoilers: &HashMap<&str, Spoiler>) {
        for (index, ThingToKnow { claim, text }) in things.iter().enumerate() {
            let at = at.item(index);
            self.part(&at.then("claim"), Part::Reference(RecordKind::Claim, claim));
            // What sums up a claim is covered with it.
            let spoiler = spoilers.get(claim.as_str());
            let covering = spoiler.map_or(Covering::Never, |spoiler| Covering::By(*spoiler));
            self.text(&at.then("text"), text, covering);
        }
    }

    pub(super) fn real_event(&mut self, event: &'r RealEvent) {
        let at = FieldPath::field("real_event");
        let RealEvent {
            title,
            start: _,
            end: _,
            place,
            summary,
            cite,
            outcome,
        } = event;
        self.text(&at.then("title"), title, Covering::Never);
        self.part(&at.then("place"), Part::Reference(RecordKind::Place, place));
        self.text(&at.then("summary"), summary, Covering::Never);
        self.cite(&at.then("cite"), cite, Spoiler::Open);
        self.passage(&at.then("outcome"), outcome);
    }

    pub(super) fn clock(&mut self, clock: &'r Clock) {
        let Clock { zone: _, counts_from } = clock;
        let at = FieldPath::field("clock");
        self.reference(&at.then("counts_from"), RecordKind::Event, counts_from.as_ref());
    }

    pub(super) fn map(&mut self, map: &'r MapSheet) {
        let at = FieldPath::field("map");
        let MapSheet {
            file,
            title,
            note,
            units: _,
            centre: _,
            bounds: _,
            background: _,
            credit,
            credit_url,
            licence,
        } = map;
        self.part(&at.then("file"), Part::File(file));
        self.text(&at.then("title"), title, Covering::Never);
        self.passage(&at.then("note"), note);
        self.words(&at.then("credit"), Wording::Credit(credit), Covering::Never);
        self.maybe(
            &at.then("credit_url"),
            credit_url.as_ref(),
            Wording::Address,
            Covering::Never,
        );
        self.words(&at.then("licence"), Wording::Credit(licence), Covering::Never);
    }

    pub(super) fn review(&mut self, review: &'r Review) {
        let at = FieldPath::field("review");
        let Review {
            by,
            date: _,
            state: _,
            contact,
            method,
        } = review;
        self.words(&at.then("by"), Wording::Name(by), Covering::Never);
        self.maybe(&at.then("contact"), contact.as_ref(), Wording::Plain, Covering::Never);
        self.text(&at.then("method"), method, Covering::Never);
    }

    pub(super) fn change(&mut self, at: &FieldPath<'_>, change: &'r Change) {
        let Change { date: _, text } = change;
        self.text(&at.then("text"), text, Covering::Never);
    }
}
