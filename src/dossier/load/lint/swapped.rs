//! Points that would lie on the map if their two numbers were swapped.

use crate::dossier::diagnostics::Code;
use crate::dossier::format::{Dossier, FieldPath, MapSheet};
use crate::dossier::load::diagnostics::{Diagnostics, Message};
use crate::dossier::model::LatLon;

/// Warns of places and points of routes whose longitude seems to stand first.
pub(super) fn points(raw: &Dossier, diagnostics: &mut Diagnostics<'_>) {
    let Some(map) = raw.map.as_ref().filter(|map| bounds_hold(map)) else {
        return;
    };
    let (places, routes) = (FieldPath::field("places"), FieldPath::field("routes"));
    for (index, place) in raw.places.iter().enumerate() {
        if let Some(point) = place.at {
            warn(map, point, &places.item(index).then("at"), diagnostics);
        }
    }
    for (index, route) in raw.routes.iter().enumerate() {
        let points = routes.item(index);
        let points = points.then("points");
        for (position, &point) in route.points.iter().enumerate() {
            warn(map, point, &points.item(position), diagnostics);
        }
    }
}

fn warn(map: &MapSheet, (lat, lon): (f64, f64), at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) {
    if !is_on(map, lat, lon) && is_on(map, lon, lat) {
        diagnostics.push(
            Code::Swapped,
            at,
            Message::new(
                format!("({lat}, {lon}) lies far from the map, and on it the other way round"),
                "latitude comes first",
                "swap the two",
            ),
        );
    }
}

/// Whether the bounds are a part of the earth; otherwise they are at fault, and not what lies off them.
fn bounds_hold(map: &MapSheet) -> bool {
    let ((south, west), (north, east)) = map.bounds;
    let on_earth = |lat, lon| LatLon::new(lat, lon).is_some();
    on_earth(south, west) && on_earth(north, east) && south < north && west < east
}

fn is_on(map: &MapSheet, lat: f64, lon: f64) -> bool {
    let ((south, west), (north, east)) = map.bounds;
    (south..=north).contains(&lat) && (west..=east).contains(&lon)
}
