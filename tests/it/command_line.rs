//! The command line, which needs no display but for the window itself.

use std::process::{Command, Output};

fn reelcheck(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_reelcheck"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn the_bundled_dossier_checks_without_a_problem() {
    let output = reelcheck(&["check", "assets/dossiers/ihostage"]);
    assert_eq!(text(&output.stdout), "assets/dossiers/ihostage: no problems\n");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_misspelt_id_is_told_with_its_place_and_ends_with_1() {
    let folder = std::env::temp_dir().join(format!("reelcheck-cli-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("images")).unwrap();
    let bundled = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/dossiers/ihostage");
    for name in [
        "map.geojson",
        "images/square-at-night.webp",
        "images/closet-door.webp",
        "images/set-in-hangar.webp",
    ] {
        std::fs::copy(bundled.join(name), folder.join(name)).unwrap();
    }
    let dossier = std::fs::read_to_string(bundled.join("dossier.ron")).unwrap();
    let misspelt = dossier.replacen(
        "people: [\"gunman\", \"negotiators\"]",
        "people: [\"gunman\", \"negotiatrs\"]",
        1,
    );
    assert_ne!(dossier, misspelt);
    let line = misspelt.lines().position(|line| line.contains("negotiatrs")).unwrap() + 1;
    std::fs::write(folder.join("dossier.ron"), &misspelt).unwrap();
    let output = reelcheck(&["check", folder.to_str().unwrap()]);
    let told = text(&output.stdout);
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(told.contains("error[E07]: no person is called `negotiatrs`"), "{told}");
    assert!(told.contains(&format!("dossier.ron:{line}:")), "{told}");
    assert!(told.contains("^^^^^^^^^^^^ expected the id of a person"), "{told}");
    assert!(told.contains("did you mean `negotiators`?"), "{told}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_missing_folder_ends_with_1_and_a_remedy() {
    let output = reelcheck(&["check", "no/such/folder"]);
    assert!(text(&output.stdout).contains("give the path of a folder that holds a `dossier.ron`"));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn help_and_version_need_no_display() {
    let help = reelcheck(&["--help"]);
    assert!(text(&help.stdout).contains("check") && help.status.success());
    let version = reelcheck(&["--version"]);
    assert_eq!(
        text(&version.stdout),
        format!("reelcheck {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn a_wrong_option_ends_with_2() {
    assert_eq!(reelcheck(&["check"]).status.code(), Some(2));
    assert_eq!(reelcheck(&["--no-such-option"]).status.code(), Some(2));
}

#[test]
fn a_new_dossier_passes_the_check_without_a_warning_and_is_never_overwritten() {
    for from in [None, Some("ihostage")] {
        let folder = std::env::temp_dir().join(format!("reelcheck-new-{}-{}", std::process::id(), from.is_some()));
        let path = folder.to_str().unwrap();
        let mut arguments = vec!["new", path];
        arguments.extend(from.iter().flat_map(|film| ["--from", film]));
        assert_eq!(reelcheck(&arguments).status.code(), Some(0));
        let checked = reelcheck(&["check", "--deny-warnings", path]);
        assert_eq!(checked.status.code(), Some(0), "{}", text(&checked.stdout));
        let again = reelcheck(&arguments);
        assert_eq!(again.status.code(), Some(1));
        assert!(text(&again.stderr).contains("is there already and is not overwritten"));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}

#[test]
fn every_code_is_explained_with_an_example() {
    for code in reelcheck::dossier::diagnostics::Code::ALL {
        let output = reelcheck(&["explain", &code.as_str().to_lowercase()]);
        assert!(text(&output.stdout).contains("For example:"), "{code:?}");
    }
    let output = reelcheck(&["explain", "E99"]);
    assert!(text(&output.stderr).contains("is called `E99`"));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_field_and_a_word_of_the_format_are_explained_too() {
    let told = |name: &str| text(&reelcheck(&["explain", name]).stdout);
    assert!(told("within_min").contains("Give or take so many minutes"));
    assert!(told("RoleOnly").contains("RoleOnly((reason: …))"));
    // A point is told by its name, and a record with every field.
    assert!(told("at").contains("in Place: at? ((lat, lon)): Latitude and longitude"));
    assert_eq!(
        told("basis"),
        "Basis: What the film itself claims to be.\n\n  kind (BasisKind): The claim, in one of three degrees.\n  \
         cite? (list of Citation): Where the film or its makers say so.\n"
    );
    // No name of the format, and the page speaks of it.
    let quays = text(&reelcheck(&["explain", "quays"]).stdout);
    assert!(quays.contains("MapKind: ") && !quays.contains("lang"), "{quays}");
    for word in ["land", "sea", "wall", "Metres", "Background", "units", "label"] {
        assert!(told(word).contains(word), "{word}: {}", told(word));
    }
    let output = reelcheck(&["explain", "verdct"]);
    assert!(text(&output.stderr).contains("did you mean `verdict`?"));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_whole_library_is_checked_and_told_in_each_format() {
    let short = reelcheck(&["check", "--format", "short", "assets/dossiers"]);
    let one_line_each: String = std::fs::read_dir("assets/dossiers")
        .unwrap()
        .map(|film| film.unwrap().path())
        .filter(|film| film.is_dir())
        .collect::<std::collections::BTreeSet<_>>()
        .iter()
        .map(|film| format!("{}: no problems\n", film.display()))
        .collect();
    assert!(one_line_each.lines().count() > 1);
    assert_eq!(text(&short.stdout), one_line_each);
    let json = reelcheck(&["check", "--format", "json", "assets/dossiers", "no/such"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(json["version"], 1);
    assert_eq!(json["dossiers"][0]["errors"], 0);
    assert_eq!(
        json["dossiers"].as_array().unwrap().last().unwrap()["problems"][0]["code"],
        "E01"
    );
}

#[cfg(all(feature = "gui", target_os = "linux"))]
#[test]
fn without_a_display_the_window_says_so_in_one_sentence_and_ends_with_1() {
    // Never the settings of whoever runs the tests.
    let settings = tempfile::tempdir().unwrap();
    let output = reelcheck(&["--settings", settings.path().to_str().unwrap()]);
    assert_eq!(
        std::fs::read_dir(settings.path()).unwrap().count(),
        0,
        "no start has failed"
    );
    let told = text(&output.stderr);
    assert_eq!(told.lines().count(), 1, "{told}");
    assert!(told.starts_with("reelcheck: there is no display"), "{told}");
    assert!(told.contains("reelcheck check PATH"), "{told}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_film_is_exported_whole_and_never_over_anything() {
    let output = reelcheck(&["export", "sully"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).starts_with("# Sully\n"));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("film.html");
    let arguments = [
        "export",
        "assets/dossiers/ihostage",
        "--to",
        "html",
        "-o",
        file.to_str().unwrap(),
    ];
    assert_eq!(reelcheck(&arguments).status.code(), Some(0));
    let page = std::fs::read_to_string(&file).unwrap();
    assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>\n"));
    let again = reelcheck(&arguments);
    assert_eq!(again.status.code(), Some(1));
    assert!(text(&again.stderr).contains("is there already and is not overwritten"));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), page);
}

#[test]
fn a_dossier_with_errors_is_not_exported() {
    let output = reelcheck(&["export", "no/such/folder"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("`reelcheck check no/such/folder` lists them"));
}

/// What a command says whose standard output is a disk without room.
#[cfg(target_os = "linux")]
fn on_a_full_disk(arguments: &[&str]) -> Output {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    Command::new(env!("CARGO_BIN_EXE_reelcheck"))
        .args(arguments)
        .stdout(full)
        .output()
        .unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_no_success() {
    let folder = tempfile::tempdir().unwrap();
    let new = folder.path().join("new");
    for arguments in [
        &["export", "ihostage"][..],
        &["check", "assets/dossiers"],
        &["check", "--format", "json", "assets/dossiers"],
        &["explain", "E07"],
        &["new", new.to_str().unwrap()],
        &["--help"],
        &["help", "check"],
        &["--version"],
    ] {
        let output = on_a_full_disk(arguments);
        let told = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {told}");
        assert!(
            told.starts_with("reelcheck: standard output takes no more: "),
            "{arguments:?}: {told}"
        );
        assert_eq!(told.lines().count(), 1, "{told}");
    }
}

#[cfg(unix)]
#[test]
fn a_reader_that_has_enough_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_reelcheck"))
        .args(["export", "ihostage"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
}

#[test]
fn an_export_that_cannot_be_written_names_its_place_and_no_temporary_file() {
    let output = reelcheck(&["export", "ihostage", "-o", "no/such/folder/film.md"]);
    let told = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1));
    assert!(told.contains("`no/such/folder/film.md` cannot be written"), "{told}");
    assert!(!told.contains(".tmp"), "{told}");
}

#[cfg(unix)]
#[test]
fn standard_input_that_cannot_be_read_is_told_as_such() {
    let folder = std::fs::File::open("assets").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_reelcheck"))
        .args(["check", "-"])
        .stdin(folder)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stdout).contains("standard input cannot be read"),
        "{}",
        text(&output.stdout)
    );
}

#[cfg(unix)]
#[test]
fn names_of_files_are_printed_so_that_they_act_on_no_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let odd = folder.path().join("a\u{1b}[31m\nb\u{202e}");
    let odd = odd.to_str().unwrap();
    let file = format!("{odd}/film.md");
    assert_eq!(reelcheck(&["new", odd]).status.code(), Some(0));
    for arguments in [
        &["check", odd][..],
        &["check", "--format", "short", odd],
        &["new", odd],
        &["export", "ihostage", "-o", &file],
        &["export", "ihostage", "-o", &file],
        &["export", &format!("{odd}-not-there")],
        &["check", &format!("{odd}-not-there")],
    ] {
        let output = reelcheck(arguments);
        let told = text(&output.stdout) + &text(&output.stderr);
        assert!(!told.contains(['\u{1b}', '\u{202e}']), "{arguments:?}: {told:?}");
        assert!(
            told.is_empty() || told.contains("a\\u{1b}[31m\\nb\\u{202e}"),
            "{arguments:?}: {told:?}"
        );
    }
}

/// A copy of the template whose picture is these bytes.
fn template_with_picture(bytes: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let new = folder.path().join("film");
    assert_eq!(reelcheck(&["new", new.to_str().unwrap()]).status.code(), Some(0));
    std::fs::write(new.join("images/a-drawing.png"), bytes).unwrap();
    folder
}

#[test]
fn check_says_of_a_picture_what_the_window_will_say() {
    // The head of each is sound, and its end is there: only decoding tells.
    for (name, sentence) in [
        ("bad-checksum.png", "it is damaged; copy or export it anew"),
        ("palette-missing.png", "it is damaged; copy or export it anew"),
        ("no-data.png", "it is damaged; copy or export it anew"),
    ] {
        let bytes = std::fs::read(format!("tests/corpus/images/{name}")).unwrap();
        let folder = template_with_picture(&bytes);
        let output = reelcheck(&["check", folder.path().join("film").to_str().unwrap()]);
        let told = text(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{name}: {told}");
        assert!(
            told.contains(&format!("picture `images/a-drawing.png` cannot be shown: {sentence}")),
            "{name}: {told}"
        );
    }
}

#[cfg(unix)]
#[test]
fn what_the_arguments_hold_acts_on_no_terminal() {
    for arguments in [
        &["explain", "E\u{1b}[31m99"] as &[&str],
        &["--\u{1b}[31mred"],
        &["a", "\u{1b}[31mred", "\u{202e}turned"],
        &["new", "x", "--from", "\u{1b}[31mred"],
        &["check", "--format", "\u{1b}[31mred"],
    ] {
        let output = reelcheck(arguments);
        let told = text(&output.stderr);
        assert!(!output.status.success() && !told.is_empty(), "{arguments:?}");
        assert!(!told.contains(['\u{1b}', '\u{202e}']), "{told:?}");
    }
}

#[test]
fn a_map_is_cut_out_of_a_larger_one_and_never_written_over_anything() {
    let folder = tempfile::tempdir().unwrap();
    let (large, small) = (folder.path().join("large.geojson"), folder.path().join("map.geojson"));
    let square = "[[[-60,-60],[60,-60],[60,60],[-60,60],[-60,-60]]]";
    std::fs::write(&large, format!(r#"{{"type":"Polygon","coordinates":{square}}}"#)).unwrap();
    let (large, small) = (large.to_str().unwrap(), small.to_str().unwrap());
    let arguments = ["map", large, "--bounds", "-5,-5,5,5", "--kind", "land", "-o", small];
    let output = reelcheck(&arguments);
    let said = text(&output.stdout);
    assert!(
        said.contains("1 of 1 features, 4 of 4 points"),
        "{said}{}",
        text(&output.stderr)
    );
    assert!(said.contains("bounds: ((-5, -5), (5, 5)), centre: (0, 0),"), "{said}");
    let map = std::fs::read_to_string(small).unwrap();
    assert!(map.contains(r#""kind":"land""#) && map.contains("-5.2"), "{map}");
    let again = reelcheck(&arguments);
    assert_eq!(again.status.code(), Some(1));
    assert!(text(&again.stderr).contains("is there already and is not overwritten"));
    let printed = reelcheck(&["map", large, "--bounds=-5,-5,5,5"]);
    assert!(text(&printed.stdout).starts_with("{\"type\": \"FeatureCollection\""));
    assert!(text(&printed.stderr).contains("In the dossier: bounds: "));
    for (bounds, words) in [
        ("5,5,-5,-5", "the bounds enclose nothing"),
        ("1,2,3", "there are 3 numbers, and not four"),
        ("70,70,71,71", "nothing of `"),
    ] {
        let output = reelcheck(&["map", large, "--bounds", bounds]);
        assert!(
            text(&output.stderr).contains(words),
            "{bounds}: {}",
            text(&output.stderr)
        );
        assert_ne!(output.status.code(), Some(0));
    }
    let output = reelcheck(&["map", large, "--bounds", "0,0,1,1", "--kind", "lnd"]);
    assert!(text(&output.stderr).contains("did you mean `land`?"));
}
