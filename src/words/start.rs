//! What is said where no window opens, or it closes by itself.

#![cfg_attr(
    any(not(unix), target_os = "macos"),
    allow(dead_code, reason = "some of them are said of the displays of Linux alone")
)]

/// What is said where no window opens, or it closes by itself.
pub(crate) struct StartWords {
    pub(crate) no_display: &'static str,
    /// A Wayland display without anybody behind it, and no other.
    pub(crate) silent_display: fn(fault: &str) -> String,
    pub(crate) does_not_answer: fn(display: &str, cause: &str) -> String,
    pub(crate) nothing_came_back: fn(seconds: u64) -> String,
    pub(crate) opens_on_x11: fn(fault: &str) -> String,
    pub(crate) cannot_restart: fn(cause: &str) -> String,
    pub(crate) no_opengl: fn(cause: &str) -> String,
    pub(crate) driver_offers_nothing: &'static str,
    pub(crate) no_window: fn(cause: &str) -> String,
    pub(crate) stopped: &'static str,
    pub(crate) unknown_error: &'static str,
    /// What went wrong inside, and in which line of the program.
    pub(crate) error_at: fn(message: &str, file: &str, line: u32) -> String,
    /// Two notices in one.
    pub(crate) notices: fn(first: &str, second: &str) -> String,
    #[cfg_attr(
        feature = "gui",
        allow(dead_code, reason = "said by a build without the window alone")
    )]
    pub(crate) no_window_in_this_build: &'static str,
}

pub(super) const ENGLISH: StartWords = StartWords {
    no_display: "there is no display to open a window on; set DISPLAY or WAYLAND_DISPLAY, or use `reelcheck check PATH`, which needs none",
    silent_display: |fault| {
        format!("{fault}; check that its compositor is running, or use `reelcheck check PATH`, which needs none")
    },
    does_not_answer: |display, cause| format!("the Wayland display `{display}` does not answer ({cause})"),
    nothing_came_back: |seconds| format!("nothing came back for {seconds} seconds"),
    opens_on_x11: |fault| format!("{fault}; the window opens on X11 instead"),
    cannot_restart: |cause| {
        format!("the program cannot be restarted for X11: {cause}; unset WAYLAND_DISPLAY and start it again")
    },
    no_opengl: |cause| {
        format!(
            "the window needs OpenGL, and there is none that works ({cause}); {WITH_OPENGL}; `reelcheck check PATH` needs neither"
        )
    },
    driver_offers_nothing: "the driver offers nothing",
    no_window: |cause| {
        format!(
            "the window system gives no window ({cause}); check the display, or use `reelcheck check PATH`, which needs none"
        )
    },
    stopped: "an internal error closed the window; your settings are kept. Please report the line above, and what you were doing, to whoever gave you this program",
    unknown_error: "an unknown error",
    error_at: |message, file, line| format!("{message} ({file}:{line})"),
    notices: |first, second| format!("{first} {second}"),
    no_window_in_this_build: "this build has no window; use `reelcheck check PATH`, or build it with the feature `gui`",
};

/// What helps where OpenGL is missing.
const WITH_OPENGL: &str = if cfg!(target_os = "windows") {
    "install the driver of the graphics card from its maker"
} else if cfg!(target_os = "macos") {
    "restart the machine, and report this if it stays"
} else {
    "install the graphics driver (Debian and Ubuntu: `libgl1-mesa-dri` and `libegl1`), or draw without one: `LIBGL_ALWAYS_SOFTWARE=1 reelcheck`"
};
