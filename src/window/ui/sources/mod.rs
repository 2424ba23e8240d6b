//! Sources: by kind; the chosen one whole, with the claims it carries.

pub(crate) mod citations;
pub(crate) mod coverage;
pub(crate) mod lineage;

use egui::Ui;

use crate::dossier::model::{ClaimId, Dossier, Shown, Source, SourceId, SourceKind, Standing};
use crate::query::{ClaimFilter, SOURCE_KINDS, SourceFilter};
use crate::window::state::Region;
use crate::window::state::action::{Action, Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::window::ui::widgets::long_list::long_list;
use crate::window::ui::widgets::regions;
use crate::words;
use citations::{claim_link, dated, source_card};
use coverage::coverage_ui;
use lineage::lineage_ui;

/// Width of the list, in points.
const LIST_WIDTH: f32 = 440.0;

/// Most claims of one source that are listed; the others are a press away.
const CLAIMS_SHOWN: usize = 100;

/// How close to the event a source was written, from near to far.
const STANDINGS: [Standing; 3] = [Standing::FirstHours, Standing::Later, Standing::Retrospective];

/// The whole screen.
pub(crate) fn sources_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let chosen = page.view.source(page.dossier);
    if ui.available_width() >= space::STACK_WIDTH {
        egui::Panel::left("sources")
            .resizable(false)
            .exact_size(LIST_WIDTH)
            .frame(egui::Frame::new())
            .show(ui, |ui| list_ui(ui, page, chosen, actions));
        regions::anchor(ui, Region::Detail);
        widgets::page(ui, "source", |ui| match chosen {
            Some(id) => source_ui(ui, page, id, actions),
            None => all_sources_ui(ui, page, actions),
        });
    } else if let Some(id) = chosen {
        widgets::page(ui, "source", |ui| {
            if widgets::button(ui, "← All sources").clicked() {
                actions.push(Action::Run(crate::window::state::command::Command::Escape));
            }
            ui.add_space(space::M);
            source_ui(ui, page, id, actions);
        });
    } else {
        list_ui(ui, page, chosen, actions);
    }
}

/// Narrows the list by standing, publisher and language.
fn filters_ui(ui: &mut Ui, page: Page<'_>, shown: usize, actions: &mut Actions) {
    let filter = &page.view.location.source_filter;
    let margin = egui::Margin {
        left: 20,
        right: 20,
        top: 16,
        bottom: 12,
    };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
            let all = format!("All {}", page.dossier.sources().len());
            let first = widgets::filter_chip(ui, &all, &format!("{all} sources"), filter.is_empty());
            if regions::is_called(ui, Region::Filter) {
                first.request_focus();
            }
            if first.clicked() {
                actions.push(Navigation::FilterSources(SourceFilter::default()));
            }
            for standing in STANDINGS {
                let on = filter.standing == Some(standing);
                let name = words::capital(words::standing(standing));
                if widgets::filter_chip(ui, &name, &format!("Only {}", words::standing(standing)), on).clicked() {
                    actions.push(Navigation::FilterSources(SourceFilter {
                        standing: (!on).then_some(standing),
                        ..filter.clone()
                    }));
                }
            }
            menu_ui(
                ui,
                page,
                "Publisher",
                |source| &source.publisher,
                |filter| &mut filter.publisher,
                actions,
            );
            menu_ui(
                ui,
                page,
                "Language",
                |source| &source.lang,
                |filter| &mut filter.lang,
                actions,
            );
        });
        if shown == 0 {
            ui.add_space(space::S);
            widgets::soft(ui, Face::Body, "No source matches these filters. Esc clears them.");
        }
    });
    widgets::hairline(ui);
}

/// A menu of the values that sources have, with their counts; the one that is on is a chip to be removed.
fn menu_ui(
    ui: &mut Ui,
    page: Page<'_>,
    heading: &str,
    value: fn(&Source) -> &String,
    part: fn(&mut SourceFilter) -> &mut Option<String>,
    actions: &mut Actions,
) {
    let mut filter = page.view.location.source_filter.clone();
    let named = |value: &str| match heading {
        "Language" => words::language(value).to_owned(),
        _ => value.to_owned(),
    };
    if let Some(on) = part(&mut filter).take() {
        let name = named(&on);
        let chip = widgets::filter_chip(ui, &format!("{name} ×"), &format!("Remove filter {name}"), true);
        if chip.clicked() {
            actions.push(Navigation::FilterSources(filter));
        }
        return;
    }
    widgets::menu_chip(ui, &format!("{heading}…"), |ui| {
        ui.set_min_width(220.0);
        egui::ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
            let mut counts = std::collections::BTreeMap::<&String, usize>::new();
            for (_, source) in page.dossier.sources().iter() {
                *counts.entry(value(source)).or_default() += 1;
            }
            for (text, count) in counts {
                if ui
                    .radio(false, Face::Body.text(format!("{} ({count})", named(text))))
                    .clicked()
                {
                    *part(&mut filter) = Some(text.clone());
                    actions.push(Navigation::FilterSources(filter.clone()));
                    ui.close();
                }
            }
        });
    });
}

