//! What can be asked of a dossier: which claims are shown and in which order, how they count, what is found, and where
//! and when it lies on a sheet or a scale.

#![warn(clippy::wildcard_enum_match_arm)]

pub mod bearings;
pub mod busy_times;
mod counts;
pub mod cut;
pub mod daylight;
mod filter;
mod lists;
pub mod projection;
pub mod search;
pub mod sheet;
pub mod simplify;
pub mod time_scale;
pub mod time_ticks;

pub use counts::{Counts, Coverage, Tallies};
pub use filter::{ClaimFilter, ClaimSort, SourceFilter, Strictness};
pub use lists::{SOURCE_KINDS, claims_of_cast, visible_claims, visible_sources};
