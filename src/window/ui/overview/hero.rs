//! The head of the overview: what the film is, over its picture.

use egui::{
    Align, Align2, Color32, CornerRadius, Label, Layout, Mesh, Pos2, Rect, Role, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::dossier::model::{Image, Scene, Shown};
use crate::window::ui::page::Page;
use crate::window::ui::pictures::PictureState;
use crate::window::ui::theme::{Face, UNTINTED, hero_ground, space, tokens};
use crate::window::ui::widgets;
use crate::window::ui::widgets::image::crop;
use crate::words::WORDS;

/// Least height where the words stand beside the picture, in points.
const WIDE_HEIGHT: f32 = 296.0;
/// Widest headline, and widest line below it, in points.
const WORDS_WIDTH: f32 = 560.0;
const LINE_WIDTH: f32 = 520.0;
/// How far the picture reaches under the words, and over how much it fades in then, in points.
const UNDER_WORDS: f32 = 120.0;
const FADE: f32 = 250.0;
/// How opaque the ground still is where the words end.
const UNDER_WORDS_OPACITY: f32 = 0.92;
/// Where the words begin below a picture in a narrow window, and how far above them it fades out, in points.
const NARROW_PICTURE: f32 = 224.0;
const LEAST_NARROW_PICTURE: f32 = 96.0;
const NARROW_FADE: f32 = 64.0;
/// How far such a picture reaches under the words, in points.
const UNDER_FIRST_LINE: f32 = space::L;

/// The picture of the film, as far as it may be seen.
struct Picture<'a> {
    image: &'a Image,
    scene: &'a Scene,
    state: PictureState,
}

/// What the film is, whence, how long; the headline; what it is about; what it contains.
pub(crate) fn hero_ui(ui: &mut Ui, page: Page<'_>, left: f32) {
    let picture = picture(ui, page);
    let ground = picture
        .as_ref()
        .and_then(|picture| picture.image.ground)
        .filter(|_| !tokens(ui).is_high_contrast())
        .map_or(tokens(ui).hero, hero_ground);
    let is_wide = ui.available_width() >= space::STACK_WIDTH;
    let top = if is_wide || picture.is_none() {
        space::XL
    } else {
        narrow_picture_height(ui)
    };
    let size = vec2(ui.available_width(), 0.0);
    let start = Rect::from_min_size(ui.next_widget_position(), size);
    let behind = [(); 3].map(|()| ui.painter().add(egui::Shape::Noop));
    let margin = left - start.left();
    let text = Rect::from_min_max(
        start.min + vec2(margin, top),
        pos2(start.right() - margin.min(space::PAGE), f32::INFINITY),
    );
    let text = text.with_max_x(text.right().min(text.left() + WORDS_WIDTH));
    let inner = ui.scope_builder(
        UiBuilder::new().max_rect(text).layout(Layout::top_down(Align::Min)),
        |ui| {
            words_ui(ui, page, is_wide);
        },
    );
    let least = if is_wide { WIDE_HEIGHT } else { 0.0 };
    let bottom = (inner.response.rect.bottom() + space::L - 6.0).max(start.top() + least);
    let rect = start.with_max_y(bottom);
    ui.advance_cursor_after_rect(rect);
    let [ground_place, picture_place, fade_place] = behind;
    ui.painter()
        .set(ground_place, egui::Shape::rect_filled(rect, 0.0, ground));
    let Some(picture) = picture else {
        return;
    };
    let area = if is_wide {
        rect.with_min_x(text.right() - UNDER_WORDS)
    } else {
        rect.with_max_y(rect.top() + top + UNDER_FIRST_LINE)
    };
    if let PictureState::Ready(texture) = &picture.state {
        let uv = crop(texture.size_vec2(), area.size(), picture.image.focus);
        let mut mesh = Mesh::with_texture(texture.id());
        mesh.add_rect_with_uv(area, uv, UNTINTED);
        let fade = if is_wide {
            fade_right(area, ground)
        } else {
            fade_down(area, ground)
        };
        ui.painter().set(picture_place, mesh);
        ui.painter().set(fade_place, fade);
    }
    picture_words(ui, &picture, area.with_max_x(area.right() - margin), ground);
}

