//! The map of a dossier, projected and cut into triangles once.

use egui::{Pos2, Rect, Vec2};

use super::map_outlines::{bounds, breadth, closed, inside_point, longest_axis, signed_area, triangulate, upright};
use crate::dossier::format::Background;
use crate::dossier::model::{Extent, FeatureKind, MapFeature, MapPoint, MapSheet, Position, Shape};
use crate::query::cut::Cut;
use crate::query::projection::Projection;
use crate::query::sheet::{areas_on, is_seam, lines_on, points_on, with_points_between};

/// Longest stretch that is drawn straight where straight lines of the earth are bent, in degrees.
const LONGEST_STRAIGHT_DEG: f64 = 1.0;

/// From this on a sheet is one of a country or a sea, and no longer of streets, in metres.
const LARGE_M: f32 = 50_000.0;

/// An area, a line or points in metres, ready to be drawn at any scale.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub kind: FeatureKind,
    /// Corners of the triangles; empty for a line.
    pub vertices: Vec<Pos2>,
    /// Three for each triangle.
    pub indices: Vec<u32>,
    /// Rings, closed, or lines, open.
    pub outlines: Vec<Vec<Pos2>>,
    /// Of an area that has a rim: its outlines without the stretches where it was cut.
    pub rims: Vec<Vec<Pos2>>,
    /// Points.
    pub dots: Vec<Pos2>,
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
    /// The pieces that have a label, by number, the weightiest first.
    pub(crate) labelled: Vec<usize>,
    /// What they lie on; none where there is no map.
    pub(crate) ground: Option<Ground>,
    /// How lines are laid on it.
    laying: Option<Laying>,
}

/// The sheet itself.
#[derive(Debug, Clone)]
pub(crate) struct Ground {
    pub extent: Extent,
    pub projection: Projection,
    pub background: Background,
    /// All that it takes, in metres.
    pub bounds: Rect,
    /// Whether it is seen whole at first, rather than up to the edges of the window.
    pub is_seen_whole: bool,
    /// Its corners, and the triangles between them, where it is no rectangle.
    pub vertices: Vec<Pos2>,
    pub indices: Vec<u32>,
}

/// How shapes come onto a sheet.
#[derive(Debug, Clone)]
struct Laying {
    /// What of the earth, or of a plan, lies on it.
    extent: Extent,
    projection: Projection,
    cut: Cut,
    /// All that the sheet takes, in metres.
    bounds: Rect,
}

impl MapShapes {
    /// Projects a sheet and cuts its areas into triangles.
    pub fn new(sheet: Option<&MapSheet>) -> Self {
        let Some(sheet) = sheet else {
            return Self::default();
        };
        let laying = Laying::of(sheet);
        let mut seen = std::collections::HashSet::new();
        let mut is_new = |feature: &MapFeature, label: &String| {
            matches!(feature.kind, FeatureKind::Room | FeatureKind::Dot) || seen.insert(label.clone())
        };
        let pieces: Vec<Piece> = sheet
            .features
            .iter()
            .map(|feature| {
                let label = feature.label.as_ref().filter(|label| is_new(feature, label));
                match &feature.shape {
                    Shape::Areas(areas) => laying.areas(feature.kind, areas, label),
                    Shape::Lines(lines) => laying.lines(feature.kind, lines, label),
                    Shape::Points(points) => laying.points(feature.kind, points, label),
                }
            })
            .collect();
        Self {
            labelled: by_weight(&pieces),
            pieces,
            ground: Some(laying.ground(sheet)),
            laying: Some(laying),
        }
    }
}

impl MapShapes {
    /// A way on the sheet, in metres; in several parts where it leaves the sheet on one side and comes back on the
    /// other.
    pub(crate) fn way(&self, points: &[Position]) -> Vec<Vec<Pos2>> {
        let Some(laying) = &self.laying else {
            return Vec::new();
        };
        let line: Vec<MapPoint> = points.iter().map(|&point| laying.extent.point(point)).collect();
        laying.placed(&line)
    }
}

