//! From egui's keys to commands, by the one table.

use std::sync::LazyLock;

use egui::{Context, Modifiers};

use crate::window::state::command::{COMMANDS, Command, Key, Shortcut};
use crate::window::ui::widgets::items_have_keys;

/// Every key with its command. egui takes a bare key for pressed even with Alt held down: the fuller chords come first.
static ROWS: LazyLock<Vec<(Shortcut, Command)>> = LazyLock::new(|| {
    let rows = COMMANDS.iter();
    let rows = rows.flat_map(|row| row.keys.iter().map(|&keys| (keys, row.command)));
    let mut rows: Vec<(Shortcut, Command)> = rows.collect();
    rows.sort_by_key(|(keys, _)| !(keys.command || keys.alt || keys.shift));
    rows
});

/// The commands whose keys were pressed; the keys are used up.
pub(crate) fn pressed(ctx: &Context, dialog_is_open: bool) -> Vec<Command> {
    let typing = ctx.text_edit_focused();
    let free = items_have_keys(ctx);
    // An open menu takes the bare keys; Escape closes it.
    let in_menu = egui::Popup::is_any_open(ctx);
    let mut commands = Vec::new();
    for &(keys, command) in ROWS.iter() {
        let quiet = (in_menu && !keys.command && !keys.alt)
            || (keys.is_single() && (typing || dialog_is_open))
            || (acts_on_focus(keys.key) && !keys.alt && !free);
        if !quiet && ctx.input_mut(|input| input.consume_key(modifiers(keys), key(keys.key))) {
            commands.push(command);
        }
    }
    commands
}

/// Keys that a focused button or field wants for itself.
fn acts_on_focus(key: Key) -> bool {
    matches!(
        key,
        Key::Space | Key::Enter | Key::Up | Key::Down | Key::Left | Key::Right | Key::Home | Key::End
    )
}

fn modifiers(keys: Shortcut) -> Modifiers {
    let mut modifiers = Modifiers::NONE;
    if keys.command {
        modifiers |= Modifiers::COMMAND;
    }
    if keys.alt {
        modifiers |= Modifiers::ALT;
    }
    if keys.shift {
        modifiers |= Modifiers::SHIFT;
    }
    modifiers
}

fn key(key: Key) -> egui::Key {
    match key {
        Key::Up => egui::Key::ArrowUp,
        Key::Down => egui::Key::ArrowDown,
        Key::Left => egui::Key::ArrowLeft,
        Key::Right => egui::Key::ArrowRight,
        Key::Enter => egui::Key::Enter,
        Key::Escape => egui::Key::Escape,
        Key::Space => egui::Key::Space,
        Key::Home => egui::Key::Home,
        Key::End => egui::Key::End,
        Key::PageUp => egui::Key::PageUp,
        Key::PageDown => egui::Key::PageDown,
        Key::F1 => egui::Key::F1,
        Key::F6 => egui::Key::F6,
        Key::Letter('+') => egui::Key::Plus,
        Key::Letter('-') => egui::Key::Minus,
        Key::Letter('=') => egui::Key::Equals,
        Key::Letter('?') => egui::Key::Questionmark,
        // The table holds letters and digits besides; a test walks all of it.
        Key::Letter(letter) => egui::Key::from_name(&letter.to_uppercase().to_string()).unwrap_or(egui::Key::F35),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_table_is_known_to_egui() {
        for row in COMMANDS {
            for keys in row.keys {
                assert_ne!(key(keys.key), egui::Key::F35, "{}", row.name);
            }
        }
    }
}