/// How high the picture stands over the words in a narrow window: less in a low one.
fn narrow_picture_height(ui: &Ui) -> f32 {
    (ui.ctx().content_rect().height() * 0.28).clamp(LEAST_NARROW_PICTURE, NARROW_PICTURE)
}

/// The film's picture; none where it is covered, or pictures would stand in the way of the words.
fn picture<'a>(ui: &Ui, page: Page<'a>) -> Option<Picture<'a>> {
    let image = page.dossier.image(page.dossier.film().image?);
    if tokens(ui).is_high_contrast() {
        return None;
    }
    match page.view.cover.show(&image.scene) {
        Shown::Open(scene) => Some(Picture {
            image,
            scene,
            state: page.pictures.get(ui.ctx(), &image.file),
        }),
        Shown::Covered(_) => None,
    }
}

fn words_ui(ui: &mut Ui, page: Page<'_>, is_wide: bool) {
    let film = page.dossier.film();
    let (ink, soft) = (tokens(ui).hero_ink, tokens(ui).hero_soft_ink);
    ui.visuals_mut().override_text_color = Some(ink);
    ui.spacing_mut().item_spacing.y = 0.0;
    widgets::readable(ui);
    let countries = film.countries.iter().map(String::as_str);
    // No line begins with the bare word.
    let minutes = (WORDS.numbers.minutes)(film.runtime_min as usize).replace(' ', "\u{a0}");
    let line: Vec<&str> = [(WORDS.terms.basis)(film.basis)]
        .into_iter()
        .chain(countries)
        .chain([minutes.as_str()])
        .collect();
    ui.add(Label::new(Face::Caps.text(line.join(" · ")).color(soft)).wrap());
    ui.add_space(if is_wide { 10.0 } else { space::XS });
    let face = if is_wide { Face::Headline } else { Face::Title };
    widgets::balanced(ui, face, &film.headline);
    ui.add_space(if is_wide { 12.0 } else { space::S });
    ui.set_max_width(ui.available_width().min(LINE_WIDTH));
    ui.add(Label::new(Face::Prose.text(&film.blurb).color(ink)).wrap());
    let notes = content_notes(page);
    if !notes.is_empty() {
        ui.add_space(if is_wide { 22.0 } else { space::M });
        ui.add(Label::new(Face::Small.text(notes).color(soft)).wrap());
    }
}

/// What the film contains, as far as it may be told.
fn content_notes(page: Page<'_>) -> String {
    let notes = page.dossier.film().content_notes.iter();
    let open: Vec<&str> = notes
        .filter_map(|note| page.view.cover.show(note).open())
        .map(|note| note.topic.as_str())
        .collect();
    if open.is_empty() {
        String::new()
    } else {
        (WORDS.overview.contains)(&open)
    }
}

/// What the picture is and who made it, above at the right of the page; why it is missing, where it is.
fn picture_words(ui: &mut Ui, picture: &Picture<'_>, area: Rect, ground: Color32) {
    let Picture { image, scene, state } = picture;
    let kind = image.kind.map(WORDS.terms.image_kind);
    let said = match state {
        PictureState::Failed(reason) => (WORDS.pictures.not_shown)(reason),
        PictureState::Ready(_) | PictureState::Waiting => {
            let parts = kind.into_iter().chain([image.credit.as_str(), image.licence.as_str()]);
            parts.collect::<Vec<_>>().join(" · ")
        }
    };
    let soft = tokens(ui).hero_soft_ink;
    let room = (area.width() - space::L).max(space::L);
    let galley = egui::WidgetText::from(Face::Caption.text(&said).color(soft)).into_galley(
        ui,
        Some(egui::TextWrapMode::Truncate),
        room,
        egui::FontSelection::Default,
    );
    let at = Align2::RIGHT_TOP.anchor_size(pos2(area.right(), area.top() + 14.0), galley.size());
    // Whatever the picture shows there, the words can be read.
    ui.painter().rect_filled(
        at.expand2(vec2(6.0, 2.0)),
        CornerRadius::same(4),
        ground.gamma_multiply(0.92),
    );
    ui.painter().galley(at.min, galley, soft);
    let response = ui.interact(area, ui.scope_id().with("hero picture"), egui::Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, format!("{} {said}", scene.alt)));
}

