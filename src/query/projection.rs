//! From degrees to metres and back.

use super::bearings::{EARTH_RADIUS_M, distance_m};
use crate::dossier::format::MapUnits;
use crate::dossier::model::{Extent, LatLon, MapPoint};

/// Mercator has no poles; the usual bound of web maps, in degrees.
const MERCATOR_LIMIT_DEG: f64 = 85.051_1;
/// Up to here a sheet is drawn in Mercator's projection, which stretches what lies nearer to a pole four times and more.
const MERCATOR_SHEET_DEG: f64 = 75.0;
/// Farthest that a sheet reaches from its middle in the stereographic projection, which stretches it there 1.6 times.
const STEREOGRAPHIC_DEG: f64 = 75.0;

/// From a sheet to metres: x to the right, y down.
///
/// Which one it is depends on how far the sheet reaches. Formulas and uses are those of Snyder, *Map Projections: A
/// Working Manual* (U.S. Geological Survey Professional Paper 1395, 1987), in his chapters 7, 12 and 21:
///
/// - **Mercator** up to 75 degrees. It keeps shapes, north is up all over, and web maps have made it familiar; but its
///   poles lie at infinity.
/// - **Stereographic** where a sheet reaches nearer to a pole, and is not most of the world. It keeps shapes, too, and is
///   what polar maps are usually drawn in. Its middle is that of the sheet, or the pole itself where the sheet goes more
///   than half round it.
/// - **Plain degrees** (equidistant cylindrical) for most of the world with a pole: every degree of longitude is as long
///   as every other, and so is every degree of latitude; true to scale are the meridians, and the middle parallel of the
///   sheet. It shows both poles on a rectangle, which the other two cannot.
/// - A plan is in metres already.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projection {
    /// What lies at no metres.
    origin: MapPoint,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Plan,
    /// With the radius of the globe that is true to scale at the origin.
    Mercator {
        radius_m: f64,
    },
    /// With the length of a degree of longitude against one of latitude.
    Degrees {
        shrink: f64,
    },
    Stereographic,
}

/// Where north is on a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum North {
    /// Up, all over.
    Up,
    /// Up in the middle; to the sides it leans.
    UpInTheMiddle,
    /// In the middle.
    InTheMiddle,
    /// Away from the middle: the south pole is there.
    Outwards,
    /// Nowhere: a plan has none.
    Nowhere,
}

impl Projection {
    /// The projection that suits a sheet.
    pub fn of(extent: &Extent) -> Self {
        let middle = extent.middle();
        let kind_of = |kind, origin| Self { origin, kind };
        if extent.units == MapUnits::Metres {
            return kind_of(Kind::Plan, extent.centre);
        }
        if extent.north <= MERCATOR_SHEET_DEG && extent.south >= -MERCATOR_SHEET_DEG {
            return Self::mercator(extent.centre);
        }
        let is_round = extent.width() > 180.0;
        let pole = MapPoint {
            x: middle.x,
            y: if middle.y >= 0.0 { 90.0 } else { -90.0 },
        };
        let origin = if is_round { pole } else { middle };
        let corners = [
            (extent.west, extent.south),
            (middle.x, extent.south),
            (extent.west, extent.north),
            (middle.x, extent.north),
        ];
        let reach_m = corners.map(|(x, y)| distance_m(on_globe(origin), on_globe(MapPoint { x, y })));
        let most_m = STEREOGRAPHIC_DEG.to_radians() * EARTH_RADIUS_M;
        if reach_m.into_iter().all(|reach_m| reach_m <= most_m) {
            return kind_of(Kind::Stereographic, origin);
        }
        let shrink = middle.y.to_radians().cos();
        kind_of(Kind::Degrees { shrink }, extent.centre)
    }

    /// Mercator, true to scale at `origin`.
    fn mercator(origin: MapPoint) -> Self {
        let y = origin.y.clamp(-MERCATOR_LIMIT_DEG, MERCATOR_LIMIT_DEG);
        let radius_m = y.to_radians().cos() * EARTH_RADIUS_M;
        Self {
            origin: MapPoint { x: origin.x, y },
            kind: Kind::Mercator { radius_m },
        }
    }

    fn mercator_y(lat: f64) -> f64 {
        let lat = lat.clamp(-MERCATOR_LIMIT_DEG, MERCATOR_LIMIT_DEG).to_radians();
        (std::f64::consts::FRAC_PI_4 + lat / 2.0).tan().ln()
    }

