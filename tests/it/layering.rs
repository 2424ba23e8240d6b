//! Keeps the rooms of the house in their line; `src/lib.rs` draws it.

use std::fs;
use std::path::Path;

use crate::support::imports::{files_in, files_under, module_of, named_in};

/// The rooms, in the one line in which they use each other, and the parts of those that have a line of their own.
const ROOMS: [(&str, &[&str]); 7] = [
    (
        "dossier",
        &[
            "built_in",
            "limits",
            "links",
            "paths",
            "pictures",
            "format",
            "diagnostics",
            "model",
            "load",
        ],
    ),
    ("query", &[]),
    ("words", &[]),
    ("export", &[]),
    ("library", &[]),
    ("window", &["state", "raster", "ui", "viewer", "native", "web"]),
    ("cli", &[]),
];

/// Code without its comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    text.lines()
        .map(|line| line.split("//").next().unwrap_or(""))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Where a way leads.
struct Place {
    /// The number of its room.
    room: usize,
    /// The number of its part of the room, where it leads into one.
    part: Option<usize>,
    /// Whether the room has parts with a line of their own.
    is_parted: bool,
}

fn place_of(way: &[String]) -> Result<Place, String> {
    let name = way.first().ok_or("the whole crate")?;
    let mut rooms = ROOMS.iter().enumerate();
    let found = rooms.find(|(_, (room, _))| room == name);
    let (room, (_, parts)) = found.ok_or(format!("`{name}`, which is no room"))?;
    Ok(Place {
        room,
        part: way.get(1).and_then(|name| parts.iter().position(|part| part == name)),
        is_parted: !parts.is_empty(),
    })
}

/// What is wrong with a way that a file names.
fn fault(module: &[String], way: &[String]) -> Option<String> {
    let here = place_of(module).ok()?;
    // The crate and the rooms that have parts declare what they hold.
    if here.is_parted && module.len() == 1 {
        return None;
    }
    let told = format!("`{}` names `{}`", module.join("::"), way.join("::"));
    let there = match place_of(way) {
        Ok(place) => place,
        Err(what) => return Some(format!("{told}: {what}")),
    };
    if there.room > here.room {
        return Some(format!("{told}, a room behind its own"));
    }
    if there.room < here.room || !here.is_parted {
        return None;
    }
    match (here.part, there.part) {
        (Some(here), Some(there)) if there <= here => None,
        (_, None) => Some(format!("{told}: its own room, and no part of it")),
        _ => Some(format!("{told}, a part behind its own")),
    }
}

fn faults_in(text: &str, module: &[&str]) -> Vec<String> {
    let module: Vec<String> = module.iter().map(|&part| part.to_owned()).collect();
    let named = named_in(text, &module);
    named.iter().filter_map(|way| fault(&module, way)).collect()
}

#[test]
fn a_room_uses_only_the_rooms_before_it() {
    let mut faults = Vec::new();
    for file in files_under("") {
        let text = fs::read_to_string(&file).unwrap();
        let module = module_of(&file);
        let module: Vec<&str> = module.iter().map(String::as_str).collect();
        faults.extend(faults_in(&text, &module));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_room_that_names_a_later_one_is_found_however_that_is_written() {
    for text in [
        "use crate::window::ui;",
        "use crate::{dossier::model::{Claim, Slug}, window::{self, state}};",
        "use super::super::window;",
        "use super::super::{window::ui, query};",
        "use crate::window as other;",
        "use crate as other;",
        "extern_free!(crate::cli::run());",
        "fn f() { let x = vec![g(crate::export::export(1))]; }",
        "mod tests { use super::super::super::library::IHOSTAGE; }",
        "use crate::no_such_room::x;",
        "use crate::*;",
        "extern crate self as other;",
    ] {
        assert!(!faults_in(text, &["query", "filters"]).is_empty(), "{text}");
    }
    for text in [
        "use crate::dossier::model::Claim; pub(crate) struct A; pub(super) fn f(self: &A) -> Self { self.g() }",
        "use super::filters::A; use self::b::C; mod tests { use super::*; use super::super::order; }",
        "/// As `crate::window` has it.\nfn f() { /* crate::cli */ }",
    ] {
        assert_eq!(faults_in(text, &["query", "filters"]), [""; 0], "{text}");
    }
    for (text, module) in [
        ("use crate::dossier::load::Loaded;", ["dossier", "model"]),
        ("use super::super::load::Loaded;", ["dossier", "model"]),
        ("use crate::dossier as other;", ["dossier", "model"]),
        ("use super::super::viewer::Viewer;", ["window", "ui"]),
        ("use crate::window::{native::run, state};", ["window", "viewer"]),
    ] {
        assert!(!faults_in(text, &[module[0], module[1], "part"]).is_empty(), "{text}");
    }
}

#[test]
fn eframe_is_named_by_the_window_alone() {
    for file in files_under("") {
        if !file
            .components()
            .any(|part| ["native", "web"].iter().any(|name| part.as_os_str() == *name))
        {
            assert!(!code(&file).contains("eframe::"), "{} names eframe", file.display());
        }
    }
}

#[test]
fn colours_are_made_in_the_theme_alone() {
    for file in files_under("window/ui") {
        let code = code(&file);
        if !file.components().any(|part| part.as_os_str() == "theme") {
            for maker in [
                "Color32::from_rgb",
                "Color32::from_gray",
                "Color32::from_black",
                "Color32::WHITE",
                "Color32::BLACK",
                "FontId::",
            ] {
                assert!(
                    !code.contains(maker),
                    "{} makes a colour or a font by {maker}",
                    file.display()
                );
            }
        }
    }
}

#[test]
fn no_file_is_longer_than_400_lines() {
    for folder in ["src", "tests", "benches", "examples", "fuzz/fuzz_targets"] {
        for file in files_in(folder) {
            let lines = fs::read_to_string(&file).unwrap().lines().count();
            assert!(lines <= 400, "{} has {lines} lines", file.display());
        }
    }
}

#[test]
fn the_tree_of_dependencies_holds_no_http_client() {
    let lock = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock")).unwrap();
    for client in [
        "reqwest",
        "ureq",
        "hyper",
        "curl",
        "isahc",
        "attohttpc",
        "ehttp",
        "surf",
    ] {
        assert!(
            !lock.contains(&format!("name = \"{client}\"")),
            "{client} is a dependency"
        );
    }
}

#[test]
fn the_page_of_the_house_names_every_folder_and_no_file_that_is_not_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("docs/house.md")).unwrap();
    let named: Vec<&str> = page.split('`').skip(1).step_by(2).collect();
    let ends_as = |path: &str, name: &str| path == name || path.ends_with(&format!("/{name}"));
    let files: Vec<String> = files_under("")
        .iter()
        .map(|file| {
            file.strip_prefix(root.join("src"))
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned()
        })
        .collect();
    for name in named
        .iter()
        .filter(|name| name.ends_with(".rs") && !name.starts_with("tests/"))
    {
        let is_there = files.iter().any(|file| ends_as(file, name)) || root.join(name).is_file();
        assert!(is_there, "there is no {name}");
    }
    for file in &files {
        let Some((folder, _)) = file.rsplit_once('/') else {
            continue;
        };
        let is_named = named.iter().any(|name| ends_as(folder, name.trim_end_matches('/')));
        assert!(is_named, "{folder} is not told");
    }
}
