//! Colours, sizes and fonts by meaning. Nothing else names one.

use std::sync::Arc;

use egui::{Color32, Context, CornerRadius, Painter, Shadow, Stroke, Style, TextStyle, Theme, Ui, Visuals};

mod colours;
pub mod contrast;
mod faces;
#[cfg(test)]
mod tests;

use colours::FOCUS;
pub use colours::{CONTRAST, CONTRAST_CHOSEN, DARK, LIGHT, MapTokens, Tokens, veil};
pub use faces::Face;

use crate::dossier::model::{Comparison, Verdict};

/// A picture in its own colours.
pub const UNTINTED: Color32 = Color32::WHITE;

/// The colours of the theme that is on; its paper tells which that is.
pub fn tokens(ui: &Ui) -> &'static Tokens {
    let visuals = ui.visuals();
    if !visuals.dark_mode {
        &LIGHT
    } else if visuals.panel_fill == CONTRAST.paper {
        &CONTRAST
    } else if visuals.panel_fill == CONTRAST_CHOSEN.paper {
        &CONTRAST_CHOSEN
    } else {
        &DARK
    }
}

/// Draws what is chosen: in high contrast in colours of its own, else as the rest.
pub fn as_chosen<R>(ui: &mut Ui, is_chosen: bool, add: impl FnOnce(&mut Ui) -> R) -> R {
    if !is_chosen || *tokens(ui) != CONTRAST {
        return add(ui);
    }
    let around = Arc::clone(ui.style());
    *ui.visuals_mut() = visuals(true, &CONTRAST_CHOSEN);
    let added = add(ui);
    ui.set_style(around);
    added
}

/// A line between things: one pixel of the screen, however many of them a point has.
pub fn rule(painter: &Painter, tokens: &Tokens) -> Stroke {
    Stroke::new(1.0 / painter.pixels_per_point(), tokens.rule)
}

/// The colour of a dossier behind the words on its picture: as dark as they need it.
pub fn hero_ground([red, green, blue]: [u8; 3]) -> Color32 {
    let mut ground = Color32::from_rgb(red, green, blue);
    while contrast::ratio(LIGHT.hero_soft_ink, ground) < contrast::LARGE {
        let darker = |channel: u8| channel - channel.div_ceil(8);
        ground = Color32::from_rgb(darker(ground.r()), darker(ground.g()), darker(ground.b()));
    }
    ground
}

impl Tokens {
    /// Whether this is the theme of high contrast.
    pub fn is_high_contrast(&self) -> bool {
        self.paper == CONTRAST.paper || self.paper == CONTRAST_CHOSEN.paper
    }

    /// The colour of a standing and what is drawn on it; only verdicts have one.
    pub fn comparison(&self, comparison: Comparison) -> Option<(Color32, Color32)> {
        let Comparison::Verdict(verdict) = comparison else {
            return None;
        };
        let place = match verdict {
            Verdict::True => 0,
            Verdict::MostlyTrue => 1,
            Verdict::PartlyTrue => 2,
            Verdict::Changed => 3,
            Verdict::Invented => 4,
            Verdict::NotKnown => 5,
        };
        let fill = self.verdicts.get(place)?;
        let ink = self.verdict_ink.get(place)?;
        Some((*fill, *ink))
    }
}

/// The grid everything stands on, in points.
pub mod space {
    /// Between parts of one thing.
    pub const XS: f32 = 4.0;
    /// Between things of one kind.
    pub const S: f32 = 8.0;
    /// Inside cards.
    pub const M: f32 = 16.0;
    /// Round pages.
    pub const L: f32 = 24.0;
    /// Between sections.
    pub const XL: f32 = 32.0;
    /// Round pages that are wide.
    pub const PAGE: f32 = 40.0;
    /// Round pages that are narrow.
    pub const NARROW_PAGE: f32 = 20.0;
    /// Widest page.
    pub const PAGE_WIDTH: f32 = 1240.0;
    /// Widest line of prose.
    pub const LINE_WIDTH: f32 = 640.0;
    /// Corner of cards.
    pub const CARD_RADIUS: u8 = 12;
    /// Corner of buttons and small cards.
    pub const RADIUS: u8 = 8;
    /// Below this width the pair stacks.
    pub const STACK_WIDTH: f32 = 820.0;
    /// Below this width lists and details take turns.
    pub const NARROW_WIDTH: f32 = 720.0;
}

