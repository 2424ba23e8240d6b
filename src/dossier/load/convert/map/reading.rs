//! GeoJSON as it comes, to what can be drawn.

use geojson::{Feature, GeoJson, JsonObject};

use super::fault::MapFault;
use super::geometry::{Most, Parts, SIMPLIFY};
use super::kinds::{self, Geometry};
use crate::dossier::format::MapUnits;
use crate::dossier::model::{FeatureKind, MapFeature, Shape};

const NOT_DEGREES: &str = "write it anew in degrees (WGS 84): `ogr2ogr -t_srs EPSG:4326 new.geojson FILE`";

const TOO_SHORT: &str = "give a ring three points or more, and a line two";

/// What a file holds.
#[derive(Default)]
pub(super) struct Drawn {
    /// In drawing order.
    pub(super) features: Vec<MapFeature>,
    /// Each `kind` that nothing knows, in the order in which they came.
    pub(super) unknown: Vec<UnknownKind>,
    /// Rings and lines with too few points.
    pub(super) skipped: usize,
}

/// A `kind` that nothing knows.
pub(super) struct UnknownKind {
    pub(super) kind: String,
    /// How many features have it.
    pub(super) count: usize,
    /// The first of them, from 0.
    pub(super) first: usize,
}

/// Most unknown kinds that are told apart.
const UNKNOWN_KINDS: usize = 20;

/// Reads a file.
pub(super) fn read(bytes: &[u8], units: MapUnits, most: Most) -> Result<Drawn, MapFault> {
    let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())?;
    let (features, members) = features(text.trim_start_matches('\u{FEFF}'))?;
    if units == MapUnits::Degrees {
        is_in_degrees(members.as_ref())?;
    }
    let (mut drawn, mut vertices) = (Drawn::default(), 0);
    for (index, feature) in features.into_iter().enumerate() {
        let mut parts = Parts::default();
        let Feature {
            geometry, properties, ..
        } = feature;
        // A feature without a geometry has no place (RFC 7946, section 3.2).
        let Some(geometry) = geometry else { continue };
        parts
            .take(geometry.value, units, most)
            .map_err(|fault| fault.of_feature(index))?;
        vertices += parts.vertices();
        if vertices > most.vertices {
            let cause = format!("it has more than {} points", most.vertices);
            return Err(MapFault::new(cause, SIMPLIFY));
        }
        drawn.skipped += parts.skipped;
        drawn.add(parts, &properties.unwrap_or_default(), index);
    }
    if drawn.features.is_empty() && drawn.skipped > 0 {
        let cause = format!(
            "nothing in it can be drawn: its {} have too few points",
            rings_or_lines(drawn.skipped)
        );
        return Err(MapFault::new(cause, TOO_SHORT));
    }
    drawn.features.sort_by_key(|feature| feature.kind);
    Ok(drawn)
}

/// A number of rings or lines.
pub(super) fn rings_or_lines(count: usize) -> String {
    match count {
        1 => "1 ring or line".to_owned(),
        _ => format!("{count} rings or lines"),
    }
}

/// Whatever is written, as features, and what else stands beside them.
fn features(text: &str) -> Result<(Vec<Feature>, Option<JsonObject>), MapFault> {
    match text.parse::<GeoJson>() {
        Ok(GeoJson::FeatureCollection(collection)) => Ok((collection.features, collection.foreign_members)),
        Ok(GeoJson::Feature(mut feature)) => {
            let members = feature.foreign_members.take();
            Ok((vec![feature], members))
        }
        Ok(GeoJson::Geometry(mut geometry)) => {
            let members = geometry.foreign_members.take();
            Ok((vec![geometry.into()], members))
        }
        Err(err) => {
            let cause = err.to_string();
            let cause = cause
                .strip_prefix("Error while deserializing GeoJSON: ")
                .unwrap_or(&cause);
            Err(format!("it is not GeoJSON: {cause}").into())
        }
    }
}

