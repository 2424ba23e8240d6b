//! What is kept between starts, and what becomes of it when its file is damaged.

#![cfg(test)]

use super::store::Start;
use super::*;

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("reelcheck-settings-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn some() -> Settings {
    let mut settings = Settings {
        theme: ThemeChoice::Dark,
        text_scale: 1.5,
        motion: false,
        language: Some("pt-BR".to_owned()),
        window: Some(WindowPlace {
            left: Some(40.0),
            top: None,
            width: 900.0,
            height: 700.0,
            maximized: false,
        }),
        library: Some("films".into()),
        ..Settings::default()
    };
    settings.remember_cover("ihostage", CoverLevel::Nothing);
    settings.remember_screen("ihostage", Screen::Sources);
    settings.remember_opened(Path::new("a/b"));
    settings
}

#[test]
fn what_is_written_is_read_again() {
    let settings = some();
    assert_eq!(Settings::parse(&settings.to_text()), Ok(settings));
}

#[test]
fn a_wild_field_falls_back_and_takes_no_other_with_it() {
    for (wild, scale) in [
        ("NaN", 1.0),
        ("inf", 1.0),
        ("-inf", 1.0),
        ("0", SMALLEST_TEXT),
        ("1e9", LARGEST_TEXT),
        ("\"large\"", 1.0),
        ("1e999", 1.0),
    ] {
        let text = format!("(version: 1, theme: Dark, text_scale: {wild}, motion: 3, unheard_of: [1, 2])");
        let settings = Settings::parse(&text).unwrap();
        assert_eq!(
            (settings.theme, settings.text_scale),
            (ThemeChoice::Dark, scale),
            "{wild}"
        );
        assert!(settings.motion);
    }
}

#[test]
fn a_window_that_cannot_be_is_not_believed() {
    let place = |text: &str| {
        Settings::parse(&format!("(version: 1, window: {text})"))
            .unwrap()
            .window
    };
    assert_eq!(
        place("(left: 0, top: 0, width: NaN, height: 5, maximized: false)"),
        None
    );
    let far = place("(left: -90000, top: 1e30, width: 0, height: 1e9, maximized: true)").unwrap();
    assert_eq!((far.left, far.top), (None, None));
    assert_eq!((far.width, far.height), (200.0, 16_384.0));
}

