//! Folding twice changes nothing more, and any query is answered.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use reelcheck::dossier::model::Cover;
use reelcheck::library::IHOSTAGE;
use reelcheck::query::search::fold;
use reelcheck::window::state::host::Host;
use reelcheck::window::state::jump::Index;

static INDEX: LazyLock<Option<Index>> = LazyLock::new(|| {
    let dossier = IHOSTAGE.load(None).dossier?;
    Some(Index::new(Some(&dossier), &Cover::default(), Host::Desktop))
});

fuzz_target!(|text: &str| {
    let folded = fold(text);
    assert_eq!(fold(&folded), folded);
    if let Some(index) = INDEX.as_ref() {
        let _ = index.search(text);
    }
});
