//! Words that give nothing away: those that the author allows, names, and the film's open premise.

use std::collections::HashSet;

use super::vocabulary::{KnownLanguage, words_of};
use crate::dossier::format::Dossier;

/// The stems that tell nothing wherever they stand: those that the author allows, and those of names, which are open
/// whoever bears them.
pub(super) fn allowed(raw: &Dossier, names: &[&str]) -> HashSet<(KnownLanguage, String)> {
    let mut stems = HashSet::new();
    let words = raw.tells_nothing.iter().map(|allowed| allowed.word.as_str());
    for word in words.chain(names.iter().copied()) {
        add_in_all(word, &mut stems);
    }
    stems
}

/// The stems of the film's open premise: they belong to nothing that is covered.
pub(super) fn premise(raw: &Dossier) -> HashSet<(KnownLanguage, String)> {
    let mut stems = HashSet::new();
    let (film, event) = (&raw.film, &raw.real_event);
    let premise = [&film.headline, &film.blurb, &event.title, &event.summary];
    let places = raw.places.iter();
    let places = places.flat_map(|place| std::iter::once(&place.name).chain(&place.label));
    let labels = raw.people.iter().filter_map(|person| person.label.as_ref());
    for text in premise.into_iter().chain(places).chain(labels) {
        for wording in text.wordings() {
            add_in_all(wording, &mut stems);
        }
    }
    stems
}

fn add_in_all(text: &str, stems: &mut HashSet<(KnownLanguage, String)>) {
    for language in KnownLanguage::ALL {
        words_of(Some(language), text, &mut |language, word| {
            stems.insert((language, language.stem(word)));
        });
    }
}
