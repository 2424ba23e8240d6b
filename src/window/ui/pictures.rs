//! Pictures of a dossier: decoded one at a time off the window's thread, uploaded once, let go when others need the room.

#[cfg(test)]
mod tests;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::{ColorImage, Context, TextureHandle, TextureOptions};

use crate::dossier::limits::{IMAGE_BYTES, TEXTURE_BYTES};
use crate::dossier::load::Folder;
use crate::dossier::paths::InnerPath;
use crate::dossier::pictures::decode;
use crate::library::Origin;

use crate::words::WORDS;

/// Longest side that is kept of a picture, in pixels: the widest place for one, two and a half times as dense.
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

/// What the bytes of a file were, to know them again.
type Fingerprint = u64;

/// What is known of one picture.
struct Known {
    state: PictureState,
    fingerprint: Option<Fingerprint>,
    /// Whether the file has been read since the dossier was loaded.
    is_current: bool,
    /// The frame that showed it last.
    seen: u64,
}

/// A picture by where it lies.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Address {
    /// Which other dossier it belongs to; none where it is the one on screen.
    dossier: Option<String>,
    file: InnerPath,
}

impl Address {
    fn of(dossier: Option<String>, file: &InnerPath) -> Self {
        let file = file.clone();
        Self { dossier, file }
    }
}

/// A picture to be read; where its bytes are the ones known, nothing is decoded.
struct Job {
    address: Address,
    /// The other dossier.
    origin: Option<Origin>,
    known: Option<Fingerprint>,
    side_px: u32,
}

/// What came of reading one.
struct Answer {
    address: Address,
    fingerprint: Option<Fingerprint>,
    outcome: Outcome,
}

enum Outcome {
    Decoded(ColorImage),
    Unchanged,
    Failed(String),
}

/// The pictures of one dossier.
pub struct Pictures {
    folder: Folder,
    decoding: Decoding,
    known: RefCell<HashMap<Address, Known>>,
    /// To the thread that decodes; none before the first picture is asked for.
    jobs: RefCell<Option<Sender<Job>>>,
    /// What the thread gets one at a time: decoded ahead of the frames that take them, large pictures would pile up.
    waiting: RefCell<Vec<Job>>,
    is_decoding: Cell<bool>,
    sender: Sender<Answer>,
    receiver: Receiver<Answer>,
}

impl Pictures {
    /// The pictures of a folder; none is read before it is asked for.
    pub fn new(folder: Folder, decoding: Decoding) -> Self {
        let (sender, receiver) = channel();
        Self {
            folder,
            decoding,
            known: RefCell::default(),
            jobs: RefCell::default(),
            waiting: RefCell::default(),
            is_decoding: Cell::new(false),
            sender,
            receiver,
        }
    }

    /// The pictures of the same dossier, loaded anew: what was decoded stays on screen, and stays for good where the
    /// bytes of its file are the same.
    #[must_use]
    pub fn reloaded(self, folder: Folder) -> Self {
        let mut known = self.known.into_inner();
        known.retain(|_, picture| matches!(picture.state, PictureState::Ready(_)));
        for picture in known.values_mut() {
            picture.is_current = false;
        }
        Self {
            known: RefCell::new(known),
            ..Self::new(folder, self.decoding)
        }
    }

    /// A picture as far as it has come; the first call starts its decoding.
    pub fn get(&self, ctx: &Context, file: &InnerPath) -> PictureState {
        self.fetch(ctx, &Address::of(None, file), None)
    }

    /// The same of another dossier, which need not be on screen.
    pub fn of_other(&self, ctx: &Context, origin: &Origin, file: &InnerPath) -> PictureState {
        self.fetch(ctx, &Address::of(Some(origin.identity()), file), Some(origin))
    }

    fn fetch(&self, ctx: &Context, address: &Address, origin: Option<&Origin>) -> PictureState {
        self.take_answers(ctx);
        if self.decoding == Decoding::OnThread && ctx.cumulative_frame_nr() == 0 {
            // Words come first; decoding would take the processor from the first frame.
            ctx.request_repaint();
            return PictureState::Waiting;
        }
        if let Some(job) = self.job(ctx, address, origin) {
            match self.decoding {
                Decoding::AtOnce => {
                    // The receiver is ours, and open.
                    let _ = self.sender.send(answer(&self.folder, job));
                    self.take_answers(ctx);
                }
                Decoding::OnThread => self.waiting.borrow_mut().push(job),
            }
        }
        self.start_next(ctx);
        let known = self.known.borrow();
        known
            .get(address)
            .map_or(PictureState::Waiting, |picture| picture.state.clone())
    }

    /// What is to be read of a file, unless that is done or on its way.
    fn job(&self, ctx: &Context, address: &Address, origin: Option<&Origin>) -> Option<Job> {
        let largest = ctx.input(|input| input.max_texture_side);
        let mut known = self.known.borrow_mut();
        let picture = known.entry(address.clone()).or_insert(Known {
            state: PictureState::Waiting,
            fingerprint: None,
            is_current: false,
            seen: 0,
        });
        picture.seen = ctx.cumulative_frame_nr();
        if picture.is_current {
            return None;
        }
        picture.is_current = true;
        Some(Job {
            address: address.clone(),
            origin: origin.cloned(),
            known: picture.fingerprint,
            side_px: LONGEST_SIDE_PX.min(u32::try_from(largest).unwrap_or(LONGEST_SIDE_PX)),
        })
    }

