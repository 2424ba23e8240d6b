//! The command line.

mod check;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::cli::check::{Format, check};
use crate::dossier::diagnostics::{self, Code};
use crate::dossier::format::page;
use crate::dossier::links::escaped;
use crate::dossier::load::from_path;
use crate::dossier::model::{Cover, CoverLevel};
use crate::dossier::paths::printable;
use crate::export::{self, ExportFormat};
use crate::library::new::write_folder;
use crate::library::pack::{pack, unpack};
use crate::library::{FILMS, TEMPLATE};
#[cfg(all(feature = "gui", not(target_arch = "wasm32")))]
use crate::window::state::action::ThemeChoice;
#[cfg(all(feature = "gui", not(target_arch = "wasm32")))]
use crate::window::viewer::settings::{Settings, SettingsWriter, Store};
use crate::words::terminal::{fail, say, warn};

/// Shows what a film based on true events tells, and what really happened.
#[derive(Debug, Parser)]
#[command(version, about, args_conflicts_with_subcommands = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Subcommands>,
    /// A dossier folder, its dossier.ron, or a packed dossier; iHostage if left out
    path: Option<PathBuf>,
    /// Light, dark or high contrast; as it was last time if left out
    #[arg(long, value_enum)]
    theme: Option<ThemeArgument>,
    /// Language of the dossier's texts, where it has them, such as nl
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// Folder of the settings, instead of the one that the system keeps for them
    #[arg(long, value_name = "FOLDER")]
    settings: Option<PathBuf>,
    /// Writes the time of each frame to standard error, in microseconds since 1970
    #[arg(long, hide = true)]
    log_frames: bool,
}

