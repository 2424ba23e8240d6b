//! The native window.

mod display;
mod fault;
mod panics;

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use eframe::egui;

#[cfg(all(unix, not(target_os = "macos")))]
pub use display::wayland_fault;
pub use display::{find_display, has_x11};
pub use fault::{StartError, is_from_icon, show_in_box};
pub use panics::tell_panics_briefly;

use crate::window::viewer::Viewer;
use crate::window::viewer::settings::{Store, WindowPlace};
use crate::words::WORDS;

/// First size of the window, in points.
const FIRST_SIZE: [f32; 2] = [1280.0, 800.0];
/// Smallest size of the window, in points.
const LEAST_SIZE: [f32; 2] = [320.0, 240.0];

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
    let icon = eframe::icon_data::from_png_bytes(include_bytes!("../../../assets/icon/icon-64.png"));
    let viewport = egui::ViewportBuilder::default()
        .with_app_id("reelcheck")
        .with_inner_size(FIRST_SIZE)
        .with_min_inner_size(LEAST_SIZE)
        .with_icon(icon.unwrap_or_default());
    eframe::NativeOptions {
        viewport,
        #[cfg(not(feature = "direct3d"))]
        renderer: eframe::Renderer::Glow,
        #[cfg(feature = "direct3d")]
        renderer: eframe::Renderer::Wgpu,
        ..eframe::NativeOptions::default()
    }
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// Where the window system gives no window, or the program stopped while it was open.
pub fn run(
    frames: FrameLog,
    place: Option<WindowPlace>,
    store: Option<Store>,
    make: impl FnOnce(&egui::Context) -> Viewer,
) -> Result<(), StartError> {
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
    let run = std::panic::AssertUnwindSafe(|| eframe::run_native(WORDS.shell.program, options, create));
    match std::panic::catch_unwind(run) {
        Ok(Ok(())) => Ok(()),
        Ok(Err(err)) => Err(err.into()),
        Err(_) if has_drawn.load(Ordering::Relaxed) => Err(StartError::Stopped),
        // The window library panics where a graphics driver offers nothing at all.
        Err(_) => Err(StartError::OpenGl(WORDS.start.driver_offers_nothing.to_owned())),
    }
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
