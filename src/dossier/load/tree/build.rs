//! Makes the tree in one pass over the tokens of a file.
//!
//! What is read is what RON reads, up to the first fault, which is kept in the words of RON. From there on what is
//! missing is taken as written, so that all that stands behind is known too.

use ron::extensions::Extensions;

use super::brackets::Brackets;
use super::leaf::{Fault, Reading, read_leaf};
use super::lexer::{Lexer, NUMBER_WORDS, Token, TokenKind};
use super::node::{Field, Kind, Node};
use super::open::{Expected, Open, Shape, begins_value, raw_word};
use crate::dossier::limits::{DOSSIER_VALUES, NESTING};

/// More brackets inside each other than any dossier has: what is so deep is not taken apart.
const DEEPEST: usize = 4 * NESTING;

/// The tree that grows.
pub(super) struct Builder<'a> {
    text: &'a str,
    lexer: Lexer<'a>,
    extensions: Extensions,
    open: Vec<Open<'a>>,
    values: usize,
    /// Values that were read, and not yet put into what holds them: in the end those of the file itself.
    pub(super) items: Vec<Node<'a>>,
    fields: Vec<Field<'a>>,
    pub(super) fault: Option<Fault>,
    pub(super) brackets: Brackets,
    pub(super) open_comment: Option<usize>,
    /// Whether there is more than was taken apart.
    pub(super) is_cut: bool,
}

impl<'a> Builder<'a> {
    pub(super) fn new(text: &'a str, start: usize, extensions: Extensions) -> Self {
        Self {
            text,
            lexer: Lexer::new(text, start),
            extensions,
            open: Vec::new(),
            values: 0,
            items: Vec::new(),
            fields: Vec::new(),
            fault: None,
            brackets: Brackets::default(),
            open_comment: None,
            is_cut: false,
        }
    }

    /// Reads all of it.
    pub(super) fn read(&mut self) {
        self.push(Shape::File, 0, None, 0);
        while let Some(token) = self.lexer.next() {
            match token.kind {
                TokenKind::Open(_) if self.open.len() > DEEPEST => {
                    self.brackets = Brackets::default();
                    self.is_cut = true;
                    break;
                }
                TokenKind::Open(letter) => self.brackets.open(token.start, letter, token.line),
                TokenKind::Close(letter) => self.brackets.close(token.start, letter, token.line),
                TokenKind::OpenComment => self.open_comment = Some(token.start),
                _ => {}
            }
            self.take(token);
        }
        if !self.is_cut && self.open_comment.is_none() {
            self.brackets.end(self.text.len());
        }
        self.end();
    }

