//! Every word that a reader sees stands in `src/words`: no text of the window, the command line or an export elsewhere.

use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::support::imports::files_under;

/// Calls whose texts name something for the program alone, or for the system.
const CALLS: [&str; 20] = [
    // What egui remembers by name: parts of the window, its panels, columns, lists and pages.
    "unique",
    "make_persistent_id",
    "id_salt",
    "push_id",
    "with",
    "page",
    "scrolling",
    "rows_in_sight",
    "panel",
    "Panel::left",
    "Panel::right",
    "Panel::top",
    "Panel::bottom",
    "Grid::new",
    // An axis of the timeline, and a thread.
    "name",
    // Variables of the system, and what it knows the program and its files by.
    "is_set",
    "var",
    "var_os",
    "env_remove",
    "with_app_id",
];

/// Macros whose texts are for the compiler: paths of files, names of variables, what a build is for.
const MACROS: [&str; 4] = ["include_str", "include_bytes", "env", "cfg"];

/// Attributes whose texts no reader sees: comments, conditions, reasons.
const ATTRIBUTES: [&str; 6] = ["doc", "cfg", "cfg_attr", "expect", "allow", "warn"];

/// Where single words without a capital are keys of a file, parts of a page, or names of fonts; only what reads as a
/// sentence or a name counts there.
const KEYS: [&str; 8] = [
    "export/json.rs",
    "export/mod.rs",
    "query/",
    "library/",
    "window/ui/theme/faces.rs",
    "window/viewer/settings/",
    "window/web/",
    "window/native/panics.rs",
];

/// What else is no word for a reader of the window, by its file.
const NO_WORDS: [(&str, &[&str]); 14] = [
    // Words of the format, for programs.
    (
        "export/json.rs",
        &["Told", "NotRecorded", "LeftOut", "Recorded", "NoCounterpart"],
    ),
    (
        "library/cut_map.rs",
        &[
            "Polygon",
            "MultiPolygon",
            "LineString",
            "MultiLineString",
            "Point",
            "MultiPoint",
            "Feature",
        ],
    ),
    // Signs of HTML.
    ("export/html.rs", &["&amp;", "&lt;", "&gt;", "&quot;"]),
    // Titles of films: they are theirs.
    ("library/mod.rs", &["Sully (2016)", "Apollo 13 (1995)"]),
    // A text that is measured, and not shown.
    ("window/ui/place/note.rs", &["{} {}n"]),
    // Names of parts of the window that no call stands around.
    ("window/ui/cast/sheet.rs", &["cast sheet"]),
    ("window/viewer/link_guard.rs", &["link guard"]),
    // What browsers and their pages know by these names.
    ("window/web/document.rs", &["reelcheck settings", "noopener noreferrer"]),
    ("window/web/mod.rs", &["AltGraph"]),
    // Folders, files and their endings.
    ("window/viewer/files.rs", &["Reelcheck", "my-film", ".ron"]),
    ("window/viewer/choose.rs", &["ron"]),
    // A line for whoever measures frames.
    ("window/native/mod.rs", &["frame {}"]),
    // Variables of the system, and the words of its own errors.
    (
        "window/native/fault.rs",
        &["os error at ", "XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"],
    ),
    // How clap begins what it prints.
    ("cli/mod.rs", &["error: "]),
];

/// A text of a file.
struct Text {
    value: String,
    /// Whether it is what something is called for the program alone.
    is_named: bool,
}

/// All texts of a file but those of its tests, comments and conditions.
fn texts_of(code: &str) -> Vec<Text> {
    let stream: TokenStream = syn::parse_str(code).unwrap();
    let mut texts = Vec::new();
    walk(stream, false, &mut texts);
    texts
}

/// `is_named`: whether the texts right here stand in a call that names something.
fn walk(stream: TokenStream, is_named: bool, texts: &mut Vec<Text>) {
    // The way to what is called, as it is written before the brackets: `Id::unique`.
    let mut way = String::new();
    let mut is_test = false;
    let mut tokens = stream.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(sign) if sign.as_char() == '#' => {
                tokens.next_if(|next| matches!(next, TokenTree::Punct(sign) if sign.as_char() == '!'));
                if let Some(TokenTree::Group(attribute)) = tokens.next() {
                    let name = attribute
                        .stream()
                        .into_iter()
                        .next()
                        .map_or(String::new(), |name| name.to_string());
                    is_test |= attribute.stream().to_string().replace(' ', "") == "cfg(test)";
                    if !ATTRIBUTES.contains(&name.as_str()) {
                        walk(attribute.stream(), false, texts);
                    }
                }
            }
            TokenTree::Group(group) => {
                let is_call = group.delimiter() == Delimiter::Parenthesis && !way.is_empty();
                let named = match group.delimiter() {
                    Delimiter::Brace => false,
                    Delimiter::Parenthesis if is_call => is_in(&CALLS, &way),
                    Delimiter::Parenthesis | Delimiter::Bracket | Delimiter::None => is_named,
                };
                let is_macro = way.strip_suffix('!').is_some_and(|name| MACROS.contains(&name));
                let is_tests = is_test && group.delimiter() == Delimiter::Brace;
                if !is_macro && !is_tests {
                    walk(group.stream(), named, texts);
                }
                is_test &= !is_tests;
                way.clear();
            }
            TokenTree::Ident(word) if way.ends_with("::") => way.push_str(&word.to_string()),
            TokenTree::Ident(word) => way = word.to_string(),
            TokenTree::Punct(sign) if sign.as_char() == ':' || sign.as_char() == '!' => way.push(sign.as_char()),
            TokenTree::Punct(sign) => {
                is_test &= sign.as_char() != ';';
                way.clear();
            }
            TokenTree::Literal(literal) => {
                if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                    texts.push(Text {
                        value: text.value(),
                        is_named,
                    });
                }
                way.clear();
            }
        }
    }
}

