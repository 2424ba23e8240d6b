//! `docs/format.md` names every field, word and problem code there is.

use std::path::Path;

use reelcheck::dossier::diagnostics::{Code, Severity};
use reelcheck::dossier::format;
use serde::de::{DeserializeOwned, Deserializer, Error, Visitor};

#[path = "../../examples/format/declared.rs"]
mod declared;
#[path = "../../examples/format/page.rs"]
mod page;
#[path = "../../examples/format/said.rs"]
mod said;
#[path = "../../examples/format/types.rs"]
mod types;

use types::{Content, Takes, Type};

fn types() -> Vec<Type> {
    types::types().unwrap()
}

fn written_anew(page: &str) -> Result<String, page::Missing> {
    page::anew(page, &types())
}

#[test]
fn the_format_page_is_as_the_types_have_it() {
    let page = include_str!("../../docs/format.md");
    let anew = written_anew(page).unwrap();
    let stale = page.lines().zip(anew.lines()).find(|(old, new)| old != new);
    assert!(
        page == anew,
        "docs/format.md is stale; `cargo run --example format` writes it anew. The first line that differs, and as it \
         should be: {stale:?}"
    );
}

#[test]
fn what_the_program_says_of_the_format_is_as_the_types_have_it() {
    let said = include_str!("../../src/dossier/format/page/types.txt");
    let anew = said::said(&types());
    let stale = said.lines().zip(anew.lines()).find(|(old, new)| old != new);
    assert!(
        said == anew,
        "src/dossier/format/page/types.txt is stale; `cargo run --example format` writes it anew. The first line that \
         differs, and as it should be: {stale:?}"
    );
}

#[test]
fn what_is_written_by_hand_round_a_table_stays_and_the_table_is_made_anew() {
    let page = include_str!("../../docs/format.md");
    let old_row = "| `Draft` | Not yet read by a second person. |\n";
    let changed = page.replace(old_row, "| `Sketch` | A word that is gone. |\n");
    let changed = changed.replace("### Review\n", "By hand behind a table.\n\n### Review\n");
    let anew = written_anew(&changed).unwrap();
    assert!(anew.contains(old_row) && !anew.contains("Sketch"));
    assert!(anew.contains("by a second person. |\n\nBy hand behind a table.\n\n### Review\n"));
    // The first line of a section is of its type, too.
    let changed = page.replace("How far the dossier has been checked.", "Something else.");
    assert_eq!(written_anew(&changed).unwrap(), page);
}

#[test]
fn the_example_and_what_is_said_of_problems_are_made_anew() {
    let page = include_str!("../../docs/format.md");
    let changed = page.replace("    schema: 1,\n    // Language", "    schema: 7,\n    // Language");
    let changed = changed.replace("| `E05` | An id is not a slug. |\n", "");
    let changed = changed.replace(
        "### `W22`: a source that was not read\n",
        "### `W23`: a code that is gone\n",
    );
    assert_eq!(changed.matches("schema: 7").count(), 1);
    assert_eq!(written_anew(&changed).unwrap(), page);
    let err = written_anew(&page.replace("| code | |\n", "")).unwrap_err();
    assert_eq!(err, page::Missing::Line("| code | |"));
}

#[test]
fn a_new_type_gets_its_table_under_a_bare_heading_and_a_type_that_is_gone_leaves_none() {
    let page = include_str!("../../docs/format.md");
    let (before, rest) = page.split_once("### MapUnits\n").unwrap();
    let (section, behind) = rest.split_once("\n\nA plan is written").unwrap();
    let without = format!("{before}A plan is written{behind}");
    let err = written_anew(&without).unwrap_err().to_string();
    assert!(err.contains("write a line `### MapUnits` where it belongs"), "{err}");
    let bare = format!("{before}### MapUnits\n\nA plan is written{behind}");
    assert_eq!(written_anew(&bare).unwrap(), page);
    assert!(section.contains("| `Metres` |"));
    let err = written_anew(&page.replace("### Clock\n", "### Hourglass\n")).unwrap_err();
    assert_eq!(err, page::Missing::OfType("Hourglass".to_owned()));
}