    /// Metres from the origin.
    pub fn to_metres(self, point: MapPoint) -> [f32; 2] {
        let Self { origin, kind } = self;
        let (east, north) = (point.x - origin.x, point.y - origin.y);
        let (x, y) = match kind {
            Kind::Plan => (east, -north),
            Kind::Mercator { radius_m } => (
                east.to_radians() * radius_m,
                (Self::mercator_y(origin.y) - Self::mercator_y(point.y)) * radius_m,
            ),
            Kind::Degrees { shrink } => (
                east.to_radians() * EARTH_RADIUS_M * shrink,
                -north.to_radians() * EARTH_RADIUS_M,
            ),
            Kind::Stereographic => {
                let ((sin, cos), (origin_sin, origin_cos)) =
                    (point.y.to_radians().sin_cos(), origin.y.to_radians().sin_cos());
                let (east_sin, east_cos) = east.to_radians().sin_cos();
                // Snyder's 21-2 to 21-4; what lies opposite is at infinity, and is kept finite.
                let k = 2.0 / (1.0 + origin_sin * sin + origin_cos * cos * east_cos).max(1e-3);
                (
                    EARTH_RADIUS_M * k * cos * east_sin,
                    -EARTH_RADIUS_M * k * (origin_cos * sin - origin_sin * cos * east_cos),
                )
            }
        };
        [x as f32, y as f32]
    }

    /// The point so many metres from the origin.
    pub fn to_point(self, [x, y]: [f32; 2]) -> MapPoint {
        let Self { origin, kind } = self;
        let (x, y) = (f64::from(x), f64::from(y));
        match kind {
            Kind::Plan => MapPoint {
                x: origin.x + x,
                y: origin.y - y,
            },
            Kind::Mercator { radius_m } => {
                let from_equator = Self::mercator_y(origin.y) - y / radius_m;
                let lat = (2.0 * from_equator.exp().atan() - std::f64::consts::FRAC_PI_2).to_degrees();
                MapPoint {
                    x: origin.x + (x / radius_m).to_degrees(),
                    y: lat.clamp(-90.0, 90.0),
                }
            }
            Kind::Degrees { shrink } => MapPoint {
                x: origin.x + (x / EARTH_RADIUS_M / shrink).to_degrees(),
                y: (origin.y - (y / EARTH_RADIUS_M).to_degrees()).clamp(-90.0, 90.0),
            },
            Kind::Stereographic => {
                // Snyder's 20-14, 20-15 and 21-15.
                let (right, up) = (x / EARTH_RADIUS_M, -y / EARTH_RADIUS_M);
                let far = right.hypot(up);
                if far < 1e-12 {
                    return origin;
                }
                let (sin, cos) = (2.0 * (far / 2.0).atan()).sin_cos();
                let (origin_sin, origin_cos) = origin.y.to_radians().sin_cos();
                let lat = (cos * origin_sin + up * sin * origin_cos / far).clamp(-1.0, 1.0).asin();
                let east = (right * sin).atan2(far * origin_cos * cos - up * origin_sin * sin);
                MapPoint {
                    x: origin.x + east.to_degrees(),
                    y: lat.to_degrees(),
                }
            }
        }
    }

    /// How much longer a way is on the sheet than on the ground, eastwards, at some point of the sheet.
    pub fn stretch_at(self, point: MapPoint) -> f64 {
        let cos = point.y.to_radians().cos().max(0.01);
        match self.kind {
            Kind::Plan => 1.0,
            Kind::Mercator { radius_m } => radius_m / EARTH_RADIUS_M / cos,
            Kind::Degrees { shrink } => shrink / cos,
            Kind::Stereographic => {
                let far = distance_m(on_globe(self.origin), on_globe(point)) / EARTH_RADIUS_M;
                1.0 / (far / 2.0).cos().powi(2).max(0.01)
            }
        }
    }

    /// Whether the sheet is a rectangle: any but that round a pole.
    pub fn is_rectangle(self) -> bool {
        match self.north() {
            North::Up | North::UpInTheMiddle | North::Nowhere => true,
            North::InTheMiddle | North::Outwards => false,
        }
    }

    /// Whether what is straight in degrees is straight on the sheet, too.
    pub fn is_straight(self) -> bool {
        match self.kind {
            Kind::Plan | Kind::Mercator { .. } | Kind::Degrees { .. } => true,
            Kind::Stereographic => false,
        }
    }

    /// What ways off a sheet are measured from: its middle, or the pole that it lies round.
    pub fn middle_of(self, extent: &Extent) -> MapPoint {
        if self.is_rectangle() {
            extent.middle()
        } else {
            self.origin
        }
    }

    /// Where north is.
    pub fn north(self) -> North {
        match self.kind {
            Kind::Plan => North::Nowhere,
            Kind::Mercator { .. } | Kind::Degrees { .. } => North::Up,
            Kind::Stereographic if self.origin.y >= 90.0 => North::InTheMiddle,
            Kind::Stereographic if self.origin.y <= -90.0 => North::Outwards,
            Kind::Stereographic => North::UpInTheMiddle,
        }
    }
}

