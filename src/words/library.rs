//! The words of the library: the screen of films, and what is said of dossiers on disk.

use super::numbers::number;

/// The words of the library.
pub(crate) struct LibraryWords {
    pub(crate) looking: &'static str,
    pub(crate) came_with: fn(count: usize) -> String,
    pub(crate) open_what: &'static str,
    /// The same in a page on the web.
    pub(crate) open_what_in_page: &'static str,
    pub(crate) new_what: &'static str,
    pub(crate) with_the_program: &'static str,
    pub(crate) your_own_folder: &'static str,
    pub(crate) opened_lately: &'static str,
    pub(crate) cannot_be_opened: &'static str,
    /// Stands for the line of a film that cannot be read.
    pub(crate) cannot_be_read: &'static str,
    pub(crate) has_errors: fn(trouble: &str) -> String,
    /// What is covered of a film: "Ending covered · 6 claims covered".
    pub(crate) covered: fn(level: &str, claims: usize) -> String,
    /// What is wrong with a dossier, and where.
    pub(crate) trouble_at: fn(said: &str, location: &str) -> String,
    /// A film that can be opened, in a line for those who do not see its poster.
    pub(crate) film: fn(title: &str, line: &str, headline: &str, sentence: &str, state: &str) -> String,
    /// One that cannot.
    pub(crate) broken_film: fn(title: &str, trouble: &str) -> String,
    /// What leads on, with its keys.
    pub(crate) lead: fn(title: &str, keys: &str, text: &str) -> String,
    pub(crate) what_a_dossier_is: &'static str,
    pub(crate) what_a_dossier_is_in_page: &'static str,
    pub(crate) set_another_folder: &'static str,
    pub(crate) no_folder: &'static str,
    /// The user's own folder, and how it is with it.
    pub(crate) own_folder: fn(folder: &str, state: &str) -> String,
    pub(crate) is_being_looked_at: &'static str,
    pub(crate) is_not_there_yet: &'static str,
    pub(crate) folder_cannot_be_read: fn(cause: &str) -> String,
    pub(crate) holds: fn(dossiers: usize) -> String,
    pub(crate) holds_more_than: fn(shown: usize) -> String,
    /// Why nothing is written: a new dossier.
    pub(crate) new_exists: fn(folder: &str) -> String,
    pub(crate) new_cannot_be_written: fn(folder: &str, cause: &str) -> String,
    /// Why nothing is packed or unpacked.
    pub(crate) no_folder_of_a_dossier: fn(path: &str, file: &str) -> String,
    pub(crate) has_problems: fn(path: &str, summary: &str) -> String,
    pub(crate) no_packed_dossier: fn(path: &str) -> String,
    pub(crate) refused: fn(path: &str, cause: &str, remedy: &str) -> String,
    pub(crate) names_what_cannot_be_read: fn(cause: &str) -> String,
    /// Why no map is cut.
    pub(crate) no_bounds: &'static str,
    pub(crate) map_file_unreadable: fn(file: &str, cause: &str) -> String,
    pub(crate) map_too_large: fn(file: &str, most_mib: u64) -> String,
    pub(crate) no_map: fn(file: &str, cause: &str) -> String,
    pub(crate) nothing_within: fn(file: &str) -> String,
}

pub(super) const ENGLISH: LibraryWords = LibraryWords {
    looking: "Looking at the films…",
    came_with: |count| format!("{} came with Reelcheck", number(count, "dossier")),
    open_what: "A folder with a dossier.ron in it, or drop one anywhere in this window",
    open_what_in_page: "One file that ends with .reelcheck, or drop it here",
    new_what: "A commented template to fill in, checked whenever you save it",
    with_the_program: "With the program",
    your_own_folder: "Your own folder",
    opened_lately: "Opened lately",
    cannot_be_opened: "cannot be opened",
    cannot_be_read: "cannot be read",
    has_errors: |trouble| format!("Has errors: {trouble}"),
    covered: |level, claims| format!("{level} · {} covered", number(claims, "claim")),
    trouble_at: |said, location| format!("{said} ({location})"),
    film: |title, line, headline, sentence, state| format!("{title}, {line}. {headline}. {sentence}. {state}"),
    broken_film: |title, trouble| format!("{title}, cannot be opened. {trouble}"),
    lead: |title, keys, text| format!("{title}, {keys}. {text}"),
    what_a_dossier_is: "A dossier is a folder that you own. Reelcheck never goes online.",
    what_a_dossier_is_in_page: "A dossier is one file that ends with .reelcheck. It is read in your browser, and sent nowhere.",
    set_another_folder: "Set another folder…",
    no_folder: "The system names no folder for documents.",
    own_folder: |folder, state| format!("Your own folder, {folder}, {state}."),
    is_being_looked_at: "is being looked at",
    is_not_there_yet: "is not there yet",
    folder_cannot_be_read: |cause| format!("cannot be read ({cause})"),
    holds: |dossiers| match dossiers {
        0 => "holds no dossier yet".to_owned(),
        count => format!("holds {}", number(count, "dossier")),
    },
    holds_more_than: |shown| format!("holds more than {shown} dossiers; {shown} of them are shown"),
    new_exists: |folder| format!("`{folder}` is there already and is not overwritten; give the name of a new folder"),
    new_cannot_be_written: |folder, cause| {
        format!("`{folder}` cannot be written: {cause}; see that its disk has room and that you may write there")
    },
    no_folder_of_a_dossier: |path, file| format!("`{path}` is not a folder with a `{file}`; give the path of one"),
    has_problems: |path, summary| format!("`{path}` has {summary}; `reelcheck check {path}` lists them"),
    no_packed_dossier: |path| {
        format!("`{path}` is not a packed dossier; give the path of a file that `reelcheck pack` wrote")
    },
    refused: |path, cause, remedy| format!("`{path}`: {cause}; {remedy}"),
    names_what_cannot_be_read: |cause| format!("{cause}; `reelcheck check` tells what is wrong with a dossier"),
    no_bounds: "the bounds enclose nothing; write south, west, north, east in degrees: `--bounds 35,18,42,28`",
    map_file_unreadable: |file, cause| format!("`{file}` cannot be read: {cause}"),
    map_too_large: |file, most_mib| {
        format!(
            "`{file}` has more than {most_mib} MiB; cut it first with a program for maps, such as `ogr2ogr -clipsrc`"
        )
    },
    no_map: |file, cause| format!("map `{file}` cannot be read: {cause}"),
    nothing_within: |file| format!("nothing of `{file}` lies within the bounds; they are south, west, north, east"),
};
