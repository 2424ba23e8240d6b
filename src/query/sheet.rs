//! Where shapes of the earth lie on a sheet: taken together across the date line, repeated round the earth as often as
//! the sheet shows it, and cut where they reach far beyond it.

use super::cut::{Cut, cut_line, cut_ring};
use crate::dossier::format::MapUnits;
use crate::dossier::model::{Extent, MapPoint};

/// A stretch of so many degrees ends on the meridian that it begins on: it is the edge of the world, from -180 to 180,
/// and no step across the date line.
const SEAM_DEG: f64 = 360.0 - 1e-6;

/// A part of a sheet's width within which what lies beside the sheet is drawn still: wide lines reach over its edge.
const MARGIN: f64 = 0.02;

/// Whether a stretch of an outline is the edge of the world in a file, and no rim of what is drawn.
pub fn is_seam(extent: &Extent, from: MapPoint, to: MapPoint) -> bool {
    let is_date_line = |x: f64| ((x.abs() - 180.0) / 360.0).fract().abs() < 1e-9;
    let is_pole = |y: f64| y.abs() > 90.0 - 1e-6;
    extent.units == MapUnits::Degrees
        && ((is_date_line(from.x) && is_date_line(to.x)) || (is_pole(from.y) && is_pole(to.y)))
}

/// An area, its outer ring first, where it lies on the sheet: nowhere, once, or several times.
pub fn areas_on(extent: &Extent, cut: Cut, rings: &[Vec<MapPoint>]) -> Vec<Vec<Vec<MapPoint>>> {
    let mut whole: Vec<Vec<MapPoint>> = rings.iter().map(|ring| joined(extent, ring, true)).collect();
    let Some((outer, holes)) = whole.split_first_mut() else {
        return Vec::new();
    };
    for hole in holes {
        beside(outer, hole, extent);
    }
    let turns = turns(extent, outer);
    let turned = turns.map(|by| whole.iter().map(|ring| moved(ring, by)).collect::<Vec<_>>());
    turned
        .filter_map(|rings| {
            let mut rings = rings.into_iter();
            let outer = cut_ring(cut, rings.next()?)?;
            let holes = rings.filter_map(|hole| cut_ring(cut, hole));
            Some(std::iter::once(outer).chain(holes).collect())
        })
        .collect()
}

/// A line where it lies on the sheet, in as many parts as it comes to.
pub fn lines_on(extent: &Extent, cut: Cut, line: &[MapPoint]) -> Vec<Vec<MapPoint>> {
    let whole = joined(extent, line, false);
    turns(extent, &whole)
        .flat_map(|by| cut_line(cut, moved(&whole, by)))
        .collect()
}

/// A point where it lies on the sheet.
pub fn points_on(extent: &Extent, point: MapPoint) -> Vec<MapPoint> {
    let on_sheet = |point: &MapPoint| (extent.south..=extent.north).contains(&point.y);
    turns(extent, &[point])
        .map(|by| MapPoint {
            x: point.x + by,
            ..point
        })
        .filter(on_sheet)
        .collect()
}

/// A line or ring whose longitudes go on past 180 where it crosses the date line. A ring round a pole is closed over it.
fn joined(extent: &Extent, points: &[MapPoint], is_ring: bool) -> Vec<MapPoint> {
    if extent.units == MapUnits::Metres {
        return points.to_vec();
    }
    let (mut turned, mut last) = (0.0, None);
    let mut joined: Vec<MapPoint> = Vec::with_capacity(points.len());
    for &point in points {
        turned += last.map_or(0.0, |last: MapPoint| jump(last.x, point.x));
        joined.push(MapPoint {
            x: point.x + turned,
            ..point
        });
        last = Some(point);
    }
    if let (true, Some(first), Some(last)) = (is_ring, points.first(), points.last()) {
        turned += jump(last.x, first.x);
        if turned != 0.0 {
            let lats: f64 = points.iter().map(|point| point.y).sum();
            let pole = if lats < 0.0 { -90.0 } else { 90.0 };
            let end = first.x + turned;
            joined.extend([(end, first.y), (end, pole), (first.x, pole)].map(|(x, y)| MapPoint { x, y }));
        }
    }
    joined
}

