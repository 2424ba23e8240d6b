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
}