/// Unpacks the fonts ahead of the first [`install`], which otherwise does it: a few milliseconds.
pub fn unpack_fonts() {
    faces::unpack();
}

/// Installs fonts and both themes.
pub fn install(ctx: &Context) {
    ctx.set_fonts(faces::fonts());
    for (theme, tokens) in [(Theme::Light, &LIGHT), (Theme::Dark, &DARK)] {
        ctx.set_style_of(theme, style(theme == Theme::Dark, tokens));
    }
}

/// Makes the dark theme the one of high contrast, or the usual one again.
pub fn set_contrast(ctx: &Context, high: bool) {
    let tokens = if high { &CONTRAST } else { &DARK };
    ctx.style_mut_of(Theme::Dark, |style| style.visuals = visuals(true, tokens));
}

/// Whether lists and pages may slide to where a key leads; they jump otherwise.
pub fn set_motion(ctx: &Context, motion: bool) {
    let slide = if motion {
        // Nothing moves for longer than 150 ms.
        egui::style::ScrollAnimation::duration(0.12)
    } else {
        egui::style::ScrollAnimation::none()
    };
    ctx.all_styles_mut(|style| style.scroll_animation = slide);
}

fn style(dark: bool, tokens: &Tokens) -> Style {
    let mut style = Style {
        visuals: visuals(dark, tokens),
        ..Style::default()
    };
    style.text_styles = [
        (TextStyle::Heading, Face::Title),
        (TextStyle::Body, Face::Body),
        (TextStyle::Button, Face::Body),
        (TextStyle::Small, Face::Small),
        (TextStyle::Monospace, Face::Code),
    ]
    .map(|(name, face)| (name, face.font()))
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = egui::vec2(space::S, space::XS);
    spacing.button_padding = egui::vec2(12.0, 6.0);
    spacing.interact_size.y = 30.0;
    spacing.menu_margin = egui::Margin::same(6);
    spacing.scroll = egui::style::ScrollStyle::solid();
    spacing.scroll.bar_width = 8.0;
    spacing.scroll.floating = true;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style.animation_time = 0.0;
    style
}

fn visuals(dark: bool, tokens: &Tokens) -> Visuals {
    let mut visuals = if dark { Visuals::dark() } else { Visuals::light() };
    visuals.override_text_color = Some(tokens.ink);
    visuals.weak_text_color = Some(tokens.soft_ink);
    visuals.panel_fill = tokens.paper;
    visuals.window_fill = tokens.panel;
    visuals.window_stroke = Stroke::new(1.0, tokens.rule);
    visuals.window_corner_radius = CornerRadius::same(space::CARD_RADIUS);
    visuals.window_shadow = Shadow {
        offset: [0, 8],
        blur: 32,
        spread: 0,
        color: Color32::from_black_alpha(if dark { 120 } else { 40 }),
    };
    visuals.popup_shadow = visuals.window_shadow;
    visuals.menu_corner_radius = CornerRadius::same(space::RADIUS);
    visuals.extreme_bg_color = tokens.panel;
    visuals.faint_bg_color = tokens.wash;
    visuals.hyperlink_color = tokens.ink;
    visuals.selection.bg_fill = tokens.ink.gamma_multiply(0.16);
    visuals.selection.stroke = Stroke::new(2.0, tokens.ink);
    visuals.text_cursor.blink = false;
    let radius = CornerRadius::same(space::RADIUS);
    let widgets = &mut visuals.widgets;
    widgets.noninteractive.bg_stroke = Stroke::new(1.0, tokens.rule);
    for (state, fill, stroke) in [
        (&mut widgets.noninteractive, tokens.panel, tokens.rule),
        (&mut widgets.inactive, tokens.panel, tokens.rule),
        (&mut widgets.hovered, tokens.wash, tokens.outline),
        (&mut widgets.active, tokens.wash, tokens.ink),
        (&mut widgets.open, tokens.wash, tokens.outline),
    ] {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = Stroke::new(1.0, stroke);
        state.fg_stroke = Stroke::new(1.0, tokens.ink);
        state.corner_radius = radius;
        state.expansion = 0.0;
    }
    visuals
}

/// The ring round what has the focus.
pub fn focus_ring(ui: &Ui) -> Stroke {
    let tokens = tokens(ui);
    if *tokens == CONTRAST {
        return Stroke::new(3.0, FOCUS);
    }
    Stroke::new(if tokens.is_high_contrast() { 3.0 } else { 2.0 }, tokens.ink)
}
