//! The first view of a map, and where its key or credit stands: so that no mark lies under what stands on the edges.

use egui::{Id, Rect, Ui, Vec2};

use super::furniture::{Corner, Furniture};
use super::map_frame::MapFrame;
use super::map_paint::first_role;
use crate::dossier::model::{PlaceRole, Position};
use crate::window::state::MapView;
use crate::window::ui::page::Page;

/// Room that a mark takes, in points.
const MARK: f32 = 26.0;
/// From one view that is tried to the next, in points.
const STEP: f32 = 4.0;
/// How many steps a place of the least weight is worth.
const STEPS_FOR_A_MARK: i32 = 16;
/// How much worse a mark under something is than one out of sight.
const WORSE: i32 = 3;
/// Most marks that are looked at, the weightiest first.
const MOST_MARKS: usize = 200;

/// What is seen of a map before anybody moves it.
#[derive(Clone, Copy)]
pub(super) struct FirstView {
    /// Its middle; none where the map has no ground.
    pub(super) centre: Option<Position>,
    /// Where key or credit stands, in this view and ever after.
    pub(super) corner: Corner,
}

impl FirstView {
    /// That of a map in a rectangle; looked for anew only for another one.
    pub(super) fn of(ui: &Ui, page: Page<'_>, rect: Rect) -> Self {
        let memory = Id::unique("first view of the map");
        let asked = (page.derived.revision, rect);
        let kept = ui.data(|data| data.get_temp::<((u64, Rect), Self)>(memory));
        if let Some((_, view)) = kept.filter(|(known, _)| *known == asked) {
            return view;
        }
        let view = Self::new(ui, page, rect);
        ui.data_mut(|data| data.insert_temp(memory, (asked, view)));
        view
    }

    fn new(ui: &Ui, page: Page<'_>, rect: Rect) -> Self {
        let none = Self {
            centre: None,
            corner: Corner::LowerLeft,
        };
        let whole = MapView {
            closeness: 1.0,
            ..MapView::default()
        };
        let Some(frame) = MapFrame::new(page.map, rect, &whole) else {
            return none;
        };
        let marks = marks(page, &frame);
        let best_in = |corner| {
            let grounds = Furniture::new(ui, page, &frame, corner).grounds();
            (best(&frame, &marks, &grounds), corner)
        };
        let ((mut view, covered), mut corner) = best_in(Corner::LowerLeft);
        if covered > 0 {
            // It steps aside where that helps.
            let ((other, covered_then), upper) = best_in(Corner::UpperLeft);
            if covered_then < covered {
                (view, corner) = (other, upper);
            }
        }
        Self {
            centre: Some(view.middle()),
            corner,
        }
    }
}

/// The places on the sheet, each with its weight, the weightiest first.
fn marks(page: Page<'_>, frame: &MapFrame) -> Vec<(Position, i32)> {
    let places = page.dossier.places().iter();
    let on_sheet = places.filter_map(|(_, place)| {
        let at = place.at.filter(|at| frame.holds(*at))?;
        let weight = match first_role(place) {
            PlaceRole::Event => 4,
            PlaceRole::Setting => 3,
            PlaceRole::Filmed => 2,
            PlaceRole::Studio | PlaceRole::Context => 1,
        };
        Some((at, weight))
    });
    let mut marks: Vec<(Position, i32)> = on_sheet.collect();
    marks.sort_by_key(|(_, weight)| -weight);
    marks.truncate(MOST_MARKS);
    marks
}

/// The view in which most marks are in sight and clear of these grounds, as near as can be to the given one; and how
/// many lie under them.
fn best(frame: &MapFrame, marks: &[(Position, i32)], grounds: &[Rect]) -> (MapFrame, usize) {
    let room = frame.out_of_sight();
    let along = if room.x > room.y {
        Vec2::new(STEP, 0.0)
    } else {
        Vec2::new(0.0, STEP)
    };
    let steps = (room.max_elem() / STEP).floor() as i32;
    let views = (0..=steps).flat_map(|step| [step, -step]);
    let tried = views.map(|step| {
        let view = frame.moved(along * step as f32);
        let (in_sight, covered, count) = weigh(&view, marks, grounds);
        (
            (in_sight - WORSE * covered) * STEPS_FOR_A_MARK - step.abs(),
            view,
            count,
        )
    });
    // Of equal ones the first: `max_by_key` would take the last.
    let best = tried.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map_or((*frame, 0), |(_, view, count)| (view, count))
}

/// The weight of the marks that are in sight and of those under something; and how many these are.
fn weigh(view: &MapFrame, marks: &[(Position, i32)], grounds: &[Rect]) -> (i32, i32, usize) {
    let mut weighed = (0, 0, 0);
    for &(at, weight) in marks {
        let mark = Rect::from_center_size(view.point_on_screen(at), Vec2::splat(MARK));
        if grounds.iter().any(|ground| ground.intersects(mark)) {
            weighed.1 += weight;
            weighed.2 += 1;
        } else if view.rect.contains_rect(mark) {
            weighed.0 += weight;
        }
    }
    weighed
}
