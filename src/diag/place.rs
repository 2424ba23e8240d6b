//! Where in a file.

use std::ops::Range;

/// Longest piece of a line that is kept to be shown, in characters.
const EXCERPT_CHARS: usize = 160;

/// A place in a file, with the line that it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file as it was named to us.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The line, or the part of a long line round the mark.
    pub excerpt: String,
    /// Bytes of `excerpt` that are meant.
    pub mark: Range<usize>,
}

impl Place {
    /// Whether `excerpt` is only a part of its line.
    pub fn is_cut(&self) -> bool {
        let before = self.excerpt.get(..self.mark.start).unwrap_or("");
        before.chars().count() + 1 != self.column
    }

    /// `file:line:column`.
    pub fn location(&self) -> String {
        format!("{}:{}:{}", self.file, self.line, self.column)
    }
}

/// Finds line and column of a byte in a text.
pub struct LineIndex<'a> {
    file: &'a str,
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> LineIndex<'a> {
    /// Reads where the lines of `text` start.
    pub fn new(file: &'a str, text: &'a str) -> Self {
        let starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        Self { file, text, starts }
    }

    /// The byte at a line and a column in characters, both from 1.
    pub fn byte_at(&self, line: usize, column: usize) -> usize {
        let start = self
            .starts
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or(self.text.len());
        let rest = self.text.get(start..).unwrap_or("");
        rest.char_indices()
            .nth(column.saturating_sub(1))
            .map_or(self.text.len(), |(at, _)| start + at)
    }

    /// The place of these bytes; a range over several lines is cut at the first line's end.
    pub fn place(&self, span: Range<usize>) -> Place {
        let start = self.text.floor_char_boundary(span.start);
        let line = self.starts.partition_point(|&at| at <= start).max(1);
        let line_start = self.starts.get(line - 1).copied().unwrap_or(0);
        let whole = self.text.get(line_start..).unwrap_or("");
        let whole = whole.split(['\n', '\r']).next().unwrap_or("");
        let from = (start - line_start).min(whole.len());
        let to = whole
            .floor_char_boundary(span.end.saturating_sub(line_start).min(whole.len()))
            .max(from);
        let column = whole.get(..from).unwrap_or("").chars().count() + 1;
        let (excerpt, mark) = cut(whole, from..to);
        Place {
            file: self.file.to_owned(),
            line,
            column,
            excerpt,
            mark,
        }
    }
}

/// The part of a long line round the mark, with the mark in it.
fn cut(line: &str, mark: Range<usize>) -> (String, Range<usize>) {
    if line.chars().count() <= EXCERPT_CHARS {
        return (line.to_owned(), mark);
    }
    let before = line.get(..mark.start).unwrap_or("");
    let lead: usize = before.chars().rev().take(EXCERPT_CHARS / 4).map(char::len_utf8).sum();
    let start = mark.start - lead;
    let rest = line.get(start..).unwrap_or("");
    let end = rest.char_indices().nth(EXCERPT_CHARS).map_or(rest.len(), |(at, _)| at);
    let piece = rest.get(..end).unwrap_or("");
    let prefix = if start > 0 { "… " } else { "" };
    let suffix = if end < rest.len() { " …" } else { "" };
    let shift = prefix.len();
    let mark = lead + shift..(mark.end - start).min(end) + shift;
    (format!("{prefix}{piece}{suffix}"), mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_has_a_line_and_a_column_in_characters() {
        let text = "one\ntwö three\n";
        let place = LineIndex::new("a.ron", text).place(9..14);
        assert_eq!(place.location(), "a.ron:2:5");
        assert_eq!(place.excerpt, "twö three");
        assert_eq!(place.excerpt.get(place.mark), Some("three"));
    }

    #[test]
    fn line_and_column_lead_back_to_the_byte() {
        let index = LineIndex::new("a.ron", "one\ntwö three\n");
        assert_eq!(index.byte_at(2, 5), 9);
        assert_eq!(index.byte_at(9, 1), 15);
    }

    #[test]
    fn a_mark_over_several_lines_ends_with_the_first() {
        let place = LineIndex::new("a.ron", "abc\r\ndef").place(1..7);
        assert_eq!(place.excerpt, "abc");
        assert_eq!(place.mark, 1..3);
    }

    #[test]
    fn a_long_line_is_cut_round_the_mark() {
        let text = format!("{}needle{}", "x".repeat(5_000), "y".repeat(5_000));
        let place = LineIndex::new("a.ron", &text).place(5_000..5_006);
        assert_eq!(place.column, 5_001);
        assert!(place.excerpt.chars().count() <= EXCERPT_CHARS + 4);
        assert_eq!(place.excerpt.get(place.mark.clone()), Some("needle"));
    }
}
