//! The names of screens, and of the parts of the window for those who hear them.

/// The names of screens and of the parts of the window.
pub(crate) struct ScreenWords {
    pub(crate) overview: &'static str,
    pub(crate) cast: &'static str,
    pub(crate) film_and_reality: &'static str,
    pub(crate) place: &'static str,
    pub(crate) timeline: &'static str,
    pub(crate) sources: &'static str,
    pub(crate) data_check: &'static str,
    pub(crate) library: &'static str,
    pub(crate) title_and_menu: &'static str,
    pub(crate) screens: &'static str,
    pub(crate) list: &'static str,
    pub(crate) details: &'static str,
    pub(crate) status_line: &'static str,
    pub(crate) in_the_film: &'static str,
    pub(crate) in_reality: &'static str,
    pub(crate) filters: &'static str,
}

pub(super) const ENGLISH: ScreenWords = ScreenWords {
    overview: "Overview",
    cast: "Cast",
    film_and_reality: "Film and reality",
    place: "Place",
    timeline: "Timeline",
    sources: "Sources",
    data_check: "Data check",
    library: "Library",
    title_and_menu: "Title and menu",
    screens: "Screens",
    list: "List",
    details: "Details",
    status_line: "Status line",
    in_the_film: "In the film",
    in_reality: "In reality",
    filters: "Filters",
};
