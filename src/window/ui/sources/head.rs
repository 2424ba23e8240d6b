//! What stands above the sources: what it is, how many there are, and what the list is narrowed to.

use std::collections::BTreeMap;

use egui::text::{LayoutJob, TextFormat};
use egui::{CornerRadius, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::dossier::model::{Source, Standing};
use crate::query::{STANDINGS, SourceFilter, SourceSort};
use crate::window::state::Region;
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, focus_ring, space, tokens};
use crate::window::ui::widgets;
use crate::window::ui::widgets::regions;
use crate::words::WORDS;

/// Height of a filter, in points.
const CHIP: f32 = 28.0;
/// Room at both sides of its words, in points.
const PADDING: f32 = 13.0;
/// Room for the sign that a menu opens, in points.
const CHEVRON: f32 = 16.0;

/// Heading, sentence, filters.
pub(super) fn head_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    widgets::prose(ui, Face::Title, WORDS.sources.who_reported_it);
    let counts = page.derived.source_counts;
    let (all, near) = (counts.all(), counts.of(Standing::FirstHours));
    let sentence = (WORDS.sources.rests_on)(all, near, page.derived.nearness);
    widgets::prose(ui, Face::Prose, &sentence);
    if all == 0 {
        widgets::soft(ui, Face::Body, WORDS.sources.add_them);
        return;
    }
    ui.add_space(space::M - space::XS);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        chips_ui(ui, page, actions);
        menu_ui(ui, page, actions);
    });
    narrowed_ui(ui, page, actions);
    if page.derived.sources.is_empty() {
        ui.add_space(space::M);
        widgets::soft(ui, Face::Body, WORDS.sources.none_matches);
        if widgets::button(ui, WORDS.sources.show_all).clicked() {
            actions.push(Navigation::FilterSources(SourceFilter::default()));
        }
    }
}

/// All, and those that were written as close to the event as each other.
fn chips_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let counts = page.derived.filtered_source_counts;
    let filter = &page.view.location.source_filter;
    let first = chip(
        ui,
        WORDS.sources.all,
        counts.all(),
        WORDS.sources.all_sources,
        filter.standing.is_none(),
    );
    if regions::is_called(ui, Region::Filter) {
        first.request_focus();
    }
    if first.clicked() {
        actions.push(Navigation::FilterSources(SourceFilter {
            standing: None,
            ..filter.clone()
        }));
    }
    for standing in STANDINGS {
        let count = counts.of(standing);
        let on = filter.standing == Some(standing);
        if count == 0 && !on {
            continue;
        }
        let name = (WORDS.sources.group_name)(standing, page.derived.nearness);
        if chip(ui, name, count, name, on).clicked() {
            actions.push(Navigation::FilterSources(SourceFilter {
                standing: (!on).then_some(standing),
                ..filter.clone()
            }));
        }
    }
}

/// A filter with how many it lets through.
fn chip(ui: &mut Ui, word: &str, count: usize, name: &str, on: bool) -> Response {
    let tokens = tokens(ui);
    let (ink, soft) = if on {
        (tokens.paper, tokens.paper)
    } else {
        (tokens.ink, tokens.soft_ink)
    };
    let number = (WORDS.numbers.grouped)(count);
    let mut job = LayoutJob::default();
    job.append(word, 0.0, TextFormat::simple(Face::SmallStrong.font(), ink));
    job.append(
        &format!(" {number}"),
        space::XS,
        TextFormat::simple(Face::Small.font(), soft),
    );
    let galley = ui.painter().layout_job(job);
    let size = vec2((galley.size().x + 2.0 * PADDING).round(), CHIP);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let fill = match (on, response.hovered()) {
        (true, _) => tokens.ink,
        (false, true) => tokens.wash,
        (false, false) => tokens.panel,
    };
    let radius = CornerRadius::same((CHIP / 2.0) as u8);
    let stroke = Stroke::new(1.0, if on { tokens.ink } else { tokens.rule });
    ui.painter().rect(rect, radius, fill, stroke, StrokeKind::Inside);
    if response.has_focus() {
        let round = CornerRadius::same((CHIP / 2.0) as u8 + 3);
        ui.painter()
            .rect_stroke(rect.expand(3.0), round, focus_ring(ui), StrokeKind::Inside);
    }
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley(at.round(), galley, ink);
    let name = (WORDS.sources.name_and_number)(name, &number);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, &name));
    response
}

