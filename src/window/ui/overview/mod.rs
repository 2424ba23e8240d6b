//! Overview: what it is, how true, where, who plays whom, three things to know.

pub(crate) mod record;

use egui::{Align, CornerRadius, Layout, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2};

use crate::dossier::model::{ClaimId, Comparison, PlaceRole, Shown, Veiled, Verdict};
use crate::query::{ClaimFilter, Strictness};
use crate::window::state::action::{Action, Actions, Dialog, Navigation};
use crate::window::state::{MapView, Region, Screen};
use crate::window::ui::cast::card;
use crate::window::ui::page::Page;
use crate::window::ui::place::map::event_points;
use crate::window::ui::place::map_frame::MapFrame;
use crate::window::ui::place::map_ground::{ground_ui, inked};
use crate::window::ui::place::map_paint::paint_sign;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets::{self, Cell};
use crate::words;
use record::record_ui;

/// How many cards of the cast the overview shows.
const CARDS: usize = 4;

/// The whole screen.
pub(crate) fn overview_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    crate::window::ui::widgets::regions::anchor(ui, Region::Detail);
    widgets::page(ui, "overview", |ui| {
        let width = ui.available_width();
        if width > 900.0 {
            let side = (width * 0.325).clamp(300.0, 400.0);
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(width - side - space::PAGE);
                    lead_ui(ui, page);
                    counts_ui(ui, page, actions);
                });
                ui.add_space(space::PAGE - space::S);
                ui.vertical(|ui| {
                    ui.set_width(side);
                    place_card(ui, page, actions);
                });
            });
        } else {
            lead_ui(ui, page);
            counts_ui(ui, page, actions);
            ui.add_space(space::L);
            place_card(ui, page, actions);
            ui.add_space(space::M);
        }
        ui.add_space(space::M);
        cast_row(ui, page, actions);
        ui.add_space(space::L);
        things_ui(ui, page, actions);
        ui.add_space(space::L);
        picture_ui(ui, page, actions);
        record_ui(ui, page, actions);
    });
}

fn lead_ui(ui: &mut Ui, page: Page<'_>) {
    let film = page.dossier.film();
    let mut line = vec![words::basis(film.basis).to_owned()];
    line.extend(film.countries.iter().cloned());
    line.push(format!("{} minutes", film.runtime_min));
    widgets::caps(ui, &line.join(" · "));
    let narrow = ui.available_width() < 560.0;
    widgets::prose(ui, if narrow { Face::Title } else { Face::Headline }, &film.headline);
    ui.add_space(space::XS);
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(space::LINE_WIDTH));
        widgets::prose(ui, Face::Lead, &film.blurb);
    });
    ui.add_space(space::L);
}

/// How true: a bar, and each count in words that leads to the list.
fn counts_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let counts = &page.derived.counts;
    ui.horizontal(|ui| {
        widgets::caps(ui, "How true is it?");
        ui.add_space(space::S);
        if widgets::soft_link(ui, "What the verdicts mean").clicked() {
            actions.push(Action::OpenDialog(Dialog::Legend));
        }
    });
    ui.add_space(space::XS);
    bar(ui, page);
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, space::XS);
        for (comparison, count) in counts.present() {
            let text = format!("{count} {}", words::counted(comparison));
            if count_link(ui, Cell::Open(comparison), &text).clicked() {
                actions.push(Navigation::Filter(ClaimFilter::of_comparison(comparison)));
            }
        }
        if counts.covered > 0 {
            let text = format!("{} covered", counts.covered);
            if count_link(ui, Cell::Covered, &text).clicked() {
                actions.push(Navigation::Filter(ClaimFilter::default()));
            }
        }
    });
    held_ui(ui, page, actions);
}

/// How many claims count as borne out, and by which measure; a count, never a percentage.
fn held_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let strictness = page.view.strictness;
    let (held, all) = page.derived.counts.held(strictness);
    if all == 0 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        widgets::soft(ui, Face::Small, &format!("{held} of {all} judged claims hold up:"));
        for choice in Strictness::ALL {
            let explained = words::strictness_explained(choice);
            let name = format!("{}: {explained}", words::strictness(choice));
            let chip = widgets::filter_chip(ui, words::strictness(choice), &name, choice == strictness);
            if chip.on_hover_text(words::capital(explained)).clicked() {
                actions.push(Action::SetStrictness(choice));
            }
        }
        widgets::soft(ui, Face::Small, words::strictness_explained(strictness));
    });
}

