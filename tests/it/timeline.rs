//! The timeline of any span: ninety seconds, five days, thirty years.

use egui::Rect;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use reelcheck::dossier::model::{CoverLevel, Dossier, EventId, Track, When};
use reelcheck::library::{IHOSTAGE, Origin};
use reelcheck::window::state::Screen;
use reelcheck::window::state::action::{Action, Navigation, ThemeChoice, TimelineMove};
use reelcheck::window::state::command::Command;

use crate::support::window::{Window, ask, spoken, viewer, window_of};

/// The dossiers that were made for it.
const SPANS: [&str; 3] = ["landing", "hijacking", "trial"];
/// The sizes of the window that each is drawn at.
const SIZES: [[f32; 2]; 3] = [[900.0, 600.0], [1280.0, 800.0], [1920.0, 1080.0]];

fn open<'a>(name: &str, size: [f32; 2]) -> Window<'a> {
    let folder = format!("{}/tests/fixtures/spans/{name}", env!("CARGO_MANIFEST_DIR"));
    let mut window = window_of(Origin::Path(folder.into()), size, ThemeChoice::Light);
    ask(&mut window, Action::SetCover(CoverLevel::Nothing));
    ask(&mut window, Navigation::Show(Screen::Timeline));
    window
}

fn dossier(window: &mut Window<'_>) -> Dossier {
    viewer(window).dossier().unwrap().clone()
}

/// Where the mark of an event lies.
fn mark(window: &Window<'_>, text: &str) -> Rect {
    let ending = format!(": {text}");
    let node = window.root().children_recursive().find(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.ends_with(&ending))
    });
    assert!(node.is_some(), "{text} is not drawn");
    node.unwrap().rect()
}

fn text_of(dossier: &Dossier, id: EventId) -> String {
    let cover = reelcheck::dossier::model::Cover::new(CoverLevel::Nothing);
    cover.show(&dossier.event(id).body).open().unwrap().text.clone()
}

/// The texts of the events on the scale of the clock, in the order of time.
fn on_the_clock(dossier: &Dossier) -> Vec<(String, f64)> {
    let mut texts: Vec<(String, f64)> = dossier
        .events()
        .iter()
        .filter(|(_, event)| matches!(event.track, Track::Real | Track::Reporting))
        .map(|(id, event)| (text_of(dossier, id), event.when.middle_s().unwrap() as f64))
        .collect();
    texts.sort_by(|one, other| one.1.total_cmp(&other.1));
    texts
}

#[test]
fn every_event_of_any_span_stands_on_its_axis_at_every_size() {
    for name in SPANS {
        for size in SIZES {
            let mut window = open(name, size);
            let dossier = dossier(&mut window);
            for (id, event) in dossier.events().iter() {
                let text = text_of(&dossier, id);
                let rect = mark(&window, &text);
                assert!(
                    rect.min.x >= 0.0 && rect.max.x <= size[0],
                    "{name} {size:?}: {text} {rect}"
                );
                assert!(rect.width() >= 10.0, "{name} {size:?}: {text} {rect}");
                assert!(!matches!(event.when, When::Clock { .. }) || event.when.range_s().is_some());
            }
        }
    }
}

