//! What every screen reads.

use crate::dossier::diagnostics::Report;
use crate::dossier::model::{ClaimId, Cover, Dossier, SourceId};
use crate::query::{
    ClaimFilter, ClaimSort, Counts, Coverage, SourceFilter, Tallies, claims_of_cast, visible_claims, visible_sources,
};
use crate::window::state::ViewState;
use crate::window::state::jump::Index;

use crate::window::ui::map_shapes::MapShapes;
use crate::window::ui::pictures::Pictures;

/// What every screen reads: the dossier, where one is, and what was worked out from both.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    /// The dossier shown.
    pub dossier: &'a Dossier,
    /// Where one is.
    pub view: &'a ViewState,
    /// Counts and the list of claims.
    pub derived: &'a Derived,
    /// Decoded pictures.
    pub pictures: &'a Pictures,
    /// The map, cut into triangles.
    pub map: &'a MapShapes,
    /// What is wrong with the dossier.
    pub report: &'a Report,
    /// What the dossier is called, for the status line.
    pub name: &'a str,
    /// Whether its file can be edited: it lies on disk, and is not packed.
    pub can_be_edited: bool,
}

/// How the dossier on disk is.
#[derive(Clone, Copy)]
pub struct Health<'a> {
    /// The dossier that was asked for, while it is not there yet.
    pub waits_for: Option<&'a str>,
    /// What is wrong with it.
    pub report: &'a Report,
    /// When the dossier shown was loaded, while a newer one has errors.
    pub state_of: Option<&'a str>,
    /// A sentence for the user that has nothing to do with the dossier.
    pub notice: Option<&'a str>,
    /// Whether its file can be edited: it lies on disk, and is not packed.
    pub can_be_edited: bool,
}

/// What is worked out from dossier, cover and filter; made anew only when one of them changes.
#[derive(Debug, Clone, Default)]
pub struct Derived {
    /// Changes whenever the dossier or the cover does.
    pub(crate) revision: u64,
    made_for: Option<(Cover, ClaimFilter, ClaimSort)>,
    sources_for: Option<SourceFilter>,
    /// How the claims stand.
    pub counts: Counts,
    /// How well the claims are covered by sources.
    pub coverage: Coverage,
    /// The claims of the list, in its order.
    pub claims: Vec<ClaimId>,
    /// How many claims concern each person, and how many each source carries.
    pub tallies: Tallies,
    /// The sources of the list, in its order.
    pub sources: Vec<SourceId>,
    /// How many claims concern each cast entry, by its index.
    pub cast_claims: Vec<usize>,
    /// What can be found, once it was searched for.
    pub index: Option<Index>,
}

impl Derived {
    /// Gathers what can be found, unless it is gathered already.
    pub fn build_index(&mut self, dossier: &Dossier, view: &ViewState) {
        if self.index.is_none() {
            self.index = Some(Index::new(dossier, &view.cover, view.host));
        }
    }

    /// Works it out again if cover or filter changed.
    pub fn refresh(&mut self, dossier: &Dossier, view: &ViewState) {
        if self.sources_for.as_ref() != Some(&view.location.source_filter) {
            self.sources = visible_sources(dossier, &view.location.source_filter);
            self.sources_for = Some(view.location.source_filter.clone());
        }
        let same = self.made_for.as_ref().is_some_and(|(cover, filter, sort)| {
            *cover == view.cover && *filter == view.location.filter && *sort == view.location.sort
        });
        if same {
            return;
        }
        if self.made_for.as_ref().is_none_or(|(cover, ..)| *cover != view.cover) {
            self.revision += 1;
            self.index = None;
        }
        self.made_for = Some((view.cover.clone(), view.location.filter.clone(), view.location.sort));
        self.counts = Counts::of(dossier, &view.cover);
        self.coverage = Coverage::of(dossier, &view.cover);
        self.tallies = Tallies::of(dossier, &view.cover);
        let cast = dossier.cast().iter();
        self.cast_claims = cast
            .map(|(id, _)| claims_of_cast(dossier, &view.cover, id).len())
            .collect();
        self.claims = visible_claims(dossier, &view.location.filter, view.location.sort, &view.cover);
    }

    /// Forgets everything, for another dossier.
    pub fn reset(&mut self) {
        *self = Self {
            revision: self.revision + 1,
            ..Self::default()
        };
    }
}
