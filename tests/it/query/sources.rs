//! Sources: which, in which groups and orders, by kind and time.

use std::cmp::Reverse;

use super::dossier;
use crate::support::dossiers::Folder;
use reelcheck::dossier::model::{Cover, CoverLevel, Dossier, SourceId, Standing};
use reelcheck::library::{APOLLO_13, FILMS};
use reelcheck::query::{
    After, Near, Nearness, Period, SOURCE_KINDS, STANDINGS, SourceChart, SourceCounts, SourceFilter, SourceRow,
    SourceSort, Tallies, heaviest_sources, source_rows, visible_sources,
};

fn tallies(dossier: &Dossier) -> Tallies {
    Tallies::of(dossier, &Cover::default())
}

fn all(dossier: &Dossier, sort: SourceSort) -> Vec<SourceId> {
    visible_sources(dossier, &SourceFilter::default(), sort, &tallies(dossier))
}

#[test]
fn sources_stand_from_the_nearest_to_the_event_outwards_in_every_order() {
    let dossier = dossier();
    for sort in SourceSort::ALL {
        let sources = all(&dossier, sort);
        assert_eq!(sources.len(), dossier.sources().len());
        let standings = sources.iter().map(|&id| dossier.source(id).standing);
        assert!(standings.is_sorted(), "{sort:?}");
    }
}

#[test]
fn within_a_group_sources_stand_by_claims_carried_by_day_or_by_publisher() {
    let (dossier, tallies) = (dossier(), tallies(&dossier()));
    let group = |sort| {
        let mut sources = all(&dossier, sort);
        sources.retain(|&id| dossier.source(id).standing == Standing::Retrospective);
        sources
    };
    let claims = group(SourceSort::Claims);
    assert!(claims.iter().map(|&id| Reverse(tallies.of_source(id))).is_sorted());
    let days = group(SourceSort::Day);
    let day = |&id: &SourceId| {
        let issued = dossier.source(id).issued_from;
        (issued.is_none(), issued)
    };
    assert!(days.iter().map(day).is_sorted() && days.iter().any(|id| day(id).0));
    let publishers = group(SourceSort::Publisher);
    let name = |&id: &SourceId| dossier.source(id).publisher.to_lowercase();
    assert!(publishers.iter().map(name).is_sorted());
    assert!(claims != days && days != publishers);
}

#[test]
fn each_part_of_a_filter_narrows_the_sources() {
    let dossier = dossier();
    let everything = all(&dossier, SourceSort::Claims);
    let first = dossier.source(everything[0]);
    let filters = [
        SourceFilter {
            standing: Some(first.standing),
            ..SourceFilter::default()
        },
        SourceFilter {
            kind: Some(first.kind),
            ..SourceFilter::default()
        },
        SourceFilter {
            publisher: Some(first.publisher.clone()),
            ..SourceFilter::default()
        },
        SourceFilter {
            lang: Some(first.lang.clone()),
            ..SourceFilter::default()
        },
    ];
    assert!(SourceFilter::default().is_empty());
    for filter in filters {
        let narrowed = visible_sources(&dossier, &filter, SourceSort::Claims, &tallies(&dossier));
        let wanted = everything.iter().filter(|&&id| filter.takes(dossier.source(id)));
        assert!(!filter.is_empty() && narrowed.iter().eq(wanted), "{filter:?}");
        assert!(!narrowed.is_empty() && narrowed.len() < everything.len(), "{filter:?}");
    }
}

#[test]
fn of_a_long_group_the_first_are_shown_until_the_rest_is_asked_for() {
    let dossier = dossier();
    let sources = all(&dossier, SourceSort::Claims);
    let shown = |rows: &[SourceRow]| {
        let rows = rows.iter();
        rows.filter(|row| matches!(row, SourceRow::Source { .. })).count()
    };
    let rows = source_rows(&dossier, &sources, |_| false);
    let hidden: usize = rows
        .iter()
        .map(|row| match row {
            SourceRow::More { count, publishers, .. } => {
                assert!(!publishers.is_empty());
                *count
            }
            SourceRow::Heading(_) | SourceRow::Source { .. } => 0,
        })
        .sum();
    assert!(hidden > 0 && shown(&rows) + hidden == sources.len());
    let whole = source_rows(&dossier, &sources, |standing| standing == Standing::FirstHours);
    assert!(shown(&whole) > shown(&rows) && shown(&whole) < sources.len());
    let places = whole.iter().filter_map(|row| match row {
        SourceRow::Source { id, place } => Some((*id, *place)),
        SourceRow::Heading(_) | SourceRow::More { .. } => None,
    });
    for (id, place) in places {
        assert_eq!(sources[place], id);
    }
    assert_eq!(source_rows(&dossier, &[], |_| true), []);
}

