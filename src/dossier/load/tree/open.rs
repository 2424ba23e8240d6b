//! What is open where a file is read, and what belongs there.

use super::leaf::{Fault, Reading, read_leaf};
use super::lexer::{Token, TokenKind, begins_word, is_raw_part};

/// What stands round the values that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    File,
    List,
    Map,
    Record,
    Group,
    /// `Some(…)`, which takes one value.
    Some,
    /// `Some` and a value without brackets.
    BareSome,
}

/// What belongs where the reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    /// A value, or a name that one follows, or the end.
    Item,
    Colon,
    Value,
    /// A comma, or the end.
    Comma,
    /// The end alone, behind the comma of `Some(…,)`.
    End,
}

/// What is open.
pub(super) struct Open<'a> {
    pub(super) shape: Shape,
    pub(super) expected: Expected,
    /// Where its bracket stands.
    pub(super) start: usize,
    /// The word before it, and where that begins.
    pub(super) word: Option<(&'a str, usize)>,
    /// How many values and fields were read before what it holds.
    pub(super) before: (usize, usize),
    /// The name whose value follows.
    pub(super) name: Option<(&'a str, usize)>,
    /// How much of the depth that RON allows is used for a value in it.
    pub(super) depth: usize,
}

impl Open<'_> {
    fn closer(&self) -> Option<char> {
        match self.shape {
            Shape::List => Some(']'),
            Shape::Map => Some('}'),
            Shape::Record | Shape::Group | Shape::Some => Some(')'),
            Shape::File | Shape::BareSome => None,
        }
    }

    pub(super) fn closes_with(&self, kind: TokenKind) -> bool {
        matches!(kind, TokenKind::Close(letter) if self.closer() == Some(letter))
    }

    /// Whether it may end where the reading is.
    pub(super) fn may_end(&self) -> bool {
        match self.expected {
            Expected::Item => self.shape != Shape::Some,
            Expected::Comma | Expected::End => true,
            Expected::Colon | Expected::Value => false,
        }
    }

    /// Whether a name belongs here.
    pub(super) fn expects_name(&self) -> bool {
        self.shape == Shape::Record && self.expected == Expected::Item
    }

    /// Why a token cannot stand where it does.
    pub(super) fn fault_at(&self, text: &str, token: &Token) -> Fault {
        let rest = text.get(token.start..).unwrap_or("");
        let mut letters = rest.chars();
        let letter = letters.next().unwrap_or_default();
        let expects_name = self.expects_name();
        // `inf..` is a number, and would be a word where a name belongs.
        let is_range = token.kind == TokenKind::Number && letter != 'b';
        let is_cut_word = is_raw_part(letter) && (is_range || !begins_word(letter));
        let code = match token.kind {
            TokenKind::OpenComment => ron::Error::UnclosedBlockComment,
            TokenKind::Stroke => letters.next().map_or(ron::Error::Eof, ron::Error::UnexpectedChar),
            _ => match self.expected_code() {
                Some(code) => code,
                None if expects_name && is_cut_word => raw_word(rest),
                None if expects_name => ron::Error::ExpectedIdentifier,
                None => match read_leaf(text, token) {
                    Reading::Broken(fault) => return fault,
                    Reading::Sound | Reading::Short(_) => ron::Error::UnexpectedChar(letter),
                },
            },
        };
        let at = match code {
            ron::Error::ExpectedMapColon => self.behind_name(text).unwrap_or(token.start),
            _ => token.start,
        };
        Fault::at(code, at)
    }

    /// Where the colon of a name belongs: what stands behind the name in its line, else the end of the line.
    fn behind_name(&self, text: &str) -> Option<usize> {
        let (name, start) = self.name?;
        let rest = text.get(start + name.len()..)?;
        Some(text.len() - rest.trim_start_matches([' ', '\t']).len())
    }

    /// What RON says where a colon or the end is missing.
    pub(super) fn expected_code(&self) -> Option<ron::Error> {
        match (self.shape, self.expected) {
            (_, Expected::Colon) => Some(ron::Error::ExpectedMapColon),
            (Shape::File, Expected::Comma) => Some(ron::Error::TrailingCharacters),
            (Shape::Some, Expected::Comma) | (_, Expected::End) => Some(ron::Error::ExpectedOptionEnd),
            (_, Expected::Comma) => Some(ron::Error::ExpectedComma),
            (_, Expected::Item | Expected::Value) => None,
        }
    }
}

/// What RON says of a word with signs in it, with which a text begins.
pub(super) fn raw_word(text: &str) -> ron::Error {
    let length = text.find(|letter| !is_raw_part(letter)).unwrap_or(text.len());
    ron::Error::SuggestRawIdentifier(text.get(..length).unwrap_or("").into())
}

/// Whether a token can be the beginning of a value.
pub(super) fn begins_value(kind: TokenKind) -> bool {
    match kind {
        TokenKind::Open(_)
        | TokenKind::Text
        | TokenKind::OpenText
        | TokenKind::Word
        | TokenKind::Number
        | TokenKind::Literal => true,
        TokenKind::Close(_)
        | TokenKind::Comma
        | TokenKind::Colon
        | TokenKind::OpenComment
        | TokenKind::Stroke
        | TokenKind::Sign(_) => false,
    }
}
