//! What rests most on one source, and how well the claims are sourced.

use egui::{CornerRadius, Rect, Role, Sense, StrokeKind, Ui, UiBuilder, pos2, vec2};

use super::line::{Title, paint_line, title_of};
use crate::dossier::model::SourceId;
use crate::window::state::Screen;
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, focus_ring, space, tokens};
use crate::window::ui::widgets;
use crate::words::{self, WORDS};

/// Height of a row, and of its bar, in points.
const ROW: f32 = 26.0;
const BAR: f32 = 10.0;
/// The part of the width that the names take, and the most of it, in points.
const NAME_PART: f32 = 0.5;
const WIDEST_NAME: f32 = 300.0;
/// Room for "10 claims" behind the longest bar, in points.
const NUMBER: f32 = 88.0;
/// The longest bar, in points.
const LONGEST: f32 = 240.0;
/// How far the ground of a row reaches beyond its words, in points.
const OUT: f32 = 8.0;

/// The sources that carry most claims, each with a bar.
pub(super) fn bars_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let heaviest = &page.derived.heaviest_sources;
    let Some(&(_, most)) = heaviest.first() else {
        return;
    };
    ui.add_space(space::L);
    widgets::heading(ui, Face::Strong, WORDS.sources.what_rests_most_on_one);
    ui.add_space(space::S);
    let builder = UiBuilder::new()
        .accessibility_role(Role::List)
        .accessibility_label(WORDS.sources.sources_that_carry_most);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for &(id, count) in heaviest {
            bar_ui(ui, page, id, (count, most), actions);
        }
    });
}

/// One source with its bar, against the most that one carries.
fn bar_ui(ui: &mut Ui, page: Page<'_>, id: SourceId, (count, most): (usize, usize), actions: &mut Actions) {
    let source = page.dossier.source(id);
    let tokens = tokens(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let response = ui
        .interact(rect, ui.make_persistent_id(source.slug.as_str()), Sense::click())
        .on_hover_cursor(egui::CursorIcon::PointingHand);
    let ground = rect.expand2(vec2(OUT, 0.0));
    if response.hovered() {
        ui.painter().rect_filled(ground, space::XS, tokens.wash);
    }
    let names = (rect.width() * NAME_PART).min(WIDEST_NAME).round();
    let title = title_of(page, source);
    let name = match &title {
        Title::Open(title) => (WORDS.sources.publisher_and_title)(&source.publisher, title),
        Title::Covered(label) => (WORDS.sources.publisher_and_title)(&source.publisher, &words::capital(label)),
    };
    paint_line(
        ui,
        &name,
        Face::Small,
        tokens.ink,
        rect.with_max_x(rect.left() + names - space::M),
    );
    let longest = (rect.width() - names - NUMBER).clamp(space::M, LONGEST);
    let length = (longest * count as f32 / most.max(1) as f32).max(2.0);
    let bar = Rect::from_min_size(
        pos2(rect.left() + names, (rect.center().y - BAR / 2.0).round()),
        vec2(length.round(), BAR),
    );
    ui.painter().rect_filled(bar, CornerRadius::same(2), tokens.outline);
    let number = (WORDS.numbers.claims)(count);
    let at = Rect::from_x_y_ranges(bar.right() + space::S..=rect.right(), rect.y_range());
    paint_line(ui, &number, Face::RowStrong, tokens.ink, at);
    if response.has_focus() {
        ui.painter()
            .rect_stroke(ground, space::XS, focus_ring(ui), StrokeKind::Inside);
    }
    let told = (WORDS.sources.dot)(&source.publisher, &title.told(), &number);
    let is_chosen = page.view.source(page.dossier) == Some(id);
    widgets::name_choice(&response, Role::ListItem, is_chosen, &told);
    if response.on_hover_text_at_pointer(told).clicked() {
        actions.push(Navigation::OpenSource(id));
    }
}

/// How well the claims are sourced, in one line that leads to the claims meant.
pub(super) fn audit_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let coverage = &page.derived.coverage;
    let line = (WORDS.sources.audit)(
        coverage.without_source.len(),
        coverage.one_source.len(),
        coverage.disputed.len(),
        page.derived.counts.covered > 0,
    );
    if widgets::soft_link(ui, &line)
        .on_hover_text(WORDS.sources.which_ones)
        .clicked()
    {
        actions.push(Navigation::Show(Screen::DataCheck));
    }
}
