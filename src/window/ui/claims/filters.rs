//! The row over the list: which verdicts it shows, in which order, and what else narrows it.

use egui::{Align, CornerRadius, Layout, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2};

use super::filter_menus::{all_menu_ui, more_menu_ui, order_menu_ui};
use super::narrowing::removable;
use crate::dossier::model::Comparison;
use crate::query::ClaimFilter;
use crate::window::state::Region;
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, focus_ring, rule, space, tokens};
use crate::window::ui::widgets::{self, Cell, laid_out_line, regions};
use crate::words::WORDS;

/// Height of the row, in points.
pub(super) const HEIGHT: f32 = 52.0;
/// Height of a chip, in points.
const CHIP_HEIGHT: f32 = 28.0;
/// Side of the square that shows a verdict's colour, in points.
const SQUARE: f32 = 10.0;
/// From the rim of a chip to what stands in it, in points.
const CHIP_PADDING: f32 = 12.0;
/// Between the word and its count, in points.
const COUNT_GAP: f32 = 6.0;
/// Room for the two menus at the right and for one more chip, in points.
const MENUS_WIDTH: f32 = 300.0;
/// Widest and narrowest a name on a chip, in points.
const WIDEST_NAME: f32 = 160.0;
const LEAST_NAME: f32 = 18.0;

/// The chips at the left, or one button where they would wrap; order and more filters at the right.
pub(super) fn filters_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let chips = chips(page);
    let width: f32 = chips.iter().map(|chip| chip.width(ui) + space::S).sum();
    let are_chips = space::L + width + MENUS_WIDTH <= ui.available_width();
    let row = vec2(ui.available_width(), HEIGHT);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(row);
        ui.spacing_mut().item_spacing.x = space::S;
        ui.add_space(space::L);
        if are_chips {
            for (index, chip) in chips.iter().enumerate() {
                let response = chip.ui(ui);
                if index == 0 && regions::is_called(ui, Region::Filter) {
                    response.request_focus();
                }
                if response.clicked() {
                    actions.push(Navigation::Filter(chip.leads_to.clone()));
                }
            }
        } else {
            let response = all_menu_ui(ui, page, actions);
            if regions::is_called(ui, Region::Filter) {
                response.request_focus();
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(space::M);
            if are_chips {
                more_menu_ui(ui, page, actions);
            }
            order_menu_ui(ui, page, actions);
            removable_ui(ui, page, actions);
        });
    });
    let rect = ui.min_rect();
    let rule = rule(ui.painter(), tokens(ui));
    ui.painter().hline(ui.max_rect().x_range(), rect.bottom() - 0.5, rule);
}

/// One chip of the row.
struct Chip {
    /// The verdict that it lets through; all of them where there is none.
    comparison: Option<Comparison>,
    word: &'static str,
    count: usize,
    is_on: bool,
    leads_to: ClaimFilter,
}

/// All, and each way of standing that occurs.
fn chips(page: Page<'_>) -> Vec<Chip> {
    let filter = &page.view.location.filter;
    let counts = &page.derived.counts;
    let all = Chip {
        comparison: None,
        word: WORDS.claims.all,
        count: counts.all,
        is_on: filter.is_empty(),
        leads_to: ClaimFilter::default(),
    };
    let each = counts.present().map(|(comparison, count)| {
        let is_on = filter.comparison == Some(comparison);
        Chip {
            comparison: Some(comparison),
            word: (WORDS.terms.comparison)(comparison),
            count,
            is_on,
            leads_to: ClaimFilter {
                comparison: (!is_on).then_some(comparison),
                ..filter.clone()
            },
        }
    });
    std::iter::once(all).chain(each).collect()
}

impl Chip {
    fn name(&self) -> String {
        match self.comparison {
            None => (WORDS.claims.all_claims)(self.count),
            Some(comparison) => (WORDS.claims.only)((WORDS.terms.counted)(comparison), self.count),
        }
    }

