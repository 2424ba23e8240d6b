//! The keys of a shortcut in words.

use egui::{Key, KeyboardShortcut, ModifierNames};

use crate::words::WORDS;

/// The keys of a shortcut as they stand on a keyboard of the system: `Ctrl+O`, `j`, `Alt+←`.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "keys are egui's, and it names the others itself"
)]
pub fn shortcut_words(shortcut: KeyboardShortcut, macos: bool) -> String {
    let key = match shortcut.logical_key {
        Key::ArrowUp => "↑",
        Key::ArrowDown => "↓",
        Key::ArrowLeft => "←",
        Key::ArrowRight => "→",
        Key::Escape => WORDS.keys.escape,
        Key::PageUp => WORDS.keys.page_up,
        Key::PageDown => WORDS.keys.page_down,
        Key::Minus => "-",
        other => other.symbol_or_name(),
    };
    match (shortcut.modifiers.is_none(), key.len()) {
        (true, 1) => key.to_lowercase(),
        (true, _) => key.to_owned(),
        (false, _) => format!("{}+{key}", ModifierNames::NAMES.format(&shortcut.modifiers, macos)),
    }
}

#[cfg(test)]
mod tests {
    use egui::Modifiers;

    use super::*;

    #[test]
    fn keys_are_told_in_the_words_of_the_system() {
        let shortcut = KeyboardShortcut::new;
        assert_eq!(shortcut_words(shortcut(Modifiers::COMMAND, Key::O), false), "Ctrl+O");
        assert_eq!(shortcut_words(shortcut(Modifiers::COMMAND, Key::O), true), "Cmd+O");
        assert_eq!(shortcut_words(shortcut(Modifiers::NONE, Key::J), false), "j");
        assert_eq!(shortcut_words(shortcut(Modifiers::ALT, Key::ArrowLeft), false), "Alt+←");
    }
}
