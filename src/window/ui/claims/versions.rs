//! Sources that disagree: a column for each version, headed by what it holds.

use egui::{Align, Layout, Stroke, Ui};

use super::row::{Row, row_ui};
use super::side::{Holding, Said};
use crate::dossier::model::CoverKey;
use crate::window::state::Region;
use crate::window::state::action::Actions;
use crate::window::ui::page::Page;
use crate::window::ui::theme::{Face, space, tokens};
use crate::window::ui::widgets;
use crate::words::WORDS;

/// Least width of a column, in points.
const LEAST_WIDTH: f32 = 360.0;
/// Between two columns, in points.
const GAP: f32 = space::L;

/// What each holds, beside each other as far as there is room.
pub(super) fn versions_ui(
    ui: &mut Ui,
    page: Page<'_>,
    holdings: &[Holding<'_>],
    region: Region,
    actions: &mut Actions,
) {
    ui.add_space(space::S);
    widgets::prose(ui, Face::Version, WORDS.claims.what_the_sources_say);
    ui.add_space(space::XS);
    let latest = latest(page, holdings);
    let fitting = ((ui.available_width() + GAP) / (LEAST_WIDTH + GAP)).floor() as usize;
    let columns = fitting.clamp(1, holdings.len().max(1));
    for line in holdings.chunks(columns) {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            ui.columns(columns, |columns| {
                for (ui, holding) in columns.iter_mut().zip(line) {
                    // Columns would stretch lines to both rims.
                    ui.with_layout(Layout::top_down(Align::Min), |ui| {
                        column_ui(ui, page, (holding, latest), region, actions);
                    });
                }
            });
        });
        ui.add_space(space::M);
    }
}

fn column_ui(
    ui: &mut Ui,
    page: Page<'_>,
    (holding, latest): (&Holding<'_>, Option<&CoverKey>),
    region: Region,
    actions: &mut Actions,
) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let top = ui.cursor().top();
    let rule = Stroke::new(2.0, tokens(ui).ink);
    ui.painter().hline(ui.max_rect().x_range(), top + 1.0, rule);
    ui.add_space(space::M - space::XS);
    widgets::prose(ui, Face::Version, holding.holds);
    ui.add_space(10.0);
    widgets::hairline(ui);
    for &said in &holding.rows {
        let is_latest = latest == Some(said.0);
        row_ui(ui, page, &Row::of_version(page, said, region, is_latest), actions);
    }
}

/// The newest of all of them; none where two of one day hold different things.
fn latest<'a>(page: Page<'_>, holdings: &[Holding<'a>]) -> Option<&'a CoverKey> {
    let day = |said: &Said<'a>| page.dossier.source(said.1.source).issued_from;
    // The newest stands first.
    let firsts: Vec<&Said<'a>> = holdings.iter().filter_map(|holding| holding.rows.first()).collect();
    let newest = firsts.iter().max_by_key(|said| day(said))?;
    let of_that_day = firsts.iter().filter(|said| day(said) == day(newest)).count();
    (day(newest).is_some() && of_that_day == 1 && holdings.len() > 1).then_some(newest.0)
}
