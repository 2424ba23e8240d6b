//! The list of claims: one row for each, and one stop for keys and screen readers.

use egui::{
    Color32, CornerRadius, Frame, Margin, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, vec2,
};

use super::narrowing::nothing_ui;
use super::room::filters_stand;
use super::{filters, strip};
use crate::dossier::model::{Claim, ClaimId, Shown};
use crate::query::ListRow;
use crate::window::state::Region;
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, as_chosen, focus_ring, rule, space, tokens};
use crate::window::ui::unread::{Look, unread_ui};
use crate::window::ui::widgets::long_list::rows_in_sight;
use crate::window::ui::widgets::{self, Cell, laid_out, regions};
use crate::words::WORDS;

/// Least height of a row, in points.
const ROW_HEIGHT: f32 = 50.0;
/// Side of a row's tile, in points.
const TILE: f32 = 24.0;
/// From the rim to the tile, in points.
const LEFT: f32 = 24.0;
/// From the rim to the question, in points.
const TEXT_LEFT: f32 = 60.0;
/// From the rim to the first line, in points.
const TEXT_TOP: f32 = 7.0;
/// Height of a line, in points.
const LINE: f32 = 18.0;

/// The list, under the strip that shows all of it.
pub(super) fn list_ui(ui: &mut Ui, page: Page<'_>, chosen: Option<ClaimId>, actions: &mut Actions) {
    regions::anchor(ui, Region::List);
    ui.spacing_mut().item_spacing.y = 0.0;
    let whole = ui.available_rect_before_wrap();
    let (head, rest) = whole.split_top_bottom_at_y(whole.top() + strip::HEIGHT);
    let mut rows = ui.new_child(UiBuilder::new().max_rect(rest).id_salt("rows"));
    ScrollArea::vertical()
        .id_salt("claims")
        .auto_shrink([false, false])
        .show(&mut rows, |ui| {
            if !filters_stand(ui.ctx()) {
                filters::filters_ui(ui, page, actions);
            }
            rows_ui(ui, page, chosen, actions);
        });
    // Told after the list that it mirrors.
    let mut strip = ui.new_child(UiBuilder::new().max_rect(head).id_salt("strip"));
    strip::strip_ui(&mut strip, page, chosen, actions);
    ui.advance_cursor_after_rect(whole);
}

fn rows_ui(ui: &mut Ui, page: Page<'_>, chosen: Option<ClaimId>, actions: &mut Actions) {
    let (claims, rows) = (&page.derived.claims, &page.derived.claim_rows);
    if rows.is_empty() {
        Frame::new()
            .inner_margin(Margin::same(LEFT as i8))
            .show(ui, |ui| nothing_ui(ui, page, actions));
        return;
    }
    let left = page.view.left_location.claim(page.dossier);
    let wanted = chosen.or(left);
    let is_wanted = |row: &ListRow<ClaimId>| matches!(row, ListRow::Record { id, .. } if wanted == Some(*id));
    let reveal = rows.iter().position(is_wanted);
    let reveal = reveal.filter(|_| page.view.reveal);
    let list = UiBuilder::new()
        .accessibility_role(Role::List)
        .accessibility_label(WORDS.claims.claims);
    let shown = ui.scope_builder(list, |ui| {
        rows_in_sight(ui, "claims", rows.len(), reveal, |ui, index, reveal| {
            match rows.get(index) {
                Some(&ListRow::Record { id, place }) => {
                    let row = Row {
                        claim: page.dossier.claim(id),
                        place,
                        is_chosen: chosen == Some(id),
                        reveal,
                    };
                    if as_chosen(ui, row.is_chosen, |ui| row_ui(ui, page, &row)) {
                        actions.push(Navigation::OpenClaim(id));
                    }
                }
                Some(&ListRow::Unread(which)) => unread_row(ui, page, which, actions),
                None => {}
            }
        });
    });
    ui.ctx()
        .accesskit_node_builder(shown.response.id, |node| node.set_size_of_set(claims.len()));
}

/// The row of a claim that cannot be read.
fn unread_row(ui: &mut Ui, page: Page<'_>, which: usize, actions: &mut Actions) {
    let size = vec2(ui.available_width(), ROW_HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::empty());
    paint_ground(ui, rect, false, false);
    let look = Look {
        sign_middle: LEFT + TILE / 2.0,
        sign: TILE,
        words: TEXT_LEFT,
        right: space::S,
    };
    if let Some(unread) = page.dossier.unread().get(which) {
        unread_ui(ui, rect, unread, look, actions);
    }
}

