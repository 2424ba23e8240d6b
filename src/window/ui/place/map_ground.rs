//! The ground of the map: what is in sight of its areas and lines, cut into triangles once for a view and kept while
//! that stands still.

use std::sync::Arc;

use egui::epaint::{Tessellator, Vertex};
use egui::{Color32, Mesh, Pos2, Shape, Stroke, Ui};

use super::map_frame::MapFrame;
use crate::dossier::format::Background;
use crate::dossier::model::{FeatureKind, Position};
use crate::window::ui::map_outlines::contains;
use crate::window::ui::map_shapes::{Ground, MapShapes, Piece};
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
    marked: Vec<Position>,
}

/// Land and water, streets and buildings; buildings that hold an event stand out in ink.
pub(crate) fn ground_ui(ui: &Ui, page: Page<'_>, frame: &MapFrame, marked: &[Position]) {
    let tokens = tokens(ui);
    let Some(under) = page.map.ground.as_ref() else { return };
    let sheet = frame.sheet_on_screen();
    if sheet != frame.rect || !under.vertices.is_empty() {
        // Beyond the sheet is plain paper.
        ui.painter_at(frame.rect).rect_filled(frame.rect, 0.0, tokens.paper);
    }
    let painter = ui.painter_at(sheet);
    if under.vertices.is_empty() {
        painter.rect_filled(sheet, 0.0, background(tokens, under.background));
    }
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
fn triangles(ui: &Ui, shapes: &MapShapes, tokens: &Tokens, frame: &MapFrame, marked: &[Position]) -> Mesh {
    let marked = inkable(frame, marked);
    let sight = frame.sight_m().expand(WIDEST_LINE / frame.points_per_metre);
    let mut painted = Vec::new();
    if let Some(Ground {
        vertices,
        indices,
        background: under,
        ..
    }) = shapes.ground.as_ref().filter(|ground| !ground.vertices.is_empty())
    {
        painted.push(mesh(vertices, indices, frame, background(tokens, *under)));
    }
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
        let rim = Stroke::new(
            RIM,
            if piece.kind == FeatureKind::Room {
                tokens.map.wall
            } else {
                tokens.map.border
            },
        );
        painted.extend(piece.rims.iter().map(|line| Shape::line(on_screen(line, frame), rim)));
        dots(piece, tokens, frame, &mut painted);
    }
    let options = ui.ctx().tessellation_options(|options| *options);
    // Nothing in it is text, and small discs are cut like large ones.
    let mut tessellator = Tessellator::new(ui.ctx().pixels_per_point(), options, [1, 1], Vec::new());
    tessellator.set_clip_rect(frame.sheet_on_screen());
    let mut ground = Mesh::default();
    for shape in painted {
        tessellator.tessellate_shape(shape, &mut ground);
    }
    ground
}

