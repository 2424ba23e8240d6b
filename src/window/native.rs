//! The native window.

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
#[cfg(all(unix, not(target_os = "macos")))]
use std::time::Duration;
use std::time::{SystemTime, UNIX_EPOCH};

use eframe::egui;

use crate::window::viewer::Viewer;
use crate::window::viewer::settings::{Store, WindowPlace};

/// First size of the window, in points.
const FIRST_SIZE: [f32; 2] = [1280.0, 800.0];
/// Smallest size of the window, in points.
const LEAST_SIZE: [f32; 2] = [320.0, 240.0];
/// How long a Wayland display has for its first answer where an X11 one stands beside it.
#[cfg(all(unix, not(target_os = "macos")))]
const WAYLAND_ANSWERS: Duration = Duration::from_secs(3);
/// How long it has where there is no other.
#[cfg(all(unix, not(target_os = "macos")))]
const WAYLAND_ALONE_ANSWERS: Duration = Duration::from_secs(10);

/// Tells `scripts/measure` when each frame was drawn.
#[derive(Debug, Clone, Copy)]
pub struct FrameLog {
    is_on: bool,
}

impl FrameLog {
    /// A log that writes, or one that does not.
    pub fn new(is_on: bool) -> Self {
        Self { is_on }
    }

    /// Writes the time of a frame, in microseconds since 1970, to standard error.
    pub fn frame(self) {
        if self.is_on {
            let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
            let _ = writeln!(std::io::stderr(), "frame {}", now.as_micros());
        }
    }
}

/// The window round a viewer.
struct App {
    viewer: Viewer,
    frames: FrameLog,
    title: String,
    /// Told once that this start has not failed.
    store: Option<Store>,
    drawn: u32,
    /// Told to whoever asks why the window closed.
    has_drawn: Arc<AtomicBool>,
}

/// So many frames, and a start has not failed.
const STARTED_FRAMES: u32 = 2;
/// So much of the window at least lies on a screen, in points.
const ON_SCREEN: f32 = 80.0;

impl App {
    /// Notes that the window draws, and where it stands.
    fn note_window(&mut self, ctx: &egui::Context) {
        self.drawn = self.drawn.saturating_add(1);
        self.has_drawn.store(true, Ordering::Relaxed);
        if self.drawn == STARTED_FRAMES
            && let Some(store) = self.store.take()
        {
            store.started();
        }
        let zoom = ctx.zoom_factor();
        let place = ctx.input(|input| {
            let viewport = input.viewport();
            let inner = viewport.inner_rect?;
            let corner = viewport.outer_rect.map(|outer| outer.min.to_vec2() * zoom);
            let monitor = viewport.monitor_size.map(|size| size * zoom);
            // What lies off this screen is not worth remembering: the next start may have fewer screens.
            let corner = corner.filter(|corner| {
                corner.x >= 0.0
                    && corner.y >= 0.0
                    && monitor.is_some_and(|size| corner.x <= size.x - ON_SCREEN && corner.y <= size.y - ON_SCREEN)
            });
            Some(WindowPlace {
                left: corner.map(|corner| corner.x),
                top: corner.map(|corner| corner.y),
                width: inner.width() * zoom,
                height: inner.height() * zoom,
                maximized: viewport.maximized.unwrap_or(false),
            })
        });
        if let Some(place) = place {
            self.viewer.remember_window(place);
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        self.frames.frame();
        self.viewer.ui(ui);
        self.note_window(ui.ctx());
        let title = self.viewer.title();
        if title != self.title {
            ui.ctx().send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        self.viewer.keep();
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

/// How a native window of ours is set up; the measuring floor uses the same.
pub fn native_options() -> eframe::NativeOptions {
    let icon = eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icon/icon-64.png"));
    let viewport = egui::ViewportBuilder::default()
        .with_app_id("reelcheck")
        .with_inner_size(FIRST_SIZE)
        .with_min_inner_size(LEAST_SIZE)
        .with_icon(icon.unwrap_or_default());
    eframe::NativeOptions {
        viewport,
        renderer: eframe::Renderer::Glow,
        ..eframe::NativeOptions::default()
    }
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// One sentence for the user where the window system gives no window.
pub fn run(
    frames: FrameLog,
    place: Option<WindowPlace>,
    store: Option<Store>,
    make: impl FnOnce(&egui::Context) -> Viewer,
) -> Result<(), String> {
    let has_drawn = Arc::new(AtomicBool::new(false));
    let drawn_at_all = Arc::clone(&has_drawn);
    let create: eframe::AppCreator<'_> = Box::new(|cc| {
        let viewer = make(&cc.egui_ctx);
        let title = viewer.title();
        cc.egui_ctx
            .send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
        Ok(Box::new(App {
            viewer,
            frames,
            title,
            store,
            drawn: 0,
            has_drawn: drawn_at_all,
        }))
    });
    let options = placed(native_options(), place);
    let run = std::panic::AssertUnwindSafe(|| eframe::run_native("Reelcheck", options, create));
    match std::panic::catch_unwind(run) {
        Ok(Ok(())) => Ok(()),
        Ok(Err(err)) => Err(format!(
            "the window cannot be opened: {err}; check the display and its OpenGL driver, or use `reelcheck check PATH`, which needs neither"
        )),
        Err(_) if has_drawn.load(Ordering::Relaxed) => Err(
            "an internal error closed the window; your settings are kept. Please report the line above, and what you were \
             doing, to whoever gave you this program"
                .to_owned(),
        ),
        // The window library panics where a graphics driver offers nothing at all.
        Err(_) => Err("the graphics driver gives no window; check its OpenGL support, or use `reelcheck check PATH`, which needs none".to_owned()),
    }
}

/// Tells a panic in one line, without the folders of the machine that built the program.
pub fn tell_panics_briefly() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map_or_else(String::new, |at| format!(" ({}:{})", source_name(at.file()), at.line()));
        let message = panic.payload_as_str().unwrap_or("an unknown error");
        crate::words::terminal::warn(&format!("{message}{place}"));
    }));
}

