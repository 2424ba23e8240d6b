//! Places, routes, events, pictures.

use super::{Citation, ClaimId, Passage, PersonId, PlaceId};
use crate::dossier::format::{ImageKind, PlaceRole, Track};
use crate::dossier::model::{Slug, Veiled, When};
use crate::dossier::paths::InnerPath;

/// A point on the earth, in degrees (WGS 84); always finite and in range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LatLon {
    /// Degrees north, -90 to 90.
    pub lat: f64,
    /// Degrees east, -180 to 180.
    pub lon: f64,
}

impl LatLon {
    /// A point, if it lies on the earth.
    pub fn new(lat: f64, lon: f64) -> Option<Self> {
        ((-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon)).then_some(Self { lat, lon })
    }
}

/// Where something lies: on the earth, or on the plan that a dossier has for its map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Position {
    /// On the earth.
    Earth(LatLon),
    /// On a plan; always finite.
    Plan {
        /// Metres to the right.
        x_m: f64,
        /// Metres up.
        y_m: f64,
    },
}

impl Position {
    /// The point on the earth, if it is one.
    pub fn on_earth(self) -> Option<LatLon> {
        match self {
            Self::Earth(point) => Some(point),
            Self::Plan { .. } => None,
        }
    }
}

/// A place.
#[derive(Debug, Clone)]
pub struct Place {
    /// As the author wrote it.
    pub slug: Slug,
    /// Full name.
    pub name: String,
    /// Short name for the map.
    pub label: String,
    /// What it is to film and event; never empty.
    pub roles: Vec<PlaceRole>,
    /// Where it is.
    pub at: Option<Position>,
    /// Radius in metres within which the point is known.
    pub accuracy_m: Option<f64>,
    /// Postal address.
    pub address: Option<String>,
    /// What it is and why it matters.
    pub note: Option<Veiled<Passage>>,
    /// What the position rests on.
    pub cite: Vec<Citation>,
}

/// A way taken on the map.
#[derive(Debug, Clone)]
pub struct Route {
    /// As the author wrote it.
    pub slug: Slug,
    /// Reality or film.
    pub track: Track,
    /// The way itself; can spoil.
    pub course: Veiled<Course>,
}

/// The way of a route.
#[derive(Debug, Clone)]
pub struct Course {
    /// What the way is called.
    pub name: String,
    /// Who took it.
    pub who: Vec<PersonId>,
    /// At least two points.
    pub points: Vec<Position>,
    /// Radius in metres within which the way is known.
    pub accuracy_m: f64,
    /// A remark.
    pub note: Option<String>,
    /// What it rests on.
    pub cite: Vec<Citation>,
}

/// One event on the timeline. What happened can spoil; when and on which track does not.
#[derive(Debug, Clone)]
pub struct Event {
    /// As the author wrote it.
    pub slug: Slug,
    /// Which track it stands on.
    pub track: Track,
    /// When it was.
    pub when: When,
    /// What happened.
    pub body: Veiled<EventBody>,
}

/// What happened in an event.
#[derive(Debug, Clone)]
pub struct EventBody {
    /// In a few words.
    pub text: String,
    /// Where.
    pub place: Option<PlaceId>,
    /// Who.
    pub people: Vec<PersonId>,
    /// The claim it belongs to.
    pub claim: Option<ClaimId>,
    /// What it rests on.
    pub cite: Vec<Citation>,
}

/// A picture in the folder.
#[derive(Debug, Clone)]
pub struct Image {
    /// As the author wrote it.
    pub slug: Slug,
    /// Where it lies in the folder.
    pub file: InnerPath,
    /// Who made it.
    pub credit: String,
    /// Under which licence it is shown.
    pub licence: String,
    /// What it is, and so what it can prove.
    pub kind: Option<ImageKind>,
    /// What matters most in it, as shares of its width and height from the upper left: each 0 to 1.
    pub focus: [f32; 2],
    /// The colour it fades into: red, green, blue.
    pub ground: Option<[u8; 3]>,
    /// What it shows; can spoil.
    pub scene: Veiled<Scene>,
}

/// What a picture shows.
#[derive(Debug, Clone)]
pub struct Scene {
    /// For those who do not see it.
    pub alt: String,
    /// A line under the picture.
    pub caption: Option<String>,
    /// The people it shows.
    pub people: Vec<PersonId>,
}
