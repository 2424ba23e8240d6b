//! Any bytes give a report: its places lie in the file, and it can be printed in every format.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reelcheck::dossier::diagnostics::{human, json, short};
use reelcheck::dossier::load::{Folder, from_bytes};

fuzz_target!(|bytes: &[u8]| {
    let loaded = from_bytes(bytes, "dossier.ron", Folder::Bundled(&[]), None);
    if loaded.dossier.is_none() {
        assert!(loaded.report.has_errors(), "no dossier, and no word why");
    }
    for problem in loaded.report.problems().iter().take(20) {
        let text = human(problem);
        assert!(!text.contains('\u{1b}') && !text.contains('\u{202e}'), "raw control characters in print");
        assert!(!short(problem).contains('\n'));
    }
    let _ = json(&[("dossier.ron".to_owned(), loaded.report)]);
});
