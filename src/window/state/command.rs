//! The one table of commands with their keys; menus, keyboard and the sheet of keys all read it.

use crate::window::state::{Region, Screen};

/// A key, by meaning or by letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A letter, lower case, or a digit or sign.
    Letter(char),
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Enter.
    Enter,
    /// Escape.
    Escape,
    /// The space bar.
    Space,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// F1.
    F1,
    /// F6.
    F6,
}

/// A key with what is held down with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Shortcut {
    /// The key.
    pub key: Key,
    /// Ctrl, or Cmd on macOS.
    pub command: bool,
    /// Alt, or Option on macOS.
    pub alt: bool,
    /// Shift; only for keys that are no letters, for a letter's sign has it in itself.
    pub shift: bool,
}

const fn plain(key: Key) -> Shortcut {
    Shortcut {
        key,
        command: false,
        alt: false,
        shift: false,
    }
}

const fn letter(letter: char) -> Shortcut {
    plain(Key::Letter(letter))
}

const fn command(letter: char) -> Shortcut {
    Shortcut {
        key: Key::Letter(letter),
        command: true,
        alt: false,
        shift: false,
    }
}

const fn alt(key: Key) -> Shortcut {
    Shortcut {
        key,
        command: false,
        alt: true,
        shift: false,
    }
}

const fn shift(key: Key) -> Shortcut {
    Shortcut {
        key,
        command: false,
        alt: false,
        shift: true,
    }
}

impl Shortcut {
    /// Whether it is a letter or arrow without anything held down, and so quiet while text is typed.
    pub fn is_single(self) -> bool {
        !self.command && !self.alt && !matches!(self.key, Key::Escape | Key::F1 | Key::F6)
    }

    /// The keys in words.
    pub fn words(self, macos: bool) -> String {
        let mut words = String::new();
        if self.command {
            words.push_str(if macos { "Cmd+" } else { "Ctrl+" });
        }
        if self.alt {
            words.push_str(if macos { "Option+" } else { "Alt+" });
        }
        if self.shift {
            words.push_str("Shift+");
        }
        match self.key {
            Key::Letter(letter) if self.command => words.extend(letter.to_uppercase()),
            Key::Letter(letter) => words.push(letter),
            Key::Up => words.push('↑'),
            Key::Down => words.push('↓'),
            Key::Left => words.push('←'),
            Key::Right => words.push('→'),
            Key::Enter => words.push_str("Enter"),
            Key::Escape => words.push_str("Esc"),
            Key::Space => words.push_str("Space"),
            Key::Home => words.push_str("Home"),
            Key::End => words.push_str("End"),
            Key::PageUp => words.push_str("Page Up"),
            Key::PageDown => words.push_str("Page Down"),
            Key::F1 => words.push_str("F1"),
            Key::F6 => words.push_str("F6"),
        }
        words
    }
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
        (Self::Dossier, "Dossier"),
        (Self::View, "View"),
        (Self::Go, "Go"),
        (Self::Help, "Help"),
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
    pub keys: &'static [Shortcut],
}

const fn row(command: Command, name: &'static str, menu: Menu, keys: &'static [Shortcut]) -> CommandRow {
    CommandRow {
        command,
        name,
        menu,
        keys,
    }
}

