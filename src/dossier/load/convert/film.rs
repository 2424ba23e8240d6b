//! The film, the event behind it, and the review.

use super::checks::link;
use super::context::{Context, or_sign};
use super::roll::Roll;
use super::{calendar, times};
use crate::dossier::diagnostics::Code;
use crate::dossier::format;
use crate::dossier::load::message::problem;
use crate::dossier::load::site::Site;
use crate::dossier::model::{
    CitedBy, Claim, Clock, ContentNote, CoverKey, Event, Film, NoteWords, RealEvent, RecordKind, Review, Table, Unread,
    Veiled, Warned, When,
};
use jiff::civil::Date;

pub(super) fn film(ctx: &Context<'_>, raw: &format::Film, claims: &Table<Claim>, at: &Site<'_, '_>) -> Film {
    let format::Film {
        title,
        original_title,
        released,
        runtime_min,
        languages,
        countries,
        basis: format::Basis { kind, cite },
        makers: raw_makers,
        headline,
        blurb,
        content_notes,
        ids,
        three_things: raw_things,
        image,
    } = raw;
    let basis = at.then("basis");
    let texts = |texts: &[format::Text]| texts.iter().map(|text| ctx.text(text)).collect();
    Film {
        title: or_sign(title),
        original_title: original_title.clone(),
        released: calendar::day(released, &at.then("released")),
        runtime_min: *runtime_min,
        languages: texts(languages),
        countries: texts(countries),
        basis: *kind,
        basis_cite: ctx.citations(cite, CitedBy::Basis, &basis.then("cite")),
        makers: at.then("makers").filter_map(raw_makers, |at, maker| {
            let person = ctx.people.find(&maker.person, &at.then("person"))?;
            Some((person, ctx.text(&maker.job)))
        }),
        headline: ctx.text(headline),
        blurb: ctx.text(blurb),
        content_notes: content_notes.iter().map(|note| content_note(ctx, note)).collect(),
        registers: registers(ids, &at.then("ids")),
        three_things: at.then("three_things").filter_map(raw_things, |at, thing| {
            let claim = ctx.claims.find(&thing.claim, &at.then("claim"))?;
            let body = &claims.get(claim).body;
            let (label, key) = (body.label().to_owned().into(), body.key().clone());
            Some((claim, Veiled::new(ctx.text(&thing.text), body.spoiler(), label, key)))
        }),
        image: ctx.images.find_maybe(image.as_ref(), &at.then("image")),
    }
}

fn content_note(ctx: &Context<'_>, raw: &format::ContentNote) -> ContentNote {
    let format::ContentNote {
        topic: raw_topic,
        level,
        spoiler,
    } = raw;
    let topic = ctx.text(raw_topic);
    let key = CoverKey::ContentNote(NoteWords(topic.clone()));
    let level = *level;
    ctx.veil(Warned { topic, level }, *spoiler, None, "What else the film holds", key)
}

/// The film's pages in public registers.
fn registers(ids: &format::FilmIds, at: &Site<'_, '_>) -> Vec<(String, crate::dossier::links::Link)> {
    [
        ("IMDb", "imdb", &ids.imdb, "https://www.imdb.com/title/"),
        ("Wikidata", "wikidata", &ids.wikidata, "https://www.wikidata.org/wiki/"),
        ("TMDB", "tmdb", &ids.tmdb, "https://www.themoviedb.org/movie/"),
    ]
    .into_iter()
    .filter_map(|(name, field, id, start)| {
        let address = id.as_ref().map(|id| format!("{start}{id}"));
        let link = link(address.as_ref(), &at.then(field))?;
        Some((name.to_owned(), link))
    })
    .collect()
}

pub(super) fn real_event(ctx: &Context<'_>, raw: &format::RealEvent, at: &Site<'_, '_>) -> Option<RealEvent> {
    let format::RealEvent {
        title,
        start: raw_start,
        end: raw_end,
        place: place_id,
        summary,
        cite: raw_cite,
        outcome: raw_outcome,
    } = raw;
    let start = times::when(raw_start, &ctx.zone.1, &at.then("start"));
    let end = times::when(raw_end, &ctx.zone.1, &at.then("end"));
    let place = ctx.places.find(place_id, &at.then("place"));
    let cite = ctx.citations(raw_cite, CitedBy::Summary, &at.then("cite"));
    let outcome = ctx.passage(
        raw_outcome,
        (CoverKey::Outcome, CitedBy::Outcome),
        "How it ended",
        &at.then("outcome"),
    );
    let (start, end) = (start?, end?);
    if end.sort_key() < start.sort_key() {
        problem(Code::EndBeforeStart, "the end comes before the start")
            .mark("earlier than `start`")
            .remedy("swap the two, or correct one")
            .report(&at.then("end"));
    }
    Some(RealEvent {
        title: ctx.text(title),
        start,
        end,
        place,
        summary: ctx.text(summary),
        cite,
        outcome,
    })
}

/// By which clock times are told.
pub(super) fn clock(ctx: &Context<'_>, raw: &format::Clock, events: &Table<Event>, at: &Site<'_, '_>) -> Clock {
    let format::Clock { zone: _, counts_from } = raw;
    let (zone_name, zone) = ctx.zone.clone();
    let at = at.then("counts_from");
    let origin = ctx.events.find_maybe(counts_from.as_ref(), &at);
    let counts_from = origin.and_then(|id| {
        let event = events.get(id);
        match &event.when {
            When::Clock { kind: _, from, to: _ } if from.is_of_the_clock() => Some(from.clone()),
            When::Clock { .. } | When::FilmMinute { .. } => {
                let event = &event.slug;
                let message = format!("nothing can be counted from `{event}`, whose minute is not told");
                problem(Code::BadTime, message)
                    .mark("expected an event with a minute or a second")
                    .remedy("name another event, or write its time to the minute")
                    .refuse(&at)
            }
        }
    });
    Clock {
        zone_name,
        zone,
        counts_from,
    }
}

pub(super) fn review(ctx: &Context<'_>, raw: &format::Review, at: &Site<'_, '_>) -> Review {
    let format::Review {
        by,
        date,
        state,
        contact,
        method,
    } = raw;
    Review {
        by: by.clone(),
        date: calendar::day(date, &at.then("date")),
        state: *state,
        contact: contact.clone(),
        method: ctx.text(method),
    }
}

/// The corrections, and those that cannot be read.
pub(super) fn changes(
    ctx: &Context<'_>,
    raw: &[format::Change],
    list: &Site<'_, '_>,
) -> (Vec<(Date, String)>, Vec<Unread>) {
    let mut roll = Roll::of(RecordKind::Change, list);
    let changes = list.filter_map(raw, |at, change| {
        roll.next(at, || {
            let day = calendar::day(&change.date, &at.then("date"))?;
            Some((day, ctx.text(&change.text)))
        })
    });
    (changes, roll.end())
}