#[test]
fn every_way_to_damage_the_file_still_starts() {
    let folder = folder("damage");
    let store = Store::in_folder(&folder);
    let whole = some().to_text();
    let cut: Vec<Vec<u8>> = (0..whole.len())
        .step_by(17)
        .map(|end| whole.as_bytes()[..end].to_vec())
        .collect();
    let damaged: [&[u8]; 9] = [
        b"",
        b"\0\0\0\0",
        b"\xFF\xFE",
        b"(version: 1",
        b"(version: -1)",
        b"(version: 99)",
        b"[1, 2]",
        b"{\"version\": 1}",
        b"((((((((((((((((",
    ];
    for bytes in cut.iter().map(Vec::as_slice).chain(damaged) {
        std::fs::write(folder.join("settings.ron"), bytes).unwrap();
        let (settings, _) = store.read();
        assert!((SMALLEST_TEXT..=LARGEST_TEXT).contains(&settings.text_scale));
    }
    std::fs::write(folder.join("settings.ron"), vec![b'x'; SETTINGS_BYTES as usize + 1]).unwrap();
    let (settings, notice) = store.read();
    assert_eq!(settings, Settings::default());
    assert!(notice.unwrap().contains("damaged"));
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_version_before_is_used_when_the_file_is_damaged() {
    let folder = folder("before");
    let store = Store::in_folder(&folder);
    store.write(&some()).unwrap();
    let second = Settings {
        text_scale: 2.0,
        ..some()
    };
    store.write(&second).unwrap();
    assert_eq!(store.read(), (second, None));
    std::fs::write(folder.join("settings.ron"), "(ver").unwrap();
    let (settings, notice) = store.read();
    assert_eq!(settings, some());
    assert!(notice.unwrap().contains("The one before it is."));
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_third_start_after_two_that_failed_begins_with_defaults() {
    let folder = folder("starts");
    let store = Store::in_folder(&folder);
    store.write(&some()).unwrap();
    assert_eq!(store.begin().settings, some());
    assert_eq!(store.begin().settings, some());
    let Start { settings, notice, .. } = store.begin();
    assert_eq!(settings, Settings::default());
    assert!(notice.is_some());
    store.started();
    assert_eq!(store.begin().settings, some());
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_keeper_writes_what_changed_before_it_goes() {
    let folder = folder("keeper");
    let store = Store::in_folder(&folder);
    let mut keeper = SettingsWriter::new(store.clone(), &Settings::default());
    keeper.keep(&some());
    drop(keeper);
    assert_eq!(store.read().0, some());
    std::fs::remove_dir_all(folder).unwrap();
}

#[cfg(unix)]
fn pipe_at(path: &Path) {
    let made = std::process::Command::new("mkfifo").arg(path).status().unwrap();
    assert!(made.success());
}

/// Runs something on a thread; whether it came to its end in a few seconds. A pipe without a reader waits for ever.
#[cfg(unix)]
fn ends(run: impl FnOnce() + Send + 'static) -> bool {
    let (done, wait) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        run();
        done.send(()).unwrap();
    });
    wait.recv_timeout(std::time::Duration::from_secs(5)).is_ok()
}

#[cfg(unix)]
#[test]
fn pipes_in_the_place_of_the_files_stop_neither_start_nor_end() {
    let folder = folder("pipe");
    pipe_at(&folder.join("settings.ron"));
    pipe_at(&folder.join(store::STARTS_FILE));
    let (store, at) = (Store::in_folder(&folder), folder.clone());
    assert!(ends(move || {
        let Start {
            mut settings, notice, ..
        } = store.begin();
        assert!(notice.unwrap().contains("damaged"));
        let mut keeper = SettingsWriter::new(store.clone(), &settings);
        settings.text_scale = 2.0;
        keeper.keep(&settings);
        drop(keeper);
        store.started();
        assert_eq!(store.read(), (settings, None));
    }));
    assert!(at.join("settings.ron.unread").exists(), "the pipe is put aside");
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_file_that_is_too_large_for_settings_is_put_aside_and_not_copied() {
    let folder = folder("large");
    let store = Store::in_folder(&folder);
    store.write(&some()).unwrap();
    store.write(&some()).unwrap();
    let large = std::fs::File::create(folder.join("settings.ron")).unwrap();
    large.set_len(3 * 1024 * 1024 * 1024).unwrap();
    store.write(&some()).unwrap();
    assert_eq!(store.read(), (some(), None));
    let kept = std::fs::metadata(folder.join("settings.ron.bak")).unwrap().len();
    assert!(kept <= SETTINGS_BYTES, "{kept}");
    assert!(folder.join("settings.ron.unread").exists());
    std::fs::remove_dir_all(folder).unwrap();
}

#[cfg(unix)]
#[test]
fn a_path_that_is_not_unicode_does_not_empty_the_settings() {
    use std::os::unix::ffi::OsStrExt;
    let odd = Path::new(std::ffi::OsStr::from_bytes(b"films\xFF")).to_owned();
    let mut settings = Settings {
        library: Some(odd.clone()),
        ..some()
    };
    settings.remember_opened(&odd);
    let read = Settings::parse(&settings.to_text()).unwrap();
    assert_eq!(
        read,
        Settings {
            library: None,
            ..some()
        }
    );
}

#[test]
fn settings_that_cannot_be_kept_are_told_once() {
    let folder = folder("no-folder");
    let blocked = folder.join("file");
    std::fs::write(&blocked, "").unwrap();
    // A folder cannot be made where a file stands, whoever one is.
    let store = Store::in_folder(&blocked.join("settings\u{1b}[31m"));
    let notice = store.begin().unwritable.unwrap();
    assert!(
        notice.starts_with("Settings are not kept: `") && notice.contains("--settings"),
        "{notice}"
    );
    assert!(notice.contains("\\u{1b}") && !notice.contains('\u{1b}'), "{notice}");
    let mut keeper = SettingsWriter::new(store, &Settings::default());
    let (woken, wait) = std::sync::mpsc::channel();
    keeper.wake_with(move || woken.send(()).unwrap());
    keeper.keep(&some());
    wait.recv_timeout(std::time::Duration::from_secs(5)).unwrap();
    assert!(keeper.trouble().unwrap().starts_with("Settings are not kept"));
    keeper.keep(&Settings::default());
    wait.recv_timeout(std::time::Duration::from_secs(5)).unwrap();
    assert_eq!(keeper.trouble(), None);
    std::fs::remove_dir_all(folder).unwrap();
}
