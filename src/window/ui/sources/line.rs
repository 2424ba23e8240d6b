//! Texts in one line, cut where there is no more room, and the patch of what is covered.

use egui::{Align2, Color32, CornerRadius, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::dossier::model::{Shown, Source};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// Height of the box of something covered in a row, in points.
const PATCH: f32 = 22.0;

/// Paints a text in one line with its middle at a height, and tells whether all of it had room.
pub(super) fn paint_line(ui: &Ui, text: &str, face: Face, colour: Color32, at: Rect) -> bool {
    let galley = widgets::one_line(ui, face, colour, text, at.width());
    let fits = !galley.elided;
    let top = at.center().y - galley.size().y / 2.0;
    ui.painter().galley(pos2(at.left(), top.round()), galley, colour);
    fits
}

/// The same at the right end of its room; returns where it begins.
pub(super) fn paint_right(ui: &Ui, text: &str, face: Face, colour: Color32, right: Pos2) -> f32 {
    let galley = ui.painter().layout_no_wrap(text.to_owned(), face.font(), colour);
    let rect = Align2::RIGHT_CENTER.anchor_size(right, galley.size());
    ui.painter().galley(rect.min.round(), galley, colour);
    rect.left()
}

/// Paints the box of something covered, as wide as its words.
pub(super) fn paint_patch(ui: &Ui, label: &str, at: Rect) {
    let tokens = tokens(ui);
    let galley = widgets::one_line(ui, Face::Caption, tokens.soft_ink, label, at.width() - 2.0 * space::S);
    let size = vec2(galley.size().x + 2.0 * space::S, PATCH);
    let rect = Rect::from_min_size(pos2(at.left(), at.center().y - PATCH / 2.0), size);
    let radius = CornerRadius::same(space::XS as u8);
    let painter = ui.painter();
    painter.rect_filled(rect, radius, tokens.paper);
    widgets::hatch(painter, rect, tokens.outline);
    let patch = Rect::from_center_size(rect.center(), galley.size() + vec2(space::S, 0.0));
    painter.rect_filled(patch, CornerRadius::ZERO, tokens.paper);
    painter.rect_stroke(rect, radius, Stroke::new(1.0, tokens.quiet_outline), StrokeKind::Inside);
    let text = rect.center() - galley.size() / 2.0;
    painter.galley(text.round(), galley, tokens.soft_ink);
}

/// What a source is called in a row: its title in the language of the dossier, or the words in its place.
pub(super) enum Title<'a> {
    /// It may be read.
    Open(&'a str),
    /// Only these words may.
    Covered(&'a str),
}

impl Title<'_> {
    /// As it is told, behind who published it.
    pub(super) fn told(&self) -> String {
        match self {
            Self::Open(title) => (*title).to_owned(),
            Self::Covered(label) => (WORDS.terms.covered)(label, ", ", ""),
        }
    }
}

/// The title of a source. Neutral words that only name the publisher would say nothing twice.
pub(super) fn title_of<'a>(page: Page<'a>, source: &'a Source) -> Title<'a> {
    match page.view.cover.show(&source.headline) {
        Shown::Open(headline) => Title::Open(headline.title_translation.as_deref().unwrap_or(&headline.title)),
        Shown::Covered(label) if label == source.publisher => Title::Covered(WORDS.sources.headline_covered),
        Shown::Covered(label) => Title::Covered(label),
    }
}