#[test]
fn marks_of_one_track_never_lie_on_each_other() {
    for name in SPANS {
        for size in SIZES {
            let mut window = open(name, size);
            let dossier = dossier(&mut window);
            for track in [Track::Real, Track::Reporting, Track::Film] {
                let of_track = dossier.events().iter().filter(|(_, event)| event.track == track);
                let rects: Vec<(String, Rect)> = of_track
                    .map(|(id, _)| text_of(&dossier, id))
                    .map(|text| (text.clone(), mark(&window, &text)))
                    .collect();
                for (index, (text, rect)) in rects.iter().enumerate() {
                    for (other_text, other) in &rects[index + 1..] {
                        let common = rect.shrink(1.0).intersect(other.shrink(1.0));
                        assert!(
                            !common.is_positive(),
                            "{name} {size:?}: {text} {rect} on {other_text} {other}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn what_comes_later_stands_farther_right_from_seconds_to_years() {
    for name in SPANS {
        let mut window = open(name, SIZES[1]);
        let dossier = dossier(&mut window);
        // Points in time alone: a label may stand on either side of them.
        let points: Vec<(String, f64)> = on_the_clock(&dossier);
        let first = mark(&window, &points[0].0);
        let last = mark(&window, &points[points.len() - 1].0);
        assert!(first.min.x < last.min.x, "{name}: {first} {last}");
    }
}

#[test]
fn the_axis_tells_seconds_days_and_years() {
    let told = |name| spoken(&open(name, SIZES[1]));
    let landing = told("landing");
    assert!(
        landing.contains("06:45:30") && landing.contains("+0:00:30"),
        "{landing}"
    );
    let hijacking = told("hijacking");
    assert!(hijacking.contains("Fri 4 May"), "{hijacking}");
    let trial = told("trial");
    assert!(trial.contains("Scale: 19") && trial.contains("1995"), "{trial}");
}

#[test]
fn closer_and_farther_have_their_ends_and_fit_leads_back() {
    for name in SPANS {
        let mut window = open(name, SIZES[1]);
        let first = spoken(&window);
        for _ in 0..80 {
            ask(&mut window, Action::Run(Command::ZoomIn));
        }
        let closeness = viewer(&mut window).view().timeline.closeness;
        ask(&mut window, Action::Run(Command::ZoomIn));
        window.run();
        let again = viewer(&mut window).view().timeline.closeness;
        assert!((again / closeness - 1.0).abs() < 1e-6, "{name}: {closeness} {again}");
        assert_ne!(spoken(&window), first, "{name}");
        for _ in 0..80 {
            ask(&mut window, Action::Run(Command::ZoomOut));
        }
        let told = spoken(&window);
        assert!(
            !told.contains("earlier") && !told.contains(" later"),
            "{name}: the whole is seen"
        );
        ask(&mut window, Action::Run(Command::Fit));
        assert_eq!(spoken(&window), first, "{name}");
    }
}

#[test]
fn from_closest_the_two_nearest_events_stand_apart() {
    let mut window = open("trial", SIZES[1]);
    let dossier = dossier(&mut window);
    for _ in 0..80 {
        ask(&mut window, Action::Run(Command::ZoomIn));
    }
    let event = |text: &str| {
        dossier
            .events()
            .iter()
            .map(|(id, _)| id)
            .find(|&id| text_of(&dossier, id) == text)
    };
    ask(&mut window, Navigation::OpenEvent(event("Free").unwrap()));
    window.run();
    // "Every front page" is known to the day; its middle lies half an hour after "Free".
    let (free, press) = (mark(&window, "Free"), mark(&window, "Every front page"));
    assert!(
        free.max.x <= 1280.0 && press.min.x >= 0.0 && free != press,
        "{free} {press}"
    );
}

#[test]
fn what_lies_out_of_sight_is_counted_and_can_be_gone_to() {
    let mut window = open("hijacking", SIZES[1]);
    for _ in 0..8 {
        ask(&mut window, Action::Run(Command::ZoomIn));
    }
    let told = spoken(&window);
    assert!(told.contains(" earlier") && told.contains(" later"), "{told}");
    let before = viewer(&mut window).view().timeline.middle;
    let later = window
        .root()
        .children_recursive()
        .filter_map(|node| node.accesskit_node().label())
        .find(|label| label.starts_with("To the ") && label.ends_with(" later"))
        .unwrap();
    use egui_kittest::kittest::Queryable;
    window.get_by_label(&later).click();
    window.run();
    assert!(viewer(&mut window).view().timeline.middle > before);
}

#[test]
fn keys_turn_the_timeline_and_what_is_chosen_comes_into_sight() {
    let mut window = open("hijacking", SIZES[1]);
    for _ in 0..6 {
        ask(&mut window, Action::Run(Command::ZoomIn));
    }
    let middle = |window: &mut Window<'_>| viewer(window).view().timeline.middle.unwrap_or_default();
    ask(&mut window, Action::Timeline(TimelineMove::Turn(1)));
    let first = middle(&mut window);
    ask(&mut window, Action::Timeline(TimelineMove::Turn(1)));
    assert!(middle(&mut window) > first);
    ask(&mut window, Action::Timeline(TimelineMove::Turn(-1)));
    assert!((middle(&mut window) - first).abs() < 1.0);
    let dossier = dossier(&mut window);
    let (last, _) = on_the_clock(&dossier).pop().unwrap();
    let id = dossier
        .events()
        .iter()
        .map(|(id, _)| id)
        .find(|&id| text_of(&dossier, id) == last);
    ask(&mut window, Navigation::OpenEvent(id.unwrap()));
    window.run();
    let rect = mark(&window, &last);
    assert!(
        rect.width() > 10.0 && rect.min.x > 144.0 && rect.max.x <= 1280.0,
        "{rect}"
    );
}

#[test]
fn a_hand_drags_the_timeline_and_turns_it_with_the_wheel() {
    let mut window = open("hijacking", SIZES[1]);
    for _ in 0..6 {
        ask(&mut window, Action::Run(Command::ZoomIn));
    }
    let middle = |window: &mut Window<'_>| viewer(window).view().timeline.middle.unwrap_or_default();
    ask(&mut window, Action::Timeline(TimelineMove::Turn(1)));
    let before = middle(&mut window);
    let hand = |x: f32| egui::pos2(x, 232.0);
    let button = |x: f32, pressed: bool| egui::Event::PointerButton {
        pos: hand(x),
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    window.event(egui::Event::PointerMoved(hand(600.0)));
    window.step();
    window.event(button(600.0, true));
    window.step();
    for step in 1..=10_u8 {
        window.event(egui::Event::PointerMoved(hand(600.0 + 20.0 * f32::from(step))));
        window.step();
    }
    window.event(button(800.0, false));
    window.run();
    let dragged = middle(&mut window);
    assert!(dragged < before, "{before} {dragged}");
    window.event(egui::Event::MouseWheel {
        source: egui::MouseWheelSource::Wheel,
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(-200.0, 0.0),
        phase: egui::TouchPhase::Move,
        modifiers: egui::Modifiers::NONE,
    });
    window.run();
    assert!(middle(&mut window) > dragged);
}

#[test]
fn a_narrow_window_shows_the_table_and_offers_no_tracks_that_it_has_no_room_for() {
    for (width, offered) in [(1_280.0, 1), (480.0, 0)] {
        let mut window = window_of(Origin::Bundled(IHOSTAGE), [width, 700.0], ThemeChoice::Light);
        ask(&mut window, Navigation::Show(Screen::Timeline));
        let tracks = window.query_all_by_role_and_label(Role::Button, "Show as tracks");
        assert_eq!(tracks.count(), offered, "{width}");
    }
}
