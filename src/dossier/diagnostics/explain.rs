//! Each problem at length: what is behind it, and an example.

use super::{Code, Severity};

/// A problem explained at length, with an example of how it is put right.
pub fn explain(code: Code) -> String {
    let severity = match code.severity() {
        Severity::Error => "an error: the last good dossier stays on screen",
        Severity::Warning => "a warning: it stops nothing",
    };
    let example: Vec<String> = code.example().lines().map(|line| format!("    {line}")).collect();
    format!(
        "{} is {severity}.\n\n{}\n\nFor example:\n\n{}\n",
        code.as_str(),
        code.why(),
        example.join("\n")
    )
}

/// What is behind a problem, and an example of how it is put right.
pub fn explained(code: Code) -> (&'static str, &'static str) {
    (code.why(), code.example())
}
