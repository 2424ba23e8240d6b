//! The one table of commands with their keys; menus, keyboard and the sheet of keys all read it.

use egui::{Key, KeyboardShortcut, Modifiers};

use crate::window::state::host::Host;
use crate::window::state::{Region, Screen};
use crate::words::WORDS;

const fn bare(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

/// With Ctrl, or Cmd on macOS.
const fn command(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}

/// Where a command stands in the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Menu {
    /// Files.
    Dossier,
    /// Looks.
    View,
    /// Moves.
    Go,
    /// Help.
    Help,
}

impl Menu {
    /// All of them, in order, with their names.
    pub const ALL: [(Self, &str); 4] = [
        (Self::Dossier, WORDS.commands.menu_dossier),
        (Self::View, WORDS.commands.menu_view),
        (Self::Go, WORDS.commands.menu_go),
        (Self::Help, WORDS.commands.menu_help),
    ];
}

/// A command without an object; what it acts on is what is selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// Shows a screen.
    Show(Screen),
    /// The next item of the list.
    Next,
    /// The item before.
    Previous,
    /// The first item.
    First,
    /// The last item.
    Last,
    /// Uncovers the selected item, or covers it again.
    ToggleCover,
    /// Opens the first source of the claim.
    FirstSource,
    /// Copies the selected item with its sources.
    CopyWithCitation,
    /// Closes what is open, innermost first.
    Escape,
    /// To where one was before.
    Back,
    /// Forward again.
    Forward,
    /// Search and jump.
    Jump,
    /// Types the path of a dossier.
    Open,
    /// Writes a new dossier from the template, and opens it.
    New,
    /// Loads the dossier anew.
    Reload,
    /// Writes the dossier as a text to be read elsewhere.
    Export,
    /// Larger text.
    Larger,
    /// Smaller text.
    Smaller,
    /// Text of normal size.
    NormalSize,
    /// The sheet of keys.
    Keys,
    /// The verdicts and their rules.
    Legend,
    /// About the program.
    About,
    /// Closer.
    ZoomIn,
    /// Farther.
    ZoomOut,
    /// The whole map.
    Fit,
    /// To the filters.
    Filter,
    /// To one of the two sides.
    Side(Region),
    /// To the next part of the window.
    NextRegion,
    /// To the part of the window before.
    PreviousRegion,
    /// A windowful down.
    PageDown,
    /// A windowful up.
    PageUp,
    /// Keeps the uncovered item uncovered.
    Pin,
    /// Ends the program.
    Quit,
}

impl Command {
    /// Whether it can be had there: a page is left and loaded anew by the browser, and has no folder to write into.
    pub fn is_offered(self, host: Host) -> bool {
        host == Host::Desktop || !matches!(self, Self::Quit | Self::Reload | Self::New)
    }
}

/// One row of the table of commands.
#[derive(Debug, Clone, Copy)]
pub struct CommandRow {
    /// The command.
    pub command: Command,
    /// Its name in menus.
    pub name: &'static str,
    /// Where it stands.
    pub menu: Menu,
    /// Its keys; the first is shown in menus.
    pub keys: &'static [KeyboardShortcut],
}

const fn row(command: Command, name: &'static str, menu: Menu, keys: &'static [KeyboardShortcut]) -> CommandRow {
    CommandRow {
        command,
        name,
        menu,
        keys,
    }
}

