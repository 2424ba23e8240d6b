//! Search and jump: type, choose, go.

use egui::{Key, Modifiers, Role, Ui, WidgetInfo};

use crate::library::{FILMS, Origin};
use crate::query::search::Record;
use crate::window::state::action::{Action, Actions, Navigation};
use crate::window::state::command::{COMMANDS, Command, shortcut_words};
use crate::window::state::jump::{Hit, Index, Target};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;

/// What stands at the foot, always.
const FOOT: &str = "Covered claims are not searched";
/// Most hits shown.
const SHOWN: usize = 9;
/// Most jumps that are remembered.
pub(crate) const RECENT_JUMPS: usize = 6;

/// The field, and what was found so far.
pub(crate) fn jump_ui(
    ui: &mut Ui,
    page: Option<Page<'_>>,
    query: &mut String,
    chosen: &mut usize,
    actions: &mut Actions,
) {
    let pressed = |ui: &Ui, key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (down, up, enter) = (
        pressed(ui, Key::ArrowDown),
        pressed(ui, Key::ArrowUp),
        pressed(ui, Key::Enter),
    );
    let field = egui::TextEdit::singleline(query)
        .desired_width(f32::INFINITY)
        .font(Face::Body.font())
        .hint_text("Search or jump to…");
    let response = ui.add(field).accessible_name("Search or jump to");
    response.request_focus();
    if response.changed() {
        *chosen = 0;
    }
    ui.add_space(space::S);
    let index = page.and_then(|page| page.derived.index.as_ref());
    let hits = match (page, index) {
        (Some(page), Some(index)) if query.trim().is_empty() => recent(page, index),
        (_, Some(index)) => index.search(query),
        (_, None) => Vec::new(),
    };
    let shown = hits.len().min(SHOWN);
    *chosen = (*chosen + usize::from(down))
        .saturating_sub(usize::from(up))
        .min(shown.saturating_sub(1));
    for (position, hit) in hits.iter().take(SHOWN).enumerate() {
        let is_chosen = position == *chosen;
        if hit_ui(ui, hit, is_chosen).clicked() || (is_chosen && enter) {
            go(hit.entry.target, actions);
        }
    }
    // One line whatever is typed: whoever asks for what is covered must not learn whether it is there.
    widgets::soft(ui, Face::Small, FOOT);
}

/// What was jumped to lately, as far as it is not covered now.
fn recent<'a>(page: Page<'_>, index: &'a Index) -> Vec<Hit<'a>> {
    let entries = page.view.jumped.iter().filter_map(|&target| index.entry(target));
    entries.map(|entry| Hit { entry, place: "lately" }).collect()
}

fn hit_ui(ui: &mut Ui, hit: &Hit<'_>, chosen: bool) -> egui::Response {
    let tokens = tokens(ui);
    let entry = hit.entry;
    let kind = match (hit.entry.target, hit.place) {
        (Target::Run(command), _) => keys_of(ui, command).unwrap_or_else(|| "command".to_owned()),
        (target, "") => target.kind().to_owned(),
        (target, place) => format!("{} · {place}", target.kind()),
    };
    let fill = if chosen { tokens.wash } else { tokens.panel };
    let text = Face::Body.text(&entry.findable.title);
    let name = format!("{}, {kind}", entry.findable.title);
    let kind = Face::Small.text(kind).color(tokens.soft_ink);
    let button = egui::Button::new(text)
        .right_text(kind)
        .fill(fill)
        .stroke(egui::Stroke::NONE)
        .truncate();
    let response = ui.add_sized([ui.available_width(), 30.0], button);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, chosen, &name));
    response
}

/// The first key of a command, in words.
fn keys_of(ui: &Ui, command: Command) -> Option<String> {
    let row = COMMANDS.iter().find(|row| row.command == command)?;
    Some(shortcut_words(*row.keys.first()?, ui.ctx().os().is_mac()))
}

fn go(target: Target, actions: &mut Actions) {
    actions.push(Action::CloseDialog);
    actions.push(Action::Jumped(target));
    match target {
        Target::Record(record) => actions.push(match record {
            Record::Cast(id) => Navigation::OpenCast(id),
            Record::Person(id) => Navigation::OpenPerson(id),
            Record::Claim(id) => Navigation::OpenClaim(id),
            Record::Place(id) => Navigation::OpenPlace(id),
            Record::Route(id) => Navigation::OpenRoute(id),
            Record::Event(id) => Navigation::OpenEvent(id),
            Record::Source(id) => Navigation::OpenSource(id),
        }),
        Target::Film(number) => {
            if let Some(film) = FILMS.get(number) {
                actions.push(Action::Open(Origin::Bundled(*film)));
            }
        }
        Target::Run(command) => actions.push(Action::Run(command)),
    }
}
