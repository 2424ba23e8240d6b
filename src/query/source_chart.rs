//! Sources by kind and time, and those that most rests on.

use std::cmp::Reverse;

use super::counts::Tallies;
use super::filter::SourceFilter;
use super::nearness::first_day;
use super::sources::{SOURCE_KINDS, STANDINGS};
use crate::dossier::model::{Dossier, Source, SourceId, SourceKind, Standing};

/// When sources came out, as a column of the chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// Nearest to the event.
    Near,
    /// After that.
    After,
    /// Looking back, in these years.
    Years {
        /// The first year in which one came out.
        from: i16,
        /// The last.
        to: i16,
    },
    /// In a year before the event.
    Before,
    /// Nobody knows when.
    Undated,
}

/// A source of the chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dot {
    /// The source.
    pub id: SourceId,
    /// Whether the list holds it.
    pub is_listed: bool,
}

/// The sources of one kind, by period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartRow {
    /// The kind.
    pub kind: SourceKind,
    /// The sources of each period.
    pub cells: Vec<Vec<Dot>>,
}

/// Sources by kind and time. It tells nothing of headlines and claims.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceChart {
    /// The periods in which one came out, from the event outwards.
    pub periods: Vec<Period>,
    /// The kinds of which there is one.
    pub rows: Vec<ChartRow>,
}

/// Where a source belongs before the years are known that stand together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Slot {
    Near,
    After,
    /// Looking back before the film came out, and since.
    BeforeFilm,
    SinceFilm,
    Before,
    Undated,
}

const SLOTS: [Slot; 6] = [
    Slot::Near,
    Slot::After,
    Slot::BeforeFilm,
    Slot::SinceFilm,
    Slot::Before,
    Slot::Undated,
];

impl SourceChart {
    /// Gathers every source of a dossier; those that a filter keeps out of the list are marked.
    pub fn of(dossier: &Dossier, filter: &SourceFilter) -> Self {
        let years = Years::of(dossier);
        let all: Vec<(SourceId, &Source)> = dossier.sources().iter().collect();
        let slots: Vec<(Slot, Period)> = SLOTS
            .into_iter()
            .filter_map(|slot| {
                let of_slot = all.iter().filter(|(_, source)| years.slot(source) == slot);
                let issued = of_slot.map(|(_, source)| source.issued_from.map(jiff::civil::Date::year));
                let issued: Vec<Option<i16>> = issued.collect();
                let (from, to) = (issued.iter().flatten().min(), issued.iter().flatten().max());
                (!issued.is_empty()).then(|| (slot, period(slot, from, to)))
            })
            .collect();
        let rows = SOURCE_KINDS.into_iter().filter_map(|kind| {
            let mut cells: Vec<Vec<Dot>> = vec![Vec::new(); slots.len()];
            for (id, source) in all.iter().filter(|(_, source)| source.kind == kind) {
                let place = slots.iter().position(|(slot, _)| *slot == years.slot(source));
                if let Some(cell) = place.and_then(|place| cells.get_mut(place)) {
                    cell.push(Dot {
                        id: *id,
                        is_listed: filter.takes(source),
                    });
                }
            }
            cells
                .iter()
                .any(|cell| !cell.is_empty())
                .then_some(ChartRow { kind, cells })
        });
        Self {
            rows: rows.collect(),
            periods: slots.iter().map(|(_, period)| *period).collect(),
        }
    }
}

fn period(slot: Slot, from: Option<&i16>, to: Option<&i16>) -> Period {
    let years = |from: i16, to: i16| Period::Years { from, to };
    match (slot, from, to) {
        (Slot::Near, ..) => Period::Near,
        (Slot::After, ..) => Period::After,
        (Slot::Before, ..) => Period::Before,
        (Slot::BeforeFilm | Slot::SinceFilm, Some(&from), Some(&to)) => years(from, to),
        (Slot::BeforeFilm | Slot::SinceFilm | Slot::Undated, ..) => Period::Undated,
    }
}

/// The years that part those who look back.
struct Years {
    event: Option<i16>,
    film: Option<i16>,
}

impl Years {
    fn of(dossier: &Dossier) -> Self {
        Self {
            event: first_day(&dossier.real_event().start).map(jiff::civil::Date::year),
            film: dossier.film().released.map(jiff::civil::Date::year),
        }
    }

    fn slot(&self, source: &Source) -> Slot {
        let year = source.issued_from.map(jiff::civil::Date::year);
        match (source.standing, year) {
            (Standing::FirstHours, _) => Slot::Near,
            (Standing::Later, _) => Slot::After,
            (Standing::Retrospective, None) => Slot::Undated,
            (Standing::Retrospective, Some(year)) if self.event.is_some_and(|event| year < event) => Slot::Before,
            (Standing::Retrospective, Some(year)) if self.film.is_some_and(|film| year < film) => Slot::BeforeFilm,
            (Standing::Retrospective, Some(_)) => Slot::SinceFilm,
        }
    }
}

/// The sources that carry most claims, with how many; those that carry more than one, up to so many of them.
pub fn heaviest_sources(dossier: &Dossier, tallies: &Tallies, most: usize) -> Vec<(SourceId, usize)> {
    let counted = dossier.sources().iter().map(|(id, _)| (id, tallies.of_source(id)));
    let mut heaviest: Vec<(SourceId, usize)> = counted.filter(|(_, count)| *count > 1).collect();
    heaviest.sort_by_key(|&(id, count)| {
        let source = dossier.source(id);
        let standing = STANDINGS.iter().position(|standing| *standing == source.standing);
        (Reverse(count), standing, source.issued_from)
    });
    heaviest.truncate(most);
    heaviest
}