#[test]
fn every_field_and_word_says_what_it_is_and_what_it_takes() {
    let mut fields = 0;
    for of_type in types() {
        let name = &of_type.name;
        assert!(of_type.meaning.ends_with('.'), "{name}: {:?}", of_type.meaning);
        let of_words = match &of_type.content {
            Content::Record(fields) => {
                assert!(!fields.is_empty(), "{name}");
                fields.iter().collect::<Vec<_>>()
            }
            Content::Words(words) => {
                for word in words {
                    assert!(!word.meaning.is_empty(), "{name}, {}", word.name);
                    assert!(word.written.starts_with(&word.name), "{name}, {}", word.name);
                }
                words.iter().flat_map(|word| &word.fields).collect()
            }
            Content::Forms(forms) => {
                assert!(forms.iter().all(|form| !form.meaning.is_empty()), "{name}");
                Vec::new()
            }
        };
        for field in of_words {
            fields += 1;
            assert!(
                field.meaning.ends_with('.'),
                "{name}.{}: {:?}",
                field.name,
                field.meaning
            );
            assert_ne!(field.takes, Takes::Anything, "{name}.{}", field.name);
        }
    }
    assert!(fields > 150, "only {fields} fields were found");
}

/// Reads nothing, and keeps what is asked for: the fields of a record, or its words.
struct Asked<'a>(&'a mut Vec<&'static str>);

impl<'de> Deserializer<'de> for Asked<'_> {
    type Error = serde::de::value::Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(Self::Error::custom("there is nothing to read"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        self.0.extend(fields);
        self.deserialize_any(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        self.0.extend(words);
        self.deserialize_any(visitor)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct
        seq tuple tuple_struct map identifier ignored_any
    }
}

/// What a type asks for when it is read.
fn asked<T: DeserializeOwned>() -> Vec<&'static str> {
    let mut names = Vec::new();
    assert!(T::deserialize(Asked(&mut names)).is_err());
    names
}

macro_rules! asked {
    ($($name:ident)+) => { [$((stringify!($name), asked::<format::$name>())),+] };
}

#[test]
fn the_types_have_the_names_by_which_they_are_read() {
    let asked = asked!(
        Basis BasisKind Background CastEntry CastGroup Change Citation Claim Clock Confidence ContentLevel ContentNote
        Counterpart Dossier Event Film FilmIds FilmPoint FilmSide HarmlessWord Image ImageKind Maker MapSheet MapUnits
        Passage Person PersonKind Place PlaceRole Privacy RealEvent RealSide Reason Relation Review ReviewState Route
        Says Source SourceKind Spoiler Standing ThingToKnow Track Verdict Version Weight When WithheldName
    );
    for of_type in types() {
        let names: Vec<&str> = match &of_type.content {
            Content::Record(fields) => fields.iter().map(|field| field.name.as_str()).collect(),
            Content::Words(words) => words.iter().map(|word| word.name.as_str()).collect(),
            Content::Forms(_) => continue,
        };
        match asked.iter().find(|(name, _)| *name == of_type.name) {
            Some((name, asked)) => assert_eq!(names, *asked, "{name}"),
            // The map's file is read as GeoJSON; its kinds have a test of their own.
            None => assert!(
                ["MapFeature", "MapKind"].contains(&of_type.name.as_str()),
                "{}",
                of_type.name
            ),
        }
    }
    assert_eq!(types().len(), asked.len() + 3);
}

/// The files in which the types of the format stand.
fn type_files(root: &Path) -> impl Iterator<Item = String> {
    let entries = std::fs::read_dir(root.join("src/dossier/format")).unwrap();
    let files = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    files.map(|path| std::fs::read_to_string(path).unwrap())
}

#[test]
fn the_format_page_names_every_field_and_word() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("docs/format.md")).unwrap();
    let mut fields = 0;
    for text in type_files(root) {
        for line in text.lines().map(str::trim) {
            let field = line
                .strip_prefix("pub ")
                .and_then(|rest| rest.split_once(": "))
                .map(|(name, _)| name);
            let Some(field) = field.filter(|name| name.chars().all(|letter| letter.is_lowercase() || letter == '_'))
            else {
                continue;
            };
            fields += 1;
            assert!(
                page.contains(&format!("`{field}`")) || page.contains(&format!("`{field}?`")),
                "{field} is not told"
            );
        }
    }
    assert!(fields > 100, "only {fields} fields were found");
}

/// What the page says that a field of a type takes.
fn takes(rust: &str) -> String {
    let inner = |outer: &str| rust.strip_prefix(outer).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inner("Option<") {
        return takes(inner);
    }
    if let Some(inner) = inner("Vec<") {
        return format!("list of {}", takes(inner));
    }
    match rust {
        "String" => "`\"…\"`".to_owned(),
        "Text" => "text".to_owned(),
        "u32" => "whole number".to_owned(),
        "f64" => "number".to_owned(),
        "bool" => "`true` or `false`".to_owned(),
        "Shares" => "`(across, down)`".to_owned(),
        "FeatureKind" => "[MapKind](#mapkind)".to_owned(),
        "(f64, f64)" => "`(lat, lon)`".to_owned(),
        "((f64, f64), (f64, f64))" => "two `(lat, lon)`".to_owned(),
        record => format!("[{record}](#{})", record.to_lowercase()),
    }
}

