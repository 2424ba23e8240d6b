//! The words of pictures.

use super::problems::plain;

/// The words of pictures.
pub(crate) struct PictureWords {
    pub(crate) being_read: &'static str,
    pub(crate) not_shown: fn(reason: &str) -> String,
    /// Why a picture is not shown.
    pub(crate) no_thread: &'static str,
    pub(crate) decoding_failed: &'static str,
    pub(crate) dossier_cannot_be_opened: &'static str,
    pub(crate) cannot_be_read: fn(file: &str, cause: &str) -> String,
}

pub(super) const ENGLISH: PictureWords = PictureWords {
    being_read: "The picture is being read…",
    not_shown: |reason| format!("Picture not shown: {}", plain(reason)),
    no_thread: "the system has no room to decode it",
    decoding_failed: "decoding it failed",
    dossier_cannot_be_opened: "its dossier cannot be opened",
    cannot_be_read: |file, cause| format!("`{file}` cannot be read: {cause}"),
};

#[cfg(test)]
mod tests {
    use super::ENGLISH;

    #[test]
    fn what_a_picture_lacks_is_told_with_the_quotation_marks_of_a_sentence() {
        let told = (ENGLISH.not_shown)("there is no file `images/square.webp`");
        assert_eq!(told, "Picture not shown: there is no file “images/square.webp”");
    }
}
