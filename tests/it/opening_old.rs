//! What was written for schema 1 opens without an error in every later version.

use std::path::Path;

/// The dossiers and the template of version 0.1.0, byte for byte.
const OLD: [&str; 3] = ["ihostage", "sully", "template"];

#[test]
fn the_dossiers_of_the_first_version_open_without_an_error() {
    for name in OLD {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/fixtures/schema-1")
            .join(name);
        let loaded = reelcheck::dossier::load::from_path(&folder, None);
        assert_eq!(
            loaded.report.errors(),
            0,
            "{name}: {:?}",
            loaded.report.problems().first()
        );
        let dossier = loaded.dossier.unwrap();
        assert!(dossier.claims().len() > 1 && dossier.map().is_some(), "{name}");
    }
}
