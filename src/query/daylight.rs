//! Whether it was day or night at a place: how high the sun stood.

use crate::dossier::model::LatLon;

/// The sun has set once its middle stands so many degrees below the horizon: half its disc, and what the air bends.
const HORIZON_DEG: f64 = -0.833;
/// Seconds from 1970 to noon of 1 January 2000 in Greenwich, from which the formulas count.
const J2000_S: f64 = 946_728_000.0;
/// Seconds in a day.
const DAY_S: f64 = 86_400.0;
/// A change of day and night is looked for in such steps, in seconds, and found to the second.
const STEP_S: f64 = 20.0 * 60.0;

/// Height of the sun over the horizon in degrees, at so many seconds since 1970.
///
/// Low-precision formulas of the Astronomical Almanac (section C, "Low precision formulas for the Sun"), good to a
/// hundredth of a degree between 1950 and 2050, and to less than a degree for some centuries round them.
pub fn sun_height_deg(at: LatLon, seconds: f64) -> f64 {
    let days = (seconds - J2000_S) / DAY_S;
    let mean_longitude = 280.460 + 0.985_647_4 * days;
    let anomaly = (357.528 + 0.985_600_3 * days).to_radians();
    let longitude = (mean_longitude + 1.915 * anomaly.sin() + 0.020 * (2.0 * anomaly).sin()).to_radians();
    let tilt = (23.439 - 0.000_000_4 * days).to_radians();
    let right_ascension = (tilt.cos() * longitude.sin()).atan2(longitude.cos());
    let declination = (tilt.sin() * longitude.sin()).asin();
    // Sidereal time of Greenwich, in degrees.
    let sidereal = 280.460_618_4 + 360.985_647_4 * days;
    let hour_angle = (sidereal + at.lon).to_radians() - right_ascension;
    let lat = at.lat.to_radians();
    (lat.sin() * declination.sin() + lat.cos() * declination.cos() * hour_angle.cos())
        .asin()
        .to_degrees()
}

/// The nights between two times at a place, each from sunset to sunrise, cut off at the two.
pub fn nights(at: LatLon, (from, to): (f64, f64)) -> Vec<(f64, f64)> {
    let is_night = |seconds: f64| sun_height_deg(at, seconds) < HORIZON_DEG;
    let mut nights = Vec::new();
    let mut dark_since = is_night(from).then_some(from);
    let mut before = from;
    while before < to {
        let after = (before + STEP_S).min(to);
        if is_night(before) != is_night(after) {
            let change = change_between(before, after, is_night);
            match dark_since.take() {
                Some(since) => nights.push((since, change)),
                None => dark_since = Some(change),
            }
        }
        before = after;
    }
    nights.extend(dark_since.map(|since| (since, to)));
    nights
}

/// When day becomes night or night day, to the second.
fn change_between(mut before: f64, mut after: f64, is_night: impl Fn(f64) -> bool) -> f64 {
    let was_night = is_night(before);
    while after - before > 1.0 {
        let middle = f64::midpoint(before, after);
        if is_night(middle) == was_night {
            before = middle;
        } else {
            after = middle;
        }
    }
    after
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ZonedDateTime;

    fn seconds(text: &str) -> f64 {
        let time: ZonedDateTime = text.parse().unwrap();
        time.timestamp().as_second() as f64
    }

    #[test]
    fn the_sun_sets_and_rises_when_the_tables_of_dutch_pilots_say() {
        // Aeronautical Information Publication of the Netherlands, GEN 2.7, 2019: at 52 degrees north, 5 degrees east,
        // a quarter of an hour before sunrise and after sunset, to the minute.
        let at = LatLon { lat: 52.0, lon: 5.0 };
        for (noon, dusk, dawn) in [
            (
                "2019-02-22T12:00[UTC]",
                "2019-02-22T17:21[UTC]",
                "2019-02-23T06:25[UTC]",
            ),
            (
                "2019-06-20T12:00[UTC]",
                "2019-06-20T20:18[UTC]",
                "2019-06-21T03:05[UTC]",
            ),
        ] {
            let noon = seconds(noon);
            let nights = nights(at, (noon, noon + DAY_S));
            let (sunset, sunrise) = (seconds(dusk) - 900.0, seconds(dawn) + 900.0);
            assert_eq!(nights.len(), 1);
            assert!((nights[0].0 - sunset).abs() < 90.0, "sunset {}", nights[0].0 - sunset);
            assert!(
                (nights[0].1 - sunrise).abs() < 90.0,
                "sunrise {}",
                nights[0].1 - sunrise
            );
        }
    }

    #[test]
    fn the_polar_night_has_no_morning_and_the_polar_day_no_evening() {
        let svalbard = LatLon { lat: 78.2, lon: 15.6 };
        let winter = seconds("2022-12-21T00:00[UTC]");
        assert_eq!(nights(svalbard, (winter, winter + DAY_S)), [(winter, winter + DAY_S)]);
        let summer = seconds("2022-06-21T00:00[UTC]");
        assert_eq!(nights(svalbard, (summer, summer + DAY_S)), []);
    }

    #[test]
    fn the_sun_stands_overhead_on_the_equator_at_an_equinox() {
        let height = sun_height_deg(LatLon { lat: 0.0, lon: 0.0 }, seconds("2022-03-20T12:07[UTC]"));
        assert!(height > 89.0, "{height}");
    }
}
