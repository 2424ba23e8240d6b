//! What a user can ask for. Applied once per frame by the one owner of state.

use crate::dossier::diagnostics::ProblemKey;
use crate::dossier::links::Link;
use crate::dossier::model::{
    CastId, ClaimId, CoverKey, CoverLevel, EventId, PersonId, PlaceId, Position, RouteId, SourceId, Standing,
};
use crate::export::ExportFormat;
use crate::library::Origin;
use crate::query::{ClaimFilter, ClaimSort, SourceFilter, SourceSort};
use crate::window::state::Screen;
use crate::window::state::command::Command;
use crate::window::state::found::Group;
use crate::window::state::jump::Target;
pub use crate::window::state::setting::ThemeChoice;

/// What a dialog of the system asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// A dossier file to open.
    DossierFile,
    /// A dossier folder to open.
    DossierFolder,
    /// The user's own folder of dossiers.
    LibraryFolder,
}

/// A sheet over the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dialog {
    /// Version, licences, credits.
    About,
    /// The verdicts and their rules.
    Legend,
    /// The keys.
    Keys,
    /// An address to be seen before it is followed.
    Link(Link),
    /// A path to be typed.
    OpenPath(String),
    /// A file to be written.
    Export(ExportPlan),
    /// Search and jump.
    Jump(Search),
}

/// Search and jump, as far as it has come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    /// What was typed.
    pub query: String,
    /// Which row is chosen, from 0.
    pub chosen: usize,
    /// The group of which all is shown.
    pub opened: Option<Group>,
}

impl Search {
    /// A search for some letters.
    pub fn of(query: &str) -> Self {
        Self {
            query: query.to_owned(),
            ..Self::default()
        }
    }
}

/// What is to be exported, and where to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExportPlan {
    /// What it is written as.
    pub format: ExportFormat,
    /// The path of the new file.
    pub path: String,
    /// Why it could not be written.
    pub problem: Option<String>,
}

/// What a user asked for. Applied once per frame, after drawing.
#[derive(Debug, Clone)]
pub enum Action {
    /// Leads somewhere.
    Navigate(Navigation),
    /// Uncovers one thing, or covers it again.
    ToggleCover(CoverKey),
    /// Keeps one uncovered thing uncovered when it is left, or no longer.
    TogglePin(CoverKey),
    /// Shows what a problem says though it stands at something covered.
    UncoverProblem(ProblemKey),
    /// Something was found and gone to.
    Jumped(Target),
    /// Sets what is covered as a rule.
    SetCover(CoverLevel),
    /// Light or dark.
    SetTheme(ThemeChoice),
    /// Opens a sheet.
    OpenDialog(Dialog),
    /// Closes the sheet.
    CloseDialog,
    /// Follows an address that has been shown.
    FollowLink(Link),
    /// Copies a text.
    Copy(String),
    /// Moves the map.
    Map(MapMove),
    /// Writes the dossier as the cover shows it into a new file.
    Export(ExportPlan),
    /// Opens a dossier.
    Open(Origin),
    /// Opens a dialog of the system.
    Choose(Choice),
    /// Sets the user's own folder of dossiers.
    SetLibrary(std::path::PathBuf),
    /// Opens the dossier's file in the program that the system has for it.
    EditDossier,
    /// Whether things may move.
    SetMotion(bool),
    /// The language of the dossier's texts, by its number among those that it has.
    SetLanguage(usize),
    /// Size of all text, against the normal one.
    SetTextScale(f32),
    /// The notice has been read.
    DismissNotice,
    /// Moves the timeline.
    Timeline(TimelineMove),
    /// Runs a command of the table.
    Run(Command),
}

/// What leads somewhere: history keeps it, and what was uncovered by itself is covered again.
#[derive(Debug, Clone)]
pub enum Navigation {
    /// Shows a screen.
    Show(Screen),
    /// Shows a claim.
    OpenClaim(ClaimId),
    /// Shows a cast entry.
    OpenCast(CastId),
    /// Shows a person.
    OpenPerson(PersonId),
    /// Shows a place on the map.
    OpenPlace(PlaceId),
    /// Shows a route on the map.
    OpenRoute(RouteId),
    /// Shows an event.
    OpenEvent(EventId),
    /// Shows a source.
    OpenSource(SourceId),
    /// Shows a problem on the data check; all of them, where it is none that has a place.
    OpenProblem(Option<ProblemKey>),
    /// Opens or closes a citation of the claim shown.
    ToggleCitation(CoverKey),
    /// Shows the claims of a filter.
    Filter(ClaimFilter),
    /// Back to the list of claims, where it and a claim take turns.
    ListClaims,
    /// Timeline as tracks or as a table.
    ShowTable(bool),
    /// Puts the claims in another order.
    Sort(ClaimSort),
    /// Narrows the list of sources.
    FilterSources(SourceFilter),
    /// Puts the sources in another order.
    SortSources(SourceSort),
    /// Shows all sources of a group, and not the first few alone.
    ShowWholeGroup(Standing),
}

impl From<Navigation> for Action {
    fn from(navigation: Navigation) -> Self {
        Self::Navigate(navigation)
    }
}

/// A move of the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MapMove {
    /// To a middle and a closeness (1 is the whole sheet).
    To {
        /// The middle of the view.
        centre: Position,
        /// How close.
        closeness: f32,
    },
    /// Closer by a factor over 1, farther by one under 1.
    Zoom(f32),
    /// Back to the whole sheet.
    Fit,
}

/// A move of the timeline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TimelineMove {
    /// To a middle, in seconds since 1970, and a closeness (1 is what one sees first).
    To {
        /// How close.
        closeness: f64,
        /// What stands in the middle.
        middle: f64,
    },
    /// Closer by a factor over 1, farther by one under 1.
    Zoom(f64),
    /// So many turns to the right; to the left where it is below 0.
    Turn(i8),
    /// Back to what one sees first.
    Fit,
}

/// The actions of one frame.
#[derive(Debug, Default)]
pub struct Actions(Vec<Action>);

impl Actions {
    /// Asks for one more.
    pub fn push(&mut self, action: impl Into<Action>) {
        self.0.push(action.into());
    }

    /// Hands all of them out, oldest first.
    pub fn drain(&mut self) -> impl Iterator<Item = Action> + use<> {
        std::mem::take(&mut self.0).into_iter()
    }

    /// Whether nothing was asked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
