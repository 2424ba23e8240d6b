//! The sources of a list: from the nearest to the event outwards, each group in an order of its own.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::counts::Tallies;
use super::filter::{SourceFilter, SourceSort};
use crate::dossier::model::{Dossier, SourceId, SourceKind, Standing};

/// Every kind of publication, in the order in which they are told.
pub const SOURCE_KINDS: [SourceKind; 12] = [
    SourceKind::Official,
    SourceKind::LocalPress,
    SourceKind::Press,
    SourceKind::Agency,
    SourceKind::Interview,
    SourceKind::Broadcast,
    SourceKind::Maker,
    SourceKind::Review,
    SourceKind::Recap,
    SourceKind::Book,
    SourceKind::Reference,
    SourceKind::Blog,
];

/// How close to the event a source was written, from near to far.
pub const STANDINGS: [Standing; 3] = [Standing::FirstHours, Standing::Later, Standing::Retrospective];

/// So many of a group are shown until the rest is asked for.
const SHOWN: usize = 7;
/// A rest that is no larger is shown at once.
const SMALL_REST: usize = 2;
/// So many publishers of the rest are named.
const NAMED: usize = 12;

/// The sources of a filter, in the order of the list: the nearest to the event first, then as asked for.
///
/// Covered claims are counted for no source, so that the order tells nothing of them.
pub fn visible_sources(dossier: &Dossier, filter: &SourceFilter, sort: SourceSort, tallies: &Tallies) -> Vec<SourceId> {
    let all = dossier.sources().iter();
    let mut sources: Vec<SourceId> = all
        .filter(|(_, source)| filter.takes(source))
        .map(|(id, _)| id)
        .collect();
    sources.sort_by_cached_key(|&id| {
        let source = dossier.source(id);
        let most = match sort {
            SourceSort::Claims => tallies.of_source(id),
            SourceSort::Day | SourceSort::Publisher => 0,
        };
        let first = match sort {
            SourceSort::Publisher => source.publisher.to_lowercase(),
            SourceSort::Claims | SourceSort::Day => String::new(),
        };
        let day = (source.issued_from.is_none(), source.issued_from);
        (
            source.standing,
            Reverse(most),
            first,
            day,
            source.publisher.to_lowercase(),
        )
    });
    sources
}

/// How many sources were written how close to the event.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SourceCounts {
    by_standing: [usize; STANDINGS.len()],
}

impl SourceCounts {
    /// Counts the sources that all but the standing of a filter lets through.
    pub fn of_all(dossier: &Dossier, filter: &SourceFilter) -> Self {
        let filter = SourceFilter {
            standing: None,
            ..filter.clone()
        };
        let mut counts = Self::default();
        for (_, source) in dossier.sources().iter().filter(|(_, source)| filter.takes(source)) {
            for (standing, count) in STANDINGS.iter().zip(&mut counts.by_standing) {
                *count += usize::from(*standing == source.standing);
            }
        }
        counts
    }

    /// So many of one standing.
    pub fn of(&self, standing: Standing) -> usize {
        let counted = STANDINGS.iter().zip(self.by_standing);
        counted
            .filter(|(known, _)| **known == standing)
            .map(|(_, count)| count)
            .sum()
    }

    /// All of them.
    pub fn all(&self) -> usize {
        self.by_standing.iter().sum()
    }
}

/// A row of the list of sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SourceRow {
    /// Begins those that were written as close to the event as each other.
    Heading(Standing),
    /// One source.
    Source {
        /// The source.
        id: SourceId,
        /// Its place among all of the list, from 0.
        place: usize,
    },
    /// Stands for the rest of a group until that is asked for.
    More {
        /// The group.
        standing: Standing,
        /// How many the rest has.
        count: usize,
        /// Who published the first of them, each once.
        publishers: Vec<String>,
    },
}

/// The rows of sources that are in the order of the list; of a long group the first few, unless it is asked for whole.
pub fn source_rows(dossier: &Dossier, sources: &[SourceId], is_whole: impl Fn(Standing) -> bool) -> Vec<SourceRow> {
    let mut rows = Vec::new();
    for standing in STANDINGS {
        let from = sources.partition_point(|&id| dossier.source(id).standing < standing);
        let to = sources.partition_point(|&id| dossier.source(id).standing <= standing);
        let group = sources.get(from..to).unwrap_or(&[]);
        if group.is_empty() {
            continue;
        }
        let shown = if is_whole(standing) || group.len() <= SHOWN + SMALL_REST {
            group.len()
        } else {
            SHOWN
        };
        let (first, rest) = group.split_at(shown.min(group.len()));
        rows.push(SourceRow::Heading(standing));
        rows.extend(
            first
                .iter()
                .zip(from..)
                .map(|(&id, place)| SourceRow::Source { id, place }),
        );
        if !rest.is_empty() {
            rows.push(SourceRow::More {
                standing,
                count: rest.len(),
                publishers: publishers(dossier, rest),
            });
        }
    }
    rows
}

/// Who published some sources, each once, up to as many as are named.
fn publishers(dossier: &Dossier, sources: &[SourceId]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let publishers = sources.iter().map(|&id| dossier.source(id).publisher.as_str());
    publishers
        .filter(|publisher| seen.insert(*publisher))
        .take(NAMED)
        .map(str::to_owned)
        .collect()
}
