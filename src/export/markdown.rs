//! Markdown: what the dossier says is escaped, so that it can be no mark of its own.

use super::document::Block;

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
                "**In the film.** {}\n\n**In reality.** {}\n\n",
                escaped(film),
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

/// A text in which no letter is a mark, on one line.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\r' => escaped.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            _ => escaped.push(letter),
        }
    }
    escaped
}
