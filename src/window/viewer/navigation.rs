//! Where actions and keys lead.

use crate::dossier::model::{Cover, Dossier, SourceId};
use crate::query::{ClaimFilter, SourceFilter};
use crate::window::state::action::Navigation;
use crate::window::state::{CastChoice, Location, PlaceChoice, Screen, ViewState};
use crate::window::ui::Derived;

/// Changes a location to where something leads.
pub(crate) fn navigate(
    (dossier, cover): (&Dossier, &Cover),
    derived: &Derived,
    target: &mut Location,
    navigation: Navigation,
) {
    match navigation {
        Navigation::Show(screen) => {
            target.screen = screen;
            target.problem = None;
        }
        Navigation::OpenProblem(problem) => {
            target.screen = Screen::DataCheck;
            target.problem = problem;
        }
        Navigation::OpenClaim(id) => {
            target.screen = Screen::Claims;
            target.choose_claim(&dossier.claim(id).slug);
            if !derived.claims.contains(&id) {
                target.filter = ClaimFilter::default();
            }
        }
        Navigation::OpenCast(id) => {
            target.screen = Screen::Cast;
            target.cast = Some(CastChoice::Entry(dossier.cast_entry(id).slug.clone()));
        }
        Navigation::OpenPerson(id) => {
            target.screen = Screen::Cast;
            target.cast = Some(CastChoice::Person(dossier.person(id).slug.clone()));
        }
        Navigation::OpenPlace(id) => {
            target.screen = Screen::Place;
            target.place = Some(PlaceChoice::Place(dossier.place(id).slug.clone()));
        }
        Navigation::OpenRoute(id) => {
            target.screen = Screen::Place;
            target.place = Some(PlaceChoice::Route(dossier.route(id).slug.clone()));
        }
        Navigation::OpenEvent(id) => {
            target.screen = Screen::Timeline;
            target.event = Some(dossier.event(id).slug.clone());
        }
        Navigation::OpenSource(id) => open_source(dossier, derived, target, id),
        Navigation::ToggleCitation(key) => {
            let first = derived.claims.first().map(|&id| dossier.claim(id).slug.clone());
            target.claim = target.claim.take().or(first);
            target.toggle_citation(key);
        }
        Navigation::Filter(filter) => target.narrow(filter, dossier, cover),
        Navigation::ListClaims => target.leave_claim(),
        Navigation::ShowTable(table) => target.table = table,
        Navigation::Sort(sort) => target.sort = sort,
        Navigation::FilterSources(filter) => {
            target.source_filter = filter;
            target.source = None;
            target.whole_groups.clear();
        }
        Navigation::SortSources(sort) => target.source_sort = sort,
        Navigation::ShowWholeGroup(standing) => {
            target.whole_groups.insert(standing);
        }
    }
}

/// One that stands in the rest of its group comes into sight with it.
fn open_source(dossier: &Dossier, derived: &Derived, target: &mut Location, id: SourceId) {
    let source = dossier.source(id);
    target.screen = Screen::Sources;
    target.source = Some(source.slug.clone());
    if !target.source_filter.takes(source) {
        target.source_filter = SourceFilter::default();
    }
    if !derived.shows_source(id) {
        target.whole_groups.insert(source.standing);
    }
}

/// The item so many steps on; the first one where none is chosen.
pub(crate) fn stepped<T: Copy + PartialEq>(items: &[T], chosen: Option<T>, by: isize) -> Option<T> {
    let last = items.len().checked_sub(1)?;
    let position = chosen.and_then(|chosen| items.iter().position(|item| *item == chosen));
    let target = match position {
        None if by == isize::MAX => last,
        None => 0,
        Some(position) => position.saturating_add_signed(by).min(last),
    };
    items.get(target).copied()
}

/// What was uncovered by itself is covered again on leaving it.
pub(crate) fn cover_again(view: &mut ViewState, before: &Location) {
    let left = |target: &Location| {
        (
            &target.claim,
            &target.cast,
            &target.place,
            &target.event,
            &target.source,
            target.screen,
        ) != (
            &before.claim,
            &before.cast,
            &before.place,
            &before.event,
            &before.source,
            before.screen,
        )
    };
    if left(&view.location) {
        view.cover.cover_again();
    }
}
