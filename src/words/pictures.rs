//! The words of pictures.

/// The words of pictures.
pub(crate) struct PictureWords {
    pub(crate) being_read: &'static str,
    pub(crate) not_shown: fn(reason: &str) -> String,
}

pub(super) const ENGLISH: PictureWords = PictureWords {
    being_read: "The picture is being read …",
    not_shown: |reason| format!("Picture not shown: {reason}"),
};
