//! One claim: question, picture, both sides with the verdict between them, why, and the sources.

use egui::{Align, Layout, Role, Sense, Ui, WidgetInfo};

use super::evidence::{more_ui, why_ui};
use super::panel::panel_ui;
use super::room::claim_beside_list;
use super::side::{film_side, real_side, when};
use super::sources::sources_ui;
use crate::dossier::model::{Claim, ClaimBody, ClaimId, RecordKind, Shown};
use crate::window::state::Region;
use crate::window::state::action::{Actions, Navigation};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets::image::picture_band;
use crate::window::ui::widgets::{self, laid_out_line, regions};
use crate::words::WORDS;

/// Height of the picture, in points.
const BAND_HEIGHT: f32 = 152.0;

/// The whole claim.
pub(super) fn claim_ui(ui: &mut Ui, page: Page<'_>, id: ClaimId, actions: &mut Actions) {
    let claim = page.dossier.claim(id);
    if claim_beside_list(ui.ctx()) {
        regions::anchor(ui, Region::Detail);
    } else {
        let name = match page.view.cover.show(&claim.body) {
            Shown::Open(body) => body.question.as_str(),
            Shown::Covered(label) => label,
        };
        regions::anchor_of_choice(ui, Region::Detail, name, page.view.reveal);
    }
    widgets::page(ui, claim.slug.as_str(), |ui| {
        widgets::readable(ui);
        if !claim_beside_list(ui.ctx()) {
            if widgets::button(ui, WORDS.claims.back_to_all).clicked() {
                actions.push(Navigation::ListClaims);
            }
            ui.add_space(space::S);
        }
        match page.view.cover.show(&claim.body) {
            Shown::Open(body) => body_ui(ui, page, id, body, actions),
            Shown::Covered(label) => {
                over_ui(ui, page, id, &claim.topic);
                widgets::prose(ui, Face::Title, label);
                ui.add_space(space::M);
                widgets::covered(ui, &claim.body, actions);
                ui.add_space(space::S);
                widgets::soft(ui, Face::Body, WORDS.claims.whole_claim_covered);
            }
        }
    });
}

/// The small capitals over the question, with its place in the list at the right.
fn over_ui(ui: &mut Ui, page: Page<'_>, id: ClaimId, text: &str) {
    /// Room for the place in the list, in points.
    const PLACE_WIDTH: f32 = 84.0;
    /// Height of the small capitals, in points.
    const LINE: f32 = 14.0;
    let claims = &page.derived.claims;
    ui.horizontal_top(|ui| {
        let width = ui.available_width() - PLACE_WIDTH;
        ui.allocate_ui_with_layout(egui::vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width);
            widgets::caps(ui, text);
        });
        if let Some(place) = claims.iter().position(|known| *known == id) {
            let text = (WORDS.numbers.of)(place + 1, claims.len());
            let galley = laid_out_line(ui, Face::Small, tokens(ui).soft_ink, &text, PLACE_WIDTH);
            let (rect, response) = ui.allocate_exact_size(egui::vec2(ui.available_width(), LINE), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
            let at = rect.right_top() + egui::vec2(-galley.size().x, (LINE - galley.size().y) / 2.0);
            ui.painter().galley(at, galley, tokens(ui).soft_ink);
        }
    });
}

fn body_ui(ui: &mut Ui, page: Page<'_>, id: ClaimId, body: &ClaimBody, actions: &mut Actions) {
    let ClaimBody {
        question,
        film,
        real,
        event: _,
        sensitivity,
        // Between the sides.
        comparison: _,
        disputed,
        // Under them, with the sources.
        why: _,
        note: _,
        // At the end.
        people: _,
        places: _,
    } = body;
    let claim: &Claim = page.dossier.claim(id);
    let mut over = vec![claim.topic.clone(), (WORDS.terms.weight)(claim.weight).to_owned()];
    over.extend(when(page, body));
    if *disputed {
        over.push(WORDS.claims.disputed.to_owned());
    }
    over_ui(ui, page, id, &over.join(" · "));
    widgets::balanced(ui, Face::Title, question);
    widgets::uncovered_ui(ui, &page.view.cover, claim.body.key(), actions);
    if let Some(sensitivity) = sensitivity {
        widgets::soft(ui, Face::Small, sensitivity);
    }
    ui.add_space(space::M - space::XS);
    let (mut film, mut real) = (film_side(film), real_side(real));
    // What cannot be read may be cited here.
    if page.dossier.unread_of(RecordKind::Source).next().is_some() {
        let no_source = WORDS.claims.no_source_can_be_read;
        (film.no_source, real.no_source) = (no_source, no_source);
    }
    // One picture: that of the film, or else of what really happened.
    if let Some(image) = film.image.or(real.image) {
        picture_band(ui, page, image, BAND_HEIGHT, actions);
        ui.add_space(space::S - space::XS);
    }
    panel_ui(ui, body, &film, &real);
    ui.add_space(space::M - space::XS);
    why_ui(ui, body);
    sources_ui(ui, page, body, (&film, &real), actions);
    more_ui(ui, page, claim, body, actions);
}
