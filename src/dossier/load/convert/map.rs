//! The drawn map: plain GeoJSON, within limits.

use geojson::{FeatureCollection, GeoJson, GeometryValue};

use super::checks::{inner_path, lat_lon, link, read_code, read_words};
use super::context::Context;
use crate::dossier::diagnostics::{Code, nearest};
use crate::dossier::format;
use crate::dossier::format::FieldPath;
use crate::dossier::limits::{MAP_AREA_VERTICES, MAP_BYTES, MAP_VERTICES};
use crate::dossier::load::diagnostics::{Diagnostics, Message};
use crate::dossier::load::files::Folder;
use crate::dossier::model::{CitedBy, CoverKey, FeatureKind, LatLon, MapFeature, MapSheet, Shape};

const REMEDY: &str = "write a GeoJSON FeatureCollection in degrees (WGS 84); docs/format.md names tools that do";

pub(super) fn map_sheet(
    ctx: &Context<'_>,
    raw: &format::MapSheet,
    folder: &Folder,
    diagnostics: &mut Diagnostics<'_>,
) -> Option<MapSheet> {
    let format::MapSheet {
        file,
        title,
        note,
        centre,
        bounds: (first, second),
        credit,
        credit_url,
        licence,
    } = raw;
    let at = FieldPath::field("map");
    let bounds = at.then("bounds");
    let file_at = at.then("file");
    let note = ctx.passage(
        note,
        (CoverKey::MapNote, CitedBy::MapNote),
        "The note gives the ending away",
        &at.then("note"),
        diagnostics,
    );
    let credit_url = link(credit_url.as_ref(), &at.then("credit_url"), diagnostics);
    let centre = lat_lon(*centre, &at.then("centre"), diagnostics);
    let south_west = lat_lon(*first, &bounds.item(0), diagnostics);
    let north_east = lat_lon(*second, &bounds.item(1), diagnostics);
    is_credited(credit, licence, &at, diagnostics).then_some(())?;
    let path = inner_path(file, &file_at, diagnostics)?;
    let bytes = folder
        .read(&path, MAP_BYTES)
        .map_err(|err| diagnostics.push(read_code(&err, Code::BadMap), &file_at, read_words(&err)))
        .ok()?;
    let features = features(&bytes)
        .map_err(|fault| tell(fault, file, &bytes, &file_at, diagnostics))
        .ok()?;
    let (south_west, north_east) = (south_west?, north_east?);
    encloses(south_west, north_east, &bounds, diagnostics).then_some(())?;
    Some(MapSheet {
        title: ctx.text(title),
        note,
        centre: centre?,
        south_west,
        north_east,
        credit: credit.clone(),
        credit_url,
        licence: licence.clone(),
        features,
    })
}

fn is_credited(credit: &str, licence: &str, at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) -> bool {
    let mut lacking = [("credit", credit), ("licence", licence)]
        .into_iter()
        .filter(|(_, text)| text.trim().is_empty());
    let Some((name, _)) = lacking.next() else {
        return true;
    };
    diagnostics.push(
        Code::BadMap,
        &at.then(name),
        Message::new(
            format!("the map has no {name}"),
            "expected words",
            "say who made the data, and under which licence it may be shown",
        ),
    );
    false
}

/// Whether the bounds of a sheet hold anything between them.
fn encloses(south_west: LatLon, north_east: LatLon, at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) -> bool {
    let good = south_west.lat < north_east.lat && south_west.lon < north_east.lon;
    if !good {
        diagnostics.push(
            Code::BadCoordinates,
            at,
            Message::new(
                "the bounds of the map enclose nothing",
                "expected south-west, then north-east",
                "swap the corners, or correct one",
            ),
        );
    }
    good
}

/// Why a map cannot be read.
#[derive(Debug)]
pub(super) struct MapFault {
    /// In words that complete "the map cannot be read: …".
    cause: String,
    /// The feature at fault, from 0.
    feature: Option<usize>,
    nearest: Option<String>,
    remedy: &'static str,
}

impl From<String> for MapFault {
    fn from(cause: String) -> Self {
        Self {
            cause,
            feature: None,
            nearest: None,
            remedy: REMEDY,
        }
    }
}

