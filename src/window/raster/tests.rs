//! Pictures of meshes and pages, pixel by pixel.

#![cfg(test)]

use std::sync::Arc;

use egui::epaint::{ImageDelta, Mesh, Vertex};
use egui::{ColorImage, PaintCallback, TextureOptions, pos2, vec2};

use super::*;

const HALF_WHITE: Color32 = Color32::from_rgba_premultiplied(128, 128, 128, 128);

fn rasteriser() -> Rasteriser {
    let mut rasteriser = Rasteriser::default();
    set(&mut rasteriser, None, [2, 2], Color32::WHITE);
    rasteriser
}

fn set(rasteriser: &mut Rasteriser, pos: Option<[usize; 2]>, size: [usize; 2], color: Color32) {
    let image = Arc::new(ColorImage::filled(size, color));
    let mut delta = TexturesDelta::default();
    let options = TextureOptions::NEAREST;
    delta.push(
        TextureId::default(),
        ImageDelta {
            image: ImageData::Color(image),
            options,
            pos,
        },
    );
    rasteriser.apply(&mut delta);
}

/// A triangle fan round the first point.
fn fan(points: &[(f32, f32)], color: Color32) -> Mesh {
    let mut mesh = Mesh::default();
    for &(x, y) in points {
        mesh.colored_vertex(pos2(x, y), color);
    }
    for (second, third) in (1..).zip(2..u32::try_from(points.len()).unwrap()) {
        mesh.add_triangle(0, second, third);
    }
    mesh
}

fn square(side: f32, color: Color32) -> Mesh {
    fan(&[(0.0, 0.0), (side, 0.0), (side, side), (0.0, side)], color)
}

fn paint(rasteriser: &Rasteriser, mesh: Mesh, clip_rect: Rect) -> RgbaImage {
    let primitive = ClippedPrimitive {
        clip_rect,
        primitive: Primitive::Mesh(mesh),
    };
    rasteriser.paint(&[primitive], [16, 16], 1.0, Color32::BLACK)
}

fn reds(picture: &RgbaImage) -> Vec<u8> {
    picture.pixels().map(|pixel| pixel.0[0]).collect()
}

#[test]
fn a_half_transparent_white_over_black_is_mid_grey() {
    let picture = paint(&rasteriser(), square(16.0, HALF_WHITE), Rect::EVERYTHING);
    assert!(picture.pixels().all(|pixel| pixel.0 == [128, 128, 128, 255]));
}

#[test]
fn two_triangles_that_share_an_edge_paint_no_pixel_twice() {
    // Round points inside, on pixel centres and between them, over all pixels and back.
    for (x, y) in [(8.5, 8.5), (3.0, 7.0), (0.5, 15.5), (12.37, 4.81), (8.0, 0.25)] {
        let mut points = vec![(x, y)];
        let corners = [(0.0, 0.0), (16.0, 0.0), (16.0, 16.0), (0.0, 16.0), (0.0, 0.0)];
        for pair in corners.windows(2) {
            let ((from_x, from_y), (to_x, to_y)) = (pair[0], pair[1]);
            for part in [0.0, 0.13, 0.5, 0.71] {
                points.push((from_x + (to_x - from_x) * part, from_y + (to_y - from_y) * part));
            }
        }
        points.push((0.0, 0.0));
        for _ in 0..2 {
            let picture = paint(&rasteriser(), fan(&points, HALF_WHITE), Rect::EVERYTHING);
            assert_eq!(reds(&picture), [128; 256], "round {x}, {y}");
            points[1..].reverse();
        }
    }
}

#[test]
fn a_pixel_is_painted_if_its_centre_is_inside() {
    let lit = |side| reds(&paint(&rasteriser(), square(side, Color32::WHITE), Rect::EVERYTHING));
    assert_eq!(lit(2.5).iter().filter(|&&red| red == 255).count(), 4);
    assert_eq!(lit(2.51).iter().filter(|&&red| red == 255).count(), 9);
}

#[test]
fn a_clip_rect_cuts_at_whole_pixels() {
    let clip = Rect::from_min_max(pos2(1.4, 2.5), pos2(4.5, 5.4));
    let picture = paint(&rasteriser(), square(16.0, Color32::WHITE), clip);
    for (x, y, pixel) in picture.enumerate_pixels() {
        let inside = (1..5).contains(&x) && (3..5).contains(&y);
        assert_eq!(pixel.0[0], if inside { 255 } else { 0 }, "at {x}, {y}");
    }
}

#[test]
fn a_clip_rect_outside_the_picture_leaves_nothing() {
    for (min, max) in [(20.0, 30.0), (-9.0, -3.0), (7.0, 5.0)] {
        let clip = Rect::from_min_max(pos2(min, min), pos2(max, max));
        let picture = paint(&rasteriser(), square(16.0, Color32::WHITE), clip);
        assert_eq!(reds(&picture), [0; 256]);
    }
}

#[test]
fn colours_change_evenly_between_the_corners() {
    let mut mesh = square(16.0, Color32::BLACK);
    mesh.vertices[1].color = Color32::WHITE;
    mesh.vertices[2].color = Color32::WHITE;
    let picture = paint(&rasteriser(), mesh, Rect::EVERYTHING);
    for (x, _, pixel) in picture.enumerate_pixels() {
        let expected = (f64::from(x) + 0.5) / 16.0 * 255.0;
        assert!((f64::from(pixel.0[0]) - expected).abs() <= 0.51, "at {x}");
    }
}

