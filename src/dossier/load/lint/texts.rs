//! Every text of a dossier, one by one, with how much it gives away.

use std::collections::{HashMap, HashSet};

use crate::dossier::format::{
    CastEntry, Citation, Claim, Dossier, Event, FilmPoint, FilmSide, Image, Passage, Person, Place, Privacy, RealSide,
    Route, Source, Spoiler, Text,
};
use crate::dossier::load::spans::At;

/// A text as it stands in the file.
pub(super) enum Wording<'a> {
    /// By language.
    Text(&'a Text),
    /// A plain string: a name, a quote, a publisher.
    Plain(&'a str),
    /// A plain string whose absence another check tells: an address, a credit.
    Checked(&'a str),
    /// Words of a source as it has them, in its language unless another is named.
    OfSource {
        source: &'a str,
        lang: Option<&'a str>,
        text: &'a str,
    },
}

impl Wording<'_> {
    pub(crate) fn wordings(&self) -> impl Iterator<Item = &str> {
        let (texts, one) = match self {
            Self::Text(text) => (Some(text.wordings()), None),
            Self::Plain(text) | Self::Checked(text) | Self::OfSource { text, .. } => (None, Some(*text)),
        };
        texts.into_iter().flatten().chain(one)
    }
}

/// What is called for each text.
pub(super) type Visit<'v, 'r> = dyn FnMut(&At<'_>, Wording<'r>, Cover) + 'v;

/// How a text is covered.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cover {
    /// It cannot be: it stands open whatever else is covered.
    Never,
    /// By what it gives away.
    By(Spoiler),
}

/// Calls `visit` for every text of the dossier, in file order of the format.
pub(super) fn each<'r>(raw: &'r Dossier, visit: &mut Visit<'_, 'r>) {
    film(raw, visit);
    list("people", &raw.people, visit, person);
    list("cast", &raw.cast, visit, cast_entry);
    list("claims", &raw.claims, visit, claim);
    list("places", &raw.places, visit, place);
    list("routes", &raw.routes, visit, route);
    list("events", &raw.events, visit, event);
    list("sources", &raw.sources, visit, source);
    list("images", &raw.images, visit, image);
    if let Some(map) = &raw.map {
        let at = At::field("map");
        text(&map.title, &at.then("title"), Cover::Never, visit);
        passage(&map.note, &at.then("note"), visit);
        visit(&at.then("credit"), Wording::Checked(&map.credit), Cover::Never);
        visit(&at.then("licence"), Wording::Checked(&map.licence), Cover::Never);
    }
    text(
        &raw.review.method,
        &At::field("review").then("method"),
        Cover::Never,
        visit,
    );
    let changes = At::field("changes");
    for (index, change) in raw.changes.iter().enumerate() {
        text(&change.text, &changes.item(index).then("text"), Cover::Never, visit);
    }
}

fn list<'r, R>(
    name: &'static str,
    records: &'r [R],
    visit: &mut Visit<'_, 'r>,
    each: impl Fn(&'r R, &At<'_>, &mut Visit<'_, 'r>),
) {
    let at = At::field(name);
    for (index, record) in records.iter().enumerate() {
        each(record, &at.item(index), visit);
    }
}

fn text<'r>(text: &'r Text, at: &At<'_>, cover: Cover, visit: &mut Visit<'_, 'r>) {
    visit(at, Wording::Text(text), cover);
}

fn maybe<'r>(wanted: Option<&'r Text>, at: &At<'_>, cover: Cover, visit: &mut Visit<'_, 'r>) {
    if let Some(wanted) = wanted {
        text(wanted, at, cover, visit);
    }
}

fn plain<'r>(wanted: Option<&'r String>, at: &At<'_>, cover: Cover, visit: &mut Visit<'_, 'r>) {
    if let Some(wanted) = wanted {
        visit(at, Wording::Plain(wanted), cover);
    }
}

fn checked<'r>(wanted: Option<&'r String>, at: &At<'_>, cover: Cover, visit: &mut Visit<'_, 'r>) {
    if let Some(wanted) = wanted {
        visit(at, Wording::Checked(wanted), cover);
    }
}

