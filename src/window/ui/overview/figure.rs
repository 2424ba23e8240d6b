//! How true it is: a sentence, a bar with a block for each claim, and the legend.

use egui::{Align, Align2, Key, Layout, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::dossier::model::{ClaimId, Shown};
use crate::query::{ClaimFilter, ClaimGroup};
use crate::window::state::action::{Action, Actions, Dialog, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, focus_ring, space, tokens};
use crate::window::ui::widgets::{self, Cell};
use crate::words::WORDS;

/// A block of the bar, and between blocks and groups, in points.
const BLOCK_WIDTH: f32 = 17.0;
const LEAST_BLOCK_WIDTH: f32 = 4.0;
const BLOCK_HEIGHT: f32 = 32.0;
const BLOCK_GAP: f32 = 2.0;
const GROUP_GAP: f32 = 10.0;
/// Height of the sentence, in points.
const SENTENCE_HEIGHT: f32 = 28.0;
/// Kept under the bar for what a block says: a stem and a label, and air below.
const STEM: f32 = 8.0;
const LABEL_HEIGHT: f32 = 28.0;
const ROOM_FOR_LABEL: f32 = 46.0;

/// A block: the claim it stands for, and where it stands.
struct Block {
    cell: Cell,
    claims: Claims,
    rect: Rect,
}

/// What a block stands for.
enum Claims {
    One(ClaimId),
    /// A whole group, where there are too many for a block each.
    Many(usize),
}

/// The sentence, the bar, the legend.
pub(crate) fn figure_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    sentence_ui(ui, page, actions);
    ui.add_space(10.0);
    bar_ui(ui, page, actions);
    legend_ui(ui, page, actions);
}

fn sentence_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let sentence = (WORDS.numbers.hold_up)(page.derived.counts.held());
    let is_wide = ui.available_width() > 560.0;
    let explain = WORDS.dialogs.what_the_verdicts_mean;
    let legend = || Action::OpenDialog(Dialog::Legend);
    if is_wide {
        let row = vec2(ui.available_width(), SENTENCE_HEIGHT);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            if widgets::soft_link_on_base(ui, explain, 3.0).clicked() {
                actions.push(legend());
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                widgets::prose(ui, Face::Figure, &sentence);
            });
        });
    } else {
        widgets::balanced(ui, Face::Subtitle, &sentence);
        if widgets::soft_link(ui, explain).clicked() {
            actions.push(legend());
        }
    }
}

/// One block per claim, by how it stands; the one pointed at, or led to by the arrow keys, says its question.
fn bar_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let groups = &page.derived.groups;
    let size = vec2(ui.available_width(), BLOCK_HEIGHT + ROOM_FOR_LABEL);
    let (area, figure) = ui.allocate_exact_size(size, Sense::focusable_noninteractive());
    let bar = area.with_max_y(area.top() + BLOCK_HEIGHT);
    let blocks = blocks(groups, bar);
    figure.widget_info(|| WidgetInfo::labeled(Role::Figure, true, spoken(groups)));
    let by_keys = led_by_keys(ui, &figure, blocks.len());
    let mut said = None;
    for (index, block) in blocks.iter().enumerate() {
        // Of one piece with its gap: the pointer never falls between two.
        let room = block.rect.expand2(vec2(BLOCK_GAP / 2.0, 0.0));
        let response = ui.interact(room, figure.id.with(index), Sense::CLICK);
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, block_words(page, block)));
        widgets::paint_strip_cell(ui, tokens(ui), block.rect, block.cell);
        if let Claims::Many(count) = block.claims {
            number_on(ui, block, count);
        }
        let is_led_to = by_keys == Some(index);
        if response.hovered() || is_led_to {
            said = Some(block);
        }
        let entered = is_led_to && ui.input(|input| input.key_pressed(Key::Enter));
        let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
        if response.clicked() || entered {
            actions.push(leads_to(block));
        }
    }
    if let Some(block) = said {
        say(ui, area, block.rect, &block_words(page, block));
    }
}

