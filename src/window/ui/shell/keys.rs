//! From egui's keys to commands, by the one table.

use std::sync::LazyLock;

use egui::{Context, Key, KeyboardShortcut};

use crate::window::state::command::{COMMANDS, Command};
use crate::window::state::host::Host;
use crate::window::ui::widgets::items_have_keys;

/// Every key with its command. egui takes a bare key for pressed even with Alt held down: the fuller chords come first.
static ROWS: LazyLock<Vec<(KeyboardShortcut, Command)>> = LazyLock::new(|| {
    let rows = COMMANDS.iter();
    let rows = rows.flat_map(|row| row.keys.iter().map(|&keys| (keys, row.command)));
    let mut rows: Vec<(KeyboardShortcut, Command)> = rows.collect();
    rows.sort_by_key(|(keys, _)| keys.modifiers.is_none());
    rows
});

/// The commands whose keys were pressed; the keys are used up.
pub(crate) fn pressed(ctx: &Context, host: Host, dialog_is_open: bool) -> Vec<Command> {
    let typing = ctx.text_edit_focused();
    let free = items_have_keys(ctx);
    // An open menu takes the bare keys; Escape closes it.
    let in_menu = egui::Popup::is_any_open(ctx);
    // The key for a third letter on a key, AltGr, comes as Ctrl and Alt on some systems, and only types.
    let types_a_third_letter = ctx.input(|input| input.modifiers.command && input.modifiers.alt);
    let mut commands = Vec::new();
    for &(keys, command) in ROWS.iter() {
        let is_chord = keys.modifiers.command || keys.modifiers.alt;
        let types = !is_chord && !matches!(keys.logical_key, Key::Escape | Key::F1 | Key::F6);
        let quiet = (in_menu && !is_chord)
            || (types && (typing || dialog_is_open))
            || (acts_on_focus(keys.logical_key) && !keys.modifiers.alt && !free)
            || (types_a_third_letter && !(keys.modifiers.command && keys.modifiers.alt));
        if !quiet && command.is_offered(host) && ctx.input_mut(|input| input.consume_shortcut(&keys)) {
            commands.push(command);
        }
    }
    commands
}

/// Keys that a focused button or field wants for itself.
fn acts_on_focus(key: Key) -> bool {
    matches!(
        key,
        Key::Space
            | Key::Enter
            | Key::ArrowUp
            | Key::ArrowDown
            | Key::ArrowLeft
            | Key::ArrowRight
            | Key::Home
            | Key::End
    )
}
