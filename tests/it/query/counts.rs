//! How claims are counted: each count is made once more, by hand.

use reelcheck::dossier::model::{ClaimBody, ClaimId, Comparison, Cover, CoverLevel, Verdict};
use reelcheck::library::FILMS;
use reelcheck::query::{Counts, Coverage, Tallies};

use super::dossier;

const LEVELS: [CoverLevel; 3] = [CoverLevel::Ending, CoverLevel::Major, CoverLevel::Nothing];

#[test]
fn the_open_claims_of_each_person_and_source_are_counted() {
    let dossier = dossier();
    let mut people_with_claims = 0;
    for cover in LEVELS.map(Cover::new) {
        let tallies = Tallies::of(&dossier, &cover);
        let bodies: Vec<_> = dossier
            .claims()
            .iter()
            .filter_map(|(_, claim)| cover.show(&claim.body).open())
            .collect();
        for (id, person) in dossier.people().iter() {
            let count = bodies.iter().filter(|body| body.people.contains(&id)).count();
            assert_eq!(tallies.of_person(id), count, "{}", person.slug);
            people_with_claims += usize::from(count > 1);
        }
        for (id, source) in dossier.sources().iter() {
            let cites = |body: &ClaimBody| body.open_citations(&cover).any(|citation| citation.source == id);
            let count = bodies.iter().filter(|body| cites(body)).count();
            assert_eq!(tallies.of_source(id), count, "{}", source.slug);
        }
    }
    assert!(people_with_claims > 3, "the film tells of several people");
}

#[test]
fn the_counts_of_a_film_are_those_of_its_claims() {
    for film in FILMS {
        let dossier = film.load(None).dossier.unwrap();
        for cover in LEVELS.map(Cover::new) {
            let counts = Counts::of(&dossier, &cover);
            assert_eq!(counts.all, dossier.claims().len());
            let open: usize = counts.by_comparison.iter().sum();
            assert_eq!(counts.covered + open, counts.all);
            for (comparison, count) in Comparison::ALL.into_iter().zip(counts.by_comparison) {
                let claims = dossier.claims().iter();
                let bodies = claims.filter_map(|(_, claim)| cover.show(&claim.body).open());
                assert_eq!(bodies.filter(|body| body.comparison == comparison).count(), count);
            }
            assert_eq!(
                counts.covered == 0,
                cover.level() == CoverLevel::Nothing,
                "{}",
                film.slug
            );
        }
    }
}

#[test]
fn what_holds_up_is_counted_among_what_is_compared_and_known() {
    let counts = Counts {
        by_comparison: [1, 2, 4, 8, 16, 32, 64, 128],
        ..Counts::default()
    };
    assert_eq!(counts.held(), (3, 31));
    let some = Counts {
        by_comparison: [0, 2, 0, 0, 0, 0, 0, 1],
        ..Counts::default()
    };
    let present: Vec<_> = some.present().collect();
    assert_eq!(
        present,
        [(Comparison::Verdict(Verdict::MostlyTrue), 2), (Comparison::LeftOut, 1)]
    );
}

#[test]
fn claims_without_a_source_with_one_and_in_dispute_are_listed_in_story_order() {
    // A claim with neither, one with one on its real side, one with two; the second disputed.
    let claim = |order: usize, film: &str, real: &str, more: &str| {
        format!(
            "(id: \"c{order}\", order: {order}, question: \"Q\", weight: Core, topic: \"T\",
                film: Told(text: \"t\", confidence: High{film}), real: Recorded(text: \"t\", confidence: High{real}),
                verdict: True{more}),"
        )
    };
    let (one, two) = (
        ", cite: [(source: \"daily\")]",
        ", cite: [(source: \"daily\"), (source: \"weekly\")]",
    );
    let claims = [
        claim(4, "", "", ""),
        claim(3, two, one, ", disputed: true"),
        claim(2, one, two, ""),
    ];
    let dossier = crate::support::dossiers::with_claims(&claims.concat());
    let cover = Cover::new(CoverLevel::Nothing);
    let coverage = Coverage::of(&dossier, &cover);
    let slugs = |ids: &[ClaimId]| {
        ids.iter()
            .map(|&id| dossier.claim(id).slug.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(slugs(&coverage.without_source), ["c4"]);
    assert_eq!(slugs(&coverage.one_source), ["first", "c3"]);
    assert_eq!(slugs(&coverage.disputed), ["c3"]);
}

#[test]
fn a_covered_claim_is_in_no_list_of_coverage() {
    let text = "(id: \"c2\", order: 2, question: \"Q\", weight: Core, topic: \"T\", spoiler: Ending, disputed: true,
        film: Told(text: \"t\", confidence: High), real: Recorded(text: \"t\", confidence: High), verdict: True),";
    let dossier = crate::support::dossiers::with_claims(text);
    let open = Coverage::of(&dossier, &Cover::new(CoverLevel::Nothing));
    assert_eq!((open.without_source.len(), open.disputed.len()), (1, 1));
    let covered = Coverage::of(&dossier, &Cover::default());
    assert_eq!((covered.without_source.len(), covered.disputed.len()), (0, 0));
}
