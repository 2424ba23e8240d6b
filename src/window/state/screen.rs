//! The screens.

use crate::words::WORDS;

/// The screens, in the order of the tabs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Screen {
    /// What it is, and how true.
    #[default]
    Overview,
    /// Who plays whom.
    Cast,
    /// Both sides of each claim.
    Claims,
    /// The map note.
    Place,
    /// When.
    Timeline,
    /// On whose word.
    Sources,
    /// What is wrong with the dossier.
    DataCheck,
    /// The films.
    Library,
}

impl Screen {
    /// The screens that have a tab and a number key.
    pub const TABS: [Self; 6] = [
        Self::Overview,
        Self::Cast,
        Self::Claims,
        Self::Place,
        Self::Timeline,
        Self::Sources,
    ];

    /// The name on the tab.
    pub fn name(self) -> &'static str {
        match self {
            Self::Overview => WORDS.screens.overview,
            Self::Cast => WORDS.screens.cast,
            Self::Claims => WORDS.screens.film_and_reality,
            Self::Place => WORDS.screens.place,
            Self::Timeline => WORDS.screens.timeline,
            Self::Sources => WORDS.screens.sources,
            Self::DataCheck => WORDS.screens.data_check,
            Self::Library => WORDS.screens.library,
        }
    }
}