fn list_ui(ui: &mut Ui, page: Page<'_>, chosen: Option<SourceId>, actions: &mut Actions) {
    regions::anchor(ui, Region::List);
    let sources = &page.derived.sources;
    filters_ui(ui, page, sources.len(), actions);
    let rows = rows(page.dossier, sources);
    let wanted = chosen.filter(|_| page.view.reveal);
    let reveal = wanted.and_then(|id| rows.iter().position(|row| *row == Row::Source(id)));
    long_list(ui, "sources", rows.len(), reveal, |ui, index, reveal| {
        match rows.get(index) {
            Some(Row::Heading(kind)) => heading_ui(ui, *kind),
            Some(Row::Source(id)) => source_row(ui, page, *id, chosen == Some(*id), reveal, actions),
            None => {}
        }
    });
}

/// A row of the list.
#[derive(PartialEq, Eq)]
enum Row {
    Heading(SourceKind),
    Source(SourceId),
}

/// The sources, each kind under its heading.
fn rows(dossier: &Dossier, sources: &[SourceId]) -> Vec<Row> {
    let mut rows = Vec::with_capacity(sources.len() + SOURCE_KINDS.len());
    let mut last = None;
    for &id in sources {
        let kind = dossier.source(id).kind;
        if last.replace(kind) != Some(kind) {
            rows.push(Row::Heading(kind));
        }
        rows.push(Row::Source(id));
    }
    rows
}

fn heading_ui(ui: &mut Ui, kind: SourceKind) {
    let margin = egui::Margin {
        left: 20,
        right: 20,
        top: 20,
        bottom: 6,
    };
    egui::Frame::new()
        .inner_margin(margin)
        .show(ui, |ui| widgets::caps(ui, words::source_kind_heading(kind)));
    widgets::hairline(ui);
}

fn source_row(ui: &mut Ui, page: Page<'_>, id: SourceId, chosen: bool, reveal: bool, actions: &mut Actions) {
    let source = page.dossier.source(id);
    let (title, is_covered) = match page.view.cover.show(&source.headline) {
        Shown::Open(headline) => (headline.title.clone(), false),
        Shown::Covered(label) => (format!("{label} · headline covered"), true),
    };
    let claims = match page.derived.tallies.of_source(id) {
        0 => "no claim".to_owned(),
        count => words::number(count, "claim"),
    };
    let origin = source.goes_back_to.map_or(String::new(), |origin| {
        format!(" · goes back to {}", page.dossier.source(origin).publisher)
    });
    let line = format!(
        "{} · {} · {claims}{origin}",
        source.issued.as_deref().unwrap_or("undated"),
        words::standing(source.standing),
    );
    let response = widgets::row(
        ui,
        &format!("{}: {title}, {line}", source.publisher),
        chosen,
        reveal,
        |ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.add(egui::Label::new(Face::Medium.text(&source.publisher)).wrap());
                let colour = if is_covered {
                    tokens(ui).soft_ink
                } else {
                    tokens(ui).ink
                };
                ui.add(egui::Label::new(Face::Body.text(title).color(colour)).wrap());
                widgets::soft(ui, Face::Small, &line);
            });
        },
    );
    if response.clicked() {
        actions.push(Navigation::OpenSource(id));
    }
}

/// A source whole.
fn source_ui(ui: &mut Ui, page: Page<'_>, id: SourceId, actions: &mut Actions) {
    widgets::readable(ui);
    let source = page.dossier.source(id);
    widgets::caps(ui, &dated(source));
    widgets::prose(ui, Face::Title, &source.publisher);
    ui.add_space(space::S);
    source_card(ui, page, id, actions);
    ui.add_space(space::L);
    let claims: Vec<ClaimId> = page.dossier.claims_of_source(id, &page.view.cover).collect();
    ui.horizontal(|ui| {
        let heading = match claims.len() {
            0 => "No claim rests on it".to_owned(),
            1 => "1 claim rests on it".to_owned(),
            count => format!("{count} claims rest on it"),
        };
        widgets::caps(ui, &heading);
        if !claims.is_empty() && widgets::soft_link(ui, "Show only these").clicked() {
            actions.push(Navigation::Filter(ClaimFilter {
                source: Some(id),
                ..ClaimFilter::default()
            }));
        }
    });
    for &claim in claims.iter().take(CLAIMS_SHOWN) {
        claim_link(ui, page, claim, actions);
    }
    if claims.len() > CLAIMS_SHOWN {
        widgets::soft(ui, Face::Small, &format!("and {} more", claims.len() - CLAIMS_SHOWN));
    }
    lineage_ui(ui, page, id, actions);
}

/// What stands beside the list while no source is chosen.
fn all_sources_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    widgets::prose(ui, Face::Subtitle, "On whose word");
    let sources = page.dossier.sources().len();
    widgets::prose(
        ui,
        Face::Prose,
        &format!(
            "{} carry this dossier. Choose one to see what it says, how close to the event it was written, and which claims rest on it.",
            words::number(sources, "source")
        ),
    );
    ui.add_space(space::M);
    coverage_ui(ui, page, actions);
}
