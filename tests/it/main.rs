//! The tests of what can be reached from outside, in one program: it is linked once.

#![allow(clippy::unwrap_used, reason = "a test says what went wrong by failing")]

#[cfg(feature = "gui")]
mod cast_and_place;
#[cfg(feature = "gui")]
mod claims;
mod command_line;
#[cfg(feature = "gui")]
mod cover_by_hand;
#[cfg(feature = "gui")]
mod cover_holds;
mod cover_keys;
mod exports;
mod films;
mod format_page;
mod hostile;
mod ihostage;
#[cfg(feature = "gui")]
mod keys;
#[cfg(feature = "gui")]
mod languages;
#[cfg(feature = "gui")]
mod large;
mod layering;
#[cfg(feature = "gui")]
mod look;
#[cfg(feature = "gui")]
mod maps;
#[cfg(all(feature = "gui", target_os = "linux"))]
mod memory;
mod opening_old;
mod packed;
#[cfg(feature = "gui")]
mod page;
#[cfg(feature = "gui")]
mod pictures;
mod problems;
mod properties;
mod query;
#[cfg(feature = "gui")]
mod reading;
mod rings;
#[cfg(feature = "gui")]
mod search;
mod sound;
mod sources;
mod support;
#[cfg(feature = "gui")]
mod timeline;
#[cfg(feature = "gui")]
mod unread;
#[cfg(feature = "gui")]
mod window;
mod wording;
