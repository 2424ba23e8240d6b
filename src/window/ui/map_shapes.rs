//! The map of a dossier, projected and cut into triangles once.

use egui::{Pos2, Rect, Vec2, pos2};

use crate::dossier::model::{FeatureKind, LatLon, MapSheet, Shape};
use crate::query::projection::Projection;

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
        let corner = |lat: f64, lon: f64| on_sheet(projection, LatLon { lat, lon });
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

/// A point of the earth on the sheet, in metres.
fn on_sheet(projection: Projection, point: LatLon) -> Pos2 {
    projection.to_metres(point).into()
}

fn project(ring: &[LatLon], projection: Projection) -> Vec<Pos2> {
    ring.iter().map(|&point| on_sheet(projection, point)).collect()
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