fn film<'r>(raw: &'r Dossier, visit: &mut Visit<'_, 'r>) {
    let at = At::field("film");
    visit(&at.then("title"), Wording::Plain(&raw.film.title), Cover::Never);
    text(&raw.film.headline, &at.then("headline"), Cover::Never, visit);
    text(&raw.film.blurb, &at.then("blurb"), Cover::Never, visit);
    let (things, notes, makers) = (at.then("three_things"), at.then("content_notes"), at.then("makers"));
    let spoilers = spoilers_of_things(raw);
    for (index, thing) in raw.film.three_things.iter().enumerate() {
        // What sums up a claim is covered with it.
        let claim = spoilers.get(thing.claim.as_str());
        let cover = claim.map_or(Cover::Never, |spoiler| Cover::By(*spoiler));
        text(&thing.text, &things.item(index).then("text"), cover, visit);
    }
    for (index, note) in raw.film.content_notes.iter().enumerate() {
        text(
            &note.topic,
            &notes.item(index).then("topic"),
            Cover::By(note.spoiler),
            visit,
        );
    }
    for (index, maker) in raw.film.makers.iter().enumerate() {
        text(&maker.job, &makers.item(index).then("job"), Cover::Never, visit);
    }
    let real = At::field("real_event");
    text(&raw.real_event.title, &real.then("title"), Cover::Never, visit);
    text(&raw.real_event.summary, &real.then("summary"), Cover::Never, visit);
    cite(&raw.real_event.cite, &real.then("cite"), Spoiler::Open, visit);
    passage(&raw.real_event.outcome, &real.then("outcome"), visit);
}

/// How much the claims give away that the things to know sum up.
pub(super) fn spoilers_of_things(raw: &Dossier) -> HashMap<&str, Spoiler> {
    let things: HashSet<&str> = raw.film.three_things.iter().map(|thing| thing.claim.as_str()).collect();
    if things.is_empty() {
        return HashMap::new();
    }
    let claims = raw.claims.iter().filter(|claim| things.contains(claim.id.as_str()));
    claims.map(|claim| (claim.id.as_str(), claim.spoiler)).collect()
}

fn passage<'r>(raw: &'r Passage, at: &At<'_>, visit: &mut Visit<'_, 'r>) {
    text(&raw.text, &at.then("text"), Cover::By(raw.spoiler), visit);
    maybe(raw.cover_label.as_ref(), &at.then("cover_label"), Cover::Never, visit);
    cite(&raw.cite, &at.then("cite"), raw.spoiler, visit);
}

/// What an open statement cites is open but for its own cover.
fn cite<'r>(raw: &'r [Citation], at: &At<'_>, outer: Spoiler, visit: &mut Visit<'_, 'r>) {
    for (index, citation) in raw.iter().enumerate() {
        let at = at.item(index);
        let cover = Cover::By(citation.spoiler.max(outer));
        if let Some(quote) = &citation.quote {
            let words = Wording::OfSource {
                source: &citation.source,
                lang: citation.lang.as_deref(),
                text: quote,
            };
            visit(&at.then("quote"), words, cover);
        }
        plain(citation.locator.as_ref(), &at.then("locator"), cover, visit);
        maybe(citation.translation.as_ref(), &at.then("translation"), cover, visit);
        maybe(citation.note.as_ref(), &at.then("note"), cover, visit);
        maybe(
            citation.cover_label.as_ref(),
            &at.then("cover_label"),
            Cover::Never,
            visit,
        );
    }
}

fn person<'r>(raw: &'r Person, at: &At<'_>, visit: &mut Visit<'_, 'r>) {
    plain(raw.name.as_ref(), &at.then("name"), Cover::Never, visit);
    maybe(raw.label.as_ref(), &at.then("label"), Cover::Never, visit);
    if let Some(bio) = &raw.bio {
        passage(bio, &at.then("bio"), visit);
    }
    if let Privacy::RoleOnly(withheld) | Privacy::Withheld(withheld) = &raw.privacy {
        let at = at.then("privacy");
        text(&withheld.reason, &at.then("reason"), Cover::Never, visit);
        cite(&withheld.cite, &at.then("cite"), Spoiler::Open, visit);
    }
}

fn cast_entry<'r>(raw: &'r CastEntry, at: &At<'_>, visit: &mut Visit<'_, 'r>) {
    plain(raw.character.as_ref(), &at.then("character"), Cover::Never, visit);
    if let Some(what) = &raw.what {
        passage(what, &at.then("what"), visit);
    }
    let link = &raw.counterpart;
    let at = at.then("counterpart");
    maybe(
        link.stands_for.as_ref(),
        &at.then("stands_for"),
        Cover::By(link.spoiler),
        visit,
    );
    maybe(link.note.as_ref(), &at.then("note"), Cover::By(link.spoiler), visit);
    maybe(link.cover_label.as_ref(), &at.then("cover_label"), Cover::Never, visit);
    cite(&link.cite, &at.then("cite"), link.spoiler, visit);
}

