//! The command line.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::diag::{self, Report};
use crate::limits::PROBLEMS_SHOWN;
use crate::load::from_path;

/// Shows what a film based on true events tells, and what really happened.
#[derive(Debug, Parser)]
#[command(version, about, args_conflicts_with_subcommands = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Subcommands>,
    /// A dossier folder, or its dossier.ron; iHostage if left out
    path: Option<PathBuf>,
    /// Light or dark
    #[arg(long, value_enum, default_value_t = ThemeArgument::System)]
    theme: ThemeArgument,
    /// Writes the time of each frame to standard error, in microseconds since 1970
    #[arg(long, hide = true)]
    log_frames: bool,
}

#[derive(Debug, Subcommand)]
enum Subcommands {
    /// Prints the problems of dossiers; ends with 1 if there are errors
    Check {
        /// Dossier folders, or their dossier.ron
        #[arg(required = true)]
        paths: Vec<PathBuf>,
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
}

/// Runs the program as the command line asks.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    match &arguments.command {
        Some(Subcommands::Check { paths }) => check(paths),
        None => window(arguments),
    }
}

/// Checks each path; 0 if none has an error, 1 otherwise.
fn check(paths: &[PathBuf]) -> ExitCode {
    let mut failed = false;
    let mut text = String::new();
    for path in paths {
        let report = from_path(path, None).report;
        failed |= report.has_errors();
        text.push_str(&report_text(path, &report));
    }
    // A closed pipe is the reader's choice and no failure of the check.
    let _ = std::io::stdout().write_all(text.as_bytes());
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn report_text(path: &Path, report: &Report) -> String {
    let mut text = String::new();
    for problem in report.problems().iter().take(PROBLEMS_SHOWN) {
        text.push_str(&diag::human(problem));
        text.push_str("\n\n");
    }
    text.push_str(&format!("{}: {}\n", path.display(), diag::summary(report)));
    text
}

/// One sentence on standard error, and 1.
fn fail(sentence: &str) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "reelcheck: {sentence}");
    ExitCode::FAILURE
}

#[cfg(not(all(feature = "gui", not(target_arch = "wasm32"))))]
fn window(arguments: Arguments) -> ExitCode {
    let _ = (arguments.path, arguments.theme, arguments.log_frames);
    fail("this build has no window; use `reelcheck check PATH`, or build it with the feature `gui`")
}

#[cfg(all(feature = "gui", not(target_arch = "wasm32")))]
fn window(arguments: Arguments) -> ExitCode {
    use crate::action::ThemeChoice;
    use crate::app::FrameLog;
    use crate::library::IHOSTAGE;
    use crate::ui::Decoding;
    use crate::viewer::{Origin, Viewer};

    let origin = arguments.path.map_or(Origin::Bundled(IHOSTAGE), Origin::Path);
    let theme = match arguments.theme {
        ThemeArgument::System => ThemeChoice::System,
        ThemeArgument::Light => ThemeChoice::Light,
        ThemeArgument::Dark => ThemeChoice::Dark,
    };
    let frames = FrameLog::new(arguments.log_frames);
    // The dossier is loaded while the window system makes the window.
    let to_load = origin.clone();
    let loading = std::thread::spawn(move || to_load.load());
    let opened = crate::app::run(frames, move |ctx| {
        let loaded = loading.join().unwrap_or_else(|_| origin.load());
        Viewer::with_loaded(ctx, origin, loaded, theme, Decoding::OnThread)
    });
    match opened {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => fail(&sentence),
    }
}
