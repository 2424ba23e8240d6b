//! What the map's file says: it is GeoJSON, of which the properties of a feature are ours.

use serde::Serialize;

/// What a feature of the map's file says of itself, in its `properties`.
#[derive(Debug, Clone, Serialize)]
pub struct MapFeature {
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<FeatureKind>,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A short name that is drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// What a feature of the map is. What none of them covers is the `background`.
// In drawing order. A file says the first word of each; what it cannot say has a kind as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename = "MapKind", rename_all = "lowercase")]
pub enum FeatureKind {
    /// Seas and oceans, under all else.
    Sea,
    /// Land, where the ground is water: a coast drawn as what it is.
    Land,
    /// An area of which nobody says what it is.
    #[serde(skip)]
    PlainArea,
    /// Canals, lakes, harbours.
    Water,
    /// Rivers and brooks, as lines.
    River,
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
    /// A line of which nobody says what it is.
    #[serde(skip)]
    PlainLine,
    /// Buildings.
    Building,
    /// Rooms of a plan, with their names.
    Room,
    /// Walls of a plan, as lines or areas.
    Wall,
    /// Borders, as lines, or as the rim of an area.
    Border,
    /// A point, with its name beside it.
    #[serde(skip)]
    Dot,
    /// A name alone, at a point.
    Label,
}

impl FeatureKind {
    /// Every kind that a file can name, with its name, in drawing order.
    pub const ALL: [(Self, &str); 14] = [
        (Self::Sea, "sea"),
        (Self::Land, "land"),
        (Self::Water, "water"),
        (Self::River, "river"),
        (Self::Park, "park"),
        (Self::Pavement, "pavement"),
        (Self::Square, "square"),
        (Self::Street, "street"),
        (Self::Rail, "rail"),
        (Self::Building, "building"),
        (Self::Room, "room"),
        (Self::Wall, "wall"),
        (Self::Border, "border"),
        (Self::Label, "label"),
    ];

    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find_map(|(kind, its_name)| (its_name == name).then_some(kind))
    }

    /// Its name in a file; none for what nobody named.
    pub fn name(self) -> Option<&'static str> {
        Self::ALL
            .into_iter()
            .find_map(|(kind, its_name)| (kind == self).then_some(its_name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_written_by_its_name() {
        for (kind, name) in FeatureKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), name);
        }
    }
}
