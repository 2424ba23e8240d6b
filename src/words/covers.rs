//! The words on what is covered.

/// The words on what is covered.
pub(crate) struct CoverWords {
    /// A tile, for those who do not see it.
    pub(crate) covered: &'static str,
    pub(crate) press_to_uncover: fn(covered: &str) -> String,
    pub(crate) press_to_uncover_this_one: &'static str,
    pub(crate) press_to_cover_again: &'static str,
    pub(crate) uncovered: fn(label: &str) -> String,
    pub(crate) kept_uncovered: &'static str,
    pub(crate) uncovered_for_now: &'static str,
    pub(crate) keep_uncovered: &'static str,
    pub(crate) no_longer_keep: &'static str,
    pub(crate) cover_again: &'static str,
}

pub(super) const ENGLISH: CoverWords = CoverWords {
    covered: "Covered",
    press_to_uncover: |covered| format!("{covered}; press to uncover"),
    press_to_uncover_this_one: "Press to uncover this one",
    press_to_cover_again: "Press to cover it again",
    uncovered: |label| format!("{label}, uncovered; press to cover it again"),
    kept_uncovered: "Uncovered, and kept so.",
    uncovered_for_now: "Uncovered until you leave it.",
    keep_uncovered: "Keep uncovered",
    no_longer_keep: "No longer keep",
    cover_again: "Cover again",
};
