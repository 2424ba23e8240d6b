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
use crate::words::WORDS;
use crate::words::terminal::{fail, say, warn};

/// Shows what a film based on true events tells, and what really happened.
#[derive(Debug, Parser)]
#[command(version, about = WORDS.command_line.about, args_conflicts_with_subcommands = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Subcommands>,
    #[command(flatten)]
    window: WindowArguments,
}

#[derive(Debug, Subcommand)]
enum Subcommands {
    #[command(about = WORDS.command_line.check)]
    Check {
        #[arg(required = true, help = WORDS.command_line.check_paths)]
        paths: Vec<PathBuf>,
        #[arg(long, value_enum, default_value_t = Format::Human, help = WORDS.command_line.check_format)]
        format: Format,
        #[arg(long, help = WORDS.command_line.deny_warnings)]
        deny_warnings: bool,
    },
    #[command(about = WORDS.command_line.new)]
    New {
        #[arg(help = WORDS.command_line.new_folder)]
        folder: PathBuf,
        #[arg(long, value_name = WORDS.command_line.value_film, help = WORDS.command_line.new_from)]
        from: Option<String>,
    },
    #[command(about = WORDS.command_line.export)]
    Export {
        #[arg(help = WORDS.command_line.export_path)]
        path: PathBuf,
        #[arg(long, value_enum, default_value_t, help = WORDS.command_line.export_to)]
        to: ExportFormat,
        #[arg(short, long, value_name = WORDS.command_line.value_file, help = WORDS.command_line.output_or_standard)]
        output: Option<PathBuf>,
        #[arg(long, help = WORDS.command_line.show_endings)]
        show_endings: bool,
    },
    #[command(about = WORDS.command_line.pack)]
    Pack {
        #[arg(help = WORDS.command_line.pack_folder)]
        folder: PathBuf,
        #[arg(short, long, value_name = WORDS.command_line.value_file, help = WORDS.command_line.pack_output)]
        output: Option<PathBuf>,
    },
    #[command(about = WORDS.command_line.unpack)]
    Unpack {
        #[arg(help = WORDS.command_line.unpack_file)]
        file: PathBuf,
        #[arg(short, long, value_name = WORDS.command_line.value_folder, help = WORDS.command_line.unpack_output)]
        output: Option<PathBuf>,
    },
    #[command(about = WORDS.command_line.map)]
    Map {
        #[arg(help = WORDS.command_line.map_file)]
        file: PathBuf,
        #[arg(long, value_name = WORDS.command_line.value_bounds, value_parser = map::bounds, allow_hyphen_values = true, help = WORDS.command_line.map_bounds)]
        bounds: Bounds,
        #[arg(long, value_parser = map::kind, help = WORDS.command_line.map_kind)]
        kind: Option<FeatureKind>,
        #[arg(short, long, value_name = WORDS.command_line.value_file, help = WORDS.command_line.output_or_standard)]
        output: Option<PathBuf>,
    },
    #[command(about = WORDS.command_line.explain)]
    Explain {
        #[arg(help = WORDS.command_line.explain_name)]
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
            Ok(file) => say(&(WORDS.command_line.written)(&printable(&file))),
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
                return fail(&(WORDS.command_line.no_bundled_film)(slug, &known));
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
    say(&(WORDS.command_line.written_folder)(&printable(folder)))
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
        return fail(&(WORDS.command_line.has_problems)(&shown, &summary));
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
    let codes = Code::ALL.iter().map(|code| code.as_str());
    let meant = diagnostics::nearest(name, codes.chain(page::names()));
    let meant = meant.map_or(String::new(), |meant| (WORDS.command_line.did_you_mean)(&meant));
    fail(&(WORDS.command_line.nothing_to_explain)(name, &meant))
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
    fail(WORDS.start.no_window_in_this_build)
}
