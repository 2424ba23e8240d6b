//! A map for a dossier, cut out of a larger file: clipped, simplified, rounded.

use std::io::Read;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::dossier::format::{self, MapUnits};
use crate::dossier::limits::{MAP_AREA_VERTICES, MAP_CUT_VERTICES, MAP_SOURCE_BYTES};
use crate::dossier::load::uncut_map_features;
use crate::dossier::model::{Extent, FeatureKind, MapFeature, MapPoint, Shape};
use crate::dossier::paths::printable;
use crate::query::cut::Cut;
use crate::query::sheet::{areas_on, lines_on, points_on};
use crate::query::simplify::{simplified, simplified_ring};
use crate::words::WORDS;

/// How far over the edges a map goes on, against its size: no cut is seen at the edge of the sheet.
const OVER: f64 = 0.02;

/// How fine a map is drawn at first, against its size: a third of a point on a large screen.
const FINENESS: f64 = 1.0 / 4_000.0;

/// How often the lines may become twice as rough.
const ROUGHER: usize = 16;

/// What a map is cut to.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// South-west and north-east corner, each latitude and longitude.
    pub bounds: ((f64, f64), (f64, f64)),
    /// What all of it is; what it says itself where this is left out.
    pub kind: Option<FeatureKind>,
}

/// A map that was cut out.
#[derive(Debug)]
pub struct CutMap {
    /// The file.
    pub geojson: String,
    /// How many features there were, and are.
    pub features: (usize, usize),
    /// How many points there were, and are.
    pub points: (usize, usize),
    /// How far its lines may be off, in metres.
    pub off_m: f64,
    /// How many digits stand behind the point of a degree.
    pub digits: usize,
}

/// Why no map can be cut out.
#[derive(Debug, thiserror::Error)]
pub enum CutMapError {
    /// The bounds enclose nothing.
    #[error("{}", WORDS.library.no_bounds)]
    NoBounds,
    /// The system refuses.
    #[error("{}", (WORDS.library.map_file_unreadable)(&printable(path), &cause.to_string()))]
    System {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: std::io::Error,
    },
    /// The file is too large.
    #[error("{}", (WORDS.library.map_too_large)(&printable(.0), MAP_SOURCE_BYTES / 1024 / 1024))]
    TooLarge(PathBuf),
    /// It is no map.
    #[error("{}", (WORDS.library.no_map)(&printable(path), cause))]
    NoMap {
        /// The file.
        path: PathBuf,
        /// In words that complete "it cannot be read: …".
        cause: String,
    },
    /// Nothing of it lies within the bounds.
    #[error("{}", (WORDS.library.nothing_within)(&printable(.0)))]
    Nothing(PathBuf),
}

