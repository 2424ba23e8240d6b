//! Markdown: what the dossier says is escaped, so that it can be no mark of its own.

use super::document::Block;
use crate::words::WORDS;

pub(super) fn write(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        match block {
            Block::Heading(level, heading) => {
                text.push_str(&format!("{} {}\n\n", "#".repeat(usize::from(*level)), escaped(heading)));
            }
            Block::Text(paragraph) => text.push_str(&format!("{}\n\n", escaped(paragraph))),
            Block::Fact(what, said) => text.push_str(&format!("**{what}.** {}\n\n", escaped(said))),
            Block::Pair(film, real) => text.push_str(&format!(
                "**{}.** {}\n\n**{}.** {}\n\n",
                WORDS.exports.in_the_film,
                escaped(film),
                WORDS.exports.in_reality,
                escaped(real)
            )),
            Block::List(items) => {
                for item in items {
                    let link = item.link.as_ref().map_or(String::new(), |link| format!(" <{link}>"));
                    text.push_str(&format!("- {}{link}\n", escaped(&item.text)));
                }
                if !items.is_empty() {
                    text.push('\n');
                }
            }
        }
    }
    text
}

/// A text in which no letter is a mark, on one line: neither of CommonMark, nor of the extensions that are in use for
/// tables, footnotes, strikethrough, mathematics, attributes and bare addresses.
fn escaped(text: &str) -> String {
    let line = text.split(|letter: char| letter.is_whitespace() || letter.is_control());
    let line: Vec<&str> = line.filter(|word| !word.is_empty()).collect();
    let line = line.join(" ");
    let mut escaped = String::with_capacity(line.len() + 8);
    for (at, letter) in line.char_indices() {
        let (said, rest) = (line.get(..at).unwrap_or(""), line.get(at..).unwrap_or(""));
        let acts = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~' | '$' | '{' | '}' | '^' | '@' => {
                true
            }
            // A list, a rule, an underlined heading, a definition.
            '-' | '+' | '=' | ':' if at == 0 => true,
            // A numbered list.
            '.' | ')' if is_number(said) => true,
            // A bare address.
            ':' => rest.starts_with("://"),
            '.' => ends_with_www(said),
            _ => false,
        };
        if acts {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// Whether these are the digits of a list, of which there are nine at most.
fn is_number(said: &str) -> bool {
    (1..=9).contains(&said.len()) && said.bytes().all(|digit| digit.is_ascii_digit())
}

fn ends_with_www(said: &str) -> bool {
    said.as_bytes()
        .last_chunk::<3>()
        .is_some_and(|end| end.eq_ignore_ascii_case(b"www"))
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn no_text_begins_a_list_a_rule_a_heading_code_or_a_link() {
        for (text, written) in [
            ("- one", "\\- one"),
            ("+ one", "\\+ one"),
            ("* one", "\\* one"),
            ("1. one", "1\\. one"),
            ("10) ten", "10\\) ten"),
            ("---", "\\---"),
            ("===", "\\==="),
            ("    four", "four"),
            ("\tone", "one"),
            ("a\n\n# b", "a \\# b"),
            (
                "see https://a.example and www.b.example",
                "see https\\://a.example and www\\.b.example",
            ),
            ("me@a.example", "me\\@a.example"),
            (
                "1549. A well-known flight: 3.5 hours",
                "1549\\. A well-known flight: 3.5 hours",
            ),
        ] {
            assert_eq!(escaped(text), written);
        }
    }
}
