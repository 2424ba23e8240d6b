//! Problems that recur over many records: told once, with the lines of the others.

use std::collections::HashMap;

use super::{Problem, ProblemKey, Report, Severity};
use crate::dossier::limits::PROBLEMS_SHOWN;

/// So many of one kind are told one by one; from more on, the first stands for all.
const TOLD_ONE_BY_ONE: usize = 3;
/// The lines of so many others are told.
const LINES_TOLD: usize = 8;

/// A problem, with the others that say the same of other records.
#[derive(Debug, Clone)]
pub struct Told<'r> {
    /// The first of them.
    pub first: &'r Problem,
    /// The others, in file order.
    pub others: Vec<&'r Problem>,
}

impl Told<'_> {
    /// Whether a problem is among them.
    pub fn holds(&self, wanted: &ProblemKey) -> bool {
        let mut all = std::iter::once(self.first).chain(self.others.iter().copied());
        all.any(|problem| problem.key() == *wanted)
    }

    /// The same, with a problem that is among them in front.
    #[must_use]
    pub fn led_by(mut self, wanted: &ProblemKey) -> Self {
        let place = self.others.iter().position(|problem| problem.key() == *wanted);
        if let Some(place) = place {
            let led = self.others.remove(place);
            self.others.insert(0, std::mem::replace(&mut self.first, led));
        }
        self
    }

    /// Where the others stand, in words: "and so 12 times more, on lines 60, 64, 71 and others"; none where there are
    /// none.
    pub fn others_words(&self) -> Option<String> {
        let count = self.others.len();
        if count == 0 {
            return None;
        }
        let places = self.others.iter().filter_map(|problem| problem.place.as_ref());
        let mut lines: Vec<usize> = places.map(|place| place.line).collect();
        lines.dedup();
        let rest = if lines.len() > LINES_TOLD { " and others" } else { "" };
        let told: Vec<String> = lines.iter().take(LINES_TOLD).map(usize::to_string).collect();
        let line = if lines.len() == 1 { "line" } else { "lines" };
        Some(match told.is_empty() {
            true => format!("and so {count} times more"),
            false => format!("and so {count} times more, on {line} {}{rest}", told.join(", ")),
        })
    }
}

impl Report {
    /// The problems as they are told, in file order: what recurs over many records stands once.
    pub fn told(&self) -> impl Iterator<Item = Told<'_>> {
        self.alike.iter().filter_map(|alike| {
            let mut problems = alike.iter().filter_map(|&index| self.problems.get(index));
            let first = problems.next()?;
            let others = problems.collect();
            Some(Told { first, others })
        })
    }

    /// How many of one severity, or of both, are not shown: neither among the first that are told, nor as others of
    /// these.
    pub fn hidden(&self, severity: Option<Severity>) -> usize {
        let is_meant = |alike: &&Vec<usize>| {
            let first = alike.first().and_then(|&index| self.problems.get(index));
            severity.is_none_or(|severity| first.is_some_and(|first| first.severity() == severity))
        };
        let meant = self.alike.iter().filter(is_meant);
        let shown: usize = meant.take(PROBLEMS_SHOWN).map(Vec::len).sum();
        let all = match severity {
            None => self.errors() + self.warnings(),
            Some(Severity::Error) => self.errors(),
            Some(Severity::Warning) => self.warnings(),
        };
        all.saturating_sub(shown)
    }
}

/// Which problems say the same, in the order of the first of each; of a few, each stands by itself.
pub(super) fn alike(problems: &[Problem]) -> Vec<Vec<usize>> {
    let mut same: HashMap<_, Vec<usize>> = HashMap::new();
    for (index, problem) in problems.iter().enumerate() {
        same.entry(kind(problem)).or_default().push(index);
    }
    let mut alike = Vec::new();
    for (index, problem) in problems.iter().enumerate() {
        let same = same.get(&kind(problem)).map_or(&[][..], Vec::as_slice);
        if same.len() <= TOLD_ONE_BY_ONE {
            alike.push(vec![index]);
        } else if same.first() == Some(&index) {
            alike.push(same.to_vec());
        }
    }
    alike
}

/// What makes two problems one: all that they say. What is covered never stands for what is open.
fn kind(problem: &Problem) -> impl Eq + std::hash::Hash + '_ {
    let file = problem.place.as_ref().map(|place| place.file.as_str());
    let says = (&problem.message, &problem.expected, &problem.nearest, &problem.remedy);
    (problem.code, file, says, problem.spoiler)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::diagnostics::{Code, LineIndex};
    use crate::dossier::format::Spoiler;

    /// Problems at lines of a file.
    fn report(lines: &[(usize, &str)]) -> Report {
        let text = "x\n".repeat(40);
        let index = LineIndex::new("dossier.ron", &text);
        let problems = lines.iter().map(|(line, message)| Problem {
            code: Code::WrongShape,
            message: (*message).to_owned(),
            place: Some(index.place(2 * (line - 1)..2 * (line - 1) + 1)),
            record: Some(format!("source `{line}`")),
            expected: String::new(),
            nearest: None,
            remedy: "mend it".to_owned(),
            spoiler: Spoiler::Open,
        });
        Report::new(problems.collect())
    }

    #[test]
    fn what_recurs_over_many_records_is_told_once_with_its_lines() {
        let mut lines: Vec<(usize, &str)> = (1..=12).map(|line| (line, "no day")).collect();
        lines.push((5, "another"));
        let report = report(&lines);
        let told: Vec<Told<'_>> = report.told().collect();
        let messages: Vec<&str> = told.iter().map(|told| told.first.message.as_str()).collect();
        assert_eq!(messages, ["no day", "another"]);
        assert_eq!(
            told[0].others_words().unwrap(),
            "and so 11 times more, on lines 2, 3, 4, 5, 6, 7, 8, 9 and others"
        );
        assert!(told[1].others_words().is_none());
        assert_eq!((report.errors(), report.hidden(None)), (13, 0));
    }

    #[test]
    fn one_that_is_asked_for_leads_the_others_and_none_is_lost() {
        let report = report(&[(1, "no day"), (2, "no day"), (3, "no day"), (4, "no day")]);
        let wanted = report.problems()[2].key();
        let told = report.told().next().unwrap();
        assert!(told.holds(&wanted));
        let told = told.led_by(&wanted);
        assert_eq!(told.first.key(), wanted);
        assert_eq!(told.others_words().unwrap(), "and so 3 times more, on lines 1, 2, 4");
    }

    #[test]
    fn a_few_are_told_one_by_one() {
        let report = report(&[(1, "no day"), (2, "no day"), (3, "no day")]);
        assert_eq!(report.told().count(), 3);
    }
}
