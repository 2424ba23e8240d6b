//! What stands in the place of a record that cannot be read, in every list alike: where it stands, and a button that leads
//! to what is wrong. Nothing of the record itself is said, so it stands the same whatever is covered.

use std::sync::Arc;

use egui::{Align2, Galley, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};

use crate::dossier::model::{RecordKind, Unread};
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// From this height on the button stands under the words, in points; in a lower row, behind them.
const TWO_LINES: f32 = 44.0;
/// Between the words and the button under them, in points.
const GAP: f32 = 3.0;

/// How a row is laid out, so that it stands as the others of its list do; in points.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    /// From the left edge of the row to the middle of its sign.
    pub(crate) sign_middle: f32,
    /// Side of its sign.
    pub(crate) sign: f32,
    /// From the left edge to the words.
    pub(crate) words: f32,
    /// From the words to the right edge.
    pub(crate) right: f32,
}

/// A row of a list.
pub(crate) fn unread_ui(ui: &mut Ui, rect: Rect, unread: &Unread, look: Look, actions: &mut Actions) {
    let sentence = (WORDS.problems.unread)(unread.kind(), unread.line());
    // Many can stand on one line of a file.
    let salt = (unread.kind(), unread.line(), unread.after());
    let ui = &mut ui.new_child(UiBuilder::new().max_rect(rect).id_salt(("unread", salt)));
    let row = ui.interact(rect, ui.scope_id().with("row"), Sense::hover());
    row.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &sentence));
    let button = WORDS.problems.show_the_problem;
    let name = (WORDS.problems.show_the_problem_on)(unread.line());
    if line_ui(ui, rect, (&sentence, button, &name), look).clicked() {
        actions.push(Navigation::OpenProblem(unread.problem().cloned()));
    }
}

/// A line of a text, where nothing is a row.
pub(crate) fn unread_line_ui(ui: &mut Ui, unread: &Unread, actions: &mut Actions) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::empty());
    unread_ui(ui, rect, unread, IN_A_LINE, actions);
}

/// Some that a list has no place for: how many they are, and a button to the first.
pub(crate) fn counted_ui(ui: &mut Ui, page: Page<'_>, kind: RecordKind, sentence: &str, actions: &mut Actions) {
    let mut unread = page.dossier.unread_of(kind);
    let Some(first) = unread.next() else { return };
    let are_several = unread.next().is_some();
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::empty());
    let response = ui.interact(rect, ui.make_persistent_id("unread"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, sentence));
    let button = if are_several {
        WORDS.problems.show_the_problems
    } else {
        WORDS.problems.show_the_problem
    };
    if line_ui(ui, rect, (sentence, button, button), IN_A_LINE).clicked() {
        actions.push(Navigation::OpenProblem(first.problem().cloned()));
    }
}

/// Height of a line with the sign in it, in points.
const LINE: f32 = 28.0;
const IN_A_LINE: Look = Look {
    sign_middle: 9.0,
    sign: 18.0,
    words: 26.0,
    right: 0.0,
};

/// Sign, words and button.
fn line_ui(ui: &Ui, rect: Rect, (sentence, button, name): (&str, &str, &str), look: Look) -> Response {
    let tokens = tokens(ui);
    let soft = tokens.soft_ink;
    let sign = Rect::from_center_size(
        pos2(rect.left() + look.sign_middle, rect.center().y),
        Vec2::splat(look.sign),
    );
    widgets::dashed(ui.painter(), sign, tokens.outline);
    let face = if look.sign > 30.0 { Face::LargeSign } else { Face::Sign };
    // It says nothing that the words do not.
    ui.painter()
        .text(sign.center(), Align2::CENTER_CENTER, "!", face.font(), soft);
    let left = rect.left() + look.words;
    let room = rect.right() - look.right - left;
    let button = widgets::one_line(ui, Face::SmallStrong, tokens.ink, button, room);
    let words = words_in(ui, rect, sentence, button.size(), room);
    let centred = |height: f32| (rect.center().y - height / 2.0).round();
    let (at, behind) = if rect.height() < TWO_LINES {
        let behind = pos2(left + words.size().x + space::M, centred(button.size().y));
        (pos2(left, centred(words.size().y)), behind)
    } else {
        let at = pos2(left, centred(words.size().y + GAP + button.size().y));
        (at, at + vec2(0.0, words.size().y + GAP))
    };
    ui.painter().galley(at, words, soft);
    let place = Rect::from_min_size(behind, button.size());
    let response = ui.interact(place, ui.scope_id().with("show the problem"), Sense::click());
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    ui.painter().galley(place.min, button, tokens.ink);
    let line = if response.hovered() { tokens.ink } else { tokens.outline };
    ui.painter()
        .hline(place.x_range(), place.bottom() + 0.5, Stroke::new(1.0, line));
    widgets::ring(ui, &response, space::XS as u8);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    response
}

/// The words: in a high row in as many lines as have room over the button, else in one.
fn words_in(ui: &Ui, rect: Rect, sentence: &str, button: Vec2, room: f32) -> Arc<Galley> {
    let soft = tokens(ui).soft_ink;
    if rect.height() < TWO_LINES {
        return widgets::one_line(ui, Face::Small, soft, sentence, room - button.x - space::M);
    }
    let whole = widgets::laid_out(ui, Face::Small, soft, sentence, room);
    if whole.size().y + GAP + button.y <= rect.height() {
        whole
    } else {
        widgets::one_line(ui, Face::Small, soft, sentence, room)
    }
}
