//! The model: a dossier that holds together, and the cover over what spoils.
//!
//! Only [`crate::dossier::load`] makes these values. Ids are handed out by a [`Dossier`] and are good for
//! that dossier alone; what outlives a load keeps a [`Slug`] and looks it up again.

#![warn(clippy::wildcard_enum_match_arm)]

mod cover;
mod cover_keys;
mod dossier;
mod id;
mod map;
mod moment;
mod records;
mod unread;
mod when;

pub use crate::dossier::format::FeatureKind;
pub(crate) use cover::NoteWords;
pub use cover::{CitedBy, Cover, CoverKey, CoverLevel, Shown, Spoiler, Veiled};
pub use dossier::Dossier;
pub(crate) use dossier::Links;
pub use id::{Id, Slug, Table};
pub use map::{Extent, MapFeature, MapPoint, MapSheet, Shape};
pub use moment::{Clock, Grain, Moment};
pub use records::*;
pub(crate) use unread::UnreadOfList;
pub use unread::{RecordKind, Unread};
pub use when::{ClockKind, When, day_words};
