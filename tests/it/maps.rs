//! Maps of anything: the plan of a house, a ship's deck, the Pacific, Svalbard, the world; each drawn as its reader
//! would see it, without a display.

use egui::{Context, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use image::{Rgba, RgbaImage};

use crate::support::dossiers::Folder;
use crate::support::window::{Window, ask, spoken, viewer, window_of};
use reelcheck::dossier::model::{CoverLevel, MapPoint, Position};
use reelcheck::library::Origin;
use reelcheck::window::raster::Rasteriser;
use reelcheck::window::state::Screen;
use reelcheck::window::state::action::{Action, MapMove, Navigation, ThemeChoice};
use reelcheck::window::ui::theme::LIGHT;
use reelcheck::window::ui::{Decoding, theme};
use reelcheck::window::viewer::{Setup, Viewer};

const SIZES: [[f32; 2]; 3] = [[1280.0, 800.0], [480.0, 400.0], [1920.0, 1080.0]];

const BOUNDS: &str = "centre: (52.0, 4.0),\n        bounds: ((51.9, 3.9), (52.1, 4.1)),";
const PLACE: &str = "at: (52.0, 4.0), accuracy_m: 5.0";

/// A dossier with such a sheet, such features, and its one place there.
fn folder(sheet: &str, at: &str, features: &str) -> Folder {
    let folder = Folder::with(&[(BOUNDS, sheet), (PLACE, &format!("at: {at}"))]);
    let map = format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#);
    folder.write("map.geojson", map.as_bytes());
    assert_eq!(folder.reported(), "");
    folder
}

fn feature(properties: &str, geometry: &str, coordinates: &str) -> String {
    format!(
        r#"{{"type":"Feature","properties":{properties},"geometry":{{"type":"{geometry}","coordinates":{coordinates}}}}}"#
    )
}

fn rectangle(properties: &str, [west, south, east, north]: [f64; 4]) -> String {
    let ring = format!("[[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]]");
    feature(properties, "Polygon", &ring)
}

fn window(folder: &Folder, size: [f32; 2]) -> Window<'static> {
    let mut window = window_of(Origin::Path(folder.path().to_owned()), size, ThemeChoice::Light);
    ask(&mut window, Action::SetCover(CoverLevel::Ending));
    ask(&mut window, Navigation::Show(Screen::Place));
    window
}

/// What the map says of itself to those who do not see it.
fn described(window: &Window<'_>) -> String {
    let map = window.get_by(|node| node.label().is_some_and(|label| label.starts_with("Map. ")));
    map.accesskit_node().data().description().unwrap_or_default().to_owned()
}

/// The screen of places as a picture, and the part of it that is the map.
fn picture(folder: &Folder, [width, height]: [f32; 2]) -> RgbaImage {
    let ctx = Context::default();
    theme::install(&ctx);
    let setup = Setup::new(
        Origin::Path(folder.path().to_owned()),
        ThemeChoice::Light,
        Decoding::AtOnce,
    );
    let mut viewer = Viewer::new(&ctx, setup);
    viewer.ask(Action::SetCover(CoverLevel::Ending));
    viewer.ask(Navigation::Show(Screen::Place));
    Rasteriser::default().picture_of(&ctx, vec2(width, height), 1.0, |ui| viewer.ui(ui))
}

/// How many pixels of a picture have a colour of the map.
fn count(picture: &RgbaImage, colour: egui::Color32) -> usize {
    let [red, green, blue, _] = colour.to_array();
    picture
        .pixels()
        .filter(|pixel| **pixel == Rgba([red, green, blue, 255]))
        .count()
}

