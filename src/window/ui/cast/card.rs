//! One card of the cast: a pair, on screen and in reality, and how the claims on both stand.

use egui::text::LayoutJob;
use egui::{
    CornerRadius, CursorIcon, Galley, Id, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui,
    Vec2, pos2, vec2,
};

use super::pair::{Pair, Real};
use crate::dossier::model::{CastEntry, CastId, ClaimId, Comparison, Unread};
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::pictures::PictureState;
use crate::window::ui::theme::{Face, Tokens, rule, space, tokens};
use crate::window::ui::unread::{Look, unread_ui};
use crate::window::ui::widgets::{self, Cell};
use crate::words::WORDS;

/// Height of a card whose sides stand beside each other, in points.
pub(crate) const ROW_HEIGHT: f32 = 72.0;
/// Height of a card whose sides stand under each other, in points.
pub(crate) const CARD_HEIGHT: f32 = 152.0;
/// From this width on the sides stand beside each other, in points.
const ROW_WIDTH: f32 = 560.0;
/// Size of a portrait, in points.
const PORTRAIT: f32 = 48.0;
/// Round what is on a card, in points.
const PADDING: f32 = 16.0;
/// Where the words begin, behind the portrait.
const WORDS_LEFT: f32 = 79.0;
/// From the arrow to the words of the real side.
const ARROW_WIDTH: f32 = 34.0;
/// How far across a card the arrow stands.
const ARROW_SHARE: f32 = 0.397;
/// A cell of the strip, and what is left between two.
const CELL: Vec2 = vec2(5.0, 14.0);
const CELL_GAP: f32 = 2.0;
/// Most cells of that width; more are narrower.
const MOST_CELLS: f32 = 18.0;

/// Where the words of the real side begin on a card so wide.
pub(super) fn real_left(width: f32) -> f32 {
    (width * ARROW_SHARE).round() + ARROW_WIDTH
}

/// Where the words of the film's side begin.
pub(super) const SCREEN_LEFT: f32 = WORDS_LEFT;

/// One card, in all the room there is: the sides beside each other where it is wide enough.
pub(crate) fn card_ui(ui: &mut Ui, page: Page<'_>, id: CastId, actions: &mut Actions) {
    let entry = page.dossier.cast_entry(id);
    let pair = Pair::of(page, entry);
    let claims = page.derived.cast_claims.get(id.index()).map_or(&[][..], Vec::as_slice);
    let chosen = page.view.cast_entry(page.dossier) == Some(id);
    let size = vec2(ui.available_width(), ui.available_height());
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    if ui.is_rect_visible(rect) {
        ground(ui, &response, chosen);
        portrait(ui, page, entry, &pair.initials, (rect, chosen));
        if rect.width() >= ROW_WIDTH {
            beside_each_other(ui, &pair, claims, rect);
        } else {
            under_each_other(ui, &pair, claims, rect);
        }
    }
    widgets::ring(ui, &response, space::CARD_RADIUS + 2);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let name = format!("{}; {}", pair.sentence(), standing(claims));
    widgets::name_choice(&response, Role::ListItem, chosen, &name);
    widgets::keep_arrows(ui, &response);
    if chosen && page.view.reveal {
        // What lies under the hand is in sight, and stays where it is.
        if !was_pressed(ui, response.id) {
            response.scroll_to_me(None);
        }
        response.request_focus();
    }
    if response.clicked() {
        ui.data_mut(|data| data.insert_temp(pressed(), Some(response.id)));
        actions.push(Navigation::OpenCast(id));
    }
}

/// What stands in the place of a card that cannot be read.
pub(super) fn unread_card(ui: &mut Ui, unread: &Unread, actions: &mut Actions) {
    let size = vec2(ui.available_width(), ui.available_height());
    let (rect, response) = ui.allocate_exact_size(size, Sense::empty());
    ground(ui, &response, false);
    let look = Look {
        sign_middle: PADDING + PORTRAIT / 2.0,
        sign: PORTRAIT,
        words: WORDS_LEFT,
        right: PADDING,
    };
    unread_ui(ui, rect, unread, look, actions);
}

fn pressed() -> Id {
    Id::unique("cast card pressed")
}

/// Whether it was this one that was pressed last; asked once.
fn was_pressed(ui: &Ui, id: Id) -> bool {
    ui.data_mut(|data| data.remove_temp::<Option<Id>>(pressed())) == Some(Some(id))
}

/// How the claims stand, in words.
fn standing(claims: &[(ClaimId, Comparison)]) -> String {
    let parts: Vec<String> = Comparison::ALL
        .into_iter()
        .filter_map(|comparison| {
            let count = claims.iter().filter(|(_, known)| *known == comparison).count();
            (count > 0).then(|| (WORDS.cast.of_verdict)(count, (WORDS.terms.comparison)(comparison)))
        })
        .collect();
    if parts.is_empty() {
        WORDS.cast.no_claims.to_owned()
    } else {
        (WORDS.cast.claims_by_verdict)(claims.len(), &parts)
    }
}