/// Every command with its name, menu and keys.
pub const COMMANDS: &[CommandRow] = &[
    row(Command::Open, WORDS.commands.open, Menu::Dossier, &[command(Key::O)]),
    row(Command::New, WORDS.commands.new, Menu::Dossier, &[command(Key::N)]),
    row(
        Command::Reload,
        WORDS.commands.reload,
        Menu::Dossier,
        &[command(Key::R)],
    ),
    row(
        Command::Export,
        WORDS.commands.export,
        Menu::Dossier,
        &[command(Key::E)],
    ),
    row(
        Command::Show(Screen::DataCheck),
        WORDS.screens.data_check,
        Menu::Dossier,
        &[bare(Key::Num7)],
    ),
    row(
        Command::Show(Screen::Library),
        WORDS.screens.library,
        Menu::Dossier,
        &[bare(Key::Num8), bare(Key::L)],
    ),
    row(
        Command::CopyWithCitation,
        WORDS.commands.copy_with_citation,
        Menu::Dossier,
        &[bare(Key::C)],
    ),
    row(Command::Quit, WORDS.commands.quit, Menu::Dossier, &[command(Key::Q)]),
    row(
        Command::Larger,
        WORDS.commands.larger_text,
        Menu::View,
        &[command(Key::Plus), command(Key::Equals)],
    ),
    row(
        Command::Smaller,
        WORDS.commands.smaller_text,
        Menu::View,
        &[command(Key::Minus)],
    ),
    row(
        Command::NormalSize,
        WORDS.commands.normal_text_size,
        Menu::View,
        &[command(Key::Num0)],
    ),
    row(
        Command::ToggleCover,
        WORDS.commands.uncover_or_cover,
        Menu::View,
        &[bare(Key::Space)],
    ),
    row(Command::Pin, WORDS.commands.keep_uncovered, Menu::View, &[bare(Key::P)]),
    row(
        Command::ZoomIn,
        WORDS.commands.zoom_in,
        Menu::View,
        &[bare(Key::Plus), bare(Key::Equals)],
    ),
    row(
        Command::ZoomOut,
        WORDS.commands.zoom_out,
        Menu::View,
        &[bare(Key::Minus)],
    ),
    row(
        Command::Fit,
        WORDS.commands.whole_map_or_timeline,
        Menu::View,
        &[bare(Key::Num0)],
    ),
    row(
        Command::Show(Screen::Overview),
        WORDS.screens.overview,
        Menu::Go,
        &[bare(Key::Num1)],
    ),
    row(
        Command::Show(Screen::Cast),
        WORDS.screens.cast,
        Menu::Go,
        &[bare(Key::Num2)],
    ),
    row(
        Command::Show(Screen::Claims),
        WORDS.screens.film_and_reality,
        Menu::Go,
        &[bare(Key::Num3)],
    ),
    row(
        Command::Show(Screen::Place),
        WORDS.screens.place,
        Menu::Go,
        &[bare(Key::Num4)],
    ),
    row(
        Command::Show(Screen::Timeline),
        WORDS.screens.timeline,
        Menu::Go,
        &[bare(Key::Num5)],
    ),
    row(
        Command::Show(Screen::Sources),
        WORDS.screens.sources,
        Menu::Go,
        &[bare(Key::Num6)],
    ),
    row(
        Command::Next,
        WORDS.commands.next_item,
        Menu::Go,
        &[bare(Key::ArrowDown), bare(Key::J)],
    ),
    row(
        Command::Previous,
        WORDS.commands.previous_item,
        Menu::Go,
        &[bare(Key::ArrowUp), bare(Key::K)],
    ),
    row(Command::First, WORDS.commands.first_item, Menu::Go, &[bare(Key::Home)]),
    row(Command::Last, WORDS.commands.last_item, Menu::Go, &[bare(Key::End)]),
    row(
        Command::FirstSource,
        WORDS.commands.first_source,
        Menu::Go,
        &[bare(Key::O)],
    ),
    row(Command::Filter, WORDS.commands.filters, Menu::Go, &[bare(Key::F)]),
    row(
        Command::Side(Region::FilmSide),
        WORDS.commands.film_side,
        Menu::Go,
        &[bare(Key::ArrowLeft)],
    ),
    row(
        Command::Side(Region::RealSide),
        WORDS.commands.real_side,
        Menu::Go,
        &[bare(Key::ArrowRight)],
    ),
    row(
        Command::PageDown,
        WORDS.commands.page_down,
        Menu::Go,
        &[bare(Key::PageDown)],
    ),
    row(Command::PageUp, WORDS.commands.page_up, Menu::Go, &[bare(Key::PageUp)]),
    row(
        Command::NextRegion,
        WORDS.commands.next_pane,
        Menu::Go,
        &[bare(Key::F6)],
    ),
    row(
        Command::PreviousRegion,
        WORDS.commands.previous_pane,
        Menu::Go,
        &[shift(Key::F6)],
    ),
    row(
        Command::Jump,
        WORDS.commands.search_and_jump,
        Menu::Go,
        &[command(Key::K)],
    ),
    row(Command::Back, WORDS.commands.back, Menu::Go, &[alt(Key::ArrowLeft)]),
    row(
        Command::Forward,
        WORDS.commands.forward,
        Menu::Go,
        &[alt(Key::ArrowRight)],
    ),
    row(
        Command::Escape,
        WORDS.commands.close_or_step_back,
        Menu::Go,
        &[bare(Key::Escape)],
    ),
    row(
        Command::Keys,
        WORDS.commands.keys,
        Menu::Help,
        &[bare(Key::F1), bare(Key::Questionmark)],
    ),
    row(Command::Legend, WORDS.commands.verdicts, Menu::Help, &[bare(Key::V)]),
    row(Command::About, WORDS.commands.about, Menu::Help, &[]),
];

/// The rows of what can be had there.
pub fn offered(host: Host) -> impl Iterator<Item = &'static CommandRow> {
    COMMANDS.iter().filter(move |row| row.command.is_offered(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_belongs_to_two_commands() {
        let mut keys: Vec<KeyboardShortcut> = COMMANDS.iter().flat_map(|row| row.keys).copied().collect();
        let all = keys.len();
        keys.sort_by_key(|key| format!("{key:?}"));
        keys.dedup();
        assert_eq!(keys.len(), all);
    }

    #[test]
    fn every_command_has_its_own_name() {
        let mut names: Vec<&str> = COMMANDS.iter().map(|row| row.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), COMMANDS.len());
    }
}
