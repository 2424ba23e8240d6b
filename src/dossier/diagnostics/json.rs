//! Problems for programs: stable names, one object.

use serde::Serialize;

use super::{Problem, Report, Severity};

/// Version of this output; a field may be added without a new one.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Output<'a> {
    version: u32,
    dossiers: Vec<Dossier<'a>>,
}

#[derive(Serialize)]
struct Dossier<'a> {
    path: &'a str,
    errors: usize,
    warnings: usize,
    problems: Vec<One<'a>>,
}

#[derive(Serialize)]
struct One<'a> {
    code: &'static str,
    severity: &'static str,
    message: &'a str,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    record: Option<&'a str>,
    expected: &'a str,
    nearest: Option<&'a str>,
    remedy: &'a str,
}

impl<'a> One<'a> {
    fn of(problem: &'a Problem) -> Self {
        let place = problem.place.as_ref();
        Self {
            code: problem.code.as_str(),
            severity: match problem.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            message: &problem.message,
            file: place.map(|place| place.file.as_str()),
            line: place.map(|place| place.line),
            column: place.map(|place| place.column),
            record: problem.record.as_deref(),
            expected: &problem.expected,
            nearest: problem.nearest.as_deref(),
            remedy: &problem.remedy,
        }
    }
}

/// All problems of these dossiers, each named by its path, as one JSON object.
pub fn json(reports: &[(String, Report)]) -> String {
    let dossiers = reports
        .iter()
        .map(|(path, report)| Dossier {
            path,
            errors: report.errors(),
            warnings: report.warnings(),
            problems: report.problems().iter().map(One::of).collect(),
        })
        .collect();
    let output = Output {
        version: VERSION,
        dossiers,
    };
    // Strings and numbers alone cannot fail to be written.
    serde_json::to_string_pretty(&output).unwrap_or_default()
}
