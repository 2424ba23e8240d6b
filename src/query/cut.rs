//! Rings and lines cut to a rectangle.

use crate::dossier::model::{Extent, MapPoint};

/// The rectangle that shapes are cut to.
#[derive(Debug, Clone, Copy)]
pub struct Cut {
    west: f64,
    south: f64,
    east: f64,
    north: f64,
}

impl Cut {
    /// At the edges of a sheet.
    pub fn at_edges(extent: &Extent) -> Self {
        let Extent {
            west,
            south,
            east,
            north,
            ..
        } = *extent;
        Self {
            west,
            south,
            east,
            north,
        }
    }

    /// As far beyond the edges as the sheet is large: what remains beyond them is hidden, not lost.
    pub fn beyond(extent: &Extent) -> Self {
        Self::beyond_by(extent, 1.0)
    }

    /// Beyond the edges by a share of the sheet's size.
    pub fn beyond_by(extent: &Extent, share: f64) -> Self {
        let (across, up) = (extent.width() * share, extent.height() * share);
        Self {
            west: extent.west - across,
            south: extent.south - up,
            east: extent.east + across,
            north: extent.north + up,
        }
    }

    fn holds(self, points: &[MapPoint]) -> bool {
        let is_inside = |point: &MapPoint| {
            (self.west..=self.east).contains(&point.x) && (self.south..=self.north).contains(&point.y)
        };
        points.iter().all(is_inside)
    }

    /// Whether a stretch of an outline lies on an edge: it was cut there, and is no rim.
    pub fn is_edge(self, from: MapPoint, to: MapPoint) -> bool {
        let near = |one: f64, other: f64| (one - other).abs() < 1e-9 * (1.0 + other.abs());
        let both = |value: fn(MapPoint) -> f64, edge: f64| near(value(from), edge) && near(value(to), edge);
        both(|point| point.x, self.west)
            || both(|point| point.x, self.east)
            || both(|point| point.y, self.south)
            || both(|point| point.y, self.north)
    }
}

/// What is left of a ring in a rectangle (Sutherland and Hodgman's method); none if nothing is.
pub(super) fn cut_ring(cut: Cut, ring: Vec<MapPoint>) -> Option<Vec<MapPoint>> {
    if cut.holds(&ring) {
        return Some(ring);
    }
    let mut left = ring;
    for edge in cut.edges() {
        let mut kept = Vec::with_capacity(left.len());
        let mut before = *left.last()?;
        for point in left {
            let (was_in, is_in) = (edge.is_inside(before), edge.is_inside(point));
            if was_in != is_in {
                kept.push(edge.crossing(before, point));
            }
            if is_in {
                kept.push(point);
            }
            before = point;
        }
        kept.dedup();
        if kept.len() > 1 && kept.first() == kept.last() {
            kept.pop();
        }
        if kept.len() < 3 {
            return None;
        }
        left = kept;
    }
    Some(left)
}

/// What is left of a line in a rectangle.
pub(super) fn cut_line(cut: Cut, line: Vec<MapPoint>) -> Vec<Vec<MapPoint>> {
    if cut.holds(&line) {
        return vec![line];
    }
    let mut parts = vec![line];
    for edge in cut.edges() {
        parts = parts.iter().flat_map(|part| cut_line_at(edge, part)).collect();
    }
    parts
}

fn cut_line_at(edge: Edge, line: &[MapPoint]) -> Vec<Vec<MapPoint>> {
    let mut parts = Vec::new();
    let mut part: Vec<MapPoint> = Vec::new();
    let mut before: Option<MapPoint> = None;
    for &point in line {
        let is_in = edge.is_inside(point);
        if let Some(before) = before
            && edge.is_inside(before) != is_in
        {
            part.push(edge.crossing(before, point));
        }
        if is_in {
            part.push(point);
        } else if part.len() > 1 {
            parts.push(std::mem::take(&mut part));
        } else {
            part.clear();
        }
        before = Some(point);
    }
    if part.len() > 1 {
        parts.push(part);
    }
    parts
}

/// One side of a rectangle.
#[derive(Clone, Copy)]
enum Edge {
    West(f64),
    South(f64),
    East(f64),
    North(f64),
}

impl Cut {
    fn edges(self) -> [Edge; 4] {
        [
            Edge::West(self.west),
            Edge::South(self.south),
            Edge::East(self.east),
            Edge::North(self.north),
        ]
    }
}

impl Edge {
    fn is_inside(self, point: MapPoint) -> bool {
        match self {
            Self::West(x) => point.x >= x,
            Self::South(y) => point.y >= y,
            Self::East(x) => point.x <= x,
            Self::North(y) => point.y <= y,
        }
    }

    /// Where a stretch crosses it.
    fn crossing(self, from: MapPoint, to: MapPoint) -> MapPoint {
        match self {
            Self::West(x) | Self::East(x) => MapPoint {
                x,
                y: from.y + (x - from.x) / (to.x - from.x) * (to.y - from.y),
            },
            Self::South(y) | Self::North(y) => MapPoint {
                x: from.x + (y - from.y) / (to.y - from.y) * (to.x - from.x),
                y,
            },
        }
    }
}
