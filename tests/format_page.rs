//! `docs/format.md` names every field, word and problem code there is.

#![allow(clippy::unwrap_used, reason = "a test says what went wrong by failing")]

use std::path::Path;

#[test]
fn the_format_page_names_every_field_and_word() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("docs/format.md")).unwrap();
    let mut fields = 0;
    for entry in std::fs::read_dir(root.join("src/format")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
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

#[test]
fn the_format_page_names_every_problem_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("docs/format.md")).unwrap();
    for code in reelcheck::diag::Code::ALL {
        assert!(
            page.contains(&format!("| `{}` |", code.as_str())),
            "{code:?} is not told"
        );
    }
}
