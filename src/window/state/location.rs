//! Where one is in a dossier.

use crate::dossier::diagnostics::ProblemKey;
use crate::dossier::model::{
    CastId, ClaimId, Cover, CoverKey, Dossier, EventId, PersonId, PlaceId, RouteId, Slug, SourceId, Standing,
};
use crate::query::{ClaimFilter, ClaimSort, SourceFilter, SourceSort};
use crate::window::state::Screen;
use std::collections::BTreeSet;

/// What is open on the cast screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CastChoice {
    /// A cast entry.
    Entry(Slug),
    /// A person.
    Person(Slug),
}

/// What is chosen on the place screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceChoice {
    /// A place.
    Place(Slug),
    /// A route.
    Route(Slug),
}

/// Where one is: what history brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Location {
    /// The screen.
    pub screen: Screen,
    /// The claim chosen.
    pub claim: Option<Slug>,
    /// The citations opened, in the order in which they were.
    pub citations: Vec<CoverKey>,
    /// The cast sheet that is open.
    pub cast: Option<CastChoice>,
    /// The place or route chosen.
    pub place: Option<PlaceChoice>,
    /// The event chosen.
    pub event: Option<Slug>,
    /// The source chosen.
    pub source: Option<Slug>,
    /// What the claims are narrowed to.
    pub filter: ClaimFilter,
    /// The order of the claims.
    pub sort: ClaimSort,
    /// What the sources are narrowed to.
    pub source_filter: SourceFilter,
    /// The order of the sources.
    pub source_sort: SourceSort,
    /// The problem chosen on the data check; where that is mended by now, none is.
    pub problem: Option<ProblemKey>,
    /// The groups of sources that are shown whole.
    pub whole_groups: BTreeSet<Standing>,
    /// Timeline as a table.
    pub table: bool,
    /// How far the page is scrolled down, in whole points.
    pub scroll: i32,
}

impl Location {
    /// Whether only another row of the same list is chosen, or opened: history leads past it.
    pub(super) fn is_same_place(&self, other: &Self) -> bool {
        let Self {
            screen,
            claim: _,
            citations: _,
            cast: _,
            place: _,
            event: _,
            source: _,
            problem: _,
            filter,
            sort,
            source_filter,
            source_sort,
            whole_groups: _,
            table,
            scroll: _,
        } = self;
        (screen, filter, sort) == (&other.screen, &other.filter, &other.sort)
            && (source_filter, source_sort, table) == (&other.source_filter, &other.source_sort, &other.table)
    }

    /// Slugs are looked up anew; ids of the old load are led over by their slugs.
    pub(super) fn repair(&mut self, old: Option<&Dossier>, new: &Dossier) {
        self.claim = self.claim.take().filter(|slug| new.claims().find(slug).is_some());
        let claim = self.claim(new).map(|id| new.claim(id));
        self.citations
            .retain(|key| claim.is_some_and(|claim| claim.has_citation(key)));
        self.event = self.event.take().filter(|slug| new.events().find(slug).is_some());
        self.source = self.source.take().filter(|slug| new.sources().find(slug).is_some());
        self.cast = self.cast.take().filter(|choice| match choice {
            CastChoice::Entry(slug) => new.cast().find(slug).is_some(),
            CastChoice::Person(slug) => new.people().find(slug).is_some(),
        });
        self.place = self.place.take().filter(|choice| match choice {
            PlaceChoice::Place(slug) => new.places().find(slug).is_some(),
            PlaceChoice::Route(slug) => new.routes().find(slug).is_some(),
        });
        let filter = &mut self.filter;
        filter.person = filter.person.and_then(|id| new.people().find(&old?.person(id).slug));
        filter.place = filter.place.and_then(|id| new.places().find(&old?.place(id).slug));
        filter.source = filter.source.and_then(|id| new.sources().find(&old?.source(id).slug));
    }

    /// Chooses a claim; what was opened of another is closed.
    pub(crate) fn choose_claim(&mut self, slug: &Slug) {
        if self.claim.as_ref() != Some(slug) {
            self.leave_claim();
            self.claim = Some(slug.clone());
        }
    }

    /// Chooses no claim.
    pub(crate) fn leave_claim(&mut self) {
        self.claim = None;
        self.citations.clear();
    }

    /// Opens a citation, or closes it. Others stay open: closing one above would pull the page away under the hand.
    pub(crate) fn toggle_citation(&mut self, key: CoverKey) {
        if self.citations.contains(&key) {
            self.citations.retain(|open| *open != key);
        } else {
            self.citations.push(key);
        }
    }

    /// Narrows the claims; the one that is looked at stays chosen where it is among them.
    pub(crate) fn narrow(&mut self, filter: ClaimFilter, dossier: &Dossier, cover: &Cover) {
        let claim = self.claim(dossier).filter(|_| self.screen == Screen::Claims);
        if !claim.is_some_and(|id| filter.takes(dossier.claim(id), cover)) {
            self.leave_claim();
        }
        self.screen = Screen::Claims;
        self.filter = filter;
    }

    /// The claim chosen.
    pub fn claim(&self, dossier: &Dossier) -> Option<ClaimId> {
        dossier.claims().find(self.claim.as_ref()?)
    }

    /// The cast entry chosen.
    pub fn cast_entry(&self, dossier: &Dossier) -> Option<CastId> {
        match self.cast.as_ref()? {
            CastChoice::Entry(slug) => dossier.cast().find(slug),
            CastChoice::Person(_) => None,
        }
    }

    /// The person chosen.
    pub fn person(&self, dossier: &Dossier) -> Option<PersonId> {
        match self.cast.as_ref()? {
            CastChoice::Entry(_) => None,
            CastChoice::Person(slug) => dossier.people().find(slug),
        }
    }

    /// The place chosen.
    pub fn place(&self, dossier: &Dossier) -> Option<PlaceId> {
        match self.place.as_ref()? {
            PlaceChoice::Place(slug) => dossier.places().find(slug),
            PlaceChoice::Route(_) => None,
        }
    }

    /// The route chosen.
    pub fn route(&self, dossier: &Dossier) -> Option<RouteId> {
        match self.place.as_ref()? {
            PlaceChoice::Place(_) => None,
            PlaceChoice::Route(slug) => dossier.routes().find(slug),
        }
    }

    /// The event chosen.
    pub fn event(&self, dossier: &Dossier) -> Option<EventId> {
        dossier.events().find(self.event.as_ref()?)
    }

    /// The source chosen.
    pub fn source(&self, dossier: &Dossier) -> Option<SourceId> {
        dossier.sources().find(self.source.as_ref()?)
    }
}
