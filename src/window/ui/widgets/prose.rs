//! Texts and what stands between them.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Color32, FontSelection, Galley, Label, Response, Role, Sense, TextWrapMode, Ui, WidgetInfo, WidgetText, vec2,
};

use crate::window::ui::theme::{Face, rule, tokens};

/// A small heading in capitals.
pub(crate) fn caps(ui: &mut Ui, text: &str) -> Response {
    let soft = tokens(ui).soft_ink;
    // Read aloud as words, not letter by letter.
    let response = ui.add(Label::new(Face::Caps.text(text).color(soft)));
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    response
}

/// A heading in any face.
pub(crate) fn heading(ui: &mut Ui, face: Face, text: &str) -> Response {
    let response = ui.add(Label::new(face.text(text)).wrap());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    response
}

/// A text in a face that wraps and can be selected.
pub(crate) fn prose(ui: &mut Ui, face: Face, text: &str) -> Response {
    set_as(ui, face, text, text)
}

/// A text as it is set, which a screen reader is told as it is written.
fn set_as(ui: &mut Ui, face: Face, set: &str, text: &str) -> Response {
    let response = ui.add(Label::new(face.text(set)).wrap().selectable(true));
    if matches!(face, Face::Headline | Face::Title | Face::Subtitle) {
        response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    }
    response
}

/// A text in which no line ends with a word of one letter: such a word is bound to the next.
fn bound(text: &str) -> String {
    let mut set = String::with_capacity(text.len());
    for word in text.split_inclusive(' ') {
        match word.strip_suffix(' ') {
            Some(short) if short.chars().count() == 1 => {
                set.push_str(short);
                set.push('\u{a0}');
            }
            _ => set.push_str(word),
        }
    }
    set
}

/// A heading whose lines are about equally long, so that none is left with a single word.
pub(crate) fn balanced(ui: &mut Ui, face: Face, text: &str) -> Response {
    const STEPS: u32 = 6;
    let ink = ui.visuals().text_color();
    let set = bound(text);
    let rows = |width: f32| {
        let galley = ui.painter().layout(set.clone(), face.font(), ink, width);
        galley.rows.len()
    };
    let widest = ui.available_width();
    let wanted = rows(widest);
    let (mut narrow, mut wide) = (widest / 2.0, widest);
    if wanted > 1 {
        for _ in 0..STEPS {
            let middle = (narrow + wide) / 2.0;
            if rows(middle) > wanted {
                narrow = middle;
            } else {
                wide = middle;
            }
        }
    }
    ui.scope(|ui| {
        ui.set_max_width(wide);
        set_as(ui, face, &set, text)
    })
    .inner
}

/// Lets all texts that follow be selected, as in what is read and not only pressed.
pub(crate) fn readable(ui: &mut Ui) {
    ui.style_mut().interaction.selectable_labels = true;
}

/// A text that steps back, and wraps.
pub(crate) fn soft(ui: &mut Ui, face: Face, text: &str) -> Response {
    let colour = tokens(ui).soft_ink;
    ui.add(Label::new(face.text(text).color(colour)).wrap())
}

/// A text that steps back beside a larger one, so many points lower than its middle: both stand on one base line.
pub(crate) fn soft_on_base(ui: &mut Ui, face: Face, text: &str, lower: f32) -> Response {
    let soft = tokens(ui).soft_ink;
    let galley = laid_out_line(ui, face, soft, text, f32::INFINITY);
    let size = galley.size() + vec2(0.0, 2.0 * lower);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().galley(rect.min + vec2(0.0, 2.0 * lower), galley, soft);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    response
}

/// A text laid out to be painted, as wide as there is room for.
pub(crate) fn laid_out(ui: &Ui, face: Face, colour: Color32, text: &str, width: f32) -> Arc<Galley> {
    let text = WidgetText::from(face.text(text).color(colour));
    text.into_galley(ui, Some(TextWrapMode::Wrap), width.max(1.0), FontSelection::Default)
}

/// The same in one line, which ends in an ellipsis where there is no room for all of it.
pub(crate) fn laid_out_line(ui: &Ui, face: Face, colour: Color32, text: &str, width: f32) -> Arc<Galley> {
    let text = WidgetText::from(face.text(text).color(colour));
    text.into_galley(ui, Some(TextWrapMode::Truncate), width.max(1.0), FontSelection::Default)
}

/// A text in one line, cut short where it is wider than its room.
pub(crate) fn one_line(ui: &Ui, face: Face, colour: Color32, text: &str, room: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), face.font(), colour);
    job.wrap = TextWrapping::truncate_at_width(room.max(1.0));
    ui.painter().layout_job(job)
}

/// A hairline over the whole width.
pub(crate) fn hairline(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::empty());
    ui.painter()
        .hline(rect.x_range(), rect.center().y, rule(ui.painter(), tokens(ui)));
}

/// Height of a line of prose, in points.
pub(crate) const LINE: f32 = 24.0;

#[cfg(test)]
mod tests {
    use super::bound;

    #[test]
    fn a_word_of_one_letter_is_bound_to_the_next() {
        assert_eq!(
            bound("Three men, two ships, a square peg"),
            "Three men, two ships, a\u{a0}square peg"
        );
        assert_eq!(
            bound("Was it the plan B after all?"),
            "Was it the plan B\u{a0}after all?"
        );
        assert_eq!(bound("a"), "a");
        assert_eq!(bound(""), "");
    }
}
