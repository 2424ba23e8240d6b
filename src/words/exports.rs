//! The words of exports.

use crate::dossier::model::CoverLevel;

/// The words of exports.
pub(crate) struct ExportWords {
    /// What stays out of an export.
    pub(crate) covered_now: fn(level: CoverLevel) -> &'static str,
}

pub(super) const ENGLISH: ExportWords = ExportWords { covered_now };

/// What stays out of an export.
fn covered_now(level: CoverLevel) -> &'static str {
    match level {
        CoverLevel::Ending => {
            "The dossier as a text to be read elsewhere. As it is covered now: how it ended stays out."
        }
        CoverLevel::Major => {
            "The dossier as a text to be read elsewhere. As it is covered now: every major turn stays out."
        }
        CoverLevel::Nothing => {
            "The dossier as a text to be read elsewhere. Nothing is covered now: it tells how it ended."
        }
    }
}