/// The ground over the left of a picture: opaque at its rim, nearly so where the words end, then nothing.
fn fade_right(area: Rect, ground: Color32) -> Mesh {
    let (left, words_end) = (area.left(), area.left() + UNDER_WORDS);
    let mut mesh = Mesh::default();
    let spans = [
        (left, words_end, 1.0, UNDER_WORDS_OPACITY),
        (words_end, words_end + FADE, UNDER_WORDS_OPACITY, 0.0),
    ];
    for (from, to, first, last) in spans {
        let part = area.with_min_x(from).with_max_x(to);
        let (first, last) = (ground.gamma_multiply(first), ground.gamma_multiply(last));
        four_corners(&mut mesh, part, [first, last, last, first]);
    }
    mesh
}

/// The ground over the foot of a picture: nothing, then nearly opaque where the words begin, and opaque at its rim.
fn fade_down(area: Rect, ground: Color32) -> Mesh {
    let words = area.bottom() - UNDER_FIRST_LINE;
    let mut mesh = Mesh::default();
    let spans = [
        (words - NARROW_FADE, words, 0.0, UNDER_WORDS_OPACITY),
        (words, area.bottom(), UNDER_WORDS_OPACITY, 1.0),
    ];
    for (from, to, first, last) in spans {
        let part = area.with_min_y(from).with_max_y(to);
        let (first, last) = (ground.gamma_multiply(first), ground.gamma_multiply(last));
        four_corners(&mut mesh, part, [first, first, last, last]);
    }
    mesh
}

/// A rectangle with a colour at each corner, clockwise from the upper left.
fn four_corners(mesh: &mut Mesh, rect: Rect, colours: [Color32; 4]) {
    let first = u32::try_from(mesh.vertices.len()).unwrap_or_default();
    let corners: [Pos2; 4] = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
    ];
    for (corner, colour) in corners.into_iter().zip(colours) {
        mesh.colored_vertex(corner, colour);
    }
    mesh.add_triangle(first, first + 1, first + 2);
    mesh.add_triangle(first, first + 2, first + 3);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::FILMS;
    use crate::window::ui::theme::{DARK, LIGHT, contrast};

    const AREA: Rect = Rect {
        min: Pos2::ZERO,
        max: pos2(700.0, 300.0),
    };

    #[test]
    fn the_words_of_the_head_can_be_read_whatever_a_picture_shows_under_them() {
        for film in FILMS {
            let dossier = film.load(None).dossier.unwrap();
            for (_, image) in dossier.images().iter() {
                for tokens in [&LIGHT, &DARK] {
                    let ground = image.ground.map_or(tokens.hero, hero_ground);
                    // Nothing is brighter than white.
                    let seen = UNTINTED.blend(ground.gamma_multiply(UNDER_WORDS_OPACITY));
                    for ink in [tokens.hero_ink, tokens.hero_soft_ink] {
                        let ratio = contrast::ratio(ink, seen);
                        assert!(ratio >= 4.5, "{}: {ratio}", image.file.as_str());
                    }
                }
            }
        }
    }

    #[test]
    fn wherever_words_stand_the_ground_over_a_picture_is_nearly_opaque() {
        let least = (f32::from(u8::MAX) * UNDER_WORDS_OPACITY).floor() as u8;
        let right = fade_right(AREA, LIGHT.hero);
        let down = fade_down(AREA, LIGHT.hero);
        let under = |mesh: &Mesh, holds: fn(Pos2) -> bool| {
            let found: Vec<u8> = mesh
                .vertices
                .iter()
                .filter(|vertex| holds(vertex.pos))
                .map(|vertex| vertex.color.a())
                .collect();
            assert!(
                found.len() >= 4 && found.iter().all(|&alpha| alpha >= least),
                "{found:?}"
            );
        };
        under(&right, |at| at.x <= AREA.left() + UNDER_WORDS);
        under(&down, |at| at.y >= AREA.bottom() - UNDER_FIRST_LINE);
    }
}
