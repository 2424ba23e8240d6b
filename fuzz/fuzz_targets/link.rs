//! An address that is taken is http(s) with a host and nothing hidden, and is read the same again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reelcheck::dossier::links::Link;

fuzz_target!(|text: &str| {
    if let Ok(link) = Link::parse(text) {
        let shown = link.as_str();
        assert!(shown.starts_with("http://") || shown.starts_with("https://"));
        assert!(!link.host().is_empty());
        assert!(shown.is_ascii(), "foreign letters stand as punycode or escaped: {shown}");
        if shown.len() <= reelcheck::dossier::limits::URL_BYTES {
            assert_eq!(Link::parse(shown).as_ref(), Ok(&link));
        }
    }
});
