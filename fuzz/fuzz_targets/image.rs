//! Any bytes give a picture within the limits, or a reason.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reelcheck::dossier::pictures::decode;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(picture) = decode(bytes, 512) {
        assert!(picture.width() <= 512 && picture.height() <= 512);
        assert!(picture.width() > 0 && picture.height() > 0);
    }
});
