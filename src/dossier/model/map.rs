//! The drawn map of a dossier.

use super::{LatLon, Passage, Position, Veiled};
use crate::dossier::format::{self, Background, FeatureKind, MapUnits};
use crate::dossier::links::Link;

/// The map sheet: its note, its frame, its shapes.
#[derive(Debug, Clone)]
pub struct MapSheet {
    /// Heading of the map note.
    pub title: String,
    /// What the place is.
    pub note: Veiled<Passage>,
    /// Where it lies, and how far it reaches.
    pub extent: Extent,
    /// What lies under all that is drawn.
    pub background: Background,
    /// Credit drawn on the map.
    pub credit: String,
    /// Address behind the credit.
    pub credit_url: Option<Link>,
    /// Licence of the map's data.
    pub licence: String,
    /// Shapes in drawing order: sea first, names last.
    pub features: Vec<MapFeature>,
}

/// A point of a sheet: degrees east and north, or metres to the right and up. Degrees may go past 180 where a shape
/// goes on beyond the date line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MapPoint {
    /// Degrees east, or metres to the right.
    pub x: f64,
    /// Degrees north, or metres up.
    pub y: f64,
}

/// Where a sheet lies, and how far it reaches; never empty.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    /// What its numbers are.
    pub units: MapUnits,
    /// Left edge.
    pub west: f64,
    /// Lower edge.
    pub south: f64,
    /// Right edge; past 180 degrees where the sheet lies across the date line.
    pub east: f64,
    /// Upper edge.
    pub north: f64,
    /// Middle of the first view.
    pub centre: MapPoint,
}

impl Extent {
    /// The extent of a sheet as it is written; none where its numbers enclose nothing.
    ///
    /// A sheet lies across the date line where its east is past 180, or less than its west, as in a bounding box of
    /// GeoJSON (RFC 7946, section 5.2). The latter is believed for less than half of the earth alone: of more, it is
    /// likelier that two numbers were swapped.
    pub fn of(sheet: &format::MapSheet) -> Option<Self> {
        Self::between(sheet.units, sheet.bounds, sheet.centre)
    }

    /// The same from its numbers alone.
    pub fn between(units: MapUnits, bounds: ((f64, f64), (f64, f64)), centre: (f64, f64)) -> Option<Self> {
        let extent = match units {
            MapUnits::Metres => {
                let ((west, south), (east, north)) = bounds;
                let (x, y) = centre;
                Self {
                    units,
                    west,
                    south,
                    east,
                    north,
                    centre: MapPoint { x, y },
                }
            }
            MapUnits::Degrees => {
                let ((south, west), (north, east)) = bounds;
                let crosses = east < west && east + 360.0 - west < 180.0;
                let east = if crosses { east + 360.0 } else { east };
                let (lat, lon) = centre;
                Self {
                    units,
                    west,
                    south,
                    east,
                    north,
                    centre: MapPoint {
                        x: nearest_turn(lon, f64::midpoint(west, east)),
                        y: lat,
                    },
                }
            }
        };
        let numbers = [
            extent.west,
            extent.south,
            extent.east,
            extent.north,
            extent.centre.x,
            extent.centre.y,
        ];
        let is_plain = numbers
            .iter()
            .all(|number| number.is_finite() && number.abs() <= MOST_METRES);
        let on_earth = (-90.0..=90.0).contains(&extent.south)
            && (-90.0..=90.0).contains(&extent.north)
            && (-90.0..=90.0).contains(&extent.centre.y)
            && (-180.0..=180.0).contains(&extent.west)
            && extent.width() <= 360.0;
        let stands = match units {
            MapUnits::Metres => true,
            MapUnits::Degrees => on_earth,
        };
        (is_plain && stands && extent.width() > 0.0 && extent.height() > 0.0).then_some(extent)
    }

    /// How wide it is, in its own numbers.
    pub fn width(&self) -> f64 {
        self.east - self.west
    }

    /// How high it is, in its own numbers.
    pub fn height(&self) -> f64 {
        self.north - self.south
    }

    /// Its middle, which need not be that of the first view.
    pub fn middle(&self) -> MapPoint {
        MapPoint {
            x: f64::midpoint(self.west, self.east),
            y: f64::midpoint(self.south, self.north),
        }
    }

    /// A position in the numbers of the sheet: a longitude is turned to where it lies nearest to the sheet's middle.
    pub fn point(&self, position: Position) -> MapPoint {
        match position {
            Position::Plan { x_m, y_m } => MapPoint { x: x_m, y: y_m },
            Position::Earth(LatLon { lat, lon }) => MapPoint {
                x: nearest_turn(lon, self.middle().x),
                y: lat,
            },
        }
    }

    /// What lies at a point of the sheet.
    pub fn position(&self, MapPoint { x, y }: MapPoint) -> Position {
        match self.units {
            MapUnits::Metres => Position::Plan { x_m: x, y_m: y },
            MapUnits::Degrees => Position::Earth(LatLon {
                lat: y.clamp(-90.0, 90.0),
                lon: nearest_turn(x, 0.0).clamp(-180.0, 180.0),
            }),
        }
    }

    /// Whether a position lies on the sheet.
    pub fn holds(&self, position: Position) -> bool {
        let MapPoint { x, y } = self.point(position);
        (self.west..=self.east).contains(&x) && (self.south..=self.north).contains(&y)
    }
}

/// Farthest that a plan may lie from where its numbers begin: coordinates of national grids are less.
const MOST_METRES: f64 = 1e8;

/// A longitude turned round the earth to where it lies nearest to another.
fn nearest_turn(lon: f64, to: f64) -> f64 {
    if (lon - to).abs() <= 180.0 {
        return lon;
    }
    lon - ((lon - to) / 360.0).round() * 360.0
}

/// One shape of the map.
#[derive(Debug, Clone)]
pub struct MapFeature {
    /// What it is.
    pub kind: FeatureKind,
    /// Full name, if it has one.
    pub name: Option<String>,
    /// Short name, if it is to be labelled.
    pub label: Option<String>,
    /// Its outline.
    pub shape: Shape,
}

/// The outline of a map feature.
#[derive(Debug, Clone)]
pub enum Shape {
    /// Areas; each has an outer ring, then holes. Rings are not closed and have at least three points.
    Areas(Vec<Vec<Vec<MapPoint>>>),
    /// Lines of at least two points.
    Lines(Vec<Vec<MapPoint>>),
    /// Points.
    Points(Vec<MapPoint>),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longitude_is_turned_to_where_it_lies_nearest() {
        assert_eq!(nearest_turn(-170.0, 180.0), 190.0);
        assert_eq!(nearest_turn(190.0, 0.0), -170.0);
        assert_eq!(nearest_turn(4.882_38, 4.9), 4.882_38);
        assert_eq!(nearest_turn(-180.0, 0.0), -180.0);
    }
}
