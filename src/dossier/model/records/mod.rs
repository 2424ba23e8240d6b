//! The records of a dossier. They are made by [`crate::dossier::load`] alone and never change.

mod claims;
mod film;
mod people;
mod places;
mod sources;

pub use claims::*;
pub use film::*;
pub use people::*;
pub use places::*;
pub use sources::*;

use super::id::Id;
pub use crate::dossier::format::{
    BasisKind, CastGroup, Confidence, ContentLevel, ImageKind, PersonKind, PlaceRole, Reason, Relation, ReviewState,
    Says, SourceKind, Standing, Track, Verdict, Weight,
};

/// Stands for a person.
pub type PersonId = Id<Person>;
/// Stands for a cast entry.
pub type CastId = Id<CastEntry>;
/// Stands for a claim.
pub type ClaimId = Id<Claim>;
/// Stands for a place.
pub type PlaceId = Id<Place>;
/// Stands for a route.
pub type RouteId = Id<Route>;
/// Stands for an event.
pub type EventId = Id<Event>;
/// Stands for a source.
pub type SourceId = Id<Source>;
/// Stands for a picture.
pub type ImageId = Id<Image>;
