//! Why a map cannot be read, and where in its file that stands.

use crate::dossier::diagnostics::Code;
use crate::dossier::load::message::problem;
use crate::dossier::load::site::Site;

const REMEDY: &str = "write GeoJSON in degrees (WGS 84); docs/format.md names tools that do";

/// Why a map cannot be read.
#[derive(Debug)]
pub(super) struct MapFault {
    /// In words that complete "the map cannot be read: …".
    pub(super) cause: String,
    /// The feature at fault, from 0.
    pub(super) feature: Option<usize>,
    pub(super) remedy: &'static str,
}

impl MapFault {
    pub(super) fn new(cause: impl Into<String>, remedy: &'static str) -> Self {
        Self {
            cause: cause.into(),
            feature: None,
            remedy,
        }
    }

    /// The same, as the fault of a feature.
    pub(super) fn of_feature(self, index: usize) -> Self {
        Self {
            cause: format!("feature {}: {}", index + 1, self.cause),
            feature: Some(index),
            ..self
        }
    }
}

impl From<String> for MapFault {
    fn from(cause: String) -> Self {
        Self::new(cause, REMEDY)
    }
}

/// Reports a fault at its place in the map's own file, where that is known.
pub(super) fn tell(fault: &MapFault, file: &str, bytes: &[u8], file_at: &Site<'_, '_>) {
    let message = format!("map `{file}` cannot be read: {}", fault.cause);
    let message = problem(Code::BadMap, message);
    let text = std::str::from_utf8(bytes).ok();
    match text.and_then(|text| Some((text, place_of(fault, text)?))) {
        None => message.mark("this file").remedy(fault.remedy).report(file_at),
        Some((text, (at, remedy))) => message.mark("here").remedy(remedy).report_in(file, text, at, file_at),
    }
}

/// The byte at which a fault stands in a text, where that is known, and what to do there.
fn place_of(fault: &MapFault, text: &str) -> Option<(usize, &'static str)> {
    if let Some(index) = fault.feature {
        return Some((feature_start(text, index)?, fault.remedy));
    }
    if let Err(err) = serde_json::from_str::<serde::de::IgnoredAny>(text) {
        let at = byte_at(text, err.line(), err.column());
        return Some((at, json_remedy(text, at)));
    }
    let (line, column) = line_and_column(&fault.cause)?;
    Some((byte_at(text, line, column), fault.remedy))
}

/// What to do where a file stops being JSON.
fn json_remedy(text: &str, at: usize) -> &'static str {
    let before = text.get(..at).unwrap_or("").trim_end();
    match text.get(at..).and_then(|rest| rest.chars().next()) {
        Some('/' | '#') => "take the comment out: GeoJSON has none",
        Some('\'') => "write double quotation marks: `\"`",
        Some(']' | '}') if before.ends_with(',') => "take out the comma before it: nothing follows",
        None => "the file ends too early: close what is open",
        Some(_) => "look here and just before for a missing comma, bracket or quotation mark",
    }
}

/// The byte at a line and a column in bytes, both from 1.
fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let lines = text.split_inclusive('\n').take(line.saturating_sub(1));
    let start: usize = lines.map(str::len).sum();
    text.floor_char_boundary((start + column.saturating_sub(1)).min(text.len()))
}

/// The place that a sentence ends with: `… at line 3 column 14`.
fn line_and_column(sentence: &str) -> Option<(usize, usize)> {
    let (line, column) = sentence.rsplit_once(" at line ")?.1.split_once(" column ")?;
    Some((line.parse().ok()?, column.parse().ok()?))
}

/// The byte at which a feature begins.
pub(super) fn feature_start(text: &str, index: usize) -> Option<usize> {
    #[derive(serde::Deserialize)]
    struct Features<'a> {
        #[serde(borrow)]
        features: Vec<&'a serde_json::value::RawValue>,
    }
    let all: Features<'_> = serde_json::from_str(text.trim_start_matches('\u{FEFF}')).ok()?;
    let feature = all.features.get(index)?.get();
    Some((feature.as_ptr() as usize).saturating_sub(text.as_ptr() as usize))
}
