//! What is folded, and where a number lies.

use super::*;

const X: (f64, f64) = (100.0, 1100.0);

fn minutes(times: &[(f64, f64)]) -> Vec<(f64, f64)> {
    times.iter().map(|(from, to)| (from * 60.0, to * 60.0)).collect()
}

#[test]
fn a_long_gap_is_folded_and_the_rest_keeps_its_measure() {
    let scale = Scale::folded(&minutes(&[(0.0, 10.0), (12.0, 13.0), (600.0, 610.0)]), X).unwrap();
    let folds: Vec<&Piece> = scale.pieces().iter().filter(|piece| piece.is_fold).collect();
    assert_eq!(folds.len(), 1);
    assert_eq!(folds[0].x.1 - folds[0].x.0, FOLD);
    let minute = |from: f64| scale.x((from + 1.0) * 60.0) - scale.x(from * 60.0);
    assert!((minute(2.0) - minute(605.0)).abs() < 0.01);
    assert_eq!((scale.x(0.0), scale.x(610.0 * 60.0)), (X.0, X.1));
}

#[test]
fn an_even_evening_has_no_fold() {
    let times: Vec<(f64, f64)> = (0..20)
        .map(|step| (f64::from(step) * 15.0, f64::from(step) * 15.0))
        .collect();
    let scale = Scale::folded(&minutes(&times), X).unwrap();
    assert_eq!(scale.pieces().len(), 1);
}

#[test]
fn what_lasts_through_a_gap_keeps_it_open() {
    let scale = Scale::folded(&minutes(&[(0.0, 1.0), (0.5, 600.0), (599.0, 600.0)]), X).unwrap();
    assert!(scale.pieces().iter().all(|piece| !piece.is_fold));
}

#[test]
fn times_keep_their_order_whatever_is_folded() {
    let days: Vec<(f64, f64)> = (0..9)
        .map(|day| (f64::from(day * day) * 1440.0, f64::from(day * day) * 1440.0))
        .collect();
    let scale = Scale::folded(&minutes(&days), X).unwrap();
    assert!(scale.pieces().iter().filter(|piece| piece.is_fold).count() <= MOST_FOLDS);
    let places: Vec<f64> = (0..=6400).map(|step| scale.x(f64::from(step) * 864.0)).collect();
    assert!(places.is_sorted());
    assert!(places.iter().all(|x| (X.0 - 0.01..=X.1 + 0.01).contains(x)));
}

#[test]
fn nothing_that_happens_has_no_scale_and_one_moment_has_one() {
    assert!(Scale::folded(&[], X).is_none());
    assert_eq!(Scale::folded(&[(60.0, 60.0)], X).unwrap().x(60.0), X.0);
}

/// What is folded, in seconds.
fn folded(busy: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let scale = Scale::folded(busy, X).unwrap();
    let folds = scale.pieces().iter().filter(|piece| piece.is_fold);
    folds.map(|piece| (piece.from, piece.to)).collect()
}

fn is_near(one: f64, other: f64) -> bool {
    (one - other).abs() < 0.01
}

#[test]
fn a_straight_scale_goes_from_end_to_end_and_on() {
    let scale = Scale::straight(10.0, 110.0, X);
    assert_eq!(
        [10.0, 60.0, 110.0, 120.0].map(|value| scale.x(value)),
        [100.0, 600.0, 1100.0, 1200.0]
    );
    assert_eq!((scale.drawn(), scale.points()), (100.0, 1000.0));
    for (x, value) in [(100.0, 10.0), (600.0, 60.0), (1200.0, 120.0)] {
        assert!(is_near(scale.value(x), value), "{x}");
    }
    let closer = scale.zoomed(3.0);
    assert_eq!([10.0, 110.0].map(|value| closer.x(value)), [100.0, 3100.0]);
}

#[test]
fn a_fold_leaves_a_margin_and_the_rest_shares_what_is_left() {
    // Of 1,200 s that are drawn, 36 stay beside the fold on either side: 1,272 s on 1,000 - 84 points.
    let scale = Scale::folded(&[(0.0, 600.0), (10_000.0, 10_600.0)], X).unwrap();
    let pieces: Vec<_> = scale
        .pieces()
        .iter()
        .map(|piece| (piece.from, piece.to, piece.is_fold))
        .collect();
    assert_eq!(
        pieces,
        [(0.0, 636.0, false), (636.0, 9964.0, true), (9964.0, 10_600.0, false)]
    );
    assert_eq!(scale.drawn(), 1_272.0);
    assert!(is_near(scale.points(), 916.0));
    for (value, x) in [
        (0.0, 100.0),
        (318.0, 329.0),
        (636.0, 558.0),
        (5_300.0, 600.0),
        (9_964.0, 642.0),
        (10_600.0, 1100.0),
    ] {
        assert!(is_near(scale.x(value), x), "{value}: {}", scale.x(value));
    }
}

