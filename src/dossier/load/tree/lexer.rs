//! Brackets, signs, words and texts of a file, one after the other, told apart as RON tells them apart.

use std::ops::Range;

use unicode_ident::{is_xid_continue, is_xid_start};

/// Numbers that are written as words.
pub(super) const NUMBER_WORDS: [&str; 6] = ["inf", "inff32", "inff64", "NaN", "NaNf32", "NaNf64"];

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenKind {
    Open(char),
    Close(char),
    Comma,
    Colon,
    /// In quotation marks, raw or not.
    Text,
    /// A text whose closing quotation mark is not there.
    OpenText,
    Word,
    Number,
    /// A letter in single quotation marks, or bytes in double ones.
    Literal,
    /// A comment that is never closed.
    OpenComment,
    /// A stroke that begins no comment.
    Stroke,
    /// A sign that begins nothing.
    Sign(char),
}

impl TokenKind {
    /// Whether it is what is left of a comment that is none.
    pub(super) fn is_broken_comment(self) -> bool {
        matches!(self, Self::Stroke | Self::OpenComment)
    }
}

/// The line that a token stands on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Line {
    pub(super) start: usize,
    /// Where what is not blank begins in it.
    pub(super) first: Option<usize>,
}

impl Line {
    /// How far it is set in, in bytes.
    pub(super) fn indent(self) -> usize {
        self.first.unwrap_or(self.start) - self.start
    }

    /// The line behind a text or comment, which may reach over several.
    fn behind(self, text: &str, passed: Range<usize>) -> Self {
        let start = passed.start;
        match text.get(passed).and_then(|inside| inside.rfind('\n')) {
            None => Self {
                first: self.first.or(Some(start)),
                ..self
            },
            // What goes on from the line before has no indent of its own.
            Some(end) => Self {
                start: start + end + 1,
                first: Some(start + end + 1),
            },
        }
    }
}

/// One token, and where it stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    pub(crate) kind: TokenKind,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(super) line: Line,
}

/// Goes through a file from a byte on.
#[derive(Clone)]
pub(crate) struct Lexer<'a> {
    text: &'a str,
    at: usize,
    line: Line,
}

impl Iterator for Lexer<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let (kind, end) = match self.pass_blanks() {
            None => self.token()?,
            Some(odd) => odd,
        };
        let start = self.at;
        let line = Line {
            first: self.line.first.or(Some(start)),
            ..self.line
        };
        self.line = line.behind(self.text, start..end);
        self.at = end;
        Some(Token { kind, start, end, line })
    }
}

