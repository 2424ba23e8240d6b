//! The hostile corpus: broken and malicious dossiers, maps, pictures, paths and links, each with its outcome.
//!
//! `tests/corpus/README.md` tells how the tables are written and how a new case is added.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::support::dossiers::Folder;
use reelcheck::dossier::diagnostics::{human, json, short};
use reelcheck::dossier::links::{Link, is_hidden};
use reelcheck::dossier::load::{Loaded, map_features};
use reelcheck::dossier::paths::InnerPath;
use reelcheck::dossier::pictures::decode;

const CORPUS: &str = "tests/corpus";

/// The lines of a table, each cut into its columns.
fn table(name: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(Path::new(CORPUS).join(name)).unwrap();
    text.lines()
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect()
}

/// The cases of one folder: file, and what is expected of it.
fn cases(folder: &str) -> Vec<(String, Vec<String>)> {
    let rows = table("expected.tsv").into_iter().map(|mut row| (row.remove(0), row));
    rows.filter(|(file, _)| file.starts_with(folder)).collect()
}

fn bytes_of(file: &str) -> Vec<u8> {
    fs::read(Path::new(CORPUS).join(file)).unwrap()
}

/// Compares what came with what was expected, and names every case that differs.
fn all_as_expected(outcomes: impl Iterator<Item = (String, String, String)>) {
    let mut differing = Vec::new();
    let mut count = 0;
    for (case, expected, came) in outcomes {
        count += 1;
        if !came.contains(&expected) {
            differing.push(format!("{case}\n  expected {expected}\n  came     {came}"));
        }
    }
    assert!(count > 0, "no case was read");
    assert!(
        differing.is_empty(),
        "{} of {count} differ:\n{}",
        differing.len(),
        differing.join("\n")
    );
}

/// The codes that were reported, each once, in order, or `-`.
fn codes(loaded: &Loaded) -> String {
    let codes: BTreeSet<&str> = loaded
        .report
        .problems()
        .iter()
        .map(|problem| problem.code.as_str())
        .collect();
    if codes.is_empty() {
        return "-".to_owned();
    }
    codes.into_iter().collect::<Vec<_>>().join(" ")
}

/// What holds of every report, whatever was read.
fn is_well_told(case: &str, loaded: &Loaded) {
    assert!(
        loaded.dossier.is_some() || loaded.report.has_errors(),
        "{case}: no dossier, and no word why"
    );
    for problem in loaded.report.problems() {
        let text = human(problem);
        let hidden = text.chars().find(|&letter| letter != '\n' && is_hidden(letter));
        assert_eq!(hidden, None, "{case}: printed a character that cannot be seen:\n{text}");
        assert!(!problem.remedy.is_empty(), "{case}: no remedy:\n{text}");
        assert!(text.len() < 8_000, "{case}: {} bytes for one problem", text.len());
        assert!(!short(problem).contains('\n'), "{case}: a short problem takes one line");
    }
    let _: serde_json::Value = serde_json::from_str(&json(&[(case.to_owned(), loaded.report.clone())])).unwrap();
}

#[test]
fn every_hostile_dossier_ends_as_expected() {
    all_as_expected(cases("dossiers/").into_iter().map(|(file, row)| {
        let folder = Folder::of_bytes(&bytes_of(&file));
        folder.make_folder("folder");
        let loaded = folder.load();
        is_well_told(&file, &loaded);
        let stays = if loaded.dossier.is_some() { "kept" } else { "none" };
        // Enclosed, so that no code is taken for a part of others.
        (
            file,
            format!("<{} {}>", row[0], row[1]),
            format!("<{stays} {}>", codes(&loaded)),
        )
    }));
}

#[test]
fn every_hostile_map_ends_as_expected() {
    all_as_expected(cases("maps/").into_iter().map(|(file, row)| {
        let came = match map_features(&bytes_of(&file)) {
            Ok(features) => format!("{} shapes", features.len()),
            Err(cause) => cause,
        };
        (file, row[0].clone(), came)
    }));
}

#[test]
fn every_hostile_picture_ends_as_expected() {
    all_as_expected(cases("images/").into_iter().map(|(file, row)| {
        let came = match decode(&bytes_of(&file), 512) {
            Ok(picture) => format!("{}x{}", picture.width(), picture.height()),
            Err(err) => err.to_string(),
        };
        (file, row[0].clone(), came)
    }));
}

/// The text of a line in the tables of paths and links, which is written as JSON.
fn unescaped(column: &str) -> String {
    serde_json::from_str(column).unwrap()
}

#[test]
fn every_hostile_path_ends_as_expected() {
    all_as_expected(table("paths.tsv").into_iter().map(|row| {
        let came = if InnerPath::parse(&unescaped(&row[1])).is_ok() {
            "taken"
        } else {
            "refused"
        };
        (row[1].clone(), row[0].clone(), came.to_owned())
    }));
}

#[test]
fn every_hostile_link_ends_as_expected() {
    all_as_expected(table("links.tsv").into_iter().map(|row| {
        let came = match Link::parse(&unescaped(&row[1])) {
            Ok(link) => {
                assert!(!link.as_str().chars().any(is_hidden), "{} hides something", row[1]);
                if link.mixes_scripts() { "warned" } else { "taken" }
            }
            Err(_) => "refused",
        };
        (row[1].clone(), row[0].clone(), came.to_owned())
    }));
}