/// Order, and what else the list can be narrowed to; at the right where there is room.
fn menu_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let tokens = tokens(ui);
    let location = &page.view.location;
    let word = (WORDS.sources.sort)(location.source_sort);
    let galley = ui
        .painter()
        .layout_no_wrap(word.to_owned(), Face::Small.font(), tokens.soft_ink);
    let width = galley.size().x + CHEVRON;
    let room = ui.available_size_before_wrap().x;
    if room > width {
        ui.add_space(room - width);
    }
    let usual = ui.spacing().button_padding;
    // Not in a scope of its own: it would be pressed into what is left of the line.
    ui.spacing_mut().button_padding = vec2(0.0, 0.0);
    let button = egui::Button::new(Face::Small.text(word).color(tokens.soft_ink))
        .wrap_mode(egui::TextWrapMode::Extend)
        .frame(false)
        .min_size(vec2(0.0, CHIP));
    let response = widgets::menu_from(ui, button, |ui| {
        ui.set_min_width(200.0);
        for sort in SourceSort::ALL {
            let text = Face::Body.text((WORDS.sources.sort)(sort));
            if ui.radio(sort == location.source_sort, text).clicked() {
                actions.push(Navigation::SortSources(sort));
                ui.close();
            }
        }
        ui.separator();
        for part in [Part::Publisher, Part::Language] {
            values_ui(ui, page, part, actions);
        }
    });
    ui.spacing_mut().button_padding = usual;
    widgets::ring(ui, &response, space::XS as u8);
    let name = (WORDS.sources.order_and_filters)(word);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let (_, sign) = ui.allocate_space(vec2(CHEVRON - space::S, CHIP));
    let at = pos2(sign.right() - 4.0, response.rect.center().y);
    let chevron = vec![at + vec2(-3.5, -2.0), at + vec2(0.0, 1.5), at + vec2(3.5, -2.0)];
    ui.painter()
        .add(Shape::line(chevron, Stroke::new(1.2, tokens.soft_ink)));
}

/// What the menu narrows the list to.
#[derive(Clone, Copy)]
enum Part {
    Publisher,
    Language,
}

impl Part {
    fn heading(self) -> &'static str {
        match self {
            Self::Publisher => WORDS.sources.one_publisher,
            Self::Language => WORDS.sources.one_language,
        }
    }

    fn value(self, source: &Source) -> &str {
        match self {
            Self::Publisher => &source.publisher,
            Self::Language => &source.lang,
        }
    }

    fn name(self, value: &str) -> &str {
        match self {
            Self::Publisher => value,
            Self::Language => (WORDS.terms.language)(value),
        }
    }

    fn narrowed(self, filter: &SourceFilter, value: &str) -> SourceFilter {
        let mut filter = filter.clone();
        let part = match self {
            Self::Publisher => &mut filter.publisher,
            Self::Language => &mut filter.lang,
        };
        *part = Some(value.to_owned());
        filter
    }
}

/// The values that sources have, with their counts.
fn values_ui(ui: &mut Ui, page: Page<'_>, part: Part, actions: &mut Actions) {
    widgets::menu(ui, Face::Body.text(part.heading()), |ui| {
        ui.set_min_width(220.0);
        egui::ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
            let mut counts = BTreeMap::<&str, usize>::new();
            for (_, source) in page.dossier.sources().iter() {
                *counts.entry(part.value(source)).or_default() += 1;
            }
            for (value, count) in counts {
                let line = (WORDS.sources.choice)(part.name(value), &(WORDS.numbers.grouped)(count));
                if ui.radio(false, Face::Body.text(line)).clicked() {
                    let filter = part.narrowed(&page.view.location.source_filter, value);
                    actions.push(Navigation::FilterSources(filter));
                    ui.close();
                }
            }
        });
    });
}

/// What the list is narrowed to beside its groups; each is taken away by a press.
fn narrowed_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let filter = &page.view.location.source_filter;
    let SourceFilter {
        standing: _,
        kind,
        publisher,
        lang,
    } = filter;
    let without = |change: fn(&mut SourceFilter)| {
        let mut filter = filter.clone();
        change(&mut filter);
        filter
    };
    let kind = kind.map(|kind| {
        let name = (WORDS.sources.kind_heading)(kind).to_owned();
        (name, without(|filter| filter.kind = None))
    });
    let publisher = publisher
        .clone()
        .map(|name| (name, without(|filter| filter.publisher = None)));
    let lang = lang.as_deref().map(|tag| {
        (
            (WORDS.terms.language)(tag).to_owned(),
            without(|filter| filter.lang = None),
        )
    });
    let narrowed: Vec<(String, SourceFilter)> = kind.into_iter().chain(publisher).chain(lang).collect();
    if narrowed.is_empty() {
        return;
    }
    ui.add_space(space::XS);
    ui.horizontal_wrapped(|ui| {
        for (name, filter) in narrowed {
            let chip = widgets::filter_chip(
                ui,
                &(WORDS.sources.removable)(&name),
                &(WORDS.sources.remove_filter)(&name),
                true,
            );
            if chip.clicked() {
                actions.push(Navigation::FilterSources(filter));
            }
        }
    });
}
