//! The tree that a record is read from, as far as a fault of shape tells of it.

pub(super) use crate::dossier::load::tree::{Kind, Node};
