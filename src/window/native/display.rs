//! The display that the window opens on: whether there is one, and whether it answers.

#[cfg(all(unix, not(target_os = "macos")))]
use std::io::Write;
#[cfg(all(unix, not(target_os = "macos")))]
use std::time::Duration;

use super::fault::StartError;
#[cfg(all(unix, not(target_os = "macos")))]
use crate::words::WORDS;

/// How long a Wayland display has for its first answer where an X11 one stands beside it.
#[cfg(all(unix, not(target_os = "macos")))]
const WAYLAND_ANSWERS: Duration = Duration::from_secs(3);
/// How long it has where there is no other.
#[cfg(all(unix, not(target_os = "macos")))]
const WAYLAND_ALONE_ANSWERS: Duration = Duration::from_secs(10);

/// Makes sure that a window system is there to be asked.
///
/// # Errors
/// Where none is.
pub fn find_display() -> Result<(), StartError> {
    let is_there = !cfg!(all(unix, not(target_os = "macos")))
        || has_x11()
        || is_set("WAYLAND_DISPLAY")
        || is_set("WAYLAND_SOCKET");
    if is_there { Ok(()) } else { Err(StartError::NoDisplay) }
}

/// What is wrong with the Wayland display that is named: nobody answers there. None where it answers, or none is named.
#[cfg(all(unix, not(target_os = "macos")))]
pub fn wayland_fault() -> Option<String> {
    // A connection that is handed over is open already.
    if is_set("WAYLAND_SOCKET") {
        return None;
    }
    let display = std::env::var_os("WAYLAND_DISPLAY").filter(|name| !name.is_empty())?;
    let socket = std::path::Path::new(&std::env::var_os("XDG_RUNTIME_DIR").unwrap_or_default()).join(&display);
    let patience = if has_x11() {
        WAYLAND_ANSWERS
    } else {
        WAYLAND_ALONE_ANSWERS
    };
    let cause = asked_wayland(socket, patience).err()?;
    Some((WORDS.start.does_not_answer)(
        &crate::dossier::paths::printable(std::path::Path::new(&display)),
        &cause,
    ))
}

/// Asks a Wayland display for a sign of life: `wl_display.sync`, which it answers with `wl_callback.done`, or with an
/// error, in eight bytes or more (Wayland wire format: object, length and opcode, arguments).
#[cfg(all(unix, not(target_os = "macos")))]
fn asked_wayland(socket: std::path::PathBuf, patience: Duration) -> Result<(), String> {
    use std::io::Read;
    let (sender, answer) = std::sync::mpsc::channel();
    let ask = move || {
        let mut display = std::os::unix::net::UnixStream::connect(&socket)?;
        let sync: [u32; 3] = [1, 12 << 16, 2];
        display.write_all(&sync.map(u32::to_ne_bytes).concat())?;
        display.read_exact(&mut [0; 8])
    };
    // On a thread, since connecting has no time limit; it ends with this process, which starts anew or closes.
    let thread = std::thread::Builder::new().name("wayland".to_owned());
    let asking = thread.spawn(move || sender.send(ask()));
    match asking.map(|_| answer.recv_timeout(patience)) {
        // Where no thread can be had, the window library tells what is wrong.
        Ok(Ok(Ok(()))) | Err(_) => Ok(()),
        Ok(Ok(Err(cause))) => Err(cause.to_string()),
        Ok(Err(_)) => Err((WORDS.start.nothing_came_back)(patience.as_secs())),
    }
}

/// Whether an X11 display is named.
pub fn has_x11() -> bool {
    is_set("DISPLAY")
}

fn is_set(variable: &str) -> bool {
    std::env::var_os(variable).is_some_and(|value| !value.is_empty())
}
