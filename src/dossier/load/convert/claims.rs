//! Claims: both sides, and whether the verdict can stand.

use super::context::Context;
use super::sources::Cited;
use crate::dossier::diagnostics::Code;
use crate::dossier::format;
use crate::dossier::load::message::problem;
use crate::dossier::load::site::Site;
use crate::dossier::model::{
    CitedBy, Claim, ClaimBody, Comparison, CoverKey, FilmSide, Passage, RealSide, Slug, Statement, Verdict, Version,
};

pub(super) fn claim(ctx: &Context<'_>, raw: &format::Claim, (slug, ()): (Slug, ()), at: &Site<'_, '_>) -> Claim {
    let format::Claim {
        id: _,
        order,
        question,
        weight,
        topic,
        spoiler,
        cover_label,
        film: _,
        real: _,
        verdict: _,
        disputed,
        why,
        note,
        people,
        places,
        event,
        superseded_by,
        sensitivity,
    } = raw;
    let topic = ctx.text(topic);
    let body = ClaimBody {
        question: ctx.text(question),
        film: film_side(ctx, raw, &slug, &at.then("film")),
        real: real_side(ctx, raw, &slug, &at.then("real")),
        comparison: comparison(raw, at),
        disputed: *disputed,
        why: why.clone(),
        note: ctx.maybe_text(note.as_ref()),
        people: ctx.people.find_all(people, &at.then("people")),
        places: ctx.places.find_all(places, &at.then("places")),
        event: ctx.events.find_maybe(event.as_ref(), &at.then("event")),
        sensitivity: ctx.maybe_text(sensitivity.as_ref()),
    };
    Claim {
        order: *order,
        weight: *weight,
        superseded_by: ctx.claims.find_maybe(superseded_by.as_ref(), &at.then("superseded_by")),
        body: ctx.veil(
            body,
            *spoiler,
            cover_label.as_ref(),
            topic.clone(),
            CoverKey::Claim(slug.clone()),
        ),
        topic,
        slug,
    }
}

fn film_side(ctx: &Context<'_>, raw: &format::Claim, claim: &Slug, at: &Site<'_, '_>) -> FilmSide {
    let by = CitedBy::FilmSide(claim.clone());
    match &raw.film {
        format::FilmSide::Told {
            text,
            at: point,
            image,
            confidence,
            cite,
        } => FilmSide::Told(Statement {
            text: ctx.text(text),
            at: point.as_ref().map(|point| film_point(ctx, point)),
            image: ctx.images.find_maybe(image.as_ref(), &at.then("image")),
            confidence: *confidence,
            cite: ctx.citations(cite, by, &at.then("cite")),
            versions: Vec::new(),
        }),
        format::FilmSide::NotRecorded => FilmSide::NotRecorded,
        format::FilmSide::LeftOut { cite } => FilmSide::LeftOut(ctx.citations(cite, by, &at.then("cite"))),
    }
}

fn film_point(ctx: &Context<'_>, point: &format::FilmPoint) -> String {
    match point {
        format::FilmPoint::Scene(text) => ctx.text(text),
        format::FilmPoint::FilmMinute { minute, within_min } => crate::dossier::model::When::FilmMinute {
            minute: *minute,
            within_min: *within_min,
        }
        .words(),
    }
}

fn real_side(ctx: &Context<'_>, raw: &format::Claim, claim: &Slug, at: &Site<'_, '_>) -> RealSide {
    let mut cited = Cited::by(CitedBy::RealSide(claim.clone()));
    match &raw.real {
        format::RealSide::Recorded {
            text,
            at: event,
            image,
            confidence,
            cite,
            versions,
        } => RealSide::Recorded(Statement {
            text: ctx.text(text),
            at: ctx.events.find_maybe(event.as_ref(), &at.then("at")),
            image: ctx.images.find_maybe(image.as_ref(), &at.then("image")),
            confidence: *confidence,
            cite: cited.citations(ctx, cite, &at.then("cite")),
            versions: self::versions(ctx, versions, &mut cited, &at.then("versions")),
        }),
        format::RealSide::NotRecorded => RealSide::NotRecorded,
        format::RealSide::NoCounterpart { text, cite } => RealSide::NoCounterpart(Passage {
            text: ctx.text(text),
            cite: cited.citations(ctx, cite, &at.then("cite")),
        }),
    }
}

fn versions<'r>(
    ctx: &Context<'_>,
    raw: &'r [format::Version],
    cited: &mut Cited<'r>,
    at: &Site<'_, '_>,
) -> Vec<Version> {
    at.filter_map(raw, |at, version| {
        Some(Version {
            holds: ctx.text(&version.holds),
            cite: cited.citations(ctx, &version.cite, &at.then("cite")),
        })
    })
}

/// The verdict where there can be one, by the rules of the format.
fn comparison(raw: &format::Claim, at: &Site<'_, '_>) -> Comparison {
    use format::{FilmSide as Film, RealSide as Real};
    let (comparison, refused) = match (&raw.film, &raw.real, raw.verdict) {
        (Film::LeftOut { .. }, _, _) => {
            let why = "the film leaves it out, so there is nothing to compare";
            (Comparison::LeftOut, Some(why))
        }
        (Film::NotRecorded, _, _) => {
            let why = "nobody we read tells what the film shows";
            (Comparison::NotCompared, Some(why))
        }
        (Film::Told { .. }, Real::NotRecorded, None | Some(Verdict::NotKnown)) => {
            (Comparison::Verdict(Verdict::NotKnown), None)
        }
        (Film::Told { .. }, Real::NotRecorded, Some(_)) => {
            let why = "no public record says what happened";
            (Comparison::Verdict(Verdict::NotKnown), Some(why))
        }
        (Film::Told { .. }, _, Some(verdict)) => (Comparison::Verdict(verdict), None),
        (Film::Told { .. }, _, None) => {
            let words = "`True`, `MostlyTrue`, `PartlyTrue`, `Changed`, `Invented`, `NotKnown`";
            problem(Code::MissingVerdict, "this claim compares two sides and has no verdict")
                .mark("in this record")
                .remedy(format!("add `verdict:` with one of {words}"))
                .report(at);
            (Comparison::NotCompared, None)
        }
    };
    if let (Some(why), Some(verdict)) = (refused, raw.verdict) {
        problem(Code::RefusedVerdict, format!("verdict `{verdict:?}` cannot stand here"))
            .mark(why)
            .remedy("take the verdict out, or record the missing side")
            .report(&at.then("verdict"));
    }
    comparison
}
