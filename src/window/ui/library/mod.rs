//! Library: the films as posters, those that come with the program, those in the user's own folder, those opened lately.

mod cards;
mod poster;

use std::path::PathBuf;

use egui::{
    Align, CornerRadius, CursorIcon, Layout, Rect, Response, Role, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use crate::dossier::paths::printable;
use crate::library::index::{Card, LibraryIndex, OwnFolder};
use crate::window::state::action::{Action, Actions, Choice};
use crate::window::state::command::Command;
use crate::window::state::host::Host;
use crate::window::ui::pictures::Pictures;
use crate::window::ui::theme::{Face, focus_ring, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// Height of a poster, in points.
const POSTER_HEIGHT: f32 = 380.0;
/// The least width of a poster where there are several in a row.
const POSTER_WIDTH: f32 = 236.0;
/// Between two posters.
const GAP: f32 = 32.0;
/// Heights where one stands in a row by itself: a poster, and a card that leads to more.
const LOW_POSTER: f32 = 176.0;
const LOW_CARD: f32 = 124.0;
/// Room for the last lines.
const FOOT_HEIGHT: f32 = 96.0;

/// What the library shows.
pub struct LibraryView<'a> {
    /// The films, once they were looked for.
    pub shelf: Option<&'a LibraryIndex>,
    /// The user's own folder of dossiers.
    pub folder: Option<PathBuf>,
    /// The pictures of the posters.
    pub pictures: &'a Pictures,
}

/// What stands in the grid.
#[derive(Clone, Copy)]
enum Item<'a> {
    Film(&'a Card),
    /// Cards that lead to more dossiers, one below the other.
    Leads(&'a [Lead]),
}

/// A card that leads to more dossiers: what it does, what that is called, and what it says of it.
type Lead = (Command, &'static str, &'static str);

/// How the grid takes up its room.
#[derive(Clone, Copy)]
struct Grid {
    columns: usize,
    width: f32,
}

impl Grid {
    fn of(width: f32) -> Self {
        let columns = (((width + GAP) / (POSTER_WIDTH + GAP)).floor() as usize).max(1);
        let gaps = GAP * (columns as f32 - 1.0);
        Self {
            columns,
            width: ((width - gaps) / columns as f32).max(1.0).floor(),
        }
    }

    fn height(self, item: Item<'_>) -> (f32, f32) {
        let is_low = self.columns == 1;
        match item {
            Item::Film(card) if card.is_readable => (if is_low { LOW_POSTER } else { POSTER_HEIGHT }, poster::BELOW),
            Item::Film(_) => (if is_low { LOW_POSTER } else { POSTER_HEIGHT }, 0.0),
            Item::Leads(leads) if is_low => {
                let gaps = GAP * leads.len().saturating_sub(1) as f32;
                (LOW_CARD * leads.len() as f32 + gaps, 0.0)
            }
            Item::Leads(_) => (POSTER_HEIGHT, 0.0),
        }
    }

    /// How many rows so many items take.
    fn rows(self, items: usize) -> usize {
        items.div_ceil(self.columns)
    }
}

/// The whole screen.
pub(crate) fn library_ui(ui: &mut Ui, view: &LibraryView<'_>, host: Host, actions: &mut Actions) {
    widgets::regions::scrolling(ui, "library", |ui| {
        let whole = ui.available_width();
        let margin = if whole < space::NARROW_WIDTH { 20.0 } else { space::PAGE };
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(margin);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
                ui.set_width(whole - 2.0 * margin);
                heading_ui(ui, view.shelf);
                match view.shelf {
                    Some(shelf) => shelf_ui(ui, view, shelf, host, actions),
                    None => {
                        widgets::soft(ui, Face::Body, WORDS.library.looking);
                    }
                }
                foot_ui(ui, view, host, actions);
            });
        });
    });
}

fn heading_ui(ui: &mut Ui, shelf: Option<&LibraryIndex>) {
    ui.add_space(space::XL);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 36.0), Sense::empty());
    let line = |layout| UiBuilder::new().max_rect(rect).layout(layout);
    let title = &mut ui.new_child(line(Layout::left_to_right(Align::Center)));
    widgets::prose(title, Face::Title, WORDS.screens.library);
    if let Some(shelf) = shelf.filter(|_| rect.width() > 400.0) {
        let text = (WORDS.library.came_with)(shelf.bundled.len());
        let right = &mut ui.new_child(line(Layout::right_to_left(Align::Center)).id_salt("came with"));
        widgets::soft_on_base(right, Face::Body, &text, 5.0);
    }
    ui.add_space(space::L);
}

