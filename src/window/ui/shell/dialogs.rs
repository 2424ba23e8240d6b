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
use crate::window::ui::theme::{Face, rule, space, tokens};
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
        .stroke(rule(ui.painter(), tokens(ui)))
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
        if widgets::button(ui, WORDS.dialogs.close).clicked() {
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
        Host::Desktop => (WORDS.dialogs.open_address, WORDS.dialogs.open_in_browser),
        Host::Page => (WORDS.dialogs.open_address_in_page, WORDS.dialogs.open_in_tab),
    };
    widgets::prose(ui, Face::Subtitle, question);
    widgets::prose(ui, Face::Body, link.as_str());
    widgets::soft(ui, Face::Small, &(WORDS.dialogs.host)(link.host(), stays_here(host)));
    ui.add_space(space::S);
    ui.horizontal(|ui| {
        if widgets::button(ui, open).clicked() {
            actions.push(Action::FollowLink(link.clone()));
            actions.push(Action::CloseDialog);
        }
        if widgets::button(ui, WORDS.dialogs.copy_address).clicked() {
            actions.push(Action::Copy(link.as_str().to_owned()));
        }
    });
}

/// What the program asks of the network.
fn stays_here(host: Host) -> &'static str {
    match host {
        Host::Desktop => WORDS.dialogs.never_goes_online,
        Host::Page => WORDS.dialogs.page_asks_no_other,
    }
}

fn open_ui(ui: &mut Ui, path: &mut String, actions: &mut Actions) {
    widgets::prose(ui, Face::Subtitle, WORDS.dialogs.open_a_dossier);
    widgets::soft(ui, Face::Body, WORDS.dialogs.open_explained);
    let field = egui::TextEdit::singleline(path)
        .desired_width(f32::INFINITY)
        .font(Face::Body.font());
    let response = ui.add(field).accessible_name(WORDS.dialogs.path_of_a_dossier);
    if path.is_empty() && !response.has_focus() {
        response.request_focus();
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let trimmed = path.trim();
    ui.horizontal_wrapped(|ui| {
        if (widgets::button(ui, WORDS.dialogs.open).clicked() || entered) && !trimmed.is_empty() {
            actions.push(Action::Open(Origin::Path(trimmed.into())));
            actions.push(Action::CloseDialog);
        }
        for (name, choice) in [
            (WORDS.dialogs.choose_a_folder, Choice::DossierFolder),
            (WORDS.dialogs.choose_a_file, Choice::DossierFile),
        ] {
            if widgets::button(ui, name).clicked() {
                actions.push(Action::Choose(choice));
            }
        }
        if widgets::button(ui, WORDS.dialogs.use_as_library).clicked() && !trimmed.is_empty() {
            actions.push(Action::SetLibrary(trimmed.into()));
        }
    });
}

/// What is written, and where to.
fn export_ui(ui: &mut Ui, page: Option<Page<'_>>, host: Host, plan: &mut ExportPlan, actions: &mut Actions) {
    let (field_name, write) = match host {
        Host::Desktop => (WORDS.dialogs.path_of_the_new_file, WORDS.dialogs.write_the_file),
        Host::Page => (WORDS.dialogs.name_of_the_new_file, WORDS.dialogs.download_the_file),
    };
    widgets::prose(ui, Face::Subtitle, WORDS.dialogs.export);
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
    widgets::prose(ui, Face::Subtitle, WORDS.dialogs.what_the_verdicts_mean);
    widgets::soft(ui, Face::Body, WORDS.dialogs.what_a_verdict_is);
    widgets::soft(ui, Face::Body, WORDS.dialogs.what_holds_up);
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
            ui.label(Face::Strong.text(WORDS.covers.covered));
            widgets::soft(ui, Face::Body, WORDS.dialogs.covered_explained);
        });
    });
    ui.add_space(space::M);
    ui.label(Face::Strong.text(WORDS.dialogs.evidence));
    widgets::soft(ui, Face::Body, WORDS.claims.evidence_scale);
}

fn keys_ui(ui: &mut Ui, host: Host) {
    let macos = ui.ctx().os().is_mac();
    widgets::prose(ui, Face::Subtitle, WORDS.dialogs.keys);
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
    widgets::prose(ui, Face::Subtitle, &(WORDS.dialogs.program)(env!("CARGO_PKG_VERSION")));
    widgets::prose(ui, Face::Body, &(WORDS.dialogs.what_it_is)(stays_here(host)));
    widgets::soft(ui, Face::Small, WORDS.dialogs.licences);
    ui.add_space(space::S);
    widgets::caps(ui, WORDS.dialogs.fonts_and_words);
    widgets::prose(ui, Face::Body, WORDS.dialogs.fonts_and_words_by);
    for (name, text) in [
        (
            WORDS.dialogs.licence_of_inter,
            include_str!("../../../../assets/fonts/Inter-OFL.txt"),
        ),
        (
            WORDS.dialogs.licence_of_source_serif,
            include_str!("../../../../assets/fonts/SourceSerif4-OFL.txt"),
        ),
        (
            WORDS.dialogs.licence_of_word_lists,
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
        widgets::caps(ui, WORDS.dialogs.map);
        widgets::prose(ui, Face::Body, &(WORDS.dialogs.map_by)(&sheet.credit, &sheet.licence));
        if let Some(link) = &sheet.credit_url
            && widgets::link(ui, Face::Small, link.as_str()).clicked()
        {
            actions.push(Action::OpenDialog(Dialog::Link(link.clone())));
        }
    }
    if !page.dossier.images().is_empty() {
        ui.add_space(space::S);
        widgets::caps(ui, WORDS.dialogs.pictures);
        for (_, image) in page.dossier.images().iter() {
            // The name of a file is a word of the author's, and can tell.
            let name = match page.view.cover.show(&image.scene) {
                Shown::Open(_) => image.file.as_str(),
                Shown::Covered(label) => label,
            };
            let line = (WORDS.dialogs.picture_by)(name, &image.credit, &image.licence);
            widgets::soft(ui, Face::Small, &line);
        }
    }
}
