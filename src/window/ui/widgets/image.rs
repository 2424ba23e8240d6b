//! A picture of the dossier as the screens show it.

use egui::{CornerRadius, Rect, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::covers::covered;
use super::prose::soft;
use crate::dossier::model::{ImageId, Shown};
use crate::window::state::action::Actions;
use crate::window::ui::page::Page;
use crate::window::ui::pictures::PictureState;
use crate::window::ui::theme::{Face, space, tokens};
use crate::words::WORDS;

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
            soft(ui, Face::Small, WORDS.pictures.being_read);
        }
        PictureState::Failed(reason) => {
            let text = (WORDS.pictures.not_shown)(&reason);
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
    let kind = image.kind.map(|kind| (WORDS.terms.image_kind)(kind).to_owned());
    let line = kind
        .into_iter()
        .chain(scene.caption.iter().cloned())
        .chain([format!("{}, {}", image.credit, image.licence)])
        .collect::<Vec<_>>()
        .join(" · ");
    ui.add(egui::Label::new(Face::Small.text(line).color(tokens.soft_ink)).wrap());
}

/// Height of the line under a band, in points.
const CAPTION_HEIGHT: f32 = 20.0;

/// A picture in a band as wide as the page and no higher than `height`, cropped round what matters most in it; what kind it
/// is stands under it at the right. Its room is kept while it is being read.
pub(crate) fn picture_band(ui: &mut Ui, page: Page<'_>, id: ImageId, height: f32, actions: &mut Actions) {
    let image = page.dossier.image(id);
    let scene = match page.view.cover.show(&image.scene) {
        Shown::Open(scene) => scene,
        Shown::Covered(_) => {
            covered(ui, &image.scene, actions);
            return;
        }
    };
    let state = page.pictures.get(ui.ctx(), &image.file);
    if let PictureState::Failed(reason) = &state {
        soft(ui, Face::Small, &(WORDS.pictures.not_shown)(reason));
        return;
    }
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let radius = CornerRadius::same(space::CARD_RADIUS);
    match state {
        PictureState::Ready(texture) => {
            egui::Image::new((texture.id(), rect.size()))
                .uv(crop(texture.size_vec2(), rect.size(), image.focus))
                .corner_radius(radius)
                .paint_at(ui, rect);
        }
        PictureState::Waiting | PictureState::Failed(_) => {
            ui.painter().rect_filled(rect, radius, tokens(ui).wash);
        }
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &scene.alt));
    let credit = format!("{}, {}", image.credit, image.licence);
    let line = scene
        .caption
        .iter()
        .cloned()
        .chain([credit])
        .collect::<Vec<_>>()
        .join(" · ");
    let caption = vec2(ui.available_width(), CAPTION_HEIGHT);
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    ui.allocate_ui_with_layout(caption, layout, |ui| {
        ui.set_min_size(caption);
        let Some(kind) = image.kind.map(WORDS.terms.image_kind) else {
            soft(ui, Face::Caption, &line);
            return;
        };
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            soft(ui, Face::Caption, kind);
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let colour = tokens(ui).soft_ink;
                ui.add(egui::Label::new(Face::Caption.text(line).color(colour)).truncate());
            });
        });
    });
}

/// The part of a picture that fills a place of another shape: as much as there is room for, what matters most in it as
/// near to the middle as the rims allow. In parts of the picture, as textures are measured.
pub(crate) fn crop(picture: Vec2, place: Vec2, [across, down]: [f32; 2]) -> Rect {
    let scale = (place.x / picture.x.max(1.0)).max(place.y / picture.y.max(1.0));
    let part = place / (picture * scale).max(Vec2::splat(1.0));
    let from = |eye: f32, part: f32| (eye - part / 2.0).clamp(0.0, (1.0 - part).max(0.0));
    Rect::from_min_size(
        pos2(from(across, part.x), from(down, part.y)),
        part.min(Vec2::splat(1.0)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crop_fills_the_band_and_keeps_in_it_what_matters() {
        let wide = crop(vec2(1600.0, 900.0), vec2(800.0, 150.0), [0.5, 0.5]);
        assert!(
            (wide.width() - 1.0).abs() < 1e-5 && (wide.height() - 1.0 / 3.0).abs() < 1e-5,
            "{wide:?}"
        );
        assert!(wide.center().distance(pos2(0.5, 0.5)) < 1e-5, "{wide:?}");
        let low = crop(vec2(1600.0, 900.0), vec2(800.0, 150.0), [0.5, 0.95]);
        assert!(
            (low.bottom() - 1.0).abs() < 1e-5 && low.contains(pos2(0.5, 0.95)),
            "{low:?}"
        );
        let tall = crop(vec2(400.0, 900.0), vec2(100.0, 100.0), [0.1, 0.5]);
        assert!(
            (tall.width() - 1.0).abs() < 1e-5 && tall.left().abs() < 1e-5,
            "{tall:?}"
        );
    }
}