/// What a longitude has to be moved by to follow another on the shorter way.
fn jump(from: f64, to: f64) -> f64 {
    let step = to - from;
    if step.abs() <= 180.0 || step.abs() >= SEAM_DEG {
        0.0
    } else {
        -360.0 * step.signum()
    }
}

/// Turns a hole round the earth to where its outer ring is.
fn beside(outer: &[MapPoint], hole: &mut [MapPoint], extent: &Extent) {
    if extent.units == MapUnits::Metres {
        return;
    }
    let middle = |ring: &[MapPoint]| {
        let (west, east) = reach(ring);
        f64::midpoint(west, east)
    };
    let by = ((middle(outer) - middle(hole)) / 360.0).round() * 360.0;
    hole.iter_mut().for_each(|point| point.x += by);
}

/// How far west and east points reach.
fn reach(points: &[MapPoint]) -> (f64, f64) {
    let (mut west, mut east) = (f64::INFINITY, f64::NEG_INFINITY);
    for point in points {
        west = west.min(point.x);
        east = east.max(point.x);
    }
    (west, east)
}

/// By how much points have to be turned round the earth to lie on the sheet, for each time that they do.
fn turns(extent: &Extent, points: &[MapPoint]) -> impl Iterator<Item = f64> + use<> {
    let (west, east) = reach(points);
    let margin = extent.width() * MARGIN;
    let (sheet_west, sheet_east) = (extent.west - margin, extent.east + margin);
    let round = match extent.units {
        MapUnits::Degrees => -2..=2,
        MapUnits::Metres => 0..=0,
    };
    round
        .map(|turn| f64::from(turn) * 360.0)
        .filter(move |by| west + by <= sheet_east && east + by >= sheet_west)
}

fn moved(points: &[MapPoint], by: f64) -> Vec<MapPoint> {
    points
        .iter()
        .map(|point| MapPoint {
            x: point.x + by,
            ..*point
        })
        .collect()
}

