//! Keeps the layers of the house; `src/lib.rs` draws them.

#![allow(clippy::unwrap_used, reason = "a test says what went wrong by failing")]

use std::fs;
use std::path::{Path, PathBuf};

/// Which modules a module may not name, lowest layer first.
const RULES: [(&str, &[&str]); 20] = [
    (
        "format",
        &[
            "diag", "load", "model", "query", "library", "state", "action", "ui", "viewer", "app", "cli", "egui",
            "eframe",
        ],
    ),
    (
        "diag",
        &[
            "load", "model", "query", "library", "state", "action", "ui", "viewer", "app", "cli", "egui", "eframe",
        ],
    ),
    (
        "limits.rs",
        &[
            "load", "model", "query", "library", "state", "action", "ui", "viewer", "app", "cli", "egui", "eframe",
        ],
    ),
    (
        "links.rs",
        &[
            "load", "model", "query", "library", "state", "action", "ui", "viewer", "app", "cli", "egui", "eframe",
        ],
    ),
    (
        "paths.rs",
        &[
            "load", "model", "query", "library", "state", "action", "ui", "viewer", "app", "cli", "egui", "eframe",
        ],
    ),
    (
        "picture.rs",
        &[
            "load", "model", "query", "library", "state", "action", "ui", "viewer", "app", "cli", "egui", "eframe",
        ],
    ),
    (
        "print.rs",
        &[
            "load", "model", "query", "library", "state", "action", "ui", "viewer", "app", "cli", "egui", "eframe",
        ],
    ),
    (
        "model",
        &[
            "load", "query", "library", "state", "action", "ui", "viewer", "app", "cli", "egui", "eframe",
        ],
    ),
    (
        "load",
        &[
            "query", "library", "state", "action", "ui", "viewer", "app", "cli", "egui", "eframe",
        ],
    ),
    ("export", &["ui", "viewer", "app", "cli", "egui", "eframe"]),
    ("words", &["ui", "viewer", "app", "cli", "egui", "eframe"]),
    ("words.rs", &["ui", "viewer", "app", "cli", "egui", "eframe"]),
    ("query.rs", &["ui", "viewer", "app", "cli", "egui", "eframe"]),
    ("action.rs", &["ui", "viewer", "app", "cli", "egui", "eframe"]),
    ("state", &["ui", "viewer", "app", "cli", "egui", "eframe"]),
    ("search.rs", &["ui", "viewer", "app", "cli", "egui", "eframe"]),
    ("settings", &["ui", "viewer", "app", "cli", "egui", "eframe"]),
    ("settings.rs", &["ui", "viewer", "app", "cli", "egui", "eframe"]),
    ("shelf.rs", &["ui", "viewer", "app", "cli", "egui", "eframe"]),
    ("ui", &["viewer", "app", "cli", "eframe"]),
];

fn rust_files(path: &Path, found: &mut Vec<PathBuf>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            rust_files(&entry.unwrap().path(), found);
        }
    } else if path.extension().is_some_and(|ending| ending == "rs") {
        found.push(path.to_owned());
    }
}

fn files_under(path: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    rust_files(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(path),
        &mut found,
    );
    assert!(!found.is_empty(), "{path} holds no file");
    found
}

/// Code without its comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    text.lines()
        .map(|line| line.split("//").next().unwrap_or(""))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn no_file_names_a_layer_above_its_own() {
    for (module, forbidden) in RULES {
        for file in files_under(module) {
            let code = code(&file);
            for name in forbidden {
                let named = code.contains(&format!("crate::{name}"))
                    || (name.starts_with('e') && code.contains(&format!("{name}::")));
                assert!(!named, "{} names {name}, which lies above it", file.display());
            }
        }
    }
}

#[test]
fn eframe_is_named_by_the_window_alone() {
    for file in files_under("") {
        if !file.ends_with("app.rs") {
            assert!(!code(&file).contains("eframe::"), "{} names eframe", file.display());
        }
    }
}

#[test]
fn colours_are_made_in_the_theme_alone() {
    for file in files_under("ui") {
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
fn no_file_is_longer_than_450_lines() {
    for file in files_under("") {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        assert!(lines <= 450, "{} has {lines} lines", file.display());
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