/// GeoJSON is in degrees since 2016 (RFC 7946, section 4); files of before name their reference system.
fn is_in_degrees(members: Option<&JsonObject>) -> Result<(), MapFault> {
    // WGS 84 with and without heights, and what differs from it by less than a metre: ETRS 89, NAD 83.
    const GOOD: [&str; 5] = ["4326", "4979", "4258", "4269", "4937"];
    let crs = members.and_then(|members| members.get("crs"));
    let properties = crs.and_then(|crs| crs.get("properties"));
    let name = properties.and_then(|properties| properties.get("name")?.as_str().map(str::to_owned));
    let code = || properties.and_then(|properties| Some(properties.get("code")?.to_string()));
    let Some(name) = name.or_else(code) else {
        return Ok(());
    };
    let last = name.rsplit([':', '/', '#']).next().unwrap_or_default();
    let is_good = GOOD.contains(&last) || last.starts_with("CRS84") || last == "CRS83" || name.trim().is_empty();
    if is_good {
        return Ok(());
    }
    Err(MapFault::new(
        format!("its `crs` says that its numbers are those of `{name}`, and not degrees of WGS 84"),
        NOT_DEGREES,
    ))
}

impl Drawn {
    /// Takes in the parts of a feature, each as a shape of its own.
    fn add(&mut self, parts: Parts, properties: &JsonObject, index: usize) {
        let named = Named::of(properties);
        if let (Some(written), None) = (&named.written, named.kind) {
            self.note(written, index);
        }
        let Parts {
            areas,
            lines,
            points,
            skipped: _,
        } = parts;
        let shapes = [
            (!areas.is_empty()).then_some((Geometry::Area, Shape::Areas(areas))),
            (!lines.is_empty()).then_some((Geometry::Line, Shape::Lines(lines))),
            (!points.is_empty()).then_some((Geometry::Point, Shape::Points(points))),
        ];
        for (geometry, shape) in shapes.into_iter().flatten() {
            self.features.push(MapFeature {
                kind: named.kind_of(geometry, properties),
                name: named.name.clone(),
                label: named.label_of(geometry),
                shape,
            });
        }
    }

    fn note(&mut self, kind: &str, index: usize) {
        if let Some(known) = self.unknown.iter_mut().find(|known| known.kind == kind) {
            known.count += 1;
        } else if self.unknown.len() < UNKNOWN_KINDS {
            self.unknown.push(UnknownKind {
                kind: kind.to_owned(),
                count: 1,
                first: index,
            });
        }
    }
}

/// How a name is called in map data, also of Natural Earth and of French, Italian and Spanish offices.
const NAMES: [&str; 8] = ["name", "NAME", "Name", "title", "ADMIN", "nom", "nome", "nombre"];

/// What a feature says of itself.
struct Named {
    /// Its `kind` as it is written.
    written: Option<String>,
    /// The kind of that name.
    kind: Option<FeatureKind>,
    name: Option<String>,
    label: Option<String>,
}

impl Named {
    fn of(properties: &JsonObject) -> Self {
        let property = |name: &str| properties.get(name).and_then(words);
        let written = properties
            .get("kind")
            .and_then(serde_json::Value::as_str)
            .filter(|kind| !kind.trim().is_empty());
        Self {
            kind: written.and_then(FeatureKind::from_name),
            written: written.map(str::to_owned),
            name: NAMES.into_iter().find_map(property),
            label: property("label"),
        }
    }

    fn kind_of(&self, geometry: Geometry, properties: &JsonObject) -> FeatureKind {
        match (self.kind, geometry) {
            (Some(FeatureKind::Label), Geometry::Point) => FeatureKind::Label,
            // A point bears a name and has no outline, whatever it is a point of.
            (_, Geometry::Point) => FeatureKind::Dot,
            // A name has no outline: an area or a line of names is drawn for itself.
            (Some(FeatureKind::Label), _) => kinds::plain(geometry),
            (Some(kind), _) => kind,
            (None, _) if self.written.is_some() => kinds::plain(geometry),
            (None, _) => kinds::by_properties(properties, geometry),
        }
    }

    /// What is written on it: its `label`; or else its name, where the file was not made for this program, or where
    /// the name is all that there is to it.
    fn label_of(&self, geometry: Geometry) -> Option<String> {
        let named = || {
            let is_its_all = geometry == Geometry::Point || self.kind == Some(FeatureKind::Room);
            self.name.clone().filter(|_| self.kind.is_none() || is_its_all)
        };
        self.label.clone().or_else(named)
    }
}

/// A name: a text, a number, or, by languages, the first of them.
fn words(value: &serde_json::Value) -> Option<String> {
    let said = match value {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Number(number) => number.to_string(),
        serde_json::Value::Object(languages) => {
            let text = languages.get("en").or_else(|| languages.values().next());
            text?.as_str()?.to_owned()
        }
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Array(_) => return None,
    };
    (!said.trim().is_empty()).then_some(said)
}
