//! The map of a dossier, projected and cut into triangles once.

use egui::{Pos2, Rect, Vec2, pos2};

use crate::dossier::model::{FeatureKind, LatLon, MapSheet, Shape};

/// Mean radius of the earth in metres (IUGG).
const EARTH_RADIUS_M: f64 = 6_371_008.8;
/// Mercator has no poles; the usual bound of web maps, in degrees.
const MERCATOR_LIMIT_DEG: f64 = 85.051_1;

/// Mercator round the middle of a sheet, in metres there: x to the east, y to the south.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Projection {
    origin: LatLon,
    scale: f64,
}

impl Projection {
    /// A projection that is true to scale at `origin`.
    pub(crate) fn new(origin: LatLon) -> Self {
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
    pub(crate) fn to_metres(self, point: LatLon) -> Pos2 {
        let mut east = point.lon - self.origin.lon;
        if east > 180.0 {
            east -= 360.0;
        } else if east < -180.0 {
            east += 360.0;
        }
        let x = east.to_radians() * self.scale;
        let y = (Self::mercator_y(self.origin.lat) - Self::mercator_y(point.lat)) * self.scale;
        pos2(x as f32, y as f32)
    }

    /// The point so many metres from the origin.
    pub(crate) fn to_point(self, metres: Pos2) -> LatLon {
        let lon = self.origin.lon + (f64::from(metres.x) / self.scale).to_degrees();
        let y = Self::mercator_y(self.origin.lat) - f64::from(metres.y) / self.scale;
        let lat = (2.0 * y.exp().atan() - std::f64::consts::FRAC_PI_2).to_degrees();
        LatLon {
            lat: lat.clamp(-90.0, 90.0),
            lon: lon.clamp(-180.0, 180.0),
        }
    }
}

/// Metres between two points along a great circle (haversine).
pub(crate) fn distance_m(from: LatLon, to: LatLon) -> f64 {
    let (lat1, lat2) = (from.lat.to_radians(), to.lat.to_radians());
    let half_lat = ((lat2 - lat1) / 2.0).sin();
    let half_lon = ((to.lon - from.lon).to_radians() / 2.0).sin();
    let a = half_lat * half_lat + lat1.cos() * lat2.cos() * half_lon * half_lon;
    2.0 * EARTH_RADIUS_M * a.sqrt().min(1.0).asin()
}

/// Direction from one point to another in words: `south-west`.
pub(crate) fn direction(from: LatLon, to: LatLon) -> &'static str {
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

/// An area or a line in metres, ready to be drawn at any scale.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub kind: FeatureKind,
    /// Corners of the triangles; empty for a line.
    pub vertices: Vec<Pos2>,
    /// Three for each triangle.
    pub indices: Vec<u32>,
    /// Rings, closed, or lines, open.
    pub outlines: Vec<Vec<Pos2>>,
    /// The place of its label, and the direction of a line there.
    pub label: Option<PieceLabel>,
    /// All that it takes.
    pub bounds: Rect,
}

/// A label and where it belongs.
#[derive(Debug, Clone)]
pub(crate) struct PieceLabel {
    pub text: String,
    pub at: Pos2,
    /// Slant in radians, for streets and canals.
    pub angle: f32,
    /// How much room there is for it, in metres.
    pub room_m: f32,
}

/// The map of a dossier, ready to be drawn.
#[derive(Debug, Clone, Default)]
pub struct MapShapes {
    pub(crate) pieces: Vec<Piece>,
    pub(crate) projection: Option<Projection>,
    /// North-west corner of the sheet, in metres.
    pub(crate) min: Pos2,
    /// South-east corner of the sheet, in metres.
    pub(crate) max: Pos2,
}

