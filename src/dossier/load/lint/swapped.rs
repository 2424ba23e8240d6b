//! Points that would lie on the map if their two numbers were swapped, and places that lie absurdly far off it.

use crate::dossier::diagnostics::Code;
use crate::dossier::format::{Dossier, MapUnits};
use crate::dossier::load::diagnostics::Diagnostics;
use crate::dossier::load::message::problem;
use crate::dossier::load::site::Site;
use crate::dossier::model::{Extent, LatLon, Position};

/// From how many widths of the sheet on a place is too far off it to be meant.
const FAR_WIDTHS: f64 = 300.0;

/// Metres of a degree of a great circle, roundly.
const DEGREE_M: f64 = 111_195.0;

/// Warns of places and points of routes whose longitude seems to stand first, and of places far off the map.
pub(super) fn points(raw: &Dossier, diagnostics: &Diagnostics<'_>) {
    // Bounds that enclose nothing are at fault themselves, and not what lies off them.
    let Some(extent) = raw.map.as_ref().and_then(Extent::of) else {
        return;
    };
    diagnostics.field("places").each(&raw.places, |at, place| {
        let at = at.then("at");
        if let Some(point) = place.at
            && !swapped(&extent, point, &at)
        {
            far_off(&extent, point, &at);
        }
    });
    diagnostics.field("routes").each(&raw.routes, |at, route| {
        at.then("points").each(&route.points, |at, &point| {
            swapped(&extent, point, at);
        });
    });
}

fn swapped(extent: &Extent, (one, other): (f64, f64), at: &Site<'_, '_>) -> bool {
    let is_swapped = !is_on(extent, (one, other)) && is_on(extent, (other, one));
    let first = match extent.units {
        MapUnits::Degrees => "latitude comes first",
        MapUnits::Metres => "metres to the right come first",
    };
    if is_swapped {
        let message = format!("({one}, {other}) lies far from the map, and on it the other way round");
        problem(Code::Swapped, message)
            .mark(first)
            .remedy("swap the two")
            .report(at);
    }
    is_swapped
}

/// Where a point lies, if it lies anywhere.
fn position(extent: &Extent, (one, other): (f64, f64)) -> Option<Position> {
    match extent.units {
        MapUnits::Metres => Some(Position::Plan { x_m: one, y_m: other }),
        MapUnits::Degrees => LatLon::new(one, other).map(Position::Earth),
    }
}

fn is_on(extent: &Extent, point: (f64, f64)) -> bool {
    position(extent, point).is_some_and(|position| extent.holds(position))
}

/// Warns of a place that lies hundreds of times farther off than the sheet is wide.
fn far_off(extent: &Extent, point: (f64, f64), at: &Site<'_, '_>) {
    let Some(position) = position(extent, point).filter(|position| !extent.holds(*position)) else {
        return;
    };
    let (middle, there) = (extent.middle(), extent.point(position));
    // On the earth the way is measured roughly, as on a flat sheet: it is hundreds of widths, or it is not. Degrees of
    // longitude are shorter off the equator, on the way there as on the sheet.
    let shrink = |y_deg: f64| y_deg.to_radians().cos();
    let (unit_m, on_the_way, at_sheet) = match extent.units {
        MapUnits::Metres => (1.0, 1.0, 1.0),
        MapUnits::Degrees => (DEGREE_M, shrink(f64::midpoint(middle.y, there.y)), shrink(middle.y)),
    };
    let far = ((there.x - middle.x) * on_the_way).hypot(there.y - middle.y);
    let widths = far / (extent.width() * at_sheet).max(f64::MIN_POSITIVE);
    if widths >= FAR_WIDTHS {
        let round = 10f64.powf(widths.log10().floor());
        let (km, times) = ((far * unit_m / 1_000.0).round(), (widths / round).floor() * round);
        let message = format!("this place lies about {km} km off the map, {times} times as far as the map is wide");
        problem(Code::FarOff, message)
            .mark("off `bounds`")
            .remedy("correct the point, give the map wider bounds, or leave `at` out and write an `address`")
            .report(at);
    }
}