/// Cuts a map out of a file.
///
/// # Errors
/// Where the file cannot be read, or nothing of it lies within the bounds.
pub fn cut_map(path: &Path, wanted: Wanted) -> Result<CutMap, CutMapError> {
    let ((south, west), (north, east)) = wanted.bounds;
    let middle = (f64::midpoint(south, north), f64::midpoint(west, east));
    let extent = Extent::between(MapUnits::Degrees, wanted.bounds, middle).ok_or(CutMapError::NoBounds)?;
    let system = |cause| CutMapError::System {
        path: path.to_owned(),
        cause,
    };
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(system)?;
    file.take(MAP_SOURCE_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(system)?;
    if bytes.len() as u64 > MAP_SOURCE_BYTES {
        return Err(CutMapError::TooLarge(path.to_owned()));
    }
    let features = uncut_map_features(&bytes).map_err(|cause| CutMapError::NoMap {
        path: path.to_owned(),
        cause,
    })?;
    let before = (
        features.len(),
        features.iter().map(|feature| vertices(&feature.shape)).sum(),
    );
    let placed: Vec<MapFeature> = features
        .into_iter()
        .filter_map(|feature| on_sheet(&extent, feature))
        .collect();
    let (kept, fineness) = to_size(&extent, &placed);
    if kept.is_empty() {
        return Err(CutMapError::Nothing(path.to_owned()));
    }
    let digits = (-(fineness / 2.0).log10()).ceil().clamp(0.0, 7.0) as usize;
    let lines: Vec<String> = kept
        .iter()
        .map(|feature| written(feature, wanted.kind, digits))
        .collect();
    Ok(CutMap {
        geojson: format!(
            "{{\"type\": \"FeatureCollection\", \"features\": [\n{}\n]}}\n",
            lines.join(",\n")
        ),
        features: (before.0, kept.len()),
        points: (before.1, kept.iter().map(|feature| vertices(&feature.shape)).sum()),
        off_m: fineness * METRES_PER_DEGREE,
        digits,
    })
}

/// Metres of a degree of a great circle, roundly.
const METRES_PER_DEGREE: f64 = 111_195.0;

/// The part of a feature that lies on the sheet.
fn on_sheet(extent: &Extent, feature: MapFeature) -> Option<MapFeature> {
    let cut = Cut::beyond_by(extent, OVER);
    let shape = match &feature.shape {
        Shape::Areas(areas) => Shape::Areas(areas.iter().flat_map(|rings| areas_on(extent, cut, rings)).collect()),
        Shape::Lines(lines) => Shape::Lines(lines.iter().flat_map(|line| lines_on(extent, cut, line)).collect()),
        Shape::Points(points) => Shape::Points(points.iter().flat_map(|&point| points_on(extent, point)).collect()),
    };
    (vertices(&shape) > 0).then_some(MapFeature { shape, ..feature })
}

/// The features with as many points as a dossier has room for; and how fine they are then, in degrees.
fn to_size(extent: &Extent, features: &[MapFeature]) -> (Vec<MapFeature>, f64) {
    let shrink = extent.middle().y.to_radians().cos();
    let mut fineness = (extent.width() * shrink).max(extent.height()) * FINENESS;
    let roughened = |features: &[MapFeature], fineness| -> Vec<MapFeature> {
        let kept = features.iter().filter_map(|feature| rough(feature, fineness, shrink));
        kept.collect()
    };
    let is_too_large = |features: &[MapFeature]| {
        let points: usize = features.iter().map(|feature| vertices(&feature.shape)).sum();
        points > MAP_CUT_VERTICES
            || features
                .iter()
                .any(|feature| largest_area(&feature.shape) > MAP_AREA_VERTICES)
    };
    let (mut kept, mut off) = (roughened(features, fineness), fineness);
    for _ in 0..ROUGHER {
        if !is_too_large(&kept) {
            break;
        }
        // What was left out before is not looked at again; so what each pass takes away adds up.
        fineness *= 2.0;
        off += fineness;
        kept = roughened(&kept, fineness);
    }
    (kept, off)
}

/// A feature with fewer points; none where it is too small to be seen.
fn rough(feature: &MapFeature, fineness: f64, shrink: f64) -> Option<MapFeature> {
    let is_seen = |points: &[MapPoint]| {
        let first = points.first();
        first.is_some_and(|first| {
            let away = |point: &MapPoint| ((point.x - first.x) * shrink).hypot(point.y - first.y);
            points.iter().any(|point| away(point) > fineness)
        })
    };
    let ring = |ring: &Vec<MapPoint>| {
        let ring = simplified_ring(ring, fineness, shrink);
        (ring.len() >= 3 && is_seen(&ring)).then_some(ring)
    };
    let shape = match &feature.shape {
        Shape::Areas(areas) => {
            let areas = areas.iter().filter_map(|rings| {
                let outer = ring(rings.first()?)?;
                let holes = rings.iter().skip(1).filter_map(ring);
                Some(std::iter::once(outer).chain(holes).collect())
            });
            Shape::Areas(areas.collect())
        }
        Shape::Lines(lines) => {
            let lines = lines.iter().map(|line| simplified(line, fineness, shrink));
            Shape::Lines(lines.filter(|line| line.len() >= 2 && is_seen(line)).collect())
        }
        Shape::Points(points) => Shape::Points(points.clone()),
    };
    (vertices(&shape) > 0).then(|| MapFeature {
        shape,
        ..feature.clone()
    })
}

fn vertices(shape: &Shape) -> usize {
    match shape {
        Shape::Areas(areas) => areas.iter().flatten().map(Vec::len).sum(),
        Shape::Lines(lines) => lines.iter().map(Vec::len).sum(),
        Shape::Points(points) => points.len(),
    }
}

fn largest_area(shape: &Shape) -> usize {
    match shape {
        Shape::Areas(areas) => {
            let sizes = areas.iter().map(|rings| rings.iter().map(Vec::len).sum());
            sizes.max().unwrap_or(0)
        }
        Shape::Lines(_) | Shape::Points(_) => 0,
    }
}

/// A feature as a line of GeoJSON.
fn written(feature: &MapFeature, kind: Option<FeatureKind>, digits: usize) -> String {
    let round = 10f64.powi(digits as i32);
    let position = |point: &MapPoint| json!([(point.x * round).round() / round, (point.y * round).round() / round]);
    let line = |points: &Vec<MapPoint>| points.iter().map(position).collect::<Vec<_>>();
    let closed = |ring: &Vec<MapPoint>| ring.iter().chain(ring.first()).map(position).collect::<Vec<_>>();
    let area = |rings: &Vec<Vec<MapPoint>>| rings.iter().map(closed).collect::<Vec<_>>();
    let geometry = match &feature.shape {
        Shape::Areas(areas) => match areas.as_slice() {
            [one] => json!({"type": "Polygon", "coordinates": area(one)}),
            several => json!({"type": "MultiPolygon", "coordinates": several.iter().map(area).collect::<Vec<_>>()}),
        },
        Shape::Lines(lines) => match lines.as_slice() {
            [one] => json!({"type": "LineString", "coordinates": line(one)}),
            several => json!({"type": "MultiLineString", "coordinates": several.iter().map(line).collect::<Vec<_>>()}),
        },
        Shape::Points(points) => match points.as_slice() {
            [one] => json!({"type": "Point", "coordinates": position(one)}),
            several => json!({"type": "MultiPoint", "coordinates": line(&several.to_vec())}),
        },
    };
    let properties = format::MapFeature {
        kind: kind.or(Some(feature.kind)).filter(|kind| kind.name().is_some()),
        name: feature.name.clone(),
        label: feature.label.clone(),
    };
    json!({"type": "Feature", "properties": properties, "geometry": geometry}).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    const COAST: &str = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"featurecla":"Land","scalerank":1},"geometry":{"type":"Polygon","coordinates":[[[-40,-40],[0,-40.0000001],[40,-40],[40,40],[-40,40],[-40,-40]]]}},
        {"type":"Feature","properties":{"natural":"water","name":"Far"},"geometry":{"type":"Polygon","coordinates":[[[60,60],[61,60],[61,61],[60,60]]]}},
        {"type":"Feature","properties":{"name":"Port"},"geometry":{"type":"Point","coordinates":[3.123456789,2]}}
    ]}"#;

    fn cut(bounds: ((f64, f64), (f64, f64)), kind: Option<FeatureKind>) -> Result<CutMap, CutMapError> {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), COAST).unwrap();
        cut_map(file.path(), Wanted { bounds, kind })
    }

    #[test]
    fn what_lies_within_the_bounds_is_left_and_what_it_is_is_said() {
        let cut = cut(((0.0, 0.0), (10.0, 10.0)), None).unwrap();
        assert_eq!((cut.features, cut.points), ((3, 2), (9, 5)));
        let features = crate::dossier::load::map_features(cut.geojson.as_bytes()).unwrap();
        assert_eq!(features[0].kind, FeatureKind::Land);
        assert_eq!(features[1].label.as_deref(), Some("Port"));
        assert!(cut.geojson.contains("[3.123,2.0]"), "{}", cut.geojson);
        assert!(!cut.geojson.contains("scalerank"));
    }

    #[test]
    fn all_of_it_is_what_the_author_says() {
        let cut = cut(((0.0, 0.0), (10.0, 10.0)), Some(FeatureKind::Park)).unwrap();
        assert!(cut.geojson.contains(r#""kind":"park""#) && !cut.geojson.contains("land"));
    }

    #[test]
    fn bounds_that_hold_nothing_are_told() {
        assert!(matches!(
            cut(((5.0, 5.0), (5.0, 6.0)), None),
            Err(CutMapError::NoBounds)
        ));
        assert!(matches!(
            cut(((70.0, 100.0), (71.0, 101.0)), None),
            Err(CutMapError::Nothing(_))
        ));
    }

    #[test]
    fn a_hundred_thousand_points_become_a_map_that_a_dossier_reads() {
        let mut ring = String::new();
        for index in 0..100_000 {
            let angle = f64::from(index) * std::f64::consts::TAU / 1e5;
            let far = 10.0 + (angle * 500.0).sin();
            ring.push_str(&format!("[{},{}],", far * angle.cos(), far * angle.sin()));
        }
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(
            file.path(),
            format!(r#"{{"type":"Polygon","coordinates":[[{ring}[11,0]]]}}"#),
        )
        .unwrap();
        let wanted = Wanted {
            bounds: ((-12.0, -12.0), (12.0, 12.0)),
            kind: Some(FeatureKind::Land),
        };
        let cut = cut_map(file.path(), wanted).unwrap();
        assert!(
            cut.points.0 == 100_001 && cut.points.1 <= MAP_AREA_VERTICES,
            "{:?}",
            cut.points
        );
        assert!(crate::dossier::load::map_features(cut.geojson.as_bytes()).is_ok());
    }
}
