//! Contrast of every theme.

#![cfg(test)]

use super::*;

use super::contrast::ratio as contrast;

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
fn what_is_chosen_in_high_contrast_is_read_at_seven_and_stands_out_from_the_rest() {
    for ink in [CONTRAST_CHOSEN.ink, CONTRAST_CHOSEN.soft_ink, CONTRAST_CHOSEN.outline] {
        assert!(contrast(ink, CONTRAST_CHOSEN.wash) >= 7.0, "{ink:?}");
    }
    assert!(contrast(CONTRAST_CHOSEN.wash, CONTRAST.paper) >= 7.0);
}

#[test]
fn words_on_a_picture_have_contrast_of_seven() {
    for tokens in [LIGHT, DARK, CONTRAST] {
        for ink in [tokens.hero_ink, tokens.hero_soft_ink] {
            assert!(contrast(ink, tokens.hero) >= 7.0, "{ink:?}");
        }
    }
    for ground in [[0xFF; 3], [0x9A, 0xC4, 0xE0], [0, 0, 0], [0xFF, 0, 0]] {
        assert!(contrast(LIGHT.hero_soft_ink, hero_ground(ground)) >= 7.0, "{ground:?}");
    }
}

#[test]
fn words_can_be_read_on_every_ground_that_a_dossier_names() {
    for ground in [
        [255, 255, 255],
        [255, 250, 120],
        [0, 255, 0],
        [52, 52, 52],
        [15, 22, 38],
    ] {
        assert!(contrast(LIGHT.hero_soft_ink, hero_ground(ground)) >= 7.0, "{ground:?}");
    }
    assert_eq!(hero_ground([15, 22, 38]), LIGHT.hero);
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
