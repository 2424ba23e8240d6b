//! Any bytes are a packed dossier or are refused with a remedy; what is opened can be read and shown within its limits.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reelcheck::dossier::limits::PACK_UNPACKED_BYTES;
use reelcheck::dossier::load::{Inspection, Packed, inspected_pack};
use reelcheck::dossier::paths::InnerPath;

fuzz_target!(|bytes: &[u8]| {
    let packed = match Packed::open(bytes.into()) {
        Ok(packed) => packed,
        Err(err) => return assert!(!err.to_string().contains('\u{1b}') && !err.remedy().is_empty()),
    };
    let mut unpacked = 0;
    for path in packed.paths() {
        let path = InnerPath::parse(path).expect("every name is a path inside the folder");
        unpacked += packed.read(&path, u64::MAX).map_or(0, |bytes| bytes.len() as u64);
    }
    assert!(unpacked <= PACK_UNPACKED_BYTES);
    let loaded = inspected_pack(bytes.into(), "film.reelcheck", None, Inspection::Whole);
    assert!(loaded.dossier.is_some() || loaded.report.has_errors(), "no dossier, and no word why");
});