impl MapShapes {
    /// Projects a sheet and cuts its areas into triangles.
    pub fn new(sheet: Option<&MapSheet>) -> Self {
        let Some(sheet) = sheet else {
            return Self::default();
        };
        let projection = Projection::new(sheet.centre);
        let corner = |lat: f64, lon: f64| projection.to_metres(LatLon { lat, lon });
        let mut seen = std::collections::HashSet::new();
        let pieces = sheet
            .features
            .iter()
            .map(|feature| {
                let label = feature.label.as_ref().filter(|label| seen.insert((*label).clone()));
                match &feature.shape {
                    Shape::Areas(areas) => area_piece(feature.kind, areas, label, projection),
                    Shape::Lines(lines) => line_piece(feature.kind, lines, label, projection),
                }
            })
            .collect();
        Self {
            pieces,
            projection: Some(projection),
            min: corner(sheet.north_east.lat, sheet.south_west.lon),
            max: corner(sheet.south_west.lat, sheet.north_east.lon),
        }
    }

    /// Size of the sheet in metres.
    pub(crate) fn size(&self) -> Vec2 {
        (self.max - self.min).max(Vec2::splat(1.0))
    }
}

fn project(ring: &[LatLon], projection: Projection) -> Vec<Pos2> {
    ring.iter().map(|&point| projection.to_metres(point)).collect()
}

fn area_piece(kind: FeatureKind, areas: &[Vec<Vec<LatLon>>], label: Option<&String>, projection: Projection) -> Piece {
    let mut piece = Piece {
        kind,
        vertices: Vec::new(),
        indices: Vec::new(),
        outlines: Vec::new(),
        label: None,
        bounds: Rect::NOTHING,
    };
    let mut largest: Option<(f32, Vec<Pos2>)> = None;
    for rings in areas {
        let rings: Vec<Vec<Pos2>> = rings.iter().map(|ring| project(ring, projection)).collect();
        triangulate(&rings, &mut piece);
        if let Some(outer) = rings.first() {
            let size = signed_area(outer).abs();
            if largest.as_ref().is_none_or(|(known, _)| size > *known) {
                largest = Some((size, outer.clone()));
            }
        }
        piece.outlines.extend(rings.into_iter().map(closed));
    }
    piece.bounds = bounds(&piece.outlines);
    piece.label = label.zip(largest).map(|(text, (_, ring))| {
        let long = kind == FeatureKind::Water;
        let (angle, room_m) = if long {
            longest_axis(&ring)
        } else {
            (0.0, breadth(&ring))
        };
        PieceLabel {
            text: text.clone(),
            at: inside_point(&ring),
            angle,
            room_m,
        }
    });
    piece
}

fn line_piece(kind: FeatureKind, lines: &[Vec<LatLon>], label: Option<&String>, projection: Projection) -> Piece {
    let outlines: Vec<Vec<Pos2>> = lines.iter().map(|line| project(line, projection)).collect();
    let longest = outlines
        .iter()
        .flat_map(|line| line.windows(2))
        .filter_map(|pair| match pair {
            [from, to] => Some((*from, *to)),
            _ => None,
        })
        .max_by(|(a, b), (c, d)| (*b - *a).length().total_cmp(&(*d - *c).length()));
    let label = label.zip(longest).map(|(text, (from, to))| PieceLabel {
        text: text.clone(),
        at: from + (to - from) / 2.0,
        angle: upright((to - from).angle()),
        room_m: (to - from).length(),
    });
    Piece {
        kind,
        vertices: Vec::new(),
        indices: Vec::new(),
        bounds: bounds(&outlines),
        outlines,
        label,
    }
}

fn bounds(outlines: &[Vec<Pos2>]) -> Rect {
    let mut bounds = Rect::NOTHING;
    outlines.iter().flatten().for_each(|&point| bounds.extend_with(point));
    bounds
}

fn closed(mut ring: Vec<Pos2>) -> Vec<Pos2> {
    ring.extend(ring.first().copied());
    ring
}

