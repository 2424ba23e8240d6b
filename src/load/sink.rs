//! Collects problems, and gives each its place.

use std::collections::HashMap;
use std::ops::Range;

use super::spans::{At, Locator, Step, span_in};
use crate::diag::{Code, Counts, LineIndex, Problem, Report, Severity, nearest};
use crate::limits::{NAMES_COMPARED, PROBLEM_CHARS, PROBLEMS_PLACED};

/// What a problem says; the sink adds where.
#[derive(Clone, Default)]
pub(super) struct Words {
    /// One sentence, lower case, without a full stop.
    pub(crate) message: String,
    /// What stands under the mark.
    pub(crate) expected: String,
    /// The nearest existing name.
    pub(crate) nearest: Option<String>,
    /// One thing to do.
    pub(crate) remedy: String,
}

impl Words {
    pub(crate) fn new(message: impl Into<String>, expected: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            expected: expected.into(),
            nearest: None,
            remedy: remedy.into(),
        }
    }
}

/// Collects the problems of one dossier file.
pub(super) struct Sink<'a> {
    text: &'a str,
    lines: LineIndex<'a>,
    pub(crate) locator: Locator<'a>,
    /// Records that could not be read, by list, as positions in the file.
    skipped: HashMap<&'static str, Vec<usize>>,
    problems: Vec<Problem>,
    placed: Counts,
    only_counted: Counts,
    names_compared: usize,
}

/// The name of one record of each list.
const RECORD_NAMES: [(&str, &str); 8] = [
    ("people", "person"),
    ("cast", "cast entry"),
    ("claims", "claim"),
    ("places", "place"),
    ("routes", "route"),
    ("events", "event"),
    ("sources", "source"),
    ("images", "image"),
];

impl<'a> Sink<'a> {
    pub(crate) fn new(file: &'a str, text: &'a str) -> Self {
        Self {
            text,
            lines: LineIndex::new(file, text),
            locator: Locator::new(text),
            skipped: HashMap::new(),
            problems: Vec::new(),
            placed: Counts::default(),
            only_counted: Counts::default(),
            names_compared: 0,
        }
    }

    /// Notes that a record of a list could not be read and is left out of what follows.
    pub(crate) fn skip(&mut self, section: &'static str, position: usize) {
        self.skipped.entry(section).or_default().push(position);
    }

    /// Whether a record of a list was left out.
    pub(crate) fn has_skipped(&self, section: &'static str) -> bool {
        self.skipped.contains_key(section)
    }

    /// A problem of the value at the end of a way.
    pub(crate) fn push(&mut self, code: Code, at: &At<'_>, words: Words) {
        if self.is_full(code) {
            return self.only_counted.add(code.severity());
        }
        let steps = self.steps_in_file(at);
        let span = self.locator.locate(&steps);
        let record = self.record_name(&steps);
        self.push_span(code, span, record, words);
    }

    /// A problem of these bytes.
    pub(crate) fn push_span(&mut self, code: Code, span: Range<usize>, record: Option<String>, words: Words) {
        if self.is_full(code) {
            return self.only_counted.add(code.severity());
        }
        self.placed.add(code.severity());
        self.problems.push(Problem {
            code,
            message: shortened(words.message),
            place: Some(self.lines.place(span)),
            record: record.map(shortened),
            expected: shortened(words.expected),
            nearest: words.nearest.map(shortened),
            remedy: shortened(words.remedy),
        });
    }

    /// Whether further problems are only counted.
    fn is_full(&self, code: Code) -> bool {
        let placed = match code.severity() {
            Severity::Error => self.placed.errors,
            Severity::Warning => self.placed.warnings,
        };
        placed >= PROBLEMS_PLACED
    }

    /// The candidate that was most likely meant by a name, as long as not too many were compared.
    pub(crate) fn nearest<'n>(
        &mut self,
        name: &str,
        candidates: impl ExactSizeIterator<Item = &'n str>,
    ) -> Option<String> {
        self.names_compared += candidates.len();
        (self.names_compared <= NAMES_COMPARED).then(|| nearest(name, candidates))?
    }

    /// The byte at a line and column, both from 1.
    pub(crate) fn byte_at(&self, line: usize, column: usize) -> usize {
        self.lines.byte_at(line, column)
    }

    pub(crate) fn into_report(self) -> Report {
        Report::with_counted(self.problems, self.only_counted)
    }

    /// Names a record for the reader: ``claim `water` ``, or ``claim 3`` where it has no id.
    pub(crate) fn record_name(&self, steps: &[Step]) -> Option<String> {
        let [Step::Field(section), Step::Item(index), ..] = steps else {
            return None;
        };
        let (_, kind) = RECORD_NAMES.iter().find(|(name, _)| name == section)?;
        let records = self.locator.records(section);
        let id = records
            .get(*index)
            .and_then(|record| self.locator.id_of(record.get_ron()));
        Some(match id {
            Some(id) => format!("{kind} `{id}`"),
            None => format!("{kind} {}", index + 1),
        })
    }

    /// The bytes of a record, or of a part of it.
    pub(crate) fn span_of(&self, part: &ron::value::RawValue) -> Range<usize> {
        span_in(self.text, part)
    }

    /// Positions in what was read differ from those in the file where records were skipped.
    fn steps_in_file(&self, at: &At<'_>) -> Vec<Step> {
        let mut steps = at.steps();
        if let [Step::Field(section), Step::Item(index), ..] = steps.as_mut_slice() {
            for &position in self.skipped.get(section).into_iter().flatten() {
                if position <= *index {
                    *index += 1;
                }
            }
        }
        steps
    }
}

/// A sentence that is no longer than can be read.
fn shortened(text: String) -> String {
    match text.char_indices().nth(PROBLEM_CHARS) {
        None => text,
        Some((end, _)) => format!("{} …", text.get(..end).unwrap_or("")),
    }
}
