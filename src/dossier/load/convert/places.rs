//! Places, routes, events, pictures.

use super::checks::ImageParts;
use super::context::Context;
use crate::dossier::format;
use crate::dossier::format::FieldPath;
use crate::dossier::load::diagnostics::Diagnostics;
use crate::dossier::model::{
    CitedBy, Course, CoverKey, Event, EventBody, Image, LatLon, Place, Route, Scene, Slug, When,
};

pub(super) fn place(
    ctx: &Context<'_>,
    raw: &format::Place,
    (slug, point): (Slug, Option<LatLon>),
    at: &FieldPath<'_>,
    diagnostics: &mut Diagnostics<'_>,
) -> Place {
    let name = ctx.text(&raw.name);
    Place {
        label: ctx.maybe_text(raw.label.as_ref()).unwrap_or_else(|| name.clone()),
        name,
        roles: raw.roles.clone(),
        at: point,
        accuracy_m: raw.accuracy_m,
        address: raw.address.clone(),
        note: raw.note.as_ref().map(|note| {
            ctx.passage(
                note,
                (CoverKey::PlaceNote(slug.clone()), CitedBy::PlaceNote(slug.clone())),
                "The note gives the ending away",
                &at.then("note"),
                diagnostics,
            )
        }),
        cite: ctx.citations(&raw.cite, CitedBy::Place(slug.clone()), &at.then("cite"), diagnostics),
        slug,
    }
}

pub(super) fn route(
    ctx: &Context<'_>,
    raw: &format::Route,
    (slug, points): (Slug, Vec<LatLon>),
    at: &FieldPath<'_>,
    diagnostics: &mut Diagnostics<'_>,
) -> Route {
    let course = Course {
        name: ctx.text(&raw.name),
        who: ctx.people.find_all(&raw.who, &at.then("who"), diagnostics),
        points,
        accuracy_m: raw.accuracy_m,
        note: ctx.maybe_text(raw.note.as_ref()),
        cite: ctx.citations(&raw.cite, CitedBy::Route(slug.clone()), &at.then("cite"), diagnostics),
    };
    Route {
        track: raw.track,
        course: ctx.veil(
            course,
            raw.spoiler,
            raw.cover_label.as_ref(),
            "A way that tells the ending",
            CoverKey::Route(slug.clone()),
        ),
        slug,
    }
}

pub(super) fn event(
    ctx: &Context<'_>,
    raw: &format::Event,
    (slug, when): (Slug, When),
    at: &FieldPath<'_>,
    diagnostics: &mut Diagnostics<'_>,
) -> Event {
    let body = EventBody {
        text: ctx.text(&raw.text),
        place: ctx
            .places
            .find_maybe(raw.place.as_ref(), &at.then("place"), diagnostics),
        people: ctx.people.find_all(&raw.people, &at.then("people"), diagnostics),
        claim: ctx
            .claims
            .find_maybe(raw.claim.as_ref(), &at.then("claim"), diagnostics),
        cite: ctx.citations(&raw.cite, CitedBy::Event(slug.clone()), &at.then("cite"), diagnostics),
    };
    Event {
        track: raw.track,
        when,
        body: ctx.veil(
            body,
            raw.spoiler,
            raw.cover_label.as_ref(),
            "Covered",
            CoverKey::Event(slug.clone()),
        ),
        slug,
    }
}

pub(super) fn image(
    ctx: &Context<'_>,
    raw: &format::Image,
    (slug, parts): (Slug, ImageParts<'_>),
    at: &FieldPath<'_>,
    diagnostics: &mut Diagnostics<'_>,
) -> Image {
    let ImageParts {
        file,
        alt,
        credit,
        licence,
    } = parts;
    let scene = Scene {
        alt: ctx.text(alt),
        caption: ctx.maybe_text(raw.caption.as_ref()),
        people: ctx.people.find_all(&raw.people, &at.then("people"), diagnostics),
    };
    Image {
        file,
        credit: credit.to_owned(),
        licence: licence.to_owned(),
        kind: raw.kind,
        scene: ctx.veil(
            scene,
            raw.spoiler,
            raw.cover_label.as_ref(),
            "A picture of the ending",
            CoverKey::Image(slug.clone()),
        ),
        slug,
    }
}