#[test]
fn every_source_is_one_dot_of_its_kind_and_the_filter_marks_those_of_the_list() {
    for film in FILMS {
        let dossier = film.load(None).dossier.unwrap();
        let filter = SourceFilter {
            standing: Some(Standing::Later),
            ..SourceFilter::default()
        };
        let chart = SourceChart::of(&dossier, &filter);
        let mut dots = 0;
        for row in &chart.rows {
            assert_eq!(row.cells.len(), chart.periods.len());
            for dot in row.cells.iter().flatten() {
                let source = dossier.source(dot.id);
                assert_eq!((source.kind, filter.takes(source)), (row.kind, dot.is_listed));
                dots += 1;
            }
        }
        assert_eq!(dots, dossier.sources().len(), "{}", film.title);
        let kind = |row: &reelcheck::query::ChartRow| SOURCE_KINDS.iter().position(|kind| *kind == row.kind);
        assert!(chart.rows.iter().map(kind).is_sorted());
    }
}

#[test]
fn those_that_look_back_stand_by_the_years_before_and_since_the_film() {
    let chart = SourceChart::of(&dossier(), &SourceFilter::default());
    assert_eq!(
        chart.periods,
        [
            Period::Near,
            Period::After,
            Period::Years { from: 2022, to: 2024 },
            Period::Years { from: 2025, to: 2025 },
            Period::Before,
            Period::Undated,
        ]
    );
}

#[test]
fn the_groups_of_an_evening_of_a_day_and_of_a_week_have_words_of_their_own() {
    let near: Vec<Near> = FILMS
        .iter()
        .map(|film| Nearness::of(&film.load(None).dossier.unwrap()).near)
        .collect();
    assert_eq!(
        near,
        [
            Near::ThatNight { and_next_day: true },
            Near::FirstDays,
            Near::AsItHappened
        ]
    );
    let apollo = Nearness::of(&APOLLO_13.load(None).dossier.unwrap());
    assert_eq!((apollo.after, apollo.year), (After::Weeks, Some(1970)));
}

/// The minimal dossier with an event of these times, and sources of these days.
fn nearness(start: &str, end: &str, first: &str, later: &str) -> Nearness {
    let issued = |day: &str| format!("lang: \"en\", issued: \"{day}\",");
    let folder = Folder::with(&[
        ("start: Day(\"2001-02-03\")", &format!("start: {start}")),
        ("end: Day(\"2001-02-04\")", &format!("end: {end}")),
        (
            "lang: \"en\",\n            url: \"https://daily.example/a\", accessed: \"2003-01-01\", standing: Later",
            &format!("{} standing: Later", issued(later)),
        ),
        (
            "lang: \"en\",\n            accessed: \"2003-01-01\", standing: Retrospective",
            &format!("{} standing: FirstHours", issued(first)),
        ),
    ]);
    Nearness::of(&folder.load().dossier.unwrap())
}

#[test]
fn an_event_of_an_afternoon_or_of_thirty_years_is_told_as_what_it_is() {
    let day = "Day(\"2001-02-03\")";
    let told = nearness(day, day, "2001-02-03", "2001-02-05");
    assert_eq!(told.near, Near::ThatDay { and_next_day: false });
    assert_eq!((told.after, told.year), (After::Days, Some(2001)));
    let told = nearness(day, day, "2001-02-04", "2001-09");
    assert_eq!(told.near, Near::ThatDay { and_next_day: true });
    assert_eq!(told.after, After::Months);
    let trial = nearness("Day(\"1975-02-03\")", "Day(\"2005-06-07\")", "1990", "2015-01-01");
    assert_eq!((trial.near, trial.after), (Near::AsItHappened, After::Years));
    assert_eq!(trial.year, None);
}

#[test]
fn the_sources_that_most_rests_on_come_first_and_a_covered_claim_counts_for_none() {
    let dossier = dossier();
    let covered = tallies(&dossier);
    let open = Tallies::of(&dossier, &Cover::new(CoverLevel::Nothing));
    let heaviest = heaviest_sources(&dossier, &covered, 7);
    assert_eq!(heaviest.len(), 7);
    assert!(heaviest.iter().map(|(_, count)| Reverse(*count)).is_sorted());
    for (id, count) in &heaviest {
        let claims = dossier.claims_of_source(*id, &Cover::default()).count();
        assert_eq!((*count, claims), (covered.of_source(*id), *count));
    }
    let sum = |tallies: &Tallies| -> usize { dossier.sources().iter().map(|(id, _)| tallies.of_source(id)).sum() };
    assert!(sum(&covered) < sum(&open));
}

#[test]
fn sources_are_counted_by_how_close_they_are_whichever_of_these_is_asked_for() {
    let dossier = dossier();
    let counts = SourceCounts::of_all(&dossier, &SourceFilter::default());
    assert_eq!(counts.all(), dossier.sources().len());
    let filter = SourceFilter {
        standing: Some(Standing::Later),
        lang: Some("en".to_owned()),
        ..SourceFilter::default()
    };
    let english = SourceCounts::of_all(&dossier, &filter);
    assert!(english.all() < counts.all());
    for standing in STANDINGS {
        let wanted = dossier
            .sources()
            .iter()
            .filter(|(_, source)| source.standing == standing && source.lang == "en");
        assert_eq!(english.of(standing), wanted.count());
    }
}
