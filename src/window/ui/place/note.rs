//! What the map shows: its title, and a note of three lines that can be read on.

use std::sync::Arc;

use egui::{Galley, Id, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::dossier::model::{Passage, Shown};
use crate::window::state::action::Actions;
use crate::window::ui::page::Page;
use crate::window::ui::sources::citations::publishers_ui;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// So many lines of the note are shown at first.
const LINES: usize = 3;
/// Stands where a note goes on.
const GOES_ON: &str = "…";

/// The title of the map and the note on it.
pub(super) fn note_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let Some(sheet) = page.dossier.map() else { return };
    widgets::readable(ui);
    ui.spacing_mut().item_spacing.y = space::XS;
    let heading = widgets::prose(ui, Face::Figure, &sheet.title);
    heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &sheet.title));
    match page.view.cover.show(&sheet.note) {
        Shown::Covered(_) => {
            widgets::covered(ui, &sheet.note, actions);
        }
        Shown::Open(note) => open_note(ui, page, note, &sheet.title, actions),
    }
}

fn open_note(ui: &mut Ui, page: Page<'_>, note: &Passage, title: &str, actions: &mut Actions) {
    let memory = Id::unique("map note is whole");
    let mut is_whole = ui.data(|data| data.get_temp(memory)).unwrap_or(false);
    let short = shortened(ui, page, &note.text);
    match short {
        // It fits as it is.
        None => {
            widgets::prose(ui, Face::Note, &note.text);
            publishers_ui(ui, page, &note.cite, actions);
        }
        Some(_) if is_whole => {
            widgets::prose(ui, Face::Note, &note.text);
            publishers_ui(ui, page, &note.cite, actions);
            if word(ui, WORDS.places.less, &(WORDS.places.less_on)(title), None).clicked() {
                is_whole = false;
            }
        }
        Some(short) => {
            let told = widgets::prose(ui, Face::Note, &short);
            let end = laid_out(ui, &short);
            let last = end.rows.last().map_or(0.0, |row| row.rect().right());
            let at = pos2(told.rect.left() + last + 6.0, told.rect.bottom());
            if word(ui, WORDS.places.more, &(WORDS.places.more_on)(title), Some(at)).clicked() {
                is_whole = true;
            }
        }
    }
    ui.data_mut(|data| data.insert_temp(memory, is_whole));
}

/// A small underlined word that does something: at the end of a line that ends there, or under what was before.
fn word(ui: &mut Ui, text: &str, name: &str, line_end: Option<egui::Pos2>) -> Response {
    let tokens = tokens(ui);
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), Face::SmallStrong.font(), tokens.ink);
    let size = galley.size();
    let (rect, response) = match line_end {
        Some(end) => {
            let rect = Rect::from_min_size(end - vec2(0.0, size.y + 3.0), size);
            (rect, ui.interact(rect, ui.scope_id().with(text), Sense::click()))
        }
        None => ui.allocate_exact_size(size, Sense::click()),
    };
    ui.painter().galley(rect.min, galley, tokens.ink);
    let colour = if response.hovered() { tokens.ink } else { tokens.outline };
    ui.painter()
        .hline(rect.x_range(), rect.bottom() + 0.5, Stroke::new(1.0, colour));
    widgets::ring(ui, &response, space::XS as u8);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    response
}

fn laid_out(ui: &Ui, text: &str) -> Arc<Galley> {
    let ink = tokens(ui).ink;
    ui.painter()
        .layout(text.to_owned(), Face::Note.font(), ink, ui.available_width())
}

/// What a shortened note was made for, and what it is.
#[derive(Clone, PartialEq)]
struct Short {
    revision: u64,
    width: f32,
    text: Option<String>,
}

/// As many words as fit into the first lines with the word that leads on behind them; nothing where all fit.
fn shortened(ui: &Ui, page: Page<'_>, text: &str) -> Option<String> {
    let memory = Id::unique("map note in short");
    let (revision, width) = (page.derived.revision, ui.available_width());
    let kept = ui.data(|data| data.get_temp::<Short>(memory));
    if let Some(kept) = kept.filter(|kept| kept.revision == revision && kept.width == width) {
        return kept.text;
    }
    let short = cut(ui, text);
    let made = Short {
        revision,
        width,
        text: short.clone(),
    };
    ui.data_mut(|data| data.insert_temp(memory, made));
    short
}

fn cut(ui: &Ui, text: &str) -> Option<String> {
    if laid_out(ui, text).rows.len() <= LINES {
        return None;
    }
    let ends: Vec<usize> = text.match_indices(' ').map(|(end, _)| end).collect();
    let up_to = |end: usize| {
        let start = text.get(..end).unwrap_or(text);
        let start = start.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        format!("{start}{GOES_ON}")
    };
    // As wide as the word that leads on, and a little wider.
    let fits = |end: usize| {
        laid_out(ui, &format!("{} {}n", up_to(end), WORDS.places.more))
            .rows
            .len()
            <= LINES
    };
    let last = ends.partition_point(|&end| fits(end));
    let end = ends.get(last.checked_sub(1)?)?;
    Some(up_to(*end))
}
