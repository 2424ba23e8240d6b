//! A film as a poster: its picture fading into a flat colour, its name, and below it how its claims stand.

use egui::{Color32, CornerRadius, Mesh, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::library::index::{Card, PosterPicture};
use crate::window::ui::pictures::{PictureState, Pictures};
use crate::window::ui::theme::{CONTRAST, Face, UNTINTED, hero_ground, space, tokens, veil};
use crate::window::ui::widgets::{self, Cell};
use crate::words::WORDS;

/// Height of what stands below a poster, in points.
pub(super) const BELOW: f32 = 76.0;
/// Round the words on a poster, in points.
const MARGIN: f32 = 20.0;
/// The foot of a poster, which is flat and has its lower corners.
const FLAT: f32 = 24.0;
/// How dark the ground is where the words begin, of 255: words keep a contrast of seven on any picture.
const DARK: u8 = 215;

/// What is covered of it; or what is wrong with it, which matters more.
pub(super) fn state(card: &Card) -> String {
    if let Some(trouble) = &card.trouble {
        return (WORDS.library.has_errors)(trouble);
    }
    let level = (WORDS.terms.cover_level)(card.level);
    match card.counts.covered {
        0 => level.to_owned(),
        covered => (WORDS.library.covered)(level, covered),
    }
}

/// Paints a poster; the caller names it.
pub(super) fn paint_poster(ui: &Ui, rect: Rect, card: &Card, pictures: &Pictures) {
    let tokens = tokens(ui);
    let ground = ground_of(ui, card);
    let radius = CornerRadius::same(space::CARD_RADIUS);
    ui.painter().rect_filled(rect, radius, ground);
    let line = words_job(
        &card.line,
        Face::Small,
        tokens.hero_soft_ink,
        (rect.width() - 2.0 * MARGIN, 1),
    );
    let line = ui.painter().layout_job(line);
    let face = if rect.width() < 200.0 || card.title.chars().count() > 36 {
        Face::Subtitle
    } else {
        Face::Poster
    };
    let title = words_job(&card.title, face, tokens.hero_ink, (rect.width() - 2.0 * MARGIN, 3));
    let title = ui.painter().layout_job(title);
    let line_top = (rect.bottom() - MARGIN + 4.0 - line.size().y).round();
    let title_top = (line_top - 4.0 - title.size().y).round();
    let texture = card
        .picture
        .as_ref()
        .filter(|_| *tokens != CONTRAST)
        .map(|picture| (picture, pictures.of_other(ui.ctx(), &card.origin, &picture.file)));
    match texture {
        Some((picture, PictureState::Ready(texture))) => {
            let shown = rect.with_max_y(rect.bottom() - FLAT);
            let uv = cropped(texture.size_vec2(), shown.size(), picture.focus);
            let upper = CornerRadius { sw: 0, se: 0, ..radius };
            let shape = egui::epaint::RectShape::filled(shown, upper, UNTINTED);
            ui.painter().add(shape.with_texture(texture.id(), uv));
            fade(ui, shown, title_top, ground);
        }
        Some((_, PictureState::Waiting)) => {}
        Some((_, PictureState::Failed(_))) | None => headline(ui, rect, card, title_top),
    }
    let left = rect.left() + MARGIN;
    ui.painter().galley(pos2(left, line_top), line, tokens.hero_soft_ink);
    ui.painter().galley(pos2(left, title_top), title, tokens.hero_ink);
    if ui.visuals().dark_mode {
        let stroke = Stroke::new(1.0, tokens.quiet_outline);
        ui.painter().rect_stroke(rect, radius, stroke, StrokeKind::Inside);
    }
}

/// Where there is no picture, the film's one line stands in its place.
fn headline(ui: &Ui, rect: Rect, card: &Card, below: f32) {
    let tokens = tokens(ui);
    let room = Rect::from_min_max(
        rect.min + vec2(MARGIN, MARGIN + 4.0),
        pos2(rect.right() - MARGIN, below - space::M),
    );
    if room.height() < 60.0 || card.headline.is_empty() {
        return;
    }
    let rule = Rect::from_min_size(room.min, vec2(32.0, 2.0));
    ui.painter().rect_filled(rule, 0.0, tokens.hero_soft_ink);
    let rows = ((room.height() - space::M) / 25.0).floor() as usize;
    let job = words_job(
        &card.headline,
        Face::Prose,
        tokens.hero_soft_ink,
        (room.width(), rows.max(1)),
    );
    let galley = ui.painter().layout_job(job);
    ui.painter()
        .galley(rule.left_bottom() + vec2(0.0, 14.0), galley, tokens.hero_soft_ink);
}

/// The colour that the words stand on, dark enough for them.
fn ground_of(ui: &Ui, card: &Card) -> Color32 {
    let tokens = tokens(ui);
    match card.picture {
        Some(PosterPicture {
            ground: Some(ground), ..
        }) if *tokens != CONTRAST => hero_ground(ground),
        Some(_) | None => tokens.hero,
    }
}

/// The picture grows darker from its middle down to the words, and is the ground at its foot.
fn fade(ui: &Ui, rect: Rect, words_top: f32, ground: Color32) {
    let from = (words_top - 120.0).max(rect.top());
    let dark = (words_top - space::S).max(from + 1.0);
    let mut mesh = Mesh::default();
    for (y, colour) in [
        (from, veil(ground, 0)),
        (dark, veil(ground, DARK)),
        (rect.bottom(), ground),
    ] {
        mesh.colored_vertex(pos2(rect.left(), y), colour);
        mesh.colored_vertex(pos2(rect.right(), y), colour);
    }
    for first in [0, 2] {
        mesh.add_triangle(first, first + 1, first + 2);
        mesh.add_triangle(first + 1, first + 2, first + 3);
    }
    ui.painter().add(Shape::mesh(mesh));
}

/// The part of a picture that fills a room of another shape, as near to its focus as it can be.
fn cropped(picture: egui::Vec2, room: egui::Vec2, [across, down]: [f32; 2]) -> Rect {
    let scale = (room.x / picture.x.max(1.0))
        .max(room.y / picture.y.max(1.0))
        .max(f32::EPSILON);
    let part = vec2(
        (room.x / (picture.x.max(1.0) * scale)).min(1.0),
        (room.y / (picture.y.max(1.0) * scale)).min(1.0),
    );
    let begin = |share: f32, part: f32| (share - part / 2.0).clamp(0.0, (1.0 - part).max(0.0));
    Rect::from_min_size(pos2(begin(across, part.x), begin(down, part.y)), part)
}

/// A text in a face, of so many lines at most.
pub(super) fn words_job(text: &str, face: Face, ink: Color32, (width, rows): (f32, usize)) -> egui::text::LayoutJob {
    let mut job = egui::text::LayoutJob::single_section(text.to_owned(), egui::TextFormat::simple(face.font(), ink));
    job.wrap.max_width = width.max(1.0);
    job.wrap.max_rows = rows;
    job
}

/// The bar of how the claims stand, the sentence, and what is covered.
pub(super) fn paint_below(ui: &Ui, rect: Rect, card: &Card) {
    let tokens = tokens(ui);
    let bar = Rect::from_min_size(rect.min + vec2(0.0, MARGIN), vec2(rect.width(), 10.0));
    let present = card
        .counts
        .present()
        .map(|(comparison, count)| (Cell::Open(comparison), count));
    let covered = (card.counts.covered > 0).then_some((Cell::Covered, card.counts.covered));
    let mut left = bar.left();
    for (cell, count) in present.chain(covered) {
        let share = (bar.width() + 2.0) * count as f32 / card.counts.all.max(1) as f32;
        let part = Rect::from_min_max(
            pos2(left.round(), bar.top()),
            pos2((left + share - 2.0).round().max(left.round() + 1.0), bar.bottom()),
        );
        widgets::paint_strip_cell(ui, tokens, part, cell);
        left += share;
    }
    let sentence = words_job(
        &(WORDS.numbers.hold_up_briefly)(card.counts.held()),
        Face::Strong,
        tokens.ink,
        (rect.width(), 1),
    );
    let sentence = ui.painter().layout_job(sentence);
    ui.painter()
        .galley(pos2(rect.left(), bar.bottom() + 10.0), sentence, tokens.ink);
    let ink = if card.trouble.is_some() {
        tokens.ink
    } else {
        tokens.soft_ink
    };
    let state = ui
        .painter()
        .layout_job(words_job(&state(card), Face::Small, ink, (rect.width(), 1)));
    ui.painter().galley(pos2(rect.left(), bar.bottom() + 31.0), state, ink);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_cut_to_the_room_and_keeps_its_focus() {
        let whole = cropped(vec2(900.0, 600.0), vec2(450.0, 300.0), [0.1, 0.9]);
        assert_eq!(whole, Rect::from_min_size(pos2(0.0, 0.0), vec2(1.0, 1.0)));
        for focus in [[0.0, 0.0], [0.5, 0.5], [0.7, 0.2], [1.0, 1.0]] {
            for room in [vec2(276.0, 356.0), vec2(440.0, 140.0)] {
                let part = cropped(vec2(900.0, 600.0), room, focus);
                assert!(
                    part.min.x >= 0.0 && part.max.x <= 1.001 && part.max.y <= 1.001,
                    "{part:?}"
                );
                assert!(part.expand(0.001).contains(pos2(focus[0], focus[1])), "{part:?}");
                let shape = part.width() * 900.0 / (part.height() * 600.0);
                assert!((shape - room.x / room.y).abs() < 0.01, "{shape}");
            }
        }
    }
}
