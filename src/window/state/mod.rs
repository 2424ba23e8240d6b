//! What the window shows: screen, selection, filter, cover, history. Of egui it knows keys alone.

pub mod action;
pub mod command;
pub mod found;
pub mod host;
pub mod jump;
mod location;
mod region;
mod screen;
pub mod setting;
pub mod shortcut;
#[cfg(test)]
mod tests;
mod timeline;

pub use location::PlaceChoice;
pub(crate) use location::{CastChoice, Location};
pub use region::Region;
pub(crate) use region::Scroll;
pub use screen::Screen;
pub use timeline::TimelineView;

use std::collections::BTreeSet;

use crate::dossier::diagnostics::{Problem, ProblemKey};
use crate::dossier::model::{CastId, ClaimId, Cover, Dossier, EventId, PersonId, PlaceId, Position, RouteId, SourceId};
use crate::query::{ClaimFilter, SourceFilter};
use crate::window::state::action::{Dialog, MapMove, ThemeChoice};
use crate::window::state::host::Host;
use crate::window::state::jump::Target;
use crate::window::state::setting::TEXT_PERCENTS;

/// What part of the map is seen.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct MapView {
    /// Its middle; the sheet's own where it was never moved.
    pub centre: Option<Position>,
    /// How much closer than the whole sheet: 1 and up.
    pub closeness: f32,
    /// Brings the chosen place into the middle with the next frame.
    pub centre_choice: bool,
}

/// Closest view of any map, against the whole sheet; that of a town ends sooner.
pub const CLOSEST: f32 = 1_000.0;
/// Farthest view of any map, against the whole sheet; that of most sheets ends sooner.
pub const FARTHEST: f32 = 0.02;
/// Smallest text, against the normal one.
pub const SMALLEST_TEXT: f32 = 0.8;
/// Largest text, against the normal one.
pub const LARGEST_TEXT: f32 = 3.0;
/// Most steps that history keeps.
const HISTORY_STEPS: usize = 200;

/// The sizes of all text, against the normal one.
fn text_sizes() -> impl DoubleEndedIterator<Item = f32> {
    TEXT_PERCENTS.into_iter().map(|percent| f32::from(percent) / 100.0)
}

/// All that the window keeps between frames, but for the dossier itself.
#[derive(Debug, Clone)]
pub struct ViewState {
    /// Where one is.
    pub location: Location,
    /// What is covered.
    pub cover: Cover,
    /// What the window lives in.
    pub host: Host,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// Size of the text against the normal one.
    pub text_scale: f32,
    /// What part of the map is seen.
    pub map: MapView,
    /// What part of the timeline is seen.
    pub timeline: TimelineView,
    /// Whether things may move.
    pub motion: bool,
    /// In which of the dossier's languages its texts are shown.
    pub language: usize,
    /// Whether the viewer has not yet said what may be told of this film.
    pub asks_cover: bool,
    /// What was jumped to lately, the newest first.
    pub jumped: Vec<Target>,
    /// The part of the window that keys lead to, with the next frame.
    pub region: Option<Region>,
    /// How far the page is to be scrolled with the next frame.
    pub scroll: Option<Scroll>,
    /// The sheet over the screen.
    pub dialog: Option<Dialog>,
    /// The selected item is brought into sight, and gets the focus, with the next frame.
    pub reveal: bool,
    /// A word on what was just done, until the next key or press.
    pub status_message: Option<&'static str>,
    /// Problems at something covered whose words were asked for.
    pub uncovered_problems: BTreeSet<ProblemKey>,
    /// Where one stepped out of last: keys go on from there.
    pub left_location: Location,
    back: Vec<Location>,
    forward: Vec<Location>,
}

impl Default for ViewState {
    fn default() -> Self {
        Self {
            location: Location::default(),
            cover: Cover::default(),
            host: Host::default(),
            theme: ThemeChoice::default(),
            text_scale: 1.0,
            map: MapView {
                closeness: 1.0,
                ..MapView::default()
            },
            timeline: TimelineView::default(),
            motion: true,
            language: 0,
            asks_cover: false,
            jumped: Vec::new(),
            region: None,
            scroll: None,
            dialog: None,
            reveal: false,
            status_message: None,
            uncovered_problems: BTreeSet::new(),
            left_location: Location::default(),
            back: Vec::new(),
            forward: Vec::new(),
        }
    }
}

impl ViewState {
    /// The state of a window that has just been opened.
    pub fn new(theme: ThemeChoice) -> Self {
        Self {
            theme,
            ..Self::default()
        }
    }

    /// Goes somewhere else, and remembers where one was.
    pub fn go(&mut self, change: impl FnOnce(&mut Location)) {
        let mut target = self.location.clone();
        change(&mut target);
        // Back leads from place to place: a step through a list is none.
        if target.is_same_place(&self.location) {
            self.location = target;
        } else {
            let before = std::mem::replace(&mut self.location, target);
            self.back.push(before);
            if self.back.len() > HISTORY_STEPS {
                self.back.remove(0);
            }
            self.forward.clear();
        }
        self.reveal = true;
    }

    /// Back to where one was.
    pub fn go_back(&mut self) {
        if let Some(target) = self.back.pop() {
            self.scroll = Some(Scroll::To(target.scroll));
            self.forward.push(std::mem::replace(&mut self.location, target));
            self.reveal = true;
        }
    }

