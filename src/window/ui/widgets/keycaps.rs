//! The names of keys, drawn as keys.

use egui::{Color32, CornerRadius, Pos2, Rect, StrokeKind, Ui, pos2, vec2};

use crate::window::ui::theme::{Face, rule, tokens};

/// Height of a key, in points.
const KEY_HEIGHT: f32 = 20.0;
/// Between two keys of one chord.
const KEY_GAP: f32 = 4.0;

/// Draws the keys of a chord, `Ctrl+O`, so that the last ends at a point; painted only, the caller tells them. Returns
/// where the first begins.
pub(crate) fn paint_keys(ui: &Ui, right: Pos2, chord: &str) -> f32 {
    let tokens = tokens(ui);
    let mut edge = right.x;
    for key in keys_of(chord).into_iter().rev() {
        let font = Face::Key.font();
        let galley = ui.painter().layout_no_wrap(key.to_owned(), font, tokens.soft_ink);
        let width = (galley.size().x + 12.0).max(KEY_HEIGHT).round();
        let rect = Rect::from_min_size(
            pos2((edge - width).round(), (right.y - KEY_HEIGHT / 2.0).round()),
            vec2(width, KEY_HEIGHT),
        );
        let stroke = rule(ui.painter(), tokens);
        ui.painter()
            .rect(rect, CornerRadius::same(4), tokens.panel, stroke, StrokeKind::Inside);
        let at = rect.center() - galley.size() / 2.0;
        ui.painter().galley(at, galley, Color32::PLACEHOLDER);
        edge = rect.left() - KEY_GAP;
    }
    edge + KEY_GAP
}

/// The keys of a chord by themselves; a plus at its end is a key.
fn keys_of(chord: &str) -> Vec<&str> {
    let (before, last) = match chord.strip_suffix('+') {
        Some(before) => (before.strip_suffix('+'), "+"),
        None => match chord.rsplit_once('+') {
            Some((before, last)) => (Some(before), last),
            None => (None, chord),
        },
    };
    let before = before.into_iter().flat_map(|before| before.split('+'));
    before.chain([last]).filter(|key| !key.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chord_is_drawn_key_by_key() {
        assert_eq!(keys_of("Ctrl+Shift+O"), ["Ctrl", "Shift", "O"]);
        assert_eq!(keys_of("Ctrl++"), ["Ctrl", "+"]);
        assert_eq!(keys_of("+"), ["+"]);
        assert_eq!(keys_of("Page Up"), ["Page Up"]);
    }
}
