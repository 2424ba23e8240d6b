//! What must not be told while something is covered.

use reelcheck::dossier::model::{Cover, CoverLevel, Dossier, FilmSide, RealSide, Shown};

/// Bytes of words that may stand in open texts for other reasons.
const SHORT: usize = 24;

/// Sentences that stand under a cover.
pub(crate) fn covered_sentences(dossier: &Dossier, level: CoverLevel) -> Vec<String> {
    let (closed, open) = (Cover::new(level), Cover::new(CoverLevel::Nothing));
    let mut sentences = Vec::new();
    for (_, claim) in dossier.claims().iter().filter(|(_, claim)| closed.covers(&claim.body)) {
        let body = open.show(&claim.body).open().unwrap();
        sentences.push(body.question.clone());
        if let FilmSide::Told(statement) = &body.film {
            sentences.push(statement.text.clone());
        }
        if let RealSide::Recorded(statement) = &body.real {
            sentences.push(statement.text.clone());
        }
        sentences.extend(body.note.clone());
    }
    for (_, claim) in dossier.claims().iter() {
        let covered = open
            .show(&claim.body)
            .open()
            .unwrap()
            .citations()
            .filter(|citation| closed.covers(citation));
        sentences.extend(covered.filter_map(|citation| open.show(citation).open().unwrap().note.clone()));
    }
    for (_, entry) in dossier.cast().iter() {
        let what = entry.what.as_ref().filter(|what| closed.covers(what));
        sentences.extend(what.map(|what| open.show(what).open().unwrap().text.clone()));
        if closed.covers(&entry.counterpart) {
            sentences.extend(open.show(&entry.counterpart).open().unwrap().stands_for.clone());
        }
    }
    for (_, place) in dossier.places().iter() {
        let note = place.note.as_ref().filter(|note| closed.covers(note));
        sentences.extend(note.map(|note| open.show(note).open().unwrap().text.clone()));
    }
    let things = dossier.film().three_things.iter();
    let things = things.filter(|(claim, _)| closed.covers(&dossier.claim(*claim).body));
    sentences.extend(things.map(|(_, text)| open.show(text).open().unwrap().clone()));
    // Short words of a citation may stand in open texts for other reasons.
    sentences.retain(|sentence| sentence.len() > SHORT);
    for (_, event) in dossier.events().iter().filter(|(_, event)| closed.covers(&event.body)) {
        sentences.push(open.show(&event.body).open().unwrap().text.clone());
    }
    for (_, source) in dossier
        .sources()
        .iter()
        .filter(|(_, source)| closed.covers(&source.headline))
    {
        let headline = open.show(&source.headline).open().unwrap();
        // A title that is somebody's name stands in open texts, too.
        sentences.extend(Some(headline.title.clone()).filter(|title| title.len() > SHORT));
        sentences.extend(headline.url.as_ref().map(ToString::to_string));
    }
    for (_, route) in dossier
        .routes()
        .iter()
        .filter(|(_, route)| closed.covers(&route.course))
    {
        sentences.push(open.show(&route.course).open().unwrap().name.clone());
    }
    if let Shown::Open(outcome) = open.show(&dossier.real_event().outcome) {
        sentences.push(outcome.text.clone());
    }
    sentences
}
