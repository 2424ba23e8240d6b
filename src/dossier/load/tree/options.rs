//! How RON is read.

use ron::extensions::Extensions;

use crate::dossier::limits::NESTING;

/// How every dossier is read: optional fields without `Some`, and no endless nesting.
pub(crate) fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_recursion_limit(NESTING)
}
