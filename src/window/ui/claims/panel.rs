//! The panel of a claim: what the film tells and what really happened, the verdict between them.

use egui::{Align, CornerRadius, Label, Layout, Rect, StrokeKind, Ui, UiBuilder, Vec2, pos2, vec2};

use super::room::claim_beside_list;
use super::side::Side;
use crate::dossier::model::ClaimBody;
use crate::window::ui::theme::{Face, rule, space, tokens};
use crate::window::ui::widgets::{self, Cell, laid_out, regions};
use crate::words::WORDS;

/// From the rim to what stands in the panel, in points.
const PADDING: f32 = 24.0;
/// Width of the middle, which holds the verdict, in points.
const MIDDLE: f32 = 136.0;
/// From the top to the headings, in points.
const HEAD_TOP: f32 = 20.0;
/// From the top to the first lines, in points.
const TEXT_TOP: f32 = 42.0;
/// From the last line to the rim, in points.
const BOTTOM: f32 = 22.0;
/// From the top to the tile, in points.
const TILE_TOP: f32 = 22.0;
/// Side of the tile, in points.
const TILE: f32 = 40.0;
/// Least height of the panel: the verdict needs it, in points.
const LEAST_HEIGHT: f32 = 136.0;
/// Least width at which the sides stand beside each other, in points.
const LEAST_WIDTH: f32 = 560.0;
/// Height of a line under a side's text, in points.
const LINE: f32 = 22.0;

/// Both sides in one panel: beside each other, or one under the other where it is narrow.
pub(super) fn panel_ui(ui: &mut Ui, body: &ClaimBody, film: &Side<'_>, real: &Side<'_>) {
    if ui.available_width() >= LEAST_WIDTH && claim_beside_list(ui.ctx()) {
        beside_ui(ui, body, film, real);
    } else {
        stacked_ui(ui, body, film, real);
    }
}

fn beside_ui(ui: &mut Ui, body: &ClaimBody, film: &Side<'_>, real: &Side<'_>) {
    let width = ui.available_width();
    let side = ((width - 2.0 * PADDING - MIDDLE) / 2.0).floor();
    let text = text_height(ui, film, side).max(text_height(ui, real, side));
    let height = (TEXT_TOP + text + BOTTOM).max(LEAST_HEIGHT).round();
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), egui::Sense::empty());
    frame(ui, rect);
    let at = |left: f32, width: f32| Rect::from_min_size(pos2(rect.left() + left, rect.top()), vec2(width, height));
    side_ui(ui, at(PADDING, side), film);
    middle_ui(ui, at(PADDING + side, MIDDLE), body, film, real);
    side_ui(ui, at(PADDING + side + MIDDLE, side), real);
}

/// Film, verdict, reality in a column.
fn stacked_ui(ui: &mut Ui, body: &ClaimBody, film: &Side<'_>, real: &Side<'_>) {
    const VERDICT_HEIGHT: f32 = 56.0;
    const VERDICT_TILE: f32 = 32.0;
    let width = ui.available_width();
    let padding = if width < LEAST_WIDTH { space::M } else { PADDING };
    let side = width - 2.0 * padding;
    let of_side = |ui: &Ui, part: &Side<'_>| (TEXT_TOP + text_height(ui, part, side) + BOTTOM - space::S).round();
    let (first, second) = (of_side(ui, film), of_side(ui, real));
    let height = first + VERDICT_HEIGHT + second;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), egui::Sense::empty());
    frame(ui, rect);
    let at =
        |top: f32, height: f32| Rect::from_min_size(pos2(rect.left() + padding, rect.top() + top), vec2(side, height));
    side_ui(ui, at(0.0, first), film);
    let middle = at(first, VERDICT_HEIGHT);
    let rule = rule(ui.painter(), tokens(ui));
    for y in [middle.top(), middle.bottom()] {
        ui.painter().hline(rect.x_range(), y, rule);
    }
    let tile = Rect::from_min_size(
        middle.left_center() - vec2(0.0, VERDICT_TILE / 2.0),
        Vec2::splat(VERDICT_TILE),
    );
    widgets::paint_tile(ui.painter(), tokens(ui), tile, Cell::Open(body.comparison));
    let words = middle.with_min_x(tile.right() + space::M - space::XS);
    child(ui, words, Layout::left_to_right(Align::Center), |ui| {
        verdict_words(ui, body, film, real);
    });
    side_ui(ui, at(first + VERDICT_HEIGHT, second), real);
}

