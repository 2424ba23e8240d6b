//! What opens in the row of a place or route: its note, where it is, and what to do with it.

use egui::{Label, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::position::{decimal, position_words};
use crate::dossier::links::Link;
use crate::dossier::model::{Citation, Course, LatLon, Place, PlaceId, RouteId, Shown, SourceId};
use crate::query::ClaimFilter;
use crate::query::bearings::apart_m;
use crate::window::state::action::{Action, Actions, Dialog, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::sources::citations::publishers_ui;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::words::{self, WORDS};

/// Most events that are told of a place in its row; the timeline has all.
const MOST_EVENTS: usize = 3;

pub(super) fn place_details(ui: &mut Ui, page: Page<'_>, id: PlaceId, actions: &mut Actions) {
    let place = page.dossier.place(id);
    widgets::readable(ui);
    ui.spacing_mut().item_spacing = vec2(12.0, 6.0);
    // A place whose note is covered looks like any other: that there is something to cover would tell.
    let note = place.note.as_ref().and_then(|note| page.view.cover.show(note).open());
    if let Some(note) = note {
        ui.add(Label::new(Face::Small.text(&note.text)).wrap());
    }
    let accuracy = place.accuracy_m.map(WORDS.places.known_within);
    let position = match place.at {
        Some(_) => accuracy,
        None => Some(WORDS.places.position_not_recorded.to_owned()),
    };
    let line: Vec<String> = place.address.iter().cloned().chain(position).collect();
    if !line.is_empty() {
        widgets::soft(ui, Face::Small, &words::capital(&line.join("; ")));
    }
    actions_ui(ui, page, (id, place), actions);
    events_here(ui, page, id, actions);
    let cite = note.into_iter().flat_map(|note| &note.cite).chain(&place.cite);
    sources_ui(ui, page, cite, actions);
}

/// Who says so, each publication once, in a line.
fn sources_ui<'a>(ui: &mut Ui, page: Page<'a>, cite: impl Iterator<Item = &'a Citation>, actions: &mut Actions) {
    let mut sources: Vec<SourceId> = Vec::new();
    for said in cite.filter_map(|citation| page.view.cover.show(citation).open()) {
        if !sources.contains(&said.source) {
            sources.push(said.source);
        }
    }
    if sources.is_empty() {
        return;
    }
    ui.spacing_mut().interact_size.y = 0.0;
    ui.horizontal_wrapped(|ui| {
        for source in sources {
            if widgets::soft_link(ui, &page.dossier.source(source).publisher).clicked() {
                actions.push(Navigation::OpenSource(source));
            }
        }
    });
}

/// What can be done with a place.
fn actions_ui(ui: &mut Ui, page: Page<'_>, (id, place): (PlaceId, &Place), actions: &mut Actions) {
    let claims = page.dossier.claims_of_place(id, &page.view.cover).count();
    ui.spacing_mut().interact_size.y = 0.0;
    ui.horizontal_wrapped(|ui| {
        if let Some(at) = place.at {
            let copy = act(ui, WORDS.places.copy_coordinates);
            let said = position_words(at, place.accuracy_m);
            ui.ctx()
                .accesskit_node_builder(copy.id, |node| node.set_description(said.as_str()));
            if copy.on_hover_text(said).clicked() {
                actions.push(Action::Copy(decimal(at, place.accuracy_m)));
            }
            if let Some(at) = at.on_earth()
                && act(ui, WORDS.places.open_in_a_browser_map).clicked()
                && let Ok(link) = Link::parse(&address(at))
            {
                actions.push(Action::OpenDialog(Dialog::Link(link)));
            }
        }
        if claims > 0 && act(ui, &(WORDS.numbers.claims)(claims)).clicked() {
            actions.push(Navigation::Filter(ClaimFilter {
                place: Some(id),
                ..ClaimFilter::default()
            }));
        }
    });
}

fn address(at: LatLon) -> String {
    format!(
        "https://www.openstreetmap.org/?mlat={:.5}&mlon={:.5}#map=18/{:.5}/{:.5}",
        at.lat, at.lon, at.lat, at.lon
    )
}

/// A small underlined word that does something.
fn act(ui: &mut Ui, text: &str) -> Response {
    let label = Label::new(Face::SmallStrong.text(text)).extend().selectable(false);
    let response = ui.add(label.sense(Sense::click()));
    let tokens = tokens(ui);
    let colour = if response.hovered() { tokens.ink } else { tokens.outline };
    ui.painter().hline(
        response.rect.x_range(),
        response.rect.bottom() - 1.0,
        Stroke::new(1.0, colour),
    );
    widgets::ring(ui, &response, space::XS as u8);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, text));
    response
}

/// The first of the events at a place, and how many more there are.
fn events_here(ui: &mut Ui, page: Page<'_>, id: PlaceId, actions: &mut Actions) {
    let mut events = page.dossier.events_of_place(id, &page.view.cover);
    for (event, body) in events.by_ref().take(MOST_EVENTS) {
        let text = (WORDS.times.event)(&page.dossier.event(event).when.words(), &body.text);
        if widgets::soft_link(ui, &text).clicked() {
            actions.push(Navigation::OpenEvent(event));
        }
    }
    if let Some((event, _)) = events.next() {
        let more = (WORDS.places.more_events)(events.count() + 1);
        if widgets::soft_link(ui, &more).clicked() {
            actions.push(Navigation::OpenEvent(event));
        }
    }
}

pub(super) fn route_details(ui: &mut Ui, page: Page<'_>, id: RouteId, actions: &mut Actions) {
    let route = page.dossier.route(id);
    widgets::readable(ui);
    ui.spacing_mut().item_spacing = vec2(12.0, 6.0);
    match page.view.cover.show(&route.course) {
        Shown::Covered(_) => {
            widgets::covered(ui, &route.course, actions);
        }
        Shown::Open(course) => course_ui(ui, page, course, actions),
    }
    widgets::uncovered_ui(ui, &page.view.cover, route.course.key(), actions);
}

fn course_ui(ui: &mut Ui, page: Page<'_>, course: &Course, actions: &mut Actions) {
    if let Some(note) = &course.note {
        ui.add(Label::new(Face::Small.text(note)).wrap());
    }
    let length: f64 = course
        .points
        .windows(2)
        .filter_map(|pair| match pair {
            [from, to] => Some(apart_m(*from, *to)),
            _ => None,
        })
        .sum();
    let rounded = (length / 10.0).round() * 10.0;
    let accuracy = (WORDS.places.known_within)(course.accuracy_m);
    widgets::soft(ui, Face::Small, &(WORDS.places.route_length)(rounded, &accuracy));
    for &person in &course.who {
        if act(ui, page.dossier.person(person).shown_name()).clicked() {
            actions.push(Navigation::OpenPerson(person));
        }
    }
    publishers_ui(ui, page, &course.cite, actions);
}
