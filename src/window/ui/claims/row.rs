//! One source of a claim: a row that opens in place.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{
    Align, Color32, CornerRadius, FontSelection, Galley, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind,
    TextWrapMode, Ui, WidgetInfo, WidgetText, vec2,
};

use super::evidence::ASIDE;
use super::opened::opened_ui;
use super::side::Said;
use crate::dossier::model::{CitationBody, Shown, Source};
use crate::window::state::Region;
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, focus_ring, rule, space, tokens};
use crate::window::ui::widgets::{laid_out, laid_out_line};
use crate::words::{self, WORDS};

/// Least height of a row of the table, in points.
const ROW_HEIGHT: f32 = 36.0;
/// From the left of the table to the words of a source, in points.
const WORDS_LEFT: f32 = 352.0;
/// Least width of the table; narrower, the words stand under publisher and day.
const TABLE_WIDTH: f32 = 700.0;
/// Between two columns, in points.
const GAP: f32 = space::M;
/// Height of a line of publisher and day, in points.
const LINE: f32 = 18.0;
/// From the top of a row of two lines to its first, in points.
const STACKED_TOP: f32 = 11.0;
/// Height of what is outlined, in points.
const CHIP_HEIGHT: f32 = 20.0;

/// What stands at the right of a row.
enum Label {
    /// In soft words.
    Plain(String),
    /// In an outline; in ink where it matters most.
    Outlined(String, bool),
}

impl Label {
    fn words(&self) -> &str {
        match self {
            Self::Plain(words) | Self::Outlined(words, _) => words,
        }
    }
}

/// A source as it stands in a table or under a version.
pub(super) struct Row<'a> {
    said: Said<'a>,
    region: Region,
    label: Option<Label>,
    /// Whether it stands in the table, or under what it holds.
    in_table: bool,
}

impl<'a> Row<'a> {
    pub(super) fn of_table(page: Page<'_>, said: Said<'a>, region: Region) -> Self {
        let stance = (WORDS.claims.stance)(said.1.says).map(str::to_owned);
        let label = superseded(page, said.1).or(stance).map(Label::Plain);
        Self {
            said,
            region,
            label,
            in_table: true,
        }
    }

    pub(super) fn of_version(page: Page<'_>, said: Said<'a>, region: Region, is_latest: bool) -> Self {
        let superseded = superseded(page, said.1).map(|words| Label::Outlined(words, false));
        let latest = is_latest.then(|| Label::Outlined(WORDS.claims.latest_word.to_owned(), true));
        Self {
            said,
            region,
            label: superseded.or(latest),
            in_table: false,
        }
    }

    /// One that was covered: it stands under no version, and says itself what it holds.
    pub(super) fn apart(page: Page<'_>, said: Said<'a>, region: Region, holds: Option<&str>) -> Self {
        let holds = holds.map(|holds| (WORDS.claims.holds)(holds));
        let stance = (WORDS.claims.stance)(said.1.says).map(str::to_owned);
        let label = superseded(page, said.1).or(holds).or(stance).map(Label::Plain);
        Self {
            said,
            region,
            label,
            in_table: true,
        }
    }
}

fn superseded(page: Page<'_>, citation: &CitationBody) -> Option<String> {
    let later = page.dossier.source(citation.superseded_by?);
    Some((WORDS.claims.superseded_by)(&later.publisher))
}

/// Kind and date of a source in a line.
pub(super) fn kind_and_date(source: &Source) -> String {
    let date = source.issued.as_deref().unwrap_or(WORDS.sources.undated);
    (WORDS.sources.kind_and_day)((WORDS.sources.kind)(source.kind), date)
}

/// All that a screen reader says of a row.
pub(super) fn row_name(page: Page<'_>, (_, citation): Said<'_>, region: Region, label: Option<&str>) -> String {
    let source = page.dossier.source(citation.source);
    let mut name = format!(
        "{}, {}; {}",
        source.publisher,
        kind_and_date(source),
        region.name().to_lowercase()
    );
    if let Some(label) = label {
        name.push_str("; ");
        name.push_str(label);
    }
    for words in said_words(page, citation) {
        name.push_str(". ");
        name.push_str(&words.0);
    }
    name
}

