//! A fault on its way from the place where serde found it.

use std::fmt;
use std::ops::Range;

use super::words;
use crate::dossier::diagnostics::Code;
use crate::dossier::load::message::{Finding, Message, problem};
use crate::dossier::load::tree::Node;

/// How the reading goes on after a fault.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Recovery {
    /// The value on these bytes is taken for one that fits.
    UseDefault(usize, usize),
    /// The record that begins at this byte is taken to have this field.
    InsertField(usize, &'static str),
    /// The field whose name begins at this byte is passed over.
    SkipField(usize),
}

/// What is wrong, as far as is known yet.
#[derive(Debug)]
pub(super) struct ShapeError {
    /// Boxed, since a fault is handed through every level of what is read.
    words: Box<Message>,
    span: Option<Range<usize>>,
    cure: Option<Recovery>,
    /// The field that a record lacks, until it is known which record.
    missing: Option<&'static str>,
}

impl ShapeError {
    /// Something is wrong with the value on these bytes.
    pub(super) fn of(span: &Range<usize>, words: Message) -> Self {
        Self::at(span.clone(), span, words)
    }

    /// Something is wrong with a value, and shows best at `mark`.
    pub(super) fn at(mark: Range<usize>, value: &Range<usize>, words: Message) -> Self {
        Self {
            words: Box::new(words),
            span: Some(mark),
            cure: Some(Recovery::UseDefault(value.start, value.end)),
            missing: None,
        }
    }

    /// Something is wrong with a field as such.
    pub(super) fn of_name(name: &Range<usize>, words: Message) -> Self {
        Self {
            words: Box::new(words),
            span: Some(name.clone()),
            cure: Some(Recovery::SkipField(name.start)),
            missing: None,
        }
    }

    /// The same, of the record that is read; `mark` is where a reader looks for what it lacks.
    pub(super) fn in_record(self, record: &Node<'_>, mark: Range<usize>, whose: &str) -> Self {
        match (self.missing, &self.span) {
            (Some(field), None) => Self {
                words: Box::new(words::missing(field, whose)),
                span: Some(mark),
                cure: Some(Recovery::InsertField(record.start, field)),
                missing: None,
            },
            _ => self.in_value(record),
        }
    }

    /// The same, of the value that is read.
    pub(super) fn in_value(self, value: &Node<'_>) -> Self {
        match self.span {
            None => Self::of(&value.span(), *self.words),
            Some(_) => self,
        }
    }

    /// Where it is, what it says, and how to go on.
    pub(super) fn in_whole(self, whole: &Node<'_>) -> (Finding, Recovery) {
        let all = Recovery::UseDefault(whole.span().start, whole.span().end);
        let span = self.span.unwrap_or_else(|| whole.span());
        (self.words.on(span), self.cure.unwrap_or(all))
    }
}

impl fmt::Display for ShapeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.words.message)
    }
}

impl std::error::Error for ShapeError {}

impl ShapeError {
    /// Something is wrong, and it is not known yet where.
    fn somewhere(words: Message, missing: Option<&'static str>) -> Self {
        Self {
            words: Box::new(words),
            span: None,
            cure: None,
            missing,
        }
    }
}

impl serde::de::Error for ShapeError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = problem(Code::WrongShape, message.to_string())
            .mark("")
            .remedy("write it in one of the ways that the format page shows");
        Self::somewhere(message, None)
    }

    fn missing_field(field: &'static str) -> Self {
        Self::somewhere(words::missing(field, "this record"), Some(field))
    }
}
