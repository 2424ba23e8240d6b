//! Events as rows.

use egui::{Rect, Sense, Ui, vec2};

use super::events::{TRACKS, events_of, label, name};
use crate::dossier::model::{EventId, RecordKind, Track};
use crate::query::{ListRow, rows_in_place};
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, rule, space, tokens};
use crate::window::ui::unread::{Look, unread_ui};
use crate::window::ui::widgets;
use crate::window::ui::widgets::long_list::rows_in_sight;
use crate::words::WORDS;

/// Every event as a row, by track.
pub(super) fn table_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let all: Vec<EventId> = TRACKS
        .into_iter()
        .flat_map(|track| events_of(page.dossier, track))
        .collect();
    let rows = rows_in_place(page.dossier, &all, RecordKind::Event);
    // What cannot be read has no track of its own: it stands on that of the event before it.
    let mut tracks: Vec<(Option<Track>, Vec<ListRow<EventId>>)> = Vec::new();
    for row in rows {
        let track = match row {
            ListRow::Record { id, place: _ } => Some(page.dossier.event(id).track),
            ListRow::Unread(_) => tracks.last().and_then(|(track, _)| *track),
        };
        match tracks.last_mut() {
            // What stands before the first event stands on its track, too.
            Some((known, rows)) if known.is_none() || *known == track => {
                *known = track;
                rows.push(row);
            }
            Some(_) | None => tracks.push((track, vec![row])),
        }
    }
    for (track, rows) in &tracks {
        let name = track.map_or(WORDS.screens.timeline, WORDS.terms.track);
        widgets::caps(ui, name);
        ui.add_space(space::XS);
        listed_ui(ui, page, name, rows, actions);
        ui.add_space(space::L);
    }
}

/// One event as a row.
fn table_row(ui: &mut Ui, page: Page<'_>, id: EventId, reveal: bool, actions: &mut Actions) {
    let event = page.dossier.event(id);
    let (text, is_covered) = label(page, id);
    let when = (WORDS.times.when_and_elapsed)(page.dossier, &event.when);
    let chosen = page.view.event(page.dossier) == Some(id);
    let response = widgets::row(ui, &name(page, id), chosen, reveal, |ui| {
        let soft = tokens(ui).soft_ink;
        let colour = if is_covered { soft } else { tokens(ui).ink };
        let wide = ui.available_width() > 520.0;
        let when = egui::Label::new(Face::Small.text(when.as_str()).color(soft)).wrap();
        let what = egui::Label::new(Face::Body.text(text).color(colour)).wrap();
        if wide {
            ui.horizontal_top(|ui| {
                ui.allocate_ui(egui::vec2(230.0, 18.0), |ui| {
                    ui.set_width(230.0);
                    ui.add(when);
                });
                ui.add(what);
            });
        } else {
            ui.vertical(|ui| {
                ui.add(when);
                ui.add(what);
            });
        }
    });
    if response.clicked() {
        actions.push(Navigation::OpenEvent(id));
    }
}

/// An event that cannot be read as a row.
fn unread_row(ui: &mut Ui, page: Page<'_>, which: usize, actions: &mut Actions) {
    let width = ui.available_width();
    let height = if width > WIDE { LOW_ROW } else { HIGH_ROW };
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::empty());
    ui.painter()
        .hline(rect.x_range(), rect.bottom(), rule(ui.painter(), tokens(ui)));
    let look = Look {
        sign_middle: MARGIN + SIGN / 2.0,
        sign: SIGN,
        words: MARGIN + SIGN + space::M,
        right: MARGIN,
    };
    if let Some(unread) = page.dossier.unread().get(which) {
        unread_ui(ui, rect, unread, look, actions);
    }
}

/// Round what stands in a row, and the side of the sign of what cannot be read, in points.
const MARGIN: f32 = 20.0;
const SIGN: f32 = 20.0;
/// Height of the row of what cannot be read where words and button stand beside each other, and where they do not.
const LOW_ROW: f32 = 40.0;
const HIGH_ROW: f32 = 56.0;
/// From this width on they do, in points.
const WIDE: f32 = 560.0;

/// Events as rows under each other; returns the place of the one that is being brought into sight.
pub(super) fn rows_ui(
    ui: &mut Ui,
    page: Page<'_>,
    salt: &str,
    events: &[EventId],
    actions: &mut Actions,
) -> Option<Rect> {
    let events = events.iter().enumerate();
    let rows: Vec<ListRow<EventId>> = events.map(|(place, &id)| ListRow::Record { id, place }).collect();
    listed_ui(ui, page, salt, &rows, actions)
}

/// The same, with what cannot be read among them.
fn listed_ui(
    ui: &mut Ui,
    page: Page<'_>,
    salt: &str,
    rows: &[ListRow<EventId>],
    actions: &mut Actions,
) -> Option<Rect> {
    let chosen = page.view.event(page.dossier).filter(|_| page.view.reveal);
    let is_wanted = |row: &ListRow<EventId>| matches!(row, ListRow::Record { id, .. } if chosen == Some(*id));
    let reveal = rows.iter().position(is_wanted);
    rows_in_sight(ui, salt, rows.len(), reveal, |ui, index, is_wanted| {
        match rows.get(index) {
            Some(&ListRow::Record { id, place: _ }) => table_row(ui, page, id, is_wanted, actions),
            Some(&ListRow::Unread(which)) => unread_row(ui, page, which, actions),
            None => {}
        }
    })
}
