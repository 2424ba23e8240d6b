//! What stands round every screen: the bars, the dialogs, the keys.

pub(crate) mod bar;
pub(crate) mod dialogs;
pub(crate) mod jump;
pub(crate) mod keys;
pub(crate) mod notices;