/// Reports a fault at its place in the map's own file, where that is known.
fn tell(fault: MapFault, file: &str, bytes: &[u8], file_at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) {
    let mut words = Message::new(
        format!("map `{file}` cannot be read: {}", fault.cause),
        "this file",
        fault.remedy,
    );
    words.nearest = fault.nearest;
    let place = std::str::from_utf8(bytes).ok().and_then(|text| {
        let at = match fault.feature {
            Some(index) => feature_start(text, index)?,
            None => {
                let err = serde_json::from_str::<serde::de::IgnoredAny>(text).err();
                match err {
                    Some(err) => {
                        let at = byte_at(text, err.line(), err.column());
                        words.remedy = json_remedy(text, at);
                        at
                    }
                    None => {
                        let (line, column) = line_and_column(&fault.cause)?;
                        byte_at(text, line, column)
                    }
                }
            }
        };
        Some((text, at))
    });
    match place {
        None => diagnostics.push(Code::BadMap, file_at, words),
        Some((text, at)) => {
            "here".clone_into(&mut words.expected);
            diagnostics.push_in(Code::BadMap, file, text, at..at + 1, words);
        }
    }
}

/// What to do where a file stops being JSON.
fn json_remedy(text: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or("").trim_end();
    match text.get(at..).and_then(|rest| rest.chars().next()) {
        Some('/' | '#') => "take the comment out: GeoJSON has none",
        Some('\'') => "write double quotation marks: `\"`",
        Some(']' | '}') if before.ends_with(',') => "take out the comma before it: nothing follows",
        None => "the file ends too early: close what is open",
        Some(_) => "look here and just before for a missing comma, bracket or quotation mark",
    }
    .to_owned()
}

/// The byte at a line and a column in bytes, both from 1.
fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let lines = text.split_inclusive('\n').take(line.saturating_sub(1));
    let start: usize = lines.map(str::len).sum();
    text.floor_char_boundary((start + column.saturating_sub(1)).min(text.len()))
}

/// The place that a sentence ends with: `… at line 3 column 14`.
fn line_and_column(sentence: &str) -> Option<(usize, usize)> {
    let (line, column) = sentence.rsplit_once(" at line ")?.1.split_once(" column ")?;
    Some((line.parse().ok()?, column.parse().ok()?))
}

/// The byte at which a feature begins.
fn feature_start(text: &str, index: usize) -> Option<usize> {
    #[derive(serde::Deserialize)]
    struct Features<'a> {
        #[serde(borrow)]
        features: Vec<&'a serde_json::value::RawValue>,
    }
    let all: Features<'_> = serde_json::from_str(text.trim_start_matches('\u{FEFF}')).ok()?;
    let feature = all.features.get(index)?.get();
    Some((feature.as_ptr() as usize).saturating_sub(text.as_ptr() as usize))
}

/// The shapes of a GeoJSON file, in drawing order.
///
/// # Errors
/// Why it cannot be read, in words that complete "the map cannot be read: …".
pub fn map_features(bytes: &[u8]) -> Result<Vec<MapFeature>, String> {
    features(bytes).map_err(|fault| fault.cause)
}

fn features(bytes: &[u8]) -> Result<Vec<MapFeature>, MapFault> {
    let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())?;
    let text = text.trim_start_matches('\u{FEFF}');
    let collection: FeatureCollection = match text.parse::<GeoJson>() {
        Ok(GeoJson::FeatureCollection(collection)) => collection,
        Ok(_) => return Err("it is not a FeatureCollection".to_owned().into()),
        Err(err) => {
            let cause = err.to_string();
            let cause = cause
                .strip_prefix("Error while deserializing GeoJSON: ")
                .unwrap_or(&cause);
            return Err(format!("it is not GeoJSON: {cause}").into());
        }
    };
    let mut vertices = 0;
    let mut features = Vec::with_capacity(collection.features.len());
    for (index, feature) in collection.features.into_iter().enumerate() {
        let feature = one_feature(feature).map_err(|fault| MapFault {
            cause: format!("feature {}: {}", index + 1, fault.cause),
            feature: Some(index),
            ..fault
        })?;
        vertices += shape_vertices(&feature.shape);
        if vertices > MAP_VERTICES {
            return Err(format!("it has more than {MAP_VERTICES} points").into());
        }
        features.push(feature);
    }
    features.sort_by_key(|feature| feature.kind);
    Ok(features)
}