#[test]
fn the_tables_name_every_file_of_the_corpus_once() {
    let named: Vec<String> = table("expected.tsv").into_iter().map(|mut row| row.remove(0)).collect();
    let mut found = BTreeSet::new();
    for folder in ["dossiers", "maps", "images"] {
        for file in fs::read_dir(Path::new(CORPUS).join(folder)).unwrap() {
            found.insert(format!("{folder}/{}", file.unwrap().file_name().to_str().unwrap()));
        }
    }
    assert_eq!(named.len(), found.len());
    assert_eq!(named.into_iter().collect::<BTreeSet<_>>(), found);
}

/// The first problem of the minimal dossier when its picture is another file.
#[cfg(unix)]
fn told_of_picture(name: &str, make: impl FnOnce(&Path)) -> String {
    let folder = Folder::with(&[("file: \"dot.png\"", &format!("file: \"{name}\""))]);
    make(&folder.path().join(name));
    let loaded = folder.load();
    assert!(loaded.dossier.is_some());
    loaded.report.problems().first().map_or(String::new(), short)
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_a_pipe_and_a_device_are_refused_before_they_are_opened() {
    let link = |target: &'static str| move |path: &Path| std::os::unix::fs::symlink(target, path).unwrap();
    let pipe = |path: &Path| {
        assert!(
            std::process::Command::new("mkfifo")
                .arg(path)
                .status()
                .unwrap()
                .success()
        );
    };
    for (told, expected) in [
        (
            told_of_picture("out.png", link("/etc/hostname")),
            "leads out of the folder",
        ),
        (
            told_of_picture("zero.png", link("/dev/zero")),
            "leads out of the folder",
        ),
        (told_of_picture("around.png", link("around.png")), "cannot be read"),
        (told_of_picture("nowhere.png", link("none.png")), "there is no file"),
        // Opening it would wait for a writer for ever.
        (told_of_picture("pipe.png", pipe), "is not a plain file"),
        (told_of_picture("inside.png", link("dot.png")), ""),
    ] {
        assert!(
            told.contains(expected) && told.is_empty() == expected.is_empty(),
            "{told}, expected: {expected}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_dossier_that_is_a_device_a_pipe_or_two_gigabytes_is_refused_before_it_is_read() {
    let folder = Folder::with(&[]);
    let pipe = folder.path().join("pipe.ron");
    assert!(
        std::process::Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    let huge = folder.path().join("huge.ron");
    fs::File::create(&huge).unwrap().set_len(2 << 30).unwrap();
    for (path, expected) in [
        (Path::new("/dev/zero"), "is not a plain file"),
        (&pipe, "is not a plain file"),
        (&huge, "has 2147483648 bytes"),
    ] {
        let loaded = reelcheck::dossier::load::from_path(path, None);
        let told = short(&loaded.report.problems()[0]);
        assert!(told.contains(expected), "{told}");
    }
}

/// Opens a hostile dossier in the window and looks at every screen of it, with everything uncovered.
#[cfg(feature = "gui")]
fn walk(origin: reelcheck::library::Origin) -> Vec<String> {
    use egui_kittest::Harness;
    use reelcheck::dossier::model::CoverLevel;
    use reelcheck::window::state::Screen;
    use reelcheck::window::state::action::{Action, Navigation, ThemeChoice};
    use reelcheck::window::ui::Decoding;
    use reelcheck::window::viewer::{Setup, Viewer};
    let mut window = Harness::builder()
        .with_size([900.0, 700.0])
        .with_max_steps(20)
        // Letters that no font has are the rule here.
        .allow_missing_glyphs()
        .build_ui_state(
            move |ui, viewer: &mut Option<Viewer>| {
                viewer
                    .get_or_insert_with(|| {
                        let mut setup = Setup::new(origin.clone(), ThemeChoice::Light, Decoding::AtOnce);
                        setup.settings.library = Some("no/such/library".into());
                        Viewer::new(ui.ctx(), setup)
                    })
                    .ui(ui);
            },
            None,
        );
    window.run();
    let mut opened = Vec::new();
    let mut ask = |action: Action| {
        window.state_mut().as_mut().unwrap().ask(action);
        window.run();
        for command in &window.output().platform_output.commands {
            if let egui::OutputCommand::OpenUrl(open) = command {
                opened.push(open.url.clone());
            }
        }
    };
    ask(Action::SetCover(CoverLevel::Nothing));
    for screen in Screen::TABS.into_iter().chain([Screen::DataCheck]) {
        ask(Navigation::Show(screen).into());
    }
    opened
}

#[cfg(feature = "gui")]
#[test]
fn every_hostile_dossier_can_be_looked_at_in_the_window() {
    for (file, row) in cases("dossiers/") {
        if row[0] != "kept" {
            continue;
        }
        let folder = Folder::of_bytes(&bytes_of(&file));
        let path = folder.path().to_owned();
        let walked = std::panic::catch_unwind(|| walk(reelcheck::library::Origin::Path(path)));
        assert_eq!(walked.ok(), Some(Vec::new()), "{file}");
    }
}

#[cfg(feature = "gui")]
#[test]
fn every_hostile_map_that_can_be_read_can_be_drawn() {
    for (file, row) in cases("maps/") {
        if row[0].ends_with(" shapes") {
            let folder = Folder::with(&[]);
            folder.write("map.geojson", &bytes_of(&file));
            let path = folder.path().to_owned();
            assert!(
                std::panic::catch_unwind(|| walk(reelcheck::library::Origin::Path(path))).is_ok(),
                "{file}"
            );
        }
    }
}
