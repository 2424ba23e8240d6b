//! Why there is no window, and what helps.

use std::io::IsTerminal;

use crate::dossier::links::escaped;
use crate::words::WORDS;

/// Longest cause that is quoted, in characters: drivers tell all that they know.
const CAUSE_CHARS: usize = 160;

/// Why the window did not open, or closed by itself.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StartError {
    /// No window system is named.
    #[error("{}", WORDS.start.no_display)]
    NoDisplay,
    /// A Wayland display without anybody behind it, and no other.
    #[error("{}", (WORDS.start.silent_display)(.0))]
    SilentDisplay(String),
    /// The graphics driver gives no OpenGL.
    #[error("{}", (WORDS.start.no_opengl)(.0))]
    OpenGl(String),
    /// The window system refuses.
    #[error("{}", (WORDS.start.no_window)(.0))]
    NoWindow(String),
    /// A panic while it was open.
    #[error("{}", WORDS.start.stopped)]
    Stopped,
}

impl From<eframe::Error> for StartError {
    fn from(err: eframe::Error) -> Self {
        match err {
            // With all of its template it would fill a screen.
            eframe::Error::NoGlutinConfigs(_, cause) => Self::OpenGl(brief(&cause.to_string())),
            eframe::Error::Glutin(cause) => Self::OpenGl(brief(&cause.to_string())),
            eframe::Error::OpenGL(cause) => Self::OpenGl(brief(&cause.to_string())),
            eframe::Error::Winit(cause) => Self::NoWindow(brief(&cause.to_string())),
            eframe::Error::WinitEventLoop(cause) => Self::NoWindow(brief(&cause.to_string())),
            #[cfg(feature = "direct3d")]
            eframe::Error::Wgpu(cause) => Self::NoWindow(brief(&cause.to_string())),
            eframe::Error::AppCreation(cause) => Self::NoWindow(brief(&cause.to_string())),
        }
    }
}

/// The first line of what a library says, without codes in brackets before it, and without the line of its own source
/// (winit's `os error at FILE:LINE: CAUSE`).
fn brief(cause: &str) -> String {
    let first = cause.lines().next().unwrap_or("");
    let placed = first
        .strip_prefix("os error at ")
        .and_then(|rest| rest.split_once(": "));
    let first = placed.map_or(first, |(_, words)| words);
    let plain = match first.strip_prefix('[').and_then(|rest| rest.split_once("] ")) {
        Some((_, words)) => words,
        None => first,
    };
    let short: String = plain.chars().take(CAUSE_CHARS).collect();
    escaped(short.trim_end_matches('.'))
}

/// Shows a sentence in a box of the system, where the system has one.
pub fn show_in_box(sentence: &str) {
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title(WORDS.shell.program)
        .set_description(sentence)
        .show();
}

/// Whether a freedesktop launcher started the program from an icon, so that nobody sees its standard error; on other
/// systems nothing tells an icon from a script, which a box would stop. To be asked before the window library runs: that
/// takes from the environment what tells it.
pub fn is_from_icon() -> bool {
    if std::io::stderr().is_terminal() {
        return false;
    }
    // Whatever else it starts inherits the names of the first; by its number each knows whether it is meant
    // (freedesktop startup notification, and how GLib launches desktop files).
    let number = std::env::var("GIO_LAUNCHED_DESKTOP_FILE_PID");
    let is_launched = number.is_ok_and(|number| number == std::process::id().to_string());
    is_launched
        || ["XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"]
            .iter()
            .any(|name| std::env::var_os(name).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_driver_says_is_quoted_in_one_short_line() {
        assert_eq!(brief("[a7] GLXBadFBConfig"), "GLXBadFBConfig");
        assert_eq!(
            brief("failed to create a display.\nat 0x1"),
            "failed to create a display"
        );
        assert_eq!(brief("os error at a/b.rs:788: No connection"), "No connection");
        assert_eq!(brief(&"x".repeat(1_000)).len(), CAUSE_CHARS);
        assert_eq!(brief("\u{1b}[31mred"), "\\u{1b}[31mred");
    }

    #[test]
    fn each_fault_says_what_helps() {
        let none = StartError::from(eframe::Error::AppCreation("a cause".into())).to_string();
        assert!(
            none.contains("a cause") && none.contains("reelcheck check PATH"),
            "{none}"
        );
        let opengl = StartError::OpenGl("GLXBadFBConfig".to_owned()).to_string();
        assert!(opengl.contains("the window needs OpenGL"), "{opengl}");
        assert_eq!(opengl.contains("LIBGL_ALWAYS_SOFTWARE=1"), cfg!(target_os = "linux"));
    }
}
