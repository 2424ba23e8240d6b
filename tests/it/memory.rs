//! No single hostile file takes more than 300 MB: each is read in a process of its own, which tells its peak.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::apart;
use crate::support::dossiers::{Folder, MINIMAL};
use reelcheck::dossier::diagnostics::{human, json};
use reelcheck::dossier::limits::{
    DOSSIER_BYTES, DOSSIER_COMMAS, IMAGE_BYTES, MAP_AREA_VERTICES, MAP_BYTES, MAP_VERTICES, RECORDS,
};
use reelcheck::dossier::load::{from_path, map_features};
use reelcheck::dossier::model::MapSheet;
use reelcheck::dossier::pictures::decode;
use reelcheck::window::ui::MapShapes;

const MOST_KB: u64 = 300 * 1000;
const FILE: &str = "REELCHECK_HOSTILE_FILE";

/// Peak of this process, in kilobytes.
fn peak_kb() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
#[ignore = "the other test runs it, in a process of its own"]
fn one_file_is_read() {
    let path = PathBuf::from(std::env::var_os(FILE).unwrap());
    let told = match path.extension().unwrap().to_str().unwrap() {
        "ron" => {
            let loaded = from_path(&path, None);
            let told = loaded.report.problems().iter().take(200).map(human).collect::<String>();
            let _ = json(&[(String::new(), loaded.report)]);
            told
        }
        "geojson" => match map_features(&fs::read(&path).unwrap()) {
            Ok(features) => {
                let sheet = from_path("assets/dossiers/ihostage".as_ref(), None);
                let sheet = sheet.dossier.unwrap().map().cloned().unwrap();
                let _ = MapShapes::new(Some(&MapSheet { features, ..sheet }));
                String::new()
            }
            Err(cause) => cause,
        },
        _ => decode(&fs::read(&path).unwrap(), 512)
            .err()
            .map_or(String::new(), |err| err.to_string()),
    };
    println!("told: {}", told.lines().next().unwrap_or("nothing"));
    println!("peak: {}", peak_kb());
}

/// What a process of its own tells of a file, and its peak in kilobytes.
fn read_apart(path: &Path) -> (String, u64) {
    let output = apart("memory::one_file_is_read").env(FILE, path).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        output.status.success(),
        "{}: {text}{}",
        path.display(),
        String::from_utf8_lossy(&output.stderr)
    );
    let after = |mark: &str| text.split(mark).nth(1).unwrap().lines().next().unwrap().to_owned();
    (after("told: "), after("peak: ").parse().unwrap())
}

/// A list of as many records as the commas allow.
fn full_list(record: impl Fn(usize) -> String) -> String {
    let commas = record(0).matches(',').count() + 1;
    let spare = 200;
    (0..(DOSSIER_COMMAS - spare) / commas)
        .map(|number| record(number) + ",")
        .collect()
}

/// The minimal dossier with a list in the place of one of its own.
fn with_list(name: &str, items: &str) -> Vec<u8> {
    let (before, rest) = MINIMAL.split_once(&format!("    {name}: [")).unwrap();
    let (_, after) = rest.split_once("\n    ],").unwrap();
    format!("{before}    {name}: [{items}\n    ],{after}").into_bytes()
}

fn geojson(kind: &str, geometry: &str, coordinates: &str) -> Vec<u8> {
    format!(
        r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{"kind":"{kind}"}},"geometry":{{"type":"{geometry}","coordinates":{coordinates}}}}}]}}"#
    )
    .into_bytes()
}

/// `count` points that zigzag, as GeoJSON writes them.
fn zigzag(count: usize) -> String {
    let mut points = String::new();
    for index in 0..count {
        let (lon, lat) = (4.8 + index as f64 * 1e-6, 52.3 + (index % 2) as f64 * 0.1);
        write!(points, "{}[{lon:.6},{lat:.6}]", if index == 0 { "" } else { "," }).unwrap();
    }
    points
}

