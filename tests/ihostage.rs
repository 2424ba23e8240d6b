//! The bundled dossier of *iHostage*: its numbers, its sources, its care.

#![allow(clippy::unwrap_used, reason = "a test says what went wrong by failing")]

use std::collections::BTreeSet;

use reelcheck::library::IHOSTAGE;
use reelcheck::model::{Cover, Dossier, PersonKind, PlaceRole, Privacy, Track};

fn dossier() -> Dossier {
    let loaded = IHOSTAGE.load(None);
    let problems: Vec<String> = loaded.report.problems().iter().map(reelcheck::diag::short).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    loaded.dossier.unwrap()
}

/// Every text of the file as it stands, but for titles, which are as published: what is between straight quotation
/// marks.
fn texts() -> Vec<String> {
    let file = IHOSTAGE.files.iter().find(|file| file.path == "dossier.ron").unwrap();
    let text = std::str::from_utf8(file.bytes).unwrap();
    let ours = text.lines().filter(|line| !line.trim_start().starts_with("title"));
    let ours: Vec<&str> = ours.collect();
    ours.join("\n")
        .split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_dossier_has_what_it_promises() {
    let dossier = dossier();
    assert_eq!(dossier.cast().len(), 19);
    assert!(dossier.claims().len() >= 32, "{} claims", dossier.claims().len());
    assert!(dossier.events().len() >= 35, "{} events", dossier.events().len());
    assert!(dossier.places().len() >= 14, "{} places", dossier.places().len());
    let tracks: BTreeSet<Track> = dossier.events().iter().map(|(_, event)| event.track).collect();
    assert_eq!(tracks.len(), 4);
    assert_eq!(dossier.routes().len(), 1);
    assert!(dossier.map().is_some_and(|map| map.features.len() == 59));
}

#[test]
fn the_cast_says_plainly_what_is_not_recorded() {
    let dossier = dossier();
    let count = |actor: bool, character: bool| {
        let entries = dossier.cast().iter();
        entries
            .filter(|(_, entry)| entry.actor.is_some() == actor && entry.character.is_some() == character)
            .count()
    };
    assert_eq!((count(true, true), count(false, true), count(true, false)), (7, 3, 9));
}

#[test]
fn captive_gunman_driver_and_customers_bear_no_name() {
    let dossier = dossier();
    let protected: Vec<_> = dossier
        .people()
        .iter()
        .filter(|(_, person)| matches!(person.privacy, Privacy::RoleOnly(_) | Privacy::Withheld(_)))
        .collect();
    assert_eq!(protected.len(), 4);
    for (_, person) in protected {
        assert!(!person.is_named() && person.image.is_none() && person.aliases.is_empty());
        assert!(matches!(person.kind, PersonKind::RealPerson | PersonKind::Group));
    }
}

#[test]
fn the_ending_is_covered_wherever_it_is_told() {
    let dossier = dossier();
    let cover = Cover::default();
    for slug in ["water", "robot", "run", "car", "after-impact", "aftermath"] {
        let id = dossier
            .claims()
            .find(&reelcheck::model::Slug::parse(slug).unwrap())
            .unwrap();
        assert!(cover.covers(&dossier.claim(id).body), "{slug} is open");
    }
    assert!(dossier.routes().iter().all(|(_, route)| cover.covers(&route.course)));
    assert!(cover.covers(&dossier.real_event().outcome));
}

#[test]
fn the_square_is_scene_setting_and_film_set_and_the_studio_lies_off_the_map() {
    let dossier = dossier();
    let place = |slug| {
        dossier.place(
            dossier
                .places()
                .find(&reelcheck::model::Slug::parse(slug).unwrap())
                .unwrap(),
        )
    };
    assert_eq!(
        place("leidseplein").roles,
        [PlaceRole::Event, PlaceRole::Setting, PlaceRole::Filmed]
    );
    let (studio, map) = (place("katwijk"), dossier.map().unwrap());
    assert!(studio.roles.contains(&PlaceRole::Studio));
    assert!(studio.at.unwrap().lon < map.south_west.lon);
}

#[test]
fn quotes_are_short_and_texts_are_calm() {
    for text in texts() {
        assert!(!text.contains('!'), "{text}");
    }
}
