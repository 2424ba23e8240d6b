//! The small parts that every screen is made of.

mod controls;
mod covers;
pub(crate) mod image;
mod items;
mod layout;
pub(crate) mod long_list;
mod prose;
pub(crate) mod regions;
mod tiles;

pub(crate) use controls::{CHIP_PADDING, button, chip, filter_chip, link, menu_chip, pressable, ring, soft_link};
pub(crate) use covers::{covered, uncovered_ui};
pub(crate) use items::{card, items_have_keys, keep_arrows, name_choice, panel_frame, row};
pub(crate) use layout::{grid, page};
pub(crate) use prose::{caps, hairline, initials, prose, readable, soft};
pub(crate) use tiles::{Cell, dashed, hatch, paint_strip_cell, paint_tile, round_top, tile};
