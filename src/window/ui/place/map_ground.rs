//! The ground of the map: what is in sight of its areas and lines, cut into triangles once for a view and kept while
//! that stands still.

use std::sync::Arc;

use egui::epaint::{Tessellator, Vertex};
use egui::{Color32, Mesh, Pos2, Shape, Stroke, Ui};

use super::map_paint::MapFrame;
use crate::dossier::model::{FeatureKind, LatLon};
use crate::window::ui::map_shapes::{MapShapes, Piece, contains};
use crate::window::ui::page::Page;
use crate::window::ui::theme::{MapTokens, Tokens, tokens};

/// Widest line of a street, in points.
const WIDEST_LINE: f32 = 40.0;

/// What the triangles of a view depend on.
#[derive(Clone, PartialEq)]
struct Key {
    revision: u64,
    frame: MapFrame,
    pixels_per_point: f32,
    colours: MapTokens,
    ink: Color32,
    marked: Vec<LatLon>,
}

/// Land and water, streets and buildings; buildings that hold an event stand out in ink.
pub(crate) fn ground_ui(ui: &Ui, page: Page<'_>, frame: &MapFrame, marked: &[LatLon]) {
    let tokens = tokens(ui);
    let painter = ui.painter_at(frame.rect);
    painter.rect_filled(frame.rect, 0.0, tokens.map.land);
    let key = Key {
        revision: page.derived.revision,
        frame: *frame,
        pixels_per_point: ui.ctx().pixels_per_point(),
        colours: tokens.map,
        ink: tokens.ink,
        marked: marked.to_vec(),
    };
    let memory = ui.make_persistent_id("ground");
    let kept = ui.data(|data| data.get_temp::<(Key, Arc<Mesh>)>(memory));
    let ground = match kept {
        Some((made_for, ground)) if made_for == key => ground,
        _ => {
            let ground = Arc::new(triangles(ui, page.map, tokens, frame, marked));
            ui.data_mut(|data| data.insert_temp(memory, (key, Arc::clone(&ground))));
            ground
        }
    };
    painter.add(Shape::Mesh(ground));
}

/// Everything in sight as one mesh.
fn triangles(ui: &Ui, shapes: &MapShapes, tokens: &Tokens, frame: &MapFrame, marked: &[LatLon]) -> Mesh {
    let marked: Vec<Pos2> = marked.iter().map(|&point| frame.metres(point)).collect();
    let sight = frame.sight_m().expand(WIDEST_LINE / frame.points_per_metre);
    let mut painted = Vec::new();
    for piece in shapes.pieces.iter().filter(|piece| piece.bounds.intersects(sight)) {
        let colour = if holds(piece, &marked) {
            tokens.ink
        } else {
            fill(&tokens.map, piece.kind)
        };
        if piece.vertices.is_empty() {
            lines(piece, frame, colour, &mut painted);
        } else {
            area(piece, frame, colour, &mut painted);
        }
    }
    let options = ui.ctx().tessellation_options(|options| *options);
    // Nothing in it is text, and small discs are cut like large ones.
    let mut tessellator = Tessellator::new(ui.ctx().pixels_per_point(), options, [1, 1], Vec::new());
    tessellator.set_clip_rect(frame.rect);
    let mut ground = Mesh::default();
    for shape in painted {
        tessellator.tessellate_shape(shape, &mut ground);
    }
    ground
}

/// Whether a piece is a building that one of some points lies in.
fn holds(piece: &Piece, points: &[Pos2]) -> bool {
    piece.kind == FeatureKind::Building
        && piece
            .outlines
            .iter()
            .any(|ring| points.iter().any(|&point| contains(ring, point)))
}

/// The outlines, on screen, of the buildings that stand out in ink.
pub(crate) fn inked(shapes: &MapShapes, frame: &MapFrame, marked: &[LatLon]) -> Vec<Vec<Pos2>> {
    let marked: Vec<Pos2> = marked.iter().map(|&point| frame.metres(point)).collect();
    let pieces = shapes.pieces.iter().filter(|piece| holds(piece, &marked));
    pieces
        .flat_map(|piece| &piece.outlines)
        .map(|ring| ring.iter().map(|&point| frame.on_screen(point)).collect())
        .collect()
}

pub(crate) fn fill(tokens: &MapTokens, kind: FeatureKind) -> Color32 {
    match kind {
        FeatureKind::Water => tokens.water,
        FeatureKind::Park => tokens.park,
        FeatureKind::Pavement => tokens.pavement,
        FeatureKind::Square => tokens.square,
        FeatureKind::Street => tokens.street,
        FeatureKind::Rail => tokens.rail,
        FeatureKind::Building => tokens.building,
    }
}

fn area(piece: &Piece, frame: &MapFrame, colour: Color32, painted: &mut Vec<Shape>) {
    let vertices = piece.vertices.iter().map(|&vertex| Vertex {
        pos: frame.on_screen(vertex),
        uv: egui::epaint::WHITE_UV,
        color: colour,
    });
    painted.push(Shape::mesh(Mesh {
        indices: piece.indices.clone(),
        vertices: vertices.collect(),
        ..Mesh::default()
    }));
    // Meshes have hard edges: a line of the same colour softens them.
    painted.extend(piece.outlines.iter().map(|ring| {
        let points = ring.iter().map(|&point| frame.on_screen(point)).collect();
        Shape::line(points, Stroke::new(1.0, colour))
    }));
}

fn lines(piece: &Piece, frame: &MapFrame, colour: Color32, painted: &mut Vec<Shape>) {
    let width_m = if piece.kind == FeatureKind::Street { 9.0 } else { 2.5 };
    let width = (width_m * frame.points_per_metre).clamp(1.5, WIDEST_LINE);
    for line in &piece.outlines {
        let points: Vec<Pos2> = line.iter().map(|&point| frame.on_screen(point)).collect();
        for end in points.first().into_iter().chain(points.last()) {
            painted.push(Shape::circle_filled(*end, width / 2.0, colour));
        }
        painted.push(Shape::line(points, Stroke::new(width, colour)));
    }
}