    /// Forward again.
    pub fn go_forward(&mut self) {
        if let Some(target) = self.forward.pop() {
            self.scroll = Some(Scroll::To(target.scroll));
            self.back.push(std::mem::replace(&mut self.location, target));
            self.reveal = true;
        }
    }

    /// Steps out of what is open: sheet, citation, filter, screen, in this order.
    pub fn escape(&mut self) {
        if self.dialog.take().is_some() {
            return;
        }
        self.left_location = self.location.clone();
        let location = &mut self.location;
        match location.screen {
            Screen::Cast if location.cast.is_some() => self.go(|target| target.cast = None),
            Screen::Claims if !location.citations.is_empty() => self.go(|target| {
                target.citations.pop();
            }),
            Screen::Claims if !location.filter.is_empty() => {
                self.go(|target| target.filter = ClaimFilter::default());
            }
            Screen::Place if location.place.is_some() => self.go(|target| target.place = None),
            Screen::Timeline if location.event.is_some() => self.go(|target| target.event = None),
            Screen::Sources if location.source.is_some() => self.go(|target| target.source = None),
            Screen::Sources if !location.source_filter.is_empty() => {
                self.go(|target| target.source_filter = SourceFilter::default());
            }
            Screen::DataCheck | Screen::Library if self.back.is_empty() => {
                self.go(|target| target.screen = Screen::Overview);
            }
            Screen::DataCheck | Screen::Library => self.go_back(),
            Screen::Overview | Screen::Cast | Screen::Claims | Screen::Place | Screen::Timeline | Screen::Sources => {}
        }
    }

    /// Forgets everything about a dossier, for another one; looks and sizes stay.
    pub fn for_other_dossier(&mut self) {
        *self = Self {
            host: self.host,
            theme: self.theme,
            text_scale: self.text_scale,
            motion: self.motion,
            ..Self::default()
        };
    }

    /// Makes everything that points into the dossier point into a new load of it, and drops what is gone.
    pub fn repair(&mut self, old: Option<&Dossier>, new: &Dossier) {
        self.jumped.clear();
        if self.cover.has_uncovered() {
            self.cover.retain(&new.cover_keys());
        }
        for place in [&mut self.location, &mut self.left_location]
            .into_iter()
            .chain(&mut self.back)
            .chain(&mut self.forward)
        {
            place.repair(old, new);
        }
    }

    /// Whether a problem is shown by code and line alone.
    pub fn covers_problem(&self, problem: &Problem) -> bool {
        self.cover.level().covers(problem.spoiler) && !self.uncovered_problems.contains(&problem.key())
    }

    /// The claim chosen.
    pub fn claim(&self, dossier: &Dossier) -> Option<ClaimId> {
        self.location.claim(dossier)
    }

    /// The cast entry chosen.
    pub fn cast_entry(&self, dossier: &Dossier) -> Option<CastId> {
        self.location.cast_entry(dossier)
    }

    /// The person chosen.
    pub fn person(&self, dossier: &Dossier) -> Option<PersonId> {
        self.location.person(dossier)
    }

    /// The place chosen.
    pub fn place(&self, dossier: &Dossier) -> Option<PlaceId> {
        self.location.place(dossier)
    }

    /// The route chosen.
    pub fn route(&self, dossier: &Dossier) -> Option<RouteId> {
        self.location.route(dossier)
    }

    /// The event chosen.
    pub fn event(&self, dossier: &Dossier) -> Option<EventId> {
        self.location.event(dossier)
    }

    /// The source chosen.
    pub fn source(&self, dossier: &Dossier) -> Option<SourceId> {
        self.location.source(dossier)
    }

    /// The next larger size of all text.
    pub fn larger_text(&self) -> f32 {
        let mut sizes = text_sizes();
        sizes
            .find(|&size| size > self.text_scale + 0.01)
            .unwrap_or(LARGEST_TEXT)
    }

    /// The next smaller size of all text.
    pub fn smaller_text(&self) -> f32 {
        let mut sizes = text_sizes().rev();
        sizes
            .find(|&size| size < self.text_scale - 0.01)
            .unwrap_or(SMALLEST_TEXT)
    }

    /// Sets the size of the text, within its bounds.
    pub fn set_text_scale(&mut self, scale: f32) {
        if scale.is_finite() {
            self.text_scale = scale.clamp(SMALLEST_TEXT, LARGEST_TEXT);
        }
    }

    /// Moves the map.
    pub fn move_map(&mut self, movement: MapMove) {
        match movement {
            MapMove::To { centre, closeness } if closeness.is_finite() => {
                self.map = MapView {
                    centre: Some(centre),
                    closeness: closeness.clamp(FARTHEST, CLOSEST),
                    centre_choice: false,
                };
            }
            MapMove::Zoom(factor) if factor.is_finite() => {
                self.map.closeness = (self.map.closeness * factor).clamp(FARTHEST, CLOSEST);
            }
            MapMove::To { .. } | MapMove::Zoom(_) => {}
            MapMove::Fit => {
                self.map = MapView {
                    closeness: 1.0,
                    ..MapView::default()
                };
            }
        }
    }
}