#[derive(Debug, Subcommand)]
enum Subcommands {
    /// Prints the problems of dossiers; ends with 1 if there are errors
    Check {
        /// Dossier folders, a folder of such folders, a dossier.ron, packed dossiers, or - for standard input
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// How they are printed
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
        /// Ends with 1 if there are warnings, too
        #[arg(long)]
        deny_warnings: bool,
    },
    /// Writes a dossier to start from; never over anything
    New {
        /// The folder to be made
        folder: PathBuf,
        /// A bundled film to learn from, instead of the small template
        #[arg(long, value_name = "FILM")]
        from: Option<String>,
    },
    /// Writes a dossier as a text to be read elsewhere; the ending stays out
    Export {
        /// A dossier folder, its dossier.ron, or a packed dossier; or the name of a bundled film
        path: PathBuf,
        /// What it is written as
        #[arg(long, value_enum, default_value_t)]
        to: ExportFormat,
        /// The new file; standard output if left out
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Tells how it ended, too
        #[arg(long)]
        show_endings: bool,
    },
    /// Packs a dossier with all that it names into one file, to hand on; never over anything
    Pack {
        /// The folder of the dossier
        folder: PathBuf,
        /// The new file; beside the folder, with its name and `.reelcheck`, if left out
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Unpacks a packed dossier into a new folder, to be edited; never over anything
    Unpack {
        /// The packed dossier
        file: PathBuf,
        /// The new folder; beside the file, with its name, if left out
        #[arg(short, long, value_name = "FOLDER")]
        output: Option<PathBuf>,
    },
    /// Tells a problem at length, or a field or word of the format
    Explain {
        /// A code, such as E07, or a name, such as within_min or Told
        name: String,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ThemeArgument {
    /// As the system has it
    System,
    /// Light
    Light,
    /// Dark
    Dark,
    /// High contrast
    HighContrast,
}

/// Runs the program as the command line asks.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        // Help and version are asked for, and printed as any answer is.
        Err(answer) if !answer.use_stderr() => return say(&answer.render().to_string()),
        Err(wrong) => return refuse(&wrong),
    };
    match &arguments.command {
        Some(Subcommands::Check {
            paths,
            format,
            deny_warnings,
        }) => check(paths, *format, *deny_warnings),
        Some(Subcommands::New { folder, from }) => new(folder, from.as_deref()),
        Some(Subcommands::Export {
            path,
            to,
            output,
            show_endings,
        }) => export(path, *to, output.as_deref(), *show_endings),
        Some(Subcommands::Pack { folder, output }) => match pack(folder, output.as_deref()) {
            Ok(file) => say(&format!("{} is written\n", printable(&file))),
            Err(err) => fail(&err.to_string()),
        },
        Some(Subcommands::Unpack { file, output }) => match unpack(file, output.as_deref()) {
            Ok(folder) => written_folder(&folder),
            Err(err) => fail(&err.to_string()),
        },
        Some(Subcommands::Explain { name }) => explain(name),
        None => window(arguments),
    }
}

/// Says what is wrong with the arguments; what they quote, names of files among it, acts on no terminal.
fn refuse(wrong: &clap::Error) -> ExitCode {
    let plain = wrong.render().to_string();
    let harmless = plain.lines().map(escaped).collect::<Vec<_>>().join("\n");
    if harmless == plain.trim_end() {
        // In colour where there are colours; where standard error is gone, nobody is left to be told.
        let _ = wrong.print();
    } else {
        warn(harmless.trim_start_matches("error: "));
    }
    u8::try_from(wrong.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from)
}

/// Writes the template, or a bundled film, into a new folder.
fn new(folder: &Path, from: Option<&str>) -> ExitCode {
    let files = match from {
        None => TEMPLATE,
        Some(slug) => match FILMS.iter().find(|film| film.slug == slug) {
            Some(film) => film.files,
            None => {
                let known: Vec<&str> = FILMS.iter().map(|film| film.slug).collect();
                return fail(&format!(
                    "no bundled film is called `{slug}`; there is {}",
                    known.join(", ")
                ));
            }
        },
    };
    match write_folder(folder, files) {
        Ok(()) => written_folder(folder),
        Err(err) => fail(&err.to_string()),
    }
}

/// Says that a folder with a dossier is there, and what can be done with it.
fn written_folder(folder: &Path) -> ExitCode {
    let folder = printable(folder);
    say(&format!(
        "{folder} is written; open it with `reelcheck {folder}`, check it with `reelcheck check {folder}`\n"
    ))
}

/// Writes a dossier that has no errors into a new file, or to standard output.
fn export(path: &Path, format: ExportFormat, output: Option<&Path>, show_endings: bool) -> ExitCode {
    let film = FILMS.iter().find(|film| Path::new(film.slug) == path);
    let loaded = match film.filter(|_| !path.exists()) {
        Some(film) => film.load(None),
        None => from_path(path, None),
    };
    let shown = printable(path);
    let Some(dossier) = loaded.dossier.filter(|_| !loaded.report.has_errors()) else {
        let summary = diagnostics::summary(&loaded.report);
        return fail(&format!(
            "`{shown}` has {summary}; `reelcheck check {shown}` tells them"
        ));
    };
    let level = if show_endings {
        CoverLevel::Nothing
    } else {
        CoverLevel::Ending
    };
    let text = export::export(&dossier, &Cover::new(level), format);
    match output {
        None => say(&text),
        Some(file) => match export::write_new(file, &text) {
            Ok(()) => ExitCode::SUCCESS,
            Err(err) => fail(&err.to_string()),
        },
    }
}

fn explain(name: &str) -> ExitCode {
    let told = match Code::from_name(name) {
        Some(code) => Some(diagnostics::explain(code)),
        None => page::explain(name).or_else(|| page::mentions(name)),
    };
    if let Some(told) = told {
        return say(&told);
    }
    let codes = Code::ALL.iter().map(|code| code.as_str().to_owned());
    let known: Vec<String> = codes.chain(page::names()).collect();
    let meant = diagnostics::nearest(name, known.iter().map(String::as_str));
    let meant = meant.map_or(String::new(), |meant| format!("; did you mean `{meant}`?"));
    fail(&format!(
        "neither a problem, nor a field or word of the format, is called `{name}`{meant}"
    ))
}

#[cfg(not(all(feature = "gui", not(target_arch = "wasm32"))))]
fn window(arguments: Arguments) -> ExitCode {
    let _ = (
        arguments.path,
        arguments.theme,
        arguments.language,
        arguments.settings,
        arguments.log_frames,
    );
    fail("this build has no window; use `reelcheck check PATH`, or build it with the feature `gui`")
}

#[cfg(all(feature = "gui", not(target_arch = "wasm32")))]
fn window(arguments: Arguments) -> ExitCode {
    use crate::library::{IHOSTAGE, Origin};
    use crate::window::native::{FrameLog, find_display};
    use crate::window::state::host::Host;
    use crate::window::ui::Decoding;
    use crate::window::viewer::{LoadedDossier, Setup, Viewer};

    let is_from_icon = crate::window::native::is_from_icon();
    // Told before the start is counted: nothing has failed that other settings would help.
    if let Err(err) = find_display() {
        return no_window(&err, is_from_icon);
    }
    #[cfg(all(unix, not(target_os = "macos")))]
    if let Some(fault) = crate::window::native::wayland_fault() {
        if crate::window::native::has_x11() {
            warn(&format!("{fault}; the window opens on X11 instead"));
            return without_wayland();
        }
        return no_window(&crate::window::native::StartError::SilentDisplay(fault), is_from_icon);
    }
    crate::window::native::tell_panics_briefly();
    let origin = arguments.path.map_or(Origin::Bundled(IHOSTAGE), Origin::Path);
    let language = arguments.language;
    // The dossier is loaded while the window system makes the window.
    let (to_load, in_language) = (origin.clone(), language.clone());
    let load = move || LoadedDossier::load(&to_load, in_language.as_deref());
    let loading = std::thread::Builder::new().name("open".to_owned()).spawn(load).ok();
    let store = match arguments.settings {
        Some(folder) => Some(Store::in_folder(&folder)),
        None => Store::of_system(),
    };
    let (mut settings, notice) = begin(store.as_ref());
    // What is remembered anew from here on is kept with the first change, or at the end.
    let keeper = store.clone().map(|store| SettingsWriter::new(store, &settings));
    if let Origin::Path(path) = &origin {
        settings.remember_opened(&std::path::absolute(path).unwrap_or_else(|_| path.clone()));
    }
    if let Some(theme) = arguments.theme {
        settings.theme = theme.into();
    }
    let place = settings.window;
    let opened = crate::window::native::run(FrameLog::new(arguments.log_frames), place, store, move |ctx| {
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
#[cfg(all(feature = "gui", not(target_arch = "wasm32")))]
fn no_window(err: &crate::window::native::StartError, is_from_icon: bool) -> ExitCode {
    let sentence = err.to_string();
    let code = fail(&sentence);
    if is_from_icon {
        crate::window::native::show_in_box(&crate::words::capital(&sentence));
    }
    code
}

/// The settings of before, and what the window has to say of them.
#[cfg(all(feature = "gui", not(target_arch = "wasm32")))]
fn begin(store: Option<&Store>) -> (Settings, Option<String>) {
    let Some(start) = store.map(Store::begin) else {
        return (Settings::default(), None);
    };
    if let Some(unwritable) = &start.unwritable {
        warn(unwritable);
    }
    let notice = match (start.notice, start.unwritable) {
        (Some(notice), Some(unwritable)) => Some(format!("{notice} {unwritable}")),
        (one, other) => one.or(other),
    };
    (start.settings, notice)
}

#[cfg(all(feature = "gui", not(target_arch = "wasm32")))]
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
#[cfg(all(feature = "gui", unix, not(target_os = "macos")))]
fn without_wayland() -> ExitCode {
    use std::os::unix::process::CommandExt;
    let again = std::env::current_exe().map(|program| {
        std::process::Command::new(program)
            .args(std::env::args_os().skip(1))
            .env_remove("WAYLAND_DISPLAY")
            .exec()
    });
    let (Ok(cause) | Err(cause)) = again;
    fail(&format!(
        "the program cannot be restarted for X11: {cause}; unset WAYLAND_DISPLAY and start it again"
    ))
}
