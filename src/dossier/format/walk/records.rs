//! The records of the lists.

use super::part::{Covering, Part, RecordKind, Wording};
use super::walker::Walk;
use crate::dossier::format::{
    CastEntry, Claim, Counterpart, Event, FieldPath, FilmPoint, FilmSide, Image, Person, Place, Privacy, RealSide,
    Route, Source, Spoiler, Text, Version, WithheldName,
};

impl<'r> Walk<'_, 'r> {
    pub(super) fn person(&mut self, at: &FieldPath<'_>, person: &'r Person) {
        let Person {
            id: _,
            name,
            label,
            aliases,
            kind: _,
            bio,
            privacy,
            image,
        } = person;
        self.maybe(&at.then("name"), name.as_ref(), Wording::Name, Covering::Never);
        self.maybe_text(&at.then("label"), label.as_ref(), Covering::Never);
        self.names(&at.then("aliases"), aliases, Covering::Never);
        self.maybe_passage(&at.then("bio"), bio.as_ref());
        match privacy {
            Privacy::RoleOnly(WithheldName { reason, cite }) | Privacy::Withheld(WithheldName { reason, cite }) => {
                let at = at.then("privacy");
                self.text(&at.then("reason"), reason, Covering::Never);
                self.cite(&at.then("cite"), cite, Spoiler::Open);
            }
            Privacy::Public | Privacy::Initials => {}
        }
        self.reference(&at.then("image"), RecordKind::Image, image.as_ref());
    }

    pub(super) fn cast_entry(&mut self, at: &FieldPath<'_>, entry: &'r CastEntry) {
        let CastEntry {
            id: _,
            actor,
            actor_name,
            character,
            aliases,
            billing: _,
            group: _,
            what,
            counterpart,
            image,
        } = entry;
        self.reference(&at.then("actor"), RecordKind::Person, actor.as_ref());
        self.maybe(
            &at.then("actor_name"),
            actor_name.as_ref(),
            Wording::Name,
            Covering::Never,
        );
        self.maybe(
            &at.then("character"),
            character.as_ref(),
            Wording::Name,
            Covering::Never,
        );
        self.names(&at.then("aliases"), aliases, Covering::Never);
        self.maybe_passage(&at.then("what"), what.as_ref());
        self.counterpart(&at.then("counterpart"), counterpart);
        self.reference(&at.then("image"), RecordKind::Image, image.as_ref());
    }

    pub(super) fn counterpart(&mut self, at: &FieldPath<'_>, counterpart: &'r Counterpart) {
        let Counterpart {
            relation: _,
            people,
            stands_for,
            confidence: _,
            cite,
            note,
            spoiler,
            cover_label,
        } = counterpart;
        let covering = Covering::By(*spoiler);
        self.references(&at.then("people"), RecordKind::Person, people);
        self.maybe_text(&at.then("stands_for"), stands_for.as_ref(), covering);
        self.maybe_text(&at.then("note"), note.as_ref(), covering);
        self.maybe_text(&at.then("cover_label"), cover_label.as_ref(), Covering::Never);
        self.cite(&at.then("cite"), cite, *spoiler);
    }

    pub(super) fn claim(&mut self, at: &FieldPath<'_>, claim: &'r Claim) {
        let Claim {
            id: _,
            order: _,
            question,
            weight: _,
            topic,
            spoiler,
            cover_label,
            film,
            real,
            verdict: _,
            disputed: _,
            why: _,
            note,
            people,
            places,
            event,
            superseded_by,
            sensitivity,
        } = claim;
        let covering = Covering::By(*spoiler);
        self.text(&at.then("topic"), topic, Covering::Never);
        self.maybe_text(&at.then("cover_label"), cover_label.as_ref(), Covering::Never);
        self.text(&at.then("question"), question, covering);
        self.maybe_text(&at.then("note"), note.as_ref(), covering);
        self.maybe_text(&at.then("sensitivity"), sensitivity.as_ref(), covering);
        self.film_side(&at.then("film"), film, *spoiler);
        self.real_side(&at.then("real"), real, *spoiler);
        self.references(&at.then("people"), RecordKind::Person, people);
        self.references(&at.then("places"), RecordKind::Place, places);
        self.reference(&at.then("event"), RecordKind::Event, event.as_ref());
        self.reference(&at.then("superseded_by"), RecordKind::Claim, superseded_by.as_ref());
    }

    pub(super) fn film_side(&mut self, at: &FieldPath<'_>, side: &'r FilmSide, spoiler: Spoiler) {
        let covering = Covering::By(spoiler);
        match side {
            FilmSide::Told {
                text,
                at: point,
                image,
                confidence: _,
                cite,
            } => {
                self.text(&at.then("text"), text, covering);
                match point {
                    Some(FilmPoint::Scene(scene)) => self.text(&at.then("at"), scene, covering),
                    Some(FilmPoint::FilmMinute {
                        minute: _,
                        within_min: _,
                    })
                    | None => {}
                }
                self.cite(&at.then("cite"), cite, spoiler);
                self.reference(&at.then("image"), RecordKind::Image, image.as_ref());
            }
            FilmSide::NotRecorded => {}
            FilmSide::LeftOut { cite } => self.cite(&at.then("cite"), cite, spoiler),
        }
    }

    pub(super) fn real_side(&mut self, at: &FieldPath<'_>, side: &'r RealSide, spoiler: Spoiler) {
        let covering = Covering::By(spoiler);
        match side {
            RealSide::Recorded {
                text,
                at: event,
                image,
                confidence: _,
                cite,
                versions,
            } => {
                self.text(&at.then("text"), text, covering);
                self.cite(&at.then("cite"), cite, spoiler);
                for (index, Version { holds, cite }) in versions.iter().enumerate() {
                    let list = at.then("versions");
                    let at = list.item(index);
                    self.text(&at.then("holds"), holds, covering);
                    self.cite(&at.then("cite"), cite, spoiler);
                }
                self.reference(&at.then("at"), RecordKind::Event, event.as_ref());
                self.reference(&at.then("image"), RecordKind::Image, image.as_ref());
            }
            RealSide::NoCounterpart { text, cite } => {
                self.text(&at.then("text"), text, covering);
                self.cite(&at.then("cite"), cite, spoiler);
            }
            RealSide::NotRecorded => {}
        }
    }

    pub(super) fn place(&mut self, at: &FieldPath<'_>, place: &'r Place) {
        let Place {
            id: _,
            name,
            label,
            roles: _,
            at: _,
            accuracy_m: _,
            address,
            note,
            cite,
        } = place;
        self.text(&at.then("name"), name, Covering::Never);
        self.maybe_text(&at.then("label"), label.as_ref(), Covering::Never);
        self.maybe(&at.then("address"), address.as_ref(), Wording::Plain, Covering::Never);
        self.maybe_passage(&at.then("note"), note.as_ref());
        self.cite(&at.then("cite"), cite, Spoiler::Open);
    }

    pub(super) fn route(&mut self, at: &FieldPath<'_>, route: &'r Route) {
        let Route {
            id: _,
            name,
            who,
            track: _,
            points: _,
            accuracy_m: _,
            note,
            spoiler,
            cover_label,
            cite,
        } = route;
        self.text(&at.then("name"), name, Covering::By(*spoiler));
        self.references(&at.then("who"), RecordKind::Person, who);
        self.maybe_text(&at.then("note"), note.as_ref(), Covering::By(*spoiler));
        self.maybe_text(&at.then("cover_label"), cover_label.as_ref(), Covering::Never);
        self.cite(&at.then("cite"), cite, *spoiler);
    }

    pub(super) fn event(&mut self, at: &FieldPath<'_>, event: &'r Event) {
        let Event {
            id: _,
            track: _,
            when: _,
            text,
            place,
            people,
            claim,
            cite,
            spoiler,
            cover_label,
        } = event;
        self.text(&at.then("text"), text, Covering::By(*spoiler));
        self.maybe_text(&at.then("cover_label"), cover_label.as_ref(), Covering::Never);
        self.reference(&at.then("place"), RecordKind::Place, place.as_ref());
        self.references(&at.then("people"), RecordKind::Person, people);
        self.reference(&at.then("claim"), RecordKind::Claim, claim.as_ref());
        self.cite(&at.then("cite"), cite, *spoiler);
    }

    pub(super) fn source(&mut self, at: &FieldPath<'_>, source: &'r Source) {
        let Source {
            id,
            kind: _,
            title,
            title_translation,
            authors,
            publisher,
            lang,
            url,
            issued: _,
            accessed: _,
            archive_url,
            standing: _,
            goes_back_to,
            trust_note,
            spoiler,
            cover_label,
        } = source;
        let covering = Covering::By(*spoiler);
        for text in title.wordings() {
            // As published: it has the one language that it has.
            let lang = lang.as_deref();
            self.words(
                &at.then("title"),
                Wording::OfSource { source: id, lang, text },
                covering,
            );
        }
        self.maybe_text(&at.then("title_translation"), title_translation.as_ref(), covering);
        self.names(&at.then("authors"), authors, covering);
        self.words(&at.then("publisher"), Wording::Name(publisher), Covering::Never);
        if let Some(lang) = lang {
            self.part(&at.then("lang"), Part::Language(lang));
        }
        self.maybe(&at.then("url"), url.as_ref(), Wording::Address, covering);
        self.maybe(
            &at.then("archive_url"),
            archive_url.as_ref(),
            Wording::Address,
            covering,
        );
        self.reference(&at.then("goes_back_to"), RecordKind::Source, goes_back_to.as_ref());
        self.maybe_text(&at.then("trust_note"), trust_note.as_ref(), covering);
        self.maybe_text(&at.then("cover_label"), cover_label.as_ref(), Covering::Never);
    }

    pub(super) fn image(&mut self, at: &FieldPath<'_>, image: &'r Image) {
        let Image {
            id: _,
            file,
            alt,
            credit,
            licence,
            kind: _,
            focus: _,
            ground: _,
            caption,
            people,
            spoiler,
            cover_label,
        } = image;
        let covering = Covering::By(*spoiler);
        self.part(&at.then("file"), Part::File(file));
        // Without words to it an image is refused by its own check.
        let is_told = |alt: &&Text| alt.wordings().any(|text| !text.trim().is_empty());
        self.maybe_text(&at.then("alt"), alt.as_ref().filter(is_told), covering);
        self.maybe(&at.then("credit"), credit.as_ref(), Wording::Credit, Covering::Never);
        self.maybe(&at.then("licence"), licence.as_ref(), Wording::Credit, Covering::Never);
        self.maybe_text(&at.then("caption"), caption.as_ref(), covering);
        self.references(&at.then("people"), RecordKind::Person, people);
        self.maybe_text(&at.then("cover_label"), cover_label.as_ref(), Covering::Never);
    }
}
