//! Sources: by kind; the chosen one whole, with the claims it carries.

use egui::Ui;

use super::citations::{claim_link, dated, source_card};
use super::page::Page;
use super::theme::{Face, space, tokens};
use super::{widgets, words};
use crate::action::{Action, Actions};
use crate::model::{Shown, SourceId, SourceKind};
use crate::query::ClaimFilter;

/// Width of the list, in points.
const LIST_WIDTH: f32 = 440.0;

/// Every kind of publication, in the order of the list.
const KINDS: [SourceKind; 11] = [
    SourceKind::Official,
    SourceKind::LocalPress,
    SourceKind::Press,
    SourceKind::Agency,
    SourceKind::Interview,
    SourceKind::Broadcast,
    SourceKind::Maker,
    SourceKind::Review,
    SourceKind::Recap,
    SourceKind::Reference,
    SourceKind::Blog,
];

/// Sources in the order of the list.
pub(crate) fn in_order(page: Page<'_>) -> Vec<SourceId> {
    let mut sources: Vec<SourceId> = page.dossier.sources().iter().map(|(id, _)| id).collect();
    sources.sort_by_key(|&id| {
        let source = page.dossier.source(id);
        let kind = KINDS.iter().position(|kind| *kind == source.kind);
        (kind, source.publisher.clone(), source.issued_from)
    });
    sources
}

/// The whole screen.
pub(crate) fn sources_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let chosen = page.view.source(page.dossier);
    if ui.available_width() >= space::STACK_WIDTH {
        egui::Panel::left("sources")
            .resizable(false)
            .exact_size(LIST_WIDTH)
            .frame(egui::Frame::new())
            .show(ui, |ui| list_ui(ui, page, chosen, actions));
        widgets::page(ui, "source", |ui| match chosen {
            Some(id) => source_ui(ui, page, id, actions),
            None => coverage_ui(ui, page, actions),
        });
    } else if let Some(id) = chosen {
        widgets::page(ui, "source", |ui| {
            if widgets::button(ui, "← All sources").clicked() {
                actions.push(Action::Run(crate::command::Command::Escape));
            }
            source_ui(ui, page, id, actions);
        });
    } else {
        list_ui(ui, page, chosen, actions);
    }
}

fn list_ui(ui: &mut Ui, page: Page<'_>, chosen: Option<SourceId>, actions: &mut Actions) {
    egui::ScrollArea::vertical()
        .id_salt("sources")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut kind = None;
            for id in in_order(page) {
                let source = page.dossier.source(id);
                if kind != Some(source.kind) {
                    kind = Some(source.kind);
                    egui::Frame::new()
                        .inner_margin(egui::Margin {
                            left: 20,
                            right: 20,
                            top: 20,
                            bottom: 6,
                        })
                        .show(ui, |ui| widgets::caps(ui, words::source_kind_heading(source.kind)));
                    widgets::hairline(ui);
                }
                source_row(ui, page, id, chosen == Some(id), actions);
            }
        });
}

fn source_row(ui: &mut Ui, page: Page<'_>, id: SourceId, chosen: bool, actions: &mut Actions) {
    let source = page.dossier.source(id);
    let (title, is_covered) = match page.view.cover.show(&source.headline) {
        Shown::Open(headline) => (headline.title.clone(), false),
        Shown::Covered(label) => (format!("{label} · headline covered"), true),
    };
    let claims = page.dossier.claims_of_source(id).len();
    let line = format!(
        "{} · {} · {}",
        source.issued.as_deref().unwrap_or("undated"),
        words::standing(source.standing),
        words::number(claims, "claim")
    );
    let response = widgets::row(
        ui,
        &format!("{}: {title}, {line}", source.publisher),
        chosen,
        page.view.reveal,
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
        actions.push(Action::OpenSource(id));
    }
}

/// A source whole.
fn source_ui(ui: &mut Ui, page: Page<'_>, id: SourceId, actions: &mut Actions) {
    let source = page.dossier.source(id);
    widgets::caps(ui, &dated(source));
    widgets::prose(ui, Face::Title, &source.publisher);
    ui.add_space(space::S);
    source_card(ui, page, id, actions);
    ui.add_space(space::L);
    let claims = page.dossier.claims_of_source(id);
    ui.horizontal(|ui| {
        widgets::caps(ui, &format!("{} rest on it", words::number(claims.len(), "claim")));
        if !claims.is_empty() && widgets::soft_link(ui, "Show only these").clicked() {
            actions.push(Action::Filter(ClaimFilter {
                source: Some(id),
                ..ClaimFilter::default()
            }));
        }
    });
    for &claim in claims {
        claim_link(ui, page, claim, actions);
    }
    let followers = page.dossier.followers_of_source(id);
    if !followers.is_empty() {
        ui.add_space(space::L);
        widgets::caps(ui, "These go back to it");
        for &follower in followers {
            if widgets::link(ui, Face::Body, &page.dossier.source(follower).publisher).clicked() {
                actions.push(Action::OpenSource(follower));
            }
        }
    }
}

/// How well the claims are covered by sources.
fn coverage_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
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
    let bodies: Vec<_> = page
        .dossier
        .claims_in_order()
        .iter()
        .filter_map(|&id| Some((id, page.view.cover.show(&page.dossier.claim(id).body).open()?)))
        .collect();
    let reports = [
        (
            "Claims without a source",
            bodies
                .iter()
                .filter(|(_, body)| body.source_count() == 0)
                .map(|(id, _)| *id)
                .collect::<Vec<_>>(),
        ),
        (
            "Real sides with one source",
            bodies
                .iter()
                .filter(|(_, body)| body.real.citations().len() == 1)
                .map(|(id, _)| *id)
                .collect(),
        ),
        (
            "Disputed claims",
            bodies
                .iter()
                .filter(|(_, body)| body.disputed)
                .map(|(id, _)| *id)
                .collect(),
        ),
    ];
    for (heading, claims) in reports {
        ui.add_space(space::S);
        widgets::caps(ui, &format!("{heading}: {}", claims.len()));
        for claim in claims {
            claim_link(ui, page, claim, actions);
        }
    }
    let covered = page.derived.counts.covered;
    if covered > 0 {
        ui.add_space(space::S);
        widgets::soft(
            ui,
            Face::Small,
            &format!("{} covered, and not counted here.", words::number(covered, "claim")),
        );
    }
}
