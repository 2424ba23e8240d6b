//! Any bytes give a map or one sentence; what is taken lies on any sheet, and can be cut into triangles.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use reelcheck::dossier::format::MapUnits::{self, Degrees, Metres};
use reelcheck::dossier::load::map_features;
use reelcheck::dossier::model::{Extent, MapSheet};
use reelcheck::library::IHOSTAGE;
use reelcheck::window::ui::MapShapes;

static SHEET: LazyLock<Option<MapSheet>> =
    LazyLock::new(|| IHOSTAGE.load(None).dossier.and_then(|dossier| dossier.map().cloned()));

/// A town, the Pacific across the date line, the world, Svalbard, both polar seas, a plan.
const SHEETS: [(MapUnits, ((f64, f64), (f64, f64))); 7] = [
    (Degrees, ((51.9, 3.9), (52.1, 4.1))),
    (Degrees, ((-45.0, 140.0), (45.0, 240.0))),
    (Degrees, ((-90.0, -180.0), (90.0, 180.0))),
    (Degrees, ((74.0, 5.0), (82.0, 36.0))),
    (Degrees, ((60.0, -180.0), (90.0, 180.0))),
    (Degrees, ((-90.0, -180.0), (-60.0, 180.0))),
    (Metres, ((-5.0, -7.0), (60.0, 80.0))),
];

fuzz_target!(|bytes: &[u8]| {
    match (map_features(bytes), SHEET.as_ref()) {
        (Ok(features), Some(sheet)) => {
            for (units, bounds) in SHEETS {
                let extent = Extent::between(units, bounds, bounds.0).expect("each encloses something");
                let features = features.clone();
                let _ = MapShapes::new(Some(&MapSheet { features, extent, ..sheet.clone() }));
            }
        }
        (Ok(_), None) => panic!("the bundled film has a map"),
        (Err(cause), _) => assert!(!cause.is_empty()),
    }
});