fn house() -> Folder {
    let features = [
        rectangle(r#"{"kind":"room","name":"Kitchen"}"#, [0.0, 0.0, 6.0, 5.0]),
        rectangle(r#"{"kind":"room","name":"Study"}"#, [6.0, 0.0, 14.0, 5.0]),
        feature(r#"{"kind":"wall"}"#, "LineString", "[[0,0],[14,0],[14,5],[0,5],[0,0]]"),
        rectangle(r#"{"kind":"park","label":"Garden"}"#, [-4.0, -6.0, 18.0, -1.0]),
    ];
    folder(
        "units: Metres, centre: (7, 0), bounds: ((-5, -7), (19, 7)),",
        "(9.5, 2.5)",
        &features.join(","),
    )
}

#[test]
fn the_plan_of_a_house_is_in_metres_and_has_neither_north_nor_a_map_in_the_browser() {
    let folder = house();
    for size in SIZES {
        let mut window = window(&folder, size);
        let said = described(&window);
        assert!(said.contains("Kitchen") && said.ends_with(" m"), "{said}");
        let place = viewer(&mut window).dossier().unwrap().places().iter().next().unwrap().0;
        ask(&mut window, Navigation::OpenPlace(place));
        let said = spoken(&window);
        assert!(said.contains("9.5, 2.5 m on the plan"), "{said}");
        assert!(
            !said.contains("Open in a browser map") && !said.contains("geo:"),
            "{said}"
        );
    }
}

#[test]
fn a_plan_lies_on_paper_with_its_rooms_and_walls() {
    for size in SIZES {
        let picture = picture(&house(), size);
        for colour in [LIGHT.map.room, LIGHT.map.wall, LIGHT.map.park] {
            assert!(count(&picture, colour) > 50, "{size:?} {colour:?}");
        }
        assert_eq!(count(&picture, LIGHT.map.land), 0, "{size:?}: land under a house");
    }
}

#[test]
fn a_long_deck_is_seen_from_bow_to_stern() {
    let features = [
        rectangle(r#"{"kind":"room","name":"Stern"}"#, [0.0, 2.0, 60.0, 26.0]),
        rectangle(r#"{"kind":"room","name":"Bow"}"#, [200.0, 2.0, 268.0, 26.0]),
    ];
    let folder = folder(
        "units: Metres, centre: (135, 14), bounds: ((-8, -8), (278, 36)),",
        "(224, 14)",
        &features.join(","),
    );
    for size in SIZES {
        let said = described(&window(&folder, size));
        assert!(
            said.contains("Stern") && (said.contains("Bow") || size[0] < 500.0),
            "{size:?}: {said}"
        );
    }
}

/// Fiji in one ring across the date line, and Samoa and a shore east of it as they are cut there.
fn pacific(bounds: &str) -> Folder {
    let features = [
        feature(
            r#"{"kind":"land","label":"Fiji"}"#,
            "Polygon",
            "[[[170,-20],[-175,-20],[-175,-10],[170,-10],[170,-20]]]",
        ),
        rectangle(r#"{"kind":"land","label":"East"}"#, [-170.0, 5.0, -155.0, 20.0]),
        feature(
            r#"{"kind":"border"}"#,
            "LineString",
            "[[160,0],[179,1],[-179,1],[-165,2]]",
        ),
    ];
    folder(bounds, "(-25.0, 165.0)", &features.join(","))
}

#[test]
fn the_pacific_is_whole_across_the_date_line_however_its_bounds_are_written() {
    for bounds in [
        "centre: (0, 180), bounds: ((-30, 150), (30, 210)),",
        "centre: (0, -180), bounds: ((-30, 150), (30, -150)),",
    ] {
        let folder = pacific(bounds);
        for size in SIZES {
            let said = described(&window(&folder, size));
            // In a window of 480 by 400 the map is a strip, and not all of its names have room.
            let is_named = said.contains("Fiji") && said.contains("East");
            assert!(is_named || size[0] < 500.0, "{bounds} {size:?}: {said}");
            assert!(said.contains("miles; north is up"), "{said}");
        }
        let picture = picture(&folder, [1280.0, 800.0]);
        // The map is 860 by 716 points, below a bar of 56, and the sheet is seen whole: its 60 degrees of latitude are
        // as high as 62.95 of longitude are wide, and 15 of them as 15.17.
        let per_degree = 716.0 / 62.95;
        let at = |lon: f32, y: u32| *picture.get_pixel((430.0 + (lon - 180.0) * per_degree) as u32, y);
        let [land, water] = [LIGHT.map.land, LIGHT.map.water].map(|colour| Rgba(colour.to_array()));
        let south = 56 + 358 + (15.17 * per_degree) as u32;
        assert_eq!(at(172.0, south), land, "west of the line");
        assert_eq!(at(184.0, south), land, "east of it");
        assert_eq!(at(160.0, south), water, "no land all round the earth");
        assert_eq!(at(200.0, south), water, "no land all round the earth");
    }
}

#[test]
fn on_a_map_of_the_world_the_same_ring_lies_at_both_edges_and_nothing_between() {
    let folder = pacific("centre: (0, 0), bounds: ((-90, -180), (90, 180)),");
    let picture = picture(&folder, [1280.0, 800.0]);
    let [land, water] = [LIGHT.map.land, LIGHT.map.water].map(|colour| Rgba(colour.to_array()));
    // 860 points for 360 degrees, whole; 15 degrees south lie 36 points below its middle.
    let y = 56 + 716 / 2 + 36;
    let at = |lon: f32| *picture.get_pixel(((lon + 180.0) / 360.0 * 860.0) as u32, y);
    assert_eq!((at(175.0), at(-178.5)), (land, land));
    for lon in [-150.0, -90.0, 0.0, 90.0, 160.0] {
        assert_eq!(at(lon), water, "{lon}");
    }
    // Above and below the world there is paper.
    assert_eq!(*picture.get_pixel(300, 120), Rgba(LIGHT.paper.to_array()));
}

#[test]
fn svalbard_is_drawn_as_polar_maps_are_and_so_is_the_pole() {
    let island = rectangle(r#"{"kind":"land","label":"Island"}"#, [12.0, 77.0, 22.0, 80.0]);
    let folder_of = |sheet| folder(sheet, "(78.2, 15.6)", &island);
    let svalbard = folder_of("centre: (78, 18), bounds: ((74, 5), (82, 36)),");
    let pole = folder_of("centre: (90, 0), bounds: ((60, -180), (90, 180)),");
    for size in SIZES {
        let said = described(&window(&svalbard, size));
        assert!(said.contains("Island") || size[0] < 500.0, "{size:?}: {said}");
        assert!(said.contains("north is up in the middle"), "{size:?}: {said}");
        let said = described(&window(&pole, size));
        assert!(said.contains("the north pole is in the middle"), "{size:?}: {said}");
    }
    let picture = picture(&pole, [1280.0, 800.0]);
    assert_eq!(*picture.get_pixel(430, 56 + 358), Rgba(LIGHT.map.water.to_array()));
    assert_eq!(
        *picture.get_pixel(8, 110),
        Rgba(LIGHT.paper.to_array()),
        "beyond the circle"
    );
}

#[test]
fn the_view_cannot_leave_its_sheet() {
    let park = rectangle(r#"{"kind":"park"}"#, [3.0, 51.0, 5.0, 53.0]);
    let folder = folder(BOUNDS, "(52.0, 4.0)", &park);
    let mut window = window(&folder, [1280.0, 800.0]);
    for (lat, lon) in [(60.0, 20.0), (-60.0, -170.0)] {
        for closeness in [0.001, 1.0, 3.0, 1e9] {
            let sheet = viewer(&mut window).dossier().unwrap().map().unwrap().extent;
            let centre = sheet.position(MapPoint { x: lon, y: lat });
            ask(&mut window, Action::Map(MapMove::To { centre, closeness }));
            window.key_press(egui::Key::Minus);
            window.run();
            let view = viewer(&mut window).view().map;
            let Some(Position::Earth(_)) = view.centre else {
                panic!("the view is somewhere")
            };
            assert!((0.3..=1_000.0).contains(&view.closeness), "{view:?}");
        }
    }
    // However far out, the park beyond the sheet is not drawn: there is paper beside it.
    for _ in 0..12 {
        window.key_press(egui::Key::Minus);
    }
    window.run();
    let view = viewer(&mut window).view().map;
    assert!(view.closeness > 0.3, "{view:?}");
}

#[test]
fn a_place_off_the_sheet_is_a_mark_at_its_edge_that_can_be_chosen() {
    let park = rectangle(r#"{"kind":"park"}"#, [3.95, 51.95, 4.05, 52.05]);
    let folder = folder(BOUNDS, "(52.5, 4.0)", &park);
    for size in SIZES {
        let mut window = window(&folder, size);
        let name = "Square, Happened here, off the map, 56 km to the north";
        window.get_by_label(name).click();
        window.run();
        assert!(viewer(&mut window).view().location.place.is_some(), "{size:?}");
        assert!(
            described(&window).contains("Square · 56 km to the north"),
            "{}",
            described(&window)
        );
    }
}

#[test]
fn a_place_in_a_corner_of_a_bowed_sheet_is_on_the_map_and_its_list_says_nothing_else() {
    let island = rectangle(r#"{"kind":"land"}"#, [12.0, 77.0, 22.0, 80.0]);
    // South of the bounds, and within the rectangle that they are drawn in.
    for (at, is_off) in [("(73.7, 7.0)", false), ("(72.0, 7.0)", true)] {
        let folder = folder("centre: (78, 18), bounds: ((74, 5), (82, 36)),", at, &island);
        for size in SIZES {
            let window = window(&folder, size);
            let row = window.get_by(|node| {
                node.role() == egui::accesskit::Role::ListItem
                    && node.label().is_some_and(|label| label.starts_with("Square"))
            });
            let label = row.accesskit_node().label().unwrap();
            assert_eq!(label.contains("off this map"), is_off, "{at} {size:?}: {label}");
            assert_eq!(described(&window).contains("km to the"), is_off, "{at} {size:?}");
        }
    }
}

#[test]
fn of_a_crowd_of_names_those_that_have_room_are_drawn_beside_a_credit_of_any_length() {
    let mut names = Vec::new();
    for row in 0..20 {
        for column in 0..20 {
            let (lon, lat) = (3.9 + f64::from(column) * 0.01, 51.9 + f64::from(row) * 0.01);
            let properties = format!(r#"{{"kind":"label","name":"N{row}-{column}"}}"#);
            names.push(feature(&properties, "Point", &format!("[{lon},{lat}]")));
        }
    }
    let credit = "Drawn from a land registry under a licence with a name that is longer than most are";
    let folder = folder(BOUNDS, "(52.0, 4.0)", &names.join(","));
    let text = std::fs::read_to_string(folder.path().join("dossier.ron")).unwrap();
    folder.write(
        "dossier.ron",
        text.replace(
            "credit: \"Us\",\n        licence",
            &format!("credit: \"{credit}\",\n        licence"),
        )
        .as_bytes(),
    );
    for size in SIZES {
        let window = window(&folder, size);
        let drawn = described(&window).matches('-').count();
        assert!((2..400).contains(&drawn), "{size:?}: {drawn}");
    }
}

#[test]
fn a_window_too_low_for_a_map_opens_all_the_same() {
    for size in [
        [320.0, 60.0],
        [320.0, 120.0],
        [480.0, 160.0],
        [1280.0, 100.0],
        [1280.0, 112.0],
    ] {
        let window = window(&house(), size);
        assert!(window.root().children_recursive().count() > 0, "{size:?}");
    }
}
