//! A dossier: read, checked, held. No window, no clock, no network.

#[macro_use]
pub mod built_in;
pub mod limits;
pub mod links;
pub mod paths;
pub mod pictures;

pub mod format;

pub mod diagnostics;

pub mod model;

pub mod load;
