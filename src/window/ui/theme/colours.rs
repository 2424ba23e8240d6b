//! The three themes: paper by day, by night, and of high contrast.

use egui::Color32;

/// The colours of one theme, by meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tokens {
    /// Behind everything.
    pub paper: Color32,
    /// Cards, panels of a pair, fields.
    pub panel: Color32,
    /// The chosen row, portraits, what is set back.
    pub wash: Color32,
    /// Hairlines.
    pub rule: Color32,
    /// Outlines of what can be pressed: stronger than a hairline.
    pub outline: Color32,
    /// Outlines of what is covered, and of what is not compared: there, and quiet.
    pub quiet_outline: Color32,
    /// Text and the only accent.
    pub ink: Color32,
    /// Text that steps back.
    pub soft_ink: Color32,
    /// Behind a notice that something is wrong.
    pub notice: Color32,
    /// Verdict tiles, in the order of [`Verdict`]: true to not known.
    pub verdicts: [Color32; 6],
    /// On verdict tiles.
    pub verdict_ink: [Color32; 6],
    /// The map.
    pub map: MapTokens,
    /// Behind a picture's words, where its dossier names no colour.
    pub hero: Color32,
    /// Words on a picture.
    pub hero_ink: Color32,
    /// Words on a picture that step back.
    pub hero_soft_ink: Color32,
}

/// The colours of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MapTokens {
    /// Land between what is drawn.
    pub land: Color32,
    /// Canals and rivers.
    pub water: Color32,
    /// Parks.
    pub park: Color32,
    /// Quays.
    pub pavement: Color32,
    /// Squares.
    pub square: Color32,
    /// Streets.
    pub street: Color32,
    /// Railways.
    pub rail: Color32,
    /// Buildings.
    pub building: Color32,
    /// Rooms of a plan.
    pub room: Color32,
    /// Walls of a plan.
    pub wall: Color32,
    /// Borders, and rims of areas.
    pub border: Color32,
    /// Names of streets and buildings.
    pub label: Color32,
    /// Names of water.
    pub water_label: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

/// Paper by day.
pub const LIGHT: Tokens = Tokens {
    paper: rgb(0xFBFAF7),
    panel: rgb(0xFFFFFF),
    wash: rgb(0xF3F0E9),
    rule: rgb(0xE3DFD6),
    outline: rgb(0x8C877D),
    quiet_outline: rgb(0xCFC9BC),
    ink: rgb(0x1B1A18),
    soft_ink: rgb(0x6A665E),
    notice: rgb(0xFBE9C6),
    verdicts: [
        rgb(0x1A42A9),
        rgb(0x0C87A6),
        rgb(0xAE8E19),
        rgb(0x9A6014),
        rgb(0x6E202C),
        rgb(0x5B5F69),
    ],
    verdict_ink: [
        rgb(0xFFFFFF),
        rgb(0xFFFFFF),
        rgb(0x1B1A18),
        rgb(0xFFFFFF),
        rgb(0xFFFFFF),
        rgb(0x5B5F69),
    ],
    map: MapTokens {
        land: rgb(0xF0ECE4),
        water: rgb(0xC4DBE8),
        park: rgb(0xDDE8CF),
        pavement: rgb(0xE8E3D8),
        square: rgb(0xFBF1D9),
        street: rgb(0xFFFFFF),
        rail: rgb(0xC9C2B4),
        building: rgb(0xDDD4C5),
        room: rgb(0xFFFDF8),
        wall: rgb(0x5B554B),
        border: rgb(0x8F8575),
        label: rgb(0x4A463F),
        water_label: rgb(0x24526E),
    },
    hero: rgb(0x0F1626),
    hero_ink: rgb(0xF5F1E8),
    hero_soft_ink: rgb(0xC3C4C6),
};