    fn width(&self, ui: &Ui) -> f32 {
        let colour = tokens(ui).ink;
        let word = laid_out_line(ui, Face::SmallStrong, colour, self.word, f32::INFINITY);
        let count = laid_out_line(ui, Face::SmallStrong, colour, &self.count.to_string(), f32::INFINITY);
        let square = self.comparison.map_or(0.0, |_| SQUARE + space::S);
        (2.0 * CHIP_PADDING + square + word.size().x + COUNT_GAP + count.size().x).ceil()
    }

    fn ui(&self, ui: &mut Ui) -> Response {
        let tokens = tokens(ui);
        let (ink, soft) = if self.is_on {
            (tokens.paper, tokens.paper)
        } else {
            (tokens.ink, tokens.soft_ink)
        };
        let word = laid_out_line(ui, Face::SmallStrong, ink, self.word, f32::INFINITY);
        let count = laid_out_line(ui, Face::SmallStrong, soft, &self.count.to_string(), f32::INFINITY);
        let response = capsule(ui, self.width(ui), self.is_on);
        let rect = response.rect;
        let mut at = rect.left_center() + vec2(CHIP_PADDING, 0.0);
        if let Some(comparison) = self.comparison {
            let square = egui::Rect::from_min_size(at - vec2(1.0, SQUARE / 2.0), Vec2::splat(SQUARE));
            widgets::paint_strip_cell(ui, tokens, square, Cell::Open(comparison));
            at.x += SQUARE + space::S - 1.0;
        }
        let middle = |galley: &egui::Galley| vec2(0.0, -galley.size().y / 2.0);
        let next = at + vec2(word.size().x + COUNT_GAP, 0.0);
        ui.painter().galley(at + middle(&word), word, ink);
        ui.painter().galley(next + middle(&count), count, soft);
        let name = self.name();
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, self.is_on, &name));
        response
    }
}

/// The ground of a chip, with the ring round it where it has the focus.
fn capsule(ui: &mut Ui, width: f32, is_on: bool) -> Response {
    let tokens = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, CHIP_HEIGHT), Sense::click());
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let fill = if is_on {
        tokens.ink
    } else if response.hovered() {
        tokens.wash
    } else {
        tokens.panel
    };
    let stroke = Stroke::new(1.0, if is_on { tokens.ink } else { tokens.rule });
    let radius = CornerRadius::same((CHIP_HEIGHT / 2.0) as u8);
    ui.painter().rect(rect, radius, fill, stroke, StrokeKind::Inside);
    if response.has_focus() {
        let radius = CornerRadius::same((CHIP_HEIGHT / 2.0) as u8 + 3);
        ui.painter()
            .rect_stroke(rect.expand(3.0), radius, focus_ring(ui), StrokeKind::Inside);
    }
    response
}

/// What narrows the list besides the verdict: a chip each as far as there is room, which a press takes away.
fn removable_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    for (name, without) in removable(page) {
        let colour = tokens(ui).paper;
        let room = (ui.available_width() - 2.0 * CHIP_PADDING).min(WIDEST_NAME);
        // A cross and an ellipsis; where there is not even room for these, the menu says it.
        if room < LEAST_NAME {
            return;
        }
        let galley = laid_out_line(ui, Face::SmallStrong, colour, &(WORDS.claims.removable)(&name), room);
        let chip = capsule(ui, (galley.size().x + 2.0 * CHIP_PADDING).ceil(), true);
        let at = chip.rect.center() - galley.size() / 2.0;
        ui.painter().galley(at, galley, colour);
        chip.widget_info(|| WidgetInfo::labeled(Role::Button, true, (WORDS.claims.remove_filter)(&name)));
        if chip.on_hover_text((WORDS.claims.remove_the_filter)(&name)).clicked() {
            actions.push(Navigation::Filter(without));
        }
    }
}
