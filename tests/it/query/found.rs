//! What is found by which words, and how near it is.

use reelcheck::dossier::model::{Cover, CoverLevel, Dossier};
use reelcheck::query::search::{Findable, FoundIn, Record, Titles, findable, fold, marks};

use super::dossier;
use crate::support::dossiers::Folder;

fn found(title: &str, others: &[(FoundIn, &str)]) -> Findable {
    Findable::name(title.to_owned(), others.iter().copied())
}

#[test]
fn the_beginning_of_a_word_is_nearer_than_its_inside_and_a_typing_error_farther() {
    let place = found("Apple Store Leidseplein", &[]);
    for (word, cost) in [
        ("apple", Some(0)),
        ("leids", Some(0)),
        ("plein", Some(1)),
        ("leidsplein", Some(2)),
        ("leidsplen", Some(3)),
        ("aple", Some(2)),
        ("apl", None),
        ("xpplx", None),
        ("leidxplxn", None),
        ("stoer", Some(2)),
        ("tsoer", None),
    ] {
        assert_eq!(place.matches(&[word]), cost.map(|cost| (cost, None)), "{word}");
    }
}

#[test]
fn every_word_must_be_found_and_one_outside_the_title_costs_more_and_says_where() {
    let person = found(
        "Jan Jansen",
        &[(FoundIn::AlsoCalled, "Johnny"), (FoundIn::Note, "Baker")],
    );
    assert_eq!(person.matches(&["jan"]), Some((0, None)));
    assert_eq!(person.matches(&["johnny"]), Some((4, Some(FoundIn::AlsoCalled))));
    assert_eq!(person.matches(&["jan", "baker"]), Some((4, Some(FoundIn::Note))));
    assert_eq!(person.matches(&["ker", "johnny"]), Some((9, Some(FoundIn::Note))));
    assert_eq!(person.matches(&["jan", "butcher"]), None);
    assert_eq!(person.matches(&[]), Some((0, None)));
}

#[test]
fn prose_forgives_no_typing_errors() {
    let mut prose = found("The lights were about to go out", &[]);
    prose.is_name = false;
    assert_eq!(prose.matches(&["lights"]), Some((0, None)));
    assert_eq!(prose.matches(&["lihgts"]), None);
    assert_eq!(prose.matches(&["ights"]), Some((1, None)));
}

#[test]
fn letters_lose_their_accents_and_signs_become_spaces() {
    for (text, folded) in [
        ("Šehović", "sehovic"),
        ("Đorđe ÐÆŒ", "dorde daeoe"),
        ("Łódź Ørsted ßı", "lodz orsted ssi"),
        ("AT5-documentary, 2023", "at5 documentary  2023"),
    ] {
        assert_eq!(fold(text), folded);
    }
}

#[test]
fn what_was_looked_for_is_marked_where_it_stands_as_it_is_written() {
    let marked = |text: &str, words: &[&str]| -> Vec<String> {
        marks(text, words)
            .into_iter()
            .map(|mark| text[mark].to_owned())
            .collect()
    };
    assert_eq!(marked("Admir Šehović", &["sehov"]), ["Šehov"]);
    assert_eq!(marked("Workshop in the shop", &["shop"]), ["shop"]);
    assert_eq!(marks("Workshop in the shop", &["shop"])[0].start, 16);
    assert_eq!(marked("Workshop", &["shop"]), ["shop"]);
    assert_eq!(marked("Straße, die Straße", &["strasse"]), ["Straße"]);
    assert_eq!(marked("Dam square", &["square", "dam", "squ"]), ["Dam", "square"]);
    assert!(marked("Dam square", &["x", ""]).is_empty());
}

#[test]
fn the_text_is_told_in_which_a_word_outside_the_title_stands() {
    let person = found(
        "Jan Jansen",
        &[(FoundIn::AlsoCalled, "Johnny"), (FoundIn::Note, "Baker in Leiden")],
    );
    assert_eq!(person.passage(&["jan", "leiden"]), Some("Baker in Leiden"));
    assert_eq!(person.passage(&["jan"]), None);
}

const TITLES: Titles = Titles {
    cast: |names| names.join(" as "),
    event: |text, when| format!("{text}, {when}"),
    source: |publisher, title| format!("{publisher}: {title}"),
};

fn kind(record: Record) -> &'static str {
    match record {
        Record::Cast(_) => "cast",
        Record::Person(_) => "person",
        Record::Claim(_) => "claim",
        Record::Place(_) => "place",
        Record::Route(_) => "route",
        Record::Event(_) => "event",
        Record::Source(_) => "source",
    }
}