/// All the posters; with headings once there are others than those of the program.
fn shelf_ui(ui: &mut Ui, view: &LibraryView<'_>, shelf: &LibraryIndex, host: Host, actions: &mut Actions) {
    let open_text = match host {
        Host::Desktop => WORDS.library.open_what,
        Host::Page => WORDS.library.open_what_in_page,
    };
    let mut leads: Vec<Lead> = vec![(Command::Open, WORDS.commands.open, open_text)];
    if Command::New.is_offered(host) {
        leads.push((Command::New, WORDS.commands.new, WORDS.library.new_what));
    }
    let grid = Grid::of(ui.available_width());
    let sections = [
        (WORDS.library.with_the_program, &shelf.bundled),
        (WORDS.library.your_own_folder, &shelf.own),
        (WORDS.library.opened_lately, &shelf.recent),
    ];
    let sections: Vec<_> = sections.into_iter().filter(|(_, cards)| !cards.is_empty()).collect();
    let has_headings = sections.len() > 1;
    let last = sections.len().saturating_sub(1);
    for (number, (heading, cards)) in sections.into_iter().enumerate() {
        if has_headings {
            widgets::caps(ui, heading);
            ui.add_space(space::M);
        }
        let more = if number == last { leads.as_slice() } else { &[] };
        // They share a column where one of them would begin a row by itself.
        let in_a_row = more.len().min(1);
        let apart = grid.rows(cards.len() + more.len()) == grid.rows(cards.len() + in_a_row);
        let more = more.chunks(if apart { 1 } else { more.len().max(1) }).map(Item::Leads);
        let items: Vec<Item<'_>> = cards.iter().map(Item::Film).chain(more).collect();
        grid_ui(ui, (heading, &items), view.pictures, actions);
        ui.add_space(space::XL);
    }
}

/// A grid of posters and cards; of very many, those in sight.
fn grid_ui(ui: &mut Ui, (heading, items): (&str, &[Item<'_>]), pictures: &Pictures, actions: &mut Actions) {
    let grid = Grid::of(ui.available_width());
    let rows = items.chunks(grid.columns);
    let heights: Vec<f32> = rows
        .clone()
        .map(|row| {
            row.iter()
                .map(|&item| grid.height(item))
                .map(|(own, below)| own + below)
                .fold(0.0, f32::max)
        })
        .collect();
    let total = heights.iter().sum::<f32>() + GAP * heights.len().saturating_sub(1) as f32;
    let (area, _) = ui.allocate_exact_size(vec2(ui.available_width(), total), Sense::empty());
    let list = UiBuilder::new()
        .max_rect(area)
        .id_salt(heading)
        .accessibility_role(Role::List)
        .accessibility_label(heading);
    // No scope: it would move on from where its last card ends, and the whole grid is allocated.
    let ui = &mut ui.new_child(list);
    let mut top = area.top();
    for (row, height) in rows.zip(heights) {
        for (column, &item) in row.iter().enumerate() {
            let left = area.left() + column as f32 * (grid.width + GAP);
            let (own, below) = grid.height(item);
            let rect = Rect::from_min_size(pos2(left, top), vec2(grid.width, own));
            if !ui.is_rect_visible(rect.with_max_y(rect.bottom() + below)) {
                continue;
            }
            match item {
                Item::Film(card) => film_ui(ui, (rect, below), card, pictures, actions),
                Item::Leads(leads) => leads_ui(ui, rect, leads, actions),
            }
        }
        top += height + GAP;
    }
}

/// A film as a poster, with what stands below it.
fn film_ui(ui: &Ui, (rect, below): (Rect, f32), card: &Card, pictures: &Pictures, actions: &mut Actions) {
    let name = if card.is_readable {
        let (sentence, state) = ((WORDS.numbers.hold_up_briefly)(card.counts.held()), poster::state(card));
        (WORDS.library.film)(&card.title, &card.line, &card.headline, &sentence, &state)
    } else {
        let trouble = card.trouble.as_deref().unwrap_or_default();
        (WORDS.library.broken_film)(&card.title, trouble)
    };
    let whole = rect.with_max_y(rect.bottom() + below);
    let response = press_ui(ui, whole, card.origin.identity(), &name);
    if card.is_readable {
        poster::paint_poster(ui, rect, card, pictures);
        poster::paint_below(ui, whole.with_min_y(rect.bottom()), card);
    } else {
        cards::paint_broken(ui, rect, card, response.hovered());
    }
    ring_ui(ui, rect, &response);
    if response.clicked() {
        actions.push(Action::Open(card.origin.clone()));
    }
}

/// The cards that lead to more dossiers, one below the other in the room of a poster.
fn leads_ui(ui: &Ui, rect: Rect, leads: &[Lead], actions: &mut Actions) {
    let count = leads.len().max(1) as f32;
    let height = ((rect.height() - GAP * (count - 1.0)) / count).floor();
    for (index, &(command, title, text)) in leads.iter().enumerate() {
        let top = rect.top() + index as f32 * (height + GAP);
        let card = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), height));
        let name = (WORDS.library.lead)(title, &cards::keys(ui, command), text);
        let response = press_ui(ui, card, title.to_owned(), &name);
        cards::paint_action(ui, card, command, (title, text), response.hovered());
        ring_ui(ui, card, &response);
        if response.clicked() {
            actions.push(Action::Run(command));
        }
    }
}