/// A point of a sheet on the globe.
fn on_globe(point: MapPoint) -> LatLon {
    LatLon {
        lat: point.y,
        lon: point.x,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lat: f64, lon: f64) -> MapPoint {
        MapPoint { x: lon, y: lat }
    }

    fn amsterdam() -> MapPoint {
        at(52.363_94, 4.882_38)
    }

    fn is_near(one: f64, other: f64, most: f64) -> bool {
        (one - other).abs() <= most
    }

    fn sheet((south, west): (f64, f64), (north, east): (f64, f64)) -> Extent {
        let centre = at(f64::midpoint(south, north), f64::midpoint(west, east));
        Extent {
            units: MapUnits::Degrees,
            west,
            south,
            east,
            north,
            centre,
        }
    }

    #[test]
    fn a_point_comes_back_from_every_projection() {
        for (extent, is_straight) in [
            (sheet((52.0, 4.0), (53.0, 5.0)), true),
            (sheet((-40.0, 150.0), (30.0, 250.0)), true),
            (sheet((-90.0, -180.0), (90.0, 180.0)), true),
            (sheet((74.0, 8.0), (81.0, 36.0)), false),
            (sheet((60.0, -180.0), (90.0, 180.0)), false),
            (sheet((-90.0, -180.0), (-60.0, 180.0)), false),
        ] {
            let projection = Projection::of(&extent);
            assert_eq!(projection.is_straight(), is_straight, "{extent:?}");
            for (across, up) in [(0.2, 0.3), (0.5, 0.5), (0.9, 0.8)] {
                let point = at(
                    extent.south + up * extent.height(),
                    extent.west + across * extent.width(),
                );
                let back = projection.to_point(projection.to_metres(point));
                assert!(
                    is_near(back.y, point.y, 1e-4) && is_near(back.x, point.x, 1e-4),
                    "{point:?} {back:?}"
                );
            }
        }
    }

    #[test]
    fn metres_in_the_middle_are_metres_on_the_ground() {
        for extent in [
            sheet((52.0, 4.0), (53.0, 5.0)),
            sheet((74.0, 8.0), (81.0, 36.0)),
            sheet((-80.0, -180.0), (85.0, 180.0)),
        ] {
            let (projection, middle) = (Projection::of(&extent), extent.middle());
            let east = MapPoint {
                x: middle.x + 0.01,
                ..middle
            };
            let ([x, _], [from, _]) = (projection.to_metres(east), projection.to_metres(middle));
            let ground_m = distance_m(on_globe(middle), on_globe(east));
            assert!(is_near(f64::from(x - from) / ground_m, 1.0, 0.002), "{extent:?}");
            assert!(is_near(projection.stretch_at(middle), 1.0, 0.002));
        }
    }

    #[test]
    fn a_polar_sheet_has_its_pole_in_the_middle_and_its_own_meridian_below_it() {
        let projection = Projection::of(&sheet((60.0, -180.0), (90.0, 180.0)));
        assert_eq!(projection.north(), North::InTheMiddle);
        let [x, y] = projection.to_metres(at(90.0, 77.0));
        assert!(x.hypot(y) < 1.0);
        let [x, y] = projection.to_metres(at(80.0, 0.0));
        assert!(x.abs() < 1.0 && y > 1_000_000.0, "{x} {y}");
        let south = Projection::of(&sheet((-90.0, -180.0), (-60.0, 180.0)));
        assert_eq!(south.north(), North::Outwards);
    }

    #[test]
    fn a_plan_is_in_metres_already() {
        let extent = Extent {
            units: MapUnits::Metres,
            ..sheet((0.0, 0.0), (12.0, 40.0))
        };
        let projection = Projection::of(&extent);
        assert_eq!(projection.to_metres(at(7.0, 21.0)), [1.0, -1.0]);
        assert_eq!(projection.to_point([1.0, -1.0]), at(7.0, 21.0));
        assert_eq!(projection.north(), North::Nowhere);
    }

    #[test]
    fn degrees_are_metres_of_the_globe_that_shrink_towards_the_poles() {
        // A degree of a great circle is the radius times pi by 180; at 60 degrees north one of longitude is half of it.
        let degree_m = EARTH_RADIUS_M * std::f64::consts::PI / 180.0;
        for (lat, share) in [(0.0, 1.0), (60.0, 0.5), (-60.0, 0.5)] {
            let [east, south] = Projection::mercator(at(lat, 10.0)).to_metres(at(lat, 11.0));
            assert!(is_near(east.into(), degree_m * share, 1.0), "{lat}: {east}");
            assert!(is_near(south.into(), 0.0, 0.1), "{lat}: {south}");
        }
        // What lies north has the smaller number, and stretches by ln tan (45 + lat / 2).
        let [east, north] = Projection::mercator(at(0.0, 0.0)).to_metres(at(45.0, 0.0));
        let stretched = EARTH_RADIUS_M * (67.5_f64).to_radians().tan().ln();
        assert!(east == 0.0 && is_near(north.into(), -stretched, 1.0), "{north}");
    }

    #[test]
    fn the_poles_have_an_end_in_mercator() {
        let projection = Projection::mercator(at(0.0, 0.0));
        let pole = projection.to_metres(at(90.0, 0.0));
        assert_eq!(pole, projection.to_metres(at(MERCATOR_LIMIT_DEG, 0.0)));
        assert!(pole[1].is_finite() && pole[1] < -1.0e7);
        assert_eq!(projection.to_point([0.0, -1.0e9]).y, 90.0);
        assert!(Projection::mercator(amsterdam()).to_metres(amsterdam()) == [0.0, 0.0]);
    }
}
