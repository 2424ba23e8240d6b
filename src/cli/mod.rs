//! The command line.

mod arguments;
mod check;
mod map;
#[cfg(all(feature = "gui", not(target_arch = "wasm32")))]
mod window;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use crate::cli::arguments::WindowArguments;
use crate::cli::check::{Format, check};
use crate::cli::map::Bounds;
#[cfg(all(feature = "gui", not(target_arch = "wasm32")))]
use crate::cli::window::window;
use crate::dossier::diagnostics::{self, Code};
use crate::dossier::format::page;
use crate::dossier::links::escaped;
use crate::dossier::load::from_path;
use crate::dossier::model::{Cover, CoverLevel, FeatureKind};
use crate::dossier::paths::printable;
use crate::export::{self, ExportFormat};
use crate::library::new::write_folder;
use crate::library::pack::{pack, unpack};
use crate::library::{FILMS, TEMPLATE};
use crate::words::terminal::{fail, say, warn};

/// Shows what a film based on true events tells, and what really happened.
#[derive(Debug, Parser)]
#[command(version, about, args_conflicts_with_subcommands = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Subcommands>,
    #[command(flatten)]
    window: WindowArguments,
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
    /// Cuts a map for a dossier out of a larger GeoJSON file: clipped, simplified, rounded; never over anything
    Map {
        /// The GeoJSON file, in degrees (WGS 84)
        file: PathBuf,
        /// South, west, north, east, in degrees; across the date line the east is past 180
        #[arg(long, value_name = "S,W,N,E", value_parser = map::bounds, allow_hyphen_values = true)]
        bounds: Bounds,
        /// What all of it is, such as land; what its features say if left out
        #[arg(long, value_parser = map::kind)]
        kind: Option<FeatureKind>,
        /// The new file; standard output if left out
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Tells a problem at length, or a field or word of the format
    Explain {
        /// A code, such as E07, or a name, such as within_min or Told
        name: String,
    },
}

/// The command line as clap knows it, for its manual and for shells.
pub fn command() -> clap::Command {
    Arguments::command()
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
        Some(Subcommands::Map {
            file,
            bounds,
            kind,
            output,
        }) => map::map(file, *bounds, *kind, output.as_deref()),
        Some(Subcommands::Explain { name }) => explain(name),
        None => window(arguments.window),
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
fn window(arguments: WindowArguments) -> ExitCode {
    // A page is given none.
    let WindowArguments {
        path,
        theme,
        language,
        settings,
        log_frames,
    } = arguments;
    let _ = (path, theme, language, settings, log_frames);
    #[cfg(feature = "gui")]
    {
        crate::window::web::open(crate::library::Origin::Bundled(crate::library::FIRST_FILM));
        ExitCode::SUCCESS
    }
    #[cfg(not(feature = "gui"))]
    fail(crate::words::WORDS.start.no_window_in_this_build)
}
