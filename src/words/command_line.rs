//! The words of the command line: its help, what it has done, and what it cannot do.

use super::numbers::list;

/// The words of the command line.
pub(crate) struct CommandLineWords {
    /// What the program is, over its help.
    pub(crate) about: &'static str,
    pub(crate) check: &'static str,
    pub(crate) check_paths: &'static str,
    pub(crate) check_format: &'static str,
    pub(crate) deny_warnings: &'static str,
    pub(crate) new: &'static str,
    pub(crate) new_folder: &'static str,
    pub(crate) new_from: &'static str,
    pub(crate) export: &'static str,
    pub(crate) export_path: &'static str,
    pub(crate) export_to: &'static str,
    pub(crate) output_or_standard: &'static str,
    pub(crate) show_endings: &'static str,
    pub(crate) pack: &'static str,
    pub(crate) pack_folder: &'static str,
    pub(crate) pack_output: &'static str,
    pub(crate) unpack: &'static str,
    pub(crate) unpack_file: &'static str,
    pub(crate) unpack_output: &'static str,
    pub(crate) map: &'static str,
    pub(crate) map_file: &'static str,
    pub(crate) map_bounds: &'static str,
    pub(crate) map_kind: &'static str,
    pub(crate) explain: &'static str,
    pub(crate) explain_name: &'static str,
    pub(crate) path: &'static str,
    pub(crate) theme: &'static str,
    pub(crate) language: &'static str,
    pub(crate) settings: &'static str,
    pub(crate) log_frames: &'static str,
    pub(crate) theme_system: &'static str,
    pub(crate) theme_light: &'static str,
    pub(crate) theme_dark: &'static str,
    pub(crate) theme_high_contrast: &'static str,
    pub(crate) format_human: &'static str,
    pub(crate) format_short: &'static str,
    pub(crate) format_json: &'static str,
    /// Names of values in the help.
    pub(crate) value_tag: &'static str,
    pub(crate) value_folder: &'static str,
    pub(crate) value_file: &'static str,
    pub(crate) value_film: &'static str,
    pub(crate) value_bounds: &'static str,
    pub(crate) written: fn(path: &str) -> String,
    pub(crate) written_folder: fn(folder: &str) -> String,
    pub(crate) no_bundled_film: fn(name: &str, known: &[&str]) -> String,
    pub(crate) has_problems: fn(path: &str, summary: &str) -> String,
    /// Behind something misspelt.
    pub(crate) did_you_mean: fn(name: &str) -> String,
    pub(crate) nothing_to_explain: fn(name: &str, meant: &str) -> String,
    pub(crate) standard_input_unreadable: fn(cause: &str) -> String,
    pub(crate) give_a_file: &'static str,
    /// The summary of a dossier, by its path.
    pub(crate) summary: fn(path: &str, summary: &str) -> String,
    pub(crate) no_number: fn(text: &str) -> String,
    pub(crate) not_four_numbers: fn(count: usize) -> String,
    pub(crate) no_such_kind: fn(known: &[&str], meant: &str) -> String,
    pub(crate) map_written: fn(file: &str, done: &str) -> String,
    /// Of all features and points how many are kept, how large the map is, and how exact; with what to write into the
    /// dossier: its south-west and north-east corner, and its middle.
    pub(crate) map_cut: fn(cut: &MapCut) -> String,
}

