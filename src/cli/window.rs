//! The start of the window: settings, dossier and display, and what is said where there is none.

use std::process::ExitCode;

use crate::cli::arguments::{ThemeArgument, WindowArguments};
use crate::library::{FIRST_FILM, Origin};
use crate::window::native::{self, FrameLog, StartError, find_display};
use crate::window::state::action::ThemeChoice;
use crate::window::state::host::Host;
use crate::window::ui::{Decoding, theme};
use crate::window::viewer::settings::{Settings, SettingsWriter, Store};
use crate::window::viewer::{LoadedDossier, Setup, Viewer};
use crate::words::WORDS;
use crate::words::capital;
use crate::words::terminal::{fail, warn};

/// Opens the window, and stays until it is closed.
pub(super) fn window(arguments: WindowArguments) -> ExitCode {
    let is_from_icon = native::is_from_icon();
    // Told before the start is counted: nothing has failed that other settings would help.
    if let Err(err) = find_display() {
        return no_window(&err, is_from_icon);
    }
    #[cfg(all(unix, not(target_os = "macos")))]
    if let Some(fault) = native::wayland_fault() {
        if native::has_x11() {
            warn(&(WORDS.start.opens_on_x11)(&fault));
            return without_wayland();
        }
        return no_window(&StartError::SilentDisplay(fault), is_from_icon);
    }
    native::tell_panics_briefly();
    let origin = arguments.path.map_or(Origin::Bundled(FIRST_FILM), Origin::Path);
    let store = match arguments.settings {
        Some(folder) => Some(Store::in_folder(&folder)),
        None => Store::of_system(),
    };
    // They tell the language of the texts.
    let (mut settings, notice) = begin(store.as_ref());
    let language = arguments.language.or_else(|| settings.language.clone());
    // The dossier is loaded, and the fonts are unpacked, while the window system makes the window.
    let (to_load, in_language) = (origin.clone(), language.clone());
    let load = move || {
        theme::unpack_fonts();
        LoadedDossier::load(&to_load, in_language.as_deref())
    };
    let loading = std::thread::Builder::new().name("open".to_owned()).spawn(load).ok();
    // What is remembered anew from here on is kept with the first change, or at the end.
    let keeper = store.clone().map(|store| SettingsWriter::new(store, &settings));
    if let Origin::Path(path) = &origin {
        settings.remember_opened(&std::path::absolute(path).unwrap_or_else(|_| path.clone()));
    }
    if let Some(theme) = arguments.theme {
        settings.theme = theme.into();
    }
    let place = settings.window;
    let opened = native::run(FrameLog::new(arguments.log_frames), place, store, move |ctx| {
        // Where the system gives no thread, now.
        let loaded = loading.and_then(|loading| loading.join().ok());
        let ready = loaded.unwrap_or_else(|| LoadedDossier::load(&origin, language.as_deref()));
        let setup = Setup {
            origin,
            language,
            settings,
            keeper,
            notice,
            decoding: Decoding::OnThread,
            host: Host::Desktop,
        };
        Viewer::with_ready(ctx, setup, ready)
    });
    match opened {
        Ok(()) => ExitCode::SUCCESS,
        Err(err) => no_window(&err, is_from_icon),
    }
}

/// Says why there is no window: on standard error, and in a box of the system where nobody reads that.
fn no_window(err: &StartError, is_from_icon: bool) -> ExitCode {
    let sentence = err.to_string();
    let code = fail(&sentence);
    if is_from_icon {
        native::show_in_box(&capital(&sentence));
    }
    code
}

/// The settings of before, and what the window has to say of them.
fn begin(store: Option<&Store>) -> (Settings, Option<String>) {
    let Some(start) = store.map(Store::begin) else {
        return (Settings::default(), None);
    };
    if let Some(unwritable) = &start.unwritable {
        warn(unwritable);
    }
    let notice = match (start.notice, start.unwritable) {
        (Some(notice), Some(unwritable)) => Some((WORDS.start.notices)(&notice, &unwritable)),
        (one, other) => one.or(other),
    };
    (start.settings, notice)
}

impl From<ThemeArgument> for ThemeChoice {
    fn from(theme: ThemeArgument) -> Self {
        match theme {
            ThemeArgument::System => Self::System,
            ThemeArgument::Light => Self::Light,
            ThemeArgument::Dark => Self::Dark,
            ThemeArgument::HighContrast => Self::HighContrast,
        }
    }
}

/// Becomes this program once more, with the same arguments and without the Wayland display that nobody serves: the
/// window library picks its display by the environment, and the environment of a running program stays as it is.
#[cfg(all(unix, not(target_os = "macos")))]
fn without_wayland() -> ExitCode {
    use std::os::unix::process::CommandExt;
    let again = std::env::current_exe().map(|program| {
        std::process::Command::new(program)
            .args(std::env::args_os().skip(1))
            .env_remove("WAYLAND_DISPLAY")
            .exec()
    });
    let (Ok(cause) | Err(cause)) = again;
    fail(&(WORDS.start.cannot_restart)(&cause.to_string()))
}
