//! Cast: who is who, on screen and in reality.

mod beside;
pub(crate) mod card;
pub(crate) mod pair;
mod sheet;

use egui::{Area, Id, Order, Rect, Role, Sense, Ui, UiBuilder, pos2, vec2};

use crate::dossier::model::CastId;
use crate::query::ListRow;
use crate::window::state::Region;
use crate::window::state::action::Actions;
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, rule, space, tokens};
use crate::window::ui::widgets;
use crate::window::ui::widgets::long_list::WHOLE_UP_TO;
use crate::window::ui::widgets::regions;
use crate::words::WORDS;
use beside::beside_ui;
use card::{CARD_HEIGHT, ROW_HEIGHT, SCREEN_LEFT, card_ui, real_left, unread_card};
use pair::Pair;
use sheet::{SheetSize, sheet_ui};

/// Width of the column beside the cards, in points.
const COLUMN_WIDTH: f32 = 392.0;

/// From this width on the column stands beside the cards, in points.
const BESIDE_FROM: f32 = 1100.0;

/// How much wider than the column the sheet is that lies over it: it begins in the gap before it, and goes on to the
/// edge of the page.
const SHEET_MARGIN: f32 = 16.0;

/// From one card to the next, in points.
const GAP: f32 = 8.0;

/// Room for the headings of both sides above the cards, in points.
const HEADINGS: f32 = 20.0;

/// The whole screen: cards, and over the column beside them the sheet of what is chosen.
pub(crate) fn cast_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let is_open = page.view.location.cast.is_some();
    let whole = ui.available_rect_before_wrap();
    if is_open && whole.width() < space::STACK_WIDTH {
        regions::anchor_of_choice(ui, Region::Detail, &chosen_name(page), page.view.reveal);
        ui.painter().rect_filled(whole, 0.0, tokens(ui).panel);
        sheet_ui(ui, page, SheetSize::Whole, actions);
        return;
    }
    regions::anchor(ui, Region::List);
    let mut column_left = None;
    widgets::page(ui, "cast", |ui| {
        column_left = page_ui(ui, page, is_open, actions);
    });
    if is_open {
        let left = column_left.map_or(whole.center().x.round(), |column| column - SHEET_MARGIN);
        sheet_over(ui, page, whole.with_min_x(left), actions);
    }
}

/// Who is chosen, for those who do not see the sheet.
fn chosen_name(page: Page<'_>) -> String {
    let view = page.view;
    let entry = view.cast_entry(page.dossier).map(|id| page.dossier.cast_entry(id));
    let person = view.person(page.dossier).map(|id| page.dossier.person(id));
    let pair = entry.map(|entry| Pair::of(page, entry).sentence());
    pair.or_else(|| person.map(|person| person.shown_name().to_owned()))
        .unwrap_or_default()
}

/// The cards, with the column beside or below; where that begins, if it stands beside them.
fn page_ui(ui: &mut Ui, page: Page<'_>, is_open: bool, actions: &mut Actions) -> Option<f32> {
    // The headings of the page stand as near to its top as those of the sheet.
    ui.add_space(-space::XS);
    let area = ui.available_rect_before_wrap();
    if ui.ctx().content_rect().width() < BESIDE_FROM {
        cards_ui(ui, page, actions);
        ui.add_space(space::XL);
        beside_ui(ui, page, actions);
        return None;
    }
    let column = area.right() - COLUMN_WIDTH;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.vertical(|ui| {
            ui.set_width(column - space::XL - area.left());
            cards_ui(ui, page, actions);
        });
        // What the sheet lies over is neither seen nor told.
        if !is_open {
            ui.add_space(space::XL);
            ui.vertical(|ui| beside_ui(ui, page, actions));
        }
    });
    Some(column)
}