/// Where buildings stand out in ink. On a plan none does: its rooms lie in it.
fn inkable(frame: &MapFrame, marked: &[Position]) -> Vec<Pos2> {
    let on_earth = marked.iter().filter(|position| position.on_earth().is_some());
    on_earth.map(|&position| frame.metres(position)).collect()
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
pub(crate) fn inked(shapes: &MapShapes, frame: &MapFrame, marked: &[Position]) -> Vec<Vec<Pos2>> {
    let marked = inkable(frame, marked);
    let pieces = shapes.pieces.iter().filter(|piece| holds(piece, &marked));
    pieces
        .flat_map(|piece| &piece.outlines)
        .map(|ring| ring.iter().map(|&point| frame.on_screen(point)).collect())
        .collect()
}

/// What lies under all that is drawn.
fn background(tokens: &Tokens, background: Background) -> Color32 {
    match background {
        Background::Land => tokens.map.land,
        Background::Water => tokens.map.water,
        Background::Paper => tokens.paper,
    }
}

/// The colour of what is drawn of a kind.
pub(crate) fn fill(tokens: &MapTokens, kind: FeatureKind) -> Color32 {
    match kind {
        FeatureKind::Sea | FeatureKind::Water | FeatureKind::River => tokens.water,
        FeatureKind::Land | FeatureKind::PlainArea => tokens.land,
        FeatureKind::Park => tokens.park,
        FeatureKind::Pavement => tokens.pavement,
        FeatureKind::Square => tokens.square,
        FeatureKind::Street => tokens.street,
        FeatureKind::Rail => tokens.rail,
        FeatureKind::Building => tokens.building,
        FeatureKind::Room => tokens.room,
        FeatureKind::Wall => tokens.wall,
        FeatureKind::Border | FeatureKind::PlainLine => tokens.border,
        FeatureKind::Dot | FeatureKind::Label => tokens.label,
    }
}

/// Rims of areas, and borders, are as wide at every closeness, in points.
const RIM: f32 = 1.0;

fn on_screen(points: &[Pos2], frame: &MapFrame) -> Vec<Pos2> {
    points.iter().map(|&point| frame.on_screen(point)).collect()
}

fn mesh(vertices: &[Pos2], indices: &[u32], frame: &MapFrame, colour: Color32) -> Shape {
    let vertices = vertices.iter().map(|&vertex| Vertex {
        pos: frame.on_screen(vertex),
        uv: egui::epaint::WHITE_UV,
        color: colour,
    });
    Shape::mesh(Mesh {
        indices: indices.to_vec(),
        vertices: vertices.collect(),
        ..Mesh::default()
    })
}

fn area(piece: &Piece, frame: &MapFrame, colour: Color32, painted: &mut Vec<Shape>) {
    painted.push(mesh(&piece.vertices, &piece.indices, frame, colour));
    // Meshes have hard edges: a line of the same colour softens them.
    let soft = Stroke::new(1.0, colour);
    painted.extend(
        piece
            .outlines
            .iter()
            .map(|ring| Shape::line(on_screen(ring, frame), soft)),
    );
}

fn lines(piece: &Piece, frame: &MapFrame, colour: Color32, painted: &mut Vec<Shape>) {
    let wide = |metres: f32, least: f32| (metres * frame.points_per_metre).clamp(least, WIDEST_LINE);
    let (width, is_round) = match piece.kind {
        FeatureKind::Street => (wide(9.0, 1.5), true),
        FeatureKind::Wall => (wide(0.2, 2.0), true),
        FeatureKind::Border => (RIM, false),
        FeatureKind::PlainLine => (2.0, false),
        FeatureKind::Sea
        | FeatureKind::Land
        | FeatureKind::PlainArea
        | FeatureKind::Water
        | FeatureKind::River
        | FeatureKind::Park
        | FeatureKind::Pavement
        | FeatureKind::Square
        | FeatureKind::Room
        | FeatureKind::Rail
        | FeatureKind::Building
        | FeatureKind::Dot
        | FeatureKind::Label => (wide(2.5, 1.5), true),
    };
    for line in &piece.outlines {
        let points = on_screen(line, frame);
        if is_round {
            for end in points.first().into_iter().chain(points.last()) {
                painted.push(Shape::circle_filled(*end, width / 2.0, colour));
            }
        }
        painted.push(Shape::line(points, Stroke::new(width, colour)));
    }
}

/// Points: a dot each. What is a name alone has none.
fn dots(piece: &Piece, tokens: &Tokens, frame: &MapFrame, painted: &mut Vec<Shape>) {
    if piece.kind == FeatureKind::Dot {
        let sight = frame.rect.expand(DOT);
        let seen = piece.dots.iter().map(|&dot| frame.on_screen(dot));
        let rim = Stroke::new(1.0, tokens.map.land);
        painted.extend(seen.filter(|at| sight.contains(*at)).map(|at| {
            Shape::Circle(egui::epaint::CircleShape {
                center: at,
                radius: DOT,
                fill: tokens.map.label,
                stroke: rim,
            })
        }));
    }
}

/// Radius of a dot, in points.
const DOT: f32 = 2.5;
