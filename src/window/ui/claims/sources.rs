//! What a claim rests on: a table of sources for each side, and what stands against each other.

use egui::{Role, Ui, WidgetInfo};

use super::opened::opened_ui;
use super::row::{Row, kind_and_date, reveal_opened, row_name, row_ui};
use super::side::{Apart, Grounds, Said, Side};
use super::versions::versions_ui;
use crate::dossier::model::{ClaimBody, Shown};
use crate::window::state::Region;
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// Height of the line over a table, in points.
const HEAD_HEIGHT: f32 = 18.0;

/// Versions first, then the sources of the film, then those of reality.
pub(super) fn sources_ui(
    ui: &mut Ui,
    page: Page<'_>,
    body: &ClaimBody,
    (film, real): (&Side<'_>, &Side<'_>),
    actions: &mut Actions,
) {
    let on_film = Grounds::of(page, film, false);
    let on_reality = Grounds::of(page, real, body.disputed);
    if !on_reality.holdings.is_empty() {
        versions_ui(ui, page, &on_reality.holdings, real.region, actions);
        // Those that are covered belong to the versions, too, and stand under none.
        apart_ui(ui, page, &on_reality.apart, real.region, actions);
        ui.add_space(space::M);
    }
    side_ui(ui, page, film.region, &on_film, actions);
    side_ui(ui, page, real.region, &on_reality, actions);
    for (region, grounds) in [(film.region, &on_film), (real.region, &on_reality)] {
        if !has_table(grounds) {
            let lead = format!("{}:", on(region));
            also_ui(ui, page, (&lead, &grounds.also), region, actions);
        }
    }
}

fn has_table(grounds: &Grounds<'_>) -> bool {
    !grounds.rows.is_empty() || (grounds.holdings.is_empty() && !grounds.apart.is_empty())
}

fn on(region: Region) -> &'static str {
    if region == Region::FilmSide {
        WORDS.claims.on_the_film
    } else {
        WORDS.claims.on_reality
    }
}

/// The table of one side.
fn side_ui(ui: &mut Ui, page: Page<'_>, region: Region, grounds: &Grounds<'_>, actions: &mut Actions) {
    if !has_table(grounds) {
        return;
    }
    ui.add_space(space::XS);
    let beside = if region == Region::FilmSide {
        None
    } else {
        independent(page, grounds)
    };
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = HEAD_HEIGHT;
        head_ui(ui, region, beside.as_deref());
    });
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(space::XS);
    widgets::hairline(ui);
    for &said in &grounds.rows {
        row_ui(ui, page, &Row::of_table(page, said, region), actions);
    }
    also_ui(ui, page, (WORDS.claims.also, &grounds.also), region, actions);
    if grounds.holdings.is_empty() {
        apart_ui(ui, page, &grounds.apart, region, actions);
    }
    ui.spacing_mut().item_spacing.y = space::XS;
    ui.add_space(space::S);
}

fn head_ui(ui: &mut Ui, region: Region, beside: Option<&str>) {
    ui.horizontal(|ui| {
        let heading = if region == Region::FilmSide {
            WORDS.claims.sources_on_the_film
        } else {
            WORDS.claims.sources_on_reality
        };
        widgets::caps(ui, heading);
        if let Some(beside) = beside {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                widgets::soft(ui, Face::Small, beside);
            });
        }
    });
}

/// How many of the sources of a side go back to no other of them, where that is fewer.
fn independent(page: Page<'_>, grounds: &Grounds<'_>) -> Option<String> {
    let said = grounds.rows.iter().chain(&grounds.also);
    let mut sources: Vec<_> = said.map(|(_, said)| said.source).collect();
    sources.sort_unstable();
    sources.dedup();
    let mut origins: Vec<_> = sources
        .iter()
        .map(|&source| page.dossier.source(source).goes_back_to.unwrap_or(source))
        .collect();
    origins.sort_unstable();
    origins.dedup();
    (origins.len() < sources.len()).then(|| (WORDS.claims.independent)(sources.len(), origins.len()))
}

/// Those with a headline alone, in one line; each opens under it.
fn also_ui(ui: &mut Ui, page: Page<'_>, (lead, also): (&str, &[Said<'_>]), region: Region, actions: &mut Actions) {
    if also.is_empty() {
        return;
    }
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        widgets::soft(ui, Face::Small, &format!("{lead} "));
        for (index, &said) in also.iter().enumerate() {
            also_link(ui, page, said, region, actions);
            let left = also.len() - index - 1;
            match left {
                0 => {}
                1 => {
                    widgets::soft(ui, Face::Small, WORDS.claims.and);
                }
                _ => {
                    widgets::soft(ui, Face::Small, ", ");
                }
            }
        }
    });
    for (key, said) in also {
        if page.view.location.citations.contains(key) {
            ui.add_space(space::S);
            opened_ui(ui, page, said, actions);
        }
    }
}

fn also_link(ui: &mut Ui, page: Page<'_>, said: Said<'_>, region: Region, actions: &mut Actions) {
    let (key, citation) = said;
    let source = page.dossier.source(citation.source);
    let is_open = page.view.location.citations.contains(key);
    let text = format!("{} ({})", source.publisher, (WORDS.sources.kind)(source.kind));
    let response = ui
        .push_id(key, |ui| widgets::soft_link(ui, &text))
        .inner
        .on_hover_text(kind_and_date(source));
    let name = row_name(page, said, region, None);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, &name));
    if is_open {
        let line = egui::Stroke::new(1.0, tokens(ui).soft_ink);
        ui.painter()
            .hline(response.rect.x_range(), response.rect.bottom(), line);
    }
    reveal_opened(ui, page, &response, is_open);
    if response.clicked() {
        actions.push(Navigation::ToggleCitation(key.clone()));
    }
}

/// Those that the level covers stand by themselves in one line; what is uncovered by itself is told under it.
fn apart_ui(ui: &mut Ui, page: Page<'_>, apart: &[Apart<'_>], region: Region, actions: &mut Actions) {
    if apart.is_empty() {
        return;
    }
    let cover = &page.view.cover;
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
        for apart in apart {
            if cover.covers(apart.citation) {
                widgets::covered(ui, apart.citation, actions);
            } else {
                widgets::uncovered(ui, apart.citation, actions);
            }
        }
    });
    ui.add_space(space::S);
    for apart in apart {
        if let Shown::Open(citation) = cover.show(apart.citation) {
            let said = (apart.citation.key(), citation);
            row_ui(ui, page, &Row::apart(page, said, region, apart.holds), actions);
        }
    }
}
