//! What the window is started with.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::words::WORDS;

/// The arguments of the window.
#[derive(Debug, Args)]
pub(super) struct WindowArguments {
    #[arg(help = WORDS.command_line.path)]
    pub(super) path: Option<PathBuf>,
    #[arg(long, value_enum, help = WORDS.command_line.theme)]
    pub(super) theme: Option<ThemeArgument>,
    #[arg(long, value_name = WORDS.command_line.value_tag, help = WORDS.command_line.language)]
    pub(super) language: Option<String>,
    #[arg(long, value_name = WORDS.command_line.value_folder, help = WORDS.command_line.settings)]
    pub(super) settings: Option<PathBuf>,
    #[arg(long, hide = true, help = WORDS.command_line.log_frames)]
    pub(super) log_frames: bool,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ThemeArgument {
    #[value(help = WORDS.command_line.theme_system)]
    System,
    #[value(help = WORDS.command_line.theme_light)]
    Light,
    #[value(help = WORDS.command_line.theme_dark)]
    Dark,
    #[value(help = WORDS.command_line.theme_high_contrast)]
    HighContrast,
}
