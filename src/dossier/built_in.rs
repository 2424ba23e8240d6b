//! What is built into the program lies in it deflated, as `build.rs` packs it: texts and fonts are a third of their size.

use miniz_oxide::inflate::decompress_slice_iter_to_slice;

/// A file that is built into the program.
#[derive(Debug, Clone, Copy)]
pub struct BuiltIn(&'static [u8]);

impl BuiltIn {
    /// What `build.rs` made of a file: how long that is, in four bytes, and its deflated content.
    pub const fn new(packed: &'static [u8]) -> Self {
        Self(packed)
    }

    /// The file as it was; a megabyte takes a few milliseconds.
    pub fn bytes(self) -> Vec<u8> {
        let Some((length, deflated)) = self.0.split_first_chunk() else {
            return Vec::new();
        };
        let mut bytes = vec![0; u32::from_le_bytes(*length) as usize];
        let inflated = decompress_slice_iter_to_slice(&mut bytes, std::iter::once(deflated), false, true);
        // What is built in does not change: tests read every file that is.
        debug_assert_eq!(inflated, Ok(bytes.len()));
        bytes
    }

    /// The same where it is a text.
    pub fn text(self) -> String {
        String::from_utf8(self.bytes()).unwrap_or_default()
    }
}

/// A file of `assets`, by its path there, in parts.
macro_rules! built_in {
    ($($part:literal),+) => {
        $crate::dossier::built_in::BuiltIn::new(include_bytes!(concat!(env!("OUT_DIR"), "/assets/", $($part),+)))
    };
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn what_is_built_in_is_the_file_that_lies_in_assets() {
        for (built_in, file) in [
            (
                built_in!("dossiers/sully/images/ferry.webp"),
                "dossiers/sully/images/ferry.webp",
            ),
            (built_in!("fonts/Inter-Regular.ttf"), "fonts/Inter-Regular.ttf"),
            (
                built_in!("fonts/SourceSerif4-SemiBold.ttf"),
                "fonts/SourceSerif4-SemiBold.ttf",
            ),
            (built_in!("words/nl.txt"), "words/nl.txt"),
        ] {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets").join(file);
            assert!(built_in.bytes() == std::fs::read(path).unwrap(), "{file}");
        }
    }
}
