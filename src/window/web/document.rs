//! What the page's document does for the window: its elements are those of `packaging/web/index.html`.

use eframe::wasm_bindgen::JsCast;
use eframe::wasm_bindgen::JsValue;
use eframe::wasm_bindgen::prelude::Closure;
use web_sys::{
    Blob, BlobPropertyBag, Document, Element, Event, File, HtmlAnchorElement, HtmlCanvasElement, HtmlInputElement,
    KeyboardEvent, Storage, Url,
};

use crate::words::WORDS;

/// What the settings are kept under.
const SETTINGS: &str = "reelcheck settings";

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Where the window is drawn.
pub(super) fn canvas() -> Option<HtmlCanvasElement> {
    element("window")?.dyn_into().ok()
}

/// Takes away what stands in the place of the window until it draws.
pub(super) fn reveal() {
    if let Some(loading) = element("loading") {
        let _ = loading.set_attribute("hidden", "");
    }
}

/// Says a sentence in the place of the window.
pub(super) fn say(sentence: &str) {
    if let (Some(loading), Some(message)) = (element("loading"), element("message")) {
        message.set_text_content(Some(sentence));
        let _ = loading.remove_attribute("hidden");
    }
    if let Some(progress) = element("progress") {
        progress.remove();
    }
}

pub(super) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The browser keeps nothing for this page.
pub(super) struct NothingKept;

fn storage() -> Result<Storage, NothingKept> {
    let window = web_sys::window().ok_or(NothingKept)?;
    window.local_storage().ok().flatten().ok_or(NothingKept)
}

/// The settings of before, where there are any.
pub(super) fn stored() -> Result<Option<String>, NothingKept> {
    storage()?.get_item(SETTINGS).map_err(|_| NothingKept)
}

pub(super) fn store(text: &str) -> Result<(), NothingKept> {
    storage()?.set_item(SETTINGS, text).map_err(|_| NothingKept)
}

/// Opens the browser's dialog for a file.
pub(super) fn choose_file() {
    if let Some(input) = file_input() {
        // The same file can be chosen twice, changed in between.
        input.set_value("");
        input.click();
    }
}

fn file_input() -> Option<HtmlInputElement> {
    element("file")?.dyn_into().ok()
}

/// Calls `act` with each file that is chosen, for as long as the page is open.
pub(super) fn on_chosen_file(act: impl Fn(File) + 'static) {
    let Some(input) = file_input() else { return };
    let of_input = input.clone();
    let chosen = Closure::<dyn Fn(Event)>::new(move |_| {
        if let Some(file) = of_input.files().and_then(|files| files.get(0)) {
            act(file);
        }
    });
    input.set_onchange(Some(chosen.as_ref().unchecked_ref()));
    chosen.forget();
}

/// Keeps the browser from acting on the keys that are ours, for as long as the page is open.
pub(super) fn on_key(is_ours: impl Fn(&KeyboardEvent) -> bool + 'static) {
    let Some(document) = document() else { return };
    let pressed = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        if is_ours(&event) {
            event.prevent_default();
        }
    });
    // Before the canvas, which keeps what it gets to itself.
    let listener = pressed.as_ref().unchecked_ref();
    let _ = document.add_event_listener_with_callback_and_bool("keydown", listener, true);
    pressed.forget();
}

/// What is in a file.
pub(super) async fn bytes(file: &File) -> Result<Vec<u8>, String> {
    let refused = |cause: JsValue| {
        let cause = cause.dyn_into::<js_sys::Error>().map(|err| String::from(err.message()));
        cause.unwrap_or_else(|_| WORDS.page.browser_does_not_read_it.to_owned())
    };
    let buffer = wasm_bindgen_futures::JsFuture::from(file.array_buffer()).await;
    Ok(js_sys::Uint8Array::new(&buffer.map_err(refused)?).to_vec())
}

/// Opens an address in a tab of its own, which is told nothing of this page.
pub(super) fn follow(address: &str) {
    if let Some(anchor) = anchor(address) {
        anchor.set_target("_blank");
        anchor.set_rel("noopener noreferrer");
        anchor.click();
    }
}

fn anchor(address: &str) -> Option<HtmlAnchorElement> {
    let anchor: HtmlAnchorElement = document()?.create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(address);
    Some(anchor)
}

/// Hands files to the browser to be saved.
#[derive(Default)]
pub(super) struct Downloads {
    /// Address of the one before, which the browser has taken by now.
    last: Option<String>,
}

impl Downloads {
    pub(super) fn download(&mut self, name: &str, text: &str) {
        if let Some(last) = self.last.take() {
            let _ = Url::revoke_object_url(&last);
        }
        let kind = BlobPropertyBag::new();
        // The browser takes no ending of its own for what it knows nothing of.
        kind.set_type("application/octet-stream");
        let parts = js_sys::Array::of1(&JsValue::from_str(text));
        let address = Blob::new_with_str_sequence_and_options(&parts, &kind)
            .and_then(|blob| Url::create_object_url_with_blob(&blob));
        if let Ok(address) = address {
            if let Some(anchor) = anchor(&address) {
                anchor.set_download(name);
                anchor.click();
            }
            self.last = Some(address);
        }
    }
}
