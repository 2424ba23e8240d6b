//! A dossier in one file: what goes in comes out, and what a stranger made of it is refused.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use reelcheck::dossier::diagnostics::Place;
use reelcheck::dossier::load::{Inspection, PackError, Packed, from_path, inspected_pack, is_packed};
use reelcheck::dossier::model::{Cover, CoverLevel};
use reelcheck::export::{ExportFormat, export};
use reelcheck::library::pack::{PackingError, pack, unpack};

use crate::support::zip_by_hand::{Entry, zip_of};

const IHOSTAGE: &str = "assets/dossiers/ihostage";

fn packed(folder: &Path) -> Vec<u8> {
    let place = tempfile::tempdir().unwrap();
    let file = pack(folder, Some(&place.path().join("film.reelcheck"))).unwrap();
    fs::read(file).unwrap()
}

/// A copy of a folder, with times of its own.
fn copy_of(folder: &str) -> (tempfile::TempDir, PathBuf) {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
            let target = to.join(entry.file_name());
            if entry.path().is_dir() {
                copy(&entry.path(), &target);
            } else {
                fs::write(target, fs::read(entry.path()).unwrap()).unwrap();
            }
        }
    }
    let place = tempfile::tempdir().unwrap();
    let film = place.path().join("film");
    copy(Path::new(folder), &film);
    (place, film)
}

#[test]
fn a_folder_is_packed_and_unpacked_as_it_was() {
    let (place, film) = copy_of(IHOSTAGE);
    let file = pack(&film, None).unwrap();
    assert_eq!(file, place.path().join("film.reelcheck"), "beside the folder");
    let folder = unpack(&file, Some(&place.path().join("again"))).unwrap();
    for name in [
        "dossier.ron",
        "map.geojson",
        "MAP-LICENCE.md",
        "images/closet-door.webp",
    ] {
        assert_eq!(
            fs::read(folder.join(name)).unwrap(),
            fs::read(film.join(name)).unwrap(),
            "{name}"
        );
    }
    assert!(!folder.join("mimetype").exists(), "that is for the file alone");
}

#[test]
fn the_same_folder_gives_the_same_bytes_and_its_kind_stands_first() {
    let (_place, film) = copy_of(IHOSTAGE);
    let bytes = packed(&film);
    assert_eq!(bytes, packed(Path::new(IHOSTAGE)));
    // Where the kind of a file is looked for: the name at 30, its content behind it.
    assert_eq!(&bytes[30..67], b"mimetypeapplication/vnd.reelcheck+zip");
}

#[test]
fn a_packed_dossier_is_what_its_folder_is() {
    let cover = Cover::new(CoverLevel::Nothing);
    for film in [IHOSTAGE, "assets/dossiers/sully", "assets/template"] {
        let loaded = inspected_pack(
            packed(Path::new(film)).into(),
            "film.reelcheck",
            None,
            Inspection::Whole,
        );
        assert!(loaded.report.problems().is_empty(), "{:?}", loaded.report.problems());
        let folder = from_path(Path::new(film), None);
        let (dossier, same) = (loaded.dossier.unwrap(), folder.dossier.unwrap());
        for format in [ExportFormat::Markdown, ExportFormat::Html, ExportFormat::Json] {
            assert_eq!(export(&dossier, &cover, format), export(&same, &cover, format));
        }
        let map = dossier.map().map(|map| map.features.len());
        assert_eq!(map, same.map().map(|map| map.features.len()));
    }
}

#[test]
fn what_a_dossier_does_not_name_stays_at_home() {
    let (_place, film) = copy_of(IHOSTAGE);
    for name in ["notes.txt", ".hidden", "images/draft.png"] {
        fs::write(film.join(name), "private").unwrap();
    }
    let bytes = packed(&film);
    let held: Vec<String> = Packed::open(bytes.into()).unwrap().paths().map(str::to_owned).collect();
    assert_eq!(
        held,
        [
            "MAP-LICENCE.md",
            "dossier.ron",
            "images/closet-door.webp",
            "images/set-in-hangar.webp",
            "images/square-at-night.webp",
            "map.geojson",
            "mimetype"
        ]
    );
}

#[test]
fn packing_and_unpacking_write_over_nothing() {
    let (place, film) = copy_of(IHOSTAGE);
    let file = pack(&film, None).unwrap();
    assert!(matches!(pack(&film, None), Err(PackingError::Write(_))));
    let err = unpack(&file, None).unwrap_err().to_string();
    assert!(err.contains("is there already and is not overwritten"), "{err}");
    assert_eq!(
        fs::read_dir(place.path()).unwrap().count(),
        2,
        "nothing half written is left"
    );
}

