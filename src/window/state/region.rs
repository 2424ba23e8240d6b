//! Parts of the window that keys lead to, and moves of the page.

use crate::words::WORDS;

/// A part of the window that F6 and the keys for the sides lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Region {
    /// Title, search, cover, menu.
    Bar,
    /// The tabs.
    Tabs,
    /// The list or the filters at the left.
    List,
    /// What is chosen.
    Detail,
    /// The line at the bottom.
    Status,
    /// The panel of the film.
    FilmSide,
    /// The panel of the record.
    RealSide,
    /// The first filter.
    Filter,
}

impl Region {
    /// Those that F6 goes round, in order.
    pub const ROUND: [Self; 5] = [Self::Bar, Self::Tabs, Self::List, Self::Detail, Self::Status];

    /// Its name for a screen reader.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bar => WORDS.screens.title_and_menu,
            Self::Tabs => WORDS.screens.screens,
            Self::List => WORDS.screens.list,
            Self::Detail => WORDS.screens.details,
            Self::Status => WORDS.screens.status_line,
            Self::FilmSide => WORDS.screens.in_the_film,
            Self::RealSide => WORDS.screens.in_reality,
            Self::Filter => WORDS.screens.filters,
        }
    }
}

/// A move of the page under the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scroll {
    /// To so many points from its top.
    To(i32),
    /// A windowful down, or up where it is negative.
    Pages(i32),
    /// So many lines down, or up where it is negative.
    Lines(i32),
}
