//! Two readings of RON never disagree: what `ron` takes the tree of the file takes, as the same value, and a dossier
//! that `ron` reads is the one that its tree gives.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reelcheck::dossier::load::disagreement;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        assert_eq!(disagreement(text), None);
    }
});
