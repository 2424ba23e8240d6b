//! Lines and rings with fewer points, that look the same.

use crate::dossier::model::MapPoint;

/// The points of a line without which it would be off by more than `tolerance`; its ends always (Ramer, Douglas and
/// Peucker's method). Distances are taken as on a flat sheet whose x is `shrink` times as long as y.
pub fn simplified(line: &[MapPoint], tolerance: f64, shrink: f64) -> Vec<MapPoint> {
    let mut is_kept = vec![false; line.len()];
    for end in [0, line.len().saturating_sub(1)] {
        if let Some(kept) = is_kept.get_mut(end) {
            *kept = true;
        }
    }
    // With a list of its own in the place of calls of itself: a coast of a million points would go too deep.
    let mut open = vec![(0, line.len().saturating_sub(1))];
    while let Some((from, to)) = open.pop() {
        let (Some(first), Some(last)) = (line.get(from), line.get(to)) else {
            continue;
        };
        let between = line.iter().enumerate().take(to).skip(from + 1);
        let farthest = between
            .map(|(index, point)| (off(*point, *first, *last, shrink), index))
            .max_by(|one, other| one.0.total_cmp(&other.0));
        if let Some((distance, index)) = farthest
            && distance > tolerance
        {
            if let Some(kept) = is_kept.get_mut(index) {
                *kept = true;
            }
            open.extend([(from, index), (index, to)]);
        }
    }
    let kept = line.iter().zip(is_kept).filter(|(_, is_kept)| *is_kept);
    kept.map(|(point, _)| *point).collect()
}

/// The same of a ring, which is not closed; fewer than three points where nothing is left of it.
pub fn simplified_ring(ring: &[MapPoint], tolerance: f64, shrink: f64) -> Vec<MapPoint> {
    let Some(&first) = ring.first() else {
        return Vec::new();
    };
    // Two halves, so that the ring is held at two points far from each other.
    let away = |point: &MapPoint| ((point.x - first.x) * shrink).hypot(point.y - first.y);
    let farthest = ring
        .iter()
        .enumerate()
        .max_by(|(_, one), (_, other)| away(one).total_cmp(&away(other)));
    let Some((middle, _)) = farthest.filter(|(index, _)| *index > 0) else {
        return Vec::new();
    };
    let (there, back) = (ring.get(..=middle).unwrap_or(ring), ring.get(middle..).unwrap_or(&[]));
    let mut back = back.to_vec();
    back.push(first);
    let mut kept = simplified(there, tolerance, shrink);
    let mut rest = simplified(&back, tolerance, shrink);
    rest.pop();
    kept.extend(rest.into_iter().skip(1));
    kept
}

/// How far a point is from a stretch between two others.
fn off(point: MapPoint, from: MapPoint, to: MapPoint, shrink: f64) -> f64 {
    let (x, y) = ((to.x - from.x) * shrink, to.y - from.y);
    let (point_x, point_y) = ((point.x - from.x) * shrink, point.y - from.y);
    let length = x * x + y * y;
    let share = if length > 0.0 {
        ((point_x * x + point_y * y) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (point_x - share * x).hypot(point_y - share * y)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(f64, f64)]) -> Vec<MapPoint> {
        points.iter().map(|&(x, y)| MapPoint { x, y }).collect()
    }

    #[test]
    fn what_lies_on_the_way_is_left_out_and_a_corner_stays() {
        let bent = line(&[(0.0, 0.0), (1.0, 0.01), (2.0, 0.0), (2.0, 2.0)]);
        assert_eq!(simplified(&bent, 0.1, 1.0), line(&[(0.0, 0.0), (2.0, 0.0), (2.0, 2.0)]));
        assert_eq!(simplified(&bent, 0.001, 1.0), bent);
        assert!(simplified(&[], 0.1, 1.0).is_empty());
    }

    #[test]
    fn a_ring_keeps_its_corners_and_one_smaller_than_the_tolerance_is_gone() {
        let square = line(&[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0), (0.0, 1.0)]);
        assert_eq!(
            simplified_ring(&square, 0.1, 1.0),
            line(&[(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)])
        );
        assert!(simplified_ring(&square, 5.0, 1.0).len() < 3);
        assert!(simplified_ring(&line(&[(1.0, 1.0); 4]), 0.1, 1.0).len() < 3);
    }

    #[test]
    fn a_million_points_are_simplified_at_once() {
        let wave: Vec<MapPoint> = (0..1_000_000)
            .map(|index| {
                let x = f64::from(index) * 1e-4;
                MapPoint { x, y: x.sin() }
            })
            .collect();
        let kept = simplified(&wave, 0.01, 1.0);
        assert!((100..2_000).contains(&kept.len()), "{}", kept.len());
    }
}