/// What takes the press of a card.
fn press_ui(ui: &Ui, rect: Rect, id: String, name: &str) -> Response {
    let response = ui.interact(rect, ui.scope_id().with(id), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, name));
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// The ring round a card that has the focus, or lies under the pointer.
fn ring_ui(ui: &Ui, rect: Rect, response: &Response) {
    if !response.has_focus() && !response.hovered() {
        return;
    }
    let ring = focus_ring(ui);
    let colour = if response.has_focus() {
        ring.color
    } else {
        tokens(ui).quiet_outline
    };
    let radius = CornerRadius::same(space::CARD_RADIUS + 5);
    let ring = egui::Stroke::new(ring.width, colour);
    ui.painter()
        .rect_stroke(rect.expand(5.0), radius, ring, StrokeKind::Inside);
}

/// What a dossier is, and where the user's own are; at the foot of the window where the posters end above it.
fn foot_ui(ui: &mut Ui, view: &LibraryView<'_>, host: Host, actions: &mut Actions) {
    let spare = ui.clip_rect().bottom() - ui.cursor().top() - FOOT_HEIGHT;
    ui.add_space(spare.max(space::S));
    widgets::hairline(ui);
    ui.add_space(space::M);
    let what = match host {
        Host::Desktop => WORDS.library.what_a_dossier_is,
        Host::Page => WORDS.library.what_a_dossier_is_in_page,
    };
    widgets::soft(ui, Face::Small, what);
    if host == Host::Desktop {
        ui.horizontal_wrapped(|ui| {
            widgets::soft(ui, Face::Small, &folder_words(view));
            if widgets::soft_link(ui, WORDS.library.set_another_folder).clicked() {
                actions.push(Action::Choose(Choice::LibraryFolder));
            }
        });
    }
    ui.add_space(space::L);
}

/// Where the user's own folder is, and what is in it.
fn folder_words(view: &LibraryView<'_>) -> String {
    let Some(folder) = &view.folder else {
        return WORDS.library.no_folder.to_owned();
    };
    let state = match view.shelf.map(|shelf| (&shelf.folder, shelf.own.len())) {
        None => WORDS.library.is_being_looked_at.to_owned(),
        Some((OwnFolder::Missing, _)) => WORDS.library.is_not_there_yet.to_owned(),
        Some((OwnFolder::Unreadable(cause), _)) => (WORDS.library.folder_cannot_be_read)(cause),
        Some((OwnFolder::Whole, count)) => (WORDS.library.holds)(count),
        Some((OwnFolder::Cut, count)) => (WORDS.library.holds_more_than)(count),
    };
    (WORDS.library.own_folder)(&printable(folder), &state)
}