/// The largest dossiers that are still looked at, and what the first words of the answer are.
fn large_dossiers() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let filled = |fill: &str, bytes: u64| fill.repeat(bytes as usize / fill.len());
    let text = |text: &str| MINIMAL.replacen("A film", text, 1).into_bytes();
    let person = |number| format!("(id:\"p{number}\",kind:Maker)");
    let claim = |number| {
        format!("(id:\"c{number}\",order:1,question:\"q\",weight:Core,topic:\"t\",film:NotRecorded,real:NotRecorded)")
    };
    vec![
        ("spaces.ron", filled(" ", DOSSIER_BYTES).into_bytes(), "error[E02]"),
        ("over.ron", filled(" ", DOSSIER_BYTES + 1).into_bytes(), "error[E01]"),
        ("brackets.ron", filled("(", DOSSIER_BYTES).into_bytes(), "error[E16]"),
        (
            "unread-brackets.ron",
            format!("x {}", filled("(", DOSSIER_BYTES - 10)).into_bytes(),
            "error[E16]",
        ),
        (
            "unread-texts.ron",
            format!("x {}]", filled("\"\"", DOSSIER_BYTES - 10)).into_bytes(),
            "error[E02]",
        ),
        (
            "commas.ron",
            format!("({})", filled(",", 4_000_000)).into_bytes(),
            "error[E16]",
        ),
        ("one-text.ron", text(&filled("x", DOSSIER_BYTES - 10_000)), "error[E16]"),
        (
            "escapes.ron",
            text(&filled("\\u{1b}", DOSSIER_BYTES - 10_000)),
            "error[E16]",
        ),
        (
            "comment.ron",
            format!("/*{}*/{MINIMAL}", filled("x", DOSSIER_BYTES - 10_000)).into_bytes(),
            "nothing",
        ),
        ("people.ron", with_list("people", &full_list(person)), "error[E16]"),
        ("claims.ron", with_list("claims", &full_list(claim)), "error[E16]"),
        (
            "broken-claims.ron",
            with_list("claims", &full_list(|number| claim(number).replace("Core", "Cor"))),
            "error[E16]",
        ),
        (
            "units.ron",
            with_list("claims", &full_list(|_| "()".to_owned())),
            "error[E16]",
        ),
        (
            "same-ids.ron",
            with_list("people", &"(id:\"maker\",kind:Maker),".repeat(RECORDS)),
            "error[E06]",
        ),
        (
            "fields.ron",
            format!("({})", full_list(|number| format!("f{number}:1"))).into_bytes(),
            "error[E04]",
        ),
        ("lists.ron", text(&"[".repeat(30)), "nothing"),
    ]
}

/// The same of maps, and a picture that is none.
fn large_maps() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let filled = |fill: &str, bytes: u64| fill.repeat(bytes as usize / fill.len());
    vec![
        (
            "brackets.geojson",
            filled("[", MAP_BYTES).into_bytes(),
            "it is not GeoJSON",
        ),
        (
            "features.geojson",
            filled("{\"type\":", MAP_BYTES).into_bytes(),
            "it is not GeoJSON",
        ),
        (
            "points.geojson",
            geojson("street", "LineString", &format!("[{}]", zigzag(MAP_VERTICES))),
            "nothing",
        ),
        (
            "too-many-points.geojson",
            geojson("street", "LineString", &format!("[{}]", zigzag(MAP_VERTICES + 1))),
            "it has more than",
        ),
        (
            "ring.geojson",
            geojson("water", "Polygon", &format!("[[{}]]", zigzag(MAP_AREA_VERTICES))),
            "nothing",
        ),
        (
            "long-ring.geojson",
            geojson("water", "Polygon", &format!("[[{}]]", zigzag(MAP_AREA_VERTICES + 1))),
            "feature 1: a polygon of more than",
        ),
        (
            "short-points.geojson",
            geojson(
                "street",
                "LineString",
                &format!("[{}[0,0]]", filled("[0,0],", MAP_BYTES - 1000)),
            ),
            "it has more than",
        ),
        (
            "empty-lines.geojson",
            geojson(
                "street",
                "MultiLineString",
                &format!("[{}[]]", filled("[],", MAP_BYTES - 1000)),
            ),
            "nothing in it can be drawn",
        ),
        ("text.png", filled("x", IMAGE_BYTES).into_bytes(), "it is not a PNG"),
    ]
}

#[test]
fn no_hostile_file_takes_more_than_300_megabytes() {
    let folder = Folder::of_bytes(MINIMAL.as_bytes());
    let mut over = Vec::new();
    let mut note = |name: &str, expected: &str, path: &Path| {
        let start = std::time::Instant::now();
        let (words, peak_kb) = read_apart(path);
        println!("{name}: {peak_kb} kB, {} ms, {words}", start.elapsed().as_millis());
        if peak_kb > MOST_KB || !words.starts_with(expected) {
            over.push(format!("{name}: {peak_kb} kB, told: {words}; expected: {expected}"));
        }
    };
    for (name, bytes, expected) in large_dossiers().into_iter().chain(large_maps()) {
        folder.write(name, &bytes);
        note(name, expected, &folder.path().join(name));
        fs::remove_file(folder.path().join(name)).unwrap();
    }
    let bombs = fs::read_dir("tests/corpus/images")
        .unwrap()
        .map(|file| file.unwrap().path());
    for path in bombs.filter(|path| path.to_str().unwrap().contains("bomb")) {
        note(path.file_name().unwrap().to_str().unwrap(), "", &path);
    }
    assert!(over.is_empty(), "{}", over.join("\n"));
}
