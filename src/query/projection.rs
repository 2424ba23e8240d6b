//! From degrees to metres and back, and how far and where one place lies from another.

use crate::dossier::model::LatLon;

/// Mean radius of the earth in metres (IUGG).
const EARTH_RADIUS_M: f64 = 6_371_008.8;
/// Mercator has no poles; the usual bound of web maps, in degrees.
const MERCATOR_LIMIT_DEG: f64 = 85.051_1;

/// Mercator round the middle of a sheet, in metres there: x to the east, y to the south.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projection {
    origin: LatLon,
    scale: f64,
}

impl Projection {
    /// A projection that is true to scale at `origin`.
    pub fn new(origin: LatLon) -> Self {
        let lat = origin.lat.clamp(-MERCATOR_LIMIT_DEG, MERCATOR_LIMIT_DEG);
        Self {
            origin: LatLon { lat, lon: origin.lon },
            scale: lat.to_radians().cos() * EARTH_RADIUS_M,
        }
    }

    fn mercator_y(lat: f64) -> f64 {
        let lat = lat.clamp(-MERCATOR_LIMIT_DEG, MERCATOR_LIMIT_DEG).to_radians();
        (std::f64::consts::FRAC_PI_4 + lat / 2.0).tan().ln()
    }

    /// Metres from the origin.
    pub fn to_metres(self, point: LatLon) -> [f32; 2] {
        let mut east = point.lon - self.origin.lon;
        if east > 180.0 {
            east -= 360.0;
        } else if east < -180.0 {
            east += 360.0;
        }
        let x = east.to_radians() * self.scale;
        let y = (Self::mercator_y(self.origin.lat) - Self::mercator_y(point.lat)) * self.scale;
        [x as f32, y as f32]
    }

    /// The point so many metres from the origin.
    pub fn to_point(self, [x, y]: [f32; 2]) -> LatLon {
        let lon = self.origin.lon + (f64::from(x) / self.scale).to_degrees();
        let y = Self::mercator_y(self.origin.lat) - f64::from(y) / self.scale;
        let lat = (2.0 * y.exp().atan() - std::f64::consts::FRAC_PI_2).to_degrees();
        LatLon {
            lat: lat.clamp(-90.0, 90.0),
            lon: lon.clamp(-180.0, 180.0),
        }
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
    let (lat1, lat2) = (from.lat.to_radians(), to.lat.to_radians());
    let east = (to.lon - from.lon).to_radians();
    let y = east.sin() * lat2.cos();
    let x = lat1.cos() * lat2.sin() - lat1.sin() * lat2.cos() * east.cos();
    let bearing = y.atan2(x).to_degrees().rem_euclid(360.0);
    let names = [
        "north",
        "north-east",
        "east",
        "south-east",
        "south",
        "south-west",
        "west",
        "north-west",
    ];
    names
        .get(((bearing + 22.5) / 45.0).floor() as usize % 8)
        .copied()
        .unwrap_or("north")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amsterdam() -> LatLon {
        LatLon {
            lat: 52.363_94,
            lon: 4.882_38,
        }
    }

    #[test]
    fn a_point_comes_back_from_the_projection() {
        let projection = Projection::new(amsterdam());
        let point = LatLon {
            lat: 52.366,
            lon: 4.879,
        };
        let back = projection.to_point(projection.to_metres(point));
        assert!((back.lat - point.lat).abs() < 1e-6 && (back.lon - point.lon).abs() < 1e-6);
    }

    #[test]
    fn metres_of_the_projection_are_metres_on_the_ground() {
        let projection = Projection::new(amsterdam());
        let north = LatLon {
            lat: amsterdam().lat + 0.001,
            ..amsterdam()
        };
        let drawn = f64::from(projection.to_metres(north)[1].abs());
        assert!((drawn / distance_m(amsterdam(), north) - 1.0).abs() < 0.001);
    }

    #[test]
    fn katwijk_lies_south_west_of_amsterdam() {
        let katwijk = LatLon { lat: 52.2, lon: 4.4 };
        assert_eq!(direction(amsterdam(), katwijk), "south-west".to_owned());
        assert!((35_000.0..40_000.0).contains(&distance_m(amsterdam(), katwijk)));
    }

    fn at(lat: f64, lon: f64) -> LatLon {
        LatLon { lat, lon }
    }

    fn is_near(one: f64, other: f64, most: f64) -> bool {
        (one - other).abs() <= most
    }

    #[test]
    fn degrees_are_metres_of_the_globe_that_shrink_towards_the_poles() {
        // A degree of a great circle is the radius times pi by 180; at 60 degrees north one of longitude is half of it.
        let degree_m = EARTH_RADIUS_M * std::f64::consts::PI / 180.0;
        for (lat, share) in [(0.0, 1.0), (60.0, 0.5), (-60.0, 0.5)] {
            let [east, south] = Projection::new(at(lat, 10.0)).to_metres(at(lat, 11.0));
            assert!(is_near(east.into(), degree_m * share, 1.0), "{lat}: {east}");
            assert!(is_near(south.into(), 0.0, 0.1), "{lat}: {south}");
        }
        // What lies north has the smaller number, and stretches by ln tan (45 + lat / 2).
        let [east, north] = Projection::new(at(0.0, 0.0)).to_metres(at(45.0, 0.0));
        let stretched = EARTH_RADIUS_M * (67.5_f64).to_radians().tan().ln();
        assert!(east == 0.0 && is_near(north.into(), -stretched, 1.0), "{north}");
    }

    #[test]
    fn the_date_line_is_crossed_by_the_shorter_way() {
        let [east, _] = Projection::new(at(0.0, 179.9)).to_metres(at(0.0, -179.9));
        let [west, _] = Projection::new(at(0.0, -179.9)).to_metres(at(0.0, 179.9));
        assert!(
            is_near(east.into(), 22_239.0, 1.0) && is_near(west.into(), -22_239.0, 1.0),
            "{east} {west}"
        );
        let [half, _] = Projection::new(at(0.0, 0.0)).to_metres(at(0.0, 180.0));
        let [other_half, _] = Projection::new(at(0.0, 0.0)).to_metres(at(0.0, -180.0));
        assert!(half > 0.0 && half == -other_half, "neither way is shorter");
    }

    #[test]
    fn points_far_off_come_back_and_the_poles_have_an_end() {
        for origin in [at(0.0, 0.0), at(52.0, 4.0), at(-33.0, -70.0)] {
            let projection = Projection::new(origin);
            for point in [at(10.0, 20.0), at(-40.0, -60.0), at(60.0, 5.0)] {
                let back = projection.to_point(projection.to_metres(point));
                assert!(
                    is_near(back.lat, point.lat, 1e-4) && is_near(back.lon, point.lon, 1e-4),
                    "{back:?}"
                );
            }
        }
        let projection = Projection::new(at(0.0, 0.0));
        let pole = projection.to_metres(at(90.0, 0.0));
        assert_eq!(pole, projection.to_metres(at(MERCATOR_LIMIT_DEG, 0.0)));
        assert!(pole[1].is_finite() && pole[1] < -1.0e7);
        let beyond = projection.to_point([1.0e9, -1.0e9]);
        assert_eq!((beyond.lat, beyond.lon), (90.0, 180.0));
        let beyond = projection.to_point([-1.0e9, 1.0e9]);
        assert_eq!((beyond.lat, beyond.lon), (-90.0, -180.0));
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
}
