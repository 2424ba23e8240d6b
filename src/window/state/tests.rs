//! History, Esc, sizes of text.

#![cfg(test)]

use super::*;
use crate::dossier::model::{CoverKey, Slug};

#[test]
fn history_leads_back_and_forward_again() {
    let mut view = ViewState::default();
    view.go(|target| target.screen = Screen::Claims);
    view.go(|target| target.screen = Screen::Sources);
    view.go_back();
    assert_eq!(view.location.screen, Screen::Claims);
    view.go_forward();
    assert_eq!(view.location.screen, Screen::Sources);
    // No further back than where one began.
    for _ in 0..3 {
        view.go_back();
    }
    assert_eq!(view.location.screen, Screen::Overview);
}

#[test]
fn escape_steps_out_from_the_inside() {
    let mut view = ViewState::default();
    view.go(|target| {
        target.screen = Screen::Claims;
        target.filter.topic = Some("x".to_owned());
        target.citations.push(CoverKey::MapNote);
    });
    view.dialog = Some(Dialog::Keys);
    view.escape();
    assert!(view.dialog.is_none() && !view.location.citations.is_empty());
    view.escape();
    assert!(view.location.citations.is_empty() && !view.location.filter.is_empty());
    view.escape();
    assert!(view.location.filter.is_empty());
    // With nothing open it does nothing.
    view.escape();
    assert_eq!(view.location.screen, Screen::Claims);
    view.go(|target| target.screen = Screen::DataCheck);
    view.escape();
    assert_eq!(view.location.screen, Screen::Claims);
}

#[test]
fn a_step_through_a_list_is_no_step_of_history() {
    let mut view = ViewState::default();
    view.go(|target| target.screen = Screen::Claims);
    for slug in ["one", "two"] {
        view.go(|target| target.claim = Slug::parse(slug));
    }
    view.go_back();
    assert_eq!(view.location.screen, Screen::Overview);
    view.go_forward();
    assert_eq!(view.location.claim, Slug::parse("two"));
}

#[test]
fn the_size_of_text_stays_in_bounds() {
    let mut view = ViewState::default();
    for wild in [f32::NAN, f32::INFINITY, -4.0, 1e9] {
        view.set_text_scale(wild);
        assert!((SMALLEST_TEXT..=LARGEST_TEXT).contains(&view.text_scale));
    }
}

#[test]
fn the_keys_lead_through_the_sizes_of_text_and_stop_at_the_ends() {
    let mut view = ViewState::default();
    let mut larger = Vec::new();
    for _ in 0..10 {
        view.set_text_scale(view.larger_text());
        larger.push(view.text_scale);
    }
    assert!(larger.contains(&2.0));
    assert_eq!(larger.last(), Some(&LARGEST_TEXT));
    for _ in 0..12 {
        view.set_text_scale(view.smaller_text());
    }
    assert_eq!(view.text_scale, SMALLEST_TEXT);
    view.set_text_scale(1.03);
    assert_eq!((view.larger_text(), view.smaller_text()), (1.1, 1.0));
}
