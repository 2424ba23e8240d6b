//! Cards of the size of a poster that are none: a dossier that cannot be opened, and what leads to more dossiers.

use egui::{CornerRadius, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use super::poster::words_job;
use crate::library::index::Card;
use crate::window::state::command::{COMMANDS, Command};
use crate::window::state::shortcut::shortcut_words;
use crate::window::ui::theme::{Face, Tokens, rule, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// Inside such a card, in points.
const MARGIN: f32 = 24.0;
/// The dashed square of what is missing.
const TILE: f32 = 56.0;

fn ground(ui: &Ui, tokens: &Tokens, rect: Rect, is_hovered: bool) {
    let fill = if is_hovered { tokens.wash } else { tokens.panel };
    let stroke = rule(ui.painter(), tokens);
    ui.painter().rect(
        rect,
        CornerRadius::same(space::CARD_RADIUS),
        fill,
        stroke,
        StrokeKind::Inside,
    );
}

/// A heading and what stands below it, at the foot of a card.
fn foot(ui: &Ui, rect: Rect, title: &str, texts: &[(&str, Face, usize)]) {
    let tokens = tokens(ui);
    let width = rect.width() - 2.0 * MARGIN;
    let mut jobs = vec![words_job(title, Face::Subtitle, tokens.ink, (width, 2))];
    jobs.extend(texts.iter().map(|(text, face, rows)| {
        let ink = if *face == Face::Strong {
            tokens.ink
        } else {
            tokens.soft_ink
        };
        words_job(text, *face, ink, (width, *rows))
    }));
    let mut bottom = rect.bottom() - space::M;
    for job in jobs.into_iter().rev() {
        let galley = ui.painter().layout_job(job);
        let top = (bottom - galley.size().y).round();
        ui.painter().galley(pos2(rect.left() + MARGIN, top), galley, tokens.ink);
        bottom = top - space::XS;
    }
}

/// A dossier that cannot be opened.
pub(super) fn paint_broken(ui: &Ui, rect: Rect, card: &Card, is_hovered: bool) {
    let tokens = tokens(ui);
    ground(ui, tokens, rect, is_hovered);
    let side = TILE.min(rect.height() / 3.0);
    let tile = Rect::from_min_size(rect.min + vec2(MARGIN, MARGIN), vec2(side, side));
    widgets::dashed(ui.painter(), tile, tokens.ink);
    let sign = ui
        .painter()
        .layout_no_wrap("!".to_owned(), Face::LargeSign.font(), tokens.ink);
    ui.painter().galley(tile.center() - sign.size() / 2.0, sign, tokens.ink);
    let trouble = card.trouble.as_deref().unwrap_or_default();
    let rows = if rect.height() < 240.0 { 1 } else { 4 };
    let texts = [
        (WORDS.library.cannot_be_opened, Face::Strong, 1),
        (trouble, Face::Small, rows),
    ];
    foot(ui, rect, &card.title, &texts);
}

/// The first keys of a command, in words.
pub(super) fn keys(ui: &Ui, command: Command) -> String {
    let row = COMMANDS.iter().find(|row| row.command == command);
    let keys = row.and_then(|row| row.keys.first());
    keys.map_or(String::new(), |keys| shortcut_words(*keys, ui.ctx().os().is_mac()))
}

/// A card that leads to more dossiers, with its keys.
pub(super) fn paint_action(ui: &Ui, rect: Rect, command: Command, (title, text): (&str, &str), is_hovered: bool) {
    let tokens = tokens(ui);
    ground(ui, tokens, rect, is_hovered);
    let middle = rect.min + vec2(42.0, if rect.height() < 200.0 { 34.0 } else { 46.0 });
    let stroke = Stroke::new(2.0, tokens.ink);
    let lines: &[&[(f32, f32)]] = if command == Command::New {
        &[&[(-13.0, 0.0), (13.0, 0.0)], &[(0.0, -13.0), (0.0, 13.0)]]
    } else {
        &[&[
            (-14.0, 12.0),
            (-14.0, -11.0),
            (-4.0, -11.0),
            (-1.0, -7.0),
            (14.0, -7.0),
            (14.0, 12.0),
            (-14.0, 12.0),
            (-14.0, -11.0),
        ]]
    };
    for line in lines {
        let points = line.iter().map(|&(x, y)| middle + vec2(x, y)).collect();
        ui.painter().add(Shape::line(points, stroke));
    }
    widgets::paint_keys(ui, pos2(rect.right() - 20.0, middle.y), &keys(ui, command));
    foot(ui, rect, title, &[(text, Face::Small, 2)]);
}