#[test]
fn what_has_errors_or_is_no_dossier_is_not_packed() {
    let (place, film) = copy_of(IHOSTAGE);
    let text = fs::read_to_string(film.join("dossier.ron")).unwrap();
    fs::write(film.join("dossier.ron"), text.replacen("schema: 1", "schema: 8", 1)).unwrap();
    let err = pack(&film, None).unwrap_err().to_string();
    assert!(err.contains("has 1 error; `reelcheck check"), "{err}");
    let err = pack(place.path(), None).unwrap_err().to_string();
    assert!(err.contains("is not a folder with a `dossier.ron`"), "{err}");
    let err = unpack(&film.join("dossier.ron"), None).unwrap_err().to_string();
    assert!(err.contains("is not a packed dossier"), "{err}");
}

#[test]
fn a_problem_in_a_packed_dossier_is_told_with_its_line() {
    let film = zip_of(&[Entry::file(
        "dossier.ron",
        b"(\n  schema: 1,\n  lang: \"en\",\n  films: 3,\n)",
    )]);
    let report = inspected_pack(film.into(), "film.reelcheck", None, Inspection::Heads).report;
    let places: Vec<String> = report
        .problems()
        .iter()
        .filter_map(|problem| problem.place.as_ref().map(Place::location))
        .collect();
    assert!(
        places.contains(&"film.reelcheck/dossier.ron:4:3".to_owned()),
        "{places:?}"
    );
}

/// What is refused of a zip with a dossier and these entries.
fn refused(entries: &[Entry]) -> String {
    let dossier = [Entry::file("dossier.ron", b"()")];
    refused_alone(&zip_of(&[dossier.as_slice(), entries].concat()))
}

fn refused_alone(bytes: &[u8]) -> String {
    assert!(is_packed(bytes), "it goes by what it is");
    Packed::open(bytes.into()).unwrap_err().to_string()
}

#[test]
fn names_that_lead_out_or_mean_two_things_are_refused() {
    for (name, told) in [
        ("../evil.png", "steps out of the folder"),
        ("images/../../evil.png", "steps out of the folder"),
        ("/etc/passwd", "does not start inside the folder"),
        ("C:/evil.png", "does not start inside the folder"),
        ("..\\evil.png", "not every system takes"),
        ("CON.png", "name of a device"),
        ("images/aux", "name of a device"),
        ("gnp.\u{202e}live", "`gnp.\\u{202e}live`"),
        ("a\u{1b}[2J.png", "`a\\u{1b}[2J.png`"),
        ("", "the path is empty"),
    ] {
        let why = refused(&[Entry::file(name, b"x")]);
        let plain = told.trim_matches('`');
        assert!(why.contains(plain), "{name:?}: {why}");
        assert!(!why.contains('\u{1b}') && !why.contains('\u{202e}'), "{why:?}");
    }
}

#[test]
fn two_files_that_are_one_on_some_system_are_refused() {
    let two = |one: &str, other: &str| refused(&[Entry::file(one, b"x"), Entry::file(other, b"y")]);
    assert!(two("a.png", "a.png").contains("have the same name"));
    assert!(two("a.png", "A.PNG").contains("on some system"));
    assert!(two("\u{e9}.png", "e\u{301}.png").contains("on some system"));
    assert!(two("images", "images/a.png").contains("on some system"));
}

#[test]
fn links_and_locked_and_oddly_packed_files_are_refused() {
    let link = Entry::file("a.png", b"/etc/passwd").with_mode(0o120_777);
    assert!(refused(&[link]).contains("is a link"));
    let locked = Entry::file("a.png", b"x").with_flags(1);
    assert!(refused(&[locked]).contains("is encrypted"));
    let odd = Entry::file("a.png", b"x").with_method(12);
    assert!(refused(&[odd]).contains("packed in a way"));
}

#[test]
fn what_unfolds_without_end_is_refused_before_it_is_read() {
    let bomb = Entry::file("map.geojson", b"x").claiming(100 * 1024 * 1024);
    assert!(refused(&[bomb]).contains("packed more than"));
    let vast: Vec<Entry> = (0..4)
        .map(|number| Entry::file(&format!("{number}.png"), &[0; 600_000]).claiming(100 * 1024 * 1024))
        .collect();
    assert!(refused(&vast).contains("when it is unpacked"));
    let many: Vec<Entry> = (0..1_001).map(|number| Entry::file(&number.to_string(), b"")).collect();
    assert!(refused(&many).contains("more than 1000 files"));
}