/// Whether a way ends as one of these.
fn is_in(calls: &[&str], way: &str) -> bool {
    calls
        .iter()
        .any(|call| way == *call || way.ends_with(&format!("::{call}")))
}

/// A text without what stands for something else in it: `{name}`, and the tags and styles of a page.
fn spoken(text: &str) -> String {
    let without_style = match (text.find("<style>"), text.find("</style>")) {
        (Some(from), Some(to)) => format!("{}{}", &text[..from], &text[to..]),
        _ => text.to_owned(),
    };
    let mut spoken = String::new();
    let mut within = Vec::new();
    for letter in without_style.chars() {
        match letter {
            '{' => within.push('}'),
            '<' => within.push('>'),
            _ if within.last() == Some(&letter) => {
                within.pop();
            }
            _ if within.is_empty() => spoken.push(letter),
            _ => {}
        }
    }
    spoken
}

/// Whether a text holds words between which a space stands, or one with a capital letter.
fn is_sentence(text: &str) -> bool {
    let words: Vec<&str> = text
        .split_whitespace()
        .filter(|word| word.contains(char::is_alphabetic))
        .collect();
    let is_capitalised = |word: &str| {
        let letters: Vec<char> = word.chars().filter(|letter| letter.is_alphabetic()).collect();
        matches!(letters.as_slice(), [first, second, ..] if first.is_uppercase() && second.is_lowercase())
    };
    words.len() > 1 || words.iter().any(|word| is_capitalised(word))
}

/// What a reader would see of a file.
fn words_in(file: &str, code: &str) -> Vec<String> {
    let has_keys = KEYS.iter().any(|place| file.starts_with(place));
    let texts = texts_of(code).into_iter().filter(|text| !text.is_named);
    let texts = texts.filter(|text| {
        let spoken = spoken(&text.value);
        let is_address = text.value.starts_with("https://");
        let is_excepted = NO_WORDS
            .iter()
            .any(|(place, texts)| file == *place && texts.contains(&text.value.as_str()));
        !is_address && !is_excepted && spoken.contains(char::is_alphabetic) && (!has_keys || is_sentence(&spoken))
    });
    texts.map(|text| text.value).collect()
}

#[test]
fn every_word_that_a_reader_sees_stands_among_the_words() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut faults = Vec::new();
    for room in ["query", "export", "library", "window", "cli"] {
        for file in files_under(room) {
            let name = file.strip_prefix(&src).unwrap().to_str().unwrap().replace('\\', "/");
            if name.ends_with("/tests.rs") {
                continue;
            }
            for text in words_in(&name, &fs::read_to_string(&file).unwrap()) {
                faults.push(format!("src/{name}: {text:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "these belong into src/words:\n{}", faults.join("\n"));
}

#[test]
fn a_word_elsewhere_is_found_however_it_is_written() {
    let found = |file, code: &str| words_in(file, code);
    for code in [
        "fn f() { ui.label(\"now\"); }",
        "fn f() { soft(ui, &format!(\"{count} found\")); }",
        "const TITLE: &str = r#\"The cast\"#;",
        "#[error(\"it is damaged\")] struct Damaged;",
        "#[arg(long, help = \"The new file\")] struct Output;",
        "fn f() { page(ui, \"cast\", |ui| ui.label(\"now\")); }",
        "fn f() { page(ui, \"cast\", |ui| { ui.label(\"now\") }); }",
        "fn f() { Id::unique(name(ui)); let name = \"now\"; }",
        "#[cfg(test)] mod tests { fn f() { g(\"Any word\") } } fn f() { g(\"now\") }",
        "#[cfg(test)] mod tests; fn f() { g(\"now\") }",
    ] {
        assert_eq!(found("window/ui/part.rs", code).len(), 1, "{code}");
    }
    for code in [
        "/// A comment with words.\nfn f() { id_salt((\"cast sheet\", id)); }",
        "fn f() { let memory = Id::unique(\"cast sheet\"); include_str!(\"a/b.md\"); cfg!(target_os = \"macos\"); }",
        "#[expect(dead_code, reason = \"a reason for this\")] fn f() { format!(\"{title}, {line}\") }",
        "#[cfg(test)] mod tests { fn f() { g(\"Any word\") } }",
        "fn f() { format!(\"<p><b>{what}.</b> {}</p>\\n\", text) }",
        "fn f() { strip(\"; \") }",
    ] {
        assert_eq!(found("window/ui/part.rs", code), [""; 0], "{code}");
    }
    assert_eq!(found("export/json.rs", "json!({\"title\": title})"), [""; 0]);
    assert_eq!(
        found("export/json.rs", "json!({\"title\": \"No title\"})"),
        ["No title"]
    );
}

#[test]
fn what_is_excepted_is_there() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (file, texts) in NO_WORDS {
        let there = texts_of(&fs::read_to_string(src.join(file)).unwrap());
        for text in texts {
            assert!(
                there.iter().any(|known| known.value == **text),
                "src/{file} holds no {text:?}"
            );
        }
    }
}
