//! What stands round every screen: the bars, the dialogs, the keys.

pub(crate) mod bar;
pub(crate) mod dialogs;
pub(crate) mod jump;
mod jump_list;
mod jump_mark;
pub(crate) mod keys;
pub(crate) mod notices;
pub(crate) mod status;
