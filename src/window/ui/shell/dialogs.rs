//! The sheets over the screen.

use egui::{Id, Modal, Role, Ui, WidgetInfo};

use super::jump::jump_ui;
use crate::dossier::links::Link;
use crate::dossier::model::{Comparison, Shown};
use crate::export::ExportFormat;
use crate::library::Origin;
use crate::window::state::ViewState;
use crate::window::state::action::{Action, Actions, Choice, Dialog, ExportPlan};
use crate::window::state::command::{Menu, offered};
use crate::window::state::found::Finder;
use crate::window::state::host::Host;
use crate::window::state::shortcut::shortcut_words;
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets::{self, Cell};
use crate::words::{self, WORDS};

/// Width of the column of keys, in points.
const KEYS_WIDTH: f32 = 108.0;

/// Draws the sheet that is open.
pub(crate) fn dialog_ui(
    ui: &Ui,
    page: Option<Page<'_>>,
    view: &ViewState,
    finder: Option<&Finder>,
    dialog: &mut Dialog,
    actions: &mut Actions,
) {
    let host = view.host;
    if let Dialog::Jump(search) = dialog {
        return jump_ui(ui, view, finder, search, actions);
    }
    let content = ui.ctx().content_rect();
    let frame = egui::Frame::new()
        .fill(tokens(ui).panel)
        .stroke(egui::Stroke::new(1.0, tokens(ui).rule))
        .corner_radius(space::CARD_RADIUS)
        .inner_margin(24);
    let modal = Modal::new(Id::unique("dialog")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width((content.width() - 80.0).clamp(200.0, 620.0));
        ui.spacing_mut().item_spacing.y = 6.0;
        match dialog {
            Dialog::Link(link) => link_ui(ui, link, host, actions),
            Dialog::OpenPath(path) => open_ui(ui, path, actions),
            Dialog::Export(plan) => export_ui(ui, page, host, plan, actions),
            // Drawn above, in a sheet of its own size.
            Dialog::Jump(_) => {}
            Dialog::About => scrolled(ui, content.height(), |ui| about_ui(ui, page, host, actions)),
            Dialog::Legend => scrolled(ui, content.height(), legend_ui),
            Dialog::Keys => scrolled(ui, content.height(), |ui| keys_ui(ui, host)),
        }
        ui.add_space(space::S);
        if widgets::button(ui, "Close").clicked() {
            actions.push(Action::CloseDialog);
        }
    });
    if modal.should_close() {
        actions.push(Action::CloseDialog);
    }
}

fn scrolled(ui: &mut Ui, window_height: f32, add: impl FnOnce(&mut Ui)) {
    egui::ScrollArea::vertical()
        .max_height((window_height - 180.0).max(80.0))
        .min_scrolled_height((window_height - 180.0).max(80.0))
        .show(ui, add);
}

/// The address, whole, before it is followed.
fn link_ui(ui: &mut Ui, link: &Link, host: Host, actions: &mut Actions) {
    let (question, open) = match host {
        Host::Desktop => ("Open this address in your browser?", "Open in browser"),
        Host::Page => ("Open this address in a new tab?", "Open in a new tab"),
    };
    widgets::prose(ui, Face::Subtitle, question);
    widgets::prose(ui, Face::Body, link.as_str());
    widgets::soft(ui, Face::Small, &format!("Host: {}. {}", link.host(), stays_here(host)));
    ui.add_space(space::S);
    ui.horizontal(|ui| {
        if widgets::button(ui, open).clicked() {
            actions.push(Action::FollowLink(link.clone()));
            actions.push(Action::CloseDialog);
        }
        if widgets::button(ui, "Copy address").clicked() {
            actions.push(Action::Copy(link.as_str().to_owned()));
        }
    });
}

/// What the program asks of the network.
fn stays_here(host: Host) -> &'static str {
    match host {
        Host::Desktop => "Reelcheck itself never goes online.",
        Host::Page => "This page itself asks no other host for anything.",
    }
}