impl<'a> Lexer<'a> {
    pub(crate) fn new(text: &'a str, at: usize) -> Self {
        Self {
            text,
            at,
            line: Line::default(),
        }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn rest(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or("")
    }

    /// Passes over blanks and comments; gives what is neither and no token.
    fn pass_blanks(&mut self) -> Option<(TokenKind, usize)> {
        loop {
            let byte = self.byte(self.at)?;
            match byte {
                b'\n' => {
                    self.at += 1;
                    self.line = Line {
                        start: self.at,
                        first: None,
                    };
                }
                b' ' | b'\t' | b'\r' => self.at += 1,
                b'/' => {
                    let end = match self.byte(self.at + 1) {
                        Some(b'/') => self
                            .rest(self.at)
                            .find('\n')
                            .map_or(self.text.len(), |end| self.at + end),
                        Some(b'*') => match comment_end(self.text, self.at) {
                            Some(end) => end,
                            None => return Some((TokenKind::OpenComment, self.text.len())),
                        },
                        _ => return Some((TokenKind::Stroke, self.at + 1)),
                    };
                    self.line = self.line.behind(self.text, self.at..end);
                    self.at = end;
                }
                _ => {
                    let letter = self.rest(self.at).chars().next()?;
                    if !is_blank(letter) {
                        return None;
                    }
                    self.line.first = self.line.first.or(Some(self.at));
                    self.at += letter.len_utf8();
                }
            }
        }
    }

    /// What the token that begins here is, and where it ends.
    fn token(&self) -> Option<(TokenKind, usize)> {
        let at = self.at;
        let letter = self.rest(at).chars().next()?;
        let one = |kind| Some((kind, at + letter.len_utf8()));
        match letter {
            '(' | '[' | '{' => one(TokenKind::Open(letter)),
            ')' | ']' | '}' => one(TokenKind::Close(letter)),
            ',' => one(TokenKind::Comma),
            ':' => one(TokenKind::Colon),
            '"' => Some(self.text_from(at, TokenKind::Text)),
            '\'' => match letter_end(self.text, at) {
                Some(end) => Some((TokenKind::Literal, end)),
                None => one(TokenKind::Sign(letter)),
            },
            '0'..='9' | '+' | '-' | '.' => Some((TokenKind::Number, self.number_end(at))),
            'r' | 'b' => Some(self.prefixed(at)),
            _ if begins_word(letter) => Some(self.word(at)),
            _ => one(TokenKind::Sign(letter)),
        }
    }

    /// A text, where its quotation mark begins.
    fn text_from(&self, quote: usize, kind: TokenKind) -> (TokenKind, usize) {
        match text_end(self.text, quote) {
            Some(end) => (kind, end),
            None => (TokenKind::OpenText, self.text.len()),
        }
    }

    /// What begins with `r` or `b`: a raw text, bytes, a raw word, or a word like others.
    fn prefixed(&self, at: usize) -> (TokenKind, usize) {
        let rest = self.rest(at);
        let (raw, kind) = match rest.as_bytes() {
            [b'b', b'\'', ..] => {
                return match letter_end(self.text, at + 1) {
                    Some(end) => (TokenKind::Number, self.range_end(end)),
                    None => (TokenKind::Number, at + 2),
                };
            }
            [b'b', b'"', ..] => return self.text_from(at + 1, TokenKind::Literal),
            [b'b', b'r', b'"' | b'#', ..] => (at + 2, TokenKind::Literal),
            [b'r', b'"' | b'#', ..] => (at + 1, TokenKind::Text),
            _ => return self.word(at),
        };
        let hashes = self.rest(raw).bytes().take_while(|&byte| byte == b'#').count();
        if self.byte(raw + hashes) == Some(b'"') {
            return self.text_from(raw + hashes, kind);
        }
        let name = self.rest(at + 2);
        let length = name.find(|letter| !is_raw_part(letter)).unwrap_or(name.len());
        if kind == TokenKind::Text && hashes == 1 && length > 0 {
            return (TokenKind::Word, at + 2 + length);
        }
        (TokenKind::Literal, raw + hashes)
    }

    fn word(&self, at: usize) -> (TokenKind, usize) {
        let rest = self.rest(at);
        let length = rest.find(|letter| !is_xid_continue(letter)).unwrap_or(rest.len());
        let (word, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
        if behind.starts_with("..") && NUMBER_WORDS.contains(&word) {
            return (TokenKind::Number, self.range_end(at + length));
        }
        (TokenKind::Word, at + length)
    }

    /// Where a number ends, or a range that goes on from one.
    fn range_end(&self, at: usize) -> usize {
        if self.rest(at).starts_with("..") {
            self.number_end(at)
        } else {
            at
        }
    }

    /// Where all ends that can belong to a number, or to a range of two.
    fn number_end(&self, start: usize) -> usize {
        let mut at = start;
        while let Some(letter) = self.rest(at).chars().next() {
            let before = self.text.get(start..at).unwrap_or("");
            let begins = before.ends_with("..") || before.ends_with("..=");
            if letter == '=' && before.ends_with("..") {
                at += 1;
            } else if letter == 'b' && begins && self.byte(at + 1) == Some(b'\'') {
                return letter_end(self.text, at + 1).unwrap_or(at + 1);
            } else if is_raw_part(letter) {
                at += letter.len_utf8();
            } else {
                break;
            }
        }
        at
    }
}

/// What RON takes for a blank.
fn is_blank(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\t'..='\r' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}'
    )
}

/// What a word can begin with.
pub(super) fn begins_word(letter: char) -> bool {
    letter == '_' || is_xid_start(letter)
}

/// What a raw word can hold, and a number.
pub(super) fn is_raw_part(letter: char) -> bool {
    matches!(letter, '.' | '+' | '-') || is_xid_continue(letter)
}

/// Where a text ends whose first quotation mark stands here, behind its closing one.
pub(crate) fn text_end(text: &str, quote: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let before = bytes.get(..quote)?;
    let hashes = before.iter().rev().take_while(|&&byte| byte == b'#').count();
    let is_raw = before.iter().rev().nth(hashes) == Some(&b'r');
    let mut at = quote + 1;
    loop {
        match bytes.get(at)? {
            b'\\' if !is_raw => at += 1,
            b'"' if !is_raw => return Some(at + 1),
            b'"' => {
                let closing = bytes.get(at + 1..at + 1 + hashes)?;
                if closing.iter().all(|&byte| byte == b'#') {
                    return Some(at + 1 + hashes);
                }
            }
            _ => {}
        }
        at += 1;
    }
}

/// Where a letter in single quotation marks ends, the first of which stands here.
fn letter_end(text: &str, quote: usize) -> Option<usize> {
    let rest = text.get(quote + 1..)?;
    let mut letters = rest.chars();
    let first = letters.next()?;
    if first == '\\' {
        match letters.next()? {
            'x' => {
                letters.nth(1)?;
            }
            'u' => {
                letters.by_ref().take(8).find(|&letter| letter == '}')?;
            }
            _ => {}
        }
    }
    letters.next().filter(|&letter| letter == '\'')?;
    Some(text.len() - letters.as_str().len())
}

/// Where a comment ends that may hold others; nothing where it never does.
fn comment_end(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut depth = 0usize;
    let mut at = start;
    while let Some(pair) = bytes.get(at..at + 2) {
        match pair {
            b"/*" => {
                depth += 1;
                at += 2;
            }
            b"*/" => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => at += 1,
        }
    }
    None
}
