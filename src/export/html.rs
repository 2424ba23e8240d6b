//! A page for a browser in one file: it loads nothing, runs nothing, and prints well.

use super::document::{Block, Item};
use crate::words::WORDS;

const HEAD: &str = r#"<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<style>
:root { color-scheme: light dark; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; }
h1, h2, h3 { line-height: 1.2; }
h3 { margin-top: 2rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
.pair > div { border: 1px solid; border-radius: .5rem; padding: .75rem 1rem; }
.pair h4 { margin: 0; font: .75rem/1.5 sans-serif; text-transform: uppercase; letter-spacing: .05em; }
.pair p { margin: .25rem 0 0; }
li { margin: .25rem 0; }
@media (max-width: 36rem) { .pair { grid-template-columns: 1fr; } }
</style>"#;

pub(super) fn write(title: &str, language: &str, blocks: &[Block]) -> String {
    let body: String = blocks.iter().map(block).collect();
    let (title, language) = (escaped(title), escaped(language));
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n{HEAD}\n<title>{title}</title>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(level, text) => format!("<h{level}>{}</h{level}>\n", escaped(text)),
        Block::Text(text) => format!("<p>{}</p>\n", escaped(text)),
        Block::Fact(what, text) => format!("<p><b>{what}.</b> {}</p>\n", escaped(text)),
        Block::Pair(film, real) => format!(
            "<div class=\"pair\"><div><h4>{}</h4><p>{}</p></div><div><h4>{}</h4><p>{}</p></div></div>\n",
            WORDS.exports.in_the_film,
            escaped(film),
            WORDS.exports.in_reality,
            escaped(real)
        ),
        Block::List(items) if items.is_empty() => String::new(),
        Block::List(items) => format!("<ul>\n{}</ul>\n", items.iter().map(item).collect::<String>()),
    }
}

fn item(item: &Item) -> String {
    let text = escaped(&item.text);
    match &item.link {
        None => format!("<li>{text}</li>\n"),
        Some(link) => {
            let host = escaped(link.host());
            let address = escaped(link.as_str());
            format!("<li>{text} <a rel=\"noopener noreferrer\" href=\"{address}\">{host}</a></li>\n")
        }
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}