#[test]
fn an_evening_lies_the_same_whenever_it_begins_and_is_drawn_at_one_rate_between_its_folds() {
    let evening = [(0.0, 2_000.0), (6_000.0, 7_000.0), (9_000.0, 10_000.0)];
    let later = evening.map(|(from, to)| (from + 1.0e6, to + 1.0e6));
    let (scale, moved) = (Scale::folded(&evening, X).unwrap(), Scale::folded(&later, X).unwrap());
    for (piece, later) in scale.pieces().iter().zip(moved.pieces()) {
        assert_eq!((piece.from + 1.0e6, piece.to + 1.0e6), (later.from, later.to));
        assert!(is_near(piece.x.0, later.x.0) && is_near(piece.x.1, later.x.1));
    }
    let rate = |piece: &Piece| (piece.x.1 - piece.x.0) / (piece.to - piece.from);
    let open: Vec<f64> = scale.pieces().iter().filter(|piece| !piece.is_fold).map(rate).collect();
    assert_eq!(open.len(), 3);
    assert!(
        open.iter().all(|rate| (rate / open[0] - 1.0).abs() < 1.0e-3),
        "{open:?}"
    );
}

#[test]
fn a_short_gap_is_not_folded_though_it_takes_its_share() {
    assert_eq!(folded(&[(0.0, 10.0), (609.0, 620.0)]), []);
    assert_eq!(folded(&[(0.0, 10.0), (610.0, 620.0)]).len(), 1);
}

#[test]
fn a_gap_is_folded_from_its_share_on_and_each_fold_makes_the_share_of_the_next_greater() {
    // 3,000 s of 10,000 are three tenths.
    assert_eq!(folded(&[(0.0, 4_000.0), (7_000.0, 10_000.0)]).len(), 1);
    assert_eq!(folded(&[(0.0, 4_001.0), (7_000.0, 10_000.0)]).len(), 0);
    // 2,000 s are a fifth of all, and a third of what is left once 4,000 s are folded.
    let two = folded(&[(0.0, 2_000.0), (6_000.0, 7_000.0), (9_000.0, 10_000.0)]);
    assert_eq!(two, [(2_120.0, 5_880.0), (7_120.0, 8_880.0)]);
}

#[test]
fn of_many_gaps_the_four_longest_are_folded() {
    let moments: Vec<(f64, f64)> = (0..8)
        .map(|step| 1_000.0 * 10_f64.powi(step))
        .map(|at| (at, at))
        .collect();
    let folds = folded(&moments);
    assert_eq!(folds.len(), 4);
    assert!(folds.iter().all(|(from, _)| *from > 1.0e6), "{folds:?}");
    assert!(folds.windows(2).all(|pair| pair[0].1 < pair[1].0), "in order");
}

#[test]
fn the_longest_gaps_are_folded_wherever_they_lie() {
    let folds_between = |times: [f64; 6]| folded(&times.map(|at| (at * 1.0e6, at * 1.0e6)));
    // Gaps of 5, 4, 3, 2 and 1 million seconds, and of 1, 5, 2, 4 and 3.
    let last_is_short = folds_between([0.0, 5.0, 9.0, 12.0, 14.0, 15.0]);
    assert_eq!(last_is_short.len(), 4);
    assert!(last_is_short.iter().all(|(_, to)| *to < 14.0e6), "{last_is_short:?}");
    let first_is_short = folds_between([0.0, 1.0, 6.0, 8.0, 12.0, 15.0]);
    assert_eq!(first_is_short.len(), 4);
    assert!(
        first_is_short.iter().all(|(from, _)| *from > 1.0e6),
        "{first_is_short:?}"
    );
}

#[test]
fn a_margin_is_three_hundredths_of_what_is_drawn() {
    // 100,000 s are drawn.
    assert_eq!(
        folded(&[(0.0, 50_000.0), (93_000.0, 143_000.0)]),
        [(53_000.0, 90_000.0)]
    );
    // Moments alone: nothing is drawn but what stays of the gap.
    assert_eq!(folded(&[(0.0, 0.0), (4_000.0, 4_000.0)]), [(0.0, 4_000.0)]);
    // After the first fold 2,100 s are drawn, and then 1,200.
    let (first, second) = ((0.0, 600.0), (1_500.0, 2_100.0));
    assert_eq!(
        folded(&[first, second, (100_000.0, 100_000.0)]),
        [(636.0, 1_464.0), (2_136.0, 99_964.0)]
    );
}

#[test]
fn times_that_touch_are_one_and_a_longer_one_holds_a_shorter() {
    let times = [(20.0, 30.0), (0.0, 10.0), (10.0, 15.0), (2.0, 5.0), (40.0, 41.0)];
    assert_eq!(merge(&times), [(0.0, 15.0), (20.0, 30.0), (40.0, 41.0)]);
}

#[test]
fn a_fold_stays_as_it_is_from_closer() {
    let scale = Scale::folded(&[(0.0, 600.0), (10_000.0, 10_600.0)], X).unwrap();
    let closer = scale.zoomed(10.0);
    let folds: Vec<&Piece> = closer.pieces().iter().filter(|piece| piece.is_fold).collect();
    assert!(is_near(folds[0].x.1 - folds[0].x.0, FOLD));
    assert!(is_near(closer.points(), scale.points() * 10.0));
    for value in [0.0, 318.0, 5_000.0, 10_600.0] {
        assert!(is_near(closer.value(closer.x(value)), value), "{value}");
    }
}

#[test]
fn two_numbers_fill_the_room_at_their_closeness() {
    let scale = Scale::folded(&[(0.0, 600.0), (10_000.0, 10_600.0)], X).unwrap();
    for between in [(100.0, 200.0), (600.0, 10_000.0), (0.0, 10_600.0)] {
        let closer = scale.zoomed(scale.closeness(between, 900.0));
        let length = closer.x(between.1) - closer.x(between.0);
        assert!(is_near(length, 900.0), "{between:?}: {length}");
    }
}
