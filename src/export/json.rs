//! JSON for programs: film, cast, claims with their sides, verdicts and sources. Names stay within a version.

use serde_json::{Value, json};

use crate::model::{
    CastEntry, Citation, Claim, ClaimBody, Cover, Dossier, FilmSide, RealSide, Shown, SourceId, Version, day_words,
};
use crate::words;

pub(super) fn write(dossier: &Dossier, cover: &Cover) -> String {
    let film = dossier.film();
    let claims = dossier.claims_in_order().iter().map(|&id| dossier.claim(id));
    let cast = dossier.cast_in_order().iter().map(|&id| dossier.cast_entry(id));
    let sources = dossier.sources().iter().map(|(id, _)| id);
    let value = json!({
        "version": 1,
        "film": {
            "title": film.title,
            "released": film.released.map(|day| day.to_string()),
            "runtime_min": film.runtime_min,
            "headline": film.headline,
            "blurb": film.blurb,
        },
        "cast": cast.map(|entry| cast_entry(dossier, cover, entry)).collect::<Vec<_>>(),
        "claims": claims.map(|entry| claim(dossier, cover, entry)).collect::<Vec<_>>(),
        "sources": sources.map(|id| source(dossier, cover, id)).collect::<Vec<_>>(),
        "review": {
            "by": dossier.review().by,
            "date": dossier.review().date.map(day_words),
            "method": dossier.review().method,
        },
    });
    format!("{value:#}\n")
}

fn cast_entry(dossier: &Dossier, cover: &Cover, entry: &CastEntry) -> Value {
    let counterpart = match cover.show(&entry.counterpart) {
        Shown::Covered(label) => json!({ "covered": label }),
        Shown::Open(link) => json!({
            "relation": words::relation(link.relation),
            "people": link.people.iter().map(|&id| dossier.person(id).shown_name()).collect::<Vec<_>>(),
            "stands_for": link.stands_for,
        }),
    };
    json!({
        "id": entry.slug.as_str(),
        "actor": entry.actor.map(|id| dossier.person(id).shown_name()),
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
    let film = match &body.film {
        FilmSide::Told(statement) => json!({ "text": statement.text }),
        FilmSide::NotRecorded => json!({ "state": "not recorded" }),
        FilmSide::LeftOut(_) => json!({ "state": "left out" }),
    };
    let real = match &body.real {
        RealSide::Recorded(statement) => json!({
            "text": statement.text,
            "versions": statement.versions.iter().map(|held| version(dossier, cover, held)).collect::<Vec<_>>(),
        }),
        RealSide::NotRecorded => json!({ "state": "not recorded" }),
        RealSide::NoCounterpart(ground) => json!({ "state": "no counterpart", "text": ground.text }),
    };
    json!({
        "id": claim.slug.as_str(),
        "topic": claim.topic,
        "question": body.question,
        "film": film,
        "reality": real,
        "verdict": words::comparison(body.comparison),
        "disputed": body.disputed,
        "why": body.why.iter().map(|&reason| words::reason(reason)).collect::<Vec<_>>(),
        "note": body.note,
        "sources": body.citations().map(|cited| citation(dossier, cover, cited)).collect::<Vec<_>>(),
    })
}

fn version(dossier: &Dossier, cover: &Cover, version: &Version) -> Value {
    let sources = version.cite.iter().map(|cited| citation(dossier, cover, cited));
    json!({ "holds": version.holds, "sources": sources.collect::<Vec<_>>() })
}

fn citation(dossier: &Dossier, cover: &Cover, citation: &Citation) -> Value {
    match cover.show(citation) {
        Shown::Covered(label) => json!({ "covered": label }),
        Shown::Open(said) => json!({
            "source": source_id(dossier, cover, said.source),
            "says": words::says(said.says),
            "words": { "quote": said.quote, "translation": said.translation, "note": said.note },
        }),
    }
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
    let (title, translation, url) = match cover.show(&source.headline) {
        Shown::Open(headline) => (
            headline.title.as_str(),
            headline.title_translation.as_deref(),
            headline.url.as_ref().map(ToString::to_string),
        ),
        Shown::Covered(label) => (label, None, None),
    };
    json!({
        "id": source_id(dossier, cover, id),
        "kind": words::source_kind(source.kind),
        "publisher": source.publisher,
        "issued": source.issued,
        "title": title,
        "title_translation": translation,
        "url": url,
    })
}