/// What a source says, each part with whether it is the source's own word or at least stands for it.
fn said_words(page: Page<'_>, citation: &CitationBody) -> Vec<(String, bool)> {
    let quote = citation.translation.as_ref().or(citation.quote.as_ref());
    match (quote, &citation.note) {
        (Some(quote), note) => {
            let quote = ((WORDS.claims.quote)(quote), true);
            std::iter::once(quote)
                .chain(note.iter().map(|note| (note.clone(), false)))
                .collect()
        }
        (None, Some(note)) => vec![(note.clone(), true)],
        (None, None) => {
            let source = page.dossier.source(citation.source);
            match page.view.cover.show(&source.headline) {
                Shown::Open(headline) => vec![(words::title(headline), false)],
                Shown::Covered(label) => vec![((WORDS.terms.covered)(label, ", ", ""), false)],
            }
        }
    }
}

/// The words laid out: those of the source in front, ours beside them.
fn words_laid_out(ui: &Ui, page: Page<'_>, citation: &CitationBody, width: f32) -> Arc<Galley> {
    let tokens = tokens(ui);
    let mut job = LayoutJob::default();
    for (index, (text, is_in_front)) in said_words(page, citation).into_iter().enumerate() {
        let gap = if index > 0 { " " } else { "" };
        let text = format!("{gap}{text}");
        let text = if is_in_front {
            Face::Told.text(text).color(tokens.ink)
        } else {
            Face::Body.text(text).color(tokens.soft_ink)
        };
        text.append_to(&mut job, ui.style(), FontSelection::Default, Align::BOTTOM);
    }
    WidgetText::from(job).into_galley(ui, Some(TextWrapMode::Wrap), width.max(1.0), FontSelection::Default)
}

/// Something laid out, and where it goes from the top left of its row.
struct Placed(egui::Vec2, Arc<Galley>);

/// A row laid out.
struct Laid {
    height: f32,
    parts: Vec<Placed>,
}

/// Draws a row, and what is opened of it.
pub(super) fn row_ui(ui: &mut Ui, page: Page<'_>, row: &Row<'_>, actions: &mut Actions) {
    let (key, citation) = row.said;
    let is_open = page.view.location.citations.contains(key);
    let width = ui.available_width();
    let label = row.label.as_ref().map(|label| label_laid_out(ui, label));
    let label_width = label.as_ref().map_or(0.0, |(_, size)| size.x + GAP);
    let laid = if row.in_table && width >= TABLE_WIDTH {
        table_row(ui, page, citation, label_width)
    } else {
        stacked_row(ui, page, citation, label_width)
    };
    let (rect, _) = ui.allocate_exact_size(vec2(width, laid.height), Sense::empty());
    let response = ui
        .interact(rect, ui.make_persistent_id(("citation", key)), Sense::click())
        .on_hover_cursor(egui::CursorIcon::PointingHand);
    let name = row_name(page, row.said, row.region, row.label.as_ref().map(Label::words));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, &name));
    let reach = rect.expand2(vec2(space::S, 0.0));
    if response.hovered() {
        ui.painter().rect_filled(reach, 0.0, tokens(ui).wash);
    }
    let middle = if row.in_table && width >= TABLE_WIDTH {
        ROW_HEIGHT / 2.0
    } else {
        STACKED_TOP + LINE / 2.0
    };
    for Placed(at, galley) in laid.parts {
        ui.painter().galley(rect.min + at, galley, tokens(ui).ink);
    }
    if let (Some(label), Some((galley, size))) = (&row.label, label) {
        let at = rect.right_top() + vec2(-size.x, middle - size.y / 2.0);
        paint_label(ui, label, Rect::from_min_size(at, size), galley);
    }
    if response.has_focus() {
        let radius = CornerRadius::same(space::RADIUS);
        ui.painter()
            .rect_stroke(reach, radius, focus_ring(ui), StrokeKind::Inside);
    }
    reveal_opened(ui, page, &response, is_open);
    if response.clicked() {
        actions.push(Navigation::ToggleCitation(key.clone()));
    }
    if is_open {
        ui.add_space(space::XS);
        opened_ui(ui, page, citation, actions);
        ui.add_space(space::M);
    }
    let bottom = ui.cursor().top() - 0.5;
    ui.painter()
        .hline(rect.x_range(), bottom, rule(ui.painter(), tokens(ui)));
}

