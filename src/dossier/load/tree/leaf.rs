//! What is wrong in a text, number or letter. RON reads these itself, so that nothing is read in two ways.

use std::ops::Range;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::lexer::{Token, TokenKind};
use super::options::options;
use crate::dossier::diagnostics::LineIndex;

/// Digits that fit into any number.
const SHORT_DIGITS: usize = 15;

/// A fault of what is written, in the words of RON, and the bytes at which it shows.
#[derive(Debug, Clone)]
pub(crate) struct Fault {
    pub(crate) code: ron::Error,
    pub(crate) span: Range<usize>,
}

impl Fault {
    pub(super) fn at(code: ron::Error, byte: usize) -> Self {
        Self {
            code,
            span: byte..byte + 1,
        }
    }
}

/// What RON says of a token that is to be a value.
pub(super) enum Reading {
    Sound,
    /// The value ends before the token does.
    Short(usize),
    Broken(Fault),
}

/// Reads a token that is to be a value.
pub(super) fn read_leaf(text: &str, token: &Token) -> Reading {
    let written = text.get(token.start..token.end).unwrap_or("");
    let is_plain = match token.kind {
        TokenKind::Text => written.starts_with('r') || !written.contains('\\'),
        TokenKind::Number => written.len() <= SHORT_DIGITS && written.bytes().all(|byte| byte.is_ascii_digit()),
        TokenKind::OpenText | TokenKind::Literal | TokenKind::Sign('\'') => false,
        _ => true,
    };
    if is_plain {
        return Reading::Sound;
    }
    let rest = text.get(token.start..).unwrap_or("");
    let read = ron::Deserializer::from_str_with_options(rest, &options()).and_then(|mut reading| {
        IgnoredAny::deserialize(&mut reading).map_err(|err| reading.span_error(err))?;
        Ok(rest.len() - reading.remainder().len())
    });
    match read {
        Ok(length) if length == written.len() => Reading::Sound,
        Ok(length) => Reading::Short(token.start + length),
        Err(err) => {
            let lines = LineIndex::new("", rest);
            let byte = |position: ron::error::Position| token.start + lines.byte_at(position.line, position.col);
            let start = byte(err.span.start);
            Reading::Broken(Fault {
                span: start..byte(err.span.end).max(start + 1),
                code: err.code,
            })
        }
    }
}
