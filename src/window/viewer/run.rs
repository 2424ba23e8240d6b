//! What each command of the table does.

use egui::{Context, ViewportCommand};

use super::Viewer;
use crate::dossier::model::{CoverKey, PlaceId, RouteId};
use crate::window::state::action::{Dialog, MapMove, Navigation, Search, TimelineMove};
use crate::window::state::command::Command;
use crate::window::state::{Location, Region, Screen, Scroll, ViewState};
use crate::window::ui;
use crate::window::viewer::navigation::{cover_again, stepped};
use crate::words::WORDS;

/// Step of the map.
const MAP_STEP: f32 = 1.5;
/// Step of the timeline.
const TIMELINE_STEP: f64 = 1.5;
/// How far an arrow key moves a page that has no items to walk through.
const ARROW_LINES: i32 = 3;
/// More pages than there are: to the end.
const ALL_PAGES: i32 = 10_000;

/// What the list beside the map holds.
#[derive(Clone, Copy, PartialEq)]
enum OnMap {
    Place(PlaceId),
    Route(RouteId),
}

impl Viewer {
    pub(super) fn run(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::Show(screen) => self.apply(ctx, Navigation::Show(screen).into()),
            Command::Next => self.step(ctx, 1),
            Command::Previous => self.step(ctx, -1),
            Command::First => self.step(ctx, isize::MIN),
            Command::Last => self.step(ctx, isize::MAX),
            Command::ToggleCover => self.toggle_cover(),
            Command::FirstSource => {
                if let Some(citation) = self.page().and_then(crate::window::ui::first_citation) {
                    self.navigate(Navigation::ToggleCitation(citation));
                }
            }
            Command::CopyWithCitation => {
                if let Some(text) = self.page().and_then(crate::window::viewer::clipboard::selection) {
                    ctx.copy_text(text);
                    self.view.status_message = Some(WORDS.shell.copied_with_its_sources);
                }
            }
            Command::Escape => self.leave(ViewState::escape),
            Command::Back => self.leave(ViewState::go_back),
            Command::Forward => self.leave(ViewState::go_forward),
            Command::Jump => self.view.dialog = Some(Dialog::Jump(Search::default())),
            Command::Open => self.ask_path(ctx),
            Command::Filter => self.lead_to_filter(),
            Command::Side(region) => self.lead_to_side(region),
            Command::NextRegion => self.next_region(1),
            Command::PreviousRegion => self.next_region(-1),
            Command::PageDown => self.view.scroll = Some(Scroll::Pages(1)),
            Command::PageUp => self.view.scroll = Some(Scroll::Pages(-1)),
            Command::New => self.write_new_dossier(ctx),
            Command::Reload => self.load(),
            Command::Export => self.ask_export(),
            Command::Larger => self.scale_text(ctx, self.view.larger_text()),
            Command::Smaller => self.scale_text(ctx, self.view.smaller_text()),
            Command::NormalSize => self.scale_text(ctx, 1.0),
            Command::Keys => self.view.dialog = Some(Dialog::Keys),
            Command::Legend => self.view.dialog = Some(Dialog::Legend),
            Command::About => self.view.dialog = Some(Dialog::About),
            Command::ZoomIn => self.zoom(MAP_STEP, TIMELINE_STEP),
            Command::ZoomOut => self.zoom(1.0 / MAP_STEP, 1.0 / TIMELINE_STEP),
            Command::Fit if self.view.location.screen == Screen::Timeline => {
                self.view.timeline.apply(TimelineMove::Fit);
            }
            Command::Fit => self.view.move_map(MapMove::Fit),
            Command::Pin => {
                if let Some(key) = self.key_of_selection() {
                    self.view.cover.toggle_pin(&key);
                }
            }
            Command::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
        }
    }

    /// Goes by the view's own history, and covers again what is left.
    fn leave(&mut self, go: fn(&mut ViewState)) {
        let before = self.view.location.clone();
        go(&mut self.view);
        cover_again(&mut self.view, &before);
    }

    fn toggle_cover(&mut self) {
        if let Some(key) = self.key_of_selection() {
            self.view.cover.toggle(&key);
            // What is uncovered takes more room, and may push the item out of sight.
            self.view.reveal = true;
        }
    }

    /// To a side of the pair; of the timeline, to what lies at that side.
    fn lead_to_side(&mut self, region: Region) {
        match (self.view.location.screen, region) {
            (Screen::Timeline, Region::FilmSide) => self.view.timeline.apply(TimelineMove::Turn(-1)),
            (Screen::Timeline, Region::RealSide) => self.view.timeline.apply(TimelineMove::Turn(1)),
            (_, region) => self.view.region = Some(region),
        }
    }

    /// Closer to the timeline or the map, whichever is on screen.
    fn zoom(&mut self, map: f32, timeline: f64) {
        match self.view.location.screen {
            Screen::Timeline => self.view.timeline.apply(TimelineMove::Zoom(timeline)),
            Screen::Place => self.view.move_map(MapMove::Zoom(map)),
            Screen::Overview
            | Screen::Cast
            | Screen::Claims
            | Screen::Sources
            | Screen::DataCheck
            | Screen::Library => {}
        }
    }

    pub(super) fn scale_text(&mut self, ctx: &Context, scale: f32) {
        self.view.set_text_scale(scale);
        self.settings.text_scale = self.view.text_scale;
        ctx.set_zoom_factor(self.view.text_scale);
    }

    /// To another item of the list on screen.
    fn step(&mut self, ctx: &Context, by: isize) {
        let Some(page) = self.page() else {
            return;
        };
        let dossier = page.dossier;
        let (location, left) = (&page.view.location, &page.view.left_location);
        let navigation = match location.screen {
            Screen::Claims => {
                // Beside the list a claim is shown from the start, and keys lead on from it.
                let shown = self.derived.claims.first().filter(|_| ui::claim_beside_list(ctx));
                let chosen = location.claim(dossier).or(shown.copied());
                let chosen = chosen.or_else(|| left.claim(dossier));
                stepped(&self.derived.claims, chosen, by).map(Navigation::OpenClaim)
            }
            Screen::Cast => {
                let chosen = location.cast_entry(dossier).or_else(|| left.cast_entry(dossier));
                stepped(&self.derived.cast.pairs, chosen, by).map(Navigation::OpenCast)
            }
            Screen::Place => {
                let places = dossier.places().iter().map(|(id, _)| OnMap::Place(id));
                let all: Vec<OnMap> = places
                    .chain(dossier.routes().iter().map(|(id, _)| OnMap::Route(id)))
                    .collect();
                let of = |location: &Location| {
                    let route = location.route(dossier).map(OnMap::Route);
                    location.place(dossier).map(OnMap::Place).or(route)
                };
                let chosen = of(location).or_else(|| of(left));
                stepped(&all, chosen, by).map(|item| match item {
                    OnMap::Place(id) => Navigation::OpenPlace(id),
                    OnMap::Route(id) => Navigation::OpenRoute(id),
                })
            }
            Screen::Timeline => {
                let chosen = location.event(dossier).or_else(|| left.event(dossier));
                stepped(&ui::events_in_order(page), chosen, by).map(Navigation::OpenEvent)
            }
            Screen::Sources => {
                let chosen = location.source(dossier).or_else(|| left.source(dossier));
                stepped(&ui::sources_in_order(page), chosen, by).map(Navigation::OpenSource)
            }
            Screen::Overview | Screen::DataCheck | Screen::Library => {
                self.view.scroll = Some(match by {
                    isize::MIN => Scroll::To(0),
                    isize::MAX => Scroll::Pages(ALL_PAGES),
                    _ => Scroll::Lines(ARROW_LINES * i32::try_from(by).unwrap_or_default()),
                });
                None
            }
        };
        if let Some(navigation) = navigation {
            self.navigate(navigation);
        }
    }

    /// What Space uncovers: the item chosen on this screen.
    fn key_of_selection(&self) -> Option<CoverKey> {
        let page = self.page()?;
        let (dossier, view) = (page.dossier, page.view);
        match view.location.screen {
            Screen::Overview => view.cover.key_of(&dossier.real_event().outcome),
            Screen::Claims => {
                let chosen = view.claim(dossier).or_else(|| self.derived.claims.first().copied())?;
                view.cover.key_of(&dossier.claim(chosen).body)
            }
            Screen::Cast => view
                .cover
                .key_of(&dossier.cast_entry(view.cast_entry(dossier)?).counterpart),
            // The note of a place is uncovered by the level alone: a place that answered would tell that it has one.
            Screen::Place => view.cover.key_of(&dossier.route(view.route(dossier)?).course),
            Screen::Timeline => view.cover.key_of(&dossier.event(view.event(dossier)?).body),
            Screen::Sources => view.cover.key_of(&dossier.source(view.source(dossier)?).headline),
            Screen::DataCheck | Screen::Library => None,
        }
    }

    /// To the filters of the screen; where it has none, to those of the claims.
    fn lead_to_filter(&mut self) {
        if !matches!(self.view.location.screen, Screen::Claims | Screen::Sources) {
            self.navigate(Navigation::Show(Screen::Claims));
        }
        self.view.region = Some(Region::Filter);
    }

    /// Round the parts of the window.
    fn next_region(&mut self, by: isize) {
        let has_status_line = self.has_status_line();
        let round: Vec<Region> = Region::ROUND
            .into_iter()
            .filter(|&region| has_status_line || region != Region::Status)
            .collect();
        let position = round.iter().position(|region| *region == self.region);
        let next = match position {
            Some(position) => position.cast_signed() + by,
            None => 2,
        };
        let next = next.rem_euclid(round.len().cast_signed()).cast_unsigned();
        if let Some(region) = round.get(next) {
            self.region = *region;
            self.view.region = Some(*region);
        }
    }
}
