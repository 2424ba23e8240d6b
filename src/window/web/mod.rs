//! The window in a page on the web.

mod document;

use std::cell::RefCell;
use std::rc::Rc;

use eframe::egui;
use egui::{Context, Modifiers};
use web_sys::{File, KeyboardEvent};

use crate::dossier::limits::PACK_BYTES;
use crate::dossier::links::escaped;
use crate::dossier::paths::within;
use crate::library::{GivenFile, Origin};
use crate::window::state::action::Action;
use crate::window::state::command::offered;
use crate::window::state::host::{Host, Request};
use crate::window::ui::Decoding;
use crate::window::viewer::settings::Settings;
use crate::window::viewer::{Setup, Viewer};
use crate::words::WORDS;
use document::Downloads;

/// What the page has read, and the viewer has not seen yet: a file, or why there is none.
type Inbox = Rc<RefCell<Vec<Result<GivenFile, String>>>>;

/// The page round a viewer.
struct App {
    viewer: Viewer,
    title: String,
    inbox: Inbox,
    downloads: Downloads,
}

/// Opens the window in the canvas of the page; a fault on the way is shown there.
pub fn open(origin: Origin) {
    std::panic::set_hook(Box::new(|_| document::say(WORDS.page.stopped)));
    wasm_bindgen_futures::spawn_local(async {
        if let Err(sentence) = start(origin).await {
            document::say(&sentence);
        }
    });
}

async fn start(origin: Origin) -> Result<(), String> {
    let canvas = document::canvas().ok_or(WORDS.page.no_place)?;
    let options = eframe::WebOptions {
        webgl_context_option: eframe::WebGlContextOption::WebGl2,
        ..eframe::WebOptions::default()
    };
    let create: eframe::AppCreator<'_> = Box::new(|cc| {
        let ctx = cc.egui_ctx.clone();
        let (settings, notice) = match document::stored() {
            Ok(text) => (text.and_then(|text| Settings::parse(&text).ok()), None),
            Err(document::NothingKept) => (None, Some(WORDS.page.keeps_nothing.to_owned())),
        };
        let setup = Setup {
            origin,
            language: None,
            settings: settings.unwrap_or_default(),
            keeper: None,
            notice,
            decoding: Decoding::AtOnce,
            host: Host::Page,
        };
        let inbox = Inbox::default();
        let (arrivals, woken) = (Rc::clone(&inbox), ctx.clone());
        document::on_chosen_file(move |file| read(file, Rc::clone(&arrivals), woken.clone()));
        let is_mac = ctx.os().is_mac();
        document::on_key(move |event| is_ours(event, is_mac));
        Ok(Box::new(App {
            viewer: Viewer::new(&ctx, setup),
            title: String::new(),
            inbox,
            downloads: Downloads::default(),
        }))
    });
    let started = eframe::WebRunner::new().start(canvas, options, create).await;
    started.map_err(|cause| match cause.as_string() {
        Some(cause) => (WORDS.page.not_drawn_because)(&cause),
        None => WORDS.page.not_drawn.to_owned(),
    })?;
    document::reveal();
    Ok(())
}

impl App {
    fn serve(&mut self, request: Request) {
        match request {
            Request::ChooseFile => document::choose_file(),
            Request::Download { name, text } => self.downloads.download(&name, &text),
            Request::Follow(link) => document::follow(link.as_str()),
            Request::Keep(text) => {
                if document::store(&text).is_err() {
                    self.viewer.tell(WORDS.page.keeps_nothing.to_owned());
                }
            }
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        let dropped = ui.input(|input| input.raw.dropped_files.clone());
        for file in dropped.iter().filter_map(|file| file.web_file()) {
            read(file.clone(), Rc::clone(&self.inbox), ui.ctx().clone());
        }
        for arrival in self.inbox.take() {
            match arrival {
                Ok(file) => self.viewer.ask(Action::Open(Origin::Given(file))),
                Err(sentence) => self.viewer.tell(sentence),
            }
        }
        self.viewer.ui(ui);
        for request in self.viewer.take_requests() {
            self.serve(request);
        }
        let title = self.viewer.title();
        if title != self.title {
            document::set_title(&title);
            self.title = title;
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

/// Reads a file of the user's, and puts it into the inbox.
fn read(file: File, inbox: Inbox, ctx: Context) {
    wasm_bindgen_futures::spawn_local(async move {
        let name = file.name();
        // A browser tells the size as a number with a point.
        let read = match within(file.size() as u64, &escaped(&name), PACK_BYTES) {
            Ok(()) => document::bytes(&file).await,
            Err(err) => Err(err.to_string()),
        };
        inbox.borrow_mut().push(match read {
            Ok(bytes) => Ok(GivenFile {
                name,
                bytes: bytes.into(),
            }),
            Err(cause) => Err((WORDS.page.not_opened)(&escaped(&name), &cause)),
        });
        ctx.request_repaint();
    });
}

/// Whether a key is one of ours that the browser would take for itself, too: Ctrl+K, Alt+←, F6.
fn is_ours(event: &KeyboardEvent, is_mac: bool) -> bool {
    let Some(key) = egui::Key::from_name(&event.key()) else {
        return false;
    };
    if event.get_modifier_state("AltGraph") {
        return false;
    }
    let pressed = Modifiers {
        alt: event.alt_key(),
        ctrl: event.ctrl_key(),
        shift: event.shift_key(),
        mac_cmd: is_mac && event.meta_key(),
        command: if is_mac { event.meta_key() } else { event.ctrl_key() },
    };
    let mut keys = offered(Host::Page).flat_map(|row| row.keys);
    let is_taken = |modifiers: Modifiers| modifiers.command || modifiers.alt;
    keys.any(|keys| {
        let is_function_key = matches!(keys.logical_key, egui::Key::F1 | egui::Key::F6);
        keys.logical_key == key
            && (is_taken(keys.modifiers) || is_function_key)
            && is_taken(pressed) == is_taken(keys.modifiers)
            && pressed.matches_logically(keys.modifiers)
    })
}
