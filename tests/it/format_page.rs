//! `docs/format.md` names every field, word and problem code there is.

use std::path::Path;

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
    for code in reelcheck::dossier::diagnostics::Code::ALL {
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
            assert!(page.contains(line.trim_start()), "{code:?} lacks {line}");
        }
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
