//! Records that stand in the file and cannot be read: each keeps its place among those that can.

use crate::dossier::diagnostics::ProblemKey;

/// What a record of each list of the dossier is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKind {
    /// Of `people`.
    Person,
    /// Of `cast`.
    CastEntry,
    /// Of `claims`.
    Claim,
    /// Of `places`.
    Place,
    /// Of `routes`.
    Route,
    /// Of `events`.
    Event,
    /// Of `sources`.
    Source,
    /// Of `images`.
    Image,
    /// Of `changes`.
    Change,
}

/// A record that cannot be read. Nothing of it is known but where it stands: it says no word of what is in it, and so it
/// gives nothing away, whatever is covered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    kind: RecordKind,
    after: usize,
    line: usize,
    problem: Option<ProblemKey>,
}

impl Unread {
    /// What it is.
    pub fn kind(&self) -> RecordKind {
        self.kind
    }

    /// How many records of its list that can be read come before it in the file.
    pub fn after(&self) -> usize {
        self.after
    }

    /// The line on which its first fault shows, from 1; where that is only counted, the line on which it begins.
    pub fn line(&self) -> usize {
        self.line
    }

    /// Its first fault; none where that is only counted.
    pub fn problem(&self) -> Option<&ProblemKey> {
        self.problem.as_ref()
    }
}

/// The records of one list that cannot be read, gathered in the order of the file.
pub(crate) struct UnreadOfList {
    kind: RecordKind,
    stood: usize,
    unread: Vec<Unread>,
}

impl UnreadOfList {
    /// None yet.
    pub(crate) fn of(kind: RecordKind) -> Self {
        Self {
            kind,
            stood: 0,
            unread: Vec::new(),
        }
    }

    /// The next record of the file can be read.
    pub(crate) fn stands(&mut self) {
        self.stood += 1;
    }

    /// The next record of the file cannot.
    pub(crate) fn cannot_be_read(&mut self, line: usize, problem: Option<ProblemKey>) {
        self.unread.push(Unread {
            kind: self.kind,
            after: self.stood,
            line,
            problem,
        });
    }

    /// All of them.
    pub(crate) fn all(self) -> Vec<Unread> {
        self.unread
    }
}