fn ground(ui: &Ui, response: &Response, chosen: bool) {
    let (tokens, rect) = (tokens(ui), response.rect);
    let fill = if chosen || response.hovered() {
        tokens.wash
    } else {
        tokens.panel
    };
    let radius = CornerRadius::same(space::CARD_RADIUS);
    let stroke = rule(ui.painter(), tokens);
    ui.painter().rect(rect, radius, fill, stroke, StrokeKind::Inside);
    if chosen {
        let bar = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        ui.painter().rect_filled(
            bar.shrink2(vec2(0.0, f32::from(space::CARD_RADIUS) + 2.0)),
            0,
            tokens.ink,
        );
    }
}

/// The portrait, or the initials in its place.
fn portrait(ui: &Ui, page: Page<'_>, entry: &CastEntry, initials: &str, (card, chosen): (Rect, bool)) {
    let place = Rect::from_min_size(card.min + vec2(PADDING, 12.0), Vec2::splat(PORTRAIT));
    let actor = entry.actor().and_then(|id| page.dossier.person(id).image);
    let image = entry.image.or(actor).map(|id| page.dossier.image(id));
    let open = image.filter(|image| !page.view.cover.covers(&image.scene));
    let ready = open.and_then(|image| match page.pictures.get(ui.ctx(), &image.file) {
        PictureState::Ready(texture) => Some(texture),
        PictureState::Waiting | PictureState::Failed(_) => None,
    });
    let radius = CornerRadius::same(space::RADIUS);
    let tokens = tokens(ui);
    if let Some(texture) = ready {
        let size = texture.size_vec2();
        // The middle of the picture, as a square.
        let share = vec2(
            size.y.min(size.x) / size.x.max(1.0),
            size.x.min(size.y) / size.y.max(1.0),
        );
        let part = Rect::from_center_size(pos2(0.5, 0.5), share);
        egui::Image::new((texture.id(), place.size()))
            .uv(part)
            .corner_radius(radius)
            .paint_at(ui, place);
        return;
    }
    let fill = if chosen { tokens.panel } else { tokens.wash };
    ui.painter().rect_filled(place, radius, fill);
    let (centre, face) = (place.center(), Face::Initials.font());
    ui.painter()
        .text(centre, egui::Align2::CENTER_CENTER, initials, face, tokens.soft_ink);
}

/// A name over the line that belongs to it, as wide as there is room; a long name takes two lines.
fn lines(ui: &Ui, at: Pos2, (name, line): (&str, &str), room: f32) {
    let mut job = LayoutJob::simple(name.to_owned(), Face::Name.font(), tokens(ui).ink, room.max(1.0));
    job.wrap.max_rows = 2;
    let above = ui.painter().layout_job(job);
    let below = widgets::one_line(ui, Face::Small, tokens(ui).soft_ink, line, room);
    let painter = ui.painter();
    let ink = tokens(ui).ink;
    // Of a name of two lines the middle stays between both.
    let more = if above.rows.len() > 1 { 9.0 } else { 0.0 };
    painter.galley(pos2(at.x, centred(at.y + 12.0, &above)), above, ink);
    painter.galley(pos2(at.x, centred(at.y + 33.0 + more, &below)), below, ink);
}

/// The top of a line whose middle lies there, on a whole point.
fn centred(middle: f32, galley: &Galley) -> f32 {
    (middle - galley.size().y / 2.0).round()
}

fn beside_each_other(ui: &Ui, pair: &Pair, claims: &[(ClaimId, Comparison)], card: Rect) {
    let left = card.left();
    let real = left + real_left(card.width());
    let arrow = real - ARROW_WIDTH;
    let taken = claims_at_right(ui, claims, &pair.real, card);
    let top = card.top() + 13.0;
    let room = arrow - left - WORDS_LEFT - space::S;
    lines(
        ui,
        pos2(left + WORDS_LEFT, top),
        (&pair.on_screen, &pair.played_by),
        room,
    );
    arrow_sign(ui.painter(), tokens(ui), pos2(arrow, top + 12.0), vec2(1.0, 0.0));
    real_lines(ui, &pair.real, pos2(real, top), card.right() - PADDING - taken - real);
}

