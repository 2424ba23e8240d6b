//! A path that is taken stays in its folder on every system.
#![no_main]

use std::path::{Component, Path};

use libfuzzer_sys::fuzz_target;
use reelcheck::dossier::paths::InnerPath;

fuzz_target!(|text: &str| {
    if let Ok(path) = InnerPath::parse(text) {
        let path = path.as_str();
        assert!(Path::new(path).components().all(|part| matches!(part, Component::Normal(_))));
        assert!(!path.contains(['\\', ':', '\0', '%', '~']) || path.find('~').is_some_and(|at| at > 0));
        assert!(!path.split('/').any(|part| part == ".." || part == "." || part.is_empty()));
    }
});
