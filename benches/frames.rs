//! The time of one frame of each screen, of loading, and of searching: `cargo bench`.
//!
//! One frame is layout, shapes and their triangles at 1280x800, without the graphics card. It begins with
//! a moved pointer, so that nothing is saved from the frame before.

use std::hint::black_box;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, criterion_group, criterion_main};
use egui::{Context, Event, Pos2, RawInput, Rect, pos2, vec2};
use reelcheck::dossier::load::{Folder, from_bytes};
use reelcheck::dossier::model::{Cover, CoverLevel};
use reelcheck::library::{IHOSTAGE, Origin};
use reelcheck::window::state::Screen;
use reelcheck::window::state::action::{Action, Navigation, ThemeChoice};
use reelcheck::window::state::host::Host;
use reelcheck::window::state::jump::Index;
use reelcheck::window::ui::Decoding;
use reelcheck::window::viewer::{LoadedDossier, Setup, Viewer};

fn frame(ctx: &Context, viewer: &mut Viewer, pointer: Pos2) -> usize {
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0))),
        events: vec![Event::PointerMoved(pointer)],
        ..RawInput::default()
    };
    let mut output = ctx.run_ui(input, |ui| viewer.ui(ui));
    // Nothing paints them here.
    output.textures_delta.clear();
    ctx.tessellate(output.shapes, output.pixels_per_point).len()
}

/// Times one frame of a screen.
fn time(group: &mut BenchmarkGroup<'_, WallTime>, ctx: &Context, viewer: &mut Viewer, screen: Screen) {
    viewer.ask(Action::SetCover(CoverLevel::Nothing));
    viewer.ask(Navigation::Show(screen));
    for _ in 0..5 {
        frame(ctx, viewer, Pos2::ZERO);
    }
    let mut step = 0.0;
    group.bench_function(screen.name(), |bencher| {
        bencher.iter(|| {
            step = (step + 7.0) % 700.0;
            black_box(frame(ctx, viewer, pos2(200.0 + step, 60.0 + step)))
        });
    });
}

fn frames(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("frame");
    for screen in Screen::TABS {
        let ctx = Context::default();
        let setup = Setup::new(Origin::Bundled(IHOSTAGE), ThemeChoice::Light, Decoding::AtOnce);
        let mut viewer = Viewer::new(&ctx, setup);
        time(&mut group, &ctx, &mut viewer, screen);
    }
    group.finish();
}

/// How many records a very large dossier has.
const MANY: usize = 10_000;

/// The bundled film with very many more records of a list.
fn many(list: &str, record: impl Fn(usize) -> String) -> String {
    let text = include_str!("../assets/dossiers/ihostage/dossier.ron");
    let head = format!("    {list}: [\n");
    let records: String = (0..MANY).map(record).collect();
    text.replacen(&head, &(head.clone() + &records), 1)
}

/// The bundled film with very many more claims.
fn many_claims() -> String {
    many("claims", |number| {
        let order = 1_000 + number;
        format!(
            "(id: \"many-{number}\", order: {order}, question: \"Was it so for the {number}th time?\", weight: Detail, topic: \"The making\", film: Told(text: \"So.\", confidence: High, cite: [(source: \"newsbytes\")]), real: Recorded(text: \"So it was.\", confidence: High, cite: [(source: \"newsbytes\")]), verdict: MostlyTrue),\n"
        )
    })
}

/// The bundled film with very many more events in its evening.
fn many_events() -> String {
    many("events", |number| {
        let (hour, minute, second) = (17 + number / 3_600, number / 60 % 60, number % 60);
        format!(
            "(id: \"many-{number}\", track: Real, when: At(\"2022-02-22T{hour}:{minute:02}:{second:02}[Europe/Amsterdam]\"), text: \"Event {number}\", cite: [(source: \"newsbytes\")]),\n"
        )
    })
}

/// Times one frame of some screens of a very large dossier.
fn time_large(group: &mut BenchmarkGroup<'_, WallTime>, text: &str, screens: &[Screen]) {
    for &screen in screens {
        let ctx = Context::default();
        let setup = Setup::new(Origin::Bundled(IHOSTAGE), ThemeChoice::Light, Decoding::AtOnce);
        let loaded = from_bytes(text.as_bytes(), "many.ron", Folder::Bundled(IHOSTAGE.files), None);
        let held = loaded.dossier.as_ref();
        assert!(held.is_some_and(|dossier| dossier.claims().len() + dossier.events().len() > MANY));
        let mut viewer = Viewer::with_ready(&ctx, setup, LoadedDossier::from(loaded));
        time(group, &ctx, &mut viewer, screen);
    }
}

fn large(criterion: &mut Criterion) {
    let text = many_claims();
    let mut group = criterion.benchmark_group("frame with 10,000 claims");
    let screens = [Screen::Overview, Screen::Cast, Screen::Claims, Screen::Sources];
    time_large(&mut group, &text, &screens);
    group.finish();
    let mut group = criterion.benchmark_group("frame with 10,000 events");
    time_large(&mut group, &many_events(), &[Screen::Timeline]);
    group.finish();
    let (weight, misspelt) = ("time?\", weight: Detail", "time?\", weight: Detial");
    let middle = format!("{}th {weight}", MANY / 2);
    for (name, text) in [
        ("load 10,000 claims", text.clone()),
        (
            "load 10,000 claims, one of them broken",
            text.replacen(&middle, &middle.replace(weight, misspelt), 1),
        ),
        ("load 10,000 broken claims", text.replace(weight, misspelt)),
    ] {
        criterion.bench_function(name, |bencher| {
            // What is loaded is given back when the window closes.
            bencher.iter_with_large_drop(|| {
                from_bytes(text.as_bytes(), "many.ron", Folder::Bundled(IHOSTAGE.files), None)
            });
        });
    }
    criterion.bench_function("parse 10,000 claims alone", |bencher| {
        let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        bencher.iter_with_large_drop(|| options.from_str::<reelcheck::dossier::format::Dossier>(&text));
    });
}

fn work(criterion: &mut Criterion) {
    criterion.bench_function("load the bundled dossier", |bencher| {
        bencher.iter(|| black_box(IHOSTAGE.load(None)));
    });
    let Some(dossier) = IHOSTAGE.load(None).dossier else {
        return;
    };
    let cover = Cover::new(CoverLevel::Nothing);
    criterion.bench_function("make the index of the search", |bencher| {
        bencher.iter(|| black_box(Index::new(Some(&dossier), &cover, Host::Desktop)));
    });
    let index = Index::new(Some(&dossier), &cover, Host::Desktop);
    criterion.bench_function("search with a typing error", |bencher| {
        bencher.iter(|| black_box(index.search(black_box("leidsplein glas"))));
    });
}

criterion_group!(benches, frames, large, work);
criterion_main!(benches);
