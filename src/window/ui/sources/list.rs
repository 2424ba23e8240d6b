//! The list of sources, its groups from the nearest to the event outwards.

use egui::{Id, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::details::details_ui;
use super::line::paint_right;
use super::row::{Look as RowLook, row_height, source_row};
use crate::dossier::model::{RecordKind, Slug, SourceId, Standing, Unread};
use crate::query::SourceRow;
use crate::window::state::action::{Action, Actions, Navigation};
use crate::window::state::command::Command;
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, as_chosen, rule, space, tokens};
use crate::window::ui::unread::{Look, unread_ui};
use crate::window::ui::widgets;
use crate::window::ui::widgets::long_list::rows_in_sight;
use crate::words::WORDS;

/// Height of the heading of a group, in points.
const HEADING: f32 = 48.0;
/// Height of the row that stands for the rest of a group, in points.
const MORE: f32 = 38.0;
/// Side of the sign of a source that cannot be read, in points.
const UNREAD_SIGN: f32 = 20.0;

/// Which rows are open: the chosen one, and those that were opened by a press before it. A press closes no other row,
/// since all below it would move under the hand.
#[derive(Debug, Clone, Default)]
struct OpenRows {
    chosen: Option<Slug>,
    open: Vec<Slug>,
    /// The row that was pressed to be chosen or closed.
    pressed: Option<Slug>,
    /// Whether a press made the last change.
    is_by_press: bool,
}

impl OpenRows {
    fn id() -> Id {
        Id::unique("reelcheck open sources")
    }

    /// Takes in what is chosen now; tells whether a press on its row did it.
    fn follow(&mut self, chosen: Option<&Slug>) -> bool {
        if self.chosen.as_ref() == chosen {
            return self.is_by_press;
        }
        self.is_by_press = match (chosen, self.pressed.take()) {
            (Some(chosen), Some(pressed)) => *chosen == pressed,
            (None, Some(pressed)) => self.chosen.as_ref() == Some(&pressed),
            (_, None) => false,
        };
        if !self.is_by_press {
            self.open.clear();
        }
        self.open.extend(chosen.cloned());
        self.chosen = chosen.cloned();
        self.is_by_press
    }

    fn holds(&self, slug: &Slug) -> bool {
        self.open.contains(slug)
    }

    /// A row was pressed: what it asks for.
    fn press(&mut self, id: SourceId, slug: &Slug, actions: &mut Actions) {
        if self.holds(slug) {
            self.open.retain(|open| open != slug);
            if self.chosen.as_ref() == Some(slug) {
                self.pressed = Some(slug.clone());
                actions.push(Action::Run(Command::Escape));
            }
        } else {
            self.pressed = Some(slug.clone());
            actions.push(Navigation::OpenSource(id));
        }
    }
}

/// The whole list.
pub(super) fn list_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let rows = &page.derived.source_rows;
    let unread = unread_of(page);
    if rows.is_empty() && unread.is_empty() {
        return;
    }
    let chosen = page.view.source(page.dossier);
    let mut open = ui
        .data(|data| data.get_temp::<OpenRows>(OpenRows::id()))
        .unwrap_or_default();
    let is_by_press = open.follow(page.view.location.source.as_ref());
    let is_chosen = |row: &SourceRow| matches!(row, SourceRow::Source { id, .. } if chosen == Some(*id));
    let reveal = rows.iter().position(is_chosen).filter(|_| page.view.reveal);
    let builder = UiBuilder::new()
        .accessibility_role(Role::List)
        .accessibility_label(WORDS.sources.sources);
    ui.scope_builder(builder, |ui| {
        let list = ui.unique_id();
        ui.ctx()
            .accesskit_node_builder(list, |node| node.set_size_of_set(page.derived.sources.len()));
        let count = rows.len() + unread.len();
        rows_in_sight(ui, "sources", count, reveal, |ui, index, is_wanted| {
            match rows.get(index) {
                Some(SourceRow::Heading(standing)) => heading_ui(ui, page, *standing, index == 0),
                Some(SourceRow::Source { id, place }) => {
                    let look = RowLook {
                        place: *place,
                        is_chosen: chosen == Some(*id),
                        is_open: open.holds(&page.dossier.source(*id).slug),
                    };
                    let (response, is_title_whole) =
                        as_chosen(ui, look.is_chosen, |ui| source_row(ui, page, *id, look));
                    if response.clicked() {
                        open.press(*id, &page.dossier.source(*id).slug, actions);
                    }
                    let row = response.rect;
                    if look.is_open {
                        details_ui(ui, page, *id, is_title_whole, actions);
                    }
                    if is_wanted {
                        response.request_focus();
                        // What was pressed is under the hand already.
                        if !is_by_press {
                            reveal_row(ui, row);
                        }
                    }
                }
                Some(SourceRow::More {
                    standing,
                    count,
                    publishers,
                }) => more_ui(ui, page, *standing, *count, publishers, actions),
                None => unread_row(ui, &unread, index - rows.len(), actions),
            }
        });
    });
    ui.data_mut(|data| data.insert_temp(OpenRows::id(), open));
}