    /// Hands the thread the next picture once it has answered for the one before. What was asked for and has gone out
    /// of sight since is not decoded; it is asked for again when it comes back.
    fn start_next(&self, ctx: &Context) {
        if self.is_decoding.get() {
            return;
        }
        let frame = ctx.cumulative_frame_nr();
        let mut waiting = self.waiting.borrow_mut();
        waiting.retain(|job| {
            let mut known = self.known.borrow_mut();
            let Some(picture) = known.get_mut(&job.address) else {
                return false;
            };
            picture.is_current = picture.seen + 1 >= frame;
            picture.is_current
        });
        if waiting.is_empty() {
            return;
        }
        let job = waiting.remove(0);
        let mut jobs = self.jobs.borrow_mut();
        if jobs.is_none() {
            *jobs = self.decoder(ctx);
        }
        let address = job.address.clone();
        self.is_decoding
            .set(jobs.as_ref().is_some_and(|jobs| jobs.send(job).is_ok()));
        if !self.is_decoding.get() {
            let reason = WORDS.pictures.no_thread.to_owned();
            self.set(ctx, &address, PictureState::Failed(reason), None);
        }
    }

    fn decoder(&self, ctx: &Context) -> Option<Sender<Job>> {
        let (jobs, waiting) = channel::<Job>();
        let (folder, sender, ctx) = (self.folder.clone(), self.sender.clone(), ctx.clone());
        let work = move || {
            for job in waiting {
                let address = job.address.clone();
                let answered = std::panic::catch_unwind(|| answer(&folder, job));
                let answered = answered.unwrap_or_else(|_| Answer {
                    address,
                    fingerprint: None,
                    outcome: Outcome::Failed(WORDS.pictures.decoding_failed.to_owned()),
                });
                // The window may have moved on to another dossier.
                if sender.send(answered).is_err() {
                    return;
                }
                ctx.request_repaint();
            }
        };
        let thread = std::thread::Builder::new().name("pictures".to_owned()).spawn(work);
        thread.ok().map(|_| jobs)
    }

    fn take_answers(&self, ctx: &Context) {
        for answer in self.receiver.try_iter() {
            self.is_decoding.set(false);
            let Answer {
                address,
                fingerprint,
                outcome,
            } = answer;
            let state = match outcome {
                // It is on the graphics card already.
                Outcome::Unchanged => continue,
                Outcome::Decoded(image) => PictureState::Ready(ctx.load_texture(
                    address.file.as_str().to_owned(),
                    image,
                    TextureOptions::LINEAR,
                )),
                Outcome::Failed(reason) => PictureState::Failed(reason),
            };
            self.set(ctx, &address, state, fingerprint);
        }
    }

    fn set(&self, ctx: &Context, address: &Address, state: PictureState, fingerprint: Option<Fingerprint>) {
        let mut known = self.known.borrow_mut();
        if let Some(picture) = known.get_mut(address) {
            picture.state = state;
            picture.fingerprint = fingerprint;
        }
        let_go(&mut known, ctx.cumulative_frame_nr());
    }
}

/// Lets pictures go, the least lately seen first, until the others keep to the budget; those of this frame and of the
/// one before stay.
fn let_go(known: &mut HashMap<Address, Known>, frame: u64) {
    let bytes = |picture: &Known| match &picture.state {
        PictureState::Ready(texture) => texture.size().iter().product::<usize>() * 4,
        PictureState::Waiting | PictureState::Failed(_) => 0,
    };
    let mut all: usize = known.values().map(bytes).sum();
    while all > TEXTURE_BYTES {
        let hidden = known
            .iter()
            .filter(|(_, picture)| bytes(picture) > 0 && picture.seen + 1 < frame);
        let Some(oldest) = hidden
            .min_by_key(|(_, picture)| picture.seen)
            .map(|(file, _)| file.clone())
        else {
            return;
        };
        all -= known.remove(&oldest).map_or(0, |picture| bytes(&picture));
    }
}

/// Reads a file, and decodes it unless its bytes are those that are known.
fn answer(folder: &Folder, job: Job) -> Answer {
    let Job {
        address,
        origin,
        known,
        side_px,
    } = job;
    let folder = origin.map_or_else(|| Some(folder.clone()), |origin| origin.folder());
    let read = folder
        .ok_or_else(|| WORDS.pictures.dossier_cannot_be_opened.to_owned())
        .and_then(|folder| folder.read(&address.file, IMAGE_BYTES).map_err(|err| err.to_string()));
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(reason) => {
            return Answer {
                address,
                fingerprint: None,
                outcome: Outcome::Failed(reason),
            };
        }
    };
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    let fingerprint = Some(hasher.finish());
    let outcome = if known == fingerprint {
        Outcome::Unchanged
    } else {
        match decode(&bytes, side_px) {
            Ok(picture) => {
                let size = [picture.width() as usize, picture.height() as usize];
                Outcome::Decoded(ColorImage::from_rgba_unmultiplied(size, picture.as_raw()))
            }
            Err(err) => Outcome::Failed((WORDS.pictures.cannot_be_read)(address.file.as_str(), &err.to_string())),
        }
    };
    Answer {
        address,
        fingerprint,
        outcome,
    }
}
