//! Panics, reported in one line.

use crate::words::WORDS;
use crate::words::terminal::warn;

/// Reports a panic in one line, without the folders of the machine that built the program.
pub fn tell_panics_briefly() {
    std::panic::set_hook(Box::new(|panic| {
        let message = panic.payload_as_str().unwrap_or(WORDS.start.unknown_error);
        warn(&match panic.location() {
            Some(at) => (WORDS.start.error_at)(message, source_name(at.file()), at.line()),
            None => message.to_owned(),
        });
    }));
}

/// A source file by the name of its crate, or from `src` on: where that lay is nobody's business.
fn source_name(file: &str) -> &str {
    if file.starts_with("src/") || file.starts_with("src\\") {
        return file;
    }
    let Some(source) = file.rfind("/src/").or_else(|| file.rfind("\\src\\")) else {
        return file.rsplit(['/', '\\']).next().unwrap_or(file);
    };
    let before = file.get(..source).unwrap_or("");
    let folder = before.rfind(['/', '\\']).map_or(0, |slash| slash + 1);
    file.get(folder..).unwrap_or(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_named_without_the_folders_of_whoever_built_it() {
        for (file, name) in [
            ("src/ui/map.rs", "src/ui/map.rs"),
            (
                "/home/somebody/.cargo/registry/src/index-1/egui-0.37.0/src/ui.rs",
                "egui-0.37.0/src/ui.rs",
            ),
            (
                "C:\\Users\\somebody\\egui-0.37.0\\src\\ui.rs",
                "egui-0.37.0\\src\\ui.rs",
            ),
            ("/rustc/1234/library/core/src/option.rs", "core/src/option.rs"),
            ("/build/odd.rs", "odd.rs"),
        ] {
            assert_eq!(source_name(file), name);
        }
    }
}
