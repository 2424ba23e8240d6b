//! One source as a row: who published it, what it is called, when it came out, how many claims it carries.

use egui::{Id, Rect, Response, Role, Sense, StrokeKind, Ui, pos2, vec2};

use super::line::{Title, paint_line, paint_patch, paint_right, title_of};
use crate::dossier::model::{Source, SourceId, Standing};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, focus_ring, rule, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// Height of a row, in points; the higher one where the title has a line of its own.
const ROW: f32 = 38.0;
const TALL_ROW: f32 = 56.0;
/// From this width on all of a row stands in one line, in points.
pub(super) const ONE_LINE: f32 = 440.0;
/// Where titles begin, in points; where a row is long, the second.
const TITLE: f32 = 120.0;
const FAR_TITLE: f32 = 152.0;
const LONG: f32 = 660.0;
/// Width of the day, and of the number of claims, in points.
const DAY: f32 = 84.0;
const CLAIMS: f32 = 36.0;
/// How far the ground of a chosen row reaches beyond its words, in points.
const OUT: f32 = 12.0;

/// Where titles begin in a row of that width, in points.
pub(super) fn title_left(width: f32) -> f32 {
    if width < LONG { TITLE } else { FAR_TITLE }
}

/// Height of a row of that width, in points.
pub(super) fn row_height(width: f32) -> f32 {
    if width < ONE_LINE { TALL_ROW } else { ROW }
}

/// How a row stands.
#[derive(Clone, Copy)]
pub(super) struct Look {
    /// Its place among all, from 0.
    pub(super) place: usize,
    /// Whether it is the chosen one.
    pub(super) is_chosen: bool,
    /// Whether its details are open under it.
    pub(super) is_open: bool,
}

/// What of a row had room.
struct Room {
    /// All of the publisher's name.
    names_all: bool,
    /// All of the title.
    is_whole: bool,
}

/// The row of a source; tells whether its title had room.
pub(super) fn source_row(ui: &mut Ui, page: Page<'_>, id: SourceId, look: Look) -> (Response, bool) {
    let source = page.dossier.source(id);
    let width = ui.available_width();
    let is_tall = width < ONE_LINE;
    let (_, rect) = ui.allocate_space(vec2(width, row_height(width)));
    let response = ui
        .interact(rect, Id::unique(("source row", source.slug.as_str())), Sense::click())
        .on_hover_cursor(egui::CursorIcon::PointingHand);
    let ground = rect.expand2(vec2(OUT, 0.0));
    let tokens = tokens(ui);
    if look.is_chosen || response.hovered() {
        ui.painter().rect_filled(ground, 0.0, tokens.wash);
    }
    if look.is_chosen {
        let bar = Rect::from_min_size(ground.left_top(), vec2(3.0, ground.height()));
        ui.painter().rect_filled(bar, 0.0, tokens.ink);
    }
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, rule(ui.painter(), tokens));
    let claims = page.derived.tallies.of_source(id);
    let room = if is_tall {
        paint_two_lines(ui, page, source, claims, rect)
    } else {
        paint_one_line(ui, page, source, claims, rect)
    };
    if response.has_focus() {
        ui.painter()
            .rect_stroke(ground.shrink(2.0), space::RADIUS, focus_ring(ui), StrokeKind::Inside);
    }
    let title = title_of(page, source);
    let name = format!(
        "{}: {}, {}, {}",
        source.publisher,
        title.told(),
        short_day(page, source),
        (WORDS.sources.carries)(claims)
    );
    widgets::name_choice(&response, Role::ListItem, look.is_chosen, &name);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_position_in_set(look.place);
        node.set_expanded(look.is_open);
    });
    widgets::keep_arrows(ui, &response);
    let response = if room.names_all && (room.is_whole || look.is_open) {
        response
    } else {
        response.on_hover_text_at_pointer(format!("{}: {}", source.publisher, title.told()))
    };
    (response, room.is_whole)
}

/// Publisher, title, day, claims beside each other.
fn paint_one_line(ui: &Ui, page: Page<'_>, source: &Source, claims: usize, rect: Rect) -> Room {
    let tokens = tokens(ui);
    let part = |from: f32, to: f32| Rect::from_x_y_ranges(rect.left() + from..=rect.left() + to, rect.y_range());
    let day_at = rect.width() - CLAIMS - DAY + space::L;
    let title_at = title_left(rect.width());
    let publisher = part(0.0, title_at - space::S);
    let names_all = paint_line(ui, &source.publisher, Face::RowStrong, tokens.ink, publisher);
    let is_whole = paint_title(ui, page, source, part(title_at, day_at - space::M));
    let day = short_day(page, source);
    paint_line(
        ui,
        &day,
        Face::Caption,
        tokens.soft_ink,
        part(day_at, rect.width() - CLAIMS + space::L),
    );
    paint_claims(ui, claims, pos2(rect.right(), rect.center().y));
    Room { names_all, is_whole }
}

/// The title under the publisher.
fn paint_two_lines(ui: &Ui, page: Page<'_>, source: &Source, claims: usize, rect: Rect) -> Room {
    let tokens = tokens(ui);
    let line = |middle: f32, right: f32| {
        let y = rect.top() + middle;
        Rect::from_x_y_ranges(rect.left()..=rect.right() - right, y - 11.0..=y + 11.0)
    };
    let upper = line(18.0, 0.0);
    paint_claims(ui, claims, pos2(rect.right(), upper.center().y));
    let day = pos2(rect.right() - CLAIMS, upper.center().y);
    let left = paint_right(ui, &short_day(page, source), Face::Caption, tokens.soft_ink, day);
    let publisher = upper.with_max_x(left - space::S);
    let names_all = paint_line(ui, &source.publisher, Face::RowStrong, tokens.ink, publisher);
    let is_whole = paint_title(ui, page, source, line(39.0, 0.0));
    Room { names_all, is_whole }
}

fn paint_title(ui: &Ui, page: Page<'_>, source: &Source, at: Rect) -> bool {
    match title_of(page, source) {
        Title::Open(title) => paint_line(ui, title, Face::Small, tokens(ui).ink, at),
        Title::Covered(label) => {
            paint_patch(ui, label, at);
            true
        }
    }
}

/// How many claims it carries; nothing where there is none, as where all of them are covered.
fn paint_claims(ui: &Ui, claims: usize, right: egui::Pos2) {
    let tokens = tokens(ui);
    match claims {
        0 => paint_right(ui, "–", Face::Small, tokens.soft_ink, right),
        count => paint_right(ui, &(WORDS.numbers.grouped)(count), Face::RowStrong, tokens.ink, right),
    };
}

/// When it came out; without the year where the heading says as much.
fn short_day(page: Page<'_>, source: &Source) -> String {
    let year = match source.standing {
        Standing::FirstHours | Standing::Later => page.derived.nearness.year,
        Standing::Retrospective => None,
    };
    match &source.issued_iso {
        Some(issued) => (WORDS.sources.short_day)(issued, year),
        None => WORDS.sources.undated.to_owned(),
    }
}
