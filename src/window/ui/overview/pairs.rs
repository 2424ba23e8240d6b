//! Who plays whom, in a few cards.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{
    Align, CornerRadius, CursorIcon, FontSelection, Galley, Layout, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2, vec2,
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
/// Height of a card with names of one line, least width, and between two, in points.
const HEIGHT: f32 = 48.0;
const LEAST_WIDTH: f32 = 300.0;
const COLUMN_GAP: f32 = 12.0;
/// Where the arrow stands on a card, as a share of its width, and how far behind it the real side begins, in points.
const ARROW_SHARE: f32 = 0.405;
const REAL_AFTER: f32 = 18.0;
const PADDING: f32 = 14.0;
/// Least room over and under the words of a card whose names take two lines, in points.
const LEAST_ABOVE: f32 = 3.0;
/// Height of a line of a name, in points.
const NAME_LINE: f32 = 20.0;

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
    let pairs = shown.iter().map(|&id| Pair::of(page, page.dossier.cast_entry(id)));
    let arrow = arrow_at(ui, card, pairs);
    for row in shown.chunks(columns) {
        let row: Vec<Card> = row.iter().map(|&id| Card::of(ui, page, id, (card, arrow))).collect();
        let height = row.iter().map(Card::height).fold(HEIGHT, f32::max);
        ui.horizontal(|ui| {
            for card_of in row {
                card_of.show(ui, vec2(card, height), actions);
            }
        });
    }
}

/// Where the arrow stands on cards so wide, in points: farther right where both names of some card fit only then.
fn arrow_at(ui: &Ui, width: f32, pairs: impl Iterator<Item = Pair>) -> f32 {
    let usual = (width * ARROW_SHARE).round();
    let wide = |name: &str| {
        let galley = widgets::laid_out(ui, Face::SmallName, tokens(ui).ink, name, f32::INFINITY);
        galley.size().x.ceil()
    };
    let wanted = pairs.filter_map(|pair| {
        let screen = PADDING + wide(&pair.on_screen) + space::S;
        let real = match &pair.real {
            Real::Known { name, relation: _ } => wide(name),
            // What is covered moves nothing.
            Real::Covered(_) => width - PADDING - REAL_AFTER - usual,
        };
        (screen + REAL_AFTER + real + PADDING <= width).then_some(screen)
    });
    wanted.fold(usual, f32::max)
}

/// A name of up to two lines over what is told of it, laid out.
struct Lines {
    name: Arc<Galley>,
    below: Arc<Galley>,
}

impl Lines {
    fn of(ui: &Ui, width: f32, name: &str, below: &str) -> Self {
        let tokens = tokens(ui);
        let mut job = LayoutJob::default();
        let name = Face::SmallName.text(name).color(tokens.ink);
        name.append_to(&mut job, ui.style(), FontSelection::Default, Align::BOTTOM);
        job.wrap.max_width = width.max(1.0);
        job.wrap.max_rows = 2;
        Self {
            name: ui.painter().layout_job(job),
            below: widgets::laid_out_line(ui, Face::Small, tokens.soft_ink, below, width),
        }
    }

    fn height(&self) -> f32 {
        self.name.size().y + self.below.size().y
    }

    fn paint(self, ui: &Ui, room: Rect, top: f32) {
        let tokens = tokens(ui);
        let second = top + self.name.size().y;
        ui.painter().galley(pos2(room.left(), top), self.name, tokens.ink);
        ui.painter()
            .galley(pos2(room.left(), second), self.below, tokens.soft_ink);
    }
}

/// One pair, laid out; what is covered has no lines.
struct Card {
    id: CastId,
    pair: Pair,
    arrow: f32,
    screen: Lines,
    real: Option<Lines>,
}

impl Card {
    fn of(ui: &Ui, page: Page<'_>, id: CastId, (width, arrow): (f32, f32)) -> Self {
        let pair = Pair::of(page, page.dossier.cast_entry(id));
        let screen = Lines::of(ui, arrow - space::S - PADDING, &pair.on_screen, &pair.played_by);
        let real = match &pair.real {
            Real::Known { name, relation } => Some(Lines::of(ui, width - PADDING - arrow - REAL_AFTER, name, relation)),
            Real::Covered(_) => None,
        };
        Self {
            id,
            pair,
            arrow,
            screen,
            real,
        }
    }

    /// Height of the words.
    fn words(&self) -> f32 {
        let real = self.real.as_ref().map_or(0.0, Lines::height);
        self.screen.height().max(real)
    }

    fn height(&self) -> f32 {
        (self.words() + 2.0 * LEAST_ABOVE).ceil()
    }

    /// The character over the actor, an arrow, who that really is over how both relate.
    fn show(self, ui: &mut Ui, size: Vec2, actions: &mut Actions) {
        let tokens = tokens(ui);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let fill = if response.hovered() { tokens.wash } else { tokens.panel };
        let (radius, rule) = (CornerRadius::same(space::RADIUS), rule(ui.painter(), tokens));
        ui.painter().rect(rect, radius, fill, rule, StrokeKind::Inside);
        let arrow = rect.left() + self.arrow;
        let screen = rect.with_min_x(rect.left() + PADDING).with_max_x(arrow - space::S);
        let real = rect.with_min_x(arrow + REAL_AFTER).with_max_x(rect.right() - PADDING);
        // Both names and the arrow stand in one line.
        let top = (rect.center().y - self.words() / 2.0).round();
        self.screen.paint(ui, screen, top);
        ui.painter().text(
            pos2(arrow + 2.0, top + NAME_LINE / 2.0 + 1.0),
            egui::Align2::CENTER_CENTER,
            "→",
            Face::Small.font(),
            tokens.soft_ink,
        );
        match (self.real, &self.pair.real) {
            (Some(lines), _) => lines.paint(ui, real, top),
            (None, Real::Covered(label)) => paint_covered(ui, real, label),
            (None, Real::Known { .. }) => {}
        }
        widgets::ring(ui, &response, space::RADIUS + 2);
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, self.pair.sentence()));
        if response.clicked() {
            actions.push(Navigation::OpenCast(self.id));
        }
    }
}

/// The box in place of who somebody really is.
fn paint_covered(ui: &Ui, room: Rect, label: &str) {
    let tokens = tokens(ui);
    let line = widgets::laid_out_line(
        ui,
        Face::Caption,
        tokens.soft_ink,
        &(WORDS.terms.covered)(label, ", ", ""),
        room.width() - space::M,
    );
    let size = (line.size() + vec2(space::M, 6.0)).min(room.size());
    let covered = Rect::from_center_size(pos2(room.left() + size.x / 2.0, room.center().y), size);
    widgets::hatch(ui.painter(), covered, tokens.outline);
    ui.painter()
        .rect_filled(covered.shrink2(vec2(5.0, 2.0)), CornerRadius::same(3), tokens.panel);
    let outline = Stroke::new(1.0, tokens.quiet_outline);
    ui.painter()
        .rect_stroke(covered, CornerRadius::same(4), outline, StrokeKind::Inside);
    ui.painter()
        .galley(covered.center() - line.size() / 2.0, line, tokens.soft_ink);
}