/// The pieces that have a label, the weightiest first; of areas that nobody named, the largest first.
fn by_weight(pieces: &[Piece]) -> Vec<usize> {
    let mut labelled: Vec<(usize, &Piece)> = pieces
        .iter()
        .enumerate()
        .filter(|(_, piece)| piece.label.is_some())
        .collect();
    labelled.sort_by_key(|(_, piece)| {
        let area = piece.bounds.area() as i64;
        match piece.kind {
            FeatureKind::Square => (0, 0),
            FeatureKind::Building => (1, 0),
            FeatureKind::Street | FeatureKind::Dot => (2, 0),
            FeatureKind::Sea
            | FeatureKind::Water
            | FeatureKind::River
            | FeatureKind::Park
            | FeatureKind::Pavement
            | FeatureKind::Rail
            | FeatureKind::Wall
            | FeatureKind::Border
            | FeatureKind::PlainLine => (3, 0),
            FeatureKind::Label => (-1, 0),
            FeatureKind::Room | FeatureKind::Land | FeatureKind::PlainArea => (3, -area),
        }
    });
    labelled.into_iter().map(|(index, _)| index).collect()
}

/// Whether an area is drawn with a rim.
fn has_rim(kind: FeatureKind) -> bool {
    matches!(kind, FeatureKind::PlainArea | FeatureKind::Room | FeatureKind::Border)
}

impl Laying {
    fn of(sheet: &MapSheet) -> Self {
        let (extent, projection) = (sheet.extent, Projection::of(&sheet.extent));
        let mut laying = Self {
            extent,
            projection,
            cut: Cut::beyond(&extent),
            bounds: Rect::NOTHING,
        };
        let bounds = Rect::from_points(&laying.outline());
        // However small a sheet is, something lies between its edges.
        laying.bounds = Rect::from_min_size(bounds.min, bounds.size().max(Vec2::splat(1e-3)));
        if !projection.is_straight() {
            if projection.is_rectangle() {
                laying.extent = laying.seen();
            }
            laying.cut = Cut::at_edges(&laying.extent);
        }
        laying
    }

    /// What the bounds of a sheet enclose.
    fn outline(&self) -> Vec<Pos2> {
        let Extent {
            west,
            south,
            east,
            north,
            ..
        } = self.extent;
        let corners = [(west, south), (east, south), (east, north), (west, north)].map(|(x, y)| MapPoint { x, y });
        self.project(&corners, true)
    }

    /// What is seen in a rectangle whose edges are bent on the earth: more than the bounds that lie in it.
    fn seen(&self) -> Extent {
        let (bounds, mut seen) = (self.bounds, self.extent);
        let steps = (0..=64u8).map(|step| f32::from(step) / 64.0);
        let middle = self.extent.middle().x;
        for share in steps {
            let (x, y) = (bounds.x_range().as_positive(), bounds.y_range().as_positive());
            let (x, y) = (egui::lerp(x.min..=x.max, share), egui::lerp(y.min..=y.max, share));
            let edge = [
                (x, bounds.top()),
                (x, bounds.bottom()),
                (bounds.left(), y),
                (bounds.right(), y),
            ];
            for point in edge.map(|(x, y)| self.projection.to_point([x, y])) {
                seen.west = seen.west.min(point.x);
                seen.east = seen.east.max(point.x);
                seen.south = seen.south.min(point.y);
                seen.north = seen.north.max(point.y);
            }
        }
        for lat in [-90.0, 90.0] {
            let pole = Pos2::from(self.projection.to_metres(MapPoint { x: middle, y: lat }));
            if bounds.contains(pole) {
                (seen.west, seen.east) = (middle - 180.0, middle + 180.0);
                (seen.south, seen.north) = (seen.south.min(lat), seen.north.max(lat));
            }
        }
        seen
    }

    /// The sheet itself: a rectangle, or what its edges enclose.
    fn ground(&self, sheet: &MapSheet) -> Ground {
        let (mut vertices, mut indices) = (Vec::new(), Vec::new());
        if !self.projection.is_rectangle() {
            triangulate(&[self.outline()], &mut vertices, &mut indices);
        }
        Ground {
            extent: sheet.extent,
            projection: self.projection,
            background: sheet.background,
            bounds: self.bounds,
            is_seen_whole: self.is_seen_whole(sheet.background),
            vertices,
            indices,
        }
    }

    /// Streets fill the window from edge to edge, as the ground goes on beyond them. What is drawn on paper ends
    /// somewhere, and on a sheet of a country or a sea something happens at every end: these are seen whole.
    fn is_seen_whole(&self, background: Background) -> bool {
        let is_large = self.bounds.width().min(self.bounds.height()) > LARGE_M;
        match background {
            Background::Paper => true,
            Background::Land | Background::Water => is_large || !self.projection.is_rectangle(),
        }
    }

