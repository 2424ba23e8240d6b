//! Whether what a claim says of itself is borne out by what it cites.

use std::collections::HashMap;

use super::chains::Chains;
use crate::dossier::diagnostics::Code;
use crate::dossier::format::{
    Citation, Claim, Dossier, FilmSide, RealSide, Says, Source, SourceKind, Verdict, Version, Weight,
};
use crate::dossier::load::message::problem;
use crate::dossier::load::site::Site;

/// The sources of a dossier, and where each of them has it from.
pub(super) struct Publications<'a> {
    sources: HashMap<&'a str, &'a Source>,
    origins: &'a Chains<'a>,
}

impl<'a> Publications<'a> {
    pub(super) fn of(raw: &'a Dossier, origins: &'a Chains<'a>) -> Self {
        let sources = raw.sources.iter();
        Self {
            sources: sources.map(|source| (source.id.as_str(), source)).collect(),
            origins,
        }
    }

    /// Whether these are an official source, or two of different publishers and different origins. One that is not
    /// there is reported by itself, and may be what is missing.
    fn bear_out<'c>(&self, cite: impl Iterator<Item = &'c Citation>) -> bool {
        let known = cite.map(|citation| self.sources.get(citation.source.as_str()));
        let Some(known) = known.collect::<Option<Vec<&&Source>>>() else {
            return true;
        };
        let is_independent = |one: &Source, other: &Source| {
            one.publisher != other.publisher && self.origins.end_of(&one.id) != self.origins.end_of(&other.id)
        };
        known.iter().any(|source| source.kind == SourceKind::Official)
            || known
                .iter()
                .enumerate()
                .any(|(index, one)| known.iter().skip(index + 1).any(|other| is_independent(one, other)))
    }
}

/// Warns of sides without a source, of too few sources, and of verdicts that these do not bear out.
pub(super) fn claim(claim: &Claim, publications: &Publications<'_>, at: &Site<'_, '_>) {
    uncited(claim, at);
    sources_of(claim, publications.origins, at);
    verdict(claim, at);
    thin_truth(claim, publications, at);
    one_sided_dispute(claim, at);
    one_sided_verdict(claim, at);
}

/// What the film side cites; none where it cites nothing by its nature.
fn film_cite(claim: &Claim) -> Option<&[Citation]> {
    match &claim.film {
        FilmSide::Told { cite, .. } | FilmSide::LeftOut { cite } => Some(cite),
        FilmSide::NotRecorded => None,
    }
}

/// What the real side cites, and its versions; none where it cites nothing by its nature.
fn real_cite(claim: &Claim) -> Option<(&[Citation], &[Version])> {
    match &claim.real {
        RealSide::Recorded { cite, versions, .. } => Some((cite, versions)),
        RealSide::NoCounterpart { cite, .. } => Some((cite, &[])),
        RealSide::NotRecorded => None,
    }
}

fn all_real(claim: &Claim) -> impl Iterator<Item = &Citation> {
    let (cite, versions) = real_cite(claim).unwrap_or_default();
    cite.iter().chain(versions.iter().flat_map(|version| &version.cite))
}

fn uncited(claim: &Claim, at: &Site<'_, '_>) {
    if film_cite(claim).is_some_and(<[Citation]>::is_empty) {
        no_citation("the film side", &at.then("film"));
    }
    if real_cite(claim).is_some() && all_real(claim).next().is_none() {
        no_citation("the real side", &at.then("real"));
    }
}

pub(super) fn no_citation(what: &str, at: &Site<'_, '_>) {
    problem(Code::NoCitation, format!("{what} names no source"))
        .mark("shown as \"no source yet\"")
        .remedy("add `cite: [(source: \"…\")]`")
        .report(at);
}

fn sources_of(claim: &Claim, origins: &Chains<'_>, at: &Site<'_, '_>) {
    if !matches!(claim.real, RealSide::Recorded { .. }) {
        return;
    }
    let mut sources = all_real(claim).map(|citation| citation.source.as_str());
    let Some(first) = sources.next() else { return };
    let real = at.then("real");
    if sources.all(|source| source == first) {
        if claim.weight != Weight::Core {
            return;
        }
        return problem(Code::SingleSource, "a core claim rests on a single source")
            .mark("one source")
            .remedy("find a second, independent one; the warning stays as long as there is one alone")
            .report(&real.then("cite"));
    }
    let root = origins.end_of(first);
    if all_real(claim).all(|citation| origins.end_of(&citation.source) == root) {
        problem(Code::OneOrigin, "all sources of this claim go back to one")
            .mark("these lean on each other")
            .remedy("find an independent source, or count them as one")
            .report(&real.then("cite"));
    }
}

fn verdict(claim: &Claim, at: &Site<'_, '_>) {
    let grounded = matches!(&claim.real, RealSide::NoCounterpart { cite, .. } if !cite.is_empty());
    match claim.verdict {
        Some(Verdict::Invented) if !grounded => problem(Code::NoGround, "invented, without positive ground")
            .mark("no report is not enough")
            .remedy("give the real side as `NoCounterpart` with its source, or write `NotKnown`")
            .report(&at.then("verdict")),
        Some(Verdict::Changed) if claim.why.is_empty() => problem(Code::NoReason, "changed, without a reason")
            .mark("a change has a reason, even an unstated one")
            .remedy("add `why: [Unstated]`, or a better reason")
            .report(&at.then("verdict")),
        Some(
            Verdict::True
            | Verdict::MostlyTrue
            | Verdict::PartlyTrue
            | Verdict::Changed
            | Verdict::Invented
            | Verdict::NotKnown,
        )
        | None => {}
    }
}

fn thin_truth(claim: &Claim, publications: &Publications<'_>, at: &Site<'_, '_>) {
    let supporting =
        all_real(claim).filter(|citation| citation.says == Says::Supports && citation.superseded_by.is_none());
    if claim.verdict == Some(Verdict::True) && !publications.bear_out(supporting) {
        let message = "true, on less than an official source or two independent ones";
        problem(Code::ThinTruth, message)
            .mark("not borne out by the real side")
            .remedy("cite an official source, or a second of another publisher and origin; or write another verdict")
            .report(&at.then("verdict"));
    }
}

fn one_sided_dispute(claim: &Claim, at: &Site<'_, '_>) {
    let says = |says: Says| all_real(claim).any(|citation| citation.says == says);
    let versions = real_cite(claim).map_or(0, |(_, versions)| {
        versions.iter().filter(|version| !version.cite.is_empty()).count()
    });
    let is_shown = versions >= 2 || (says(Says::Supports) && says(Says::Contradicts));
    if claim.disputed && !is_shown {
        problem(Code::OneSidedDispute, "disputed, and only one version has a source")
            .mark("by whom?")
            .remedy("cite who contradicts it with `says: Contradicts`, or give `versions`, each with its sources")
            .report(&at.then("disputed"));
    }
}

fn one_sided_verdict(claim: &Claim, at: &Site<'_, '_>) {
    if !matches!(claim.verdict, Some(Verdict::PartlyTrue | Verdict::Changed)) {
        return;
    }
    let bare = match (film_cite(claim), all_real(claim).next()) {
        (None | Some([]), _) => "film",
        (_, None) => "real",
        (Some(_), Some(_)) => return,
    };
    let message = format!("this verdict sets two sides against each other, and the {bare} side names no source");
    problem(Code::OneSidedVerdict, message)
        .mark("one side without a source")
        .remedy(format!("add `cite` to the {bare} side, or write `NotKnown`"))
        .report(&at.then("verdict"));
}