#[test]
fn the_format_page_tells_what_every_field_takes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("docs/format.md")).unwrap();
    let mut fields = 0;
    for text in type_files(root) {
        for part in text.split("\npub struct ").skip(1) {
            let (name, rest) = part.split_once(" {").unwrap();
            let section = page.split(&format!("\n### {name}\n")).nth(1).unwrap_or_default();
            let section = section.split("\n### ").next().unwrap();
            let body = rest.split("\n}").next().unwrap();
            for line in body.lines().filter_map(|line| line.trim().strip_prefix("pub ")) {
                let (field, rust) = line.trim_end_matches(',').split_once(": ").unwrap();
                let rows = [
                    format!("| `{field}` | {} |", takes(rust)),
                    format!("| `{field}?` | {} |", takes(rust)),
                ];
                assert!(rows.iter().any(|row| section.contains(row)), "{name} lacks {}", rows[0]);
                fields += 1;
            }
        }
    }
    assert!(fields > 100, "only {fields} fields were found");
}

#[test]
fn the_format_page_names_every_problem_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("docs/format.md")).unwrap();
    for code in Code::ALL {
        assert!(
            page.contains(&format!("| `{}` |", code.as_str())),
            "{code:?} is not told"
        );
        let told = reelcheck::dossier::diagnostics::explain(*code);
        let cause = told.split("\n\n").nth(1).unwrap();
        assert!(
            page.contains(cause),
            "{code:?} is told otherwise than by `reelcheck explain`"
        );
        for line in told.lines().filter_map(|line| line.strip_prefix("    ")) {
            assert!(page.contains(&format!("\n{line}\n")), "{code:?} lacks {line}");
        }
    }
}

#[test]
fn every_problem_is_told_in_whole_sentences_and_its_example_closes_what_it_opens() {
    for code in Code::ALL {
        let name = code.as_str();
        assert!(code.title().ends_with('.') && code.why().ends_with('.'), "{name}");
        assert!(!code.why().contains("  "), "{name}: {}", code.why());
        let example = code.example();
        assert!(
            example.starts_with(|letter: char| !letter.is_whitespace()),
            "{name}: {example}"
        );
        for (opens, closes) in [('(', ')'), ('[', ']'), ('{', '}')] {
            assert_eq!(
                example.matches(opens).count(),
                example.matches(closes).count(),
                "{name}: {example}"
            );
        }
        let is_error = code.severity() == Severity::Error;
        assert_eq!(name.starts_with('E'), is_error, "{name}");
        assert_eq!(Code::from_name(&name.to_lowercase()), Some(*code));
    }
}

#[test]
fn the_format_page_tells_every_limit_by_its_number() {
    use reelcheck::dossier::limits;
    let page = include_str!("../../docs/format.md");
    let said = page
        .split("## Limits")
        .nth(1)
        .unwrap()
        .replace(['\n', ','], " ")
        .replace("  ", " ");
    let mebi = |bytes: u64| format!("{} MiB", bytes / 1024 / 1024);
    for number in [
        mebi(limits::DOSSIER_BYTES),
        mebi(limits::IMAGE_BYTES),
        mebi(limits::IMAGE_DECODED_BYTES),
        mebi(limits::MAP_BYTES),
        format!("{} KiB", limits::TEXT_BYTES / 1024),
        format!("{} levels", limits::NESTING),
        format!("{} pictures", limits::IMAGES),
        format!("{} languages", limits::LANGUAGES),
        format!("{} spoiler words", limits::SPOILER_WORDS),
        format!("{} words", limits::QUOTE_WORDS),
        format!("{} letters", limits::SLUG_BYTES),
        format!("{} megapixels", limits::IMAGE_PIXELS / 1_000_000),
        format!("{} are shown", limits::PROBLEMS_SHOWN),
    ] {
        assert!(said.contains(&format!(" {number}")), "{number} is not told in {said}");
    }
    let grouped = |number: usize| format!("{},{:03}", number / 1000, number % 1000);
    for number in [
        grouped(limits::RECORDS),
        grouped(limits::URL_BYTES),
        grouped(limits::PATH_BYTES),
        grouped(limits::IMAGE_SIDE as usize),
        grouped(limits::MAP_VERTICES),
        grouped(limits::MAP_AREA_VERTICES),
        grouped(limits::PROBLEMS_PLACED),
    ] {
        assert!(page.contains(&format!(" {number}")), "{number} is not told");
    }
}

#[test]
fn the_format_page_shows_the_template_as_its_example() {
    let page = include_str!("../../docs/format.md");
    assert!(page.contains(include_str!("../../assets/template/dossier.ron").trim_end()));
}