/// The kinds and titles of what some words find, and where they stand.
fn hits(dossier: &Dossier, cover: &Cover, query: &str) -> Vec<(&'static str, String, Option<FoundIn>)> {
    let folded = fold(query);
    let words: Vec<&str> = folded.split_whitespace().collect();
    findable(dossier, cover, TITLES)
        .into_iter()
        .filter_map(|(record, findable)| Some((kind(record), findable.title.clone(), findable.matches(&words)?.1)))
        .collect()
}

/// A dossier whose texts all have a word of their own.
fn folder_of_marked_texts() -> Folder {
    Folder::with(&[
        ("name: \"Actor Two\",", "name: \"Zactor\", aliases: [\"Zstagename\"],"),
        (
            "character: \"Someone\",",
            "character: \"Zrole\", aliases: [\"Znickname\"],",
        ),
        (
            "name: \"Square\",",
            "name: \"Zsquare\", label: \"Zlabel\", address: \"Zstreet 5\", note: (text: \"Zplacenote\"),",
        ),
        (
            "question: \"Was it so?\",",
            "question: \"Zquestion?\", note: \"Zremark\",",
        ),
        ("film: Told(text: \"So.\",", "film: Told(text: \"Zfilm.\","),
        ("real: Recorded(text: \"So.\",", "real: Recorded(text: \"Zreality.\","),
        ("text: \"It happens\",", "text: \"Zevent\","),
        (
            "title: \"News\",",
            "title: \"Znieuws\", title_translation: \"Znews\", authors: [\"Zwriter\"],",
        ),
        (
            "    images: [",
            "    routes: [(id: \"way\", track: Real, name: \"Zroute\", points: [(52.0, 4.0), (52.01, 4.01)],
                accuracy_m: 9.0, note: \"Zcourse\", cite: [(source: \"daily\")])],
    images: [",
        ),
    ])
}

#[test]
fn every_kind_of_record_is_found_by_each_of_its_texts() {
    let folder = folder_of_marked_texts();
    let loaded = folder.load();
    let dossier = loaded.dossier.unwrap();
    let cover = Cover::new(CoverLevel::Nothing);
    for (query, kinds) in [
        ("zactor", &[("cast", None), ("person", None)][..]),
        (
            "zstagename",
            &[
                ("cast", Some(FoundIn::AlsoCalled)),
                ("person", Some(FoundIn::AlsoCalled)),
            ],
        ),
        ("zrole", &[("cast", None)]),
        ("znickname", &[("cast", Some(FoundIn::AlsoCalled))]),
        ("zsquare", &[("place", None)]),
        ("zlabel", &[("place", Some(FoundIn::ShortName))]),
        ("zstreet", &[("place", Some(FoundIn::Address))]),
        ("zplacenote", &[("place", Some(FoundIn::Note))]),
        ("zquestion", &[("claim", None)]),
        ("zremark", &[("claim", Some(FoundIn::Remark))]),
        ("zfilm", &[("claim", Some(FoundIn::Film))]),
        ("zreality", &[("claim", Some(FoundIn::Reality))]),
        ("zevent", &[("event", None)]),
        ("znieuws", &[("source", None)]),
        ("znews", &[("source", Some(FoundIn::TranslatedTitle))]),
        ("zwriter", &[("source", Some(FoundIn::Author))]),
        ("zroute", &[("route", None)]),
        ("zcourse", &[("route", Some(FoundIn::Note))]),
    ] {
        let hits = hits(&dossier, &cover, query);
        let known: Vec<_> = hits.iter().map(|(kind, _, place)| (*kind, *place)).collect();
        assert_eq!(known, kinds, "{query}");
    }
    for (record, findable) in findable(&dossier, &cover, TITLES) {
        let is_of_a_name = matches!(record, Record::Cast(_) | Record::Person(_) | Record::Place(_));
        assert_eq!(findable.is_name, is_of_a_name, "{record:?}");
    }
}

#[test]
fn what_is_covered_is_found_by_nobody() {
    let dossier = dossier();
    let (closed, open) = (Cover::default(), Cover::new(CoverLevel::Nothing));
    let covered = dossier
        .claims()
        .iter()
        .filter(|(_, claim)| closed.covers(&claim.body))
        .count();
    let claims = |cover: &Cover| {
        findable(&dossier, cover, TITLES)
            .iter()
            .filter(|(record, _)| matches!(record, Record::Claim(_)))
            .count()
    };
    assert!(covered > 0);
    assert_eq!(claims(&closed) + covered, claims(&open));
}