/// Every command with its name, menu and keys.
pub const COMMANDS: &[CommandRow] = &[
    row(Command::Open, "Open a dossier…", Menu::Dossier, &[command('o')]),
    row(Command::Reload, "Load anew", Menu::Dossier, &[command('r')]),
    row(Command::Export, "Export…", Menu::Dossier, &[command('e')]),
    row(
        Command::Show(Screen::DataCheck),
        "Data check",
        Menu::Dossier,
        &[letter('7')],
    ),
    row(
        Command::Show(Screen::Library),
        "Library",
        Menu::Dossier,
        &[letter('8'), letter('l')],
    ),
    row(
        Command::CopyWithCitation,
        "Copy with citation",
        Menu::Dossier,
        &[letter('c')],
    ),
    row(Command::Quit, "Quit", Menu::Dossier, &[command('q')]),
    row(
        Command::Larger,
        "Larger text",
        Menu::View,
        &[command('+'), command('=')],
    ),
    row(Command::Smaller, "Smaller text", Menu::View, &[command('-')]),
    row(Command::NormalSize, "Normal text", Menu::View, &[command('0')]),
    row(
        Command::ToggleCover,
        "Uncover or cover the item",
        Menu::View,
        &[plain(Key::Space)],
    ),
    row(Command::Pin, "Keep the item uncovered", Menu::View, &[letter('p')]),
    row(
        Command::ZoomIn,
        "Map or timeline closer",
        Menu::View,
        &[letter('+'), letter('=')],
    ),
    row(Command::ZoomOut, "Map or timeline farther", Menu::View, &[letter('-')]),
    row(Command::Fit, "Whole map or timeline", Menu::View, &[letter('0')]),
    row(Command::Show(Screen::Overview), "Overview", Menu::Go, &[letter('1')]),
    row(Command::Show(Screen::Cast), "Cast", Menu::Go, &[letter('2')]),
    row(
        Command::Show(Screen::Claims),
        "Film and reality",
        Menu::Go,
        &[letter('3')],
    ),
    row(Command::Show(Screen::Place), "Place", Menu::Go, &[letter('4')]),
    row(Command::Show(Screen::Timeline), "Timeline", Menu::Go, &[letter('5')]),
    row(Command::Show(Screen::Sources), "Sources", Menu::Go, &[letter('6')]),
    row(Command::Next, "Next item", Menu::Go, &[plain(Key::Down), letter('j')]),
    row(
        Command::Previous,
        "Item before",
        Menu::Go,
        &[plain(Key::Up), letter('k')],
    ),
    row(Command::First, "First item", Menu::Go, &[plain(Key::Home)]),
    row(Command::Last, "Last item", Menu::Go, &[plain(Key::End)]),
    row(
        Command::FirstSource,
        "First source of the claim",
        Menu::Go,
        &[letter('o')],
    ),
    row(Command::Filter, "Filters", Menu::Go, &[letter('f')]),
    row(
        Command::Side(Region::FilmSide),
        "The side of the film",
        Menu::Go,
        &[plain(Key::Left)],
    ),
    row(
        Command::Side(Region::RealSide),
        "The side of reality",
        Menu::Go,
        &[plain(Key::Right)],
    ),
    row(Command::PageDown, "A page down", Menu::Go, &[plain(Key::PageDown)]),
    row(Command::PageUp, "A page up", Menu::Go, &[plain(Key::PageUp)]),
    row(
        Command::NextRegion,
        "Next part of the window",
        Menu::Go,
        &[plain(Key::F6)],
    ),
    row(
        Command::PreviousRegion,
        "Part of the window before",
        Menu::Go,
        &[shift(Key::F6)],
    ),
    row(Command::Jump, "Search and jump…", Menu::Go, &[command('k')]),
    row(Command::Back, "Back", Menu::Go, &[alt(Key::Left)]),
    row(Command::Forward, "Forward", Menu::Go, &[alt(Key::Right)]),
    row(Command::Escape, "Close, or step back", Menu::Go, &[plain(Key::Escape)]),
    row(Command::Keys, "Keys", Menu::Help, &[plain(Key::F1), letter('?')]),
    row(Command::Legend, "Verdicts and their rules", Menu::Help, &[letter('v')]),
    row(Command::About, "About Reelcheck", Menu::Help, &[]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_belongs_to_two_commands() {
        let mut keys: Vec<Shortcut> = COMMANDS.iter().flat_map(|row| row.keys).copied().collect();
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

    #[test]
    fn keys_are_told_in_the_words_of_the_system() {
        assert_eq!(command('o').words(false), "Ctrl+O");
        assert_eq!(command('o').words(true), "Cmd+O");
        assert_eq!(letter('j').words(false), "j");
        assert_eq!(alt(Key::Left).words(false), "Alt+←");
    }
}
