//! Reelcheck: a native desktop fact viewer for films based on true events.
//!
//! Seven rooms in one line; a room uses only those before it, and `tests/it/layering.rs` keeps it so:
//!
//! ```text
//! dossier   read, checked, held: built_in, limits, links, paths, pictures, format, diagnostics, model, load
//! query     what can be asked of a dossier: filters, order, counts, search, projection, time scale
//! words     all words that a reader sees, one struct for one language
//! export    what a reader can take away as text: Markdown, page, data
//! library   where dossiers come from and go: bundled, folder, file, watch, new, pack
//! window    the interface: state, raster, ui, viewer, native, web
//! cli       arguments; check, new, pack, unpack, export, explain
//! ```

#[macro_use]
pub mod dossier;

pub mod query;

mod words;

pub mod export;

pub mod library;

#[cfg(feature = "gui")]
pub mod window;

pub mod cli;
