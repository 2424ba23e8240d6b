//! What reaches beyond the window: the library on disk, dialogs, the editor.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use egui::Context;

use super::Viewer;
use crate::dossier::load::{Folder, PACK_ENDING, has_pack_name};
use crate::dossier::paths::printable;
use crate::export::{self, ExportFormat};
use crate::library::index::LibraryIndex;
use crate::library::new::write_folder;
use crate::library::{Origin, TEMPLATE};
use crate::window::state::Screen;
use crate::window::state::action::{Choice, Dialog, ExportPlan};
use crate::window::state::host::{Host, Request};
use crate::window::ui::Pictures;
use crate::words::WORDS;

/// Folder of the user's dossiers, where none was set, inside the documents.
const LIBRARY_FOLDER: &str = "Reelcheck";
/// Folder of a new dossier; the next has a number behind it.
const NEW_DOSSIER: &str = "my-film";
/// Most new dossiers that are told apart by number.
const NEW_DOSSIERS: usize = 1_000;

/// The folder that the library has where none was set; the system is asked for its documents once.
static AMONG_DOCUMENTS: LazyLock<Option<PathBuf>> = LazyLock::new(|| {
    let folders = directories::UserDirs::new()?;
    let documents = folders.document_dir().unwrap_or(folders.home_dir());
    Some(documents.join(LIBRARY_FOLDER))
});

impl Viewer {
    /// The user's own folder of dossiers: the one that was set, or one among the documents.
    pub(super) fn library(&self) -> Option<PathBuf> {
        self.settings.library.clone().or_else(|| AMONG_DOCUMENTS.clone())
    }

    /// Looks at the library on a thread, so that a slow disk does not hold the window.
    pub(super) fn look_at_shelf(&mut self, ctx: &Context) {
        let nothing = || Folder::Bundled(&[]);
        let posters = std::mem::replace(&mut self.posters, Pictures::new(nothing(), self.decoding));
        self.posters = posters.reloaded(nothing());
        let covers = self.settings.covers.clone();
        let given = self.platform.given.clone().map(Origin::Given);
        let opened = self.settings.recent.iter().cloned().map(Origin::Path);
        let recent: Vec<Origin> = given.into_iter().chain(opened).collect();
        if self.view.host == Host::Page {
            self.platform.shelf = Some(LibraryIndex::look(None, &recent, &covers));
            return;
        }
        let (sender, looking) = channel();
        let (folder, ctx) = (self.library(), ctx.clone());
        let look = move || {
            let shelf = LibraryIndex::look(folder.as_deref(), &recent, &covers);
            // The window may be gone by now.
            let _ = sender.send(shelf);
            ctx.request_repaint();
        };
        match std::thread::Builder::new().name("library".to_owned()).spawn(look) {
            Ok(_) => self.platform.looking = Some(looking),
            Err(_) => self.notice = Some(WORDS.files.library_not_looked_at.to_owned()),
        }
    }

