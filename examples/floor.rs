//! The floor of every measure: a window with one label, built and set up like Reelcheck's own.

use eframe::egui;
use reelcheck::window::native::{FrameLog, native_options};

struct Floor(FrameLog);

impl eframe::App for Floor {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        self.0.frame();
        ui.label("Floor");
    }
}

fn main() -> eframe::Result {
    let frames = FrameLog::new(std::env::args().any(|argument| argument == "--log-frames"));
    eframe::run_native(
        "Floor",
        native_options(),
        Box::new(move |_| Ok(Box::new(Floor(frames)))),
    )
}
