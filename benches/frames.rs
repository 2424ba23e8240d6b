//! The time of one frame of each screen, of loading, and of searching: `cargo bench`.
//!
//! One frame is layout, shapes and their triangles at 1280x800, without the graphics card. It begins with
//! a moved pointer, so that nothing is saved from the frame before.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Context, Event, Pos2, RawInput, Rect, pos2, vec2};
use reelcheck::action::{Action, Screen, ThemeChoice};
use reelcheck::library::{IHOSTAGE, Origin};
use reelcheck::model::{Cover, CoverLevel};
use reelcheck::search::Index;
use reelcheck::ui::Decoding;
use reelcheck::viewer::{Setup, Viewer};

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

fn frames(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("frame");
    for screen in Screen::TABS {
        let ctx = Context::default();
        let setup = Setup::new(Origin::Bundled(IHOSTAGE), ThemeChoice::Light, Decoding::AtOnce);
        let mut viewer = Viewer::new(&ctx, setup);
        viewer.ask(Action::SetCover(CoverLevel::Nothing));
        viewer.ask(Action::Show(screen));
        for _ in 0..5 {
            frame(&ctx, &mut viewer, Pos2::ZERO);
        }
        let mut step = 0.0;
        group.bench_function(screen.name(), |bencher| {
            bencher.iter(|| {
                step = (step + 7.0) % 700.0;
                black_box(frame(&ctx, &mut viewer, pos2(200.0 + step, 60.0 + step)))
            });
        });
    }
    group.finish();
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
        bencher.iter(|| black_box(Index::new(&dossier, &cover)));
    });
    let index = Index::new(&dossier, &cover);
    criterion.bench_function("search with a typing error", |bencher| {
        bencher.iter(|| black_box(index.search(black_box("leidsplein glas"))));
    });
}

criterion_group!(benches, frames, work);
criterion_main!(benches);
