//! What a feature is: by its `kind`, or, where it has none, by what map data in common use says of itself.
//!
//! The tags are those of OpenStreetMap (<https://wiki.openstreetmap.org/wiki/Map_features>) and of the format for indoor
//! maps that Apple gave to the OGC (`feature_type`); `featurecla` is how Natural Earth names its classes, `fclass` how
//! Geofabrik's extracts name theirs.

use geojson::JsonObject;

use crate::dossier::model::FeatureKind;

/// Of what geometry a part of a feature is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Geometry {
    Area,
    Line,
    Point,
}

/// The kind of a feature that has a `kind` which is none of ours, or none at all.
pub(super) fn plain(geometry: Geometry) -> FeatureKind {
    match geometry {
        Geometry::Area => FeatureKind::PlainArea,
        Geometry::Line => FeatureKind::PlainLine,
        Geometry::Point => FeatureKind::Dot,
    }
}

/// What a feature without a `kind` is, as far as its properties tell.
pub(super) fn by_properties(properties: &JsonObject, geometry: Geometry) -> FeatureKind {
    let value = |name: &str| properties.get(name).and_then(serde_json::Value::as_str);
    let known = match geometry {
        Geometry::Point => None,
        Geometry::Area | Geometry::Line => TAGS
            .iter()
            .find_map(|(name, kind)| kind(value(name)?.to_lowercase().as_str(), geometry)),
    };
    let is_admin = || {
        let names = ["admin_level", "boundary", "admin"];
        geometry == Geometry::Line && names.iter().any(|name| properties.contains_key(*name))
    };
    known
        .or_else(|| is_admin().then_some(FeatureKind::Border))
        .unwrap_or_else(|| plain(geometry))
}

type Tag = (&'static str, fn(&str, Geometry) -> Option<FeatureKind>);

/// The properties that tell what a feature is, the surest first.
const TAGS: [Tag; 17] = [
    ("featurecla", natural_earth),
    ("indoor", |value, _| indoor(value)),
    ("feature_type", |value, _| indoor(value)),
    ("room", |value, _| (value != "no").then_some(FeatureKind::Room)),
    ("building", |value, _| (value != "no").then_some(FeatureKind::Building)),
    ("railway", |value, _| (value != "no").then_some(FeatureKind::Rail)),
    ("highway", |value, geometry| way(value, geometry)),
    ("waterway", |_, geometry| Some(running(geometry))),
    ("water", |_, geometry| Some(running(geometry))),
    ("natural", ground),
    ("landuse", ground),
    ("leisure", ground),
    ("place", ground),
    ("barrier", |value, _| {
        matches!(value, "wall" | "city_wall").then_some(FeatureKind::Wall)
    }),
    ("boundary", |_, geometry| {
        (geometry == Geometry::Line).then_some(FeatureKind::Border)
    }),
    ("fclass", ground),
    ("class", ground),
];

fn running(geometry: Geometry) -> FeatureKind {
    match geometry {
        Geometry::Line => FeatureKind::River,
        Geometry::Area | Geometry::Point => FeatureKind::Water,
    }
}

fn way(value: &str, geometry: Geometry) -> Option<FeatureKind> {
    match (value, geometry) {
        ("no" | "proposed", _) => None,
        (_, Geometry::Area) => Some(FeatureKind::Pavement),
        (_, Geometry::Line | Geometry::Point) => Some(FeatureKind::Street),
    }
}

fn indoor(value: &str) -> Option<FeatureKind> {
    match value {
        "room" | "area" | "corridor" | "unit" => Some(FeatureKind::Room),
        "wall" => Some(FeatureKind::Wall),
        "fixture" | "kiosk" => Some(FeatureKind::Building),
        _ => None,
    }
}

/// What covers the ground, in the words that several tags share.
fn ground(value: &str, geometry: Geometry) -> Option<FeatureKind> {
    match value {
        "water" | "lake" | "reservoir" | "basin" | "bay" | "strait" | "riverbank" | "dock" | "wetland" => {
            Some(FeatureKind::Water)
        }
        "sea" | "ocean" => Some(FeatureKind::Sea),
        "river" | "stream" | "canal" | "drain" => Some(running(geometry)),
        "park" | "garden" | "golf_course" | "nature_reserve" | "pitch" | "playground" | "common" | "forest"
        | "wood" | "grass" | "grassland" | "meadow" | "scrub" | "heath" | "orchard" | "vineyard" | "allotments"
        | "recreation_ground" | "village_green" | "cemetery" => {
            (geometry == Geometry::Area).then_some(FeatureKind::Park)
        }
        "square" => Some(FeatureKind::Square),
        "island" | "islet" | "land" => (geometry == Geometry::Area).then_some(FeatureKind::Land),
        "motorway" | "trunk" | "primary" | "secondary" | "tertiary" | "residential" | "unclassified" | "service"
        | "footway" | "path" | "street" | "road" => (geometry == Geometry::Line).then_some(FeatureKind::Street),
        "rail" | "railway" | "tram" | "subway" => (geometry == Geometry::Line).then_some(FeatureKind::Rail),
        "building" => (geometry == Geometry::Area).then_some(FeatureKind::Building),
        _ => None,
    }
}

/// The classes of Natural Earth.
fn natural_earth(value: &str, geometry: Geometry) -> Option<FeatureKind> {
    let names = |words: &[&str]| words.iter().any(|word| value.contains(word));
    match geometry {
        Geometry::Line if names(&["boundary", "admin", "line of control", "indicator"]) => Some(FeatureKind::Border),
        Geometry::Line if names(&["river", "canal", "lake centerline"]) => Some(FeatureKind::River),
        Geometry::Line if names(&["road", "ferry", "highway"]) => Some(FeatureKind::Street),
        Geometry::Line if names(&["railroad", "railway"]) => Some(FeatureKind::Rail),
        Geometry::Area if names(&["ocean", "sea"]) => Some(FeatureKind::Sea),
        Geometry::Area if names(&["lake", "reservoir", "river", "lagoon"]) => Some(FeatureKind::Water),
        Geometry::Area if names(&["land", "island"]) => Some(FeatureKind::Land),
        Geometry::Area if names(&["park"]) => Some(FeatureKind::Park),
        Geometry::Area if names(&["urban"]) => Some(FeatureKind::Pavement),
        Geometry::Point | Geometry::Line | Geometry::Area => None,
    }
}