/// The block that the arrow keys lead to while the bar has the focus.
fn led_by_keys(ui: &Ui, figure: &egui::Response, count: usize) -> Option<usize> {
    if !figure.has_focus() || count == 0 {
        return None;
    }
    // Left and right are the bar's own here, and no commands: it is no row of a list.
    let filter = egui::EventFilter {
        horizontal_arrows: true,
        ..egui::EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(figure.id, filter));
    let id = figure.id.with("led to");
    let before = ui.data(|data| data.get_temp::<usize>(id)).unwrap_or_default();
    let step = ui.input(|input| {
        let by = |key: Key| input.num_presses(key);
        (by(Key::ArrowRight), by(Key::ArrowLeft))
    });
    let after = (before + step.0).saturating_sub(step.1).min(count - 1);
    ui.data_mut(|data| data.insert_temp(id, after));
    Some(after)
}

/// Where each block stands; a block per group where there is no room for one each.
fn blocks(groups: &[ClaimGroup], bar: Rect) -> Vec<Block> {
    let between = GROUP_GAP * groups.len().saturating_sub(1) as f32;
    let claims: usize = groups.iter().map(|group| group.claims.len()).sum();
    let inner = BLOCK_GAP * claims.saturating_sub(groups.len()) as f32;
    let width = ((bar.width() - between - inner) / claims.max(1) as f32).min(BLOCK_WIDTH);
    let mut x = bar.left();
    let mut blocks = Vec::new();
    let mut place = |cell: Cell, claims: Claims, width: f32, gap: f32| {
        let rect = Rect::from_min_size(pos2(x, bar.top()), vec2(width, bar.height()));
        x += width + gap;
        blocks.push(Block { cell, claims, rect });
    };
    for group in groups {
        let cell = group.standing.map_or(Cell::Covered, Cell::Open);
        if width < LEAST_BLOCK_WIDTH {
            let share = group.claims.len() as f32 / claims.max(1) as f32;
            place(
                cell,
                Claims::Many(group.claims.len()),
                (bar.width() - between) * share,
                GROUP_GAP,
            );
            continue;
        }
        for (index, &claim) in group.claims.iter().enumerate() {
            let is_last = index + 1 == group.claims.len();
            place(
                cell,
                Claims::One(claim),
                width,
                if is_last { GROUP_GAP } else { BLOCK_GAP },
            );
        }
    }
    blocks
}

/// What a block says: its question, or how many it stands for.
fn block_words(page: Page<'_>, block: &Block) -> String {
    match block.claims {
        Claims::Many(count) => counted(block.cell, count),
        Claims::One(id) => match page.view.cover.show(&page.dossier.claim(id).body) {
            Shown::Open(body) => body.question.clone(),
            Shown::Covered(label) => label.to_owned(),
        },
    }
}

fn leads_to(block: &Block) -> Navigation {
    match (&block.claims, block.cell) {
        (Claims::One(id), _) => Navigation::OpenClaim(*id),
        (Claims::Many(_), Cell::Open(standing)) => Navigation::Filter(ClaimFilter::of_comparison(standing)),
        (Claims::Many(_), Cell::Covered) => Navigation::Filter(ClaimFilter::default()),
    }
}

fn number_on(ui: &Ui, block: &Block, count: usize) {
    let tokens = tokens(ui);
    let ink = match block.cell {
        Cell::Open(standing) => tokens.comparison(standing).map_or(tokens.ink, |(_, ink)| ink),
        Cell::Covered => tokens.ink,
    };
    let number = count.to_string();
    let galley = ui.painter().layout_no_wrap(number, Face::SmallStrong.font(), ink);
    if galley.size().x + space::XS < block.rect.width() {
        let at = Align2::CENTER_CENTER.anchor_size(block.rect.center(), galley.size());
        ui.painter().galley(at.min, galley, ink);
    }
}

