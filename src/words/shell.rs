//! The words round every screen: bar, menu, status line, notices.

/// The words round every screen.
pub(crate) struct ShellWords {
    /// Stands in the bar, and in the title of the window, where no film is open.
    pub(crate) program: &'static str,
    /// The title of the window.
    pub(crate) window_title: fn(film: &str) -> String,
    /// The button of what is covered, where it is narrow.
    pub(crate) cover: &'static str,
    pub(crate) cover_explained: &'static str,
    pub(crate) menu: &'static str,
    /// The dossier was opened again with errors: what is shown is older.
    pub(crate) showing_the_state_of: fn(time: &str) -> String,
    /// The first problem of a dossier, with how many there are, and where it stands.
    pub(crate) first_problem: fn(state: &str, counted: &str, said: &str, place: &str) -> String,
    /// Where a problem stands, behind it.
    pub(crate) at: fn(location: &str) -> String,
    pub(crate) all_problems: &'static str,
    pub(crate) opening: fn(name: &str) -> String,
    pub(crate) dismiss: &'static str,
    /// The dossier that is open, and how many problems it has, in the status line.
    pub(crate) dossier_and_problems: fn(name: &str, problems: &str) -> String,
    pub(crate) copied: &'static str,
    pub(crate) copied_with_its_sources: &'static str,
}

pub(super) const ENGLISH: ShellWords = ShellWords {
    program: "Reelcheck",
    window_title: |film| format!("{film} · Reelcheck"),
    cover: "Cover",
    cover_explained: "What stays covered until you ask for it",
    menu: "Menu",
    showing_the_state_of: |time| format!("Showing the state of {time}. "),
    first_problem: |state, counted, said, place| format!("{state}{counted}: {said}{place}"),
    at: |location| format!(" ({location})"),
    all_problems: "All problems",
    opening: |name| format!("Opening {name}…"),
    dismiss: "Dismiss",
    dossier_and_problems: |name, problems| format!("{name} · {problems}"),
    copied: "Copied",
    copied_with_its_sources: "Copied, with its sources",
};