/// Paper by night.
pub const DARK: Tokens = Tokens {
    paper: rgb(0x15181D),
    panel: rgb(0x1C2026),
    wash: rgb(0x20252C),
    rule: rgb(0x2C313A),
    outline: rgb(0x6D727B),
    quiet_outline: rgb(0x3A404A),
    ink: rgb(0xECEAE4),
    soft_ink: rgb(0x9A9DA4),
    notice: rgb(0x4A3A14),
    verdicts: [
        rgb(0x5881D7),
        rgb(0x76DCFD),
        rgb(0xF2E8C5),
        rgb(0xFAA524),
        rgb(0xCB4548),
        rgb(0x929499),
    ],
    verdict_ink: [
        rgb(0x0B0D10),
        rgb(0x0B0D10),
        rgb(0x0B0D10),
        rgb(0x0B0D10),
        rgb(0x0B0D10),
        rgb(0x929499),
    ],
    map: MapTokens {
        land: rgb(0x1A1D23),
        water: rgb(0x22384B),
        park: rgb(0x22302A),
        pavement: rgb(0x1F242B),
        square: rgb(0x332E27),
        street: rgb(0x2A3038),
        rail: rgb(0x474D57),
        building: rgb(0x3C3F48),
        room: rgb(0x262B33),
        wall: rgb(0xA6A8AE),
        border: rgb(0x727885),
        label: rgb(0xC2C3C6),
        water_label: rgb(0x8DB4D2),
    },
    hero: rgb(0x0F1626),
    hero_ink: rgb(0xF5F1E8),
    hero_soft_ink: rgb(0xC3C4C6),
};

/// White on black, with strong outlines; text of at least 7:1.
pub const CONTRAST: Tokens = Tokens {
    paper: rgb(0x000000),
    panel: rgb(0x000000),
    wash: rgb(0x1C1C1C),
    rule: rgb(0x8A8A8A),
    outline: rgb(0xFFFFFF),
    quiet_outline: rgb(0xFFFFFF),
    ink: rgb(0xFFFFFF),
    soft_ink: rgb(0xE0E0E0),
    notice: rgb(0x4A3A00),
    verdicts: DARK.verdicts,
    verdict_ink: DARK.verdict_ink,
    map: MapTokens {
        land: rgb(0x000000),
        water: rgb(0x0A2A44),
        park: rgb(0x0B2412),
        pavement: rgb(0x161616),
        square: rgb(0x3A3000),
        street: rgb(0x4A4A4A),
        rail: rgb(0x8A8A8A),
        building: rgb(0x2A2A2A),
        room: rgb(0x101010),
        wall: rgb(0xFFFFFF),
        border: rgb(0x9A9A9A),
        label: rgb(0xFFFFFF),
        water_label: rgb(0xBFE3FF),
    },
    hero: rgb(0x000000),
    hero_ink: rgb(0xFFFFFF),
    hero_soft_ink: rgb(0xE0E0E0),
};

/// What is chosen in high contrast: black on yellow.
pub const CONTRAST_CHOSEN: Tokens = Tokens {
    paper: FOCUS,
    panel: FOCUS,
    wash: FOCUS,
    rule: rgb(0x000000),
    outline: rgb(0x000000),
    quiet_outline: rgb(0x000000),
    ink: rgb(0x000000),
    soft_ink: rgb(0x000000),
    notice: FOCUS,
    // What is not known is drawn in outline alone.
    verdicts: with_last(CONTRAST.verdicts, rgb(0x000000)),
    verdict_ink: with_last(CONTRAST.verdict_ink, rgb(0x000000)),
    map: CONTRAST.map,
    hero: CONTRAST.hero,
    hero_ink: CONTRAST.hero_ink,
    hero_soft_ink: CONTRAST.hero_soft_ink,
};

const fn with_last([a, b, c, d, e, _]: [Color32; 6], last: Color32) -> [Color32; 6] {
    [a, b, c, d, e, last]
}

/// Round what has the focus, and under what is chosen, in high contrast.
pub(super) const FOCUS: Color32 = rgb(0xFFEB3B);

/// A colour that lets through what lies below it, the more the smaller `alpha` is.
pub fn veil(colour: Color32, alpha: u8) -> Color32 {
    Color32::from_rgba_unmultiplied(colour.r(), colour.g(), colour.b(), alpha)
}