/// A source file by the name of its crate, or from `src` on: where that lay is nobody's business.
fn source_name(file: &str) -> &str {
    if file.starts_with("src/") || file.starts_with("src\\") {
        return file;
    }
    let Some(source) = file.rfind("/src/").or_else(|| file.rfind("\\src\\")) else {
        return file.rsplit(['/', '\\']).next().unwrap_or(file);
    };
    let before = file.get(..source).unwrap_or("");
    let folder = before.rfind(['/', '\\']).map_or(0, |slash| slash + 1);
    file.get(folder..).unwrap_or(file)
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
    Some(format!(
        "the Wayland display `{}` does not answer ({cause})",
        crate::dossier::paths::printable(std::path::Path::new(&display))
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
        Ok(Err(_)) => Err(format!("nothing came back for {} seconds", patience.as_secs())),
    }
}

/// Whether an X11 display is named.
pub fn has_x11() -> bool {
    is_set("DISPLAY")
}

fn is_set(variable: &str) -> bool {
    std::env::var_os(variable).is_some_and(|value| !value.is_empty())
}

/// The options of a window that stands where it stood last time.
fn placed(mut options: eframe::NativeOptions, place: Option<WindowPlace>) -> eframe::NativeOptions {
    let Some(place) = place else {
        return options;
    };
    let mut viewport = options
        .viewport
        .with_inner_size([place.width, place.height])
        .with_clamp_size_to_monitor_size(true)
        .with_maximized(place.maximized);
    if let (Some(left), Some(top)) = (place.left, place.top) {
        viewport = viewport.with_position([left, top]);
    }
    options.viewport = viewport;
    options
}

/// Makes sure that a window system is there to be asked.
///
/// # Errors
/// One sentence for the user where none is.
pub fn find_display() -> Result<(), String> {
    let is_there = !cfg!(all(unix, not(target_os = "macos")))
        || has_x11()
        || is_set("WAYLAND_DISPLAY")
        || is_set("WAYLAND_SOCKET");
    if is_there {
        Ok(())
    } else {
        Err("there is no display to open a window on; set DISPLAY or WAYLAND_DISPLAY, or use `reelcheck check PATH`, which needs none".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_named_without_the_folders_of_whoever_built_it() {
        for (file, name) in [
            ("src/ui/map.rs", "src/ui/map.rs"),
            (
                "/home/somebody/.cargo/registry/src/index-1/egui-0.37.0/src/ui.rs",
                "egui-0.37.0/src/ui.rs",
            ),
            (
                "C:\\Users\\somebody\\egui-0.37.0\\src\\ui.rs",
                "egui-0.37.0\\src\\ui.rs",
            ),
            ("/rustc/1234/library/core/src/option.rs", "core/src/option.rs"),
            ("/build/odd.rs", "odd.rs"),
        ] {
            assert_eq!(source_name(file), name);
        }
    }
}
