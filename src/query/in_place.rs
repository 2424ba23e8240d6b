//! Lists with what cannot be read in its place.

use std::collections::BTreeMap;

use super::filter::{ClaimFilter, ClaimSort};
use crate::dossier::model::{ClaimId, Dossier, Id, RecordKind};

/// A row of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListRow<K> {
    /// A record.
    Record {
        /// Which one.
        id: K,
        /// Its place among the records of the list, from 0: what cannot be read is not counted.
        place: usize,
    },
    /// Stands in the place of a record that cannot be read: which one, among all of the dossier.
    Unread(usize),
}

/// The records of a list in its order, and behind each what follows it in the file and cannot be read.
///
/// Where the list does not hold the record before it, it stands behind the nearest one before that; where there is none,
/// at the top.
pub fn rows_in_place<T>(dossier: &Dossier, ids: &[Id<T>], kind: RecordKind) -> Vec<ListRow<Id<T>>> {
    if dossier.unread_of(kind).next().is_none() {
        // A dossier without errors is not sorted for them.
        return records(ids).collect();
    }
    let mut held: Vec<usize> = ids.iter().map(|id| id.index()).collect();
    held.sort_unstable();
    let mut behind: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (which, unread) in dossier.unread().iter().enumerate() {
        if unread.kind() == kind {
            let before = held.partition_point(|&index| index < unread.after());
            let before = before.checked_sub(1).and_then(|last| held.get(last)).copied();
            behind.entry(before).or_default().push(which);
        }
    }
    let unread = |before: Option<usize>| {
        let unread = behind.get(&before).map_or(&[][..], Vec::as_slice);
        unread.iter().map(|&which| ListRow::Unread(which))
    };
    let rows = ids.iter().zip(records(ids));
    let rows = rows.flat_map(|(id, record)| std::iter::once(record).chain(unread(Some(id.index()))));
    unread(None).chain(rows).collect()
}

/// The rows of records alone.
fn records<T>(ids: &[Id<T>]) -> impl Iterator<Item = ListRow<Id<T>>> {
    ids.iter().enumerate().map(|(place, &id)| ListRow::Record { id, place })
}

/// Rows of what cannot be read alone.
pub fn unread_rows<K>(dossier: &Dossier, kind: RecordKind) -> impl Iterator<Item = ListRow<K>> {
    let all = dossier.unread().iter().enumerate();
    all.filter(move |(_, unread)| unread.kind() == kind)
        .map(|(which, _)| ListRow::Unread(which))
}

/// The rows of a list of claims. In story order, what cannot be read stands in its place; in another order, at the end;
/// where the list is narrowed, nowhere, for nobody can tell whether the filter would let it through.
pub fn claim_rows(
    dossier: &Dossier,
    claims: &[ClaimId],
    filter: &ClaimFilter,
    sort: ClaimSort,
) -> Vec<ListRow<ClaimId>> {
    if !filter.is_empty() {
        return records(claims).collect();
    }
    match sort {
        ClaimSort::Story => rows_in_place(dossier, claims, RecordKind::Claim),
        ClaimSort::RealTime | ClaimSort::Verdict => {
            records(claims).chain(unread_rows(dossier, RecordKind::Claim)).collect()
        }
    }
}