pub(super) const ENGLISH: CommandLineWords = CommandLineWords {
    about: "A native desktop fact viewer for films based on true events",
    check: "Prints the problems of dossiers; exits with 1 if there are errors",
    check_paths: "Dossier folders, a folder of such folders, a dossier.ron, packed dossiers, or - for standard input",
    check_format: "How the problems are printed",
    deny_warnings: "Exits with 1 if there are warnings, too",
    new: "Writes a dossier to start from; never over anything",
    new_folder: "The folder to be made",
    new_from: "A bundled film to learn from, instead of the small template",
    export: "Writes a dossier as a text to read elsewhere; the ending stays out",
    export_path: "A dossier folder, its dossier.ron, or a packed dossier; or the name of a bundled film",
    export_to: "What it is written as",
    output_or_standard: "The new file; standard output if left out",
    show_endings: "Tells how it ended, too",
    pack: "Packs a dossier with all that it names into one file, to hand on; never over anything",
    pack_folder: "The folder of the dossier",
    pack_output: "The new file; beside the folder, with its name and `.reelcheck`, if left out",
    unpack: "Unpacks a packed dossier into a new folder, to be edited; never over anything",
    unpack_file: "The packed dossier",
    unpack_output: "The new folder; beside the file, with its name, if left out",
    map: "Cuts a map for a dossier out of a larger GeoJSON file: clipped, simplified, rounded; never over anything",
    map_file: "The GeoJSON file, in degrees (WGS 84)",
    map_bounds: "South, west, north, east, in degrees; across the date line the east is past 180",
    map_kind: "What all of it is, such as land; what its features say if left out",
    explain: "Explains a problem, or a field or word of the format",
    explain_name: "A code, such as E07, or a name, such as within_min or Told",
    path: "A dossier folder, its dossier.ron, or a packed dossier; iHostage if left out",
    theme: "Light, dark or high contrast; as it was last time if left out",
    language: "Language of the dossier's texts, where it has them, such as nl",
    settings: "Folder of the settings, instead of the one that the system keeps for them",
    log_frames: "Writes the time of each frame to standard error, in microseconds since 1970",
    theme_system: "As the system has it",
    theme_light: "Light",
    theme_dark: "Dark",
    theme_high_contrast: "High contrast",
    format_human: "With the line, the mark under the word, and what to do",
    format_short: "One line each",
    format_json: "One object for programs",
    value_tag: "TAG",
    value_folder: "FOLDER",
    value_file: "FILE",
    value_film: "FILM",
    value_bounds: "S,W,N,E",
    written: |path| format!("{path} is written\n"),
    written_folder: |folder| {
        format!("{folder} is written; open it with `reelcheck {folder}`, check it with `reelcheck check {folder}`\n")
    },
    no_bundled_film: |name, known| format!("no bundled film is called `{name}`; there are {}", list(known)),
    has_problems: |path, summary| format!("`{path}` has {summary}; `reelcheck check {path}` lists them"),
    did_you_mean: |name| format!("; did you mean `{name}`?"),
    nothing_to_explain: |name, meant| {
        format!("neither a problem, nor a field or word of the format, is called `{name}`{meant}")
    },
    standard_input_unreadable: |cause| format!("standard input cannot be read: {cause}"),
    give_a_file: "give it a file, or a pipe",
    summary: |path, summary| format!("{path}: {summary}\n"),
    no_number: |text| format!("`{text}` is not a number"),
    not_four_numbers: |count| match count {
        1 => "there is one number, and not four: south, west, north, east".to_owned(),
        count => format!("there are {count} numbers, and not four: south, west, north, east"),
    },
    no_such_kind: |known, meant| format!("it is not one of {}{meant}", known.join(", ")),
    map_written: |file, done| format!("{file} is written: {done}\n"),
    map_cut,
};

/// What was cut out of a map, to be told.
pub(crate) struct MapCut {
    /// Of the features of the larger file, how many are kept.
    pub(crate) features: (usize, usize),
    /// The same of their points.
    pub(crate) points: (usize, usize),
    /// How large the new file is.
    pub(crate) kilobytes: usize,
    /// How far its lines are off at most, in metres.
    pub(crate) off_m: f64,
    /// How many digits stand behind the point of a degree.
    pub(crate) digits: usize,
    /// South-west and north-east corner, each latitude and longitude.
    pub(crate) bounds: ((f64, f64), (f64, f64)),
    /// Its middle.
    pub(crate) centre: (f64, f64),
}

fn map_cut(cut: &MapCut) -> String {
    let MapCut {
        features,
        points,
        kilobytes,
        off_m,
        digits,
        bounds: ((south, west), (north, east)),
        centre: (lat, lon),
    } = *cut;
    format!(
        "{} of {} features, {} of {} points, {kilobytes} kB; its lines are off by {} at most, its degrees have {digits} digits\n\
         In the dossier: bounds: (({south}, {west}), ({north}, {east})), centre: ({lat}, {lon}),",
        features.1,
        features.0,
        points.1,
        points.0,
        off_by(off_m),
    )
}

fn off_by(off_m: f64) -> String {
    if off_m < 1.0 {
        "less than a metre".to_owned()
    } else if off_m < 10_000.0 {
        format!("{} m", off_m.ceil())
    } else {
        format!("{} km", (off_m / 1_000.0).ceil())
    }
}