fn one_feature(feature: geojson::Feature) -> Result<MapFeature, MapFault> {
    let property = |name: &str| {
        let value = feature.properties.as_ref()?.get(name)?.as_str()?;
        (!value.trim().is_empty()).then(|| value.to_owned())
    };
    let written = property("kind");
    let kind = written.as_deref().and_then(FeatureKind::from_name);
    let kind = kind.ok_or_else(|| {
        let names: Vec<&str> = FeatureKind::ALL.iter().map(|(_, name)| *name).collect();
        let found = written
            .as_ref()
            .map_or("its `kind`".to_owned(), |kind| format!("its `kind` `{kind}`"));
        MapFault {
            remedy: "write one of these kinds, in small letters",
            nearest: written.and_then(|kind| nearest(&kind.to_lowercase(), names.iter().copied())),
            ..format!("{found} is not one of {}", names.join(", ")).into()
        }
    })?;
    let (name, label) = (property("name"), property("label"));
    let Some(geometry) = feature.geometry else {
        return Err("it has no geometry".to_owned().into());
    };
    Ok(MapFeature {
        kind,
        name,
        label,
        shape: shape(geometry.value)?,
    })
}

fn shape(geometry: GeometryValue) -> Result<Shape, String> {
    let areas = |areas: Vec<_>| areas.into_iter().map(area).collect::<Result<_, _>>().map(Shape::Areas);
    let lines = |lines: Vec<_>| lines.into_iter().map(line).collect::<Result<_, _>>().map(Shape::Lines);
    match geometry {
        GeometryValue::Polygon { coordinates } => areas(vec![coordinates]),
        GeometryValue::MultiPolygon { coordinates } => areas(coordinates),
        GeometryValue::LineString { coordinates } => lines(vec![coordinates]),
        GeometryValue::MultiLineString { coordinates } => lines(coordinates),
        GeometryValue::Point { .. } | GeometryValue::MultiPoint { .. } | GeometryValue::GeometryCollection { .. } => {
            Err("expected a Polygon, a LineString, or several".to_owned())
        }
    }
}

type Ring = Vec<geojson::Position>;

fn area(rings: Vec<Ring>) -> Result<Vec<Vec<LatLon>>, String> {
    let rings: Vec<Vec<LatLon>> = rings.into_iter().map(ring).collect::<Result<_, _>>()?;
    let count: usize = rings.iter().map(Vec::len).sum();
    if count > MAP_AREA_VERTICES {
        return Err(format!(
            "a polygon of more than {MAP_AREA_VERTICES} points; simplify it"
        ));
    }
    if rings.is_empty() {
        return Err("a polygon without a ring".to_owned());
    }
    Ok(rings)
}

fn ring(positions: Ring) -> Result<Vec<LatLon>, String> {
    let mut points = points(positions)?;
    if points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    if points.len() < 3 {
        return Err("a ring of fewer than three points".to_owned());
    }
    Ok(points)
}

fn line(positions: Ring) -> Result<Vec<LatLon>, String> {
    let points = points(positions)?;
    if points.len() < 2 {
        return Err("a line of fewer than two points".to_owned());
    }
    Ok(points)
}

fn points(positions: Ring) -> Result<Vec<LatLon>, String> {
    positions
        .into_iter()
        .map(|position| match position.as_slice() {
            [lon, lat, ..] => LatLon::new(*lat, *lon)
                .ok_or_else(|| format!("[{lon}, {lat}] is no point on the earth; GeoJSON writes longitude first")),
            _ => Err("a point without two numbers".to_owned()),
        })
        .collect()
}

fn shape_vertices(shape: &Shape) -> usize {
    match shape {
        Shape::Areas(areas) => areas.iter().flatten().map(Vec::len).sum(),
        Shape::Lines(lines) => lines.iter().map(Vec::len).sum(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(kind: &str, geometry: &str) -> Result<Vec<MapFeature>, String> {
        let text = format!(
            r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{"kind":"{kind}"}},"geometry":{geometry}}}]}}"#
        );
        map_features(text.as_bytes())
    }

    #[test]
    fn a_closed_ring_is_kept_without_its_last_point() {
        let found = one(
            "water",
            r#"{"type":"Polygon","coordinates":[[[4,52],[5,52],[5,53],[4,52]]]}"#,
        )
        .unwrap();
        assert!(matches!(&found[0].shape, Shape::Areas(areas) if areas[0][0].len() == 3));
    }

    #[test]
    fn what_cannot_be_drawn_is_told() {
        assert!(
            one("cloud", r#"{"type":"Point","coordinates":[4,52]}"#)
                .unwrap_err()
                .contains("`kind`")
        );
        assert!(
            one("water", r#"{"type":"Point","coordinates":[4,52]}"#)
                .unwrap_err()
                .contains("Polygon")
        );
        assert!(
            one("street", r#"{"type":"LineString","coordinates":[[4,92],[4,52]]}"#)
                .unwrap_err()
                .contains("no point on the earth")
        );
        assert!(map_features(b"{}").is_err());
        assert!(map_features(b"\xFF").unwrap_err().contains("UTF-8"));
    }
}