#[test]
fn a_file_that_holds_more_or_less_than_it_claims_is_damaged() {
    for claim in [1, 3] {
        let film = zip_of(&[Entry::file("dossier.ron", b"()").claiming(claim)]);
        match Packed::open(film.into()) {
            Err(err) => assert_eq!(err, PackError::Damaged),
            Ok(packed) => {
                let path = reelcheck::dossier::paths::InnerPath::parse("dossier.ron").unwrap();
                let err = packed.read(&path, 1_000).unwrap_err().to_string();
                assert!(err.contains("is damaged in the packed dossier"), "{err}");
            }
        }
    }
}

#[test]
fn what_is_cut_or_lies_over_itself_is_refused() {
    let whole = packed(Path::new(IHOSTAGE));
    for length in [4, 22, 100, whole.len() / 2, whole.len() - 1] {
        let why = refused_alone(&whole[..length]);
        assert!(why.contains("is damaged"), "{length}: {why}");
    }
    let over = Entry::file("b.png", b"x").at_the_first();
    let why = refused(&[Entry::file("a.png", b"x"), over]);
    assert!(
        why.contains("lie over each other") || why.contains("is damaged"),
        "{why}"
    );
    let mut larger = whole.clone();
    let end = larger.len() - 22;
    larger.splice(end..end, [b"PK\x06\x07".as_slice(), &[0; 16]].concat());
    assert!(
        refused_alone(&larger).contains("is damaged"),
        "zip64 holds what no dossier needs"
    );
    let longer = [whole.as_slice(), b"PK"].concat();
    assert!(
        refused_alone(&longer).contains("is damaged"),
        "a second end could hide behind it"
    );
    let folder_within = zip_of(&[Entry::file("film/dossier.ron", b"()")]);
    assert!(refused_alone(&folder_within).contains("no `dossier.ron` at the top"));
}

#[test]
fn every_refusal_says_what_to_do() {
    let loaded = inspected_pack(b"PK\x03\x04"[..].into(), "film.reelcheck", None, Inspection::Heads);
    let problem = &loaded.report.problems()[0];
    assert_eq!(
        problem.message,
        "`film.reelcheck` cannot be opened: the file is damaged or incomplete"
    );
    assert!(problem.remedy.contains("reelcheck pack FOLDER"), "{}", problem.remedy);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_is_done_to_a_packed_dossier_it_is_opened_or_refused(
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = packed(Path::new("assets/template"));
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Ok(packed) = Packed::open(bytes.into()) {
            for path in packed.paths() {
                let path = reelcheck::dossier::paths::InnerPath::parse(path).unwrap();
                let _ = packed.read(&path, 1_000_000);
            }
        }
    }
}

#[cfg(feature = "gui")]
#[test]
fn a_packed_dossier_is_shown_as_its_folder_and_offers_no_file_to_edit() {
    use crate::support::window::{ask, spoken, window_of};
    use reelcheck::library::Origin;
    use reelcheck::window::state::Screen;
    use reelcheck::window::state::action::{Action, Navigation, ThemeChoice};
    use reelcheck::window::state::command::Command;

    // With a warning, which stands in the data check.
    let (place, film) = copy_of("assets/template");
    let text = fs::read_to_string(film.join("dossier.ron")).unwrap();
    fs::write(film.join("dossier.ron"), text.replacen("kind: Drawing, ", "", 1)).unwrap();
    let file = pack(&film, Some(&place.path().join("packed.reelcheck"))).unwrap();
    let said = [(film, "film.md"), (file, "packed.md")].map(|(path, export)| {
        let mut window = window_of(Origin::Path(path), [1280.0, 800.0], ThemeChoice::Light);
        let screens = [Screen::Claims, Screen::Place, Screen::DataCheck].map(|screen| {
            ask(&mut window, Navigation::Show(screen));
            spoken(&window)
        });
        ask(&mut window, Action::Run(Command::Export));
        let spoken = spoken(&window);
        assert!(spoken.contains(export), "{spoken}");
        screens.join("\n")
    });
    let broken = zip_of(&[Entry::file("dossier.ron", b"(schema: 1,")]);
    let file = place.path().join("broken.reelcheck");
    fs::write(&file, broken).unwrap();
    let window = window_of(Origin::Path(file), [1280.0, 800.0], ThemeChoice::Light);
    let broken = spoken(&window);
    assert!(
        broken.contains("line 1") && !broken.contains("Open the file"),
        "{broken}"
    );
    let [folder, packed] = said;
    assert!(folder.contains("Open the file") && !packed.contains("Open the file"));
    let words = |said: &str| said.matches("storm").count();
    assert!(words(&folder) > 0 && words(&folder) == words(&packed), "{packed}");
}
