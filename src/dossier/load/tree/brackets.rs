//! Which bracket is to blame where brackets do not fit together.

use super::lexer::Line;

/// A bracket that was opened.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Opener {
    pub(crate) at: usize,
    pub(crate) closer: char,
    line: Line,
}

impl Opener {
    fn new(at: usize, letter: char, line: Line) -> Self {
        let closer = match letter {
            '(' => ')',
            '[' => ']',
            _ => '}',
        };
        Self { at, closer, line }
    }
}

/// What is wrong with the brackets of a file.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Blame {
    /// A bracket that its own closer does not close.
    Unclosed(Opener),
    /// A closer that closes nothing, and what is open where it stands.
    Stray(usize, Option<Opener>),
}

/// Brackets as they come, until the first that does not fit.
#[derive(Debug, Default)]
pub(super) struct Brackets {
    open: Vec<Opener>,
    /// A bracket that closes on a line set in otherwise than the one that opened it.
    suspect: Option<Opener>,
    /// The bracket to blame, and the byte at which that shows.
    pub(super) blame: Option<(Blame, usize)>,
}

impl Brackets {
    pub(super) fn open(&mut self, at: usize, letter: char, line: Line) {
        if self.blame.is_none() {
            self.open.push(Opener::new(at, letter, line));
        }
    }

    pub(super) fn close(&mut self, at: usize, letter: char, line: Line) {
        if self.blame.is_some() {
            return;
        }
        let opener = self.open.pop();
        let is_odd = opener.is_some_and(|opener| is_set_in_otherwise(opener.line, line, at));
        match opener {
            Some(opener) if opener.closer == letter => self.suspect = self.suspect.or(is_odd.then_some(opener)),
            Some(opener) if self.suspect.is_some() || is_odd => {
                self.blame = Some((Blame::Unclosed(self.suspect.unwrap_or(opener)), at));
            }
            _ => self.blame = Some((Blame::Stray(at, opener), at)),
        }
    }

    /// What is still open at the end.
    pub(super) fn end(&mut self, at: usize) {
        if let (None, Some(opener)) = (self.blame, self.open.last()) {
            self.blame = Some((Blame::Unclosed(self.suspect.unwrap_or(*opener)), at));
        }
    }
}

/// Whether a closing bracket begins its line and is set in otherwise than the line of its opening one.
fn is_set_in_otherwise(opened: Line, closed: Line, closer: usize) -> bool {
    opened.start != closed.start && closed.first == Some(closer) && opened.indent() != closed.indent()
}
