//! How far and which way one place lies from another.

use crate::dossier::model::{LatLon, Position};

/// Mean radius of the earth in metres (IUGG).
pub(super) const EARTH_RADIUS_M: f64 = 6_371_008.8;

/// Metres between two positions: along a great circle, or straight over a plan.
pub fn apart_m(from: Position, to: Position) -> f64 {
    match (from, to) {
        (Position::Earth(from), Position::Earth(to)) => distance_m(from, to),
        (
            Position::Plan { x_m, y_m },
            Position::Plan {
                x_m: to_x_m,
                y_m: to_y_m,
            },
        ) => (to_x_m - x_m).hypot(to_y_m - y_m),
        (Position::Earth(_), Position::Plan { .. }) | (Position::Plan { .. }, Position::Earth(_)) => f64::INFINITY,
    }
}

/// Which way one position lies from another, in radians clockwise from north, or from up.
pub fn bearing(from: Position, to: Position) -> f64 {
    match (from, to) {
        (Position::Earth(from), Position::Earth(to)) => bearing_on_earth(from, to),
        (
            Position::Plan { x_m, y_m },
            Position::Plan {
                x_m: to_x_m,
                y_m: to_y_m,
            },
        ) => (to_x_m - x_m).atan2(to_y_m - y_m),
        (Position::Earth(_), Position::Plan { .. }) | (Position::Plan { .. }, Position::Earth(_)) => 0.0,
    }
}

/// An eighth of the circle; on a plan north is up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Up on a plan.
    North,
    /// Up and to the right.
    NorthEast,
    /// To the right.
    East,
    /// Down and to the right.
    SouthEast,
    /// Down.
    South,
    /// Down and to the left.
    SouthWest,
    /// To the left.
    West,
    /// Up and to the left.
    NorthWest,
}

/// Which way one position lies from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// On the earth.
    OnEarth(Direction),
    /// On a plan.
    OnPlan(Direction),
    /// From a pole, where all ways lead the same.
    FromPole,
}

/// Which way one position lies from another, as far as words tell it.
pub fn way(from: Position, to: Position) -> Way {
    match (from, to) {
        (Position::Earth(LatLon { lat, .. }), _) if lat.abs() > 89.9 => Way::FromPole,
        (Position::Earth(from), Position::Earth(to)) => Way::OnEarth(direction(from, to)),
        (Position::Plan { .. } | Position::Earth(_), Position::Plan { .. })
        | (Position::Plan { .. }, Position::Earth(_)) => Way::OnPlan(eighth(bearing(from, to))),
    }
}

/// Metres between two points along a great circle (haversine).
pub fn distance_m(from: LatLon, to: LatLon) -> f64 {
    let (lat1, lat2) = (from.lat.to_radians(), to.lat.to_radians());
    let half_lat = ((lat2 - lat1) / 2.0).sin();
    let half_lon = ((to.lon - from.lon).to_radians() / 2.0).sin();
    let a = half_lat * half_lat + lat1.cos() * lat2.cos() * half_lon * half_lon;
    2.0 * EARTH_RADIUS_M * a.sqrt().min(1.0).asin()
}

/// Direction from one point to another.
pub fn direction(from: LatLon, to: LatLon) -> Direction {
    eighth(bearing_on_earth(from, to))
}

/// Which way a great circle sets out, in radians clockwise from north.
fn bearing_on_earth(from: LatLon, to: LatLon) -> f64 {
    let (lat1, lat2) = (from.lat.to_radians(), to.lat.to_radians());
    let east = (to.lon - from.lon).to_radians();
    let y = east.sin() * lat2.cos();
    let x = lat1.cos() * lat2.sin() - lat1.sin() * lat2.cos() * east.cos();
    y.atan2(x)
}

/// The eighth of the circle that a bearing lies in.
fn eighth(bearing: f64) -> Direction {
    let degrees = bearing.to_degrees().rem_euclid(360.0);
    match ((degrees + 22.5) / 45.0).floor() as usize % 8 {
        1 => Direction::NorthEast,
        2 => Direction::East,
        3 => Direction::SouthEast,
        4 => Direction::South,
        5 => Direction::SouthWest,
        6 => Direction::West,
        7 => Direction::NorthWest,
        _ => Direction::North,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lat: f64, lon: f64) -> LatLon {
        LatLon { lat, lon }
    }

    fn amsterdam() -> LatLon {
        at(52.363_94, 4.882_38)
    }

    fn is_near(one: f64, other: f64, most: f64) -> bool {
        (one - other).abs() <= most
    }

    #[test]
    fn katwijk_lies_south_west_of_amsterdam() {
        let katwijk = LatLon { lat: 52.2, lon: 4.4 };
        assert_eq!(direction(amsterdam(), katwijk), Direction::SouthWest);
        assert!((35_000.0..40_000.0).contains(&distance_m(amsterdam(), katwijk)));
    }

    #[test]
    fn distances_are_those_of_the_globe() {
        let quarter_m = EARTH_RADIUS_M * std::f64::consts::FRAC_PI_2;
        for (from, to, metres) in [
            (at(0.0, 0.0), at(0.0, 90.0), quarter_m),
            (at(0.0, 0.0), at(90.0, 30.0), quarter_m),
            (at(0.0, 0.0), at(0.0, 180.0), 2.0 * quarter_m),
            (at(30.0, 10.0), at(-30.0, -170.0), 2.0 * quarter_m),
            (at(0.0, 179.5), at(0.0, -179.5), quarter_m / 90.0),
            // At 60 degrees the circle of latitude is no shortest way: cos d = 1/4 + 3/4 cos 90.
            (at(60.0, 0.0), at(60.0, 90.0), EARTH_RADIUS_M * 0.75_f64.acos()),
            (at(52.0, 4.0), at(52.0, 4.0), 0.0),
        ] {
            assert!(
                is_near(distance_m(from, to), metres, 1.0),
                "{from:?} {to:?}: {}",
                distance_m(from, to)
            );
        }
    }

    #[test]
    fn each_direction_reaches_up_to_the_middle_of_the_next() {
        for (lat, lon, expected) in [
            (1.0, 0.0, Direction::North),
            (1.0, 0.4, Direction::North),
            (1.0, 0.43, Direction::NorthEast),
            (1.0, 1.0, Direction::NorthEast),
            (0.0, 1.0, Direction::East),
            (-1.0, 1.0, Direction::SouthEast),
            (-1.0, 0.0, Direction::South),
            (-1.0, -1.0, Direction::SouthWest),
            (0.0, -1.0, Direction::West),
            (1.0, -1.0, Direction::NorthWest),
            (1.0, -0.4, Direction::North),
        ] {
            assert_eq!(direction(at(0.0, 0.0), at(lat, lon)), expected, "{lat} {lon}");
        }
        // The great circle from Amsterdam to Vancouver sets out north-west, though that lies south of it.
        assert_eq!(direction(amsterdam(), at(49.3, -123.1)), Direction::NorthWest);
        assert_eq!(direction(at(60.0, 0.0), at(60.0, 170.0)), Direction::North);
    }

    #[test]
    fn on_a_plan_ways_go_left_and_right() {
        let on_plan = |x_m, y_m| Position::Plan { x_m, y_m };
        assert_eq!(apart_m(on_plan(0.0, 0.0), on_plan(3.0, 4.0)), 5.0);
        assert_eq!(way(on_plan(1.0, 1.0), on_plan(9.0, 1.0)), Way::OnPlan(Direction::East));
        assert_eq!(
            way(on_plan(1.0, 1.0), on_plan(0.0, 2.0)),
            Way::OnPlan(Direction::NorthWest)
        );
    }
}
