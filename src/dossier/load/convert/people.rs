//! People and cast; a protected person loses the name here if the author left one in.

use std::collections::HashSet;

use super::context::{Context, or_sign};
use crate::dossier::diagnostics::Code;
use crate::dossier::format::{self, Privacy as Raw};
use crate::dossier::load::message::problem;
use crate::dossier::load::site::Site;
use crate::dossier::model::{
    CastEntry, CitedBy, Counterpart, CoverKey, Passage, Performer, Person, Privacy, Slug, Veiled,
};

pub(super) fn person(ctx: &Context<'_>, raw: &format::Person, (slug, ()): (Slug, ()), at: &Site<'_, '_>) -> Person {
    let format::Person {
        id: _,
        name: raw_name,
        label,
        aliases: raw_aliases,
        kind,
        bio,
        privacy: raw_privacy,
        image: raw_image,
    } = raw;
    let privacy = privacy(ctx, raw, &slug, at);
    let (name, aliases, image) = match raw_privacy {
        Raw::Public => (
            raw_name.as_deref().map(or_sign),
            raw_aliases.clone(),
            raw_image.as_ref(),
        ),
        Raw::Initials => (initials_only(raw, at), Vec::new(), raw_image.as_ref()),
        Raw::RoleOnly(_) | Raw::Withheld(_) => {
            refuse_identity(raw, at);
            (None, Vec::new(), None)
        }
    };
    if raw_name.is_none() && label.is_none() {
        problem(Code::EmptyRecord, "a person has neither name nor label")
            .mark("in this record")
            .remedy("add a `name`, or a `label` such as \"the captive\"")
            .report(at);
    }
    Person {
        kind: *kind,
        aliases,
        bio: bio.as_ref().map(|bio| {
            let keys = (CoverKey::Bio(slug.clone()), CitedBy::Bio(slug.clone()));
            ctx.passage(bio, keys, "Who that is", &at.then("bio"))
        }),
        privacy,
        image: ctx.images.find_maybe(image, &at.then("image")),
        name,
        label: ctx.maybe_text(label.as_ref()),
        slug,
    }
}

fn privacy(ctx: &Context<'_>, raw: &format::Person, slug: &Slug, at: &Site<'_, '_>) -> Privacy {
    let passage = |withheld: &format::WithheldName| {
        let at = at.then("privacy");
        Passage {
            text: ctx.text(&withheld.reason),
            cite: ctx.citations(&withheld.cite, CitedBy::Privacy(slug.clone()), &at.then("cite")),
        }
    };
    match &raw.privacy {
        Raw::Public => Privacy::Public,
        Raw::Initials => Privacy::Initials,
        Raw::RoleOnly(withheld) => Privacy::RoleOnly(passage(withheld)),
        Raw::Withheld(withheld) => Privacy::Withheld(passage(withheld)),
    }
}

/// A name of initials: no word of more than one letter, but for small words like "van".
fn initials_only(raw: &format::Person, at: &Site<'_, '_>) -> Option<String> {
    let full = |name: &String| {
        name.split([' ', '-']).any(|word| {
            let letters = word.trim_end_matches('.').chars();
            letters.clone().count() > 1 && letters.clone().next().is_some_and(char::is_uppercase)
        })
    };
    let name = raw.name.clone().filter(|name| !full(name));
    if name.is_none() && raw.name.is_some() {
        let remedy = "write initials, like `A. B.`";
        protected(raw, ("name", "a full name"), remedy, at);
    }
    if raw.aliases.iter().any(full) {
        protected(raw, ("aliases", "an alias"), "take the aliases out", at);
    }
    name
}

fn refuse_identity(raw: &format::Person, at: &Site<'_, '_>) {
    let borne = [
        (raw.name.is_some(), ("name", "a name")),
        (!raw.aliases.is_empty(), ("aliases", "an alias")),
        (raw.image.is_some(), ("image", "a picture")),
    ];
    for (_, borne) in borne.into_iter().filter(|(is_borne, _)| *is_borne) {
        let remedy = "take it out; a `label` such as \"the captive\" stands in its place";
        protected(raw, borne, remedy, at);
    }
}

