//! The small parts that every screen is made of.

mod controls;
mod covers;
pub(crate) mod image;
mod items;
mod keycaps;
mod layout;
pub(crate) mod long_list;
mod prose;
pub(crate) mod regions;
mod segments;
mod tiles;

pub(crate) use controls::{
    button, filter_chip, ink_button, link, menu, menu_capsule, menu_from, menu_word, ring, soft_link, soft_link_on_base,
};
pub(crate) use covers::{covered, uncovered, uncovered_ui};
pub(crate) use items::{items_have_keys, keep_arrows, name_choice, panel_frame, row};
pub(crate) use keycaps::paint_keys;
pub(crate) use layout::{grid, margined, page, page_span};
pub(crate) use prose::{
    balanced, caps, hairline, heading, laid_out, laid_out_line, one_line, prose, readable, soft, soft_on_base,
};
pub(crate) use segments::{Segment, segments};
pub(crate) use tiles::{Cell, dashed, hatch, paint_strip_cell, paint_tile, round_top, tile};
