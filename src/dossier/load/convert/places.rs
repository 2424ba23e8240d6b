//! Places, routes, events, pictures.

use super::checks::ImageParts;
use super::context::Context;
use crate::dossier::format;
use crate::dossier::load::site::Site;
use crate::dossier::model::{
    CitedBy, Course, CoverKey, Event, EventBody, Image, Place, Position, Route, Scene, Slug, When,
};

pub(super) fn place(
    ctx: &Context<'_>,
    raw: &format::Place,
    (slug, point): (Slug, Option<Position>),
    at: &Site<'_, '_>,
) -> Place {
    let format::Place {
        id: _,
        name: raw_name,
        label,
        roles,
        at: _,
        accuracy_m,
        address,
        note,
        cite,
    } = raw;
    let name = ctx.text(raw_name);
    Place {
        label: ctx.maybe_text(label.as_ref()).unwrap_or_else(|| name.clone()),
        name,
        roles: roles.clone(),
        at: point,
        accuracy_m: *accuracy_m,
        address: address.clone(),
        note: note.as_ref().map(|note| {
            ctx.passage(
                note,
                (CoverKey::PlaceNote(slug.clone()), CitedBy::PlaceNote(slug.clone())),
                "The note gives the ending away",
                &at.then("note"),
            )
        }),
        cite: ctx.citations(cite, CitedBy::Place(slug.clone()), &at.then("cite")),
        slug,
    }
}

pub(super) fn route(
    ctx: &Context<'_>,
    raw: &format::Route,
    (slug, points): (Slug, Vec<Position>),
    at: &Site<'_, '_>,
) -> Route {
    let format::Route {
        id: _,
        name,
        who,
        track,
        points: _,
        accuracy_m,
        note,
        spoiler,
        cover_label,
        cite,
    } = raw;
    let course = Course {
        name: ctx.text(name),
        who: ctx.people.find_all(who, &at.then("who")),
        points,
        accuracy_m: *accuracy_m,
        note: ctx.maybe_text(note.as_ref()),
        cite: ctx.citations(cite, CitedBy::Route(slug.clone()), &at.then("cite")),
    };
    Route {
        track: *track,
        course: ctx.veil(
            course,
            *spoiler,
            cover_label.as_ref(),
            "A way that tells the ending",
            CoverKey::Route(slug.clone()),
        ),
        slug,
    }
}

pub(super) fn event(ctx: &Context<'_>, raw: &format::Event, (slug, when): (Slug, When), at: &Site<'_, '_>) -> Event {
    let format::Event {
        id: _,
        track,
        when: _,
        text,
        place,
        people,
        claim,
        cite,
        spoiler,
        cover_label,
    } = raw;
    let body = EventBody {
        text: ctx.text(text),
        place: ctx.places.find_maybe(place.as_ref(), &at.then("place")),
        people: ctx.people.find_all(people, &at.then("people")),
        claim: ctx.claims.find_maybe(claim.as_ref(), &at.then("claim")),
        cite: ctx.citations(cite, CitedBy::Event(slug.clone()), &at.then("cite")),
    };
    Event {
        track: *track,
        when,
        body: ctx.veil(
            body,
            *spoiler,
            cover_label.as_ref(),
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
    at: &Site<'_, '_>,
) -> Image {
    let format::Image {
        id: _,
        file: _,
        alt: _,
        credit: _,
        licence: _,
        kind,
        focus: _,
        ground: _,
        caption,
        people,
        spoiler,
        cover_label,
    } = raw;
    let ImageParts {
        file,
        alt,
        credit,
        licence,
        focus,
        ground,
    } = parts;
    let scene = Scene {
        alt: ctx.text(alt),
        caption: ctx.maybe_text(caption.as_ref()),
        people: ctx.people.find_all(people, &at.then("people")),
    };
    Image {
        file,
        credit: credit.to_owned(),
        licence: licence.to_owned(),
        kind: *kind,
        focus,
        ground,
        scene: ctx.veil(
            scene,
            *spoiler,
            cover_label.as_ref(),
            "A picture of the ending",
            CoverKey::Image(slug.clone()),
        ),
        slug,
    }
}