    /// A line of the earth where it lies on the sheet, in as many parts as it comes to.
    fn placed(&self, line: &[MapPoint]) -> Vec<Vec<Pos2>> {
        let parts = lines_on(&self.extent, self.cut, line);
        parts.iter().map(|part| self.project(part, false)).collect()
    }

    fn project(&self, points: &[MapPoint], is_ring: bool) -> Vec<Pos2> {
        let on_sheet = |point: &MapPoint| Pos2::from(self.projection.to_metres(*point));
        if self.projection.is_straight() {
            return points.iter().map(on_sheet).collect();
        }
        let dense = with_points_between(points, LONGEST_STRAIGHT_DEG, is_ring);
        let mut projected: Vec<Pos2> = dense.iter().map(on_sheet).collect();
        // Along a pole many points are one.
        projected.dedup();
        projected
    }

    /// The stretches of a ring that are a rim of what is drawn: where it was cut, and at the edge of the world, is none.
    fn rims(&self, ring: &[MapPoint]) -> Vec<Vec<Pos2>> {
        let mut rims = Vec::new();
        let mut rim: Vec<MapPoint> = Vec::new();
        let next = ring.iter().skip(1).chain(ring.first());
        for (&from, &to) in ring.iter().zip(next) {
            if self.cut.is_edge(from, to) || is_seam(&self.extent, from, to) {
                rims.push(std::mem::take(&mut rim));
                continue;
            }
            if rim.is_empty() {
                rim.push(from);
            }
            rim.push(to);
        }
        rims.push(rim);
        let drawn = rims.iter().filter(|rim| rim.len() > 1);
        drawn.map(|rim| self.project(rim, false)).collect()
    }

    fn areas(&self, kind: FeatureKind, areas: &[Vec<Vec<MapPoint>>], label: Option<&String>) -> Piece {
        let mut piece = Piece::empty(kind);
        let mut largest: Option<(f32, Vec<Pos2>)> = None;
        for placed in areas.iter().flat_map(|rings| areas_on(&self.extent, self.cut, rings)) {
            if has_rim(kind) {
                piece.rims.extend(placed.iter().flat_map(|ring| self.rims(ring)));
            }
            let rings: Vec<Vec<Pos2>> = placed.iter().map(|ring| self.project(ring, true)).collect();
            if kind != FeatureKind::Border {
                triangulate(&rings, &mut piece.vertices, &mut piece.indices);
            }
            if let Some(outer) = rings.first() {
                let size = signed_area(outer).abs();
                if largest.as_ref().is_none_or(|(known, _)| size > *known) {
                    largest = Some((size, outer.clone()));
                }
            }
            piece.outlines.extend(rings.into_iter().map(closed));
        }
        piece.bounds = bounds(&piece.outlines);
        if kind == FeatureKind::Border {
            piece.outlines = std::mem::take(&mut piece.rims);
        }
        piece.label = label.zip(largest).map(|(text, (_, ring))| {
            let is_long = matches!(kind, FeatureKind::Water | FeatureKind::River);
            let (angle, room_m) = if is_long {
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

    fn lines(&self, kind: FeatureKind, lines: &[Vec<MapPoint>], label: Option<&String>) -> Piece {
        let outlines: Vec<Vec<Pos2>> = lines.iter().flat_map(|line| self.placed(line)).collect();
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
            bounds: bounds(&outlines),
            outlines,
            label,
            ..Piece::empty(kind)
        }
    }

    fn points(&self, kind: FeatureKind, points: &[MapPoint], label: Option<&String>) -> Piece {
        let dots: Vec<Pos2> = points
            .iter()
            .flat_map(|&point| points_on(&self.extent, point))
            .map(|point| self.projection.to_metres(point).into())
            .collect();
        let label = label.zip(dots.first()).map(|(text, &at)| PieceLabel {
            text: text.clone(),
            at,
            angle: 0.0,
            room_m: f32::INFINITY,
        });
        Piece {
            bounds: Rect::from_points(&dots),
            dots,
            label,
            ..Piece::empty(kind)
        }
    }
}

impl Piece {
    fn empty(kind: FeatureKind) -> Self {
        Self {
            kind,
            vertices: Vec::new(),
            indices: Vec::new(),
            outlines: Vec::new(),
            rims: Vec::new(),
            dots: Vec::new(),
            label: None,
            bounds: Rect::NOTHING,
        }
    }
}
