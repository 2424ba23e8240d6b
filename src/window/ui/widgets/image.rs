//! A picture of the dossier as the screens show it.

use egui::{CornerRadius, Ui, vec2};

use super::covers::covered;
use super::prose::soft;
use crate::dossier::model::{ImageId, Shown};
use crate::window::state::action::Actions;
use crate::window::ui::page::Page;
use crate::window::ui::pictures::PictureState;
use crate::window::ui::theme::{Face, space, tokens};
use crate::words;

/// A picture with its caption and credit, no wider than `widest` points; or why it is not shown.
pub(crate) fn image_ui(ui: &mut Ui, page: Page<'_>, id: ImageId, widest: f32, actions: &mut Actions) {
    let image = page.dossier.image(id);
    let tokens = tokens(ui);
    let scene = match page.view.cover.show(&image.scene) {
        Shown::Open(scene) => scene,
        Shown::Covered(_) => {
            covered(ui, &image.scene, actions);
            return;
        }
    };
    let width = ui.available_width().min(widest);
    match page.pictures.get(ui.ctx(), &image.file) {
        PictureState::Waiting => {
            soft(ui, Face::Small, "The picture is being read …");
        }
        PictureState::Failed(reason) => {
            let text = format!("Picture not shown: {reason}");
            soft(ui, Face::Small, &text);
        }
        PictureState::Ready(texture) => {
            let size = texture.size_vec2();
            let shown = vec2(width, width * size.y / size.x.max(1.0));
            ui.add(
                egui::Image::new((texture.id(), shown))
                    .corner_radius(CornerRadius::same(space::CARD_RADIUS))
                    .alt_text(&scene.alt),
            );
        }
    }
    let kind = image.kind.map(|kind| words::image_kind(kind).to_owned());
    let line = kind
        .into_iter()
        .chain(scene.caption.iter().cloned())
        .chain([format!("{}, {}", image.credit, image.licence)])
        .collect::<Vec<_>>()
        .join(" · ");
    ui.add(egui::Label::new(Face::Small.text(line).color(tokens.soft_ink)).wrap());
}