/// A row of the list.
struct Row<'a> {
    claim: &'a Claim,
    /// Its place among the claims of the list, from 0.
    place: usize,
    is_chosen: bool,
    /// Whether it is to be brought into sight.
    reveal: bool,
}

/// Draws a row; tells whether it was pressed.
fn row_ui(ui: &mut Ui, page: Page<'_>, row: &Row<'_>) -> bool {
    let tokens = tokens(ui);
    let (cell, title, line, colour) = said(ui, page, row.claim);
    let width = ui.available_width();
    let wrap = width - TEXT_LEFT - space::S;
    let mut words = laid_out(ui, Face::SmallStrong, colour, title, wrap);
    let text_height = words.size().y.round();
    let height = (text_height + LINE + 2.0 * TEXT_TOP).max(ROW_HEIGHT);
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::empty());
    // Called by its claim: it keeps the focus when other rows come into sight.
    let id = ui.make_persistent_id(("claim", row.claim.slug.as_str()));
    let response = ui
        .interact(rect, id, Sense::click())
        .on_hover_cursor(egui::CursorIcon::PointingHand);
    let name = format!("{title} {line}");
    widgets::name_choice(&response, Role::ListItem, row.is_chosen, &name);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_position_in_set(row.place));
    if row.reveal {
        if row.is_chosen && !regions::are_called(ui) {
            response.request_focus();
        }
        // What is under the pointer stays there; a key brings its neighbours into sight, too.
        if !response.contains_pointer() {
            ui.scroll_to_rect(rect.expand2(vec2(0.0, space::L)), None);
        }
    }
    if ui.is_rect_visible(rect) {
        if row.is_chosen {
            let strong = laid_out(ui, Face::RowStrong, colour, title, wrap);
            // Stronger where that takes no more lines: no row grows when it is chosen.
            if strong.rows.len() == words.rows.len() {
                words = strong;
            }
        }
        paint_ground(ui, rect, row.is_chosen, response.hovered());
        let tile = rect.min + vec2(LEFT, (ROW_HEIGHT - TILE) / 2.0);
        widgets::paint_tile(ui.painter(), tokens, Rect::from_min_size(tile, vec2(TILE, TILE)), cell);
        let text = rect.min + vec2(TEXT_LEFT, TEXT_TOP);
        ui.painter().galley(text, words, colour);
        let line = laid_out(ui, Face::Caption, tokens.soft_ink, &line, wrap);
        ui.painter().galley(
            text + vec2(0.0, text_height + (LINE - line.size().y) / 2.0),
            line,
            tokens.soft_ink,
        );
        if response.has_focus() {
            // What is chosen shows that it is by its bar; a thin ring says the rest.
            let width = if row.is_chosen { 1.0 } else { focus_ring(ui).width };
            let ring = Stroke::new(width, focus_ring(ui).color);
            let radius = CornerRadius::same(space::RADIUS);
            ui.painter().rect_stroke(
                rect.shrink(3.0).with_min_x(rect.left() + 6.0),
                radius,
                ring,
                StrokeKind::Inside,
            );
        }
    }
    widgets::keep_arrows(ui, &response);
    response.clicked()
}

/// What a row says: tile, question, verdict, and the colour of its question.
fn said<'a>(ui: &Ui, page: Page<'a>, claim: &'a Claim) -> (Cell, &'a str, String, Color32) {
    let tokens = tokens(ui);
    match page.view.cover.show(&claim.body) {
        Shown::Open(body) => {
            let verdict = (WORDS.terms.comparison)(body.comparison);
            let line = if body.disputed {
                (WORDS.claims.verdict_disputed)(verdict)
            } else {
                verdict.to_owned()
            };
            (Cell::Open(body.comparison), &body.question, line, tokens.ink)
        }
        Shown::Covered(label) => (Cell::Covered, label, WORDS.covers.covered.to_owned(), tokens.soft_ink),
    }
}

/// The ground of a row, with the hairline under its words.
fn paint_ground(ui: &Ui, rect: Rect, is_chosen: bool, is_hovered: bool) {
    let tokens = tokens(ui);
    let painter = ui.painter();
    if is_chosen || is_hovered {
        painter.rect_filled(rect, 0.0, tokens.wash);
    }
    if is_chosen {
        painter.rect_filled(Rect::from_min_size(rect.min, vec2(3.0, rect.height())), 0.0, tokens.ink);
    }
    painter.hline(
        rect.left() + TEXT_LEFT..=rect.right(),
        rect.bottom() - 0.5,
        rule(ui.painter(), tokens),
    );
}
