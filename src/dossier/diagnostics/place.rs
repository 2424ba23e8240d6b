//! Where in a file.

use std::cell::OnceCell;
use std::ops::Range;

use crate::dossier::links::is_hidden;

/// Longest piece of a line that is kept to be shown, in characters.
const EXCERPT_CHARS: usize = 160;
/// Bytes looked at on each side of a mark: enough for an excerpt of the widest characters.
const NEARBY_BYTES: usize = 4 * EXCERPT_CHARS;
/// Bytes of a text whose characters are counted together.
const BLOCK_BYTES: usize = 16 * 1024;
/// What a tab is shown as.
const TAB: &str = "    ";

/// A place in a file, with the line that it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file as it was named to us.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The line, or the part of a long line round the mark; what cannot be seen in it is made visible.
    pub excerpt: String,
    /// Bytes of `excerpt` that are meant.
    pub mark: Range<usize>,
    /// The line before, with signs as in `excerpt`; none where there is none, or where it gives more away.
    pub before: Option<String>,
}

impl Place {
    /// Whether a column in `excerpt` is another than in its line, which may be cut, or hold tabs.
    pub fn is_shifted(&self) -> bool {
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
    /// Where the lines start, looked for when first asked: nobody asks where nothing is wrong.
    starts: OnceCell<Vec<usize>>,
    /// Characters before each block of bytes, counted when first asked for: a line may be the whole file.
    blocks: OnceCell<Vec<usize>>,
}

impl<'a> LineIndex<'a> {
    /// Of a text, and of the name that its file is given in problems.
    pub fn new(file: &'a str, text: &'a str) -> Self {
        Self {
            file,
            text,
            starts: OnceCell::new(),
            blocks: OnceCell::new(),
        }
    }

    fn starts(&self) -> &[usize] {
        self.starts.get_or_init(|| {
            let after_breaks = self.text.match_indices('\n').map(|(at, _)| at + 1);
            std::iter::once(0).chain(after_breaks).collect()
        })
    }

    /// The file as it was named to us.
    pub fn file(&self) -> &'a str {
        self.file
    }

    /// The byte at a line and a column in characters, both from 1.
    pub fn byte_at(&self, line: usize, column: usize) -> usize {
        let start = self
            .starts()
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or(self.text.len());
        let rest = self.text.get(start..).unwrap_or("");
        rest.char_indices()
            .nth(column.saturating_sub(1))
            .map_or(self.text.len(), |(at, _)| start + at)
    }

    /// The line of a byte, from 1.
    pub fn line_of(&self, byte: usize) -> usize {
        self.starts().partition_point(|&at| at <= byte).max(1)
    }

    /// The place of these bytes; a range over several lines is cut at the first line's end.
    pub fn place(&self, span: Range<usize>) -> Place {
        let start = self.text.floor_char_boundary(span.start);
        let line = self.line_of(start);
        let line_start = self.starts().get(line - 1).copied().unwrap_or(0);
        let line_end = self.starts().get(line).map_or(self.text.len(), |next| next - 1);
        let nearby = self
            .text
            .floor_char_boundary(start.saturating_sub(NEARBY_BYTES))
            .max(line_start)..self.text.floor_char_boundary(start + NEARBY_BYTES).min(line_end);
        // A carriage return alone ends a line too, for the eye; RON counts line feeds.
        let before = self.text.get(nearby.start..start).unwrap_or("");
        let before = before.rsplit('\r').next().unwrap_or("");
        let after = self.text.get(start..nearby.end).unwrap_or("");
        let after = after.split('\r').next().unwrap_or("");
        let marked = after.floor_char_boundary(span.end.saturating_sub(start).min(after.len()));
        let (excerpt, mark) = cut(&format!("{before}{after}"), before.len()..before.len() + marked);
        let (excerpt, mark) = visible_with_mark(&excerpt, mark);
        Place {
            file: self.file.to_owned(),
            line,
            column: self.characters_before(start) - self.characters_before(line_start) + 1,
            excerpt,
            mark,
            before: self.line_before(line),
        }
    }

    /// The line before a line, as much of it as is shown; none where that is blank.
    fn line_before(&self, line: usize) -> Option<String> {
        let start = *self.starts().get(line.checked_sub(2)?)?;
        let end = self.starts().get(line - 1)?.saturating_sub(1);
        let nearby = self.text.floor_char_boundary(end.min(start + NEARBY_BYTES));
        let text = self.text.get(start..nearby)?.trim_end_matches('\r');
        let (text, _) = cut(text, 0..0);
        let (text, _) = visible_with_mark(&text, 0..0);
        (!text.trim().is_empty()).then_some(text)
    }

    fn characters_before(&self, byte: usize) -> usize {
        let blocks = self.blocks.get_or_init(|| {
            let counts = self.text.as_bytes().chunks(BLOCK_BYTES).map(characters);
            counts
                .scan(0, |before, count| {
                    *before += count;
                    Some(*before - count)
                })
                .collect()
        });
        let block = byte / BLOCK_BYTES;
        let rest = self.text.as_bytes().get(block * BLOCK_BYTES..byte).unwrap_or(&[]);
        blocks.get(block).copied().unwrap_or(0) + characters(rest)
    }
}

/// How many characters start in these bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0b1100_0000 != 0b1000_0000).count()
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

/// The line with signs for what cannot be seen, and where the mark is in it.
fn visible_with_mark(line: &str, mark: Range<usize>) -> (String, Range<usize>) {
    let part = |range: Range<usize>| visible(&line.get(range).unwrap_or("").replace('\t', TAB));
    let (before, marked) = (part(0..mark.start), part(mark.clone()));
    let after = part(mark.end..line.len());
    let start = before.len();
    (format!("{before}{marked}{after}"), start..start + marked.len())
}

/// The text with a sign in the place of every character that is not seen, or that turns others round.
fn visible(text: &str) -> String {
    text.chars()
        .map(|letter| match u32::from(letter) {
            // The signs for control characters stand in their order.
            code @ 0..=0x1F => char::from_u32(0x2400 + code).unwrap_or(char::REPLACEMENT_CHARACTER),
            0x7F => '\u{2421}',
            _ if is_hidden(letter) => char::REPLACEMENT_CHARACTER,
            _ => letter,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_made_visible_and_the_mark_stays_on_its_word() {
        let place = LineIndex::new("a.ron", "\tid: \u{1b}\u{202e}\u{feff} word,").place(13..17);
        assert_eq!(place.excerpt, "    id: \u{241b}\u{fffd}\u{fffd} word,");
        assert_eq!(place.excerpt.get(place.mark.clone()), Some("word"));
        assert_eq!(place.column, 10);
    }

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
    fn a_column_far_out_in_a_line_of_wide_letters_is_counted_in_characters() {
        let text = format!("x\n{}needle", "é".repeat(40_000));
        let start = text.find("needle").unwrap();
        let place = LineIndex::new("a.ron", &text).place(start..start + 6);
        assert_eq!((place.line, place.column), (2, 40_001));
        assert_eq!(place.excerpt.get(place.mark), Some("needle"));
    }

    #[test]
    fn lines_that_end_with_a_carriage_return_alone_are_shown_apart() {
        let place = LineIndex::new("a.ron", "one\rtwo\rthree").place(4..7);
        assert_eq!((place.excerpt.as_str(), place.column), ("two", 5));
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
