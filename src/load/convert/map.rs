//! The drawn map: plain GeoJSON, within limits.

use geojson::{FeatureCollection, GeoJson, GeometryValue};

use super::Context;
use super::checks::{inner_path, lat_lon, link, read_words};
use crate::diag::Code;
use crate::format;
use crate::limits::{MAP_AREA_VERTICES, MAP_BYTES, MAP_VERTICES};
use crate::load::files::Folder;
use crate::load::sink::{Sink, Words};
use crate::load::spans::At;
use crate::model::{CoverKey, FeatureKind, LatLon, MapFeature, MapSheet, Shape};

const REMEDY: &str = "write a GeoJSON FeatureCollection in degrees (WGS 84); docs/format.md names tools that do";

pub(super) fn map_sheet(
    ctx: &Context<'_>,
    raw: &format::MapSheet,
    folder: &Folder,
    sink: &mut Sink<'_>,
) -> Option<MapSheet> {
    let at = At::field("map");
    let bounds = at.then("bounds");
    let file_at = at.then("file");
    let note = ctx.passage(
        &raw.note,
        CoverKey::new("map", "note"),
        "The note gives the ending away",
        &at.then("note"),
        sink,
    );
    let credit_url = link(raw.credit_url.as_ref(), &at.then("credit_url"), sink);
    let centre = lat_lon(raw.centre, &at.then("centre"), sink);
    let south_west = lat_lon(raw.bounds.0, &bounds.item(0), sink);
    let north_east = lat_lon(raw.bounds.1, &bounds.item(1), sink);
    for (name, text) in [("credit", &raw.credit), ("licence", &raw.licence)] {
        if text.trim().is_empty() {
            sink.push(
                Code::BadMap,
                &at.then(name),
                Words::new(
                    format!("the map has no {name}"),
                    "expected words",
                    "say who made the data, and under which licence it may be shown",
                ),
            );
            return None;
        }
    }
    let path = inner_path(&raw.file, &file_at, sink)?;
    let features = match folder.read(&path, MAP_BYTES) {
        Err(err) => Err(read_words(&err)),
        Ok(bytes) => features(&bytes).map_err(|cause| {
            Words::new(
                format!("map `{}` cannot be read: {cause}", raw.file),
                "this file",
                REMEDY,
            )
        }),
    };
    let features = features
        .map_err(|words| sink.push(Code::BadMap, &file_at, words))
        .ok()?;
    let (south_west, north_east) = (south_west?, north_east?);
    if south_west.lat >= north_east.lat || south_west.lon >= north_east.lon {
        sink.push(
            Code::BadCoordinates,
            &bounds,
            Words::new(
                "the bounds of the map enclose nothing",
                "expected south-west, then north-east",
                "swap the corners, or correct one",
            ),
        );
        return None;
    }
    Some(MapSheet {
        title: ctx.text(&raw.title),
        note,
        centre: centre?,
        south_west,
        north_east,
        credit: raw.credit.clone(),
        credit_url,
        licence: raw.licence.clone(),
        features,
    })
}

/// The shapes of a GeoJSON file, in drawing order.
///
/// # Errors
/// Why it cannot be read, in words that complete "the map cannot be read: …".
pub fn features(bytes: &[u8]) -> Result<Vec<MapFeature>, String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())?;
    let text = text.trim_start_matches('\u{FEFF}');
    let collection: FeatureCollection = match text.parse::<GeoJson>() {
        Ok(GeoJson::FeatureCollection(collection)) => collection,
        Ok(_) => return Err("it is not a FeatureCollection".to_owned()),
        Err(err) => return Err(format!("it is not GeoJSON: {err}")),
    };
    let mut vertices = 0;
    let mut features = Vec::with_capacity(collection.features.len());
    for (index, feature) in collection.features.into_iter().enumerate() {
        let here = |cause: String| format!("feature {}: {cause}", index + 1);
        let property = |name: &str| {
            let value = feature.properties.as_ref()?.get(name)?.as_str()?;
            (!value.trim().is_empty()).then(|| value.to_owned())
        };
        let kind = property("kind")
            .and_then(|name| FeatureKind::from_name(&name))
            .ok_or_else(|| {
                let names: Vec<&str> = FeatureKind::ALL.iter().map(|(_, name)| *name).collect();
                here(format!("its `kind` is not one of {}", names.join(", ")))
            })?;
        let (name, label) = (property("name"), property("label"));
        let Some(geometry) = feature.geometry else {
            return Err(here("it has no geometry".to_owned()));
        };
        let shape = shape(geometry.value).map_err(here)?;
        vertices += shape_vertices(&shape);
        if vertices > MAP_VERTICES {
            return Err(format!("it has more than {MAP_VERTICES} points"));
        }
        features.push(MapFeature {
            kind,
            name,
            label,
            shape,
        });
    }
    features.sort_by_key(|feature| feature.kind);
    Ok(features)
}

fn shape(geometry: GeometryValue) -> Result<Shape, String> {
    let areas = |areas: Vec<_>| areas.into_iter().map(area).collect::<Result<_, _>>().map(Shape::Areas);
    let lines = |lines: Vec<_>| lines.into_iter().map(line).collect::<Result<_, _>>().map(Shape::Lines);
    match geometry {
        GeometryValue::Polygon { coordinates } => areas(vec![coordinates]),
        GeometryValue::MultiPolygon { coordinates } => areas(coordinates),
        GeometryValue::LineString { coordinates } => lines(vec![coordinates]),
        GeometryValue::MultiLineString { coordinates } => lines(coordinates),
        _ => Err("expected a Polygon, a LineString, or several".to_owned()),
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
        features(text.as_bytes())
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
        assert!(features(b"{}").is_err());
        assert!(features(b"\xFF").unwrap_err().contains("UTF-8"));
    }
}
