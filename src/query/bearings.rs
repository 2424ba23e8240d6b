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

/// The same in words: `south-west`, or on a plan `to the left`; from a pole, where all ways lead the same, `off`.
pub fn way(from: Position, to: Position) -> &'static str {
    match (from, to) {
        (Position::Earth(LatLon { lat, .. }), _) if lat.abs() > 89.9 => "off",
        (Position::Earth(from), Position::Earth(to)) => direction(from, to),
        (Position::Plan { .. } | Position::Earth(_), Position::Plan { .. })
        | (Position::Plan { .. }, Position::Earth(_)) => named(
            bearing(from, to),
            [
                "above",
                "above to the right",
                "to the right",
                "below to the right",
                "below",
                "below to the left",
                "to the left",
                "above to the left",
            ],
        ),
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

/// Direction from one point to another in words: `south-west`.
pub fn direction(from: LatLon, to: LatLon) -> &'static str {
    named(
        bearing_on_earth(from, to),
        [
            "north",
            "north-east",
            "east",
            "south-east",
            "south",
            "south-west",
            "west",
            "north-west",
        ],
    )
}

/// Which way a great circle sets out, in radians clockwise from north.
fn bearing_on_earth(from: LatLon, to: LatLon) -> f64 {
    let (lat1, lat2) = (from.lat.to_radians(), to.lat.to_radians());
    let east = (to.lon - from.lon).to_radians();
    let y = east.sin() * lat2.cos();
    let x = lat1.cos() * lat2.sin() - lat1.sin() * lat2.cos() * east.cos();
    y.atan2(x)
}

/// The name of the eighth of the circle that a bearing lies in.
fn named(bearing: f64, names: [&'static str; 8]) -> &'static str {
    let degrees = bearing.to_degrees().rem_euclid(360.0);
    names
        .get(((degrees + 22.5) / 45.0).floor() as usize % 8)
        .copied()
        .unwrap_or("north")
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
        assert_eq!(direction(amsterdam(), katwijk), "south-west".to_owned());
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
    fn each_direction_has_its_name_up_to_the_middle_of_the_next() {
        for (lat, lon, name) in [
            (1.0, 0.0, "north"),
            (1.0, 0.4, "north"),
            (1.0, 0.43, "north-east"),
            (1.0, 1.0, "north-east"),
            (0.0, 1.0, "east"),
            (-1.0, 1.0, "south-east"),
            (-1.0, 0.0, "south"),
            (-1.0, -1.0, "south-west"),
            (0.0, -1.0, "west"),
            (1.0, -1.0, "north-west"),
            (1.0, -0.4, "north"),
        ] {
            assert_eq!(direction(at(0.0, 0.0), at(lat, lon)), name, "{lat} {lon}");
        }
        // The great circle from Amsterdam to Vancouver sets out north-west, though that lies south of it.
        assert_eq!(direction(amsterdam(), at(49.3, -123.1)), "north-west");
        assert_eq!(direction(at(60.0, 0.0), at(60.0, 170.0)), "north");
    }

    #[test]
    fn on_a_plan_ways_go_left_and_right() {
        let on_plan = |x_m, y_m| Position::Plan { x_m, y_m };
        assert_eq!(apart_m(on_plan(0.0, 0.0), on_plan(3.0, 4.0)), 5.0);
        assert_eq!(way(on_plan(1.0, 1.0), on_plan(9.0, 1.0)), "to the right");
        assert_eq!(way(on_plan(1.0, 1.0), on_plan(0.0, 2.0)), "above to the left");
    }
}
