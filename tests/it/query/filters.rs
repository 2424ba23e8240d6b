//! What each part of a filter lets through, and the order of each list.

use reelcheck::dossier::format::{Reason, Weight};
use reelcheck::dossier::model::{Claim, ClaimBody, Comparison, Cover, CoverLevel, Dossier, Verdict};
use reelcheck::query::{ClaimFilter, ClaimSort, claims_of_cast, visible_claims};

use super::dossier;

/// Says that a filter lets through what `holds` is true of, which is some and not all.
fn narrows(dossier: &Dossier, filter: &ClaimFilter, holds: impl Fn(&Claim, &ClaimBody) -> bool) {
    let cover = Cover::default();
    let through = visible_claims(dossier, filter, ClaimSort::Story, &cover);
    let wanted: Vec<_> = dossier
        .claims_in_order()
        .iter()
        .copied()
        .filter(|&id| {
            let claim = dossier.claim(id);
            cover.show(&claim.body).open().is_some_and(|body| holds(claim, body))
        })
        .collect();
    assert_eq!(through, wanted, "{filter:?}");
    assert!(
        !wanted.is_empty() && wanted.len() < dossier.claims().len(),
        "{filter:?}"
    );
    assert!(!filter.is_empty());
}

#[test]
fn each_part_of_a_filter_narrows_by_itself() {
    let dossier = dossier();
    let all = ClaimFilter::default;
    let invented = Comparison::Verdict(Verdict::Invented);
    narrows(&dossier, &ClaimFilter::of_comparison(invented), |_, body| {
        body.comparison == invented
    });
    for weight in [Weight::Core, Weight::Supporting] {
        let filter = ClaimFilter {
            weight: Some(weight),
            ..all()
        };
        narrows(&dossier, &filter, |claim, _| claim.weight <= weight);
    }
    let topic = dossier.claim(dossier.claims_in_order()[0]).topic.clone();
    let filter = ClaimFilter {
        topic: Some(topic.clone()),
        ..all()
    };
    narrows(&dossier, &filter, |claim, _| claim.topic == topic);
    let reason = Reason::Compressed;
    let filter = ClaimFilter {
        reason: Some(reason),
        ..all()
    };
    narrows(&dossier, &filter, |_, body| body.why.contains(&reason));
    let cover = Cover::default();
    let bodies = || {
        let claims = dossier.claims_in_order().iter();
        claims.filter_map(|&id| cover.show(&dossier.claim(id).body).open())
    };
    let person = bodies().find_map(|body| body.people.first().copied()).unwrap();
    let filter = ClaimFilter {
        person: Some(person),
        ..all()
    };
    narrows(&dossier, &filter, |_, body| body.people.contains(&person));
    let place = bodies().find_map(|body| body.places.first().copied()).unwrap();
    let filter = ClaimFilter {
        place: Some(place),
        ..all()
    };
    narrows(&dossier, &filter, |_, body| body.places.contains(&place));
    let source = bodies()
        .find_map(|body| body.open_citations(&cover).next())
        .unwrap()
        .source;
    let filter = ClaimFilter {
        source: Some(source),
        ..all()
    };
    narrows(&dossier, &filter, |_, body| {
        body.open_citations(&cover).any(|citation| citation.source == source)
    });
}

#[test]
fn every_part_that_is_set_must_hold_and_what_is_covered_is_found_by_none() {
    let dossier = dossier();
    let topic = dossier.claim(dossier.claims_in_order()[0]).topic.clone();
    let both = ClaimFilter {
        topic: Some(topic.clone()),
        weight: Some(Weight::Core),
        ..ClaimFilter::default()
    };
    narrows(&dossier, &both, |claim, _| {
        claim.topic == topic && claim.weight == Weight::Core
    });
    let cover = Cover::default();
    let is_covered = |claim: &Claim| cover.covers(&claim.body);
    let covered: Vec<&Claim> = dossier
        .claims()
        .iter()
        .map(|(_, claim)| claim)
        .filter(|claim| is_covered(claim))
        .collect();
    assert!(!covered.is_empty());
    for claim in covered {
        assert!(ClaimFilter::default().takes(claim, &cover));
        let by_weight = ClaimFilter {
            weight: Some(Weight::Detail),
            ..ClaimFilter::default()
        };
        assert!(!by_weight.takes(claim, &cover), "{}", claim.slug);
    }
}

#[test]
fn claims_are_listed_as_they_happened_those_without_a_time_behind() {
    let (dossier, cover) = (dossier(), Cover::new(CoverLevel::Nothing));
    let listed = visible_claims(&dossier, &ClaimFilter::default(), ClaimSort::RealTime, &cover);
    let keys: Vec<_> = listed
        .iter()
        .filter_map(|&id| cover.show(&dossier.claim(id).body).open())
        .map(|body| match body.event {
            Some(event) => (0, Some(dossier.event(event).when.sort_key())),
            None => (1, None),
        })
        .collect();
    assert!(keys.is_sorted());
    assert!(keys.first() < keys.last(), "some have a time, some have none");
    let story = visible_claims(&dossier, &ClaimFilter::default(), ClaimSort::Story, &cover);
    assert_ne!(listed, story);
    assert_eq!(story, dossier.claims_in_order());
}

#[test]
fn the_claims_of_a_cast_entry_are_those_of_the_actor_and_of_whom_the_role_stands_for() {
    let (dossier, cover) = (dossier(), Cover::new(CoverLevel::Nothing));
    let mut with_claims = 0;
    for (id, entry) in dossier.cast().iter() {
        let link = cover.show(&entry.counterpart).open();
        let people: Vec<_> = link
            .into_iter()
            .flat_map(|link| link.people.iter().copied())
            .chain(entry.actor())
            .collect();
        let wanted: Vec<_> = dossier
            .claims_in_order()
            .iter()
            .copied()
            .filter(|&claim| {
                let body = cover.show(&dossier.claim(claim).body).open();
                body.is_some_and(|body| people.iter().any(|person| body.people.contains(person)))
            })
            .collect();
        assert_eq!(claims_of_cast(&dossier, &cover, id), wanted, "{}", entry.slug);
        with_claims += usize::from(!wanted.is_empty());
    }
    assert!(with_claims > 1);
}
