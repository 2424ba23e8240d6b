//! What is asked of the outlines of a map once they lie in metres: their triangles, their middle, where a name fits.

use egui::{Pos2, Rect, Vec2, pos2};

/// All that outlines take.
pub(super) fn bounds(outlines: &[Vec<Pos2>]) -> Rect {
    let mut bounds = Rect::NOTHING;
    outlines.iter().flatten().for_each(|&point| bounds.extend_with(point));
    bounds
}

/// A ring with its first point once more at its end.
pub(super) fn closed(mut ring: Vec<Pos2>) -> Vec<Pos2> {
    ring.extend(ring.first().copied());
    ring
}

/// Cuts an area into triangles, and adds them to those that are there.
pub(super) fn triangulate(rings: &[Vec<Pos2>], vertices: &mut Vec<Pos2>, indices: &mut Vec<u32>) {
    let mut flat: Vec<f32> = Vec::new();
    let mut holes = Vec::new();
    for (index, ring) in rings.iter().enumerate() {
        if index > 0 {
            holes.push(flat.len() / 2);
        }
        flat.extend(ring.iter().flat_map(|point| [point.x, point.y]));
    }
    // A ring that cannot be cut is still outlined.
    let Ok(corners) = earcutr::earcut(&flat, &holes, 2) else {
        return;
    };
    let base = vertices.len();
    vertices.extend(rings.iter().flatten().copied());
    indices.extend(corners.into_iter().filter_map(|index| u32::try_from(base + index).ok()));
}

/// The area of a ring, below 0 where it turns the other way.
pub(super) fn signed_area(ring: &[Pos2]) -> f32 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| a.x * b.y - b.x * a.y).sum::<f32>() / 2.0
}

fn centroid(ring: &[Pos2]) -> Pos2 {
    let area = signed_area(ring);
    if area.abs() < 1e-3 {
        return ring.first().copied().unwrap_or(Pos2::ZERO);
    }
    let next = ring.iter().cycle().skip(1);
    let sum = ring.iter().zip(next).fold(Vec2::ZERO, |sum, (a, b)| {
        sum + (a.to_vec2() + b.to_vec2()) * (a.x * b.y - b.x * a.y)
    });
    (sum / (6.0 * area)).to_pos2()
}

/// A point inside a ring: its centroid, or else the middle of the widest cut through it there.
pub(super) fn inside_point(ring: &[Pos2]) -> Pos2 {
    let centre = centroid(ring);
    if contains(ring, centre) {
        return centre;
    }
    let mut crossings: Vec<f32> = crossings_at(ring, centre.y).collect();
    crossings.sort_by(f32::total_cmp);
    crossings
        .chunks_exact(2)
        .filter_map(|pair| match pair {
            [from, to] => Some((to - from, f32::midpoint(*from, *to))),
            _ => None,
        })
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map_or(centre, |(_, x)| pos2(x, centre.y))
}

fn crossings_at(ring: &[Pos2], y: f32) -> impl Iterator<Item = f32> {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .filter(move |(a, b)| (a.y > y) != (b.y > y))
        .map(move |(a, b)| a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x))
}

/// Whether a point lies inside a ring (even-odd rule).
pub(crate) fn contains(ring: &[Pos2], point: Pos2) -> bool {
    crossings_at(ring, point.y).filter(|x| *x > point.x).count() % 2 == 1
}

/// How wide a ring is at its label.
pub(super) fn breadth(ring: &[Pos2]) -> f32 {
    let rect = egui::Rect::from_points(ring);
    rect.width()
}

/// Slant and length of a long shape's longest straight side.
pub(super) fn longest_axis(ring: &[Pos2]) -> (f32, f32) {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .map(|(a, b)| *b - *a)
        .max_by(|a, b| a.length().total_cmp(&b.length()))
        .map_or((0.0, 0.0), |side| (upright(side.angle()), side.length()))
}

/// A slant turned so that text is never upside down.
pub(super) fn upright(angle: f32) -> f32 {
    use std::f32::consts::{FRAC_PI_2, PI};
    if angle > FRAC_PI_2 {
        angle - PI
    } else if angle <= -FRAC_PI_2 {
        angle + PI
    } else {
        angle
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_concave_ring_has_its_label_inside() {
        let ring = [
            (0.0, 0.0),
            (10.0, 0.0),
            (10.0, 10.0),
            (9.0, 10.0),
            (9.0, 1.0),
            (0.0, 1.0),
        ]
        .map(|(x, y)| pos2(x, y));
        assert!(contains(&ring, inside_point(&ring)));
    }
}