    fn push(&mut self, shape: Shape, start: usize, word: Option<(&'a str, usize)>, depth: usize) {
        self.open.push(Open {
            shape,
            expected: if shape == Shape::BareSome {
                Expected::Value
            } else {
                Expected::Item
            },
            start,
            word,
            before: (self.items.len(), self.fields.len()),
            name: None,
            depth,
        });
    }

    /// Takes the next token as what belongs here, or as the first fault.
    fn take(&mut self, token: Token) {
        let Some(top) = self.open.last_mut() else { return };
        match (top.expected, token.kind) {
            (Expected::Colon, TokenKind::Colon) => top.expected = Expected::Value,
            (Expected::Comma, TokenKind::Comma) if top.shape == Shape::Some => top.expected = Expected::End,
            (Expected::Comma, TokenKind::Comma) if top.shape != Shape::File => top.expected = Expected::Item,
            (_, kind) if top.closes_with(kind) && top.may_end() => self.close(token.end),
            (Expected::Item, TokenKind::Word) if top.expects_name() => self.take_name(token),
            (Expected::Item | Expected::Value, kind) if begins_value(kind) && !top.expects_name() => {
                self.check_depth(token.start);
                self.value(token);
            }
            (_, kind) => {
                // RON reads the blanks before a value, and only then checks how deep the value is.
                if !kind.is_broken_comment() {
                    self.check_depth(token.start);
                }
                self.note(|text, top| top.fault_at(text, &token));
                self.recover(token);
            }
        }
    }

    /// Notes that values are nested deeper than RON reads, where one more begins.
    fn check_depth(&mut self, at: usize) {
        let Some(top) = self.open.last() else { return };
        if top.expected == Expected::Item && top.depth > NESTING {
            self.note(|_, _| Fault::at(ron::Error::ExceededRecursionLimit, at));
        }
    }

    /// Keeps the first fault.
    fn note(&mut self, fault: impl FnOnce(&str, &Open<'_>) -> Fault) {
        if self.fault.is_none() {
            self.fault = self.open.last().map(|top| fault(self.text, top));
        }
    }

    fn take_name(&mut self, token: Token) {
        self.check_depth(token.start);
        let written = self.text.get(token.start..token.end).unwrap_or("");
        let behind = self.text.get(token.end..).unwrap_or("");
        let is_cut_off = behind.starts_with(['.', '+', '-']) && !written.starts_with("r#");
        if is_cut_off {
            self.note(|text, _| Fault::at(raw_word(text.get(token.start..).unwrap_or("")), token.start));
        }
        if let Some(top) = self.open.last_mut() {
            let raw = if written.starts_with("r#") { 2 } else { 0 };
            top.name = Some((written.get(raw..).unwrap_or(""), token.start + raw));
            top.expected = Expected::Colon;
        }
    }

    /// Goes on behind a token that cannot stand where it does.
    fn recover(&mut self, token: Token) {
        let Some(top) = self.open.last_mut() else { return };
        if top.shape == Shape::BareSome && !begins_value(token.kind) {
            self.close(token.start);
            return self.take(token);
        }
        match token.kind {
            TokenKind::Comma => {
                self.leave_out();
                self.await_part(Expected::Item);
            }
            TokenKind::Close(_) => self.recover_at_close(token),
            kind if begins_value(kind) => {
                top.expected = match top.expected {
                    Expected::Colon | Expected::Value => Expected::Value,
                    Expected::Item | Expected::Comma | Expected::End => Expected::Item,
                };
                match (top.shape, top.expected, kind) {
                    (Shape::Record, Expected::Item, TokenKind::Word) => self.take_name(token),
                    (Shape::Record, Expected::Item, TokenKind::Text | TokenKind::Number) => {
                        top.name = self.text.get(token.start..token.end).map(|name| (name, token.start));
                        top.expected = Expected::Colon;
                    }
                    _ => self.value(token),
                }
            }
            _ => {}
        }
    }

    /// Closes what a bracket closes, though something in it is missing; one that closes nothing is passed over.
    fn recover_at_close(&mut self, token: Token) {
        let Some(at) = self.open.iter().rposition(|open| open.closes_with(token.kind)) else {
            return;
        };
        while self.open.len() > at {
            self.leave_out();
            let end = if self.open.len() == at + 1 {
                token.end
            } else {
                token.start
            };
            self.close(end);
        }
    }

    /// Takes the value that a name waits for as left out.
    fn leave_out(&mut self) {
        let Some(top) = self.open.last_mut() else { return };
        let Some((name, start)) = top.name.take() else { return };
        let end = start + name.len();
        if matches!(top.shape, Shape::Record | Shape::Map) {
            let value = Node {
                text: "",
                start: end,
                kind: Kind::Other,
            };
            self.fields.push(Field {
                name,
                name_start: start,
                value,
            });
        }
    }

    fn await_part(&mut self, expected: Expected) {
        if let Some(top) = self.open.last_mut() {
            top.expected = expected;
        }
    }

    /// Reads the value that begins with a token.
    fn value(&mut self, token: Token) {
        let depth = self.open.last().map_or(0, |top| top.depth);
        match token.kind {
            TokenKind::Open(letter) => self.open_bracket(letter, token.start, None, depth),
            TokenKind::Word => self.word(token, depth),
            _ => {
                let kind = match token.kind {
                    TokenKind::Text | TokenKind::OpenText => Kind::Text,
                    TokenKind::Number => Kind::Number,
                    _ => Kind::Other,
                };
                self.finish(token.start, token.end, kind);
                if self.fault.is_none() {
                    self.fault = match read_leaf(self.text, &token) {
                        Reading::Sound => None,
                        Reading::Broken(fault) => Some(fault),
                        // What follows in it is no part of the value, so that something is missing before that.
                        Reading::Short(end) => self
                            .open
                            .last()
                            .and_then(Open::expected_code)
                            .map(|code| Fault::at(code, end)),
                    };
                }
            }
        }
    }

    /// Reads a value that begins with a word.
    fn word(&mut self, token: Token, depth: usize) {
        let word = self.text.get(token.start..token.end).unwrap_or("");
        let next = self.lexer.clone().next();
        let has_brackets = next.is_some_and(|next| next.kind == TokenKind::Open('('));
        match word {
            "true" | "false" | "None" => self.finish(token.start, token.end, Kind::Word(word)),
            _ if NUMBER_WORDS.contains(&word) => self.finish(token.start, token.end, Kind::Word(word)),
            "Some" if !has_brackets => {
                if let Some(next) = next.filter(|next| next.kind.is_broken_comment()) {
                    self.note(|text, top| top.fault_at(text, &next));
                }
                self.push(Shape::BareSome, token.start, Some((word, token.start)), depth + 1);
                if depth >= NESTING {
                    self.note(|_, _| Fault::at(ron::Error::ExceededRecursionLimit, token.start));
                }
            }
            _ => match next.filter(|_| has_brackets) {
                Some(next) => {
                    self.lexer.next();
                    self.brackets.open(next.start, '(', next.line);
                    self.open_bracket('(', next.start, Some((word, token.start)), depth);
                }
                None => self.finish(token.start, token.end, Kind::Word(word)),
            },
        }
    }

    fn open_bracket(&mut self, letter: char, start: usize, word: Option<(&'a str, usize)>, depth: usize) {
        let takes_one = word.is_some_and(|(word, _)| word == "Some")
            && !self.extensions.contains(Extensions::UNWRAP_VARIANT_NEWTYPES);
        let shape = match letter {
            '[' => Shape::List,
            '{' => Shape::Map,
            _ if takes_one => Shape::Some,
            _ if self.begins_record() => Shape::Record,
            _ => Shape::Group,
        };
        // RON looks ahead here before it checks the depth.
        if letter == '('
            && !takes_one
            && let Some(token) = self.stumbling_block()
        {
            self.note(|text, top| top.fault_at(text, &token));
        }
        // `()` alone is nothing that could be too deep.
        let is_unit = word.is_none() && self.text.get(start..).is_some_and(|rest| rest.starts_with("()"));
        let used = if shape == Shape::Some { depth } else { depth + 1 };
        if used > NESTING && !is_unit {
            self.note(|_, _| Fault::at(ron::Error::ExceededRecursionLimit, start));
        }
        self.push(shape, start, word, used + 1);
    }

    /// Whether a name and a colon follow.
    fn begins_record(&self) -> bool {
        let mut ahead = self.lexer.clone();
        let mut kind = || ahead.next().map(|token| token.kind);
        kind() == Some(TokenKind::Word) && kind() == Some(TokenKind::Colon)
    }

    /// What RON stumbles over where it looks ahead behind a round bracket: a comment at fault there, behind a word, or behind
    /// the comma that follows the word.
    fn stumbling_block(&self) -> Option<Token> {
        let mut ahead = self.lexer.clone();
        for passed in [Some(TokenKind::Word), Some(TokenKind::Comma), None] {
            let token = ahead.next()?;
            if token.kind.is_broken_comment() {
                return Some(token);
            }
            if Some(token.kind) != passed {
                return None;
            }
        }
        None
    }

    /// Closes what is open last.
    fn close(&mut self, end: usize) {
        if self.open.len() < 2 {
            return;
        }
        let Some(open) = self.open.pop() else { return };
        let items = self.items.drain(open.before.0..).collect();
        let fields = self.fields.drain(open.before.1..).collect();
        let kind = match open.shape {
            Shape::List => Kind::List(items),
            Shape::Map => Kind::Map(fields),
            Shape::Record => Kind::Record(fields),
            Shape::Group | Shape::Some | Shape::File => Kind::Group(items),
            Shape::BareSome => Kind::Other,
        };
        let (start, end, kind) = match open.word {
            None => (open.start, end, kind),
            Some((word, start)) if open.shape == Shape::BareSome => (start, start + word.len(), Kind::Word(word)),
            Some((word, start)) => {
                let content = Node {
                    text: self.text.get(open.start..end).unwrap_or(""),
                    start: open.start,
                    kind,
                };
                (start, end, Kind::Called(word, Box::new(content)))
            }
        };
        self.finish(start, end, kind);
    }

    /// Puts a value that is read to where it belongs.
    fn finish(&mut self, start: usize, end: usize, kind: Kind<'a>) {
        let text = self.text.get(start..end).unwrap_or("");
        let mut node = Node { text, start, kind };
        // `Some` without brackets ends with its value.
        while let Some(bare) = self.open.pop_if(|top| top.shape == Shape::BareSome) {
            let text = self.text.get(bare.start..end).unwrap_or("");
            let kind = Kind::Called("Some", Box::new(node));
            node = Node {
                text,
                start: bare.start,
                kind,
            };
        }
        let Some(top) = self.open.last_mut() else { return };
        top.expected = Expected::Comma;
        self.values += 1;
        self.is_cut |= self.values > DOSSIER_VALUES;
        match (top.shape, top.name.take()) {
            (Shape::Map, None) => {
                top.name = Some((node.text, node.start));
                top.expected = Expected::Colon;
            }
            _ if self.is_cut => {}
            (Shape::Map | Shape::Record, Some((name, name_start))) => self.fields.push(Field {
                name,
                name_start,
                value: node,
            }),
            _ => self.items.push(node),
        }
    }

    /// Ends what is still open where the file ends.
    fn end(&mut self) {
        let at = self.text.len();
        let is_whole = matches!(self.open.as_slice(), [file] if file.expected == Expected::Comma);
        if !is_whole {
            self.check_depth(at);
            self.note(|_, top| Fault::at(top.expected_code().unwrap_or(ron::Error::Eof), at));
        }
        while self.open.len() > 1 {
            self.leave_out();
            self.close(at);
        }
    }
}
