//! Problems: what is wrong, where, and what to do.

#[macro_use]
mod code;
mod explain;
mod json;
mod place;
mod recurring;
mod render;
mod table;

pub use code::{Language, Severity};
pub use explain::{explain, explained};
pub use json::json;
pub use place::{LineIndex, Place};
pub use recurring::Told;
pub use render::{human, human_told, short, summary, summary_with};
pub use table::Code;

use crate::dossier::format::Spoiler;
use crate::dossier::limits::SLUG_BYTES;
use crate::dossier::links::escaped;

/// One problem of a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What kind of problem it is.
    pub code: Code,
    /// One sentence, lower case, without a full stop: ``no person is called `alexx` ``.
    pub message: String,
    /// Where it stands, if it stands anywhere.
    pub place: Option<Place>,
    /// The record it concerns: ``claim `water-robot` ``.
    pub record: Option<String>,
    /// What stands under the mark: what was expected there.
    pub expected: String,
    /// The existing name nearest to the one that was written.
    pub nearest: Option<String>,
    /// One thing to do about it.
    pub remedy: String,
    /// How much its words, and the line that it stands on, give away.
    pub spoiler: Spoiler,
}

impl Problem {
    /// Error or warning.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// What it is known by, the same before it stands in a report and in one.
    pub fn key(&self) -> ProblemKey {
        let place = self.place.as_ref();
        ProblemKey {
            code: self.code,
            place: place.map(|place| (escaped(&place.file), place.line, place.column)),
        }
    }

    /// Where it stands, in words; no nearer than its line where that stands under a cover. None where it has no place.
    pub fn location(&self, is_covered: bool) -> Option<String> {
        let place = self.place.as_ref()?;
        Some(if is_covered {
            format!("{}:{}", place.file, place.line)
        } else {
            place.location()
        })
    }

    /// What it says; only of what kind it is, where that stands under a cover.
    pub fn said(&self, is_covered: bool) -> String {
        if is_covered {
            let title = self.code.title().trim_end_matches('.');
            format!("{}: {}", self.code.as_str(), lower(title))
        } else {
            self.message.clone()
        }
    }
}

/// What a problem is known by while the dossier stays as it is: its code and its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ProblemKey {
    code: Code,
    /// File, line, column.
    place: Option<(String, usize, usize)>,
}

/// A sentence as it stands inside another.
pub(crate) fn lower(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// All problems of one load, in file order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    problems: Vec<Problem>,
    /// Those that say the same, by their places among the problems.
    alike: Vec<Vec<usize>>,
    only_counted: Counts,
}

/// How many problems there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
}

impl Counts {
    /// Counts one more.
    pub fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
        }
    }
}

impl Report {
    /// A report of these problems, put into file order.
    ///
    /// Names and words of the file stand in problems; what cannot be seen in them is escaped here, once, for every way
    /// of printing them.
    pub fn new(problems: Vec<Problem>) -> Self {
        Self::with_counted(problems, Counts::default())
    }

    /// A report of these problems and of others of which only the number is known.
    pub fn with_counted(mut problems: Vec<Problem>, only_counted: Counts) -> Self {
        for problem in &mut problems {
            let parts = [&mut problem.message, &mut problem.expected, &mut problem.remedy];
            for text in parts.into_iter().chain(&mut problem.record).chain(&mut problem.nearest) {
                *text = escaped(text);
            }
            if let Some(place) = &mut problem.place {
                place.file = escaped(&place.file);
            }
        }
        problems.sort_by(|a, b| {
            let key = |problem: &Problem| {
                problem
                    .place
                    .as_ref()
                    .map(|place| (place.file.clone(), place.line, place.column))
            };
            key(a)
                .cmp(&key(b))
                .then(a.code.cmp(&b.code))
                .then_with(|| a.message.cmp(&b.message))
        });
        problems.dedup();
        Self {
            alike: recurring::alike(&problems),
            problems,
            only_counted,
        }
    }

    /// The problems in file order; where there are very many, the first that were found.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// How many of them are errors.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error) + self.only_counted.errors
    }

    /// How many of them are warnings.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning) + self.only_counted.warnings
    }

    /// Whether an error is among them.
    pub fn has_errors(&self) -> bool {
        self.errors() > 0
    }

    /// The same report with more problems in it.
    #[must_use]
    pub fn with(self, more: impl IntoIterator<Item = Problem>) -> Self {
        let mut problems = self.problems;
        problems.extend(more);
        Self::with_counted(problems, self.only_counted)
    }

    fn count(&self, severity: Severity) -> usize {
        self.problems
            .iter()
            .filter(|problem| problem.severity() == severity)
            .count()
    }
}

/// Longest word that is compared with others; a longer one is no misspelt name.
const LONGEST_COMPARED_BYTES: usize = 4 * SLUG_BYTES;

/// Shortest beginning by which a word is known.
const LEAST_BEGUN_BYTES: usize = 4;

/// The candidate nearest to `word`, if one is near enough to be what was meant.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    if word.len() > LONGEST_COMPARED_BYTES {
        return None;
    }
    let reach = word.chars().count().div_ceil(3).max(1);
    // Whoever writes half of a word means the word.
    let is_begun = |candidate: &str| word.len() >= LEAST_BEGUN_BYTES && candidate.starts_with(word);
    let distance = |candidate: &str| match edit_distance(word, candidate, reach) {
        far if far > reach && is_begun(candidate) => reach,
        distance => distance,
    };
    candidates
        .into_iter()
        .map(|candidate: &'a str| (distance(candidate), candidate))
        .filter(|(distance, _)| *distance <= reach)
        .min()
        .map(|(_, candidate)| candidate.to_owned())
}

/// Edits (insert, delete, replace, swap of neighbours) from one word to another; more than
/// `limit` where the lengths alone say so (optimal string alignment distance).
pub fn edit_distance(from: &str, to: &str, limit: usize) -> usize {
    if from.chars().count().abs_diff(to.chars().count()) > limit {
        return limit + 1;
    }
    strsim::osa_distance(from, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_forgives_a_typing_error() {
        let names = ["square", "shop", "studio"];
        assert_eq!(nearest("sqaure", names), Some("square".to_owned()));
        assert_eq!(nearest("shoop", names), Some("shop".to_owned()));
    }

    #[test]
    fn nothing_is_near_a_wholly_different_word() {
        assert_eq!(nearest("leidseplein", ["shop", "studio"]), None);
    }

    #[test]
    fn edits_are_counted_one_by_one() {
        assert_eq!(edit_distance("kitten", "sitting", 9), 3);
        assert_eq!(edit_distance("ab", "ba", 9), 1);
        assert_eq!(edit_distance("", "abc", 9), 3);
        assert_eq!(edit_distance("same", "same", 9), 0);
    }
}
