//! Collects problems, and gives each its place.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use super::covered::CoveredLines;
use super::layout::{Fault, Layout};
use super::message::{Finding, Message};
use super::tree::{Kind, Node, Tree, options};
use crate::dossier::diagnostics::{Code, Counts, LineIndex, Place, Problem, Report, Severity, nearest};
use crate::dossier::format::{FieldPath, Segment, Spoiler};
use crate::dossier::limits::{NAMES_COMPARED, PROBLEM_CHARS, PROBLEMS_PLACED};

impl Message {
    /// The report of a dossier of which nothing else can be told.
    pub(crate) fn alone(self) -> Report {
        Report::new(vec![self.at(None, None)])
    }

    /// The same, with no sentence longer than can be read.
    fn shortened(self) -> Self {
        Self {
            message: shortened(self.message),
            expected: shortened(self.expected),
            nearest: self.nearest.map(shortened),
            remedy: shortened(self.remedy),
            ..self
        }
    }

    fn at(self, place: Option<Place>, record: Option<String>) -> Problem {
        let Self {
            code,
            message,
            expected,
            nearest,
            remedy,
        } = self;
        Problem {
            code,
            message,
            place,
            record,
            expected,
            nearest,
            remedy,
            spoiler: Spoiler::Open,
        }
    }
}

impl Finding {
    /// Reports it, of a record where one is named.
    pub(crate) fn report(self, record: Option<String>, diagnostics: &Diagnostics<'_>) {
        let Self { span, message } = self;
        diagnostics.push(message, || (diagnostics.lines.place(span), record));
    }
}

/// Collects the problems of one dossier file; shared by all that read a part of it.
pub(super) struct Diagnostics<'a> {
    text: &'a str,
    lines: LineIndex<'a>,
    /// The file taken apart, once a problem needs a place.
    layout: Arc<OnceLock<Layout<'a>>>,
    /// The texts in records that could not be read, once they are asked for.
    named_in_left_out: OnceCell<HashSet<&'a str>>,
    found: RefCell<Found>,
    names_compared: Cell<usize>,
}

/// What a collector has found.
#[derive(Default)]
pub(super) struct Found {
    problems: Vec<Problem>,
    /// How many these are.
    placed: Counts,
    /// How many more there are, of which nothing is kept.
    only_counted: Counts,
}

impl Found {
    /// Whether further problems are only counted.
    fn is_full(&self, code: Code) -> bool {
        let placed = match code.severity() {
            Severity::Error => self.placed.errors,
            Severity::Warning => self.placed.warnings,
        };
        placed >= PROBLEMS_PLACED
    }

    /// Keeps a problem, or counts it alone; it is made only where it is kept.
    fn add(&mut self, code: Code, problem: impl FnOnce() -> Problem) {
        if self.is_full(code) {
            return self.only_counted.add(code.severity());
        }
        self.placed.add(code.severity());
        self.problems.push(problem());
    }
}

/// A second collector, before it begins.
#[derive(Clone)]
pub(super) struct Branch<'a> {
    file: &'a str,
    text: &'a str,
    layout: Arc<OnceLock<Layout<'a>>>,
    placed: Counts,
}