fn bar(ui: &mut Ui, page: Page<'_>) {
    let tokens = tokens(ui);
    let counts = &page.derived.counts;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
    let judged =
        |comparison: &Comparison| matches!(comparison, Comparison::Verdict(verdict) if *verdict != Verdict::NotKnown);
    let parts: Vec<(Cell, usize)> = counts
        .present()
        .filter(|(comparison, _)| judged(comparison))
        .chain(
            counts
                .present()
                .filter(|(comparison, _)| *comparison == Comparison::Verdict(Verdict::NotKnown)),
        )
        .map(|(comparison, count)| (Cell::Open(comparison), count))
        .chain((counts.covered > 0).then_some((Cell::Covered, counts.covered)))
        .collect();
    let total: usize = parts.iter().map(|(_, count)| count).sum();
    let gaps = 2.0 * parts.len().saturating_sub(1) as f32;
    let mut x = rect.left();
    for (cell, count) in &parts {
        let width = (rect.width() - gaps) * *count as f32 / total.max(1) as f32;
        let part = Rect::from_min_size(egui::pos2(x, rect.top()), vec2(width, rect.height()));
        x += width + 2.0;
        let painter = ui.painter();
        match cell {
            Cell::Covered => {
                painter.rect_filled(part, CornerRadius::same(3), tokens.wash);
                widgets::hatch(painter, part, tokens.outline);
                painter.rect_stroke(
                    part,
                    CornerRadius::same(3),
                    Stroke::new(1.0, tokens.rule),
                    StrokeKind::Inside,
                );
            }
            Cell::Open(comparison) => match tokens.comparison(*comparison) {
                Some((colour, _)) if *comparison == Comparison::Verdict(Verdict::NotKnown) => {
                    widgets::dashed(painter, part, colour);
                }
                Some((colour, _)) => {
                    painter.rect_filled(part, CornerRadius::same(3), colour);
                }
                None => {}
            },
        }
    }
    response.widget_info(|| {
        let words: Vec<String> = parts
            .iter()
            .map(|(cell, count)| match cell {
                Cell::Covered => format!("{count} covered"),
                Cell::Open(comparison) => format!("{count} {}", words::counted(*comparison)),
            })
            .collect();
        WidgetInfo::labeled(Role::Image, true, format!("How the claims stand: {}", words.join(", ")))
    });
}

/// A small tile with its count, that leads to the list.
fn count_link(ui: &mut Ui, cell: Cell, text: &str) -> egui::Response {
    let tokens = tokens(ui);
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), Face::Small.font(), tokens.ink);
    let size = vec2(20.0 + 6.0 + galley.size().x, 24.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let tile = Rect::from_center_size(egui::pos2(rect.left() + 10.0, rect.center().y), vec2(20.0, 20.0));
    widgets::paint_tile(ui.painter(), tokens, tile, cell);
    let at = egui::pos2(tile.right() + 6.0, rect.center().y - galley.size().y / 2.0);
    if response.hovered() {
        ui.painter().hline(
            at.x..=rect.right(),
            rect.bottom() - 2.0,
            Stroke::new(1.0, tokens.outline),
        );
    }
    ui.painter().galley(at, galley, tokens.ink);
    widgets::ring(ui, &response, space::RADIUS);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, text));
    response
}

/// The map of the card, with where it happened.
fn small_map_ui(ui: &Ui, page: Page<'_>, picture: Rect, view: &MapView) {
    let Some(frame) = MapFrame::new(page.map, picture, view) else {
        return;
    };
    let tokens = tokens(ui);
    let (painter, points) = (ui.painter_at(picture), event_points(page));
    ground_ui(ui, page, &frame, &points);
    if inked(page.map, &frame, &points).is_empty() {
        for point in points {
            paint_sign(&painter, tokens, frame.point_on_screen(point), PlaceRole::Event, 7.0);
        }
    }
    widgets::round_top(ui.painter(), picture, f32::from(space::CARD_RADIUS), tokens.paper);
}

/// Height of the words under the small map, in points.
const WORDS_HEIGHT: f32 = 78.0;

