//! How well one colour can be read on another.

use egui::Color32;

/// What words on a picture must have at least: level AAA of WCAG 2.2.
pub const LARGE: f64 = 7.0;

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

/// Contrast ratio by WCAG 2.2: 1 to 21.
pub fn ratio(one: Color32, other: Color32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}
