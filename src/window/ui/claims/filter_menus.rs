//! The menus of the row over the list: order, more filters, and all of them where the row is narrow.

use egui::{Response, Ui};

use super::narrowing::removable;
use crate::dossier::model::{Claim, ClaimBody, Reason, Weight};
use crate::query::{ClaimFilter, ClaimSort};
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::Face;
use crate::window::ui::widgets;
use crate::words::{self, WORDS};

/// Least width of a row in which the button tells the verdict that is filtered, in points.
const NAMED_WIDTH: f32 = 400.0;
/// Widths of menus, in points.
const MENU_WIDTH: f32 = 180.0;
const NAMES_WIDTH: f32 = 220.0;
/// Highest a menu of names gets before it scrolls, in points.
const NAMES_HEIGHT: f32 = 420.0;

/// Every filter under one button, for a row that is too narrow for chips.
pub(super) fn all_menu_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) -> Response {
    let filter = &page.view.location.filter;
    let parts = usize::from(filter.comparison.is_some()) + removable(page).len();
    let has_room = ui.available_width() >= NAMED_WIDTH;
    let text = match (filter.comparison, parts) {
        (_, 0) => WORDS.claims.filters.to_owned(),
        (Some(comparison), 1) if has_room => (WORDS.claims.filters_one)((WORDS.terms.comparison)(comparison)),
        (Some(_) | None, parts) => (WORDS.claims.filters_set)(parts),
    };
    widgets::menu_capsule(ui, &text, |ui| {
        ui.set_min_width(MENU_WIDTH);
        let counts = &page.derived.counts;
        let all = (WORDS.claims.choice)(WORDS.claims.all, counts.all);
        if ui.radio(filter.is_empty(), Face::Body.text(all)).clicked() {
            actions.push(Navigation::Filter(ClaimFilter::default()));
            ui.close();
        }
        for (comparison, count) in counts.present() {
            let on = filter.comparison == Some(comparison);
            let text = (WORDS.claims.choice)((WORDS.terms.comparison)(comparison), count);
            if ui.radio(on, Face::Body.text(text)).clicked() {
                actions.push(Navigation::Filter(ClaimFilter {
                    comparison: (!on).then_some(comparison),
                    ..filter.clone()
                }));
                ui.close();
            }
        }
        ui.separator();
        more_ui(ui, page, actions);
    })
}

/// What else the list can be narrowed to.
pub(super) fn more_menu_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    widgets::menu_word(ui, WORDS.claims.more_filters, |ui| {
        ui.set_min_width(MENU_WIDTH);
        more_ui(ui, page, actions);
    });
}

/// The order of the list.
pub(super) fn order_menu_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let sort = page.view.location.sort;
    widgets::menu_word(ui, (WORDS.claims.order)(sort), |ui| {
        ui.set_min_width(MENU_WIDTH);
        for choice in ClaimSort::ALL {
            let name = words::capital((WORDS.claims.order_in_a_sentence)(choice));
            if ui.radio(choice == sort, Face::Body.text(name)).clicked() {
                actions.push(Navigation::Sort(choice));
                ui.close();
            }
        }
    });
}

/// Things to filter by, each with how many open claims it leaves, most first.
struct Choices<T>(Vec<(T, usize)>);

impl<T: PartialEq + Copy> Choices<T> {
    fn of<'a>(page: Page<'a>, each: impl Fn(&'a Claim, &'a ClaimBody) -> Vec<T>) -> Self {
        let mut counted: Vec<(T, usize)> = Vec::new();
        for &id in page.dossier.claims_in_order() {
            let claim = page.dossier.claim(id);
            let Some(body) = page.view.cover.show(&claim.body).open() else {
                continue;
            };
            let mut things = each(claim, body);
            let mut seen: Vec<T> = Vec::new();
            things.retain(|thing| {
                let new = !seen.contains(thing);
                seen.push(*thing);
                new
            });
            for thing in things {
                match counted.iter_mut().find(|(known, _)| *known == thing) {
                    Some((_, count)) => *count += 1,
                    None => counted.push((thing, 1)),
                }
            }
        }
        counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        Self(counted)
    }
}

/// Weight at once; topic, person, place, source, reason each in a menu of its own.
fn more_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let filter = &page.view.location.filter;
    let dossier = page.dossier;
    let mut core = filter.weight == Some(Weight::Core);
    let words = words::capital((WORDS.claims.weights)(Weight::Core));
    if ui.checkbox(&mut core, Face::Body.text(words)).changed() {
        actions.push(Navigation::Filter(ClaimFilter {
            weight: core.then_some(Weight::Core),
            ..filter.clone()
        }));
        ui.close();
    }
    sub_menu(
        ui,
        WORDS.claims.topic,
        || Choices::of(page, |claim, _| vec![claim.topic.as_str()]),
        |topic| (*topic).to_owned(),
        |filter, topic| filter.topic = topic.map(|topic| (*topic).to_owned()),
        (filter, actions),
    );
    sub_menu(
        ui,
        WORDS.claims.person,
        || Choices::of(page, |_, body| body.people.clone()),
        |id| dossier.person(*id).shown_name().to_owned(),
        |filter, id| filter.person = id.copied(),
        (filter, actions),
    );
    sub_menu(
        ui,
        WORDS.claims.place,
        || Choices::of(page, |_, body| body.places.clone()),
        |id| dossier.place(*id).label.clone(),
        |filter, id| filter.place = id.copied(),
        (filter, actions),
    );
    source_menu(ui, page, actions);
    sub_menu(
        ui,
        WORDS.claims.reason,
        || Choices::of(page, |_, body| body.why.clone()),
        |reason: &Reason| words::capital((WORDS.terms.reason)(*reason)),
        |filter, reason| filter.reason = reason.copied(),
        (filter, actions),
    );
}

fn source_menu(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let sources = |_: &Claim, body: &ClaimBody| {
        let open = body.open_citations(&page.view.cover);
        open.map(|citation| citation.source).collect()
    };
    sub_menu(
        ui,
        WORDS.claims.source,
        || Choices::of(page, sources),
        |id| {
            let source = page.dossier.source(*id);
            match &source.issued {
                Some(issued) => (WORDS.sources.publisher_and_day)(&source.publisher, issued),
                None => source.publisher.clone(),
            }
        },
        |filter, id| filter.source = id.copied(),
        (&page.view.location.filter, actions),
    );
}

/// One menu of things to filter by; what is on is taken off by a second press.
fn sub_menu<T>(
    ui: &mut Ui,
    heading: &str,
    choices: impl FnOnce() -> Choices<T>,
    name: impl Fn(&T) -> String,
    set: impl Fn(&mut ClaimFilter, Option<&T>),
    (filter, actions): (&ClaimFilter, &mut Actions),
) {
    widgets::menu(ui, Face::Body.text(heading), |ui| {
        ui.set_min_width(NAMES_WIDTH);
        egui::ScrollArea::vertical().max_height(NAMES_HEIGHT).show(ui, |ui| {
            for (thing, count) in choices().0 {
                let mut narrowed = filter.clone();
                set(&mut narrowed, Some(&thing));
                let on = narrowed == *filter;
                let text = (WORDS.claims.choice)(&name(&thing), count);
                if ui.radio(on, Face::Body.text(text)).clicked() {
                    set(&mut narrowed, (!on).then_some(&thing));
                    actions.push(Navigation::Filter(narrowed));
                    ui.close();
                }
            }
        });
    });
}