fn under_each_other(ui: &Ui, pair: &Pair, claims: &[(ClaimId, Comparison)], card: Rect) {
    let left = card.left() + WORDS_LEFT;
    let room = card.right() - PADDING - left;
    lines(
        ui,
        pos2(left, card.top() + 13.0),
        (&pair.on_screen, &pair.played_by),
        room,
    );
    arrow_sign(
        ui.painter(),
        tokens(ui),
        pos2(card.left() + PADDING + PORTRAIT / 2.0 - 6.0, card.top() + 86.0),
        vec2(0.0, 1.0),
    );
    real_lines(ui, &pair.real, pos2(left, card.top() + 68.0), room);
    let strip = Rect::from_min_size(
        pos2(left, card.bottom() - 28.0),
        vec2(strip_width(claims.len()), CELL.y),
    );
    strip_cells(ui, claims, strip);
    if let Some(count) = count_words(claims, &pair.real) {
        let galley = widgets::one_line(ui, Face::Small, tokens(ui).soft_ink, &count, room);
        let gap = if claims.is_empty() { 0.0 } else { space::S };
        let at = pos2(strip.right() + gap, centred(strip.center().y, &galley));
        ui.painter().galley(at, galley, tokens(ui).soft_ink);
    }
}

fn real_lines(ui: &Ui, real: &Real, at: Pos2, room: f32) {
    match real {
        Real::Known { name, relation } => lines(ui, at, (name, relation), room),
        Real::Covered(label) => {
            let text = widgets::one_line(ui, Face::Small, tokens(ui).soft_ink, label, room - 24.0);
            let tokens = tokens(ui);
            let size = vec2(text.size().x + 24.0, 24.0);
            let place = Rect::from_min_size(at + vec2(0.0, 11.0), size);
            let painter = ui.painter();
            painter.rect_filled(place, 4, tokens.wash);
            widgets::hatch(painter, place, tokens.outline);
            let stroke = Stroke::new(1.0, tokens.outline.gamma_multiply(0.6));
            painter.rect_stroke(place, 4, stroke, StrokeKind::Inside);
            painter.rect_filled(place.shrink2(vec2(6.0, 3.0)), 2, tokens.wash);
            painter.galley(
                pos2(place.left() + 12.0, centred(place.center().y, &text)),
                text,
                tokens.soft_ink,
            );
        }
    }
}

/// How many claims there are; of somebody covered only where there are any.
fn count_words(claims: &[(ClaimId, Comparison)], real: &Real) -> Option<String> {
    match (claims.len(), real) {
        (0, Real::Covered(_)) => None,
        (0, Real::Known { .. }) => Some(WORDS.cast.no_claims.to_owned()),
        (count, _) => Some((WORDS.numbers.claims)(count)),
    }
}

fn strip_width(count: usize) -> f32 {
    let count = (count as f32).min(MOST_CELLS);
    (count * (CELL.x + CELL_GAP) - CELL_GAP).max(0.0)
}

/// The count over the strip, or alone; how much of the card both take.
fn claims_at_right(ui: &Ui, claims: &[(ClaimId, Comparison)], real: &Real, card: Rect) -> f32 {
    let Some(count) = count_words(claims, real) else {
        return 0.0;
    };
    let galley = widgets::one_line(ui, Face::Small, tokens(ui).soft_ink, &count, card.width());
    let right = card.right() - PADDING;
    let middle = card.top() + if claims.is_empty() { ROW_HEIGHT / 2.0 } else { 24.0 };
    let (width, words) = (strip_width(claims.len()), galley.size().x);
    let at = pos2((right - words).round(), centred(middle, &galley));
    ui.painter().galley(at, galley, tokens(ui).soft_ink);
    let strip = Rect::from_min_size(pos2(right - width, card.top() + 42.0), vec2(width, CELL.y));
    strip_cells(ui, claims, strip);
    width.max(words) + PADDING
}

/// A cell for each claim.
fn strip_cells(ui: &Ui, claims: &[(ClaimId, Comparison)], strip: Rect) {
    let step = (strip.width() + CELL_GAP) / claims.len().max(1) as f32;
    let gap = CELL_GAP.min(step * 0.3);
    for (index, (_, comparison)) in claims.iter().enumerate() {
        let min = pos2(strip.left() + index as f32 * step, strip.top());
        let cell = Rect::from_min_size(min, vec2(step - gap, CELL.y));
        widgets::paint_strip_cell(ui, tokens(ui), cell, Cell::Open(*comparison));
    }
}

/// An arrow from there, twelve points long.
fn arrow_sign(painter: &Painter, tokens: &Tokens, at: Pos2, along: Vec2) {
    let stroke = Stroke::new(1.3, tokens.soft_ink);
    let (side, tip) = (along.rot90(), at + along * 11.0);
    painter.add(Shape::line_segment([at, tip], stroke));
    for turn in [-1.0, 1.0] {
        let end = tip - along * 4.5 + side * 4.5 * turn;
        painter.add(Shape::line_segment([tip, end], stroke));
    }
}
