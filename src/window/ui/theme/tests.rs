//! Contrast of every theme.

#![cfg(test)]

use super::*;

/// Relative luminance by WCAG 2.2.
fn luminance(colour: Color32) -> f64 {
    let channel = |byte: u8| {
        let value = f64::from(byte) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b())
}

/// Contrast ratio by WCAG 2.2.
fn contrast(one: Color32, other: Color32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn text_has_contrast_of_four_and_a_half_on_every_ground() {
    for tokens in [LIGHT, DARK, CONTRAST] {
        for ground in [tokens.paper, tokens.panel, tokens.wash, tokens.notice] {
            assert!(contrast(tokens.ink, ground) >= 4.5);
        }
        for ground in [tokens.paper, tokens.panel, tokens.wash] {
            assert!(contrast(tokens.soft_ink, ground) >= 4.5, "{ground:?}");
        }
        for ground in [
            tokens.map.land,
            tokens.map.building,
            tokens.map.square,
            tokens.map.pavement,
            tokens.map.room,
            tokens.paper,
        ] {
            assert!(contrast(tokens.map.label, ground) >= 4.5, "{ground:?}");
        }
        assert!(contrast(tokens.map.water_label, tokens.map.water) >= 4.5);
    }
}

#[test]
fn words_on_a_picture_have_contrast_of_seven() {
    for tokens in [LIGHT, DARK, CONTRAST] {
        for ink in [tokens.hero_ink, tokens.hero_soft_ink] {
            assert!(contrast(ink, tokens.hero) >= 7.0, "{ink:?}");
        }
    }
}

#[test]
fn verdict_tiles_and_outlines_have_contrast_of_three() {
    for tokens in [LIGHT, DARK, CONTRAST] {
        for ground in [tokens.paper, tokens.panel] {
            assert!(contrast(tokens.outline, ground) >= 3.0);
            for tile in tokens.verdicts {
                assert!(contrast(tile, ground) >= 3.0, "{tile:?} on {ground:?}");
            }
        }
        // The last tile is dashed, its sign stands on the ground itself.
        for (tile, ink) in tokens.verdicts.iter().zip(tokens.verdict_ink).take(5) {
            assert!(contrast(*tile, ink) >= 3.0, "{ink:?} on {tile:?}");
        }
    }
}
