//! The bundled dossier of *iHostage*: its numbers, its sources, its care.

use std::collections::BTreeSet;

use reelcheck::dossier::model::{
    Cover, CoverLevel, Dossier, FilmSide, PersonKind, PlaceRole, Privacy, RealSide, Slug, Track,
};
use reelcheck::library::IHOSTAGE;

fn dossier() -> Dossier {
    let loaded = IHOSTAGE.load(None);
    let problems: Vec<String> = loaded
        .report
        .problems()
        .iter()
        .map(reelcheck::dossier::diagnostics::short)
        .collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    loaded.dossier.unwrap()
}

/// Every text of the file as it stands, but for titles, which are as published: what is between straight quotation
/// marks.
fn texts() -> Vec<String> {
    let file = IHOSTAGE.files.iter().find(|file| file.path == "dossier.ron").unwrap();
    let text = file.content.text();
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
            .filter(|(_, entry)| entry.actor().is_some() == actor && entry.character.is_some() == character)
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
        let id = dossier.claims().find(&Slug::parse(slug).unwrap()).unwrap();
        assert!(cover.covers(&dossier.claim(id).body), "{slug} is open");
    }
    assert!(dossier.routes().iter().all(|(_, route)| cover.covers(&route.course)));
    assert!(cover.covers(&dossier.real_event().outcome));
}

#[test]
fn the_square_is_scene_setting_and_film_set_and_the_studio_lies_off_the_map() {
    let dossier = dossier();
    let place = |slug| dossier.place(dossier.places().find(&Slug::parse(slug).unwrap()).unwrap());
    assert_eq!(
        place("leidseplein").roles,
        [PlaceRole::Event, PlaceRole::Setting, PlaceRole::Filmed]
    );
    let (studio, map) = (place("katwijk"), dossier.map().unwrap());
    assert!(studio.roles.contains(&PlaceRole::Studio));
    assert!(!map.extent.holds(studio.at.unwrap()));
}

#[test]
fn quotes_are_short_and_texts_are_calm() {
    for text in texts() {
        assert!(!text.contains('!'), "{text}");
    }
}

/// What a claim says on both sides, with its quotes and notes.
fn claim_words(dossier: &Dossier, slug: &str) -> String {
    let open = Cover::new(CoverLevel::Nothing);
    let id = dossier.claims().find(&Slug::parse(slug).unwrap());
    let body = open.show(&dossier.claim(id.unwrap()).body).open().unwrap();
    let film = match &body.film {
        FilmSide::Told(statement) => statement.text.as_str(),
        FilmSide::NotRecorded | FilmSide::LeftOut(_) => "",
    };
    let real = match &body.real {
        RealSide::Recorded(statement) => statement.text.as_str(),
        RealSide::NoCounterpart(ground) => ground.text.as_str(),
        RealSide::NotRecorded => "",
    };
    let cited = body.open_citations(&open).flat_map(|citation| {
        [&citation.quote, &citation.translation, &citation.note]
            .into_iter()
            .flatten()
            .map(String::as_str)
    });
    let cited: Vec<&str> = cited.collect();
    [
        &body.question,
        film,
        real,
        &cited.join(" "),
        body.note.as_deref().unwrap_or(""),
    ]
    .join(" ")
}

/// Who plays whom, and what the role is.
fn role_of(dossier: &Dossier, actor: &str) -> (String, String) {
    let open = Cover::new(CoverLevel::Nothing);
    let entry = dossier
        .cast()
        .iter()
        .map(|(_, entry)| entry)
        .find(|entry| entry.actor().is_some_and(|id| dossier.person(id).shown_name() == actor));
    let entry = entry.unwrap();
    let what = entry.what.as_ref().and_then(|what| open.show(what).open());
    (
        entry.character.clone().unwrap_or_default(),
        what.map(|what| what.text.clone()).unwrap_or_default(),
    )
}

/// The article of 26 April 2025 with which the dossier began names two makers, six actors with their roles, and the
/// three whom it tells of in reality: the man of 27, the Bulgarian, the four in the closet.
#[test]
fn the_article_that_the_project_began_with_is_whole() {
    let dossier = dossier();
    let makers: Vec<(&str, &str)> = dossier
        .film()
        .makers
        .iter()
        .map(|(id, job)| (dossier.person(*id).shown_name(), job.as_str()))
        .collect();
    assert!(makers.contains(&("Bobby Boermans", "Director")) && makers.contains(&("Simon de Waal", "Writer")));
    for (actor, character, words) in [
        ("Soufiane Moussouli", "Ammar Ajar", "A Dutch national."),
        ("Admir Šehović", "Ilian Petrov", "held at gunpoint"),
        ("Loes Haverkort", "Lynn", "to buy time for a police operation"),
        (
            "Marcel Hensema",
            "Kees van Zanten",
            "general commander of the Amsterdam police",
        ),
        ("Emmanuel Ohene Boafo", "Mingus", "Apple"),
        ("Matteo van der Grijn", "Abe", "Special Intervention Service, DSI"),
    ] {
        let (played, what) = role_of(&dossier, actor);
        assert_eq!(played, character, "{actor}");
        assert!(what.contains(words), "{character}: {what}");
    }
    let event = dossier.real_event();
    for words in ["27-year-old", "a Bulgarian", "Four people hid in a closet"] {
        assert!(event.summary.contains(words), "{words}: {}", event.summary);
    }
    assert!(
        event.start.words().contains("22 February 2022"),
        "{}",
        event.start.words()
    );
    for (slug, words) in [
        ("charts", "31"),
        ("charts", "33"),
        ("charts", "Netflix"),
        ("ransom", "200 million euros in cryptocurrency"),
        ("everyone-held", "one"),
        ("three-ways", "After the first shots most customers got out"),
        ("how-know", "events had fascinated them"),
        ("how-know", "We both wondered what had really happened inside the store"),
        ("how-know", "We started investigating"),
        ("how-know", "kept in touch with the people"),
        ("how-know", "Apple stepped in over the lights"),
        ("how-know", "it all affected the officers"),
        ("how-know", "works near the square"),
        ("how-know", "means and sources"),
        ("rare", "made this incident bizarre"),
    ] {
        let told = claim_words(&dossier, slug);
        assert!(told.contains(words), "{slug} lacks “{words}”: {told}");
    }
    let open = Cover::new(CoverLevel::Nothing);
    let note = &dossier.map().unwrap().note;
    let note = &open.show(note).open().unwrap().text;
    assert!(note.contains("Leidseplein") && note.contains("Leiden Square"), "{note}");
    let article = dossier.sources().find(&Slug::parse("newsbytes").unwrap()).unwrap();
    assert_eq!(dossier.source(article).issued.as_deref(), Some("26 April 2025"));
}
