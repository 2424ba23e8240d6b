//! What the window lives in, and what can be done there.

/// What the window lives in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Host {
    /// A desktop: files have paths, change on disk, and the program ends.
    #[default]
    Desktop,
    /// A page on the web: a file is handed over whole, what is written is downloaded, and the page is left as any other.
    Page,
}

/// What a page on the web is asked to do by the viewer in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Lets the user choose a file, which comes as an
    /// [`Origin::Given`](crate::library::Origin::Given).
    ChooseFile,
    /// Downloads a file.
    Download {
        /// Its name.
        name: String,
        /// What is in it.
        text: String,
    },
    /// Opens a web address in a tab of its own, and tells it nothing of this page.
    Follow(crate::dossier::links::Link),
    /// Keeps the settings, as the text of their file.
    Keep(String),
}
