//! What is wrong with a map, in exact words.

use std::fmt::Write as _;

use crate::support::dossiers::Folder;
use snapbox::{assert_data_eq, str};

const BOUNDS: &str = "bounds: ((51.9, 3.9), (52.1, 4.1))";

/// The problems of the minimal dossier with such a map.
fn with_map(map: &str) -> String {
    let folder = Folder::with(&[]);
    folder.write("map.geojson", map.as_bytes());
    folder.reported()
}

/// The same with a map of these features.
fn with_features(features: &[&str]) -> String {
    with_map(&format!(
        "{{\"type\": \"FeatureCollection\", \"features\": [\n{}\n]}}",
        features.join(",\n")
    ))
}

#[test]
fn a_sheet_of_no_width_is_reported() {
    assert_data_eq!(
        Folder::with(&[(BOUNDS, "bounds: ((51.9, 4.0), (52.1, 4.0))")]).reported(),
        str![[r#"
error[E15]: the bounds of the map enclose nothing
  --> dossier.ron:67:17
   |
67 |         bounds: ((51.9, 4.0), (52.1, 4.0)),
   |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ expected south-west, then north-east
   |
   = help: swap the corners, or correct one; across the date line the east is past 180: `(50, 160), (66, 200)`
"#]]
    );
}

#[test]
fn corners_of_a_plan_that_enclose_nothing_are_reported() {
    assert_data_eq!(
        Folder::with(&[
            (BOUNDS, "units: Metres, bounds: ((12, 0), (0, 8))"),
            ("at: (52.0, 4.0)", "at: (1, 1)"),
            ("centre: (52.0, 4.0)", "centre: (1, 1)")
        ])
        .reported(),
        str![[r#"
error[E15]: the bounds of the map enclose nothing
  --> dossier.ron:67:32
   |
67 |         units: Metres, bounds: ((12, 0), (0, 8)),
   |                                ^^^^^^^^^^^^^^^^^ expected south-west, then north-east
   |
   = help: swap the corners, or correct one; `x` comes first
"#]]
    );
}

#[test]
fn a_sheet_across_the_date_line_is_no_problem() {
    for bounds in ["bounds: ((-30, 150), (60, 210))", "bounds: ((-30, 150), (60, -150))"] {
        let changes = [
            (BOUNDS, bounds),
            ("centre: (52.0, 4.0)", "centre: (0, 180)"),
            ("at: (52.0, 4.0)", "at: (-17.8, -178.0)"),
        ];
        assert_eq!(Folder::with(&changes).reported(), "", "{bounds}");
    }
}

#[test]
fn a_place_hundreds_of_widths_off_the_map_is_a_warning() {
    assert_data_eq!(
        Folder::with(&[("at: (52.0, 4.0)", "at: (-52.0, 4.0)")]).reported(),
        str![[r#"
warning[W20]: this place lies about 11564 km off the map, 800 times as far as the map is wide
  --> dossier.ron:47:60
   |
47 |         (id: "square", name: "Square", roles: [Event], at: (-52.0, 4.0), accuracy_m: 5.0),
   |                                                            ^^^^^^^^^^^^ off `bounds`
   |
   = note: in place `square`
   = help: correct the point, give the map wider bounds, or leave `at` out and write an `address`
"#]]
    );
}

#[test]
fn a_kind_that_no_map_knows_is_one_warning_for_all_that_have_it() {
    assert_data_eq!(
        with_features(&[
            r#"{"type": "Feature", "properties": {"kind": "strete"}, "geometry": {"type": "LineString", "coordinates": [[4, 52], [4.1, 52]]}}"#,
            r#"{"type": "Feature", "properties": {"kind": "strete"}, "geometry": {"type": "LineString", "coordinates": [[4, 52], [4.1, 52.1]]}}"#,
            r#"{"type": "Feature", "properties": {"building": "yes"}, "geometry": null}"#
        ]),
        str![[r#"
warning[W21]: 2 features are of the kind `strete`, which no map knows, and drawn plainly
 --> map.geojson:2:1
  |
2 | {"type": "Feature", "properties": {"kind": "strete"}, "geometry": {"type": "LineString", "coordinates": [[4, 52], [4.1, 52]]}},
  | ^ the first is here
  |
  = help: did you mean `street`?
  = help: write one of sea, land, water, river, park, pavement, square, street, rail, building, room, wall, border, label; or leave `kind` out
"#]]
    );
}

#[test]
fn rings_and_lines_of_too_few_points_are_counted() {
    assert_data_eq!(
        with_features(&[
            r#"{"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": [[4, 52]]}}"#,
            r#"{"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [[[4, 52], [4.1, 52], [4, 52]]]}}"#,
            r#"{"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [4, 52]}}"#
        ]),
        str![[r#"
warning[W21]: 2 rings or lines of map `map.geojson` have too few points, and are left out
  --> dossier.ron:63:15
   |
63 |         file: "map.geojson",
   |               ^^^^^^^^^^^^^ this file
   |
   = help: give a ring three points or more, and a line two; or take them out
"#]]
    );
}

#[test]
fn coordinates_past_a_pole_are_reported() {
    assert_data_eq!(
        with_features(&[
            r#"{"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [4, 90]}}"#,
            r#"{"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [4, 90.5]}}"#
        ]),
        str![[r#"
error[E18]: map `map.geojson` cannot be read: feature 2: [4, 90.5] is no point on the earth; GeoJSON writes longitude first
 --> map.geojson:3:1
  |
3 | {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [4, 90.5]}}
  | ^ here
  |
  = help: write degrees (WGS 84), longitude first, as GeoJSON does
"#]]
    );
}

#[test]
fn metres_of_a_projection_are_reported_as_such() {
    assert_data_eq!(
        with_features(&[
            r#"{"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [593712.5, 5749023]}}"#
        ]),
        str![[r#"
error[E18]: map `map.geojson` cannot be read: feature 1: [593712.5, 5749023] is no point on the earth in degrees; it looks like metres of a projection
 --> map.geojson:2:1
  |
2 | {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [593712.5, 5749023]}}
  | ^ here
  |
  = help: write it anew in degrees: `ogr2ogr -t_srs EPSG:4326 new.geojson FILE`; or, for a plan in metres, write `units: Metres`
"#]]
    );
    assert_data_eq!(
        with_map(
            r#"{"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::25832"}}, "features": []}"#
        ),
        str![[r#"
error[E18]: map `map.geojson` cannot be read: its `crs` says that its numbers are those of `urn:ogc:def:crs:EPSG::25832`, and not degrees of WGS 84
  --> dossier.ron:63:15
   |
63 |         file: "map.geojson",
   |               ^^^^^^^^^^^^^ this file
   |
   = help: write it anew in degrees (WGS 84): `ogr2ogr -t_srs EPSG:4326 new.geojson FILE`
"#]]
    );
}

#[test]
fn a_million_vertices_are_told_with_the_command_that_makes_them_fewer() {
    let mut line = String::new();
    for index in 0..1_000_000 {
        write!(line, "[{:.4},52],", 4.0 + f64::from(index) * 1e-4 % 0.1).unwrap();
    }
    assert_data_eq!(
        with_map(&format!(r#"{{"type": "LineString", "coordinates": [{line}[4,52]]}}"#)),
        str![[r#"
error[E18]: map `map.geojson` cannot be read: it has more than 200000 points
  --> dossier.ron:63:15
   |
63 |         file: "map.geojson",
   |               ^^^^^^^^^^^^^ this file
   |
   = help: make it smaller: `reelcheck map FILE --bounds S,W,N,E` cuts out what the sheet shows, and simplifies it
"#]]
    );
    let ring: String = line.split_inclusive("],").take(20_000).collect();
    assert_data_eq!(
        with_map(&format!(r#"{{"type": "Polygon", "coordinates": [[{ring}[4,53]]]}}"#)),
        str![[r#"
error[E18]: map `map.geojson` cannot be read: feature 1: a polygon of more than 10000 points
  --> dossier.ron:63:15
   |
63 |         file: "map.geojson",
   |               ^^^^^^^^^^^^^ this file
   |
   = help: make it smaller: `reelcheck map FILE --bounds S,W,N,E` cuts out what the sheet shows, and simplifies it
"#]]
    );
}
