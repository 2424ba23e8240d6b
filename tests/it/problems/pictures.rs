//! What cannot stand in the record of a picture.

use snapbox::{assert_data_eq, str};

use super::reported;

#[test]
fn a_focus_outside_its_picture_is_reported() {
    assert_data_eq!(
        reported(&[("licence: \"CC0\",", "licence: \"CC0\", focus: (0.5, 1.2),")]),
        str![[r#"
error[E15]: (0.5, 1.2) lies outside the picture
  --> dossier.ron:60:104
   |
60 |         (id: "dot", file: "dot.png", kind: Drawing, alt: "A dot", credit: "Us", licence: "CC0", focus: (0.5, 1.2),),
   |                                                                                                        ^^^^^^^^^^ each share runs from 0 to 1
   |
   = note: in image `dot`
   = help: write shares of its width and height from the upper left: `(0.6, 0.4)`
"#]]
    );
}

#[test]
fn a_ground_that_is_no_colour_is_reported() {
    assert_data_eq!(
        reported(&[("licence: \"CC0\",", "licence: \"CC0\", ground: \"navy\",")]),
        str![[r##"
error[E04]: `navy` is not a colour
  --> dossier.ron:60:105
   |
60 |         (id: "dot", file: "dot.png", kind: Drawing, alt: "A dot", credit: "Us", licence: "CC0", ground: "navy",),
   |                                                                                                         ^^^^^^ six digits are expected
   |
   = note: in image `dot`
   = help: write red, green and blue with two digits each, from 00 to FF: `"#0F1626"`
"##]]
    );
}
