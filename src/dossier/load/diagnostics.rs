//! Collects problems, and gives each its place.

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use super::covered::CoveredLines;
use super::message::{Finding, Message};
use super::tree::{Kind, Node, Tree, options};
use crate::dossier::diagnostics::{Code, Counts, LineIndex, Place, Problem, ProblemKey, Report, Severity, nearest};
use crate::dossier::format::{FieldPath, Segment, Spoiler};
use crate::dossier::limits::{NAMES_COMPARED, PROBLEM_CHARS, PROBLEMS_PLACED};

impl Message {
    /// Reports it of the value at the end of a way.
    pub(crate) fn report(self, at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) {
        diagnostics.push(self, |diagnostics| {
            let steps = at.segments();
            let span = diagnostics.tree().locate(&steps);
            (diagnostics.lines.place(span), diagnostics.record_name(&steps))
        });
    }

    /// The same of a value of which nothing can come.
    pub(crate) fn refuse<T>(self, at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) -> Option<T> {
        self.report(at, diagnostics);
        None
    }

    /// Reports it of a byte of another file of the folder.
    pub(crate) fn report_in(self, file: &str, text: &str, byte: usize, diagnostics: &mut Diagnostics<'_>) {
        diagnostics.push(self, |diagnostics| {
            let dossier = diagnostics.lines.file();
            let folder = dossier.rsplit_once(['/', '\\']).map(|(folder, _)| folder);
            let file = match folder {
                Some(folder) if !folder.is_empty() => format!("{folder}/{file}"),
                _ => file.to_owned(),
            };
            (LineIndex::new(&file, text).place(byte..byte + 1), None)
        });
    }

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
    pub(crate) fn report(self, record: Option<String>, diagnostics: &mut Diagnostics<'_>) {
        let Self { span, message } = self;
        diagnostics.push(message, |diagnostics| (diagnostics.lines.place(span), record));
    }
}

/// Where a record shows that it cannot be read.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    /// The line, from 1.
    pub(crate) line: usize,
    /// What is wrong there; none where that is only counted.
    pub(crate) problem: Option<ProblemKey>,
}

/// Collects the problems of one dossier file.
pub(super) struct Diagnostics<'a> {
    text: &'a str,
    lines: LineIndex<'a>,
    /// The file taken apart, once a problem needs a place.
    tree: Arc<OnceLock<Tree<'a>>>,
    /// Records that could not be read: their list, their place in it, and their fault.
    unread: Vec<(&'static str, usize, Fault)>,
    /// The texts in records that could not be read, once they are asked for.
    named_in_left_out: OnceLock<HashSet<&'a str>>,
    problems: Vec<Problem>,
    placed: Counts,
    only_counted: Counts,
    names_compared: usize,
}

/// A second collector, before it begins.
#[derive(Clone)]
pub(super) struct Branch<'a> {
    file: &'a str,
    text: &'a str,
    tree: Arc<OnceLock<Tree<'a>>>,
    placed: Counts,
}

/// What a second collector found.
pub(super) struct Collected {
    problems: Vec<Problem>,
    only_counted: Counts,
}