#[test]
fn a_partial_update_changes_only_its_place() {
    let mut rasteriser = rasteriser();
    set(&mut rasteriser, Some([1, 0]), [1, 1], Color32::RED);
    let mut mesh = Mesh::default();
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    mesh.add_rect_with_uv(Rect::from_min_size(Pos2::ZERO, vec2(2.0, 2.0)), whole, Color32::WHITE);
    let picture = paint(&rasteriser, mesh, Rect::EVERYTHING);
    let green = |x, y| picture.get_pixel(x, y).0[1];
    assert_eq!([green(0, 0), green(1, 0), green(0, 1), green(1, 1)], [255, 0, 255, 255]);
}

#[test]
fn a_freed_texture_is_painted_by_the_pass_that_freed_it_and_not_later() {
    let mut rasteriser = rasteriser();
    let lit = |rasteriser: &Rasteriser| reds(&paint(rasteriser, square(16.0, Color32::WHITE), Rect::EVERYTHING))[0];
    let mut delta = TexturesDelta::default();
    delta.free(TextureId::default());
    rasteriser.apply(&mut delta);
    assert!(delta.is_empty());
    assert_eq!(lit(&rasteriser), 255);
    rasteriser.apply(&mut TexturesDelta::default());
    assert_eq!(lit(&rasteriser), 0);
}

#[test]
fn nonsense_meshes_and_callbacks_are_left_away() {
    let rasteriser = rasteriser();
    for bad in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
        let picture = paint(&rasteriser, square(bad, Color32::WHITE), Rect::EVERYTHING);
        assert_eq!(reds(&picture), [0; 256]);
    }
    let mut lost = square(16.0, Color32::WHITE);
    lost.indices = vec![0, 1, 77];
    assert_eq!(reds(&paint(&rasteriser, lost, Rect::EVERYTHING)), [0; 256]);
    let callback = PaintCallback {
        rect: Rect::EVERYTHING,
        callback: Arc::new(()),
    };
    let primitive = Primitive::Callback(callback);
    let callback = ClippedPrimitive {
        clip_rect: Rect::EVERYTHING,
        primitive,
    };
    let picture = rasteriser.paint(&[callback], [0, 3], 1.0, Color32::BLACK);
    assert_eq!(picture.dimensions(), (0, 3));
}

#[test]
fn a_mesh_far_larger_than_the_picture_fills_it() {
    let far = [(-1e9, -1e9), (1e9, -1e9), (1e9, 1e9), (-1e9, 1e9)];
    let picture = paint(&rasteriser(), fan(&far, HALF_WHITE), Rect::EVERYTHING);
    assert_eq!(reds(&picture), [128; 256]);
}

#[test]
fn known_triangles_give_known_bytes_on_every_machine() {
    let mut seed = 1_u32;
    let mut next = |below: u16| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        u16::try_from((seed >> 16) % u32::from(below)).unwrap()
    };
    let mut rasteriser = Rasteriser::default();
    let texels = (0..64_u8).map(|n| Color32::from_rgb(n * 4, 255 - n, n)).collect();
    let mut delta = TexturesDelta::default();
    let image = ColorImage::new([8, 8], texels);
    delta.push(
        TextureId::default(),
        ImageDelta::full(image, TextureOptions::LINEAR_REPEAT),
    );
    rasteriser.apply(&mut delta);
    let mut mesh = Mesh::default();
    for index in 0..300 {
        let [x, y] = [next(1_200), next(1_200)].map(|it| f32::from(it) / 17.0 - 3.0);
        let [u, v] = [next(90), next(90)].map(|it| f32::from(it) / 60.0);
        let [red, green] = [next(200), next(200)].map(|it| u8::try_from(it).unwrap());
        let color = Color32::from_rgba_premultiplied(red, green, red / 2, red.max(green));
        mesh.vertices.push(Vertex {
            pos: pos2(x, y),
            uv: pos2(u, v),
            color,
        });
        mesh.indices.push(index);
    }
    let primitive = Primitive::Mesh(mesh);
    let primitive = ClippedPrimitive {
        clip_rect: Rect::EVERYTHING,
        primitive,
    };
    let picture = rasteriser.paint(&[primitive], [80, 80], 1.25, Color32::WHITE);
    let fnv = picture.as_raw().iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    assert_eq!(format!("{fnv:016x}"), "7ac406d58b65737f");
}

#[test]
fn the_same_frame_gives_the_same_bytes() {
    let page = || {
        let ctx = Context::default();
        Rasteriser::default().picture_of(&ctx, vec2(200.0, 80.0), 1.5, |ui| {
            ui.heading("A heading");
            ui.horizontal(|ui| ui.button("A button"));
        })
    };
    let picture = page();
    assert_eq!(picture.dimensions(), (300, 120));
    assert!(reds(&picture).iter().any(|&red| red > 128), "no text was painted");
    assert_eq!(picture.as_raw(), page().as_raw());
}

#[test]
fn one_rasteriser_paints_many_pages_of_one_context() {
    let ctx = Context::default();
    let mut rasteriser = Rasteriser::default();
    let mut page = |text: &str| {
        rasteriser.picture_of(&ctx, vec2(120.0, 40.0), 1.0, |ui| {
            ui.label(text);
        })
    };
    let first = page("one");
    assert_ne!(first, page("another"));
    assert_eq!(first, page("one"));
}
