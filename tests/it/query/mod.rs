//! What can be asked of a dossier, on the bundled film.

mod counts;
mod filters;
mod found;
mod sources;

use reelcheck::dossier::format::Reason;
use reelcheck::dossier::model::{Comparison, Cover, CoverLevel, Dossier};
use reelcheck::library::IHOSTAGE;
use reelcheck::query::{ClaimFilter, ClaimSort, visible_claims};

fn dossier() -> Dossier {
    IHOSTAGE.load(None).dossier.unwrap()
}

#[test]
fn what_is_covered_comes_last_in_every_order_but_the_films() {
    let (dossier, cover) = (dossier(), Cover::default());
    for sort in [ClaimSort::RealTime, ClaimSort::Verdict] {
        let claims = visible_claims(&dossier, &ClaimFilter::default(), sort, &cover);
        assert_eq!(claims.len(), dossier.claims().len());
        let covered: Vec<bool> = claims.iter().map(|&id| cover.covers(&dossier.claim(id).body)).collect();
        assert!(covered.is_sorted() && covered.contains(&true), "{sort:?}");
    }
}

#[test]
fn verdicts_are_sorted_from_true_to_left_out() {
    let (dossier, cover) = (dossier(), Cover::new(CoverLevel::Nothing));
    let claims = visible_claims(&dossier, &ClaimFilter::default(), ClaimSort::Verdict, &cover);
    let places: Vec<usize> = claims
        .iter()
        .filter_map(|&id| cover.show(&dossier.claim(id).body).open())
        .filter_map(|body| Comparison::ALL.iter().position(|known| *known == body.comparison))
        .collect();
    assert!(places.is_sorted());
    assert_eq!(places.len(), dossier.claims().len());
}

#[test]
fn a_reason_narrows_the_list_to_claims_that_name_it() {
    let (dossier, cover) = (dossier(), Cover::default());
    let filter = ClaimFilter {
        reason: Some(Reason::Renamed),
        ..ClaimFilter::default()
    };
    let claims = visible_claims(&dossier, &filter, ClaimSort::Story, &cover);
    assert!(!claims.is_empty() && claims.len() < dossier.claims().len());
    for id in claims {
        assert!(
            cover
                .show(&dossier.claim(id).body)
                .open()
                .unwrap()
                .why
                .contains(&Reason::Renamed)
        );
    }
}
