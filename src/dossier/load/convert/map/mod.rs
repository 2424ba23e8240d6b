//! The drawn map: plain GeoJSON, within limits.

mod fault;
mod geometry;
mod kinds;
mod reading;

use super::checks::{inner_path, lat_lon, link, unread};
use super::context::Context;
use crate::dossier::diagnostics::{Code, nearest};
use crate::dossier::format;
use crate::dossier::format::{Background, MapUnits};
use crate::dossier::limits::{MAP_AREA_VERTICES, MAP_BYTES, MAP_VERTICES};
use crate::dossier::load::files::Folder;
use crate::dossier::load::message::problem;
use crate::dossier::load::site::Site;
use crate::dossier::model::{CitedBy, CoverKey, Extent, FeatureKind, MapFeature, MapSheet};
use fault::{feature_start, tell};
use geometry::Most;
use reading::{Drawn, UnknownKind, rings_or_lines};

/// What a dossier reads of a map.
const MOST: Most = Most {
    area_vertices: MAP_AREA_VERTICES,
    vertices: MAP_VERTICES,
};

pub(super) fn map_sheet(
    ctx: &Context<'_>,
    raw: &format::MapSheet,
    folder: &Folder,
    at: &Site<'_, '_>,
) -> Option<MapSheet> {
    let format::MapSheet {
        file,
        title,
        note,
        units,
        centre: _,
        bounds: _,
        background: _,
        credit,
        credit_url,
        licence,
    } = raw;
    let file_at = at.then("file");
    let note = ctx.passage(
        note,
        (CoverKey::MapNote, CitedBy::MapNote),
        "The note gives the ending away",
        &at.then("note"),
    );
    let credit_url = link(credit_url.as_ref(), &at.then("credit_url"));
    let extent = extent(raw, at);
    is_credited(credit, licence, at)?;
    let path = inner_path(file, &file_at)?;
    let bytes = folder
        .read(&path, MAP_BYTES)
        .map_err(|err| unread(&err, Code::BadMap).report(&file_at))
        .ok()?;
    let drawn = reading::read(&bytes, *units, MOST)
        .map_err(|fault| tell(&fault, file, &bytes, &file_at))
        .ok()?;
    leftovers(&drawn, file, &bytes, &file_at);
    Some(MapSheet {
        title: ctx.text(title),
        note,
        extent: extent?,
        background: background(raw, &drawn.features),
        credit: credit.clone(),
        credit_url,
        licence: licence.clone(),
        features: drawn.features,
    })
}

fn is_credited(credit: &str, licence: &str, at: &Site<'_, '_>) -> Option<()> {
    let mut words = [("credit", credit), ("licence", licence)].into_iter();
    let Some((name, _)) = words.find(|(_, text)| text.trim().is_empty()) else {
        return Some(());
    };
    problem(Code::BadMap, format!("the map has no {name}"))
        .mark("expected words")
        .remedy("say who made the data, and under which licence it may be shown")
        .refuse(&at.then(name))
}

/// Where the sheet lies, or a problem.
fn extent(raw: &format::MapSheet, at: &Site<'_, '_>) -> Option<Extent> {
    let bounds = at.then("bounds");
    let mut are_points = true;
    if raw.units == MapUnits::Degrees {
        let points = [
            (raw.centre, at.then("centre")),
            (raw.bounds.0, bounds.item(0)),
            (raw.bounds.1, bounds.item(1)),
        ];
        for ((lat, lon), at) in points {
            // The numbers of a sheet across the date line go on past 180.
            let lon = if (180.0..=540.0).contains(&lon) {
                lon - 360.0
            } else {
                lon
            };
            are_points &= lat_lon((lat, lon), &at).is_some();
        }
    }
    let extent = Extent::of(raw);
    if extent.is_none() && are_points {
        let remedy = match raw.units {
            MapUnits::Degrees => {
                "swap the corners, or correct one; across the date line the east is past 180: `(50, 160), (66, 200)`"
            }
            MapUnits::Metres => "swap the corners, or correct one; `x` comes first",
        };
        problem(Code::BadCoordinates, "the bounds of the map enclose nothing")
            .mark("expected south-west, then north-east")
            .remedy(remedy)
            .report(&bounds);
    }
    extent.filter(|_| are_points)
}

