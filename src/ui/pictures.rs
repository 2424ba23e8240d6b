//! Pictures of a dossier: decoded off the window's thread, uploaded once.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::{ColorImage, Context, CornerRadius, TextureHandle, TextureOptions, Ui, vec2};

use super::page::Page;
use super::theme::{Face, space, tokens};
use super::{widgets, words};
use crate::action::Actions;
use crate::limits::IMAGE_BYTES;
use crate::load::Folder;
use crate::model::{ImageId, Shown};
use crate::paths::InnerPath;
use crate::picture::decode;

/// Longest side that is kept of a picture, in pixels.
const LONGEST_SIDE_PX: u32 = 1_600;

/// How pictures are decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decoding {
    /// On a thread of its own; the window goes on.
    OnThread,
    /// At once, for pictures of pages and tests.
    AtOnce,
}

/// A picture, as far as it has come.
#[derive(Clone)]
pub enum PictureState {
    /// Being decoded.
    Waiting,
    /// On the graphics card.
    Ready(TextureHandle),
    /// Cannot be shown; the reason.
    Failed(String),
}

type Decoded = (InnerPath, Result<ColorImage, String>);

/// The pictures of one dossier.
pub struct Pictures {
    folder: Folder,
    decoding: Decoding,
    states: RefCell<HashMap<InnerPath, PictureState>>,
    sender: Sender<Decoded>,
    receiver: Receiver<Decoded>,
}

impl Pictures {
    /// The pictures of a folder; none is read before it is asked for.
    pub fn new(folder: Folder, decoding: Decoding) -> Self {
        let (sender, receiver) = channel();
        Self {
            folder,
            decoding,
            states: RefCell::default(),
            sender,
            receiver,
        }
    }

    /// A picture as far as it has come; the first call starts its decoding.
    pub fn get(&self, ctx: &Context, file: &InnerPath) -> PictureState {
        self.take_decoded(ctx);
        if let Some(state) = self.states.borrow().get(file) {
            return state.clone();
        }
        if self.decoding == Decoding::OnThread && ctx.cumulative_frame_nr() == 0 {
            // Words come first; decoding would take the processor from the first frame.
            ctx.request_repaint();
            return PictureState::Waiting;
        }
        self.set(file, PictureState::Waiting);
        let side =
            LONGEST_SIDE_PX.min(u32::try_from(ctx.input(|input| input.max_texture_side)).unwrap_or(LONGEST_SIDE_PX));
        match self.decoding {
            Decoding::AtOnce => {
                let _ = self.sender.send((file.clone(), read(&self.folder, file, side)));
                self.take_decoded(ctx);
            }
            Decoding::OnThread => self.start(ctx, file, side),
        }
        self.states.borrow().get(file).cloned().unwrap_or(PictureState::Waiting)
    }

    fn start(&self, ctx: &Context, file: &InnerPath, side: u32) {
        let (folder, file, sender, ctx) = (self.folder.clone(), file.clone(), self.sender.clone(), ctx.clone());
        let name = file.clone();
        let job = move || {
            let decoded = std::panic::catch_unwind(|| read(&folder, &file, side))
                .unwrap_or_else(|_| Err("decoding it failed".to_owned()));
            // The window may have moved on to another dossier.
            if sender.send((file, decoded)).is_ok() {
                ctx.request_repaint();
            }
        };
        let thread = std::thread::Builder::new().name("pictures".to_owned()).spawn(job);
        if let Err(err) = thread {
            self.set(&name, PictureState::Failed(err.to_string()));
        }
    }

    fn take_decoded(&self, ctx: &Context) {
        for (file, decoded) in self.receiver.try_iter() {
            let state = match decoded {
                Ok(image) => {
                    let name = file.as_str().to_owned();
                    PictureState::Ready(ctx.load_texture(name, image, TextureOptions::LINEAR))
                }
                Err(reason) => PictureState::Failed(reason),
            };
            self.set(&file, state);
        }
    }

    fn set(&self, file: &InnerPath, state: PictureState) {
        self.states.borrow_mut().insert(file.clone(), state);
    }
}

fn read(folder: &Folder, file: &InnerPath, side_px: u32) -> Result<ColorImage, String> {
    let bytes = folder.read(file, IMAGE_BYTES).map_err(|err| err.to_string())?;
    let picture = decode(&bytes, side_px).map_err(|err| format!("`{}` cannot be shown: {err}", file.as_str()))?;
    let size = [picture.width() as usize, picture.height() as usize];
    Ok(ColorImage::from_rgba_unmultiplied(size, picture.as_raw()))
}

/// A picture with its caption and credit, no wider than `widest` points; or why it is not shown.
pub(crate) fn image_ui(ui: &mut Ui, page: Page<'_>, id: ImageId, widest: f32, actions: &mut Actions) {
    let image = page.dossier.image(id);
    let tokens = tokens(ui);
    let scene = match page.view.cover.show(&image.scene) {
        Shown::Open(scene) => scene,
        Shown::Covered(_) => {
            widgets::covered(ui, &image.scene, actions);
            return;
        }
    };
    let width = ui.available_width().min(widest);
    match page.pictures.get(ui.ctx(), &image.file) {
        PictureState::Waiting => {
            widgets::soft(ui, Face::Small, "The picture is being read …");
        }
        PictureState::Failed(reason) => {
            let text = format!("Picture not shown: {reason}");
            widgets::soft(ui, Face::Small, &text);
        }
        PictureState::Ready(texture) => {
            let size = texture.size_vec2();
            let shown = vec2(width, width * size.y / size.x.max(1.0));
            ui.add(
                egui::Image::new((texture.id(), shown))
                    .corner_radius(CornerRadius::same(space::CARD_RADIUS))
                    .alt_text(&scene.alt),
            );
        }
    }
    let kind = image.kind.map(|kind| words::image_kind(kind).to_owned());
    let line = kind
        .into_iter()
        .chain(scene.caption.iter().cloned())
        .chain([format!("{}, {}", image.credit, image.licence)])
        .collect::<Vec<_>>()
        .join(" · ");
    ui.add(egui::Label::new(Face::Small.text(line).color(tokens.soft_ink)).wrap());
}
