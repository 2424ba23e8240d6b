//! `reelcheck check`: the problems of dossiers, printed.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ValueEnum;

use crate::dossier::diagnostics::{Report, human_told, json, short, summary, summary_with};
use crate::dossier::limits::{PACK_BYTES, PROBLEMS_SHOWN};
use crate::dossier::load::{Folder, Inspection, inspected, inspected_bytes, inspected_pack, is_packed, unreadable};
use crate::dossier::paths::printable;
use crate::library::index::dossiers_at;
use crate::words::WORDS;
use crate::words::terminal::say;

/// How problems are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    #[value(help = WORDS.command_line.format_human)]
    #[default]
    Human,
    #[value(help = WORDS.command_line.format_short)]
    Short,
    #[value(help = WORDS.command_line.format_json)]
    Json,
}

/// Checks each path; 0 if none has an error, 1 otherwise.
pub(crate) fn check(paths: &[PathBuf], format: Format, deny_warnings: bool) -> ExitCode {
    let reports: Vec<(String, Report)> = paths
        .iter()
        .flat_map(|path| dossiers_at(path))
        .map(|path| (path.display().to_string(), report_of(&path)))
        .collect();
    let text = match format {
        Format::Human => reports.iter().map(|(path, report)| told(path, report)).collect(),
        Format::Short => reports.iter().map(|(path, report)| listed(path, report)).collect(),
        Format::Json => json(&reports) + "\n",
    };
    let printed = say(&text);
    let fails = |report: &Report| report.has_errors() || (deny_warnings && report.warnings() > 0);
    if reports.iter().any(|(_, report)| fails(report)) {
        ExitCode::FAILURE
    } else {
        printed
    }
}

/// The problems of a dossier; `-` is standard input, whose files lie in the folder one stands in.
fn report_of(path: &Path) -> Report {
    if path != Path::new("-") {
        return inspected(path, None, Inspection::Whole).report;
    }
    let mut bytes = Vec::new();
    if let Err(cause) = std::io::stdin().take(PACK_BYTES + 1).read_to_end(&mut bytes) {
        return unreadable(
            &(WORDS.command_line.standard_input_unreadable)(&cause.to_string()),
            WORDS.command_line.give_a_file,
        );
    }
    if is_packed(&bytes) {
        return inspected_pack(bytes.into(), "-", None, Inspection::Whole).report;
    }
    let folder = Folder::Disk(PathBuf::from("."));
    inspected_bytes(&bytes, "-", folder, None, Inspection::Whole).report
}

/// Each problem at length; what recurs over many records, once.
fn told(path: &str, report: &Report) -> String {
    let mut text = String::new();
    for told in report.told().take(PROBLEMS_SHOWN) {
        text.push_str(&human_told(&told));
        text.push_str("\n\n");
    }
    let path = printable(Path::new(path));
    text + &(WORDS.command_line.summary)(&path, &summary(report))
}

/// Each problem in a line, for editors.
fn listed(path: &str, report: &Report) -> String {
    let mut text = String::new();
    for problem in report.problems().iter().take(PROBLEMS_SHOWN) {
        text.push_str(&short(problem));
        text.push('\n');
    }
    let path = printable(Path::new(path));
    let hidden = (report.errors() + report.warnings()).saturating_sub(PROBLEMS_SHOWN);
    text + &(WORDS.command_line.summary)(&path, &summary_with(report, hidden))
}