fn frame(ui: &Ui, rect: Rect) {
    let tokens = tokens(ui);
    ui.painter().rect(
        rect,
        CornerRadius::same(space::CARD_RADIUS),
        tokens.panel,
        rule(ui.painter(), tokens),
        StrokeKind::Inside,
    );
}

fn child(ui: &mut Ui, rect: Rect, layout: Layout, add: impl FnOnce(&mut Ui)) {
    // No scope: it would move on from where the part ends, and the whole panel is allocated.
    let salt = (rect.left() as i32, rect.top() as i32);
    add(&mut ui.new_child(UiBuilder::new().max_rect(rect).id_salt(salt).layout(layout)));
}

/// How high the text of a side is, with what stands under it.
fn text_height(ui: &Ui, side: &Side<'_>, width: f32) -> f32 {
    let face = text_face(side);
    let text = laid_out(ui, face, tokens(ui).ink, side.text, width).size().y;
    text + if lacks_source(side) { LINE } else { 0.0 }
}

fn text_face(side: &Side<'_>) -> Face {
    if side.is_empty { Face::Body } else { Face::Told }
}

fn lacks_source(side: &Side<'_>) -> bool {
    !side.is_empty && !side.has_sources()
}

/// Heading and text of a side.
fn side_ui(ui: &mut Ui, rect: Rect, side: &Side<'_>) {
    let top = Layout::top_down(Align::Min);
    child(ui, rect.with_min_y(rect.top() + HEAD_TOP), top, |ui| {
        regions::anchor(ui, side.region);
        match side.at {
            Some(at) => widgets::caps(ui, &(WORDS.claims.side_at)(side.heading, at)),
            None => widgets::caps(ui, side.heading),
        };
    });
    child(ui, rect.with_min_y(rect.top() + TEXT_TOP), top, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let face = text_face(side);
        if side.is_empty {
            widgets::soft(ui, face, side.text);
        } else {
            ui.add(Label::new(face.text(side.text)).wrap().selectable(true));
        }
        if lacks_source(side) {
            widgets::soft(ui, Face::Small, side.no_source);
        }
    });
}

/// The verdict with its tile, and how well it is borne out.
fn middle_ui(ui: &mut Ui, rect: Rect, body: &ClaimBody, film: &Side<'_>, real: &Side<'_>) {
    let left = (rect.center().x - TILE / 2.0).round();
    let tile = Rect::from_min_size(pos2(left, rect.top() + TILE_TOP), Vec2::splat(TILE));
    widgets::paint_tile(ui.painter(), tokens(ui), tile, Cell::Open(body.comparison));
    let words = rect.with_min_y(tile.bottom() + space::S);
    child(ui, words, Layout::top_down(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        verdict_words(ui, body, film, real);
    });
}

/// The verdict, and how well both sides are borne out: as well as the weaker one is. Each says under the pointer what it
/// means.
fn verdict_words(ui: &mut Ui, body: &ClaimBody, film: &Side<'_>, real: &Side<'_>) {
    ui.label(Face::Strong.text((WORDS.terms.comparison)(body.comparison)))
        .on_hover_text((WORDS.terms.rule)(body.comparison));
    // From high to low.
    let lower = film.confidence.max(real.confidence);
    let evidence = if body.disputed {
        Some((WORDS.claims.sources_disagree, WORDS.claims.both_stand_below))
    } else {
        lower.map(|lower| ((WORDS.claims.evidence)(lower), WORDS.claims.evidence_scale))
    };
    if let Some((said, meaning)) = evidence {
        widgets::soft(ui, Face::Caption, said).on_hover_text(meaning);
    }
}