fn claim<'r>(raw: &'r Claim, at: &At<'_>, visit: &mut Visit<'_, 'r>) {
    text(&raw.topic, &at.then("topic"), Cover::Never, visit);
    maybe(raw.cover_label.as_ref(), &at.then("cover_label"), Cover::Never, visit);
    text(&raw.question, &at.then("question"), Cover::By(raw.spoiler), visit);
    maybe(raw.note.as_ref(), &at.then("note"), Cover::By(raw.spoiler), visit);
    maybe(
        raw.sensitivity.as_ref(),
        &at.then("sensitivity"),
        Cover::By(raw.spoiler),
        visit,
    );
    let (film, real) = (at.then("film"), at.then("real"));
    match &raw.film {
        FilmSide::Told {
            text: told,
            at: point,
            cite: cited,
            ..
        } => {
            text(told, &film.then("text"), Cover::By(raw.spoiler), visit);
            if let Some(FilmPoint::Scene(scene)) = point {
                text(scene, &film.then("at"), Cover::By(raw.spoiler), visit);
            }
            cite(cited, &film.then("cite"), raw.spoiler, visit);
        }
        FilmSide::NotRecorded => {}
        FilmSide::LeftOut { cite: cited } => cite(cited, &film.then("cite"), raw.spoiler, visit),
    }
    match &raw.real {
        RealSide::Recorded {
            text: told,
            cite: cited,
            versions,
            ..
        } => {
            text(told, &real.then("text"), Cover::By(raw.spoiler), visit);
            cite(cited, &real.then("cite"), raw.spoiler, visit);
            let list = real.then("versions");
            for (index, version) in versions.iter().enumerate() {
                let at = list.item(index);
                text(&version.holds, &at.then("holds"), Cover::By(raw.spoiler), visit);
                cite(&version.cite, &at.then("cite"), raw.spoiler, visit);
            }
        }
        RealSide::NoCounterpart {
            text: told,
            cite: cited,
        } => {
            text(told, &real.then("text"), Cover::By(raw.spoiler), visit);
            cite(cited, &real.then("cite"), raw.spoiler, visit);
        }
        RealSide::NotRecorded => {}
    }
}

fn place<'r>(raw: &'r Place, at: &At<'_>, visit: &mut Visit<'_, 'r>) {
    text(&raw.name, &at.then("name"), Cover::Never, visit);
    maybe(raw.label.as_ref(), &at.then("label"), Cover::Never, visit);
    plain(raw.address.as_ref(), &at.then("address"), Cover::Never, visit);
    if let Some(note) = &raw.note {
        passage(note, &at.then("note"), visit);
    }
    cite(&raw.cite, &at.then("cite"), Spoiler::Open, visit);
}

fn route<'r>(raw: &'r Route, at: &At<'_>, visit: &mut Visit<'_, 'r>) {
    text(&raw.name, &at.then("name"), Cover::By(raw.spoiler), visit);
    maybe(raw.note.as_ref(), &at.then("note"), Cover::By(raw.spoiler), visit);
    maybe(raw.cover_label.as_ref(), &at.then("cover_label"), Cover::Never, visit);
    cite(&raw.cite, &at.then("cite"), raw.spoiler, visit);
}

fn event<'r>(raw: &'r Event, at: &At<'_>, visit: &mut Visit<'_, 'r>) {
    text(&raw.text, &at.then("text"), Cover::By(raw.spoiler), visit);
    maybe(raw.cover_label.as_ref(), &at.then("cover_label"), Cover::Never, visit);
    cite(&raw.cite, &at.then("cite"), raw.spoiler, visit);
}

fn source<'r>(raw: &'r Source, at: &At<'_>, visit: &mut Visit<'_, 'r>) {
    for wording in raw.title.wordings() {
        // As published: it has the one language that it has.
        let words = Wording::OfSource {
            source: &raw.id,
            lang: Some(&raw.lang),
            text: wording,
        };
        visit(&at.then("title"), words, Cover::By(raw.spoiler));
    }
    maybe(
        raw.title_translation.as_ref(),
        &at.then("title_translation"),
        Cover::By(raw.spoiler),
        visit,
    );
    visit(&at.then("publisher"), Wording::Plain(&raw.publisher), Cover::Never);
    checked(raw.url.as_ref(), &at.then("url"), Cover::By(raw.spoiler), visit);
    checked(
        raw.archive_url.as_ref(),
        &at.then("archive_url"),
        Cover::By(raw.spoiler),
        visit,
    );
    maybe(
        raw.trust_note.as_ref(),
        &at.then("trust_note"),
        Cover::By(raw.spoiler),
        visit,
    );
    maybe(raw.cover_label.as_ref(), &at.then("cover_label"), Cover::Never, visit);
}

fn image<'r>(raw: &'r Image, at: &At<'_>, visit: &mut Visit<'_, 'r>) {
    // Without words to it an image is refused by its own check.
    let alt = raw
        .alt
        .as_ref()
        .filter(|alt| alt.wordings().any(|text| !text.trim().is_empty()));
    maybe(alt, &at.then("alt"), Cover::By(raw.spoiler), visit);
    checked(raw.credit.as_ref(), &at.then("credit"), Cover::Never, visit);
    checked(raw.licence.as_ref(), &at.then("licence"), Cover::Never, visit);
    maybe(raw.caption.as_ref(), &at.then("caption"), Cover::By(raw.spoiler), visit);
    maybe(raw.cover_label.as_ref(), &at.then("cover_label"), Cover::Never, visit);
}