/// The place with a small map; leads to the map note.
fn place_card(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let tokens = tokens(ui);
    let place = page.dossier.real_event().place.map(|id| page.dossier.place(id));
    let title = page
        .dossier
        .map()
        .map(|sheet| sheet.title.clone())
        .or_else(|| place.map(|place| place.name.clone()));
    let Some(title) = title else {
        return;
    };
    let roles: Vec<&str> = place
        .map(|place| place.roles.iter().map(|&role| words::place_role(role)).collect())
        .unwrap_or_default();
    let others = page.dossier.places().len().saturating_sub(1);
    let line = format!("{} · {} around it", roles.join(" · "), words::number(others, "place"));
    let width = ui.available_width();
    // Without a map there are the words alone.
    let height = if page.dossier.map().is_some() {
        300.0
    } else {
        WORDS_HEIGHT
    };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let radius = CornerRadius::same(space::CARD_RADIUS);
    ui.painter().rect_filled(rect, radius, tokens.panel);
    let picture = Rect::from_min_max(rect.min, egui::pos2(rect.right(), rect.bottom() - WORDS_HEIGHT));
    let view = MapView {
        centre: place.and_then(|place| place.at),
        closeness: if width < 500.0 { 1.5 } else { 1.0 },
        ..MapView::default()
    };
    small_map_ui(ui, page, picture, &view);
    let stroke = if response.hovered() {
        tokens.outline
    } else {
        tokens.rule
    };
    ui.painter()
        .rect_stroke(rect, radius, Stroke::new(1.0, stroke), StrokeKind::Inside);
    let text = Rect::from_min_max(
        egui::pos2(rect.left() + 14.0, picture.bottom() + 12.0),
        rect.max - vec2(14.0, 8.0),
    );
    ui.scope_builder(UiBuilder::new().max_rect(text), |ui| {
        ui.label(Face::Strong.text(&title));
        widgets::soft(ui, Face::Small, &line);
    });
    widgets::ring(ui, &response, space::CARD_RADIUS);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("Map of {title}: {line}")));
    if response.clicked() {
        actions.push(Navigation::Show(Screen::Place));
    }
}

fn cast_row(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let all = page.dossier.cast_in_order();
    ui.horizontal(|ui| {
        widgets::caps(ui, "Who plays whom");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if widgets::soft_link(ui, &format!("All {} in the cast →", all.len())).clicked() {
                actions.push(Navigation::Show(Screen::Cast));
            }
        });
    });
    ui.add_space(space::XS);
    let first: Vec<_> = all.iter().copied().take(CARDS).collect();
    widgets::grid(ui, first.into_iter(), 264.0, card::CARD_HEIGHT, None, |ui, id| {
        card::card_ui(ui, page, id, actions);
    });
}

/// Three things worth knowing, none of which tells the ending.
fn things_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let things = &page.dossier.film().three_things;
    if things.is_empty() {
        return;
    }
    widgets::caps(ui, "Three things to know");
    ui.add_space(space::S);
    let columns = if ui.available_width() > 760.0 {
        things.len().min(3)
    } else {
        1
    };
    for row in things.chunks(columns.max(1)) {
        ui.columns(columns, |columns| {
            for (ui, (id, text)) in columns.iter_mut().zip(row) {
                thing_ui(ui, page, *id, text, actions);
            }
        });
    }
}

fn thing_ui(ui: &mut Ui, page: Page<'_>, id: ClaimId, text: &Veiled<String>, actions: &mut Actions) {
    let (cover, body) = (&page.view.cover, &page.dossier.claim(id).body);
    ui.horizontal_top(|ui| match (cover.show(body), cover.show(text)) {
        (Shown::Open(claim), Shown::Open(text)) => {
            widgets::tile(ui, Cell::Open(claim.comparison), 24.0);
            ui.add_space(space::XS);
            if widgets::link(ui, Face::Prose, text).clicked() {
                actions.push(Navigation::OpenClaim(id));
            }
        }
        // What sums a claim up tells what it is about.
        (Shown::Covered(_), _) | (_, Shown::Covered(_)) => {
            widgets::covered(ui, text, actions);
        }
    });
}

fn picture_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let Some(id) = page.dossier.film().image else {
        return;
    };
    crate::window::ui::widgets::image::image_ui(ui, page, id, 640.0, actions);
    ui.add_space(space::L);
}
