//! What can be asked of a dossier: which claims are shown and in which order, how they count, what is found, and where
//! and when it lies on a sheet or a scale.

#![warn(clippy::wildcard_enum_match_arm)]

pub mod bearings;
pub mod busy_times;
mod counts;
pub mod cut;
pub mod daylight;
mod filter;
mod in_place;
mod lists;
mod nearness;
pub mod projection;
pub mod search;
pub mod sheet;
pub mod simplify;
mod source_chart;
mod sources;
pub mod time_scale;
pub mod time_ticks;

pub use counts::{ClaimGroup, Counts, Coverage, Tallies, claim_groups};
pub use filter::{ClaimFilter, ClaimSort, SourceFilter, SourceSort};
pub use in_place::{ListRow, claim_rows, rows_in_place, unread_rows};
pub use lists::{CastParts, claims_of_cast, compared_claims_of_cast, visible_claims};
pub use nearness::{After, Near, Nearness};
pub use source_chart::{ChartRow, Dot, Period, SourceChart, heaviest_sources};
pub use sources::{SOURCE_KINDS, STANDINGS, SourceCounts, SourceRow, source_rows, visible_sources};
