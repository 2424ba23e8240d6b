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
    /// Latitude and longitude in degrees (WGS 84): `(52.36394, 4.88238)`. On a plan: metres to the right, then up.
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
    /// Points as `(latitude, longitude)`, or as `(x, y)` on a plan; at least two.
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
    /// What its numbers are. Default: `Degrees`.
    #[serde(default)]
    pub units: MapUnits,
    /// Centre as `(latitude, longitude)`; `(x, y)` on a plan.
    pub centre: (f64, f64),
    /// South-west and north-east corner, each `(latitude, longitude)`; across the date line the east is past 180:
    /// `(50, 160), (66, 200)`. On a plan the lower left and the upper right corner, each `(x, y)`.
    pub bounds: ((f64, f64), (f64, f64)),
    /// What lies under all that is drawn. Default: `Land`; `Water` where the file has `land`; `Paper` for a plan, and
    /// where the file says of nothing what it is.
    #[serde(default)]
    pub background: Option<Background>,
    /// Credit drawn on the map: `"© OpenStreetMap contributors"`.
    pub credit: String,
    /// Address behind the credit.
    #[serde(default)]
    pub credit_url: Option<String>,
    /// Licence of the map's data.
    pub licence: String,
}

/// What the numbers of a map are: those of its file, of its bounds, and of places and routes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum MapUnits {
    /// Degrees of the earth (WGS 84).
    #[default]
    Degrees,
    /// Metres to the right and up, from wherever the author likes: the plan of a house, of a ship's deck.
    Metres,
}

/// What lies under all that is drawn on a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Background {
    /// Land: the file draws the water.
    Land,
    /// Water: the file draws the land.
    Water,
    /// Neither.
    Paper,
}

/// A point of a picture: a share of its width from the left, and of its height from above; each 0 to 1.
pub type Shares = (f64, f64);

/// A picture in the folder.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Image {
    /// Slug, unique among images.
    pub id: String,
    /// File inside the folder: `"images/square.webp"`.
    pub file: String,
    // Without one of these three a picture is not shown, which is told of it; a record that lacks them is read all the same.
    /// What the picture shows, for those who do not see it. Required.
    pub alt: Option<Text>,
    /// Who made it. Required.
    pub credit: Option<String>,
    /// Under which licence it may be shown. Required.
    pub licence: Option<String>,
    /// What the picture is; told under it, so that a drawing is not taken for evidence.
    #[serde(default)]
    pub kind: Option<ImageKind>,
    /// What matters most in it, as shares of its width and height from the upper left: `(0.6, 0.4)`. Wherever the
    /// picture is cut to a band or a poster, this stays in sight. Default: the middle.
    #[serde(default)]
    pub focus: Option<Shares>,
    /// The colour that the picture fades into where words stand on it: `"#0F1626"`. Made darker where white words could
    /// not be read on it. Default: a dark blue.
    #[serde(default)]
    pub ground: Option<String>,
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