impl Branch<'_> {
    /// Collects what `find` finds.
    pub(crate) fn collect(self, find: impl FnOnce(&Diagnostics<'_>)) -> Found {
        let mut diagnostics = Diagnostics::new(self.file, self.text);
        diagnostics.layout = self.layout;
        diagnostics.found.borrow_mut().placed = self.placed;
        find(&diagnostics);
        diagnostics.found.into_inner()
    }
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

impl<'a> Diagnostics<'a> {
    pub(crate) fn new(file: &'a str, text: &'a str) -> Self {
        Self {
            text,
            lines: LineIndex::new(file, text),
            layout: Arc::default(),
            named_in_left_out: OnceCell::new(),
            found: RefCell::default(),
            names_compared: Cell::default(),
        }
    }

    /// What a second collector of the same file, on another thread, begins with.
    pub(crate) fn branch(&self) -> Branch<'a> {
        Branch {
            file: self.lines.file(),
            text: self.text,
            layout: Arc::clone(&self.layout),
            placed: self.found.borrow().placed,
        }
    }

    /// Takes in what a branch collected before what was collected here since.
    pub(crate) fn join(&self, branch: &Branch<'_>, collected: Found) {
        let mut found = self.found.borrow_mut();
        let before = branch.placed.errors + branch.placed.warnings;
        let here = before.min(found.problems.len());
        let since = found.problems.split_off(here);
        found.placed = branch.placed;
        for problem in collected.problems.into_iter().chain(since) {
            found.add(problem.code, || problem);
        }
        found.only_counted.errors += collected.only_counted.errors;
        found.only_counted.warnings += collected.only_counted.warnings;
    }

    /// The file taken apart.
    fn layout(&self) -> &Layout<'a> {
        self.layout.get_or_init(|| Layout::new(Tree::of(self.text), Vec::new()))
    }

    /// Keeps the file that was taken apart to be read, with what was read of it.
    pub(crate) fn keep(&self, layout: Layout<'a>) {
        self.layout.get_or_init(|| layout);
    }

    /// The records that could not be read, with their lists.
    fn left_out(&self) -> impl Iterator<Item = (&'static str, &Node<'a>)> {
        self.layout.get().into_iter().flat_map(Layout::left_out)
    }

    /// Whether a record that could not be read names this id somewhere.
    pub(crate) fn is_named_in_left_out(&self, id: &str) -> bool {
        let named = self.named_in_left_out.get_or_init(|| {
            let mut named = HashSet::new();
            for (_, record) in self.left_out() {
                record.each_text(&mut |_, text| {
                    named.insert(text.trim_matches('"'));
                });
            }
            named
        });
        named.contains(id)
    }

    /// The ids of the records of a list that could not be read; what points at them is not wrong for that.
    pub(crate) fn ids_left_out(&self, section: &'static str) -> Vec<String> {
        let of_section = self.left_out().filter(|(of, _)| *of == section);
        of_section.filter_map(|(_, record)| id_of(record)).collect()
    }

    /// How many problems have a place by now: [`Self::fault_since`] tells the first of those that follow.
    pub(crate) fn mark(&self) -> usize {
        self.found.borrow().problems.len()
    }

    /// The first error since then, for which the record that begins on a line cannot be read.
    pub(crate) fn fault_since(&self, mark: usize, begins: impl FnOnce() -> usize) -> Fault {
        let found = self.found.borrow();
        let mut since = found.problems.iter().skip(mark);
        let first = since.find(|problem| problem.severity() == Severity::Error);
        let placed = first.and_then(|problem| Some((problem.place.as_ref()?.line, problem.key())));
        let (line, problem) = placed.unzip();
        Fault {
            line: line.unwrap_or_else(begins),
            problem,
        }
    }

    /// The records of a list that could not be read, by their places in the file.
    pub(crate) fn unread_of(&self, list: &FieldPath<'_>) -> &[(usize, Fault)] {
        match (self.layout.get(), &*list.segments()) {
            (Some(layout), [Segment::Field(name)]) => layout.unread(name),
            _ => &[],
        }
    }

    /// The line of the value at the end of a way, from 1.
    pub(crate) fn line_of(&self, path: &FieldPath<'_>) -> usize {
        self.lines.line_of(self.layout().locate(path.segments()).start)
    }

    /// The line on which a byte stands, from 1.
    pub(crate) fn line_at(&self, byte: usize) -> usize {
        self.lines.line_of(byte)
    }

    /// Keeps a problem with its place and its record, which are looked for only where it is kept.
    fn push(&self, message: Message, locate: impl FnOnce() -> (Place, Option<String>)) {
        self.found.borrow_mut().add(message.code, || {
            let (place, record) = locate();
            message.shortened().at(Some(place), record.map(shortened))
        });
    }

    /// Keeps a problem of the value at the end of a way.
    pub(crate) fn place(&self, message: Message, path: &FieldPath<'_>) {
        self.push(message, || {
            let steps = path.segments();
            let record = self.layout().record(&steps);
            let record = record.and_then(|(list, place, record)| record_name(list, place, record));
            (self.lines.place(self.layout().locate(steps)), record)
        });
    }

    /// Keeps a problem of a byte of another file of the folder.
    pub(crate) fn place_in(&self, message: Message, file: &str, text: &str, byte: usize) {
        self.push(message, || {
            let folder = self.lines.file().rsplit_once(['/', '\\']).map(|(folder, _)| folder);
            let file = match folder {
                Some(folder) if !folder.is_empty() => format!("{folder}/{file}"),
                _ => file.to_owned(),
            };
            (LineIndex::new(&file, text).place(byte..byte + 1), None)
        });
    }

    /// Whether further problems are only counted.
    pub(crate) fn is_full(&self, code: Code) -> bool {
        self.found.borrow().is_full(code)
    }

    /// The candidate that was most likely meant by a name, as long as not too many were compared.
    pub(crate) fn nearest<'n>(&self, name: &str, candidates: impl ExactSizeIterator<Item = &'n str>) -> Option<String> {
        let compared = self.names_compared.get() + candidates.len();
        self.names_compared.set(compared);
        (compared <= NAMES_COMPARED).then(|| nearest(name, candidates))?
    }

    /// The whole file.
    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    pub(crate) fn into_report(self) -> Report {
        let Found {
            mut problems,
            placed: _,
            only_counted,
        } = self.found.into_inner();
        if !problems.is_empty() {
            let covered = CoveredLines::of(self.text, &self.lines);
            let file = self.lines.file();
            let of_other_file = |problem: &Problem| problem.place.as_ref().is_some_and(|place| place.file != file);
            for problem in problems.iter_mut().filter(|problem| !of_other_file(problem)) {
                covered.judge(problem);
            }
        }
        Report::with_counted(problems, only_counted)
    }
}

/// Names a record for the reader: ``claim `water` ``, or ``claim 3`` where it has no id.
pub(super) fn record_name(section: &str, position: usize, record: &Node<'_>) -> Option<String> {
    let (_, kind) = RECORD_NAMES.iter().find(|(name, _)| *name == section)?;
    Some(match id_of(record) {
        Some(id) => format!("{kind} `{id}`"),
        None => format!("{kind} {}", position + 1),
    })
}

/// The id that a record bears, if it can be read.
fn id_of(record: &Node<'_>) -> Option<String> {
    let id = record.field("id").filter(|id| matches!(id.kind, Kind::Text))?;
    options().from_str(id.text).ok()
}

/// A sentence that is no longer than can be read.
fn shortened(text: String) -> String {
    match text.char_indices().nth(PROBLEM_CHARS) {
        None => text,
        Some((end, _)) => format!("{} …", text.get(..end).unwrap_or("")),
    }
}
