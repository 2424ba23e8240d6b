//! The interface: what is on screen, how it is drawn, and the one owner that changes it.

#![warn(clippy::wildcard_enum_match_arm)]

pub mod state;

// Our own tests and pictures draw with it; it is no promise to anybody else.
#[doc(hidden)]
pub mod raster;

pub mod ui;

pub mod viewer;

#[cfg(not(target_arch = "wasm32"))]
pub mod native;

#[cfg(target_arch = "wasm32")]
pub mod web;
