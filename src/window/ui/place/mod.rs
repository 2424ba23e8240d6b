//! Place: the map, and beside it the note and the list that does all that the map does.

pub(crate) mod map;
mod map_edge;
pub(crate) mod map_frame;
pub(crate) mod map_ground;
mod map_labels;
pub(crate) mod map_paint;

use egui::{Sense, Ui, vec2};

use crate::dossier::links::Link;
use crate::dossier::model::{ClaimId, Course, Place, PlaceId, Position, RouteId, Shown};
use crate::query::bearings::apart_m;
use crate::window::state::Region;
use crate::window::state::action::{Action, Actions, Dialog, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::sources::citations::{claim_link, passage_ui, publishers_ui};
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::window::ui::widgets::long_list::rows_in_sight;
use crate::window::ui::widgets::regions;
use crate::words;
use map::map_ui;
use map_edge::off_words;
use map_paint::{first_role, paint_sign};

/// Width of the note and the list, in points.
const NOTE_WIDTH: f32 = 400.0;

/// Most of the height beside the map that the note takes.
const NOTE_SHARE: f32 = 0.72;

/// Room for the sign before a row of the list, in points.
const SIGN_SIZE: egui::Vec2 = vec2(18.0, 38.0);

/// Below this height note and list scroll as one, in points.
const LEAST_SPLIT_HEIGHT: f32 = 340.0;

/// The whole screen.
pub(crate) fn place_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    if page.dossier.map().is_none() {
        widgets::page(ui, "places", |ui| {
            widgets::soft(ui, Face::Body, "This dossier has no map. Its places stand below.");
            note_ui(ui, page, actions);
        });
        return;
    }
    let frame = egui::Frame::new();
    if ui.available_width() >= space::NARROW_WIDTH {
        egui::Panel::right("map note")
            .resizable(false)
            .exact_size(NOTE_WIDTH)
            .frame(frame)
            .show(ui, |ui| {
                regions::anchor(ui, Region::List);
                side_ui(ui, page, actions);
            });
    } else {
        let height = (ui.available_height() * 0.5).max(120.0);
        egui::Panel::bottom("map note")
            .resizable(false)
            .exact_size(height)
            .frame(frame)
            .show(ui, |ui| {
                regions::anchor(ui, Region::List);
                side_ui(ui, page, actions);
            });
    }
    regions::anchor(ui, Region::Detail);
    map_ui(ui, page, actions);
}

/// The note above, the list below; each scrolls by itself, so that both stay in sight.
fn side_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    if ui.available_height() < LEAST_SPLIT_HEIGHT {
        let scroll = egui::ScrollArea::vertical().id_salt("map note");
        scroll.auto_shrink([false, false]).show(ui, |ui| {
            egui::Frame::new()
                .inner_margin(space::M)
                .show(ui, |ui| note_ui(ui, page, actions));
        });
        return;
    }
    let scroll = egui::ScrollArea::vertical().id_salt("map note");
    // The note takes what it needs, up to its share; the list takes the rest.
    let most = (ui.available_height() * NOTE_SHARE).floor();
    ui.spacing_mut().item_spacing.y = 0.0;
    scroll.auto_shrink([false, true]).max_height(most).show(ui, |ui| {
        let margin = egui::Margin {
            left: 20,
            right: 20,
            top: 24,
            bottom: 12,
        };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            note_head(ui, page, actions);
        });
    });
    let scroll = egui::ScrollArea::vertical().id_salt("places");
    scroll
        .auto_shrink([false, false])
        .show(ui, |ui| list_ui(ui, page, actions));
}

fn note_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    note_head(ui, page, actions);
    ui.add_space(space::S);
    list_ui(ui, page, actions);
}

/// The map note; or the place or route that is chosen, whole.
fn note_head(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    widgets::readable(ui);
    ui.spacing_mut().item_spacing.y = 6.0;
    if let Some(id) = page.view.place(page.dossier) {
        chosen_place(ui, page, id, actions);
    } else if let Some(id) = page.view.route(page.dossier) {
        chosen_route(ui, page, id, actions);
    } else if let Some(sheet) = page.dossier.map() {
        widgets::caps(ui, "Map note");
        widgets::prose(ui, Face::Subtitle, &sheet.title);
        passage_ui(ui, page, &sheet.note, actions);
    }
}