/// A ring round a block, and its words under it.
fn say(ui: &Ui, area: Rect, block: Rect, words: &str) {
    let tokens = tokens(ui);
    let painter = ui.painter();
    painter.rect_stroke(block.expand(2.0), 4, focus_ring(ui), StrokeKind::Inside);
    let galley = egui::WidgetText::from(Face::SmallStrong.text(words)).into_galley(
        ui,
        Some(egui::TextWrapMode::Truncate),
        area.width() - 24.0,
        egui::FontSelection::Default,
    );
    let width = galley.size().x + 20.0;
    let left = (block.center().x - width / 2.0).clamp(area.left(), (area.right() - width).max(area.left()));
    let top = block.bottom() + STEM + 2.0;
    let label = Rect::from_min_size(pos2(left, top), vec2(width, LABEL_HEIGHT));
    painter.vline(
        block.center().x,
        block.bottom() + 2.0..=top,
        Stroke::new(1.0, tokens.ink),
    );
    painter.rect(
        label,
        space::RADIUS - 2,
        tokens.panel,
        Stroke::new(1.0, tokens.ink),
        StrokeKind::Inside,
    );
    let at = Align2::CENTER_CENTER.anchor_size(label.center(), galley.size());
    painter.galley(at.min, galley, tokens.ink);
}

/// Each way of standing with its count; leads to the list.
fn legend_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let narrow = ui.available_width() < 560.0;
    let links: Vec<(Cell, String, ClaimFilter)> = page
        .derived
        .groups
        .iter()
        .map(|group| {
            let cell = group.standing.map_or(Cell::Covered, Cell::Open);
            let filter = group
                .standing
                .map_or_else(ClaimFilter::default, ClaimFilter::of_comparison);
            (cell, counted(cell, group.claims.len()), filter)
        })
        .collect();
    let columns = if narrow { 3 } else { links.len().max(1) };
    if narrow {
        for row in links.chunks(columns) {
            ui.columns(columns, |columns| {
                for (ui, (cell, text, filter)) in columns.iter_mut().zip(row) {
                    legend_link(ui, *cell, text, filter, actions);
                }
            });
        }
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, space::XS);
        for (cell, text, filter) in &links {
            legend_link(ui, *cell, text, filter, actions);
        }
    });
}

fn legend_link(ui: &mut Ui, cell: Cell, text: &str, filter: &ClaimFilter, actions: &mut Actions) {
    if count_link(ui, cell, text).clicked() {
        actions.push(Navigation::Filter(filter.clone()));
    }
}

/// "9 true", "6 covered".
fn counted(cell: Cell, count: usize) -> String {
    match cell {
        Cell::Open(standing) => (WORDS.numbers.of_verdict)(count, (WORDS.terms.counted)(standing)),
        Cell::Covered => (WORDS.numbers.covered)(count),
    }
}

/// The figure in a sentence, for those who do not see it.
fn spoken(groups: &[ClaimGroup]) -> String {
    let parts: Vec<String> = groups
        .iter()
        .map(|group| counted(group.standing.map_or(Cell::Covered, Cell::Open), group.claims.len()))
        .collect();
    (WORDS.overview.all_claims_by_verdict)(&parts)
}

/// A small tile with its count, that leads to the list.
fn count_link(ui: &mut Ui, cell: Cell, text: &str) -> egui::Response {
    let tokens = tokens(ui);
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), Face::Small.font(), tokens.ink);
    let size = vec2(18.0 + 6.0 + galley.size().x, 20.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let tile = Rect::from_center_size(pos2(rect.left() + 9.0, rect.center().y), vec2(18.0, 18.0));
    widgets::paint_tile(ui.painter(), tokens, tile, cell);
    let at = pos2(tile.right() + 6.0, rect.center().y - galley.size().y / 2.0);
    if response.hovered() {
        let line = Stroke::new(1.0, tokens.outline);
        ui.painter().hline(at.x..=rect.right(), rect.bottom() - 1.0, line);
    }
    ui.painter().galley(at, galley, tokens.ink);
    widgets::ring(ui, &response, space::RADIUS - 2);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, text));
    response
}
