//! From a geometry of GeoJSON to shapes of a sheet.

use geojson::{GeometryValue, Position};

use super::fault::MapFault;
use crate::dossier::format::MapUnits;
use crate::dossier::model::MapPoint;

/// How much of a map is read.
#[derive(Clone, Copy)]
pub(crate) struct Most {
    /// Vertices of one area.
    pub(crate) area_vertices: usize,
    /// Vertices of all.
    pub(crate) vertices: usize,
}

/// What to do with what is too large.
pub(super) const SIMPLIFY: &str =
    "make it smaller: `reelcheck map FILE --bounds S,W,N,E` cuts out what the sheet shows, and simplifies it";

const FIRST_LONGITUDE: &str = "write degrees (WGS 84), longitude first, as GeoJSON does";

const REPROJECT: &str = "write it anew in degrees: `ogr2ogr -t_srs EPSG:4326 new.geojson FILE`; or, for a plan in metres, write `units: Metres`";

/// Degrees past a pole that come of rounding, and of nothing else.
const ROUNDING_DEG: f64 = 1e-6;

/// Degrees that no longitude has, even of a shape that goes on round the earth.
const MOST_LON: f64 = 540.0;

/// What a geometry holds, and how much of it had too few points to be drawn.
#[derive(Default)]
pub(super) struct Parts {
    /// Areas; each has an outer ring, then holes.
    pub(super) areas: Vec<Vec<Vec<MapPoint>>>,
    pub(super) lines: Vec<Vec<MapPoint>>,
    pub(super) points: Vec<MapPoint>,
    /// Rings and lines with too few points.
    pub(super) skipped: usize,
}

impl Parts {
    pub(super) fn vertices(&self) -> usize {
        let areas: usize = self.areas.iter().flatten().map(Vec::len).sum();
        areas + self.lines.iter().map(Vec::len).sum::<usize>() + self.points.len()
    }

    /// Takes in a geometry, and those that it collects.
    pub(super) fn take(&mut self, geometry: GeometryValue, units: MapUnits, most: Most) -> Result<(), MapFault> {
        match geometry {
            GeometryValue::Polygon { coordinates } => self.area(coordinates, units, most),
            GeometryValue::MultiPolygon { coordinates } => coordinates
                .into_iter()
                .try_for_each(|rings| self.area(rings, units, most)),
            GeometryValue::LineString { coordinates } => self.line(&coordinates, units),
            GeometryValue::MultiLineString { coordinates } => {
                coordinates.iter().try_for_each(|line| self.line(line, units))
            }
            GeometryValue::Point { coordinates } => self.point(&coordinates, units),
            GeometryValue::MultiPoint { coordinates } => {
                coordinates.iter().try_for_each(|position| self.point(position, units))
            }
            GeometryValue::GeometryCollection { geometries } => geometries
                .into_iter()
                .try_for_each(|geometry| self.take(geometry.value, units, most)),
        }
    }

    fn point(&mut self, position: &Position, units: MapUnits) -> Result<(), MapFault> {
        self.points.push(point(position, units)?);
        Ok(())
    }

    fn line(&mut self, positions: &[Position], units: MapUnits) -> Result<(), MapFault> {
        let line = points(positions, units)?;
        if line.len() < 2 {
            self.skipped += 1;
        } else {
            self.lines.push(line);
        }
        Ok(())
    }

    fn area(&mut self, rings: Vec<Vec<Position>>, units: MapUnits, most: Most) -> Result<(), MapFault> {
        let mut kept = Vec::with_capacity(rings.len());
        for (index, positions) in rings.into_iter().enumerate() {
            let ring = ring(&positions, units)?;
            if ring.len() >= 3 {
                kept.push(ring);
                continue;
            }
            self.skipped += 1;
            if index == 0 {
                // Holes of nothing.
                return Ok(());
            }
        }
        let count: usize = kept.iter().map(Vec::len).sum();
        if count > most.area_vertices {
            let cause = format!("a polygon of more than {} points", most.area_vertices);
            return Err(MapFault::new(cause, SIMPLIFY));
        }
        if kept.is_empty() {
            self.skipped += 1;
        } else {
            self.areas.push(kept);
        }
        Ok(())
    }
}

/// A ring without the point that closes it.
fn ring(positions: &[Position], units: MapUnits) -> Result<Vec<MapPoint>, MapFault> {
    let mut points = points(positions, units)?;
    if points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    Ok(points)
}

fn points(positions: &[Position], units: MapUnits) -> Result<Vec<MapPoint>, MapFault> {
    positions.iter().map(|position| point(position, units)).collect()
}

/// A position on the sheet; a height is passed over.
fn point(position: &Position, units: MapUnits) -> Result<MapPoint, MapFault> {
    let [x, y, ..] = *position.as_slice() else {
        return Err("a point without two numbers".to_owned().into());
    };
    match units {
        MapUnits::Metres => Ok(MapPoint { x, y }),
        MapUnits::Degrees if y.abs() <= 90.0 + ROUNDING_DEG && x.abs() <= MOST_LON => Ok(MapPoint {
            x,
            y: y.clamp(-90.0, 90.0),
        }),
        MapUnits::Degrees if x.abs() > MOST_LON || y.abs() > MOST_LON => Err(MapFault::new(
            format!("[{x}, {y}] is no point on the earth in degrees; it looks like metres of a projection"),
            REPROJECT,
        )),
        MapUnits::Degrees => Err(MapFault::new(
            format!("[{x}, {y}] is no point on the earth; GeoJSON writes longitude first"),
            FIRST_LONGITUDE,
        )),
    }
}
