//! Any bytes give a map or one sentence; what is taken can be cut into triangles.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use reelcheck::library::IHOSTAGE;
use reelcheck::dossier::load::map_features;
use reelcheck::dossier::model::MapSheet;
use reelcheck::window::ui::MapShapes;

static SHEET: LazyLock<Option<MapSheet>> =
    LazyLock::new(|| IHOSTAGE.load(None).dossier.and_then(|dossier| dossier.map().cloned()));

fuzz_target!(|bytes: &[u8]| {
    match (map_features(bytes), SHEET.as_ref()) {
        (Ok(features), Some(sheet)) => {
            let sheet = MapSheet { features, ..sheet.clone() };
            let _ = MapShapes::new(Some(&sheet));
        }
        (Ok(_), None) => panic!("the bundled film has a map"),
        (Err(cause), _) => assert!(!cause.is_empty()),
    }
});