/// A line with points in between, so that no stretch of it is longer than `longest`.
pub fn with_points_between(line: &[MapPoint], longest: f64, is_ring: bool) -> Vec<MapPoint> {
    let mut dense = Vec::with_capacity(line.len());
    let next = line.iter().skip(1).chain(line.first().filter(|_| is_ring));
    for (from, to) in line.iter().zip(next) {
        let (x, y) = (to.x - from.x, to.y - from.y);
        let parts = (x.abs().max(y.abs()) / longest).ceil().clamp(1.0, 1_000.0);
        for part in 0..parts as u32 {
            let share = f64::from(part) / parts;
            dense.push(MapPoint {
                x: from.x + x * share,
                y: from.y + y * share,
            });
        }
    }
    if !is_ring {
        dense.extend(line.last());
    }
    dense
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet((south, west): (f64, f64), (north, east): (f64, f64)) -> Extent {
        Extent {
            units: MapUnits::Degrees,
            west,
            south,
            east,
            north,
            centre: MapPoint { x: west, y: south },
        }
    }

    fn line(points: &[(f64, f64)]) -> Vec<MapPoint> {
        points.iter().map(|&(x, y)| MapPoint { x, y }).collect()
    }

    #[test]
    fn a_ring_across_the_date_line_is_one_ring_on_a_sheet_across_it() {
        let pacific = sheet((-20.0, 160.0), (20.0, 200.0));
        let fiji = line(&[(177.0, -18.0), (-178.0, -18.0), (-178.0, -16.0), (177.0, -16.0)]);
        let found = areas_on(&pacific, Cut::at_edges(&pacific), &[fiji]);
        assert_eq!(
            found,
            [[line(&[(177.0, -18.0), (182.0, -18.0), (182.0, -16.0), (177.0, -16.0)])]]
        );
    }

    #[test]
    fn on_a_sheet_that_ends_at_the_date_line_the_same_ring_has_a_part_at_either_edge() {
        let world = sheet((-90.0, -180.0), (90.0, 180.0));
        let fiji = line(&[(177.0, -18.0), (-178.0, -18.0), (-178.0, -16.0), (177.0, -16.0)]);
        let found = areas_on(&world, Cut::at_edges(&world), &[fiji]);
        let reaches: Vec<_> = found.iter().map(|rings| reach(&rings[0])).collect();
        assert_eq!(reaches, [(-180.0, -178.0), (177.0, 180.0)]);
    }

    #[test]
    fn what_was_cut_at_the_date_line_lies_together_on_a_sheet_across_it() {
        let bering = sheet((50.0, 160.0), (70.0, 200.0));
        let east = line(&[(-180.0, 60.0), (-170.0, 60.0), (-170.0, 66.0), (-180.0, 66.0)]);
        let found = areas_on(&bering, Cut::at_edges(&bering), &[east]);
        assert_eq!(reach(&found[0][0]), (180.0, 190.0));
    }

    #[test]
    fn the_edge_of_the_world_is_a_seam_and_no_way_back() {
        let world = sheet((-90.0, -180.0), (90.0, 180.0));
        let sea = line(&[(-180.0, -90.0), (180.0, -90.0), (180.0, 90.0), (-180.0, 90.0)]);
        let found = areas_on(&world, Cut::at_edges(&world), std::slice::from_ref(&sea));
        assert_eq!(reach(&found[0][0]), (-180.0, 180.0));
        assert!(is_seam(&world, sea[0], sea[1]) && is_seam(&world, sea[1], sea[2]));
        assert!(!is_seam(
            &world,
            MapPoint { x: 0.0, y: 4.0 },
            MapPoint { x: 0.0, y: 8.0 }
        ));
    }

    #[test]
    fn a_ring_round_a_pole_is_closed_over_it() {
        let world = sheet((-90.0, -180.0), (90.0, 180.0));
        let antarctica = line(&[(-120.0, -70.0), (0.0, -70.0), (120.0, -70.0)]);
        let whole = joined(&world, &antarctica, true);
        assert!(whole.iter().any(|point| point.y == -90.0));
        assert_eq!(reach(&whole), (-120.0, 240.0));
    }

    #[test]
    fn a_ring_and_a_line_are_cut_to_a_rectangle() {
        let small = sheet((0.0, 0.0), (2.0, 2.0));
        let cut = Cut::at_edges(&small);
        let large = line(&[(-5.0, -5.0), (7.0, -5.0), (7.0, 7.0), (-5.0, 7.0)]);
        let found = areas_on(&small, cut, &[large]);
        assert_eq!(found[0][0].len(), 4);
        assert!(cut.is_edge(found[0][0][0], found[0][0][1]));
        let zigzag = line(&[(-1.0, 1.0), (1.0, 1.0), (1.0, 5.0), (1.5, 5.0), (1.5, 1.0)]);
        let found = lines_on(&small, cut, &zigzag);
        assert_eq!(
            found,
            [
                line(&[(0.0, 1.0), (1.0, 1.0), (1.0, 2.0)]),
                line(&[(1.5, 2.0), (1.5, 1.0)])
            ]
        );
        let beside = line(&[(4.0, 4.0), (5.0, 4.0), (5.0, 5.0)]);
        assert!(areas_on(&small, cut, &[beside]).is_empty());
    }

    #[test]
    fn a_plan_knows_no_date_line() {
        let deck = Extent {
            units: MapUnits::Metres,
            ..sheet((0.0, 0.0), (20.0, 300.0))
        };
        let hull = line(&[(0.0, 0.0), (300.0, 0.0), (300.0, 20.0), (0.0, 20.0)]);
        assert_eq!(
            areas_on(&deck, Cut::beyond(&deck), std::slice::from_ref(&hull)),
            [[hull]]
        );
    }

    #[test]
    fn long_stretches_get_points_in_between() {
        let dense = with_points_between(&line(&[(0.0, 0.0), (4.0, 0.0)]), 1.0, false);
        assert_eq!(dense.len(), 5);
        assert_eq!(
            with_points_between(&line(&[(0.0, 0.0), (4.0, 0.0)]), 1.0, true).len(),
            8
        );
    }
}
