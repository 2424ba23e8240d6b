//! Where actions and keys lead.

use crate::dossier::model::Dossier;
use crate::query::ClaimFilter;
use crate::window::state::action::Action;
use crate::window::state::{CastChoice, Location, PlaceChoice, Screen, ViewState};
use crate::window::ui::Derived;

/// Where an action leads.
pub(crate) fn arrive(dossier: &Dossier, derived: &Derived, there: &mut Location, action: Action) {
    match action {
        Action::Show(screen) => there.screen = screen,
        Action::OpenClaim(id) => {
            there.screen = Screen::Claims;
            there.citation = None;
            there.claim = Some(dossier.claim(id).slug.clone());
            if !derived.claims.contains(&id) {
                there.filter = ClaimFilter::default();
            }
        }
        Action::OpenCast(id) => {
            there.screen = Screen::Cast;
            there.cast = Some(CastChoice::Entry(dossier.cast_entry(id).slug.clone()));
        }
        Action::OpenPerson(id) => {
            there.screen = Screen::Cast;
            there.cast = Some(CastChoice::Person(dossier.person(id).slug.clone()));
        }
        Action::OpenPlace(id) => {
            there.screen = Screen::Place;
            there.place = Some(PlaceChoice::Place(dossier.place(id).slug.clone()));
        }
        Action::OpenRoute(id) => {
            there.screen = Screen::Place;
            there.place = Some(PlaceChoice::Route(dossier.route(id).slug.clone()));
        }
        Action::OpenEvent(id) => {
            there.screen = Screen::Timeline;
            there.event = Some(dossier.event(id).slug.clone());
        }
        Action::OpenSource(id) => {
            there.screen = Screen::Sources;
            there.source = Some(dossier.source(id).slug.clone());
        }
        Action::ToggleCitation(key) => {
            let first = derived.claims.first().map(|&id| dossier.claim(id).slug.clone());
            there.claim = there.claim.take().or(first);
            there.citation = there.citation.take().is_none_or(|open| open != key).then_some(key);
        }
        Action::Filter(filter) => {
            there.screen = Screen::Claims;
            there.filter = filter;
            there.claim = None;
            there.citation = None;
        }
        Action::ShowTable(table) => there.table = table,
        Action::Sort(sort) => there.sort = sort,
        Action::FilterSources(filter) => {
            there.source_filter = filter;
            there.source = None;
        }
        _ => {}
    }
}

/// The item so many steps on; the first one where none is chosen.
pub(crate) fn stepped<T: Copy + PartialEq>(items: &[T], chosen: Option<T>, by: isize) -> Option<T> {
    let last = items.len().checked_sub(1)?;
    let here = chosen.and_then(|chosen| items.iter().position(|item| *item == chosen));
    let there = match here {
        None if by == isize::MAX => last,
        None => 0,
        Some(here) => here.saturating_add_signed(by).min(last),
    };
    items.get(there).copied()
}

/// What was uncovered by itself is covered again on leaving it.
pub(crate) fn cover_again(view: &mut ViewState, before: &Location) {
    let left = |there: &Location| {
        (
            &there.claim,
            &there.cast,
            &there.place,
            &there.event,
            &there.source,
            there.screen,
        ) != (
            &before.claim,
            &before.cast,
            &before.place,
            &before.event,
            &before.source,
            before.screen,
        )
    };
    if left(&view.here) {
        view.cover.cover_again();
    }
}
