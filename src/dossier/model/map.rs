//! The drawn map of a dossier.

use super::{LatLon, Passage, Veiled};
use crate::dossier::links::Link;

/// The map sheet: its note, its frame, its shapes.
#[derive(Debug, Clone)]
pub struct MapSheet {
    /// Heading of the map note.
    pub title: String,
    /// What the place is.
    pub note: Veiled<Passage>,
    /// Middle of the first view.
    pub centre: LatLon,
    /// South-west corner of the sheet.
    pub south_west: LatLon,
    /// North-east corner of the sheet.
    pub north_east: LatLon,
    /// Credit drawn on the map.
    pub credit: String,
    /// Address behind the credit.
    pub credit_url: Option<Link>,
    /// Licence of the map's data.
    pub licence: String,
    /// Shapes in drawing order: water first, buildings last.
    pub features: Vec<MapFeature>,
}

/// One shape of the map.
#[derive(Debug, Clone)]
pub struct MapFeature {
    /// What it is.
    pub kind: FeatureKind,
    /// Full name, if it has one.
    pub name: Option<String>,
    /// Short name, if it is to be labelled.
    pub label: Option<String>,
    /// Its outline.
    pub shape: Shape,
}

/// What a shape stands for, in drawing order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FeatureKind {
    /// Canals, rivers, lakes.
    Water,
    /// Parks and greens.
    Park,
    /// Pavements and quays.
    Pavement,
    /// Squares.
    Square,
    /// Streets.
    Street,
    /// Railways and tram lines.
    Rail,
    /// Buildings.
    Building,
}

impl FeatureKind {
    /// Every kind with its name in the file, in drawing order.
    pub const ALL: [(Self, &str); 7] = [
        (Self::Water, "water"),
        (Self::Park, "park"),
        (Self::Pavement, "pavement"),
        (Self::Square, "square"),
        (Self::Street, "street"),
        (Self::Rail, "rail"),
        (Self::Building, "building"),
    ];

    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find_map(|(kind, its_name)| (its_name == name).then_some(kind))
    }
}

/// The outline of a map feature.
#[derive(Debug, Clone)]
pub enum Shape {
    /// Areas; each has an outer ring, then holes. Rings are not closed and have at least three points.
    Areas(Vec<Vec<Vec<LatLon>>>),
    /// Lines of at least two points.
    Lines(Vec<Vec<LatLon>>),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::format::page::explain;

    #[test]
    fn every_kind_of_feature_is_told_on_the_page_of_the_format() {
        for (_, name) in FeatureKind::ALL {
            assert!(
                explain(name).is_some_and(|told| told.starts_with("in MapKind: ")),
                "{name}"
            );
        }
    }
}
