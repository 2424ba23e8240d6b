//! Words that give nothing away: those that the author allows, names, and the film's open premise.

use std::collections::HashSet;

use super::tongues::{Tongue, words_of};
use crate::dossier::format::Dossier;

/// The stems that tell nothing wherever they stand: those that the author allows, and those of names, which are open
/// whoever bears them.
pub(super) fn allowed(raw: &Dossier) -> HashSet<(Tongue, String)> {
    let mut stems = HashSet::new();
    let words = raw.tells_nothing.iter().map(|allowed| &allowed.word);
    let people = raw.people.iter();
    let people = people.flat_map(|person| person.name.iter().chain(&person.aliases));
    let cast = raw.cast.iter();
    let cast = cast.flat_map(|entry| entry.character.iter().chain(&entry.aliases));
    let sources = raw.sources.iter();
    let publishers = sources.flat_map(|source| std::iter::once(&source.publisher).chain(&source.authors));
    for text in words
        .chain(people)
        .chain(cast)
        .chain(publishers)
        .chain([&raw.film.title])
    {
        add_in_all(text, &mut stems);
    }
    stems
}

/// The stems of the film's open premise: they belong to nothing that is covered.
pub(super) fn premise(raw: &Dossier) -> HashSet<(Tongue, String)> {
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

fn add_in_all(text: &str, stems: &mut HashSet<(Tongue, String)>) {
    for tongue in Tongue::ALL {
        words_of(Some(tongue), text, &mut |tongue, word| {
            stems.insert((tongue, tongue.stem(word)));
        });
    }
}
