//! What every screen reads.

use std::collections::BTreeSet;

use crate::dossier::diagnostics::Report;
use crate::dossier::model::{CastId, ClaimId, Comparison, Cover, Dossier, RecordKind, SourceId, Standing};
use crate::query::{
    CastParts, ClaimFilter, ClaimGroup, ClaimSort, Counts, Coverage, ListRow, Nearness, SourceChart, SourceCounts,
    SourceFilter, SourceRow, SourceSort, Tallies, claim_groups, claim_rows, compared_claims_of_cast, heaviest_sources,
    rows_in_place, source_rows, visible_claims, visible_sources,
};
use crate::window::state::ViewState;
use crate::window::state::found::Finder;

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
    /// How many records of the dossier shown cannot be read.
    pub unread: usize,
    /// A sentence for the user that has nothing to do with the dossier.
    pub notice: Option<&'a str>,
    /// Whether its file can be edited: it lies on disk, and is not packed.
    pub can_be_edited: bool,
    /// Whether it has a line at the foot of the window: it did not come with the program, or something is wrong.
    pub has_status_line: bool,
}

/// Most sources that are shown as what most rests on.
const BARS: usize = 7;

/// What is worked out from dossier, cover and filter; made anew only when one of them changes.
#[derive(Debug, Clone, Default)]
pub struct Derived {
    /// Changes whenever the dossier or the cover does.
    pub(crate) revision: u64,
    made_for: Option<(Cover, ClaimFilter, ClaimSort)>,
    sources_for: Option<(u64, SourceFilter, SourceSort, BTreeSet<Standing>)>,
    /// How the claims stand.
    pub counts: Counts,
    /// The claims by how they stand.
    pub groups: Vec<ClaimGroup>,
    /// How well the claims are covered by sources.
    pub coverage: Coverage,
    /// The claims of the list, in its order.
    pub claims: Vec<ClaimId>,
    /// The rows of that list.
    pub claim_rows: Vec<ListRow<ClaimId>>,
    /// Every claim in the same order, and whether the list holds it.
    pub strip: Vec<(ClaimId, bool)>,
    /// How many claims concern each person, and how many each source carries.
    pub tallies: Tallies,
    /// The sources of the list, in its order.
    pub sources: Vec<SourceId>,
    /// The rows of that list.
    pub source_rows: Vec<SourceRow>,
    /// How many sources there are, by how close to the event they were written.
    pub source_counts: SourceCounts,
    /// The same of those that the filter lets through whenever they were written.
    pub filtered_source_counts: SourceCounts,
    /// The sources by kind and time.
    pub source_chart: SourceChart,
    /// The sources that most rests on, with how many claims each carries.
    pub heaviest_sources: Vec<(SourceId, usize)>,
    /// How near to the event the sources were written.
    pub nearness: Nearness,
    /// The open claims that concern each cast entry, by its index, each with how it stands.
    pub cast_claims: Vec<Vec<(ClaimId, Comparison)>>,
    /// The cast and the people beside it, by the part of the list that they belong to.
    pub cast: CastParts,
    /// The rows of those with a role.
    pub cast_rows: Vec<ListRow<CastId>>,
    /// What can be found, once it was searched for.
    pub finder: Option<Finder>,
}

impl Derived {
    /// Gathers what can be found, unless it is gathered already.
    pub fn build_finder(&mut self, dossier: Option<&Dossier>, view: &ViewState) {
        if self.finder.is_none() {
            self.finder = Some(Finder::new(dossier, &view.cover, view.host));
        }
    }

    /// Works it out again if cover or filter changed.
    pub fn refresh(&mut self, dossier: &Dossier, view: &ViewState) {
        self.refresh_claims(dossier, view);
        self.refresh_sources(dossier, view);
    }

    /// Whether a source stands in a row of its list.
    pub fn shows_source(&self, wanted: SourceId) -> bool {
        let mut rows = self.source_rows.iter();
        rows.any(|row| matches!(row, SourceRow::Source { id, .. } if *id == wanted))
    }

    fn refresh_sources(&mut self, dossier: &Dossier, view: &ViewState) {
        let location = &view.location;
        let (filter, sort) = (&location.source_filter, location.source_sort);
        let whole = &location.whole_groups;
        let same = self.sources_for.as_ref().is_some_and(|(revision, old, order, groups)| {
            (*revision, old, *order, groups) == (self.revision, filter, sort, whole)
        });
        if same {
            return;
        }
        self.sources_for = Some((self.revision, filter.clone(), sort, whole.clone()));
        self.sources = visible_sources(dossier, filter, sort, &self.tallies);
        let is_whole = |standing| whole.contains(&standing) || filter.standing.is_some();
        self.source_rows = source_rows(dossier, &self.sources, is_whole);
        self.source_counts = SourceCounts::of_all(dossier, &SourceFilter::default());
        self.filtered_source_counts = SourceCounts::of_all(dossier, filter);
        self.source_chart = SourceChart::of(dossier, filter);
        self.heaviest_sources = heaviest_sources(dossier, &self.tallies, BARS);
        self.nearness = Nearness::of(dossier);
    }

    fn refresh_claims(&mut self, dossier: &Dossier, view: &ViewState) {
        let same = self.made_for.as_ref().is_some_and(|(cover, filter, sort)| {
            *cover == view.cover && *filter == view.location.filter && *sort == view.location.sort
        });
        if same {
            return;
        }
        if self.made_for.as_ref().is_none_or(|(cover, ..)| *cover != view.cover) {
            self.revision += 1;
            self.finder = None;
        }
        self.made_for = Some((view.cover.clone(), view.location.filter.clone(), view.location.sort));
        self.counts = Counts::of(dossier, &view.cover);
        self.groups = claim_groups(dossier, &view.cover);
        self.coverage = Coverage::of(dossier, &view.cover);
        self.tallies = Tallies::of(dossier, &view.cover);
        let cast = dossier.cast().iter();
        self.cast_claims = cast
            .map(|(id, _)| compared_claims_of_cast(dossier, &view.cover, id))
            .collect();
        self.cast = CastParts::of(dossier, &view.cover);
        self.cast_rows = rows_in_place(dossier, &self.cast.pairs, RecordKind::CastEntry);
        let (filter, sort) = (&view.location.filter, view.location.sort);
        self.claims = visible_claims(dossier, filter, sort, &view.cover);
        self.claim_rows = claim_rows(dossier, &self.claims, filter, sort);
        let all = visible_claims(dossier, &ClaimFilter::default(), view.location.sort, &view.cover);
        let mut listed = self.claims.iter().peekable();
        // Both are in one order.
        self.strip = all
            .into_iter()
            .map(|id| (id, listed.next_if_eq(&&id).is_some()))
            .collect();
    }

    /// Forgets everything, for another dossier.
    pub fn reset(&mut self) {
        *self = Self {
            revision: self.revision + 1,
            ..Self::default()
        };
    }
}