    /// Takes in what has answered since the last frame.
    pub(super) fn hear_platform(&mut self, ctx: &Context) {
        match self.platform.looking.as_ref().map(Receiver::try_recv) {
            None | Some(Err(TryRecvError::Empty)) => {}
            Some(Ok(shelf)) => {
                self.platform.shelf = Some(shelf);
                self.platform.looking = None;
            }
            Some(Err(TryRecvError::Disconnected)) => {
                self.platform.looking = None;
                self.notice = Some(WORDS.files.library_failed.to_owned());
            }
        }
        #[cfg(not(target_arch = "wasm32"))]
        self.hear_chooser(ctx);
        #[cfg(target_arch = "wasm32")]
        let _ = ctx;
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn hear_chooser(&mut self, ctx: &Context) {
        use crate::window::viewer::choose::Answer;
        let Some(chooser) = &self.platform.chooser else { return };
        match chooser.answer() {
            Answer::Waiting => return,
            Answer::Nothing => {
                self.notice = Some(WORDS.files.no_path_chosen.to_owned());
            }
            Answer::Chosen(Choice::LibraryFolder, folder) => self.set_library(ctx, folder),
            Answer::Chosen(_, path) => {
                self.view.dialog = None;
                self.open(ctx, Origin::Path(path));
                self.keep();
            }
        }
        self.platform.chooser = None;
    }

    /// Opens a dialog of the system.
    pub(super) fn choose(&mut self, ctx: &Context, choice: Choice) {
        if self.view.host == Host::Page {
            return self.request(Request::ChooseFile);
        }
        #[cfg(not(target_arch = "wasm32"))]
        {
            let ctx = ctx.clone();
            let wake = move || ctx.request_repaint();
            self.platform.chooser =
                crate::window::viewer::choose::Chooser::open(choice, self.library().as_deref(), wake);
            if self.platform.chooser.is_none() {
                self.notice = Some(WORDS.files.no_dialog.to_owned());
            }
        }
        #[cfg(target_arch = "wasm32")]
        let _ = (ctx, choice);
    }

    /// Sets the user's own folder, and looks into it.
    pub(super) fn set_library(&mut self, ctx: &Context, folder: PathBuf) {
        self.settings.library = Some(folder);
        self.view.dialog = None;
        self.view.go(|location| location.screen = Screen::Library);
        self.look_at_shelf(ctx);
        self.keep();
    }

    /// Writes the template into the user's own folder, and opens it.
    pub(super) fn write_new_dossier(&mut self, ctx: &Context) {
        let Some(folder) = self.library() else {
            self.notice = Some(WORDS.files.no_folder_for_documents.to_owned());
            return;
        };
        let numbered = (2..NEW_DOSSIERS).map(|number| format!("{NEW_DOSSIER}-{number}"));
        let mut names = std::iter::once(NEW_DOSSIER.to_owned()).chain(numbered);
        let free = names.find(|name| !folder.join(name).exists());
        let first = folder.join(free.unwrap_or_else(|| NEW_DOSSIER.to_owned()));
        let written = std::fs::create_dir_all(&folder)
            .map_err(|err| (WORDS.files.cannot_be_made)(&printable(&folder), &err.to_string()))
            .and_then(|()| write_folder(&first, TEMPLATE).map_err(|err| (WORDS.files.sentence)(&err.to_string())));
        match written {
            Ok(()) => {
                self.notice = Some((WORDS.files.new_dossier_written)(&printable(&first)));
                self.open(ctx, Origin::Path(first));
            }
            Err(sentence) => self.notice = Some(sentence),
        }
    }

    /// Opens the dossier's file in the program that the system has for it.
    pub(super) fn edit(&mut self) {
        let Origin::Path(path) = &self.origin else { return };
        if has_pack_name(path) {
            self.notice = Some(WORDS.files.packed_is_not_edited.to_owned());
            return;
        }
        let file = if path.is_dir() {
            path.join(crate::dossier::load::DOSSIER_FILE)
        } else {
            path.clone()
        };
        #[cfg(not(target_arch = "wasm32"))]
        let is_opened = open::that_detached(&file).is_ok();
        #[cfg(target_arch = "wasm32")]
        let is_opened = false;
        if !is_opened {
            self.notice = Some((WORDS.files.no_editor)(&printable(&file)));
        }
    }

    /// Shows where the dossier could be written to, among the documents.
    pub(super) fn ask_export(&mut self) {
        if self.dossier().is_none() || !self.may_be_exported() {
            return;
        }
        let folders = match self.view.host {
            Host::Desktop => directories::UserDirs::new(),
            Host::Page => None,
        };
        let documents = folders
            .as_ref()
            .map(|folders| folders.document_dir().unwrap_or(folders.home_dir()));
        let format = ExportFormat::default();
        let endings = [".ron".to_owned(), format!(".{PACK_ENDING}")];
        let bare = endings
            .iter()
            .find_map(|ending| self.name.strip_suffix(ending.as_str()));
        let file = format!("{}.{}", bare.unwrap_or(&self.name), format.ending());
        let path = documents.map_or_else(|| PathBuf::from(&file), |documents| documents.join(&file));
        self.view.dialog = Some(Dialog::Export(ExportPlan {
            format,
            path: path.display().to_string(),
            problem: None,
        }));
    }

    /// Whether what is shown is all that the dossier holds; else says why nothing is written. The command line refuses the
    /// same.
    fn may_be_exported(&mut self) -> bool {
        let is_sound = self.open.as_ref().is_some_and(|open| open.is_sound);
        if !is_sound {
            self.view.dialog = None;
            self.notice = Some(WORDS.files.has_errors.to_owned());
        }
        is_sound
    }

    /// Writes the dossier as it is covered now; a fault is shown in the sheet that asked for it.
    pub(super) fn export(&mut self, plan: ExportPlan) {
        if !self.may_be_exported() {
            return;
        }
        let Some(dossier) = self.dossier() else { return };
        let text = export::export(dossier, &self.view.cover, plan.format);
        if self.view.host == Host::Page {
            let name = plan.path.trim().to_owned();
            self.view.dialog = None;
            return self.request(Request::Download { name, text });
        }
        self.view.dialog = match export::write_new(Path::new(plan.path.trim()), &text) {
            Ok(()) => {
                self.notice = Some((WORDS.files.written)(plan.path.trim()));
                None
            }
            Err(err) => Some(Dialog::Export(ExportPlan {
                problem: Some(err.to_string()),
                ..plan
            })),
        };
    }

    /// Shows the field for a path; a page has no paths, and lets a file be chosen at once.
    pub(super) fn ask_path(&mut self, ctx: &Context) {
        match self.view.host {
            Host::Desktop => self.view.dialog = Some(Dialog::OpenPath(String::new())),
            Host::Page => self.choose(ctx, Choice::DossierFile),
        }
    }
}
