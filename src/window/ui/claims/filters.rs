//! What the list of claims is narrowed to, and its order.

use egui::{Ui, vec2};

use crate::dossier::model::{Claim, ClaimBody, Reason, Weight};
use crate::query::{ClaimFilter, ClaimSort};
use crate::window::state::Region;
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::Face;
use crate::window::ui::widgets;
use crate::window::ui::widgets::regions;
use crate::words;

/// The chips and menus over the list.
pub(crate) fn filters_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let filter = &page.view.location.filter;
    let counts = &page.derived.counts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        let all = format!("All {}", counts.all);
        let first = widgets::filter_chip(ui, &all, &format!("{all} claims"), filter.is_empty());
        if regions::is_called(ui, Region::Filter) {
            first.request_focus();
        }
        if first.clicked() {
            actions.push(Navigation::Filter(ClaimFilter::default()));
        }
        for (comparison, count) in counts.present() {
            let on = filter.comparison == Some(comparison);
            let text = format!("{} {count}", words::sign(comparison));
            let name = format!("Only {}, {count}", words::counted(comparison));
            let response = widgets::filter_chip(ui, &text, &name, on).on_hover_text(words::comparison(comparison));
            if response.clicked() {
                let comparison = (!on).then_some(comparison);
                actions.push(Navigation::Filter(ClaimFilter {
                    comparison,
                    ..filter.clone()
                }));
            }
        }
        let core = filter.weight == Some(Weight::Core);
        if widgets::filter_chip(ui, "Core only", "Core claims only", core).clicked() {
            let weight = (!core).then_some(Weight::Core);
            actions.push(Navigation::Filter(ClaimFilter {
                weight,
                ..filter.clone()
            }));
        }
        more_ui(ui, page, actions);
        sort_ui(ui, page, actions);
        for (name, without) in removable(page) {
            let chip = widgets::filter_chip(ui, &format!("{name} ×"), &format!("Remove filter {name}"), true);
            if chip.clicked() {
                actions.push(Navigation::Filter(without));
            }
        }
    });
}

/// The filters that hold, in words.
pub(crate) fn names(page: Page<'_>) -> Vec<String> {
    let filter = &page.view.location.filter;
    let comparison = filter
        .comparison
        .map(|comparison| words::comparison(comparison).to_owned());
    let weight = filter.weight.map(|_| "core only".to_owned());
    let rest = removable(page).into_iter().map(|(name, _)| name);
    comparison
        .into_iter()
        .chain(weight)
        .chain(rest)
        .map(|name| format!("“{name}”"))
        .collect()
}

/// What narrows the list besides verdict and weight: its name, and the filter without it.
fn removable(page: Page<'_>) -> Vec<(String, ClaimFilter)> {
    let filter = &page.view.location.filter;
    let dossier = page.dossier;
    let mut parts = Vec::new();
    let mut part = |name: Option<String>, take: fn(&mut ClaimFilter)| {
        if let Some(name) = name {
            let mut without = filter.clone();
            take(&mut without);
            parts.push((name, without));
        }
    };
    part(filter.topic.clone(), |filter| filter.topic = None);
    part(
        filter.person.map(|id| dossier.person(id).shown_name().to_owned()),
        |filter| filter.person = None,
    );
    part(filter.place.map(|id| dossier.place(id).label.clone()), |filter| {
        filter.place = None;
    });
    part(filter.source.map(|id| dossier.source(id).publisher.clone()), |filter| {
        filter.source = None;
    });
    part(filter.reason.map(|reason| words::reason(reason).to_owned()), |filter| {
        filter.reason = None;
    });
    parts
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

/// Topic, person, place, source, reason, each in a menu of its own.
fn more_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let filter = &page.view.location.filter;
    let dossier = page.dossier;
    widgets::menu_chip(ui, "Filter…", |ui| {
        ui.set_min_width(160.0);
        sub_menu(
            ui,
            "Topic",
            || Choices::of(page, |claim, _| vec![claim.topic.as_str()]),
            |topic| (*topic).to_owned(),
            |filter, topic| filter.topic = topic.map(|topic| (*topic).to_owned()),
            (filter, actions),
        );
        sub_menu(
            ui,
            "Person",
            || Choices::of(page, |_, body| body.people.clone()),
            |id| dossier.person(*id).shown_name().to_owned(),
            |filter, id| filter.person = id.copied(),
            (filter, actions),
        );
        sub_menu(
            ui,
            "Place",
            || Choices::of(page, |_, body| body.places.clone()),
            |id| dossier.place(*id).label.clone(),
            |filter, id| filter.place = id.copied(),
            (filter, actions),
        );
        sub_menu(
            ui,
            "Source",
            || {
                Choices::of(page, |_, body| {
                    let open = body.open_citations(&page.view.cover);
                    open.map(|citation| citation.source).collect()
                })
            },
            |id| {
                let source = dossier.source(*id);
                match &source.issued {
                    Some(issued) => format!("{}, {issued}", source.publisher),
                    None => source.publisher.clone(),
                }
            },
            |filter, id| filter.source = id.copied(),
            (filter, actions),
        );
        sub_menu(
            ui,
            "Reason",
            || Choices::of(page, |_, body| body.why.clone()),
            |reason: &Reason| words::capital(words::reason(*reason)),
            |filter, reason| filter.reason = reason.copied(),
            (filter, actions),
        );
    });
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
    ui.menu_button(Face::Body.text(heading), |ui| {
        ui.set_min_width(220.0);
        egui::ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
            for (thing, count) in choices().0 {
                let mut narrowed = filter.clone();
                set(&mut narrowed, Some(&thing));
                let on = narrowed == *filter;
                let text = format!("{} ({count})", name(&thing));
                if ui.radio(on, Face::Body.text(text)).clicked() {
                    set(&mut narrowed, (!on).then_some(&thing));
                    actions.push(Navigation::Filter(narrowed));
                    ui.close();
                }
            }
        });
    });
}

/// The order of the list.
fn sort_ui(ui: &mut Ui, page: Page<'_>, actions: &mut Actions) {
    let sort = page.view.location.sort;
    let text = match sort {
        ClaimSort::Story => "Sort…".to_owned(),
        ClaimSort::RealTime | ClaimSort::Verdict => format!("Sort: {}", words::sort(sort)),
    };
    widgets::menu_chip(ui, &text, |ui| {
        ui.set_min_width(180.0);
        for choice in ClaimSort::ALL {
            let name = words::capital(words::sort(choice));
            if ui.radio(choice == sort, Face::Body.text(name)).clicked() {
                actions.push(Navigation::Sort(choice));
                ui.close();
            }
        }
    });
}
