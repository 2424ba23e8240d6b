//! Places, routes, the drawn map, and pictures.

use serde::{Deserialize, Serialize};

use super::{Citation, Passage, Spoiler, Text, Track};

/// A place.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Slug, unique among places.
    pub id: String,
    /// Full name.
    pub name: Text,
    /// Short name for the map.
    #[serde(default)]
    pub label: Option<Text>,
    /// What the place is to the film and the event; at least one.
    pub roles: Vec<PlaceRole>,
    /// Latitude and longitude in degrees (WGS 84): `(52.36394, 4.88238)`.
    #[serde(default)]
    pub at: Option<(f64, f64)>,
    /// Radius in metres within which the point is known.
    #[serde(default)]
    pub accuracy_m: Option<f64>,
    /// Postal address.
    #[serde(default)]
    pub address: Option<String>,
    /// What the place is and why it matters.
    #[serde(default)]
    pub note: Option<Passage>,
    /// What the position rests on.
    #[serde(default)]
    pub cite: Vec<Citation>,
}

/// What a place is to the film and the event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub enum PlaceRole {
    /// It happened here.
    Event,
    /// The story plays here.
    Setting,
    /// It was filmed here.
    Filmed,
    /// A studio or set stood here.
    Studio,
    /// Stands around it.
    Context,
}

/// A way taken on the map.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// Slug, unique among routes.
    pub id: String,
    /// What the way is called; covered with the route.
    pub name: Text,
    /// Ids of the people who took it.
    #[serde(default)]
    pub who: Vec<String>,
    /// Reality or film.
    pub track: Track,
    /// Points as `(latitude, longitude)`; at least two.
    pub points: Vec<(f64, f64)>,
    /// Radius in metres within which the way is known.
    pub accuracy_m: f64,
    /// A remark.
    #[serde(default)]
    pub note: Option<Text>,
    /// How much the way gives away. Default: `Open`.
    #[serde(default)]
    pub spoiler: Spoiler,
    /// Neutral words shown while it is covered.
    #[serde(default)]
    pub cover_label: Option<Text>,
    /// What it rests on.
    #[serde(default)]
    pub cite: Vec<Citation>,
}

/// The drawn map of the folder.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct MapSheet {
    /// GeoJSON file in the folder: `"map.geojson"`.
    pub file: String,
    /// Heading of the map note.
    pub title: Text,
    /// What the place is, for the map note.
    pub note: Passage,
    /// Centre as `(latitude, longitude)`.
    pub centre: (f64, f64),
    /// South-west and north-east corner, each `(latitude, longitude)`.
    pub bounds: ((f64, f64), (f64, f64)),
    /// Credit drawn on the map: `"© OpenStreetMap contributors"`.
    pub credit: String,
    /// Address behind the credit.
    #[serde(default)]
    pub credit_url: Option<String>,
    /// Licence of the map's data.
    pub licence: String,
}

/// A picture in the folder.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Image {
    /// Slug, unique among images.
    pub id: String,
    /// File inside the folder: `"images/square.webp"`.
    pub file: String,
    /// What the picture shows, for those who do not see it. Required.
    #[serde(default)]
    pub alt: Option<Text>,
    /// Who made it. Required.
    #[serde(default)]
    pub credit: Option<String>,
    /// Under which licence it may be shown. Required.
    #[serde(default)]
    pub licence: Option<String>,
    /// What the picture is; told under it, so that a drawing is not taken for evidence.
    #[serde(default)]
    pub kind: Option<ImageKind>,
    /// A line under the picture.
    #[serde(default)]
    pub caption: Option<Text>,
    /// Ids of the people it shows.
    #[serde(default)]
    pub people: Vec<String>,
    /// How much the picture gives away. Default: `Open`.
    #[serde(default)]
    pub spoiler: Spoiler,
    /// Neutral words shown while it is covered.
    #[serde(default)]
    pub cover_label: Option<Text>,
}

/// What a picture is, and so what it can prove.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum ImageKind {
    /// Drawn, painted or rendered: no evidence.
    Drawing,
    /// A photograph.
    Photograph,
    /// A frame of the film, or a still from its making.
    Frame,
    /// A page, a letter, a chart: something written or printed.
    Document,
}
