//! JSON for programs: film, cast, claims with their sides, verdicts and sources. docs/format.md tells every name;
//! none of them changes its meaning within a version.

use serde::Serialize;
use serde_json::{Value, json};

use crate::dossier::model::{
    CastEntry, CitationBody, Claim, ClaimBody, Comparison, Cover, Dossier, FilmSide, Performer, PersonId, RealSide,
    Shown, SourceId, Version,
};

/// Version of this output; a field may be added without a new one.
const VERSION: u32 = 1;

pub(super) fn write(dossier: &Dossier, cover: &Cover) -> String {
    let film = dossier.film();
    let claims = dossier.claims_in_order().iter().map(|&id| dossier.claim(id));
    let cast = dossier.cast_in_order().iter().map(|&id| dossier.cast_entry(id));
    let sources = dossier.sources().iter().map(|(id, _)| id);
    let review = dossier.review();
    let value = json!({
        "version": VERSION,
        "language": dossier.language(),
        "film": {
            "title": film.title,
            "released": film.released.map(iso),
            "runtime_min": film.runtime_min,
            "headline": film.headline,
            "blurb": film.blurb,
        },
        "cast": cast.map(|entry| cast_entry(dossier, cover, entry)).collect::<Vec<_>>(),
        "claims": claims.map(|entry| claim(dossier, cover, entry)).collect::<Vec<_>>(),
        "sources": sources.map(|id| source(dossier, cover, id)).collect::<Vec<_>>(),
        "review": { "by": review.by, "date": review.date.map(iso), "state": word(review.state), "method": review.method },
    });
    format!("{value:#}\n")
}

/// A day as `2022-02-22` (ISO 8601).
fn iso(day: jiff::civil::Date) -> String {
    day.to_string()
}

/// A word of the format, as a dossier writes it: `MostlyTrue`.
fn word(word: impl Serialize) -> Value {
    // A word without fields is a string.
    serde_json::to_value(word).unwrap_or_default()
}

fn person(dossier: &Dossier, id: PersonId) -> Value {
    let person = dossier.person(id);
    json!({ "id": person.slug.as_str(), "name": person.shown_name() })
}

fn cast_entry(dossier: &Dossier, cover: &Cover, entry: &CastEntry) -> Value {
    let counterpart = match cover.show(&entry.counterpart) {
        Shown::Covered(label) => json!({ "covered": label }),
        Shown::Open(link) => json!({
            "relation": word(link.relation),
            "people": link.people.iter().map(|&id| person(dossier, id)).collect::<Vec<_>>(),
            "stands_for": link.stands_for,
        }),
    };
    json!({
        "id": entry.slug.as_str(),
        "actor": entry.actor().map(|id| person(dossier, id)),
        "actor_name": match &entry.performer {
            Some(Performer::Named(name)) => Some(name),
            Some(Performer::Known(_) | Performer::Unread) | None => None,
        },
        "character": entry.character,
        "counterpart": counterpart,
    })
}

fn claim(dossier: &Dossier, cover: &Cover, claim: &Claim) -> Value {
    match cover.show(&claim.body) {
        // Its id is a word of the author's, and could tell.
        Shown::Covered(label) => json!({ "topic": claim.topic, "covered": label }),
        Shown::Open(body) => open_claim(dossier, cover, claim, body),
    }
}

fn open_claim(dossier: &Dossier, cover: &Cover, claim: &Claim, body: &ClaimBody) -> Value {
    // People, places, event and the word of care are for whoever reads a page; programs find them in the dossier.
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
    let film = match film {
        FilmSide::Told(statement) => json!({ "state": "Told", "text": statement.text }),
        FilmSide::NotRecorded => json!({ "state": "NotRecorded" }),
        FilmSide::LeftOut(_) => json!({ "state": "LeftOut" }),
    };
    let reality = match real {
        RealSide::Recorded(statement) => json!({
            "state": "Recorded",
            "text": statement.text,
            "versions": statement.versions.iter().map(|held| version(dossier, cover, held)).collect::<Vec<_>>(),
        }),
        RealSide::NotRecorded => json!({ "state": "NotRecorded" }),
        RealSide::NoCounterpart(ground) => json!({ "state": "NoCounterpart", "text": ground.text }),
    };
    let verdict = match *comparison {
        Comparison::Verdict(verdict) => word(verdict),
        Comparison::NotCompared | Comparison::LeftOut => Value::Null,
    };
    let open = body.open_citations(cover).map(|said| citation(dossier, cover, said));
    let covered = cover.covered_of(body.citations()).into_iter();
    let sources = open.chain(covered.map(|citation| json!({ "covered": citation.label() })));
    json!({
        "id": claim.slug.as_str(),
        "topic": claim.topic,
        "weight": word(claim.weight),
        "question": question,
        "film": film,
        "reality": reality,
        "verdict": verdict,
        "disputed": disputed,
        "why": why.iter().map(word).collect::<Vec<_>>(),
        "note": note,
        "sources": sources.collect::<Vec<_>>(),
    })
}

/// One of the versions that disagree. A covered citation stands under none of them: that would tell what it holds.
fn version(dossier: &Dossier, cover: &Cover, version: &Version) -> Value {
    let open = version.cite.iter().filter_map(|cited| cover.show(cited).open());
    let sources = open.map(|said| citation(dossier, cover, said));
    json!({ "holds": version.holds, "sources": sources.collect::<Vec<_>>() })
}

fn citation(dossier: &Dossier, cover: &Cover, said: &CitationBody) -> Value {
    json!({
        "source": source_id(dossier, cover, said.source),
        "says": word(said.says),
        "locator": said.locator,
        "quote": said.quote,
        "translation": said.translation,
        "note": said.note,
    })
}

/// What a source is called in this file: its id, or its place where that could tell what is covered.
fn source_id(dossier: &Dossier, cover: &Cover, id: SourceId) -> String {
    let source = dossier.source(id);
    if cover.covers(&source.headline) {
        format!("covered-{}", id.index() + 1)
    } else {
        source.slug.to_string()
    }
}

fn source(dossier: &Dossier, cover: &Cover, id: SourceId) -> Value {
    let source = dossier.source(id);
    let mut value = json!({
        "id": source_id(dossier, cover, id),
        "kind": word(source.kind),
        "publisher": source.publisher,
        "language": source.lang,
        "issued": source.issued_iso,
        "accessed": source.accessed.map(iso),
    });
    let headline = match cover.show(&source.headline) {
        Shown::Covered(label) => json!({ "covered": label }),
        Shown::Open(headline) => json!({
            "title": headline.title,
            "title_translation": headline.title_translation,
            "authors": headline.authors,
            "url": headline.url.as_ref().map(ToString::to_string),
        }),
    };
    if let (Value::Object(value), Value::Object(headline)) = (&mut value, headline) {
        value.extend(headline);
    }
    value
}