/// What lies under all that is drawn: what the author says; or else what leaves the map readable.
fn background(raw: &format::MapSheet, features: &[MapFeature]) -> Background {
    let says_nothing = |kind: FeatureKind| {
        matches!(
            kind,
            FeatureKind::PlainArea
                | FeatureKind::PlainLine
                | FeatureKind::Border
                | FeatureKind::Dot
                | FeatureKind::Label
        )
    };
    raw.background.unwrap_or_else(|| {
        let mut kinds = features.iter().map(|feature| feature.kind);
        if raw.units == MapUnits::Metres {
            Background::Paper
        } else if kinds.clone().any(|kind| kind == FeatureKind::Land) {
            Background::Water
        } else if !features.is_empty() && kinds.all(says_nothing) {
            Background::Paper
        } else {
            Background::Land
        }
    })
}

/// Warns of what is drawn plainly or left out.
fn leftovers(drawn: &Drawn, file: &str, bytes: &[u8], file_at: &Site<'_, '_>) {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    for UnknownKind { kind, count, first } in &drawn.unknown {
        let names = FeatureKind::ALL.iter().map(|(_, name)| *name);
        let features = match count {
            1 => "1 feature is".to_owned(),
            _ => format!("{count} features are"),
        };
        let known = names.clone().collect::<Vec<_>>().join(", ");
        let message = format!("{features} of the kind `{kind}`, which no map knows, and drawn plainly");
        let message = problem(Code::MapLeftovers, message)
            .mark("the first is here")
            .remedy(format!("write one of {known}; or leave `kind` out"))
            .nearest(nearest(&kind.to_lowercase(), names));
        match feature_start(text, *first) {
            Some(at) => message.report_in(file, text, at, file_at),
            None => message.report(file_at),
        }
    }
    if drawn.skipped > 0 {
        let lines = rings_or_lines(drawn.skipped);
        let (has, is) = if drawn.skipped == 1 {
            ("has", "is")
        } else {
            ("have", "are")
        };
        let message = format!("{lines} of map `{file}` {has} too few points, and {is} left out");
        problem(Code::MapLeftovers, message)
            .mark("this file")
            .remedy("give a ring three points or more, and a line two; or take them out")
            .report(file_at);
    }
}

/// The shapes of a GeoJSON file in degrees, in drawing order, as a dossier reads them.
///
/// # Errors
/// Why it cannot be read, in words that complete "the map cannot be read: …".
pub fn map_features(bytes: &[u8]) -> Result<Vec<MapFeature>, String> {
    features_of(bytes, MOST)
}

/// The same of a file of any size, from which a map is yet to be cut.
///
/// # Errors
/// Why it cannot be read, in words that complete "it cannot be read: …".
pub(crate) fn uncut_map_features(bytes: &[u8]) -> Result<Vec<MapFeature>, String> {
    let most = Most {
        area_vertices: usize::MAX,
        vertices: usize::MAX,
    };
    features_of(bytes, most)
}