/// Leads keys to a citation that a key has opened; what a press opens is under the pointer already.
pub(super) fn reveal_opened(ui: &Ui, page: Page<'_>, response: &Response, is_open: bool) {
    let was_open = ui.data_mut(|data| {
        let known = data.get_temp_mut_or_default::<bool>(response.id.with("open"));
        std::mem::replace(known, is_open)
    });
    if is_open && !was_open && page.view.reveal {
        response.request_focus();
        if !response.contains_pointer() {
            response.scroll_to_me(None);
        }
    }
}

/// Publisher, day and words in three columns.
fn table_row(ui: &Ui, page: Page<'_>, citation: &CitationBody, label_width: f32) -> Laid {
    let tokens = tokens(ui);
    let source = page.dossier.source(citation.source);
    let width = ui.available_width();
    let publisher = laid_out(ui, Face::RowStrong, tokens.ink, &source.publisher, ASIDE - space::S);
    let dated = laid_out(
        ui,
        Face::Caption,
        tokens.soft_ink,
        &kind_and_date(source),
        WORDS_LEFT - ASIDE - GAP,
    );
    let words = words_laid_out(ui, page, citation, width - WORDS_LEFT - label_width);
    // Their first lines stand on one base line: that of the larger words lies lower under their middle.
    let top = |galley: &Galley| {
        let first = galley.rows.first().map_or(LINE, |row| row.height());
        ((ROW_HEIGHT - first) / 2.0).round() - if first > LINE { 1.0 } else { 0.0 }
    };
    let parts = [(0.0, publisher), (ASIDE, dated), (WORDS_LEFT, words)]
        .map(|(left, galley)| Placed(vec2(left, top(&galley)), galley));
    let height = parts
        .iter()
        .map(|Placed(at, galley)| 2.0 * at.y + galley.size().y)
        .fold(ROW_HEIGHT, f32::max);
    Laid {
        height: height.ceil(),
        parts: parts.into(),
    }
}

/// Publisher and day in a line, the words below.
fn stacked_row(ui: &Ui, page: Page<'_>, citation: &CitationBody, label_width: f32) -> Laid {
    const DAY_GAP: f32 = 6.0;
    let tokens = tokens(ui);
    let source = page.dossier.source(citation.source);
    let width = ui.available_width();
    let room = width - label_width;
    let publisher = laid_out_line(ui, Face::RowStrong, tokens.ink, &source.publisher, room);
    let dated = laid_out_line(ui, Face::Caption, tokens.soft_ink, &kind_and_date(source), width);
    let beside = publisher.size().x + DAY_GAP;
    let has_room = beside + dated.size().x <= room;
    let day = if has_room { vec2(beside, 1.0) } else { vec2(0.0, LINE) };
    let below = if has_room { LINE } else { 2.0 * LINE };
    let words = words_laid_out(ui, page, citation, width);
    let words_top = STACKED_TOP + below + 1.0;
    let height = words_top + words.size().y + 6.0;
    Laid {
        height: height.ceil(),
        parts: vec![
            Placed(vec2(0.0, STACKED_TOP), publisher),
            Placed(vec2(0.0, STACKED_TOP) + day, dated),
            Placed(vec2(0.0, words_top), words),
        ],
    }
}

fn label_laid_out(ui: &Ui, label: &Label) -> (Arc<Galley>, egui::Vec2) {
    let tokens = tokens(ui);
    let colour = match label {
        Label::Outlined(_, true) => tokens.ink,
        Label::Plain(_) | Label::Outlined(_, false) => tokens.soft_ink,
    };
    let galley = laid_out_line(ui, Face::Caption, colour, label.words(), 200.0);
    let size = match label {
        Label::Plain(_) => galley.size(),
        Label::Outlined(..) => vec2(galley.size().x + 2.0 * space::S - 2.0, CHIP_HEIGHT),
    };
    (galley, size)
}

fn paint_label(ui: &Ui, label: &Label, rect: Rect, galley: Arc<Galley>) {
    let tokens = tokens(ui);
    let stroke: Option<Color32> = match label {
        Label::Plain(_) => None,
        Label::Outlined(_, true) => Some(tokens.ink),
        Label::Outlined(_, false) => Some(tokens.rule),
    };
    if let Some(colour) = stroke {
        let radius = CornerRadius::same(4);
        ui.painter()
            .rect_stroke(rect, radius, Stroke::new(1.0, colour), StrokeKind::Inside);
    }
    let at: Pos2 = rect.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, tokens.ink);
}
