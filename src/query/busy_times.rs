//! When something happens: what a scale of times is drawn from.

use std::collections::BTreeMap;

/// When something happens, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// Its first moment.
    pub from_s: i64,
    /// Its last.
    pub to_s: i64,
    /// Whether it is one moment that is known to the day at best, and not one of the clock or what lasts that long.
    pub is_coarse: bool,
}

/// The times at which something happens, for a scale to be drawn from: those of a day, month or year in which something
/// is known closer are left out, so that "that day" is drawn as wide as the evening, and makes it no longer.
pub fn busy(extents: &[Extent]) -> Vec<(f64, f64)> {
    let mut sorted = extents.to_vec();
    sorted.sort_by_key(|extent| (extent.is_coarse, extent.to_s - extent.from_s));
    // Stretches that do not touch, by their beginnings.
    let mut taken: BTreeMap<i64, i64> = BTreeMap::new();
    for Extent {
        from_s,
        to_s,
        is_coarse,
    } in sorted
    {
        let (mut first, mut last) = (from_s, to_s);
        let mut is_about_another = false;
        while let Some((&start, &end)) = taken.range(..=last).next_back().filter(|(_, end)| **end >= first) {
            is_about_another = true;
            if is_coarse {
                break;
            }
            taken.remove(&start);
            (first, last) = (first.min(start), last.max(end));
        }
        if !(is_coarse && is_about_another) {
            taken.insert(first, last);
        }
    }
    taken.into_iter().map(|(from, to)| (from as f64, to as f64)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extent(from_s: i64, to_s: i64, is_coarse: bool) -> Extent {
        Extent {
            from_s,
            to_s,
            is_coarse,
        }
    }

    #[test]
    fn what_is_only_known_to_the_day_makes_an_evening_no_longer() {
        let evening = [extent(17, 17, false), extent(18, 23, false)];
        let that_day = extent(0, 24, true);
        assert_eq!(busy(&[evening[0], that_day, evening[1]]), [(17.0, 17.0), (18.0, 23.0)]);
        // Another day, and the year in which all lies.
        let (next_day, that_year) = (extent(30, 54, true), extent(-1_000, 7_000, true));
        assert_eq!(
            busy(&[that_year, evening[0], next_day, evening[1]]),
            [(17.0, 17.0), (18.0, 23.0), (30.0, 54.0)]
        );
        assert_eq!(busy(&[that_day]), [(0.0, 24.0)]);
        assert_eq!(busy(&[]), []);
    }

    #[test]
    fn what_lasts_is_as_long_as_it_is_and_what_touches_it_is_one_with_it() {
        let (minute, years, later) = (
            extent(5, 5, false),
            extent(-1_000, 1_000, false),
            extent(1_000, 1_100, false),
        );
        assert_eq!(busy(&[minute, years, later]), [(-1_000.0, 1_100.0)]);
        assert_eq!(
            busy(&[later, minute, extent(7, 8, false)]),
            [(5.0, 5.0), (7.0, 8.0), (1_000.0, 1_100.0)]
        );
    }
}
