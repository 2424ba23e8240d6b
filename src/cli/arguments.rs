//! What the window is started with.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// The arguments of the window.
#[derive(Debug, Args)]
pub(super) struct WindowArguments {
    /// A dossier folder, its dossier.ron, or a packed dossier; iHostage if left out
    pub(super) path: Option<PathBuf>,
    /// Light, dark or high contrast; as it was last time if left out
    #[arg(long, value_enum)]
    pub(super) theme: Option<ThemeArgument>,
    /// Language of the dossier's texts, where it has them, such as nl
    #[arg(long, value_name = "TAG")]
    pub(super) language: Option<String>,
    /// Folder of the settings, instead of the one that the system keeps for them
    #[arg(long, value_name = "FOLDER")]
    pub(super) settings: Option<PathBuf>,
    /// Writes the time of each frame to standard error, in microseconds since 1970
    #[arg(long, hide = true)]
    pub(super) log_frames: bool,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ThemeArgument {
    /// As the system has it
    System,
    /// Light
    Light,
    /// Dark
    Dark,
    /// High contrast
    HighContrast,
}