/// Sources that cannot be read. Nobody can tell how near to the event they were written, so they stand below all groups;
/// nor whether a filter would let them through, so a list that is narrowed has none.
fn unread_of(page: Page<'_>) -> Vec<&Unread> {
    let is_whole = page.view.location.source_filter.is_empty();
    let unread = page.dossier.unread_of(RecordKind::Source);
    unread.filter(|_| is_whole).collect()
}

/// The row of a source that cannot be read, by its place among them.
fn unread_row(ui: &mut Ui, unread: &[&Unread], place: usize, actions: &mut Actions) {
    let Some(unread) = unread.get(place) else { return };
    if place == 0 {
        ui.add_space(space::L);
    }
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, row_height(width)), Sense::empty());
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, rule(ui.painter(), tokens(ui)));
    let look = Look {
        sign_middle: UNREAD_SIGN / 2.0,
        sign: UNREAD_SIGN,
        words: UNREAD_SIGN + space::M,
        right: 0.0,
    };
    unread_ui(ui, rect, unread, look, actions);
}

/// Brings a row into sight with what is open under it, as far as there is room.
fn reveal_row(ui: &Ui, row: egui::Rect) {
    let whole = row.with_max_y(ui.min_rect().bottom().max(row.bottom()));
    let room = ui.clip_rect().height();
    if whole.height() <= room {
        ui.scroll_to_rect(whole, None);
    } else {
        ui.scroll_to_rect(row.with_max_y(row.top() + room), Some(egui::Align::TOP));
    }
}

fn heading_ui(ui: &mut Ui, page: Page<'_>, standing: Standing, is_first: bool) {
    if is_first {
        ui.add_space(space::S);
    }
    let tokens = tokens(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), HEADING));
    let text = (WORDS.sources.group_heading)(standing, page.derived.nearness);
    let bottom = rect.bottom() - space::S - 4.0;
    let galley = widgets::one_line(ui, Face::Section, tokens.ink, text, rect.width() - 60.0);
    let at = pos2(rect.left(), bottom - galley.size().y);
    let place = egui::Rect::from_min_size(at, galley.size());
    ui.painter().galley(at.round(), galley, tokens.ink);
    paint_right(
        ui,
        WORDS.sources.claims,
        Face::Small,
        tokens.soft_ink,
        pos2(rect.right(), place.center().y + 1.0),
    );
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, rule(ui.painter(), tokens));
    let response = ui.interact(place, ui.make_persistent_id(("group", text)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_description(WORDS.sources.claims_explained);
    });
}

/// Stands for the rest of a group, by who published it.
fn more_ui(
    ui: &mut Ui,
    page: Page<'_>,
    standing: Standing,
    count: usize,
    publishers: &[String],
    actions: &mut Actions,
) {
    let tokens = tokens(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), MORE));
    let text = (WORDS.sources.more_of_group)(count, publishers);
    let galley = widgets::one_line(ui, Face::Small, tokens.soft_ink, &text, rect.width());
    let place = egui::Rect::from_center_size(rect.left_center() + vec2(galley.size().x / 2.0, 0.0), galley.size());
    let response = ui
        .interact(
            place.expand2(vec2(0.0, 6.0)),
            ui.make_persistent_id(("more", standing)),
            Sense::click(),
        )
        .on_hover_cursor(egui::CursorIcon::PointingHand);
    let colour = if response.hovered() {
        tokens.ink
    } else {
        tokens.soft_ink
    };
    ui.painter()
        .galley_with_override_text_color(place.min.round(), galley, colour);
    widgets::ring(ui, &response, space::XS as u8);
    let group = (WORDS.sources.group_heading)(standing, page.derived.nearness);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, (WORDS.sources.of_group)(group, &text)));
    if response.clicked() {
        actions.push(Navigation::ShowWholeGroup(standing));
    }
}