impl Branch<'_> {
    /// Collects what `find` finds.
    pub(crate) fn collect(self, find: impl FnOnce(&mut Diagnostics<'_>)) -> Collected {
        let mut diagnostics = Diagnostics::new(self.file, self.text);
        diagnostics.tree = self.tree;
        diagnostics.placed = self.placed;
        find(&mut diagnostics);
        Collected {
            problems: diagnostics.problems,
            only_counted: diagnostics.only_counted,
        }
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
            tree: Arc::default(),
            unread: Vec::new(),
            named_in_left_out: OnceLock::new(),
            problems: Vec::new(),
            placed: Counts::default(),
            only_counted: Counts::default(),
            names_compared: 0,
        }
    }

    /// What a second collector of the same file, on another thread, begins with.
    pub(crate) fn branch(&self) -> Branch<'a> {
        Branch {
            file: self.lines.file(),
            text: self.text,
            tree: Arc::clone(&self.tree),
            placed: self.placed,
        }
    }

    /// Takes in what a branch collected before what was collected here since.
    pub(crate) fn join(&mut self, branch: &Branch<'_>, collected: Collected) {
        let before = branch.placed.errors + branch.placed.warnings;
        let since = self.problems.split_off(before.min(self.problems.len()));
        self.placed = branch.placed;
        for problem in collected.problems.into_iter().chain(since) {
            if self.is_full(problem.code) {
                self.only_counted.add(problem.severity());
            } else {
                self.placed.add(problem.severity());
                self.problems.push(problem);
            }
        }
        self.only_counted.errors += collected.only_counted.errors;
        self.only_counted.warnings += collected.only_counted.warnings;
    }

    /// The file taken apart.
    fn tree(&self) -> &Tree<'a> {
        self.tree.get_or_init(|| Tree::of(self.text))
    }

    /// Keeps the file that was taken apart to be read.
    pub(crate) fn keep(&mut self, tree: Tree<'a>) {
        self.tree = Arc::new(OnceLock::from(tree));
    }

    /// Whether a record that could not be read names this id somewhere.
    pub(crate) fn is_named_in_left_out(&self, id: &str) -> bool {
        let named = self.named_in_left_out.get_or_init(|| {
            let records = self.tree.get().map_or(&[][..], Tree::left_out).iter();
            records
                .flat_map(|(_, record)| record.text.split('"').skip(1).step_by(2))
                .collect()
        });
        named.contains(id)
    }

    /// The ids of the records of a list that could not be read; what points at them is not wrong for that.
    pub(crate) fn ids_left_out(&self, section: &'static str) -> Vec<String> {
        let records = self.tree.get().map_or(&[][..], Tree::left_out).iter();
        let of_section = records.filter(|(of, _)| *of == section);
        of_section.filter_map(|(_, record)| id_of(record)).collect()
    }

    /// How many problems have a place by now: [`Self::fault_since`] tells the first of those that follow.
    pub(crate) fn mark(&self) -> usize {
        self.problems.len()
    }

    /// The first error since then, for which the record that begins there cannot be read.
    pub(crate) fn fault_since(&self, mark: usize, begins: impl FnOnce(&Self) -> usize) -> Fault {
        let mut since = self.problems.iter().skip(mark);
        let first = since.find(|problem| problem.severity() == Severity::Error);
        let placed = first.and_then(|problem| Some((problem.place.as_ref()?.line, problem.key())));
        match placed {
            Some((line, problem)) => Fault {
                line,
                problem: Some(problem),
            },
            None => Fault {
                line: self.lines.line_of(begins(self)),
                problem: None,
            },
        }
    }

    /// Notes a record of a list that could not be read, by its place in the file.
    pub(crate) fn cannot_read(&mut self, section: &'static str, position: usize, fault: Fault) {
        self.unread.push((section, position, fault));
    }

    /// Those of one list, in its order.
    pub(crate) fn unread_of(&self, section: &str) -> Vec<(usize, Fault)> {
        let of_section = self.unread.iter().filter(|(of, ..)| *of == section);
        of_section
            .map(|(_, position, fault)| (*position, fault.clone()))
            .collect()
    }

    /// The byte at which the value at the end of a way begins.
    pub(crate) fn start_of(&self, at: &FieldPath<'_>) -> usize {
        self.tree().locate(&at.segments()).start
    }

    /// Keeps a problem with its place and its record, which are looked for only where it is kept.
    fn push(&mut self, message: Message, locate: impl FnOnce(&Self) -> (Place, Option<String>)) {
        let severity = message.code.severity();
        if self.is_full(message.code) {
            return self.only_counted.add(severity);
        }
        let (place, record) = locate(self);
        self.placed.add(severity);
        self.problems
            .push(message.shortened().at(Some(place), record.map(shortened)));
    }

    /// Whether further problems are only counted.
    pub(crate) fn is_full(&self, code: Code) -> bool {
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

    /// The whole file.
    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    /// The line of the value at the end of a way, from 1.
    pub(crate) fn line_of(&self, at: &FieldPath<'_>) -> usize {
        self.lines.line_of(self.start_of(at))
    }

    pub(crate) fn into_report(mut self) -> Report {
        if !self.problems.is_empty() {
            let covered = CoveredLines::of(self.text, &self.lines);
            let file = self.lines.file();
            let of_other_file = |problem: &Problem| problem.place.as_ref().is_some_and(|place| place.file != file);
            for problem in self.problems.iter_mut().filter(|problem| !of_other_file(problem)) {
                covered.judge(problem);
            }
        }
        Report::with_counted(self.problems, self.only_counted)
    }

    /// Names the record that a way leads into.
    fn record_name(&self, steps: &[Segment]) -> Option<String> {
        let [list @ Segment::Field(section), item @ Segment::Item(index), ..] = *steps else {
            return None;
        };
        let record = self.tree().root()?.step(list)?.step(item)?;
        record_name(section, index, record)
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