fn chosen_place(ui: &mut Ui, page: Page<'_>, id: PlaceId, actions: &mut Actions) {
    let place = page.dossier.place(id);
    let roles: Vec<&str> = place.roles.iter().map(|&role| words::place_role(role)).collect();
    widgets::caps(ui, &roles.join(" · "));
    widgets::prose(ui, Face::Subtitle, &place.name);
    if let Some(address) = &place.address {
        widgets::soft(ui, Face::Body, address);
    }
    // A place whose note is covered looks like any other: that there is something to cover would tell.
    if let Some(note) = place.note.as_ref().filter(|note| !page.view.cover.covers(note)) {
        passage_ui(ui, page, note, actions);
    }
    position_ui(ui, page, place, actions);
    let claims: Vec<ClaimId> = page.dossier.claims_of_place(id, &page.view.cover).collect();
    if !claims.is_empty() {
        ui.add_space(space::S);
        widgets::caps(ui, &words::number(claims.len(), "claim"));
        for claim in claims {
            claim_link(ui, page, claim, actions);
        }
    }
    events_here(ui, page, id, actions);
    ui.add_space(space::S);
    if widgets::button(ui, "Back to the map note").clicked() {
        actions.push(Action::Run(crate::window::state::command::Command::Escape));
    }
}

/// Where a place is, how well that is known, and what to do with it.
fn position_ui(ui: &mut Ui, page: Page<'_>, place: &Place, actions: &mut Actions) {
    let Some(at) = place.at else {
        widgets::soft(ui, Face::Small, "Its position is not recorded.");
        return;
    };
    widgets::soft(ui, Face::Small, &position_words(at, place.accuracy_m));
    publishers_ui(ui, page, &place.cite, actions);
    let Some(on_earth) = at.on_earth() else {
        if widgets::button(ui, "Copy coordinates")
            .on_hover_text("As metres of the plan")
            .clicked()
        {
            actions.push(Action::Copy(decimal(at, place.accuracy_m)));
        }
        return;
    };
    ui.horizontal_wrapped(|ui| {
        if widgets::button(ui, "Copy coordinates")
            .on_hover_text("As decimal degrees")
            .clicked()
        {
            actions.push(Action::Copy(decimal(at, place.accuracy_m)));
        }
        let at = on_earth;
        if widgets::button(ui, "Copy geo: address").clicked() {
            actions.push(Action::Copy(format!("geo:{:.5},{:.5}", at.lat, at.lon)));
        }
        let address = format!(
            "https://www.openstreetmap.org/?mlat={:.5}&mlon={:.5}#map=18/{:.5}/{:.5}",
            at.lat, at.lon, at.lat, at.lon
        );
        if widgets::button(ui, "Open in a browser map…").clicked()
            && let Ok(link) = Link::parse(&address)
        {
            actions.push(Action::OpenDialog(Dialog::Link(link)));
        }
    });
}

/// Degrees with no more digits than the accuracy carries: five digits are about a metre. On a plan, metres.
fn decimal(at: Position, accuracy_m: Option<f64>) -> String {
    let at = match at {
        Position::Earth(at) => at,
        Position::Plan { x_m, y_m } => {
            let digits = if accuracy_m.is_some_and(|accuracy| accuracy >= 1.0) {
                0
            } else {
                1
            };
            return format!("{x_m:.digits$}, {y_m:.digits$}");
        }
    };
    let digits = match accuracy_m {
        Some(accuracy) if accuracy > 500.0 => 2,
        Some(accuracy) if accuracy > 50.0 => 3,
        Some(accuracy) if accuracy > 5.0 => 4,
        _ => 5,
    };
    format!("{:.digits$}, {:.digits$}", at.lat, at.lon)
}

pub(crate) fn position_words(at: Position, accuracy_m: Option<f64>) -> String {
    let accuracy = accuracy_m.map_or(String::new(), |metres| format!(" · {}", accuracy_words(metres)));
    let on_plan = match at {
        Position::Earth(_) => "",
        Position::Plan { .. } => " m on the plan",
    };
    format!("{}{on_plan}{accuracy}", decimal(at, accuracy_m))
}

fn accuracy_words(metres: f64) -> String {
    if metres >= 1_000.0 {
        format!("± {} km", (metres / 100.0).round() / 10.0)
    } else {
        format!("± {} m", metres.ceil())
    }
}

fn events_here(ui: &mut Ui, page: Page<'_>, id: PlaceId, actions: &mut Actions) {
    let mut events = page.dossier.events_of_place(id, &page.view.cover).peekable();
    if events.peek().is_none() {
        return;
    }
    ui.add_space(space::S);
    widgets::caps(ui, "On the timeline");
    for (event, body) in events {
        let text = format!("{}: {}", page.dossier.event(event).when.words(), body.text);
        if widgets::link(ui, Face::Small, &text).clicked() {
            actions.push(Navigation::OpenEvent(event));
        }
    }
}

