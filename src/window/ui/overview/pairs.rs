//! Who plays whom, in a few cards.

use egui::{
    Align, CornerRadius, CursorIcon, Layout, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::dossier::model::CastId;
use crate::window::state::Screen;
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::cast::pair::{Pair, Real};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, rule, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// How many cards of the cast the overview shows.
const CARDS: usize = 4;
/// Height of what stands over the cards, in points.
const HEAD_HEIGHT: f32 = 18.0;
/// Height of a card, least width, and between two, in points.
const HEIGHT: f32 = 48.0;
const LEAST_WIDTH: f32 = 300.0;
const COLUMN_GAP: f32 = 12.0;
/// Where the arrow stands on a card, as a share of its width, and how far behind it the real side begins, in points.
const ARROW_SHARE: f32 = 0.405;
const REAL_AFTER: f32 = 18.0;
const PADDING: f32 = 14.0;

/// The first of the cast, and the way to all of it.
pub(crate) fn pairs_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let all = page.dossier.cast_in_order();
    if all.is_empty() {
        return;
    }
    let row = vec2(ui.available_width(), HEAD_HEIGHT);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        widgets::caps(ui, WORDS.overview.who_plays_whom);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if widgets::soft_link(ui, WORDS.overview.the_whole_cast).clicked() {
                actions.push(Navigation::Show(Screen::Cast));
            }
        });
    });
    ui.add_space(6.0);
    let width = ui.available_width();
    let columns = if width >= 2.0 * LEAST_WIDTH + COLUMN_GAP { 2 } else { 1 };
    let card = (width - COLUMN_GAP * (columns as f32 - 1.0)) / columns as f32;
    let shown: Vec<CastId> = all.iter().copied().take(CARDS).collect();
    ui.spacing_mut().item_spacing = vec2(COLUMN_GAP, space::S);
    for row in shown.chunks(columns) {
        ui.horizontal(|ui| {
            for &id in row {
                pair_card(ui, page, id, card, actions);
            }
        });
    }
}

/// One pair: the character over the actor, an arrow, who that really is over how both relate.
fn pair_card(ui: &mut Ui, page: Page<'_>, id: CastId, width: f32, actions: &mut Actions) {
    let tokens = tokens(ui);
    let pair = Pair::of(page, page.dossier.cast_entry(id));
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::click());
    let fill = if response.hovered() { tokens.wash } else { tokens.panel };
    let (radius, rule) = (CornerRadius::same(space::RADIUS), rule(ui.painter(), tokens));
    ui.painter().rect(rect, radius, fill, rule, StrokeKind::Inside);
    let arrow = rect.left() + (rect.width() * ARROW_SHARE).round();
    let screen = rect.with_min_x(rect.left() + PADDING).with_max_x(arrow - space::S);
    let real = rect.with_min_x(arrow + REAL_AFTER).with_max_x(rect.right() - PADDING);
    two_lines(ui, screen, &pair.on_screen, &pair.played_by);
    let at = pos2(arrow + 2.0, rect.top() + 16.0);
    ui.painter().text(
        at,
        egui::Align2::CENTER_CENTER,
        "→",
        Face::Small.font(),
        tokens.soft_ink,
    );
    match &pair.real {
        Real::Known { name, relation } => two_lines(ui, real, name, relation),
        Real::Covered(label) => {
            let line = widgets::laid_out_line(
                ui,
                Face::Caption,
                tokens.soft_ink,
                &(WORDS.terms.covered)(label, ", ", ""),
                real.width() - space::M,
            );
            let size = (line.size() + vec2(space::M, 6.0)).min(real.size());
            let covered = Rect::from_center_size(pos2(real.left() + size.x / 2.0, real.center().y), size);
            widgets::hatch(ui.painter(), covered, tokens.outline);
            ui.painter()
                .rect_filled(covered.shrink2(vec2(5.0, 2.0)), CornerRadius::same(3), tokens.panel);
            let outline = Stroke::new(1.0, tokens.quiet_outline);
            ui.painter()
                .rect_stroke(covered, CornerRadius::same(4), outline, StrokeKind::Inside);
            ui.painter()
                .galley(covered.center() - line.size() / 2.0, line, tokens.soft_ink);
        }
    }
    widgets::ring(ui, &response, space::RADIUS + 2);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, pair.sentence()));
    if response.clicked() {
        actions.push(Navigation::OpenCast(id));
    }
}

/// A name over what is told of it, each cut short where there is no room for it.
fn two_lines(ui: &Ui, room: Rect, name: &str, below: &str) {
    let tokens = tokens(ui);
    let name = widgets::laid_out_line(ui, Face::SmallName, tokens.ink, name, room.width());
    let below = widgets::laid_out_line(ui, Face::Small, tokens.soft_ink, below, room.width());
    let top = room.center().y - (name.size().y + below.size().y) / 2.0;
    let second = top + name.size().y;
    ui.painter().galley(pos2(room.left(), top), name, tokens.ink);
    ui.painter().galley(pos2(room.left(), second), below, tokens.soft_ink);
}
