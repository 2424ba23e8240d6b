//! Reelcheck: a native desktop fact viewer for films based on true events.
//!
//! ```text
//! layer 4  main, cli, app, raster     window, command line, pictures of pages
//! layer 3  ui/*, viewer, navigate, choose one file per screen, widgets, theme; the owner of state
//! layer 2  state, action, command, query, search, library, shelf, settings, watch, words, export
//! layer 1  model/*, load/*            the dossier that holds together, and how it is made
//! layer 0  format/*, format_page, diag, limits, links, paths, picture, print
//! ```
//!
//! A file uses its own layer or a lower one; `tests/layering.rs` keeps it.

pub mod action;
#[cfg(all(feature = "gui", not(target_arch = "wasm32")))]
pub mod app;
mod check;
#[cfg(all(feature = "gui", not(target_arch = "wasm32")))]
mod choose;
pub mod cli;
pub mod command;
#[cfg(feature = "gui")]
mod copy;
pub mod diag;
pub mod export;
pub mod format;
mod format_page;
pub mod library;
pub mod limits;
pub mod links;
pub mod load;
pub mod model;
#[cfg(feature = "gui")]
mod navigate;
pub mod new;
pub mod paths;
pub mod picture;
mod print;
pub mod query;
#[cfg(feature = "gui")]
pub mod raster;
pub mod search;
#[cfg(feature = "gui")]
pub mod settings;
pub mod shelf;
pub mod state;
#[cfg(feature = "gui")]
pub mod ui;
#[cfg(feature = "gui")]
pub mod viewer;
pub mod watch;
mod words;