fn chosen_route(ui: &mut Ui, page: Page<'_>, id: RouteId, actions: &mut Actions) {
    let route = page.dossier.route(id);
    widgets::caps(ui, "Route");
    match page.view.cover.show(&route.course) {
        Shown::Covered(label) => {
            widgets::prose(ui, Face::Subtitle, label);
            widgets::covered(ui, &route.course, actions);
        }
        Shown::Open(course) => course_ui(ui, page, course, actions),
    }
    ui.add_space(space::S);
    if widgets::button(ui, "Back to the map note").clicked() {
        actions.push(Action::Run(crate::window::state::command::Command::Escape));
    }
}

fn course_ui(ui: &mut Ui, page: Page<'_>, course: &Course, actions: &mut Actions) {
    widgets::prose(ui, Face::Subtitle, &course.name);
    if let Some(note) = &course.note {
        widgets::prose(ui, Face::Prose, note);
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
    widgets::soft(
        ui,
        Face::Small,
        &format!("about {rounded} m · {}", accuracy_words(course.accuracy_m)),
    );
    for &person in &course.who {
        if widgets::link(ui, Face::Body, page.dossier.person(person).shown_name()).clicked() {
            actions.push(Navigation::OpenPerson(person));
        }
    }
    publishers_ui(ui, page, &course.cite, actions);
}

/// Every place and route, chosen by press or key.
fn list_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    ui.spacing_mut().item_spacing.y = 0.0;
    widgets::hairline(ui);
    let places = page.dossier.places().iter().map(|(id, _)| Row::Place(id));
    let routes = page.dossier.routes().iter().map(|(id, _)| Row::Route(id));
    let rows: Vec<Row> = places.chain(routes).collect();
    let place = page.view.place(page.dossier).map(Row::Place);
    let chosen = place.or(page.view.route(page.dossier).map(Row::Route));
    let wanted = chosen.filter(|_| page.view.reveal);
    let reveal = wanted.and_then(|wanted| rows.iter().position(|row| *row == wanted));
    rows_in_sight(ui, "places", rows.len(), reveal, |ui, index, reveal| {
        let Some(&row) = rows.get(index) else { return };
        let is_chosen = chosen == Some(row);
        match row {
            Row::Place(id) => place_row(ui, page, id, is_chosen, reveal, actions),
            Row::Route(id) => route_row(ui, page, id, is_chosen, reveal, actions),
        }
    });
}

/// A row of the list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    Place(PlaceId),
    Route(RouteId),
}

fn place_row(ui: &mut Ui, page: Page<'_>, id: PlaceId, is_chosen: bool, reveal: bool, actions: &mut Actions) {
    let place = page.dossier.place(id);
    let line = place_line(page, place);
    let name = format!("{}, {line}", place.name);
    let response = widgets::row(ui, &name, is_chosen, reveal, |ui| {
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(SIGN_SIZE, Sense::empty());
            paint_sign(ui.painter(), tokens(ui), rect.center(), first_role(place), 7.0);
            ui.add_space(space::XS);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.add(egui::Label::new(Face::Medium.text(&place.name)).wrap());
                widgets::soft(ui, Face::Small, &line);
            });
        });
    });
    if response.clicked() {
        actions.push(Navigation::OpenPlace(id));
    }
}

fn route_row(ui: &mut Ui, page: Page<'_>, id: RouteId, is_chosen: bool, reveal: bool, actions: &mut Actions) {
    let (title, line) = match page.view.cover.show(&page.dossier.route(id).course) {
        Shown::Open(course) => (course.name.clone(), accuracy_words(course.accuracy_m)),
        Shown::Covered(label) => (label.to_owned(), "Covered".to_owned()),
    };
    let name = format!("Route: {title}, {line}");
    let response = widgets::row(ui, &name, is_chosen, reveal, |ui| {
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(SIGN_SIZE, Sense::empty());
            let stroke = egui::Stroke::new(2.0, tokens(ui).ink);
            let line_of_route = [rect.left_center(), rect.right_center()];
            ui.painter()
                .extend(egui::Shape::dashed_line(&line_of_route, stroke, 4.0, 3.0));
            ui.add_space(space::XS);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.label(Face::Medium.text(&title));
                widgets::soft(ui, Face::Small, &line);
            });
        });
    });
    if response.clicked() {
        actions.push(Navigation::OpenRoute(id));
    }
}

/// What a place is, its address, how well it is known; how far off the map it lies.
fn place_line(page: Page<'_>, place: &Place) -> String {
    let mut parts: Vec<String> = place
        .roles
        .iter()
        .map(|&role| words::place_role(role).to_owned())
        .collect();
    parts.truncate(2);
    if let (Some(at), Some(ground)) = (place.at, page.map.ground.as_ref())
        && !ground.extent.holds(at)
    {
        let middle = ground.extent.position(ground.projection.middle_of(&ground.extent));
        parts.push(format!("off this map, {}", off_words(middle, at)));
    }
    parts.extend(place.accuracy_m.map(accuracy_words));
    parts.join(" · ")
}