fn features_of(bytes: &[u8], most: Most) -> Result<Vec<MapFeature>, String> {
    reading::read(bytes, MapUnits::Degrees, most)
        .map(|drawn| drawn.features)
        .map_err(|fault| fault.cause)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::model::Shape;

    fn one(properties: &str, geometry: &str) -> Result<Vec<MapFeature>, String> {
        let text = format!(
            r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{properties},"geometry":{geometry}}}]}}"#
        );
        map_features(text.as_bytes())
    }

    const RING: &str = r#"{"type":"Polygon","coordinates":[[[4,52],[5,52],[5,53],[4,52]]]}"#;
    const LINE: &str = r#"{"type":"LineString","coordinates":[[4,52],[5,52]]}"#;

    #[test]
    fn a_closed_ring_is_kept_without_its_last_point() {
        let found = one(r#"{"kind":"water"}"#, RING).unwrap();
        assert!(matches!(&found[0].shape, Shape::Areas(areas) if areas[0][0].len() == 3));
    }

    #[test]
    fn what_no_map_can_hold_is_told() {
        let told = |geometry| one("{}", geometry).unwrap_err();
        assert!(
            told(r#"{"type":"LineString","coordinates":[[4,92],[4,52]]}"#)
                .contains("no point on the earth; GeoJSON writes longitude first")
        );
        assert!(
            told(r#"{"type":"Point","coordinates":[593712.5,5749023]}"#).contains("looks like metres of a projection")
        );
        assert!(told(r#"{"type":"LineString","coordinates":[[4,52]]}"#).contains("nothing in it can be drawn"));
        assert!(map_features(b"{}").is_err());
        assert!(map_features(b"\xFF").unwrap_err().contains("UTF-8"));
    }

    #[test]
    fn a_feature_without_a_kind_is_what_its_properties_say() {
        for (properties, geometry, kind) in [
            (r#"{"building":"yes"}"#, RING, FeatureKind::Building),
            (r#"{"building":"no"}"#, RING, FeatureKind::PlainArea),
            (r#"{"highway":"residential"}"#, LINE, FeatureKind::Street),
            (r#"{"railway":"tram"}"#, LINE, FeatureKind::Rail),
            (r#"{"waterway":"river"}"#, LINE, FeatureKind::River),
            (r#"{"natural":"water"}"#, RING, FeatureKind::Water),
            (r#"{"natural":"coastline"}"#, LINE, FeatureKind::PlainLine),
            (r#"{"leisure":"park"}"#, RING, FeatureKind::Park),
            (
                r#"{"boundary":"administrative","admin_level":"2"}"#,
                LINE,
                FeatureKind::Border,
            ),
            (r#"{"boundary":"administrative"}"#, RING, FeatureKind::PlainArea),
            (r#"{"indoor":"room"}"#, RING, FeatureKind::Room),
            (r#"{"featurecla":"Ocean"}"#, RING, FeatureKind::Sea),
            (r#"{"featurecla":"Admin-0 country"}"#, RING, FeatureKind::PlainArea),
            (r#"{"kind":"cloud"}"#, RING, FeatureKind::PlainArea),
            (r#"{"kind":7}"#, LINE, FeatureKind::PlainLine),
            ("null", LINE, FeatureKind::PlainLine),
        ] {
            assert_eq!(one(properties, geometry).unwrap()[0].kind, kind, "{properties}");
        }
    }

    #[test]
    fn whatever_geojson_is_it_is_drawn() {
        let bare = map_features(RING.as_bytes()).unwrap();
        assert_eq!(bare[0].kind, FeatureKind::PlainArea);
        let collected = format!(
            r#"{{"type":"Feature","properties":{{"name":"Quay","kind":"label"}},"geometry":{{"type":"GeometryCollection","geometries":[{RING},{LINE},{{"type":"MultiPoint","coordinates":[[4,52,7.5]]}}]}}}}"#
        );
        let kinds: Vec<_> = map_features(collected.as_bytes())
            .unwrap()
            .into_iter()
            .map(|feature| (feature.kind, feature.label))
            .collect();
        assert_eq!(kinds[0].0, FeatureKind::PlainArea);
        assert_eq!(kinds[2], (FeatureKind::Label, Some("Quay".to_owned())));
        assert!(one("{}", "null").unwrap().is_empty());
    }

    #[test]
    fn a_crs_that_is_not_in_degrees_is_told() {
        let with = |name: &str| {
            let text = format!(
                r#"{{"type":"FeatureCollection","crs":{{"type":"name","properties":{{"name":"{name}"}}}},"features":[]}}"#
            );
            map_features(text.as_bytes())
        };
        for good in [
            "urn:ogc:def:crs:OGC:1.3:CRS84",
            "EPSG:4326",
            "urn:ogc:def:crs:EPSG::4326",
            "",
        ] {
            assert!(with(good).is_ok(), "{good}");
        }
        assert!(
            with("urn:ogc:def:crs:EPSG::25832")
                .unwrap_err()
                .contains("`urn:ogc:def:crs:EPSG::25832`")
        );
    }
}