fn open_ui(ui: &mut Ui, path: &mut String, actions: &mut Actions) {
    widgets::prose(ui, Face::Subtitle, "Open a dossier");
    widgets::soft(
        ui,
        Face::Body,
        "Type the path of a folder that holds a dossier.ron, of that file, or of a packed dossier (.reelcheck). You can also drop one onto the window. A folder of such folders can be your library.",
    );
    let field = egui::TextEdit::singleline(path)
        .desired_width(f32::INFINITY)
        .font(Face::Body.font());
    let response = ui.add(field).accessible_name("Path of a dossier");
    if path.is_empty() && !response.has_focus() {
        response.request_focus();
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let trimmed = path.trim();
    ui.horizontal_wrapped(|ui| {
        if (widgets::button(ui, "Open").clicked() || entered) && !trimmed.is_empty() {
            actions.push(Action::Open(Origin::Path(trimmed.into())));
            actions.push(Action::CloseDialog);
        }
        for (name, choice) in [
            ("Choose a folder…", Choice::DossierFolder),
            ("Choose a file…", Choice::DossierFile),
        ] {
            if widgets::button(ui, name).clicked() {
                actions.push(Action::Choose(choice));
            }
        }
        if widgets::button(ui, "Use as library").clicked() && !trimmed.is_empty() {
            actions.push(Action::SetLibrary(trimmed.into()));
        }
    });
}

/// What is written, and where to.
fn export_ui(ui: &mut Ui, page: Option<Page<'_>>, host: Host, plan: &mut ExportPlan, actions: &mut Actions) {
    let (field_name, write) = match host {
        Host::Desktop => ("Path of the new file", "Write the file"),
        Host::Page => ("Name of the new file", "Download the file"),
    };
    widgets::prose(ui, Face::Subtitle, "Export");
    let covered = page.map_or("", |page| (WORDS.exports.covered_now)(page.view.cover.level()));
    widgets::soft(ui, Face::Body, covered);
    ui.horizontal_wrapped(|ui| {
        for format in ExportFormat::ALL {
            let name = Face::Body.text(format.name());
            if ui.radio(plan.format == format, name).clicked() {
                let stem = plan.path.strip_suffix(plan.format.ending()).map(str::to_owned);
                if let Some(stem) = stem {
                    plan.path = format!("{stem}{}", format.ending());
                }
                plan.format = format;
            }
        }
    });
    let field = egui::TextEdit::singleline(&mut plan.path)
        .desired_width(f32::INFINITY)
        .font(Face::Body.font());
    let response = ui.add(field).accessible_name(field_name);
    // Enter writes from the field, and as long as nothing in the sheet has the focus.
    let is_free = ui.memory(|memory| memory.focused().is_none());
    let entered = (response.lost_focus() || is_free) && ui.input(|input| input.key_pressed(egui::Key::Enter));
    if let Some(problem) = &plan.problem {
        widgets::prose(ui, Face::Strong, &words::capital(problem));
    }
    if (widgets::button(ui, write).clicked() || entered) && !plan.path.trim().is_empty() {
        actions.push(Action::Export(plan.clone()));
    }
}

fn legend_ui(ui: &mut Ui) {
    widgets::prose(ui, Face::Subtitle, "What the verdicts mean");
    for comparison in Comparison::ALL {
        ui.add_space(space::S);
        ui.horizontal_top(|ui| {
            widgets::tile(ui, Cell::Open(comparison), 28.0);
            ui.vertical(|ui| {
                ui.label(Face::Strong.text((WORDS.terms.comparison)(comparison)));
                widgets::soft(ui, Face::Body, (WORDS.terms.rule)(comparison));
            });
        });
    }
    ui.add_space(space::S);
    ui.horizontal_top(|ui| {
        widgets::tile(ui, Cell::Covered, 28.0);
        ui.vertical(|ui| {
            ui.label(Face::Strong.text("Covered"));
            widgets::soft(
                ui,
                Face::Body,
                "It would give the ending away. The verdict is covered with it.",
            );
        });
    });
}

fn keys_ui(ui: &mut Ui, host: Host) {
    let macos = ui.ctx().os().is_mac();
    widgets::prose(ui, Face::Subtitle, "Keys");
    ui.add_space(space::S);
    for (menu, heading) in Menu::ALL {
        widgets::caps(ui, heading);
        egui::Grid::new(("keys", heading))
            .num_columns(2)
            .min_col_width(KEYS_WIDTH)
            .spacing([space::M, 2.0])
            .show(ui, |ui| {
                for row in offered(host).filter(|row| row.menu == menu && !row.keys.is_empty()) {
                    let keys: Vec<String> = row.keys.iter().map(|keys| shortcut_words(*keys, macos)).collect();
                    ui.label(Face::Strong.text(keys.join("  ")));
                    ui.label(Face::Body.text(row.name));
                    ui.end_row();
                }
            });
        ui.add_space(space::S);
    }
}

fn about_ui(ui: &mut Ui, page: Option<Page<'_>>, host: Host, actions: &mut Actions) {
    widgets::prose(ui, Face::Subtitle, &format!("Reelcheck {}", env!("CARGO_PKG_VERSION")));
    widgets::prose(
        ui,
        Face::Body,
        &format!(
            "A fact viewer for films based on true events: who plays whom and who that really is, where it took place, what is true, changed, invented or left out, and on whose word. {}",
            stays_here(host)
        ),
    );
    widgets::soft(
        ui,
        Face::Small,
        "Program: MIT or Apache License 2.0, at your choice. The libraries it is built from stand under MIT, Apache 2.0, BSD, ISC, Zlib, Unicode and Boost licences; Cargo.lock lists them.",
    );
    ui.add_space(space::S);
    widgets::caps(ui, "Fonts and words");
    widgets::prose(
        ui,
        Face::Body,
        "Inter, © The Inter Project Authors, and Source Serif 4, © The Source Serif 4 Project Authors; both under the SIL Open Font License 1.1. For letters that these lack: Ubuntu (Ubuntu Font Licence 1.0), Hack (MIT), Noto Emoji (SIL Open Font License 1.1) and emoji-icon-font (MIT), as egui brings them. Lists of frequent words: wordfreq by Robyn Speer, CC BY-SA 4.0.",
    );
    for (name, text) in [
        (
            "Licence of Inter",
            include_str!("../../../../assets/fonts/Inter-OFL.txt"),
        ),
        (
            "Licence of Source Serif 4",
            include_str!("../../../../assets/fonts/SourceSerif4-OFL.txt"),
        ),
        (
            "Licence of the lists of frequent words",
            include_str!("../../../../assets/words/LICENCE.md"),
        ),
    ] {
        let header =
            egui::CollapsingHeader::new(Face::Small.text(name)).show(ui, |ui| widgets::soft(ui, Face::Small, text));
        header
            .header_response
            .widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, true, name));
    }
    if let Some(page) = page {
        credits_ui(ui, page, actions);
    }
}

/// Who made the map and the pictures of the dossier.
fn credits_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    if let Some(sheet) = page.dossier.map() {
        ui.add_space(space::S);
        widgets::caps(ui, "Map");
        widgets::prose(
            ui,
            Face::Body,
            &format!("{}. Licence: {}.", sheet.credit, sheet.licence),
        );
        if let Some(link) = &sheet.credit_url
            && widgets::link(ui, Face::Small, link.as_str()).clicked()
        {
            actions.push(Action::OpenDialog(Dialog::Link(link.clone())));
        }
    }
    if !page.dossier.images().is_empty() {
        ui.add_space(space::S);
        widgets::caps(ui, "Pictures");
        for (_, image) in page.dossier.images().iter() {
            // The name of a file is a word of the author's, and can tell.
            let name = match page.view.cover.show(&image.scene) {
                Shown::Open(_) => image.file.as_str(),
                Shown::Covered(label) => label,
            };
            let line = format!("{name}: {}, {}", image.credit, image.licence);
            widgets::soft(ui, Face::Small, &line);
        }
    }
}