fn cards_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let rows = &page.derived.cast_rows;
    if rows.is_empty() && page.dossier.cast_in_order().is_empty() {
        widgets::soft(ui, Face::Body, WORDS.cast.none_yet);
        return;
    }
    let chosen = page.view.cast_entry(page.dossier).filter(|_| page.view.reveal);
    let is_wanted = |row: &ListRow<CastId>| matches!(row, ListRow::Record { id, .. } if chosen == Some(*id));
    let wanted = rows.iter().position(is_wanted);
    let width = ui.available_width();
    if width < space::STACK_WIDTH - 2.0 * space::PAGE && ui.ctx().content_rect().width() < space::STACK_WIDTH {
        let list = UiBuilder::new()
            .accessibility_role(Role::List)
            .accessibility_label(WORDS.cast.cast);
        ui.scope_builder(list, |ui| {
            widgets::grid(ui, rows.iter(), 264.0, CARD_HEIGHT, wanted, |ui, &row| {
                row_ui(ui, page, row, actions);
            });
        });
        return;
    }
    let (headings, _) = ui.allocate_exact_size(vec2(width, HEADINGS), Sense::empty());
    for (left, text) in [
        (SCREEN_LEFT, WORDS.cast.on_screen),
        (real_left(width), WORDS.cast.in_reality),
    ] {
        let place = Rect::from_min_max(pos2(headings.left() + left, headings.top()), headings.max);
        widgets::caps(&mut ui.new_child(UiBuilder::new().max_rect(place)), text);
    }
    ui.add_space(space::XS);
    let list = UiBuilder::new()
        .accessibility_role(Role::List)
        .accessibility_label(WORDS.cast.cast);
    ui.scope_builder(list, |ui| rows_ui(ui, page, wanted, actions));
}

/// The cards under each other, each as wide as the list; of very many, those in sight and the one that is wanted.
fn rows_ui(ui: &mut Ui, page: Page<'_>, wanted: Option<usize>, actions: &mut Actions) {
    let rows = &page.derived.cast_rows;
    let step = ROW_HEIGHT + GAP;
    let total = vec2(ui.available_width(), (rows.len() as f32 * step - GAP).max(0.0));
    let (area, _) = ui.allocate_exact_size(total, Sense::empty());
    let are_few = rows.len() <= WHOLE_UP_TO;
    for (index, &row) in rows.iter().enumerate() {
        let min = area.min + vec2(0.0, index as f32 * step);
        let rect = Rect::from_min_size(min, vec2(total.x, ROW_HEIGHT));
        if are_few || wanted == Some(index) || ui.is_rect_visible(rect) {
            // No scope: it would move on from where the card ends, and the whole list is allocated.
            let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(index));
            row_ui(&mut child, page, row, actions);
        }
    }
}

/// A card, or what stands in the place of one that cannot be read.
fn row_ui(ui: &mut Ui, page: Page<'_>, row: ListRow<CastId>, actions: &mut Actions) {
    match row {
        ListRow::Record { id, place: _ } => card_ui(ui, page, id, actions),
        ListRow::Unread(which) => {
            if let Some(unread) = page.dossier.unread().get(which) {
                unread_card(ui, unread, actions);
            }
        }
    }
}

/// The sheet over what lies there, which neither moves nor scrolls under it.
fn sheet_over(ui: &Ui, page: Page<'_>, place: Rect, actions: &mut Actions) {
    let area = Area::new(Id::unique("cast sheet"))
        .order(Order::Middle)
        .fixed_pos(place.min)
        .default_size(place.size())
        .constrain(false)
        .movable(false)
        .fade_in(false);
    area.show(ui.ctx(), |ui| {
        let tokens = tokens(ui);
        ui.set_min_size(place.size());
        ui.set_max_size(place.size());
        ui.set_clip_rect(place);
        ui.painter().rect_filled(place, 0.0, tokens.panel);
        let rule = rule(ui.painter(), tokens);
        ui.painter().vline(place.left() + 0.5, place.y_range(), rule);
        regions::anchor(ui, Region::Detail);
        sheet_ui(ui, page, SheetSize::Over, actions);
    });
}