/// Reports what a protected person bears, in a field of the record.
fn protected(raw: &format::Person, (field, what): (&'static str, &str), remedy: &str, at: &Site<'_, '_>) {
    let message = format!("`{}` is protected and bears {what}", raw.id);
    problem(Code::ProtectedPerson, message)
        .mark("refused")
        .remedy(remedy)
        .report(&at.then(field));
}

pub(super) fn cast_entry(
    ctx: &Context<'_>,
    raw: &format::CastEntry,
    (slug, ()): (Slug, ()),
    at: &Site<'_, '_>,
) -> CastEntry {
    let format::CastEntry {
        id: _,
        actor,
        actor_name,
        character,
        aliases,
        billing,
        group,
        what,
        counterpart,
        image,
    } = raw;
    CastEntry {
        counterpart: self::counterpart(ctx, counterpart, &slug, &at.then("counterpart")),
        performer: performer(ctx, actor.as_ref(), actor_name.as_ref(), at),
        character: character.clone().filter(|name| !name.trim().is_empty()),
        aliases: aliases.clone(),
        billing: *billing,
        group: *group,
        what: what.as_ref().map(|what| {
            let keys = (CoverKey::Role(slug.clone()), CitedBy::Role(slug.clone()));
            ctx.passage(what, keys, "The role gives the ending away", &at.then("what"))
        }),
        image: ctx.images.find_maybe(image.as_ref(), &at.then("image")),
        slug,
    }
}

/// Who plays it: someone with a record of their own, or a name.
fn performer(
    ctx: &Context<'_>,
    actor: Option<&String>,
    actor_name: Option<&String>,
    at: &Site<'_, '_>,
) -> Option<Performer> {
    let known = ctx.people.find_maybe(actor, &at.then("actor"));
    let named = actor_name.filter(|name| !name.trim().is_empty());
    if actor.is_some() && named.is_some() {
        problem(Code::WrongShape, "a cast entry names its actor twice")
            .mark("stands beside `actor`")
            .remedy("keep `actor`, or `actor_name` where the actor needs no record")
            .report(&at.then("actor_name"));
    }
    let named = named.cloned().map(Performer::Named);
    // Whoever is named is not told as not recorded.
    let unread = actor.map(|_| Performer::Unread);
    known.map(Performer::Known).or(named).or(unread)
}

fn counterpart(ctx: &Context<'_>, raw: &format::Counterpart, entry: &Slug, at: &Site<'_, '_>) -> Veiled<Counterpart> {
    let format::Counterpart {
        relation,
        people,
        stands_for,
        confidence,
        cite,
        note,
        spoiler,
        cover_label,
    } = raw;
    let counterpart = Counterpart {
        relation: *relation,
        people: ctx.people.find_all(people, &at.then("people")),
        stands_for: ctx.maybe_text(stands_for.as_ref()),
        confidence: *confidence,
        cite: ctx.citations(cite, CitedBy::Counterpart(entry.clone()), &at.then("cite")),
        note: ctx.maybe_text(note.as_ref()),
    };
    ctx.veil(
        counterpart,
        *spoiler,
        cover_label.as_ref(),
        "Who this is gives the ending away",
        CoverKey::Counterpart(entry.clone()),
    )
}

/// A picture that shows a protected person is refused, whoever names it.
pub(super) fn protected_pictures(ctx: &Context<'_>, images: &Site<'_, '_>) {
    let people = ctx.raw.people.iter();
    let protected: HashSet<&str> = people
        .filter(|person| matches!(person.privacy, Raw::RoleOnly(_) | Raw::Withheld(_)))
        .map(|person| person.id.as_str())
        .collect();
    images.each(&ctx.raw.images, |at, image| {
        at.then("people").each(&image.people, |at, name| {
            if protected.contains(name.as_str()) {
                let message = format!("image `{}` shows `{name}`, who is protected", image.id);
                problem(Code::ProtectedPerson, message)
                    .mark("a protected person")
                    .remedy("take the picture out")
                    .report(at);
            }
        });
    });
}