fn triangulate(rings: &[Vec<Pos2>], piece: &mut Piece) {
    let mut flat: Vec<f32> = Vec::new();
    let mut holes = Vec::new();
    for (index, ring) in rings.iter().enumerate() {
        if index > 0 {
            holes.push(flat.len() / 2);
        }
        flat.extend(ring.iter().flat_map(|point| [point.x, point.y]));
    }
    // A ring that cannot be cut is still outlined.
    let Ok(indices) = earcutr::earcut(&flat, &holes, 2) else {
        return;
    };
    let base = piece.vertices.len();
    piece.vertices.extend(rings.iter().flatten().copied());
    piece
        .indices
        .extend(indices.into_iter().filter_map(|index| u32::try_from(base + index).ok()));
}

fn signed_area(ring: &[Pos2]) -> f32 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| a.x * b.y - b.x * a.y).sum::<f32>() / 2.0
}

fn centroid(ring: &[Pos2]) -> Pos2 {
    let area = signed_area(ring);
    if area.abs() < 1e-3 {
        return ring.first().copied().unwrap_or(Pos2::ZERO);
    }
    let next = ring.iter().cycle().skip(1);
    let sum = ring.iter().zip(next).fold(Vec2::ZERO, |sum, (a, b)| {
        sum + (a.to_vec2() + b.to_vec2()) * (a.x * b.y - b.x * a.y)
    });
    (sum / (6.0 * area)).to_pos2()
}

/// A point inside a ring: its centroid, or else the middle of the widest cut through it there.
fn inside_point(ring: &[Pos2]) -> Pos2 {
    let centre = centroid(ring);
    if contains(ring, centre) {
        return centre;
    }
    let mut crossings: Vec<f32> = crossings_at(ring, centre.y).collect();
    crossings.sort_by(f32::total_cmp);
    crossings
        .chunks_exact(2)
        .filter_map(|pair| match pair {
            [from, to] => Some((to - from, f32::midpoint(*from, *to))),
            _ => None,
        })
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map_or(centre, |(_, x)| pos2(x, centre.y))
}

fn crossings_at(ring: &[Pos2], y: f32) -> impl Iterator<Item = f32> {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .filter(move |(a, b)| (a.y > y) != (b.y > y))
        .map(move |(a, b)| a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x))
}

/// Whether a point lies inside a ring (even-odd rule).
pub(crate) fn contains(ring: &[Pos2], point: Pos2) -> bool {
    crossings_at(ring, point.y).filter(|x| *x > point.x).count() % 2 == 1
}

/// How wide a ring is at its label.
fn breadth(ring: &[Pos2]) -> f32 {
    let rect = egui::Rect::from_points(ring);
    rect.width()
}

/// Slant and length of a long shape's longest straight side.
fn longest_axis(ring: &[Pos2]) -> (f32, f32) {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .map(|(a, b)| *b - *a)
        .max_by(|a, b| a.length().total_cmp(&b.length()))
        .map_or((0.0, 0.0), |side| (upright(side.angle()), side.length()))
}

/// A slant turned so that text is never upside down.
fn upright(angle: f32) -> f32 {
    use std::f32::consts::{FRAC_PI_2, PI};
    if angle > FRAC_PI_2 {
        angle - PI
    } else if angle <= -FRAC_PI_2 {
        angle + PI
    } else {
        angle
    }
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
        let drawn = f64::from(projection.to_metres(north).to_vec2().length());
        assert!((drawn / distance_m(amsterdam(), north) - 1.0).abs() < 0.001);
    }

    #[test]
    fn katwijk_lies_south_west_of_amsterdam() {
        let katwijk = LatLon { lat: 52.2, lon: 4.4 };
        assert_eq!(direction(amsterdam(), katwijk), "south-west".to_owned());
        assert!((35_000.0..40_000.0).contains(&distance_m(amsterdam(), katwijk)));
    }

    #[test]
    fn a_concave_ring_has_its_label_inside() {
        let ring = [
            (0.0, 0.0),
            (10.0, 0.0),
            (10.0, 10.0),
            (9.0, 10.0),
            (9.0, 1.0),
            (0.0, 1.0),
        ]
        .map(|(x, y)| pos2(x, y));
        assert!(contains(&ring, inside_point(&ring)));
    }
}
