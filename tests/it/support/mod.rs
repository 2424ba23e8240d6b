//! What several tests share.

pub(crate) mod covered;
#[cfg(feature = "gui")]
pub(crate) mod disguise;
pub(crate) mod dossiers;
#[cfg(feature = "gui")]
pub(crate) mod senses;
#[cfg(feature = "gui")]
pub(crate) mod window;
