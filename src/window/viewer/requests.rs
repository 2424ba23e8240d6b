//! What a viewer that lives in a page on the web asks of that page.

use super::Viewer;
use crate::dossier::load::{is_packed, named_files};
use crate::library::GivenFile;
use crate::window::state::host::{Host, Request};
use crate::words::WORDS;

impl Viewer {
    /// What the page is asked for since the last call, in order; nothing on a desktop.
    pub fn take_requests(&mut self) -> Vec<Request> {
        std::mem::take(&mut self.platform.requests)
    }

    /// Says something to the user, until it is dismissed.
    pub fn tell(&mut self, sentence: String) {
        self.notice = Some(sentence);
    }

    pub(super) fn request(&mut self, request: Request) {
        self.platform.requests.push(request);
    }

    /// Has the page keep settings that changed; on a desktop they have a writer of their own.
    pub(super) fn keep_on_page(&mut self) {
        if self.view.host == Host::Page && self.platform.kept.as_ref() != Some(&self.settings) {
            self.platform.kept = Some(self.settings.clone());
            self.request(Request::Keep(self.settings.to_text()));
        }
    }

    /// Takes away what was said of the dossier before.
    pub(super) fn forget_what_is_missing(&mut self) {
        self.notice.take_if(|notice| notice == WORDS.files.comes_alone);
    }

    /// Remembers a file that was handed over, for as long as the page is open, and says what is missing from it.
    pub(super) fn remember_given(&mut self, file: &GivenFile) {
        if !is_packed(&file.bytes) && !named_files(&file.bytes).is_empty() {
            self.notice = Some(WORDS.files.comes_alone.to_owned());
        }
        self.platform.given = Some(file.clone());
    }
}
