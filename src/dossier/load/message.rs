//! What a problem says. Whoever finds one says it in one chain: what is wrong, what shows at its place, what to do about
//! it. A chain that lacks one of these is no [`Message`], and nothing else can be reported:
//!
//! ```text
//! problem(Code::BadId, "`The Square` is not an id")
//!     .mark("expected lower-case letters, digits, `-` and `_`")
//!     .remedy("write it like `the-square`")
//!     .report(at, diagnostics);
//! ```

use std::ops::Range;

use crate::dossier::diagnostics::Code;

/// Begins to say a problem: one sentence, lower case, without a full stop.
pub(super) fn problem(code: Code, message: impl Into<String>) -> Unmarked {
    Unmarked {
        code,
        message: message.into(),
    }
}

/// A problem of which nobody has said yet what shows at its place.
#[must_use = "a problem is told when it has a mark and a remedy, and is reported"]
pub(super) struct Unmarked {
    code: Code,
    message: String,
}

impl Unmarked {
    /// What stands under the mark; nothing where the place says enough.
    pub(super) fn mark(self, expected: impl Into<String>) -> Unmended {
        let Self { code, message } = self;
        Unmended {
            code,
            message,
            expected: expected.into(),
        }
    }
}

/// A problem of which nobody has said yet what to do about it.
#[must_use = "a problem is told when it has a remedy, and is reported"]
pub(super) struct Unmended {
    code: Code,
    message: String,
    expected: String,
}

impl Unmended {
    /// One thing to do.
    pub(super) fn remedy(self, remedy: impl Into<String>) -> Message {
        let Self {
            code,
            message,
            expected,
        } = self;
        Message {
            code,
            message,
            expected,
            nearest: None,
            remedy: remedy.into(),
        }
    }
}

/// All that a problem says; where it stands is added when it is reported.
#[derive(Debug, Clone)]
#[must_use = "a problem is told when it is reported"]
pub(super) struct Message {
    pub(super) code: Code,
    pub(super) message: String,
    pub(super) expected: String,
    pub(super) nearest: Option<String>,
    pub(super) remedy: String,
}

impl Message {
    /// The existing name that was probably meant.
    pub(super) fn nearest(self, nearest: Option<String>) -> Self {
        Self { nearest, ..self }
    }

    /// The same, with the bytes of the file that it marks.
    pub(super) fn on(self, span: Range<usize>) -> Finding {
        Finding { span, message: self }
    }
}

/// A problem of which it is known on which bytes of the file it stands.
#[derive(Debug)]
#[must_use = "a problem is told when it is reported"]
pub(super) struct Finding {
    pub(super) span: Range<usize>,
    pub(super) message: Message,
}
